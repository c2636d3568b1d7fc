// step C.1: buffers C.1, A, B; sizes 44, 0, 44, 0, 24, 0, 0, 4, 0, 3, 5808, 1936, 44, 1, 3168, 1056, 24, 1, 3168, 1056, 44, 1, 5808, 1936, 44, 1, 3168, 1056, 24, 1, 3168, 1056, 44, 1, 5808, 1936, 44, 1, 3168, 1056, 44, 1, 3168, 1056, 24, 1, 3168, 1056, 24, 1, 3168, 1056, 44, 1, 5808, 1936, 44, 1
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
const $44 = sizes[44] | 0;
const $45 = sizes[45] | 0;
const $46 = sizes[46] | 0;
const $47 = sizes[47] | 0;
const $48 = sizes[48] | 0;
const $49 = sizes[49] | 0;
const $50 = sizes[50] | 0;
const $51 = sizes[51] | 0;
const $52 = sizes[52] | 0;
const $53 = sizes[53] | 0;
const $54 = sizes[54] | 0;
const $55 = sizes[55] | 0;
const $56 = sizes[56] | 0;
const $57 = sizes[57] | 0;
const m = ($0 - $1 | 0);
const n = ($2 - $3 | 0);
const k = ($4 - $5 | 0);
if (m * n * k <= 2048) {
  for (let b_0_5 = $6; b_0_5 < $7; b_0_5++) {
    for (let b_1_6 = $8; b_1_6 < $9; b_1_6++) {
      for (let m_7 = $1; m_7 < $0; m_7++) {
        for (let n_8 = $3; n_8 < $2; n_8++) {
          let acc_10 = 0;
          for (let k_9 = $5; k_9 < $4; k_9++) {
            const v0_13 = b1[Math.imul(b_0_5, $14) + Math.imul(b_1_6, $15) + Math.imul(m_7, $16) + Math.imul(k_9, $17) | 0];
            const right_v1_15 = b2[Math.imul(b_0_5, $18) + Math.imul(b_1_6, $19) + Math.imul(k_9, $20) + Math.imul(n_8, $21) | 0];
            const x_16 = (v0_13 * right_v1_15);
            acc_10 = (acc_10 + x_16);
          }
          b0[Math.imul(b_0_5, $10) + Math.imul(b_1_6, $11) + Math.imul(m_7, $12) + Math.imul(n_8, $13) | 0] = acc_10;
        }
      }
    }
  }
  return;
}
if (m === 1) {
  const acc_24 = new Float64Array(Math.max(0, Math.min(512, ($2 - $3 | 0))));
  for (let b_0_17 = $6; b_0_17 < $7; b_0_17++) {
    for (let b_1_18 = $8; b_1_18 < $9; b_1_18++) {
      for (let m_19 = $1; m_19 < $0; m_19++) {
        for (let from_22 = $3; from_22 < $2; from_22 = from_22 + 512 | 0) {
          const to_23 = Math.min($2, from_22 + 512);
          acc_24.fill(0);
          for (let k_21 = $5; k_21 < $4; k_21++) {
            const v0_27 = b1[Math.imul(b_0_17, $26) + Math.imul(b_1_18, $27) + Math.imul(m_19, $28) + Math.imul(k_21, $29) | 0];
            for (let n_20 = from_22; n_20 < to_23; n_20++) {
              const right_v1_29 = b2[Math.imul(b_0_17, $30) + Math.imul(b_1_18, $31) + Math.imul(k_21, $32) + Math.imul(n_20, $33) | 0];
              const x_30 = (v0_27 * right_v1_29);
              acc_24[n_20 - from_22 | 0] = (acc_24[n_20 - from_22 | 0] + x_30);
            }
          }
          for (let n_20 = from_22; n_20 < to_23; n_20++) {
            b0[Math.imul(b_0_17, $22) + Math.imul(b_1_18, $23) + Math.imul(m_19, $24) + Math.imul(n_20, $25) | 0] = acc_24[n_20 - from_22 | 0];
          }
        }
      }
    }
  }
  return;
}
if (n === 1) {
  const acc_38 = new Float64Array(Math.max(0, Math.min(512, ($0 - $1 | 0))));
  for (let b_0_31 = $6; b_0_31 < $7; b_0_31++) {
    for (let b_1_32 = $8; b_1_32 < $9; b_1_32++) {
      for (let n_33 = $3; n_33 < $2; n_33++) {
        for (let from_36 = $1; from_36 < $0; from_36 = from_36 + 512 | 0) {
          const to_37 = Math.min($0, from_36 + 512);
          acc_38.fill(0);
          for (let k_35 = $5; k_35 < $4; k_35++) {
            const right_v1_41 = b2[Math.imul(b_0_31, $38) + Math.imul(b_1_32, $39) + Math.imul(k_35, $40) + Math.imul(n_33, $41) | 0];
            for (let m_34 = from_36; m_34 < to_37; m_34++) {
              const v0_43 = b1[Math.imul(b_0_31, $42) + Math.imul(b_1_32, $43) + Math.imul(m_34, $44) + Math.imul(k_35, $45) | 0];
              const x_44 = (v0_43 * right_v1_41);
              acc_38[m_34 - from_36 | 0] = (acc_38[m_34 - from_36 | 0] + x_44);
            }
          }
          for (let m_34 = from_36; m_34 < to_37; m_34++) {
            b0[Math.imul(b_0_31, $34) + Math.imul(b_1_32, $35) + Math.imul(m_34, $36) + Math.imul(n_33, $37) | 0] = acc_38[m_34 - from_36 | 0];
          }
        }
      }
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo, b_0_0, b_1_1) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const m_46 = $1 + row | 0;
    const m_47 = $1 + Math.min(row + 1, to - 1) | 0;
    const m_48 = $1 + Math.min(row + 2, to - 1) | 0;
    const m_49 = $1 + Math.min(row + 3, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_50 = kFrom; point_50 < kTo; point_50++) {
      const k_4 = $5 + point_50 | 0;
      const v0_51 = b1[Math.imul(b_0_0, $46) + Math.imul(b_1_1, $47) + Math.imul(m_46, $48) + Math.imul(k_4, $49) | 0];
      panel[at + 0 | 0] = v0_51;
      const v0_52 = b1[Math.imul(b_0_0, $46) + Math.imul(b_1_1, $47) + Math.imul(m_47, $48) + Math.imul(k_4, $49) | 0];
      panel[at + 1 | 0] = v0_52;
      const v0_53 = b1[Math.imul(b_0_0, $46) + Math.imul(b_1_1, $47) + Math.imul(m_48, $48) + Math.imul(k_4, $49) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_53;
      const v0_54 = b1[Math.imul(b_0_0, $46) + Math.imul(b_1_1, $47) + Math.imul(m_49, $48) + Math.imul(k_4, $49) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_54;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo, b_0_0, b_1_1) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const n_56 = $3 + row | 0;
    const n_57 = $3 + Math.min(row + 1, to - 1) | 0;
    const n_58 = $3 + Math.min(row + 2, to - 1) | 0;
    const n_59 = $3 + Math.min(row + 3, to - 1) | 0;
    const n_60 = $3 + Math.min(row + 4, to - 1) | 0;
    const n_61 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_62 = kFrom; point_62 < kTo; point_62++) {
      const k_4 = $5 + point_62 | 0;
      const v1_63 = b2[Math.imul(b_0_0, $50) + Math.imul(b_1_1, $51) + Math.imul(k_4, $52) + Math.imul(n_56, $53) | 0];
      panel[at + 0 | 0] = v1_63;
      const v1_64 = b2[Math.imul(b_0_0, $50) + Math.imul(b_1_1, $51) + Math.imul(k_4, $52) + Math.imul(n_57, $53) | 0];
      panel[at + 1 | 0] = v1_64;
      const v1_65 = b2[Math.imul(b_0_0, $50) + Math.imul(b_1_1, $51) + Math.imul(k_4, $52) + Math.imul(n_58, $53) | 0];
      panel[at + 2 | 0] = v1_65;
      const v1_66 = b2[Math.imul(b_0_0, $50) + Math.imul(b_1_1, $51) + Math.imul(k_4, $52) + Math.imul(n_59, $53) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_66;
      const v1_67 = b2[Math.imul(b_0_0, $50) + Math.imul(b_1_1, $51) + Math.imul(k_4, $52) + Math.imul(n_60, $53) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_67;
      const v1_68 = b2[Math.imul(b_0_0, $50) + Math.imul(b_1_1, $51) + Math.imul(k_4, $52) + Math.imul(n_61, $53) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_68;
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
function finish(acc, m0, m1, n0, n1, width, b_0_0, b_1_1) {
  for (let point_69 = m0; point_69 < m1; point_69++) {
    const m_2 = $1 + point_69 | 0;
    for (let point_70 = n0; point_70 < n1; point_70++) {
      const n_3 = $3 + point_70 | 0;
      b0[Math.imul(b_0_0, $54) + Math.imul(b_1_1, $55) + Math.imul(m_2, $56) + Math.imul(n_3, $57) | 0] = acc[Math.imul(point_69 - m0, width) + point_70 - n0 | 0];
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
for (let b_0_0 = $6; b_0_0 < $7; b_0_0++) {
  for (let b_1_1 = $8; b_1_1 < $9; b_1_1++) {
    let held = -1, heldK = -1, rightCount = 0;
    for (let n0 = 0; n0 < n; n0 += blockN) {
      const n1 = Math.min(n, n0 + blockN);
      for (let m0 = 0; m0 < m; m0 += blockM) {
        const m1 = Math.min(m, m0 + blockM);
        acc.fill(0, 0, (m1 - m0) * blockN);
        for (let k0 = 0; k0 < k; k0 += blockK) {
          const k1 = Math.min(k, k0 + blockK);
          if (held !== n0 || heldK !== k0) {
            rightCount = packRight(right, rightFlags, n0, n1, k0, k1, b_0_0, b_1_1);
            held = n0;
            heldK = k0;
          }
          if (rightCount === 0) continue;
          const leftCount = packLeft(left, leftFlags, m0, m1, k0, k1, b_0_0, b_1_1);
          if (leftCount === 0) continue;
          const depth = k1 - k0;
          for (let j = 0; j < n1 - n0; j += 3) {
            for (let i = 0; i < m1 - m0; i += 2) {
              kernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN);
            }
          }
        }
        finish(acc, m0, m1, n0, n1, blockN, b_0_0, b_1_1);
      }
    }
  }
}
}
