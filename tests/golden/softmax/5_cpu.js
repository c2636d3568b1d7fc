// step P.1: buffers P.1, S; sizes 0, 60, 0, 60, 1, 60, 1, 60
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
const $6 = sizes[6] | 0;
const $7 = sizes[7] | 0;
const count = ($7 - $2 | 0);
const row = new Float64Array(count);
const dead = new Uint8Array(count);
for (let q_0 = $0; q_0 < $1; q_0++) {
  let top = -Infinity;
  for (let point_2 = 0; point_2 < count; point_2++) {
    const k_1 = $2 + point_2 | 0;
    const v0_4 = (k_1 <= q_0);
    const live_5 = v0_4;
    if (live_5) {
      const v1_7 = v0_4 ? b1[Math.imul(q_0, $5) + Math.imul(k_1, $6) | 0] : 0;
      row[point_2] = v1_7;
      if (row[point_2] > top) top = row[point_2];
      dead[point_2] = 0;
    } else {
      row[point_2] = -Infinity;
      dead[point_2] = 1;
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
  for (let point_2 = 0; point_2 < count; point_2++) {
    const k_1 = $2 + point_2 | 0;
    b0[Math.imul(q_0, $3) + Math.imul(k_1, $4) | 0] = row[point_2];
  }
}
}
