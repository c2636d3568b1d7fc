// step Y.1: buffers b, Y.1, X, W; sizes 128, 0, 64, 0, 96, 0, 1, 64, 1, 96, 1, 64, 1, 1, 64, 1, 96, 1, 64, 1, 1, 64, 1, 96, 1, 64, 1, 96, 1, 64, 1, 1, 64, 1
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
const m = ($0 - $1 | 0);
const n = ($2 - $3 | 0);
const k = ($4 - $5 | 0);
if (m * n * k <= 2048) {
  for (let t_3 = $1; t_3 < $0; t_3++) {
    for (let o_4 = $3; o_4 < $2; o_4++) {
      let acc_6 = 0;
      for (let i_5 = $5; i_5 < $4; i_5++) {
        const v0_12 = b2[Math.imul(t_3, $9) + Math.imul(i_5, $10) | 0];
        const right_v1_14 = b3[Math.imul(i_5, $11) + Math.imul(o_4, $12) | 0];
        const x_15 = (v0_12 * right_v1_14);
        acc_6 = (acc_6 + x_15);
      }
      const v2_7 = acc_6;
      const v3_9 = b0[Math.imul(o_4, $6)];
      b1[Math.imul(t_3, $7) + Math.imul(o_4, $8) | 0] = Math.min(Math.max((v2_7 + v3_9), 0), 32);
    }
  }
  return;
}
if (m === 1) {
  const acc_21 = new Float64Array(Math.max(0, Math.min(512, ($2 - $3 | 0))));
  for (let t_16 = $1; t_16 < $0; t_16++) {
    for (let from_19 = $3; from_19 < $2; from_19 = from_19 + 512 | 0) {
      const to_20 = Math.min($2, from_19 + 512);
      acc_21.fill(0);
      for (let i_18 = $5; i_18 < $4; i_18++) {
        const v0_27 = b2[Math.imul(t_16, $16) + Math.imul(i_18, $17) | 0];
        for (let o_17 = from_19; o_17 < to_20; o_17++) {
          const right_v1_29 = b3[Math.imul(i_18, $18) + Math.imul(o_17, $19) | 0];
          const x_30 = (v0_27 * right_v1_29);
          acc_21[o_17 - from_19 | 0] = (acc_21[o_17 - from_19 | 0] + x_30);
        }
      }
      for (let o_17 = from_19; o_17 < to_20; o_17++) {
        const v2_22 = acc_21[o_17 - from_19 | 0];
        const v3_24 = b0[Math.imul(o_17, $13)];
        b1[Math.imul(t_16, $14) + Math.imul(o_17, $15) | 0] = Math.min(Math.max((v2_22 + v3_24), 0), 32);
      }
    }
  }
  return;
}
if (n === 1) {
  for (let o_31 = $3; o_31 < $2; o_31++) {
    for (let t_32 = $1; t_32 < $0; t_32++) {
      let acc_34 = 0;
      for (let i_33 = $5; i_33 < $4; i_33++) {
        const v0_40 = b2[Math.imul(t_32, $23) + Math.imul(i_33, $24) | 0];
        const right_v1_42 = b3[Math.imul(i_33, $25) + Math.imul(o_31, $26) | 0];
        const x_43 = (v0_40 * right_v1_42);
        acc_34 = (acc_34 + x_43);
      }
      const v2_35 = acc_34;
      const v3_37 = b0[Math.imul(o_31, $20)];
      b1[Math.imul(t_32, $21) + Math.imul(o_31, $22) | 0] = Math.min(Math.max((v2_35 + v3_37), 0), 32);
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const t_45 = $1 + row | 0;
    const t_46 = $1 + Math.min(row + 1, to - 1) | 0;
    const t_47 = $1 + Math.min(row + 2, to - 1) | 0;
    const t_48 = $1 + Math.min(row + 3, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_49 = kFrom; point_49 < kTo; point_49++) {
      const i_2 = $5 + point_49 | 0;
      const v0_50 = b2[Math.imul(t_45, $27) + Math.imul(i_2, $28) | 0];
      panel[at + 0 | 0] = v0_50;
      const v0_51 = b2[Math.imul(t_46, $27) + Math.imul(i_2, $28) | 0];
      panel[at + 1 | 0] = v0_51;
      const v0_52 = b2[Math.imul(t_47, $27) + Math.imul(i_2, $28) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_52;
      const v0_53 = b2[Math.imul(t_48, $27) + Math.imul(i_2, $28) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_53;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const o_55 = $3 + row | 0;
    const o_56 = $3 + Math.min(row + 1, to - 1) | 0;
    const o_57 = $3 + Math.min(row + 2, to - 1) | 0;
    const o_58 = $3 + Math.min(row + 3, to - 1) | 0;
    const o_59 = $3 + Math.min(row + 4, to - 1) | 0;
    const o_60 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_61 = kFrom; point_61 < kTo; point_61++) {
      const i_2 = $5 + point_61 | 0;
      const v1_62 = b3[Math.imul(i_2, $29) + Math.imul(o_55, $30) | 0];
      panel[at + 0 | 0] = v1_62;
      const v1_63 = b3[Math.imul(i_2, $29) + Math.imul(o_56, $30) | 0];
      panel[at + 1 | 0] = v1_63;
      const v1_64 = b3[Math.imul(i_2, $29) + Math.imul(o_57, $30) | 0];
      panel[at + 2 | 0] = v1_64;
      const v1_65 = b3[Math.imul(i_2, $29) + Math.imul(o_58, $30) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_65;
      const v1_66 = b3[Math.imul(i_2, $29) + Math.imul(o_59, $30) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_66;
      const v1_67 = b3[Math.imul(i_2, $29) + Math.imul(o_60, $30) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_67;
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
  for (let point_68 = m0; point_68 < m1; point_68++) {
    const t_0 = $1 + point_68 | 0;
    for (let point_69 = n0; point_69 < n1; point_69++) {
      const o_1 = $3 + point_69 | 0;
      const v2_70 = acc[Math.imul(point_68 - m0, width) + point_69 - n0 | 0];
      const v3_72 = b0[Math.imul(o_1, $31)];
      b1[Math.imul(t_0, $32) + Math.imul(o_1, $33) | 0] = Math.min(Math.max((v2_70 + v3_72), 0), 32);
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
