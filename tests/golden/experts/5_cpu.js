// step H: buffers e, b1, H, X, W1; sizes 0, 48, 0, 32, 0, 16, 1, 1, 4, 32, 32, 1, 1, 16, 1, 32, 1, 4, 512
function step0(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
const b1 = buffers[1];
const b2 = buffers[2];
const b3 = buffers[3];
const b4 = buffers[4];
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
const $14 = sizes[14] | 0;
const $15 = sizes[15] | 0;
const $16 = sizes[16] | 0;
const $17 = sizes[17] | 0;
const $18 = sizes[18] | 0;
const acc_5 = new Float64Array(Math.max(0, Math.min(512, ($3 - $2 | 0))));
for (let t_0 = $0; t_0 < $1; t_0++) {
  const v1_15 = b0[Math.imul(t_0, $12)];
  for (let from_3 = $2; from_3 < $3; from_3 = from_3 + 512 | 0) {
    const to_4 = Math.min($3, from_3 + 512);
    acc_5.fill(0);
    for (let d_2 = $4; d_2 < $5; d_2++) {
      const v0_17 = b3[Math.imul(t_0, $13) + Math.imul(d_2, $14) | 0];
      for (let f_1 = from_3; f_1 < to_4; f_1++) {
        const p_19 = v1_15;
        const v2_in_21 = p_19 >= 0 && p_19 < $17;
        const v2_20 = v2_in_21 ? b4[Math.imul(d_2, $15) + Math.imul(f_1, $16) + Math.imul(p_19, $18) | 0] : 0;
        const x_22 = (v0_17 * v2_20);
        acc_5[f_1 - from_3 | 0] = (acc_5[f_1 - from_3 | 0] + x_22);
      }
    }
    for (let f_1 = from_3; f_1 < to_4; f_1++) {
      const v3_6 = acc_5[f_1 - from_3 | 0];
      const v4_8 = b0[Math.imul(t_0, $6)];
      const p_10 = v4_8;
      const v5_in_12 = p_10 >= 0 && p_10 < $8;
      const v5_11 = v5_in_12 ? b1[Math.imul(f_1, $7) + Math.imul(p_10, $9) | 0] : 0;
      b2[Math.imul(t_0, $10) + Math.imul(f_1, $11) | 0] = Math.max((v3_6 + v5_11), 0);
    }
  }
}
}

// step Y.1: buffers Y.1, e, H, W2; sizes 0, 48, 0, 16, 0, 32, 16, 1, 1, 32, 1, 16, 1, 4, 512
function step1(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
const b1 = buffers[1];
const b2 = buffers[2];
const b3 = buffers[3];
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
const $14 = sizes[14] | 0;
const acc_5 = new Float64Array(Math.max(0, Math.min(512, ($3 - $2 | 0))));
for (let t_0 = $0; t_0 < $1; t_0++) {
  const v1_8 = b1[Math.imul(t_0, $8)];
  for (let from_3 = $2; from_3 < $3; from_3 = from_3 + 512 | 0) {
    const to_4 = Math.min($3, from_3 + 512);
    acc_5.fill(0);
    for (let f_2 = $4; f_2 < $5; f_2++) {
      const v0_10 = b2[Math.imul(t_0, $9) + Math.imul(f_2, $10) | 0];
      for (let o_1 = from_3; o_1 < to_4; o_1++) {
        const p_12 = v1_8;
        const v2_in_14 = p_12 >= 0 && p_12 < $13;
        const v2_13 = v2_in_14 ? b3[Math.imul(f_2, $11) + Math.imul(o_1, $12) + Math.imul(p_12, $14) | 0] : 0;
        const x_15 = (v0_10 * v2_13);
        acc_5[o_1 - from_3 | 0] = (acc_5[o_1 - from_3 | 0] + x_15);
      }
    }
    for (let o_1 = from_3; o_1 < to_4; o_1++) {
      b0[Math.imul(t_0, $6) + Math.imul(o_1, $7) | 0] = acc_5[o_1 - from_3 | 0];
    }
  }
}
}
