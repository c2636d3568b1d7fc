// step C.1: buffers A, C.1; sizes 0, 48, 0, 64, 48, 1, 64, 1; scalars rate
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
const scalar0 = scalars[0];
for (let j_0 = $0; j_0 < $1; j_0++) {
  for (let i_1 = $2; i_1 < $3; i_1++) {
    const v0_3 = b0[Math.imul(i_1, $4) + Math.imul(j_0, $5) | 0];
    b1[Math.imul(j_0, $6) + Math.imul(i_1, $7) | 0] = (Math.fround(scalar0) * v0_3);
  }
}
}
