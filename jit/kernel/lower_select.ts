/**
 * Select nest -> one small kernel: sums the covers and writes the choice.
 *
 * One workgroup; costs are parameters, so that the text depends on the number of candidates and
 * their steps alone. Absent on purpose: where the costs come from (`jit/pit/cost_model.ts`).
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { F32, U32 } from "../ir/kernel_ir.ts";
import type { SelectCandidate, SelectNest } from "../ir/tile_ir.ts";
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
  u32,
} from "./expressions.ts";

const INVOCATIONS = 256;
const BARRIER: KernelStatement = { kind: "barrier", scope: "workgroup" };

/** Makes the kernel of a selection. */
export function lowerSelect(nest: SelectNest, context: KernelContext): Lowered {
  const builder = createBuilder(context, nest.name, nest.origin, []);
  const index = builtin("local_invocation_index");
  const sums = workgroupVariable(builder, "sums", {
    kind: "array",
    element: U32,
    count: INVOCATIONS,
  });
  const least = varOf(
    builder,
    "least",
    numberParam(builder, "dense", "dense_cost", "f32", nest.denseCost),
  );
  const best = varOf(builder, "best", u32(0));
  const candidates = nest.candidates.flatMap((candidate) => [
    ...sumSteps(builder, candidate, sums),
    ...compareCost(builder, candidate, sums, {
      least: least.name,
      best: best.name,
    }),
  ]);
  const choice = bufferArray(builder, nest.choice, "read_write");
  const body = [
    least.statement,
    best.statement,
    ...candidates,
    ifOf(builder, compare("==", index, u32(0)), [
      assign(builder, elementAt(choice, u32(0)), best.name),
    ]),
  ];
  const launch = finishLaunch(builder, body, [INVOCATIONS, 1, 1], [1, 1, 1]);
  return { buffers: [], launches: [launch] };
}

/** Steps of all lists of a candidate, in `sums[0]`. */
function sumSteps(
  builder: KernelBuilder,
  { value, counts, lists, step }: SelectCandidate,
  sums: KernelExpr,
): readonly KernelStatement[] {
  const index = builtin("local_invocation_index");
  const own = varOf(builder, "steps", u32(0));
  const array = bufferArray(builder, counts, "read");
  const end = numberParam(
    builder,
    `lists ${value}`,
    `lists_${value}`,
    "u32",
    lists,
  );
  const loop = forOf(
    builder,
    "list",
    { from: index, to: end, step: u32(INVOCATIONS) },
    (at) => [
      assign(
        builder,
        own.name,
        add(
          own.name,
          divide(add(elementAt(array, at), u32(step - 1)), u32(step)),
        ),
      ),
    ],
  );
  const tree: KernelStatement[] = [];
  for (let half = INVOCATIONS / 2; half >= 1; half /= 2) {
    const sum = add(
      elementAt(sums, index),
      elementAt(sums, add(index, u32(half))),
    );
    tree.push(
      ifOf(builder, lessThan(index, u32(half)), [
        assign(builder, elementAt(sums, index), sum),
      ]),
      BARRIER,
    );
  }
  return [
    own.statement,
    loop,
    assign(builder, elementAt(sums, index), own.name),
    BARRIER,
    ...tree,
  ];
}

function compareCost(
  builder: KernelBuilder,
  { value, perStep, fixed }: SelectCandidate,
  sums: KernelExpr,
  state: { readonly least: KernelExpr; readonly best: KernelExpr },
): readonly KernelStatement[] {
  const word = (key: string, cost: number): KernelExpr =>
    numberParam(builder, `${key} ${value}`, `${key}_${value}`, "f32", cost);
  const steps: KernelExpr = {
    kind: "construct",
    type: F32,
    args: [elementAt(sums, u32(0))],
  };
  const cost = letOf(builder, "cost", {
    kind: "call",
    name: "fma",
    args: [steps, word("per_step", perStep), word("fixed", fixed)],
    type: F32,
  });
  return [
    cost.statement,
    ifOf(builder, lessThan(cost.name, state.least), [
      assign(builder, state.least, cost.name),
      assign(builder, state.best, u32(value)),
    ]),
    BARRIER,
  ];
}
