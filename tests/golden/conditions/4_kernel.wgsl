// kernel every.1
struct Params {
  p_outputs: u32,
  p_points: u32,
  p_A_i: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_every_1: array<u32>;
var<workgroup> w_shared: array<u32, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 3u;
  let v_output = v_workgroup * 64u + (local_invocation_index >> 2u);
  let v_is_inside = v_output < params.p_outputs;
  var v_state: u32 = 1u;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_state_1: u32 = 1u;
  var v_state_2: u32 = 1u;
  var v_state_3: u32 = 1u;
  var v_next: u32 = v_lane;
  let v_full = select(0u, v_end - 12u, (12u < v_end));
  for (var v_point: u32 = v_lane; v_point < v_full; v_point += 16u) {
    let v_at = v_point;
    let v_v0 = b_A[v_output * params.p_A_i + v_at];
    let v_value = v_v0 > 0.0f;
    v_state = v_state & select(0u, 1u, v_value);
    let v_at_1 = v_point + 4u;
    let v_v0_1 = b_A[v_output * params.p_A_i + v_at_1];
    let v_value_1 = v_v0_1 > 0.0f;
    v_state_1 = v_state_1 & select(0u, 1u, v_value_1);
    let v_at_2 = v_point + 8u;
    let v_v0_2 = b_A[v_output * params.p_A_i + v_at_2];
    let v_value_2 = v_v0_2 > 0.0f;
    v_state_2 = v_state_2 & select(0u, 1u, v_value_2);
    let v_at_3 = v_point + 12u;
    let v_v0_3 = b_A[v_output * params.p_A_i + v_at_3];
    let v_value_3 = v_v0_3 > 0.0f;
    v_state_3 = v_state_3 & select(0u, 1u, v_value_3);
    v_next = v_point + 16u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 4u) {
    let v_v0_4 = b_A[v_output * params.p_A_i + v_point_1];
    let v_value_4 = v_v0_4 > 0.0f;
    v_state = v_state & select(0u, 1u, v_value_4);
  }
  v_state = v_state & v_state_1;
  v_state_2 = v_state_2 & v_state_3;
  v_state = v_state & v_state_2;
  w_shared[local_invocation_index] = v_state;
  workgroupBarrier();
  if (v_lane < 2u) {
    v_state = v_state & w_shared[local_invocation_index + 2u];
    w_shared[local_invocation_index] = v_state;
  }
  workgroupBarrier();
  if (v_lane < 1u) {
    v_state = v_state & w_shared[local_invocation_index + 1u];
    w_shared[local_invocation_index] = v_state;
  }
  if (v_lane == 0u && v_is_inside) {
    let v_folded = v_state != 0u;
    b_every_1[v_output] = select(0u, 1u, v_folded);
  }
}
// kernel some.1
struct Params {
  p_outputs: u32,
  p_points: u32,
  p_A_i: u32,
  p_M_i: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<f32>;
@group(0) @binding(2) var<storage, read> b_M: array<u32>;
@group(0) @binding(3) var<storage, read_write> b_some_1: array<u32>;
var<workgroup> w_shared: array<u32, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 3u;
  let v_output = v_workgroup * 64u + (local_invocation_index >> 2u);
  let v_is_inside = v_output < params.p_outputs;
  var v_state: u32 = 0u;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_state_1: u32 = 0u;
  var v_state_2: u32 = 0u;
  var v_state_3: u32 = 0u;
  var v_next: u32 = v_lane;
  let v_full = select(0u, v_end - 12u, (12u < v_end));
  for (var v_point: u32 = v_lane; v_point < v_full; v_point += 16u) {
    let v_at = v_point;
    let v_v0 = b_A[v_output * params.p_A_i + v_at];
    let v_v1 = b_M[v_output * params.p_M_i + v_at] != 0u;
    let v_value = v_v0 > 1.0f && (!v_v1);
    v_state = v_state | select(0u, 1u, v_value);
    let v_at_1 = v_point + 4u;
    let v_v0_1 = b_A[v_output * params.p_A_i + v_at_1];
    let v_v1_1 = b_M[v_output * params.p_M_i + v_at_1] != 0u;
    let v_value_1 = v_v0_1 > 1.0f && (!v_v1_1);
    v_state_1 = v_state_1 | select(0u, 1u, v_value_1);
    let v_at_2 = v_point + 8u;
    let v_v0_2 = b_A[v_output * params.p_A_i + v_at_2];
    let v_v1_2 = b_M[v_output * params.p_M_i + v_at_2] != 0u;
    let v_value_2 = v_v0_2 > 1.0f && (!v_v1_2);
    v_state_2 = v_state_2 | select(0u, 1u, v_value_2);
    let v_at_3 = v_point + 12u;
    let v_v0_3 = b_A[v_output * params.p_A_i + v_at_3];
    let v_v1_3 = b_M[v_output * params.p_M_i + v_at_3] != 0u;
    let v_value_3 = v_v0_3 > 1.0f && (!v_v1_3);
    v_state_3 = v_state_3 | select(0u, 1u, v_value_3);
    v_next = v_point + 16u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 4u) {
    let v_v0_4 = b_A[v_output * params.p_A_i + v_point_1];
    let v_v1_4 = b_M[v_output * params.p_M_i + v_point_1] != 0u;
    let v_value_4 = v_v0_4 > 1.0f && (!v_v1_4);
    v_state = v_state | select(0u, 1u, v_value_4);
  }
  v_state = v_state | v_state_1;
  v_state_2 = v_state_2 | v_state_3;
  v_state = v_state | v_state_2;
  w_shared[local_invocation_index] = v_state;
  workgroupBarrier();
  if (v_lane < 2u) {
    v_state = v_state | w_shared[local_invocation_index + 2u];
    w_shared[local_invocation_index] = v_state;
  }
  workgroupBarrier();
  if (v_lane < 1u) {
    v_state = v_state | w_shared[local_invocation_index + 1u];
    w_shared[local_invocation_index] = v_state;
  }
  if (v_lane == 0u && v_is_inside) {
    let v_folded = v_state != 0u;
    b_some_1[v_output] = select(0u, 1u, v_folded);
  }
}
// kernel many.1
struct Params {
  p_outputs: u32,
  p_points: u32,
  p_A_i: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_many_1: array<i32>;
var<workgroup> w_shared: array<i32, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 3u;
  let v_output = v_workgroup * 64u + (local_invocation_index >> 2u);
  let v_is_inside = v_output < params.p_outputs;
  var v_state: i32 = 0i;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_state_1: i32 = 0i;
  var v_state_2: i32 = 0i;
  var v_state_3: i32 = 0i;
  var v_next: u32 = v_lane;
  let v_full = select(0u, v_end - 12u, (12u < v_end));
  for (var v_point: u32 = v_lane; v_point < v_full; v_point += 16u) {
    let v_at = v_point;
    let v_v0 = b_A[v_output * params.p_A_i + v_at];
    let v_value = select(0i, 1i, !(v_v0 == 0.0f));
    v_state = v_state + v_value;
    let v_at_1 = v_point + 4u;
    let v_v0_1 = b_A[v_output * params.p_A_i + v_at_1];
    let v_value_1 = select(0i, 1i, !(v_v0_1 == 0.0f));
    v_state_1 = v_state_1 + v_value_1;
    let v_at_2 = v_point + 8u;
    let v_v0_2 = b_A[v_output * params.p_A_i + v_at_2];
    let v_value_2 = select(0i, 1i, !(v_v0_2 == 0.0f));
    v_state_2 = v_state_2 + v_value_2;
    let v_at_3 = v_point + 12u;
    let v_v0_3 = b_A[v_output * params.p_A_i + v_at_3];
    let v_value_3 = select(0i, 1i, !(v_v0_3 == 0.0f));
    v_state_3 = v_state_3 + v_value_3;
    v_next = v_point + 16u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 4u) {
    let v_v0_4 = b_A[v_output * params.p_A_i + v_point_1];
    let v_value_4 = select(0i, 1i, !(v_v0_4 == 0.0f));
    v_state = v_state + v_value_4;
  }
  v_state = v_state + v_state_1;
  v_state_2 = v_state_2 + v_state_3;
  v_state = v_state + v_state_2;
  w_shared[local_invocation_index] = v_state;
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
    b_many_1[v_output] = v_folded;
  }
}
