/**
 * Blocks at four neighbouring points: one address and one vector load where they lie side by side.
 *
 * Lanes are computed as scalars, so that every function of the language works here too. Absent on
 * purpose: which loads are vectors (`lane_plan.ts`), what becomes of the values.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { kernelTypeOf } from "../ir/kernel_nodes.ts";
import type { Block, Load, Step } from "../ir/tile_block.ts";
import {
  assign,
  bufferArray,
  bufferOf,
  ifOf,
  type KernelBuilder,
  letOf,
  varOf,
} from "./builder.ts";
import {
  addressOf,
  beginBlock,
  emitGuard,
  emitStep,
  fromStorage,
} from "./emit_block.ts";
import type { BlockState } from "./emit_expr.ts";
import {
  add,
  bitAnd,
  compare,
  component,
  elementAt,
  i32,
  shiftDown,
  shiftRight,
  u32,
  zeroOf,
} from "./expressions.ts";
import type { LanePlan } from "./lane_plan.ts";

const LANES = [0, 1, 2, 3] as const;

/** The steps of `block` at four points: those from `axes` on along the axis of the plan. */
export function emitLanes(
  builder: KernelBuilder,
  block: Block,
  plan: LanePlan,
  axes: ReadonlyMap<string, KernelExpr>,
): {
  readonly statements: readonly KernelStatement[];
  /** One for each lane, every step emitted. */
  readonly states: readonly BlockState[];
} {
  const statements: KernelStatement[] = [];
  const first = axes.get(plan.axis.name)!;
  const states = LANES.map((lane): BlockState => ({
    ...beginBlock(builder, {
      axes: new Map([...axes, [plan.axis.name, add(first, i32(lane))]]),
      accumulated: null,
    }),
    statements,
  }));
  for (const step of block.steps) emitLaneStep(states, plan, step);
  return { statements, states };
}

/** Emits a step for all lanes: once where the lanes agree, as a vector where they are neighbours. */
function emitLaneStep(
  states: readonly BlockState[],
  plan: LanePlan,
  step: Step,
): void {
  const [first, ...others] = states;
  if (first === undefined) return;
  if (step.kind === "load" && plan.loads.get(step.name) === "quad") {
    const { isPacked } = bufferOf(first.builder, step.buffer);
    if (isPacked === true) return emitPackedLoad(states, first, step);
    if (isVector(plan, step)) return emitQuadLoad(states, first, step);
  }
  emitStep(first, step);
  if (plan.laneNames.has(step.name)) {
    for (const state of others) emitStep(state, step);
    return;
  }
  for (const name of [step.name, step.kind === "load" ? step.inside : null]) {
    if (name === null) continue;
    for (const { values } of others) values.set(name, first.values.get(name)!);
  }
}

function isVector({ vectorBuffers }: LanePlan, { buffer }: Load): boolean {
  return vectorBuffers.has(buffer);
}

/** Four neighbouring bits lie in one word. */
function emitPackedLoad(
  states: readonly BlockState[],
  first: BlockState,
  load: Load,
): void {
  const { builder, statements } = first;
  const array = bufferArray(builder, load.buffer, "read");
  const guard = emitGuard(first, load);
  const address = addressOf(first, load.buffer, load.indices);
  const word = elementAt(array, shiftRight(address, 5));
  const bits = shiftDown(word, bitAnd(address, u32(31)));
  const read = guard === null
    ? letOf(builder, load.name, bits)
    : varOf(builder, load.name, u32(0));
  statements.push(read.statement);
  if (guard !== null) {
    statements.push(ifOf(builder, guard, [assign(builder, read.name, bits)]));
  }
  states.forEach(({ values }, lane) => {
    const isSet = compare("!=", bitAnd(read.name, u32(2 ** lane)), u32(0));
    values.set(load.name, isSet);
    if (load.inside !== null) {
      values.set(load.inside, first.values.get(load.inside)!);
    }
  });
}

/** One vector load; its condition, if any, is the same in all lanes. */
function emitQuadLoad(
  states: readonly BlockState[],
  first: BlockState,
  load: Load,
): void {
  const { builder, statements } = first;
  const { dtype } = bufferOf(builder, load.buffer);
  const array = bufferArray(builder, load.buffer, "read", 4);
  const guard = emitGuard(first, load);
  const element = elementAt(
    array,
    shiftRight(addressOf(first, load.buffer, load.indices), 2),
  );
  const read = guard === null
    ? letOf(builder, load.name, element)
    : varOf(builder, load.name, zeroOf(kernelTypeOf(element)));
  statements.push(read.statement);
  if (guard !== null) {
    statements.push(
      ifOf(builder, guard, [assign(builder, read.name, element)]),
    );
  }
  states.forEach(({ values }, lane) => {
    const value = fromStorage(component(read.name, LANES[lane]!), dtype);
    values.set(load.name, value);
    if (load.inside !== null) {
      values.set(load.inside, first.values.get(load.inside)!);
    }
  });
}
