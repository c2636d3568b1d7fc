// step C.1: buffers C.1, A, B; sizes 67, 0, 59, 0, 89, 0, 59, 1, 89, 1, 59, 1, 59, 1, 89, 1, 59, 1, 59, 1, 89, 1, 59, 1, 89, 1, 59, 1, 59, 1
function step0(buffers, sizes, scalars) {
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
const m = ($0 - $1 | 0);
const n = ($2 - $3 | 0);
const k = ($4 - $5 | 0);
if (m * n * k <= 2048) {
  for (let m_3 = $1; m_3 < $0; m_3++) {
    for (let n_4 = $3; n_4 < $2; n_4++) {
      let acc_6 = 0;
      for (let k_5 = $5; k_5 < $4; k_5++) {
        const v0_9 = b1[Math.imul(m_3, $8) + Math.imul(k_5, $9) | 0];
        const right_v1_11 = b2[Math.imul(k_5, $10) + Math.imul(n_4, $11) | 0];
        const x_12 = (v0_9 * right_v1_11);
        acc_6 = (acc_6 + x_12);
      }
      b0[Math.imul(m_3, $6) + Math.imul(n_4, $7) | 0] = acc_6;
    }
  }
  return;
}
if (m === 1) {
  const acc_18 = new Float64Array(Math.max(0, Math.min(512, ($2 - $3 | 0))));
  for (let m_13 = $1; m_13 < $0; m_13++) {
    for (let from_16 = $3; from_16 < $2; from_16 = from_16 + 512 | 0) {
      const to_17 = Math.min($2, from_16 + 512);
      acc_18.fill(0);
      for (let k_15 = $5; k_15 < $4; k_15++) {
        const v0_21 = b1[Math.imul(m_13, $14) + Math.imul(k_15, $15) | 0];
        for (let n_14 = from_16; n_14 < to_17; n_14++) {
          const right_v1_23 = b2[Math.imul(k_15, $16) + Math.imul(n_14, $17) | 0];
          const x_24 = (v0_21 * right_v1_23);
          acc_18[n_14 - from_16 | 0] = (acc_18[n_14 - from_16 | 0] + x_24);
        }
      }
      for (let n_14 = from_16; n_14 < to_17; n_14++) {
        b0[Math.imul(m_13, $12) + Math.imul(n_14, $13) | 0] = acc_18[n_14 - from_16 | 0];
      }
    }
  }
  return;
}
if (n === 1) {
  for (let n_25 = $3; n_25 < $2; n_25++) {
    for (let m_26 = $1; m_26 < $0; m_26++) {
      let acc_28 = 0;
      for (let k_27 = $5; k_27 < $4; k_27++) {
        const v0_31 = b1[Math.imul(m_26, $20) + Math.imul(k_27, $21) | 0];
        const right_v1_33 = b2[Math.imul(k_27, $22) + Math.imul(n_25, $23) | 0];
        const x_34 = (v0_31 * right_v1_33);
        acc_28 = (acc_28 + x_34);
      }
      b0[Math.imul(m_26, $18) + Math.imul(n_25, $19) | 0] = acc_28;
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const m_36 = $1 + row | 0;
    const m_37 = $1 + Math.min(row + 1, to - 1) | 0;
    const m_38 = $1 + Math.min(row + 2, to - 1) | 0;
    const m_39 = $1 + Math.min(row + 3, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_40 = kFrom; point_40 < kTo; point_40++) {
      const k_2 = $5 + point_40 | 0;
      const v0_41 = b1[Math.imul(m_36, $24) + Math.imul(k_2, $25) | 0];
      panel[at + 0 | 0] = v0_41;
      const v0_42 = b1[Math.imul(m_37, $24) + Math.imul(k_2, $25) | 0];
      panel[at + 1 | 0] = v0_42;
      const v0_43 = b1[Math.imul(m_38, $24) + Math.imul(k_2, $25) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_43;
      const v0_44 = b1[Math.imul(m_39, $24) + Math.imul(k_2, $25) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_44;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const n_46 = $3 + row | 0;
    const n_47 = $3 + Math.min(row + 1, to - 1) | 0;
    const n_48 = $3 + Math.min(row + 2, to - 1) | 0;
    const n_49 = $3 + Math.min(row + 3, to - 1) | 0;
    const n_50 = $3 + Math.min(row + 4, to - 1) | 0;
    const n_51 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_52 = kFrom; point_52 < kTo; point_52++) {
      const k_2 = $5 + point_52 | 0;
      const v1_53 = b2[Math.imul(k_2, $26) + Math.imul(n_46, $27) | 0];
      panel[at + 0 | 0] = v1_53;
      const v1_54 = b2[Math.imul(k_2, $26) + Math.imul(n_47, $27) | 0];
      panel[at + 1 | 0] = v1_54;
      const v1_55 = b2[Math.imul(k_2, $26) + Math.imul(n_48, $27) | 0];
      panel[at + 2 | 0] = v1_55;
      const v1_56 = b2[Math.imul(k_2, $26) + Math.imul(n_49, $27) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_56;
      const v1_57 = b2[Math.imul(k_2, $26) + Math.imul(n_50, $27) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_57;
      const v1_58 = b2[Math.imul(k_2, $26) + Math.imul(n_51, $27) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_58;
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
  for (let point_59 = m0; point_59 < m1; point_59++) {
    const m_0 = $1 + point_59 | 0;
    for (let point_60 = n0; point_60 < n1; point_60++) {
      const n_1 = $3 + point_60 | 0;
      b0[Math.imul(m_0, $28) + Math.imul(n_1, $29) | 0] = acc[Math.imul(point_59 - m0, width) + point_60 - n0 | 0];
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
