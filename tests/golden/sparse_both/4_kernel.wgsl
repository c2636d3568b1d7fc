// kernel C.1.0.left.detect
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
// kernel C.1.0.right.detect
struct Params {
  p_patches_along: u32,
  p_patches_across: u32,
  p_points_along: u32,
  p_points_across: u32,
  p_B_k: u32,
  p_words_columns_32: u32,
  p_panels_columns_32: u32,
  p_patches: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_B: array<vec4f>;
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
  let v_n = i32(v_start);
  let v_point = min(v_across, params.p_points_across - 1u);
  let v_v1 = b_B[(v_point * params.p_B_k + u32(v_n)) >> 2u];
  let v_point_1 = min(v_across + 1u, params.p_points_across - 1u);
  let v_v1_1 = b_B[(v_point_1 * params.p_B_k + u32(v_n)) >> 2u];
  let v_point_2 = min(v_across + 2u, params.p_points_across - 1u);
  let v_v1_2 = b_B[(v_point_2 * params.p_B_k + u32(v_n)) >> 2u];
  let v_point_3 = min(v_across + 3u, params.p_points_across - 1u);
  let v_v1_3 = b_B[(v_point_3 * params.p_B_k + u32(v_n)) >> 2u];
  let v_point_4 = min(v_across + 4u, params.p_points_across - 1u);
  let v_v1_4 = b_B[(v_point_4 * params.p_B_k + u32(v_n)) >> 2u];
  let v_point_5 = min(v_across + 5u, params.p_points_across - 1u);
  let v_v1_5 = b_B[(v_point_5 * params.p_B_k + u32(v_n)) >> 2u];
  let v_point_6 = min(v_across + 6u, params.p_points_across - 1u);
  let v_v1_6 = b_B[(v_point_6 * params.p_B_k + u32(v_n)) >> 2u];
  let v_point_7 = min(v_across + 7u, params.p_points_across - 1u);
  let v_v1_7 = b_B[(v_point_7 * params.p_B_k + u32(v_n)) >> 2u];
  let v_bits = select(0u, 1u, ((bitcast<u32>(v_v1.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v1.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v1.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v1.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits;
  v_places = v_places | select(0u, 1u, (v_bits != 0u));
  let v_bits_1 = select(0u, 1u, ((bitcast<u32>(v_v1_1.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v1_1.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v1_1.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v1_1.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_1;
  v_places = v_places | select(0u, 2u, (v_bits_1 != 0u));
  let v_bits_2 = select(0u, 1u, ((bitcast<u32>(v_v1_2.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v1_2.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v1_2.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v1_2.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_2;
  v_places = v_places | select(0u, 4u, (v_bits_2 != 0u));
  let v_bits_3 = select(0u, 1u, ((bitcast<u32>(v_v1_3.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v1_3.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v1_3.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v1_3.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_3;
  v_places = v_places | select(0u, 8u, (v_bits_3 != 0u));
  let v_bits_4 = select(0u, 1u, ((bitcast<u32>(v_v1_4.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v1_4.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v1_4.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v1_4.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_4;
  v_places = v_places | select(0u, 16u, (v_bits_4 != 0u));
  let v_bits_5 = select(0u, 1u, ((bitcast<u32>(v_v1_5.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v1_5.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v1_5.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v1_5.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_5;
  v_places = v_places | select(0u, 32u, (v_bits_5 != 0u));
  let v_bits_6 = select(0u, 1u, ((bitcast<u32>(v_v1_6.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v1_6.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v1_6.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v1_6.w) & 2147483647u) != 0u));
  v_neighbours = v_neighbours | v_bits_6;
  v_places = v_places | select(0u, 64u, (v_bits_6 != 0u));
  let v_bits_7 = select(0u, 1u, ((bitcast<u32>(v_v1_7.x) & 2147483647u) != 0u)) | select(0u, 2u, ((bitcast<u32>(v_v1_7.y) & 2147483647u) != 0u)) | select(0u, 4u, ((bitcast<u32>(v_v1_7.z) & 2147483647u) != 0u)) | select(0u, 8u, ((bitcast<u32>(v_v1_7.w) & 2147483647u) != 0u));
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
// kernel C.1
struct Params {
  p_m_count: u32,
  p_n_count: u32,
  p_n_tiles: u32,
  p_m_tiles: u32,
  p_workgroup_count: u32,
  p_k_count: u32,
  p_words: u32,
  p_m_spans: u32,
  p_n_spans: u32,
  p_left_outer_stride: u32,
  p_right_inner_stride: u32,
  p_store_stride: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_C_1_0_left_bits: array<u32>;
@group(0) @binding(2) var<storage, read> b_C_1_0_right_bits: array<u32>;
@group(0) @binding(3) var<storage, read> b_A: array<f32>;
@group(0) @binding(4) var<storage, read> b_B: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> b_C_1: array<vec4f>;
var<workgroup> w_met: array<u32, 1040>;
var<workgroup> w_left_tile: array<array<vec4f, 9>, 16>;
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
  let v_k_end = params.p_k_count;
  let v_m_words = v_m_tile * params.p_words;
  let v_n_words = min(v_n_tile * 4u, params.p_n_spans - 1u) * params.p_words;
  let v_n_words_1 = min(v_n_tile * 4u + 1u, params.p_n_spans - 1u) * params.p_words;
  let v_n_words_2 = min(v_n_tile * 4u + 2u, params.p_n_spans - 1u) * params.p_words;
  let v_n_words_3 = min(v_n_tile * 4u + 3u, params.p_n_spans - 1u) * params.p_words;
  var v_waiting: u32 = 0u;
  var v_met_end: u32 = 0u;
  let v_left_start = 0u;
  let v_left_outer = local_invocation_index >> 3u;
  let v_left_inner = local_invocation_index & 7u;
  let v_left_at = min(v_m_start + v_left_outer, params.p_m_count - 1u);
  let v_left_from = v_left_start + v_left_at * params.p_left_outer_stride;
  var v_left_value: f32 = 0.0f;
  let v_left_outer_1 = (local_invocation_index >> 3u) + 8u;
  let v_left_inner_1 = local_invocation_index & 7u;
  let v_left_at_1 = min(v_m_start + v_left_outer_1, params.p_m_count - 1u);
  let v_left_from_1 = v_left_start + v_left_at_1 * params.p_left_outer_stride;
  var v_left_value_1: f32 = 0.0f;
  let v_left_outer_2 = (local_invocation_index >> 3u) + 16u;
  let v_left_inner_2 = local_invocation_index & 7u;
  let v_left_at_2 = min(v_m_start + v_left_outer_2, params.p_m_count - 1u);
  let v_left_from_2 = v_left_start + v_left_at_2 * params.p_left_outer_stride;
  var v_left_value_2: f32 = 0.0f;
  let v_left_outer_3 = (local_invocation_index >> 3u) + 24u;
  let v_left_inner_3 = local_invocation_index & 7u;
  let v_left_at_3 = min(v_m_start + v_left_outer_3, params.p_m_count - 1u);
  let v_left_from_3 = v_left_start + v_left_at_3 * params.p_left_outer_stride;
  var v_left_value_3: f32 = 0.0f;
  let v_left_outer_4 = local_invocation_index >> 3u;
  let v_left_inner_4 = 8u + (local_invocation_index & 7u);
  let v_left_at_4 = min(v_m_start + v_left_outer_4, params.p_m_count - 1u);
  let v_left_from_4 = v_left_start + v_left_at_4 * params.p_left_outer_stride;
  var v_left_value_4: f32 = 0.0f;
  let v_left_outer_5 = (local_invocation_index >> 3u) + 8u;
  let v_left_inner_5 = 8u + (local_invocation_index & 7u);
  let v_left_at_5 = min(v_m_start + v_left_outer_5, params.p_m_count - 1u);
  let v_left_from_5 = v_left_start + v_left_at_5 * params.p_left_outer_stride;
  var v_left_value_5: f32 = 0.0f;
  let v_left_outer_6 = (local_invocation_index >> 3u) + 16u;
  let v_left_inner_6 = 8u + (local_invocation_index & 7u);
  let v_left_at_6 = min(v_m_start + v_left_outer_6, params.p_m_count - 1u);
  let v_left_from_6 = v_left_start + v_left_at_6 * params.p_left_outer_stride;
  var v_left_value_6: f32 = 0.0f;
  let v_left_outer_7 = (local_invocation_index >> 3u) + 24u;
  let v_left_inner_7 = 8u + (local_invocation_index & 7u);
  let v_left_at_7 = min(v_m_start + v_left_outer_7, params.p_m_count - 1u);
  let v_left_from_7 = v_left_start + v_left_at_7 * params.p_left_outer_stride;
  var v_left_value_7: f32 = 0.0f;
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
  for (var v_stretch: u32 = 0u; v_stretch < params.p_words; v_stretch += 32u) {
    var v_met_count: u32 = v_waiting;
    var v_own_bits: u32 = 0u;
    var v_own_before: u32 = v_waiting;
    for (var v_word_at: u32 = 0u; v_word_at < 32u; v_word_at += 8u) {
      let v_bits = select(0u, b_C_1_0_left_bits[v_m_words + min(v_stretch + v_word_at, params.p_words - 1u)] & (b_C_1_0_right_bits[v_n_words + min(v_stretch + v_word_at, params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_1 + min(v_stretch + v_word_at, params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_2 + min(v_stretch + v_word_at, params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_3 + min(v_stretch + v_word_at, params.p_words - 1u)]), (v_stretch + v_word_at < params.p_words));
      let v_bits_1 = select(0u, b_C_1_0_left_bits[v_m_words + min(v_stretch + (v_word_at + 1u), params.p_words - 1u)] & (b_C_1_0_right_bits[v_n_words + min(v_stretch + (v_word_at + 1u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_1 + min(v_stretch + (v_word_at + 1u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_2 + min(v_stretch + (v_word_at + 1u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_3 + min(v_stretch + (v_word_at + 1u), params.p_words - 1u)]), (v_stretch + (v_word_at + 1u) < params.p_words));
      let v_bits_2 = select(0u, b_C_1_0_left_bits[v_m_words + min(v_stretch + (v_word_at + 2u), params.p_words - 1u)] & (b_C_1_0_right_bits[v_n_words + min(v_stretch + (v_word_at + 2u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_1 + min(v_stretch + (v_word_at + 2u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_2 + min(v_stretch + (v_word_at + 2u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_3 + min(v_stretch + (v_word_at + 2u), params.p_words - 1u)]), (v_stretch + (v_word_at + 2u) < params.p_words));
      let v_bits_3 = select(0u, b_C_1_0_left_bits[v_m_words + min(v_stretch + (v_word_at + 3u), params.p_words - 1u)] & (b_C_1_0_right_bits[v_n_words + min(v_stretch + (v_word_at + 3u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_1 + min(v_stretch + (v_word_at + 3u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_2 + min(v_stretch + (v_word_at + 3u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_3 + min(v_stretch + (v_word_at + 3u), params.p_words - 1u)]), (v_stretch + (v_word_at + 3u) < params.p_words));
      let v_bits_4 = select(0u, b_C_1_0_left_bits[v_m_words + min(v_stretch + (v_word_at + 4u), params.p_words - 1u)] & (b_C_1_0_right_bits[v_n_words + min(v_stretch + (v_word_at + 4u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_1 + min(v_stretch + (v_word_at + 4u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_2 + min(v_stretch + (v_word_at + 4u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_3 + min(v_stretch + (v_word_at + 4u), params.p_words - 1u)]), (v_stretch + (v_word_at + 4u) < params.p_words));
      let v_bits_5 = select(0u, b_C_1_0_left_bits[v_m_words + min(v_stretch + (v_word_at + 5u), params.p_words - 1u)] & (b_C_1_0_right_bits[v_n_words + min(v_stretch + (v_word_at + 5u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_1 + min(v_stretch + (v_word_at + 5u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_2 + min(v_stretch + (v_word_at + 5u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_3 + min(v_stretch + (v_word_at + 5u), params.p_words - 1u)]), (v_stretch + (v_word_at + 5u) < params.p_words));
      let v_bits_6 = select(0u, b_C_1_0_left_bits[v_m_words + min(v_stretch + (v_word_at + 6u), params.p_words - 1u)] & (b_C_1_0_right_bits[v_n_words + min(v_stretch + (v_word_at + 6u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_1 + min(v_stretch + (v_word_at + 6u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_2 + min(v_stretch + (v_word_at + 6u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_3 + min(v_stretch + (v_word_at + 6u), params.p_words - 1u)]), (v_stretch + (v_word_at + 6u) < params.p_words));
      let v_bits_7 = select(0u, b_C_1_0_left_bits[v_m_words + min(v_stretch + (v_word_at + 7u), params.p_words - 1u)] & (b_C_1_0_right_bits[v_n_words + min(v_stretch + (v_word_at + 7u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_1 + min(v_stretch + (v_word_at + 7u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_2 + min(v_stretch + (v_word_at + 7u), params.p_words - 1u)] | b_C_1_0_right_bits[v_n_words_3 + min(v_stretch + (v_word_at + 7u), params.p_words - 1u)]), (v_stretch + (v_word_at + 7u) < params.p_words));
      let v_live = countOneBits(v_bits);
      v_met_count = v_met_count + v_live;
      v_own_bits = select(v_own_bits, v_bits, (v_word_at == local_invocation_index));
      v_own_before = v_own_before + select(0u, v_live, (v_word_at < local_invocation_index));
      let v_live_1 = countOneBits(v_bits_1);
      v_met_count = v_met_count + v_live_1;
      v_own_bits = select(v_own_bits, v_bits_1, (v_word_at + 1u == local_invocation_index));
      v_own_before = v_own_before + select(0u, v_live_1, (v_word_at + 1u < local_invocation_index));
      let v_live_2 = countOneBits(v_bits_2);
      v_met_count = v_met_count + v_live_2;
      v_own_bits = select(v_own_bits, v_bits_2, (v_word_at + 2u == local_invocation_index));
      v_own_before = v_own_before + select(0u, v_live_2, (v_word_at + 2u < local_invocation_index));
      let v_live_3 = countOneBits(v_bits_3);
      v_met_count = v_met_count + v_live_3;
      v_own_bits = select(v_own_bits, v_bits_3, (v_word_at + 3u == local_invocation_index));
      v_own_before = v_own_before + select(0u, v_live_3, (v_word_at + 3u < local_invocation_index));
      let v_live_4 = countOneBits(v_bits_4);
      v_met_count = v_met_count + v_live_4;
      v_own_bits = select(v_own_bits, v_bits_4, (v_word_at + 4u == local_invocation_index));
      v_own_before = v_own_before + select(0u, v_live_4, (v_word_at + 4u < local_invocation_index));
      let v_live_5 = countOneBits(v_bits_5);
      v_met_count = v_met_count + v_live_5;
      v_own_bits = select(v_own_bits, v_bits_5, (v_word_at + 5u == local_invocation_index));
      v_own_before = v_own_before + select(0u, v_live_5, (v_word_at + 5u < local_invocation_index));
      let v_live_6 = countOneBits(v_bits_6);
      v_met_count = v_met_count + v_live_6;
      v_own_bits = select(v_own_bits, v_bits_6, (v_word_at + 6u == local_invocation_index));
      v_own_before = v_own_before + select(0u, v_live_6, (v_word_at + 6u < local_invocation_index));
      let v_live_7 = countOneBits(v_bits_7);
      v_met_count = v_met_count + v_live_7;
      v_own_bits = select(v_own_bits, v_bits_7, (v_word_at + 7u == local_invocation_index));
      v_own_before = v_own_before + select(0u, v_live_7, (v_word_at + 7u < local_invocation_index));
    }
    let v_own_count = countOneBits(v_own_bits);
    let v_own_first = (v_stretch + local_invocation_index) * 32u;
    for (var v_bit: u32 = 0u; v_bit < v_own_count; v_bit += 1u) {
      w_met[v_own_before + v_bit] = v_own_first + firstTrailingBit(v_own_bits);
      v_own_bits = v_own_bits & (v_own_bits - 1u);
    }
    v_met_end = select((v_met_count >> 4u) * 16u, v_met_count, (v_stretch + 32u >= params.p_words));
    workgroupBarrier();
    if (16u <= v_met_end) {
      let v_left_k = v_left_inner;
      v_left_value = b_A[v_left_from + w_met[v_left_k]];
      let v_left_k_1 = v_left_inner_1;
      v_left_value_1 = b_A[v_left_from_1 + w_met[v_left_k_1]];
      let v_left_k_2 = v_left_inner_2;
      v_left_value_2 = b_A[v_left_from_2 + w_met[v_left_k_2]];
      let v_left_k_3 = v_left_inner_3;
      v_left_value_3 = b_A[v_left_from_3 + w_met[v_left_k_3]];
      let v_left_k_4 = v_left_inner_4;
      v_left_value_4 = b_A[v_left_from_4 + w_met[v_left_k_4]];
      let v_left_k_5 = v_left_inner_5;
      v_left_value_5 = b_A[v_left_from_5 + w_met[v_left_k_5]];
      let v_left_k_6 = v_left_inner_6;
      v_left_value_6 = b_A[v_left_from_6 + w_met[v_left_k_6]];
      let v_left_k_7 = v_left_inner_7;
      v_left_value_7 = b_A[v_left_from_7 + w_met[v_left_k_7]];
      let v_right_k = v_right_inner;
      v_right_value = b_B[v_right_from + w_met[v_right_k] * params.p_right_inner_stride];
      let v_right_k_1 = v_right_inner_1;
      v_right_value_1 = b_B[v_right_from_1 + w_met[v_right_k_1] * params.p_right_inner_stride];
      let v_right_k_2 = v_right_inner_2;
      v_right_value_2 = b_B[v_right_from_2 + w_met[v_right_k_2] * params.p_right_inner_stride];
      let v_right_k_3 = v_right_inner_3;
      v_right_value_3 = b_B[v_right_from_3 + w_met[v_right_k_3] * params.p_right_inner_stride];
      let v_right_k_4 = v_right_inner_4;
      v_right_value_4 = b_B[v_right_from_4 + w_met[v_right_k_4] * params.p_right_inner_stride];
      let v_right_k_5 = v_right_inner_5;
      v_right_value_5 = b_B[v_right_from_5 + w_met[v_right_k_5] * params.p_right_inner_stride];
      let v_right_k_6 = v_right_inner_6;
      v_right_value_6 = b_B[v_right_from_6 + w_met[v_right_k_6] * params.p_right_inner_stride];
      let v_right_k_7 = v_right_inner_7;
      v_right_value_7 = b_B[v_right_from_7 + w_met[v_right_k_7] * params.p_right_inner_stride];
    } else {
      if (0u < v_met_end) {
        let v_left_k_8 = v_left_inner;
        if (v_left_k_8 < v_met_end) {
          v_left_value = b_A[v_left_from + w_met[v_left_k_8]];
        } else {
          v_left_value = 0.0f;
        }
        let v_left_k_9 = v_left_inner_1;
        if (v_left_k_9 < v_met_end) {
          v_left_value_1 = b_A[v_left_from_1 + w_met[v_left_k_9]];
        } else {
          v_left_value_1 = 0.0f;
        }
        let v_left_k_10 = v_left_inner_2;
        if (v_left_k_10 < v_met_end) {
          v_left_value_2 = b_A[v_left_from_2 + w_met[v_left_k_10]];
        } else {
          v_left_value_2 = 0.0f;
        }
        let v_left_k_11 = v_left_inner_3;
        if (v_left_k_11 < v_met_end) {
          v_left_value_3 = b_A[v_left_from_3 + w_met[v_left_k_11]];
        } else {
          v_left_value_3 = 0.0f;
        }
        let v_left_k_12 = v_left_inner_4;
        if (v_left_k_12 < v_met_end) {
          v_left_value_4 = b_A[v_left_from_4 + w_met[v_left_k_12]];
        } else {
          v_left_value_4 = 0.0f;
        }
        let v_left_k_13 = v_left_inner_5;
        if (v_left_k_13 < v_met_end) {
          v_left_value_5 = b_A[v_left_from_5 + w_met[v_left_k_13]];
        } else {
          v_left_value_5 = 0.0f;
        }
        let v_left_k_14 = v_left_inner_6;
        if (v_left_k_14 < v_met_end) {
          v_left_value_6 = b_A[v_left_from_6 + w_met[v_left_k_14]];
        } else {
          v_left_value_6 = 0.0f;
        }
        let v_left_k_15 = v_left_inner_7;
        if (v_left_k_15 < v_met_end) {
          v_left_value_7 = b_A[v_left_from_7 + w_met[v_left_k_15]];
        } else {
          v_left_value_7 = 0.0f;
        }
        let v_right_k_8 = v_right_inner;
        if (v_right_k_8 < v_met_end) {
          v_right_value = b_B[v_right_from + w_met[v_right_k_8] * params.p_right_inner_stride];
        } else {
          v_right_value = vec4f(0.0f);
        }
        let v_right_k_9 = v_right_inner_1;
        if (v_right_k_9 < v_met_end) {
          v_right_value_1 = b_B[v_right_from_1 + w_met[v_right_k_9] * params.p_right_inner_stride];
        } else {
          v_right_value_1 = vec4f(0.0f);
        }
        let v_right_k_10 = v_right_inner_2;
        if (v_right_k_10 < v_met_end) {
          v_right_value_2 = b_B[v_right_from_2 + w_met[v_right_k_10] * params.p_right_inner_stride];
        } else {
          v_right_value_2 = vec4f(0.0f);
        }
        let v_right_k_11 = v_right_inner_3;
        if (v_right_k_11 < v_met_end) {
          v_right_value_3 = b_B[v_right_from_3 + w_met[v_right_k_11] * params.p_right_inner_stride];
        } else {
          v_right_value_3 = vec4f(0.0f);
        }
        let v_right_k_12 = v_right_inner_4;
        if (v_right_k_12 < v_met_end) {
          v_right_value_4 = b_B[v_right_from_4 + w_met[v_right_k_12] * params.p_right_inner_stride];
        } else {
          v_right_value_4 = vec4f(0.0f);
        }
        let v_right_k_13 = v_right_inner_5;
        if (v_right_k_13 < v_met_end) {
          v_right_value_5 = b_B[v_right_from_5 + w_met[v_right_k_13] * params.p_right_inner_stride];
        } else {
          v_right_value_5 = vec4f(0.0f);
        }
        let v_right_k_14 = v_right_inner_6;
        if (v_right_k_14 < v_met_end) {
          v_right_value_6 = b_B[v_right_from_6 + w_met[v_right_k_14] * params.p_right_inner_stride];
        } else {
          v_right_value_6 = vec4f(0.0f);
        }
        let v_right_k_15 = v_right_inner_7;
        if (v_right_k_15 < v_met_end) {
          v_right_value_7 = b_B[v_right_from_7 + w_met[v_right_k_15] * params.p_right_inner_stride];
        } else {
          v_right_value_7 = vec4f(0.0f);
        }
      }
    }
    for (var v_k_at: u32 = 0u; v_k_at < v_met_end; v_k_at += 16u) {
      w_left_tile[v_left_inner][v_left_outer >> 2u][v_left_outer & 3u] = v_left_value;
      w_left_tile[v_left_inner_1][v_left_outer_1 >> 2u][v_left_outer_1 & 3u] = v_left_value_1;
      w_left_tile[v_left_inner_2][v_left_outer_2 >> 2u][v_left_outer_2 & 3u] = v_left_value_2;
      w_left_tile[v_left_inner_3][v_left_outer_3 >> 2u][v_left_outer_3 & 3u] = v_left_value_3;
      w_left_tile[v_left_inner_4][v_left_outer_4 >> 2u][v_left_outer_4 & 3u] = v_left_value_4;
      w_left_tile[v_left_inner_5][v_left_outer_5 >> 2u][v_left_outer_5 & 3u] = v_left_value_5;
      w_left_tile[v_left_inner_6][v_left_outer_6 >> 2u][v_left_outer_6 & 3u] = v_left_value_6;
      w_left_tile[v_left_inner_7][v_left_outer_7 >> 2u][v_left_outer_7 & 3u] = v_left_value_7;
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
      if (v_k_next + 16u <= v_met_end) {
        let v_left_k_16 = v_k_next + v_left_inner;
        v_left_value = b_A[v_left_from + w_met[v_left_k_16]];
        let v_left_k_17 = v_k_next + v_left_inner_1;
        v_left_value_1 = b_A[v_left_from_1 + w_met[v_left_k_17]];
        let v_left_k_18 = v_k_next + v_left_inner_2;
        v_left_value_2 = b_A[v_left_from_2 + w_met[v_left_k_18]];
        let v_left_k_19 = v_k_next + v_left_inner_3;
        v_left_value_3 = b_A[v_left_from_3 + w_met[v_left_k_19]];
        let v_left_k_20 = v_k_next + v_left_inner_4;
        v_left_value_4 = b_A[v_left_from_4 + w_met[v_left_k_20]];
        let v_left_k_21 = v_k_next + v_left_inner_5;
        v_left_value_5 = b_A[v_left_from_5 + w_met[v_left_k_21]];
        let v_left_k_22 = v_k_next + v_left_inner_6;
        v_left_value_6 = b_A[v_left_from_6 + w_met[v_left_k_22]];
        let v_left_k_23 = v_k_next + v_left_inner_7;
        v_left_value_7 = b_A[v_left_from_7 + w_met[v_left_k_23]];
        let v_right_k_16 = v_k_next + v_right_inner;
        v_right_value = b_B[v_right_from + w_met[v_right_k_16] * params.p_right_inner_stride];
        let v_right_k_17 = v_k_next + v_right_inner_1;
        v_right_value_1 = b_B[v_right_from_1 + w_met[v_right_k_17] * params.p_right_inner_stride];
        let v_right_k_18 = v_k_next + v_right_inner_2;
        v_right_value_2 = b_B[v_right_from_2 + w_met[v_right_k_18] * params.p_right_inner_stride];
        let v_right_k_19 = v_k_next + v_right_inner_3;
        v_right_value_3 = b_B[v_right_from_3 + w_met[v_right_k_19] * params.p_right_inner_stride];
        let v_right_k_20 = v_k_next + v_right_inner_4;
        v_right_value_4 = b_B[v_right_from_4 + w_met[v_right_k_20] * params.p_right_inner_stride];
        let v_right_k_21 = v_k_next + v_right_inner_5;
        v_right_value_5 = b_B[v_right_from_5 + w_met[v_right_k_21] * params.p_right_inner_stride];
        let v_right_k_22 = v_k_next + v_right_inner_6;
        v_right_value_6 = b_B[v_right_from_6 + w_met[v_right_k_22] * params.p_right_inner_stride];
        let v_right_k_23 = v_k_next + v_right_inner_7;
        v_right_value_7 = b_B[v_right_from_7 + w_met[v_right_k_23] * params.p_right_inner_stride];
      } else {
        if (v_k_next < v_met_end) {
          let v_left_k_24 = v_k_next + v_left_inner;
          if (v_left_k_24 < v_met_end) {
            v_left_value = b_A[v_left_from + w_met[v_left_k_24]];
          } else {
            v_left_value = 0.0f;
          }
          let v_left_k_25 = v_k_next + v_left_inner_1;
          if (v_left_k_25 < v_met_end) {
            v_left_value_1 = b_A[v_left_from_1 + w_met[v_left_k_25]];
          } else {
            v_left_value_1 = 0.0f;
          }
          let v_left_k_26 = v_k_next + v_left_inner_2;
          if (v_left_k_26 < v_met_end) {
            v_left_value_2 = b_A[v_left_from_2 + w_met[v_left_k_26]];
          } else {
            v_left_value_2 = 0.0f;
          }
          let v_left_k_27 = v_k_next + v_left_inner_3;
          if (v_left_k_27 < v_met_end) {
            v_left_value_3 = b_A[v_left_from_3 + w_met[v_left_k_27]];
          } else {
            v_left_value_3 = 0.0f;
          }
          let v_left_k_28 = v_k_next + v_left_inner_4;
          if (v_left_k_28 < v_met_end) {
            v_left_value_4 = b_A[v_left_from_4 + w_met[v_left_k_28]];
          } else {
            v_left_value_4 = 0.0f;
          }
          let v_left_k_29 = v_k_next + v_left_inner_5;
          if (v_left_k_29 < v_met_end) {
            v_left_value_5 = b_A[v_left_from_5 + w_met[v_left_k_29]];
          } else {
            v_left_value_5 = 0.0f;
          }
          let v_left_k_30 = v_k_next + v_left_inner_6;
          if (v_left_k_30 < v_met_end) {
            v_left_value_6 = b_A[v_left_from_6 + w_met[v_left_k_30]];
          } else {
            v_left_value_6 = 0.0f;
          }
          let v_left_k_31 = v_k_next + v_left_inner_7;
          if (v_left_k_31 < v_met_end) {
            v_left_value_7 = b_A[v_left_from_7 + w_met[v_left_k_31]];
          } else {
            v_left_value_7 = 0.0f;
          }
          let v_right_k_24 = v_k_next + v_right_inner;
          if (v_right_k_24 < v_met_end) {
            v_right_value = b_B[v_right_from + w_met[v_right_k_24] * params.p_right_inner_stride];
          } else {
            v_right_value = vec4f(0.0f);
          }
          let v_right_k_25 = v_k_next + v_right_inner_1;
          if (v_right_k_25 < v_met_end) {
            v_right_value_1 = b_B[v_right_from_1 + w_met[v_right_k_25] * params.p_right_inner_stride];
          } else {
            v_right_value_1 = vec4f(0.0f);
          }
          let v_right_k_26 = v_k_next + v_right_inner_2;
          if (v_right_k_26 < v_met_end) {
            v_right_value_2 = b_B[v_right_from_2 + w_met[v_right_k_26] * params.p_right_inner_stride];
          } else {
            v_right_value_2 = vec4f(0.0f);
          }
          let v_right_k_27 = v_k_next + v_right_inner_3;
          if (v_right_k_27 < v_met_end) {
            v_right_value_3 = b_B[v_right_from_3 + w_met[v_right_k_27] * params.p_right_inner_stride];
          } else {
            v_right_value_3 = vec4f(0.0f);
          }
          let v_right_k_28 = v_k_next + v_right_inner_4;
          if (v_right_k_28 < v_met_end) {
            v_right_value_4 = b_B[v_right_from_4 + w_met[v_right_k_28] * params.p_right_inner_stride];
          } else {
            v_right_value_4 = vec4f(0.0f);
          }
          let v_right_k_29 = v_k_next + v_right_inner_5;
          if (v_right_k_29 < v_met_end) {
            v_right_value_5 = b_B[v_right_from_5 + w_met[v_right_k_29] * params.p_right_inner_stride];
          } else {
            v_right_value_5 = vec4f(0.0f);
          }
          let v_right_k_30 = v_k_next + v_right_inner_6;
          if (v_right_k_30 < v_met_end) {
            v_right_value_6 = b_B[v_right_from_6 + w_met[v_right_k_30] * params.p_right_inner_stride];
          } else {
            v_right_value_6 = vec4f(0.0f);
          }
          let v_right_k_31 = v_k_next + v_right_inner_7;
          if (v_right_k_31 < v_met_end) {
            v_right_value_7 = b_B[v_right_from_7 + w_met[v_right_k_31] * params.p_right_inner_stride];
          } else {
            v_right_value_7 = vec4f(0.0f);
          }
        }
      }
      let v_a0 = w_left_tile[0u][v_row];
      let v_a1 = w_left_tile[0u][v_row + 4u];
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
      let v_a0_1 = w_left_tile[1u][v_row];
      let v_a1_1 = w_left_tile[1u][v_row + 4u];
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
      let v_a0_2 = w_left_tile[2u][v_row];
      let v_a1_2 = w_left_tile[2u][v_row + 4u];
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
      let v_a0_3 = w_left_tile[3u][v_row];
      let v_a1_3 = w_left_tile[3u][v_row + 4u];
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
      let v_a0_4 = w_left_tile[4u][v_row];
      let v_a1_4 = w_left_tile[4u][v_row + 4u];
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
      let v_a0_5 = w_left_tile[5u][v_row];
      let v_a1_5 = w_left_tile[5u][v_row + 4u];
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
      let v_a0_6 = w_left_tile[6u][v_row];
      let v_a1_6 = w_left_tile[6u][v_row + 4u];
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
      let v_a0_7 = w_left_tile[7u][v_row];
      let v_a1_7 = w_left_tile[7u][v_row + 4u];
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
      let v_a0_8 = w_left_tile[8u][v_row];
      let v_a1_8 = w_left_tile[8u][v_row + 4u];
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
      let v_a0_9 = w_left_tile[9u][v_row];
      let v_a1_9 = w_left_tile[9u][v_row + 4u];
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
      let v_a0_10 = w_left_tile[10u][v_row];
      let v_a1_10 = w_left_tile[10u][v_row + 4u];
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
      let v_a0_11 = w_left_tile[11u][v_row];
      let v_a1_11 = w_left_tile[11u][v_row + 4u];
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
      let v_a0_12 = w_left_tile[12u][v_row];
      let v_a1_12 = w_left_tile[12u][v_row + 4u];
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
      let v_a0_13 = w_left_tile[13u][v_row];
      let v_a1_13 = w_left_tile[13u][v_row + 4u];
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
      let v_a0_14 = w_left_tile[14u][v_row];
      let v_a1_14 = w_left_tile[14u][v_row + 4u];
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
      let v_a0_15 = w_left_tile[15u][v_row];
      let v_a1_15 = w_left_tile[15u][v_row + 4u];
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
    v_waiting = v_met_count - v_met_end;
    var v_kept: u32 = 0u;
    if (local_invocation_index < v_waiting) {
      v_kept = w_met[v_met_end + local_invocation_index];
    }
    workgroupBarrier();
    if (local_invocation_index < v_waiting) {
      w_met[local_invocation_index] = v_kept;
    }
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
