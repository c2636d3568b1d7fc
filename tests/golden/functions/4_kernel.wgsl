// kernel C.1
struct Params {
  p_points: u32,
}
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> b_A: array<vec4f>;
@group(0) @binding(2) var<storage, read> b_B: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> b_C_1: array<vec4f>;
fn pit_scale(v_value: f32, v_exponent: i32) -> f32 {
  let v_half = v_exponent >> 1u;
  return v_value * bitcast<f32>((u32(v_half) + 127u) << 23u) * bitcast<f32>((u32(v_exponent - v_half) + 127u) << 23u);
}
fn pit_exp_sum(v_high: f32, v_low: f32) -> f32 {
  let v_x = clamp(v_high, (-105.0f), 89.72283f);
  let v_n = round(v_x * 1.442695f);
  let v_r = v_x - v_n * 0.69314575f - v_n * 0.0000014286068f + v_low;
  return pit_scale(1.0f + (v_r + v_r * v_r * (0.49999994f + v_r * (0.16666521f + v_r * (0.041668274f + v_r * (0.008368685f + v_r * 0.001382011f))))), i32(v_n));
}
fn pit_erfcx(v_t: f32) -> f32 {
  let v_q = (v_t - 2.0f) / (v_t + 2.0f);
  return (1.2769784f + v_q * ((-0.092763826f) + v_q * ((-0.16602986f) + v_q * (0.1640513f + v_q * ((-0.054225814f) + v_q * ((-0.008034476f) + v_q * (0.008743355f + v_q * (0.0012717871f + v_q * ((-0.0014817187f) + v_q * ((-0.0004410721f) + v_q * (0.00020763525f + v_q * 0.00010827515f))))))))))) / (1.0f + 2.0f * v_t);
}
fn pit_gelu(v_x: f32) -> f32 {
  let v_magnitude = abs(v_x);
  let v_a = min(v_magnitude, 14.9f);
  let v_near = bitcast<f32>(bitcast<u32>(v_a) & 4294963200u);
  let v_gaussian = pit_exp_sum((-0.5f) * (v_near * v_near), (-0.5f) * ((v_a - v_near) * (v_a + v_near)));
  let v_tail = 0.5f * v_gaussian * pit_erfcx(v_a * 0.70710677f);
  let v_value = v_x * select(1.0f - v_tail, v_tail, (v_x < 0.0f));
  return select(select(select(v_value, 0.0f, (v_x < (-14.9f))), v_x, (v_x > 14.9f)), v_x, ((bitcast<u32>(v_x) & 2147483647u) > 2139095040u));
}
fn pit_sigmoid(v_x: f32) -> f32 {
  let v_e = pit_exp_sum(-abs(v_x), 0.0f);
  return select(select(1.0f, v_e, (v_x < 0.0f)) / (1.0f + v_e), v_x, ((bitcast<u32>(v_x) & 2147483647u) > 2139095040u));
}
fn pit_tanh(v_x: f32) -> f32 {
  let v_magnitude = abs(v_x);
  let v_z = v_x * v_x;
  let v_e = pit_exp_sum(2.0f * min(v_magnitude, 10.0f), 0.0f);
  let v_far = 1.0f - 2.0f / (v_e + 1.0f);
  return select(select(select(v_far, -v_far, (v_x < 0.0f)), v_x + v_x * v_z * ((-0.3333328f) + v_z * (0.13331406f + v_z * ((-0.053736515f) + v_z * (0.020628167f + v_z * (-0.005692296f))))), (v_magnitude < 0.625f)), v_x, ((bitcast<u32>(v_x) & 2147483647u) > 2139095040u));
}
fn pit_square(v_x: f32) -> f32 {
  return v_x * v_x;
}
fn pit_erf(v_x: f32) -> f32 {
  let v_magnitude = abs(v_x);
  let v_a = min(v_magnitude, 4.0f);
  let v_z = v_a * v_a;
  let v_small = v_x + v_x * (0.12837917f + v_z * ((-0.3761263f) + v_z * (0.11283624f + v_z * ((-0.026855562f) + v_z * (0.005191765f + v_z * ((-0.00080399774f) + v_z * 0.00007944468f))))));
  let v_near = bitcast<f32>(bitcast<u32>(v_a) & 4294963200u);
  let v_gaussian = pit_exp_sum((-1.0f) * (v_near * v_near), (-1.0f) * ((v_a - v_near) * (v_a + v_near)));
  let v_large = 1.0f - v_gaussian * pit_erfcx(v_a);
  return select(select(select(v_large, -v_large, (v_x < 0.0f)), v_small, (v_magnitude < 0.9f)), v_x, ((bitcast<u32>(v_x) & 2147483647u) > 2139095040u));
}
@compute @workgroup_size(256, 1, 1)
fn main(@builtin(workgroup_id) workgroup_id: vec3u, @builtin(num_workgroups) num_workgroups: vec3u, @builtin(local_invocation_index) local_invocation_index: u32) {
  let v_point = (workgroup_id.x + (workgroup_id.y + workgroup_id.z * num_workgroups.y) * num_workgroups.x) * 256u + local_invocation_index;
  if (v_point >= params.p_points) {
    return;
  }
  let v_i = i32(v_point) * 4i;
  let v_v0 = b_A[u32(v_i) >> 2u];
  let v_v1 = b_B[u32(v_i) >> 2u];
  b_C_1[u32(v_i) >> 2u] = vec4f(pit_gelu(v_v0.x) * pit_sigmoid(v_v1.x) + pit_square(pit_tanh(v_v0.x)) - pit_erf(v_v1.x), pit_gelu(v_v0.y) * pit_sigmoid(v_v1.y) + pit_square(pit_tanh(v_v0.y)) - pit_erf(v_v1.y), pit_gelu(v_v0.z) * pit_sigmoid(v_v1.z) + pit_square(pit_tanh(v_v0.z)) - pit_erf(v_v1.z), pit_gelu(v_v0.w) * pit_sigmoid(v_v1.w) + pit_square(pit_tanh(v_v0.w)) - pit_erf(v_v1.w));
}
