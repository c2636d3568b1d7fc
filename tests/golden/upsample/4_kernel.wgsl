// kernel Y.1.initial
struct Params {
  p_points: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read_write> b_Y_1: array<vec4f>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_d0 = i32(v_point) * 4i;
  b_Y_1[u32(v_d0) >> 2u] = vec4f(0.0f, 0.0f, 0.0f, 0.0f);
}
// kernel Y.1
struct Params {
  p_points: u32,
  p_count_i: u32,
  p_X_x: u32,
  p_Y_1_x: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_X: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_Y_1: array<f32>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_i_rest = v_point / params.p_count_i;
  let v_i = i32(v_point - v_i_rest * params.p_count_i);
  let v_v0 = b_X[v_i_rest * params.p_X_x + u32(v_i)];
  b_Y_1[v_i_rest * params.p_Y_1_x + u32(v_i)] = v_v0;
}
