/**
 * The loops over the blocks of a contraction: pack both operands, fold the strips, finish the block.
 *
 * Blocks are stretches of packed coordinates. Where a list belongs to a panel, a block is one panel;
 * behind the live positions of a list nothing is packed or folded, and the block keeps the identity.
 */
import type { ContractNest } from "../ir/tile_ir.ts";
import { blockOrder } from "./block_order.ts";
import { STRIPS_AT_ONCE } from "./contract_panels.ts";
import { type ContractAlgebra, kernelCall, STRIP } from "./contract_kernel.ts";
import type { Scope } from "./emit_expr.ts";
import { loopsOver } from "./emit_nest.ts";
import { identityText, stateType } from "./folds.ts";
import {
  batchLists,
  hasPanels,
  type IndexLists,
  panelLists,
  startLists,
} from "./index_lists.ts";
import { bucketLoop } from "./route_rows.ts";
import { panelArray } from "./panel_arrays.ts";

/** Rows, columns and steps of a packed block: both panels and the block fit in a second-level cache. */
export const BLOCK = { m: 128, n: 252, k: 256 } as const;

/** What the loops need to know of a nest. */
export interface BlockPlan {
  readonly nest: ContractNest;
  readonly scope: Scope;
  readonly algebra: ContractAlgebra;
  readonly isGuarded: boolean;
  readonly lists: IndexLists;
  /** Further arguments of packing and finishing, each after a comma. */
  readonly further: string;
}

/** The loops, around calls of `packLeft`, `packRight`, the kernels and `finish`. */
export function blockLines(plan: BlockPlan): string[] {
  const { nest, scope, lists, further } = plan;
  const batch = loopsOver(nest.batch, scope);
  const end = liveEnds(lists);
  const order = blockOrder(nest, lists, scope.writer.buffers);
  const pack = packCalls(plan, end);
  const [first, second] = [pack[order.outer], pack[order.inner]];
  const bucket = bucketLoop(nest, scope);
  return [
    ...storageLines(plan),
    ...startLists(lists),
    ...batch.flatMap((level) => level.open),
    ...batchLists(lists),
    ...bucket.open,
    ...(order.isHeld ? [`let held = -1, heldK = -1, ${first.count} = 0;`] : []),
    ...blockLoop(plan, order.outer),
    ...blockLoop(plan, order.inner),
    ...panelLists(lists, "m and n", ""),
    ...end.lines,
    `acc.fill(${heldIdentity(plan)}, 0, (m1 - m0) * blockN);`,
    `for (let k0 = 0; k0 < ${end.k}; k0 += blockK) {`,
    `const k1 = Math.min(${end.k}, k0 + blockK);`,
    ...(order.isHeld
      ? keepPacked(`${order.outer}0`, first)
      : [`const ${first.count} = ${first.call};`]),
    `if (${first.count} === 0) continue;`,
    `const ${second.count} = ${second.call};`,
    `if (${second.count} === 0) continue;`,
    ...stripLines(plan, end),
    "}",
    ...clearLines(plan),
    `finish(acc, m0, m1, n0, n1, blockN${further});`,
    "}",
    "}",
    ...bucket.close,
    ...batch.flatMap((level) => level.close),
  ];
}

/** Packs the outer panel where it is not the one that was packed last. */
function keepPacked(block: string, { call, count }: PackCall): string[] {
  return [
    `if (held !== ${block} || heldK !== k0) {`,
    `${count} = ${call};`,
    `held = ${block};`,
    "heldK = k0;",
    "}",
  ];
}

/** Opens the loop over the blocks of M or N. */
function blockLoop(plan: BlockPlan, group: "m" | "n"): string[] {
  const step = blockStep(plan, group);
  const { from, to } = group === "m"
    ? bucketLoop(plan.nest, plan.scope)
    : { from: "0", to: "n" };
  return [
    `for (let ${group}0 = ${from}; ${group}0 < ${to}; ${group}0 += ${step}) {`,
    `const ${group}1 = Math.min(${to}, ${group}0 + ${step});`,
    ...panelLists(plan.lists, group, `${group}0`),
  ];
}

/** A call that packs an operand, and the variable of how many points of it count. */
interface PackCall {
  readonly call: string;
  readonly count: string;
}

/** The calls that pack the operands, by the group of their rows. */
function packCalls(
  { further }: BlockPlan,
  end: LiveEnds,
): Readonly<Record<"m" | "n", PackCall>> {
  return {
    m: {
      call: `packLeft(left, leftFlags, m0, ${end.m}, k0, k1${further})`,
      count: "leftCount",
    },
    n: {
      call: `packRight(right, rightFlags, n0, ${end.n}, k0, k1${further})`,
      count: "rightCount",
    },
  };
}

function storageLines(plan: BlockPlan): string[] {
  return [
    `const blockM = Math.min(${blockSize(plan, "m")}, ${wholeStrips("m")});`,
    `const blockN = Math.min(${blockSize(plan, "n")}, ${wholeStrips("n")});`,
    `const blockK = Math.min(${BLOCK.k}, k);`,
    ...panelStorage(plan, {
      left: "blockM * blockK",
      right: "blockN * blockK",
      sums: "blockM * blockN",
    }),
  ];
}

/** Arrays of both panels, their flags, and a block of sums. */
export function panelStorage(
  plan: BlockPlan,
  size: {
    readonly left: string;
    readonly right: string;
    readonly sums: string;
  },
): string[] {
  const { fold, dtype, leftType, rightType } = plan.algebra;
  const flags = (count: string): string =>
    plan.isGuarded ? `new Uint8Array(${count})` : "null";
  return [
    `const left = new ${panelArray(leftType)}(${size.left});`,
    `const right = new ${panelArray(rightType)}(${size.right});`,
    `const leftFlags = ${flags(size.left)};`,
    `const rightFlags = ${flags(size.right)};`,
    `const acc = new ${panelArray(stateType(fold, dtype))}(${size.sums});`,
  ];
}

/** Rows or columns of the strips that are packed together. */
export const PACKED: Readonly<Record<"m" | "n", number>> = {
  m: STRIP.m * STRIPS_AT_ONCE,
  n: STRIP.n * STRIPS_AT_ONCE,
};

function wholeStrips(group: "m" | "n"): string {
  return `Math.ceil(${group} / ${PACKED[group]}) * ${PACKED[group]}`;
}

/** Rows or columns that a block has room for: whole strips. */
function blockSize(
  { nest: { schedule }, lists }: BlockPlan,
  group: "m" | "n",
): number {
  if (!hasPanels(lists, group)) return BLOCK[group];
  const panel = group === "m" ? schedule.tileM : schedule.tileN;
  return Math.ceil(panel / PACKED[group]) * PACKED[group];
}

/** Distance of neighbouring blocks. */
function blockStep(
  { nest: { schedule }, lists }: BlockPlan,
  group: "m" | "n",
): string {
  const [block, panel] = group === "m"
    ? ["blockM", schedule.tileM]
    : ["blockN", schedule.tileN];
  return hasPanels(lists, group) ? `${panel}` : block;
}

/** Where the live part of a block ends, per group. */
interface LiveEnds {
  readonly m: string;
  readonly n: string;
  readonly k: string;
  /** Lines at the head of a block that define the ends. */
  readonly lines: readonly string[];
}

function liveEnds(lists: IndexLists): LiveEnds {
  const short = (["m", "n"] as const).filter((group) => lists.has(group));
  const kEnd = lists.has("k") ? "kLive" : "k";
  const hasPoints = short.map((group) => `${group}End > ${group}0`);
  return {
    m: lists.has("m") ? "mEnd" : "m1",
    n: lists.has("n") ? "nEnd" : "n1",
    k: short.length === 0 ? kEnd : "kEnd",
    lines: [
      ...short.map((group) =>
        `const ${group}End = Math.max(${group}0, Math.min(${group}1, ${group}Live));`
      ),
      ...(short.length === 0
        ? []
        : [`const kEnd = ${hasPoints.join(" && ")} ? ${kEnd} : 0;`]),
    ],
  };
}

/** Runs the strips of one block; a block without holes needs no flags. */
function stripLines(plan: BlockPlan, end: LiveEnds): string[] {
  const depth = "const depth = k1 - k0;";
  if (!plan.isGuarded) return [depth, ...stripLoops(false, plan, end)];
  return [
    depth,
    `if (leftCount === (${end.m} - m0) * depth && rightCount === (${end.n} - n0) * depth) {`,
    ...stripLoops(false, plan, end),
    "} else {",
    ...stripLoops(true, plan, end),
    "}",
  ];
}

function stripLoops(
  isGuarded: boolean,
  { lists }: BlockPlan,
  end: LiveEnds,
): string[] {
  const args =
    "left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN";
  const loops = [
    `for (let j = 0; j < ${end.n} - n0; j += ${STRIP.n}) {`,
    `for (let i = 0; i < ${end.m} - m0; i += ${STRIP.m}) {`,
  ];
  return [
    // The inner loop repeats over the smaller panel, which then stays in a first-level cache.
    ...(hasPanels(lists, "n") ? loops.toReversed() : loops),
    `${kernelCall(isGuarded, args, "leftFlags, rightFlags")};`,
    "}",
    "}",
  ];
}

/** Takes back what the last strips left in rows and columns that are not live. */
function clearLines(plan: BlockPlan): string[] {
  const { lists } = plan;
  const identity = heldIdentity(plan);
  return [
    ...(lists.has("m")
      ? [`acc.fill(${identity}, (mEnd - m0) * blockN, (m1 - m0) * blockN);`]
      : []),
    ...(lists.has("n")
      ? [
        "for (let i = 0; i < m1 - m0 && nEnd < n1; i++) {",
        `acc.fill(${identity}, i * blockN + nEnd - n0, i * blockN + n1 - n0);`,
        "}",
      ]
      : []),
  ];
}

/** The identity as the array of a block holds it. */
export function heldIdentity(
  { nest: { fold }, algebra: { dtype } }: BlockPlan,
): string {
  const identity = identityText(fold, dtype);
  return stateType(fold, dtype) === "bool" ? `${identity} ? 1 : 0` : identity;
}
