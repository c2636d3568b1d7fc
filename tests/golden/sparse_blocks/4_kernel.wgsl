// kernel C.1.0.detect
struct Params {
  p_patches_along: u32,
  p_patches_across: u32,
  p_points_along: u32,
  p_points_across: u32,
  p_A_m: u32,
  p_words_columns_32: u32,
  p_panels_columns_32: u32,
  p_patches: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> b_bits_columns_32: array<u32>;
var<workgroup> w_words: array<atomic<u32>, 8>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_group = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  if (v_group >= params.p_patches) {
    return;
  }
  let v_row = v_group / params.p_patches_along;
  let v_matrix = v_row / params.p_patches_across;
  let v_inner_along = (local_invocation_index & 63u) * 4u;
  let v_inner_across = (local_invocation_index >> 6u) * 8u;
  let v_along = v_group % params.p_patches_along * 256u + v_inner_along;
  let v_across = v_row % params.p_patches_across * 32u + v_inner_across;
  var v_neighbours: u32 = 0u;
  var v_places: u32 = 0u;
  let v_start = min(v_along, params.p_points_along - 4u);
  let v_k = i32(v_start);
  let v_point = min(v_across, params.p_points_across - 1u);
  let v_v0 = b_A[(v_point * params.p_A_m + u32(v_k)) >> 2u];
  let v_point_1 = min(v_across + 1u, params.p_points_across - 1u);
  let v_v0_1 = b_A[(v_point_1 * params.p_A_m + u32(v_k)) >> 2u];
  let v_point_2 = min(v_across + 2u, params.p_points_across - 1u);
  let v_v0_2 = b_A[(v_point_2 * params.p_A_m + u32(v_k)) >> 2u];
  let v_point_3 = min(v_across + 3u, params.p_points_across - 1u);
  let v_v0_3 = b_A[(v_point_3 * params.p_A_m + u32(v_k)) >> 2u];
  let v_point_4 = min(v_across + 4u, params.p_points_across - 1u);
  let v_v0_4 = b_A[(v_point_4 * params.p_A_m + u32(v_k)) >> 2u];
  let v_point_5 = min(v_across + 5u, params.p_points_across - 1u);
  let v_v0_5 = b_A[(v_point_5 * params.p_A_m + u32(v_k)) >> 2u];
  let v_point_6 = min(v_across + 6u, params.p_points_across - 1u);
  let v_v0_6 = b_A[(v_point_6 * params.p_A_m + u32(v_k)) >> 2u];
  let v_point_7 = min(v_across + 7u, params.p_points_across - 1u);
  let v_v0_7 = b_A[(v_point_7 * params.p_A_m + u32(v_k)) >> 2u];
  let v_bits = select(0u, 1u, ((bitcast<u32>(v_v0.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v0.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v0.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v0.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits;
  v_places = v_places | select(0u, 1u, (v_bits != 0u));
  let v_bits_1 = select(0u, 1u, ((bitcast<u32>(v_v0_1.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v0_1.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v0_1.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v0_1.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_1;
  v_places = v_places | select(0u, 2u, (v_bits_1 != 0u));
  let v_bits_2 = select(0u, 1u, ((bitcast<u32>(v_v0_2.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v0_2.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v0_2.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v0_2.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_2;
  v_places = v_places | select(0u, 4u, (v_bits_2 != 0u));
  let v_bits_3 = select(0u, 1u, ((bitcast<u32>(v_v0_3.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v0_3.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v0_3.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v0_3.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_3;
  v_places = v_places | select(0u, 8u, (v_bits_3 != 0u));
  let v_bits_4 = select(0u, 1u, ((bitcast<u32>(v_v0_4.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v0_4.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v0_4.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v0_4.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_4;
  v_places = v_places | select(0u, 16u, (v_bits_4 != 0u));
  let v_bits_5 = select(0u, 1u, ((bitcast<u32>(v_v0_5.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v0_5.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v0_5.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v0_5.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_5;
  v_places = v_places | select(0u, 32u, (v_bits_5 != 0u));
  let v_bits_6 = select(0u, 1u, ((bitcast<u32>(v_v0_6.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v0_6.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v0_6.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v0_6.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_6;
  v_places = v_places | select(0u, 64u, (v_bits_6 != 0u));
  let v_bits_7 = select(0u, 1u, ((bitcast<u32>(v_v0_7.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v0_7.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v0_7.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v0_7.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_7;
  v_places = v_places | select(0u, 128u, (v_bits_7 != 0u));
  let v_seen = v_neighbours & ((1u << min(params.p_points_along - min(v_along, params.p_points_along), 4u)) - 1u);
  if (v_seen != 0u) {
    atomicOr(&w_words[(v_inner_across >> 5u) * 8u + (v_inner_along >> 5u)], v_seen << (v_inner_along & 31u));
  }
  workgroupBarrier();
  let v_word = v_group % params.p_patches_along * 8u + (local_invocation_index & 7u);
  let v_panel = v_row % params.p_patches_across + (local_invocation_index >> 3u);
  if (local_invocation_index < 8u && v_word < params.p_words_columns_32 && v_panel < params.p_panels_columns_32) {
    let v_joined = atomicLoad(&w_words[local_invocation_index]);
    b_bits_columns_32[(v_matrix * params.p_panels_columns_32 + v_panel) * params.p_words_columns_32 + v_word] = v_joined;
  }
}
// kernel C.1.0.list
struct Params {
  p_chunks: u32,
  p_words: u32,
  p_spans: u32,
  p_panels: u32,
  p_listed: u32,
  p_groups: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_bits: array<u32>;
@group(0) @binding(2) var<storage, read_write> b_positions: array<u32>;
@group(0) @binding(3) var<storage, read_write> b_counts: array<u32>;
var<workgroup> w_low: atomic<u32>;
var<workgroup> w_high: atomic<u32>;
@compute @workgroup_size(64, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_group = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  if (v_group >= params.p_groups) {
    return;
  }
  let v_list = v_group / params.p_chunks;
  let v_first = v_list * params.p_listed;
  let v_matrix = v_list / params.p_panels;
  let v_from_span = v_list % params.p_panels;
  let v_first_span = v_matrix * params.p_spans;
  var v_found: u32 = 0u;
  for (var v_blocks_at: u32 = 0u; v_blocks_at < params.p_listed; v_blocks_at += 64u) {
    if (local_invocation_index == 0u) {
      atomicStore(&w_low, 0u);
      atomicStore(&w_high, 0u);
    }
    workgroupBarrier();
    let v_bit = 1u << (local_invocation_index & 31u);
    let v_block = v_blocks_at + local_invocation_index;
    var v_live: u32 = 0u;
    if (v_block < params.p_listed) {
      let v_word_from = v_block * 2u;
      let v_word_to = min(v_word_from + 2u, params.p_words);
      for (var v_word: u32 = v_word_from; v_word < v_word_to; v_word += 1u) {
        v_live = v_live | b_bits[(v_first_span + v_from_span) * params.p_words + v_word];
      }
    }
    if (v_live != 0u) {
      if (local_invocation_index < 32u) {
        atomicOr(&w_low, v_bit);
      } else {
        atomicOr(&w_high, v_bit);
      }
    }
    workgroupBarrier();
    let v_low_bits = atomicLoad(&w_low);
    let v_high_bits = atomicLoad(&w_high);
    if (v_live != 0u) {
      b_positions[v_first + (v_found + select(countOneBits(v_low_bits) + countOneBits(v_high_bits & (v_bit - 1u)), countOneBits(v_low_bits & (v_bit - 1u)), (local_invocation_index < 32u)))] = v_block;
    }
    v_found = v_found + (countOneBits(v_low_bits) + countOneBits(v_high_bits));
    workgroupBarrier();
  }
  if (local_invocation_index == 0u) {
    b_counts[v_list] = v_found;
  }
}
// kernel C.1
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_k_panels: u32,
  p_k_listed: u32,
  p_k_last: u32,
  p_left_outer_stride: u32,
  p_right_inner_stride: u32,
  p_store_stride: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_C_1_0_counts: array<u32>;
@group(0) @binding(2) var<storage, read> b_C_1_0_positions: array<u32>;
@group(0) @binding(3) var<storage, read> b_A: array<vec4f>;
@group(0) @binding(4) var<storage, read> b_B: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> b_C_1: array<vec4f>;
var<workgroup> w_left_tile: array<array<array<vec4f, 10>, 4>, 4>;
var<workgroup> w_right_tile: array<array<vec4f, 32>, 16>;
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
  let v_n_start = v_n_tile * 128u;
  let v_k_list = v_matrix * params.p_k_panels + v_m_tile;
  let v_k_live = b_C_1_0_counts[v_k_list];
  let v_k_first = v_k_list * params.p_k_listed;
  let v_k_points = v_k_live * 64u;
  let v_k_end = v_k_points;
  let v_left_start = 0u;
  let v_left_outer = local_invocation_index >> 2u;
  let v_left_inner = (local_invocation_index & 3u) << 2u;
  let v_left_at = min(v_m_start + v_left_outer, params.p_m_count - 1u);
  let v_left_from = (v_left_start >> 2u) + v_left_at * params.p_left_outer_stride;
  var v_left_value: vec4f = vec4f(0.0f);
  let v_left_outer_1 = (local_invocation_index >> 2u) + 16u;
  let v_left_inner_1 = (local_invocation_index & 3u) << 2u;
  let v_left_at_1 = min(v_m_start + v_left_outer_1, params.p_m_count - 1u);
  let v_left_from_1 = (v_left_start >> 2u) + v_left_at_1 * params.p_left_outer_stride;
  var v_left_value_1: vec4f = vec4f(0.0f);
  let v_right_start = 0u;
  let v_right_outer = (local_invocation_index & 31u) << 2u;
  let v_right_inner = local_invocation_index >> 5u;
  let v_right_at = min(v_n_start + v_right_outer, params.p_n_count - 4u);
  let v_right_from = (v_right_start + v_right_at) >> 2u;
  var v_right_value: vec4f = vec4f(0.0f);
  let v_right_outer_1 = (local_invocation_index & 31u) << 2u;
  let v_right_inner_1 = (local_invocation_index >> 5u) + 2u;
  let v_right_at_1 = min(v_n_start + v_right_outer_1, params.p_n_count - 4u);
  let v_right_from_1 = (v_right_start + v_right_at_1) >> 2u;
  var v_right_value_1: vec4f = vec4f(0.0f);
  let v_right_outer_2 = (local_invocation_index & 31u) << 2u;
  let v_right_inner_2 = (local_invocation_index >> 5u) + 4u;
  let v_right_at_2 = min(v_n_start + v_right_outer_2, params.p_n_count - 4u);
  let v_right_from_2 = (v_right_start + v_right_at_2) >> 2u;
  var v_right_value_2: vec4f = vec4f(0.0f);
  let v_right_outer_3 = (local_invocation_index & 31u) << 2u;
  let v_right_inner_3 = (local_invocation_index >> 5u) + 6u;
  let v_right_at_3 = min(v_n_start + v_right_outer_3, params.p_n_count - 4u);
  let v_right_from_3 = (v_right_start + v_right_at_3) >> 2u;
  var v_right_value_3: vec4f = vec4f(0.0f);
  let v_right_outer_4 = (local_invocation_index & 31u) << 2u;
  let v_right_inner_4 = (local_invocation_index >> 5u) + 8u;
  let v_right_at_4 = min(v_n_start + v_right_outer_4, params.p_n_count - 4u);
  let v_right_from_4 = (v_right_start + v_right_at_4) >> 2u;
  var v_right_value_4: vec4f = vec4f(0.0f);
  let v_right_outer_5 = (local_invocation_index & 31u) << 2u;
  let v_right_inner_5 = (local_invocation_index >> 5u) + 10u;
  let v_right_at_5 = min(v_n_start + v_right_outer_5, params.p_n_count - 4u);
  let v_right_from_5 = (v_right_start + v_right_at_5) >> 2u;
  var v_right_value_5: vec4f = vec4f(0.0f);
  let v_right_outer_6 = (local_invocation_index & 31u) << 2u;
  let v_right_inner_6 = (local_invocation_index >> 5u) + 12u;
  let v_right_at_6 = min(v_n_start + v_right_outer_6, params.p_n_count - 4u);
  let v_right_from_6 = (v_right_start + v_right_at_6) >> 2u;
  var v_right_value_6: vec4f = vec4f(0.0f);
  let v_right_outer_7 = (local_invocation_index & 31u) << 2u;
  let v_right_inner_7 = (local_invocation_index >> 5u) + 14u;
  let v_right_at_7 = min(v_n_start + v_right_outer_7, params.p_n_count - 4u);
  let v_right_from_7 = (v_right_start + v_right_at_7) >> 2u;
  var v_right_value_7: vec4f = vec4f(0.0f);
  let v_patch = local_invocation_index >> 5u;
  let v_lane = local_invocation_index & 31u;
  let v_column = (v_patch & 1u) * 8u + ((v_lane >> 1u) & 7u);
  let v_row = (v_patch >> 1u) * 4u + ((v_lane >> 4u) * 2u + (v_lane & 1u));
  var v_c0_0: vec4f = vec4f(0.0f);
  var v_c0_1: vec4f = vec4f(0.0f);
  var v_c1_0: vec4f = vec4f(0.0f);
  var v_c1_1: vec4f = vec4f(0.0f);
  var v_c2_0: vec4f = vec4f(0.0f);
  var v_c2_1: vec4f = vec4f(0.0f);
  var v_c3_0: vec4f = vec4f(0.0f);
  var v_c3_1: vec4f = vec4f(0.0f);
  var v_c4_0: vec4f = vec4f(0.0f);
  var v_c4_1: vec4f = vec4f(0.0f);
  var v_c5_0: vec4f = vec4f(0.0f);
  var v_c5_1: vec4f = vec4f(0.0f);
  var v_c6_0: vec4f = vec4f(0.0f);
  var v_c6_1: vec4f = vec4f(0.0f);
  var v_c7_0: vec4f = vec4f(0.0f);
  var v_c7_1: vec4f = vec4f(0.0f);
  var v_k_shift: u32 = 0u;
  v_k_shift = b_C_1_0_positions[v_k_first + (min(0u, params.p_k_last) >> 6u)] * 64u + (min(0u, params.p_k_last) & 63u) - min(0u, params.p_k_last);
  workgroupBarrier();
  if (0u < v_k_end) {
    let v_left_k = v_left_inner;
    v_left_value = b_A[v_left_from + ((v_k_shift + v_left_k) >> 2u)];
    let v_left_k_1 = v_left_inner_1;
    v_left_value_1 = b_A[v_left_from_1 + ((v_k_shift + v_left_k_1) >> 2u)];
    let v_right_k = v_right_inner;
    v_right_value = b_B[v_right_from + (v_k_shift + v_right_k) * params.p_right_inner_stride];
    let v_right_k_1 = v_right_inner_1;
    v_right_value_1 = b_B[v_right_from_1 + (v_k_shift + v_right_k_1) * params.p_right_inner_stride];
    let v_right_k_2 = v_right_inner_2;
    v_right_value_2 = b_B[v_right_from_2 + (v_k_shift + v_right_k_2) * params.p_right_inner_stride];
    let v_right_k_3 = v_right_inner_3;
    v_right_value_3 = b_B[v_right_from_3 + (v_k_shift + v_right_k_3) * params.p_right_inner_stride];
    let v_right_k_4 = v_right_inner_4;
    v_right_value_4 = b_B[v_right_from_4 + (v_k_shift + v_right_k_4) * params.p_right_inner_stride];
    let v_right_k_5 = v_right_inner_5;
    v_right_value_5 = b_B[v_right_from_5 + (v_k_shift + v_right_k_5) * params.p_right_inner_stride];
    let v_right_k_6 = v_right_inner_6;
    v_right_value_6 = b_B[v_right_from_6 + (v_k_shift + v_right_k_6) * params.p_right_inner_stride];
    let v_right_k_7 = v_right_inner_7;
    v_right_value_7 = b_B[v_right_from_7 + (v_k_shift + v_right_k_7) * params.p_right_inner_stride];
  }
  v_k_shift = b_C_1_0_positions[v_k_first + (min(16u, params.p_k_last) >> 6u)] * 64u + (min(16u, params.p_k_last) & 63u) - min(16u, params.p_k_last);
  workgroupBarrier();
  for (var v_k_at: u32 = 0u; v_k_at < v_k_end; v_k_at += 16u) {
    w_left_tile[0u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.x;
    w_left_tile[1u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.y;
    w_left_tile[2u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.z;
    w_left_tile[3u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.w;
    w_left_tile[0u][v_left_inner_1 >> 2u][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1.x;
    w_left_tile[1u][v_left_inner_1 >> 2u][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1.y;
    w_left_tile[2u][v_left_inner_1 >> 2u][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1.z;
    w_left_tile[3u][v_left_inner_1 >> 2u][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1.w;
    w_right_tile[v_right_inner][v_right_outer >> 2u] = v_right_value;
    w_right_tile[v_right_inner_1][v_right_outer_1 >> 2u] = v_right_value_1;
    w_right_tile[v_right_inner_2][v_right_outer_2 >> 2u] = v_right_value_2;
    w_right_tile[v_right_inner_3][v_right_outer_3 >> 2u] = v_right_value_3;
    w_right_tile[v_right_inner_4][v_right_outer_4 >> 2u] = v_right_value_4;
    w_right_tile[v_right_inner_5][v_right_outer_5 >> 2u] = v_right_value_5;
    w_right_tile[v_right_inner_6][v_right_outer_6 >> 2u] = v_right_value_6;
    w_right_tile[v_right_inner_7][v_right_outer_7 >> 2u] = v_right_value_7;
    workgroupBarrier();
    let v_k_next = v_k_at + 16u;
    if (v_k_next < v_k_end) {
      let v_left_k_2 = v_k_next + v_left_inner;
      v_left_value = b_A[v_left_from + ((v_k_shift + v_left_k_2) >> 2u)];
      let v_left_k_3 = v_k_next + v_left_inner_1;
      v_left_value_1 = b_A[v_left_from_1 + ((v_k_shift + v_left_k_3) >> 2u)];
      let v_right_k_8 = v_k_next + v_right_inner;
      v_right_value = b_B[v_right_from + (v_k_shift + v_right_k_8) * params.p_right_inner_stride];
      let v_right_k_9 = v_k_next + v_right_inner_1;
      v_right_value_1 = b_B[v_right_from_1 + (v_k_shift + v_right_k_9) * params.p_right_inner_stride];
      let v_right_k_10 = v_k_next + v_right_inner_2;
      v_right_value_2 = b_B[v_right_from_2 + (v_k_shift + v_right_k_10) * params.p_right_inner_stride];
      let v_right_k_11 = v_k_next + v_right_inner_3;
      v_right_value_3 = b_B[v_right_from_3 + (v_k_shift + v_right_k_11) * params.p_right_inner_stride];
      let v_right_k_12 = v_k_next + v_right_inner_4;
      v_right_value_4 = b_B[v_right_from_4 + (v_k_shift + v_right_k_12) * params.p_right_inner_stride];
      let v_right_k_13 = v_k_next + v_right_inner_5;
      v_right_value_5 = b_B[v_right_from_5 + (v_k_shift + v_right_k_13) * params.p_right_inner_stride];
      let v_right_k_14 = v_k_next + v_right_inner_6;
      v_right_value_6 = b_B[v_right_from_6 + (v_k_shift + v_right_k_14) * params.p_right_inner_stride];
      let v_right_k_15 = v_k_next + v_right_inner_7;
      v_right_value_7 = b_B[v_right_from_7 + (v_k_shift + v_right_k_15) * params.p_right_inner_stride];
    }
    v_k_shift = b_C_1_0_positions[v_k_first + (min(v_k_next + 16u, params.p_k_last) >> 6u)] * 64u + (min(v_k_next + 16u, params.p_k_last) & 63u) - min(v_k_next + 16u, params.p_k_last);
    let v_a0 = w_left_tile[0u][0u][v_row];
    let v_a1 = w_left_tile[0u][0u][v_row + 4u];
    let v_b0 = w_right_tile[0u][v_column];
    let v_b1 = w_right_tile[0u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0.x), v_b0, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0.x), v_b1, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0.y), v_b1, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0.y), v_b0, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0.z), v_b0, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0.z), v_b1, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0.w), v_b1, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0.w), v_b0, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1.x), v_b0, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1.x), v_b1, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1.y), v_b1, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1.y), v_b0, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1.z), v_b0, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1.z), v_b1, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1.w), v_b1, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1.w), v_b0, v_c7_0);
    let v_a0_1 = w_left_tile[1u][0u][v_row];
    let v_a1_1 = w_left_tile[1u][0u][v_row + 4u];
    let v_b0_1 = w_right_tile[1u][v_column];
    let v_b1_1 = w_right_tile[1u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_1.x), v_b0_1, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_1.x), v_b1_1, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_1.y), v_b1_1, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_1.y), v_b0_1, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_1.z), v_b0_1, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_1.z), v_b1_1, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_1.w), v_b1_1, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_1.w), v_b0_1, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_1.x), v_b0_1, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_1.x), v_b1_1, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_1.y), v_b1_1, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_1.y), v_b0_1, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_1.z), v_b0_1, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_1.z), v_b1_1, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_1.w), v_b1_1, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_1.w), v_b0_1, v_c7_0);
    let v_a0_2 = w_left_tile[2u][0u][v_row];
    let v_a1_2 = w_left_tile[2u][0u][v_row + 4u];
    let v_b0_2 = w_right_tile[2u][v_column];
    let v_b1_2 = w_right_tile[2u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_2.x), v_b0_2, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_2.x), v_b1_2, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_2.y), v_b1_2, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_2.y), v_b0_2, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_2.z), v_b0_2, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_2.z), v_b1_2, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_2.w), v_b1_2, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_2.w), v_b0_2, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_2.x), v_b0_2, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_2.x), v_b1_2, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_2.y), v_b1_2, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_2.y), v_b0_2, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_2.z), v_b0_2, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_2.z), v_b1_2, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_2.w), v_b1_2, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_2.w), v_b0_2, v_c7_0);
    let v_a0_3 = w_left_tile[3u][0u][v_row];
    let v_a1_3 = w_left_tile[3u][0u][v_row + 4u];
    let v_b0_3 = w_right_tile[3u][v_column];
    let v_b1_3 = w_right_tile[3u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_3.x), v_b0_3, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_3.x), v_b1_3, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_3.y), v_b1_3, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_3.y), v_b0_3, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_3.z), v_b0_3, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_3.z), v_b1_3, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_3.w), v_b1_3, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_3.w), v_b0_3, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_3.x), v_b0_3, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_3.x), v_b1_3, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_3.y), v_b1_3, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_3.y), v_b0_3, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_3.z), v_b0_3, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_3.z), v_b1_3, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_3.w), v_b1_3, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_3.w), v_b0_3, v_c7_0);
    let v_a0_4 = w_left_tile[0u][1u][v_row];
    let v_a1_4 = w_left_tile[0u][1u][v_row + 4u];
    let v_b0_4 = w_right_tile[4u][v_column];
    let v_b1_4 = w_right_tile[4u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_4.x), v_b0_4, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_4.x), v_b1_4, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_4.y), v_b1_4, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_4.y), v_b0_4, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_4.z), v_b0_4, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_4.z), v_b1_4, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_4.w), v_b1_4, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_4.w), v_b0_4, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_4.x), v_b0_4, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_4.x), v_b1_4, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_4.y), v_b1_4, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_4.y), v_b0_4, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_4.z), v_b0_4, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_4.z), v_b1_4, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_4.w), v_b1_4, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_4.w), v_b0_4, v_c7_0);
    let v_a0_5 = w_left_tile[1u][1u][v_row];
    let v_a1_5 = w_left_tile[1u][1u][v_row + 4u];
    let v_b0_5 = w_right_tile[5u][v_column];
    let v_b1_5 = w_right_tile[5u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_5.x), v_b0_5, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_5.x), v_b1_5, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_5.y), v_b1_5, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_5.y), v_b0_5, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_5.z), v_b0_5, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_5.z), v_b1_5, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_5.w), v_b1_5, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_5.w), v_b0_5, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_5.x), v_b0_5, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_5.x), v_b1_5, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_5.y), v_b1_5, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_5.y), v_b0_5, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_5.z), v_b0_5, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_5.z), v_b1_5, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_5.w), v_b1_5, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_5.w), v_b0_5, v_c7_0);
    let v_a0_6 = w_left_tile[2u][1u][v_row];
    let v_a1_6 = w_left_tile[2u][1u][v_row + 4u];
    let v_b0_6 = w_right_tile[6u][v_column];
    let v_b1_6 = w_right_tile[6u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_6.x), v_b0_6, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_6.x), v_b1_6, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_6.y), v_b1_6, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_6.y), v_b0_6, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_6.z), v_b0_6, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_6.z), v_b1_6, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_6.w), v_b1_6, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_6.w), v_b0_6, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_6.x), v_b0_6, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_6.x), v_b1_6, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_6.y), v_b1_6, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_6.y), v_b0_6, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_6.z), v_b0_6, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_6.z), v_b1_6, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_6.w), v_b1_6, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_6.w), v_b0_6, v_c7_0);
    let v_a0_7 = w_left_tile[3u][1u][v_row];
    let v_a1_7 = w_left_tile[3u][1u][v_row + 4u];
    let v_b0_7 = w_right_tile[7u][v_column];
    let v_b1_7 = w_right_tile[7u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_7.x), v_b0_7, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_7.x), v_b1_7, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_7.y), v_b1_7, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_7.y), v_b0_7, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_7.z), v_b0_7, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_7.z), v_b1_7, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_7.w), v_b1_7, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_7.w), v_b0_7, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_7.x), v_b0_7, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_7.x), v_b1_7, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_7.y), v_b1_7, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_7.y), v_b0_7, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_7.z), v_b0_7, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_7.z), v_b1_7, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_7.w), v_b1_7, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_7.w), v_b0_7, v_c7_0);
    let v_a0_8 = w_left_tile[0u][2u][v_row];
    let v_a1_8 = w_left_tile[0u][2u][v_row + 4u];
    let v_b0_8 = w_right_tile[8u][v_column];
    let v_b1_8 = w_right_tile[8u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_8.x), v_b0_8, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_8.x), v_b1_8, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_8.y), v_b1_8, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_8.y), v_b0_8, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_8.z), v_b0_8, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_8.z), v_b1_8, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_8.w), v_b1_8, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_8.w), v_b0_8, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_8.x), v_b0_8, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_8.x), v_b1_8, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_8.y), v_b1_8, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_8.y), v_b0_8, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_8.z), v_b0_8, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_8.z), v_b1_8, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_8.w), v_b1_8, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_8.w), v_b0_8, v_c7_0);
    let v_a0_9 = w_left_tile[1u][2u][v_row];
    let v_a1_9 = w_left_tile[1u][2u][v_row + 4u];
    let v_b0_9 = w_right_tile[9u][v_column];
    let v_b1_9 = w_right_tile[9u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_9.x), v_b0_9, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_9.x), v_b1_9, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_9.y), v_b1_9, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_9.y), v_b0_9, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_9.z), v_b0_9, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_9.z), v_b1_9, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_9.w), v_b1_9, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_9.w), v_b0_9, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_9.x), v_b0_9, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_9.x), v_b1_9, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_9.y), v_b1_9, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_9.y), v_b0_9, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_9.z), v_b0_9, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_9.z), v_b1_9, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_9.w), v_b1_9, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_9.w), v_b0_9, v_c7_0);
    let v_a0_10 = w_left_tile[2u][2u][v_row];
    let v_a1_10 = w_left_tile[2u][2u][v_row + 4u];
    let v_b0_10 = w_right_tile[10u][v_column];
    let v_b1_10 = w_right_tile[10u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_10.x), v_b0_10, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_10.x), v_b1_10, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_10.y), v_b1_10, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_10.y), v_b0_10, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_10.z), v_b0_10, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_10.z), v_b1_10, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_10.w), v_b1_10, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_10.w), v_b0_10, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_10.x), v_b0_10, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_10.x), v_b1_10, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_10.y), v_b1_10, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_10.y), v_b0_10, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_10.z), v_b0_10, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_10.z), v_b1_10, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_10.w), v_b1_10, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_10.w), v_b0_10, v_c7_0);
    let v_a0_11 = w_left_tile[3u][2u][v_row];
    let v_a1_11 = w_left_tile[3u][2u][v_row + 4u];
    let v_b0_11 = w_right_tile[11u][v_column];
    let v_b1_11 = w_right_tile[11u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_11.x), v_b0_11, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_11.x), v_b1_11, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_11.y), v_b1_11, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_11.y), v_b0_11, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_11.z), v_b0_11, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_11.z), v_b1_11, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_11.w), v_b1_11, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_11.w), v_b0_11, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_11.x), v_b0_11, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_11.x), v_b1_11, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_11.y), v_b1_11, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_11.y), v_b0_11, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_11.z), v_b0_11, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_11.z), v_b1_11, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_11.w), v_b1_11, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_11.w), v_b0_11, v_c7_0);
    let v_a0_12 = w_left_tile[0u][3u][v_row];
    let v_a1_12 = w_left_tile[0u][3u][v_row + 4u];
    let v_b0_12 = w_right_tile[12u][v_column];
    let v_b1_12 = w_right_tile[12u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_12.x), v_b0_12, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_12.x), v_b1_12, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_12.y), v_b1_12, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_12.y), v_b0_12, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_12.z), v_b0_12, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_12.z), v_b1_12, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_12.w), v_b1_12, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_12.w), v_b0_12, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_12.x), v_b0_12, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_12.x), v_b1_12, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_12.y), v_b1_12, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_12.y), v_b0_12, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_12.z), v_b0_12, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_12.z), v_b1_12, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_12.w), v_b1_12, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_12.w), v_b0_12, v_c7_0);
    let v_a0_13 = w_left_tile[1u][3u][v_row];
    let v_a1_13 = w_left_tile[1u][3u][v_row + 4u];
    let v_b0_13 = w_right_tile[13u][v_column];
    let v_b1_13 = w_right_tile[13u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_13.x), v_b0_13, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_13.x), v_b1_13, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_13.y), v_b1_13, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_13.y), v_b0_13, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_13.z), v_b0_13, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_13.z), v_b1_13, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_13.w), v_b1_13, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_13.w), v_b0_13, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_13.x), v_b0_13, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_13.x), v_b1_13, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_13.y), v_b1_13, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_13.y), v_b0_13, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_13.z), v_b0_13, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_13.z), v_b1_13, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_13.w), v_b1_13, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_13.w), v_b0_13, v_c7_0);
    let v_a0_14 = w_left_tile[2u][3u][v_row];
    let v_a1_14 = w_left_tile[2u][3u][v_row + 4u];
    let v_b0_14 = w_right_tile[14u][v_column];
    let v_b1_14 = w_right_tile[14u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_14.x), v_b0_14, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_14.x), v_b1_14, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_14.y), v_b1_14, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_14.y), v_b0_14, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_14.z), v_b0_14, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_14.z), v_b1_14, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_14.w), v_b1_14, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_14.w), v_b0_14, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_14.x), v_b0_14, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_14.x), v_b1_14, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_14.y), v_b1_14, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_14.y), v_b0_14, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_14.z), v_b0_14, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_14.z), v_b1_14, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_14.w), v_b1_14, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_14.w), v_b0_14, v_c7_0);
    let v_a0_15 = w_left_tile[3u][3u][v_row];
    let v_a1_15 = w_left_tile[3u][3u][v_row + 4u];
    let v_b0_15 = w_right_tile[15u][v_column];
    let v_b1_15 = w_right_tile[15u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_15.x), v_b0_15, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_15.x), v_b1_15, v_c0_1);
    v_c1_1 = fma(vec4f(v_a0_15.y), v_b1_15, v_c1_1);
    v_c1_0 = fma(vec4f(v_a0_15.y), v_b0_15, v_c1_0);
    v_c2_0 = fma(vec4f(v_a0_15.z), v_b0_15, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_15.z), v_b1_15, v_c2_1);
    v_c3_1 = fma(vec4f(v_a0_15.w), v_b1_15, v_c3_1);
    v_c3_0 = fma(vec4f(v_a0_15.w), v_b0_15, v_c3_0);
    v_c4_0 = fma(vec4f(v_a1_15.x), v_b0_15, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_15.x), v_b1_15, v_c4_1);
    v_c5_1 = fma(vec4f(v_a1_15.y), v_b1_15, v_c5_1);
    v_c5_0 = fma(vec4f(v_a1_15.y), v_b0_15, v_c5_0);
    v_c6_0 = fma(vec4f(v_a1_15.z), v_b0_15, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_15.z), v_b1_15, v_c6_1);
    v_c7_1 = fma(vec4f(v_a1_15.w), v_b1_15, v_c7_1);
    v_c7_0 = fma(vec4f(v_a1_15.w), v_b0_15, v_c7_0);
    workgroupBarrier();
  }
  let v_m_at = v_m_start + (v_row << 2u);
  if (v_m_at < params.p_m_count) {
    let v_n_at = v_n_start + (v_column << 2u);
    if (v_n_at < params.p_n_count) {
      b_C_1[(v_m_at * params.p_store_stride + v_n_at) >> 2u] = v_c0_0;
    }
    let v_n_at_1 = v_n_start + ((v_column + 16u) << 2u);
    if (v_n_at_1 < params.p_n_count) {
      b_C_1[(v_m_at * params.p_store_stride + v_n_at_1) >> 2u] = v_c0_1;
    }
  }
  let v_m_at_1 = v_m_start + ((v_row << 2u) + 1u);
  if (v_m_at_1 < params.p_m_count) {
    let v_n_at_2 = v_n_start + (v_column << 2u);
    if (v_n_at_2 < params.p_n_count) {
      b_C_1[(v_m_at_1 * params.p_store_stride + v_n_at_2) >> 2u] = v_c1_0;
    }
    let v_n_at_3 = v_n_start + ((v_column + 16u) << 2u);
    if (v_n_at_3 < params.p_n_count) {
      b_C_1[(v_m_at_1 * params.p_store_stride + v_n_at_3) >> 2u] = v_c1_1;
    }
  }
  let v_m_at_2 = v_m_start + ((v_row << 2u) + 2u);
  if (v_m_at_2 < params.p_m_count) {
    let v_n_at_4 = v_n_start + (v_column << 2u);
    if (v_n_at_4 < params.p_n_count) {
      b_C_1[(v_m_at_2 * params.p_store_stride + v_n_at_4) >> 2u] = v_c2_0;
    }
    let v_n_at_5 = v_n_start + ((v_column + 16u) << 2u);
    if (v_n_at_5 < params.p_n_count) {
      b_C_1[(v_m_at_2 * params.p_store_stride + v_n_at_5) >> 2u] = v_c2_1;
    }
  }
  let v_m_at_3 = v_m_start + ((v_row << 2u) + 3u);
  if (v_m_at_3 < params.p_m_count) {
    let v_n_at_6 = v_n_start + (v_column << 2u);
    if (v_n_at_6 < params.p_n_count) {
      b_C_1[(v_m_at_3 * params.p_store_stride + v_n_at_6) >> 2u] = v_c3_0;
    }
    let v_n_at_7 = v_n_start + ((v_column + 16u) << 2u);
    if (v_n_at_7 < params.p_n_count) {
      b_C_1[(v_m_at_3 * params.p_store_stride + v_n_at_7) >> 2u] = v_c3_1;
    }
  }
  let v_m_at_4 = v_m_start + ((v_row + 4u) << 2u);
  if (v_m_at_4 < params.p_m_count) {
    let v_n_at_8 = v_n_start + (v_column << 2u);
    if (v_n_at_8 < params.p_n_count) {
      b_C_1[(v_m_at_4 * params.p_store_stride + v_n_at_8) >> 2u] = v_c4_0;
    }
    let v_n_at_9 = v_n_start + ((v_column + 16u) << 2u);
    if (v_n_at_9 < params.p_n_count) {
      b_C_1[(v_m_at_4 * params.p_store_stride + v_n_at_9) >> 2u] = v_c4_1;
    }
  }
  let v_m_at_5 = v_m_start + (((v_row + 4u) << 2u) + 1u);
  if (v_m_at_5 < params.p_m_count) {
    let v_n_at_10 = v_n_start + (v_column << 2u);
    if (v_n_at_10 < params.p_n_count) {
      b_C_1[(v_m_at_5 * params.p_store_stride + v_n_at_10) >> 2u] = v_c5_0;
    }
    let v_n_at_11 = v_n_start + ((v_column + 16u) << 2u);
    if (v_n_at_11 < params.p_n_count) {
      b_C_1[(v_m_at_5 * params.p_store_stride + v_n_at_11) >> 2u] = v_c5_1;
    }
  }
  let v_m_at_6 = v_m_start + (((v_row + 4u) << 2u) + 2u);
  if (v_m_at_6 < params.p_m_count) {
    let v_n_at_12 = v_n_start + (v_column << 2u);
    if (v_n_at_12 < params.p_n_count) {
      b_C_1[(v_m_at_6 * params.p_store_stride + v_n_at_12) >> 2u] = v_c6_0;
    }
    let v_n_at_13 = v_n_start + ((v_column + 16u) << 2u);
    if (v_n_at_13 < params.p_n_count) {
      b_C_1[(v_m_at_6 * params.p_store_stride + v_n_at_13) >> 2u] = v_c6_1;
    }
  }
  let v_m_at_7 = v_m_start + (((v_row + 4u) << 2u) + 3u);
  if (v_m_at_7 < params.p_m_count) {
    let v_n_at_14 = v_n_start + (v_column << 2u);
    if (v_n_at_14 < params.p_n_count) {
      b_C_1[(v_m_at_7 * params.p_store_stride + v_n_at_14) >> 2u] = v_c7_0;
    }
    let v_n_at_15 = v_n_start + ((v_column + 16u) << 2u);
    if (v_n_at_15 < params.p_n_count) {
      b_C_1[(v_m_at_7 * params.p_store_stride + v_n_at_15) >> 2u] = v_c7_1;
    }
  }
}
