// step C.1: buffers A, C.1; sizes 0, 20, 0, 100, 100, 1, 100, 1
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
for (let i_0 = $0; i_0 < $1; i_0++) {
  let sum_2 = 0;
  for (let k_1 = $2; k_1 < $3; k_1++) {
    const v0_4 = b0[Math.imul(i_0, $4) + Math.imul(k_1, $5) | 0];
    sum_2 = (sum_2 + v0_4);
    b1[Math.imul(i_0, $6) + Math.imul(k_1, $7) | 0] = sum_2;
  }
}
}
