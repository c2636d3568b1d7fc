// kernel best.1
struct Params {
  p_outputs: u32,
  p_points: u32,
  p_score_i: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_score: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_best_1: array<i32>;
var<workgroup> w_shared: array<i32, 256>;
var<workgroup> w_shared_1: array<u32, 256>;
fn pit_order_key(v_bits: i32) -> i32 {
  return v_bits ^ ((v_bits >> 31u) & 2147483647i);
}
fn pit_position_key(v_x: f32) -> i32 {
  let v_bits = i32(bitcast<u32>(v_x));
  return select(v_bits ^ ((v_bits >> 31u) & 2147483647i), 0i, ((bitcast<u32>(v_x) & 2147483647u) == 0u));
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 7u;
  let v_output = v_workgroup * 32u + (local_invocation_index >> 3u);
  let v_is_inside = v_output < params.p_outputs;
  var v_state: i32 = (-2147483647i - 1i);
  var v_state_1: u32 = 4294967295u;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_state_2: i32 = (-2147483647i - 1i);
  var v_state_3: u32 = 4294967295u;
  var v_state_4: i32 = (-2147483647i - 1i);
  var v_state_5: u32 = 4294967295u;
  var v_state_6: i32 = (-2147483647i - 1i);
  var v_state_7: u32 = 4294967295u;
  var v_next: u32 = v_lane;
  let v_full = select(0u, v_end - 24u, (24u < v_end));
  for (var v_point: u32 = v_lane; v_point < v_full; v_point += 32u) {
    let v_at = v_point;
    let v_v0 = b_score[v_output * params.p_score_i + v_at];
    let v_value = v_v0;
    let v_takes = pit_position_key(v_value) > v_state || (pit_position_key(v_value) == v_state && v_at < v_state_1);
    v_state = select(v_state, pit_position_key(v_value), v_takes);
    v_state_1 = select(v_state_1, v_at, v_takes);
    let v_at_1 = v_point + 8u;
    let v_v0_1 = b_score[v_output * params.p_score_i + v_at_1];
    let v_value_1 = v_v0_1;
    let v_takes_1 = pit_position_key(v_value_1) > v_state_2 || (pit_position_key(v_value_1) == v_state_2 && v_at_1 < v_state_3);
    v_state_2 = select(v_state_2, pit_position_key(v_value_1), v_takes_1);
    v_state_3 = select(v_state_3, v_at_1, v_takes_1);
    let v_at_2 = v_point + 16u;
    let v_v0_2 = b_score[v_output * params.p_score_i + v_at_2];
    let v_value_2 = v_v0_2;
    let v_takes_2 = pit_position_key(v_value_2) > v_state_4 || (pit_position_key(v_value_2) == v_state_4 && v_at_2 < v_state_5);
    v_state_4 = select(v_state_4, pit_position_key(v_value_2), v_takes_2);
    v_state_5 = select(v_state_5, v_at_2, v_takes_2);
    let v_at_3 = v_point + 24u;
    let v_v0_3 = b_score[v_output * params.p_score_i + v_at_3];
    let v_value_3 = v_v0_3;
    let v_takes_3 = pit_position_key(v_value_3) > v_state_6 || (pit_position_key(v_value_3) == v_state_6 && v_at_3 < v_state_7);
    v_state_6 = select(v_state_6, pit_position_key(v_value_3), v_takes_3);
    v_state_7 = select(v_state_7, v_at_3, v_takes_3);
    v_next = v_point + 32u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 8u) {
    let v_v0_4 = b_score[v_output * params.p_score_i + v_point_1];
    let v_value_4 = v_v0_4;
    let v_takes_4 = pit_position_key(v_value_4) > v_state || (pit_position_key(v_value_4) == v_state && v_point_1 < v_state_1);
    v_state = select(v_state, pit_position_key(v_value_4), v_takes_4);
    v_state_1 = select(v_state_1, v_point_1, v_takes_4);
  }
  let v_takes_5 = v_state_2 > v_state || (v_state_2 == v_state && v_state_3 < v_state_1);
  v_state = select(v_state, v_state_2, v_takes_5);
  v_state_1 = select(v_state_1, v_state_3, v_takes_5);
  let v_takes_6 = v_state_6 > v_state_4 || (v_state_6 == v_state_4 && v_state_7 < v_state_5);
  v_state_4 = select(v_state_4, v_state_6, v_takes_6);
  v_state_5 = select(v_state_5, v_state_7, v_takes_6);
  let v_takes_7 = v_state_4 > v_state || (v_state_4 == v_state && v_state_5 < v_state_1);
  v_state = select(v_state, v_state_4, v_takes_7);
  v_state_1 = select(v_state_1, v_state_5, v_takes_7);
  w_shared[local_invocation_index] = v_state;
  w_shared_1[local_invocation_index] = v_state_1;
  workgroupBarrier();
  if (v_lane < 4u) {
    let v_takes_8 = w_shared[local_invocation_index + 4u] > v_state || (w_shared[local_invocation_index + 4u] == v_state && w_shared_1[local_invocation_index + 4u] < v_state_1);
    v_state = select(v_state, w_shared[local_invocation_index + 4u], v_takes_8);
    v_state_1 = select(v_state_1, w_shared_1[local_invocation_index + 4u], v_takes_8);
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
  }
  workgroupBarrier();
  if (v_lane < 2u) {
    let v_takes_9 = w_shared[local_invocation_index + 2u] > v_state || (w_shared[local_invocation_index + 2u] == v_state && w_shared_1[local_invocation_index + 2u] < v_state_1);
    v_state = select(v_state, w_shared[local_invocation_index + 2u], v_takes_9);
    v_state_1 = select(v_state_1, w_shared_1[local_invocation_index + 2u], v_takes_9);
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
  }
  workgroupBarrier();
  if (v_lane < 1u) {
    let v_takes_10 = w_shared[local_invocation_index + 1u] > v_state || (w_shared[local_invocation_index + 1u] == v_state && w_shared_1[local_invocation_index + 1u] < v_state_1);
    v_state = select(v_state, w_shared[local_invocation_index + 1u], v_takes_10);
    v_state_1 = select(v_state_1, w_shared_1[local_invocation_index + 1u], v_takes_10);
    w_shared[local_invocation_index] = v_state;
    w_shared_1[local_invocation_index] = v_state_1;
  }
  if (v_lane == 0u && v_is_inside) {
    let v_folded = select(i32(v_state_1), (-1i), (v_state_1 == 4294967295u));
    b_best_1[v_output] = v_folded;
  }
}
