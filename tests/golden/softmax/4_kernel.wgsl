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
fn pit_special_flags(v_x: f32) -> u32 {
  return select(select(0u, 2u, (bitcast<u32>(v_x) == 2139095040u)), 1u, ((bitcast<u32>(v_x) & 2147483647u) > 2139095040u));
}
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
  for (var v_point: u32 = v_lane; v_point < v_end; v_point += 8u) {
    let v_v1_inside = i32(v_point) <= i32(v_output);
    var v_v1: f32 = 0.0f;
    if (v_v1_inside) {
      v_v1 = b_S[v_output * params.p_S_q + v_point];
    }
    if (i32(v_point) <= i32(v_output)) {
      let v_value = v_v1;
      let v_is_finite = (bitcast<u32>(v_value) & 2147483647u) < 2139095040u;
      let v_finite = select((-3.4028234663852886e+38f), v_value, v_is_finite);
      let v_weight = select(0.0f, 1.0f, v_is_finite);
      let v_is_rising = v_finite > v_state;
      let v_factor = pit_exp_negative(-abs(v_finite - v_state));
      v_state = select(v_state, v_finite, v_is_rising);
      v_state_1 = select(v_state_1 + v_weight * v_factor, v_state_1 * v_factor + v_weight, v_is_rising);
      v_state_2 = v_state_2 | pit_special_flags(v_value);
    }
  }
  w_shared[local_invocation_index] = v_state;
  w_shared_1[local_invocation_index] = v_state_1;
  w_shared_2[local_invocation_index] = v_state_2;
  workgroupBarrier();
  if (v_lane < 4u) {
    let v_is_rising_1 = w_shared[local_invocation_index + 4u] > v_state;
    let v_factor_1 = pit_exp_negative(-abs(w_shared[local_invocation_index + 4u] - v_state));
    v_state = select(v_state, w_shared[local_invocation_index + 4u], v_is_rising_1);
    v_state_1 = select(v_state_1 + w_shared_1[local_invocation_index + 4u] * v_factor_1, v_state_1 * v_factor_1 + w_shared_1[local_invocation_index + 4u], v_is_rising_1);
    v_state_2 = v_state_2 | w_shared_2[local_invocation_index + 4u];
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
    w_shared_2[local_invocation_index] = v_state_2;
  }
  workgroupBarrier();
  if (v_lane < 2u) {
    let v_is_rising_2 = w_shared[local_invocation_index + 2u] > v_state;
    let v_factor_2 = pit_exp_negative(-abs(w_shared[local_invocation_index + 2u] - v_state));
    v_state = select(v_state, w_shared[local_invocation_index + 2u], v_is_rising_2);
    v_state_1 = select(v_state_1 + w_shared_1[local_invocation_index + 2u] * v_factor_2, v_state_1 * v_factor_2 + w_shared_1[local_invocation_index + 2u], v_is_rising_2);
    v_state_2 = v_state_2 | w_shared_2[local_invocation_index + 2u];
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
    w_shared_2[local_invocation_index] = v_state_2;
  }
  workgroupBarrier();
  if (v_lane < 1u) {
    let v_is_rising_3 = w_shared[local_invocation_index + 1u] > v_state;
    let v_factor_3 = pit_exp_negative(-abs(w_shared[local_invocation_index + 1u] - v_state));
    v_state = select(v_state, w_shared[local_invocation_index + 1u], v_is_rising_3);
    v_state_1 = select(v_state_1 + w_shared_1[local_invocation_index + 1u] * v_factor_3, v_state_1 * v_factor_3 + w_shared_1[local_invocation_index + 1u], v_is_rising_3);
    v_state_2 = v_state_2 | w_shared_2[local_invocation_index + 1u];
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
    let v_v1_inside_1 = i32(v_element) <= i32(v_output);
    var v_v1_1: f32 = 0.0f;
    if (v_v1_inside_1) {
      v_v1_1 = b_S[v_output * params.p_S_q + v_element];
    }
    var v_share: f32 = 0.0f;
    if (i32(v_element) <= i32(v_output)) {
      v_share = select(select(pit_exp_negative(v_v1_1 - v_state) / v_state_1, 0.0f, (v_state_1 == 0.0f)), pit_bits(0x7fc00000u), (v_state_2 != 0u));
    }
    b_P_1[v_output * params.p_P_1_q + v_element] = v_share;
  }
}
