// kernel m
struct Params {
  p_outputs: u32,
  p_points: u32,
  p_X_t: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_X: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_m: array<f32>;
var<workgroup> w_shared: array<f32, 256>;
var<workgroup> w_shared_1: array<u32, 256>;
fn pit_divide(v_a: f32, v_b: f32) -> f32 {
  let v_q = v_a / v_b;
  let v_q_high = bitcast<f32>(bitcast<u32>(v_q) & 4294963200u);
  let v_q_low = v_q - v_q_high;
  let v_b_high = bitcast<f32>(bitcast<u32>(v_b) & 4294963200u);
  let v_b_low = v_b - v_b_high;
  let v_rest = v_a - v_q_high * v_b_high - v_q_high * v_b_low - v_q_low * v_b_high - v_q_low * v_b_low;
  return select(v_q, v_q_high + (v_q_low + v_rest / v_b), (bitcast<u32>(v_q) & 2147483647u) - 645922816u < 922746880u && (bitcast<u32>(v_b) & 2147483647u) - 645922816u < 922746880u);
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 15u;
  let v_output = v_workgroup * 16u + (local_invocation_index >> 4u);
  let v_is_inside = v_output < params.p_outputs;
  var v_state: f32 = 0.0f;
  var v_state_1: u32 = 0u;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_state_2: f32 = 0.0f;
  var v_state_3: u32 = 0u;
  var v_state_4: f32 = 0.0f;
  var v_state_5: u32 = 0u;
  var v_state_6: f32 = 0.0f;
  var v_state_7: u32 = 0u;
  var v_next: u32 = v_lane;
  let v_full = select(0u, v_end - 48u, (48u < v_end));
  for (var v_point: u32 = v_lane; v_point < v_full; v_point += 64u) {
    let v_at = v_point;
    let v_v0 = b_X[v_output * params.p_X_t + v_at];
    let v_value = v_v0;
    v_state = v_state + v_value;
    v_state_1 = v_state_1 + 1u;
    let v_at_1 = v_point + 16u;
    let v_v0_1 = b_X[v_output * params.p_X_t + v_at_1];
    let v_value_1 = v_v0_1;
    v_state_2 = v_state_2 + v_value_1;
    v_state_3 = v_state_3 + 1u;
    let v_at_2 = v_point + 32u;
    let v_v0_2 = b_X[v_output * params.p_X_t + v_at_2];
    let v_value_2 = v_v0_2;
    v_state_4 = v_state_4 + v_value_2;
    v_state_5 = v_state_5 + 1u;
    let v_at_3 = v_point + 48u;
    let v_v0_3 = b_X[v_output * params.p_X_t + v_at_3];
    let v_value_3 = v_v0_3;
    v_state_6 = v_state_6 + v_value_3;
    v_state_7 = v_state_7 + 1u;
    v_next = v_point + 64u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 16u) {
    let v_v0_4 = b_X[v_output * params.p_X_t + v_point_1];
    let v_value_4 = v_v0_4;
    v_state = v_state + v_value_4;
    v_state_1 = v_state_1 + 1u;
  }
  v_state = v_state + v_state_2;
  v_state_1 = v_state_1 + v_state_3;
  v_state_4 = v_state_4 + v_state_6;
  v_state_5 = v_state_5 + v_state_7;
  v_state = v_state + v_state_4;
  v_state_1 = v_state_1 + v_state_5;
  w_shared[local_invocation_index] = v_state;
  w_shared_1[local_invocation_index] = v_state_1;
  workgroupBarrier();
  if (v_lane < 8u) {
    v_state = v_state + w_shared[local_invocation_index + 8u];
    v_state_1 = v_state_1 + w_shared_1[local_invocation_index + 8u];
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
  }
  workgroupBarrier();
  if (v_lane < 4u) {
    v_state = v_state + w_shared[local_invocation_index + 4u];
    v_state_1 = v_state_1 + w_shared_1[local_invocation_index + 4u];
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
  }
  workgroupBarrier();
  if (v_lane < 2u) {
    v_state = v_state + w_shared[local_invocation_index + 2u];
    v_state_1 = v_state_1 + w_shared_1[local_invocation_index + 2u];
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
  }
  workgroupBarrier();
  if (v_lane < 1u) {
    v_state = v_state + w_shared[local_invocation_index + 1u];
    v_state_1 = v_state_1 + w_shared_1[local_invocation_index + 1u];
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
  }
  if (v_lane == 0u && v_is_inside) {
    let v_folded = pit_divide(v_state, f32(max(v_state_1, 1u)));
    b_m[v_output] = v_folded;
  }
}
// kernel v
struct Params {
  p_outputs: u32,
  p_points: u32,
  p_X_t: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_X: array<f32>;
@group(0) @binding(2) var<storage, read> b_m: array<f32>;
@group(0) @binding(3) var<storage, read_write> b_v: array<f32>;
var<workgroup> w_shared: array<f32, 256>;
var<workgroup> w_shared_1: array<u32, 256>;
fn pit_square(v_x: f32) -> f32 {
  return v_x * v_x;
}
fn pit_divide(v_a: f32, v_b: f32) -> f32 {
  let v_q = v_a / v_b;
  let v_q_high = bitcast<f32>(bitcast<u32>(v_q) & 4294963200u);
  let v_q_low = v_q - v_q_high;
  let v_b_high = bitcast<f32>(bitcast<u32>(v_b) & 4294963200u);
  let v_b_low = v_b - v_b_high;
  let v_rest = v_a - v_q_high * v_b_high - v_q_high * v_b_low - v_q_low * v_b_high - v_q_low * v_b_low;
  return select(v_q, v_q_high + (v_q_low + v_rest / v_b), (bitcast<u32>(v_q) & 2147483647u) - 645922816u < 922746880u && (bitcast<u32>(v_b) & 2147483647u) - 645922816u < 922746880u);
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 15u;
  let v_output = v_workgroup * 16u + (local_invocation_index >> 4u);
  let v_is_inside = v_output < params.p_outputs;
  var v_state: f32 = 0.0f;
  var v_state_1: u32 = 0u;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_state_2: f32 = 0.0f;
  var v_state_3: u32 = 0u;
  var v_state_4: f32 = 0.0f;
  var v_state_5: u32 = 0u;
  var v_state_6: f32 = 0.0f;
  var v_state_7: u32 = 0u;
  var v_next: u32 = v_lane;
  let v_full = select(0u, v_end - 48u, (48u < v_end));
  for (var v_point: u32 = v_lane; v_point < v_full; v_point += 64u) {
    let v_at = v_point;
    let v_v0 = b_X[v_output * params.p_X_t + v_at];
    let v_v1 = b_m[v_output];
    let v_value = pit_square(v_v0 - v_v1);
    v_state = v_state + v_value;
    v_state_1 = v_state_1 + 1u;
    let v_at_1 = v_point + 16u;
    let v_v0_1 = b_X[v_output * params.p_X_t + v_at_1];
    let v_v1_1 = b_m[v_output];
    let v_value_1 = pit_square(v_v0_1 - v_v1_1);
    v_state_2 = v_state_2 + v_value_1;
    v_state_3 = v_state_3 + 1u;
    let v_at_2 = v_point + 32u;
    let v_v0_2 = b_X[v_output * params.p_X_t + v_at_2];
    let v_v1_2 = b_m[v_output];
    let v_value_2 = pit_square(v_v0_2 - v_v1_2);
    v_state_4 = v_state_4 + v_value_2;
    v_state_5 = v_state_5 + 1u;
    let v_at_3 = v_point + 48u;
    let v_v0_3 = b_X[v_output * params.p_X_t + v_at_3];
    let v_v1_3 = b_m[v_output];
    let v_value_3 = pit_square(v_v0_3 - v_v1_3);
    v_state_6 = v_state_6 + v_value_3;
    v_state_7 = v_state_7 + 1u;
    v_next = v_point + 64u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 16u) {
    let v_v0_4 = b_X[v_output * params.p_X_t + v_point_1];
    let v_v1_4 = b_m[v_output];
    let v_value_4 = pit_square(v_v0_4 - v_v1_4);
    v_state = v_state + v_value_4;
    v_state_1 = v_state_1 + 1u;
  }
  v_state = v_state + v_state_2;
  v_state_1 = v_state_1 + v_state_3;
  v_state_4 = v_state_4 + v_state_6;
  v_state_5 = v_state_5 + v_state_7;
  v_state = v_state + v_state_4;
  v_state_1 = v_state_1 + v_state_5;
  w_shared[local_invocation_index] = v_state;
  w_shared_1[local_invocation_index] = v_state_1;
  workgroupBarrier();
  if (v_lane < 8u) {
    v_state = v_state + w_shared[local_invocation_index + 8u];
    v_state_1 = v_state_1 + w_shared_1[local_invocation_index + 8u];
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
  }
  workgroupBarrier();
  if (v_lane < 4u) {
    v_state = v_state + w_shared[local_invocation_index + 4u];
    v_state_1 = v_state_1 + w_shared_1[local_invocation_index + 4u];
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
  }
  workgroupBarrier();
  if (v_lane < 2u) {
    v_state = v_state + w_shared[local_invocation_index + 2u];
    v_state_1 = v_state_1 + w_shared_1[local_invocation_index + 2u];
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
  }
  workgroupBarrier();
  if (v_lane < 1u) {
    v_state = v_state + w_shared[local_invocation_index + 1u];
    v_state_1 = v_state_1 + w_shared_1[local_invocation_index + 1u];
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
  }
  if (v_lane == 0u && v_is_inside) {
    let v_folded = pit_divide(v_state, f32(max(v_state_1, 1u)));
    b_v[v_output] = v_folded;
  }
}
// kernel Y.1
struct Params {
  p_points: u32,
  p_count_d: u32,
  p_X_t: u32,
  p_Y_1_t: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_X: array<vec4f>;
@group(0) @binding(2) var<storage, read> b_g: array<vec4f>;
@group(0) @binding(3) var<storage, read> b_b: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> b_Y_1: array<vec4f>;
@group(0) @binding(5) var<storage, read> b_m: array<f32>;
@group(0) @binding(6) var<storage, read> b_v: array<f32>;
fn pit_bits(bits: u32) -> f32 { return bitcast<f32>(bits); }
fn pit_rsqrt(v_x: f32) -> f32 {
  let v_magnitude = bitcast<u32>(v_x) & 2147483647u;
  return select(select(select(inverseSqrt(abs(v_x)), 0.0f, (bitcast<u32>(v_x) == 2139095040u)), pit_bits(0x7fc00000u), bitcast<u32>(v_x) > 2147483648u || v_magnitude > 2139095040u), select(pit_bits(0xff800000u), pit_bits(0x7f800000u), (bitcast<u32>(v_x) == 0u)), (v_magnitude == 0u));
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_d_rest = v_point / params.p_count_d;
  let v_d = i32(v_point - v_d_rest * params.p_count_d);
  let v_d_1 = v_d * 4i;
  let v_v0 = b_X[(v_d_rest * params.p_X_t + u32(v_d_1)) >> 2u];
  let v_v1 = b_m[v_d_rest];
  let v_v2 = b_v[v_d_rest];
  let v_v3 = b_g[u32(v_d_1) >> 2u];
  let v_v4 = b_b[u32(v_d_1) >> 2u];
  b_Y_1[(v_d_rest * params.p_Y_1_t + u32(v_d_1)) >> 2u] = vec4f((v_v0.x - v_v1) * pit_rsqrt(v_v2 + 0.00001f) * v_v3.x + v_v4.x, (v_v0.y - v_v1) * pit_rsqrt(v_v2 + 0.00001f) * v_v3.y + v_v4.y, (v_v0.z - v_v1) * pit_rsqrt(v_v2 + 0.00001f) * v_v3.z + v_v4.z, (v_v0.w - v_v1) * pit_rsqrt(v_v2 + 0.00001f) * v_v3.w + v_v4.w);
}
