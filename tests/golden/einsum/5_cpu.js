// step result: buffers result, $1, $0; sizes 28, 0, 20, 0, 24, 0, 0, 3, 560, 20, 1, 672, 28, 1, 480, 24, 1, 560, 20, 1, 672, 28, 1, 480, 24, 1, 560, 20, 1, 480, 24, 1, 672, 28, 1, 672, 28, 1, 480, 24, 1, 560, 20, 1
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
const $30 = sizes[30] | 0;
const $31 = sizes[31] | 0;
const $32 = sizes[32] | 0;
const $33 = sizes[33] | 0;
const $34 = sizes[34] | 0;
const $35 = sizes[35] | 0;
const $36 = sizes[36] | 0;
const $37 = sizes[37] | 0;
const $38 = sizes[38] | 0;
const $39 = sizes[39] | 0;
const $40 = sizes[40] | 0;
const $41 = sizes[41] | 0;
const $42 = sizes[42] | 0;
const $43 = sizes[43] | 0;
const m = ($0 - $1 | 0);
const n = ($2 - $3 | 0);
const k = ($4 - $5 | 0);
if (m * n * k <= 2048) {
  for (let batch_0_4 = $6; batch_0_4 < $7; batch_0_4++) {
    for (let k_5 = $1; k_5 < $0; k_5++) {
      for (let i_6 = $3; i_6 < $2; i_6++) {
        let acc_8 = 0;
        for (let j_7 = $5; j_7 < $4; j_7++) {
          const v0_11 = b1[Math.imul(batch_0_4, $11) + Math.imul(j_7, $12) + Math.imul(k_5, $13) | 0];
          const right_v1_13 = b2[Math.imul(batch_0_4, $14) + Math.imul(i_6, $15) + Math.imul(j_7, $16) | 0];
          const x_14 = (v0_11 * right_v1_13);
          acc_8 = (acc_8 + x_14);
        }
        b0[Math.imul(batch_0_4, $8) + Math.imul(k_5, $9) + Math.imul(i_6, $10) | 0] = acc_8;
      }
    }
  }
  return;
}
if (m === 1) {
  const acc_21 = new Float64Array(Math.max(0, Math.min(512, ($2 - $3 | 0))));
  for (let batch_0_15 = $6; batch_0_15 < $7; batch_0_15++) {
    for (let k_16 = $1; k_16 < $0; k_16++) {
      for (let from_19 = $3; from_19 < $2; from_19 = from_19 + 512 | 0) {
        const to_20 = Math.min($2, from_19 + 512);
        acc_21.fill(0);
        for (let j_18 = $5; j_18 < $4; j_18++) {
          const v0_24 = b1[Math.imul(batch_0_15, $20) + Math.imul(j_18, $21) + Math.imul(k_16, $22) | 0];
          for (let i_17 = from_19; i_17 < to_20; i_17++) {
            const right_v1_26 = b2[Math.imul(batch_0_15, $23) + Math.imul(i_17, $24) + Math.imul(j_18, $25) | 0];
            const x_27 = (v0_24 * right_v1_26);
            acc_21[i_17 - from_19 | 0] = (acc_21[i_17 - from_19 | 0] + x_27);
          }
        }
        for (let i_17 = from_19; i_17 < to_20; i_17++) {
          b0[Math.imul(batch_0_15, $17) + Math.imul(k_16, $18) + Math.imul(i_17, $19) | 0] = acc_21[i_17 - from_19 | 0];
        }
      }
    }
  }
  return;
}
if (n === 1) {
  const acc_34 = new Float64Array(Math.max(0, Math.min(512, ($0 - $1 | 0))));
  for (let batch_0_28 = $6; batch_0_28 < $7; batch_0_28++) {
    for (let i_29 = $3; i_29 < $2; i_29++) {
      for (let from_32 = $1; from_32 < $0; from_32 = from_32 + 512 | 0) {
        const to_33 = Math.min($0, from_32 + 512);
        acc_34.fill(0);
        for (let j_31 = $5; j_31 < $4; j_31++) {
          const right_v1_37 = b2[Math.imul(batch_0_28, $29) + Math.imul(i_29, $30) + Math.imul(j_31, $31) | 0];
          for (let k_30 = from_32; k_30 < to_33; k_30++) {
            const v0_39 = b1[Math.imul(batch_0_28, $32) + Math.imul(j_31, $33) + Math.imul(k_30, $34) | 0];
            const x_40 = (v0_39 * right_v1_37);
            acc_34[k_30 - from_32 | 0] = (acc_34[k_30 - from_32 | 0] + x_40);
          }
        }
        for (let k_30 = from_32; k_30 < to_33; k_30++) {
          b0[Math.imul(batch_0_28, $26) + Math.imul(k_30, $27) + Math.imul(i_29, $28) | 0] = acc_34[k_30 - from_32 | 0];
        }
      }
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo, batch_0_0) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const k_42 = $1 + row | 0;
    const k_43 = $1 + Math.min(row + 1, to - 1) | 0;
    const k_44 = $1 + Math.min(row + 2, to - 1) | 0;
    const k_45 = $1 + Math.min(row + 3, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_46 = kFrom; point_46 < kTo; point_46++) {
      const j_3 = $5 + point_46 | 0;
      const v0_47 = b1[Math.imul(batch_0_0, $35) + Math.imul(j_3, $36) + Math.imul(k_42, $37) | 0];
      panel[at + 0 | 0] = v0_47;
      const v0_48 = b1[Math.imul(batch_0_0, $35) + Math.imul(j_3, $36) + Math.imul(k_43, $37) | 0];
      panel[at + 1 | 0] = v0_48;
      const v0_49 = b1[Math.imul(batch_0_0, $35) + Math.imul(j_3, $36) + Math.imul(k_44, $37) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_49;
      const v0_50 = b1[Math.imul(batch_0_0, $35) + Math.imul(j_3, $36) + Math.imul(k_45, $37) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_50;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo, batch_0_0) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const i_52 = $3 + row | 0;
    const i_53 = $3 + Math.min(row + 1, to - 1) | 0;
    const i_54 = $3 + Math.min(row + 2, to - 1) | 0;
    const i_55 = $3 + Math.min(row + 3, to - 1) | 0;
    const i_56 = $3 + Math.min(row + 4, to - 1) | 0;
    const i_57 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_58 = kFrom; point_58 < kTo; point_58++) {
      const j_3 = $5 + point_58 | 0;
      const v1_59 = b2[Math.imul(batch_0_0, $38) + Math.imul(i_52, $39) + Math.imul(j_3, $40) | 0];
      panel[at + 0 | 0] = v1_59;
      const v1_60 = b2[Math.imul(batch_0_0, $38) + Math.imul(i_53, $39) + Math.imul(j_3, $40) | 0];
      panel[at + 1 | 0] = v1_60;
      const v1_61 = b2[Math.imul(batch_0_0, $38) + Math.imul(i_54, $39) + Math.imul(j_3, $40) | 0];
      panel[at + 2 | 0] = v1_61;
      const v1_62 = b2[Math.imul(batch_0_0, $38) + Math.imul(i_55, $39) + Math.imul(j_3, $40) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_62;
      const v1_63 = b2[Math.imul(batch_0_0, $38) + Math.imul(i_56, $39) + Math.imul(j_3, $40) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_63;
      const v1_64 = b2[Math.imul(batch_0_0, $38) + Math.imul(i_57, $39) + Math.imul(j_3, $40) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_64;
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
function finish(acc, m0, m1, n0, n1, width, batch_0_0) {
  for (let point_65 = m0; point_65 < m1; point_65++) {
    const k_1 = $1 + point_65 | 0;
    for (let point_66 = n0; point_66 < n1; point_66++) {
      const i_2 = $3 + point_66 | 0;
      b0[Math.imul(batch_0_0, $41) + Math.imul(k_1, $42) + Math.imul(i_2, $43) | 0] = acc[Math.imul(point_65 - m0, width) + point_66 - n0 | 0];
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
for (let batch_0_0 = $6; batch_0_0 < $7; batch_0_0++) {
  let held = -1, heldK = -1, rightCount = 0;
  for (let n0 = 0; n0 < n; n0 += blockN) {
    const n1 = Math.min(n, n0 + blockN);
    for (let m0 = 0; m0 < m; m0 += blockM) {
      const m1 = Math.min(m, m0 + blockM);
      acc.fill(0, 0, (m1 - m0) * blockN);
      for (let k0 = 0; k0 < k; k0 += blockK) {
        const k1 = Math.min(k, k0 + blockK);
        if (held !== n0 || heldK !== k0) {
          rightCount = packRight(right, rightFlags, n0, n1, k0, k1, batch_0_0);
          held = n0;
          heldK = k0;
        }
        if (rightCount === 0) continue;
        const leftCount = packLeft(left, leftFlags, m0, m1, k0, k1, batch_0_0);
        if (leftCount === 0) continue;
        const depth = k1 - k0;
        for (let j = 0; j < n1 - n0; j += 3) {
          for (let i = 0; i < m1 - m0; i += 2) {
            kernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN);
          }
        }
      }
      finish(acc, m0, m1, n0, n1, blockN, batch_0_0);
    }
  }
}
}
