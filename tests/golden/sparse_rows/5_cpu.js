// step Y.1.0.detect: buffers Y.1.0.bits, X; sizes 0, 0, 192, 1, 192, 256
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
const innerCount = ($4 - $1 | 0);
const outerCount = ($5 - $0 | 0);
const words = innerCount + 31 >>> 5;
const outerWords = outerCount + 31 >>> 5;
b0.fill(0);
let matrix = 0;
for (let point_2 = 0; point_2 < outerCount; point_2++) {
  const t_1 = $0 + point_2 | 0;
  for (let word = 0; word < words; word++) {
    const end = Math.min(innerCount, (word << 5) + 32 | 0);
    let bits = 0;
    for (let point_3 = word << 5; point_3 < end; point_3++) {
      const i_0 = $1 + point_3 | 0;
      const v0_5 = b1[Math.imul(t_1, $2) + Math.imul(i_0, $3) | 0];
      if ((v0_5 !== 0)) bits = bits | 1 << point_3;
    }
    if (bits !== 0) {
      b0[Math.imul(Math.imul(matrix, (innerCount + 255 >>> 8)) + (word >>> 3) | 0, outerWords) + (point_2 >>> 5) | 0] |= 1 << point_2;
    }
  }
}
matrix = matrix + 1 | 0;
}

// step Y.1.0.list: buffers Y.1.0.positions, Y.1.0.counts, Y.1.0.bits; sizes 256, 0, 192, 0
function step1(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
const b1 = buffers[1];
const b2 = buffers[2];
const $0 = sizes[0] | 0;
const $1 = sizes[1] | 0;
const $2 = sizes[2] | 0;
const $3 = sizes[3] | 0;
const listed = ($0 - $1 | 0);
const points = ($2 - $3 | 0);
const words = listed + 31 >>> 5;
const spans = Math.ceil(points / 256);
const panels = 1;
let list = 0;
const matrix = 0;
for (let panel = 0; panel < panels; panel++) {
  const from = Math.imul(panel, spans);
  const to = Math.min(spans, from + spans);
  const first = Math.imul(list, listed);
  const wordFrom = 0, wordTo = words;
  let live = 0;
  for (let word = wordFrom; word < wordTo; word++) {
    let bits = 0;
    for (let span = from; span < to; span++) {
      bits = bits | b2[Math.imul(Math.imul(matrix, spans) + span | 0, words) + word | 0];
    }
    const end = Math.min(listed, (word << 5) + 32 | 0);
    for (let at = word << 5; at < end; at++) {
      if ((bits & 1 << at) !== 0) {
        b0[first + live | 0] = at;
        live = live + 1 | 0;
      } else {
        b0[first + listed - 1 - at + live | 0] = at;
      }
    }
  }
  b1[list] = live;
  list = list + 1 | 0;
}
}

// step Y.1: buffers Y.1.0.positions, Y.1.0.counts, b, Y.1, X, W; sizes 256, 0, 128, 0, 192, 0, 1, 128, 1, 192, 1, 128, 1, 1, 128, 1, 192, 1, 128, 1, 192, 1, 128, 1, 1, 128, 1
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
const m = ($0 - $1 | 0);
const n = ($2 - $3 | 0);
const k = ($4 - $5 | 0);
if (k === 0) {
  for (let t_3 = $1; t_3 < $0; t_3++) {
    for (let o_4 = $3; o_4 < $2; o_4++) {
      let acc_6 = 0;
      for (let i_5 = $5; i_5 < $4; i_5++) {
        const v0_12 = b4[Math.imul(t_3, $9) + Math.imul(i_5, $10) | 0];
        const right_v1_14 = b5[Math.imul(i_5, $11) + Math.imul(o_4, $12) | 0];
        const x_15 = (v0_12 * right_v1_14);
        acc_6 = (acc_6 + x_15);
      }
      const v2_7 = acc_6;
      const v3_9 = b2[Math.imul(o_4, $6)];
      b3[Math.imul(t_3, $7) + Math.imul(o_4, $8) | 0] = Math.max((v2_7 + v3_9), 0);
    }
  }
  return;
}
if (m * n * k <= 2048 || m === 1 || n === 1) {
  let matrix = -1;
  matrix = matrix + 1 | 0;
  const mList = matrix;
  const mFirst = Math.imul(mList, m);
  const mLive = b1[mList] | 0;
  for (let point_20 = 0; point_20 < m; point_20++) {
    const t_16 = $1 + (b0[mFirst + point_20 | 0] | 0) | 0;
    for (let point_21 = 0; point_21 < n; point_21++) {
      const o_17 = $3 + point_21 | 0;
      let acc_19 = 0;
      for (let point_22 = 0; point_22 < (point_20 < mLive ? k : 0); point_22++) {
        const i_18 = $5 + point_22 | 0;
        const v0_29 = b4[Math.imul(t_16, $16) + Math.imul(i_18, $17) | 0];
        const right_v1_31 = b5[Math.imul(i_18, $18) + Math.imul(o_17, $19) | 0];
        const x_23 = (v0_29 * right_v1_31);
        acc_19 = (acc_19 + x_23);
      }
      const v2_24 = acc_19;
      const v3_26 = b2[Math.imul(o_17, $13)];
      b3[Math.imul(t_16, $14) + Math.imul(o_17, $15) | 0] = Math.max((v2_24 + v3_26), 0);
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo, mFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const t_33 = $1 + (b0[mFirst + row | 0] | 0) | 0;
    const t_34 = $1 + (b0[mFirst + Math.min(row + 1, to - 1) | 0] | 0) | 0;
    const t_35 = $1 + (b0[mFirst + Math.min(row + 2, to - 1) | 0] | 0) | 0;
    const t_36 = $1 + (b0[mFirst + Math.min(row + 3, to - 1) | 0] | 0) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_37 = kFrom; point_37 < kTo; point_37++) {
      const i_2 = $5 + point_37 | 0;
      const v0_38 = b4[Math.imul(t_33, $20) + Math.imul(i_2, $21) | 0];
      panel[at + 0 | 0] = v0_38;
      const v0_39 = b4[Math.imul(t_34, $20) + Math.imul(i_2, $21) | 0];
      panel[at + 1 | 0] = v0_39;
      const v0_40 = b4[Math.imul(t_35, $20) + Math.imul(i_2, $21) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_40;
      const v0_41 = b4[Math.imul(t_36, $20) + Math.imul(i_2, $21) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_41;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo, mFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const o_43 = $3 + row | 0;
    const o_44 = $3 + Math.min(row + 1, to - 1) | 0;
    const o_45 = $3 + Math.min(row + 2, to - 1) | 0;
    const o_46 = $3 + Math.min(row + 3, to - 1) | 0;
    const o_47 = $3 + Math.min(row + 4, to - 1) | 0;
    const o_48 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_49 = kFrom; point_49 < kTo; point_49++) {
      const i_2 = $5 + point_49 | 0;
      const v1_50 = b5[Math.imul(i_2, $22) + Math.imul(o_43, $23) | 0];
      panel[at + 0 | 0] = v1_50;
      const v1_51 = b5[Math.imul(i_2, $22) + Math.imul(o_44, $23) | 0];
      panel[at + 1 | 0] = v1_51;
      const v1_52 = b5[Math.imul(i_2, $22) + Math.imul(o_45, $23) | 0];
      panel[at + 2 | 0] = v1_52;
      const v1_53 = b5[Math.imul(i_2, $22) + Math.imul(o_46, $23) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_53;
      const v1_54 = b5[Math.imul(i_2, $22) + Math.imul(o_47, $23) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_54;
      const v1_55 = b5[Math.imul(i_2, $22) + Math.imul(o_48, $23) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_55;
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
function finish(acc, m0, m1, n0, n1, width, mFirst) {
  for (let point_56 = m0; point_56 < m1; point_56++) {
    const t_0 = $1 + (b0[mFirst + point_56 | 0] | 0) | 0;
    for (let point_57 = n0; point_57 < n1; point_57++) {
      const o_1 = $3 + point_57 | 0;
      const v2_58 = acc[Math.imul(point_56 - m0, width) + point_57 - n0 | 0];
      const v3_60 = b2[Math.imul(o_1, $24)];
      b3[Math.imul(t_0, $25) + Math.imul(o_1, $26) | 0] = Math.max((v2_58 + v3_60), 0);
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
let matrix = -1;
matrix = matrix + 1 | 0;
const mList = matrix;
const mFirst = Math.imul(mList, m);
const mLive = b1[mList] | 0;
let held = -1, heldK = -1, rightCount = 0;
for (let n0 = 0; n0 < n; n0 += blockN) {
  const n1 = Math.min(n, n0 + blockN);
  for (let m0 = 0; m0 < m; m0 += blockM) {
    const m1 = Math.min(m, m0 + blockM);
    const mEnd = Math.max(m0, Math.min(m1, mLive));
    const kEnd = mEnd > m0 ? k : 0;
    acc.fill(0, 0, (m1 - m0) * blockN);
    for (let k0 = 0; k0 < kEnd; k0 += blockK) {
      const k1 = Math.min(kEnd, k0 + blockK);
      if (held !== n0 || heldK !== k0) {
        rightCount = packRight(right, rightFlags, n0, n1, k0, k1, mFirst);
        held = n0;
        heldK = k0;
      }
      if (rightCount === 0) continue;
      const leftCount = packLeft(left, leftFlags, m0, mEnd, k0, k1, mFirst);
      if (leftCount === 0) continue;
      const depth = k1 - k0;
      for (let j = 0; j < n1 - n0; j += 3) {
        for (let i = 0; i < mEnd - m0; i += 2) {
          kernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN);
        }
      }
    }
    acc.fill(0, (mEnd - m0) * blockN, (m1 - m0) * blockN);
    finish(acc, m0, m1, n0, n1, blockN, mFirst);
  }
}
}
