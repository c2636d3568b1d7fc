// kernel trace.1
struct Params {
  p_outputs: u32,
  p_points: u32,
  p_A_i: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_trace_1: array<f32>;
var<workgroup> w_shared: array<f32, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 7u;
  let v_output = v_workgroup * 32u + (local_invocation_index >> 3u);
  let v_is_inside = v_output < params.p_outputs;
  var v_state: f32 = 0.0f;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_state_1: f32 = 0.0f;
  var v_state_2: f32 = 0.0f;
  var v_state_3: f32 = 0.0f;
  var v_next: u32 = v_lane;
  let v_full = select(0u, v_end - 24u, (24u < v_end));
  for (var v_point: u32 = v_lane; v_point < v_full; v_point += 32u) {
    let v_at = v_point;
    let v_v0 = b_A[v_at * params.p_A_i];
    let v_value = v_v0;
    v_state = v_state + v_value;
    let v_at_1 = v_point + 8u;
    let v_v0_1 = b_A[v_at_1 * params.p_A_i];
    let v_value_1 = v_v0_1;
    v_state_1 = v_state_1 + v_value_1;
    let v_at_2 = v_point + 16u;
    let v_v0_2 = b_A[v_at_2 * params.p_A_i];
    let v_value_2 = v_v0_2;
    v_state_2 = v_state_2 + v_value_2;
    let v_at_3 = v_point + 24u;
    let v_v0_3 = b_A[v_at_3 * params.p_A_i];
    let v_value_3 = v_v0_3;
    v_state_3 = v_state_3 + v_value_3;
    v_next = v_point + 32u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 8u) {
    let v_v0_4 = b_A[v_point_1 * params.p_A_i];
    let v_value_4 = v_v0_4;
    v_state = v_state + v_value_4;
  }
  v_state = v_state + v_state_1;
  v_state_2 = v_state_2 + v_state_3;
  v_state = v_state + v_state_2;
  w_shared[local_invocation_index] = v_state;
  workgroupBarrier();
  if (v_lane < 4u) {
    v_state = v_state + w_shared[local_invocation_index + 4u];
    w_shared[local_invocation_index] = v_state;
  }
  workgroupBarrier();
  if (v_lane < 2u) {
    v_state = v_state + w_shared[local_invocation_index + 2u];
    w_shared[local_invocation_index] = v_state;
  }
  workgroupBarrier();
  if (v_lane < 1u) {
    v_state = v_state + w_shared[local_invocation_index + 1u];
    w_shared[local_invocation_index] = v_state;
  }
  if (v_lane == 0u && v_is_inside) {
    let v_folded = v_state;
    b_trace_1[0u] = v_folded;
  }
}
