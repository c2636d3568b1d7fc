// step C.1: buffers A, C.1; sizes 0, 900, 900, 1, -1, 1, 1, 1, 1, 1
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
for (let i_0 = $0; i_0 < $1; i_0++) {
  const p_2 = Math.imul(i_0, $3) + $4;
  const v0_in_4 = p_2 >= 0 && p_2 < $2;
  const v0_3 = v0_in_4 ? b0[Math.imul(p_2, $5)] : 0;
  const v1_6 = b0[Math.imul(i_0, $6)];
  const p_8 = Math.imul(i_0, $7) + $8;
  const v2_in_10 = p_8 >= 0 && p_8 < $2;
  const v2_9 = v2_in_10 ? b0[Math.imul(p_8, $5)] : 0;
  b1[Math.imul(i_0, $9)] = (((v0_in_4 ? v0_3 : 0) - (2 * v1_6)) + (v2_in_10 ? v2_9 : 0));
}
}
