// kernel Y.1.0.detect
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
  let v_seen = v_places & ((1u << min(params.p_points_across - min(v_across, params.p_points_across), 8u)) - 1u);
  if (v_seen != 0u) {
    atomicOr(&w_words[(v_inner_along >> 5u) + (v_inner_across >> 5u)], v_seen << (v_inner_across & 31u));
  }
  workgroupBarrier();
  let v_word = v_row % params.p_patches_across;
  let v_panel = v_group % params.p_patches_along * 8u + local_invocation_index;
  if (local_invocation_index < 8u && v_word < params.p_words_columns_32 && v_panel < params.p_panels_columns_32) {
    let v_joined = atomicLoad(&w_words[local_invocation_index]);
    b_bits_columns_32[(v_matrix * params.p_panels_columns_32 + v_panel) * params.p_words_columns_32 + v_word] = v_joined;
  }
}
// kernel Y.1.0.list
struct Params {
  p_chunks: u32,
  p_words: u32,
  p_spans: u32,
  p_panels: u32,
  p_listed: u32,
  p_stretches: u32,
  p_spans_each: u32,
  p_groups: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_bits: array<u32>;
@group(0) @binding(2) var<storage, read_write> b_counts: array<u32>;
@group(0) @binding(3) var<storage, read_write> b_positions: array<u32>;
var<workgroup> w_bits_of: array<u32, 16>;
var<workgroup> w_groups_1: array<u32, 4>;
var<workgroup> w_places: array<u32, 16>;
var<workgroup> w_earlier: atomic<u32>;
@compute @workgroup_size(64, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_group = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  if (v_group >= params.p_groups) {
    return;
  }
  let v_list = v_group / params.p_chunks;
  let v_panel_list = v_list / params.p_stretches;
  let v_stretch = v_list % params.p_stretches;
  let v_offset = v_stretch * 64u;
  let v_first_word = v_stretch * 2u;
  let v_own_listed = min(params.p_listed - v_offset, 64u);
  let v_own_words = min(params.p_words - v_first_word, 2u);
  let v_first = v_panel_list * params.p_listed + v_offset;
  let v_matrix = v_panel_list / params.p_panels;
  let v_from_span = v_panel_list % params.p_panels * params.p_spans_each;
  let v_first_span = v_matrix * params.p_spans;
  let v_to_span = min(v_from_span + params.p_spans_each, params.p_spans);
  let v_chunk = v_group % params.p_chunks;
  let v_start = v_chunk * 16u;
  var v_found: u32 = 0u;
  for (var v_word_before: u32 = local_invocation_index; v_word_before < v_start; v_word_before += 64u) {
    var v_joined_1: u32 = 0u;
    for (var v_span_1: u32 = v_from_span; v_span_1 < v_to_span; v_span_1 += 8u) {
      v_joined_1 = v_joined_1 | b_bits[(v_first_span + min(v_span_1, v_to_span - 1u)) * params.p_words + (v_first_word + v_word_before)] | b_bits[(v_first_span + min(v_span_1 + 1u, v_to_span - 1u)) * params.p_words + (v_first_word + v_word_before)] | b_bits[(v_first_span + min(v_span_1 + 2u, v_to_span - 1u)) * params.p_words + (v_first_word + v_word_before)] | b_bits[(v_first_span + min(v_span_1 + 3u, v_to_span - 1u)) * params.p_words + (v_first_word + v_word_before)] | b_bits[(v_first_span + min(v_span_1 + 4u, v_to_span - 1u)) * params.p_words + (v_first_word + v_word_before)] | b_bits[(v_first_span + min(v_span_1 + 5u, v_to_span - 1u)) * params.p_words + (v_first_word + v_word_before)] | b_bits[(v_first_span + min(v_span_1 + 6u, v_to_span - 1u)) * params.p_words + (v_first_word + v_word_before)] | b_bits[(v_first_span + min(v_span_1 + 7u, v_to_span - 1u)) * params.p_words + (v_first_word + v_word_before)];
    }
    v_found = v_found + countOneBits(v_joined_1);
  }
  if (v_found != 0u) {
    atomicAdd(&w_earlier, v_found);
  }
  if (local_invocation_index < 16u) {
    var v_own: u32 = 0u;
    if (v_start + local_invocation_index < v_own_words) {
      var v_joined: u32 = 0u;
      for (var v_span: u32 = v_from_span; v_span < v_to_span; v_span += 8u) {
        v_joined = v_joined | b_bits[(v_first_span + min(v_span, v_to_span - 1u)) * params.p_words + (v_first_word + (v_start + local_invocation_index))] | b_bits[(v_first_span + min(v_span + 1u, v_to_span - 1u)) * params.p_words + (v_first_word + (v_start + local_invocation_index))] | b_bits[(v_first_span + min(v_span + 2u, v_to_span - 1u)) * params.p_words + (v_first_word + (v_start + local_invocation_index))] | b_bits[(v_first_span + min(v_span + 3u, v_to_span - 1u)) * params.p_words + (v_first_word + (v_start + local_invocation_index))] | b_bits[(v_first_span + min(v_span + 4u, v_to_span - 1u)) * params.p_words + (v_first_word + (v_start + local_invocation_index))] | b_bits[(v_first_span + min(v_span + 5u, v_to_span - 1u)) * params.p_words + (v_first_word + (v_start + local_invocation_index))] | b_bits[(v_first_span + min(v_span + 6u, v_to_span - 1u)) * params.p_words + (v_first_word + (v_start + local_invocation_index))] | b_bits[(v_first_span + min(v_span + 7u, v_to_span - 1u)) * params.p_words + (v_first_word + (v_start + local_invocation_index))];
      }
      v_own = v_joined;
    }
    w_bits_of[local_invocation_index] = v_own;
  }
  workgroupBarrier();
  if (local_invocation_index < 4u) {
    w_groups_1[local_invocation_index] = countOneBits(w_bits_of[local_invocation_index * 4u]) + countOneBits(w_bits_of[local_invocation_index * 4u + 1u]) + countOneBits(w_bits_of[local_invocation_index * 4u + 2u]) + countOneBits(w_bits_of[local_invocation_index * 4u + 3u]);
  }
  workgroupBarrier();
  let v_base = atomicLoad(&w_earlier);
  if (local_invocation_index < 16u) {
    let v_before = v_base + (select(0u, w_groups_1[0u], (0u < (local_invocation_index >> 2u))) + select(0u, w_groups_1[1u], (1u < (local_invocation_index >> 2u))) + select(0u, w_groups_1[2u], (2u < (local_invocation_index >> 2u))) + select(0u, countOneBits(w_bits_of[(local_invocation_index >> 2u) * 4u]), (0u < (local_invocation_index & 3u))) + select(0u, countOneBits(w_bits_of[(local_invocation_index >> 2u) * 4u + 1u]), (1u < (local_invocation_index & 3u))) + select(0u, countOneBits(w_bits_of[(local_invocation_index >> 2u) * 4u + 2u]), (2u < (local_invocation_index & 3u))));
    w_places[local_invocation_index] = v_before;
    if (local_invocation_index == 15u && v_chunk + 1u == params.p_chunks) {
      b_counts[v_list] = v_before + countOneBits(w_bits_of[local_invocation_index]);
    }
  }
  workgroupBarrier();
  let v_chunk_start = v_start * 32u;
  let v_chunk_end = min(v_own_listed - v_chunk_start, 512u);
  for (var v_in_chunk: u32 = local_invocation_index; v_in_chunk < v_chunk_end; v_in_chunk += 64u) {
    let v_bits_here = w_bits_of[v_in_chunk >> 5u];
    let v_bit = 1u << (v_in_chunk & 31u);
    let v_place = w_places[v_in_chunk >> 5u] + countOneBits(v_bits_here & (v_bit - 1u));
    let v_position = v_chunk_start + v_in_chunk;
    if ((v_bits_here & v_bit) != 0u) {
      b_positions[v_first + v_place] = v_offset + v_position;
    }
  }
}
// kernel Y.1
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_k_count: u32,
  p_store_stride: u32,
  p_k_blocks: u32,
  p_stretches: u32,
  p_left_outer_stride: u32,
  p_right_inner_stride: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read_write> b_Y_1_sums: array<vec4f>;
@group(0) @binding(2) var<storage, read> b_Y_1_0_counts: array<u32>;
@group(0) @binding(3) var<storage, read> b_Y_1_0_positions: array<u32>;
@group(0) @binding(4) var<storage, read> b_A: array<vec4f>;
@group(0) @binding(5) var<storage, read> b_B: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> b_Y_1: array<vec4f>;
var<workgroup> w_left_tile: array<array<array<vec4f, 18>, 4>, 4>;
var<workgroup> w_right_tile: array<array<vec4f, 32>, 16>;
fn pit_relu(v_x: f32) -> f32 {
  return select(select(v_x, 0.0f, (v_x < 0.0f)), v_x, ((bitcast<u32>(v_x) & 2147483647u) > 2139095040u));
}
fn f_finish(v_folded: f32, v_at_m: i32, v_at_n: i32) -> f32 {
  return pit_relu(v_folded);
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  if (v_workgroup >= params.p_workgroup_count) {
    return;
  }
  let v_tile_row = v_workgroup / params.p_n_tiles;
  let v_matrix = v_tile_row / params.p_m_tiles;
  let v_m_tile = v_tile_row % params.p_m_tiles;
  let v_n_tile = v_workgroup % params.p_n_tiles;
  let v_m_start = v_m_tile * 64u;
  let v_n_start = v_n_tile * 128u;
  let v_k_end = params.p_k_count;
  let v_patch = local_invocation_index >> 5u;
  let v_lane = local_invocation_index & 31u;
  let v_column = (v_patch & 3u) * 8u + ((v_lane >> 1u) & 7u);
  let v_row = (v_patch >> 2u) * 4u + ((v_lane >> 4u) * 2u + (v_lane & 1u));
  var v_c0_0: vec4f = vec4f(0.0f);
  var v_c1_0: vec4f = vec4f(0.0f);
  var v_c2_0: vec4f = vec4f(0.0f);
  var v_c3_0: vec4f = vec4f(0.0f);
  var v_c4_0: vec4f = vec4f(0.0f);
  var v_c5_0: vec4f = vec4f(0.0f);
  var v_c6_0: vec4f = vec4f(0.0f);
  var v_c7_0: vec4f = vec4f(0.0f);
  for (var v_row_at: u32 = v_m_start; v_row_at < min(v_m_start + 64u, params.p_m_count); v_row_at += 64u) {
    let v_m_at = v_row_at + (v_row << 2u);
    if (v_m_at < params.p_m_count) {
      let v_n_at = v_n_start + (v_column << 2u);
      if (v_n_at < params.p_n_count) {
        b_Y_1_sums[(v_m_at * params.p_store_stride + v_n_at) >> 2u] = v_c0_0;
      }
    }
    let v_m_at_1 = v_row_at + ((v_row << 2u) + 1u);
    if (v_m_at_1 < params.p_m_count) {
      let v_n_at_1 = v_n_start + (v_column << 2u);
      if (v_n_at_1 < params.p_n_count) {
        b_Y_1_sums[(v_m_at_1 * params.p_store_stride + v_n_at_1) >> 2u] = v_c1_0;
      }
    }
    let v_m_at_2 = v_row_at + ((v_row << 2u) + 2u);
    if (v_m_at_2 < params.p_m_count) {
      let v_n_at_2 = v_n_start + (v_column << 2u);
      if (v_n_at_2 < params.p_n_count) {
        b_Y_1_sums[(v_m_at_2 * params.p_store_stride + v_n_at_2) >> 2u] = v_c2_0;
      }
    }
    let v_m_at_3 = v_row_at + ((v_row << 2u) + 3u);
    if (v_m_at_3 < params.p_m_count) {
      let v_n_at_3 = v_n_start + (v_column << 2u);
      if (v_n_at_3 < params.p_n_count) {
        b_Y_1_sums[(v_m_at_3 * params.p_store_stride + v_n_at_3) >> 2u] = v_c3_0;
      }
    }
    let v_m_at_4 = v_row_at + ((v_row + 8u) << 2u);
    if (v_m_at_4 < params.p_m_count) {
      let v_n_at_4 = v_n_start + (v_column << 2u);
      if (v_n_at_4 < params.p_n_count) {
        b_Y_1_sums[(v_m_at_4 * params.p_store_stride + v_n_at_4) >> 2u] = v_c4_0;
      }
    }
    let v_m_at_5 = v_row_at + (((v_row + 8u) << 2u) + 1u);
    if (v_m_at_5 < params.p_m_count) {
      let v_n_at_5 = v_n_start + (v_column << 2u);
      if (v_n_at_5 < params.p_n_count) {
        b_Y_1_sums[(v_m_at_5 * params.p_store_stride + v_n_at_5) >> 2u] = v_c5_0;
      }
    }
    let v_m_at_6 = v_row_at + (((v_row + 8u) << 2u) + 2u);
    if (v_m_at_6 < params.p_m_count) {
      let v_n_at_6 = v_n_start + (v_column << 2u);
      if (v_n_at_6 < params.p_n_count) {
        b_Y_1_sums[(v_m_at_6 * params.p_store_stride + v_n_at_6) >> 2u] = v_c6_0;
      }
    }
    let v_m_at_7 = v_row_at + (((v_row + 8u) << 2u) + 3u);
    if (v_m_at_7 < params.p_m_count) {
      let v_n_at_7 = v_n_start + (v_column << 2u);
      if (v_n_at_7 < params.p_n_count) {
        b_Y_1_sums[(v_m_at_7 * params.p_store_stride + v_n_at_7) >> 2u] = v_c7_0;
      }
    }
  }
  storageBarrier();
  for (var v_k_block: u32 = 0u; v_k_block < params.p_k_blocks; v_k_block += 1u) {
    let v_list = v_matrix * params.p_k_blocks + v_k_block;
    let v_live = b_Y_1_0_counts[v_list * params.p_stretches + v_m_tile];
    let v_first = v_list * params.p_m_count + v_m_start;
    let v_k_from = v_k_block * 64u;
    let v_k_to = min(v_k_from + 64u, params.p_k_count);
    for (var v_packed: u32 = 0u; v_packed < v_live; v_packed += 64u) {
      let v_m_position = b_Y_1_0_positions[v_first + min(v_packed + (v_row << 2u), v_live - 1u)];
      let v_m_position_1 = b_Y_1_0_positions[v_first + min(v_packed + ((v_row << 2u) + 1u), v_live - 1u)];
      let v_m_position_2 = b_Y_1_0_positions[v_first + min(v_packed + ((v_row << 2u) + 2u), v_live - 1u)];
      let v_m_position_3 = b_Y_1_0_positions[v_first + min(v_packed + ((v_row << 2u) + 3u), v_live - 1u)];
      let v_m_position_4 = b_Y_1_0_positions[v_first + min(v_packed + ((v_row + 8u) << 2u), v_live - 1u)];
      let v_m_position_5 = b_Y_1_0_positions[v_first + min(v_packed + (((v_row + 8u) << 2u) + 1u), v_live - 1u)];
      let v_m_position_6 = b_Y_1_0_positions[v_first + min(v_packed + (((v_row + 8u) << 2u) + 2u), v_live - 1u)];
      let v_m_position_7 = b_Y_1_0_positions[v_first + min(v_packed + (((v_row + 8u) << 2u) + 3u), v_live - 1u)];
      let v_left_start = 0u;
      let v_left_outer = local_invocation_index >> 2u;
      let v_left_inner = (local_invocation_index & 3u) << 2u;
      let v_left_at = b_Y_1_0_positions[v_first + min(v_packed + v_left_outer, v_live - 1u)];
      let v_left_from = (v_left_start >> 2u) + v_left_at * params.p_left_outer_stride + (v_left_inner >> 2u);
      var v_left_value: vec4f = vec4f(0.0f);
      let v_right_start = 0u;
      let v_right_outer = (local_invocation_index & 31u) << 2u;
      let v_right_inner = local_invocation_index >> 5u;
      let v_right_at = min(v_n_start + v_right_outer, params.p_n_count - 4u);
      let v_right_from = ((v_right_start + v_right_at) >> 2u) + v_right_inner * params.p_right_inner_stride;
      var v_right_value: vec4f = vec4f(0.0f);
      let v_right_outer_1 = (local_invocation_index & 31u) << 2u;
      let v_right_inner_1 = (local_invocation_index >> 5u) + 8u;
      let v_right_at_1 = min(v_n_start + v_right_outer_1, params.p_n_count - 4u);
      let v_right_from_1 = ((v_right_start + v_right_at_1) >> 2u) + v_right_inner_1 * params.p_right_inner_stride;
      var v_right_value_1: vec4f = vec4f(0.0f);
      v_c0_0 = b_Y_1_sums[(v_m_position * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
      v_c1_0 = b_Y_1_sums[(v_m_position_1 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
      v_c2_0 = b_Y_1_sums[(v_m_position_2 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
      v_c3_0 = b_Y_1_sums[(v_m_position_3 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
      v_c4_0 = b_Y_1_sums[(v_m_position_4 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
      v_c5_0 = b_Y_1_sums[(v_m_position_5 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
      v_c6_0 = b_Y_1_sums[(v_m_position_6 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
      v_c7_0 = b_Y_1_sums[(v_m_position_7 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
      if (v_k_from < v_k_to) {
        v_left_value = b_A[v_left_from + (v_k_from >> 2u)];
        v_right_value = b_B[v_right_from + v_k_from * params.p_right_inner_stride];
        v_right_value_1 = b_B[v_right_from_1 + v_k_from * params.p_right_inner_stride];
      }
      for (var v_k_at: u32 = v_k_from; v_k_at < v_k_to; v_k_at += 16u) {
        w_left_tile[0u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.x;
        w_left_tile[1u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.y;
        w_left_tile[2u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.z;
        w_left_tile[3u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.w;
        w_right_tile[v_right_inner][v_right_outer >> 2u] = v_right_value;
        w_right_tile[v_right_inner_1][v_right_outer_1 >> 2u] = v_right_value_1;
        workgroupBarrier();
        let v_k_next = v_k_at + 16u;
        if (v_k_next < v_k_to) {
          v_left_value = b_A[v_left_from + (v_k_next >> 2u)];
          v_right_value = b_B[v_right_from + v_k_next * params.p_right_inner_stride];
          v_right_value_1 = b_B[v_right_from_1 + v_k_next * params.p_right_inner_stride];
        }
        if (v_live - v_packed <= 32u) {
          let v_a0_16 = w_left_tile[0u][0u][v_row];
          let v_b0_16 = w_right_tile[0u][v_column];
          v_c0_0 = fma(vec4f(v_a0_16.x), v_b0_16, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_16.y), v_b0_16, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_16.z), v_b0_16, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_16.w), v_b0_16, v_c3_0);
          let v_a0_17 = w_left_tile[1u][0u][v_row];
          let v_b0_17 = w_right_tile[1u][v_column];
          v_c0_0 = fma(vec4f(v_a0_17.x), v_b0_17, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_17.y), v_b0_17, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_17.z), v_b0_17, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_17.w), v_b0_17, v_c3_0);
          let v_a0_18 = w_left_tile[2u][0u][v_row];
          let v_b0_18 = w_right_tile[2u][v_column];
          v_c0_0 = fma(vec4f(v_a0_18.x), v_b0_18, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_18.y), v_b0_18, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_18.z), v_b0_18, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_18.w), v_b0_18, v_c3_0);
          let v_a0_19 = w_left_tile[3u][0u][v_row];
          let v_b0_19 = w_right_tile[3u][v_column];
          v_c0_0 = fma(vec4f(v_a0_19.x), v_b0_19, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_19.y), v_b0_19, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_19.z), v_b0_19, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_19.w), v_b0_19, v_c3_0);
          let v_a0_20 = w_left_tile[0u][1u][v_row];
          let v_b0_20 = w_right_tile[4u][v_column];
          v_c0_0 = fma(vec4f(v_a0_20.x), v_b0_20, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_20.y), v_b0_20, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_20.z), v_b0_20, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_20.w), v_b0_20, v_c3_0);
          let v_a0_21 = w_left_tile[1u][1u][v_row];
          let v_b0_21 = w_right_tile[5u][v_column];
          v_c0_0 = fma(vec4f(v_a0_21.x), v_b0_21, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_21.y), v_b0_21, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_21.z), v_b0_21, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_21.w), v_b0_21, v_c3_0);
          let v_a0_22 = w_left_tile[2u][1u][v_row];
          let v_b0_22 = w_right_tile[6u][v_column];
          v_c0_0 = fma(vec4f(v_a0_22.x), v_b0_22, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_22.y), v_b0_22, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_22.z), v_b0_22, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_22.w), v_b0_22, v_c3_0);
          let v_a0_23 = w_left_tile[3u][1u][v_row];
          let v_b0_23 = w_right_tile[7u][v_column];
          v_c0_0 = fma(vec4f(v_a0_23.x), v_b0_23, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_23.y), v_b0_23, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_23.z), v_b0_23, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_23.w), v_b0_23, v_c3_0);
          let v_a0_24 = w_left_tile[0u][2u][v_row];
          let v_b0_24 = w_right_tile[8u][v_column];
          v_c0_0 = fma(vec4f(v_a0_24.x), v_b0_24, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_24.y), v_b0_24, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_24.z), v_b0_24, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_24.w), v_b0_24, v_c3_0);
          let v_a0_25 = w_left_tile[1u][2u][v_row];
          let v_b0_25 = w_right_tile[9u][v_column];
          v_c0_0 = fma(vec4f(v_a0_25.x), v_b0_25, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_25.y), v_b0_25, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_25.z), v_b0_25, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_25.w), v_b0_25, v_c3_0);
          let v_a0_26 = w_left_tile[2u][2u][v_row];
          let v_b0_26 = w_right_tile[10u][v_column];
          v_c0_0 = fma(vec4f(v_a0_26.x), v_b0_26, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_26.y), v_b0_26, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_26.z), v_b0_26, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_26.w), v_b0_26, v_c3_0);
          let v_a0_27 = w_left_tile[3u][2u][v_row];
          let v_b0_27 = w_right_tile[11u][v_column];
          v_c0_0 = fma(vec4f(v_a0_27.x), v_b0_27, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_27.y), v_b0_27, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_27.z), v_b0_27, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_27.w), v_b0_27, v_c3_0);
          let v_a0_28 = w_left_tile[0u][3u][v_row];
          let v_b0_28 = w_right_tile[12u][v_column];
          v_c0_0 = fma(vec4f(v_a0_28.x), v_b0_28, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_28.y), v_b0_28, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_28.z), v_b0_28, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_28.w), v_b0_28, v_c3_0);
          let v_a0_29 = w_left_tile[1u][3u][v_row];
          let v_b0_29 = w_right_tile[13u][v_column];
          v_c0_0 = fma(vec4f(v_a0_29.x), v_b0_29, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_29.y), v_b0_29, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_29.z), v_b0_29, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_29.w), v_b0_29, v_c3_0);
          let v_a0_30 = w_left_tile[2u][3u][v_row];
          let v_b0_30 = w_right_tile[14u][v_column];
          v_c0_0 = fma(vec4f(v_a0_30.x), v_b0_30, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_30.y), v_b0_30, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_30.z), v_b0_30, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_30.w), v_b0_30, v_c3_0);
          let v_a0_31 = w_left_tile[3u][3u][v_row];
          let v_b0_31 = w_right_tile[15u][v_column];
          v_c0_0 = fma(vec4f(v_a0_31.x), v_b0_31, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_31.y), v_b0_31, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_31.z), v_b0_31, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_31.w), v_b0_31, v_c3_0);
        } else {
          let v_a0 = w_left_tile[0u][0u][v_row];
          let v_a1 = w_left_tile[0u][0u][v_row + 8u];
          let v_b0 = w_right_tile[0u][v_column];
          v_c0_0 = fma(vec4f(v_a0.x), v_b0, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0.y), v_b0, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0.z), v_b0, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0.w), v_b0, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1.x), v_b0, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1.y), v_b0, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1.z), v_b0, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1.w), v_b0, v_c7_0);
          let v_a0_1 = w_left_tile[1u][0u][v_row];
          let v_a1_1 = w_left_tile[1u][0u][v_row + 8u];
          let v_b0_1 = w_right_tile[1u][v_column];
          v_c0_0 = fma(vec4f(v_a0_1.x), v_b0_1, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_1.y), v_b0_1, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_1.z), v_b0_1, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_1.w), v_b0_1, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_1.x), v_b0_1, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_1.y), v_b0_1, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_1.z), v_b0_1, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_1.w), v_b0_1, v_c7_0);
          let v_a0_2 = w_left_tile[2u][0u][v_row];
          let v_a1_2 = w_left_tile[2u][0u][v_row + 8u];
          let v_b0_2 = w_right_tile[2u][v_column];
          v_c0_0 = fma(vec4f(v_a0_2.x), v_b0_2, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_2.y), v_b0_2, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_2.z), v_b0_2, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_2.w), v_b0_2, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_2.x), v_b0_2, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_2.y), v_b0_2, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_2.z), v_b0_2, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_2.w), v_b0_2, v_c7_0);
          let v_a0_3 = w_left_tile[3u][0u][v_row];
          let v_a1_3 = w_left_tile[3u][0u][v_row + 8u];
          let v_b0_3 = w_right_tile[3u][v_column];
          v_c0_0 = fma(vec4f(v_a0_3.x), v_b0_3, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_3.y), v_b0_3, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_3.z), v_b0_3, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_3.w), v_b0_3, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_3.x), v_b0_3, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_3.y), v_b0_3, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_3.z), v_b0_3, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_3.w), v_b0_3, v_c7_0);
          let v_a0_4 = w_left_tile[0u][1u][v_row];
          let v_a1_4 = w_left_tile[0u][1u][v_row + 8u];
          let v_b0_4 = w_right_tile[4u][v_column];
          v_c0_0 = fma(vec4f(v_a0_4.x), v_b0_4, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_4.y), v_b0_4, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_4.z), v_b0_4, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_4.w), v_b0_4, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_4.x), v_b0_4, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_4.y), v_b0_4, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_4.z), v_b0_4, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_4.w), v_b0_4, v_c7_0);
          let v_a0_5 = w_left_tile[1u][1u][v_row];
          let v_a1_5 = w_left_tile[1u][1u][v_row + 8u];
          let v_b0_5 = w_right_tile[5u][v_column];
          v_c0_0 = fma(vec4f(v_a0_5.x), v_b0_5, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_5.y), v_b0_5, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_5.z), v_b0_5, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_5.w), v_b0_5, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_5.x), v_b0_5, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_5.y), v_b0_5, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_5.z), v_b0_5, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_5.w), v_b0_5, v_c7_0);
          let v_a0_6 = w_left_tile[2u][1u][v_row];
          let v_a1_6 = w_left_tile[2u][1u][v_row + 8u];
          let v_b0_6 = w_right_tile[6u][v_column];
          v_c0_0 = fma(vec4f(v_a0_6.x), v_b0_6, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_6.y), v_b0_6, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_6.z), v_b0_6, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_6.w), v_b0_6, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_6.x), v_b0_6, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_6.y), v_b0_6, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_6.z), v_b0_6, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_6.w), v_b0_6, v_c7_0);
          let v_a0_7 = w_left_tile[3u][1u][v_row];
          let v_a1_7 = w_left_tile[3u][1u][v_row + 8u];
          let v_b0_7 = w_right_tile[7u][v_column];
          v_c0_0 = fma(vec4f(v_a0_7.x), v_b0_7, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_7.y), v_b0_7, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_7.z), v_b0_7, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_7.w), v_b0_7, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_7.x), v_b0_7, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_7.y), v_b0_7, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_7.z), v_b0_7, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_7.w), v_b0_7, v_c7_0);
          let v_a0_8 = w_left_tile[0u][2u][v_row];
          let v_a1_8 = w_left_tile[0u][2u][v_row + 8u];
          let v_b0_8 = w_right_tile[8u][v_column];
          v_c0_0 = fma(vec4f(v_a0_8.x), v_b0_8, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_8.y), v_b0_8, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_8.z), v_b0_8, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_8.w), v_b0_8, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_8.x), v_b0_8, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_8.y), v_b0_8, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_8.z), v_b0_8, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_8.w), v_b0_8, v_c7_0);
          let v_a0_9 = w_left_tile[1u][2u][v_row];
          let v_a1_9 = w_left_tile[1u][2u][v_row + 8u];
          let v_b0_9 = w_right_tile[9u][v_column];
          v_c0_0 = fma(vec4f(v_a0_9.x), v_b0_9, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_9.y), v_b0_9, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_9.z), v_b0_9, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_9.w), v_b0_9, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_9.x), v_b0_9, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_9.y), v_b0_9, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_9.z), v_b0_9, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_9.w), v_b0_9, v_c7_0);
          let v_a0_10 = w_left_tile[2u][2u][v_row];
          let v_a1_10 = w_left_tile[2u][2u][v_row + 8u];
          let v_b0_10 = w_right_tile[10u][v_column];
          v_c0_0 = fma(vec4f(v_a0_10.x), v_b0_10, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_10.y), v_b0_10, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_10.z), v_b0_10, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_10.w), v_b0_10, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_10.x), v_b0_10, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_10.y), v_b0_10, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_10.z), v_b0_10, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_10.w), v_b0_10, v_c7_0);
          let v_a0_11 = w_left_tile[3u][2u][v_row];
          let v_a1_11 = w_left_tile[3u][2u][v_row + 8u];
          let v_b0_11 = w_right_tile[11u][v_column];
          v_c0_0 = fma(vec4f(v_a0_11.x), v_b0_11, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_11.y), v_b0_11, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_11.z), v_b0_11, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_11.w), v_b0_11, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_11.x), v_b0_11, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_11.y), v_b0_11, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_11.z), v_b0_11, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_11.w), v_b0_11, v_c7_0);
          let v_a0_12 = w_left_tile[0u][3u][v_row];
          let v_a1_12 = w_left_tile[0u][3u][v_row + 8u];
          let v_b0_12 = w_right_tile[12u][v_column];
          v_c0_0 = fma(vec4f(v_a0_12.x), v_b0_12, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_12.y), v_b0_12, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_12.z), v_b0_12, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_12.w), v_b0_12, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_12.x), v_b0_12, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_12.y), v_b0_12, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_12.z), v_b0_12, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_12.w), v_b0_12, v_c7_0);
          let v_a0_13 = w_left_tile[1u][3u][v_row];
          let v_a1_13 = w_left_tile[1u][3u][v_row + 8u];
          let v_b0_13 = w_right_tile[13u][v_column];
          v_c0_0 = fma(vec4f(v_a0_13.x), v_b0_13, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_13.y), v_b0_13, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_13.z), v_b0_13, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_13.w), v_b0_13, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_13.x), v_b0_13, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_13.y), v_b0_13, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_13.z), v_b0_13, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_13.w), v_b0_13, v_c7_0);
          let v_a0_14 = w_left_tile[2u][3u][v_row];
          let v_a1_14 = w_left_tile[2u][3u][v_row + 8u];
          let v_b0_14 = w_right_tile[14u][v_column];
          v_c0_0 = fma(vec4f(v_a0_14.x), v_b0_14, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_14.y), v_b0_14, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_14.z), v_b0_14, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_14.w), v_b0_14, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_14.x), v_b0_14, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_14.y), v_b0_14, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_14.z), v_b0_14, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_14.w), v_b0_14, v_c7_0);
          let v_a0_15 = w_left_tile[3u][3u][v_row];
          let v_a1_15 = w_left_tile[3u][3u][v_row + 8u];
          let v_b0_15 = w_right_tile[15u][v_column];
          v_c0_0 = fma(vec4f(v_a0_15.x), v_b0_15, v_c0_0);
          v_c1_0 = fma(vec4f(v_a0_15.y), v_b0_15, v_c1_0);
          v_c2_0 = fma(vec4f(v_a0_15.z), v_b0_15, v_c2_0);
          v_c3_0 = fma(vec4f(v_a0_15.w), v_b0_15, v_c3_0);
          v_c4_0 = fma(vec4f(v_a1_15.x), v_b0_15, v_c4_0);
          v_c5_0 = fma(vec4f(v_a1_15.y), v_b0_15, v_c5_0);
          v_c6_0 = fma(vec4f(v_a1_15.z), v_b0_15, v_c6_0);
          v_c7_0 = fma(vec4f(v_a1_15.w), v_b0_15, v_c7_0);
        }
        workgroupBarrier();
      }
      let v_m_at_8 = v_packed + (v_row << 2u);
      if (v_m_at_8 < v_live) {
        let v_n_at_8 = v_n_start + (v_column << 2u);
        if (v_n_at_8 < params.p_n_count) {
          b_Y_1_sums[(v_m_position * params.p_store_stride + v_n_at_8) >> 2u] = v_c0_0;
        }
      }
      let v_m_at_9 = v_packed + ((v_row << 2u) + 1u);
      if (v_m_at_9 < v_live) {
        let v_n_at_9 = v_n_start + (v_column << 2u);
        if (v_n_at_9 < params.p_n_count) {
          b_Y_1_sums[(v_m_position_1 * params.p_store_stride + v_n_at_9) >> 2u] = v_c1_0;
        }
      }
      let v_m_at_10 = v_packed + ((v_row << 2u) + 2u);
      if (v_m_at_10 < v_live) {
        let v_n_at_10 = v_n_start + (v_column << 2u);
        if (v_n_at_10 < params.p_n_count) {
          b_Y_1_sums[(v_m_position_2 * params.p_store_stride + v_n_at_10) >> 2u] = v_c2_0;
        }
      }
      let v_m_at_11 = v_packed + ((v_row << 2u) + 3u);
      if (v_m_at_11 < v_live) {
        let v_n_at_11 = v_n_start + (v_column << 2u);
        if (v_n_at_11 < params.p_n_count) {
          b_Y_1_sums[(v_m_position_3 * params.p_store_stride + v_n_at_11) >> 2u] = v_c3_0;
        }
      }
      let v_m_at_12 = v_packed + ((v_row + 8u) << 2u);
      if (v_m_at_12 < v_live) {
        let v_n_at_12 = v_n_start + (v_column << 2u);
        if (v_n_at_12 < params.p_n_count) {
          b_Y_1_sums[(v_m_position_4 * params.p_store_stride + v_n_at_12) >> 2u] = v_c4_0;
        }
      }
      let v_m_at_13 = v_packed + (((v_row + 8u) << 2u) + 1u);
      if (v_m_at_13 < v_live) {
        let v_n_at_13 = v_n_start + (v_column << 2u);
        if (v_n_at_13 < params.p_n_count) {
          b_Y_1_sums[(v_m_position_5 * params.p_store_stride + v_n_at_13) >> 2u] = v_c5_0;
        }
      }
      let v_m_at_14 = v_packed + (((v_row + 8u) << 2u) + 2u);
      if (v_m_at_14 < v_live) {
        let v_n_at_14 = v_n_start + (v_column << 2u);
        if (v_n_at_14 < params.p_n_count) {
          b_Y_1_sums[(v_m_position_6 * params.p_store_stride + v_n_at_14) >> 2u] = v_c6_0;
        }
      }
      let v_m_at_15 = v_packed + (((v_row + 8u) << 2u) + 3u);
      if (v_m_at_15 < v_live) {
        let v_n_at_15 = v_n_start + (v_column << 2u);
        if (v_n_at_15 < params.p_n_count) {
          b_Y_1_sums[(v_m_position_7 * params.p_store_stride + v_n_at_15) >> 2u] = v_c7_0;
        }
      }
    }
    storageBarrier();
  }
  for (var v_row_at_1: u32 = v_m_start; v_row_at_1 < min(v_m_start + 64u, params.p_m_count); v_row_at_1 += 64u) {
    let v_m_position_8 = min(v_row_at_1 + (v_row << 2u), params.p_m_count - 1u);
    let v_m_position_9 = min(v_row_at_1 + ((v_row << 2u) + 1u), params.p_m_count - 1u);
    let v_m_position_10 = min(v_row_at_1 + ((v_row << 2u) + 2u), params.p_m_count - 1u);
    let v_m_position_11 = min(v_row_at_1 + ((v_row << 2u) + 3u), params.p_m_count - 1u);
    let v_m_position_12 = min(v_row_at_1 + ((v_row + 8u) << 2u), params.p_m_count - 1u);
    let v_m_position_13 = min(v_row_at_1 + (((v_row + 8u) << 2u) + 1u), params.p_m_count - 1u);
    let v_m_position_14 = min(v_row_at_1 + (((v_row + 8u) << 2u) + 2u), params.p_m_count - 1u);
    let v_m_position_15 = min(v_row_at_1 + (((v_row + 8u) << 2u) + 3u), params.p_m_count - 1u);
    v_c0_0 = b_Y_1_sums[(v_m_position_8 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
    v_c1_0 = b_Y_1_sums[(v_m_position_9 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
    v_c2_0 = b_Y_1_sums[(v_m_position_10 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
    v_c3_0 = b_Y_1_sums[(v_m_position_11 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
    v_c4_0 = b_Y_1_sums[(v_m_position_12 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
    v_c5_0 = b_Y_1_sums[(v_m_position_13 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
    v_c6_0 = b_Y_1_sums[(v_m_position_14 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
    v_c7_0 = b_Y_1_sums[(v_m_position_15 * params.p_store_stride + min(v_n_start + (v_column << 2u), params.p_n_count - 4u)) >> 2u];
    let v_m_at_16 = v_row_at_1 + (v_row << 2u);
    if (v_m_at_16 < params.p_m_count) {
      let v_n_at_16 = v_n_start + (v_column << 2u);
      if (v_n_at_16 < params.p_n_count) {
        b_Y_1[(v_m_at_16 * params.p_store_stride + v_n_at_16) >> 2u] = vec4f(f_finish(v_c0_0.x, i32(v_m_at_16), i32(v_n_at_16)), f_finish(v_c0_0.y, i32(v_m_at_16), i32(v_n_at_16 + 1u)), f_finish(v_c0_0.z, i32(v_m_at_16), i32(v_n_at_16 + 2u)), f_finish(v_c0_0.w, i32(v_m_at_16), i32(v_n_at_16 + 3u)));
      }
    }
    let v_m_at_17 = v_row_at_1 + ((v_row << 2u) + 1u);
    if (v_m_at_17 < params.p_m_count) {
      let v_n_at_17 = v_n_start + (v_column << 2u);
      if (v_n_at_17 < params.p_n_count) {
        b_Y_1[(v_m_at_17 * params.p_store_stride + v_n_at_17) >> 2u] = vec4f(f_finish(v_c1_0.x, i32(v_m_at_17), i32(v_n_at_17)), f_finish(v_c1_0.y, i32(v_m_at_17), i32(v_n_at_17 + 1u)), f_finish(v_c1_0.z, i32(v_m_at_17), i32(v_n_at_17 + 2u)), f_finish(v_c1_0.w, i32(v_m_at_17), i32(v_n_at_17 + 3u)));
      }
    }
    let v_m_at_18 = v_row_at_1 + ((v_row << 2u) + 2u);
    if (v_m_at_18 < params.p_m_count) {
      let v_n_at_18 = v_n_start + (v_column << 2u);
      if (v_n_at_18 < params.p_n_count) {
        b_Y_1[(v_m_at_18 * params.p_store_stride + v_n_at_18) >> 2u] = vec4f(f_finish(v_c2_0.x, i32(v_m_at_18), i32(v_n_at_18)), f_finish(v_c2_0.y, i32(v_m_at_18), i32(v_n_at_18 + 1u)), f_finish(v_c2_0.z, i32(v_m_at_18), i32(v_n_at_18 + 2u)), f_finish(v_c2_0.w, i32(v_m_at_18), i32(v_n_at_18 + 3u)));
      }
    }
    let v_m_at_19 = v_row_at_1 + ((v_row << 2u) + 3u);
    if (v_m_at_19 < params.p_m_count) {
      let v_n_at_19 = v_n_start + (v_column << 2u);
      if (v_n_at_19 < params.p_n_count) {
        b_Y_1[(v_m_at_19 * params.p_store_stride + v_n_at_19) >> 2u] = vec4f(f_finish(v_c3_0.x, i32(v_m_at_19), i32(v_n_at_19)), f_finish(v_c3_0.y, i32(v_m_at_19), i32(v_n_at_19 + 1u)), f_finish(v_c3_0.z, i32(v_m_at_19), i32(v_n_at_19 + 2u)), f_finish(v_c3_0.w, i32(v_m_at_19), i32(v_n_at_19 + 3u)));
      }
    }
    let v_m_at_20 = v_row_at_1 + ((v_row + 8u) << 2u);
    if (v_m_at_20 < params.p_m_count) {
      let v_n_at_20 = v_n_start + (v_column << 2u);
      if (v_n_at_20 < params.p_n_count) {
        b_Y_1[(v_m_at_20 * params.p_store_stride + v_n_at_20) >> 2u] = vec4f(f_finish(v_c4_0.x, i32(v_m_at_20), i32(v_n_at_20)), f_finish(v_c4_0.y, i32(v_m_at_20), i32(v_n_at_20 + 1u)), f_finish(v_c4_0.z, i32(v_m_at_20), i32(v_n_at_20 + 2u)), f_finish(v_c4_0.w, i32(v_m_at_20), i32(v_n_at_20 + 3u)));
      }
    }
    let v_m_at_21 = v_row_at_1 + (((v_row + 8u) << 2u) + 1u);
    if (v_m_at_21 < params.p_m_count) {
      let v_n_at_21 = v_n_start + (v_column << 2u);
      if (v_n_at_21 < params.p_n_count) {
        b_Y_1[(v_m_at_21 * params.p_store_stride + v_n_at_21) >> 2u] = vec4f(f_finish(v_c5_0.x, i32(v_m_at_21), i32(v_n_at_21)), f_finish(v_c5_0.y, i32(v_m_at_21), i32(v_n_at_21 + 1u)), f_finish(v_c5_0.z, i32(v_m_at_21), i32(v_n_at_21 + 2u)), f_finish(v_c5_0.w, i32(v_m_at_21), i32(v_n_at_21 + 3u)));
      }
    }
    let v_m_at_22 = v_row_at_1 + (((v_row + 8u) << 2u) + 2u);
    if (v_m_at_22 < params.p_m_count) {
      let v_n_at_22 = v_n_start + (v_column << 2u);
      if (v_n_at_22 < params.p_n_count) {
        b_Y_1[(v_m_at_22 * params.p_store_stride + v_n_at_22) >> 2u] = vec4f(f_finish(v_c6_0.x, i32(v_m_at_22), i32(v_n_at_22)), f_finish(v_c6_0.y, i32(v_m_at_22), i32(v_n_at_22 + 1u)), f_finish(v_c6_0.z, i32(v_m_at_22), i32(v_n_at_22 + 2u)), f_finish(v_c6_0.w, i32(v_m_at_22), i32(v_n_at_22 + 3u)));
      }
    }
    let v_m_at_23 = v_row_at_1 + (((v_row + 8u) << 2u) + 3u);
    if (v_m_at_23 < params.p_m_count) {
      let v_n_at_23 = v_n_start + (v_column << 2u);
      if (v_n_at_23 < params.p_n_count) {
        b_Y_1[(v_m_at_23 * params.p_store_stride + v_n_at_23) >> 2u] = vec4f(f_finish(v_c7_0.x, i32(v_m_at_23), i32(v_n_at_23)), f_finish(v_c7_0.y, i32(v_m_at_23), i32(v_n_at_23 + 1u)), f_finish(v_c7_0.z, i32(v_m_at_23), i32(v_n_at_23 + 2u)), f_finish(v_c7_0.w, i32(v_m_at_23), i32(v_n_at_23 + 3u)));
      }
    }
  }
}
