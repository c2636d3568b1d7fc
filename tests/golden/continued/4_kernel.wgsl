// kernel H.1
struct Params {
  p_points: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read_write> b_H_1: array<vec4f>;
@group(0) @binding(2) var<storage, read> b_A: array<f32>;
@group(0) @binding(3) var<storage, read> b_H: array<f32>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_i = i32(v_point) * 4i;
  let v_v1_inside = v_i > 2i;
  var v_v1: f32 = 0.0f;
  if (v_v1_inside) {
    v_v1 = b_A[u32(v_i)];
  }
  let v_v1_inside_1 = v_i + 1i > 2i;
  var v_v1_1: f32 = 0.0f;
  if (v_v1_inside_1) {
    v_v1_1 = b_A[u32(v_i + 1i)];
  }
  let v_v1_inside_2 = v_i + 2i > 2i;
  var v_v1_2: f32 = 0.0f;
  if (v_v1_inside_2) {
    v_v1_2 = b_A[u32(v_i + 2i)];
  }
  let v_v1_inside_3 = v_i + 3i > 2i;
  var v_v1_3: f32 = 0.0f;
  if (v_v1_inside_3) {
    v_v1_3 = b_A[u32(v_i + 3i)];
  }
  let v_v3_inside = !(v_i > 2i);
  var v_v3: f32 = 0.0f;
  if (v_v3_inside) {
    v_v3 = b_H[u32(v_i)];
  }
  let v_v3_inside_1 = !(v_i + 1i > 2i);
  var v_v3_1: f32 = 0.0f;
  if (v_v3_inside_1) {
    v_v3_1 = b_H[u32(v_i + 1i)];
  }
  let v_v3_inside_2 = !(v_i + 2i > 2i);
  var v_v3_2: f32 = 0.0f;
  if (v_v3_inside_2) {
    v_v3_2 = b_H[u32(v_i + 2i)];
  }
  let v_v3_inside_3 = !(v_i + 3i > 2i);
  var v_v3_3: f32 = 0.0f;
  if (v_v3_inside_3) {
    v_v3_3 = b_H[u32(v_i + 3i)];
  }
  b_H_1[u32(v_i) >> 2u] = vec4f(select(v_v3, v_v1, (v_i > 2i)), select(v_v3_1, v_v1_1, (v_i + 1i > 2i)), select(v_v3_2, v_v1_2, (v_i + 2i > 2i)), select(v_v3_3, v_v1_3, (v_i + 3i > 2i)));
}
