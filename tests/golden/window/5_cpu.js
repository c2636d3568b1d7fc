// step S.1.0.detect: buffers S.1.0.bits; sizes 0, -1, 1, 128, 128, 0, 0, 1, -63, -1
function step0(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
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
b0.fill(0);
let matrix = 0;
{
  const length = ($3 - $0 | 0);
  const points = ($4 - $5 | 0);
  const words = length + 31 >>> 5;
  const panels = points + 31 >>> 5;
  for (let panel = 0; panel < panels; panel++) {
    const first = Math.imul(panel, 32);
    const last = Math.min(first + 32, points) - 1 | 0;
    const least0 = $6 + Math.min(Math.imul($7, $5 + first), Math.imul($7, $5 + last)) | 0;
    const least1 = $8 + Math.min(Math.imul($9, $5 + first), Math.imul($9, $5 + last)) | 0;
    for (let point_2 = 0; point_2 < length; point_2++) {
      const q_1 = $0 + point_2 | 0;
      if ((least0 + Math.imul($1, q_1) | 0) <= 0 && (least1 + Math.imul($2, q_1) | 0) <= 0) {
        b0[Math.imul(Math.imul(matrix, panels) + panel | 0, words) + (point_2 >>> 5) | 0] |= 1 << point_2;
      }
    }
  }
}
matrix = matrix + 1 | 0;
}

// step S.1.0.list: buffers S.1.0.positions, S.1.0.counts, S.1.0.bits; sizes 128, 0, 128, 0
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

// step S.1: buffers S.1.0.positions, S.1.0.counts, S.1, Q, K; sizes 128, 0, 128, 0, 32, 0, 128, 1, 32, 1, 32, 1, 128, 1, 32, 1, 32, 1, 32, 1, 32, 1, 128, 1
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
  for (let q_3 = $1; q_3 < $0; q_3++) {
    for (let k_4 = $3; k_4 < $2; k_4++) {
      let acc_6 = 0;
      for (let d_5 = $5; d_5 < $4; d_5++) {
        const v0_10 = b3[Math.imul(q_3, $8) + Math.imul(d_5, $9) | 0];
        const right_v1_12 = b4[Math.imul(k_4, $10) + Math.imul(d_5, $11) | 0];
        const x_13 = (v0_10 * right_v1_12);
        acc_6 = (acc_6 + x_13);
      }
      const v2_7 = ((k_4 <= q_3) && ((q_3 - k_4 | 0) < 64));
      b2[Math.imul(q_3, $6) + Math.imul(k_4, $7) | 0] = (v2_7 ? acc_6 : 0);
    }
  }
  return;
}
if (m * n * k <= 2048 || m === 1 || n === 1) {
  let matrix = -1;
  matrix = matrix + 1 | 0;
  for (let point_19 = 0; point_19 < n; point_19++) {
    const k_15 = $3 + point_19 | 0;
    const mList = Math.imul(matrix, Math.ceil(n / 32)) + (point_19 / 32 | 0) | 0;
    const mFirst = Math.imul(mList, m);
    const mLive = b1[mList] | 0;
    for (let point_18 = 0; point_18 < m; point_18++) {
      const q_14 = $1 + (b0[mFirst + point_18 | 0] | 0) | 0;
      let acc_17 = 0;
      for (let point_20 = 0; point_20 < (point_18 < mLive ? k : 0); point_20++) {
        const d_16 = $5 + point_20 | 0;
        const v0_25 = b3[Math.imul(q_14, $14) + Math.imul(d_16, $15) | 0];
        const right_v1_27 = b4[Math.imul(k_15, $16) + Math.imul(d_16, $17) | 0];
        const x_21 = (v0_25 * right_v1_27);
        acc_17 = (acc_17 + x_21);
      }
      const v2_22 = ((k_15 <= q_14) && ((q_14 - k_15 | 0) < 64));
      b2[Math.imul(q_14, $12) + Math.imul(k_15, $13) | 0] = (v2_22 ? acc_17 : 0);
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo, mFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const q_29 = $1 + (b0[mFirst + row | 0] | 0) | 0;
    const q_30 = $1 + (b0[mFirst + Math.min(row + 1, to - 1) | 0] | 0) | 0;
    const q_31 = $1 + (b0[mFirst + Math.min(row + 2, to - 1) | 0] | 0) | 0;
    const q_32 = $1 + (b0[mFirst + Math.min(row + 3, to - 1) | 0] | 0) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_33 = kFrom; point_33 < kTo; point_33++) {
      const d_2 = $5 + point_33 | 0;
      const v0_34 = b3[Math.imul(q_29, $18) + Math.imul(d_2, $19) | 0];
      panel[at + 0 | 0] = v0_34;
      const v0_35 = b3[Math.imul(q_30, $18) + Math.imul(d_2, $19) | 0];
      panel[at + 1 | 0] = v0_35;
      const v0_36 = b3[Math.imul(q_31, $18) + Math.imul(d_2, $19) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_36;
      const v0_37 = b3[Math.imul(q_32, $18) + Math.imul(d_2, $19) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_37;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo, mFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const k_39 = $3 + row | 0;
    const k_40 = $3 + Math.min(row + 1, to - 1) | 0;
    const k_41 = $3 + Math.min(row + 2, to - 1) | 0;
    const k_42 = $3 + Math.min(row + 3, to - 1) | 0;
    const k_43 = $3 + Math.min(row + 4, to - 1) | 0;
    const k_44 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_45 = kFrom; point_45 < kTo; point_45++) {
      const d_2 = $5 + point_45 | 0;
      const v1_46 = b4[Math.imul(k_39, $20) + Math.imul(d_2, $21) | 0];
      panel[at + 0 | 0] = v1_46;
      const v1_47 = b4[Math.imul(k_40, $20) + Math.imul(d_2, $21) | 0];
      panel[at + 1 | 0] = v1_47;
      const v1_48 = b4[Math.imul(k_41, $20) + Math.imul(d_2, $21) | 0];
      panel[at + 2 | 0] = v1_48;
      const v1_49 = b4[Math.imul(k_42, $20) + Math.imul(d_2, $21) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_49;
      const v1_50 = b4[Math.imul(k_43, $20) + Math.imul(d_2, $21) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_50;
      const v1_51 = b4[Math.imul(k_44, $20) + Math.imul(d_2, $21) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_51;
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
  for (let point_52 = m0; point_52 < m1; point_52++) {
    const q_0 = $1 + (b0[mFirst + point_52 | 0] | 0) | 0;
    for (let point_53 = n0; point_53 < n1; point_53++) {
      const k_1 = $3 + point_53 | 0;
      const v2_54 = ((k_1 <= q_0) && ((q_0 - k_1 | 0) < 64));
      b2[Math.imul(q_0, $22) + Math.imul(k_1, $23) | 0] = (v2_54 ? acc[Math.imul(point_52 - m0, width) + point_53 - n0 | 0] : 0);
    }
  }
}
const blockM = Math.min(128, Math.ceil(m / 4) * 4);
const blockN = Math.min(36, Math.ceil(n / 6) * 6);
const blockK = Math.min(256, k);
const left = new Float64Array(blockM * blockK);
const right = new Float64Array(blockN * blockK);
const leftFlags = null;
const rightFlags = null;
const acc = new Float64Array(blockM * blockN);
let matrix = -1;
matrix = matrix + 1 | 0;
let held = -1, heldK = -1, rightCount = 0;
for (let n0 = 0; n0 < n; n0 += 32) {
  const n1 = Math.min(n, n0 + 32);
  const mList = Math.imul(matrix, Math.ceil(n / 32)) + (n0 / 32 | 0) | 0;
  const mFirst = Math.imul(mList, m);
  const mLive = b1[mList] | 0;
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
      for (let i = 0; i < mEnd - m0; i += 2) {
        for (let j = 0; j < n1 - n0; j += 3) {
          kernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN);
        }
      }
    }
    acc.fill(0, (mEnd - m0) * blockN, (m1 - m0) * blockN);
    finish(acc, m0, m1, n0, n1, blockN, mFirst);
  }
}
}
