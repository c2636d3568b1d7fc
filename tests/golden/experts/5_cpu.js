// step H.buckets: buffers H.positions, e, H.tiles; sizes 0, 0, 2048, 16, 80, 1
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
const count = ($2 - $0 | 0);
const others = $3;
const rowTiles = $4;
const bucketOf = new Uint32Array(count);
const starts = new Uint32Array(others + 2);
let matrix = -1;
matrix = matrix + 1 | 0;
starts.fill(0);
for (let point_1 = 0; point_1 < count; point_1++) {
  const t_0 = $0 + point_1 | 0;
  const v0_3 = b1[Math.imul(t_0, $5)];
  const bucket = Math.min((v0_3) - $1 >>> 0, others);
  bucketOf[point_1] = bucket;
  starts[bucket + 1 | 0]++;
}
for (let bucket = 0; bucket <= others; bucket++) {
  starts[bucket + 1] += starts[bucket];
}
let tile = Math.imul(matrix, rowTiles * 3);
const tilesEnd = tile + rowTiles * 3;
for (let bucket = 0; bucket <= others; bucket++) {
  const end = starts[bucket + 1];
  for (let row = starts[bucket]; row < end; row += 32) {
    b2[tile] = bucket + $1;
    b2[tile + 1] = row;
    b2[tile + 2] = Math.min(row + 32, end);
    tile += 3;
  }
}
for (; tile < tilesEnd; tile += 3) b2[tile] = 4294967295;
for (let point = 0; point < count; point++) {
  b0[Math.imul(matrix, count) + starts[bucketOf[point]]++ | 0] = point;
}
}

// step H: buffers H.positions, X, W1, e, b1, H, H.tiles; sizes 2048, 0, 1024, 0, 512, 0, 512, 1, 524288, 1024, 1, 1, 1, 16, 1024, 1024, 1, 240, 17, 16
function step1(buffers, sizes, scalars) {
"use strict";
const b0 = buffers[0];
const b1 = buffers[1];
const b2 = buffers[2];
const b3 = buffers[3];
const b4 = buffers[4];
const b5 = buffers[5];
const b6 = buffers[6];
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
const m = ($0 - $1 | 0);
const n = ($2 - $3 | 0);
const k = ($4 - $5 | 0);
function packLeft(panel, flags, from, to, kFrom, kTo, e_bucket_0, mFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const t_5 = $1 + (b0[mFirst + row | 0] | 0) | 0;
    const t_6 = $1 + (b0[mFirst + Math.min(row + 1, to - 1) | 0] | 0) | 0;
    const t_7 = $1 + (b0[mFirst + Math.min(row + 2, to - 1) | 0] | 0) | 0;
    const t_8 = $1 + (b0[mFirst + Math.min(row + 3, to - 1) | 0] | 0) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_9 = kFrom; point_9 < kTo; point_9++) {
      const d_3 = $5 + point_9 | 0;
      const v0_10 = b1[Math.imul(t_5, $6) + Math.imul(d_3, $7) | 0];
      panel[at + 0 | 0] = v0_10;
      const v0_11 = b1[Math.imul(t_6, $6) + Math.imul(d_3, $7) | 0];
      panel[at + 1 | 0] = v0_11;
      const v0_12 = b1[Math.imul(t_7, $6) + Math.imul(d_3, $7) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_12;
      const v0_13 = b1[Math.imul(t_8, $6) + Math.imul(d_3, $7) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_13;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo, e_bucket_0, mFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const f_15 = $3 + row | 0;
    const f_16 = $3 + Math.min(row + 1, to - 1) | 0;
    const f_17 = $3 + Math.min(row + 2, to - 1) | 0;
    const f_18 = $3 + Math.min(row + 3, to - 1) | 0;
    const f_19 = $3 + Math.min(row + 4, to - 1) | 0;
    const f_20 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_21 = kFrom; point_21 < kTo; point_21++) {
      const d_3 = $5 + point_21 | 0;
      const v1_22 = b2[Math.imul(e_bucket_0, $8) + Math.imul(d_3, $9) + Math.imul(f_15, $10) | 0];
      panel[at + 0 | 0] = v1_22;
      const v1_23 = b2[Math.imul(e_bucket_0, $8) + Math.imul(d_3, $9) + Math.imul(f_16, $10) | 0];
      panel[at + 1 | 0] = v1_23;
      const v1_24 = b2[Math.imul(e_bucket_0, $8) + Math.imul(d_3, $9) + Math.imul(f_17, $10) | 0];
      panel[at + 2 | 0] = v1_24;
      const v1_25 = b2[Math.imul(e_bucket_0, $8) + Math.imul(d_3, $9) + Math.imul(f_18, $10) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_25;
      const v1_26 = b2[Math.imul(e_bucket_0, $8) + Math.imul(d_3, $9) + Math.imul(f_19, $10) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_26;
      const v1_27 = b2[Math.imul(e_bucket_0, $8) + Math.imul(d_3, $9) + Math.imul(f_20, $10) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_27;
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
function finish(acc, m0, m1, n0, n1, width, e_bucket_0, mFirst) {
  for (let point_28 = m0; point_28 < m1; point_28++) {
    const t_1 = $1 + (b0[mFirst + point_28 | 0] | 0) | 0;
    const v3_31 = b3[Math.imul(t_1, $11)];
    for (let point_29 = n0; point_29 < n1; point_29++) {
      const f_2 = $3 + point_29 | 0;
      const v2_32 = acc[Math.imul(point_28 - m0, width) + point_29 - n0 | 0];
      const p_34 = v3_31;
      const v4_in_36 = p_34 >= 0 && p_34 < $13;
      const v4_35 = v4_in_36 ? b4[Math.imul(f_2, $12) + Math.imul(p_34, $14) | 0] : 0;
      b5[Math.imul(t_1, $15) + Math.imul(f_2, $16) | 0] = Math.max((v2_32 + v4_35), 0);
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
const mFirst = Math.imul(matrix, m);
const tilesEnd = Math.imul(matrix + 1, $17);
for (let tile = Math.imul(matrix, $17); tile < tilesEnd;) {
  if (b6[tile] >= $18) break;
  const e_bucket_0 = b6[tile] | 0;
  const mFrom = b6[tile + 1] | 0;
  let mTo = mFrom;
  for (; tile < tilesEnd && b6[tile] === e_bucket_0; tile += 3) mTo = b6[tile + 2] | 0;
  const mLive = e_bucket_0 < $19 ? mTo : 0;
  let held = -1, heldK = -1, rightCount = 0;
  for (let n0 = 0; n0 < n; n0 += blockN) {
    const n1 = Math.min(n, n0 + blockN);
    for (let m0 = mFrom; m0 < mTo; m0 += blockM) {
      const m1 = Math.min(mTo, m0 + blockM);
      const mEnd = Math.max(m0, Math.min(m1, mLive));
      const kEnd = mEnd > m0 ? k : 0;
      acc.fill(0, 0, (m1 - m0) * blockN);
      for (let k0 = 0; k0 < kEnd; k0 += blockK) {
        const k1 = Math.min(kEnd, k0 + blockK);
        if (held !== n0 || heldK !== k0) {
          rightCount = packRight(right, rightFlags, n0, n1, k0, k1, e_bucket_0, mFirst);
          held = n0;
          heldK = k0;
        }
        if (rightCount === 0) continue;
        const leftCount = packLeft(left, leftFlags, m0, mEnd, k0, k1, e_bucket_0, mFirst);
        if (leftCount === 0) continue;
        const depth = k1 - k0;
        for (let j = 0; j < n1 - n0; j += 3) {
          for (let i = 0; i < mEnd - m0; i += 2) {
            kernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN);
          }
        }
      }
      acc.fill(0, (mEnd - m0) * blockN, (m1 - m0) * blockN);
      finish(acc, m0, m1, n0, n1, blockN, e_bucket_0, mFirst);
    }
  }
}
}

// step Y.1: buffers H.positions, H, W2, Y.1, H.tiles; sizes 2048, 0, 512, 0, 1024, 0, 1024, 1, 524288, 512, 1, 512, 1, 240, 17, 16
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
const m = ($0 - $1 | 0);
const n = ($2 - $3 | 0);
const k = ($4 - $5 | 0);
function packLeft(panel, flags, from, to, kFrom, kTo, e_bucket_0, mFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const t_5 = $1 + (b0[mFirst + row | 0] | 0) | 0;
    const t_6 = $1 + (b0[mFirst + Math.min(row + 1, to - 1) | 0] | 0) | 0;
    const t_7 = $1 + (b0[mFirst + Math.min(row + 2, to - 1) | 0] | 0) | 0;
    const t_8 = $1 + (b0[mFirst + Math.min(row + 3, to - 1) | 0] | 0) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_9 = kFrom; point_9 < kTo; point_9++) {
      const f_3 = $5 + point_9 | 0;
      const v0_10 = b1[Math.imul(t_5, $6) + Math.imul(f_3, $7) | 0];
      panel[at + 0 | 0] = v0_10;
      const v0_11 = b1[Math.imul(t_6, $6) + Math.imul(f_3, $7) | 0];
      panel[at + 1 | 0] = v0_11;
      const v0_12 = b1[Math.imul(t_7, $6) + Math.imul(f_3, $7) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_12;
      const v0_13 = b1[Math.imul(t_8, $6) + Math.imul(f_3, $7) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_13;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo, e_bucket_0, mFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const o_15 = $3 + row | 0;
    const o_16 = $3 + Math.min(row + 1, to - 1) | 0;
    const o_17 = $3 + Math.min(row + 2, to - 1) | 0;
    const o_18 = $3 + Math.min(row + 3, to - 1) | 0;
    const o_19 = $3 + Math.min(row + 4, to - 1) | 0;
    const o_20 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_21 = kFrom; point_21 < kTo; point_21++) {
      const f_3 = $5 + point_21 | 0;
      const v1_22 = b2[Math.imul(e_bucket_0, $8) + Math.imul(f_3, $9) + Math.imul(o_15, $10) | 0];
      panel[at + 0 | 0] = v1_22;
      const v1_23 = b2[Math.imul(e_bucket_0, $8) + Math.imul(f_3, $9) + Math.imul(o_16, $10) | 0];
      panel[at + 1 | 0] = v1_23;
      const v1_24 = b2[Math.imul(e_bucket_0, $8) + Math.imul(f_3, $9) + Math.imul(o_17, $10) | 0];
      panel[at + 2 | 0] = v1_24;
      const v1_25 = b2[Math.imul(e_bucket_0, $8) + Math.imul(f_3, $9) + Math.imul(o_18, $10) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_25;
      const v1_26 = b2[Math.imul(e_bucket_0, $8) + Math.imul(f_3, $9) + Math.imul(o_19, $10) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_26;
      const v1_27 = b2[Math.imul(e_bucket_0, $8) + Math.imul(f_3, $9) + Math.imul(o_20, $10) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_27;
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
function finish(acc, m0, m1, n0, n1, width, e_bucket_0, mFirst) {
  for (let point_28 = m0; point_28 < m1; point_28++) {
    const t_1 = $1 + (b0[mFirst + point_28 | 0] | 0) | 0;
    for (let point_29 = n0; point_29 < n1; point_29++) {
      const o_2 = $3 + point_29 | 0;
      b3[Math.imul(t_1, $11) + Math.imul(o_2, $12) | 0] = acc[Math.imul(point_28 - m0, width) + point_29 - n0 | 0];
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
const mFirst = Math.imul(matrix, m);
const tilesEnd = Math.imul(matrix + 1, $13);
for (let tile = Math.imul(matrix, $13); tile < tilesEnd;) {
  if (b4[tile] >= $14) break;
  const e_bucket_0 = b4[tile] | 0;
  const mFrom = b4[tile + 1] | 0;
  let mTo = mFrom;
  for (; tile < tilesEnd && b4[tile] === e_bucket_0; tile += 3) mTo = b4[tile + 2] | 0;
  const mLive = e_bucket_0 < $15 ? mTo : 0;
  let held = -1, heldK = -1, rightCount = 0;
  for (let n0 = 0; n0 < n; n0 += blockN) {
    const n1 = Math.min(n, n0 + blockN);
    for (let m0 = mFrom; m0 < mTo; m0 += blockM) {
      const m1 = Math.min(mTo, m0 + blockM);
      const mEnd = Math.max(m0, Math.min(m1, mLive));
      const kEnd = mEnd > m0 ? k : 0;
      acc.fill(0, 0, (m1 - m0) * blockN);
      for (let k0 = 0; k0 < kEnd; k0 += blockK) {
        const k1 = Math.min(kEnd, k0 + blockK);
        if (held !== n0 || heldK !== k0) {
          rightCount = packRight(right, rightFlags, n0, n1, k0, k1, e_bucket_0, mFirst);
          held = n0;
          heldK = k0;
        }
        if (rightCount === 0) continue;
        const leftCount = packLeft(left, leftFlags, m0, mEnd, k0, k1, e_bucket_0, mFirst);
        if (leftCount === 0) continue;
        const depth = k1 - k0;
        for (let j = 0; j < n1 - n0; j += 3) {
          for (let i = 0; i < mEnd - m0; i += 2) {
            kernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN);
          }
        }
      }
      acc.fill(0, (mEnd - m0) * blockN, (m1 - m0) * blockN);
      finish(acc, m0, m1, n0, n1, blockN, e_bucket_0, mFirst);
    }
  }
}
}
