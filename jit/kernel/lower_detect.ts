/**
 * Detect nest -> one kernel: what is live, as bits, in one pass over the operand.
 *
 * A workgroup looks at a patch of the matrix and joins what its invocations saw in workgroup memory,
 * by atomic or, which gives the same words in any order; then it stores a few words for each
 * kind of marks. Thousands of patches are under way at a time, so the pass runs at the speed of memory.
 * A predicate that is affine in the axes is not looked at: it is solved (`detect_solve.ts`).
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import { necessaryForms, solveDetection } from "../ir/solve_block.ts";
import type { DetectNest, Marks } from "../ir/tile_pit.ts";
import {
  assign,
  bufferArray,
  createBuilder,
  finishLaunch,
  freshName,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  letOf,
  type Lowered,
  numberParam,
  RETURN,
  workgroupVariable,
} from "./builder.ts";
import { emitLook } from "./detect_look.ts";
import { launchSolved, leastOf } from "./detect_solve.ts";
import {
  EIGHT,
  INVOCATIONS,
  type PatchPlan,
  planPatch,
  sidesOf,
} from "./detect_patch.ts";
import { emitWords } from "./detect_words.ts";
import { WORD } from "./packed_load.ts";
import {
  add,
  allOf,
  builtin,
  compare,
  divide,
  elementAt,
  i32,
  lessThan,
  minimum,
  modulo,
  multiply,
  nameOf,
  shiftUp,
  subtract,
  u32,
} from "./expressions.ts";
import { BARRIER } from "./fold_lanes.ts";
import { loadAtomic } from "./atomics.ts";
import type { Look, LookPlace } from "./look_place.ts";
import {
  foldWorkgroups,
  linearWorkgroup,
  pointCount,
  splitLinear,
} from "./grid.ts";

/** The patch of a workgroup, and the place of an invocation in it. */
interface Patch {
  readonly matrix: KernelExpr;
  /** Patches before it on each side. */
  readonly along: KernelExpr;
  readonly across: KernelExpr;
  /** Points before the invocation inside the patch. */
  readonly innerAlong: KernelExpr;
  readonly innerAcross: KernelExpr;
}

/** Makes the kernels of one detection: one pass, or one for each kind of marks of a solved predicate. */
export function lowerDetect(nest: DetectNest, context: KernelContext): Lowered {
  const forms = solveDetection(nest);
  if (forms === null) return lowerLook(nest, context);
  const launches = nest.marks.map((each) =>
    launchSolved(nest, each, forms, context)
  )
    .filter((launch) => launch !== null);
  return { buffers: [], launches };
}

/** The kernel that looks at every point. */
function lowerLook(nest: DetectNest, context: KernelContext): Lowered {
  const plan = planPatch(nest, context.buffers);
  const { along, across } = plan;
  const patchesAlong = Math.ceil(along.count / along.size);
  const patchesAcross = Math.ceil(across.count / across.size);
  const patches = pointCount(nest.batch) * patchesAlong * patchesAcross;
  if (patches === 0) return { buffers: [], launches: [] };
  const builder = createBuilder(context, nest.name, nest.origin, [
    ...nest.batch,
    ...nest.rows,
    ...nest.columns,
  ]);
  const word = (hint: string, value: number): KernelExpr =>
    numberParam(builder, hint, hint, "u32", value);
  const group = letOf(builder, "group", linearWorkgroup());
  const { statements, patch } = placePatch(builder, plan, group.name, [
    word("patches_along", patchesAlong),
    word("patches_across", patchesAcross),
  ]);
  const { place, found } = placeLook(builder, nest, plan, patch);
  const look = plan.neighbours === WORD
    ? emitWords(builder, nest, plan, place)
    : emitLook(builder, nest.block, plan, place);
  const marks = nest.marks.map((each) =>
    joinMarks(builder, plan, each, { patch, look })
  );
  const body = [
    group.statement,
    ifOf(builder, compare(">=", group.name, word("patches", patches)), [
      RETURN,
    ]),
    ...statements,
    ...found,
    ...wherePatchLives(builder, nest, plan, {
      patch,
      place,
      then: [...look.statements, ...marks.flatMap(({ join }) => join)],
    }),
    BARRIER,
    ...marks.flatMap(({ store }) => store),
  ];
  const workgroups = foldWorkgroups(patches, context.target);
  const launch = finishLaunch(builder, body, [INVOCATIONS, 1, 1], workgroups);
  return { buffers: [], launches: [launch] };
}

/** Where the invocations of a patch look, and the statements that find it. */
function placeLook(
  builder: KernelBuilder,
  { batch }: DetectNest,
  { along, across }: PatchPlan,
  patch: Patch,
): {
  readonly place: LookPlace;
  readonly found: readonly KernelStatement[];
} {
  const word = (hint: string, value: number): KernelExpr =>
    numberParam(builder, hint, hint, "u32", value);
  const split = splitLinear(builder, patch.matrix, batch);
  const first = (at: KernelExpr, size: number, inner: KernelExpr): KernelExpr =>
    add(multiply(at, u32(size)), inner);
  const atAlong = letOf(
    builder,
    "along",
    first(patch.along, along.size, patch.innerAlong),
  );
  const atAcross = letOf(
    builder,
    "across",
    first(patch.across, across.size, patch.innerAcross),
  );
  return {
    found: [...split.statements, atAlong.statement, atAcross.statement],
    place: {
      batch: split.axes,
      along: atAlong.name,
      across: atAcross.name,
      alongCount: word("points_along", along.count),
      acrossCount: word("points_across", across.count),
    },
  };
}

/** Leaves patches out in which an affine part of the guard holds nowhere: nothing of them is read. */
function wherePatchLives(
  builder: KernelBuilder,
  nest: DetectNest,
  { along, across }: PatchPlan,
  { patch, place, then }: {
    readonly patch: Patch;
    readonly place: LookPlace;
    readonly then: readonly KernelStatement[];
  },
): readonly KernelStatement[] {
  const forms = necessaryForms(nest);
  if (forms.length === 0) return then;
  const endsOf = (at: KernelExpr, size: number, count: KernelExpr) => {
    const first = letOf(builder, "patch_first", multiply(at, u32(size)));
    const last = letOf(
      builder,
      "patch_last",
      subtract(minimum(add(first.name, u32(size)), count), u32(1)),
    );
    return { first, last };
  };
  const sides = [
    { axes: along.axes, ...endsOf(patch.along, along.size, place.alongCount) },
    {
      axes: across.axes,
      ...endsOf(patch.across, across.size, place.acrossCount),
    },
  ];
  const holds = forms.map((form, number) =>
    compare("<=", leastOf(builder, form, number, place.batch, sides), i32(0))
  );
  return [
    ...sides.flatMap(({ first, last }) => [first.statement, last.statement]),
    ifOf(builder, allOf(holds), then),
  ];
}

/** Neighbouring workgroups read on along memory. */
function placePatch(
  builder: KernelBuilder,
  { along, neighbours }: PatchPlan,
  group: KernelExpr,
  [patchesAlong, patchesAcross]: readonly [KernelExpr, KernelExpr],
): { readonly statements: readonly KernelStatement[]; readonly patch: Patch } {
  const lane = builtin("local_invocation_index");
  const row = letOf(builder, "row", divide(group, patchesAlong));
  const matrix = letOf(builder, "matrix", divide(row.name, patchesAcross));
  const perRow = u32(along.size / neighbours);
  const innerAlong = letOf(
    builder,
    "inner_along",
    multiply(modulo(lane, perRow), u32(neighbours)),
  );
  const innerAcross = letOf(
    builder,
    "inner_across",
    multiply(divide(lane, perRow), u32(EIGHT)),
  );
  const parts = [row, matrix, innerAlong, innerAcross];
  return {
    statements: parts.map(({ statement }) => statement),
    patch: {
      matrix: matrix.name,
      along: modulo(group, patchesAlong),
      across: modulo(row.name, patchesAcross),
      innerAlong: innerAlong.name,
      innerAcross: innerAcross.name,
    },
  };
}

/** The words of one kind of marks: joined in workgroup memory, then stored. */
function joinMarks(
  builder: KernelBuilder,
  plan: PatchPlan,
  marks: Marks,
  { patch, look }: { readonly patch: Patch; readonly look: Look },
): {
  readonly join: readonly KernelStatement[];
  readonly store: readonly KernelStatement[];
} {
  const isAlong = plan.along.group === marks.listed;
  const { listed, spanned } = sidesOf(plan, marks);
  const [at, inner, spannedAt, spannedInner, seen] = isAlong
    ? [
      patch.along,
      patch.innerAlong,
      patch.across,
      patch.innerAcross,
      look.along,
    ] as const
    : [
      patch.across,
      patch.innerAcross,
      patch.along,
      patch.innerAlong,
      look.across,
    ] as const;
  // A side of fewer than 32 points, or than a span, is one word, or one panel.
  const words = Math.ceil(listed.size / WORD);
  const panels = Math.ceil(spanned.size / marks.span);
  const memory = workgroupVariable(builder, "words", {
    kind: "array",
    element: { kind: "atomic", scalar: "u32" },
    count: words * panels,
  });
  const place = add(
    multiply(divide(spannedInner, u32(marks.span)), u32(words)),
    divide(inner, u32(WORD)),
  );
  const bits = letOf(builder, "seen", seen);
  const join = [
    bits.statement,
    ifOf(builder, compare("!=", bits.name, u32(0)), [{
      kind: "atomic",
      op: "or",
      target: elementAt(memory, place),
      value: shiftUp(bits.name, modulo(inner, u32(WORD))),
      name: null,
      origin: builder.origin,
    }]),
  ];
  const store = storeWords(builder, marks, {
    memory,
    words,
    panels,
    matrix: patch.matrix,
    word: multiply(at, u32(words)),
    panel: multiply(spannedAt, u32(panels)),
    wordCount: Math.ceil(listed.count / WORD),
    panelCount: Math.ceil(spanned.count / marks.span),
  });
  return { join, store };
}

interface StoredWords {
  readonly memory: KernelExpr;
  /** Words and panels of a patch. */
  readonly words: number;
  readonly panels: number;
  readonly matrix: KernelExpr;
  /** First word and panel of the patch. */
  readonly word: KernelExpr;
  readonly panel: KernelExpr;
  /** Words and panels of the matrix. */
  readonly wordCount: number;
  readonly panelCount: number;
}

/** One invocation stores a word; those behind the end of the matrix are dropped. */
function storeWords(
  builder: KernelBuilder,
  { bits, listed, span }: Marks,
  at: StoredWords,
): readonly KernelStatement[] {
  const lane = builtin("local_invocation_index");
  const key = `${listed}_${span}`;
  const [wordCount, panelCount] = (["words", "panels"] as const).map((what) => {
    const hint = `${what}_${key}`;
    const count = what === "words" ? at.wordCount : at.panelCount;
    return numberParam(builder, hint, hint, "u32", count);
  }) as [KernelExpr, KernelExpr];
  const inWord = modulo(lane, u32(at.words));
  const word = letOf(builder, "word", add(at.word, inWord));
  const inPanel = divide(lane, u32(at.words));
  const panel = letOf(builder, "panel", add(at.panel, inPanel));
  const isInside = allOf([
    lessThan(lane, u32(at.words * at.panels)),
    lessThan(word.name, wordCount),
    lessThan(panel.name, panelCount),
  ]);
  const row = add(multiply(at.matrix, panelCount), panel.name);
  const joined = nameOf(freshName(builder, "joined"), U32);
  const array = bufferArray(builder, bits, "read_write", 1, `bits_${key}`);
  const target = elementAt(array, add(multiply(row, wordCount), word.name));
  return [
    word.statement,
    panel.statement,
    ifOf(builder, isInside, [
      loadAtomic(builder, elementAt(at.memory, lane), joined),
      assign(builder, target, joined),
    ]),
  ];
}
