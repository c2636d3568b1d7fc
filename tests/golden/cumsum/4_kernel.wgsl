// kernel C.1
struct Params {
  p_outputs: u32,
  p_points: u32,
  p_A_i: u32,
  p_C_1_i: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<f32>;
@group(0) @binding(2) var<storage, read_write> b_C_1: array<f32>;
var<workgroup> w_totals: array<f32, 256>;
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_workgroup = workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x;
  let v_lane = local_invocation_index & 15u;
  let v_output = v_workgroup * 16u + (local_invocation_index >> 4u);
  let v_is_inside = v_output < params.p_outputs;
  let v_end = select(0u, params.p_points, v_is_inside);
  var v_carry: f32 = 0.0f;
  for (var v_stretch: u32 = 0u; v_stretch < params.p_points; v_stretch += 64u) {
    let v_first = v_stretch + v_lane * 4u;
    var v_running: f32 = 0.0f;
    var v_live: bool = false;
    if (v_first < v_end) {
      let v_v0 = b_A[v_output * params.p_A_i + v_first];
      v_running = v_running + v_v0;
      v_live = true;
    }
    var v_running_1: f32 = v_running;
    var v_live_1: bool = false;
    if (v_first + 1u < v_end) {
      let v_v0_1 = b_A[v_output * params.p_A_i + (v_first + 1u)];
      v_running_1 = v_running_1 + v_v0_1;
      v_live_1 = true;
    }
    var v_running_2: f32 = v_running_1;
    var v_live_2: bool = false;
    if (v_first + 2u < v_end) {
      let v_v0_2 = b_A[v_output * params.p_A_i + (v_first + 2u)];
      v_running_2 = v_running_2 + v_v0_2;
      v_live_2 = true;
    }
    var v_running_3: f32 = v_running_2;
    var v_live_3: bool = false;
    if (v_first + 3u < v_end) {
      let v_v0_3 = b_A[v_output * params.p_A_i + (v_first + 3u)];
      v_running_3 = v_running_3 + v_v0_3;
      v_live_3 = true;
    }
    w_totals[local_invocation_index] = v_running_3;
    workgroupBarrier();
    let v_added = select(0.0f, w_totals[local_invocation_index - select(0u, 1u, (v_lane >= 1u))], (v_lane >= 1u));
    workgroupBarrier();
    w_totals[local_invocation_index] = w_totals[local_invocation_index] + v_added;
    workgroupBarrier();
    let v_added_1 = select(0.0f, w_totals[local_invocation_index - select(0u, 2u, (v_lane >= 2u))], (v_lane >= 2u));
    workgroupBarrier();
    w_totals[local_invocation_index] = w_totals[local_invocation_index] + v_added_1;
    workgroupBarrier();
    let v_added_2 = select(0.0f, w_totals[local_invocation_index - select(0u, 4u, (v_lane >= 4u))], (v_lane >= 4u));
    workgroupBarrier();
    w_totals[local_invocation_index] = w_totals[local_invocation_index] + v_added_2;
    workgroupBarrier();
    let v_added_3 = select(0.0f, w_totals[local_invocation_index - select(0u, 8u, (v_lane >= 8u))], (v_lane >= 8u));
    workgroupBarrier();
    w_totals[local_invocation_index] = w_totals[local_invocation_index] + v_added_3;
    workgroupBarrier();
    let v_before = v_carry + select(0.0f, w_totals[local_invocation_index - select(0u, 1u, (v_lane >= 1u))], (v_lane > 0u));
    let v_after = v_carry + w_totals[local_invocation_index + (15u - v_lane)];
    workgroupBarrier();
    if (v_first < v_end) {
      let v_total = select(0.0f, v_before + v_running, v_live);
      b_C_1[v_output * params.p_C_1_i + v_first] = v_total;
    }
    if (v_first + 1u < v_end) {
      let v_total_1 = select(0.0f, v_before + v_running_1, v_live_1);
      b_C_1[v_output * params.p_C_1_i + (v_first + 1u)] = v_total_1;
    }
    if (v_first + 2u < v_end) {
      let v_total_2 = select(0.0f, v_before + v_running_2, v_live_2);
      b_C_1[v_output * params.p_C_1_i + (v_first + 2u)] = v_total_2;
    }
    if (v_first + 3u < v_end) {
      let v_total_3 = select(0.0f, v_before + v_running_3, v_live_3);
      b_C_1[v_output * params.p_C_1_i + (v_first + 3u)] = v_total_3;
    }
    v_carry = v_after;
  }
}
