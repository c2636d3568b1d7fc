// kernel Y.1.initial
struct Params {
  p_points: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_Y: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> b_Y_1: array<vec4f>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_d1 = i32(v_point) * 4i;
  let v_v0 = b_Y[u32(v_d1) >> 2u];
  b_Y_1[u32(v_d1) >> 2u] = vec4f(v_v0.x, v_v0.y, v_v0.z, v_v0.w);
}
// kernel Y.1
struct Params {
  p_points: u32,
  p_count_t: u32,
  p_X_t: u32,
  p_Y_1_shape0: u32,
  p_Y_1_d0: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_X: array<f32>;
@group(0) @binding(2) var<storage, read> b_id: array<i32>;
@group(0) @binding(3) var<storage, read_write> b_Y_1: array<f32>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_t_rest = v_point / params.p_count_t;
  let v_t = i32(v_point - v_t_rest * params.p_count_t);
  let v_v1 = b_X[u32(v_t) * params.p_X_t + v_t_rest];
  let v_v2 = b_id[u32(v_t)];
  if (u32(v_v2) < params.p_Y_1_shape0) {
    b_Y_1[v_t_rest + u32(v_v2) * params.p_Y_1_d0] = v_v1;
  }
}
