// step trace.1: buffers trace.1, A; sizes 0, 40, 41
function step0(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
const b1 = buffers[1];
const $0 = sizes[0] | 0;
const $1 = sizes[1] | 0;
const $2 = sizes[2] | 0;
let acc_1 = 0;
for (let i_0 = $0; i_0 < $1; i_0++) {
  const v0_4 = b1[Math.imul(i_0, $2)];
  const x_5 = v0_4;
  acc_1 = (acc_1 + x_5);
}
b0[0] = acc_1;
}
