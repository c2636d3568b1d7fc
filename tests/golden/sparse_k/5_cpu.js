// step C.1.0.detect: buffers C.1.0.bits, A; sizes 0, 0, 192, 1, 192, 256
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
  const m_0 = $0 + point_2 | 0;
  for (let word = 0; word < words; word++) {
    const end = Math.min(innerCount, (word << 5) + 32 | 0);
    let bits = 0;
    for (let point_3 = word << 5; point_3 < end; point_3++) {
      const k_1 = $1 + point_3 | 0;
      const v0_5 = b1[Math.imul(m_0, $2) + Math.imul(k_1, $3) | 0];
      if ((v0_5 !== 0)) bits = bits | 1 << point_3;
    }
    if (bits !== 0) {
      b0[Math.imul(Math.imul(matrix, (outerCount + 31 >>> 5)) + (point_2 >>> 5) | 0, words) + word | 0] |= bits;
    }
  }
}
matrix = matrix + 1 | 0;
}

// step C.1.0.list: buffers C.1.0.positions, C.1.0.counts, C.1.0.bits; sizes 192, 0, 256, 0
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
const spans = Math.ceil(points / 32);
const panels = Math.ceil(points / 32);
let list = 0;
const matrix = 0;
for (let panel = 0; panel < panels; panel++) {
  const from = Math.imul(panel, 1);
  const to = Math.min(spans, from + 1);
  const first = Math.imul(list, listed);
  const wordFrom = 0, wordTo = words;
  let live = 0;
  for (let word = wordFrom; word < wordTo; word++) {
    let bits = 0;
    for (let span = from; span < to; span++) {
      bits = bits | b2[Math.imul(Math.imul(matrix, spans) + span | 0, words) + word | 0];
    }
    while (bits !== 0) {
      b0[first + live | 0] = (word << 5) + 31 - Math.clz32(bits & -bits) | 0;
      live = live + 1 | 0;
      bits = bits & bits - 1;
    }
  }
  b1[list] = live;
  list = list + 1 | 0;
}
}

// step C.1: buffers C.1.0.positions, C.1.0.counts, C.1, A, B; sizes 256, 0, 128, 0, 192, 0, 128, 1, 192, 1, 128, 1, 128, 1, 192, 1, 128, 1, 192, 1, 128, 1, 128, 1
function step2(buffers, sizes, scalars) {
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
const $19 = sizes[19] | 0;
const $20 = sizes[20] | 0;
const $21 = sizes[21] | 0;
const $22 = sizes[22] | 0;
const $23 = sizes[23] | 0;
const m = ($0 - $1 | 0);
const n = ($2 - $3 | 0);
const k = ($4 - $5 | 0);
if (k === 0) {
  for (let m_3 = $1; m_3 < $0; m_3++) {
    for (let n_4 = $3; n_4 < $2; n_4++) {
      let acc_6 = 0;
      for (let k_5 = $5; k_5 < $4; k_5++) {
        const v0_9 = b3[Math.imul(m_3, $8) + Math.imul(k_5, $9) | 0];
        const right_v1_11 = b4[Math.imul(k_5, $10) + Math.imul(n_4, $11) | 0];
        const x_12 = (v0_9 * right_v1_11);
        acc_6 = (acc_6 + x_12);
      }
      b2[Math.imul(m_3, $6) + Math.imul(n_4, $7) | 0] = acc_6;
    }
  }
  return;
}
if (m * n * k <= 2048 || m === 1 || n === 1) {
  let matrix = -1;
  matrix = matrix + 1 | 0;
  for (let point_17 = 0; point_17 < m; point_17++) {
    const m_13 = $1 + point_17 | 0;
    const kList = Math.imul(matrix, Math.ceil(m / 32)) + (point_17 / 32 | 0) | 0;
    const kFirst = Math.imul(kList, k);
    const kLive = b1[kList] | 0;
    for (let point_18 = 0; point_18 < n; point_18++) {
      const n_14 = $3 + point_18 | 0;
      let acc_16 = 0;
      for (let point_19 = 0; point_19 < kLive; point_19++) {
        const k_15 = $5 + (b0[kFirst + point_19 | 0] | 0) | 0;
        const v0_23 = b3[Math.imul(m_13, $14) + Math.imul(k_15, $15) | 0];
        const right_v1_25 = b4[Math.imul(k_15, $16) + Math.imul(n_14, $17) | 0];
        const x_20 = (v0_23 * right_v1_25);
        acc_16 = (acc_16 + x_20);
      }
      b2[Math.imul(m_13, $12) + Math.imul(n_14, $13) | 0] = acc_16;
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo, kFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const m_27 = $1 + row | 0;
    const m_28 = $1 + Math.min(row + 1, to - 1) | 0;
    const m_29 = $1 + Math.min(row + 2, to - 1) | 0;
    const m_30 = $1 + Math.min(row + 3, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_31 = kFrom; point_31 < kTo; point_31++) {
      const k_2 = $5 + (b0[kFirst + point_31 | 0] | 0) | 0;
      const v0_32 = b3[Math.imul(m_27, $18) + Math.imul(k_2, $19) | 0];
      panel[at + 0 | 0] = v0_32;
      const v0_33 = b3[Math.imul(m_28, $18) + Math.imul(k_2, $19) | 0];
      panel[at + 1 | 0] = v0_33;
      const v0_34 = b3[Math.imul(m_29, $18) + Math.imul(k_2, $19) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_34;
      const v0_35 = b3[Math.imul(m_30, $18) + Math.imul(k_2, $19) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_35;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo, kFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const n_37 = $3 + row | 0;
    const n_38 = $3 + Math.min(row + 1, to - 1) | 0;
    const n_39 = $3 + Math.min(row + 2, to - 1) | 0;
    const n_40 = $3 + Math.min(row + 3, to - 1) | 0;
    const n_41 = $3 + Math.min(row + 4, to - 1) | 0;
    const n_42 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_43 = kFrom; point_43 < kTo; point_43++) {
      const k_2 = $5 + (b0[kFirst + point_43 | 0] | 0) | 0;
      const v1_44 = b4[Math.imul(k_2, $20) + Math.imul(n_37, $21) | 0];
      panel[at + 0 | 0] = v1_44;
      const v1_45 = b4[Math.imul(k_2, $20) + Math.imul(n_38, $21) | 0];
      panel[at + 1 | 0] = v1_45;
      const v1_46 = b4[Math.imul(k_2, $20) + Math.imul(n_39, $21) | 0];
      panel[at + 2 | 0] = v1_46;
      const v1_47 = b4[Math.imul(k_2, $20) + Math.imul(n_40, $21) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_47;
      const v1_48 = b4[Math.imul(k_2, $20) + Math.imul(n_41, $21) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_48;
      const v1_49 = b4[Math.imul(k_2, $20) + Math.imul(n_42, $21) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_49;
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
function finish(acc, m0, m1, n0, n1, width, kFirst) {
  for (let point_50 = m0; point_50 < m1; point_50++) {
    const m_0 = $1 + point_50 | 0;
    for (let point_51 = n0; point_51 < n1; point_51++) {
      const n_1 = $3 + point_51 | 0;
      b2[Math.imul(m_0, $22) + Math.imul(n_1, $23) | 0] = acc[Math.imul(point_50 - m0, width) + point_51 - n0 | 0];
    }
  }
}
const blockM = Math.min(32, Math.ceil(m / 4) * 4);
const blockN = Math.min(252, Math.ceil(n / 6) * 6);
const blockK = Math.min(256, k);
const left = new Float64Array(blockM * blockK);
const right = new Float64Array(blockN * blockK);
const leftFlags = null;
const rightFlags = null;
const acc = new Float64Array(blockM * blockN);
let matrix = -1;
matrix = matrix + 1 | 0;
let held = -1, heldK = -1, leftCount = 0;
for (let m0 = 0; m0 < m; m0 += 32) {
  const m1 = Math.min(m, m0 + 32);
  const kList = Math.imul(matrix, Math.ceil(m / 32)) + (m0 / 32 | 0) | 0;
  const kFirst = Math.imul(kList, k);
  const kLive = b1[kList] | 0;
  for (let n0 = 0; n0 < n; n0 += blockN) {
    const n1 = Math.min(n, n0 + blockN);
    acc.fill(0, 0, (m1 - m0) * blockN);
    for (let k0 = 0; k0 < kLive; k0 += blockK) {
      const k1 = Math.min(kLive, k0 + blockK);
      if (held !== m0 || heldK !== k0) {
        leftCount = packLeft(left, leftFlags, m0, m1, k0, k1, kFirst);
        held = m0;
        heldK = k0;
      }
      if (leftCount === 0) continue;
      const rightCount = packRight(right, rightFlags, n0, n1, k0, k1, kFirst);
      if (rightCount === 0) continue;
      const depth = k1 - k0;
      for (let j = 0; j < n1 - n0; j += 3) {
        for (let i = 0; i < m1 - m0; i += 2) {
          kernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN);
        }
      }
    }
    finish(acc, m0, m1, n0, n1, blockN, kFirst);
  }
}
}
