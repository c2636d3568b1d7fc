// step Y.1.0.detect: buffers Y.1.0.bits, A; sizes 0, 0, 192, 1, 192, 256
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
  const m_1 = $0 + point_2 | 0;
  for (let word = 0; word < words; word++) {
    const end = Math.min(innerCount, (word << 5) + 32 | 0);
    let bits = 0;
    for (let point_3 = word << 5; point_3 < end; point_3++) {
      const k_0 = $1 + point_3 | 0;
      const v0_5 = b1[Math.imul(m_1, $2) + Math.imul(k_0, $3) | 0];
      if ((v0_5 !== 0)) bits = bits | 1 << point_3;
    }
    if (bits !== 0) {
      b0[Math.imul(Math.imul(matrix, (innerCount + 31 >>> 5)) + (word >>> 0) | 0, outerWords) + (point_2 >>> 5) | 0] |= 1 << point_2;
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
const spans = Math.ceil(points / 32);
const panels = Math.ceil(points / 64);
let list = 0;
const matrix = 0;
for (let panel = 0; panel < panels; panel++) {
  const from = Math.imul(panel, 2);
  const to = Math.min(spans, from + 2);
  const panelFirst = Math.imul(list / Math.ceil(listed / 64) | 0, listed);
  for (let start = 0; start < listed; start += 64) {
    const first = panelFirst + start | 0;
    const wordFrom = start >>> 5;
    const wordTo = Math.min(words, wordFrom + 2);
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
}

// step Y.1: buffers Y.1.0.positions, Y.1.0.counts, Y.1, A, B; sizes 256, 0, 128, 0, 192, 0, 128, 1, 192, 1, 128, 1, 128, 1, 192, 1, 128, 1, 128, 1, 192, 1, 128, 1, 192, 1, 128, 1, 128, 1
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
        const v0_10 = b3[Math.imul(m_3, $8) + Math.imul(k_5, $9) | 0];
        const right_v1_12 = b4[Math.imul(k_5, $10) + Math.imul(n_4, $11) | 0];
        const x_13 = (v0_10 * right_v1_12);
        acc_6 = (acc_6 + x_13);
      }
      const v2_7 = acc_6;
      b2[Math.imul(m_3, $6) + Math.imul(n_4, $7) | 0] = Math.max(v2_7, 0);
    }
  }
  return;
}
if (m === 1) {
  const acc_19 = new Float64Array(Math.max(0, Math.min(512, ($2 - $3 | 0))));
  for (let m_14 = $1; m_14 < $0; m_14++) {
    for (let from_17 = $3; from_17 < $2; from_17 = from_17 + 512 | 0) {
      const to_18 = Math.min($2, from_17 + 512);
      acc_19.fill(0);
      for (let k_16 = $5; k_16 < $4; k_16++) {
        const v0_23 = b3[Math.imul(m_14, $14) + Math.imul(k_16, $15) | 0];
        for (let n_15 = from_17; n_15 < to_18; n_15++) {
          const right_v1_25 = b4[Math.imul(k_16, $16) + Math.imul(n_15, $17) | 0];
          const x_26 = (v0_23 * right_v1_25);
          acc_19[n_15 - from_17 | 0] = (acc_19[n_15 - from_17 | 0] + x_26);
        }
      }
      for (let n_15 = from_17; n_15 < to_18; n_15++) {
        const v2_20 = acc_19[n_15 - from_17 | 0];
        b2[Math.imul(m_14, $12) + Math.imul(n_15, $13) | 0] = Math.max(v2_20, 0);
      }
    }
  }
  return;
}
if (n === 1) {
  for (let n_27 = $3; n_27 < $2; n_27++) {
    for (let m_28 = $1; m_28 < $0; m_28++) {
      let acc_30 = 0;
      for (let k_29 = $5; k_29 < $4; k_29++) {
        const v0_34 = b3[Math.imul(m_28, $20) + Math.imul(k_29, $21) | 0];
        const right_v1_36 = b4[Math.imul(k_29, $22) + Math.imul(n_27, $23) | 0];
        const x_37 = (v0_34 * right_v1_36);
        acc_30 = (acc_30 + x_37);
      }
      const v2_31 = acc_30;
      b2[Math.imul(m_28, $18) + Math.imul(n_27, $19) | 0] = Math.max(v2_31, 0);
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const m_39 = $1 + liveRows[row] | 0;
    const m_40 = $1 + liveRows[Math.min(row + 1, to - 1)] | 0;
    const m_41 = $1 + liveRows[Math.min(row + 2, to - 1)] | 0;
    const m_42 = $1 + liveRows[Math.min(row + 3, to - 1)] | 0;
    let at = Math.imul(row - from, depth);
    for (let point_43 = kFrom; point_43 < kTo; point_43++) {
      const k_2 = $5 + point_43 | 0;
      const v0_44 = b3[Math.imul(m_39, $24) + Math.imul(k_2, $25) | 0];
      panel[at + 0 | 0] = v0_44;
      const v0_45 = b3[Math.imul(m_40, $24) + Math.imul(k_2, $25) | 0];
      panel[at + 1 | 0] = v0_45;
      const v0_46 = b3[Math.imul(m_41, $24) + Math.imul(k_2, $25) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_46;
      const v0_47 = b3[Math.imul(m_42, $24) + Math.imul(k_2, $25) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_47;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const n_49 = $3 + row | 0;
    const n_50 = $3 + Math.min(row + 1, to - 1) | 0;
    const n_51 = $3 + Math.min(row + 2, to - 1) | 0;
    const n_52 = $3 + Math.min(row + 3, to - 1) | 0;
    const n_53 = $3 + Math.min(row + 4, to - 1) | 0;
    const n_54 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_55 = kFrom; point_55 < kTo; point_55++) {
      const k_2 = $5 + point_55 | 0;
      const v1_56 = b4[Math.imul(k_2, $26) + Math.imul(n_49, $27) | 0];
      panel[at + 0 | 0] = v1_56;
      const v1_57 = b4[Math.imul(k_2, $26) + Math.imul(n_50, $27) | 0];
      panel[at + 1 | 0] = v1_57;
      const v1_58 = b4[Math.imul(k_2, $26) + Math.imul(n_51, $27) | 0];
      panel[at + 2 | 0] = v1_58;
      const v1_59 = b4[Math.imul(k_2, $26) + Math.imul(n_52, $27) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_59;
      const v1_60 = b4[Math.imul(k_2, $26) + Math.imul(n_53, $27) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_60;
      const v1_61 = b4[Math.imul(k_2, $26) + Math.imul(n_54, $27) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_61;
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
  for (let point_62 = m0; point_62 < m1; point_62++) {
    const m_0 = $1 + point_62 | 0;
    for (let point_63 = n0; point_63 < n1; point_63++) {
      const n_1 = $3 + point_63 | 0;
      const v2_64 = acc[Math.imul(point_62 - m0, width) + point_63 - n0 | 0];
      b2[Math.imul(m_0, $28) + Math.imul(n_1, $29) | 0] = Math.max(v2_64, 0);
    }
  }
}
const blockM = 256;
const blockN = Math.min(252, Math.ceil(n / 6) * 6);
const left = new Float64Array(16384);
const right = new Float64Array(blockN * 64);
const leftFlags = null;
const rightFlags = null;
const acc = new Float64Array((blockM + 1) * blockN);
const liveRows = new Int32Array(m);
let matrix = -1;
matrix = matrix + 1 | 0;
for (let n0 = 0; n0 < n; n0 += blockN) {
  const n1 = Math.min(n, n0 + blockN);
  for (let m0 = 0; m0 < m; m0 += blockM) {
    const m1 = Math.min(m, m0 + blockM);
    acc.fill(0);
    for (let k0 = 0; k0 < k; k0 += 64) {
      const k1 = Math.min(k, k0 + 64);
      const mList = Math.imul(matrix, Math.ceil(k / 64)) + (k0 / 64 | 0) | 0;
      let mLive = 0;
      for (let from = m0; from < m1; from += 64) {
        const first = Math.imul(mList, m) + from | 0;
        const count = b1[Math.imul(mList, Math.ceil(m / 64)) + (from / 64 | 0) | 0];
        for (let at = 0; at < count; at++) liveRows[mLive++] = b0[first + at | 0];
      }
      if (mLive === 0) continue;
      const leftCount = packLeft(left, leftFlags, 0, mLive, k0, k1);
      if (leftCount === 0) continue;
      const rightCount = packRight(right, rightFlags, n0, n1, k0, k1);
      if (rightCount === 0) continue;
      const depth = k1 - k0;
      for (let j = 0; j < n1 - n0; j += 3) {
        for (let i = 0; i < mLive; i += 2) {
          const row = liveRows[i] - m0;
          const next = i + 1 < mLive ? liveRows[i + 1] - m0 : blockM;
          kernel(left, i * depth, right, j * depth, depth, acc, Math.imul(row, blockN) + j, Math.imul(next - row, blockN));
        }
      }
    }
    finish(acc, m0, m1, n0, n1, blockN);
  }
}
}
