// kernel C.1
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_k_count: u32,
  p_left_outer_stride: u32,
  p_right_inner_stride: u32,
  p_C_1_m: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<f32>;
@group(0) @binding(2) var<storage, read> b_B: array<f32>;
@group(0) @binding(3) var<storage, read_write> b_C_1: array<f32>;
var<workgroup> w_left_tile: array<array<vec4f, 5>, 16>;
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
  let v_left_outer = local_invocation_index >> 3u;
  let v_left_inner = local_invocation_index & 7u;
  let v_left_at = min(v_m_start + v_left_outer, params.p_m_count - 1u);
  let v_left_from = v_left_start + v_left_at * params.p_left_outer_stride + v_left_inner;
  var v_left_value: f32 = 0.0f;
  let v_left_outer_1 = (local_invocation_index >> 3u) + 8u;
  let v_left_inner_1 = local_invocation_index & 7u;
  let v_left_at_1 = min(v_m_start + v_left_outer_1, params.p_m_count - 1u);
  let v_left_from_1 = v_left_start + v_left_at_1 * params.p_left_outer_stride + v_left_inner_1;
  var v_left_value_1: f32 = 0.0f;
  let v_left_outer_2 = local_invocation_index >> 3u;
  let v_left_inner_2 = 8u + (local_invocation_index & 7u);
  let v_left_at_2 = min(v_m_start + v_left_outer_2, params.p_m_count - 1u);
  let v_left_from_2 = v_left_start + v_left_at_2 * params.p_left_outer_stride + v_left_inner_2;
  var v_left_value_2: f32 = 0.0f;
  let v_left_outer_3 = (local_invocation_index >> 3u) + 8u;
  let v_left_inner_3 = 8u + (local_invocation_index & 7u);
  let v_left_at_3 = min(v_m_start + v_left_outer_3, params.p_m_count - 1u);
  let v_left_from_3 = v_left_start + v_left_at_3 * params.p_left_outer_stride + v_left_inner_3;
  var v_left_value_3: f32 = 0.0f;
  let v_right_start = 0u;
  let v_right_outer = local_invocation_index;
  let v_right_inner = 0u;
  let v_right_at = min(v_n_start + v_right_outer, params.p_n_count - 1u);
  let v_right_from = v_right_start + v_right_at + v_right_inner * params.p_right_inner_stride;
  var v_right_value: f32 = 0.0f;
  let v_right_outer_1 = local_invocation_index;
  let v_right_inner_1 = 1u;
  let v_right_at_1 = min(v_n_start + v_right_outer_1, params.p_n_count - 1u);
  let v_right_from_1 = v_right_start + v_right_at_1 + v_right_inner_1 * params.p_right_inner_stride;
  var v_right_value_1: f32 = 0.0f;
  let v_right_outer_2 = local_invocation_index;
  let v_right_inner_2 = 2u;
  let v_right_at_2 = min(v_n_start + v_right_outer_2, params.p_n_count - 1u);
  let v_right_from_2 = v_right_start + v_right_at_2 + v_right_inner_2 * params.p_right_inner_stride;
  var v_right_value_2: f32 = 0.0f;
  let v_right_outer_3 = local_invocation_index;
  let v_right_inner_3 = 3u;
  let v_right_at_3 = min(v_n_start + v_right_outer_3, params.p_n_count - 1u);
  let v_right_from_3 = v_right_start + v_right_at_3 + v_right_inner_3 * params.p_right_inner_stride;
  var v_right_value_3: f32 = 0.0f;
  let v_right_outer_4 = local_invocation_index;
  let v_right_inner_4 = 4u;
  let v_right_at_4 = min(v_n_start + v_right_outer_4, params.p_n_count - 1u);
  let v_right_from_4 = v_right_start + v_right_at_4 + v_right_inner_4 * params.p_right_inner_stride;
  var v_right_value_4: f32 = 0.0f;
  let v_right_outer_5 = local_invocation_index;
  let v_right_inner_5 = 5u;
  let v_right_at_5 = min(v_n_start + v_right_outer_5, params.p_n_count - 1u);
  let v_right_from_5 = v_right_start + v_right_at_5 + v_right_inner_5 * params.p_right_inner_stride;
  var v_right_value_5: f32 = 0.0f;
  let v_right_outer_6 = local_invocation_index;
  let v_right_inner_6 = 6u;
  let v_right_at_6 = min(v_n_start + v_right_outer_6, params.p_n_count - 1u);
  let v_right_from_6 = v_right_start + v_right_at_6 + v_right_inner_6 * params.p_right_inner_stride;
  var v_right_value_6: f32 = 0.0f;
  let v_right_outer_7 = local_invocation_index;
  let v_right_inner_7 = 7u;
  let v_right_at_7 = min(v_n_start + v_right_outer_7, params.p_n_count - 1u);
  let v_right_from_7 = v_right_start + v_right_at_7 + v_right_inner_7 * params.p_right_inner_stride;
  var v_right_value_7: f32 = 0.0f;
  let v_right_outer_8 = local_invocation_index;
  let v_right_inner_8 = 8u;
  let v_right_at_8 = min(v_n_start + v_right_outer_8, params.p_n_count - 1u);
  let v_right_from_8 = v_right_start + v_right_at_8 + v_right_inner_8 * params.p_right_inner_stride;
  var v_right_value_8: f32 = 0.0f;
  let v_right_outer_9 = local_invocation_index;
  let v_right_inner_9 = 9u;
  let v_right_at_9 = min(v_n_start + v_right_outer_9, params.p_n_count - 1u);
  let v_right_from_9 = v_right_start + v_right_at_9 + v_right_inner_9 * params.p_right_inner_stride;
  var v_right_value_9: f32 = 0.0f;
  let v_right_outer_10 = local_invocation_index;
  let v_right_inner_10 = 10u;
  let v_right_at_10 = min(v_n_start + v_right_outer_10, params.p_n_count - 1u);
  let v_right_from_10 = v_right_start + v_right_at_10 + v_right_inner_10 * params.p_right_inner_stride;
  var v_right_value_10: f32 = 0.0f;
  let v_right_outer_11 = local_invocation_index;
  let v_right_inner_11 = 11u;
  let v_right_at_11 = min(v_n_start + v_right_outer_11, params.p_n_count - 1u);
  let v_right_from_11 = v_right_start + v_right_at_11 + v_right_inner_11 * params.p_right_inner_stride;
  var v_right_value_11: f32 = 0.0f;
  let v_right_outer_12 = local_invocation_index;
  let v_right_inner_12 = 12u;
  let v_right_at_12 = min(v_n_start + v_right_outer_12, params.p_n_count - 1u);
  let v_right_from_12 = v_right_start + v_right_at_12 + v_right_inner_12 * params.p_right_inner_stride;
  var v_right_value_12: f32 = 0.0f;
  let v_right_outer_13 = local_invocation_index;
  let v_right_inner_13 = 13u;
  let v_right_at_13 = min(v_n_start + v_right_outer_13, params.p_n_count - 1u);
  let v_right_from_13 = v_right_start + v_right_at_13 + v_right_inner_13 * params.p_right_inner_stride;
  var v_right_value_13: f32 = 0.0f;
  let v_right_outer_14 = local_invocation_index;
  let v_right_inner_14 = 14u;
  let v_right_at_14 = min(v_n_start + v_right_outer_14, params.p_n_count - 1u);
  let v_right_from_14 = v_right_start + v_right_at_14 + v_right_inner_14 * params.p_right_inner_stride;
  var v_right_value_14: f32 = 0.0f;
  let v_right_outer_15 = local_invocation_index;
  let v_right_inner_15 = 15u;
  let v_right_at_15 = min(v_n_start + v_right_outer_15, params.p_n_count - 1u);
  let v_right_from_15 = v_right_start + v_right_at_15 + v_right_inner_15 * params.p_right_inner_stride;
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
    v_left_value = b_A[v_left_from];
    v_left_value_1 = b_A[v_left_from_1];
    v_left_value_2 = b_A[v_left_from_2];
    v_left_value_3 = b_A[v_left_from_3];
    v_right_value = b_B[v_right_from];
    v_right_value_1 = b_B[v_right_from_1];
    v_right_value_2 = b_B[v_right_from_2];
    v_right_value_3 = b_B[v_right_from_3];
    v_right_value_4 = b_B[v_right_from_4];
    v_right_value_5 = b_B[v_right_from_5];
    v_right_value_6 = b_B[v_right_from_6];
    v_right_value_7 = b_B[v_right_from_7];
    v_right_value_8 = b_B[v_right_from_8];
    v_right_value_9 = b_B[v_right_from_9];
    v_right_value_10 = b_B[v_right_from_10];
    v_right_value_11 = b_B[v_right_from_11];
    v_right_value_12 = b_B[v_right_from_12];
    v_right_value_13 = b_B[v_right_from_13];
    v_right_value_14 = b_B[v_right_from_14];
    v_right_value_15 = b_B[v_right_from_15];
  } else {
    let v_left_k_4 = v_left_inner;
    if (v_left_k_4 < v_k_end) {
      v_left_value = b_A[v_left_from];
    } else {
      v_left_value = 0.0f;
    }
    let v_left_k_5 = v_left_inner_1;
    if (v_left_k_5 < v_k_end) {
      v_left_value_1 = b_A[v_left_from_1];
    } else {
      v_left_value_1 = 0.0f;
    }
    let v_left_k_6 = v_left_inner_2;
    if (v_left_k_6 < v_k_end) {
      v_left_value_2 = b_A[v_left_from_2];
    } else {
      v_left_value_2 = 0.0f;
    }
    let v_left_k_7 = v_left_inner_3;
    if (v_left_k_7 < v_k_end) {
      v_left_value_3 = b_A[v_left_from_3];
    } else {
      v_left_value_3 = 0.0f;
    }
    let v_right_k_16 = v_right_inner;
    if (v_right_k_16 < v_k_end) {
      v_right_value = b_B[v_right_from];
    } else {
      v_right_value = 0.0f;
    }
    let v_right_k_17 = v_right_inner_1;
    if (v_right_k_17 < v_k_end) {
      v_right_value_1 = b_B[v_right_from_1];
    } else {
      v_right_value_1 = 0.0f;
    }
    let v_right_k_18 = v_right_inner_2;
    if (v_right_k_18 < v_k_end) {
      v_right_value_2 = b_B[v_right_from_2];
    } else {
      v_right_value_2 = 0.0f;
    }
    let v_right_k_19 = v_right_inner_3;
    if (v_right_k_19 < v_k_end) {
      v_right_value_3 = b_B[v_right_from_3];
    } else {
      v_right_value_3 = 0.0f;
    }
    let v_right_k_20 = v_right_inner_4;
    if (v_right_k_20 < v_k_end) {
      v_right_value_4 = b_B[v_right_from_4];
    } else {
      v_right_value_4 = 0.0f;
    }
    let v_right_k_21 = v_right_inner_5;
    if (v_right_k_21 < v_k_end) {
      v_right_value_5 = b_B[v_right_from_5];
    } else {
      v_right_value_5 = 0.0f;
    }
    let v_right_k_22 = v_right_inner_6;
    if (v_right_k_22 < v_k_end) {
      v_right_value_6 = b_B[v_right_from_6];
    } else {
      v_right_value_6 = 0.0f;
    }
    let v_right_k_23 = v_right_inner_7;
    if (v_right_k_23 < v_k_end) {
      v_right_value_7 = b_B[v_right_from_7];
    } else {
      v_right_value_7 = 0.0f;
    }
    let v_right_k_24 = v_right_inner_8;
    if (v_right_k_24 < v_k_end) {
      v_right_value_8 = b_B[v_right_from_8];
    } else {
      v_right_value_8 = 0.0f;
    }
    let v_right_k_25 = v_right_inner_9;
    if (v_right_k_25 < v_k_end) {
      v_right_value_9 = b_B[v_right_from_9];
    } else {
      v_right_value_9 = 0.0f;
    }
    let v_right_k_26 = v_right_inner_10;
    if (v_right_k_26 < v_k_end) {
      v_right_value_10 = b_B[v_right_from_10];
    } else {
      v_right_value_10 = 0.0f;
    }
    let v_right_k_27 = v_right_inner_11;
    if (v_right_k_27 < v_k_end) {
      v_right_value_11 = b_B[v_right_from_11];
    } else {
      v_right_value_11 = 0.0f;
    }
    let v_right_k_28 = v_right_inner_12;
    if (v_right_k_28 < v_k_end) {
      v_right_value_12 = b_B[v_right_from_12];
    } else {
      v_right_value_12 = 0.0f;
    }
    let v_right_k_29 = v_right_inner_13;
    if (v_right_k_29 < v_k_end) {
      v_right_value_13 = b_B[v_right_from_13];
    } else {
      v_right_value_13 = 0.0f;
    }
    let v_right_k_30 = v_right_inner_14;
    if (v_right_k_30 < v_k_end) {
      v_right_value_14 = b_B[v_right_from_14];
    } else {
      v_right_value_14 = 0.0f;
    }
    let v_right_k_31 = v_right_inner_15;
    if (v_right_k_31 < v_k_end) {
      v_right_value_15 = b_B[v_right_from_15];
    } else {
      v_right_value_15 = 0.0f;
    }
  }
  for (var v_k_at: u32 = 0u; v_k_at < v_k_end; v_k_at += 16u) {
    w_left_tile[v_left_inner][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value;
    w_left_tile[v_left_inner_1][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1;
    w_left_tile[v_left_inner_2][v_left_outer_2 >> 2u][v_left_outer_2 & 3u] = v_left_value_2;
    w_left_tile[v_left_inner_3][v_left_outer_3 >> 2u][v_left_outer_3 & 3u] = v_left_value_3;
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
      v_left_value = b_A[v_left_from + v_k_next];
      v_left_value_1 = b_A[v_left_from_1 + v_k_next];
      v_left_value_2 = b_A[v_left_from_2 + v_k_next];
      v_left_value_3 = b_A[v_left_from_3 + v_k_next];
      v_right_value = b_B[v_right_from + v_k_next * params.p_right_inner_stride];
      v_right_value_1 = b_B[v_right_from_1 + v_k_next * params.p_right_inner_stride];
      v_right_value_2 = b_B[v_right_from_2 + v_k_next * params.p_right_inner_stride];
      v_right_value_3 = b_B[v_right_from_3 + v_k_next * params.p_right_inner_stride];
      v_right_value_4 = b_B[v_right_from_4 + v_k_next * params.p_right_inner_stride];
      v_right_value_5 = b_B[v_right_from_5 + v_k_next * params.p_right_inner_stride];
      v_right_value_6 = b_B[v_right_from_6 + v_k_next * params.p_right_inner_stride];
      v_right_value_7 = b_B[v_right_from_7 + v_k_next * params.p_right_inner_stride];
      v_right_value_8 = b_B[v_right_from_8 + v_k_next * params.p_right_inner_stride];
      v_right_value_9 = b_B[v_right_from_9 + v_k_next * params.p_right_inner_stride];
      v_right_value_10 = b_B[v_right_from_10 + v_k_next * params.p_right_inner_stride];
      v_right_value_11 = b_B[v_right_from_11 + v_k_next * params.p_right_inner_stride];
      v_right_value_12 = b_B[v_right_from_12 + v_k_next * params.p_right_inner_stride];
      v_right_value_13 = b_B[v_right_from_13 + v_k_next * params.p_right_inner_stride];
      v_right_value_14 = b_B[v_right_from_14 + v_k_next * params.p_right_inner_stride];
      v_right_value_15 = b_B[v_right_from_15 + v_k_next * params.p_right_inner_stride];
    } else {
      if (v_k_next < v_k_end) {
        let v_left_k_12 = v_k_next + v_left_inner;
        if (v_left_k_12 < v_k_end) {
          v_left_value = b_A[v_left_from + v_k_next];
        } else {
          v_left_value = 0.0f;
        }
        let v_left_k_13 = v_k_next + v_left_inner_1;
        if (v_left_k_13 < v_k_end) {
          v_left_value_1 = b_A[v_left_from_1 + v_k_next];
        } else {
          v_left_value_1 = 0.0f;
        }
        let v_left_k_14 = v_k_next + v_left_inner_2;
        if (v_left_k_14 < v_k_end) {
          v_left_value_2 = b_A[v_left_from_2 + v_k_next];
        } else {
          v_left_value_2 = 0.0f;
        }
        let v_left_k_15 = v_k_next + v_left_inner_3;
        if (v_left_k_15 < v_k_end) {
          v_left_value_3 = b_A[v_left_from_3 + v_k_next];
        } else {
          v_left_value_3 = 0.0f;
        }
        let v_right_k_48 = v_k_next + v_right_inner;
        if (v_right_k_48 < v_k_end) {
          v_right_value = b_B[v_right_from + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value = 0.0f;
        }
        let v_right_k_49 = v_k_next + v_right_inner_1;
        if (v_right_k_49 < v_k_end) {
          v_right_value_1 = b_B[v_right_from_1 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_1 = 0.0f;
        }
        let v_right_k_50 = v_k_next + v_right_inner_2;
        if (v_right_k_50 < v_k_end) {
          v_right_value_2 = b_B[v_right_from_2 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_2 = 0.0f;
        }
        let v_right_k_51 = v_k_next + v_right_inner_3;
        if (v_right_k_51 < v_k_end) {
          v_right_value_3 = b_B[v_right_from_3 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_3 = 0.0f;
        }
        let v_right_k_52 = v_k_next + v_right_inner_4;
        if (v_right_k_52 < v_k_end) {
          v_right_value_4 = b_B[v_right_from_4 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_4 = 0.0f;
        }
        let v_right_k_53 = v_k_next + v_right_inner_5;
        if (v_right_k_53 < v_k_end) {
          v_right_value_5 = b_B[v_right_from_5 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_5 = 0.0f;
        }
        let v_right_k_54 = v_k_next + v_right_inner_6;
        if (v_right_k_54 < v_k_end) {
          v_right_value_6 = b_B[v_right_from_6 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_6 = 0.0f;
        }
        let v_right_k_55 = v_k_next + v_right_inner_7;
        if (v_right_k_55 < v_k_end) {
          v_right_value_7 = b_B[v_right_from_7 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_7 = 0.0f;
        }
        let v_right_k_56 = v_k_next + v_right_inner_8;
        if (v_right_k_56 < v_k_end) {
          v_right_value_8 = b_B[v_right_from_8 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_8 = 0.0f;
        }
        let v_right_k_57 = v_k_next + v_right_inner_9;
        if (v_right_k_57 < v_k_end) {
          v_right_value_9 = b_B[v_right_from_9 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_9 = 0.0f;
        }
        let v_right_k_58 = v_k_next + v_right_inner_10;
        if (v_right_k_58 < v_k_end) {
          v_right_value_10 = b_B[v_right_from_10 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_10 = 0.0f;
        }
        let v_right_k_59 = v_k_next + v_right_inner_11;
        if (v_right_k_59 < v_k_end) {
          v_right_value_11 = b_B[v_right_from_11 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_11 = 0.0f;
        }
        let v_right_k_60 = v_k_next + v_right_inner_12;
        if (v_right_k_60 < v_k_end) {
          v_right_value_12 = b_B[v_right_from_12 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_12 = 0.0f;
        }
        let v_right_k_61 = v_k_next + v_right_inner_13;
        if (v_right_k_61 < v_k_end) {
          v_right_value_13 = b_B[v_right_from_13 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_13 = 0.0f;
        }
        let v_right_k_62 = v_k_next + v_right_inner_14;
        if (v_right_k_62 < v_k_end) {
          v_right_value_14 = b_B[v_right_from_14 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_14 = 0.0f;
        }
        let v_right_k_63 = v_k_next + v_right_inner_15;
        if (v_right_k_63 < v_k_end) {
          v_right_value_15 = b_B[v_right_from_15 + v_k_next * params.p_right_inner_stride];
        } else {
          v_right_value_15 = 0.0f;
        }
      }
    }
    let v_a0 = w_left_tile[0u][v_row];
    let v_b0 = w_right_tile[0u][v_column];
    v_c0_0 = fma(vec4f(v_a0.x), v_b0, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0.y), v_b0, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0.z), v_b0, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0.w), v_b0, v_c3_0);
    let v_a0_1 = w_left_tile[1u][v_row];
    let v_b0_1 = w_right_tile[1u][v_column];
    v_c0_0 = fma(vec4f(v_a0_1.x), v_b0_1, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_1.y), v_b0_1, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_1.z), v_b0_1, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_1.w), v_b0_1, v_c3_0);
    let v_a0_2 = w_left_tile[2u][v_row];
    let v_b0_2 = w_right_tile[2u][v_column];
    v_c0_0 = fma(vec4f(v_a0_2.x), v_b0_2, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_2.y), v_b0_2, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_2.z), v_b0_2, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_2.w), v_b0_2, v_c3_0);
    let v_a0_3 = w_left_tile[3u][v_row];
    let v_b0_3 = w_right_tile[3u][v_column];
    v_c0_0 = fma(vec4f(v_a0_3.x), v_b0_3, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_3.y), v_b0_3, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_3.z), v_b0_3, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_3.w), v_b0_3, v_c3_0);
    let v_a0_4 = w_left_tile[4u][v_row];
    let v_b0_4 = w_right_tile[4u][v_column];
    v_c0_0 = fma(vec4f(v_a0_4.x), v_b0_4, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_4.y), v_b0_4, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_4.z), v_b0_4, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_4.w), v_b0_4, v_c3_0);
    let v_a0_5 = w_left_tile[5u][v_row];
    let v_b0_5 = w_right_tile[5u][v_column];
    v_c0_0 = fma(vec4f(v_a0_5.x), v_b0_5, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_5.y), v_b0_5, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_5.z), v_b0_5, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_5.w), v_b0_5, v_c3_0);
    let v_a0_6 = w_left_tile[6u][v_row];
    let v_b0_6 = w_right_tile[6u][v_column];
    v_c0_0 = fma(vec4f(v_a0_6.x), v_b0_6, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_6.y), v_b0_6, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_6.z), v_b0_6, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_6.w), v_b0_6, v_c3_0);
    let v_a0_7 = w_left_tile[7u][v_row];
    let v_b0_7 = w_right_tile[7u][v_column];
    v_c0_0 = fma(vec4f(v_a0_7.x), v_b0_7, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_7.y), v_b0_7, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_7.z), v_b0_7, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_7.w), v_b0_7, v_c3_0);
    let v_a0_8 = w_left_tile[8u][v_row];
    let v_b0_8 = w_right_tile[8u][v_column];
    v_c0_0 = fma(vec4f(v_a0_8.x), v_b0_8, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_8.y), v_b0_8, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_8.z), v_b0_8, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_8.w), v_b0_8, v_c3_0);
    let v_a0_9 = w_left_tile[9u][v_row];
    let v_b0_9 = w_right_tile[9u][v_column];
    v_c0_0 = fma(vec4f(v_a0_9.x), v_b0_9, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_9.y), v_b0_9, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_9.z), v_b0_9, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_9.w), v_b0_9, v_c3_0);
    let v_a0_10 = w_left_tile[10u][v_row];
    let v_b0_10 = w_right_tile[10u][v_column];
    v_c0_0 = fma(vec4f(v_a0_10.x), v_b0_10, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_10.y), v_b0_10, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_10.z), v_b0_10, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_10.w), v_b0_10, v_c3_0);
    let v_a0_11 = w_left_tile[11u][v_row];
    let v_b0_11 = w_right_tile[11u][v_column];
    v_c0_0 = fma(vec4f(v_a0_11.x), v_b0_11, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_11.y), v_b0_11, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_11.z), v_b0_11, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_11.w), v_b0_11, v_c3_0);
    let v_a0_12 = w_left_tile[12u][v_row];
    let v_b0_12 = w_right_tile[12u][v_column];
    v_c0_0 = fma(vec4f(v_a0_12.x), v_b0_12, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_12.y), v_b0_12, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_12.z), v_b0_12, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_12.w), v_b0_12, v_c3_0);
    let v_a0_13 = w_left_tile[13u][v_row];
    let v_b0_13 = w_right_tile[13u][v_column];
    v_c0_0 = fma(vec4f(v_a0_13.x), v_b0_13, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_13.y), v_b0_13, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_13.z), v_b0_13, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_13.w), v_b0_13, v_c3_0);
    let v_a0_14 = w_left_tile[14u][v_row];
    let v_b0_14 = w_right_tile[14u][v_column];
    v_c0_0 = fma(vec4f(v_a0_14.x), v_b0_14, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_14.y), v_b0_14, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_14.z), v_b0_14, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_14.w), v_b0_14, v_c3_0);
    let v_a0_15 = w_left_tile[15u][v_row];
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
      b_C_1[v_m_at * params.p_C_1_m + v_n_lane] = v_c0_0.x;
    }
    if (v_n_at + 1u < params.p_n_count) {
      let v_n_lane_1 = v_n_at + 1u;
      b_C_1[v_m_at * params.p_C_1_m + v_n_lane_1] = v_c0_0.y;
    }
    if (v_n_at + 2u < params.p_n_count) {
      let v_n_lane_2 = v_n_at + 2u;
      b_C_1[v_m_at * params.p_C_1_m + v_n_lane_2] = v_c0_0.z;
    }
    if (v_n_at + 3u < params.p_n_count) {
      let v_n_lane_3 = v_n_at + 3u;
      b_C_1[v_m_at * params.p_C_1_m + v_n_lane_3] = v_c0_0.w;
    }
  }
  let v_m_at_1 = v_m_start + ((v_row << 2u) + 1u);
  if (v_m_at_1 < params.p_m_count) {
    let v_n_at_1 = v_n_start + (v_column << 2u);
    if (v_n_at_1 < params.p_n_count) {
      let v_n_lane_4 = v_n_at_1;
      b_C_1[v_m_at_1 * params.p_C_1_m + v_n_lane_4] = v_c1_0.x;
    }
    if (v_n_at_1 + 1u < params.p_n_count) {
      let v_n_lane_5 = v_n_at_1 + 1u;
      b_C_1[v_m_at_1 * params.p_C_1_m + v_n_lane_5] = v_c1_0.y;
    }
    if (v_n_at_1 + 2u < params.p_n_count) {
      let v_n_lane_6 = v_n_at_1 + 2u;
      b_C_1[v_m_at_1 * params.p_C_1_m + v_n_lane_6] = v_c1_0.z;
    }
    if (v_n_at_1 + 3u < params.p_n_count) {
      let v_n_lane_7 = v_n_at_1 + 3u;
      b_C_1[v_m_at_1 * params.p_C_1_m + v_n_lane_7] = v_c1_0.w;
    }
  }
  let v_m_at_2 = v_m_start + ((v_row << 2u) + 2u);
  if (v_m_at_2 < params.p_m_count) {
    let v_n_at_2 = v_n_start + (v_column << 2u);
    if (v_n_at_2 < params.p_n_count) {
      let v_n_lane_8 = v_n_at_2;
      b_C_1[v_m_at_2 * params.p_C_1_m + v_n_lane_8] = v_c2_0.x;
    }
    if (v_n_at_2 + 1u < params.p_n_count) {
      let v_n_lane_9 = v_n_at_2 + 1u;
      b_C_1[v_m_at_2 * params.p_C_1_m + v_n_lane_9] = v_c2_0.y;
    }
    if (v_n_at_2 + 2u < params.p_n_count) {
      let v_n_lane_10 = v_n_at_2 + 2u;
      b_C_1[v_m_at_2 * params.p_C_1_m + v_n_lane_10] = v_c2_0.z;
    }
    if (v_n_at_2 + 3u < params.p_n_count) {
      let v_n_lane_11 = v_n_at_2 + 3u;
      b_C_1[v_m_at_2 * params.p_C_1_m + v_n_lane_11] = v_c2_0.w;
    }
  }
  let v_m_at_3 = v_m_start + ((v_row << 2u) + 3u);
  if (v_m_at_3 < params.p_m_count) {
    let v_n_at_3 = v_n_start + (v_column << 2u);
    if (v_n_at_3 < params.p_n_count) {
      let v_n_lane_12 = v_n_at_3;
      b_C_1[v_m_at_3 * params.p_C_1_m + v_n_lane_12] = v_c3_0.x;
    }
    if (v_n_at_3 + 1u < params.p_n_count) {
      let v_n_lane_13 = v_n_at_3 + 1u;
      b_C_1[v_m_at_3 * params.p_C_1_m + v_n_lane_13] = v_c3_0.y;
    }
    if (v_n_at_3 + 2u < params.p_n_count) {
      let v_n_lane_14 = v_n_at_3 + 2u;
      b_C_1[v_m_at_3 * params.p_C_1_m + v_n_lane_14] = v_c3_0.z;
    }
    if (v_n_at_3 + 3u < params.p_n_count) {
      let v_n_lane_15 = v_n_at_3 + 3u;
      b_C_1[v_m_at_3 * params.p_C_1_m + v_n_lane_15] = v_c3_0.w;
    }
  }
}
