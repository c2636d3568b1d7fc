/**
 * Contract nests -> JavaScript: packed panels and a register-tiled inner loop.
 *
 * The loops are the classic ones of a blocked matrix product: blocks of N, blocks of M, blocks of
 * K; both operands are packed per block, a small piece of the result is held in local variables,
 * and the epilogue runs over each finished block. Index lists enter where operands are packed (SRead)
 * and where blocks are finished (SWrite); between the two nothing knows of them. Small problems and
 * products with a vector fold point by point instead. Of the schedule, which is for devices, only
 * the size of the panels that lists belong to is read.
 */
import type { JsStep } from "../ir/executable.ts";
import { tileType } from "../ir/tile_block.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import { groupLoop, pointCountText } from "./axis_groups.ts";
import { blockLines, type BlockPlan } from "./contract_blocks.ts";
import { kernelLines } from "./contract_kernel.ts";
import { type Operand, packLines } from "./contract_panels.ts";
import { pointLines } from "./contract_points.ts";
import { leaveUnlessChosen } from "./choice.ts";
import { stretchLines } from "./contract_stretches.ts";
import { axisText, makeScope } from "./emit_expr.ts";
import { emitNest, storeBody } from "./emit_nest.ts";
import { stateType } from "./folds.ts";
import { indexLists, listArguments, storedPositionsOf } from "./index_lists.ts";
import type { StepWriter } from "./step_writer.ts";

/** Everything about one nest that its parts share. */
interface Plan extends BlockPlan {
  readonly left: Operand;
  readonly right: Operand;
}

/** The step of a contract nest. */
export function lowerContract(nest: ContractNest, writer: StepWriter): JsStep {
  const plan = planContract(nest, writer);
  const { scope, left, right, algebra } = plan;
  return writer.finish(nest.name, [
    ...leaveUnlessChosen(nest.choice, writer),
    `const m = ${pointCountText(nest.m, scope)};`,
    `const n = ${pointCountText(nest.n, scope)};`,
    `const k = ${pointCountText(nest.k, scope)};`,
    ...(nest.route === null ? pointLines(nest, plan.lists, writer) : []),
    ...packLines(left, scope),
    ...packLines(right, scope),
    ...kernelLines(false, algebra, writer),
    ...(plan.isGuarded ? kernelLines(true, algebra, writer) : []),
    ...finishLines(plan),
    ...loopLines(plan),
  ]);
}

function planContract(nest: ContractNest, writer: StepWriter): Plan {
  const around = nest.route === null
    ? nest.batch
    : [...nest.batch, nest.route.bucket];
  const scope = makeScope(writer, [
    ...around,
    ...nest.m,
    ...nest.n,
    ...nest.k,
  ]);
  const hasHoles = nest.left.live !== null || nest.right.live !== null;
  // A point that is left out may be held as 0 only where 0 annihilates and is the identity.
  const isAnnihilated = (nest.fold === "sum" && nest.product === "mul") ||
    (nest.fold === "any" && nest.product === "and");
  const isGuarded = hasHoles && (nest.isGuarded || !isAnnihilated);
  const lists = indexLists(nest, scope);
  const further = [
    ...around.map((axis) => axisText(scope, axis.name)),
    ...listArguments(lists),
  ];
  const shared = { k: nest.k, isGuarded, lists, further };
  return {
    nest,
    scope,
    isGuarded,
    lists,
    left: {
      ...shared,
      name: "packLeft",
      block: nest.left,
      rows: nest.m,
      rowGroup: "m",
    },
    right: {
      ...shared,
      name: "packRight",
      block: nest.right,
      rows: nest.n,
      rowGroup: "n",
    },
    algebra: {
      fold: nest.fold,
      product: nest.product,
      dtype: nest.dtype,
      leftType: tileType(nest.left.result),
      rightType: tileType(nest.right.result),
    },
    further: further.map((name) => `, ${name}`).join(""),
  };
}

function loopLines(plan: Plan): string[] {
  for (const gather of plan.nest.gathers) {
    if (gather.kind === "block") return stretchLines(plan, gather);
  }
  return blockLines(plan);
}

/** The epilogue over one finished block, stored at the positions of the lists (SWrite). */
function finishLines({ nest, scope, algebra, lists, further }: Plan): string[] {
  const rows = groupLoop(nest.m, scope, {
    from: "m0",
    to: "m1",
    ...storedPositionsOf(lists, "m"),
  });
  const columns = groupLoop(nest.n, scope, {
    from: "n0",
    to: "n1",
    ...storedPositionsOf(lists, "n"),
  });
  const element =
    `acc[Math.imul(${rows.counter} - m0, width) + ${columns.counter} - n0 | 0]`;
  const isTruth = stateType(nest.fold, algebra.dtype) === "bool";
  const accumulated = isTruth ? `(${element} !== 0)` : element;
  return [
    `function finish(acc, m0, m1, n0, n1, width${further}) {`,
    ...emitNest([rows, columns], nest.finish, storeBody(nest.store), {
      ...scope,
      accumulated,
    }),
    "}",
  ];
}
