// kernel Y.1
struct Params {
  p_points: u32,
  p_count_d: u32,
  p_W_shape0: u32,
  p_W_d0: u32,
  p_Y_1_t: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_W: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> b_Y_1: array<vec4f>;
@group(0) @binding(3) var<storage, read> b_id: array<i32>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_d_rest = v_point / params.p_count_d;
  let v_d = i32(v_point - v_d_rest * params.p_count_d);
  let v_d_1 = v_d * 4i;
  let v_v0 = b_id[v_d_rest];
  let v_v1_in = u32(v_v0) < params.p_W_shape0;
  var v_v1: vec4f = vec4f(0.0f);
  if (v_v1_in) {
    v_v1 = b_W[(u32(v_d_1) + u32(v_v0) * params.p_W_d0) >> 2u];
  }
  b_Y_1[(v_d_rest * params.p_Y_1_t + u32(v_d_1)) >> 2u] = vec4f(v_v1.x, v_v1.y, v_v1.z, v_v1.w);
}
