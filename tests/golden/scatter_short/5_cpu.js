// step Y.1: buffers Y.1, Y, X, id; sizes 0, 8, 0, 16, 16, 1, 16, 1, 0, 16, 0, 20, 16, 1, 1, 1, 8, 16
function step0(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
const b1 = buffers[1];
const b2 = buffers[2];
const b3 = buffers[3];
const $0 = sizes[0] | 0;
const $1 = sizes[1] | 0;
const $2 = sizes[2] | 0;
const $3 = sizes[3] | 0;
const $4 = sizes[4] | 0;
const $5 = sizes[5] | 0;
const $6 = sizes[6] | 0;
const $7 = sizes[7] | 0;
const $8 = sizes[8] | 0;
const $9 = sizes[9] | 0;
const $10 = sizes[10] | 0;
const $11 = sizes[11] | 0;
const $12 = sizes[12] | 0;
const $13 = sizes[13] | 0;
const $14 = sizes[14] | 0;
const $15 = sizes[15] | 0;
const $16 = sizes[16] | 0;
const $17 = sizes[17] | 0;
for (let d0_0 = $0; d0_0 < $1; d0_0++) {
  for (let d1_1 = $2; d1_1 < $3; d1_1++) {
    const v0_5 = b1[Math.imul(d0_0, $4) + Math.imul(d1_1, $5) | 0];
    b0[Math.imul(d0_0, $6) + Math.imul(d1_1, $7) | 0] = v0_5;
  }
}
const held = new Float64Array(b0);
for (let d_2 = $8; d_2 < $9; d_2++) {
  for (let t_3 = $10; t_3 < $11; t_3++) {
    const v1_8 = b2[Math.imul(t_3, $12) + Math.imul(d_2, $13) | 0];
    const v2_10 = b3[Math.imul(t_3, $14)];
    const p_12 = v2_10;
    if (p_12 >= 0 && p_12 < $16) held[Math.imul(d_2, $15) + Math.imul(p_12, $17) | 0] = (held[Math.imul(d_2, $15) + Math.imul(p_12, $17) | 0] + v1_8);
  }
}
b0.set(held);
}
