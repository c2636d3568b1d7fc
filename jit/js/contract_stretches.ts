/**
 * The loops of a contraction whose rows are packed anew for each block of k: a block of sums stays in
 * an array while the blocks of k pass, and the strips of packed rows add to the rows they stand for.
 * Short stretches are packed together.
 */
import type { BlockGather } from "../ir/tile_pit.ts";
import {
  BLOCK,
  type BlockPlan,
  heldIdentity,
  PACKED,
  panelStorage,
} from "./contract_blocks.ts";
import { kernelCall, STRIP } from "./contract_kernel.ts";
import { loopsOver } from "./emit_nest.ts";
import { batchLists, panelLists, startLists } from "./index_lists.ts";

/** Rows of a block of sums at least: packing columns is then a small part. */
const HELD_ROWS = 256;

/** The loops, around calls of `packLeft`, `packRight`, the kernels and `finish`. */
export function stretchLines(plan: BlockPlan, gather: BlockGather): string[] {
  const { nest, scope, lists, further } = plan;
  const { depth } = gather;
  const batch = loopsOver(nest.batch, scope);
  return [
    ...storageLines(plan, gather),
    ...startLists(lists),
    ...batch.flatMap((level) => level.open),
    ...batchLists(lists),
    "for (let n0 = 0; n0 < n; n0 += blockN) {",
    "const n1 = Math.min(n, n0 + blockN);",
    "for (let m0 = 0; m0 < m; m0 += blockM) {",
    "const m1 = Math.min(m, m0 + blockM);",
    `acc.fill(${heldIdentity(plan)});`,
    `for (let k0 = 0; k0 < k; k0 += ${depth}) {`,
    `const k1 = Math.min(k, k0 + ${depth});`,
    ...panelLists(lists, "k", "k0"),
    "if (mLive === 0) continue;",
    `const leftCount = packLeft(left, leftFlags, 0, mLive, k0, k1${further});`,
    "if (leftCount === 0) continue;",
    `const rightCount = packRight(right, rightFlags, n0, n1, k0, k1${further});`,
    "if (rightCount === 0) continue;",
    ...stripLines(plan),
    "}",
    `finish(acc, m0, m1, n0, n1, blockN${further});`,
    "}",
    "}",
    ...batch.flatMap((level) => level.close),
  ];
}

/** One row more than the block takes what the second row of an odd last strip leaves. */
function storageLines(
  plan: BlockPlan,
  { depth, stretch }: BlockGather,
): string[] {
  const held = Math.ceil(HELD_ROWS / stretch) * stretch;
  const rows = Math.ceil(held / PACKED.m) * PACKED.m;
  return [
    `const blockM = ${held};`,
    `const blockN = Math.min(${BLOCK.n}, Math.ceil(n / ${PACKED.n}) * ${PACKED.n});`,
    ...panelStorage(plan, {
      left: `${rows * depth}`,
      right: `blockN * ${depth}`,
      sums: "(blockM + 1) * blockN",
    }),
  ];
}

/** Runs the strips of one block; a block without holes needs no flags. */
function stripLines(plan: BlockPlan): string[] {
  const depth = "const depth = k1 - k0;";
  if (!plan.isGuarded) return [depth, ...stripLoops(false, plan)];
  return [
    depth,
    "if (leftCount === mLive * depth && rightCount === (n1 - n0) * depth) {",
    ...stripLoops(false, plan),
    "} else {",
    ...stripLoops(true, plan),
    "}",
  ];
}

/** A strip has two rows: whichever they are, they lie one width apart. */
function stripLoops(isGuarded: boolean, { lists }: BlockPlan): string[] {
  const positionAt = lists.get("m")?.positionAt;
  if (positionAt === undefined) return [];
  const args =
    "left, i * depth, right, j * depth, depth, acc, Math.imul(row, blockN) + j, Math.imul(next - row, blockN)";
  return [
    `for (let j = 0; j < n1 - n0; j += ${STRIP.n}) {`,
    // The packed rows are few: they stay in a first-level cache.
    `for (let i = 0; i < mLive; i += ${STRIP.m}) {`,
    `const row = ${positionAt("i")} - m0;`,
    `const next = i + 1 < mLive ? ${positionAt("i + 1")} - m0 : blockM;`,
    `${kernelCall(isGuarded, args, "leftFlags, rightFlags")};`,
    "}",
    "}",
  ];
}
