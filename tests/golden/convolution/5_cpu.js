// step C.1: buffers C.1, B, A; sizes 16, 0, 2, 0, 16, 0, 16, 0, 8, 0, 3, 0, 3, 0, 4096, 256, 16, 1, 72, 9, 3, 1, 2048, 256, 16, 1, 1, -1, 16, 16, 1, 1, -1, 1, 3, 3, 4096, 256, 16, 1, 72, 9, 3, 1, 2048, 256, 1, 1, -1, 1, 1, -1, 4096, 256, 16, 1, 72, 9, 3, 1, 2048, 256, 1, 1, -1, 1, 1, -1, 72, 9, 3, 1, 2048, 256, 1, 1, -1, 1, 1, -1, 4096, 256, 16, 1
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
const $58 = sizes[58] | 0;
const $59 = sizes[59] | 0;
const $60 = sizes[60] | 0;
const $61 = sizes[61] | 0;
const $62 = sizes[62] | 0;
const $63 = sizes[63] | 0;
const $64 = sizes[64] | 0;
const $65 = sizes[65] | 0;
const $66 = sizes[66] | 0;
const $67 = sizes[67] | 0;
const $68 = sizes[68] | 0;
const $69 = sizes[69] | 0;
const $70 = sizes[70] | 0;
const $71 = sizes[71] | 0;
const $72 = sizes[72] | 0;
const $73 = sizes[73] | 0;
const $74 = sizes[74] | 0;
const $75 = sizes[75] | 0;
const $76 = sizes[76] | 0;
const $77 = sizes[77] | 0;
const $78 = sizes[78] | 0;
const $79 = sizes[79] | 0;
const $80 = sizes[80] | 0;
const $81 = sizes[81] | 0;
const $82 = sizes[82] | 0;
const $83 = sizes[83] | 0;
const m = ($0 - $1 | 0);
const n = Math.imul(Math.imul(($2 - $3 | 0), ($4 - $5 | 0)), ($6 - $7 | 0));
const k = Math.imul(Math.imul(($8 - $9 | 0), ($10 - $11 | 0)), ($12 - $13 | 0));
if (m * n * k <= 2048) {
  for (let f_7 = $1; f_7 < $0; f_7++) {
    for (let n_8 = $3; n_8 < $2; n_8++) {
      for (let x_9 = $5; x_9 < $4; x_9++) {
        for (let y_10 = $7; y_10 < $6; y_10++) {
          let acc_14 = 0;
          for (let c_11 = $9; c_11 < $8; c_11++) {
            for (let i_12 = $11; i_12 < $10; i_12++) {
              for (let j_13 = $13; j_13 < $12; j_13++) {
                const v0_17 = b1[Math.imul(f_7, $18) + Math.imul(c_11, $19) + Math.imul(i_12, $20) + Math.imul(j_13, $21) | 0];
                const p_19 = Math.imul(x_9, $25) + Math.imul(i_12, $26) + $27;
                const p_20 = Math.imul(y_10, $30) + Math.imul(j_13, $31) + $32;
                const right_v1_in_22 = p_19 >= 0 && p_19 < $24 && p_20 >= 0 && p_20 < $29;
                const right_v1_21 = right_v1_in_22 ? b2[Math.imul(n_8, $22) + Math.imul(c_11, $23) + Math.imul(p_19, $28) + Math.imul(p_20, $33) | 0] : 0;
                const x_23 = (v0_17 * (right_v1_in_22 ? right_v1_21 : 0));
                acc_14 = (acc_14 + x_23);
              }
            }
          }
          b0[Math.imul(n_8, $14) + Math.imul(f_7, $15) + Math.imul(x_9, $16) + Math.imul(y_10, $17) | 0] = acc_14;
        }
      }
    }
  }
  return;
}
if (m === 1) {
  for (let f_24 = $1; f_24 < $0; f_24++) {
    for (let n_25 = $3; n_25 < $2; n_25++) {
      for (let x_26 = $5; x_26 < $4; x_26++) {
        for (let y_27 = $7; y_27 < $6; y_27++) {
          let acc_31 = 0;
          for (let c_28 = $9; c_28 < $8; c_28++) {
            for (let i_29 = $11; i_29 < $10; i_29++) {
              for (let j_30 = $13; j_30 < $12; j_30++) {
                const v0_34 = b1[Math.imul(f_24, $40) + Math.imul(c_28, $41) + Math.imul(i_29, $42) + Math.imul(j_30, $43) | 0];
                const p_36 = Math.imul(x_26, $46) + Math.imul(i_29, $47) + $48;
                const p_37 = Math.imul(y_27, $49) + Math.imul(j_30, $50) + $51;
                const right_v1_in_39 = p_36 >= 0 && p_36 < $24 && p_37 >= 0 && p_37 < $29;
                const right_v1_38 = right_v1_in_39 ? b2[Math.imul(n_25, $44) + Math.imul(c_28, $45) + Math.imul(p_36, $28) + Math.imul(p_37, $33) | 0] : 0;
                const x_40 = (v0_34 * (right_v1_in_39 ? right_v1_38 : 0));
                acc_31 = (acc_31 + x_40);
              }
            }
          }
          b0[Math.imul(n_25, $36) + Math.imul(f_24, $37) + Math.imul(x_26, $38) + Math.imul(y_27, $39) | 0] = acc_31;
        }
      }
    }
  }
  return;
}
if (n === 1) {
  for (let n_41 = $3; n_41 < $2; n_41++) {
    for (let x_42 = $5; x_42 < $4; x_42++) {
      for (let y_43 = $7; y_43 < $6; y_43++) {
        for (let f_44 = $1; f_44 < $0; f_44++) {
          let acc_48 = 0;
          for (let c_45 = $9; c_45 < $8; c_45++) {
            for (let i_46 = $11; i_46 < $10; i_46++) {
              for (let j_47 = $13; j_47 < $12; j_47++) {
                const v0_51 = b1[Math.imul(f_44, $56) + Math.imul(c_45, $57) + Math.imul(i_46, $58) + Math.imul(j_47, $59) | 0];
                const p_53 = Math.imul(x_42, $62) + Math.imul(i_46, $63) + $64;
                const p_54 = Math.imul(y_43, $65) + Math.imul(j_47, $66) + $67;
                const right_v1_in_56 = p_53 >= 0 && p_53 < $24 && p_54 >= 0 && p_54 < $29;
                const right_v1_55 = right_v1_in_56 ? b2[Math.imul(n_41, $60) + Math.imul(c_45, $61) + Math.imul(p_53, $28) + Math.imul(p_54, $33) | 0] : 0;
                const x_57 = (v0_51 * (right_v1_in_56 ? right_v1_55 : 0));
                acc_48 = (acc_48 + x_57);
              }
            }
          }
          b0[Math.imul(n_41, $52) + Math.imul(f_44, $53) + Math.imul(x_42, $54) + Math.imul(y_43, $55) | 0] = acc_48;
        }
      }
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const f_59 = $1 + row | 0;
    const f_60 = $1 + Math.min(row + 1, to - 1) | 0;
    const f_61 = $1 + Math.min(row + 2, to - 1) | 0;
    const f_62 = $1 + Math.min(row + 3, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    {
      let rest_64 = kFrom;
      let j_6 = $13 + rest_64 % ($12 - $13 | 0) | 0;
      rest_64 = rest_64 / ($12 - $13 | 0) | 0;
      let i_5 = $11 + rest_64 % ($10 - $11 | 0) | 0;
      rest_64 = rest_64 / ($10 - $11 | 0) | 0;
      let c_4 = $9 + rest_64 % ($8 - $9 | 0) | 0;
      rest_64 = rest_64 / ($8 - $9 | 0) | 0;
      for (let point_63 = kFrom; point_63 < kTo; point_63++) {
        const v0_65 = b1[Math.imul(f_59, $68) + Math.imul(c_4, $69) + Math.imul(i_5, $70) + Math.imul(j_6, $71) | 0];
        panel[at + 0 | 0] = v0_65;
        const v0_66 = b1[Math.imul(f_60, $68) + Math.imul(c_4, $69) + Math.imul(i_5, $70) + Math.imul(j_6, $71) | 0];
        panel[at + 1 | 0] = v0_66;
        const v0_67 = b1[Math.imul(f_61, $68) + Math.imul(c_4, $69) + Math.imul(i_5, $70) + Math.imul(j_6, $71) | 0];
        panel[at + 0 + Math.imul(depth, 2) | 0] = v0_67;
        const v0_68 = b1[Math.imul(f_62, $68) + Math.imul(c_4, $69) + Math.imul(i_5, $70) + Math.imul(j_6, $71) | 0];
        panel[at + 1 + Math.imul(depth, 2) | 0] = v0_68;
        at = at + 2 | 0;
        j_6 = j_6 + 1 | 0;
        if (j_6 === $12) {
          j_6 = $13;
          i_5 = i_5 + 1 | 0;
          if (i_5 === $10) {
            i_5 = $11;
            c_4 = c_4 + 1 | 0;
            if (c_4 === $8) {
              c_4 = $9;
            }
          }
        }
      }
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  {
    let rest_70 = from;
    let y_3 = $7 + rest_70 % ($6 - $7 | 0) | 0;
    rest_70 = rest_70 / ($6 - $7 | 0) | 0;
    let x_2 = $5 + rest_70 % ($4 - $5 | 0) | 0;
    rest_70 = rest_70 / ($4 - $5 | 0) | 0;
    let n_1 = $3 + rest_70 % ($2 - $3 | 0) | 0;
    rest_70 = rest_70 / ($2 - $3 | 0) | 0;
    for (let point_69 = from; point_69 < to; point_69++) {
      {
        let rest_72 = kFrom;
        let j_6 = $13 + rest_72 % ($12 - $13 | 0) | 0;
        rest_72 = rest_72 / ($12 - $13 | 0) | 0;
        let i_5 = $11 + rest_72 % ($10 - $11 | 0) | 0;
        rest_72 = rest_72 / ($10 - $11 | 0) | 0;
        let c_4 = $9 + rest_72 % ($8 - $9 | 0) | 0;
        rest_72 = rest_72 / ($8 - $9 | 0) | 0;
        for (let point_71 = kFrom; point_71 < kTo; point_71++) {
          const p_74 = Math.imul(x_2, $74) + Math.imul(i_5, $75) + $76;
          const p_75 = Math.imul(y_3, $77) + Math.imul(j_6, $78) + $79;
          const v1_in_77 = p_74 >= 0 && p_74 < $24 && p_75 >= 0 && p_75 < $29;
          const v1_76 = v1_in_77 ? b2[Math.imul(n_1, $72) + Math.imul(c_4, $73) + Math.imul(p_74, $28) + Math.imul(p_75, $33) | 0] : 0;
          const at = Math.imul((point_69 - from) - (point_69 - from) % 3, depth) + Math.imul(point_71 - kFrom, 3) + (point_69 - from) % 3 | 0;
          panel[at] = (v1_in_77 ? v1_76 : 0);
          j_6 = j_6 + 1 | 0;
          if (j_6 === $12) {
            j_6 = $13;
            i_5 = i_5 + 1 | 0;
            if (i_5 === $10) {
              i_5 = $11;
              c_4 = c_4 + 1 | 0;
              if (c_4 === $8) {
                c_4 = $9;
              }
            }
          }
        }
      }
      y_3 = y_3 + 1 | 0;
      if (y_3 === $6) {
        y_3 = $7;
        x_2 = x_2 + 1 | 0;
        if (x_2 === $4) {
          x_2 = $5;
          n_1 = n_1 + 1 | 0;
          if (n_1 === $2) {
            n_1 = $3;
          }
        }
      }
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
  for (let point_78 = m0; point_78 < m1; point_78++) {
    const f_0 = $1 + point_78 | 0;
    {
      let rest_80 = n0;
      let y_3 = $7 + rest_80 % ($6 - $7 | 0) | 0;
      rest_80 = rest_80 / ($6 - $7 | 0) | 0;
      let x_2 = $5 + rest_80 % ($4 - $5 | 0) | 0;
      rest_80 = rest_80 / ($4 - $5 | 0) | 0;
      let n_1 = $3 + rest_80 % ($2 - $3 | 0) | 0;
      rest_80 = rest_80 / ($2 - $3 | 0) | 0;
      for (let point_79 = n0; point_79 < n1; point_79++) {
        b0[Math.imul(n_1, $80) + Math.imul(f_0, $81) + Math.imul(x_2, $82) + Math.imul(y_3, $83) | 0] = acc[Math.imul(point_78 - m0, width) + point_79 - n0 | 0];
        y_3 = y_3 + 1 | 0;
        if (y_3 === $6) {
          y_3 = $7;
          x_2 = x_2 + 1 | 0;
          if (x_2 === $4) {
            x_2 = $5;
            n_1 = n_1 + 1 | 0;
            if (n_1 === $2) {
              n_1 = $3;
            }
          }
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
