// step every.1: buffers every.1, A; sizes 0, 30, 0, 20, 1, 20, 1
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
  let acc_2 = true;
  for (let k_1 = $2; k_1 < $3; k_1++) {
    const v0_5 = b1[Math.imul(i_0, $5) + Math.imul(k_1, $6) | 0];
    const x_6 = (v0_5 > 0);
    acc_2 = (acc_2 && x_6);
    if (!acc_2) break;
  }
  b0[Math.imul(i_0, $4)] = (acc_2 ? true : false) ? 1 : 0;
}
}

// step some.1: buffers some.1, A, M; sizes 0, 30, 0, 20, 1, 20, 1, 20, 1
function step1(buffers, sizes, scalars) {
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
  let acc_2 = false;
  for (let k_1 = $2; k_1 < $3; k_1++) {
    const v0_5 = b1[Math.imul(i_0, $5) + Math.imul(k_1, $6) | 0];
    const v1_7 = b2[Math.imul(i_0, $7) + Math.imul(k_1, $8) | 0] !== 0;
    const x_8 = ((v0_5 > 1) && (!v1_7));
    acc_2 = (acc_2 || x_8);
    if (acc_2) break;
  }
  b0[Math.imul(i_0, $4)] = (acc_2 ? true : false) ? 1 : 0;
}
}

// step many.1: buffers many.1, A; sizes 0, 30, 0, 20, 1, 20, 1
function step2(buffers, sizes, scalars) {
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
    const v0_5 = b1[Math.imul(i_0, $5) + Math.imul(k_1, $6) | 0];
    const x_6 = ((v0_5 !== 0) ? 1 : 0);
    acc_2 = (acc_2 + x_6 | 0);
  }
  b0[Math.imul(i_0, $4)] = acc_2;
}
}
