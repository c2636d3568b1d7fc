// step C.1: buffers A, b, C.1; sizes 0, 64, 0, 48, 48, 1, 1, 48, 1
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
for (let i_0 = $0; i_0 < $1; i_0++) {
  for (let j_1 = $2; j_1 < $3; j_1++) {
    const v0_3 = b0[Math.imul(i_0, $4) + Math.imul(j_1, $5) | 0];
    const v1_5 = b1[Math.imul(j_1, $6)];
    b2[Math.imul(i_0, $7) + Math.imul(j_1, $8) | 0] = (v0_3 + v1_5);
  }
}
}
