// step Y.1: buffers Y.1, X; sizes 0, 200, 1, 0, 100, 0, 2, 2, 1, 2, 1
function step0(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
const b1 = buffers[1];
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
for (let d0_0 = $0; d0_0 < $1; d0_0++) {
  b0[Math.imul(d0_0, $2)] = 0;
}
for (let x_1 = $3; x_1 < $4; x_1++) {
  for (let i_2 = $5; i_2 < $6; i_2++) {
    const v0_5 = b1[Math.imul(x_1, $7) + Math.imul(i_2, $8) | 0];
    b0[Math.imul(x_1, $9) + Math.imul(i_2, $10) | 0] = v0_5;
  }
}
}
