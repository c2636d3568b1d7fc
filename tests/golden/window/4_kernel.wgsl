// kernel S.1.0.detect
struct Params {
  p_words: u32,
  p_panels: u32,
  p_points: u32,
  p_form0_constant: i32,
  p_form0_k: i32,
  p_form1_constant: i32,
  p_form1_k: i32,
  p_places: u32,
  p_listed: u32,
  p_form0_q: i32,
  p_form1_q: i32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read_write> b_marks: array<u32>;
@compute @workgroup_size(64, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_place = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 64u + local_invocation_index;
  if (v_place >= params.p_places) {
    return;
  }
  let v_row = v_place / params.p_words;
  let v_word = v_place % params.p_words;
  let v_first = v_row % params.p_panels * 32u;
  let v_last = min(v_first + 31u, params.p_points - 1u);
  let v_least = params.p_form0_constant + min(params.p_form0_k * i32(v_first), params.p_form0_k * i32(v_last));
  let v_least_1 = params.p_form1_constant + min(params.p_form1_k * i32(v_first), params.p_form1_k * i32(v_last));
  var v_bits: u32 = 0u;
  for (var v_bit: u32 = 0u; v_bit < min(params.p_listed - v_word * 32u, 32u); v_bit += 1u) {
    let v_is_live = v_least + params.p_form0_q * i32(v_word * 32u + v_bit) <= 0i && v_least_1 + params.p_form1_q * i32(v_word * 32u + v_bit) <= 0i;
    v_bits = v_bits | select(0u, 1u << v_bit, v_is_live);
  }
  b_marks[v_place] = v_bits;
}
// kernel S.1.0.list
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
  let v_from_span = v_list % params.p_panels;
  let v_first_span = v_matrix * params.p_spans;
  let v_chunk = v_group % params.p_chunks;
  let v_start = v_chunk * 16u;
  var v_found: u32 = 0u;
  for (var v_word_before: u32 = local_invocation_index; v_word_before < v_start; v_word_before += 64u) {
    v_found = v_found + countOneBits(b_bits[(v_first_span + v_from_span) * params.p_words + v_word_before]);
  }
  if (v_found != 0u) {
    atomicAdd(&w_earlier, v_found);
  }
  if (local_invocation_index < 16u) {
    var v_own: u32 = 0u;
    if (v_start + local_invocation_index < params.p_words) {
      v_own = b_bits[(v_first_span + v_from_span) * params.p_words + (v_start + local_invocation_index)];
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
// kernel S.1
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_m_panels: u32,
  p_m_listed: u32,
  p_k_count: u32,
  p_left_outer_stride: u32,
  p_right_outer_stride: u32,
  p_store_stride: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_S_1_0_counts: array<u32>;
@group(0) @binding(2) var<storage, read> b_S_1_0_positions: array<u32>;
@group(0) @binding(3) var<storage, read> b_Q: array<vec4f>;
@group(0) @binding(4) var<storage, read> b_K: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> b_S_1: array<vec4f>;
var<workgroup> w_left_tile: array<array<array<vec4f, 18>, 4>, 4>;
var<workgroup> w_right_tile: array<array<array<vec4f, 10>, 4>, 4>;
fn f_finish(v_folded: f32, v_at_q: i32, v_at_k: i32) -> f32 {
  return select(0.0f, v_folded, v_at_k <= v_at_q && v_at_q - v_at_k < 64i);
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
  let v_m_start = v_m_tile * 64u;
  let v_n_start = v_n_tile * 32u;
  let v_m_list = v_matrix * params.p_m_panels + v_n_tile;
  let v_m_live = b_S_1_0_counts[v_m_list];
  let v_m_first = v_m_list * params.p_m_listed;
  let v_k_end = select(0u, params.p_k_count, (v_m_start < v_m_live));
  let v_left_start = 0u;
  let v_left_outer = local_invocation_index >> 2u;
  let v_left_inner = (local_invocation_index & 3u) << 2u;
  let v_left_at = b_S_1_0_positions[v_m_first + min(v_m_start + v_left_outer, params.p_m_count - 1u)];
  let v_left_from = (v_left_start >> 2u) + v_left_at * params.p_left_outer_stride + (v_left_inner >> 2u);
  var v_left_value: vec4f = vec4f(0.0f);
  let v_left_outer_1 = (local_invocation_index >> 2u) + 32u;
  let v_left_inner_1 = (local_invocation_index & 3u) << 2u;
  let v_left_at_1 = b_S_1_0_positions[v_m_first + min(v_m_start + v_left_outer_1, params.p_m_count - 1u)];
  let v_left_from_1 = (v_left_start >> 2u) + v_left_at_1 * params.p_left_outer_stride + (v_left_inner_1 >> 2u);
  var v_left_value_1: vec4f = vec4f(0.0f);
  let v_right_start = 0u;
  let v_right_outer = local_invocation_index >> 2u;
  let v_right_inner = (local_invocation_index & 3u) << 2u;
  let v_right_at = min(v_n_start + v_right_outer, params.p_n_count - 1u);
  let v_right_from = (v_right_start >> 2u) + v_right_at * params.p_right_outer_stride + (v_right_inner >> 2u);
  var v_right_value: vec4f = vec4f(0.0f);
  let v_patch = local_invocation_index >> 5u;
  let v_lane = local_invocation_index & 31u;
  let v_column = (v_lane >> 1u) & 7u;
  let v_row = v_patch * 4u + ((v_lane >> 4u) * 2u + (v_lane & 1u));
  var v_c0_0: vec4f = vec4f(0.0f);
  var v_c1_0: vec4f = vec4f(0.0f);
  var v_c2_0: vec4f = vec4f(0.0f);
  var v_c3_0: vec4f = vec4f(0.0f);
  if (0u < v_k_end) {
    v_left_value = b_Q[v_left_from + (0u >> 2u)];
    v_left_value_1 = b_Q[v_left_from_1 + (0u >> 2u)];
    v_right_value = b_K[v_right_from + (0u >> 2u)];
  }
  for (var v_k_at: u32 = 0u; v_k_at < v_k_end; v_k_at += 16u) {
    w_left_tile[0u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.x;
    w_left_tile[1u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.y;
    w_left_tile[2u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.z;
    w_left_tile[3u][v_left_inner >> 2u][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value.w;
    w_left_tile[0u][v_left_inner_1 >> 2u][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1.x;
    w_left_tile[1u][v_left_inner_1 >> 2u][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1.y;
    w_left_tile[2u][v_left_inner_1 >> 2u][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1.z;
    w_left_tile[3u][v_left_inner_1 >> 2u][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1.w;
    w_right_tile[0u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.x;
    w_right_tile[1u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.y;
    w_right_tile[2u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.z;
    w_right_tile[3u][v_right_inner >> 2u][v_right_outer >> 2u][v_right_outer & 3u] = v_right_value.w;
    workgroupBarrier();
    let v_k_next = v_k_at + 16u;
    if (v_k_next < v_k_end) {
      v_left_value = b_Q[v_left_from + (v_k_next >> 2u)];
      v_left_value_1 = b_Q[v_left_from_1 + (v_k_next >> 2u)];
      v_right_value = b_K[v_right_from + (v_k_next >> 2u)];
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
    let v_m_position = b_S_1_0_positions[v_m_first + v_m_at];
    let v_n_at = v_n_start + (v_column << 2u);
    if (v_n_at < params.p_n_count) {
      b_S_1[(v_m_position * params.p_store_stride + v_n_at) >> 2u] = vec4f(f_finish(v_c0_0.x, i32(v_m_position), i32(v_n_at)), f_finish(v_c0_0.y, i32(v_m_position), i32(v_n_at + 1u)), f_finish(v_c0_0.z, i32(v_m_position), i32(v_n_at + 2u)), f_finish(v_c0_0.w, i32(v_m_position), i32(v_n_at + 3u)));
    }
  }
  let v_m_at_1 = v_m_start + ((v_row << 2u) + 1u);
  if (v_m_at_1 < params.p_m_count) {
    let v_m_position_1 = b_S_1_0_positions[v_m_first + v_m_at_1];
    let v_n_at_1 = v_n_start + (v_column << 2u);
    if (v_n_at_1 < params.p_n_count) {
      b_S_1[(v_m_position_1 * params.p_store_stride + v_n_at_1) >> 2u] = vec4f(f_finish(v_c1_0.x, i32(v_m_position_1), i32(v_n_at_1)), f_finish(v_c1_0.y, i32(v_m_position_1), i32(v_n_at_1 + 1u)), f_finish(v_c1_0.z, i32(v_m_position_1), i32(v_n_at_1 + 2u)), f_finish(v_c1_0.w, i32(v_m_position_1), i32(v_n_at_1 + 3u)));
    }
  }
  let v_m_at_2 = v_m_start + ((v_row << 2u) + 2u);
  if (v_m_at_2 < params.p_m_count) {
    let v_m_position_2 = b_S_1_0_positions[v_m_first + v_m_at_2];
    let v_n_at_2 = v_n_start + (v_column << 2u);
    if (v_n_at_2 < params.p_n_count) {
      b_S_1[(v_m_position_2 * params.p_store_stride + v_n_at_2) >> 2u] = vec4f(f_finish(v_c2_0.x, i32(v_m_position_2), i32(v_n_at_2)), f_finish(v_c2_0.y, i32(v_m_position_2), i32(v_n_at_2 + 1u)), f_finish(v_c2_0.z, i32(v_m_position_2), i32(v_n_at_2 + 2u)), f_finish(v_c2_0.w, i32(v_m_position_2), i32(v_n_at_2 + 3u)));
    }
  }
  let v_m_at_3 = v_m_start + ((v_row << 2u) + 3u);
  if (v_m_at_3 < params.p_m_count) {
    let v_m_position_3 = b_S_1_0_positions[v_m_first + v_m_at_3];
    let v_n_at_3 = v_n_start + (v_column << 2u);
    if (v_n_at_3 < params.p_n_count) {
      b_S_1[(v_m_position_3 * params.p_store_stride + v_n_at_3) >> 2u] = vec4f(f_finish(v_c3_0.x, i32(v_m_position_3), i32(v_n_at_3)), f_finish(v_c3_0.y, i32(v_m_position_3), i32(v_n_at_3 + 1u)), f_finish(v_c3_0.z, i32(v_m_position_3), i32(v_n_at_3 + 2u)), f_finish(v_c3_0.w, i32(v_m_position_3), i32(v_n_at_3 + 3u)));
    }
  }
}
