// kernel C.1
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_k_count: u32,
  p_left_outer_stride: u32,
  p_count_y: u32,
  p_count_x: u32,
  p_count_j: u32,
  p_count_i: u32,
  p_A_shape2: u32,
  p_A_shape3: u32,
  p_A_n: u32,
  p_A_c: u32,
  p_A_x: u32,
  p_A_i: u32,
  p_A_base: u32,
  p_C_1_n: u32,
  p_C_1_f: u32,
  p_C_1_x: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_B: array<vec4f>;
@group(0) @binding(2) var<storage, read> b_A: array<f32>;
@group(0) @binding(3) var<storage, read_write> b_C_1: array<f32>;
var<workgroup> w_left_tile: array<array<array<vec4f, 6>, 4>, 4>;
var<workgroup> w_right_tile: array<array<vec4f, 17>, 16>;
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
  let v_right_outer = local_invocation_index >> 3u;
  let v_right_inner = local_invocation_index & 7u;
  let v_right_at = min(v_n_start + v_right_outer, params.p_n_count - 1u);
  var v_right_value: f32 = 0.0f;
  let v_right_outer_1 = (local_invocation_index >> 3u) + 8u;
  let v_right_inner_1 = local_invocation_index & 7u;
  let v_right_at_1 = min(v_n_start + v_right_outer_1, params.p_n_count - 1u);
  var v_right_value_1: f32 = 0.0f;
  let v_right_outer_2 = (local_invocation_index >> 3u) + 16u;
  let v_right_inner_2 = local_invocation_index & 7u;
  let v_right_at_2 = min(v_n_start + v_right_outer_2, params.p_n_count - 1u);
  var v_right_value_2: f32 = 0.0f;
  let v_right_outer_3 = (local_invocation_index >> 3u) + 24u;
  let v_right_inner_3 = local_invocation_index & 7u;
  let v_right_at_3 = min(v_n_start + v_right_outer_3, params.p_n_count - 1u);
  var v_right_value_3: f32 = 0.0f;
  let v_right_outer_4 = (local_invocation_index >> 3u) + 32u;
  let v_right_inner_4 = local_invocation_index & 7u;
  let v_right_at_4 = min(v_n_start + v_right_outer_4, params.p_n_count - 1u);
  var v_right_value_4: f32 = 0.0f;
  let v_right_outer_5 = (local_invocation_index >> 3u) + 40u;
  let v_right_inner_5 = local_invocation_index & 7u;
  let v_right_at_5 = min(v_n_start + v_right_outer_5, params.p_n_count - 1u);
  var v_right_value_5: f32 = 0.0f;
  let v_right_outer_6 = (local_invocation_index >> 3u) + 48u;
  let v_right_inner_6 = local_invocation_index & 7u;
  let v_right_at_6 = min(v_n_start + v_right_outer_6, params.p_n_count - 1u);
  var v_right_value_6: f32 = 0.0f;
  let v_right_outer_7 = (local_invocation_index >> 3u) + 56u;
  let v_right_inner_7 = local_invocation_index & 7u;
  let v_right_at_7 = min(v_n_start + v_right_outer_7, params.p_n_count - 1u);
  var v_right_value_7: f32 = 0.0f;
  let v_right_outer_8 = local_invocation_index >> 3u;
  let v_right_inner_8 = 8u + (local_invocation_index & 7u);
  let v_right_at_8 = min(v_n_start + v_right_outer_8, params.p_n_count - 1u);
  var v_right_value_8: f32 = 0.0f;
  let v_right_outer_9 = (local_invocation_index >> 3u) + 8u;
  let v_right_inner_9 = 8u + (local_invocation_index & 7u);
  let v_right_at_9 = min(v_n_start + v_right_outer_9, params.p_n_count - 1u);
  var v_right_value_9: f32 = 0.0f;
  let v_right_outer_10 = (local_invocation_index >> 3u) + 16u;
  let v_right_inner_10 = 8u + (local_invocation_index & 7u);
  let v_right_at_10 = min(v_n_start + v_right_outer_10, params.p_n_count - 1u);
  var v_right_value_10: f32 = 0.0f;
  let v_right_outer_11 = (local_invocation_index >> 3u) + 24u;
  let v_right_inner_11 = 8u + (local_invocation_index & 7u);
  let v_right_at_11 = min(v_n_start + v_right_outer_11, params.p_n_count - 1u);
  var v_right_value_11: f32 = 0.0f;
  let v_right_outer_12 = (local_invocation_index >> 3u) + 32u;
  let v_right_inner_12 = 8u + (local_invocation_index & 7u);
  let v_right_at_12 = min(v_n_start + v_right_outer_12, params.p_n_count - 1u);
  var v_right_value_12: f32 = 0.0f;
  let v_right_outer_13 = (local_invocation_index >> 3u) + 40u;
  let v_right_inner_13 = 8u + (local_invocation_index & 7u);
  let v_right_at_13 = min(v_n_start + v_right_outer_13, params.p_n_count - 1u);
  var v_right_value_13: f32 = 0.0f;
  let v_right_outer_14 = (local_invocation_index >> 3u) + 48u;
  let v_right_inner_14 = 8u + (local_invocation_index & 7u);
  let v_right_at_14 = min(v_n_start + v_right_outer_14, params.p_n_count - 1u);
  var v_right_value_14: f32 = 0.0f;
  let v_right_outer_15 = (local_invocation_index >> 3u) + 56u;
  let v_right_inner_15 = 8u + (local_invocation_index & 7u);
  let v_right_at_15 = min(v_n_start + v_right_outer_15, params.p_n_count - 1u);
  var v_right_value_15: f32 = 0.0f;
  let v_patch = local_invocation_index >> 5u;
  let v_lane = local_invocation_index & 31u;
  let v_column = (v_patch & 1u) * 8u + ((v_lane >> 1u) & 7u);
  let v_row = (v_patch >> 1u) * 4u + ((v_lane >> 4u) * 2u + (v_lane & 1u));
  var v_c0_0: vec4f = vec4f(0.0f);
  var v_c1_0: vec4f = vec4f(0.0f);
  var v_c2_0: vec4f = vec4f(0.0f);
  var v_c3_0: vec4f = vec4f(0.0f);
  if (16u <= v_k_end) {
    v_left_value = b_B[v_left_from + (0u >> 2u)];
  } else {
    let v_left_k_1 = v_left_inner;
    if (v_left_k_1 < v_k_end) {
      v_left_value = b_B[v_left_from + (0u >> 2u)];
    } else {
      v_left_value = vec4f(0.0f);
    }
  }
  for (var v_k_at: u32 = 0u; v_k_at < v_k_end; v_k_at += 16u) {
    let v_right_k = v_k_at + v_right_inner;
    let v_right_point = min(v_right_k, v_k_end - 1u);
    let v_y_rest = v_right_at / params.p_count_y;
    let v_y = i32(v_right_at - v_y_rest * params.p_count_y);
    let v_x_rest = v_y_rest / params.p_count_x;
    let v_x = i32(v_y_rest - v_x_rest * params.p_count_x);
    let v_j_rest = v_right_point / params.p_count_j;
    let v_j = i32(v_right_point - v_j_rest * params.p_count_j);
    let v_i_rest = v_j_rest / params.p_count_i;
    let v_i = i32(v_j_rest - v_i_rest * params.p_count_i);
    let v_v1_in = 4294967295u + u32(v_x) + u32(v_i) < params.p_A_shape2 && 4294967295u + u32(v_y) + u32(v_j) < params.p_A_shape3;
    var v_v1: f32 = 0.0f;
    if (v_v1_in) {
      v_v1 = b_A[v_x_rest * params.p_A_n + v_i_rest * params.p_A_c + u32(v_x) * params.p_A_x + u32(v_i) * params.p_A_i + u32(v_y) + u32(v_j) + params.p_A_base];
    }
    v_right_value = select(0.0f, select(0.0f, v_v1, v_v1_in), (v_right_k < v_k_end));
    let v_right_k_1 = v_k_at + v_right_inner_1;
    let v_right_point_1 = min(v_right_k_1, v_k_end - 1u);
    let v_y_rest_1 = v_right_at_1 / params.p_count_y;
    let v_y_1 = i32(v_right_at_1 - v_y_rest_1 * params.p_count_y);
    let v_x_rest_1 = v_y_rest_1 / params.p_count_x;
    let v_x_1 = i32(v_y_rest_1 - v_x_rest_1 * params.p_count_x);
    let v_j_rest_1 = v_right_point_1 / params.p_count_j;
    let v_j_1 = i32(v_right_point_1 - v_j_rest_1 * params.p_count_j);
    let v_i_rest_1 = v_j_rest_1 / params.p_count_i;
    let v_i_1 = i32(v_j_rest_1 - v_i_rest_1 * params.p_count_i);
    let v_v1_in_1 = 4294967295u + u32(v_x_1) + u32(v_i_1) < params.p_A_shape2 && 4294967295u + u32(v_y_1) + u32(v_j_1) < params.p_A_shape3;
    var v_v1_1: f32 = 0.0f;
    if (v_v1_in_1) {
      v_v1_1 = b_A[v_x_rest_1 * params.p_A_n + v_i_rest_1 * params.p_A_c + u32(v_x_1) * params.p_A_x + u32(v_i_1) * params.p_A_i + u32(v_y_1) + u32(v_j_1) + params.p_A_base];
    }
    v_right_value_1 = select(0.0f, select(0.0f, v_v1_1, v_v1_in_1), (v_right_k_1 < v_k_end));
    let v_right_k_2 = v_k_at + v_right_inner_2;
    let v_right_point_2 = min(v_right_k_2, v_k_end - 1u);
    let v_y_rest_2 = v_right_at_2 / params.p_count_y;
    let v_y_2 = i32(v_right_at_2 - v_y_rest_2 * params.p_count_y);
    let v_x_rest_2 = v_y_rest_2 / params.p_count_x;
    let v_x_2 = i32(v_y_rest_2 - v_x_rest_2 * params.p_count_x);
    let v_j_rest_2 = v_right_point_2 / params.p_count_j;
    let v_j_2 = i32(v_right_point_2 - v_j_rest_2 * params.p_count_j);
    let v_i_rest_2 = v_j_rest_2 / params.p_count_i;
    let v_i_2 = i32(v_j_rest_2 - v_i_rest_2 * params.p_count_i);
    let v_v1_in_2 = 4294967295u + u32(v_x_2) + u32(v_i_2) < params.p_A_shape2 && 4294967295u + u32(v_y_2) + u32(v_j_2) < params.p_A_shape3;
    var v_v1_2: f32 = 0.0f;
    if (v_v1_in_2) {
      v_v1_2 = b_A[v_x_rest_2 * params.p_A_n + v_i_rest_2 * params.p_A_c + u32(v_x_2) * params.p_A_x + u32(v_i_2) * params.p_A_i + u32(v_y_2) + u32(v_j_2) + params.p_A_base];
    }
    v_right_value_2 = select(0.0f, select(0.0f, v_v1_2, v_v1_in_2), (v_right_k_2 < v_k_end));
    let v_right_k_3 = v_k_at + v_right_inner_3;
    let v_right_point_3 = min(v_right_k_3, v_k_end - 1u);
    let v_y_rest_3 = v_right_at_3 / params.p_count_y;
    let v_y_3 = i32(v_right_at_3 - v_y_rest_3 * params.p_count_y);
    let v_x_rest_3 = v_y_rest_3 / params.p_count_x;
    let v_x_3 = i32(v_y_rest_3 - v_x_rest_3 * params.p_count_x);
    let v_j_rest_3 = v_right_point_3 / params.p_count_j;
    let v_j_3 = i32(v_right_point_3 - v_j_rest_3 * params.p_count_j);
    let v_i_rest_3 = v_j_rest_3 / params.p_count_i;
    let v_i_3 = i32(v_j_rest_3 - v_i_rest_3 * params.p_count_i);
    let v_v1_in_3 = 4294967295u + u32(v_x_3) + u32(v_i_3) < params.p_A_shape2 && 4294967295u + u32(v_y_3) + u32(v_j_3) < params.p_A_shape3;
    var v_v1_3: f32 = 0.0f;
    if (v_v1_in_3) {
      v_v1_3 = b_A[v_x_rest_3 * params.p_A_n + v_i_rest_3 * params.p_A_c + u32(v_x_3) * params.p_A_x + u32(v_i_3) * params.p_A_i + u32(v_y_3) + u32(v_j_3) + params.p_A_base];
    }
    v_right_value_3 = select(0.0f, select(0.0f, v_v1_3, v_v1_in_3), (v_right_k_3 < v_k_end));
    let v_right_k_4 = v_k_at + v_right_inner_4;
    let v_right_point_4 = min(v_right_k_4, v_k_end - 1u);
    let v_y_rest_4 = v_right_at_4 / params.p_count_y;
    let v_y_4 = i32(v_right_at_4 - v_y_rest_4 * params.p_count_y);
    let v_x_rest_4 = v_y_rest_4 / params.p_count_x;
    let v_x_4 = i32(v_y_rest_4 - v_x_rest_4 * params.p_count_x);
    let v_j_rest_4 = v_right_point_4 / params.p_count_j;
    let v_j_4 = i32(v_right_point_4 - v_j_rest_4 * params.p_count_j);
    let v_i_rest_4 = v_j_rest_4 / params.p_count_i;
    let v_i_4 = i32(v_j_rest_4 - v_i_rest_4 * params.p_count_i);
    let v_v1_in_4 = 4294967295u + u32(v_x_4) + u32(v_i_4) < params.p_A_shape2 && 4294967295u + u32(v_y_4) + u32(v_j_4) < params.p_A_shape3;
    var v_v1_4: f32 = 0.0f;
    if (v_v1_in_4) {
      v_v1_4 = b_A[v_x_rest_4 * params.p_A_n + v_i_rest_4 * params.p_A_c + u32(v_x_4) * params.p_A_x + u32(v_i_4) * params.p_A_i + u32(v_y_4) + u32(v_j_4) + params.p_A_base];
    }
    v_right_value_4 = select(0.0f, select(0.0f, v_v1_4, v_v1_in_4), (v_right_k_4 < v_k_end));
    let v_right_k_5 = v_k_at + v_right_inner_5;
    let v_right_point_5 = min(v_right_k_5, v_k_end - 1u);
    let v_y_rest_5 = v_right_at_5 / params.p_count_y;
    let v_y_5 = i32(v_right_at_5 - v_y_rest_5 * params.p_count_y);
    let v_x_rest_5 = v_y_rest_5 / params.p_count_x;
    let v_x_5 = i32(v_y_rest_5 - v_x_rest_5 * params.p_count_x);
    let v_j_rest_5 = v_right_point_5 / params.p_count_j;
    let v_j_5 = i32(v_right_point_5 - v_j_rest_5 * params.p_count_j);
    let v_i_rest_5 = v_j_rest_5 / params.p_count_i;
    let v_i_5 = i32(v_j_rest_5 - v_i_rest_5 * params.p_count_i);
    let v_v1_in_5 = 4294967295u + u32(v_x_5) + u32(v_i_5) < params.p_A_shape2 && 4294967295u + u32(v_y_5) + u32(v_j_5) < params.p_A_shape3;
    var v_v1_5: f32 = 0.0f;
    if (v_v1_in_5) {
      v_v1_5 = b_A[v_x_rest_5 * params.p_A_n + v_i_rest_5 * params.p_A_c + u32(v_x_5) * params.p_A_x + u32(v_i_5) * params.p_A_i + u32(v_y_5) + u32(v_j_5) + params.p_A_base];
    }
    v_right_value_5 = select(0.0f, select(0.0f, v_v1_5, v_v1_in_5), (v_right_k_5 < v_k_end));
    let v_right_k_6 = v_k_at + v_right_inner_6;
    let v_right_point_6 = min(v_right_k_6, v_k_end - 1u);
    let v_y_rest_6 = v_right_at_6 / params.p_count_y;
    let v_y_6 = i32(v_right_at_6 - v_y_rest_6 * params.p_count_y);
    let v_x_rest_6 = v_y_rest_6 / params.p_count_x;
    let v_x_6 = i32(v_y_rest_6 - v_x_rest_6 * params.p_count_x);
    let v_j_rest_6 = v_right_point_6 / params.p_count_j;
    let v_j_6 = i32(v_right_point_6 - v_j_rest_6 * params.p_count_j);
    let v_i_rest_6 = v_j_rest_6 / params.p_count_i;
    let v_i_6 = i32(v_j_rest_6 - v_i_rest_6 * params.p_count_i);
    let v_v1_in_6 = 4294967295u + u32(v_x_6) + u32(v_i_6) < params.p_A_shape2 && 4294967295u + u32(v_y_6) + u32(v_j_6) < params.p_A_shape3;
    var v_v1_6: f32 = 0.0f;
    if (v_v1_in_6) {
      v_v1_6 = b_A[v_x_rest_6 * params.p_A_n + v_i_rest_6 * params.p_A_c + u32(v_x_6) * params.p_A_x + u32(v_i_6) * params.p_A_i + u32(v_y_6) + u32(v_j_6) + params.p_A_base];
    }
    v_right_value_6 = select(0.0f, select(0.0f, v_v1_6, v_v1_in_6), (v_right_k_6 < v_k_end));
    let v_right_k_7 = v_k_at + v_right_inner_7;
    let v_right_point_7 = min(v_right_k_7, v_k_end - 1u);
    let v_y_rest_7 = v_right_at_7 / params.p_count_y;
    let v_y_7 = i32(v_right_at_7 - v_y_rest_7 * params.p_count_y);
    let v_x_rest_7 = v_y_rest_7 / params.p_count_x;
    let v_x_7 = i32(v_y_rest_7 - v_x_rest_7 * params.p_count_x);
    let v_j_rest_7 = v_right_point_7 / params.p_count_j;
    let v_j_7 = i32(v_right_point_7 - v_j_rest_7 * params.p_count_j);
    let v_i_rest_7 = v_j_rest_7 / params.p_count_i;
    let v_i_7 = i32(v_j_rest_7 - v_i_rest_7 * params.p_count_i);
    let v_v1_in_7 = 4294967295u + u32(v_x_7) + u32(v_i_7) < params.p_A_shape2 && 4294967295u + u32(v_y_7) + u32(v_j_7) < params.p_A_shape3;
    var v_v1_7: f32 = 0.0f;
    if (v_v1_in_7) {
      v_v1_7 = b_A[v_x_rest_7 * params.p_A_n + v_i_rest_7 * params.p_A_c + u32(v_x_7) * params.p_A_x + u32(v_i_7) * params.p_A_i + u32(v_y_7) + u32(v_j_7) + params.p_A_base];
    }
    v_right_value_7 = select(0.0f, select(0.0f, v_v1_7, v_v1_in_7), (v_right_k_7 < v_k_end));
    let v_right_k_8 = v_k_at + v_right_inner_8;
    let v_right_point_8 = min(v_right_k_8, v_k_end - 1u);
    let v_y_rest_8 = v_right_at_8 / params.p_count_y;
    let v_y_8 = i32(v_right_at_8 - v_y_rest_8 * params.p_count_y);
    let v_x_rest_8 = v_y_rest_8 / params.p_count_x;
    let v_x_8 = i32(v_y_rest_8 - v_x_rest_8 * params.p_count_x);
    let v_j_rest_8 = v_right_point_8 / params.p_count_j;
    let v_j_8 = i32(v_right_point_8 - v_j_rest_8 * params.p_count_j);
    let v_i_rest_8 = v_j_rest_8 / params.p_count_i;
    let v_i_8 = i32(v_j_rest_8 - v_i_rest_8 * params.p_count_i);
    let v_v1_in_8 = 4294967295u + u32(v_x_8) + u32(v_i_8) < params.p_A_shape2 && 4294967295u + u32(v_y_8) + u32(v_j_8) < params.p_A_shape3;
    var v_v1_8: f32 = 0.0f;
    if (v_v1_in_8) {
      v_v1_8 = b_A[v_x_rest_8 * params.p_A_n + v_i_rest_8 * params.p_A_c + u32(v_x_8) * params.p_A_x + u32(v_i_8) * params.p_A_i + u32(v_y_8) + u32(v_j_8) + params.p_A_base];
    }
    v_right_value_8 = select(0.0f, select(0.0f, v_v1_8, v_v1_in_8), (v_right_k_8 < v_k_end));
    let v_right_k_9 = v_k_at + v_right_inner_9;
    let v_right_point_9 = min(v_right_k_9, v_k_end - 1u);
    let v_y_rest_9 = v_right_at_9 / params.p_count_y;
    let v_y_9 = i32(v_right_at_9 - v_y_rest_9 * params.p_count_y);
    let v_x_rest_9 = v_y_rest_9 / params.p_count_x;
    let v_x_9 = i32(v_y_rest_9 - v_x_rest_9 * params.p_count_x);
    let v_j_rest_9 = v_right_point_9 / params.p_count_j;
    let v_j_9 = i32(v_right_point_9 - v_j_rest_9 * params.p_count_j);
    let v_i_rest_9 = v_j_rest_9 / params.p_count_i;
    let v_i_9 = i32(v_j_rest_9 - v_i_rest_9 * params.p_count_i);
    let v_v1_in_9 = 4294967295u + u32(v_x_9) + u32(v_i_9) < params.p_A_shape2 && 4294967295u + u32(v_y_9) + u32(v_j_9) < params.p_A_shape3;
    var v_v1_9: f32 = 0.0f;
    if (v_v1_in_9) {
      v_v1_9 = b_A[v_x_rest_9 * params.p_A_n + v_i_rest_9 * params.p_A_c + u32(v_x_9) * params.p_A_x + u32(v_i_9) * params.p_A_i + u32(v_y_9) + u32(v_j_9) + params.p_A_base];
    }
    v_right_value_9 = select(0.0f, select(0.0f, v_v1_9, v_v1_in_9), (v_right_k_9 < v_k_end));
    let v_right_k_10 = v_k_at + v_right_inner_10;
    let v_right_point_10 = min(v_right_k_10, v_k_end - 1u);
    let v_y_rest_10 = v_right_at_10 / params.p_count_y;
    let v_y_10 = i32(v_right_at_10 - v_y_rest_10 * params.p_count_y);
    let v_x_rest_10 = v_y_rest_10 / params.p_count_x;
    let v_x_10 = i32(v_y_rest_10 - v_x_rest_10 * params.p_count_x);
    let v_j_rest_10 = v_right_point_10 / params.p_count_j;
    let v_j_10 = i32(v_right_point_10 - v_j_rest_10 * params.p_count_j);
    let v_i_rest_10 = v_j_rest_10 / params.p_count_i;
    let v_i_10 = i32(v_j_rest_10 - v_i_rest_10 * params.p_count_i);
    let v_v1_in_10 = 4294967295u + u32(v_x_10) + u32(v_i_10) < params.p_A_shape2 && 4294967295u + u32(v_y_10) + u32(v_j_10) < params.p_A_shape3;
    var v_v1_10: f32 = 0.0f;
    if (v_v1_in_10) {
      v_v1_10 = b_A[v_x_rest_10 * params.p_A_n + v_i_rest_10 * params.p_A_c + u32(v_x_10) * params.p_A_x + u32(v_i_10) * params.p_A_i + u32(v_y_10) + u32(v_j_10) + params.p_A_base];
    }
    v_right_value_10 = select(0.0f, select(0.0f, v_v1_10, v_v1_in_10), (v_right_k_10 < v_k_end));
    let v_right_k_11 = v_k_at + v_right_inner_11;
    let v_right_point_11 = min(v_right_k_11, v_k_end - 1u);
    let v_y_rest_11 = v_right_at_11 / params.p_count_y;
    let v_y_11 = i32(v_right_at_11 - v_y_rest_11 * params.p_count_y);
    let v_x_rest_11 = v_y_rest_11 / params.p_count_x;
    let v_x_11 = i32(v_y_rest_11 - v_x_rest_11 * params.p_count_x);
    let v_j_rest_11 = v_right_point_11 / params.p_count_j;
    let v_j_11 = i32(v_right_point_11 - v_j_rest_11 * params.p_count_j);
    let v_i_rest_11 = v_j_rest_11 / params.p_count_i;
    let v_i_11 = i32(v_j_rest_11 - v_i_rest_11 * params.p_count_i);
    let v_v1_in_11 = 4294967295u + u32(v_x_11) + u32(v_i_11) < params.p_A_shape2 && 4294967295u + u32(v_y_11) + u32(v_j_11) < params.p_A_shape3;
    var v_v1_11: f32 = 0.0f;
    if (v_v1_in_11) {
      v_v1_11 = b_A[v_x_rest_11 * params.p_A_n + v_i_rest_11 * params.p_A_c + u32(v_x_11) * params.p_A_x + u32(v_i_11) * params.p_A_i + u32(v_y_11) + u32(v_j_11) + params.p_A_base];
    }
    v_right_value_11 = select(0.0f, select(0.0f, v_v1_11, v_v1_in_11), (v_right_k_11 < v_k_end));
    let v_right_k_12 = v_k_at + v_right_inner_12;
    let v_right_point_12 = min(v_right_k_12, v_k_end - 1u);
    let v_y_rest_12 = v_right_at_12 / params.p_count_y;
    let v_y_12 = i32(v_right_at_12 - v_y_rest_12 * params.p_count_y);
    let v_x_rest_12 = v_y_rest_12 / params.p_count_x;
    let v_x_12 = i32(v_y_rest_12 - v_x_rest_12 * params.p_count_x);
    let v_j_rest_12 = v_right_point_12 / params.p_count_j;
    let v_j_12 = i32(v_right_point_12 - v_j_rest_12 * params.p_count_j);
    let v_i_rest_12 = v_j_rest_12 / params.p_count_i;
    let v_i_12 = i32(v_j_rest_12 - v_i_rest_12 * params.p_count_i);
    let v_v1_in_12 = 4294967295u + u32(v_x_12) + u32(v_i_12) < params.p_A_shape2 && 4294967295u + u32(v_y_12) + u32(v_j_12) < params.p_A_shape3;
    var v_v1_12: f32 = 0.0f;
    if (v_v1_in_12) {
      v_v1_12 = b_A[v_x_rest_12 * params.p_A_n + v_i_rest_12 * params.p_A_c + u32(v_x_12) * params.p_A_x + u32(v_i_12) * params.p_A_i + u32(v_y_12) + u32(v_j_12) + params.p_A_base];
    }
    v_right_value_12 = select(0.0f, select(0.0f, v_v1_12, v_v1_in_12), (v_right_k_12 < v_k_end));
    let v_right_k_13 = v_k_at + v_right_inner_13;
    let v_right_point_13 = min(v_right_k_13, v_k_end - 1u);
    let v_y_rest_13 = v_right_at_13 / params.p_count_y;
    let v_y_13 = i32(v_right_at_13 - v_y_rest_13 * params.p_count_y);
    let v_x_rest_13 = v_y_rest_13 / params.p_count_x;
    let v_x_13 = i32(v_y_rest_13 - v_x_rest_13 * params.p_count_x);
    let v_j_rest_13 = v_right_point_13 / params.p_count_j;
    let v_j_13 = i32(v_right_point_13 - v_j_rest_13 * params.p_count_j);
    let v_i_rest_13 = v_j_rest_13 / params.p_count_i;
    let v_i_13 = i32(v_j_rest_13 - v_i_rest_13 * params.p_count_i);
    let v_v1_in_13 = 4294967295u + u32(v_x_13) + u32(v_i_13) < params.p_A_shape2 && 4294967295u + u32(v_y_13) + u32(v_j_13) < params.p_A_shape3;
    var v_v1_13: f32 = 0.0f;
    if (v_v1_in_13) {
      v_v1_13 = b_A[v_x_rest_13 * params.p_A_n + v_i_rest_13 * params.p_A_c + u32(v_x_13) * params.p_A_x + u32(v_i_13) * params.p_A_i + u32(v_y_13) + u32(v_j_13) + params.p_A_base];
    }
    v_right_value_13 = select(0.0f, select(0.0f, v_v1_13, v_v1_in_13), (v_right_k_13 < v_k_end));
    let v_right_k_14 = v_k_at + v_right_inner_14;
    let v_right_point_14 = min(v_right_k_14, v_k_end - 1u);
    let v_y_rest_14 = v_right_at_14 / params.p_count_y;
    let v_y_14 = i32(v_right_at_14 - v_y_rest_14 * params.p_count_y);
    let v_x_rest_14 = v_y_rest_14 / params.p_count_x;
    let v_x_14 = i32(v_y_rest_14 - v_x_rest_14 * params.p_count_x);
    let v_j_rest_14 = v_right_point_14 / params.p_count_j;
    let v_j_14 = i32(v_right_point_14 - v_j_rest_14 * params.p_count_j);
    let v_i_rest_14 = v_j_rest_14 / params.p_count_i;
    let v_i_14 = i32(v_j_rest_14 - v_i_rest_14 * params.p_count_i);
    let v_v1_in_14 = 4294967295u + u32(v_x_14) + u32(v_i_14) < params.p_A_shape2 && 4294967295u + u32(v_y_14) + u32(v_j_14) < params.p_A_shape3;
    var v_v1_14: f32 = 0.0f;
    if (v_v1_in_14) {
      v_v1_14 = b_A[v_x_rest_14 * params.p_A_n + v_i_rest_14 * params.p_A_c + u32(v_x_14) * params.p_A_x + u32(v_i_14) * params.p_A_i + u32(v_y_14) + u32(v_j_14) + params.p_A_base];
    }
    v_right_value_14 = select(0.0f, select(0.0f, v_v1_14, v_v1_in_14), (v_right_k_14 < v_k_end));
    let v_right_k_15 = v_k_at + v_right_inner_15;
    let v_right_point_15 = min(v_right_k_15, v_k_end - 1u);
    let v_y_rest_15 = v_right_at_15 / params.p_count_y;
    let v_y_15 = i32(v_right_at_15 - v_y_rest_15 * params.p_count_y);
    let v_x_rest_15 = v_y_rest_15 / params.p_count_x;
    let v_x_15 = i32(v_y_rest_15 - v_x_rest_15 * params.p_count_x);
    let v_j_rest_15 = v_right_point_15 / params.p_count_j;
    let v_j_15 = i32(v_right_point_15 - v_j_rest_15 * params.p_count_j);
    let v_i_rest_15 = v_j_rest_15 / params.p_count_i;
    let v_i_15 = i32(v_j_rest_15 - v_i_rest_15 * params.p_count_i);
    let v_v1_in_15 = 4294967295u + u32(v_x_15) + u32(v_i_15) < params.p_A_shape2 && 4294967295u + u32(v_y_15) + u32(v_j_15) < params.p_A_shape3;
    var v_v1_15: f32 = 0.0f;
    if (v_v1_in_15) {
      v_v1_15 = b_A[v_x_rest_15 * params.p_A_n + v_i_rest_15 * params.p_A_c + u32(v_x_15) * params.p_A_x + u32(v_i_15) * params.p_A_i + u32(v_y_15) + u32(v_j_15) + params.p_A_base];
    }
    v_right_value_15 = select(0.0f, select(0.0f, v_v1_15, v_v1_in_15), (v_right_k_15 < v_k_end));
    w_left_tile[0u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.x;
    w_left_tile[1u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.y;
    w_left_tile[2u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.z;
    w_left_tile[3u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.w;
    w_right_tile[v_right_inner][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value;
    w_right_tile[v_right_inner_1][v_right_outer_1 >> 2u][v_right_outer_1 & 3u] = v_right_value_1;
    w_right_tile[v_right_inner_2][v_right_outer_2 >> 2u][v_right_outer_2 & 3u] = v_right_value_2;
    w_right_tile[v_right_inner_3][v_right_outer_3 >> 2u][v_right_outer_3 & 3u] = v_right_value_3;
    w_right_tile[v_right_inner_4][v_right_outer_4 >> 2u][v_right_outer_4 & 3u] = v_right_value_4;
    w_right_tile[v_right_inner_5][v_right_outer_5 >> 2u][v_right_outer_5 & 3u] = v_right_value_5;
    w_right_tile[v_right_inner_6][v_right_outer_6 >> 2u][v_right_outer_6 & 3u] = v_right_value_6;
    w_right_tile[v_right_inner_7][v_right_outer_7 >> 2u][v_right_outer_7 & 3u] = v_right_value_7;
    w_right_tile[v_right_inner_8][v_right_outer_8 >> 2u][v_right_outer_8 & 3u] = v_right_value_8;
    w_right_tile[v_right_inner_9][v_right_outer_9 >> 2u][v_right_outer_9 & 3u] = v_right_value_9;
    w_right_tile[v_right_inner_10][v_right_outer_10 >> 2u][v_right_outer_10 & 3u] = v_right_value_10;
    w_right_tile[v_right_inner_11][v_right_outer_11 >> 2u][v_right_outer_11 & 3u] = v_right_value_11;
    w_right_tile[v_right_inner_12][v_right_outer_12 >> 2u][v_right_outer_12 & 3u] = v_right_value_12;
    w_right_tile[v_right_inner_13][v_right_outer_13 >> 2u][v_right_outer_13 & 3u] = v_right_value_13;
    w_right_tile[v_right_inner_14][v_right_outer_14 >> 2u][v_right_outer_14 & 3u] = v_right_value_14;
    w_right_tile[v_right_inner_15][v_right_outer_15 >> 2u][v_right_outer_15 & 3u] = v_right_value_15;
    workgroupBarrier();
    let v_k_next = v_k_at + 16u;
    if (v_k_next + 16u <= v_k_end) {
      v_left_value = b_B[v_left_from + (v_k_next >> 2u)];
    } else {
      if (v_k_next < v_k_end) {
        let v_left_k_3 = v_k_next + v_left_inner;
        if (v_left_k_3 < v_k_end) {
          v_left_value = b_B[v_left_from + (v_k_next >> 2u)];
        } else {
          v_left_value = vec4f(0.0f);
        }
      }
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
      let v_n_lane = v_n_at;
      let v_y_rest_16 = v_n_lane / params.p_count_y;
      let v_y_16 = i32(v_n_lane - v_y_rest_16 * params.p_count_y);
      let v_x_rest_16 = v_y_rest_16 / params.p_count_x;
      let v_x_16 = i32(v_y_rest_16 - v_x_rest_16 * params.p_count_x);
      b_C_1[v_x_rest_16 * params.p_C_1_n + v_m_at * params.p_C_1_f + u32(v_x_16) * params.p_C_1_x + u32(v_y_16)] = v_c0_0.x;
    }
    if (v_n_at + 1u < params.p_n_count) {
      let v_n_lane_1 = v_n_at + 1u;
      let v_y_rest_17 = v_n_lane_1 / params.p_count_y;
      let v_y_17 = i32(v_n_lane_1 - v_y_rest_17 * params.p_count_y);
      let v_x_rest_17 = v_y_rest_17 / params.p_count_x;
      let v_x_17 = i32(v_y_rest_17 - v_x_rest_17 * params.p_count_x);
      b_C_1[v_x_rest_17 * params.p_C_1_n + v_m_at * params.p_C_1_f + u32(v_x_17) * params.p_C_1_x + u32(v_y_17)] = v_c0_0.y;
    }
    if (v_n_at + 2u < params.p_n_count) {
      let v_n_lane_2 = v_n_at + 2u;
      let v_y_rest_18 = v_n_lane_2 / params.p_count_y;
      let v_y_18 = i32(v_n_lane_2 - v_y_rest_18 * params.p_count_y);
      let v_x_rest_18 = v_y_rest_18 / params.p_count_x;
      let v_x_18 = i32(v_y_rest_18 - v_x_rest_18 * params.p_count_x);
      b_C_1[v_x_rest_18 * params.p_C_1_n + v_m_at * params.p_C_1_f + u32(v_x_18) * params.p_C_1_x + u32(v_y_18)] = v_c0_0.z;
    }
    if (v_n_at + 3u < params.p_n_count) {
      let v_n_lane_3 = v_n_at + 3u;
      let v_y_rest_19 = v_n_lane_3 / params.p_count_y;
      let v_y_19 = i32(v_n_lane_3 - v_y_rest_19 * params.p_count_y);
      let v_x_rest_19 = v_y_rest_19 / params.p_count_x;
      let v_x_19 = i32(v_y_rest_19 - v_x_rest_19 * params.p_count_x);
      b_C_1[v_x_rest_19 * params.p_C_1_n + v_m_at * params.p_C_1_f + u32(v_x_19) * params.p_C_1_x + u32(v_y_19)] = v_c0_0.w;
    }
  }
  let v_m_at_1 = v_m_start + ((v_row << 2u) + 1u);
  if (v_m_at_1 < params.p_m_count) {
    let v_n_at_1 = v_n_start + (v_column << 2u);
    if (v_n_at_1 < params.p_n_count) {
      let v_n_lane_4 = v_n_at_1;
      let v_y_rest_20 = v_n_lane_4 / params.p_count_y;
      let v_y_20 = i32(v_n_lane_4 - v_y_rest_20 * params.p_count_y);
      let v_x_rest_20 = v_y_rest_20 / params.p_count_x;
      let v_x_20 = i32(v_y_rest_20 - v_x_rest_20 * params.p_count_x);
      b_C_1[v_x_rest_20 * params.p_C_1_n + v_m_at_1 * params.p_C_1_f + u32(v_x_20) * params.p_C_1_x + u32(v_y_20)] = v_c1_0.x;
    }
    if (v_n_at_1 + 1u < params.p_n_count) {
      let v_n_lane_5 = v_n_at_1 + 1u;
      let v_y_rest_21 = v_n_lane_5 / params.p_count_y;
      let v_y_21 = i32(v_n_lane_5 - v_y_rest_21 * params.p_count_y);
      let v_x_rest_21 = v_y_rest_21 / params.p_count_x;
      let v_x_21 = i32(v_y_rest_21 - v_x_rest_21 * params.p_count_x);
      b_C_1[v_x_rest_21 * params.p_C_1_n + v_m_at_1 * params.p_C_1_f + u32(v_x_21) * params.p_C_1_x + u32(v_y_21)] = v_c1_0.y;
    }
    if (v_n_at_1 + 2u < params.p_n_count) {
      let v_n_lane_6 = v_n_at_1 + 2u;
      let v_y_rest_22 = v_n_lane_6 / params.p_count_y;
      let v_y_22 = i32(v_n_lane_6 - v_y_rest_22 * params.p_count_y);
      let v_x_rest_22 = v_y_rest_22 / params.p_count_x;
      let v_x_22 = i32(v_y_rest_22 - v_x_rest_22 * params.p_count_x);
      b_C_1[v_x_rest_22 * params.p_C_1_n + v_m_at_1 * params.p_C_1_f + u32(v_x_22) * params.p_C_1_x + u32(v_y_22)] = v_c1_0.z;
    }
    if (v_n_at_1 + 3u < params.p_n_count) {
      let v_n_lane_7 = v_n_at_1 + 3u;
      let v_y_rest_23 = v_n_lane_7 / params.p_count_y;
      let v_y_23 = i32(v_n_lane_7 - v_y_rest_23 * params.p_count_y);
      let v_x_rest_23 = v_y_rest_23 / params.p_count_x;
      let v_x_23 = i32(v_y_rest_23 - v_x_rest_23 * params.p_count_x);
      b_C_1[v_x_rest_23 * params.p_C_1_n + v_m_at_1 * params.p_C_1_f + u32(v_x_23) * params.p_C_1_x + u32(v_y_23)] = v_c1_0.w;
    }
  }
  let v_m_at_2 = v_m_start + ((v_row << 2u) + 2u);
  if (v_m_at_2 < params.p_m_count) {
    let v_n_at_2 = v_n_start + (v_column << 2u);
    if (v_n_at_2 < params.p_n_count) {
      let v_n_lane_8 = v_n_at_2;
      let v_y_rest_24 = v_n_lane_8 / params.p_count_y;
      let v_y_24 = i32(v_n_lane_8 - v_y_rest_24 * params.p_count_y);
      let v_x_rest_24 = v_y_rest_24 / params.p_count_x;
      let v_x_24 = i32(v_y_rest_24 - v_x_rest_24 * params.p_count_x);
      b_C_1[v_x_rest_24 * params.p_C_1_n + v_m_at_2 * params.p_C_1_f + u32(v_x_24) * params.p_C_1_x + u32(v_y_24)] = v_c2_0.x;
    }
    if (v_n_at_2 + 1u < params.p_n_count) {
      let v_n_lane_9 = v_n_at_2 + 1u;
      let v_y_rest_25 = v_n_lane_9 / params.p_count_y;
      let v_y_25 = i32(v_n_lane_9 - v_y_rest_25 * params.p_count_y);
      let v_x_rest_25 = v_y_rest_25 / params.p_count_x;
      let v_x_25 = i32(v_y_rest_25 - v_x_rest_25 * params.p_count_x);
      b_C_1[v_x_rest_25 * params.p_C_1_n + v_m_at_2 * params.p_C_1_f + u32(v_x_25) * params.p_C_1_x + u32(v_y_25)] = v_c2_0.y;
    }
    if (v_n_at_2 + 2u < params.p_n_count) {
      let v_n_lane_10 = v_n_at_2 + 2u;
      let v_y_rest_26 = v_n_lane_10 / params.p_count_y;
      let v_y_26 = i32(v_n_lane_10 - v_y_rest_26 * params.p_count_y);
      let v_x_rest_26 = v_y_rest_26 / params.p_count_x;
      let v_x_26 = i32(v_y_rest_26 - v_x_rest_26 * params.p_count_x);
      b_C_1[v_x_rest_26 * params.p_C_1_n + v_m_at_2 * params.p_C_1_f + u32(v_x_26) * params.p_C_1_x + u32(v_y_26)] = v_c2_0.z;
    }
    if (v_n_at_2 + 3u < params.p_n_count) {
      let v_n_lane_11 = v_n_at_2 + 3u;
      let v_y_rest_27 = v_n_lane_11 / params.p_count_y;
      let v_y_27 = i32(v_n_lane_11 - v_y_rest_27 * params.p_count_y);
      let v_x_rest_27 = v_y_rest_27 / params.p_count_x;
      let v_x_27 = i32(v_y_rest_27 - v_x_rest_27 * params.p_count_x);
      b_C_1[v_x_rest_27 * params.p_C_1_n + v_m_at_2 * params.p_C_1_f + u32(v_x_27) * params.p_C_1_x + u32(v_y_27)] = v_c2_0.w;
    }
  }
  let v_m_at_3 = v_m_start + ((v_row << 2u) + 3u);
  if (v_m_at_3 < params.p_m_count) {
    let v_n_at_3 = v_n_start + (v_column << 2u);
    if (v_n_at_3 < params.p_n_count) {
      let v_n_lane_12 = v_n_at_3;
      let v_y_rest_28 = v_n_lane_12 / params.p_count_y;
      let v_y_28 = i32(v_n_lane_12 - v_y_rest_28 * params.p_count_y);
      let v_x_rest_28 = v_y_rest_28 / params.p_count_x;
      let v_x_28 = i32(v_y_rest_28 - v_x_rest_28 * params.p_count_x);
      b_C_1[v_x_rest_28 * params.p_C_1_n + v_m_at_3 * params.p_C_1_f + u32(v_x_28) * params.p_C_1_x + u32(v_y_28)] = v_c3_0.x;
    }
    if (v_n_at_3 + 1u < params.p_n_count) {
      let v_n_lane_13 = v_n_at_3 + 1u;
      let v_y_rest_29 = v_n_lane_13 / params.p_count_y;
      let v_y_29 = i32(v_n_lane_13 - v_y_rest_29 * params.p_count_y);
      let v_x_rest_29 = v_y_rest_29 / params.p_count_x;
      let v_x_29 = i32(v_y_rest_29 - v_x_rest_29 * params.p_count_x);
      b_C_1[v_x_rest_29 * params.p_C_1_n + v_m_at_3 * params.p_C_1_f + u32(v_x_29) * params.p_C_1_x + u32(v_y_29)] = v_c3_0.y;
    }
    if (v_n_at_3 + 2u < params.p_n_count) {
      let v_n_lane_14 = v_n_at_3 + 2u;
      let v_y_rest_30 = v_n_lane_14 / params.p_count_y;
      let v_y_30 = i32(v_n_lane_14 - v_y_rest_30 * params.p_count_y);
      let v_x_rest_30 = v_y_rest_30 / params.p_count_x;
      let v_x_30 = i32(v_y_rest_30 - v_x_rest_30 * params.p_count_x);
      b_C_1[v_x_rest_30 * params.p_C_1_n + v_m_at_3 * params.p_C_1_f + u32(v_x_30) * params.p_C_1_x + u32(v_y_30)] = v_c3_0.z;
    }
    if (v_n_at_3 + 3u < params.p_n_count) {
      let v_n_lane_15 = v_n_at_3 + 3u;
      let v_y_rest_31 = v_n_lane_15 / params.p_count_y;
      let v_y_31 = i32(v_n_lane_15 - v_y_rest_31 * params.p_count_y);
      let v_x_rest_31 = v_y_rest_31 / params.p_count_x;
      let v_x_31 = i32(v_y_rest_31 - v_x_rest_31 * params.p_count_x);
      b_C_1[v_x_rest_31 * params.p_C_1_n + v_m_at_3 * params.p_C_1_f + u32(v_x_31) * params.p_C_1_x + u32(v_y_31)] = v_c3_0.w;
    }
  }
}
