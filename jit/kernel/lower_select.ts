/**
 * Select nest -> one small kernel: sums the covers, writes the choice and the report of the run.
 *
 * One workgroup; costs are parameters, so that the text depends on the number of candidates and
 * their steps alone. Absent on purpose: where the costs come from (`jit/pit/cost_model.ts`).
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { F32, U32 } from "../ir/kernel_ir.ts";
import {
  REPORT_HEAD,
  REPORT_WORDS,
  type SelectCandidate,
  type SelectNest,
} from "../ir/tile_pit.ts";
import {
  assign,
  bufferArray,
  createBuilder,
  finishLaunch,
  forOf,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  letOf,
  type Lowered,
  numberParam,
  varOf,
  workgroupVariable,
} from "./builder.ts";
import {
  add,
  builtin,
  compare,
  divide,
  elementAt,
  lessThan,
  select,
  u32,
} from "./expressions.ts";

/** Few, so that the sums of sixteen candidates fit 16 KiB of workgroup memory. */
const INVOCATIONS = 128;
const BARRIER: KernelStatement = { kind: "barrier", scope: "workgroup" };

/** Sums over the lists of one candidate, one element an invocation; the total is element 0. */
interface Sums {
  readonly steps: KernelExpr;
  readonly live: KernelExpr;
}

/** The cheapest so far. */
interface Best {
  readonly least: KernelExpr;
  readonly value: KernelExpr;
}

/** Makes the kernel of a selection. */
export function lowerSelect(nest: SelectNest, context: KernelContext): Lowered {
  const builder = createBuilder(context, nest.name, nest.origin, []);
  const candidates = nest.candidates.map((candidate) => ({
    candidate,
    sums: { steps: sumsOf(builder, "steps"), live: sumsOf(builder, "live") },
  }));
  const least = varOf(
    builder,
    "least",
    numberParam(builder, "dense", "dense_cost", "f32", nest.denseCost),
  );
  const value = varOf(builder, "best", u32(0));
  const best = { least: least.name, value: value.name };
  const report = bufferArray(builder, nest.choice, "read_write");
  const body = [
    ...candidates.flatMap(({ candidate, sums }) =>
      sumLists(builder, candidate, sums)
    ),
    // All sums at once: a barrier costs more than an addition.
    BARRIER,
    ...addUp(
      builder,
      candidates.flatMap(({ sums: { steps, live } }) => [steps, live]),
    ),
    firstInvocation(builder, [
      least.statement,
      value.statement,
      ...candidates.flatMap(({ candidate, sums }, at) => [
        ...compareCost(builder, candidate, sums, best),
        ...reportCover(builder, report, REPORT_HEAD + REPORT_WORDS * at, sums),
      ]),
      ...reportChoice(builder, report, value.name),
    ]),
  ];
  const launch = finishLaunch(builder, body, [INVOCATIONS, 1, 1], [1, 1, 1]);
  return { buffers: [], launches: [launch] };
}

function sumsOf(builder: KernelBuilder, hint: string): KernelExpr {
  return workgroupVariable(builder, hint, {
    kind: "array",
    element: U32,
    count: INVOCATIONS,
  });
}

/** Steps and live positions over all lists of a candidate. */
function sumLists(
  builder: KernelBuilder,
  { value, counts, lists, step }: SelectCandidate,
  sums: Sums,
): readonly KernelStatement[] {
  const index = builtin("local_invocation_index");
  const steps = varOf(builder, "own_steps", u32(0));
  const live = varOf(builder, "own_live", u32(0));
  const array = bufferArray(builder, counts, "read");
  const [key, hint] = [`lists ${value}`, `lists_${value}`];
  const end = numberParam(builder, key, hint, "u32", lists);
  const range = { from: index, to: end, step: u32(INVOCATIONS) };
  const loop = forOf(builder, "list", range, (at) => {
    const count = letOf(builder, "count", elementAt(array, at));
    const whole = divide(add(count.name, u32(step - 1)), u32(step));
    return [
      count.statement,
      assign(builder, steps.name, add(steps.name, whole)),
      assign(builder, live.name, add(live.name, count.name)),
    ];
  });
  return [
    steps.statement,
    live.statement,
    loop,
    assign(builder, elementAt(sums.steps, index), steps.name),
    assign(builder, elementAt(sums.live, index), live.name),
  ];
}

/** The sum of each array in its element 0. */
function addUp(
  builder: KernelBuilder,
  arrays: readonly KernelExpr[],
): readonly KernelStatement[] {
  const index = builtin("local_invocation_index");
  const tree: KernelStatement[] = [];
  for (let half = INVOCATIONS / 2; half >= 1; half /= 2) {
    const sums = arrays.map((array) => {
      const other = elementAt(array, add(index, u32(half)));
      const own = elementAt(array, index);
      return assign(builder, own, add(own, other));
    });
    tree.push(ifOf(builder, lessThan(index, u32(half)), sums), BARRIER);
  }
  return tree;
}

function compareCost(
  builder: KernelBuilder,
  { value, perStep, fixed }: SelectCandidate,
  sums: Sums,
  best: Best,
): readonly KernelStatement[] {
  const word = (key: string, cost: number): KernelExpr =>
    numberParam(builder, `${key} ${value}`, `${key}_${value}`, "f32", cost);
  const steps: KernelExpr = {
    kind: "construct",
    type: F32,
    args: [elementAt(sums.steps, u32(0))],
  };
  const cost = letOf(builder, "cost", {
    kind: "call",
    name: "fma",
    args: [steps, word("per_step", perStep), word("fixed", fixed)],
    type: F32,
  });
  return [
    cost.statement,
    ifOf(builder, lessThan(cost.name, best.least), [
      assign(builder, best.least, cost.name),
      assign(builder, best.value, u32(value)),
    ]),
  ];
}

function reportCover(
  builder: KernelBuilder,
  report: KernelExpr,
  first: number,
  { steps, live }: Sums,
): readonly KernelStatement[] {
  return [
    assign(builder, elementAt(report, u32(first)), elementAt(steps, u32(0))),
    assign(builder, elementAt(report, u32(first + 1)), elementAt(live, u32(0))),
  ];
}

/** The choice, and how many runs in a row ended with it. */
function reportChoice(
  builder: KernelBuilder,
  report: KernelExpr,
  value: KernelExpr,
): readonly KernelStatement[] {
  const choice = elementAt(report, u32(0));
  const streak = elementAt(report, u32(1));
  const isSame = compare("==", choice, value);
  const longer = add(streak, u32(1));
  return [
    assign(builder, streak, select(isSame, longer, u32(1))),
    assign(builder, choice, value),
  ];
}

function firstInvocation(
  builder: KernelBuilder,
  body: readonly KernelStatement[],
): KernelStatement {
  const index = builtin("local_invocation_index");
  return ifOf(builder, compare("==", index, u32(0)), body);
}
