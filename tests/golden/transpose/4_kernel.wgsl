// kernel C.1
struct Params {
  p_points: u32,
  p_count_i: u32,
  p_A_i: u32,
  p_rate: f32,
  p_C_1_j: u32,
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
  let v_i_rest = v_point / params.p_count_i;
  let v_i = i32(v_point - v_i_rest * params.p_count_i);
  let v_i_1 = v_i * 4i;
  let v_v0 = b_A[u32(v_i_1) * params.p_A_i + v_i_rest];
  let v_v0_1 = b_A[u32(v_i_1 + 1i) * params.p_A_i + v_i_rest];
  let v_v0_2 = b_A[u32(v_i_1 + 2i) * params.p_A_i + v_i_rest];
  let v_v0_3 = b_A[u32(v_i_1 + 3i) * params.p_A_i + v_i_rest];
  b_C_1[(v_i_rest * params.p_C_1_j + u32(v_i_1)) >> 2u] = vec4f(params.p_rate * v_v0, params.p_rate * v_v0_1, params.p_rate * v_v0_2, params.p_rate * v_v0_3);
}
