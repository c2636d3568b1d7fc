// kernel t.0.buckets.count
struct Params {
  p_chunks: u32,
  p_all_chunks: u32,
  p_buckets: u32,
  p_points: u32,
  p_count_s: u32,
  p_e_t: u32,
  p_first_bucket: u32,
  p_others: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_e: array<i32>;
@group(0) @binding(2) var<storage, read_write> b_counts: array<u32>;
var<workgroup> w_tally: array<atomic<u32>, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_chunk = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  if (v_chunk >= params.p_all_chunks) {
    return;
  }
  let v_matrix = v_chunk / params.p_chunks;
  let v_at = v_chunk % params.p_chunks * 256u + local_invocation_index;
  var v_bucket_of: u32 = 4294967295u;
  if (v_at < params.p_points) {
    let v_s_rest = v_at / params.p_count_s;
    let v_s = i32(v_at - v_s_rest * params.p_count_s);
    let v_v0 = b_e[v_s_rest * params.p_e_t + u32(v_s)];
    v_bucket_of = min(u32(v_v0) - params.p_first_bucket, params.p_others);
    atomicAdd(&w_tally[v_bucket_of], 1u);
  }
  workgroupBarrier();
  for (var v_bucket: u32 = local_invocation_index; v_bucket < params.p_buckets; v_bucket += 256u) {
    let v_total = atomicLoad(&w_tally[v_bucket]);
    b_counts[v_chunk * params.p_buckets + v_bucket] = v_total;
  }
}
// kernel t.0.buckets.scan
struct Params {
  p_chunks: u32,
  p_all_chunks: u32,
  p_buckets: u32,
  p_batch: u32,
  p_row_tiles: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read_write> b_spans: array<u32>;
@group(0) @binding(2) var<storage, read_write> b_counts: array<u32>;
@group(0) @binding(3) var<storage, read_write> b_tiles: array<u32>;
var<workgroup> w_points_sum: array<u32, 256>;
var<workgroup> w_tiles_sum: array<u32, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_matrix_at = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  if (v_matrix_at >= params.p_batch) {
    return;
  }
  var v_points_before: u32 = 0u;
  var v_tiles_before: u32 = 0u;
  for (var v_round_at: u32 = 0u; v_round_at < params.p_buckets; v_round_at += 256u) {
    let v_bucket = v_round_at + local_invocation_index;
    var v_total: u32 = 0u;
    if (v_bucket < params.p_buckets) {
      for (var v_chunk_at: u32 = 0u; v_chunk_at < params.p_chunks; v_chunk_at += 8u) {
        let v_chunk_of = v_chunk_at;
        let v_place = (v_matrix_at * params.p_chunks + min(v_chunk_of, params.p_chunks - 1u)) * params.p_buckets + v_bucket;
        let v_count = b_counts[v_place];
        let v_chunk_of_1 = v_chunk_at + 1u;
        let v_place_1 = (v_matrix_at * params.p_chunks + min(v_chunk_of_1, params.p_chunks - 1u)) * params.p_buckets + v_bucket;
        let v_count_1 = b_counts[v_place_1];
        let v_chunk_of_2 = v_chunk_at + 2u;
        let v_place_2 = (v_matrix_at * params.p_chunks + min(v_chunk_of_2, params.p_chunks - 1u)) * params.p_buckets + v_bucket;
        let v_count_2 = b_counts[v_place_2];
        let v_chunk_of_3 = v_chunk_at + 3u;
        let v_place_3 = (v_matrix_at * params.p_chunks + min(v_chunk_of_3, params.p_chunks - 1u)) * params.p_buckets + v_bucket;
        let v_count_3 = b_counts[v_place_3];
        let v_chunk_of_4 = v_chunk_at + 4u;
        let v_place_4 = (v_matrix_at * params.p_chunks + min(v_chunk_of_4, params.p_chunks - 1u)) * params.p_buckets + v_bucket;
        let v_count_4 = b_counts[v_place_4];
        let v_chunk_of_5 = v_chunk_at + 5u;
        let v_place_5 = (v_matrix_at * params.p_chunks + min(v_chunk_of_5, params.p_chunks - 1u)) * params.p_buckets + v_bucket;
        let v_count_5 = b_counts[v_place_5];
        let v_chunk_of_6 = v_chunk_at + 6u;
        let v_place_6 = (v_matrix_at * params.p_chunks + min(v_chunk_of_6, params.p_chunks - 1u)) * params.p_buckets + v_bucket;
        let v_count_6 = b_counts[v_place_6];
        let v_chunk_of_7 = v_chunk_at + 7u;
        let v_place_7 = (v_matrix_at * params.p_chunks + min(v_chunk_of_7, params.p_chunks - 1u)) * params.p_buckets + v_bucket;
        let v_count_7 = b_counts[v_place_7];
        if (v_chunk_of < params.p_chunks) {
          b_counts[v_place] = v_total;
          v_total = v_total + v_count;
        }
        if (v_chunk_of_1 < params.p_chunks) {
          b_counts[v_place_1] = v_total;
          v_total = v_total + v_count_1;
        }
        if (v_chunk_of_2 < params.p_chunks) {
          b_counts[v_place_2] = v_total;
          v_total = v_total + v_count_2;
        }
        if (v_chunk_of_3 < params.p_chunks) {
          b_counts[v_place_3] = v_total;
          v_total = v_total + v_count_3;
        }
        if (v_chunk_of_4 < params.p_chunks) {
          b_counts[v_place_4] = v_total;
          v_total = v_total + v_count_4;
        }
        if (v_chunk_of_5 < params.p_chunks) {
          b_counts[v_place_5] = v_total;
          v_total = v_total + v_count_5;
        }
        if (v_chunk_of_6 < params.p_chunks) {
          b_counts[v_place_6] = v_total;
          v_total = v_total + v_count_6;
        }
        if (v_chunk_of_7 < params.p_chunks) {
          b_counts[v_place_7] = v_total;
          v_total = v_total + v_count_7;
        }
      }
    }
    let v_tile_count = (v_total + 31u) >> 5u;
    w_points_sum[local_invocation_index] = v_total;
    w_tiles_sum[local_invocation_index] = v_tile_count;
    workgroupBarrier();
    for (var v_round: u32 = 0u; v_round < 8u; v_round += 1u) {
      let v_distance = 1u << v_round;
      let v_has_partner = v_distance <= local_invocation_index;
      let v_partner = select(0u, local_invocation_index - v_distance, v_has_partner);
      let v_part = select(0u, w_points_sum[v_partner], v_has_partner);
      let v_part_1 = select(0u, w_tiles_sum[v_partner], v_has_partner);
      workgroupBarrier();
      w_points_sum[local_invocation_index] = w_points_sum[local_invocation_index] + v_part;
      w_tiles_sum[local_invocation_index] = w_tiles_sum[local_invocation_index] + v_part_1;
      workgroupBarrier();
    }
    let v_points_first = v_points_before + (w_points_sum[local_invocation_index] - v_total);
    v_points_before = v_points_before + w_points_sum[255u];
    let v_tiles_first = v_tiles_before + (w_tiles_sum[local_invocation_index] - v_tile_count);
    v_tiles_before = v_tiles_before + w_tiles_sum[255u];
    if (v_bucket < params.p_buckets) {
      b_spans[(v_matrix_at * params.p_buckets + v_bucket) * 3u] = v_points_first;
      b_spans[(v_matrix_at * params.p_buckets + v_bucket) * 3u + 1u] = v_points_first + v_total;
      b_spans[(v_matrix_at * params.p_buckets + v_bucket) * 3u + 2u] = v_tiles_first;
    }
    workgroupBarrier();
  }
  for (var v_tile_at: u32 = local_invocation_index; v_tile_at < params.p_row_tiles; v_tile_at += 256u) {
    b_tiles[(v_matrix_at * params.p_row_tiles + v_tile_at) * 3u] = 4294967295u;
  }
}
// kernel t.0.buckets.place
struct Params {
  p_chunks: u32,
  p_all_chunks: u32,
  p_buckets: u32,
  p_points: u32,
  p_count_s: u32,
  p_e_t: u32,
  p_first_bucket: u32,
  p_others: u32,
  p_row_tiles: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_e: array<i32>;
@group(0) @binding(2) var<storage, read> b_counts: array<u32>;
@group(0) @binding(3) var<storage, read> b_spans: array<u32>;
@group(0) @binding(4) var<storage, read_write> b_positions: array<u32>;
@group(0) @binding(5) var<storage, read_write> b_tiles: array<u32>;
var<workgroup> w_keys: array<vec4u, 64>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_chunk = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  if (v_chunk >= params.p_all_chunks) {
    return;
  }
  let v_matrix = v_chunk / params.p_chunks;
  let v_at = v_chunk % params.p_chunks * 256u + local_invocation_index;
  var v_bucket_of: u32 = 4294967295u;
  if (v_at < params.p_points) {
    let v_s_rest = v_at / params.p_count_s;
    let v_s = i32(v_at - v_s_rest * params.p_count_s);
    let v_v0 = b_e[v_s_rest * params.p_e_t + u32(v_s)];
    v_bucket_of = min(u32(v_v0) - params.p_first_bucket, params.p_others);
  }
  w_keys[local_invocation_index >> 2u][local_invocation_index & 3u] = v_bucket_of;
  workgroupBarrier();
  var v_rank: u32 = 0u;
  for (var v_vector: u32 = 0u; v_vector < ((local_invocation_index >> 2u) + 1u); v_vector += 4u) {
    let v_four = w_keys[v_vector];
    v_rank = v_rank + select(0u, 1u, v_vector * 4u < local_invocation_index && v_four.x == v_bucket_of) + select(0u, 1u, v_vector * 4u + 1u < local_invocation_index && v_four.y == v_bucket_of) + select(0u, 1u, v_vector * 4u + 2u < local_invocation_index && v_four.z == v_bucket_of) + select(0u, 1u, v_vector * 4u + 3u < local_invocation_index && v_four.w == v_bucket_of);
    let v_four_1 = w_keys[v_vector + 1u];
    v_rank = v_rank + select(0u, 1u, (v_vector + 1u) * 4u < local_invocation_index && v_four_1.x == v_bucket_of) + select(0u, 1u, (v_vector + 1u) * 4u + 1u < local_invocation_index && v_four_1.y == v_bucket_of) + select(0u, 1u, (v_vector + 1u) * 4u + 2u < local_invocation_index && v_four_1.z == v_bucket_of) + select(0u, 1u, (v_vector + 1u) * 4u + 3u < local_invocation_index && v_four_1.w == v_bucket_of);
    let v_four_2 = w_keys[v_vector + 2u];
    v_rank = v_rank + select(0u, 1u, (v_vector + 2u) * 4u < local_invocation_index && v_four_2.x == v_bucket_of) + select(0u, 1u, (v_vector + 2u) * 4u + 1u < local_invocation_index && v_four_2.y == v_bucket_of) + select(0u, 1u, (v_vector + 2u) * 4u + 2u < local_invocation_index && v_four_2.z == v_bucket_of) + select(0u, 1u, (v_vector + 2u) * 4u + 3u < local_invocation_index && v_four_2.w == v_bucket_of);
    let v_four_3 = w_keys[v_vector + 3u];
    v_rank = v_rank + select(0u, 1u, (v_vector + 3u) * 4u < local_invocation_index && v_four_3.x == v_bucket_of) + select(0u, 1u, (v_vector + 3u) * 4u + 1u < local_invocation_index && v_four_3.y == v_bucket_of) + select(0u, 1u, (v_vector + 3u) * 4u + 2u < local_invocation_index && v_four_3.z == v_bucket_of) + select(0u, 1u, (v_vector + 3u) * 4u + 3u < local_invocation_index && v_four_3.w == v_bucket_of);
  }
  if (v_at < params.p_points) {
    let v_row = b_counts[v_chunk * params.p_buckets + v_bucket_of] + v_rank;
    let v_order = b_spans[(v_matrix * params.p_buckets + v_bucket_of) * 3u] + v_row;
    b_positions[v_matrix * params.p_points + v_order] = v_at;
    if ((v_row & 31u) == 0u) {
      let v_tile = v_matrix * params.p_row_tiles + (b_spans[(v_matrix * params.p_buckets + v_bucket_of) * 3u + 2u] + (v_row >> 5u));
      b_tiles[v_tile * 3u] = v_bucket_of + params.p_first_bucket;
      b_tiles[v_tile * 3u + 1u] = v_order;
      b_tiles[v_tile * 3u + 2u] = min(v_order + 32u, b_spans[(v_matrix * params.p_buckets + v_bucket_of) * 3u + 1u]);
    }
  }
}
// kernel t.0
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_bucket_start: u32,
  p_bucket_stop: u32,
  p_bucket_end: u32,
  p_k_count: u32,
  p_left_outer_stride: u32,
  p_right_e_bucket: u32,
  p_right_inner_stride: u32,
  p_g_t: u32,
  p_count_s: u32,
  p_store_stride: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_row_tiles: array<u32>;
@group(0) @binding(2) var<storage, read> b_rows: array<u32>;
@group(0) @binding(3) var<storage, read> b_H: array<vec4f>;
@group(0) @binding(4) var<storage, read> b_W: array<vec4f>;
@group(0) @binding(5) var<storage, read> b_g: array<f32>;
@group(0) @binding(6) var<storage, read_write> b_t_0: array<vec4f>;
var<workgroup> w_left_tile: array<array<array<vec4f, 10>, 4>, 4>;
var<workgroup> w_right_tile: array<array<vec4f, 16>, 16>;
fn f_finish(v_folded: f32, v_at_t: i32, v_at_s: i32, v_at_o: i32) -> f32 {
  let v_v2 = b_g[u32(v_at_t) * params.p_g_t + u32(v_at_s)];
  return v_folded * v_v2;
}
@compute @workgroup_size(128, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  if (v_workgroup >= params.p_workgroup_count) {
    return;
  }
  let v_tile_row = v_workgroup / params.p_n_tiles;
  let v_matrix = v_tile_row / params.p_m_tiles;
  let v_m_tile = v_tile_row % params.p_m_tiles;
  let v_n_tile = v_workgroup % params.p_n_tiles;
  let v_row_tile = (v_matrix * params.p_m_tiles + v_m_tile) * 3u;
  let v_bucket = b_row_tiles[v_row_tile];
  if (v_bucket < params.p_bucket_start || v_bucket >= params.p_bucket_stop) {
    return;
  }
  let v_m_start = b_row_tiles[v_row_tile + 1u];
  let v_m_end = b_row_tiles[v_row_tile + 2u];
  let v_m_first = v_matrix * params.p_m_count;
  let v_n_start = v_n_tile * 64u;
  let v_k_end = select(0u, params.p_k_count, (v_m_start < select(0u, v_m_end, (v_bucket < params.p_bucket_end))));
  let v_left_start = 0u;
  let v_left_outer = local_invocation_index >> 2u;
  let v_left_inner = (local_invocation_index & 3u) << 2u;
  let v_left_at = b_rows[v_m_first + min(v_m_start + v_left_outer, v_m_end - 1u)];
  let v_left_from = (v_left_start >> 2u) + v_left_at * params.p_left_outer_stride + (v_left_inner >> 2u);
  var v_left_value: vec4f = vec4f(0.0f);
  let v_right_start = v_bucket * params.p_right_e_bucket;
  let v_right_outer = (local_invocation_index & 15u) << 2u;
  let v_right_inner = local_invocation_index >> 4u;
  let v_right_at = min(v_n_start + v_right_outer, params.p_n_count - 4u);
  let v_right_from = ((v_right_start + v_right_at) >> 2u) + v_right_inner * params.p_right_inner_stride;
  var v_right_value: vec4f = vec4f(0.0f);
  let v_right_outer_1 = (local_invocation_index & 15u) << 2u;
  let v_right_inner_1 = (local_invocation_index >> 4u) + 8u;
  let v_right_at_1 = min(v_n_start + v_right_outer_1, params.p_n_count - 4u);
  let v_right_from_1 = ((v_right_start + v_right_at_1) >> 2u) + v_right_inner_1 * params.p_right_inner_stride;
  var v_right_value_1: vec4f = vec4f(0.0f);
  let v_patch = local_invocation_index >> 5u;
  let v_lane = local_invocation_index & 31u;
  let v_column = (v_patch & 1u) * 8u + ((v_lane >> 1u) & 7u);
  let v_row = (v_patch >> 1u) * 4u + ((v_lane >> 4u) * 2u + (v_lane & 1u));
  var v_c0_0: vec4f = vec4f(0.0f);
  var v_c1_0: vec4f = vec4f(0.0f);
  var v_c2_0: vec4f = vec4f(0.0f);
  var v_c3_0: vec4f = vec4f(0.0f);
  if (0u < v_k_end) {
    v_left_value = b_H[v_left_from + (0u >> 2u)];
    v_right_value = b_W[v_right_from];
    v_right_value_1 = b_W[v_right_from_1];
  }
  for (var v_k_at: u32 = 0u; v_k_at < v_k_end; v_k_at += 16u) {
    w_left_tile[0u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.x;
    w_left_tile[1u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.y;
    w_left_tile[2u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.z;
    w_left_tile[3u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.w;
    w_right_tile[v_right_inner][v_right_outer >> 2u] = v_right_value;
    w_right_tile[v_right_inner_1][v_right_outer_1 >> 2u] = v_right_value_1;
    workgroupBarrier();
    let v_k_next = v_k_at + 16u;
    if (v_k_next < v_k_end) {
      v_left_value = b_H[v_left_from + (v_k_next >> 2u)];
      v_right_value = b_W[v_right_from + v_k_next * params.p_right_inner_stride];
      v_right_value_1 = b_W[v_right_from_1 + v_k_next * params.p_right_inner_stride];
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
  if (v_m_at < v_m_end) {
    let v_m_position = b_rows[v_m_first + v_m_at];
    let v_s_rest = v_m_position / params.p_count_s;
    let v_s = i32(v_m_position - v_s_rest * params.p_count_s);
    let v_n_at = v_n_start + (v_column << 2u);
    if (v_n_at < params.p_n_count) {
      b_t_0[(v_m_position * params.p_store_stride + v_n_at) >> 2u] = vec4f(f_finish(v_c0_0.x, i32(v_s_rest), v_s, i32(v_n_at)), f_finish(v_c0_0.y, i32(v_s_rest), v_s, i32(v_n_at + 1u)), f_finish(v_c0_0.z, i32(v_s_rest), v_s, i32(v_n_at + 2u)), f_finish(v_c0_0.w, i32(v_s_rest), v_s, i32(v_n_at + 3u)));
    }
  }
  let v_m_at_1 = v_m_start + ((v_row << 2u) + 1u);
  if (v_m_at_1 < v_m_end) {
    let v_m_position_1 = b_rows[v_m_first + v_m_at_1];
    let v_s_rest_1 = v_m_position_1 / params.p_count_s;
    let v_s_1 = i32(v_m_position_1 - v_s_rest_1 * params.p_count_s);
    let v_n_at_1 = v_n_start + (v_column << 2u);
    if (v_n_at_1 < params.p_n_count) {
      b_t_0[(v_m_position_1 * params.p_store_stride + v_n_at_1) >> 2u] = vec4f(f_finish(v_c1_0.x, i32(v_s_rest_1), v_s_1, i32(v_n_at_1)), f_finish(v_c1_0.y, i32(v_s_rest_1), v_s_1, i32(v_n_at_1 + 1u)), f_finish(v_c1_0.z, i32(v_s_rest_1), v_s_1, i32(v_n_at_1 + 2u)), f_finish(v_c1_0.w, i32(v_s_rest_1), v_s_1, i32(v_n_at_1 + 3u)));
    }
  }
  let v_m_at_2 = v_m_start + ((v_row << 2u) + 2u);
  if (v_m_at_2 < v_m_end) {
    let v_m_position_2 = b_rows[v_m_first + v_m_at_2];
    let v_s_rest_2 = v_m_position_2 / params.p_count_s;
    let v_s_2 = i32(v_m_position_2 - v_s_rest_2 * params.p_count_s);
    let v_n_at_2 = v_n_start + (v_column << 2u);
    if (v_n_at_2 < params.p_n_count) {
      b_t_0[(v_m_position_2 * params.p_store_stride + v_n_at_2) >> 2u] = vec4f(f_finish(v_c2_0.x, i32(v_s_rest_2), v_s_2, i32(v_n_at_2)), f_finish(v_c2_0.y, i32(v_s_rest_2), v_s_2, i32(v_n_at_2 + 1u)), f_finish(v_c2_0.z, i32(v_s_rest_2), v_s_2, i32(v_n_at_2 + 2u)), f_finish(v_c2_0.w, i32(v_s_rest_2), v_s_2, i32(v_n_at_2 + 3u)));
    }
  }
  let v_m_at_3 = v_m_start + ((v_row << 2u) + 3u);
  if (v_m_at_3 < v_m_end) {
    let v_m_position_3 = b_rows[v_m_first + v_m_at_3];
    let v_s_rest_3 = v_m_position_3 / params.p_count_s;
    let v_s_3 = i32(v_m_position_3 - v_s_rest_3 * params.p_count_s);
    let v_n_at_3 = v_n_start + (v_column << 2u);
    if (v_n_at_3 < params.p_n_count) {
      b_t_0[(v_m_position_3 * params.p_store_stride + v_n_at_3) >> 2u] = vec4f(f_finish(v_c3_0.x, i32(v_s_rest_3), v_s_3, i32(v_n_at_3)), f_finish(v_c3_0.y, i32(v_s_rest_3), v_s_3, i32(v_n_at_3 + 1u)), f_finish(v_c3_0.z, i32(v_s_rest_3), v_s_3, i32(v_n_at_3 + 2u)), f_finish(v_c3_0.w, i32(v_s_rest_3), v_s_3, i32(v_n_at_3 + 3u)));
    }
  }
}
// kernel Y.1
struct Params {
  p_outputs: u32,
  p_count_o: u32,
  p_points: u32,
  p_t_0_t: u32,
  p_t_0_s: u32,
  p_Y_1_t: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_t_0: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_Y_1: array<f32>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_output = v_workgroup * 256u + (local_invocation_index & 255u);
  let v_is_inside = v_output < params.p_outputs;
  let v_o_rest = v_output / params.p_count_o;
  let v_o = i32(v_output - v_o_rest * params.p_count_o);
  var v_state: f32 = 0.0f;
  let v_end = select(0u, params.p_points, v_is_inside);
  for (var v_point: u32 = 0u; v_point < v_end; v_point += 1u) {
    let v_v0 = b_t_0[v_o_rest * params.p_t_0_t + v_point * params.p_t_0_s + u32(v_o)];
    let v_value = v_v0;
    v_state = v_state + v_value;
  }
  if (v_is_inside) {
    let v_folded = v_state;
    b_Y_1[v_o_rest * params.p_Y_1_t + u32(v_o)] = v_folded;
  }
}
