// step C.1: buffers A, B, C.1; sizes 0, 1000, 1, 1, 1
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
for (let i_0 = $0; i_0 < $1; i_0++) {
  const v0_2 = b0[Math.imul(i_0, $2)];
  const v1_4 = b1[Math.imul(i_0, $3)];
  b2[Math.imul(i_0, $4)] = Math.f16round(((v0_2 * 0.5) + v1_4));
}
}
