// step H.1: buffers A, H, H.1; sizes 0, 64, 1, 1, 1
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
  const v0_1 = (i_0 > 2);
  const v1_3 = v0_1 ? b0[Math.imul(i_0, $2)] : 0;
  const v2_4 = (!v0_1);
  const v3_6 = v2_4 ? b1[Math.imul(i_0, $3)] : 0;
  b2[Math.imul(i_0, $4)] = (v0_1 ? v1_3 : v3_6);
}
}
