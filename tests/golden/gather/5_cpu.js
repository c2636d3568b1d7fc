// step Y.1: buffers id, W, Y.1; sizes 0, 20, 0, 32, 1, 1, 50, 32, 32, 1
function step0(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
const b1 = buffers[1];
const b2 = buffers[2];
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
for (let t_0 = $0; t_0 < $1; t_0++) {
  const v0_3 = b0[Math.imul(t_0, $4)];
  for (let d_1 = $2; d_1 < $3; d_1++) {
    const p_5 = v0_3;
    const v1_in_7 = p_5 >= 0 && p_5 < $6;
    const v1_6 = v1_in_7 ? b1[Math.imul(d_1, $5) + Math.imul(p_5, $7) | 0] : 0;
    b2[Math.imul(t_0, $8) + Math.imul(d_1, $9) | 0] = v1_6;
  }
}
}
