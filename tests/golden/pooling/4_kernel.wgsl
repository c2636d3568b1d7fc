// kernel P.1
struct Params {
  p_outputs: u32,
  p_count_x: u32,
  p_points: u32,
  p_A_shape1: u32,
  p_A_c: u32,
  p_A_x: u32,
  p_A_base: u32,
  p_P_1_c: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_P_1: array<f32>;
fn pit_bits(bits: u32) -> f32 { return bitcast<f32>(bits); }
fn pit_order_key(v_bits: i32) -> i32 {
  return v_bits ^ ((v_bits >> 31u) & 2147483647i);
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_output = v_workgroup * 256u + local_invocation_index;
  let v_is_inside = v_output < params.p_outputs;
  let v_x_rest = v_output / params.p_count_x;
  let v_x = i32(v_output - v_x_rest * params.p_count_x);
  var v_state: i32 = (-2139095041i);
  let v_end = select(0u, params.p_points, v_is_inside);
  for (var v_point: u32 = 0u; v_point < v_end; v_point += 1u) {
    let v_v0_in = 4294967295u + u32(v_x) * 2u + v_point < params.p_A_shape1;
    var v_v0: f32 = 0.0f;
    if (v_v0_in) {
      v_v0 = b_A[v_x_rest * params.p_A_c + u32(v_x) * params.p_A_x + v_point + params.p_A_base];
    }
    let v_value = select(pit_bits(0xff800000u), v_v0, v_v0_in);
    v_state = max(v_state, pit_order_key(i32(bitcast<u32>(v_value))));
  }
  if (v_is_inside) {
    let v_folded = bitcast<f32>(u32(pit_order_key(v_state)));
    b_P_1[v_x_rest * params.p_P_1_c + u32(v_x)] = v_folded;
  }
}
