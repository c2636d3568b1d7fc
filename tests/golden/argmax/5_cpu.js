// step best.1: buffers best.1, score; sizes 0, 64, 0, 50, 1, 50, 1
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
for (let i_0 = $0; i_0 < $1; i_0++) {
  let best_2 = 0;
  let place_3 = -1;
  for (let k_1 = $2; k_1 < $3; k_1++) {
    const v0_6 = b1[Math.imul(i_0, $5) + Math.imul(k_1, $6) | 0];
    const x_7 = v0_6;
    if (place_3 === -1 || x_7 > best_2) {
      best_2 = x_7;
      place_3 = k_1;
    }
  }
  b0[Math.imul(i_0, $4)] = place_3;
}
}
