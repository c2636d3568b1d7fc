// step P.1: buffers P.1, A; sizes 0, 8, 0, 24, 0, 3, 24, 1, 48, 48, 2, 1, -1, 1
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
const $11 = sizes[11] | 0;
const $12 = sizes[12] | 0;
const $13 = sizes[13] | 0;
for (let c_0 = $0; c_0 < $1; c_0++) {
  for (let x_1 = $2; x_1 < $3; x_1++) {
    let acc_3 = (-Infinity);
    for (let r_2 = $4; r_2 < $5; r_2++) {
      const p_6 = Math.imul(x_1, $10) + Math.imul(r_2, $11) + $12;
      const v0_in_8 = p_6 >= 0 && p_6 < $9;
      const v0_7 = v0_in_8 ? b1[Math.imul(c_0, $8) + Math.imul(p_6, $13) | 0] : 0;
      const x_9 = (v0_in_8 ? v0_7 : (-Infinity));
      if (x_9 > acc_3) acc_3 = x_9;
    }
    b0[Math.imul(c_0, $6) + Math.imul(x_1, $7) | 0] = acc_3;
  }
}
}
