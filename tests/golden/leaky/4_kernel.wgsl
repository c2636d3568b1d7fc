// kernel C.1
struct Params {
  p_points: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> b_C_1: array<vec4f>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_i = i32(v_point) * 4i;
  let v_v0 = b_A[u32(v_i) >> 2u];
  b_C_1[u32(v_i) >> 2u] = vec4f(select(select(0.1f * v_v0.x, (-1.0f), (v_v0.x < (-1.0f))), v_v0.x, (v_v0.x > 0.0f)), select(select(0.1f * v_v0.y, (-1.0f), (v_v0.y < (-1.0f))), v_v0.y, (v_v0.y > 0.0f)), select(select(0.1f * v_v0.z, (-1.0f), (v_v0.z < (-1.0f))), v_v0.z, (v_v0.z > 0.0f)), select(select(0.1f * v_v0.w, (-1.0f), (v_v0.w < (-1.0f))), v_v0.w, (v_v0.w > 0.0f)));
}
