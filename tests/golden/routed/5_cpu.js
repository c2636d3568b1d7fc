// step Y.1: buffers Y.1, route, X, W; sizes 32, 0, 24, 0, 4, 0, 16, 0, 24, 1, 1, 16, 1, 384, 24, 1, 16, 24, 1, 1, 16, 1, 384, 24, 1, 24, 1, 384, 24, 1, 1, 16, 1, 1, 16, 1, 384, 24, 1, 24, 1
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
const m = ($0 - $1 | 0);
const n = ($2 - $3 | 0);
const k = Math.imul(($4 - $5 | 0), ($6 - $7 | 0));
if (m * n * k <= 2048) {
  for (let t_4 = $1; t_4 < $0; t_4++) {
    const v0_11 = b1[Math.imul(t_4, $10)];
    for (let o_5 = $3; o_5 < $2; o_5++) {
      let acc_8 = 0;
      for (let e_6 = $5; e_6 < $4; e_6++) {
        const v1_12 = (e_6 === v0_11);
        const live_13 = v1_12;
        if (live_13) {
          for (let d_7 = $7; d_7 < $6; d_7++) {
            const v2_15 = v1_12 ? b2[Math.imul(t_4, $11) + Math.imul(d_7, $12) | 0] : 0;
            const right_v3_17 = b3[Math.imul(e_6, $13) + Math.imul(d_7, $14) + Math.imul(o_5, $15) | 0];
            const x_18 = (v2_15 * right_v3_17);
            acc_8 = (acc_8 + x_18);
          }
        }
      }
      b0[Math.imul(t_4, $8) + Math.imul(o_5, $9) | 0] = acc_8;
    }
  }
  return;
}
if (m === 1) {
  const acc_25 = new Float64Array(Math.max(0, Math.min(512, ($2 - $3 | 0))));
  for (let t_19 = $1; t_19 < $0; t_19++) {
    const v0_28 = b1[Math.imul(t_19, $19)];
    for (let from_23 = $3; from_23 < $2; from_23 = from_23 + 512 | 0) {
      const to_24 = Math.min($2, from_23 + 512);
      acc_25.fill(0);
      for (let e_21 = $5; e_21 < $4; e_21++) {
        const v1_29 = (e_21 === v0_28);
        const live_30 = v1_29;
        if (live_30) {
          for (let d_22 = $7; d_22 < $6; d_22++) {
            const v2_32 = v1_29 ? b2[Math.imul(t_19, $20) + Math.imul(d_22, $21) | 0] : 0;
            for (let o_20 = from_23; o_20 < to_24; o_20++) {
              const right_v3_34 = b3[Math.imul(e_21, $22) + Math.imul(d_22, $23) + Math.imul(o_20, $24) | 0];
              const x_35 = (v2_32 * right_v3_34);
              acc_25[o_20 - from_23 | 0] = (acc_25[o_20 - from_23 | 0] + x_35);
            }
          }
        }
      }
      for (let o_20 = from_23; o_20 < to_24; o_20++) {
        b0[Math.imul(t_19, $17) + Math.imul(o_20, $18) | 0] = acc_25[o_20 - from_23 | 0];
      }
    }
  }
  return;
}
if (n === 1) {
  const acc_42 = new Float64Array(Math.max(0, Math.min(512, ($0 - $1 | 0))));
  for (let o_36 = $3; o_36 < $2; o_36++) {
    for (let from_40 = $1; from_40 < $0; from_40 = from_40 + 512 | 0) {
      const to_41 = Math.min($0, from_40 + 512);
      acc_42.fill(0);
      for (let e_38 = $5; e_38 < $4; e_38++) {
        for (let d_39 = $7; d_39 < $6; d_39++) {
          const right_v3_45 = b3[Math.imul(e_38, $27) + Math.imul(d_39, $28) + Math.imul(o_36, $29) | 0];
          for (let t_37 = from_40; t_37 < to_41; t_37++) {
            const v0_47 = b1[Math.imul(t_37, $30)];
            const v1_48 = (e_38 === v0_47);
            const live_49 = v1_48;
            if (live_49) {
              const v2_51 = v1_48 ? b2[Math.imul(t_37, $31) + Math.imul(d_39, $32) | 0] : 0;
              const x_52 = (v2_51 * right_v3_45);
              acc_42[t_37 - from_40 | 0] = (acc_42[t_37 - from_40 | 0] + x_52);
            }
          }
        }
      }
      for (let t_37 = from_40; t_37 < to_41; t_37++) {
        b0[Math.imul(t_37, $25) + Math.imul(o_36, $26) | 0] = acc_42[t_37 - from_40 | 0];
      }
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo) {
  const depth = kTo - kFrom | 0;
  let count = 0;
  for (let point_53 = from; point_53 < to; point_53++) {
    const t_0 = $1 + point_53 | 0;
    const v0_57 = b1[Math.imul(t_0, $33)];
    {
      let rest_55 = kFrom;
      let d_3 = $7 + rest_55 % ($6 - $7 | 0) | 0;
      rest_55 = rest_55 / ($6 - $7 | 0) | 0;
      let e_2 = $5 + rest_55 % ($4 - $5 | 0) | 0;
      rest_55 = rest_55 / ($4 - $5 | 0) | 0;
      for (let point_54 = kFrom; point_54 < kTo; point_54++) {
        const v1_58 = (e_2 === v0_57);
        const live_59 = v1_58;
        if (live_59) {
          const v2_61 = v1_58 ? b2[Math.imul(t_0, $34) + Math.imul(d_3, $35) | 0] : 0;
          const at = Math.imul((point_53 - from) - (point_53 - from) % 2, depth) + Math.imul(point_54 - kFrom, 2) + (point_53 - from) % 2 | 0;
          panel[at] = v2_61;
          flags[at] = 1;
          count++;
        } else {
          const at = Math.imul((point_53 - from) - (point_53 - from) % 2, depth) + Math.imul(point_54 - kFrom, 2) + (point_53 - from) % 2 | 0;
          panel[at] = 0;
          flags[at] = 0;
        }
        d_3 = d_3 + 1 | 0;
        if (d_3 === $6) {
          d_3 = $7;
          e_2 = e_2 + 1 | 0;
          if (e_2 === $4) {
            e_2 = $5;
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
  for (let row = from; row < to; row += 6) {
    const o_63 = $3 + row | 0;
    const o_64 = $3 + Math.min(row + 1, to - 1) | 0;
    const o_65 = $3 + Math.min(row + 2, to - 1) | 0;
    const o_66 = $3 + Math.min(row + 3, to - 1) | 0;
    const o_67 = $3 + Math.min(row + 4, to - 1) | 0;
    const o_68 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    {
      let rest_70 = kFrom;
      let d_3 = $7 + rest_70 % ($6 - $7 | 0) | 0;
      rest_70 = rest_70 / ($6 - $7 | 0) | 0;
      let e_2 = $5 + rest_70 % ($4 - $5 | 0) | 0;
      rest_70 = rest_70 / ($4 - $5 | 0) | 0;
      for (let point_69 = kFrom; point_69 < kTo; point_69++) {
        const v3_71 = b3[Math.imul(e_2, $36) + Math.imul(d_3, $37) + Math.imul(o_63, $38) | 0];
        panel[at + 0 | 0] = v3_71;
        flags[at + 0 | 0] = 1;
        const v3_72 = b3[Math.imul(e_2, $36) + Math.imul(d_3, $37) + Math.imul(o_64, $38) | 0];
        panel[at + 1 | 0] = v3_72;
        flags[at + 1 | 0] = 1;
        const v3_73 = b3[Math.imul(e_2, $36) + Math.imul(d_3, $37) + Math.imul(o_65, $38) | 0];
        panel[at + 2 | 0] = v3_73;
        flags[at + 2 | 0] = 1;
        const v3_74 = b3[Math.imul(e_2, $36) + Math.imul(d_3, $37) + Math.imul(o_66, $38) | 0];
        panel[at + 0 + Math.imul(depth, 3) | 0] = v3_74;
        flags[at + 0 + Math.imul(depth, 3) | 0] = 1;
        const v3_75 = b3[Math.imul(e_2, $36) + Math.imul(d_3, $37) + Math.imul(o_67, $38) | 0];
        panel[at + 1 + Math.imul(depth, 3) | 0] = v3_75;
        flags[at + 1 + Math.imul(depth, 3) | 0] = 1;
        const v3_76 = b3[Math.imul(e_2, $36) + Math.imul(d_3, $37) + Math.imul(o_68, $38) | 0];
        panel[at + 2 + Math.imul(depth, 3) | 0] = v3_76;
        flags[at + 2 + Math.imul(depth, 3) | 0] = 1;
        at = at + 3 | 0;
        d_3 = d_3 + 1 | 0;
        if (d_3 === $6) {
          d_3 = $7;
          e_2 = e_2 + 1 | 0;
          if (e_2 === $4) {
            e_2 = $5;
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
function guardedKernel(a, i, b, j, depth, acc, at, width, f, g) {
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
    const f0 = f[i + 0 | 0];
    const f1 = f[i + 1 | 0];
    const g0 = g[j + 0 | 0];
    const g1 = g[j + 1 | 0];
    const g2 = g[j + 2 | 0];
    if ((f0 & g0) !== 0) c00 = (c00 + (a0 * b0));
    if ((f0 & g1) !== 0) c01 = (c01 + (a0 * b1));
    if ((f0 & g2) !== 0) c02 = (c02 + (a0 * b2));
    if ((f1 & g0) !== 0) c10 = (c10 + (a1 * b0));
    if ((f1 & g1) !== 0) c11 = (c11 + (a1 * b1));
    if ((f1 & g2) !== 0) c12 = (c12 + (a1 * b2));
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
  for (let point_77 = m0; point_77 < m1; point_77++) {
    const t_0 = $1 + point_77 | 0;
    for (let point_78 = n0; point_78 < n1; point_78++) {
      const o_1 = $3 + point_78 | 0;
      b0[Math.imul(t_0, $39) + Math.imul(o_1, $40) | 0] = acc[Math.imul(point_77 - m0, width) + point_78 - n0 | 0];
    }
  }
}
const blockM = Math.min(128, Math.ceil(m / 4) * 4);
const blockN = Math.min(252, Math.ceil(n / 6) * 6);
const blockK = Math.min(256, k);
const left = new Float64Array(blockM * blockK);
const right = new Float64Array(blockN * blockK);
const leftFlags = new Uint8Array(blockM * blockK);
const rightFlags = new Uint8Array(blockN * blockK);
const acc = new Float64Array(blockM * blockN);
let held = -1, heldK = -1, rightCount = 0;
for (let n0 = 0; n0 < n; n0 += blockN) {
  const n1 = Math.min(n, n0 + blockN);
  for (let m0 = 0; m0 < m; m0 += blockM) {
    const m1 = Math.min(m, m0 + blockM);
    acc.fill(0);
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
      if (leftCount === (m1 - m0) * depth && rightCount === (n1 - n0) * depth) {
        for (let j = 0; j < n1 - n0; j += 3) {
          for (let i = 0; i < m1 - m0; i += 2) {
            kernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN);
          }
        }
      } else {
        for (let j = 0; j < n1 - n0; j += 3) {
          for (let i = 0; i < m1 - m0; i += 2) {
            guardedKernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN, leftFlags, rightFlags);
          }
        }
      }
    }
    finish(acc, m0, m1, n0, n1, blockN);
  }
}
}
