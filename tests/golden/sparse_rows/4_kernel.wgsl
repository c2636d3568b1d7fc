// kernel Y.1.0.detect
struct Params {
  p_patches_along: u32,
  p_patches_across: u32,
  p_points_along: u32,
  p_points_across: u32,
  p_X_t: u32,
  p_words_columns_256: u32,
  p_panels_columns_256: u32,
  p_patches: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_X: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> b_bits_columns_256: array<u32>;
var<workgroup> w_words: array<atomic<u32>, 1>;
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
  let v_i = i32(v_start);
  let v_point = min(v_across, params.p_points_across - 1u);
  let v_v0 = b_X[(v_point * params.p_X_t + u32(v_i)) >> 2u];
  let v_point_1 = min(v_across + 1u, params.p_points_across - 1u);
  let v_v0_1 = b_X[(v_point_1 * params.p_X_t + u32(v_i)) >> 2u];
  let v_point_2 = min(v_across + 2u, params.p_points_across - 1u);
  let v_v0_2 = b_X[(v_point_2 * params.p_X_t + u32(v_i)) >> 2u];
  let v_point_3 = min(v_across + 3u, params.p_points_across - 1u);
  let v_v0_3 = b_X[(v_point_3 * params.p_X_t + u32(v_i)) >> 2u];
  let v_point_4 = min(v_across + 4u, params.p_points_across - 1u);
  let v_v0_4 = b_X[(v_point_4 * params.p_X_t + u32(v_i)) >> 2u];
  let v_point_5 = min(v_across + 5u, params.p_points_across - 1u);
  let v_v0_5 = b_X[(v_point_5 * params.p_X_t + u32(v_i)) >> 2u];
  let v_point_6 = min(v_across + 6u, params.p_points_across - 1u);
  let v_v0_6 = b_X[(v_point_6 * params.p_X_t + u32(v_i)) >> 2u];
  let v_point_7 = min(v_across + 7u, params.p_points_across - 1u);
  let v_v0_7 = b_X[(v_point_7 * params.p_X_t + u32(v_i)) >> 2u];
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
    atomicOr(&w_words[(v_inner_along >> 8u) + (v_inner_across >> 5u)], v_seen << (v_inner_across & 31u));
  }
  workgroupBarrier();
  let v_word = v_row % params.p_patches_across;
  let v_panel = v_group % params.p_patches_along + local_invocation_index;
  if (local_invocation_index < 1u && v_word < params.p_words_columns_256 && v_panel < params.p_panels_columns_256) {
    let v_joined = atomicLoad(&w_words[local_invocation_index]);
    b_bits_columns_256[(v_matrix * params.p_panels_columns_256 + v_panel) * params.p_words_columns_256 + v_word] = v_joined;
  }
}
// kernel Y.1.0.list
struct Params {
  p_chunks: u32,
  p_words: u32,
  p_spans: u32,
  p_panels: u32,
  p_listed: u32,
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
  let v_first = v_list * params.p_listed;
  let v_matrix = v_list / params.p_panels;
  let v_from_span = v_list % params.p_panels * params.p_spans_each;
  let v_first_span = v_matrix * params.p_spans;
  let v_to_span = min(v_from_span + params.p_spans_each, params.p_spans);
  let v_chunk = v_group % params.p_chunks;
  let v_start = v_chunk * 16u;
  var v_found: u32 = 0u;
  for (var v_word_before: u32 = local_invocation_index; v_word_before < v_start; v_word_before += 64u) {
    var v_joined_1: u32 = 0u;
    for (var v_span_1: u32 = v_from_span; v_span_1 < v_to_span; v_span_1 += 8u) {
      v_joined_1 = v_joined_1 | b_bits[(v_first_span + min(v_span_1, v_to_span - 1u)) * params.p_words + v_word_before] | b_bits[(v_first_span + min(v_span_1 + 1u, v_to_span - 1u)) * params.p_words + v_word_before] | b_bits[(v_first_span + min(v_span_1 + 2u, v_to_span - 1u)) * params.p_words + v_word_before] | b_bits[(v_first_span + min(v_span_1 + 3u, v_to_span - 1u)) * params.p_words + v_word_before] | b_bits[(v_first_span + min(v_span_1 + 4u, v_to_span - 1u)) * params.p_words + v_word_before] | b_bits[(v_first_span + min(v_span_1 + 5u, v_to_span - 1u)) * params.p_words + v_word_before] | b_bits[(v_first_span + min(v_span_1 + 6u, v_to_span - 1u)) * params.p_words + v_word_before] | b_bits[(v_first_span + min(v_span_1 + 7u, v_to_span - 1u)) * params.p_words + v_word_before];
    }
    v_found = v_found + countOneBits(v_joined_1);
  }
  if (v_found != 0u) {
    atomicAdd(&w_earlier, v_found);
  }
  if (local_invocation_index < 16u) {
    var v_own: u32 = 0u;
    if (v_start + local_invocation_index < params.p_words) {
      var v_joined: u32 = 0u;
      for (var v_span: u32 = v_from_span; v_span < v_to_span; v_span += 8u) {
        v_joined = v_joined | b_bits[(v_first_span + min(v_span, v_to_span - 1u)) * params.p_words + (v_start + local_invocation_index)] | b_bits[(v_first_span + min(v_span + 1u, v_to_span - 1u)) * params.p_words + (v_start + local_invocation_index)] | b_bits[(v_first_span + min(v_span + 2u, v_to_span - 1u)) * params.p_words + (v_start + local_invocation_index)] | b_bits[(v_first_span + min(v_span + 3u, v_to_span - 1u)) * params.p_words + (v_start + local_invocation_index)] | b_bits[(v_first_span + min(v_span + 4u, v_to_span - 1u)) * params.p_words + (v_start + local_invocation_index)] | b_bits[(v_first_span + min(v_span + 5u, v_to_span - 1u)) * params.p_words + (v_start + local_invocation_index)] | b_bits[(v_first_span + min(v_span + 6u, v_to_span - 1u)) * params.p_words + (v_start + local_invocation_index)] | b_bits[(v_first_span + min(v_span + 7u, v_to_span - 1u)) * params.p_words + (v_start + local_invocation_index)];
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
  let v_chunk_end = min(params.p_listed - v_chunk_start, 512u);
  for (var v_in_chunk: u32 = local_invocation_index; v_in_chunk < v_chunk_end; v_in_chunk += 64u) {
    let v_bits_here = w_bits_of[v_in_chunk >> 5u];
    let v_bit = 1u << (v_in_chunk & 31u);
    let v_place = w_places[v_in_chunk >> 5u] + countOneBits(v_bits_here & (v_bit - 1u));
    let v_position = v_chunk_start + v_in_chunk;
    if ((v_bits_here & v_bit) != 0u) {
      b_positions[v_first + v_place] = v_position;
    } else {
      b_positions[v_first + (params.p_listed - 1u - (v_position - v_place))] = v_position;
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
  p_m_listed: u32,
  p_k_count: u32,
  p_left_outer_stride: u32,
  p_right_inner_stride: u32,
  p_store_stride: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_Y_1_0_counts: array<u32>;
@group(0) @binding(2) var<storage, read> b_Y_1_0_positions: array<u32>;
@group(0) @binding(3) var<storage, read> b_X: array<vec4f>;
@group(0) @binding(4) var<storage, read> b_W: array<vec4f>;
@group(0) @binding(5) var<storage, read> b_b: array<f32>;
@group(0) @binding(6) var<storage, read_write> b_Y_1: array<vec4f>;
var<workgroup> w_left_tile: array<array<array<vec4f, 6>, 4>, 4>;
var<workgroup> w_right_tile: array<array<vec4f, 16>, 16>;
fn pit_relu(v_x: f32) -> f32 {
  return select(select(v_x, 0.0f, (v_x < 0.0f)), v_x, ((bitcast<u32>(v_x) & 2147483647u) > 2139095040u));
}
fn f_finish(v_folded: f32, v_at_t: i32, v_at_o: i32) -> f32 {
  let v_v3 = b_b[u32(v_at_o)];
  return pit_relu(v_folded + v_v3);
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
  let v_m_list = v_matrix;
  let v_m_live = b_Y_1_0_counts[v_m_list];
  let v_m_first = v_m_list * params.p_m_listed;
  let v_k_end = select(0u, params.p_k_count, (v_m_start < v_m_live));
  let v_left_start = 0u;
  let v_left_outer = local_invocation_index >> 2u;
  let v_left_inner = (local_invocation_index & 3u) << 2u;
  let v_left_at = b_Y_1_0_positions[v_m_first + min(v_m_start + v_left_outer, params.p_m_count - 1u)];
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
  if (0u < v_k_end) {
    v_left_value = b_X[v_left_from + (0u >> 2u)];
    v_right_value = b_W[v_right_from];
    v_right_value_1 = b_W[v_right_from_1];
    v_right_value_2 = b_W[v_right_from_2];
    v_right_value_3 = b_W[v_right_from_3];
  }
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
    let v_m_position = b_Y_1_0_positions[v_m_first + v_m_at];
    let v_n_at = v_n_start + (v_column << 2u);
    if (v_n_at < params.p_n_count) {
      b_Y_1[(v_m_position * params.p_store_stride + v_n_at) >> 2u] = vec4f(f_finish(v_c0_0.x, i32(v_m_position), i32(v_n_at)), f_finish(v_c0_0.y, i32(v_m_position), i32(v_n_at + 1u)), f_finish(v_c0_0.z, i32(v_m_position), i32(v_n_at + 2u)), f_finish(v_c0_0.w, i32(v_m_position), i32(v_n_at + 3u)));
    }
  }
  let v_m_at_1 = v_m_start + ((v_row << 2u) + 1u);
  if (v_m_at_1 < params.p_m_count) {
    let v_m_position_1 = b_Y_1_0_positions[v_m_first + v_m_at_1];
    let v_n_at_1 = v_n_start + (v_column << 2u);
    if (v_n_at_1 < params.p_n_count) {
      b_Y_1[(v_m_position_1 * params.p_store_stride + v_n_at_1) >> 2u] = vec4f(f_finish(v_c1_0.x, i32(v_m_position_1), i32(v_n_at_1)), f_finish(v_c1_0.y, i32(v_m_position_1), i32(v_n_at_1 + 1u)), f_finish(v_c1_0.z, i32(v_m_position_1), i32(v_n_at_1 + 2u)), f_finish(v_c1_0.w, i32(v_m_position_1), i32(v_n_at_1 + 3u)));
    }
  }
  let v_m_at_2 = v_m_start + ((v_row << 2u) + 2u);
  if (v_m_at_2 < params.p_m_count) {
    let v_m_position_2 = b_Y_1_0_positions[v_m_first + v_m_at_2];
    let v_n_at_2 = v_n_start + (v_column << 2u);
    if (v_n_at_2 < params.p_n_count) {
      b_Y_1[(v_m_position_2 * params.p_store_stride + v_n_at_2) >> 2u] = vec4f(f_finish(v_c2_0.x, i32(v_m_position_2), i32(v_n_at_2)), f_finish(v_c2_0.y, i32(v_m_position_2), i32(v_n_at_2 + 1u)), f_finish(v_c2_0.z, i32(v_m_position_2), i32(v_n_at_2 + 2u)), f_finish(v_c2_0.w, i32(v_m_position_2), i32(v_n_at_2 + 3u)));
    }
  }
  let v_m_at_3 = v_m_start + ((v_row << 2u) + 3u);
  if (v_m_at_3 < params.p_m_count) {
    let v_m_position_3 = b_Y_1_0_positions[v_m_first + v_m_at_3];
    let v_n_at_3 = v_n_start + (v_column << 2u);
    if (v_n_at_3 < params.p_n_count) {
      b_Y_1[(v_m_position_3 * params.p_store_stride + v_n_at_3) >> 2u] = vec4f(f_finish(v_c3_0.x, i32(v_m_position_3), i32(v_n_at_3)), f_finish(v_c3_0.y, i32(v_m_position_3), i32(v_n_at_3 + 1u)), f_finish(v_c3_0.z, i32(v_m_position_3), i32(v_n_at_3 + 2u)), f_finish(v_c3_0.w, i32(v_m_position_3), i32(v_n_at_3 + 3u)));
    }
  }
}
