// step m: buffers m, X; sizes 0, 40, 0, 96, 1, 96, 1
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
for (let t_0 = $0; t_0 < $1; t_0++) {
  let sum_2 = 0;
  let count_3 = 0;
  for (let d_1 = $2; d_1 < $3; d_1++) {
    const v0_6 = b1[Math.imul(t_0, $5) + Math.imul(d_1, $6) | 0];
    const x_7 = v0_6;
    sum_2 += x_7;
    count_3++;
  }
  b0[Math.imul(t_0, $4)] = (count_3 === 0 ? 0 : sum_2 / count_3);
}
}

// step v: buffers v, m, X; sizes 0, 40, 0, 96, 1, 1, 96, 1
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
for (let t_0 = $0; t_0 < $1; t_0++) {
  let sum_2 = 0;
  let count_3 = 0;
  const v1_6 = b1[Math.imul(t_0, $5)];
  for (let d_1 = $2; d_1 < $3; d_1++) {
    const v0_8 = b2[Math.imul(t_0, $6) + Math.imul(d_1, $7) | 0];
    const x_9 = Math.pow((v0_8 - v1_6), 2);
    sum_2 += x_9;
    count_3++;
  }
  b0[Math.imul(t_0, $4)] = (count_3 === 0 ? 0 : sum_2 / count_3);
}
}

// step Y.1: buffers m, v, X, g, b, Y.1; sizes 0, 40, 0, 96, 1, 1, 96, 1, 1, 1, 96, 1
function step2(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
const b1 = buffers[1];
const b2 = buffers[2];
const b3 = buffers[3];
const b4 = buffers[4];
const b5 = buffers[5];
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
for (let t_0 = $0; t_0 < $1; t_0++) {
  const v1_3 = b0[Math.imul(t_0, $4)];
  const v2_5 = b1[Math.imul(t_0, $5)];
  for (let d_1 = $2; d_1 < $3; d_1++) {
    const v0_7 = b2[Math.imul(t_0, $6) + Math.imul(d_1, $7) | 0];
    const v3_9 = b3[Math.imul(d_1, $8)];
    const v4_11 = b4[Math.imul(d_1, $9)];
    b5[Math.imul(t_0, $10) + Math.imul(d_1, $11) | 0] = ((((v0_7 - v1_3) * (1 / Math.sqrt((v2_5 + 0.000009999999747378752)))) * v3_9) + v4_11);
  }
}
}
