// step H.1: buffers len, H.1, X, W; sizes 4, 0, 32, 0, 16, 0, 24, 0, 1, 512, 16, 1, 768, 24, 1, 16, 1, 1, 512, 16, 1, 768, 24, 1, 16, 1, 1, 512, 16, 1, 768, 24, 1, 16, 1, 768, 24, 1, 16, 1, 1, 512, 16, 1
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
const m = Math.imul(($0 - $1 | 0), ($2 - $3 | 0));
const n = ($4 - $5 | 0);
const k = ($6 - $7 | 0);
if (m * n * k <= 2048) {
  for (let b_4 = $1; b_4 < $0; b_4++) {
    for (let t_5 = $3; t_5 < $2; t_5++) {
      for (let f_6 = $5; f_6 < $4; f_6++) {
        let acc_8 = 0;
        for (let d_7 = $7; d_7 < $6; d_7++) {
          const v0_14 = b2[Math.imul(b_4, $12) + Math.imul(t_5, $13) + Math.imul(d_7, $14) | 0];
          const right_v1_16 = b3[Math.imul(d_7, $15) + Math.imul(f_6, $16) | 0];
          const x_17 = (v0_14 * right_v1_16);
          acc_8 = (acc_8 + x_17);
        }
        const v2_10 = b0[Math.imul(b_4, $8)];
        const v3_11 = (t_5 < v2_10);
        b1[Math.imul(b_4, $9) + Math.imul(t_5, $10) + Math.imul(f_6, $11) | 0] = (v3_11 ? acc_8 : 0);
      }
    }
  }
  return;
}
if (m === 1) {
  const acc_24 = new Float64Array(Math.max(0, Math.min(512, ($4 - $5 | 0))));
  for (let b_18 = $1; b_18 < $0; b_18++) {
    for (let t_19 = $3; t_19 < $2; t_19++) {
      for (let from_22 = $5; from_22 < $4; from_22 = from_22 + 512 | 0) {
        const to_23 = Math.min($4, from_22 + 512);
        acc_24.fill(0);
        for (let d_21 = $7; d_21 < $6; d_21++) {
          const v0_30 = b2[Math.imul(b_18, $21) + Math.imul(t_19, $22) + Math.imul(d_21, $23) | 0];
          for (let f_20 = from_22; f_20 < to_23; f_20++) {
            const right_v1_32 = b3[Math.imul(d_21, $24) + Math.imul(f_20, $25) | 0];
            const x_33 = (v0_30 * right_v1_32);
            acc_24[f_20 - from_22 | 0] = (acc_24[f_20 - from_22 | 0] + x_33);
          }
        }
        for (let f_20 = from_22; f_20 < to_23; f_20++) {
          const v2_26 = b0[Math.imul(b_18, $17)];
          const v3_27 = (t_19 < v2_26);
          b1[Math.imul(b_18, $18) + Math.imul(t_19, $19) + Math.imul(f_20, $20) | 0] = (v3_27 ? acc_24[f_20 - from_22 | 0] : 0);
        }
      }
    }
  }
  return;
}
if (n === 1) {
  for (let f_34 = $5; f_34 < $4; f_34++) {
    for (let b_35 = $1; b_35 < $0; b_35++) {
      for (let t_36 = $3; t_36 < $2; t_36++) {
        let acc_38 = 0;
        for (let d_37 = $7; d_37 < $6; d_37++) {
          const v0_44 = b2[Math.imul(b_35, $30) + Math.imul(t_36, $31) + Math.imul(d_37, $32) | 0];
          const right_v1_46 = b3[Math.imul(d_37, $33) + Math.imul(f_34, $34) | 0];
          const x_47 = (v0_44 * right_v1_46);
          acc_38 = (acc_38 + x_47);
        }
        const v2_40 = b0[Math.imul(b_35, $26)];
        const v3_41 = (t_36 < v2_40);
        b1[Math.imul(b_35, $27) + Math.imul(t_36, $28) + Math.imul(f_34, $29) | 0] = (v3_41 ? acc_38 : 0);
      }
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    let rest_51 = row;
    let t_50 = $3 + rest_51 % ($2 - $3 | 0) | 0;
    rest_51 = rest_51 / ($2 - $3 | 0) | 0;
    let b_49 = $1 + rest_51 % ($0 - $1 | 0) | 0;
    rest_51 = rest_51 / ($0 - $1 | 0) | 0;
    let rest_54 = Math.min(row + 1, to - 1);
    let t_53 = $3 + rest_54 % ($2 - $3 | 0) | 0;
    rest_54 = rest_54 / ($2 - $3 | 0) | 0;
    let b_52 = $1 + rest_54 % ($0 - $1 | 0) | 0;
    rest_54 = rest_54 / ($0 - $1 | 0) | 0;
    let rest_57 = Math.min(row + 2, to - 1);
    let t_56 = $3 + rest_57 % ($2 - $3 | 0) | 0;
    rest_57 = rest_57 / ($2 - $3 | 0) | 0;
    let b_55 = $1 + rest_57 % ($0 - $1 | 0) | 0;
    rest_57 = rest_57 / ($0 - $1 | 0) | 0;
    let rest_60 = Math.min(row + 3, to - 1);
    let t_59 = $3 + rest_60 % ($2 - $3 | 0) | 0;
    rest_60 = rest_60 / ($2 - $3 | 0) | 0;
    let b_58 = $1 + rest_60 % ($0 - $1 | 0) | 0;
    rest_60 = rest_60 / ($0 - $1 | 0) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_61 = kFrom; point_61 < kTo; point_61++) {
      const d_3 = $7 + point_61 | 0;
      const v0_62 = b2[Math.imul(b_49, $35) + Math.imul(t_50, $36) + Math.imul(d_3, $37) | 0];
      panel[at + 0 | 0] = v0_62;
      const v0_63 = b2[Math.imul(b_52, $35) + Math.imul(t_53, $36) + Math.imul(d_3, $37) | 0];
      panel[at + 1 | 0] = v0_63;
      const v0_64 = b2[Math.imul(b_55, $35) + Math.imul(t_56, $36) + Math.imul(d_3, $37) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_64;
      const v0_65 = b2[Math.imul(b_58, $35) + Math.imul(t_59, $36) + Math.imul(d_3, $37) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_65;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const f_67 = $5 + row | 0;
    const f_68 = $5 + Math.min(row + 1, to - 1) | 0;
    const f_69 = $5 + Math.min(row + 2, to - 1) | 0;
    const f_70 = $5 + Math.min(row + 3, to - 1) | 0;
    const f_71 = $5 + Math.min(row + 4, to - 1) | 0;
    const f_72 = $5 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_73 = kFrom; point_73 < kTo; point_73++) {
      const d_3 = $7 + point_73 | 0;
      const v1_74 = b3[Math.imul(d_3, $38) + Math.imul(f_67, $39) | 0];
      panel[at + 0 | 0] = v1_74;
      const v1_75 = b3[Math.imul(d_3, $38) + Math.imul(f_68, $39) | 0];
      panel[at + 1 | 0] = v1_75;
      const v1_76 = b3[Math.imul(d_3, $38) + Math.imul(f_69, $39) | 0];
      panel[at + 2 | 0] = v1_76;
      const v1_77 = b3[Math.imul(d_3, $38) + Math.imul(f_70, $39) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_77;
      const v1_78 = b3[Math.imul(d_3, $38) + Math.imul(f_71, $39) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_78;
      const v1_79 = b3[Math.imul(d_3, $38) + Math.imul(f_72, $39) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_79;
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
  {
    let rest_81 = m0;
    let t_1 = $3 + rest_81 % ($2 - $3 | 0) | 0;
    rest_81 = rest_81 / ($2 - $3 | 0) | 0;
    let b_0 = $1 + rest_81 % ($0 - $1 | 0) | 0;
    rest_81 = rest_81 / ($0 - $1 | 0) | 0;
    for (let point_80 = m0; point_80 < m1; point_80++) {
      const v2_84 = b0[Math.imul(b_0, $40)];
      const v3_85 = (t_1 < v2_84);
      for (let point_82 = n0; point_82 < n1; point_82++) {
        const f_2 = $5 + point_82 | 0;
        b1[Math.imul(b_0, $41) + Math.imul(t_1, $42) + Math.imul(f_2, $43) | 0] = (v3_85 ? acc[Math.imul(point_80 - m0, width) + point_82 - n0 | 0] : 0);
      }
      t_1 = t_1 + 1 | 0;
      if (t_1 === $2) {
        t_1 = $3;
        b_0 = b_0 + 1 | 0;
        if (b_0 === $0) {
          b_0 = $1;
        }
      }
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
