// step y.1: buffers y.1, A; sizes 0, 300, 0, 100, 1, 100, 1
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
for (let i_0 = $0; i_0 < $1; i_0++) {
  let acc_2 = 0;
  for (let j_1 = $2; j_1 < $3; j_1++) {
    const v0_5 = b1[Math.imul(i_0, $5) + Math.imul(j_1, $6) | 0];
    const x_6 = (v0_5 * v0_5);
    acc_2 = (acc_2 + x_6);
  }
  b0[Math.imul(i_0, $4)] = acc_2;
}
}
