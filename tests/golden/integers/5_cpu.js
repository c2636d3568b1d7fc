// step q.1: buffers n, m, q.1; sizes 0, 100, 1, 1, 1
function step0(buffers, sizes, scalars) {
"use strict";
function idivI32(x, y) { return y === 0 ? 0 : Math.floor(x / y) | 0; }
function modI32(x, y) { return y === 0 ? 0 : x - y * Math.floor(x / y) | 0; }
const b0 = buffers[0];
const b1 = buffers[1];
const b2 = buffers[2];
const $0 = sizes[0] | 0;
const $1 = sizes[1] | 0;
const $2 = sizes[2] | 0;
const $3 = sizes[3] | 0;
const $4 = sizes[4] | 0;
for (let i_0 = $0; i_0 < $1; i_0++) {
  const v0_2 = b0[Math.imul(i_0, $2)];
  const v1_4 = b1[Math.imul(i_0, $3)];
  b2[Math.imul(i_0, $4)] = (idivI32(v0_2, v1_4) + modI32(v0_2, 7) | 0);
}
}

// step r.1: buffers n, r.1; sizes 0, 100, 1, 1
function step1(buffers, sizes, scalars) {
"use strict";
function toU32(x) { return x >= 4294967295 ? 4294967295 : x <= 0 ? 0 : x >>> 0; }
const b0 = buffers[0];
const b1 = buffers[1];
const $0 = sizes[0] | 0;
const $1 = sizes[1] | 0;
const $2 = sizes[2] | 0;
const $3 = sizes[3] | 0;
for (let i_0 = $0; i_0 < $1; i_0++) {
  const v0_2 = b0[Math.imul(i_0, $2)];
  b1[Math.imul(i_0, $3)] = toU32(((Math.fround((v0_2 >>> 0)) / 3) + Math.fround(i_0)));
}
}
