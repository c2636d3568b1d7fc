// step n.1: buffers n.1, A; sizes 0, 20, 0, 300, 1, 300, 1
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
  for (let k_1 = $2; k_1 < $3; k_1++) {
    const v0_6 = b1[Math.imul(i_0, $5) + Math.imul(k_1, $6) | 0];
    const x_7 = (v0_6 * v0_6);
    acc_2 = (acc_2 + x_7);
  }
  const v1_3 = acc_2;
  b0[Math.imul(i_0, $4)] = Math.sqrt(v1_3);
}
}

// step l.1: buffers l.1, A; sizes 0, 20, 0, 300, 1, 300, 1
function step1(buffers, sizes, scalars) {
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
  let top_2 = -Infinity;
  let sum_3 = 0;
  for (let k_1 = $2; k_1 < $3; k_1++) {
    const v0_6 = b1[Math.imul(i_0, $5) + Math.imul(k_1, $6) | 0];
    const x_7 = v0_6;
    if (x_7 > top_2) {
      sum_3 = sum_3 * Math.exp(top_2 - x_7) + 1;
      top_2 = x_7;
    } else if (x_7 !== -Infinity) {
      sum_3 += x_7 === top_2 ? 1 : Math.exp(x_7 - top_2);
    }
  }
  b0[Math.imul(i_0, $4)] = (sum_3 === 0 ? -Infinity : top_2 + Math.log(sum_3));
}
}
