// step S: buffers S, Q, K; sizes 64, 0, 64, 0, 32, 0, 0, 2, 32, 4096, 64, 1, 2048, 32, 1, 2048, 32, 1, 4096, 64, 1, 2048, 32, 1, 2048, 32, 1, 4096, 64, 1, 2048, 32, 1, 2048, 32, 1, 2048, 32, 1, 2048, 32, 1, 4096, 64, 1
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
const m = ($0 - $1 | 0);
const n = ($2 - $3 | 0);
const k = ($4 - $5 | 0);
if (m * n * k <= 2048) {
  for (let b_0_4 = $6; b_0_4 < $7; b_0_4++) {
    for (let q_5 = $1; q_5 < $0; q_5++) {
      for (let k_6 = $3; k_6 < $2; k_6++) {
        let acc_8 = 0;
        for (let d_7 = $5; d_7 < $4; d_7++) {
          const v0_12 = b1[Math.imul(b_0_4, $12) + Math.imul(q_5, $13) + Math.imul(d_7, $14) | 0];
          const right_v1_14 = b2[Math.imul(b_0_4, $15) + Math.imul(k_6, $16) + Math.imul(d_7, $17) | 0];
          const x_15 = (v0_12 * right_v1_14);
          acc_8 = (acc_8 + x_15);
        }
        const v2_9 = ((k_6 <= q_5) && ((q_5 - k_6 | 0) < 16));
        b0[Math.imul(b_0_4, $9) + Math.imul(q_5, $10) + Math.imul(k_6, $11) | 0] = (v2_9 ? (acc_8 / Math.sqrt(Math.fround($8))) : 0);
      }
    }
  }
  return;
}
if (m === 1) {
  for (let b_0_16 = $6; b_0_16 < $7; b_0_16++) {
    for (let q_17 = $1; q_17 < $0; q_17++) {
      for (let k_18 = $3; k_18 < $2; k_18++) {
        let acc_20 = 0;
        for (let d_19 = $5; d_19 < $4; d_19++) {
          const v0_24 = b1[Math.imul(b_0_16, $21) + Math.imul(q_17, $22) + Math.imul(d_19, $23) | 0];
          const right_v1_26 = b2[Math.imul(b_0_16, $24) + Math.imul(k_18, $25) + Math.imul(d_19, $26) | 0];
          const x_27 = (v0_24 * right_v1_26);
          acc_20 = (acc_20 + x_27);
        }
        const v2_21 = ((k_18 <= q_17) && ((q_17 - k_18 | 0) < 16));
        b0[Math.imul(b_0_16, $18) + Math.imul(q_17, $19) + Math.imul(k_18, $20) | 0] = (v2_21 ? (acc_20 / Math.sqrt(Math.fround($8))) : 0);
      }
    }
  }
  return;
}
if (n === 1) {
  for (let b_0_28 = $6; b_0_28 < $7; b_0_28++) {
    for (let k_29 = $3; k_29 < $2; k_29++) {
      for (let q_30 = $1; q_30 < $0; q_30++) {
        let acc_32 = 0;
        for (let d_31 = $5; d_31 < $4; d_31++) {
          const v0_36 = b1[Math.imul(b_0_28, $30) + Math.imul(q_30, $31) + Math.imul(d_31, $32) | 0];
          const right_v1_38 = b2[Math.imul(b_0_28, $33) + Math.imul(k_29, $34) + Math.imul(d_31, $35) | 0];
          const x_39 = (v0_36 * right_v1_38);
          acc_32 = (acc_32 + x_39);
        }
        const v2_33 = ((k_29 <= q_30) && ((q_30 - k_29 | 0) < 16));
        b0[Math.imul(b_0_28, $27) + Math.imul(q_30, $28) + Math.imul(k_29, $29) | 0] = (v2_33 ? (acc_32 / Math.sqrt(Math.fround($8))) : 0);
      }
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo, b_0_0) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 4) {
    const q_41 = $1 + row | 0;
    const q_42 = $1 + Math.min(row + 1, to - 1) | 0;
    const q_43 = $1 + Math.min(row + 2, to - 1) | 0;
    const q_44 = $1 + Math.min(row + 3, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_45 = kFrom; point_45 < kTo; point_45++) {
      const d_3 = $5 + point_45 | 0;
      const v0_46 = b1[Math.imul(b_0_0, $36) + Math.imul(q_41, $37) + Math.imul(d_3, $38) | 0];
      panel[at + 0 | 0] = v0_46;
      const v0_47 = b1[Math.imul(b_0_0, $36) + Math.imul(q_42, $37) + Math.imul(d_3, $38) | 0];
      panel[at + 1 | 0] = v0_47;
      const v0_48 = b1[Math.imul(b_0_0, $36) + Math.imul(q_43, $37) + Math.imul(d_3, $38) | 0];
      panel[at + 0 + Math.imul(depth, 2) | 0] = v0_48;
      const v0_49 = b1[Math.imul(b_0_0, $36) + Math.imul(q_44, $37) + Math.imul(d_3, $38) | 0];
      panel[at + 1 + Math.imul(depth, 2) | 0] = v0_49;
      at = at + 2 | 0;
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo, b_0_0) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const k_51 = $3 + row | 0;
    const k_52 = $3 + Math.min(row + 1, to - 1) | 0;
    const k_53 = $3 + Math.min(row + 2, to - 1) | 0;
    const k_54 = $3 + Math.min(row + 3, to - 1) | 0;
    const k_55 = $3 + Math.min(row + 4, to - 1) | 0;
    const k_56 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_57 = kFrom; point_57 < kTo; point_57++) {
      const d_3 = $5 + point_57 | 0;
      const v1_58 = b2[Math.imul(b_0_0, $39) + Math.imul(k_51, $40) + Math.imul(d_3, $41) | 0];
      panel[at + 0 | 0] = v1_58;
      const v1_59 = b2[Math.imul(b_0_0, $39) + Math.imul(k_52, $40) + Math.imul(d_3, $41) | 0];
      panel[at + 1 | 0] = v1_59;
      const v1_60 = b2[Math.imul(b_0_0, $39) + Math.imul(k_53, $40) + Math.imul(d_3, $41) | 0];
      panel[at + 2 | 0] = v1_60;
      const v1_61 = b2[Math.imul(b_0_0, $39) + Math.imul(k_54, $40) + Math.imul(d_3, $41) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v1_61;
      const v1_62 = b2[Math.imul(b_0_0, $39) + Math.imul(k_55, $40) + Math.imul(d_3, $41) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v1_62;
      const v1_63 = b2[Math.imul(b_0_0, $39) + Math.imul(k_56, $40) + Math.imul(d_3, $41) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v1_63;
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
function finish(acc, m0, m1, n0, n1, width, b_0_0) {
  for (let point_64 = m0; point_64 < m1; point_64++) {
    const q_1 = $1 + point_64 | 0;
    for (let point_65 = n0; point_65 < n1; point_65++) {
      const k_2 = $3 + point_65 | 0;
      const v2_66 = ((k_2 <= q_1) && ((q_1 - k_2 | 0) < 16));
      b0[Math.imul(b_0_0, $42) + Math.imul(q_1, $43) + Math.imul(k_2, $44) | 0] = (v2_66 ? (acc[Math.imul(point_64 - m0, width) + point_65 - n0 | 0] / Math.sqrt(Math.fround($8))) : 0);
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
  let held = -1, heldK = -1, rightCount = 0;
  for (let n0 = 0; n0 < n; n0 += blockN) {
    const n1 = Math.min(n, n0 + blockN);
    for (let m0 = 0; m0 < m; m0 += blockM) {
      const m1 = Math.min(m, m0 + blockM);
      acc.fill(0, 0, (m1 - m0) * blockN);
      for (let k0 = 0; k0 < k; k0 += blockK) {
        const k1 = Math.min(k, k0 + blockK);
        if (held !== n0 || heldK !== k0) {
          rightCount = packRight(right, rightFlags, n0, n1, k0, k1, b_0_0);
          held = n0;
          heldK = k0;
        }
        if (rightCount === 0) continue;
        const leftCount = packLeft(left, leftFlags, m0, m1, k0, k1, b_0_0);
        if (leftCount === 0) continue;
        const depth = k1 - k0;
        for (let j = 0; j < n1 - n0; j += 3) {
          for (let i = 0; i < m1 - m0; i += 2) {
            kernel(left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN);
          }
        }
      }
      finish(acc, m0, m1, n0, n1, blockN, b_0_0);
    }
  }
}
}

// step P: buffers P, S; sizes 0, 2, 0, 64, 0, 4096, 64, 1, 4096, 64, 1, 64
function step1(buffers, sizes, scalars) {
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
const $11 = sizes[11] | 0;
const count = ($11 - $4 | 0);
const row = new Float64Array(count);
const dead = new Uint8Array(count);
for (let b_0_0 = $0; b_0_0 < $1; b_0_0++) {
  for (let q_1 = $2; q_1 < $3; q_1++) {
    let top = -Infinity;
    for (let point_3 = 0; point_3 < count; point_3++) {
      const k_2 = $4 + point_3 | 0;
      const v0_5 = ((k_2 <= q_1) && ((q_1 - k_2 | 0) < 16));
      const live_6 = v0_5;
      if (live_6) {
        const v1_8 = v0_5 ? b1[Math.imul(b_0_0, $8) + Math.imul(q_1, $9) + Math.imul(k_2, $10) | 0] : 0;
        row[point_3] = v1_8;
        if (row[point_3] > top) top = row[point_3];
        dead[point_3] = 0;
      } else {
        row[point_3] = -Infinity;
        dead[point_3] = 1;
      }
    }
    let total = 0;
    for (let p = 0; p < count; p++) {
      const x = row[p];
      const weight = x === -Infinity ? 0 : Math.exp(x - top);
      row[p] = weight;
      total += weight;
    }
    const scale = total === 0 ? 0 : 1 / total;
    for (let p = 0; p < count; p++) if (dead[p] === 0) row[p] *= scale;
    for (let point_3 = 0; point_3 < count; point_3++) {
      const k_2 = $4 + point_3 | 0;
      b0[Math.imul(b_0_0, $5) + Math.imul(q_1, $6) + Math.imul(k_2, $7) | 0] = row[point_3];
    }
  }
}
}

// step O.1: buffers O.1, P, V; sizes 64, 0, 32, 0, 64, 0, 0, 2, 2048, 32, 1, 4096, 64, 1, 2048, 32, 1, 2048, 32, 1, 4096, 64, 1, 2048, 32, 1, 2048, 32, 1, 4096, 64, 1, 2048, 32, 1, 4096, 64, 1, 2048, 32, 1, 2048, 32, 1
function step2(buffers, sizes, scalars) {
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
  for (let b_0_4 = $6; b_0_4 < $7; b_0_4++) {
    for (let q_5 = $1; q_5 < $0; q_5++) {
      for (let d_6 = $3; d_6 < $2; d_6++) {
        let acc_8 = 0;
        for (let k_7 = $5; k_7 < $4; k_7++) {
          const v0_10 = ((k_7 <= q_5) && ((q_5 - k_7 | 0) < 16));
          const live_11 = v0_10;
          if (live_11) {
            const v1_13 = v0_10 ? b1[Math.imul(b_0_4, $11) + Math.imul(q_5, $12) + Math.imul(k_7, $13) | 0] : 0;
            const right_v2_15 = b2[Math.imul(b_0_4, $14) + Math.imul(k_7, $15) + Math.imul(d_6, $16) | 0];
            const x_16 = (v1_13 * right_v2_15);
            acc_8 = (acc_8 + x_16);
          }
        }
        b0[Math.imul(b_0_4, $8) + Math.imul(q_5, $9) + Math.imul(d_6, $10) | 0] = acc_8;
      }
    }
  }
  return;
}
if (m === 1) {
  const acc_23 = new Float64Array(Math.max(0, Math.min(512, ($2 - $3 | 0))));
  for (let b_0_17 = $6; b_0_17 < $7; b_0_17++) {
    for (let q_18 = $1; q_18 < $0; q_18++) {
      for (let from_21 = $3; from_21 < $2; from_21 = from_21 + 512 | 0) {
        const to_22 = Math.min($2, from_21 + 512);
        acc_23.fill(0);
        for (let k_20 = $5; k_20 < $4; k_20++) {
          const v0_25 = ((k_20 <= q_18) && ((q_18 - k_20 | 0) < 16));
          const live_26 = v0_25;
          if (live_26) {
            const v1_28 = v0_25 ? b1[Math.imul(b_0_17, $20) + Math.imul(q_18, $21) + Math.imul(k_20, $22) | 0] : 0;
            for (let d_19 = from_21; d_19 < to_22; d_19++) {
              const right_v2_30 = b2[Math.imul(b_0_17, $23) + Math.imul(k_20, $24) + Math.imul(d_19, $25) | 0];
              const x_31 = (v1_28 * right_v2_30);
              acc_23[d_19 - from_21 | 0] = (acc_23[d_19 - from_21 | 0] + x_31);
            }
          }
        }
        for (let d_19 = from_21; d_19 < to_22; d_19++) {
          b0[Math.imul(b_0_17, $17) + Math.imul(q_18, $18) + Math.imul(d_19, $19) | 0] = acc_23[d_19 - from_21 | 0];
        }
      }
    }
  }
  return;
}
if (n === 1) {
  for (let b_0_32 = $6; b_0_32 < $7; b_0_32++) {
    for (let d_33 = $3; d_33 < $2; d_33++) {
      for (let q_34 = $1; q_34 < $0; q_34++) {
        let acc_36 = 0;
        for (let k_35 = $5; k_35 < $4; k_35++) {
          const v0_38 = ((k_35 <= q_34) && ((q_34 - k_35 | 0) < 16));
          const live_39 = v0_38;
          if (live_39) {
            const v1_41 = v0_38 ? b1[Math.imul(b_0_32, $29) + Math.imul(q_34, $30) + Math.imul(k_35, $31) | 0] : 0;
            const right_v2_43 = b2[Math.imul(b_0_32, $32) + Math.imul(k_35, $33) + Math.imul(d_33, $34) | 0];
            const x_44 = (v1_41 * right_v2_43);
            acc_36 = (acc_36 + x_44);
          }
        }
        b0[Math.imul(b_0_32, $26) + Math.imul(q_34, $27) + Math.imul(d_33, $28) | 0] = acc_36;
      }
    }
  }
  return;
}
function packLeft(panel, flags, from, to, kFrom, kTo, b_0_0) {
  const depth = kTo - kFrom | 0;
  let count = 0;
  for (let point_45 = from; point_45 < to; point_45++) {
    const q_1 = $1 + point_45 | 0;
    for (let point_46 = kFrom; point_46 < kTo; point_46++) {
      const k_3 = $5 + point_46 | 0;
      const v0_47 = ((k_3 <= q_1) && ((q_1 - k_3 | 0) < 16));
      const live_48 = v0_47;
      if (live_48) {
        const v1_50 = v0_47 ? b1[Math.imul(b_0_0, $35) + Math.imul(q_1, $36) + Math.imul(k_3, $37) | 0] : 0;
        const at = Math.imul((point_45 - from) - (point_45 - from) % 2, depth) + Math.imul(point_46 - kFrom, 2) + (point_45 - from) % 2 | 0;
        panel[at] = v1_50;
        flags[at] = 1;
        count++;
      } else {
        const at = Math.imul((point_45 - from) - (point_45 - from) % 2, depth) + Math.imul(point_46 - kFrom, 2) + (point_45 - from) % 2 | 0;
        panel[at] = 0;
        flags[at] = 0;
      }
    }
  }
  return count;
}
function packRight(panel, flags, from, to, kFrom, kTo, b_0_0) {
  const depth = kTo - kFrom | 0;
  const count = Math.imul(to - from, depth);
  for (let row = from; row < to; row += 6) {
    const d_52 = $3 + row | 0;
    const d_53 = $3 + Math.min(row + 1, to - 1) | 0;
    const d_54 = $3 + Math.min(row + 2, to - 1) | 0;
    const d_55 = $3 + Math.min(row + 3, to - 1) | 0;
    const d_56 = $3 + Math.min(row + 4, to - 1) | 0;
    const d_57 = $3 + Math.min(row + 5, to - 1) | 0;
    let at = Math.imul(row - from, depth);
    for (let point_58 = kFrom; point_58 < kTo; point_58++) {
      const k_3 = $5 + point_58 | 0;
      const v2_59 = b2[Math.imul(b_0_0, $38) + Math.imul(k_3, $39) + Math.imul(d_52, $40) | 0];
      panel[at + 0 | 0] = v2_59;
      flags[at + 0 | 0] = 1;
      const v2_60 = b2[Math.imul(b_0_0, $38) + Math.imul(k_3, $39) + Math.imul(d_53, $40) | 0];
      panel[at + 1 | 0] = v2_60;
      flags[at + 1 | 0] = 1;
      const v2_61 = b2[Math.imul(b_0_0, $38) + Math.imul(k_3, $39) + Math.imul(d_54, $40) | 0];
      panel[at + 2 | 0] = v2_61;
      flags[at + 2 | 0] = 1;
      const v2_62 = b2[Math.imul(b_0_0, $38) + Math.imul(k_3, $39) + Math.imul(d_55, $40) | 0];
      panel[at + 0 + Math.imul(depth, 3) | 0] = v2_62;
      flags[at + 0 + Math.imul(depth, 3) | 0] = 1;
      const v2_63 = b2[Math.imul(b_0_0, $38) + Math.imul(k_3, $39) + Math.imul(d_56, $40) | 0];
      panel[at + 1 + Math.imul(depth, 3) | 0] = v2_63;
      flags[at + 1 + Math.imul(depth, 3) | 0] = 1;
      const v2_64 = b2[Math.imul(b_0_0, $38) + Math.imul(k_3, $39) + Math.imul(d_57, $40) | 0];
      panel[at + 2 + Math.imul(depth, 3) | 0] = v2_64;
      flags[at + 2 + Math.imul(depth, 3) | 0] = 1;
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
function finish(acc, m0, m1, n0, n1, width, b_0_0) {
  for (let point_65 = m0; point_65 < m1; point_65++) {
    const q_1 = $1 + point_65 | 0;
    for (let point_66 = n0; point_66 < n1; point_66++) {
      const d_2 = $3 + point_66 | 0;
      b0[Math.imul(b_0_0, $41) + Math.imul(q_1, $42) + Math.imul(d_2, $43) | 0] = acc[Math.imul(point_65 - m0, width) + point_66 - n0 | 0];
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
for (let b_0_0 = $6; b_0_0 < $7; b_0_0++) {
  let held = -1, heldK = -1, rightCount = 0;
  for (let n0 = 0; n0 < n; n0 += blockN) {
    const n1 = Math.min(n, n0 + blockN);
    for (let m0 = 0; m0 < m; m0 += blockM) {
      const m1 = Math.min(m, m0 + blockM);
      acc.fill(0, 0, (m1 - m0) * blockN);
      for (let k0 = 0; k0 < k; k0 += blockK) {
        const k1 = Math.min(k, k0 + blockK);
        if (held !== n0 || heldK !== k0) {
          rightCount = packRight(right, rightFlags, n0, n1, k0, k1, b_0_0);
          held = n0;
          heldK = k0;
        }
        if (rightCount === 0) continue;
        const leftCount = packLeft(left, leftFlags, m0, m1, k0, k1, b_0_0);
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
      finish(acc, m0, m1, n0, n1, blockN, b_0_0);
    }
  }
}
}
