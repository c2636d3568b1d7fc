// kernel H
struct Params {
  p_outputs: u32,
  p_count_f: u32,
  p_points: u32,
  p_X_t: u32,
  p_W1_shape0: u32,
  p_W1_d: u32,
  p_W1_d0: u32,
  p_b1_shape0: u32,
  p_b1_d0: u32,
  p_H_t: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_X: array<f32>;
@group(0) @binding(2) var<storage, read> b_e: array<i32>;
@group(0) @binding(3) var<storage, read> b_W1: array<f32>;
@group(0) @binding(4) var<storage, read> b_b1: array<f32>;
@group(0) @binding(5) var<storage, read_write> b_H: array<f32>;
var<workgroup> w_shared: array<f32, 256>;
fn pit_relu(v_x: f32) -> f32 {
  return select(select(v_x, 0.0f, (v_x < 0.0f)), v_x, ((bitcast<u32>(v_x) & 2147483647u) > 2139095040u));
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 1u;
  let v_output = v_workgroup * 128u + (local_invocation_index >> 1u);
  let v_is_inside = v_output < params.p_outputs;
  let v_f_rest = v_output / params.p_count_f;
  let v_f = i32(v_output - v_f_rest * params.p_count_f);
  var v_state: f32 = 0.0f;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_state_1: f32 = 0.0f;
  var v_state_2: f32 = 0.0f;
  var v_state_3: f32 = 0.0f;
  var v_next: u32 = v_lane;
  let v_full = select(0u, v_end - 6u, (6u < v_end));
  for (var v_point: u32 = v_lane; v_point < v_full; v_point += 8u) {
    let v_at = v_point;
    let v_v0 = b_X[v_f_rest * params.p_X_t + v_at];
    let v_v1 = b_e[v_f_rest];
    let v_v2_in = u32(v_v1) < params.p_W1_shape0;
    var v_v2: f32 = 0.0f;
    if (v_v2_in) {
      v_v2 = b_W1[v_at * params.p_W1_d + u32(v_f) + u32(v_v1) * params.p_W1_d0];
    }
    let v_value = v_v0 * v_v2;
    v_state = v_state + v_value;
    let v_at_1 = v_point + 2u;
    let v_v0_1 = b_X[v_f_rest * params.p_X_t + v_at_1];
    let v_v1_1 = b_e[v_f_rest];
    let v_v2_in_1 = u32(v_v1_1) < params.p_W1_shape0;
    var v_v2_1: f32 = 0.0f;
    if (v_v2_in_1) {
      v_v2_1 = b_W1[v_at_1 * params.p_W1_d + u32(v_f) + u32(v_v1_1) * params.p_W1_d0];
    }
    let v_value_1 = v_v0_1 * v_v2_1;
    v_state_1 = v_state_1 + v_value_1;
    let v_at_2 = v_point + 4u;
    let v_v0_2 = b_X[v_f_rest * params.p_X_t + v_at_2];
    let v_v1_2 = b_e[v_f_rest];
    let v_v2_in_2 = u32(v_v1_2) < params.p_W1_shape0;
    var v_v2_2: f32 = 0.0f;
    if (v_v2_in_2) {
      v_v2_2 = b_W1[v_at_2 * params.p_W1_d + u32(v_f) + u32(v_v1_2) * params.p_W1_d0];
    }
    let v_value_2 = v_v0_2 * v_v2_2;
    v_state_2 = v_state_2 + v_value_2;
    let v_at_3 = v_point + 6u;
    let v_v0_3 = b_X[v_f_rest * params.p_X_t + v_at_3];
    let v_v1_3 = b_e[v_f_rest];
    let v_v2_in_3 = u32(v_v1_3) < params.p_W1_shape0;
    var v_v2_3: f32 = 0.0f;
    if (v_v2_in_3) {
      v_v2_3 = b_W1[v_at_3 * params.p_W1_d + u32(v_f) + u32(v_v1_3) * params.p_W1_d0];
    }
    let v_value_3 = v_v0_3 * v_v2_3;
    v_state_3 = v_state_3 + v_value_3;
    v_next = v_point + 8u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 2u) {
    let v_v0_4 = b_X[v_f_rest * params.p_X_t + v_point_1];
    let v_v1_4 = b_e[v_f_rest];
    let v_v2_in_4 = u32(v_v1_4) < params.p_W1_shape0;
    var v_v2_4: f32 = 0.0f;
    if (v_v2_in_4) {
      v_v2_4 = b_W1[v_point_1 * params.p_W1_d + u32(v_f) + u32(v_v1_4) * params.p_W1_d0];
    }
    let v_value_4 = v_v0_4 * v_v2_4;
    v_state = v_state + v_value_4;
  }
  v_state = v_state + v_state_1;
  v_state_2 = v_state_2 + v_state_3;
  v_state = v_state + v_state_2;
  w_shared[local_invocation_index] = v_state;
  workgroupBarrier();
  if (v_lane < 1u) {
    v_state = v_state + w_shared[local_invocation_index + 1u];
    w_shared[local_invocation_index] = v_state;
  }
  if (v_lane == 0u && v_is_inside) {
    let v_folded = v_state;
    let v_v4 = b_e[v_f_rest];
    let v_v5_in = u32(v_v4) < params.p_b1_shape0;
    var v_v5: f32 = 0.0f;
    if (v_v5_in) {
      v_v5 = b_b1[u32(v_f) + u32(v_v4) * params.p_b1_d0];
    }
    b_H[v_f_rest * params.p_H_t + u32(v_f)] = pit_relu(v_folded + v_v5);
  }
}
// kernel Y.1
struct Params {
  p_outputs: u32,
  p_count_o: u32,
  p_points: u32,
  p_H_t: u32,
  p_W2_shape0: u32,
  p_W2_f: u32,
  p_W2_d0: u32,
  p_Y_1_t: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_H: array<f32>;
@group(0) @binding(2) var<storage, read> b_e: array<i32>;
@group(0) @binding(3) var<storage, read> b_W2: array<f32>;
@group(0) @binding(4) var<storage, read_write> b_Y_1: array<f32>;
var<workgroup> w_shared: array<f32, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 3u;
  let v_output = v_workgroup * 64u + (local_invocation_index >> 2u);
  let v_is_inside = v_output < params.p_outputs;
  let v_o_rest = v_output / params.p_count_o;
  let v_o = i32(v_output - v_o_rest * params.p_count_o);
  var v_state: f32 = 0.0f;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_state_1: f32 = 0.0f;
  var v_state_2: f32 = 0.0f;
  var v_state_3: f32 = 0.0f;
  var v_next: u32 = v_lane;
  let v_full = select(0u, v_end - 12u, (12u < v_end));
  for (var v_point: u32 = v_lane; v_point < v_full; v_point += 16u) {
    let v_at = v_point;
    let v_v0 = b_H[v_o_rest * params.p_H_t + v_at];
    let v_v1 = b_e[v_o_rest];
    let v_v2_in = u32(v_v1) < params.p_W2_shape0;
    var v_v2: f32 = 0.0f;
    if (v_v2_in) {
      v_v2 = b_W2[v_at * params.p_W2_f + u32(v_o) + u32(v_v1) * params.p_W2_d0];
    }
    let v_value = v_v0 * v_v2;
    v_state = v_state + v_value;
    let v_at_1 = v_point + 4u;
    let v_v0_1 = b_H[v_o_rest * params.p_H_t + v_at_1];
    let v_v1_1 = b_e[v_o_rest];
    let v_v2_in_1 = u32(v_v1_1) < params.p_W2_shape0;
    var v_v2_1: f32 = 0.0f;
    if (v_v2_in_1) {
      v_v2_1 = b_W2[v_at_1 * params.p_W2_f + u32(v_o) + u32(v_v1_1) * params.p_W2_d0];
    }
    let v_value_1 = v_v0_1 * v_v2_1;
    v_state_1 = v_state_1 + v_value_1;
    let v_at_2 = v_point + 8u;
    let v_v0_2 = b_H[v_o_rest * params.p_H_t + v_at_2];
    let v_v1_2 = b_e[v_o_rest];
    let v_v2_in_2 = u32(v_v1_2) < params.p_W2_shape0;
    var v_v2_2: f32 = 0.0f;
    if (v_v2_in_2) {
      v_v2_2 = b_W2[v_at_2 * params.p_W2_f + u32(v_o) + u32(v_v1_2) * params.p_W2_d0];
    }
    let v_value_2 = v_v0_2 * v_v2_2;
    v_state_2 = v_state_2 + v_value_2;
    let v_at_3 = v_point + 12u;
    let v_v0_3 = b_H[v_o_rest * params.p_H_t + v_at_3];
    let v_v1_3 = b_e[v_o_rest];
    let v_v2_in_3 = u32(v_v1_3) < params.p_W2_shape0;
    var v_v2_3: f32 = 0.0f;
    if (v_v2_in_3) {
      v_v2_3 = b_W2[v_at_3 * params.p_W2_f + u32(v_o) + u32(v_v1_3) * params.p_W2_d0];
    }
    let v_value_3 = v_v0_3 * v_v2_3;
    v_state_3 = v_state_3 + v_value_3;
    v_next = v_point + 16u;
  }
  for (var v_point_1: u32 = v_next; v_point_1 < v_end; v_point_1 += 4u) {
    let v_v0_4 = b_H[v_o_rest * params.p_H_t + v_point_1];
    let v_v1_4 = b_e[v_o_rest];
    let v_v2_in_4 = u32(v_v1_4) < params.p_W2_shape0;
    var v_v2_4: f32 = 0.0f;
    if (v_v2_in_4) {
      v_v2_4 = b_W2[v_point_1 * params.p_W2_f + u32(v_o) + u32(v_v1_4) * params.p_W2_d0];
    }
    let v_value_4 = v_v0_4 * v_v2_4;
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
    b_Y_1[v_o_rest * params.p_Y_1_t + u32(v_o)] = v_folded;
  }
}
