// kernel C.1
enable f16;
struct Params {
  p_points: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<vec4h>;
@group(0) @binding(2) var<storage, read> b_B: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> b_C_1: array<vec4h>;
fn pit_round_to_f16(v_x: f32) -> f32 {
  let v_bits = bitcast<u32>(v_x);
  let v_magnitude = bitcast<u32>(v_x) & 2147483647u;
  let v_sign = v_bits & 2147483648u;
  let v_finite = select((v_magnitude + 4095u + ((v_magnitude >> 13u) & 1u)) & 4294959104u, bitcast<u32>(round(bitcast<f32>(v_magnitude) * 16777216.0f) * 5.9604645e-8f), (v_magnitude < 947912704u));
  let v_value = select(select(v_finite, 2139095040u, (v_magnitude >= 1199566848u)), v_magnitude, (v_magnitude > 2139095040u));
  return bitcast<f32>(v_value | v_sign);
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_i = i32(v_point) * 4i;
  let v_v0 = b_A[u32(v_i) >> 2u];
  let v_v1 = b_B[u32(v_i) >> 2u];
  b_C_1[u32(v_i) >> 2u] = vec4h(f16(pit_round_to_f16(f32(v_v0.x) * 0.5f + v_v1.x)), f16(pit_round_to_f16(f32(v_v0.y) * 0.5f + v_v1.y)), f16(pit_round_to_f16(f32(v_v0.z) * 0.5f + v_v1.z)), f16(pit_round_to_f16(f32(v_v0.w) * 0.5f + v_v1.w)));
}
