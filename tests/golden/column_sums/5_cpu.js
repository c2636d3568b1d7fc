// step y.1: buffers y.1, A; sizes 0, 100, 0, 300, 1, 100, 1
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
const acc_4 = new Float64Array(Math.max(0, Math.min(512, ($1 - $0 | 0))));
for (let from_2 = $0; from_2 < $1; from_2 = from_2 + 512 | 0) {
  const to_3 = Math.min($1, from_2 + 512);
  acc_4.fill(0);
  for (let i_1 = $2; i_1 < $3; i_1++) {
    for (let j_0 = from_2; j_0 < to_3; j_0++) {
      const v0_7 = b1[Math.imul(i_1, $5) + Math.imul(j_0, $6) | 0];
      const x_8 = v0_7;
      acc_4[j_0 - from_2 | 0] = (acc_4[j_0 - from_2 | 0] + x_8);
    }
  }
  for (let j_0 = from_2; j_0 < to_3; j_0++) {
    b0[Math.imul(j_0, $4)] = acc_4[j_0 - from_2 | 0];
  }
}
}
