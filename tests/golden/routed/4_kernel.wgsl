// kernel Y.1
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_k_count: u32,
  p_right_inner_stride: u32,
  p_count_d: u32,
  p_X_t: u32,
  p_store_stride: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_route: array<i32>;
@group(0) @binding(2) var<storage, read> b_X: array<f32>;
@group(0) @binding(3) var<storage, read> b_W: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> b_Y_1: array<vec4f>;
var<workgroup> w_left_tile: array<array<vec4f, 5>, 16>;
var<workgroup> w_right_tile: array<array<vec4f, 4>, 16>;
@compute @workgroup_size(16, 1, 1)
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
  let v_n_start = v_n_tile * 16u;
  let v_k_end = params.p_k_count;
  let v_left_outer = local_invocation_index;
  let v_left_inner = 0u;
  let v_left_at = min(v_m_start + v_left_outer, params.p_m_count - 1u);
  var v_left_value: f32 = 0.0f;
  let v_left_outer_1 = local_invocation_index;
  let v_left_inner_1 = 1u;
  let v_left_at_1 = min(v_m_start + v_left_outer_1, params.p_m_count - 1u);
  var v_left_value_1: f32 = 0.0f;
  let v_left_outer_2 = local_invocation_index;
  let v_left_inner_2 = 2u;
  let v_left_at_2 = min(v_m_start + v_left_outer_2, params.p_m_count - 1u);
  var v_left_value_2: f32 = 0.0f;
  let v_left_outer_3 = local_invocation_index;
  let v_left_inner_3 = 3u;
  let v_left_at_3 = min(v_m_start + v_left_outer_3, params.p_m_count - 1u);
  var v_left_value_3: f32 = 0.0f;
  let v_left_outer_4 = local_invocation_index;
  let v_left_inner_4 = 4u;
  let v_left_at_4 = min(v_m_start + v_left_outer_4, params.p_m_count - 1u);
  var v_left_value_4: f32 = 0.0f;
  let v_left_outer_5 = local_invocation_index;
  let v_left_inner_5 = 5u;
  let v_left_at_5 = min(v_m_start + v_left_outer_5, params.p_m_count - 1u);
  var v_left_value_5: f32 = 0.0f;
  let v_left_outer_6 = local_invocation_index;
  let v_left_inner_6 = 6u;
  let v_left_at_6 = min(v_m_start + v_left_outer_6, params.p_m_count - 1u);
  var v_left_value_6: f32 = 0.0f;
  let v_left_outer_7 = local_invocation_index;
  let v_left_inner_7 = 7u;
  let v_left_at_7 = min(v_m_start + v_left_outer_7, params.p_m_count - 1u);
  var v_left_value_7: f32 = 0.0f;
  let v_left_outer_8 = local_invocation_index;
  let v_left_inner_8 = 8u;
  let v_left_at_8 = min(v_m_start + v_left_outer_8, params.p_m_count - 1u);
  var v_left_value_8: f32 = 0.0f;
  let v_left_outer_9 = local_invocation_index;
  let v_left_inner_9 = 9u;
  let v_left_at_9 = min(v_m_start + v_left_outer_9, params.p_m_count - 1u);
  var v_left_value_9: f32 = 0.0f;
  let v_left_outer_10 = local_invocation_index;
  let v_left_inner_10 = 10u;
  let v_left_at_10 = min(v_m_start + v_left_outer_10, params.p_m_count - 1u);
  var v_left_value_10: f32 = 0.0f;
  let v_left_outer_11 = local_invocation_index;
  let v_left_inner_11 = 11u;
  let v_left_at_11 = min(v_m_start + v_left_outer_11, params.p_m_count - 1u);
  var v_left_value_11: f32 = 0.0f;
  let v_left_outer_12 = local_invocation_index;
  let v_left_inner_12 = 12u;
  let v_left_at_12 = min(v_m_start + v_left_outer_12, params.p_m_count - 1u);
  var v_left_value_12: f32 = 0.0f;
  let v_left_outer_13 = local_invocation_index;
  let v_left_inner_13 = 13u;
  let v_left_at_13 = min(v_m_start + v_left_outer_13, params.p_m_count - 1u);
  var v_left_value_13: f32 = 0.0f;
  let v_left_outer_14 = local_invocation_index;
  let v_left_inner_14 = 14u;
  let v_left_at_14 = min(v_m_start + v_left_outer_14, params.p_m_count - 1u);
  var v_left_value_14: f32 = 0.0f;
  let v_left_outer_15 = local_invocation_index;
  let v_left_inner_15 = 15u;
  let v_left_at_15 = min(v_m_start + v_left_outer_15, params.p_m_count - 1u);
  var v_left_value_15: f32 = 0.0f;
  let v_right_start = 0u;
  let v_right_outer = (local_invocation_index & 3u) << 2u;
  let v_right_inner = local_invocation_index >> 2u;
  let v_right_at = min(v_n_start + v_right_outer, params.p_n_count - 4u);
  let v_right_from = ((v_right_start + v_right_at) >> 2u) + v_right_inner * params.p_right_inner_stride;
  var v_right_value: vec4f = vec4f(0.0f);
  let v_right_outer_1 = (local_invocation_index & 3u) << 2u;
  let v_right_inner_1 = (local_invocation_index >> 2u) + 4u;
  let v_right_at_1 = min(v_n_start + v_right_outer_1, params.p_n_count - 4u);
  let v_right_from_1 = ((v_right_start + v_right_at_1) >> 2u) + v_right_inner_1 * params.p_right_inner_stride;
  var v_right_value_1: vec4f = vec4f(0.0f);
  let v_right_outer_2 = (local_invocation_index & 3u) << 2u;
  let v_right_inner_2 = (local_invocation_index >> 2u) + 8u;
  let v_right_at_2 = min(v_n_start + v_right_outer_2, params.p_n_count - 4u);
  let v_right_from_2 = ((v_right_start + v_right_at_2) >> 2u) + v_right_inner_2 * params.p_right_inner_stride;
  var v_right_value_2: vec4f = vec4f(0.0f);
  let v_right_outer_3 = (local_invocation_index & 3u) << 2u;
  let v_right_inner_3 = (local_invocation_index >> 2u) + 12u;
  let v_right_at_3 = min(v_n_start + v_right_outer_3, params.p_n_count - 4u);
  let v_right_from_3 = ((v_right_start + v_right_at_3) >> 2u) + v_right_inner_3 * params.p_right_inner_stride;
  var v_right_value_3: vec4f = vec4f(0.0f);
  let v_column = local_invocation_index & 3u;
  let v_row = local_invocation_index >> 2u;
  var v_c0_0: vec4f = vec4f(0.0f);
  var v_c1_0: vec4f = vec4f(0.0f);
  var v_c2_0: vec4f = vec4f(0.0f);
  var v_c3_0: vec4f = vec4f(0.0f);
  if (0u < v_k_end) {
    v_right_value = b_W[v_right_from];
    v_right_value_1 = b_W[v_right_from_1];
    v_right_value_2 = b_W[v_right_from_2];
    v_right_value_3 = b_W[v_right_from_3];
  }
  for (var v_k_at: u32 = 0u; v_k_at < v_k_end; v_k_at += 16u) {
    let v_left_k = v_k_at + v_left_inner;
    let v_left_point = v_left_k;
    let v_d_rest = v_left_point / params.p_count_d;
    let v_d = i32(v_left_point - v_d_rest * params.p_count_d);
    let v_v0 = b_route[v_left_at];
    let v_v2_inside = i32(v_d_rest) == v_v0;
    var v_v2: f32 = 0.0f;
    if (v_v2_inside) {
      v_v2 = b_X[v_left_at * params.p_X_t + u32(v_d)];
    }
    v_left_value = select(0.0f, v_v2, (i32(v_d_rest) == v_v0));
    let v_left_k_1 = v_k_at + v_left_inner_1;
    let v_left_point_1 = v_left_k_1;
    let v_d_rest_1 = v_left_point_1 / params.p_count_d;
    let v_d_1 = i32(v_left_point_1 - v_d_rest_1 * params.p_count_d);
    let v_v0_1 = b_route[v_left_at_1];
    let v_v2_inside_1 = i32(v_d_rest_1) == v_v0_1;
    var v_v2_1: f32 = 0.0f;
    if (v_v2_inside_1) {
      v_v2_1 = b_X[v_left_at_1 * params.p_X_t + u32(v_d_1)];
    }
    v_left_value_1 = select(0.0f, v_v2_1, (i32(v_d_rest_1) == v_v0_1));
    let v_left_k_2 = v_k_at + v_left_inner_2;
    let v_left_point_2 = v_left_k_2;
    let v_d_rest_2 = v_left_point_2 / params.p_count_d;
    let v_d_2 = i32(v_left_point_2 - v_d_rest_2 * params.p_count_d);
    let v_v0_2 = b_route[v_left_at_2];
    let v_v2_inside_2 = i32(v_d_rest_2) == v_v0_2;
    var v_v2_2: f32 = 0.0f;
    if (v_v2_inside_2) {
      v_v2_2 = b_X[v_left_at_2 * params.p_X_t + u32(v_d_2)];
    }
    v_left_value_2 = select(0.0f, v_v2_2, (i32(v_d_rest_2) == v_v0_2));
    let v_left_k_3 = v_k_at + v_left_inner_3;
    let v_left_point_3 = v_left_k_3;
    let v_d_rest_3 = v_left_point_3 / params.p_count_d;
    let v_d_3 = i32(v_left_point_3 - v_d_rest_3 * params.p_count_d);
    let v_v0_3 = b_route[v_left_at_3];
    let v_v2_inside_3 = i32(v_d_rest_3) == v_v0_3;
    var v_v2_3: f32 = 0.0f;
    if (v_v2_inside_3) {
      v_v2_3 = b_X[v_left_at_3 * params.p_X_t + u32(v_d_3)];
    }
    v_left_value_3 = select(0.0f, v_v2_3, (i32(v_d_rest_3) == v_v0_3));
    let v_left_k_4 = v_k_at + v_left_inner_4;
    let v_left_point_4 = v_left_k_4;
    let v_d_rest_4 = v_left_point_4 / params.p_count_d;
    let v_d_4 = i32(v_left_point_4 - v_d_rest_4 * params.p_count_d);
    let v_v0_4 = b_route[v_left_at_4];
    let v_v2_inside_4 = i32(v_d_rest_4) == v_v0_4;
    var v_v2_4: f32 = 0.0f;
    if (v_v2_inside_4) {
      v_v2_4 = b_X[v_left_at_4 * params.p_X_t + u32(v_d_4)];
    }
    v_left_value_4 = select(0.0f, v_v2_4, (i32(v_d_rest_4) == v_v0_4));
    let v_left_k_5 = v_k_at + v_left_inner_5;
    let v_left_point_5 = v_left_k_5;
    let v_d_rest_5 = v_left_point_5 / params.p_count_d;
    let v_d_5 = i32(v_left_point_5 - v_d_rest_5 * params.p_count_d);
    let v_v0_5 = b_route[v_left_at_5];
    let v_v2_inside_5 = i32(v_d_rest_5) == v_v0_5;
    var v_v2_5: f32 = 0.0f;
    if (v_v2_inside_5) {
      v_v2_5 = b_X[v_left_at_5 * params.p_X_t + u32(v_d_5)];
    }
    v_left_value_5 = select(0.0f, v_v2_5, (i32(v_d_rest_5) == v_v0_5));
    let v_left_k_6 = v_k_at + v_left_inner_6;
    let v_left_point_6 = v_left_k_6;
    let v_d_rest_6 = v_left_point_6 / params.p_count_d;
    let v_d_6 = i32(v_left_point_6 - v_d_rest_6 * params.p_count_d);
    let v_v0_6 = b_route[v_left_at_6];
    let v_v2_inside_6 = i32(v_d_rest_6) == v_v0_6;
    var v_v2_6: f32 = 0.0f;
    if (v_v2_inside_6) {
      v_v2_6 = b_X[v_left_at_6 * params.p_X_t + u32(v_d_6)];
    }
    v_left_value_6 = select(0.0f, v_v2_6, (i32(v_d_rest_6) == v_v0_6));
    let v_left_k_7 = v_k_at + v_left_inner_7;
    let v_left_point_7 = v_left_k_7;
    let v_d_rest_7 = v_left_point_7 / params.p_count_d;
    let v_d_7 = i32(v_left_point_7 - v_d_rest_7 * params.p_count_d);
    let v_v0_7 = b_route[v_left_at_7];
    let v_v2_inside_7 = i32(v_d_rest_7) == v_v0_7;
    var v_v2_7: f32 = 0.0f;
    if (v_v2_inside_7) {
      v_v2_7 = b_X[v_left_at_7 * params.p_X_t + u32(v_d_7)];
    }
    v_left_value_7 = select(0.0f, v_v2_7, (i32(v_d_rest_7) == v_v0_7));
    let v_left_k_8 = v_k_at + v_left_inner_8;
    let v_left_point_8 = v_left_k_8;
    let v_d_rest_8 = v_left_point_8 / params.p_count_d;
    let v_d_8 = i32(v_left_point_8 - v_d_rest_8 * params.p_count_d);
    let v_v0_8 = b_route[v_left_at_8];
    let v_v2_inside_8 = i32(v_d_rest_8) == v_v0_8;
    var v_v2_8: f32 = 0.0f;
    if (v_v2_inside_8) {
      v_v2_8 = b_X[v_left_at_8 * params.p_X_t + u32(v_d_8)];
    }
    v_left_value_8 = select(0.0f, v_v2_8, (i32(v_d_rest_8) == v_v0_8));
    let v_left_k_9 = v_k_at + v_left_inner_9;
    let v_left_point_9 = v_left_k_9;
    let v_d_rest_9 = v_left_point_9 / params.p_count_d;
    let v_d_9 = i32(v_left_point_9 - v_d_rest_9 * params.p_count_d);
    let v_v0_9 = b_route[v_left_at_9];
    let v_v2_inside_9 = i32(v_d_rest_9) == v_v0_9;
    var v_v2_9: f32 = 0.0f;
    if (v_v2_inside_9) {
      v_v2_9 = b_X[v_left_at_9 * params.p_X_t + u32(v_d_9)];
    }
    v_left_value_9 = select(0.0f, v_v2_9, (i32(v_d_rest_9) == v_v0_9));
    let v_left_k_10 = v_k_at + v_left_inner_10;
    let v_left_point_10 = v_left_k_10;
    let v_d_rest_10 = v_left_point_10 / params.p_count_d;
    let v_d_10 = i32(v_left_point_10 - v_d_rest_10 * params.p_count_d);
    let v_v0_10 = b_route[v_left_at_10];
    let v_v2_inside_10 = i32(v_d_rest_10) == v_v0_10;
    var v_v2_10: f32 = 0.0f;
    if (v_v2_inside_10) {
      v_v2_10 = b_X[v_left_at_10 * params.p_X_t + u32(v_d_10)];
    }
    v_left_value_10 = select(0.0f, v_v2_10, (i32(v_d_rest_10) == v_v0_10));
    let v_left_k_11 = v_k_at + v_left_inner_11;
    let v_left_point_11 = v_left_k_11;
    let v_d_rest_11 = v_left_point_11 / params.p_count_d;
    let v_d_11 = i32(v_left_point_11 - v_d_rest_11 * params.p_count_d);
    let v_v0_11 = b_route[v_left_at_11];
    let v_v2_inside_11 = i32(v_d_rest_11) == v_v0_11;
    var v_v2_11: f32 = 0.0f;
    if (v_v2_inside_11) {
      v_v2_11 = b_X[v_left_at_11 * params.p_X_t + u32(v_d_11)];
    }
    v_left_value_11 = select(0.0f, v_v2_11, (i32(v_d_rest_11) == v_v0_11));
    let v_left_k_12 = v_k_at + v_left_inner_12;
    let v_left_point_12 = v_left_k_12;
    let v_d_rest_12 = v_left_point_12 / params.p_count_d;
    let v_d_12 = i32(v_left_point_12 - v_d_rest_12 * params.p_count_d);
    let v_v0_12 = b_route[v_left_at_12];
    let v_v2_inside_12 = i32(v_d_rest_12) == v_v0_12;
    var v_v2_12: f32 = 0.0f;
    if (v_v2_inside_12) {
      v_v2_12 = b_X[v_left_at_12 * params.p_X_t + u32(v_d_12)];
    }
    v_left_value_12 = select(0.0f, v_v2_12, (i32(v_d_rest_12) == v_v0_12));
    let v_left_k_13 = v_k_at + v_left_inner_13;
    let v_left_point_13 = v_left_k_13;
    let v_d_rest_13 = v_left_point_13 / params.p_count_d;
    let v_d_13 = i32(v_left_point_13 - v_d_rest_13 * params.p_count_d);
    let v_v0_13 = b_route[v_left_at_13];
    let v_v2_inside_13 = i32(v_d_rest_13) == v_v0_13;
    var v_v2_13: f32 = 0.0f;
    if (v_v2_inside_13) {
      v_v2_13 = b_X[v_left_at_13 * params.p_X_t + u32(v_d_13)];
    }
    v_left_value_13 = select(0.0f, v_v2_13, (i32(v_d_rest_13) == v_v0_13));
    let v_left_k_14 = v_k_at + v_left_inner_14;
    let v_left_point_14 = v_left_k_14;
    let v_d_rest_14 = v_left_point_14 / params.p_count_d;
    let v_d_14 = i32(v_left_point_14 - v_d_rest_14 * params.p_count_d);
    let v_v0_14 = b_route[v_left_at_14];
    let v_v2_inside_14 = i32(v_d_rest_14) == v_v0_14;
    var v_v2_14: f32 = 0.0f;
    if (v_v2_inside_14) {
      v_v2_14 = b_X[v_left_at_14 * params.p_X_t + u32(v_d_14)];
    }
    v_left_value_14 = select(0.0f, v_v2_14, (i32(v_d_rest_14) == v_v0_14));
    let v_left_k_15 = v_k_at + v_left_inner_15;
    let v_left_point_15 = v_left_k_15;
    let v_d_rest_15 = v_left_point_15 / params.p_count_d;
    let v_d_15 = i32(v_left_point_15 - v_d_rest_15 * params.p_count_d);
    let v_v0_15 = b_route[v_left_at_15];
    let v_v2_inside_15 = i32(v_d_rest_15) == v_v0_15;
    var v_v2_15: f32 = 0.0f;
    if (v_v2_inside_15) {
      v_v2_15 = b_X[v_left_at_15 * params.p_X_t + u32(v_d_15)];
    }
    v_left_value_15 = select(0.0f, v_v2_15, (i32(v_d_rest_15) == v_v0_15));
    w_left_tile[v_left_inner][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value;
    w_left_tile[v_left_inner_1][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1;
    w_left_tile[v_left_inner_2][v_left_outer_2 >> 2u][v_left_outer_2 & 3u] = v_left_value_2;
    w_left_tile[v_left_inner_3][v_left_outer_3 >> 2u][v_left_outer_3 & 3u] = v_left_value_3;
    w_left_tile[v_left_inner_4][v_left_outer_4 >> 2u][v_left_outer_4 & 3u] = v_left_value_4;
    w_left_tile[v_left_inner_5][v_left_outer_5 >> 2u][v_left_outer_5 & 3u] = v_left_value_5;
    w_left_tile[v_left_inner_6][v_left_outer_6 >> 2u][v_left_outer_6 & 3u] = v_left_value_6;
    w_left_tile[v_left_inner_7][v_left_outer_7 >> 2u][v_left_outer_7 & 3u] = v_left_value_7;
    w_left_tile[v_left_inner_8][v_left_outer_8 >> 2u][v_left_outer_8 & 3u] = v_left_value_8;
    w_left_tile[v_left_inner_9][v_left_outer_9 >> 2u][v_left_outer_9 & 3u] = v_left_value_9;
    w_left_tile[v_left_inner_10][v_left_outer_10 >> 2u][v_left_outer_10 & 3u] = v_left_value_10;
    w_left_tile[v_left_inner_11][v_left_outer_11 >> 2u][v_left_outer_11 & 3u] = v_left_value_11;
    w_left_tile[v_left_inner_12][v_left_outer_12 >> 2u][v_left_outer_12 & 3u] = v_left_value_12;
    w_left_tile[v_left_inner_13][v_left_outer_13 >> 2u][v_left_outer_13 & 3u] = v_left_value_13;
    w_left_tile[v_left_inner_14][v_left_outer_14 >> 2u][v_left_outer_14 & 3u] = v_left_value_14;
    w_left_tile[v_left_inner_15][v_left_outer_15 >> 2u][v_left_outer_15 & 3u] = v_left_value_15;
    w_right_tile[v_right_inner][v_right_outer >> 2u] = v_right_value;
    w_right_tile[v_right_inner_1][v_right_outer_1 >> 2u] = v_right_value_1;
    w_right_tile[v_right_inner_2][v_right_outer_2 >> 2u] = v_right_value_2;
    w_right_tile[v_right_inner_3][v_right_outer_3 >> 2u] = v_right_value_3;
    workgroupBarrier();
    let v_k_next = v_k_at + 16u;
    if (v_k_next < v_k_end) {
      v_right_value = b_W[v_right_from + v_k_next * params.p_right_inner_stride];
      v_right_value_1 = b_W[v_right_from_1 + v_k_next * params.p_right_inner_stride];
      v_right_value_2 = b_W[v_right_from_2 + v_k_next * params.p_right_inner_stride];
      v_right_value_3 = b_W[v_right_from_3 + v_k_next * params.p_right_inner_stride];
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
      b_Y_1[(v_m_at * params.p_store_stride + v_n_at) >> 2u] = v_c0_0;
    }
  }
  let v_m_at_1 = v_m_start + ((v_row << 2u) + 1u);
  if (v_m_at_1 < params.p_m_count) {
    let v_n_at_1 = v_n_start + (v_column << 2u);
    if (v_n_at_1 < params.p_n_count) {
      b_Y_1[(v_m_at_1 * params.p_store_stride + v_n_at_1) >> 2u] = v_c1_0;
    }
  }
  let v_m_at_2 = v_m_start + ((v_row << 2u) + 2u);
  if (v_m_at_2 < params.p_m_count) {
    let v_n_at_2 = v_n_start + (v_column << 2u);
    if (v_n_at_2 < params.p_n_count) {
      b_Y_1[(v_m_at_2 * params.p_store_stride + v_n_at_2) >> 2u] = v_c2_0;
    }
  }
  let v_m_at_3 = v_m_start + ((v_row << 2u) + 3u);
  if (v_m_at_3 < params.p_m_count) {
    let v_n_at_3 = v_n_start + (v_column << 2u);
    if (v_n_at_3 < params.p_n_count) {
      b_Y_1[(v_m_at_3 * params.p_store_stride + v_n_at_3) >> 2u] = v_c3_0;
    }
  }
}
