// step t.0.buckets: buffers t.0.positions, e, t.0.tiles; sizes 2, 0, 512, 0, 0, 8, 40, 2, 1
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
const count = Math.imul(($2 - $3 | 0), ($0 - $1 | 0));
const others = $5;
const rowTiles = $6;
const bucketOf = new Uint32Array(count);
const starts = new Uint32Array(others + 2);
let matrix = -1;
matrix = matrix + 1 | 0;
starts.fill(0);
{
  let rest_3 = 0;
  let s_1 = $1 + rest_3 % ($0 - $1 | 0) | 0;
  rest_3 = rest_3 / ($0 - $1 | 0) | 0;
  let t_0 = $3 + rest_3 % ($2 - $3 | 0) | 0;
  rest_3 = rest_3 / ($2 - $3 | 0) | 0;
  for (let point_2 = 0; point_2 < count; point_2++) {
    const v0_5 = b1[Math.imul(t_0, $7) + Math.imul(s_1, $8) | 0];
    const bucket = Math.min((v0_5) - $4 >>> 0, others);
    bucketOf[point_2] = bucket;
    starts[bucket + 1 | 0]++;
    s_1 = s_1 + 1 | 0;
    if (s_1 === $0) {
      s_1 = $1;
      t_0 = t_0 + 1 | 0;
      if (t_0 === $2) {
        t_0 = $3;
      }
    }
  }
}
for (let bucket = 0; bucket <= others; bucket++) {
  starts[bucket + 1] += starts[bucket];
}
let tile = Math.imul(matrix, rowTiles * 3);
const tilesEnd = tile + rowTiles * 3;
for (let bucket = 0; bucket <= others; bucket++) {
  const end = starts[bucket + 1];
  for (let row = starts[bucket]; row < end; row += 32) {
    b2[tile] = bucket + $4;
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

// step t.0: buffers t.0.positions, H, W, g, t.0, t.0.tiles; sizes 512, 0, 2, 0, 512, 0, 128, 0, 256, 128, 1, 65536, 512, 1, 2, 1, 1024, 512, 1, 120, 9, 8
function step1(buffers, sizes, scalars) {
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
const m = Math.imul(($0 - $1 | 0), ($2 - $3 | 0));
const n = ($4 - $5 | 0);
const k = ($6 - $7 | 0);
function packLeft(panel, flags, from, to, kFrom, kTo, e_bucket_0, mFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    let rest_8 = (b0[mFirst + row | 0] | 0);
    let s_7 = $3 + rest_8 % ($2 - $3 | 0) | 0;
    rest_8 = rest_8 / ($2 - $3 | 0) | 0;
    let t_6 = $1 + rest_8 % ($0 - $1 | 0) | 0;
    rest_8 = rest_8 / ($0 - $1 | 0) | 0;
    let rest_11 = (b0[mFirst + Math.min(row + 1, to - 1) | 0] | 0);
    let s_10 = $3 + rest_11 % ($2 - $3 | 0) | 0;
    rest_11 = rest_11 / ($2 - $3 | 0) | 0;
    let t_9 = $1 + rest_11 % ($0 - $1 | 0) | 0;
    rest_11 = rest_11 / ($0 - $1 | 0) | 0;
    let rest_14 = (b0[mFirst + Math.min(row + 2, to - 1) | 0] | 0);
    let s_13 = $3 + rest_14 % ($2 - $3 | 0) | 0;
    rest_14 = rest_14 / ($2 - $3 | 0) | 0;
    let t_12 = $1 + rest_14 % ($0 - $1 | 0) | 0;
    rest_14 = rest_14 / ($0 - $1 | 0) | 0;
    let rest_17 = (b0[mFirst + Math.min(row + 3, to - 1) | 0] | 0);
    let s_16 = $3 + rest_17 % ($2 - $3 | 0) | 0;
    rest_17 = rest_17 / ($2 - $3 | 0) | 0;
    let t_15 = $1 + rest_17 % ($0 - $1 | 0) | 0;
    rest_17 = rest_17 / ($0 - $1 | 0) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_18 = kFrom; point_18 < kTo; point_18++) {
      const f_4 = $7 + point_18 | 0;
      const v0_19 = b1[Math.imul(t_6, $8) + Math.imul(s_7, $9) + Math.imul(f_4, $10) | 0];
      panel[at + 0 | 0] = v0_19;
      const v0_20 = b1[Math.imul(t_9, $8) + Math.imul(s_10, $9) + Math.imul(f_4, $10) | 0];
      panel[at + 1 | 0] = v0_20;
      const v0_21 = b1[Math.imul(t_12, $8) + Math.imul(s_13, $9) + Math.imul(f_4, $10) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_21;
      const v0_22 = b1[Math.imul(t_15, $8) + Math.imul(s_16, $9) + Math.imul(f_4, $10) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_22;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo, e_bucket_0, mFirst) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const o_24 = $5 + row | 0;
    const o_25 = $5 + Math.min(row + 1, to - 1) | 0;
    const o_26 = $5 + Math.min(row + 2, to - 1) | 0;
    const o_27 = $5 + Math.min(row + 3, to - 1) | 0;
    const o_28 = $5 + Math.min(row + 4, to - 1) | 0;
    const o_29 = $5 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_30 = kFrom; point_30 < kTo; point_30++) {
      const f_4 = $7 + point_30 | 0;
      const v1_31 = b2[Math.imul(e_bucket_0, $11) + Math.imul(f_4, $12) + Math.imul(o_24, $13) | 0];
      panel[at + 0 | 0] = v1_31;
      const v1_32 = b2[Math.imul(e_bucket_0, $11) + Math.imul(f_4, $12) + Math.imul(o_25, $13) | 0];
      panel[at + 1 | 0] = v1_32;
      const v1_33 = b2[Math.imul(e_bucket_0, $11) + Math.imul(f_4, $12) + Math.imul(o_26, $13) | 0];
      panel[at + 2 | 0] = v1_33;
      const v1_34 = b2[Math.imul(e_bucket_0, $11) + Math.imul(f_4, $12) + Math.imul(o_27, $13) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_34;
      const v1_35 = b2[Math.imul(e_bucket_0, $11) + Math.imul(f_4, $12) + Math.imul(o_28, $13) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_35;
      const v1_36 = b2[Math.imul(e_bucket_0, $11) + Math.imul(f_4, $12) + Math.imul(o_29, $13) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_36;
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
  for (let point_37 = m0; point_37 < m1; point_37++) {
    let rest_38 = (b0[mFirst + point_37 | 0] | 0);
    let s_2 = $3 + rest_38 % ($2 - $3 | 0) | 0;
    rest_38 = rest_38 / ($2 - $3 | 0) | 0;
    let t_1 = $1 + rest_38 % ($0 - $1 | 0) | 0;
    rest_38 = rest_38 / ($0 - $1 | 0) | 0;
    const v2_41 = b3[Math.imul(t_1, $14) + Math.imul(s_2, $15) | 0];
    for (let point_39 = n0; point_39 < n1; point_39++) {
      const o_3 = $5 + point_39 | 0;
      b4[Math.imul(t_1, $16) + Math.imul(s_2, $17) + Math.imul(o_3, $18) | 0] = (acc[Math.imul(point_37 - m0, width) + point_39 - n0 | 0] * v2_41);
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
const tilesEnd = Math.imul(matrix + 1, $19);
for (let tile = Math.imul(matrix, $19); tile < tilesEnd;) {
  if (b5[tile] >= $20) break;
  const e_bucket_0 = b5[tile] | 0;
  const mFrom = b5[tile + 1] | 0;
  let mTo = mFrom;
  for (; tile < tilesEnd && b5[tile] === e_bucket_0; tile += 3) mTo = b5[tile + 2] | 0;
  const mLive = e_bucket_0 < $21 ? mTo : 0;
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

// step Y.1: buffers Y.1, t.0; sizes 0, 512, 0, 512, 0, 2, 512, 1, 1024, 512, 1
function step2(buffers, sizes, scalars) {
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
const $7 = sizes[7] | 0;
const $8 = sizes[8] | 0;
const $9 = sizes[9] | 0;
const $10 = sizes[10] | 0;
const acc_5 = new Float64Array(Math.max(0, Math.min(512, ($3 - $2 | 0))));
for (let t_0 = $0; t_0 < $1; t_0++) {
  for (let from_3 = $2; from_3 < $3; from_3 = from_3 + 512 | 0) {
    const to_4 = Math.min($3, from_3 + 512);
    acc_5.fill(0);
    for (let s_2 = $4; s_2 < $5; s_2++) {
      for (let o_1 = from_3; o_1 < to_4; o_1++) {
        const v0_8 = b1[Math.imul(t_0, $8) + Math.imul(s_2, $9) + Math.imul(o_1, $10) | 0];
        const x_9 = v0_8;
        acc_5[o_1 - from_3 | 0] = (acc_5[o_1 - from_3 | 0] + x_9);
      }
    }
    for (let o_1 = from_3; o_1 < to_4; o_1++) {
      b0[Math.imul(t_0, $6) + Math.imul(o_1, $7) | 0] = acc_5[o_1 - from_3 | 0];
    }
  }
}
}
