// step C.1: buffers A, C.1; sizes 0, 1000, 1, 1
function step0(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
const b1 = buffers[1];
const $0 = sizes[0] | 0;
const $1 = sizes[1] | 0;
const $2 = sizes[2] | 0;
const $3 = sizes[3] | 0;
for (let i_0 = $0; i_0 < $1; i_0++) {
  const v0_2 = b0[Math.imul(i_0, $2)];
  const v1_3 = (v0_2 > 0);
  const v2_4 = (!v1_3);
  const v3_5 = (v0_2 < (-1));
  const v4_6 = (v2_4 && (!v3_5));
  b1[Math.imul(i_0, $3)] = (v1_3 ? v0_2 : (v3_5 ? (-1) : (0.10000000149011612 * v0_2)));
}
}
