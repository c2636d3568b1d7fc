// step C.1: buffers A, B, C.1; sizes 0, 1000, 1, 1, 1
function step0(buffers, sizes, scalars) {
"use strict";
function erf(x) { const a = Math.abs(x); if (!(a >= 0.5)) { const y = x * x; return x * (((((((((0.0000016462114365889246) * y + -0.00001492565035840625) * y + 0.00012055332981789664) * y + -0.0008548327023450852) * y + 0.005223977625442188) * y + -0.026866170645131252) * y + 0.11283791670955126) * y + -0.37612638903183754) * y + 1.1283791670955126); } return x > 0 ? 1 - erfcPositive(a) : erfcPositive(a) - 1; }
function erfcPositive(x) { if (x > 30) return 0; const t = (x - 2.5) / (x + 2.5); return Math.exp(-x * x) / (1 + 2 * x) * (((((((((((((((((-2.709246366300631e-7) * t + -0.0000021606807247992203) * t + 7.077935502130741e-7) * t + 0.000019314981778656306) * t + 0.000007936290373929967) * t + -0.00011050175443315949) * t + -0.00008938172239317096) * t + 0.0006305692972267777) * t + 0.0004921604927072013) * t + -0.004381620707754135) * t + 0.0009318378634596095) * t + 0.03276082149990461) * t + -0.10296705085081413) * t + 0.15762992409312218) * t + -0.09902453976348105) * t + -0.12235676318710303) * t + 1.2648381843680112); }
function gelu(x) { const y = x * Math.SQRT1_2; return x < -0.5 ? x === -Infinity ? 0 : 0.5 * x * erfcPositive(-y) : 0.5 * x * (1 + erf(y)); }
const b0 = buffers[0];
const b1 = buffers[1];
const b2 = buffers[2];
const $0 = sizes[0] | 0;
const $1 = sizes[1] | 0;
const $2 = sizes[2] | 0;
const $3 = sizes[3] | 0;
const $4 = sizes[4] | 0;
for (let i_0 = $0; i_0 < $1; i_0++) {
  const v0_2 = b0[Math.imul(i_0, $2)];
  const v1_4 = b1[Math.imul(i_0, $3)];
  b2[Math.imul(i_0, $4)] = (((gelu(v0_2) * (1 / (1 + Math.exp(-v1_4)))) + Math.pow(Math.tanh(v0_2), 2)) - erf(v1_4));
}
}
