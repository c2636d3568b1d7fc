// kernel P.1
struct Params {
  p_outputs: u32,
  p_points: u32,
  p_S_q: u32,
  p_P_1_q: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_S: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_P_1: array<f32>;
var<workgroup> w_shared: array<f32, 256>;
var<workgroup> w_shared_1: array<f32, 256>;
var<workgroup> w_shared_2: array<u32, 256>;
fn pit_bits(bits: u32) -> f32 { return bitcast<f32>(bits); }
fn pit_exp_negative(v_x: f32) -> f32 {
  let v_near = max(v_x, (-87.3365f));
  let v_n = round(v_near * 1.442695f);
  let v_r = v_near - v_n * 0.69314575f - v_n * 0.0000014286068f;
  return select((1.0f + (v_r + v_r * v_r * (0.49999994f + v_r * (0.16666521f + v_r * (0.041668274f + v_r * (0.008368685f + v_r * 0.001382011f)))))) * bitcast<f32>((u32(i32(v_n)) + 127u) << 23u), 0.0f, (v_x < v_near));
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 7u;
  let v_output = v_workgroup * 32u + (local_invocation_index >> 3u);
  let v_is_inside = v_output < params.p_outputs;
  var v_state: f32 = (-3.4028234663852886e+38f);
  var v_state_1: f32 = 0.0f;
  var v_state_2: u32 = 0u;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_state_3: f32 = (-3.4028234663852886e+38f);
  var v_state_4: f32 = 0.0f;
  var v_state_5: u32 = 0u;
  var v_state_6: f32 = (-3.4028234663852886e+38f);
  var v_state_7: f32 = 0.0f;
  var v_state_8: u32 = 0u;
  var v_state_9: f32 = (-3.4028234663852886e+38f);
  var v_state_10: f32 = 0.0f;
  var v_state_11: u32 = 0u;
  var v_next: u32 = v_lane;
  let v_full = select(0u, v_end - 24u, (24u < v_end));
  for (var v_point: u32 = v_lane; v_point < v_full; v_point += 32u) {
    let v_at = v_point;
    let v_v1_inside = i32(v_at) <= i32(v_output);
    var v_v1: f32 = 0.0f;
    if (v_v1_inside) {
      v_v1 = b_S[v_output * params.p_S_q + v_at];
    }
    if (i32(v_at) <= i32(v_output)) {
      let v_value = v_v1;
      let v_magnitude = bitcast<u32>(v_value) & 2147483647u;
      let v_is_finite = v_magnitude < 2139095040u;
      let v_finite = select((-3.4028234663852886e+38f), v_value, v_is_finite);
      let v_weight = select(0.0f, 1.0f, v_is_finite);
      let v_is_rising = v_finite > v_state;
      let v_factor = pit_exp_negative(-abs(v_finite - v_state));
      v_state = select(v_state, v_finite, v_is_rising);
      v_state_1 = select(v_state_1 + v_weight * v_factor, v_state_1 * v_factor + v_weight, v_is_rising);
      v_state_2 = max(v_state_2, select(v_magnitude, 0u, (bitcast<u32>(v_value) == 4286578688u)));
    }
    let v_at_1 = v_point + 8u;
    let v_v1_inside_1 = i32(v_at_1) <= i32(v_output);
    var v_v1_1: f32 = 0.0f;
    if (v_v1_inside_1) {
      v_v1_1 = b_S[v_output * params.p_S_q + v_at_1];
    }
    if (i32(v_at_1) <= i32(v_output)) {
      let v_value_1 = v_v1_1;
      let v_magnitude_1 = bitcast<u32>(v_value_1) & 2147483647u;
      let v_is_finite_1 = v_magnitude_1 < 2139095040u;
      let v_finite_1 = select((-3.4028234663852886e+38f), v_value_1, v_is_finite_1);
      let v_weight_1 = select(0.0f, 1.0f, v_is_finite_1);
      let v_is_rising_1 = v_finite_1 > v_state_3;
      let v_factor_1 = pit_exp_negative(-abs(v_finite_1 - v_state_3));
      v_state_3 = select(v_state_3, v_finite_1, v_is_rising_1);
      v_state_4 = select(v_state_4 + v_weight_1 * v_factor_1, v_state_4 * v_factor_1 + v_weight_1, v_is_rising_1);
      v_state_5 = max(v_state_5, select(v_magnitude_1, 0u, (bitcast<u32>(v_value_1) == 4286578688u)));
    }
    let v_at_2 = v_point + 16u;
    let v_v1_inside_2 = i32(v_at_2) <= i32(v_output);
    var v_v1_2: f32 = 0.0f;
    if (v_v1_inside_2) {
      v_v1_2 = b_S[v_output * params.p_S_q + v_at_2];
    }
    if (i32(v_at_2) <= i32(v_output)) {
      let v_value_2 = v_v1_2;
      let v_magnitude_2 = bitcast<u32>(v_value_2) & 2147483647u;
      let v_is_finite_2 = v_magnitude_2 < 2139095040u;
      let v_finite_2 = select((-3.4028234663852886e+38f), v_value_2, v_is_finite_2);
      let v_weight_2 = select(0.0f, 1.0f, v_is_finite_2);
      let v_is_rising_2 = v_finite_2 > v_state_6;
      let v_factor_2 = pit_exp_negative(-abs(v_finite_2 - v_state_6));
      v_state_6 = select(v_state_6, v_finite_2, v_is_rising_2);
      v_state_7 = select(v_state_7 + v_weight_2 * v_factor_2, v_state_7 * v_factor_2 + v_weight_2, v_is_rising_2);
      v_state_8 = max(v_state_8, select(v_magnitude_2, 0u, (bitcast<u32>(v_value_2) == 4286578688u)));
    }
    let v_at_3 = v_point + 24u;
    let v_v1_inside_3 = i32(v_at_3) <= i32(v_output);
    var v_v1_3: f32 = 0.0f;
    if (v_v1_inside_3) {
      v_v1_3 = b_S[v_output * params.p_S_q + v_at_3];
    }
    if (i32(v_at_3) <= i32(v_output)) {
      let v_value_3 = v_v1_3;
      let v_magnitude_3 = bitcast<u32>(v_value_3) & 2147483647u;
      let v_is_finite_3 = v_magnitude_3 < 2139095040u;
      let v_finite_3 = select((-3.4028234663852886e+38f), v_value_3, v_is_finite_3);
      let v_weight_3 = select(0.0f, 1.0f, v_is_finite_3);
      let v_is_rising_3 = v_finite_3 > v_state_9;
      let v_factor_3 = pit_exp_negative(-abs(v_finite_3 - v_state_9));
      v_state_9 = select(v_state_9, v_finite_3, v_is_rising_3);
      v_state_10 = select(v_state_10 + v_weight_3 * v_factor_3, v_state_10 * v_factor_3 + v_weight_3, v_is_rising_3);
      v_state_11 = max(v_state_11, select(v_magnitude_3, 0u, (bitcast<u32>(v_value_3) == 4286578688u)));
    }
    v_next = v_point + 32u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 8u) {
    let v_v1_inside_4 = i32(v_point_1) <= i32(v_output);
    var v_v1_4: f32 = 0.0f;
    if (v_v1_inside_4) {
      v_v1_4 = b_S[v_output * params.p_S_q + v_point_1];
    }
    if (i32(v_point_1) <= i32(v_output)) {
      let v_value_4 = v_v1_4;
      let v_magnitude_4 = bitcast<u32>(v_value_4) & 2147483647u;
      let v_is_finite_4 = v_magnitude_4 < 2139095040u;
      let v_finite_4 = select((-3.4028234663852886e+38f), v_value_4, v_is_finite_4);
      let v_weight_4 = select(0.0f, 1.0f, v_is_finite_4);
      let v_is_rising_4 = v_finite_4 > v_state;
      let v_factor_4 = pit_exp_negative(-abs(v_finite_4 - v_state));
      v_state = select(v_state, v_finite_4, v_is_rising_4);
      v_state_1 = select(v_state_1 + v_weight_4 * v_factor_4, v_state_1 * v_factor_4 + v_weight_4, v_is_rising_4);
      v_state_2 = max(v_state_2, select(v_magnitude_4, 0u, (bitcast<u32>(v_value_4) == 4286578688u)));
    }
  }
  let v_is_rising_5 = v_state_3 > v_state;
  let v_factor_5 = pit_exp_negative(-abs(v_state_3 - v_state));
  v_state = select(v_state, v_state_3, v_is_rising_5);
  v_state_1 = select(v_state_1 + v_state_4 * v_factor_5, v_state_1 * v_factor_5 + v_state_4, v_is_rising_5);
  v_state_2 = max(v_state_2, v_state_5);
  let v_is_rising_6 = v_state_9 > v_state_6;
  let v_factor_6 = pit_exp_negative(-abs(v_state_9 - v_state_6));
  v_state_6 = select(v_state_6, v_state_9, v_is_rising_6);
  v_state_7 = select(v_state_7 + v_state_10 * v_factor_6, v_state_7 * v_factor_6 + v_state_10, v_is_rising_6);
  v_state_8 = max(v_state_8, v_state_11);
  let v_is_rising_7 = v_state_6 > v_state;
  let v_factor_7 = pit_exp_negative(-abs(v_state_6 - v_state));
  v_state = select(v_state, v_state_6, v_is_rising_7);
  v_state_1 = select(v_state_1 + v_state_7 * v_factor_7, v_state_1 * v_factor_7 + v_state_7, v_is_rising_7);
  v_state_2 = max(v_state_2, v_state_8);
  w_shared[local_invocation_index] = v_state;
  w_shared_1[local_invocation_index] = v_state_1;
  w_shared_2[local_invocation_index] = v_state_2;
  workgroupBarrier();
  if (v_lane < 4u) {
    let v_is_rising_8 = w_shared[local_invocation_index + 4u] > v_state;
    let v_factor_8 = pit_exp_negative(-abs(w_shared[local_invocation_index + 4u] - v_state));
    v_state = select(v_state, w_shared[local_invocation_index + 4u], v_is_rising_8);
    v_state_1 = select(v_state_1 + w_shared_1[local_invocation_index + 4u] * v_factor_8, v_state_1 * v_factor_8 + w_shared_1[local_invocation_index + 4u], v_is_rising_8);
    v_state_2 = max(v_state_2, w_shared_2[local_invocation_index + 4u]);
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
    w_shared_2[local_invocation_index] = v_state_2;
  }
  workgroupBarrier();
  if (v_lane < 2u) {
    let v_is_rising_9 = w_shared[local_invocation_index + 2u] > v_state;
    let v_factor_9 = pit_exp_negative(-abs(w_shared[local_invocation_index + 2u] - v_state));
    v_state = select(v_state, w_shared[local_invocation_index + 2u], v_is_rising_9);
    v_state_1 = select(v_state_1 + w_shared_1[local_invocation_index + 2u] * v_factor_9, v_state_1 * v_factor_9 + w_shared_1[local_invocation_index + 2u], v_is_rising_9);
    v_state_2 = max(v_state_2, w_shared_2[local_invocation_index + 2u]);
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
    w_shared_2[local_invocation_index] = v_state_2;
  }
  workgroupBarrier();
  if (v_lane < 1u) {
    let v_is_rising_10 = w_shared[local_invocation_index + 1u] > v_state;
    let v_factor_10 = pit_exp_negative(-abs(w_shared[local_invocation_index + 1u] - v_state));
    v_state = select(v_state, w_shared[local_invocation_index + 1u], v_is_rising_10);
    v_state_1 = select(v_state_1 + w_shared_1[local_invocation_index + 1u] * v_factor_10, v_state_1 * v_factor_10 + w_shared_1[local_invocation_index + 1u], v_is_rising_10);
    v_state_2 = max(v_state_2, w_shared_2[local_invocation_index + 1u]);
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
    w_shared_2[local_invocation_index] = v_state_2;
  }
  workgroupBarrier();
  v_state = w_shared[local_invocation_index - v_lane];
  v_state_1 = w_shared_1[local_invocation_index - v_lane];
  v_state_2 = w_shared_2[local_invocation_index - v_lane];
  workgroupBarrier();
  let v_end_1 = select(0u, params.p_points, v_is_inside);
  for (var v_element: u32 = v_lane; v_element < v_end_1; v_element += 8u) {
    let v_v1_inside_5 = i32(v_element) <= i32(v_output);
    var v_v1_5: f32 = 0.0f;
    if (v_v1_inside_5) {
      v_v1_5 = b_S[v_output * params.p_S_q + v_element];
    }
    var v_share: f32 = 0.0f;
    if (i32(v_element) <= i32(v_output)) {
      v_share = select(select(pit_exp_negative(v_v1_5 - v_state) / v_state_1, 0.0f, (v_state_1 == 0.0f)), pit_bits(0x7fc00000u), (v_state_2 >= 2139095040u));
    }
    b_P_1[v_output * params.p_P_1_q + v_element] = v_share;
  }
}
