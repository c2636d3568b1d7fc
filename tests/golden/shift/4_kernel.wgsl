// kernel C.1
struct Params {
  p_points: u32,
  p_A_shape0: u32,
  p_A_base: u32,
  p_A_base_1: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read_write> b_C_1: array<vec4f>;
@group(0) @binding(2) var<storage, read> b_A: array<f32>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_i = i32(v_point) * 4i;
  let v_v0_in = 4294967295u + u32(v_i) < params.p_A_shape0;
  var v_v0: f32 = 0.0f;
  if (v_v0_in) {
    v_v0 = b_A[u32(v_i) + params.p_A_base];
  }
  let v_v0_in_1 = 4294967295u + u32(v_i + 1i) < params.p_A_shape0;
  var v_v0_1: f32 = 0.0f;
  if (v_v0_in_1) {
    v_v0_1 = b_A[u32(v_i + 1i) + params.p_A_base];
  }
  let v_v0_in_2 = 4294967295u + u32(v_i + 2i) < params.p_A_shape0;
  var v_v0_2: f32 = 0.0f;
  if (v_v0_in_2) {
    v_v0_2 = b_A[u32(v_i + 2i) + params.p_A_base];
  }
  let v_v0_in_3 = 4294967295u + u32(v_i + 3i) < params.p_A_shape0;
  var v_v0_3: f32 = 0.0f;
  if (v_v0_in_3) {
    v_v0_3 = b_A[u32(v_i + 3i) + params.p_A_base];
  }
  let v_v1 = b_A[u32(v_i)];
  let v_v1_1 = b_A[u32(v_i + 1i)];
  let v_v1_2 = b_A[u32(v_i + 2i)];
  let v_v1_3 = b_A[u32(v_i + 3i)];
  let v_v2_in = 1u + u32(v_i) < params.p_A_shape0;
  var v_v2: f32 = 0.0f;
  if (v_v2_in) {
    v_v2 = b_A[u32(v_i) + params.p_A_base_1];
  }
  let v_v2_in_1 = 1u + u32(v_i + 1i) < params.p_A_shape0;
  var v_v2_1: f32 = 0.0f;
  if (v_v2_in_1) {
    v_v2_1 = b_A[u32(v_i + 1i) + params.p_A_base_1];
  }
  let v_v2_in_2 = 1u + u32(v_i + 2i) < params.p_A_shape0;
  var v_v2_2: f32 = 0.0f;
  if (v_v2_in_2) {
    v_v2_2 = b_A[u32(v_i + 2i) + params.p_A_base_1];
  }
  let v_v2_in_3 = 1u + u32(v_i + 3i) < params.p_A_shape0;
  var v_v2_3: f32 = 0.0f;
  if (v_v2_in_3) {
    v_v2_3 = b_A[u32(v_i + 3i) + params.p_A_base_1];
  }
  b_C_1[u32(v_i) >> 2u] = vec4f(select(0.0f, v_v0, v_v0_in) - 2.0f * v_v1 + select(0.0f, v_v2, v_v2_in), select(0.0f, v_v0_1, v_v0_in_1) - 2.0f * v_v1_1 + select(0.0f, v_v2_1, v_v2_in_1), select(0.0f, v_v0_2, v_v0_in_2) - 2.0f * v_v1_2 + select(0.0f, v_v2_2, v_v2_in_2), select(0.0f, v_v0_3, v_v0_in_3) - 2.0f * v_v1_3 + select(0.0f, v_v2_3, v_v2_in_3));
}
