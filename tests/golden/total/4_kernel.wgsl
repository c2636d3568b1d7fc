// kernel s.1.parts
struct Params {
  p_groups: u32,
  p_outputs: u32,
  p_parts: u32,
  p_points: u32,
  p_chunk: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_s_1_state0: array<f32>;
var<workgroup> w_shared: array<f32, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_part = v_workgroup / params.p_groups;
  let v_group = v_workgroup - v_part * params.p_groups;
  let v_lane = local_invocation_index & 255u;
  let v_output = v_group;
  let v_is_inside = v_output < params.p_outputs && v_part < params.p_parts;
  var v_state: f32 = 0.0f;
  let v_first = v_part * params.p_chunk;
  let v_end = select(0u, min(params.p_points, v_first + params.p_chunk), v_is_inside);
  var v_state_1: f32 = 0.0f;
  var v_state_2: f32 = 0.0f;
  var v_state_3: f32 = 0.0f;
  var v_next: u32 = v_first + v_lane;
  let v_full = select(0u, v_end - 768u, (768u < v_end));
  for (var v_point: u32 = v_first + v_lane; v_point < v_full; v_point += 1024u) {
    let v_at = v_point;
    let v_v0 = b_A[v_at];
    let v_value = v_v0;
    v_state = v_state + v_value;
    let v_at_1 = v_point + 256u;
    let v_v0_1 = b_A[v_at_1];
    let v_value_1 = v_v0_1;
    v_state_1 = v_state_1 + v_value_1;
    let v_at_2 = v_point + 512u;
    let v_v0_2 = b_A[v_at_2];
    let v_value_2 = v_v0_2;
    v_state_2 = v_state_2 + v_value_2;
    let v_at_3 = v_point + 768u;
    let v_v0_3 = b_A[v_at_3];
    let v_value_3 = v_v0_3;
    v_state_3 = v_state_3 + v_value_3;
    v_next = v_point + 1024u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 256u) {
    let v_v0_4 = b_A[v_point_1];
    let v_value_4 = v_v0_4;
    v_state = v_state + v_value_4;
  }
  v_state = v_state + v_state_1;
  v_state_2 = v_state_2 + v_state_3;
  v_state = v_state + v_state_2;
  w_shared[local_invocation_index] = v_state;
  workgroupBarrier();
  if (v_lane < 128u) {
    v_state = v_state + w_shared[local_invocation_index + 128u];
    w_shared[local_invocation_index] = v_state;
  }
  workgroupBarrier();
  if (v_lane < 64u) {
    v_state = v_state + w_shared[local_invocation_index + 64u];
    w_shared[local_invocation_index] = v_state;
  }
  workgroupBarrier();
  if (v_lane < 32u) {
    v_state = v_state + w_shared[local_invocation_index + 32u];
    w_shared[local_invocation_index] = v_state;
  }
  workgroupBarrier();
  if (v_lane < 16u) {
    v_state = v_state + w_shared[local_invocation_index + 16u];
    w_shared[local_invocation_index] = v_state;
  }
  workgroupBarrier();
  if (v_lane < 8u) {
    v_state = v_state + w_shared[local_invocation_index + 8u];
    w_shared[local_invocation_index] = v_state;
  }
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
    b_s_1_state0[v_output * params.p_parts + v_part] = v_state;
  }
}
// kernel s.1.join
struct Params {
  p_outputs: u32,
  p_points: u32,
  p_parts: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_s_1_state0: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_s_1: array<f32>;
var<workgroup> w_shared: array<f32, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 15u;
  let v_output = v_workgroup * 16u + (local_invocation_index >> 4u);
  let v_is_inside = v_output < params.p_outputs;
  var v_state: f32 = 0.0f;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_state_1: f32 = 0.0f;
  var v_state_2: f32 = 0.0f;
  var v_state_3: f32 = 0.0f;
  var v_next: u32 = v_lane;
  let v_full = select(0u, v_end - 48u, (48u < v_end));
  for (var v_point: u32 = v_lane; v_point < v_full; v_point += 64u) {
    let v_at = v_point;
    let v_address = v_output * params.p_parts + v_at;
    v_state = v_state + b_s_1_state0[v_address];
    let v_at_1 = v_point + 16u;
    let v_address_1 = v_output * params.p_parts + v_at_1;
    v_state_1 = v_state_1 + b_s_1_state0[v_address_1];
    let v_at_2 = v_point + 32u;
    let v_address_2 = v_output * params.p_parts + v_at_2;
    v_state_2 = v_state_2 + b_s_1_state0[v_address_2];
    let v_at_3 = v_point + 48u;
    let v_address_3 = v_output * params.p_parts + v_at_3;
    v_state_3 = v_state_3 + b_s_1_state0[v_address_3];
    v_next = v_point + 64u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 16u) {
    let v_address_4 = v_output * params.p_parts + v_point_1;
    v_state = v_state + b_s_1_state0[v_address_4];
  }
  v_state = v_state + v_state_1;
  v_state_2 = v_state_2 + v_state_3;
  v_state = v_state + v_state_2;
  w_shared[local_invocation_index] = v_state;
  workgroupBarrier();
  if (v_lane < 8u) {
    v_state = v_state + w_shared[local_invocation_index + 8u];
    w_shared[local_invocation_index] = v_state;
  }
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
    b_s_1[0u] = v_folded;
  }
}
