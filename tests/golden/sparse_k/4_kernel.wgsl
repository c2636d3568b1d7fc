// kernel C.1.0.detect
struct Params {
  p_panels: u32,
  p_panel_points: u32,
  p_look_start: u32,
  p_look_panel: u32,
  p_listed: u32,
  p_lists: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> b_C_1_0_positions: array<u32>;
@group(0) @binding(3) var<storage, read_write> b_C_1_0_counts: array<u32>;
var<workgroup> w_sums: array<u32, 256>;
var<workgroup> w_groups: array<u32, 16>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_list = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  if (v_list >= params.p_lists) {
    return;
  }
  let v_matrix = v_list / params.p_panels;
  let v_panel = v_list % params.p_panels;
  let v_first = v_list * params.p_listed;
  var v_found: u32 = 0u;
  for (var v_chunk: u32 = 0u; v_chunk < params.p_listed; v_chunk += 1024u) {
    let v_position = v_chunk + local_invocation_index * 4u;
    var v_bits: vec4u = vec4u(0u);
    for (var v_row_at: u32 = 0u; v_row_at < 32u; v_row_at += 16u) {
      let v_row = min(v_panel * 32u + v_row_at, params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_1 = min(v_panel * 32u + (v_row_at + 1u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_1 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_2 = min(v_panel * 32u + (v_row_at + 2u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_2 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_3 = min(v_panel * 32u + (v_row_at + 3u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_3 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_4 = min(v_panel * 32u + (v_row_at + 4u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_4 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_5 = min(v_panel * 32u + (v_row_at + 5u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_5 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_6 = min(v_panel * 32u + (v_row_at + 6u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_6 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_7 = min(v_panel * 32u + (v_row_at + 7u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_7 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_8 = min(v_panel * 32u + (v_row_at + 8u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_8 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_9 = min(v_panel * 32u + (v_row_at + 9u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_9 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_10 = min(v_panel * 32u + (v_row_at + 10u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_10 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_11 = min(v_panel * 32u + (v_row_at + 11u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_11 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_12 = min(v_panel * 32u + (v_row_at + 12u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_12 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_13 = min(v_panel * 32u + (v_row_at + 13u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_13 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_14 = min(v_panel * 32u + (v_row_at + 14u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_14 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
      let v_row_15 = min(v_panel * 32u + (v_row_at + 15u), params.p_panel_points - 1u);
      v_bits = v_bits | bitcast<vec4u>(b_A[(params.p_look_start + (v_row_15 * params.p_look_panel + min(v_position, params.p_listed - 4u))) >> 2u]);
    }
    let v_live = v_position < params.p_listed && (v_bits.x & 2147483647u) != 0u;
    let v_live_1 = v_position + 1u < params.p_listed && (v_bits.y & 2147483647u) != 0u;
    let v_live_2 = v_position + 2u < params.p_listed && (v_bits.z & 2147483647u) != 0u;
    let v_live_3 = v_position + 3u < params.p_listed && (v_bits.w & 2147483647u) != 0u;
    let v_own = select(0u, 1u, v_live) + select(0u, 1u, v_live_1) + select(0u, 1u, v_live_2) + select(0u, 1u, v_live_3);
    w_sums[local_invocation_index] = v_own;
    workgroupBarrier();
    if (local_invocation_index < 16u) {
      w_groups[local_invocation_index] = w_sums[local_invocation_index * 16u] + w_sums[local_invocation_index * 16u + 1u] + w_sums[local_invocation_index * 16u + 2u] + w_sums[local_invocation_index * 16u + 3u] + w_sums[local_invocation_index * 16u + 4u] + w_sums[local_invocation_index * 16u + 5u] + w_sums[local_invocation_index * 16u + 6u] + w_sums[local_invocation_index * 16u + 7u] + w_sums[local_invocation_index * 16u + 8u] + w_sums[local_invocation_index * 16u + 9u] + w_sums[local_invocation_index * 16u + 10u] + w_sums[local_invocation_index * 16u + 11u] + w_sums[local_invocation_index * 16u + 12u] + w_sums[local_invocation_index * 16u + 13u] + w_sums[local_invocation_index * 16u + 14u] + w_sums[local_invocation_index * 16u + 15u];
    }
    workgroupBarrier();
    let v_group = local_invocation_index >> 4u;
    let v_lane = local_invocation_index & 15u;
    let v_first_lane = v_group * 16u;
    let v_before = select(0u, w_sums[v_first_lane], (0u < v_lane)) + select(0u, w_sums[v_first_lane + 1u], (1u < v_lane)) + select(0u, w_sums[v_first_lane + 2u], (2u < v_lane)) + select(0u, w_sums[v_first_lane + 3u], (3u < v_lane)) + select(0u, w_sums[v_first_lane + 4u], (4u < v_lane)) + select(0u, w_sums[v_first_lane + 5u], (5u < v_lane)) + select(0u, w_sums[v_first_lane + 6u], (6u < v_lane)) + select(0u, w_sums[v_first_lane + 7u], (7u < v_lane)) + select(0u, w_sums[v_first_lane + 8u], (8u < v_lane)) + select(0u, w_sums[v_first_lane + 9u], (9u < v_lane)) + select(0u, w_sums[v_first_lane + 10u], (10u < v_lane)) + select(0u, w_sums[v_first_lane + 11u], (11u < v_lane)) + select(0u, w_sums[v_first_lane + 12u], (12u < v_lane)) + select(0u, w_sums[v_first_lane + 13u], (13u < v_lane)) + select(0u, w_sums[v_first_lane + 14u], (14u < v_lane)) + (select(0u, w_groups[0u], (0u < v_group)) + select(0u, w_groups[1u], (1u < v_group)) + select(0u, w_groups[2u], (2u < v_group)) + select(0u, w_groups[3u], (3u < v_group)) + select(0u, w_groups[4u], (4u < v_group)) + select(0u, w_groups[5u], (5u < v_group)) + select(0u, w_groups[6u], (6u < v_group)) + select(0u, w_groups[7u], (7u < v_group)) + select(0u, w_groups[8u], (8u < v_group)) + select(0u, w_groups[9u], (9u < v_group)) + select(0u, w_groups[10u], (10u < v_group)) + select(0u, w_groups[11u], (11u < v_group)) + select(0u, w_groups[12u], (12u < v_group)) + select(0u, w_groups[13u], (13u < v_group)) + select(0u, w_groups[14u], (14u < v_group)));
    let v_total = w_groups[0u] + w_groups[1u] + w_groups[2u] + w_groups[3u] + w_groups[4u] + w_groups[5u] + w_groups[6u] + w_groups[7u] + w_groups[8u] + w_groups[9u] + w_groups[10u] + w_groups[11u] + w_groups[12u] + w_groups[13u] + w_groups[14u] + w_groups[15u];
    var v_at: u32 = v_found + v_before;
    if (v_live) {
      b_C_1_0_positions[v_first + v_at] = v_position;
      v_at = v_at + 1u;
    }
    if (v_live_1) {
      b_C_1_0_positions[v_first + v_at] = v_position + 1u;
      v_at = v_at + 1u;
    }
    if (v_live_2) {
      b_C_1_0_positions[v_first + v_at] = v_position + 2u;
      v_at = v_at + 1u;
    }
    if (v_live_3) {
      b_C_1_0_positions[v_first + v_at] = v_position + 3u;
      v_at = v_at + 1u;
    }
    v_found = v_found + v_total;
    workgroupBarrier();
  }
  if (local_invocation_index == 0u) {
    b_C_1_0_counts[v_list] = v_found;
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
  p_left_outer_stride: u32,
  p_right_inner_stride: u32,
  p_store_stride: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_C_1_0_counts: array<u32>;
@group(0) @binding(2) var<storage, read> b_C_1_0_positions: array<u32>;
@group(0) @binding(3) var<storage, read> b_A: array<f32>;
@group(0) @binding(4) var<storage, read> b_B: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> b_C_1: array<vec4f>;
var<workgroup> w_k_entries: array<u32, 16>;
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
  let v_k_list = v_matrix * params.p_k_panels + v_m_tile;
  let v_k_live = b_C_1_0_counts[v_k_list];
  let v_k_first = v_k_list * params.p_k_listed;
  let v_k_end = v_k_live;
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
  let v_k_last = select(v_k_live - 1u, 0u, (v_k_live == 0u));
  var v_k_entry: u32 = 0u;
  if (local_invocation_index < 16u) {
    v_k_entry = b_C_1_0_positions[v_k_first + min(local_invocation_index, v_k_last)];
  }
  if (local_invocation_index < 16u) {
    w_k_entries[local_invocation_index] = v_k_entry;
  }
  workgroupBarrier();
  if (16u <= v_k_end) {
    let v_left_k_24 = v_left_inner;
    v_left_value = b_A[v_left_from + w_k_entries[v_left_inner]];
    let v_left_k_25 = v_left_inner_1;
    v_left_value_1 = b_A[v_left_from_1 + w_k_entries[v_left_inner_1]];
    let v_left_k_26 = v_left_inner_2;
    v_left_value_2 = b_A[v_left_from_2 + w_k_entries[v_left_inner_2]];
    let v_left_k_27 = v_left_inner_3;
    v_left_value_3 = b_A[v_left_from_3 + w_k_entries[v_left_inner_3]];
    let v_left_k_28 = v_left_inner_4;
    v_left_value_4 = b_A[v_left_from_4 + w_k_entries[v_left_inner_4]];
    let v_left_k_29 = v_left_inner_5;
    v_left_value_5 = b_A[v_left_from_5 + w_k_entries[v_left_inner_5]];
    let v_left_k_30 = v_left_inner_6;
    v_left_value_6 = b_A[v_left_from_6 + w_k_entries[v_left_inner_6]];
    let v_left_k_31 = v_left_inner_7;
    v_left_value_7 = b_A[v_left_from_7 + w_k_entries[v_left_inner_7]];
    let v_right_k_24 = v_right_inner;
    v_right_value = b_B[v_right_from + w_k_entries[v_right_inner] * params.p_right_inner_stride];
    let v_right_k_25 = v_right_inner_1;
    v_right_value_1 = b_B[v_right_from_1 + w_k_entries[v_right_inner_1] * params.p_right_inner_stride];
    let v_right_k_26 = v_right_inner_2;
    v_right_value_2 = b_B[v_right_from_2 + w_k_entries[v_right_inner_2] * params.p_right_inner_stride];
    let v_right_k_27 = v_right_inner_3;
    v_right_value_3 = b_B[v_right_from_3 + w_k_entries[v_right_inner_3] * params.p_right_inner_stride];
    let v_right_k_28 = v_right_inner_4;
    v_right_value_4 = b_B[v_right_from_4 + w_k_entries[v_right_inner_4] * params.p_right_inner_stride];
    let v_right_k_29 = v_right_inner_5;
    v_right_value_5 = b_B[v_right_from_5 + w_k_entries[v_right_inner_5] * params.p_right_inner_stride];
    let v_right_k_30 = v_right_inner_6;
    v_right_value_6 = b_B[v_right_from_6 + w_k_entries[v_right_inner_6] * params.p_right_inner_stride];
    let v_right_k_31 = v_right_inner_7;
    v_right_value_7 = b_B[v_right_from_7 + w_k_entries[v_right_inner_7] * params.p_right_inner_stride];
  } else {
    if (0u < v_k_end) {
      let v_left_k_16 = v_left_inner;
      if (v_left_k_16 < v_k_end) {
        v_left_value = b_A[v_left_from + w_k_entries[v_left_inner]];
      } else {
        v_left_value = 0.0f;
      }
      let v_left_k_17 = v_left_inner_1;
      if (v_left_k_17 < v_k_end) {
        v_left_value_1 = b_A[v_left_from_1 + w_k_entries[v_left_inner_1]];
      } else {
        v_left_value_1 = 0.0f;
      }
      let v_left_k_18 = v_left_inner_2;
      if (v_left_k_18 < v_k_end) {
        v_left_value_2 = b_A[v_left_from_2 + w_k_entries[v_left_inner_2]];
      } else {
        v_left_value_2 = 0.0f;
      }
      let v_left_k_19 = v_left_inner_3;
      if (v_left_k_19 < v_k_end) {
        v_left_value_3 = b_A[v_left_from_3 + w_k_entries[v_left_inner_3]];
      } else {
        v_left_value_3 = 0.0f;
      }
      let v_left_k_20 = v_left_inner_4;
      if (v_left_k_20 < v_k_end) {
        v_left_value_4 = b_A[v_left_from_4 + w_k_entries[v_left_inner_4]];
      } else {
        v_left_value_4 = 0.0f;
      }
      let v_left_k_21 = v_left_inner_5;
      if (v_left_k_21 < v_k_end) {
        v_left_value_5 = b_A[v_left_from_5 + w_k_entries[v_left_inner_5]];
      } else {
        v_left_value_5 = 0.0f;
      }
      let v_left_k_22 = v_left_inner_6;
      if (v_left_k_22 < v_k_end) {
        v_left_value_6 = b_A[v_left_from_6 + w_k_entries[v_left_inner_6]];
      } else {
        v_left_value_6 = 0.0f;
      }
      let v_left_k_23 = v_left_inner_7;
      if (v_left_k_23 < v_k_end) {
        v_left_value_7 = b_A[v_left_from_7 + w_k_entries[v_left_inner_7]];
      } else {
        v_left_value_7 = 0.0f;
      }
      let v_right_k_16 = v_right_inner;
      if (v_right_k_16 < v_k_end) {
        v_right_value = b_B[v_right_from + w_k_entries[v_right_inner] * params.p_right_inner_stride];
      } else {
        v_right_value = vec4f(0.0f);
      }
      let v_right_k_17 = v_right_inner_1;
      if (v_right_k_17 < v_k_end) {
        v_right_value_1 = b_B[v_right_from_1 + w_k_entries[v_right_inner_1] * params.p_right_inner_stride];
      } else {
        v_right_value_1 = vec4f(0.0f);
      }
      let v_right_k_18 = v_right_inner_2;
      if (v_right_k_18 < v_k_end) {
        v_right_value_2 = b_B[v_right_from_2 + w_k_entries[v_right_inner_2] * params.p_right_inner_stride];
      } else {
        v_right_value_2 = vec4f(0.0f);
      }
      let v_right_k_19 = v_right_inner_3;
      if (v_right_k_19 < v_k_end) {
        v_right_value_3 = b_B[v_right_from_3 + w_k_entries[v_right_inner_3] * params.p_right_inner_stride];
      } else {
        v_right_value_3 = vec4f(0.0f);
      }
      let v_right_k_20 = v_right_inner_4;
      if (v_right_k_20 < v_k_end) {
        v_right_value_4 = b_B[v_right_from_4 + w_k_entries[v_right_inner_4] * params.p_right_inner_stride];
      } else {
        v_right_value_4 = vec4f(0.0f);
      }
      let v_right_k_21 = v_right_inner_5;
      if (v_right_k_21 < v_k_end) {
        v_right_value_5 = b_B[v_right_from_5 + w_k_entries[v_right_inner_5] * params.p_right_inner_stride];
      } else {
        v_right_value_5 = vec4f(0.0f);
      }
      let v_right_k_22 = v_right_inner_6;
      if (v_right_k_22 < v_k_end) {
        v_right_value_6 = b_B[v_right_from_6 + w_k_entries[v_right_inner_6] * params.p_right_inner_stride];
      } else {
        v_right_value_6 = vec4f(0.0f);
      }
      let v_right_k_23 = v_right_inner_7;
      if (v_right_k_23 < v_k_end) {
        v_right_value_7 = b_B[v_right_from_7 + w_k_entries[v_right_inner_7] * params.p_right_inner_stride];
      } else {
        v_right_value_7 = vec4f(0.0f);
      }
    }
  }
  if (local_invocation_index < 16u) {
    v_k_entry = b_C_1_0_positions[v_k_first + min(16u + local_invocation_index, v_k_last)];
  }
  workgroupBarrier();
  for (var v_k_at: u32 = 0u; v_k_at < v_k_end; v_k_at += 16u) {
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
    if (local_invocation_index < 16u) {
      w_k_entries[local_invocation_index] = v_k_entry;
    }
    workgroupBarrier();
    let v_k_next = v_k_at + 16u;
    if (v_k_next + 16u <= v_k_end) {
      let v_left_k_8 = v_k_next + v_left_inner;
      v_left_value = b_A[v_left_from + w_k_entries[v_left_inner]];
      let v_left_k_9 = v_k_next + v_left_inner_1;
      v_left_value_1 = b_A[v_left_from_1 + w_k_entries[v_left_inner_1]];
      let v_left_k_10 = v_k_next + v_left_inner_2;
      v_left_value_2 = b_A[v_left_from_2 + w_k_entries[v_left_inner_2]];
      let v_left_k_11 = v_k_next + v_left_inner_3;
      v_left_value_3 = b_A[v_left_from_3 + w_k_entries[v_left_inner_3]];
      let v_left_k_12 = v_k_next + v_left_inner_4;
      v_left_value_4 = b_A[v_left_from_4 + w_k_entries[v_left_inner_4]];
      let v_left_k_13 = v_k_next + v_left_inner_5;
      v_left_value_5 = b_A[v_left_from_5 + w_k_entries[v_left_inner_5]];
      let v_left_k_14 = v_k_next + v_left_inner_6;
      v_left_value_6 = b_A[v_left_from_6 + w_k_entries[v_left_inner_6]];
      let v_left_k_15 = v_k_next + v_left_inner_7;
      v_left_value_7 = b_A[v_left_from_7 + w_k_entries[v_left_inner_7]];
      let v_right_k_8 = v_k_next + v_right_inner;
      v_right_value = b_B[v_right_from + w_k_entries[v_right_inner] * params.p_right_inner_stride];
      let v_right_k_9 = v_k_next + v_right_inner_1;
      v_right_value_1 = b_B[v_right_from_1 + w_k_entries[v_right_inner_1] * params.p_right_inner_stride];
      let v_right_k_10 = v_k_next + v_right_inner_2;
      v_right_value_2 = b_B[v_right_from_2 + w_k_entries[v_right_inner_2] * params.p_right_inner_stride];
      let v_right_k_11 = v_k_next + v_right_inner_3;
      v_right_value_3 = b_B[v_right_from_3 + w_k_entries[v_right_inner_3] * params.p_right_inner_stride];
      let v_right_k_12 = v_k_next + v_right_inner_4;
      v_right_value_4 = b_B[v_right_from_4 + w_k_entries[v_right_inner_4] * params.p_right_inner_stride];
      let v_right_k_13 = v_k_next + v_right_inner_5;
      v_right_value_5 = b_B[v_right_from_5 + w_k_entries[v_right_inner_5] * params.p_right_inner_stride];
      let v_right_k_14 = v_k_next + v_right_inner_6;
      v_right_value_6 = b_B[v_right_from_6 + w_k_entries[v_right_inner_6] * params.p_right_inner_stride];
      let v_right_k_15 = v_k_next + v_right_inner_7;
      v_right_value_7 = b_B[v_right_from_7 + w_k_entries[v_right_inner_7] * params.p_right_inner_stride];
    } else {
      if (v_k_next < v_k_end) {
        let v_left_k = v_k_next + v_left_inner;
        if (v_left_k < v_k_end) {
          v_left_value = b_A[v_left_from + w_k_entries[v_left_inner]];
        } else {
          v_left_value = 0.0f;
        }
        let v_left_k_1 = v_k_next + v_left_inner_1;
        if (v_left_k_1 < v_k_end) {
          v_left_value_1 = b_A[v_left_from_1 + w_k_entries[v_left_inner_1]];
        } else {
          v_left_value_1 = 0.0f;
        }
        let v_left_k_2 = v_k_next + v_left_inner_2;
        if (v_left_k_2 < v_k_end) {
          v_left_value_2 = b_A[v_left_from_2 + w_k_entries[v_left_inner_2]];
        } else {
          v_left_value_2 = 0.0f;
        }
        let v_left_k_3 = v_k_next + v_left_inner_3;
        if (v_left_k_3 < v_k_end) {
          v_left_value_3 = b_A[v_left_from_3 + w_k_entries[v_left_inner_3]];
        } else {
          v_left_value_3 = 0.0f;
        }
        let v_left_k_4 = v_k_next + v_left_inner_4;
        if (v_left_k_4 < v_k_end) {
          v_left_value_4 = b_A[v_left_from_4 + w_k_entries[v_left_inner_4]];
        } else {
          v_left_value_4 = 0.0f;
        }
        let v_left_k_5 = v_k_next + v_left_inner_5;
        if (v_left_k_5 < v_k_end) {
          v_left_value_5 = b_A[v_left_from_5 + w_k_entries[v_left_inner_5]];
        } else {
          v_left_value_5 = 0.0f;
        }
        let v_left_k_6 = v_k_next + v_left_inner_6;
        if (v_left_k_6 < v_k_end) {
          v_left_value_6 = b_A[v_left_from_6 + w_k_entries[v_left_inner_6]];
        } else {
          v_left_value_6 = 0.0f;
        }
        let v_left_k_7 = v_k_next + v_left_inner_7;
        if (v_left_k_7 < v_k_end) {
          v_left_value_7 = b_A[v_left_from_7 + w_k_entries[v_left_inner_7]];
        } else {
          v_left_value_7 = 0.0f;
        }
        let v_right_k = v_k_next + v_right_inner;
        if (v_right_k < v_k_end) {
          v_right_value = b_B[v_right_from + w_k_entries[v_right_inner] * params.p_right_inner_stride];
        } else {
          v_right_value = vec4f(0.0f);
        }
        let v_right_k_1 = v_k_next + v_right_inner_1;
        if (v_right_k_1 < v_k_end) {
          v_right_value_1 = b_B[v_right_from_1 + w_k_entries[v_right_inner_1] * params.p_right_inner_stride];
        } else {
          v_right_value_1 = vec4f(0.0f);
        }
        let v_right_k_2 = v_k_next + v_right_inner_2;
        if (v_right_k_2 < v_k_end) {
          v_right_value_2 = b_B[v_right_from_2 + w_k_entries[v_right_inner_2] * params.p_right_inner_stride];
        } else {
          v_right_value_2 = vec4f(0.0f);
        }
        let v_right_k_3 = v_k_next + v_right_inner_3;
        if (v_right_k_3 < v_k_end) {
          v_right_value_3 = b_B[v_right_from_3 + w_k_entries[v_right_inner_3] * params.p_right_inner_stride];
        } else {
          v_right_value_3 = vec4f(0.0f);
        }
        let v_right_k_4 = v_k_next + v_right_inner_4;
        if (v_right_k_4 < v_k_end) {
          v_right_value_4 = b_B[v_right_from_4 + w_k_entries[v_right_inner_4] * params.p_right_inner_stride];
        } else {
          v_right_value_4 = vec4f(0.0f);
        }
        let v_right_k_5 = v_k_next + v_right_inner_5;
        if (v_right_k_5 < v_k_end) {
          v_right_value_5 = b_B[v_right_from_5 + w_k_entries[v_right_inner_5] * params.p_right_inner_stride];
        } else {
          v_right_value_5 = vec4f(0.0f);
        }
        let v_right_k_6 = v_k_next + v_right_inner_6;
        if (v_right_k_6 < v_k_end) {
          v_right_value_6 = b_B[v_right_from_6 + w_k_entries[v_right_inner_6] * params.p_right_inner_stride];
        } else {
          v_right_value_6 = vec4f(0.0f);
        }
        let v_right_k_7 = v_k_next + v_right_inner_7;
        if (v_right_k_7 < v_k_end) {
          v_right_value_7 = b_B[v_right_from_7 + w_k_entries[v_right_inner_7] * params.p_right_inner_stride];
        } else {
          v_right_value_7 = vec4f(0.0f);
        }
      }
    }
    if (local_invocation_index < 16u) {
      v_k_entry = b_C_1_0_positions[v_k_first + min(v_k_next + 16u + local_invocation_index, v_k_last)];
    }
    let v_a0 = w_left_tile[0u][v_row];
    let v_a1 = w_left_tile[0u][v_row + 4u];
    let v_b0 = w_right_tile[0u][v_column];
    let v_b1 = w_right_tile[0u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0.x), v_b0, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0.x), v_b1, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0.y), v_b0, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0.y), v_b1, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0.z), v_b0, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0.z), v_b1, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0.w), v_b0, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0.w), v_b1, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1.x), v_b0, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1.x), v_b1, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1.y), v_b0, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1.y), v_b1, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1.z), v_b0, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1.z), v_b1, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1.w), v_b0, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1.w), v_b1, v_c7_1);
    let v_a0_1 = w_left_tile[1u][v_row];
    let v_a1_1 = w_left_tile[1u][v_row + 4u];
    let v_b0_1 = w_right_tile[1u][v_column];
    let v_b1_1 = w_right_tile[1u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_1.x), v_b0_1, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_1.x), v_b1_1, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_1.y), v_b0_1, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_1.y), v_b1_1, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_1.z), v_b0_1, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_1.z), v_b1_1, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_1.w), v_b0_1, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_1.w), v_b1_1, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_1.x), v_b0_1, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_1.x), v_b1_1, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_1.y), v_b0_1, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_1.y), v_b1_1, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_1.z), v_b0_1, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_1.z), v_b1_1, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_1.w), v_b0_1, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_1.w), v_b1_1, v_c7_1);
    let v_a0_2 = w_left_tile[2u][v_row];
    let v_a1_2 = w_left_tile[2u][v_row + 4u];
    let v_b0_2 = w_right_tile[2u][v_column];
    let v_b1_2 = w_right_tile[2u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_2.x), v_b0_2, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_2.x), v_b1_2, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_2.y), v_b0_2, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_2.y), v_b1_2, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_2.z), v_b0_2, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_2.z), v_b1_2, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_2.w), v_b0_2, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_2.w), v_b1_2, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_2.x), v_b0_2, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_2.x), v_b1_2, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_2.y), v_b0_2, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_2.y), v_b1_2, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_2.z), v_b0_2, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_2.z), v_b1_2, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_2.w), v_b0_2, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_2.w), v_b1_2, v_c7_1);
    let v_a0_3 = w_left_tile[3u][v_row];
    let v_a1_3 = w_left_tile[3u][v_row + 4u];
    let v_b0_3 = w_right_tile[3u][v_column];
    let v_b1_3 = w_right_tile[3u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_3.x), v_b0_3, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_3.x), v_b1_3, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_3.y), v_b0_3, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_3.y), v_b1_3, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_3.z), v_b0_3, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_3.z), v_b1_3, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_3.w), v_b0_3, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_3.w), v_b1_3, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_3.x), v_b0_3, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_3.x), v_b1_3, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_3.y), v_b0_3, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_3.y), v_b1_3, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_3.z), v_b0_3, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_3.z), v_b1_3, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_3.w), v_b0_3, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_3.w), v_b1_3, v_c7_1);
    let v_a0_4 = w_left_tile[4u][v_row];
    let v_a1_4 = w_left_tile[4u][v_row + 4u];
    let v_b0_4 = w_right_tile[4u][v_column];
    let v_b1_4 = w_right_tile[4u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_4.x), v_b0_4, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_4.x), v_b1_4, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_4.y), v_b0_4, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_4.y), v_b1_4, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_4.z), v_b0_4, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_4.z), v_b1_4, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_4.w), v_b0_4, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_4.w), v_b1_4, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_4.x), v_b0_4, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_4.x), v_b1_4, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_4.y), v_b0_4, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_4.y), v_b1_4, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_4.z), v_b0_4, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_4.z), v_b1_4, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_4.w), v_b0_4, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_4.w), v_b1_4, v_c7_1);
    let v_a0_5 = w_left_tile[5u][v_row];
    let v_a1_5 = w_left_tile[5u][v_row + 4u];
    let v_b0_5 = w_right_tile[5u][v_column];
    let v_b1_5 = w_right_tile[5u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_5.x), v_b0_5, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_5.x), v_b1_5, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_5.y), v_b0_5, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_5.y), v_b1_5, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_5.z), v_b0_5, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_5.z), v_b1_5, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_5.w), v_b0_5, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_5.w), v_b1_5, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_5.x), v_b0_5, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_5.x), v_b1_5, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_5.y), v_b0_5, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_5.y), v_b1_5, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_5.z), v_b0_5, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_5.z), v_b1_5, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_5.w), v_b0_5, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_5.w), v_b1_5, v_c7_1);
    let v_a0_6 = w_left_tile[6u][v_row];
    let v_a1_6 = w_left_tile[6u][v_row + 4u];
    let v_b0_6 = w_right_tile[6u][v_column];
    let v_b1_6 = w_right_tile[6u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_6.x), v_b0_6, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_6.x), v_b1_6, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_6.y), v_b0_6, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_6.y), v_b1_6, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_6.z), v_b0_6, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_6.z), v_b1_6, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_6.w), v_b0_6, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_6.w), v_b1_6, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_6.x), v_b0_6, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_6.x), v_b1_6, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_6.y), v_b0_6, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_6.y), v_b1_6, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_6.z), v_b0_6, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_6.z), v_b1_6, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_6.w), v_b0_6, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_6.w), v_b1_6, v_c7_1);
    let v_a0_7 = w_left_tile[7u][v_row];
    let v_a1_7 = w_left_tile[7u][v_row + 4u];
    let v_b0_7 = w_right_tile[7u][v_column];
    let v_b1_7 = w_right_tile[7u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_7.x), v_b0_7, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_7.x), v_b1_7, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_7.y), v_b0_7, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_7.y), v_b1_7, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_7.z), v_b0_7, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_7.z), v_b1_7, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_7.w), v_b0_7, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_7.w), v_b1_7, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_7.x), v_b0_7, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_7.x), v_b1_7, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_7.y), v_b0_7, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_7.y), v_b1_7, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_7.z), v_b0_7, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_7.z), v_b1_7, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_7.w), v_b0_7, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_7.w), v_b1_7, v_c7_1);
    let v_a0_8 = w_left_tile[8u][v_row];
    let v_a1_8 = w_left_tile[8u][v_row + 4u];
    let v_b0_8 = w_right_tile[8u][v_column];
    let v_b1_8 = w_right_tile[8u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_8.x), v_b0_8, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_8.x), v_b1_8, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_8.y), v_b0_8, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_8.y), v_b1_8, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_8.z), v_b0_8, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_8.z), v_b1_8, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_8.w), v_b0_8, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_8.w), v_b1_8, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_8.x), v_b0_8, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_8.x), v_b1_8, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_8.y), v_b0_8, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_8.y), v_b1_8, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_8.z), v_b0_8, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_8.z), v_b1_8, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_8.w), v_b0_8, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_8.w), v_b1_8, v_c7_1);
    let v_a0_9 = w_left_tile[9u][v_row];
    let v_a1_9 = w_left_tile[9u][v_row + 4u];
    let v_b0_9 = w_right_tile[9u][v_column];
    let v_b1_9 = w_right_tile[9u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_9.x), v_b0_9, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_9.x), v_b1_9, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_9.y), v_b0_9, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_9.y), v_b1_9, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_9.z), v_b0_9, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_9.z), v_b1_9, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_9.w), v_b0_9, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_9.w), v_b1_9, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_9.x), v_b0_9, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_9.x), v_b1_9, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_9.y), v_b0_9, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_9.y), v_b1_9, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_9.z), v_b0_9, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_9.z), v_b1_9, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_9.w), v_b0_9, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_9.w), v_b1_9, v_c7_1);
    let v_a0_10 = w_left_tile[10u][v_row];
    let v_a1_10 = w_left_tile[10u][v_row + 4u];
    let v_b0_10 = w_right_tile[10u][v_column];
    let v_b1_10 = w_right_tile[10u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_10.x), v_b0_10, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_10.x), v_b1_10, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_10.y), v_b0_10, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_10.y), v_b1_10, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_10.z), v_b0_10, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_10.z), v_b1_10, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_10.w), v_b0_10, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_10.w), v_b1_10, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_10.x), v_b0_10, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_10.x), v_b1_10, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_10.y), v_b0_10, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_10.y), v_b1_10, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_10.z), v_b0_10, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_10.z), v_b1_10, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_10.w), v_b0_10, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_10.w), v_b1_10, v_c7_1);
    let v_a0_11 = w_left_tile[11u][v_row];
    let v_a1_11 = w_left_tile[11u][v_row + 4u];
    let v_b0_11 = w_right_tile[11u][v_column];
    let v_b1_11 = w_right_tile[11u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_11.x), v_b0_11, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_11.x), v_b1_11, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_11.y), v_b0_11, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_11.y), v_b1_11, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_11.z), v_b0_11, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_11.z), v_b1_11, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_11.w), v_b0_11, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_11.w), v_b1_11, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_11.x), v_b0_11, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_11.x), v_b1_11, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_11.y), v_b0_11, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_11.y), v_b1_11, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_11.z), v_b0_11, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_11.z), v_b1_11, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_11.w), v_b0_11, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_11.w), v_b1_11, v_c7_1);
    let v_a0_12 = w_left_tile[12u][v_row];
    let v_a1_12 = w_left_tile[12u][v_row + 4u];
    let v_b0_12 = w_right_tile[12u][v_column];
    let v_b1_12 = w_right_tile[12u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_12.x), v_b0_12, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_12.x), v_b1_12, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_12.y), v_b0_12, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_12.y), v_b1_12, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_12.z), v_b0_12, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_12.z), v_b1_12, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_12.w), v_b0_12, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_12.w), v_b1_12, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_12.x), v_b0_12, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_12.x), v_b1_12, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_12.y), v_b0_12, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_12.y), v_b1_12, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_12.z), v_b0_12, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_12.z), v_b1_12, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_12.w), v_b0_12, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_12.w), v_b1_12, v_c7_1);
    let v_a0_13 = w_left_tile[13u][v_row];
    let v_a1_13 = w_left_tile[13u][v_row + 4u];
    let v_b0_13 = w_right_tile[13u][v_column];
    let v_b1_13 = w_right_tile[13u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_13.x), v_b0_13, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_13.x), v_b1_13, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_13.y), v_b0_13, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_13.y), v_b1_13, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_13.z), v_b0_13, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_13.z), v_b1_13, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_13.w), v_b0_13, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_13.w), v_b1_13, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_13.x), v_b0_13, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_13.x), v_b1_13, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_13.y), v_b0_13, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_13.y), v_b1_13, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_13.z), v_b0_13, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_13.z), v_b1_13, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_13.w), v_b0_13, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_13.w), v_b1_13, v_c7_1);
    let v_a0_14 = w_left_tile[14u][v_row];
    let v_a1_14 = w_left_tile[14u][v_row + 4u];
    let v_b0_14 = w_right_tile[14u][v_column];
    let v_b1_14 = w_right_tile[14u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_14.x), v_b0_14, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_14.x), v_b1_14, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_14.y), v_b0_14, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_14.y), v_b1_14, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_14.z), v_b0_14, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_14.z), v_b1_14, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_14.w), v_b0_14, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_14.w), v_b1_14, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_14.x), v_b0_14, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_14.x), v_b1_14, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_14.y), v_b0_14, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_14.y), v_b1_14, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_14.z), v_b0_14, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_14.z), v_b1_14, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_14.w), v_b0_14, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_14.w), v_b1_14, v_c7_1);
    let v_a0_15 = w_left_tile[15u][v_row];
    let v_a1_15 = w_left_tile[15u][v_row + 4u];
    let v_b0_15 = w_right_tile[15u][v_column];
    let v_b1_15 = w_right_tile[15u][v_column + 16u];
    v_c0_0 = fma(vec4f(v_a0_15.x), v_b0_15, v_c0_0);
    v_c0_1 = fma(vec4f(v_a0_15.x), v_b1_15, v_c0_1);
    v_c1_0 = fma(vec4f(v_a0_15.y), v_b0_15, v_c1_0);
    v_c1_1 = fma(vec4f(v_a0_15.y), v_b1_15, v_c1_1);
    v_c2_0 = fma(vec4f(v_a0_15.z), v_b0_15, v_c2_0);
    v_c2_1 = fma(vec4f(v_a0_15.z), v_b1_15, v_c2_1);
    v_c3_0 = fma(vec4f(v_a0_15.w), v_b0_15, v_c3_0);
    v_c3_1 = fma(vec4f(v_a0_15.w), v_b1_15, v_c3_1);
    v_c4_0 = fma(vec4f(v_a1_15.x), v_b0_15, v_c4_0);
    v_c4_1 = fma(vec4f(v_a1_15.x), v_b1_15, v_c4_1);
    v_c5_0 = fma(vec4f(v_a1_15.y), v_b0_15, v_c5_0);
    v_c5_1 = fma(vec4f(v_a1_15.y), v_b1_15, v_c5_1);
    v_c6_0 = fma(vec4f(v_a1_15.z), v_b0_15, v_c6_0);
    v_c6_1 = fma(vec4f(v_a1_15.z), v_b1_15, v_c6_1);
    v_c7_0 = fma(vec4f(v_a1_15.w), v_b0_15, v_c7_0);
    v_c7_1 = fma(vec4f(v_a1_15.w), v_b1_15, v_c7_1);
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
