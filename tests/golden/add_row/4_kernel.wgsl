// kernel C.1
struct Params {
  p_points: u32,
  p_count_j: u32,
  p_A_i: u32,
  p_C_1_i: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<vec4f>;
@group(0) @binding(2) var<storage, read> b_b: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> b_C_1: array<vec4f>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_j_rest = v_point / params.p_count_j;
  let v_j = i32(v_point - v_j_rest * params.p_count_j);
  let v_j_1 = v_j * 4i;
  let v_v0 = b_A[(v_j_rest * params.p_A_i + u32(v_j_1)) >> 2u];
  let v_v1 = b_b[u32(v_j_1) >> 2u];
  b_C_1[(v_j_rest * params.p_C_1_i + u32(v_j_1)) >> 2u] = vec4f(v_v0.x + v_v1.x, v_v0.y + v_v1.y, v_v0.z + v_v1.z, v_v0.w + v_v1.w);
}
