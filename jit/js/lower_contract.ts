/**
 * Contract nests -> JavaScript: packed panels and a register-tiled inner loop.
 *
 * The loops are the classic ones of a blocked matrix product: blocks of N, blocks of M, blocks of
 * K; both operands are packed per block, a 4 x 4 piece of the result is held in local variables,
 * and the epilogue runs over each finished block. Small problems and products with a vector fold
 * point by point instead. The schedule of the nest is for devices and is not read here.
 */
import type { JsStep } from "../ir/executable.ts";
import {
  type ContractNest,
  type LoopAxis,
  type ReduceNest,
  tileType,
} from "../ir/tile_ir.ts";
import { groupLoop, pointCountText } from "./axis_groups.ts";
import {
  type ContractAlgebra,
  kernelCall,
  kernelLines,
  STRIP,
} from "./contract_kernel.ts";
import { type Operand, packLines } from "./contract_panels.ts";
import { axisText, makeScope, type Scope } from "./emit_expr.ts";
import { emitNest, loopsOver, storeBody } from "./emit_nest.ts";
import { identityText, stateType } from "./folds.ts";
import { emitElements, emitReduce } from "./lower_reduce.ts";
import { mergeBlocks } from "./merge_blocks.ts";
import { panelArray } from "./panel_arrays.ts";
import type { StepWriter } from "./step_writer.ts";

/** Rows, columns and steps of a packed block: both panels and the block fit in a second-level cache. */
const BLOCK = { m: 128, n: 256, k: 256 } as const;

/** Points below which a contraction is folded point by point, measured. */
const SMALL_POINTS = 2048;

/** Everything about one nest that its parts share. */
interface Plan {
  readonly nest: ContractNest;
  readonly scope: Scope;
  readonly algebra: ContractAlgebra;
  readonly left: Operand;
  readonly right: Operand;
  readonly isGuarded: boolean;
  /** Names of the variables of the batch axes, as further arguments. */
  readonly batch: string;
}

/** The step of a contract nest. */
export function lowerContract(nest: ContractNest, writer: StepWriter): JsStep {
  const plan = planContract(nest, writer);
  const { scope, left, right, algebra } = plan;
  return writer.finish(nest.name, [
    `const m = ${pointCountText(nest.m, scope)};`,
    `const n = ${pointCountText(nest.n, scope)};`,
    `const k = ${pointCountText(nest.k, scope)};`,
    ...directLines(nest, writer),
    ...packLines(left, scope),
    ...packLines(right, scope),
    ...kernelLines(false, algebra, writer),
    ...(plan.isGuarded ? kernelLines(true, algebra, writer) : []),
    ...finishLines(plan),
    ...panelDeclarations(plan),
    ...loopLines(plan),
  ]);
}

function planContract(nest: ContractNest, writer: StepWriter): Plan {
  const scope = makeScope(writer, [
    ...nest.batch,
    ...nest.m,
    ...nest.n,
    ...nest.k,
  ]);
  const hasHoles = nest.left.live !== null || nest.right.live !== null;
  // A point that is left out may be held as 0 only where 0 annihilates and is the identity.
  const isAnnihilated = (nest.fold === "sum" && nest.product === "mul") ||
    (nest.fold === "any" && nest.product === "and");
  const isGuarded = hasHoles && (nest.isGuarded || !isAnnihilated);
  const shared = { batch: nest.batch, k: nest.k, isGuarded };
  return {
    nest,
    scope,
    isGuarded,
    left: { ...shared, name: "packLeft", block: nest.left, rows: nest.m },
    right: { ...shared, name: "packRight", block: nest.right, rows: nest.n },
    algebra: {
      fold: nest.fold,
      product: nest.product,
      dtype: nest.dtype,
      leftType: tileType(nest.left.result),
      rightType: tileType(nest.right.result),
    },
    batch: nest.batch.map((axis) => `, ${axisText(scope, axis.name)}`).join(""),
  };
}

/** Small problems and products with a vector, folded without packing. */
function directLines(nest: ContractNest, writer: StepWriter): string[] {
  const { batch, m, n, fold, product, dtype, left, right } = nest;
  const reduceOver = (spatial: readonly LoopAxis[]): ReduceNest => ({
    kind: "reduce",
    name: nest.name,
    origin: nest.origin,
    spatial,
    reduction: nest.k,
    reducer: fold,
    dtype,
    block: mergeBlocks(left, right, product, dtype),
    finish: nest.finish,
    store: nest.store,
  });
  return [
    `if (m * n * k <= ${SMALL_POINTS}) {`,
    ...emitElements(reduceOver([...batch, ...m, ...n]), writer),
    "return;",
    "}",
    "if (m === 1) {",
    ...emitReduce(reduceOver([...batch, ...m, ...n]), writer),
    "return;",
    "}",
    "if (n === 1) {",
    ...emitReduce(reduceOver([...batch, ...n, ...m]), writer),
    "return;",
    "}",
  ];
}

function panelDeclarations({ algebra, isGuarded }: Plan): string[] {
  const { fold, dtype, leftType, rightType } = algebra;
  const flags = (size: string): string =>
    isGuarded ? `new Uint8Array(${size})` : "null";
  return [
    `const blockM = Math.min(${BLOCK.m}, m + 3 & ~3);`,
    `const blockN = Math.min(${BLOCK.n}, n + 3 & ~3);`,
    `const blockK = Math.min(${BLOCK.k}, k);`,
    `const left = new ${panelArray(leftType)}(blockM * blockK);`,
    `const right = new ${panelArray(rightType)}(blockN * blockK);`,
    `const leftFlags = ${flags("blockM * blockK")};`,
    `const rightFlags = ${flags("blockN * blockK")};`,
    `const acc = new ${panelArray(stateType(fold, dtype))}(blockM * blockN);`,
  ];
}

function loopLines(plan: Plan): string[] {
  const { nest, scope, algebra, batch } = plan;
  const identity = identityText(nest.fold, algebra.dtype);
  const isTruth = stateType(nest.fold, algebra.dtype) === "bool";
  const levels = loopsOver(nest.batch, scope);
  return [
    ...levels.flatMap((level) => level.open),
    // The right panel is kept over the blocks of M while it is still the same.
    "let heldN = -1, heldK = -1, rightCount = 0;",
    "for (let n0 = 0; n0 < n; n0 += blockN) {",
    "const n1 = Math.min(n, n0 + blockN);",
    "for (let m0 = 0; m0 < m; m0 += blockM) {",
    "const m1 = Math.min(m, m0 + blockM);",
    `acc.fill(${isTruth ? `${identity} ? 1 : 0` : identity});`,
    "for (let k0 = 0; k0 < k; k0 += blockK) {",
    "const k1 = Math.min(k, k0 + blockK);",
    "if (heldN !== n0 || heldK !== k0) {",
    `rightCount = packRight(right, rightFlags, n0, n1, k0, k1${batch});`,
    "heldN = n0;",
    "heldK = k0;",
    "}",
    "if (rightCount === 0) continue;",
    `const leftCount = packLeft(left, leftFlags, m0, m1, k0, k1${batch});`,
    "if (leftCount === 0) continue;",
    ...stripLines(plan),
    "}",
    `finish(acc, m0, m1, n0, n1, blockN${batch});`,
    "}",
    "}",
    ...levels.flatMap((level) => level.close),
  ];
}

/** Runs the strips of one block; a block without holes needs no flags. */
function stripLines({ isGuarded }: Plan): string[] {
  const depth = "const depth = k1 - k0;";
  if (!isGuarded) return [depth, ...stripLoops(false)];
  return [
    depth,
    "if (leftCount === (m1 - m0) * depth && rightCount === (n1 - n0) * depth) {",
    ...stripLoops(false),
    "} else {",
    ...stripLoops(true),
    "}",
  ];
}

function stripLoops(isGuarded: boolean): string[] {
  const args =
    "left, i * depth, right, j * depth, depth, acc, i * blockN + j, blockN";
  return [
    `for (let j = 0; j < n1 - n0; j += ${STRIP}) {`,
    `for (let i = 0; i < m1 - m0; i += ${STRIP}) {`,
    `${kernelCall(isGuarded, args, "leftFlags, rightFlags")};`,
    "}",
    "}",
  ];
}

/** The epilogue over one finished block. */
function finishLines({ nest, scope, algebra, batch }: Plan): string[] {
  const rows = groupLoop(nest.m, scope, { from: "m0", to: "m1" });
  const columns = groupLoop(nest.n, scope, { from: "n0", to: "n1" });
  const element =
    `acc[Math.imul(${rows.counter} - m0, width) + ${columns.counter} - n0 | 0]`;
  const isTruth = stateType(nest.fold, algebra.dtype) === "bool";
  const accumulated = isTruth ? `(${element} !== 0)` : element;
  return [
    `function finish(acc, m0, m1, n0, n1, width${batch}) {`,
    ...emitNest([rows, columns], nest.finish, storeBody(nest.store), {
      ...scope,
      accumulated,
    }),
    "}",
  ];
}
