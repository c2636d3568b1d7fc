// kernel result
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_k_count: u32,
  p_left_batch_0: u32,
  p_left_inner_stride: u32,
  p_right_batch_0: u32,
  p_right_outer_stride: u32,
  p_store_stride: u32,
  p_store_batch_0: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b__1: array<vec4f>;
@group(0) @binding(2) var<storage, read> b__0: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> b_result: array<vec4f>;
var<workgroup> w_left_tile: array<array<vec4f, 8>, 16>;
var<workgroup> w_right_tile: array<array<array<vec4f, 10>, 4>, 4>;
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
  let v_m_start = v_m_tile * 32u;
  let v_n_start = v_n_tile * 32u;
  let v_k_end = params.p_k_count;
  let v_left_start = v_matrix * params.p_left_batch_0;
  let v_left_outer = (local_invocation_index & 7u) << 2u;
  let v_left_inner = local_invocation_index >> 3u;
  let v_left_at = min(v_m_start + v_left_outer, params.p_m_count - 4u);
  let v_left_from = ((v_left_start + v_left_at) >> 2u) + v_left_inner * params.p_left_inner_stride;
  var v_left_value: vec4f = vec4f(0.0f);
  let v_left_outer_1 = (local_invocation_index & 7u) << 2u;
  let v_left_inner_1 = (local_invocation_index >> 3u) + 8u;
  let v_left_at_1 = min(v_m_start + v_left_outer_1, params.p_m_count - 4u);
  let v_left_from_1 = ((v_left_start + v_left_at_1) >> 2u) + v_left_inner_1 * params.p_left_inner_stride;
  var v_left_value_1: vec4f = vec4f(0.0f);
  let v_right_start = v_matrix * params.p_right_batch_0;
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
  let v_patch = local_invocation_index >> 5u;
  let v_lane = local_invocation_index & 31u;
  let v_column = (v_lane >> 1u) & 7u;
  let v_row = v_patch * 4u + ((v_lane >> 4u) * 2u + (v_lane & 1u));
  var v_c0_0: vec4f = vec4f(0.0f);
  var v_c1_0: vec4f = vec4f(0.0f);
  var v_c2_0: vec4f = vec4f(0.0f);
  var v_c3_0: vec4f = vec4f(0.0f);
  if (16u <= v_k_end) {
    v_left_value = b__1[v_left_from];
    v_left_value_1 = b__1[v_left_from_1];
    v_right_value = b__0[v_right_from + (0u >> 2u)];
    v_right_value_1 = b__0[v_right_from_1 + (0u >> 2u)];
  } else {
    let v_left_k_2 = v_left_inner;
    if (v_left_k_2 < v_k_end) {
      v_left_value = b__1[v_left_from];
    } else {
      v_left_value = vec4f(0.0f);
    }
    let v_left_k_3 = v_left_inner_1;
    if (v_left_k_3 < v_k_end) {
      v_left_value_1 = b__1[v_left_from_1];
    } else {
      v_left_value_1 = vec4f(0.0f);
    }
    let v_right_k_2 = v_right_inner;
    if (v_right_k_2 < v_k_end) {
      v_right_value = b__0[v_right_from + (0u >> 2u)];
    } else {
      v_right_value = vec4f(0.0f);
    }
    let v_right_k_3 = v_right_inner_1;
    if (v_right_k_3 < v_k_end) {
      v_right_value_1 = b__0[v_right_from_1 + (0u >> 2u)];
    } else {
      v_right_value_1 = vec4f(0.0f);
    }
  }
  for (var v_k_at: u32 = 0u; v_k_at < v_k_end; v_k_at += 16u) {
    w_left_tile[v_left_inner][v_left_outer >> 2u] = v_left_value;
    w_left_tile[v_left_inner_1][v_left_outer_1 >> 2u] = v_left_value_1;
    w_right_tile[0u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.x;
    w_right_tile[1u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.y;
    w_right_tile[2u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.z;
    w_right_tile[3u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.w;
    w_right_tile[0u][v_right_inner_1 >> 2u][v_right_outer_1 >> 2u][v_right_outer_1 & 3u] = v_right_value_1.x;
    w_right_tile[1u][v_right_inner_1 >> 2u][v_right_outer_1 >> 2u][v_right_outer_1 & 3u] = v_right_value_1.y;
    w_right_tile[2u][v_right_inner_1 >> 2u][v_right_outer_1 >> 2u][v_right_outer_1 & 3u] = v_right_value_1.z;
    w_right_tile[3u][v_right_inner_1 >> 2u][v_right_outer_1 >> 2u][v_right_outer_1 & 3u] = v_right_value_1.w;
    workgroupBarrier();
    let v_k_next = v_k_at + 16u;
    if (v_k_next + 16u <= v_k_end) {
      v_left_value = b__1[v_left_from + v_k_next * params.p_left_inner_stride];
      v_left_value_1 = b__1[v_left_from_1 + v_k_next * params.p_left_inner_stride];
      v_right_value = b__0[v_right_from + (v_k_next >> 2u)];
      v_right_value_1 = b__0[v_right_from_1 + (v_k_next >> 2u)];
    } else {
      if (v_k_next < v_k_end) {
        let v_left_k_6 = v_k_next + v_left_inner;
        if (v_left_k_6 < v_k_end) {
          v_left_value = b__1[v_left_from + v_k_next * params.p_left_inner_stride];
        } else {
          v_left_value = vec4f(0.0f);
        }
        let v_left_k_7 = v_k_next + v_left_inner_1;
        if (v_left_k_7 < v_k_end) {
          v_left_value_1 = b__1[v_left_from_1 + v_k_next * params.p_left_inner_stride];
        } else {
          v_left_value_1 = vec4f(0.0f);
        }
        let v_right_k_6 = v_k_next + v_right_inner;
        if (v_right_k_6 < v_k_end) {
          v_right_value = b__0[v_right_from + (v_k_next >> 2u)];
        } else {
          v_right_value = vec4f(0.0f);
        }
        let v_right_k_7 = v_k_next + v_right_inner_1;
        if (v_right_k_7 < v_k_end) {
          v_right_value_1 = b__0[v_right_from_1 + (v_k_next >> 2u)];
        } else {
          v_right_value_1 = vec4f(0.0f);
        }
      }
    }
    let v_a0 = w_left_tile[0u][v_row];
    let v_b0 = w_right_tile[0u][0u][v_column];
    v_c0_0 = fma(vec4f(v_a0.x), v_b0, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0.y), v_b0, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0.z), v_b0, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0.w), v_b0, v_c3_0);
    let v_a0_1 = w_left_tile[1u][v_row];
    let v_b0_1 = w_right_tile[1u][0u][v_column];
    v_c0_0 = fma(vec4f(v_a0_1.x), v_b0_1, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_1.y), v_b0_1, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_1.z), v_b0_1, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_1.w), v_b0_1, v_c3_0);
    let v_a0_2 = w_left_tile[2u][v_row];
    let v_b0_2 = w_right_tile[2u][0u][v_column];
    v_c0_0 = fma(vec4f(v_a0_2.x), v_b0_2, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_2.y), v_b0_2, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_2.z), v_b0_2, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_2.w), v_b0_2, v_c3_0);
    let v_a0_3 = w_left_tile[3u][v_row];
    let v_b0_3 = w_right_tile[3u][0u][v_column];
    v_c0_0 = fma(vec4f(v_a0_3.x), v_b0_3, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_3.y), v_b0_3, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_3.z), v_b0_3, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_3.w), v_b0_3, v_c3_0);
    let v_a0_4 = w_left_tile[4u][v_row];
    let v_b0_4 = w_right_tile[0u][1u][v_column];
    v_c0_0 = fma(vec4f(v_a0_4.x), v_b0_4, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_4.y), v_b0_4, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_4.z), v_b0_4, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_4.w), v_b0_4, v_c3_0);
    let v_a0_5 = w_left_tile[5u][v_row];
    let v_b0_5 = w_right_tile[1u][1u][v_column];
    v_c0_0 = fma(vec4f(v_a0_5.x), v_b0_5, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_5.y), v_b0_5, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_5.z), v_b0_5, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_5.w), v_b0_5, v_c3_0);
    let v_a0_6 = w_left_tile[6u][v_row];
    let v_b0_6 = w_right_tile[2u][1u][v_column];
    v_c0_0 = fma(vec4f(v_a0_6.x), v_b0_6, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_6.y), v_b0_6, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_6.z), v_b0_6, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_6.w), v_b0_6, v_c3_0);
    let v_a0_7 = w_left_tile[7u][v_row];
    let v_b0_7 = w_right_tile[3u][1u][v_column];
    v_c0_0 = fma(vec4f(v_a0_7.x), v_b0_7, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_7.y), v_b0_7, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_7.z), v_b0_7, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_7.w), v_b0_7, v_c3_0);
    let v_a0_8 = w_left_tile[8u][v_row];
    let v_b0_8 = w_right_tile[0u][2u][v_column];
    v_c0_0 = fma(vec4f(v_a0_8.x), v_b0_8, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_8.y), v_b0_8, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_8.z), v_b0_8, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_8.w), v_b0_8, v_c3_0);
    let v_a0_9 = w_left_tile[9u][v_row];
    let v_b0_9 = w_right_tile[1u][2u][v_column];
    v_c0_0 = fma(vec4f(v_a0_9.x), v_b0_9, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_9.y), v_b0_9, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_9.z), v_b0_9, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_9.w), v_b0_9, v_c3_0);
    let v_a0_10 = w_left_tile[10u][v_row];
    let v_b0_10 = w_right_tile[2u][2u][v_column];
    v_c0_0 = fma(vec4f(v_a0_10.x), v_b0_10, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_10.y), v_b0_10, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_10.z), v_b0_10, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_10.w), v_b0_10, v_c3_0);
    let v_a0_11 = w_left_tile[11u][v_row];
    let v_b0_11 = w_right_tile[3u][2u][v_column];
    v_c0_0 = fma(vec4f(v_a0_11.x), v_b0_11, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_11.y), v_b0_11, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_11.z), v_b0_11, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_11.w), v_b0_11, v_c3_0);
    let v_a0_12 = w_left_tile[12u][v_row];
    let v_b0_12 = w_right_tile[0u][3u][v_column];
    v_c0_0 = fma(vec4f(v_a0_12.x), v_b0_12, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_12.y), v_b0_12, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_12.z), v_b0_12, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_12.w), v_b0_12, v_c3_0);
    let v_a0_13 = w_left_tile[13u][v_row];
    let v_b0_13 = w_right_tile[1u][3u][v_column];
    v_c0_0 = fma(vec4f(v_a0_13.x), v_b0_13, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_13.y), v_b0_13, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_13.z), v_b0_13, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_13.w), v_b0_13, v_c3_0);
    let v_a0_14 = w_left_tile[14u][v_row];
    let v_b0_14 = w_right_tile[2u][3u][v_column];
    v_c0_0 = fma(vec4f(v_a0_14.x), v_b0_14, v_c0_0);
    v_c1_0 = fma(vec4f(v_a0_14.y), v_b0_14, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_14.z), v_b0_14, v_c2_0);
    v_c3_0 = fma(vec4f(v_a0_14.w), v_b0_14, v_c3_0);
    let v_a0_15 = w_left_tile[15u][v_row];
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
      b_result[(v_m_at * params.p_store_stride + v_n_at + v_matrix * params.p_store_batch_0) >> 2u] = v_c0_0;
    }
  }
  let v_m_at_1 = v_m_start + ((v_row << 2u) + 1u);
  if (v_m_at_1 < params.p_m_count) {
    let v_n_at_1 = v_n_start + (v_column << 2u);
    if (v_n_at_1 < params.p_n_count) {
      b_result[(v_m_at_1 * params.p_store_stride + v_n_at_1 + v_matrix * params.p_store_batch_0) >> 2u] = v_c1_0;
    }
  }
  let v_m_at_2 = v_m_start + ((v_row << 2u) + 2u);
  if (v_m_at_2 < params.p_m_count) {
    let v_n_at_2 = v_n_start + (v_column << 2u);
    if (v_n_at_2 < params.p_n_count) {
      b_result[(v_m_at_2 * params.p_store_stride + v_n_at_2 + v_matrix * params.p_store_batch_0) >> 2u] = v_c2_0;
    }
  }
  let v_m_at_3 = v_m_start + ((v_row << 2u) + 3u);
  if (v_m_at_3 < params.p_m_count) {
    let v_n_at_3 = v_n_start + (v_column << 2u);
    if (v_n_at_3 < params.p_n_count) {
      b_result[(v_m_at_3 * params.p_store_stride + v_n_at_3 + v_matrix * params.p_store_batch_0) >> 2u] = v_c3_0;
    }
  }
}
