// kernel S
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_k_count: u32,
  p_left_b_0: u32,
  p_left_outer_stride: u32,
  p_right_b_0: u32,
  p_right_outer_stride: u32,
  p_extent_d: i32,
  p_store_stride: u32,
  p_store_b_0: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_Q: array<vec4f>;
@group(0) @binding(2) var<storage, read> b_K: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> b_S: array<vec4f>;
var<workgroup> w_left_tile: array<array<array<vec4f, 6>, 4>, 4>;
var<workgroup> w_right_tile: array<array<array<vec4f, 18>, 4>, 4>;
fn pit_bits(bits: u32) -> f32 { return bitcast<f32>(bits); }
fn pit_sqrt(v_x: f32) -> f32 {
  let v_magnitude = bitcast<u32>(v_x) & 2147483647u;
  return select(select(sqrt(abs(v_x)), v_x, v_magnitude == 0u || bitcast<u32>(v_x) == 2139095040u), pit_bits(0x7fc00000u), bitcast<u32>(v_x) > 2147483648u || v_magnitude > 2139095040u);
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
fn f_finish(v_folded: f32, v_at_b_0: i32, v_at_q: i32, v_at_k: i32) -> f32 {
  return select(0.0f, pit_divide(v_folded, pit_sqrt(f32(params.p_extent_d))), v_at_k <= v_at_q && v_at_q - v_at_k < 16i);
}
@compute @workgroup_size(64, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  if (v_workgroup >= params.p_workgroup_count) {
    return;
  }
  let v_tile_row = v_workgroup / params.p_n_tiles;
  let v_matrix = v_tile_row / params.p_m_tiles;
  let v_m_tile = v_tile_row % params.p_m_tiles;
  let v_n_tile = v_workgroup % params.p_n_tiles;
  let v_m_start = v_m_tile * 16u;
  let v_n_start = v_n_tile * 64u;
  let v_k_end = params.p_k_count;
  let v_left_start = v_matrix * params.p_left_b_0;
  let v_left_outer = local_invocation_index >> 2u;
  let v_left_inner = (local_invocation_index & 3u) << 2u;
  let v_left_at = min(v_m_start + v_left_outer, params.p_m_count - 1u);
  let v_left_from = (v_left_start >> 2u) + v_left_at * params.p_left_outer_stride + (v_left_inner >> 2u);
  var v_left_value: vec4f = vec4f(0.0f);
  let v_right_start = v_matrix * params.p_right_b_0;
  let v_right_outer = local_invocation_index >> 2u;
  let v_right_inner = (local_invocation_index & 3u) << 2u;
  let v_right_at = min(v_n_start + v_right_outer, params.p_n_count - 1u);
  let v_right_from = (v_right_start >> 2u) + v_right_at * params.p_right_outer_stride + (v_right_inner >> 2u);
  var v_right_value: vec4f = vec4f(0.0f);
  let v_right_outer_1 = (local_invocation_index >> 2u) + 16u;
  let v_right_inner_1 = (local_invocation_index & 3u) << 2u;
  let v_right_at_1 = min(v_n_start + v_right_outer_1, params.p_n_count - 1u);
  let v_right_from_1 = (v_right_start >> 2u) + v_right_at_1 * params.p_right_outer_stride + (v_right_inner_1 >> 2u);
  var v_right_value_1: vec4f = vec4f(0.0f);
  let v_right_outer_2 = (local_invocation_index >> 2u) + 32u;
  let v_right_inner_2 = (local_invocation_index & 3u) << 2u;
  let v_right_at_2 = min(v_n_start + v_right_outer_2, params.p_n_count - 1u);
  let v_right_from_2 = (v_right_start >> 2u) + v_right_at_2 * params.p_right_outer_stride + (v_right_inner_2 >> 2u);
  var v_right_value_2: vec4f = vec4f(0.0f);
  let v_right_outer_3 = (local_invocation_index >> 2u) + 48u;
  let v_right_inner_3 = (local_invocation_index & 3u) << 2u;
  let v_right_at_3 = min(v_n_start + v_right_outer_3, params.p_n_count - 1u);
  let v_right_from_3 = (v_right_start >> 2u) + v_right_at_3 * params.p_right_outer_stride + (v_right_inner_3 >> 2u);
  var v_right_value_3: vec4f = vec4f(0.0f);
  let v_patch = local_invocation_index >> 5u;
  let v_lane = local_invocation_index & 31u;
  let v_column = (v_patch & 1u) * 8u + ((v_lane >> 1u) & 7u);
  let v_row = (v_patch >> 1u) * 4u + ((v_lane >> 4u) * 2u + (v_lane & 1u));
  var v_c0_0: vec4f = vec4f(0.0f);
  var v_c1_0: vec4f = vec4f(0.0f);
  var v_c2_0: vec4f = vec4f(0.0f);
  var v_c3_0: vec4f = vec4f(0.0f);
  v_left_value = b_Q[v_left_from + (0u >> 2u)];
  v_right_value = b_K[v_right_from + (0u >> 2u)];
  v_right_value_1 = b_K[v_right_from_1 + (0u >> 2u)];
  v_right_value_2 = b_K[v_right_from_2 + (0u >> 2u)];
  v_right_value_3 = b_K[v_right_from_3 + (0u >> 2u)];
  for (var v_k_at: u32 = 0u; v_k_at < v_k_end; v_k_at += 16u) {
    w_left_tile[0u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.x;
    w_left_tile[1u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.y;
    w_left_tile[2u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.z;
    w_left_tile[3u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.w;
    w_right_tile[0u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.x;
    w_right_tile[1u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.y;
    w_right_tile[2u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.z;
    w_right_tile[3u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.w;
    w_right_tile[0u][v_right_inner_1 >> 2u][v_right_outer_1 >> 2u][v_right_outer_1 & 3u] = v_right_value_1.x;
    w_right_tile[1u][v_right_inner_1 >> 2u][v_right_outer_1 >> 2u][v_right_outer_1 & 3u] = v_right_value_1.y;
    w_right_tile[2u][v_right_inner_1 >> 2u][v_right_outer_1 >> 2u][v_right_outer_1 & 3u] = v_right_value_1.z;
    w_right_tile[3u][v_right_inner_1 >> 2u][v_right_outer_1 >> 2u][v_right_outer_1 & 3u] = v_right_value_1.w;
    w_right_tile[0u][v_right_inner_2 >> 2u][v_right_outer_2 >> 2u][v_right_outer_2 & 3u] = v_right_value_2.x;
    w_right_tile[1u][v_right_inner_2 >> 2u][v_right_outer_2 >> 2u][v_right_outer_2 & 3u] = v_right_value_2.y;
    w_right_tile[2u][v_right_inner_2 >> 2u][v_right_outer_2 >> 2u][v_right_outer_2 & 3u] = v_right_value_2.z;
    w_right_tile[3u][v_right_inner_2 >> 2u][v_right_outer_2 >> 2u][v_right_outer_2 & 3u] = v_right_value_2.w;
    w_right_tile[0u][v_right_inner_3 >> 2u][v_right_outer_3 >> 2u][v_right_outer_3 & 3u] = v_right_value_3.x;
    w_right_tile[1u][v_right_inner_3 >> 2u][v_right_outer_3 >> 2u][v_right_outer_3 & 3u] = v_right_value_3.y;
    w_right_tile[2u][v_right_inner_3 >> 2u][v_right_outer_3 >> 2u][v_right_outer_3 & 3u] = v_right_value_3.z;
    w_right_tile[3u][v_right_inner_3 >> 2u][v_right_outer_3 >> 2u][v_right_outer_3 & 3u] = v_right_value_3.w;
    workgroupBarrier();
    let v_k_next = v_k_at + 16u;
    if (v_k_next < v_k_end) {
      v_left_value = b_Q[v_left_from + (v_k_next >> 2u)];
      v_right_value = b_K[v_right_from + (v_k_next >> 2u)];
      v_right_value_1 = b_K[v_right_from_1 + (v_k_next >> 2u)];
      v_right_value_2 = b_K[v_right_from_2 + (v_k_next >> 2u)];
      v_right_value_3 = b_K[v_right_from_3 + (v_k_next >> 2u)];
    }
    let v_a0 = w_left_tile[0u][0u][v_row];
    let v_b0 = w_right_tile[0u][0u][v_column];
    v_c0_0 = fma(vec4f(v_a0.x), v_b0, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0.y), v_b0, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0.z), v_b0, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0.w), v_b0, v_c3_0);
    let v_a0_1 = w_left_tile[1u][0u][v_row];
    let v_b0_1 = w_right_tile[1u][0u][v_column];
    v_c0_0 = fma(vec4f(v_a0_1.x), v_b0_1, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_1.y), v_b0_1, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_1.z), v_b0_1, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_1.w), v_b0_1, v_c3_0);
    let v_a0_2 = w_left_tile[2u][0u][v_row];
    let v_b0_2 = w_right_tile[2u][0u][v_column];
    v_c0_0 = fma(vec4f(v_a0_2.x), v_b0_2, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_2.y), v_b0_2, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_2.z), v_b0_2, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_2.w), v_b0_2, v_c3_0);
    let v_a0_3 = w_left_tile[3u][0u][v_row];
    let v_b0_3 = w_right_tile[3u][0u][v_column];
    v_c0_0 = fma(vec4f(v_a0_3.x), v_b0_3, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_3.y), v_b0_3, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_3.z), v_b0_3, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_3.w), v_b0_3, v_c3_0);
    let v_a0_4 = w_left_tile[0u][1u][v_row];
    let v_b0_4 = w_right_tile[0u][1u][v_column];
    v_c0_0 = fma(vec4f(v_a0_4.x), v_b0_4, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_4.y), v_b0_4, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_4.z), v_b0_4, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_4.w), v_b0_4, v_c3_0);
    let v_a0_5 = w_left_tile[1u][1u][v_row];
    let v_b0_5 = w_right_tile[1u][1u][v_column];
    v_c0_0 = fma(vec4f(v_a0_5.x), v_b0_5, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_5.y), v_b0_5, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_5.z), v_b0_5, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_5.w), v_b0_5, v_c3_0);
    let v_a0_6 = w_left_tile[2u][1u][v_row];
    let v_b0_6 = w_right_tile[2u][1u][v_column];
    v_c0_0 = fma(vec4f(v_a0_6.x), v_b0_6, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_6.y), v_b0_6, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_6.z), v_b0_6, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_6.w), v_b0_6, v_c3_0);
    let v_a0_7 = w_left_tile[3u][1u][v_row];
    let v_b0_7 = w_right_tile[3u][1u][v_column];
    v_c0_0 = fma(vec4f(v_a0_7.x), v_b0_7, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_7.y), v_b0_7, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_7.z), v_b0_7, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_7.w), v_b0_7, v_c3_0);
    let v_a0_8 = w_left_tile[0u][2u][v_row];
    let v_b0_8 = w_right_tile[0u][2u][v_column];
    v_c0_0 = fma(vec4f(v_a0_8.x), v_b0_8, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_8.y), v_b0_8, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_8.z), v_b0_8, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_8.w), v_b0_8, v_c3_0);
    let v_a0_9 = w_left_tile[1u][2u][v_row];
    let v_b0_9 = w_right_tile[1u][2u][v_column];
    v_c0_0 = fma(vec4f(v_a0_9.x), v_b0_9, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_9.y), v_b0_9, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_9.z), v_b0_9, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_9.w), v_b0_9, v_c3_0);
    let v_a0_10 = w_left_tile[2u][2u][v_row];
    let v_b0_10 = w_right_tile[2u][2u][v_column];
    v_c0_0 = fma(vec4f(v_a0_10.x), v_b0_10, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_10.y), v_b0_10, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_10.z), v_b0_10, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_10.w), v_b0_10, v_c3_0);
    let v_a0_11 = w_left_tile[3u][2u][v_row];
    let v_b0_11 = w_right_tile[3u][2u][v_column];
    v_c0_0 = fma(vec4f(v_a0_11.x), v_b0_11, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_11.y), v_b0_11, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_11.z), v_b0_11, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_11.w), v_b0_11, v_c3_0);
    let v_a0_12 = w_left_tile[0u][3u][v_row];
    let v_b0_12 = w_right_tile[0u][3u][v_column];
    v_c0_0 = fma(vec4f(v_a0_12.x), v_b0_12, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_12.y), v_b0_12, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_12.z), v_b0_12, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_12.w), v_b0_12, v_c3_0);
    let v_a0_13 = w_left_tile[1u][3u][v_row];
    let v_b0_13 = w_right_tile[1u][3u][v_column];
    v_c0_0 = fma(vec4f(v_a0_13.x), v_b0_13, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_13.y), v_b0_13, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_13.z), v_b0_13, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_13.w), v_b0_13, v_c3_0);
    let v_a0_14 = w_left_tile[2u][3u][v_row];
    let v_b0_14 = w_right_tile[2u][3u][v_column];
    v_c0_0 = fma(vec4f(v_a0_14.x), v_b0_14, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_14.y), v_b0_14, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_14.z), v_b0_14, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_14.w), v_b0_14, v_c3_0);
    let v_a0_15 = w_left_tile[3u][3u][v_row];
    let v_b0_15 = w_right_tile[3u][3u][v_column];
    v_c0_0 = fma(vec4f(v_a0_15.x), v_b0_15, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_15.y), v_b0_15, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_15.z), v_b0_15, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_15.w), v_b0_15, v_c3_0);
    workgroupBarrier();
  }
  let v_m_at = v_m_start + (v_row << 2u);
  if (v_m_at < params.p_m_count) {
    let v_n_at = v_n_start + (v_column << 2u);
    if (v_n_at < params.p_n_count) {
      b_S[(v_m_at * params.p_store_stride + v_n_at + v_matrix * params.p_store_b_0) >> 2u] = vec4f(f_finish(v_c0_0.x, i32(v_matrix), i32(v_m_at), i32(v_n_at)), f_finish(v_c0_0.y, i32(v_matrix), i32(v_m_at), i32(v_n_at + 1u)), f_finish(v_c0_0.z, i32(v_matrix), i32(v_m_at), i32(v_n_at + 2u)), f_finish(v_c0_0.w, i32(v_matrix), i32(v_m_at), i32(v_n_at + 3u)));
    }
  }
  let v_m_at_1 = v_m_start + ((v_row << 2u) + 1u);
  if (v_m_at_1 < params.p_m_count) {
    let v_n_at_1 = v_n_start + (v_column << 2u);
    if (v_n_at_1 < params.p_n_count) {
      b_S[(v_m_at_1 * params.p_store_stride + v_n_at_1 + v_matrix * params.p_store_b_0) >> 2u] = vec4f(f_finish(v_c1_0.x, i32(v_matrix), i32(v_m_at_1), i32(v_n_at_1)), f_finish(v_c1_0.y, i32(v_matrix), i32(v_m_at_1), i32(v_n_at_1 + 1u)), f_finish(v_c1_0.z, i32(v_matrix), i32(v_m_at_1), i32(v_n_at_1 + 2u)), f_finish(v_c1_0.w, i32(v_matrix), i32(v_m_at_1), i32(v_n_at_1 + 3u)));
    }
  }
  let v_m_at_2 = v_m_start + ((v_row << 2u) + 2u);
  if (v_m_at_2 < params.p_m_count) {
    let v_n_at_2 = v_n_start + (v_column << 2u);
    if (v_n_at_2 < params.p_n_count) {
      b_S[(v_m_at_2 * params.p_store_stride + v_n_at_2 + v_matrix * params.p_store_b_0) >> 2u] = vec4f(f_finish(v_c2_0.x, i32(v_matrix), i32(v_m_at_2), i32(v_n_at_2)), f_finish(v_c2_0.y, i32(v_matrix), i32(v_m_at_2), i32(v_n_at_2 + 1u)), f_finish(v_c2_0.z, i32(v_matrix), i32(v_m_at_2), i32(v_n_at_2 + 2u)), f_finish(v_c2_0.w, i32(v_matrix), i32(v_m_at_2), i32(v_n_at_2 + 3u)));
    }
  }
  let v_m_at_3 = v_m_start + ((v_row << 2u) + 3u);
  if (v_m_at_3 < params.p_m_count) {
    let v_n_at_3 = v_n_start + (v_column << 2u);
    if (v_n_at_3 < params.p_n_count) {
      b_S[(v_m_at_3 * params.p_store_stride + v_n_at_3 + v_matrix * params.p_store_b_0) >> 2u] = vec4f(f_finish(v_c3_0.x, i32(v_matrix), i32(v_m_at_3), i32(v_n_at_3)), f_finish(v_c3_0.y, i32(v_matrix), i32(v_m_at_3), i32(v_n_at_3 + 1u)), f_finish(v_c3_0.z, i32(v_matrix), i32(v_m_at_3), i32(v_n_at_3 + 2u)), f_finish(v_c3_0.w, i32(v_matrix), i32(v_m_at_3), i32(v_n_at_3 + 3u)));
    }
  }
}
// kernel P
struct Params {
  p_outputs: u32,
  p_count_q: u32,
  p_points: u32,
  p_S_b_0: u32,
  p_S_q: u32,
  p_P_b_0: u32,
  p_P_q: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_S: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_P: array<f32>;
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
  let v_q_rest = v_output / params.p_count_q;
  let v_q = i32(v_output - v_q_rest * params.p_count_q);
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
    let v_v1_inside = i32(v_at) <= v_q && v_q - i32(v_at) < 16i;
    var v_v1: f32 = 0.0f;
    if (v_v1_inside) {
      v_v1 = b_S[v_q_rest * params.p_S_b_0 + u32(v_q) * params.p_S_q + v_at];
    }
    if (i32(v_at) <= v_q && v_q - i32(v_at) < 16i) {
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
    let v_v1_inside_1 = i32(v_at_1) <= v_q && v_q - i32(v_at_1) < 16i;
    var v_v1_1: f32 = 0.0f;
    if (v_v1_inside_1) {
      v_v1_1 = b_S[v_q_rest * params.p_S_b_0 + u32(v_q) * params.p_S_q + v_at_1];
    }
    if (i32(v_at_1) <= v_q && v_q - i32(v_at_1) < 16i) {
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
    let v_v1_inside_2 = i32(v_at_2) <= v_q && v_q - i32(v_at_2) < 16i;
    var v_v1_2: f32 = 0.0f;
    if (v_v1_inside_2) {
      v_v1_2 = b_S[v_q_rest * params.p_S_b_0 + u32(v_q) * params.p_S_q + v_at_2];
    }
    if (i32(v_at_2) <= v_q && v_q - i32(v_at_2) < 16i) {
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
    let v_v1_inside_3 = i32(v_at_3) <= v_q && v_q - i32(v_at_3) < 16i;
    var v_v1_3: f32 = 0.0f;
    if (v_v1_inside_3) {
      v_v1_3 = b_S[v_q_rest * params.p_S_b_0 + u32(v_q) * params.p_S_q + v_at_3];
    }
    if (i32(v_at_3) <= v_q && v_q - i32(v_at_3) < 16i) {
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
    let v_v1_inside_4 = i32(v_point_1) <= v_q && v_q - i32(v_point_1) < 16i;
    var v_v1_4: f32 = 0.0f;
    if (v_v1_inside_4) {
      v_v1_4 = b_S[v_q_rest * params.p_S_b_0 + u32(v_q) * params.p_S_q + v_point_1];
    }
    if (i32(v_point_1) <= v_q && v_q - i32(v_point_1) < 16i) {
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
    let v_v1_inside_5 = i32(v_element) <= v_q && v_q - i32(v_element) < 16i;
    var v_v1_5: f32 = 0.0f;
    if (v_v1_inside_5) {
      v_v1_5 = b_S[v_q_rest * params.p_S_b_0 + u32(v_q) * params.p_S_q + v_element];
    }
    var v_share: f32 = 0.0f;
    if (i32(v_element) <= v_q && v_q - i32(v_element) < 16i) {
      v_share = select(select(pit_exp_negative(v_v1_5 - v_state) / v_state_1, 0.0f, (v_state_1 == 0.0f)), pit_bits(0x7fc00000u), (v_state_2 >= 2139095040u));
    }
    b_P[v_q_rest * params.p_P_b_0 + u32(v_q) * params.p_P_q + v_element] = v_share;
  }
}
// kernel O.1
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_k_count: u32,
  p_right_b_0: u32,
  p_right_inner_stride: u32,
  p_P_b_0: u32,
  p_P_q: u32,
  p_store_stride: u32,
  p_store_b_0: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_V: array<vec4f>;
@group(0) @binding(2) var<storage, read> b_P: array<f32>;
@group(0) @binding(3) var<storage, read_write> b_O_1: array<vec4f>;
var<workgroup> w_left_tile: array<array<vec4f, 5>, 16>;
var<workgroup> w_right_tile: array<array<vec4f, 16>, 16>;
@compute @workgroup_size(64, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  if (v_workgroup >= params.p_workgroup_count) {
    return;
  }
  let v_tile_row = v_workgroup / params.p_n_tiles;
  let v_matrix = v_tile_row / params.p_m_tiles;
  let v_m_tile = v_tile_row % params.p_m_tiles;
  let v_n_tile = v_workgroup % params.p_n_tiles;
  let v_m_start = v_m_tile * 16u;
  let v_n_start = v_n_tile * 64u;
  let v_k_end = params.p_k_count;
  let v_left_outer = local_invocation_index >> 3u;
  let v_left_inner = local_invocation_index & 7u;
  let v_left_at = min(v_m_start + v_left_outer, params.p_m_count - 1u);
  var v_left_value: f32 = 0.0f;
  let v_left_outer_1 = (local_invocation_index >> 3u) + 8u;
  let v_left_inner_1 = local_invocation_index & 7u;
  let v_left_at_1 = min(v_m_start + v_left_outer_1, params.p_m_count - 1u);
  var v_left_value_1: f32 = 0.0f;
  let v_left_outer_2 = local_invocation_index >> 3u;
  let v_left_inner_2 = 8u + (local_invocation_index & 7u);
  let v_left_at_2 = min(v_m_start + v_left_outer_2, params.p_m_count - 1u);
  var v_left_value_2: f32 = 0.0f;
  let v_left_outer_3 = (local_invocation_index >> 3u) + 8u;
  let v_left_inner_3 = 8u + (local_invocation_index & 7u);
  let v_left_at_3 = min(v_m_start + v_left_outer_3, params.p_m_count - 1u);
  var v_left_value_3: f32 = 0.0f;
  let v_right_start = v_matrix * params.p_right_b_0;
  let v_right_outer = (local_invocation_index & 15u) << 2u;
  let v_right_inner = local_invocation_index >> 4u;
  let v_right_at = min(v_n_start + v_right_outer, params.p_n_count - 4u);
  let v_right_from = ((v_right_start + v_right_at) >> 2u) + v_right_inner * params.p_right_inner_stride;
  var v_right_value: vec4f = vec4f(0.0f);
  let v_right_outer_1 = (local_invocation_index & 15u) << 2u;
  let v_right_inner_1 = (local_invocation_index >> 4u) + 4u;
  let v_right_at_1 = min(v_n_start + v_right_outer_1, params.p_n_count - 4u);
  let v_right_from_1 = ((v_right_start + v_right_at_1) >> 2u) + v_right_inner_1 * params.p_right_inner_stride;
  var v_right_value_1: vec4f = vec4f(0.0f);
  let v_right_outer_2 = (local_invocation_index & 15u) << 2u;
  let v_right_inner_2 = (local_invocation_index >> 4u) + 8u;
  let v_right_at_2 = min(v_n_start + v_right_outer_2, params.p_n_count - 4u);
  let v_right_from_2 = ((v_right_start + v_right_at_2) >> 2u) + v_right_inner_2 * params.p_right_inner_stride;
  var v_right_value_2: vec4f = vec4f(0.0f);
  let v_right_outer_3 = (local_invocation_index & 15u) << 2u;
  let v_right_inner_3 = (local_invocation_index >> 4u) + 12u;
  let v_right_at_3 = min(v_n_start + v_right_outer_3, params.p_n_count - 4u);
  let v_right_from_3 = ((v_right_start + v_right_at_3) >> 2u) + v_right_inner_3 * params.p_right_inner_stride;
  var v_right_value_3: vec4f = vec4f(0.0f);
  let v_patch = local_invocation_index >> 5u;
  let v_lane = local_invocation_index & 31u;
  let v_column = (v_patch & 1u) * 8u + ((v_lane >> 1u) & 7u);
  let v_row = (v_patch >> 1u) * 4u + ((v_lane >> 4u) * 2u + (v_lane & 1u));
  var v_c0_0: vec4f = vec4f(0.0f);
  var v_c1_0: vec4f = vec4f(0.0f);
  var v_c2_0: vec4f = vec4f(0.0f);
  var v_c3_0: vec4f = vec4f(0.0f);
  v_right_value = b_V[v_right_from];
  v_right_value_1 = b_V[v_right_from_1];
  v_right_value_2 = b_V[v_right_from_2];
  v_right_value_3 = b_V[v_right_from_3];
  for (var v_k_at: u32 = 0u; v_k_at < v_k_end; v_k_at += 16u) {
    let v_left_k = v_k_at + v_left_inner;
    let v_left_point = v_left_k;
    let v_v0 = i32(v_left_point) <= i32(v_left_at) && i32(v_left_at) - i32(v_left_point) < 16i;
    let v_v1_inside = v_v0;
    var v_v1: f32 = 0.0f;
    if (v_v1_inside) {
      v_v1 = b_P[v_matrix * params.p_P_b_0 + v_left_at * params.p_P_q + v_left_point];
    }
    v_left_value = select(0.0f, v_v1, v_v0);
    let v_left_k_1 = v_k_at + v_left_inner_1;
    let v_left_point_1 = v_left_k_1;
    let v_v0_1 = i32(v_left_point_1) <= i32(v_left_at_1) && i32(v_left_at_1) - i32(v_left_point_1) < 16i;
    let v_v1_inside_1 = v_v0_1;
    var v_v1_1: f32 = 0.0f;
    if (v_v1_inside_1) {
      v_v1_1 = b_P[v_matrix * params.p_P_b_0 + v_left_at_1 * params.p_P_q + v_left_point_1];
    }
    v_left_value_1 = select(0.0f, v_v1_1, v_v0_1);
    let v_left_k_2 = v_k_at + v_left_inner_2;
    let v_left_point_2 = v_left_k_2;
    let v_v0_2 = i32(v_left_point_2) <= i32(v_left_at_2) && i32(v_left_at_2) - i32(v_left_point_2) < 16i;
    let v_v1_inside_2 = v_v0_2;
    var v_v1_2: f32 = 0.0f;
    if (v_v1_inside_2) {
      v_v1_2 = b_P[v_matrix * params.p_P_b_0 + v_left_at_2 * params.p_P_q + v_left_point_2];
    }
    v_left_value_2 = select(0.0f, v_v1_2, v_v0_2);
    let v_left_k_3 = v_k_at + v_left_inner_3;
    let v_left_point_3 = v_left_k_3;
    let v_v0_3 = i32(v_left_point_3) <= i32(v_left_at_3) && i32(v_left_at_3) - i32(v_left_point_3) < 16i;
    let v_v1_inside_3 = v_v0_3;
    var v_v1_3: f32 = 0.0f;
    if (v_v1_inside_3) {
      v_v1_3 = b_P[v_matrix * params.p_P_b_0 + v_left_at_3 * params.p_P_q + v_left_point_3];
    }
    v_left_value_3 = select(0.0f, v_v1_3, v_v0_3);
    w_left_tile[v_left_inner][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value;
    w_left_tile[v_left_inner_1][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1;
    w_left_tile[v_left_inner_2][v_left_outer_2 >> 2u][v_left_outer_2 & 3u] = v_left_value_2;
    w_left_tile[v_left_inner_3][v_left_outer_3 >> 2u][v_left_outer_3 & 3u] = v_left_value_3;
    w_right_tile[v_right_inner][v_right_outer >> 2u] = v_right_value;
    w_right_tile[v_right_inner_1][v_right_outer_1 >> 2u] = v_right_value_1;
    w_right_tile[v_right_inner_2][v_right_outer_2 >> 2u] = v_right_value_2;
    w_right_tile[v_right_inner_3][v_right_outer_3 >> 2u] = v_right_value_3;
    workgroupBarrier();
    let v_k_next = v_k_at + 16u;
    if (v_k_next < v_k_end) {
      v_right_value = b_V[v_right_from + v_k_next * params.p_right_inner_stride];
      v_right_value_1 = b_V[v_right_from_1 + v_k_next * params.p_right_inner_stride];
      v_right_value_2 = b_V[v_right_from_2 + v_k_next * params.p_right_inner_stride];
      v_right_value_3 = b_V[v_right_from_3 + v_k_next * params.p_right_inner_stride];
    }
    let v_a0 = w_left_tile[0u][v_row];
    let v_b0 = w_right_tile[0u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0.x), v_b0, v_c0_0), vec4<bool>(!(v_a0.x == 0.0f || v_b0.x == 0.0f), !(v_a0.x == 0.0f || v_b0.y == 0.0f), !(v_a0.x == 0.0f || v_b0.z == 0.0f), !(v_a0.x == 0.0f || v_b0.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0.y), v_b0, v_c1_0), vec4<bool>(!(v_a0.y == 0.0f || v_b0.x == 0.0f), !(v_a0.y == 0.0f || v_b0.y == 0.0f), !(v_a0.y == 0.0f || v_b0.z == 0.0f), !(v_a0.y == 0.0f || v_b0.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0.z), v_b0, v_c2_0), vec4<bool>(!(v_a0.z == 0.0f || v_b0.x == 0.0f), !(v_a0.z == 0.0f || v_b0.y == 0.0f), !(v_a0.z == 0.0f || v_b0.z == 0.0f), !(v_a0.z == 0.0f || v_b0.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0.w), v_b0, v_c3_0), vec4<bool>(!(v_a0.w == 0.0f || v_b0.x == 0.0f), !(v_a0.w == 0.0f || v_b0.y == 0.0f), !(v_a0.w == 0.0f || v_b0.z == 0.0f), !(v_a0.w == 0.0f || v_b0.w == 0.0f)));
    let v_a0_1 = w_left_tile[1u][v_row];
    let v_b0_1 = w_right_tile[1u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_1.x), v_b0_1, v_c0_0), vec4<bool>(!(v_a0_1.x == 0.0f || v_b0_1.x == 0.0f), !(v_a0_1.x == 0.0f || v_b0_1.y == 0.0f), !(v_a0_1.x == 0.0f || v_b0_1.z == 0.0f), !(v_a0_1.x == 0.0f || v_b0_1.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_1.y), v_b0_1, v_c1_0), vec4<bool>(!(v_a0_1.y == 0.0f || v_b0_1.x == 0.0f), !(v_a0_1.y == 0.0f || v_b0_1.y == 0.0f), !(v_a0_1.y == 0.0f || v_b0_1.z == 0.0f), !(v_a0_1.y == 0.0f || v_b0_1.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_1.z), v_b0_1, v_c2_0), vec4<bool>(!(v_a0_1.z == 0.0f || v_b0_1.x == 0.0f), !(v_a0_1.z == 0.0f || v_b0_1.y == 0.0f), !(v_a0_1.z == 0.0f || v_b0_1.z == 0.0f), !(v_a0_1.z == 0.0f || v_b0_1.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_1.w), v_b0_1, v_c3_0), vec4<bool>(!(v_a0_1.w == 0.0f || v_b0_1.x == 0.0f), !(v_a0_1.w == 0.0f || v_b0_1.y == 0.0f), !(v_a0_1.w == 0.0f || v_b0_1.z == 0.0f), !(v_a0_1.w == 0.0f || v_b0_1.w == 0.0f)));
    let v_a0_2 = w_left_tile[2u][v_row];
    let v_b0_2 = w_right_tile[2u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_2.x), v_b0_2, v_c0_0), vec4<bool>(!(v_a0_2.x == 0.0f || v_b0_2.x == 0.0f), !(v_a0_2.x == 0.0f || v_b0_2.y == 0.0f), !(v_a0_2.x == 0.0f || v_b0_2.z == 0.0f), !(v_a0_2.x == 0.0f || v_b0_2.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_2.y), v_b0_2, v_c1_0), vec4<bool>(!(v_a0_2.y == 0.0f || v_b0_2.x == 0.0f), !(v_a0_2.y == 0.0f || v_b0_2.y == 0.0f), !(v_a0_2.y == 0.0f || v_b0_2.z == 0.0f), !(v_a0_2.y == 0.0f || v_b0_2.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_2.z), v_b0_2, v_c2_0), vec4<bool>(!(v_a0_2.z == 0.0f || v_b0_2.x == 0.0f), !(v_a0_2.z == 0.0f || v_b0_2.y == 0.0f), !(v_a0_2.z == 0.0f || v_b0_2.z == 0.0f), !(v_a0_2.z == 0.0f || v_b0_2.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_2.w), v_b0_2, v_c3_0), vec4<bool>(!(v_a0_2.w == 0.0f || v_b0_2.x == 0.0f), !(v_a0_2.w == 0.0f || v_b0_2.y == 0.0f), !(v_a0_2.w == 0.0f || v_b0_2.z == 0.0f), !(v_a0_2.w == 0.0f || v_b0_2.w == 0.0f)));
    let v_a0_3 = w_left_tile[3u][v_row];
    let v_b0_3 = w_right_tile[3u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_3.x), v_b0_3, v_c0_0), vec4<bool>(!(v_a0_3.x == 0.0f || v_b0_3.x == 0.0f), !(v_a0_3.x == 0.0f || v_b0_3.y == 0.0f), !(v_a0_3.x == 0.0f || v_b0_3.z == 0.0f), !(v_a0_3.x == 0.0f || v_b0_3.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_3.y), v_b0_3, v_c1_0), vec4<bool>(!(v_a0_3.y == 0.0f || v_b0_3.x == 0.0f), !(v_a0_3.y == 0.0f || v_b0_3.y == 0.0f), !(v_a0_3.y == 0.0f || v_b0_3.z == 0.0f), !(v_a0_3.y == 0.0f || v_b0_3.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_3.z), v_b0_3, v_c2_0), vec4<bool>(!(v_a0_3.z == 0.0f || v_b0_3.x == 0.0f), !(v_a0_3.z == 0.0f || v_b0_3.y == 0.0f), !(v_a0_3.z == 0.0f || v_b0_3.z == 0.0f), !(v_a0_3.z == 0.0f || v_b0_3.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_3.w), v_b0_3, v_c3_0), vec4<bool>(!(v_a0_3.w == 0.0f || v_b0_3.x == 0.0f), !(v_a0_3.w == 0.0f || v_b0_3.y == 0.0f), !(v_a0_3.w == 0.0f || v_b0_3.z == 0.0f), !(v_a0_3.w == 0.0f || v_b0_3.w == 0.0f)));
    let v_a0_4 = w_left_tile[4u][v_row];
    let v_b0_4 = w_right_tile[4u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_4.x), v_b0_4, v_c0_0), vec4<bool>(!(v_a0_4.x == 0.0f || v_b0_4.x == 0.0f), !(v_a0_4.x == 0.0f || v_b0_4.y == 0.0f), !(v_a0_4.x == 0.0f || v_b0_4.z == 0.0f), !(v_a0_4.x == 0.0f || v_b0_4.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_4.y), v_b0_4, v_c1_0), vec4<bool>(!(v_a0_4.y == 0.0f || v_b0_4.x == 0.0f), !(v_a0_4.y == 0.0f || v_b0_4.y == 0.0f), !(v_a0_4.y == 0.0f || v_b0_4.z == 0.0f), !(v_a0_4.y == 0.0f || v_b0_4.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_4.z), v_b0_4, v_c2_0), vec4<bool>(!(v_a0_4.z == 0.0f || v_b0_4.x == 0.0f), !(v_a0_4.z == 0.0f || v_b0_4.y == 0.0f), !(v_a0_4.z == 0.0f || v_b0_4.z == 0.0f), !(v_a0_4.z == 0.0f || v_b0_4.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_4.w), v_b0_4, v_c3_0), vec4<bool>(!(v_a0_4.w == 0.0f || v_b0_4.x == 0.0f), !(v_a0_4.w == 0.0f || v_b0_4.y == 0.0f), !(v_a0_4.w == 0.0f || v_b0_4.z == 0.0f), !(v_a0_4.w == 0.0f || v_b0_4.w == 0.0f)));
    let v_a0_5 = w_left_tile[5u][v_row];
    let v_b0_5 = w_right_tile[5u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_5.x), v_b0_5, v_c0_0), vec4<bool>(!(v_a0_5.x == 0.0f || v_b0_5.x == 0.0f), !(v_a0_5.x == 0.0f || v_b0_5.y == 0.0f), !(v_a0_5.x == 0.0f || v_b0_5.z == 0.0f), !(v_a0_5.x == 0.0f || v_b0_5.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_5.y), v_b0_5, v_c1_0), vec4<bool>(!(v_a0_5.y == 0.0f || v_b0_5.x == 0.0f), !(v_a0_5.y == 0.0f || v_b0_5.y == 0.0f), !(v_a0_5.y == 0.0f || v_b0_5.z == 0.0f), !(v_a0_5.y == 0.0f || v_b0_5.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_5.z), v_b0_5, v_c2_0), vec4<bool>(!(v_a0_5.z == 0.0f || v_b0_5.x == 0.0f), !(v_a0_5.z == 0.0f || v_b0_5.y == 0.0f), !(v_a0_5.z == 0.0f || v_b0_5.z == 0.0f), !(v_a0_5.z == 0.0f || v_b0_5.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_5.w), v_b0_5, v_c3_0), vec4<bool>(!(v_a0_5.w == 0.0f || v_b0_5.x == 0.0f), !(v_a0_5.w == 0.0f || v_b0_5.y == 0.0f), !(v_a0_5.w == 0.0f || v_b0_5.z == 0.0f), !(v_a0_5.w == 0.0f || v_b0_5.w == 0.0f)));
    let v_a0_6 = w_left_tile[6u][v_row];
    let v_b0_6 = w_right_tile[6u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_6.x), v_b0_6, v_c0_0), vec4<bool>(!(v_a0_6.x == 0.0f || v_b0_6.x == 0.0f), !(v_a0_6.x == 0.0f || v_b0_6.y == 0.0f), !(v_a0_6.x == 0.0f || v_b0_6.z == 0.0f), !(v_a0_6.x == 0.0f || v_b0_6.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_6.y), v_b0_6, v_c1_0), vec4<bool>(!(v_a0_6.y == 0.0f || v_b0_6.x == 0.0f), !(v_a0_6.y == 0.0f || v_b0_6.y == 0.0f), !(v_a0_6.y == 0.0f || v_b0_6.z == 0.0f), !(v_a0_6.y == 0.0f || v_b0_6.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_6.z), v_b0_6, v_c2_0), vec4<bool>(!(v_a0_6.z == 0.0f || v_b0_6.x == 0.0f), !(v_a0_6.z == 0.0f || v_b0_6.y == 0.0f), !(v_a0_6.z == 0.0f || v_b0_6.z == 0.0f), !(v_a0_6.z == 0.0f || v_b0_6.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_6.w), v_b0_6, v_c3_0), vec4<bool>(!(v_a0_6.w == 0.0f || v_b0_6.x == 0.0f), !(v_a0_6.w == 0.0f || v_b0_6.y == 0.0f), !(v_a0_6.w == 0.0f || v_b0_6.z == 0.0f), !(v_a0_6.w == 0.0f || v_b0_6.w == 0.0f)));
    let v_a0_7 = w_left_tile[7u][v_row];
    let v_b0_7 = w_right_tile[7u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_7.x), v_b0_7, v_c0_0), vec4<bool>(!(v_a0_7.x == 0.0f || v_b0_7.x == 0.0f), !(v_a0_7.x == 0.0f || v_b0_7.y == 0.0f), !(v_a0_7.x == 0.0f || v_b0_7.z == 0.0f), !(v_a0_7.x == 0.0f || v_b0_7.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_7.y), v_b0_7, v_c1_0), vec4<bool>(!(v_a0_7.y == 0.0f || v_b0_7.x == 0.0f), !(v_a0_7.y == 0.0f || v_b0_7.y == 0.0f), !(v_a0_7.y == 0.0f || v_b0_7.z == 0.0f), !(v_a0_7.y == 0.0f || v_b0_7.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_7.z), v_b0_7, v_c2_0), vec4<bool>(!(v_a0_7.z == 0.0f || v_b0_7.x == 0.0f), !(v_a0_7.z == 0.0f || v_b0_7.y == 0.0f), !(v_a0_7.z == 0.0f || v_b0_7.z == 0.0f), !(v_a0_7.z == 0.0f || v_b0_7.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_7.w), v_b0_7, v_c3_0), vec4<bool>(!(v_a0_7.w == 0.0f || v_b0_7.x == 0.0f), !(v_a0_7.w == 0.0f || v_b0_7.y == 0.0f), !(v_a0_7.w == 0.0f || v_b0_7.z == 0.0f), !(v_a0_7.w == 0.0f || v_b0_7.w == 0.0f)));
    let v_a0_8 = w_left_tile[8u][v_row];
    let v_b0_8 = w_right_tile[8u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_8.x), v_b0_8, v_c0_0), vec4<bool>(!(v_a0_8.x == 0.0f || v_b0_8.x == 0.0f), !(v_a0_8.x == 0.0f || v_b0_8.y == 0.0f), !(v_a0_8.x == 0.0f || v_b0_8.z == 0.0f), !(v_a0_8.x == 0.0f || v_b0_8.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_8.y), v_b0_8, v_c1_0), vec4<bool>(!(v_a0_8.y == 0.0f || v_b0_8.x == 0.0f), !(v_a0_8.y == 0.0f || v_b0_8.y == 0.0f), !(v_a0_8.y == 0.0f || v_b0_8.z == 0.0f), !(v_a0_8.y == 0.0f || v_b0_8.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_8.z), v_b0_8, v_c2_0), vec4<bool>(!(v_a0_8.z == 0.0f || v_b0_8.x == 0.0f), !(v_a0_8.z == 0.0f || v_b0_8.y == 0.0f), !(v_a0_8.z == 0.0f || v_b0_8.z == 0.0f), !(v_a0_8.z == 0.0f || v_b0_8.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_8.w), v_b0_8, v_c3_0), vec4<bool>(!(v_a0_8.w == 0.0f || v_b0_8.x == 0.0f), !(v_a0_8.w == 0.0f || v_b0_8.y == 0.0f), !(v_a0_8.w == 0.0f || v_b0_8.z == 0.0f), !(v_a0_8.w == 0.0f || v_b0_8.w == 0.0f)));
    let v_a0_9 = w_left_tile[9u][v_row];
    let v_b0_9 = w_right_tile[9u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_9.x), v_b0_9, v_c0_0), vec4<bool>(!(v_a0_9.x == 0.0f || v_b0_9.x == 0.0f), !(v_a0_9.x == 0.0f || v_b0_9.y == 0.0f), !(v_a0_9.x == 0.0f || v_b0_9.z == 0.0f), !(v_a0_9.x == 0.0f || v_b0_9.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_9.y), v_b0_9, v_c1_0), vec4<bool>(!(v_a0_9.y == 0.0f || v_b0_9.x == 0.0f), !(v_a0_9.y == 0.0f || v_b0_9.y == 0.0f), !(v_a0_9.y == 0.0f || v_b0_9.z == 0.0f), !(v_a0_9.y == 0.0f || v_b0_9.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_9.z), v_b0_9, v_c2_0), vec4<bool>(!(v_a0_9.z == 0.0f || v_b0_9.x == 0.0f), !(v_a0_9.z == 0.0f || v_b0_9.y == 0.0f), !(v_a0_9.z == 0.0f || v_b0_9.z == 0.0f), !(v_a0_9.z == 0.0f || v_b0_9.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_9.w), v_b0_9, v_c3_0), vec4<bool>(!(v_a0_9.w == 0.0f || v_b0_9.x == 0.0f), !(v_a0_9.w == 0.0f || v_b0_9.y == 0.0f), !(v_a0_9.w == 0.0f || v_b0_9.z == 0.0f), !(v_a0_9.w == 0.0f || v_b0_9.w == 0.0f)));
    let v_a0_10 = w_left_tile[10u][v_row];
    let v_b0_10 = w_right_tile[10u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_10.x), v_b0_10, v_c0_0), vec4<bool>(!(v_a0_10.x == 0.0f || v_b0_10.x == 0.0f), !(v_a0_10.x == 0.0f || v_b0_10.y == 0.0f), !(v_a0_10.x == 0.0f || v_b0_10.z == 0.0f), !(v_a0_10.x == 0.0f || v_b0_10.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_10.y), v_b0_10, v_c1_0), vec4<bool>(!(v_a0_10.y == 0.0f || v_b0_10.x == 0.0f), !(v_a0_10.y == 0.0f || v_b0_10.y == 0.0f), !(v_a0_10.y == 0.0f || v_b0_10.z == 0.0f), !(v_a0_10.y == 0.0f || v_b0_10.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_10.z), v_b0_10, v_c2_0), vec4<bool>(!(v_a0_10.z == 0.0f || v_b0_10.x == 0.0f), !(v_a0_10.z == 0.0f || v_b0_10.y == 0.0f), !(v_a0_10.z == 0.0f || v_b0_10.z == 0.0f), !(v_a0_10.z == 0.0f || v_b0_10.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_10.w), v_b0_10, v_c3_0), vec4<bool>(!(v_a0_10.w == 0.0f || v_b0_10.x == 0.0f), !(v_a0_10.w == 0.0f || v_b0_10.y == 0.0f), !(v_a0_10.w == 0.0f || v_b0_10.z == 0.0f), !(v_a0_10.w == 0.0f || v_b0_10.w == 0.0f)));
    let v_a0_11 = w_left_tile[11u][v_row];
    let v_b0_11 = w_right_tile[11u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_11.x), v_b0_11, v_c0_0), vec4<bool>(!(v_a0_11.x == 0.0f || v_b0_11.x == 0.0f), !(v_a0_11.x == 0.0f || v_b0_11.y == 0.0f), !(v_a0_11.x == 0.0f || v_b0_11.z == 0.0f), !(v_a0_11.x == 0.0f || v_b0_11.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_11.y), v_b0_11, v_c1_0), vec4<bool>(!(v_a0_11.y == 0.0f || v_b0_11.x == 0.0f), !(v_a0_11.y == 0.0f || v_b0_11.y == 0.0f), !(v_a0_11.y == 0.0f || v_b0_11.z == 0.0f), !(v_a0_11.y == 0.0f || v_b0_11.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_11.z), v_b0_11, v_c2_0), vec4<bool>(!(v_a0_11.z == 0.0f || v_b0_11.x == 0.0f), !(v_a0_11.z == 0.0f || v_b0_11.y == 0.0f), !(v_a0_11.z == 0.0f || v_b0_11.z == 0.0f), !(v_a0_11.z == 0.0f || v_b0_11.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_11.w), v_b0_11, v_c3_0), vec4<bool>(!(v_a0_11.w == 0.0f || v_b0_11.x == 0.0f), !(v_a0_11.w == 0.0f || v_b0_11.y == 0.0f), !(v_a0_11.w == 0.0f || v_b0_11.z == 0.0f), !(v_a0_11.w == 0.0f || v_b0_11.w == 0.0f)));
    let v_a0_12 = w_left_tile[12u][v_row];
    let v_b0_12 = w_right_tile[12u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_12.x), v_b0_12, v_c0_0), vec4<bool>(!(v_a0_12.x == 0.0f || v_b0_12.x == 0.0f), !(v_a0_12.x == 0.0f || v_b0_12.y == 0.0f), !(v_a0_12.x == 0.0f || v_b0_12.z == 0.0f), !(v_a0_12.x == 0.0f || v_b0_12.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_12.y), v_b0_12, v_c1_0), vec4<bool>(!(v_a0_12.y == 0.0f || v_b0_12.x == 0.0f), !(v_a0_12.y == 0.0f || v_b0_12.y == 0.0f), !(v_a0_12.y == 0.0f || v_b0_12.z == 0.0f), !(v_a0_12.y == 0.0f || v_b0_12.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_12.z), v_b0_12, v_c2_0), vec4<bool>(!(v_a0_12.z == 0.0f || v_b0_12.x == 0.0f), !(v_a0_12.z == 0.0f || v_b0_12.y == 0.0f), !(v_a0_12.z == 0.0f || v_b0_12.z == 0.0f), !(v_a0_12.z == 0.0f || v_b0_12.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_12.w), v_b0_12, v_c3_0), vec4<bool>(!(v_a0_12.w == 0.0f || v_b0_12.x == 0.0f), !(v_a0_12.w == 0.0f || v_b0_12.y == 0.0f), !(v_a0_12.w == 0.0f || v_b0_12.z == 0.0f), !(v_a0_12.w == 0.0f || v_b0_12.w == 0.0f)));
    let v_a0_13 = w_left_tile[13u][v_row];
    let v_b0_13 = w_right_tile[13u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_13.x), v_b0_13, v_c0_0), vec4<bool>(!(v_a0_13.x == 0.0f || v_b0_13.x == 0.0f), !(v_a0_13.x == 0.0f || v_b0_13.y == 0.0f), !(v_a0_13.x == 0.0f || v_b0_13.z == 0.0f), !(v_a0_13.x == 0.0f || v_b0_13.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_13.y), v_b0_13, v_c1_0), vec4<bool>(!(v_a0_13.y == 0.0f || v_b0_13.x == 0.0f), !(v_a0_13.y == 0.0f || v_b0_13.y == 0.0f), !(v_a0_13.y == 0.0f || v_b0_13.z == 0.0f), !(v_a0_13.y == 0.0f || v_b0_13.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_13.z), v_b0_13, v_c2_0), vec4<bool>(!(v_a0_13.z == 0.0f || v_b0_13.x == 0.0f), !(v_a0_13.z == 0.0f || v_b0_13.y == 0.0f), !(v_a0_13.z == 0.0f || v_b0_13.z == 0.0f), !(v_a0_13.z == 0.0f || v_b0_13.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_13.w), v_b0_13, v_c3_0), vec4<bool>(!(v_a0_13.w == 0.0f || v_b0_13.x == 0.0f), !(v_a0_13.w == 0.0f || v_b0_13.y == 0.0f), !(v_a0_13.w == 0.0f || v_b0_13.z == 0.0f), !(v_a0_13.w == 0.0f || v_b0_13.w == 0.0f)));
    let v_a0_14 = w_left_tile[14u][v_row];
    let v_b0_14 = w_right_tile[14u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_14.x), v_b0_14, v_c0_0), vec4<bool>(!(v_a0_14.x == 0.0f || v_b0_14.x == 0.0f), !(v_a0_14.x == 0.0f || v_b0_14.y == 0.0f), !(v_a0_14.x == 0.0f || v_b0_14.z == 0.0f), !(v_a0_14.x == 0.0f || v_b0_14.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_14.y), v_b0_14, v_c1_0), vec4<bool>(!(v_a0_14.y == 0.0f || v_b0_14.x == 0.0f), !(v_a0_14.y == 0.0f || v_b0_14.y == 0.0f), !(v_a0_14.y == 0.0f || v_b0_14.z == 0.0f), !(v_a0_14.y == 0.0f || v_b0_14.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_14.z), v_b0_14, v_c2_0), vec4<bool>(!(v_a0_14.z == 0.0f || v_b0_14.x == 0.0f), !(v_a0_14.z == 0.0f || v_b0_14.y == 0.0f), !(v_a0_14.z == 0.0f || v_b0_14.z == 0.0f), !(v_a0_14.z == 0.0f || v_b0_14.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_14.w), v_b0_14, v_c3_0), vec4<bool>(!(v_a0_14.w == 0.0f || v_b0_14.x == 0.0f), !(v_a0_14.w == 0.0f || v_b0_14.y == 0.0f), !(v_a0_14.w == 0.0f || v_b0_14.z == 0.0f), !(v_a0_14.w == 0.0f || v_b0_14.w == 0.0f)));
    let v_a0_15 = w_left_tile[15u][v_row];
    let v_b0_15 = w_right_tile[15u][v_column];
    v_c0_0 = select(v_c0_0, fma(vec4f(v_a0_15.x), v_b0_15, v_c0_0), vec4<bool>(!(v_a0_15.x == 0.0f || v_b0_15.x == 0.0f), !(v_a0_15.x == 0.0f || v_b0_15.y == 0.0f), !(v_a0_15.x == 0.0f || v_b0_15.z == 0.0f), !(v_a0_15.x == 0.0f || v_b0_15.w == 0.0f)));
    v_c1_0 = select(v_c1_0, fma(vec4f(v_a0_15.y), v_b0_15, v_c1_0), vec4<bool>(!(v_a0_15.y == 0.0f || v_b0_15.x == 0.0f), !(v_a0_15.y == 0.0f || v_b0_15.y == 0.0f), !(v_a0_15.y == 0.0f || v_b0_15.z == 0.0f), !(v_a0_15.y == 0.0f || v_b0_15.w == 0.0f)));
    v_c2_0 = select(v_c2_0, fma(vec4f(v_a0_15.z), v_b0_15, v_c2_0), vec4<bool>(!(v_a0_15.z == 0.0f || v_b0_15.x == 0.0f), !(v_a0_15.z == 0.0f || v_b0_15.y == 0.0f), !(v_a0_15.z == 0.0f || v_b0_15.z == 0.0f), !(v_a0_15.z == 0.0f || v_b0_15.w == 0.0f)));
    v_c3_0 = select(v_c3_0, fma(vec4f(v_a0_15.w), v_b0_15, v_c3_0), vec4<bool>(!(v_a0_15.w == 0.0f || v_b0_15.x == 0.0f), !(v_a0_15.w == 0.0f || v_b0_15.y == 0.0f), !(v_a0_15.w == 0.0f || v_b0_15.z == 0.0f), !(v_a0_15.w == 0.0f || v_b0_15.w == 0.0f)));
    workgroupBarrier();
  }
  let v_m_at = v_m_start + (v_row << 2u);
  if (v_m_at < params.p_m_count) {
    let v_n_at = v_n_start + (v_column << 2u);
    if (v_n_at < params.p_n_count) {
      b_O_1[(v_m_at * params.p_store_stride + v_n_at + v_matrix * params.p_store_b_0) >> 2u] = v_c0_0;
    }
  }
  let v_m_at_1 = v_m_start + ((v_row << 2u) + 1u);
  if (v_m_at_1 < params.p_m_count) {
    let v_n_at_1 = v_n_start + (v_column << 2u);
    if (v_n_at_1 < params.p_n_count) {
      b_O_1[(v_m_at_1 * params.p_store_stride + v_n_at_1 + v_matrix * params.p_store_b_0) >> 2u] = v_c1_0;
    }
  }
  let v_m_at_2 = v_m_start + ((v_row << 2u) + 2u);
  if (v_m_at_2 < params.p_m_count) {
    let v_n_at_2 = v_n_start + (v_column << 2u);
    if (v_n_at_2 < params.p_n_count) {
      b_O_1[(v_m_at_2 * params.p_store_stride + v_n_at_2 + v_matrix * params.p_store_b_0) >> 2u] = v_c2_0;
    }
  }
  let v_m_at_3 = v_m_start + ((v_row << 2u) + 3u);
  if (v_m_at_3 < params.p_m_count) {
    let v_n_at_3 = v_n_start + (v_column << 2u);
    if (v_n_at_3 < params.p_n_count) {
      b_O_1[(v_m_at_3 * params.p_store_stride + v_n_at_3 + v_matrix * params.p_store_b_0) >> 2u] = v_c3_0;
    }
  }
}
