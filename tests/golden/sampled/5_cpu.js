// step S.1: buffers mask, S.1, Q, K; sizes 64, 0, 64, 0, 32, 0, 64, 1, 64, 1, 32, 1, 32, 1, 64, 1, 64, 1, 32, 1, 32, 1, 64, 1, 64, 1, 32, 1, 32, 1, 32, 1, 32, 1, 64, 1, 64, 1
function step0(buffers, sizes, scalars) {
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
const $15 = sizes[15] | 0;
const $16 = sizes[16] | 0;
const $17 = sizes[17] | 0;
const $18 = sizes[18] | 0;
const $19 = sizes[19] | 0;
const $20 = sizes[20] | 0;
const $21 = sizes[21] | 0;
const $22 = sizes[22] | 0;
const $23 = sizes[23] | 0;
const $24 = sizes[24] | 0;
const $25 = sizes[25] | 0;
const $26 = sizes[26] | 0;
const $27 = sizes[27] | 0;
const $28 = sizes[28] | 0;
const $29 = sizes[29] | 0;
const $30 = sizes[30] | 0;
const $31 = sizes[31] | 0;
const $32 = sizes[32] | 0;
const $33 = sizes[33] | 0;
const $34 = sizes[34] | 0;
const $35 = sizes[35] | 0;
const $36 = sizes[36] | 0;
const $37 = sizes[37] | 0;
const m = ($0 - $1 | 0);
const n = ($2 - $3 | 0);
const k = ($4 - $5 | 0);
if (m * n * k <= 2048) {
  for (let q_3 = $1; q_3 < $0; q_3++) {
    for (let k_4 = $3; k_4 < $2; k_4++) {
      let acc_6 = 0;
      for (let d_5 = $5; d_5 < $4; d_5++) {
        const v0_11 = b2[Math.imul(q_3, $10) + Math.imul(d_5, $11) | 0];
        const right_v1_13 = b3[Math.imul(k_4, $12) + Math.imul(d_5, $13) | 0];
        const x_14 = (v0_11 * right_v1_13);
        acc_6 = (acc_6 + x_14);
      }
      const v2_8 = b0[Math.imul(q_3, $6) + Math.imul(k_4, $7) | 0] !== 0;
      b1[Math.imul(q_3, $8) + Math.imul(k_4, $9) | 0] = (v2_8 ? acc_6 : 0);
    }
  }
  return;
}
if (m === 1) {
  for (let q_15 = $1; q_15 < $0; q_15++) {
    for (let k_16 = $3; k_16 < $2; k_16++) {
      let acc_18 = 0;
      for (let d_17 = $5; d_17 < $4; d_17++) {
        const v0_23 = b2[Math.imul(q_15, $18) + Math.imul(d_17, $19) | 0];
        const right_v1_25 = b3[Math.imul(k_16, $20) + Math.imul(d_17, $21) | 0];
        const x_26 = (v0_23 * right_v1_25);
        acc_18 = (acc_18 + x_26);
      }
      const v2_20 = b0[Math.imul(q_15, $14) + Math.imul(k_16, $15) | 0] !== 0;
      b1[Math.imul(q_15, $16) + Math.imul(k_16, $17) | 0] = (v2_20 ? acc_18 : 0);
    }
  }
  return;
}
if (n === 1) {
  for (let k_27 = $3; k_27 < $2; k_27++) {
    for (let q_28 = $1; q_28 < $0; q_28++) {
      let acc_30 = 0;
      for (let d_29 = $5; d_29 < $4; d_29++) {
        const v0_35 = b2[Math.imul(q_28, $26) + Math.imul(d_29, $27) | 0];
        const right_v1_37 = b3[Math.imul(k_27, $28) + Math.imul(d_29, $29) | 0];
        const x_38 = (v0_35 * right_v1_37);
        acc_30 = (acc_30 + x_38);
      }
      const v2_32 = b0[Math.imul(q_28, $22) + Math.imul(k_27, $23) | 0] !== 0;
      b1[Math.imul(q_28, $24) + Math.imul(k_27, $25) | 0] = (v2_32 ? acc_30 : 0);
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const q_40 = $1 + row | 0;
    const q_41 = $1 + Math.min(row + 1, to - 1) | 0;
    const q_42 = $1 + Math.min(row + 2, to - 1) | 0;
    const q_43 = $1 + Math.min(row + 3, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_44 = kFrom; point_44 < kTo; point_44++) {
      const d_2 = $5 + point_44 | 0;
      const v0_45 = b2[Math.imul(q_40, $30) + Math.imul(d_2, $31) | 0];
      panel[at + 0 | 0] = v0_45;
      const v0_46 = b2[Math.imul(q_41, $30) + Math.imul(d_2, $31) | 0];
      panel[at + 1 | 0] = v0_46;
      const v0_47 = b2[Math.imul(q_42, $30) + Math.imul(d_2, $31) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_47;
      const v0_48 = b2[Math.imul(q_43, $30) + Math.imul(d_2, $31) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_48;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const k_50 = $3 + row | 0;
    const k_51 = $3 + Math.min(row + 1, to - 1) | 0;
    const k_52 = $3 + Math.min(row + 2, to - 1) | 0;
    const k_53 = $3 + Math.min(row + 3, to - 1) | 0;
    const k_54 = $3 + Math.min(row + 4, to - 1) | 0;
    const k_55 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_56 = kFrom; point_56 < kTo; point_56++) {
      const d_2 = $5 + point_56 | 0;
      const v1_57 = b3[Math.imul(k_50, $32) + Math.imul(d_2, $33) | 0];
      panel[at + 0 | 0] = v1_57;
      const v1_58 = b3[Math.imul(k_51, $32) + Math.imul(d_2, $33) | 0];
      panel[at + 1 | 0] = v1_58;
      const v1_59 = b3[Math.imul(k_52, $32) + Math.imul(d_2, $33) | 0];
      panel[at + 2 | 0] = v1_59;
      const v1_60 = b3[Math.imul(k_53, $32) + Math.imul(d_2, $33) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_60;
      const v1_61 = b3[Math.imul(k_54, $32) + Math.imul(d_2, $33) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_61;
      const v1_62 = b3[Math.imul(k_55, $32) + Math.imul(d_2, $33) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_62;
      at = at + 3 | 0;
    }
  }
  return count;
}
function kernel(a, i, b, j, depth, acc, at, width) {
  let c00 = acc[at + 0 * width + 0 | 0];
  let c01 = acc[at + 0 * width + 1 | 0];
  let c02 = acc[at + 0 * width + 2 | 0];
  let c10 = acc[at + 1 * width + 0 | 0];
  let c11 = acc[at + 1 * width + 1 | 0];
  let c12 = acc[at + 1 * width + 2 | 0];
  for (let p = 0; p < depth; p++) {
    const a0 = a[i + 0 | 0];
    const a1 = a[i + 1 | 0];
    const b0 = b[j + 0 | 0];
    const b1 = b[j + 1 | 0];
    const b2 = b[j + 2 | 0];
    c00 = (c00 + (a0 * b0));
    c01 = (c01 + (a0 * b1));
    c02 = (c02 + (a0 * b2));
    c10 = (c10 + (a1 * b0));
    c11 = (c11 + (a1 * b1));
    c12 = (c12 + (a1 * b2));
    i = i + 2 | 0;
    j = j + 3 | 0;
  }
  acc[at + 0 * width + 0 | 0] = c00;
  acc[at + 0 * width + 1 | 0] = c01;
  acc[at + 0 * width + 2 | 0] = c02;
  acc[at + 1 * width + 0 | 0] = c10;
  acc[at + 1 * width + 1 | 0] = c11;
  acc[at + 1 * width + 2 | 0] = c12;
}
function finish(acc, m0, m1, n0, n1, width) {
  for (let point_63 = m0; point_63 < m1; point_63++) {
    const q_0 = $1 + point_63 | 0;
    for (let point_64 = n0; point_64 < n1; point_64++) {
      const k_1 = $3 + point_64 | 0;
      const v2_66 = b0[Math.imul(q_0, $34) + Math.imul(k_1, $35) | 0] !== 0;
      b1[Math.imul(q_0, $36) + Math.imul(k_1, $37) | 0] = (v2_66 ? acc[Math.imul(point_63 - m0, width) + point_64 - n0 | 0] : 0);
    }
  }
}
const blockM = Math.min(128, Math.ceil(m / 4) * 4);
const blockN = Math.min(252, Math.ceil(n / 6) * 6);
const blockK = Math.min(256, k);
const left = new Float64Array(blockM * blockK);
const right = new Float64Array(blockN * blockK);
const leftFlags = null;
const rightFlags = null;
const acc = new Float64Array(blockM * blockN);
let held = -1, heldK = -1, rightCount = 0;
for (let n0 = 0; n0 < n; n0 += blockN) {
  const n1 = Math.min(n, n0 + blockN);
  for (let m0 = 0; m0 < m; m0 += blockM) {
    const m1 = Math.min(m, m0 + blockM);
    acc.fill(0, 0, (m1 - m0) * blockN);
    for (let k0 = 0; k0 < k; k0 += blockK) {
      const k1 = Math.min(k, k0 + blockK);
      if (held !== n0 || heldK !== k0) {
        rightCount = packRight(right, rightFlags, n0, n1, k0, k1);
        held = n0;
        heldK = k0;
      }
      if (rightCount === 0) continue;
      const leftCount = packLeft(left, leftFlags, m0, m1, k0, k1);
      if (leftCount === 0) continue;
      const depth = k1 - k0;
      for (let j = 0; j < n1 - n0; j += 3) {
        for (let i = 0; i < m1 - m0; i += 2) {
          kernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN);
        }
      }
    }
    finish(acc, m0, m1, n0, n1, blockN);
  }
}
}
