// kernel q.1
struct Params {
  p_points: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_n: array<vec4i>;
@group(0) @binding(2) var<storage, read> b_m: array<vec4i>;
@group(0) @binding(3) var<storage, read_write> b_q_1: array<vec4i>;
fn pit_idiv_i32(v_x: i32, v_y: i32) -> i32 {
  if (v_y == 0i) {
    return 0i;
  }
  let v_size = u32(abs(v_x));
  let v_divisor = u32(abs(v_y));
  let v_quotient = v_size / v_divisor;
  let v_below = i32(v_quotient + select(0u, 1u, (v_size - v_quotient * v_divisor != 0u)));
  return select(i32(v_quotient), -v_below, ((v_x ^ v_y) < 0i));
}
fn pit_mod_i32(v_x: i32, v_y: i32) -> i32 {
  if (v_y == 0i) {
    return 0i;
  }
  let v_size = u32(abs(v_x));
  let v_divisor = u32(abs(v_y));
  let v_rest = v_size % v_divisor;
  let v_value = i32(select(v_rest, v_divisor - v_rest, (v_x ^ v_y) < 0i && v_rest != 0u));
  return select(v_value, -v_value, (v_y < 0i));
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_i = i32(v_point) * 4i;
  let v_v0 = b_n[u32(v_i) >> 2u];
  let v_v1 = b_m[u32(v_i) >> 2u];
  b_q_1[u32(v_i) >> 2u] = vec4i(pit_idiv_i32(v_v0.x, v_v1.x) + pit_mod_i32(v_v0.x, 7i), pit_idiv_i32(v_v0.y, v_v1.y) + pit_mod_i32(v_v0.y, 7i), pit_idiv_i32(v_v0.z, v_v1.z) + pit_mod_i32(v_v0.z, 7i), pit_idiv_i32(v_v0.w, v_v1.w) + pit_mod_i32(v_v0.w, 7i));
}
// kernel r.1
struct Params {
  p_points: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_n: array<vec4i>;
@group(0) @binding(2) var<storage, read_write> b_r_1: array<vec4u>;
fn pit_divide(v_a: f32, v_b: f32) -> f32 {
  let v_q = v_a / v_b;
  let v_q_high = bitcast<f32>(bitcast<u32>(v_q) & 4294963200u);
  let v_q_low = v_q - v_q_high;
  let v_b_high = bitcast<f32>(bitcast<u32>(v_b) & 4294963200u);
  let v_b_low = v_b - v_b_high;
  let v_rest = v_a - v_q_high * v_b_high - v_q_high * v_b_low - v_q_low * v_b_high - v_q_low * v_b_low;
  return select(v_q, v_q_high + (v_q_low + v_rest / v_b), (bitcast<u32>(v_q) & 2147483647u) - 645922816u < 922746880u && (bitcast<u32>(v_b) & 2147483647u) - 645922816u < 922746880u);
}
fn pit_f32_to_u32(v_x: f32) -> u32 {
  let v_value = u32(clamp(v_x, 0.0f, 4294967000.0f));
  return select(select(v_value, 4294967295u, (v_x >= 4294967300.0f)), 0u, ((bitcast<u32>(v_x) & 2147483647u) > 2139095040u));
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_i = i32(v_point) * 4i;
  let v_v0 = b_n[u32(v_i) >> 2u];
  b_r_1[u32(v_i) >> 2u] = vec4u(pit_f32_to_u32(pit_divide(f32(u32(v_v0.x)), 3.0f) + f32(v_i)), pit_f32_to_u32(pit_divide(f32(u32(v_v0.y)), 3.0f) + f32(v_i + 1i)), pit_f32_to_u32(pit_divide(f32(u32(v_v0.z)), 3.0f) + f32(v_i + 2i)), pit_f32_to_u32(pit_divide(f32(u32(v_v0.w)), 3.0f) + f32(v_i + 3i)));
}
