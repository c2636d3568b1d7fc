/**
 * Lanes of a workgroup -> one state: a tree over workgroup memory with barriers in uniform flow.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import {
  assign,
  ifOf,
  type KernelBuilder,
  workgroupVariable,
} from "./builder.ts";
import {
  add,
  elementAt,
  lessThan,
  multiply,
  scalarType,
  subtract,
  u32,
} from "./expressions.ts";
import type { FoldScope, FoldState, State } from "./fold_state.ts";

/** Waits for all invocations of the workgroup and what they wrote to its memory. */
export const BARRIER: KernelStatement = { kind: "barrier", scope: "workgroup" };

/** Which invocations meet: `lane` counts from 0 to `lanes`, neighbours are `step` slots apart. */
export interface LaneGroup {
  readonly lanes: number;
  readonly step: number;
  readonly lane: KernelExpr;
  /** Slot of this invocation, `local_invocation_index`. */
  readonly slot: KernelExpr;
}

/** One workgroup array for each word of a state. */
export function laneMemory(
  builder: KernelBuilder,
  fold: FoldState,
  workgroupSize: number,
): State {
  return fold.words.map((word) =>
    workgroupVariable(builder, "shared", {
      kind: "array",
      element: scalarType(word),
      count: workgroupSize,
    })
  );
}

/**
 * Folds the states of all lanes; afterwards lane 0 holds the result in `state` and in its slot.
 * Every invocation of the workgroup must come here.
 */
export function foldLanes(
  builder: KernelBuilder,
  fold: FoldState,
  memory: State,
  state: State,
  group: LaneGroup,
): readonly KernelStatement[] {
  const { lanes, step, lane, slot } = group;
  const statements: KernelStatement[] = writeSlot(builder, memory, state, slot);
  for (let half = lanes / 2; half >= 1; half /= 2) {
    const partner = add(slot, u32(half * step));
    const scope: FoldScope = { builder, statements: [] };
    const other = memory.map((array) => elementAt(array, partner));
    const folded = fold.combine(scope, state, other);
    statements.push(
      BARRIER,
      ifOf(builder, lessThan(lane, u32(half)), [
        ...scope.statements,
        ...assignState(builder, state, folded),
        ...writeSlot(builder, memory, state, slot),
      ]),
    );
  }
  return statements;
}

/** Hands lane 0's folded state to all lanes; the memory may be written again afterwards. */
export function shareState(
  builder: KernelBuilder,
  memory: State,
  state: State,
  { step, lane, slot }: LaneGroup,
): readonly KernelStatement[] {
  const first = subtract(slot, multiply(lane, u32(step)));
  const shared = memory.map((array) => elementAt(array, first));
  return [BARRIER, ...assignState(builder, state, shared), BARRIER];
}

/** `state = value`, word by word: a word of a combined state reads no other word of the target. */
export function assignState(
  builder: KernelBuilder,
  state: State,
  value: State,
): readonly KernelStatement[] {
  return state.map((word, index) => assign(builder, word, value[index]!));
}

function writeSlot(
  builder: KernelBuilder,
  memory: State,
  state: State,
  slot: KernelExpr,
): KernelStatement[] {
  return memory.map((array, index) =>
    assign(builder, elementAt(array, slot), state[index]!)
  );
}
