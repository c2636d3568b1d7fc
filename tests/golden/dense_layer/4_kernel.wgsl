// kernel Y.1
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_k_count: u32,
  p_left_outer_stride: u32,
  p_right_inner_stride: u32,
  p_store_stride: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_X: array<vec4f>;
@group(0) @binding(2) var<storage, read> b_W: array<vec4f>;
@group(0) @binding(3) var<storage, read> b_b: array<f32>;
@group(0) @binding(4) var<storage, read_write> b_Y_1: array<vec4f>;
var<workgroup> w_left_tile: array<array<array<vec4f, 6>, 4>, 4>;
var<workgroup> w_right_tile: array<array<vec4f, 16>, 16>;
fn pit_relu(v_x: f32) -> f32 {
  return select(select(v_x, 0.0f, (v_x < 0.0f)), v_x, ((bitcast<u32>(v_x) & 2147483647u) > 2139095040u));
}
fn f_finish(v_folded: f32, v_at_t: i32, v_at_o: i32) -> f32 {
  let v_v3 = b_b[u32(v_at_o)];
  return min(pit_relu(v_folded + v_v3), 32.0f);
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
  let v_left_start = 0u;
  let v_left_outer = local_invocation_index >> 2u;
  let v_left_inner = (local_invocation_index & 3u) << 2u;
  let v_left_at = min(v_m_start + v_left_outer, params.p_m_count - 1u);
  let v_left_from = (v_left_start >> 2u) + v_left_at * params.p_left_outer_stride + (v_left_inner >> 2u);
  var v_left_value: vec4f = vec4f(0.0f);
  let v_right_start = 0u;
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
  v_left_value = b_X[v_left_from + (0u >> 2u)];
  v_right_value = b_W[v_right_from];
  v_right_value_1 = b_W[v_right_from_1];
  v_right_value_2 = b_W[v_right_from_2];
  v_right_value_3 = b_W[v_right_from_3];
  for (var v_k_at: u32 = 0u; v_k_at < v_k_end; v_k_at += 16u) {
    w_left_tile[0u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.x;
    w_left_tile[1u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.y;
    w_left_tile[2u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.z;
    w_left_tile[3u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.w;
    w_right_tile[v_right_inner][v_right_outer >> 2u] = v_right_value;
    w_right_tile[v_right_inner_1][v_right_outer_1 >> 2u] = v_right_value_1;
    w_right_tile[v_right_inner_2][v_right_outer_2 >> 2u] = v_right_value_2;
    w_right_tile[v_right_inner_3][v_right_outer_3 >> 2u] = v_right_value_3;
    workgroupBarrier();
    let v_k_next = v_k_at + 16u;
    if (v_k_next < v_k_end) {
      v_left_value = b_X[v_left_from + (v_k_next >> 2u)];
      v_right_value = b_W[v_right_from + v_k_next * params.p_right_inner_stride];
      v_right_value_1 = b_W[v_right_from_1 + v_k_next * params.p_right_inner_stride];
      v_right_value_2 = b_W[v_right_from_2 + v_k_next * params.p_right_inner_stride];
      v_right_value_3 = b_W[v_right_from_3 + v_k_next * params.p_right_inner_stride];
    }
    let v_a0 = w_left_tile[0u][0u][v_row];
    let v_b0 = w_right_tile[0u][v_column];
    v_c0_0 = fma(vec4f(v_a0.x), v_b0, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0.y), v_b0, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0.z), v_b0, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0.w), v_b0, v_c3_0);
    let v_a0_1 = w_left_tile[1u][0u][v_row];
    let v_b0_1 = w_right_tile[1u][v_column];
    v_c0_0 = fma(vec4f(v_a0_1.x), v_b0_1, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_1.y), v_b0_1, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_1.z), v_b0_1, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_1.w), v_b0_1, v_c3_0);
    let v_a0_2 = w_left_tile[2u][0u][v_row];
    let v_b0_2 = w_right_tile[2u][v_column];
    v_c0_0 = fma(vec4f(v_a0_2.x), v_b0_2, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_2.y), v_b0_2, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_2.z), v_b0_2, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_2.w), v_b0_2, v_c3_0);
    let v_a0_3 = w_left_tile[3u][0u][v_row];
    let v_b0_3 = w_right_tile[3u][v_column];
    v_c0_0 = fma(vec4f(v_a0_3.x), v_b0_3, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_3.y), v_b0_3, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_3.z), v_b0_3, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_3.w), v_b0_3, v_c3_0);
    let v_a0_4 = w_left_tile[0u][1u][v_row];
    let v_b0_4 = w_right_tile[4u][v_column];
    v_c0_0 = fma(vec4f(v_a0_4.x), v_b0_4, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_4.y), v_b0_4, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_4.z), v_b0_4, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_4.w), v_b0_4, v_c3_0);
    let v_a0_5 = w_left_tile[1u][1u][v_row];
    let v_b0_5 = w_right_tile[5u][v_column];
    v_c0_0 = fma(vec4f(v_a0_5.x), v_b0_5, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_5.y), v_b0_5, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_5.z), v_b0_5, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_5.w), v_b0_5, v_c3_0);
    let v_a0_6 = w_left_tile[2u][1u][v_row];
    let v_b0_6 = w_right_tile[6u][v_column];
    v_c0_0 = fma(vec4f(v_a0_6.x), v_b0_6, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_6.y), v_b0_6, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_6.z), v_b0_6, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_6.w), v_b0_6, v_c3_0);
    let v_a0_7 = w_left_tile[3u][1u][v_row];
    let v_b0_7 = w_right_tile[7u][v_column];
    v_c0_0 = fma(vec4f(v_a0_7.x), v_b0_7, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_7.y), v_b0_7, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_7.z), v_b0_7, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_7.w), v_b0_7, v_c3_0);
    let v_a0_8 = w_left_tile[0u][2u][v_row];
    let v_b0_8 = w_right_tile[8u][v_column];
    v_c0_0 = fma(vec4f(v_a0_8.x), v_b0_8, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_8.y), v_b0_8, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_8.z), v_b0_8, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_8.w), v_b0_8, v_c3_0);
    let v_a0_9 = w_left_tile[1u][2u][v_row];
    let v_b0_9 = w_right_tile[9u][v_column];
    v_c0_0 = fma(vec4f(v_a0_9.x), v_b0_9, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_9.y), v_b0_9, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_9.z), v_b0_9, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_9.w), v_b0_9, v_c3_0);
    let v_a0_10 = w_left_tile[2u][2u][v_row];
    let v_b0_10 = w_right_tile[10u][v_column];
    v_c0_0 = fma(vec4f(v_a0_10.x), v_b0_10, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_10.y), v_b0_10, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_10.z), v_b0_10, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_10.w), v_b0_10, v_c3_0);
    let v_a0_11 = w_left_tile[3u][2u][v_row];
    let v_b0_11 = w_right_tile[11u][v_column];
    v_c0_0 = fma(vec4f(v_a0_11.x), v_b0_11, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_11.y), v_b0_11, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_11.z), v_b0_11, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_11.w), v_b0_11, v_c3_0);
    let v_a0_12 = w_left_tile[0u][3u][v_row];
    let v_b0_12 = w_right_tile[12u][v_column];
    v_c0_0 = fma(vec4f(v_a0_12.x), v_b0_12, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_12.y), v_b0_12, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_12.z), v_b0_12, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_12.w), v_b0_12, v_c3_0);
    let v_a0_13 = w_left_tile[1u][3u][v_row];
    let v_b0_13 = w_right_tile[13u][v_column];
    v_c0_0 = fma(vec4f(v_a0_13.x), v_b0_13, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_13.y), v_b0_13, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_13.z), v_b0_13, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_13.w), v_b0_13, v_c3_0);
    let v_a0_14 = w_left_tile[2u][3u][v_row];
    let v_b0_14 = w_right_tile[14u][v_column];
    v_c0_0 = fma(vec4f(v_a0_14.x), v_b0_14, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_14.y), v_b0_14, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_14.z), v_b0_14, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_14.w), v_b0_14, v_c3_0);
    let v_a0_15 = w_left_tile[3u][3u][v_row];
    let v_b0_15 = w_right_tile[15u][v_column];
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
      b_Y_1[(v_m_at * params.p_store_stride + v_n_at) >> 2u] = vec4f(f_finish(v_c0_0.x, i32(v_m_at), i32(v_n_at)), f_finish(v_c0_0.y, i32(v_m_at), i32(v_n_at + 1u)), f_finish(v_c0_0.z, i32(v_m_at), i32(v_n_at + 2u)), f_finish(v_c0_0.w, i32(v_m_at), i32(v_n_at + 3u)));
    }
  }
  let v_m_at_1 = v_m_start + ((v_row << 2u) + 1u);
  if (v_m_at_1 < params.p_m_count) {
    let v_n_at_1 = v_n_start + (v_column << 2u);
    if (v_n_at_1 < params.p_n_count) {
      b_Y_1[(v_m_at_1 * params.p_store_stride + v_n_at_1) >> 2u] = vec4f(f_finish(v_c1_0.x, i32(v_m_at_1), i32(v_n_at_1)), f_finish(v_c1_0.y, i32(v_m_at_1), i32(v_n_at_1 + 1u)), f_finish(v_c1_0.z, i32(v_m_at_1), i32(v_n_at_1 + 2u)), f_finish(v_c1_0.w, i32(v_m_at_1), i32(v_n_at_1 + 3u)));
    }
  }
  let v_m_at_2 = v_m_start + ((v_row << 2u) + 2u);
  if (v_m_at_2 < params.p_m_count) {
    let v_n_at_2 = v_n_start + (v_column << 2u);
    if (v_n_at_2 < params.p_n_count) {
      b_Y_1[(v_m_at_2 * params.p_store_stride + v_n_at_2) >> 2u] = vec4f(f_finish(v_c2_0.x, i32(v_m_at_2), i32(v_n_at_2)), f_finish(v_c2_0.y, i32(v_m_at_2), i32(v_n_at_2 + 1u)), f_finish(v_c2_0.z, i32(v_m_at_2), i32(v_n_at_2 + 2u)), f_finish(v_c2_0.w, i32(v_m_at_2), i32(v_n_at_2 + 3u)));
    }
  }
  let v_m_at_3 = v_m_start + ((v_row << 2u) + 3u);
  if (v_m_at_3 < params.p_m_count) {
    let v_n_at_3 = v_n_start + (v_column << 2u);
    if (v_n_at_3 < params.p_n_count) {
      b_Y_1[(v_m_at_3 * params.p_store_stride + v_n_at_3) >> 2u] = vec4f(f_finish(v_c3_0.x, i32(v_m_at_3), i32(v_n_at_3)), f_finish(v_c3_0.y, i32(v_m_at_3), i32(v_n_at_3 + 1u)), f_finish(v_c3_0.z, i32(v_m_at_3), i32(v_n_at_3 + 2u)), f_finish(v_c3_0.w, i32(v_m_at_3), i32(v_n_at_3 + 3u)));
    }
  }
}
