// step Y.1.0.flags: buffers Y.1.0.flags, X; sizes 0, 256, 0, 192, 1, 192, 1
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
  let acc_2 = false;
  for (let i_1 = $2; i_1 < $3; i_1++) {
    const v0_5 = b1[Math.imul(t_0, $5) + Math.imul(i_1, $6) | 0];
    const x_6 = (v0_5 !== 0);
    acc_2 = (acc_2 || x_6);
  }
  b0[Math.imul(t_0, $4)] = (acc_2 ? true : false) ? 1 : 0;
}
}

// step Y.1.0.detect: buffers Y.1.0.positions, Y.1.0.counts, Y.1.0.flags; sizes 0, 1, 256
function step1(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
const b1 = buffers[1];
const b2 = buffers[2];
const $0 = sizes[0] | 0;
const $1 = sizes[1] | 0;
const $2 = sizes[2] | 0;
const count = ($2 - $0 | 0);
const points = 1;
let list = 0;
for (let from = 0; from < points; from += 1) {
  const to = Math.min(points, from + 1);
  const first = Math.imul(list, count);
  let found = 0, missed = 0;
  for (let point_1 = 0; point_1 < count; point_1++) {
    const t_0 = $0 + point_1 | 0;
    let any = false;
    const flag_4 = b2[Math.imul(t_0, $1)] !== 0;
    for (let point_2 = from; point_2 < to; point_2++) {
      if (flag_4) any = true;
    }
    if (any) b0[first + found++] = point_1;
    else b0[first + count - 1 - missed++] = point_1;
  }
  b1[list++] = found;
}
}

// step Y.1: buffers b, Y.1, X, W; sizes 256, 0, 128, 0, 192, 0, 1, 128, 1, 192, 1, 128, 1, 1, 128, 1, 192, 1, 128, 1, 1, 128, 1, 192, 1, 128, 1, 192, 1, 128, 1, 1, 128, 1
function step2(buffers, sizes, scalars) {
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
      b1[Math.imul(t_3, $7) + Math.imul(o_4, $8) | 0] = Math.max((v2_7 + v3_9), 0);
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
        b1[Math.imul(t_16, $14) + Math.imul(o_17, $15) | 0] = Math.max((v2_22 + v3_24), 0);
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
      b1[Math.imul(t_32, $21) + Math.imul(o_31, $22) | 0] = Math.max((v2_35 + v3_37), 0);
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let point_44 = from; point_44 < to; point_44++) {
    const t_0 = $1 + point_44 | 0;
    for (let point_45 = kFrom; point_45 < kTo; point_45++) {
      const i_2 = $5 + point_45 | 0;
      const v0_47 = b2[Math.imul(t_0, $27) + Math.imul(i_2, $28) | 0];
      const at = Math.imul((point_44 - from) & -4, depth) + Math.imul(point_45 - kFrom, 4) + ((point_44 - from) & 3) | 0;
      panel[at] = v0_47;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let point_49 = kFrom; point_49 < kTo; point_49++) {
    const i_2 = $5 + point_49 | 0;
    for (let point_48 = from; point_48 < to; point_48++) {
      const o_1 = $3 + point_48 | 0;
      const v1_51 = b3[Math.imul(i_2, $29) + Math.imul(o_1, $30) | 0];
      const at = Math.imul((point_48 - from) & -4, depth) + Math.imul(point_49 - kFrom, 4) + ((point_48 - from) & 3) | 0;
      panel[at] = v1_51;
    }
  }
  return count;
}
function kernel(a, i, b, j, depth, acc, at, width) {
  let c00 = acc[at + 0 * width + 0 | 0];
  let c01 = acc[at + 0 * width + 1 | 0];
  let c02 = acc[at + 0 * width + 2 | 0];
  let c03 = acc[at + 0 * width + 3 | 0];
  let c10 = acc[at + 1 * width + 0 | 0];
  let c11 = acc[at + 1 * width + 1 | 0];
  let c12 = acc[at + 1 * width + 2 | 0];
  let c13 = acc[at + 1 * width + 3 | 0];
  let c20 = acc[at + 2 * width + 0 | 0];
  let c21 = acc[at + 2 * width + 1 | 0];
  let c22 = acc[at + 2 * width + 2 | 0];
  let c23 = acc[at + 2 * width + 3 | 0];
  let c30 = acc[at + 3 * width + 0 | 0];
  let c31 = acc[at + 3 * width + 1 | 0];
  let c32 = acc[at + 3 * width + 2 | 0];
  let c33 = acc[at + 3 * width + 3 | 0];
  for (let p = 0; p < depth; p++) {
    const a0 = a[i + 0 | 0];
    const a1 = a[i + 1 | 0];
    const a2 = a[i + 2 | 0];
    const a3 = a[i + 3 | 0];
    const b0 = b[j + 0 | 0];
    const b1 = b[j + 1 | 0];
    const b2 = b[j + 2 | 0];
    const b3 = b[j + 3 | 0];
    c00 = (c00 + (a0 * b0));
    c01 = (c01 + (a0 * b1));
    c02 = (c02 + (a0 * b2));
    c03 = (c03 + (a0 * b3));
    c10 = (c10 + (a1 * b0));
    c11 = (c11 + (a1 * b1));
    c12 = (c12 + (a1 * b2));
    c13 = (c13 + (a1 * b3));
    c20 = (c20 + (a2 * b0));
    c21 = (c21 + (a2 * b1));
    c22 = (c22 + (a2 * b2));
    c23 = (c23 + (a2 * b3));
    c30 = (c30 + (a3 * b0));
    c31 = (c31 + (a3 * b1));
    c32 = (c32 + (a3 * b2));
    c33 = (c33 + (a3 * b3));
    i = i + 4 | 0;
    j = j + 4 | 0;
  }
  acc[at + 0 * width + 0 | 0] = c00;
  acc[at + 0 * width + 1 | 0] = c01;
  acc[at + 0 * width + 2 | 0] = c02;
  acc[at + 0 * width + 3 | 0] = c03;
  acc[at + 1 * width + 0 | 0] = c10;
  acc[at + 1 * width + 1 | 0] = c11;
  acc[at + 1 * width + 2 | 0] = c12;
  acc[at + 1 * width + 3 | 0] = c13;
  acc[at + 2 * width + 0 | 0] = c20;
  acc[at + 2 * width + 1 | 0] = c21;
  acc[at + 2 * width + 2 | 0] = c22;
  acc[at + 2 * width + 3 | 0] = c23;
  acc[at + 3 * width + 0 | 0] = c30;
  acc[at + 3 * width + 1 | 0] = c31;
  acc[at + 3 * width + 2 | 0] = c32;
  acc[at + 3 * width + 3 | 0] = c33;
}
function finish(acc, m0, m1, n0, n1, width) {
  for (let point_52 = m0; point_52 < m1; point_52++) {
    const t_0 = $1 + point_52 | 0;
    for (let point_53 = n0; point_53 < n1; point_53++) {
      const o_1 = $3 + point_53 | 0;
      const v2_54 = acc[Math.imul(point_52 - m0, width) + point_53 - n0 | 0];
      const v3_56 = b0[Math.imul(o_1, $31)];
      b1[Math.imul(t_0, $32) + Math.imul(o_1, $33) | 0] = Math.max((v2_54 + v3_56), 0);
    }
  }
}
const blockM = Math.min(128, m + 3 & ~3);
const blockN = Math.min(256, n + 3 & ~3);
const blockK = Math.min(256, k);
const left = new Float64Array(blockM * blockK);
const right = new Float64Array(blockN * blockK);
const leftFlags = null;
const rightFlags = null;
const acc = new Float64Array(blockM * blockN);
let heldN = -1, heldK = -1, rightCount = 0;
for (let n0 = 0; n0 < n; n0 += blockN) {
  const n1 = Math.min(n, n0 + blockN);
  for (let m0 = 0; m0 < m; m0 += blockM) {
    const m1 = Math.min(m, m0 + blockM);
    acc.fill(0);
    for (let k0 = 0; k0 < k; k0 += blockK) {
      const k1 = Math.min(k, k0 + blockK);
      if (heldN !== n0 || heldK !== k0) {
        rightCount = packRight(right, rightFlags, n0, n1, k0, k1);
        heldN = n0;
        heldK = k0;
      }
      if (rightCount === 0) continue;
      const leftCount = packLeft(left, leftFlags, m0, m1, k0, k1);
      if (leftCount === 0) continue;
      const depth = k1 - k0;
      for (let j = 0; j < n1 - n0; j += 4) {
        for (let i = 0; i < m1 - m0; i += 4) {
          kernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN);
        }
      }
    }
    finish(acc, m0, m1, n0, n1, blockN);
  }
}
}
