// kernel Y.1.initial
struct Params {
  p_points: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_Y: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> b_Y_1: array<vec4f>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_d1 = i32(v_point) * 4i;
  let v_v0 = b_Y[u32(v_d1) >> 2u];
  b_Y_1[u32(v_d1) >> 2u] = vec4f(v_v0.x, v_v0.y, v_v0.z, v_v0.w);
}
// kernel Y.1.keys
struct Params {
  p_points: u32,
  p_Y_1_shape0: u32,
  p_rows: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_id: array<i32>;
@group(0) @binding(2) var<storage, read_write> b_keys: array<u32>;
@group(0) @binding(3) var<storage, read_write> b_positions: array<u32>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_v2 = b_id[v_point];
  b_keys[v_point] = select(params.p_rows, u32(v_v2), (u32(v_v2) < params.p_Y_1_shape0));
  b_positions[v_point] = v_point;
}
// kernel Y.1.count0
struct Params {
  p_count: u32,
  p_tiles: u32,
  p_shift: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_from_keys: array<u32>;
@group(0) @binding(2) var<storage, read_write> b_counts: array<u32>;
var<workgroup> w_digits: array<atomic<u32>, 16>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_tile = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_at = v_tile * 1024u + local_invocation_index;
  if (v_at < params.p_count) {
    atomicAdd(&w_digits[(b_from_keys[v_at] >> params.p_shift) & 15u], 1u);
  }
  let v_at_1 = v_tile * 1024u + (local_invocation_index + 256u);
  if (v_at_1 < params.p_count) {
    atomicAdd(&w_digits[(b_from_keys[v_at_1] >> params.p_shift) & 15u], 1u);
  }
  let v_at_2 = v_tile * 1024u + (local_invocation_index + 512u);
  if (v_at_2 < params.p_count) {
    atomicAdd(&w_digits[(b_from_keys[v_at_2] >> params.p_shift) & 15u], 1u);
  }
  let v_at_3 = v_tile * 1024u + (local_invocation_index + 768u);
  if (v_at_3 < params.p_count) {
    atomicAdd(&w_digits[(b_from_keys[v_at_3] >> params.p_shift) & 15u], 1u);
  }
  workgroupBarrier();
  if (local_invocation_index < select(0u, 16u, (v_tile < params.p_tiles))) {
    let v_total = atomicLoad(&w_digits[local_invocation_index]);
    b_counts[local_invocation_index * params.p_tiles + v_tile] = v_total;
  }
}
// kernel Y.1.scan0
struct Params {
  p_count: u32,
  p_tiles: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read_write> b_counts: array<u32>;
var<workgroup> w_sums: array<u32, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(local_invocation_index) local_invocation_index: u32) {
  let v_length = params.p_tiles * 16u;
  var v_before: u32 = 0u;
  for (var v_start: u32 = 0u; v_start < v_length; v_start += 256u) {
    let v_at = v_start + local_invocation_index;
    var v_own: u32 = 0u;
    if (v_at < v_length) {
      v_own = b_counts[v_at];
    }
    w_sums[local_invocation_index] = v_own;
    workgroupBarrier();
    for (var v_round: u32 = 0u; v_round < 8u; v_round += 1u) {
      let v_distance = 1u << v_round;
      let v_has_partner = v_distance <= local_invocation_index;
      let v_partner = select(0u, local_invocation_index - v_distance, v_has_partner);
      let v_part = select(0u, w_sums[v_partner], v_has_partner);
      workgroupBarrier();
      w_sums[local_invocation_index] = w_sums[local_invocation_index] + v_part;
      workgroupBarrier();
    }
    let v_sum = w_sums[local_invocation_index];
    let v_last = w_sums[255u];
    if (v_at < v_length) {
      b_counts[v_at] = v_before + v_sum - v_own;
    }
    v_before = v_before + v_last;
    workgroupBarrier();
  }
}
// kernel Y.1.move0
struct Params {
  p_count: u32,
  p_tiles: u32,
  p_shift: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_from_keys: array<u32>;
@group(0) @binding(2) var<storage, read> b_counts: array<u32>;
@group(0) @binding(3) var<storage, read_write> b_to_keys: array<u32>;
@group(0) @binding(4) var<storage, read_write> b_to_positions: array<u32>;
@group(0) @binding(5) var<storage, read> b_from_positions: array<u32>;
var<workgroup> w_words: array<array<u32, 256>, 8>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_tile = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_first = v_tile * 1024u + local_invocation_index * 4u;
  let v_at = v_first;
  var v_key: u32 = 0u;
  var v_rank: u32 = 0u;
  if (v_at < params.p_count) {
    v_key = b_from_keys[v_at];
  }
  let v_digit = (v_key >> params.p_shift) & 15u;
  if (v_at < params.p_count) {
    v_rank = select(w_words[v_digit >> 1u][local_invocation_index] & 65535u, w_words[v_digit >> 1u][local_invocation_index] >> 16u, (0u < (v_digit & 1u)));
    w_words[v_digit >> 1u][local_invocation_index] = w_words[v_digit >> 1u][local_invocation_index] + select(1u, 65536u, (0u < (v_digit & 1u)));
  }
  let v_at_1 = v_first + 1u;
  var v_key_1: u32 = 0u;
  var v_rank_1: u32 = 0u;
  if (v_at_1 < params.p_count) {
    v_key_1 = b_from_keys[v_at_1];
  }
  let v_digit_1 = (v_key_1 >> params.p_shift) & 15u;
  if (v_at_1 < params.p_count) {
    v_rank_1 = select(w_words[v_digit_1 >> 1u][local_invocation_index] & 65535u, w_words[v_digit_1 >> 1u][local_invocation_index] >> 16u, (0u < (v_digit_1 & 1u)));
    w_words[v_digit_1 >> 1u][local_invocation_index] = w_words[v_digit_1 >> 1u][local_invocation_index] + select(1u, 65536u, (0u < (v_digit_1 & 1u)));
  }
  let v_at_2 = v_first + 2u;
  var v_key_2: u32 = 0u;
  var v_rank_2: u32 = 0u;
  if (v_at_2 < params.p_count) {
    v_key_2 = b_from_keys[v_at_2];
  }
  let v_digit_2 = (v_key_2 >> params.p_shift) & 15u;
  if (v_at_2 < params.p_count) {
    v_rank_2 = select(w_words[v_digit_2 >> 1u][local_invocation_index] & 65535u, w_words[v_digit_2 >> 1u][local_invocation_index] >> 16u, (0u < (v_digit_2 & 1u)));
    w_words[v_digit_2 >> 1u][local_invocation_index] = w_words[v_digit_2 >> 1u][local_invocation_index] + select(1u, 65536u, (0u < (v_digit_2 & 1u)));
  }
  let v_at_3 = v_first + 3u;
  var v_key_3: u32 = 0u;
  var v_rank_3: u32 = 0u;
  if (v_at_3 < params.p_count) {
    v_key_3 = b_from_keys[v_at_3];
  }
  let v_digit_3 = (v_key_3 >> params.p_shift) & 15u;
  if (v_at_3 < params.p_count) {
    v_rank_3 = select(w_words[v_digit_3 >> 1u][local_invocation_index] & 65535u, w_words[v_digit_3 >> 1u][local_invocation_index] >> 16u, (0u < (v_digit_3 & 1u)));
    w_words[v_digit_3 >> 1u][local_invocation_index] = w_words[v_digit_3 >> 1u][local_invocation_index] + select(1u, 65536u, (0u < (v_digit_3 & 1u)));
  }
  workgroupBarrier();
  for (var v_round: u32 = 0u; v_round < 8u; v_round += 1u) {
    let v_distance = 1u << v_round;
    let v_has_partner = v_distance <= local_invocation_index;
    let v_partner = select(0u, local_invocation_index - v_distance, v_has_partner);
    let v_part = select(0u, w_words[0u][v_partner], v_has_partner);
    let v_part_1 = select(0u, w_words[1u][v_partner], v_has_partner);
    let v_part_2 = select(0u, w_words[2u][v_partner], v_has_partner);
    let v_part_3 = select(0u, w_words[3u][v_partner], v_has_partner);
    let v_part_4 = select(0u, w_words[4u][v_partner], v_has_partner);
    let v_part_5 = select(0u, w_words[5u][v_partner], v_has_partner);
    let v_part_6 = select(0u, w_words[6u][v_partner], v_has_partner);
    let v_part_7 = select(0u, w_words[7u][v_partner], v_has_partner);
    workgroupBarrier();
    w_words[0u][local_invocation_index] = w_words[0u][local_invocation_index] + v_part;
    w_words[1u][local_invocation_index] = w_words[1u][local_invocation_index] + v_part_1;
    w_words[2u][local_invocation_index] = w_words[2u][local_invocation_index] + v_part_2;
    w_words[3u][local_invocation_index] = w_words[3u][local_invocation_index] + v_part_3;
    w_words[4u][local_invocation_index] = w_words[4u][local_invocation_index] + v_part_4;
    w_words[5u][local_invocation_index] = w_words[5u][local_invocation_index] + v_part_5;
    w_words[6u][local_invocation_index] = w_words[6u][local_invocation_index] + v_part_6;
    w_words[7u][local_invocation_index] = w_words[7u][local_invocation_index] + v_part_7;
    workgroupBarrier();
  }
  if (v_at < params.p_count) {
    let v_to = b_counts[v_digit * params.p_tiles + v_tile] + select(0u, select(w_words[v_digit >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] & 65535u, w_words[v_digit >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] >> 16u, (0u < (v_digit & 1u))), (0u < local_invocation_index)) + v_rank;
    b_to_keys[v_to] = v_key;
    b_to_positions[v_to] = b_from_positions[v_at];
  }
  if (v_at_1 < params.p_count) {
    let v_to_1 = b_counts[v_digit_1 * params.p_tiles + v_tile] + select(0u, select(w_words[v_digit_1 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] & 65535u, w_words[v_digit_1 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] >> 16u, (0u < (v_digit_1 & 1u))), (0u < local_invocation_index)) + v_rank_1;
    b_to_keys[v_to_1] = v_key_1;
    b_to_positions[v_to_1] = b_from_positions[v_at_1];
  }
  if (v_at_2 < params.p_count) {
    let v_to_2 = b_counts[v_digit_2 * params.p_tiles + v_tile] + select(0u, select(w_words[v_digit_2 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] & 65535u, w_words[v_digit_2 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] >> 16u, (0u < (v_digit_2 & 1u))), (0u < local_invocation_index)) + v_rank_2;
    b_to_keys[v_to_2] = v_key_2;
    b_to_positions[v_to_2] = b_from_positions[v_at_2];
  }
  if (v_at_3 < params.p_count) {
    let v_to_3 = b_counts[v_digit_3 * params.p_tiles + v_tile] + select(0u, select(w_words[v_digit_3 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] & 65535u, w_words[v_digit_3 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] >> 16u, (0u < (v_digit_3 & 1u))), (0u < local_invocation_index)) + v_rank_3;
    b_to_keys[v_to_3] = v_key_3;
    b_to_positions[v_to_3] = b_from_positions[v_at_3];
  }
}
// kernel Y.1.count1
struct Params {
  p_count: u32,
  p_tiles: u32,
  p_shift: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_from_keys: array<u32>;
@group(0) @binding(2) var<storage, read_write> b_counts: array<u32>;
var<workgroup> w_digits: array<atomic<u32>, 16>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_tile = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_at = v_tile * 1024u + local_invocation_index;
  if (v_at < params.p_count) {
    atomicAdd(&w_digits[(b_from_keys[v_at] >> params.p_shift) & 15u], 1u);
  }
  let v_at_1 = v_tile * 1024u + (local_invocation_index + 256u);
  if (v_at_1 < params.p_count) {
    atomicAdd(&w_digits[(b_from_keys[v_at_1] >> params.p_shift) & 15u], 1u);
  }
  let v_at_2 = v_tile * 1024u + (local_invocation_index + 512u);
  if (v_at_2 < params.p_count) {
    atomicAdd(&w_digits[(b_from_keys[v_at_2] >> params.p_shift) & 15u], 1u);
  }
  let v_at_3 = v_tile * 1024u + (local_invocation_index + 768u);
  if (v_at_3 < params.p_count) {
    atomicAdd(&w_digits[(b_from_keys[v_at_3] >> params.p_shift) & 15u], 1u);
  }
  workgroupBarrier();
  if (local_invocation_index < select(0u, 16u, (v_tile < params.p_tiles))) {
    let v_total = atomicLoad(&w_digits[local_invocation_index]);
    b_counts[local_invocation_index * params.p_tiles + v_tile] = v_total;
  }
}
// kernel Y.1.scan1
struct Params {
  p_count: u32,
  p_tiles: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read_write> b_counts: array<u32>;
var<workgroup> w_sums: array<u32, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(local_invocation_index) local_invocation_index: u32) {
  let v_length = params.p_tiles * 16u;
  var v_before: u32 = 0u;
  for (var v_start: u32 = 0u; v_start < v_length; v_start += 256u) {
    let v_at = v_start + local_invocation_index;
    var v_own: u32 = 0u;
    if (v_at < v_length) {
      v_own = b_counts[v_at];
    }
    w_sums[local_invocation_index] = v_own;
    workgroupBarrier();
    for (var v_round: u32 = 0u; v_round < 8u; v_round += 1u) {
      let v_distance = 1u << v_round;
      let v_has_partner = v_distance <= local_invocation_index;
      let v_partner = select(0u, local_invocation_index - v_distance, v_has_partner);
      let v_part = select(0u, w_sums[v_partner], v_has_partner);
      workgroupBarrier();
      w_sums[local_invocation_index] = w_sums[local_invocation_index] + v_part;
      workgroupBarrier();
    }
    let v_sum = w_sums[local_invocation_index];
    let v_last = w_sums[255u];
    if (v_at < v_length) {
      b_counts[v_at] = v_before + v_sum - v_own;
    }
    v_before = v_before + v_last;
    workgroupBarrier();
  }
}
// kernel Y.1.move1
struct Params {
  p_count: u32,
  p_tiles: u32,
  p_shift: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_from_keys: array<u32>;
@group(0) @binding(2) var<storage, read> b_counts: array<u32>;
@group(0) @binding(3) var<storage, read_write> b_to_keys: array<u32>;
@group(0) @binding(4) var<storage, read_write> b_to_positions: array<u32>;
@group(0) @binding(5) var<storage, read> b_from_positions: array<u32>;
var<workgroup> w_words: array<array<u32, 256>, 8>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_tile = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_first = v_tile * 1024u + local_invocation_index * 4u;
  let v_at = v_first;
  var v_key: u32 = 0u;
  var v_rank: u32 = 0u;
  if (v_at < params.p_count) {
    v_key = b_from_keys[v_at];
  }
  let v_digit = (v_key >> params.p_shift) & 15u;
  if (v_at < params.p_count) {
    v_rank = select(w_words[v_digit >> 1u][local_invocation_index] & 65535u, w_words[v_digit >> 1u][local_invocation_index] >> 16u, (0u < (v_digit & 1u)));
    w_words[v_digit >> 1u][local_invocation_index] = w_words[v_digit >> 1u][local_invocation_index] + select(1u, 65536u, (0u < (v_digit & 1u)));
  }
  let v_at_1 = v_first + 1u;
  var v_key_1: u32 = 0u;
  var v_rank_1: u32 = 0u;
  if (v_at_1 < params.p_count) {
    v_key_1 = b_from_keys[v_at_1];
  }
  let v_digit_1 = (v_key_1 >> params.p_shift) & 15u;
  if (v_at_1 < params.p_count) {
    v_rank_1 = select(w_words[v_digit_1 >> 1u][local_invocation_index] & 65535u, w_words[v_digit_1 >> 1u][local_invocation_index] >> 16u, (0u < (v_digit_1 & 1u)));
    w_words[v_digit_1 >> 1u][local_invocation_index] = w_words[v_digit_1 >> 1u][local_invocation_index] + select(1u, 65536u, (0u < (v_digit_1 & 1u)));
  }
  let v_at_2 = v_first + 2u;
  var v_key_2: u32 = 0u;
  var v_rank_2: u32 = 0u;
  if (v_at_2 < params.p_count) {
    v_key_2 = b_from_keys[v_at_2];
  }
  let v_digit_2 = (v_key_2 >> params.p_shift) & 15u;
  if (v_at_2 < params.p_count) {
    v_rank_2 = select(w_words[v_digit_2 >> 1u][local_invocation_index] & 65535u, w_words[v_digit_2 >> 1u][local_invocation_index] >> 16u, (0u < (v_digit_2 & 1u)));
    w_words[v_digit_2 >> 1u][local_invocation_index] = w_words[v_digit_2 >> 1u][local_invocation_index] + select(1u, 65536u, (0u < (v_digit_2 & 1u)));
  }
  let v_at_3 = v_first + 3u;
  var v_key_3: u32 = 0u;
  var v_rank_3: u32 = 0u;
  if (v_at_3 < params.p_count) {
    v_key_3 = b_from_keys[v_at_3];
  }
  let v_digit_3 = (v_key_3 >> params.p_shift) & 15u;
  if (v_at_3 < params.p_count) {
    v_rank_3 = select(w_words[v_digit_3 >> 1u][local_invocation_index] & 65535u, w_words[v_digit_3 >> 1u][local_invocation_index] >> 16u, (0u < (v_digit_3 & 1u)));
    w_words[v_digit_3 >> 1u][local_invocation_index] = w_words[v_digit_3 >> 1u][local_invocation_index] + select(1u, 65536u, (0u < (v_digit_3 & 1u)));
  }
  workgroupBarrier();
  for (var v_round: u32 = 0u; v_round < 8u; v_round += 1u) {
    let v_distance = 1u << v_round;
    let v_has_partner = v_distance <= local_invocation_index;
    let v_partner = select(0u, local_invocation_index - v_distance, v_has_partner);
    let v_part = select(0u, w_words[0u][v_partner], v_has_partner);
    let v_part_1 = select(0u, w_words[1u][v_partner], v_has_partner);
    let v_part_2 = select(0u, w_words[2u][v_partner], v_has_partner);
    let v_part_3 = select(0u, w_words[3u][v_partner], v_has_partner);
    let v_part_4 = select(0u, w_words[4u][v_partner], v_has_partner);
    let v_part_5 = select(0u, w_words[5u][v_partner], v_has_partner);
    let v_part_6 = select(0u, w_words[6u][v_partner], v_has_partner);
    let v_part_7 = select(0u, w_words[7u][v_partner], v_has_partner);
    workgroupBarrier();
    w_words[0u][local_invocation_index] = w_words[0u][local_invocation_index] + v_part;
    w_words[1u][local_invocation_index] = w_words[1u][local_invocation_index] + v_part_1;
    w_words[2u][local_invocation_index] = w_words[2u][local_invocation_index] + v_part_2;
    w_words[3u][local_invocation_index] = w_words[3u][local_invocation_index] + v_part_3;
    w_words[4u][local_invocation_index] = w_words[4u][local_invocation_index] + v_part_4;
    w_words[5u][local_invocation_index] = w_words[5u][local_invocation_index] + v_part_5;
    w_words[6u][local_invocation_index] = w_words[6u][local_invocation_index] + v_part_6;
    w_words[7u][local_invocation_index] = w_words[7u][local_invocation_index] + v_part_7;
    workgroupBarrier();
  }
  if (v_at < params.p_count) {
    let v_to = b_counts[v_digit * params.p_tiles + v_tile] + select(0u, select(w_words[v_digit >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] & 65535u, w_words[v_digit >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] >> 16u, (0u < (v_digit & 1u))), (0u < local_invocation_index)) + v_rank;
    b_to_keys[v_to] = v_key;
    b_to_positions[v_to] = b_from_positions[v_at];
  }
  if (v_at_1 < params.p_count) {
    let v_to_1 = b_counts[v_digit_1 * params.p_tiles + v_tile] + select(0u, select(w_words[v_digit_1 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] & 65535u, w_words[v_digit_1 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] >> 16u, (0u < (v_digit_1 & 1u))), (0u < local_invocation_index)) + v_rank_1;
    b_to_keys[v_to_1] = v_key_1;
    b_to_positions[v_to_1] = b_from_positions[v_at_1];
  }
  if (v_at_2 < params.p_count) {
    let v_to_2 = b_counts[v_digit_2 * params.p_tiles + v_tile] + select(0u, select(w_words[v_digit_2 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] & 65535u, w_words[v_digit_2 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] >> 16u, (0u < (v_digit_2 & 1u))), (0u < local_invocation_index)) + v_rank_2;
    b_to_keys[v_to_2] = v_key_2;
    b_to_positions[v_to_2] = b_from_positions[v_at_2];
  }
  if (v_at_3 < params.p_count) {
    let v_to_3 = b_counts[v_digit_3 * params.p_tiles + v_tile] + select(0u, select(w_words[v_digit_3 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] & 65535u, w_words[v_digit_3 >> 1u][select(0u, local_invocation_index - 1u, (0u < local_invocation_index))] >> 16u, (0u < (v_digit_3 & 1u))), (0u < local_invocation_index)) + v_rank_3;
    b_to_keys[v_to_3] = v_key_3;
    b_to_positions[v_to_3] = b_from_positions[v_at_3];
  }
}
// kernel Y.1.fold
struct Params {
  p_points: u32,
  p_count_d: u32,
  p_Y_1_shape0: u32,
  p_Y_1_d0: u32,
  p_rows: u32,
  p_keyed: u32,
  p_X_t: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_keys: array<u32>;
@group(0) @binding(2) var<storage, read> b_positions: array<u32>;
@group(0) @binding(3) var<storage, read> b_id: array<i32>;
@group(0) @binding(4) var<storage, read_write> b_Y_1: array<f32>;
@group(0) @binding(5) var<storage, read> b_X: array<f32>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_d_rest = v_point / params.p_count_d;
  let v_d = i32(v_point - v_d_rest * params.p_count_d);
  let v_key = b_keys[v_d_rest];
  if (v_key >= params.p_rows) {
    return;
  }
  var v_goes_on: bool = false;
  if (v_d_rest > 0u) {
    v_goes_on = b_keys[v_d_rest - 1u] == v_key;
  }
  if (v_goes_on) {
    return;
  }
  let v_position = b_positions[v_d_rest];
  let v_v2 = b_id[v_position];
  let v_address = u32(v_d) + u32(v_v2) * params.p_Y_1_d0;
  var v_folded: f32 = 0.0f;
  v_folded = b_Y_1[v_address];
  for (var v_next: u32 = v_d_rest; v_next < params.p_keyed; v_next += 1u) {
    if (b_keys[v_next] != v_key) {
      break;
    }
    let v_position_1 = b_positions[v_next];
    let v_v1 = b_X[v_position_1 * params.p_X_t + u32(v_d)];
    v_folded = v_folded + v_v1;
  }
  b_Y_1[v_address] = v_folded;
}
