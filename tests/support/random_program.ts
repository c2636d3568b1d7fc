/**
 * A fast-check arbitrary of programs with their operands: statements over random axes, reducers,
 * guards, `??`, casts, scatters, versions, several results. Shapes hold 0 and 1.
 *
 * Most programs are legal; the front end or binding refuses the others, by diagnostics.
 */
import fc from "fast-check";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { CaseOperands, OperandSpec } from "./corpus_operands.ts";
import type { Case } from "./differential.ts";
import { Choices } from "./random_choices.ts";
import {
  type Drafting,
  drawExpr,
  drawExtent,
  drawLeaf,
  drawPositions,
  drawPredicate,
  drawRead,
  type ExprKind,
  type Here,
  makeInput,
  type RandomAxis,
  type StatementDraft,
} from "./random_expression.ts";

/** Programs with operands. */
export const randomPrograms: fc.Arbitrary<Case> = fc.array(
  fc.nat({ max: 0xffff }),
  { minLength: 20, maxLength: 240, size: "max" },
).map(decodeProgram);

/** The program that these numbers choose. */
export function decodeProgram(numbers: readonly number[]): Case {
  const choices = new Choices(numbers);
  const draft: Drafting = {
    choices,
    operands: new Map<string, OperandSpec | number>(),
    tensors: new Map(),
    read: new Set(),
  };
  const made: Made[] = [];
  const count = choices.pick([1, 2, 1, 3, 1]);
  for (let at = 0; at < count; at++) made.push(drawStatement(draft, made, at));
  return { program: textOf(draft, made), operands: operandsOf(draft, made) };
}

/** A statement and what it made. */
interface Made {
  readonly name: string;
  readonly text: string;
  readonly wantsLet: boolean;
}

function textOf(draft: Drafting, made: readonly Made[]): string {
  const lines = made.map(({ text }) => text);
  const names = [...new Set(made.map(({ name }) => name))];
  const [last] = names.slice(-1);
  const lets = made.filter(({ name, wantsLet }) =>
    wantsLet && name !== last && draft.read.has(name) &&
    !draft.operands.has(name) &&
    made.filter((other) => other.name === name).length === 1
  ).map(({ name }) => name);
  const returned = names.filter((name) => !lets.includes(name));
  const text = made.map(({ name }, at) =>
    lets.includes(name) ? `let ${lines[at]}` : lines[at]
  );
  return [
    ...text,
    ...(returned.length > 1 ? [`return ${returned.join(", ")}`] : []),
  ].join("\n");
}

/** Inputs that the text reads; a draft that was thrown away may have left others. */
function operandsOf(draft: Drafting, made: readonly Made[]): CaseOperands {
  const text = made.map((one) => one.text).join("\n");
  return Object.fromEntries(
    [...draft.operands].filter(([name]) =>
      new RegExp(`\\b${name}\\b`).test(text)
    ),
  );
}

function drawStatement(
  draft: Drafting,
  made: readonly Made[],
  at: number,
): Made {
  const { choices } = draft;
  const statement: StatementDraft = {
    ...draft,
    sized: new Set(),
    axes: new Map(),
    free: ["k", "l", "m", "n", "p", "q"],
    predicates: [],
  };
  const form = choices.weighted(
    [
      [6, "map"],
      [5, "fold"],
      [1, "chain"],
      [2, "scatter"],
      [1, "spread out"],
      [2, "again"],
      [2, "batched"],
    ],
    "map",
  );
  const name = `Y${at}`;
  switch (form) {
    case "fold":
      return drawFold(statement, name);
    case "scatter":
      return drawScatter(statement);
    case "spread out":
      return drawSpreadOut(statement, name);
    case "chain":
      return drawChain(statement, name);
    case "batched":
      return drawBatched(statement, name);
    case "again": {
      const targets = made.map((one) => one.name).filter((known) =>
        draft.tensors.has(known)
      );
      const [first, ...rest] = targets;
      return first === undefined
        ? drawMap(statement, name)
        : drawAgain(statement, choices.pick([first, ...rest]));
    }
    default:
      return drawMap(statement, name);
  }
}

const KINDS = [
  "number",
  "number",
  "number",
  "whole",
  "truth",
  "count",
] as const;

function drawMap(draft: StatementDraft, name: string): Made {
  const axes = drawAxes(
    draft,
    ["i", "j", "h"],
    draft.choices.pick([1, 2, 0, 3]),
  );
  const kind = draft.choices.pick([...KINDS] as [ExprKind, ...ExprKind[]]);
  const body = drawExpr(draft, kind, hereOf(axes, 3));
  const left = drawOrder(draft, axes);
  return finish(draft, {
    name,
    axes: left,
    indices: left.map((a) => a.name),
    op: "=",
    body,
    kind,
  });
}

/** A statement under a reducing operator: a product of factors that share reduction axes, or any expression of them. */
function drawFold(draft: StatementDraft, name: string): Made {
  const { choices } = draft;
  const axes = drawAxes(draft, ["i", "j"], choices.pick([1, 2, 0]));
  const folded = drawAxes(draft, ["r", "s"], choices.pick([1, 1, 2]), axes);
  const here = hereOf([...folded, ...axes], 1);
  const { op, kind, body } = drawFolded(draft, folded, here);
  return finish(draft, {
    name,
    axes,
    indices: axes.map((a) => a.name),
    op,
    body,
    kind,
  });
}

/** An operator and a body whose every summand has all reduction axes. */
function drawFolded(
  draft: StatementDraft,
  folded: readonly RandomAxis[],
  here: Here,
): { readonly op: string; readonly kind: ExprKind; readonly body: string } {
  const { choices } = draft;
  const kind = choices.pick(
    ["number", "number", "whole", "count", "truth"] as const,
  );
  const carrier = drawCarrier(draft, kind, folded, here);
  const other = choices.once(3)
    ? drawExpr(draft, kind, { ...here, depth: 2 })
    : drawRead(draft, kind, here);
  if (kind === "truth") {
    return choices.once(2)
      ? { op: "or=", kind, body: `${carrier} and ${other}` }
      : { op: "and=", kind, body: `(${carrier} or ${other})` };
  }
  const op = choices.pick(["+=", "+=", "+=", "max=", "min=", "*="]);
  const body = choices.weighted([
    [6, `${carrier} * ${other}`],
    [2, carrier],
    [2, `(${carrier} + ${other})`],
    [1, `${carrier} * ${other} * ${drawLeaf(draft, kind, here)}`],
    [1, `relu(${carrier} - ${other})`],
    [1, `min(${carrier}, ${other})`],
  ], carrier);
  return { op, kind, body };
}

/** A read that has all of `folded` as plain indices. */
function drawCarrier(
  draft: StatementDraft,
  kind: ExprKind,
  folded: readonly RandomAxis[],
  here: Here,
): string {
  const { choices } = draft;
  const rest = here.axes.filter((axis) =>
    !folded.includes(axis) && choices.below(2) === 0
  );
  const axes = choices.once(2) ? [...rest, ...folded] : [...folded, ...rest];
  const dtype: ScalarType = kind === "number"
    ? choices.pick(["f32", "f32", "f16", "i32"])
    : kind === "whole"
    ? "i32"
    : kind === "count"
    ? "u32"
    : "bool";
  const { name } = makeInput(draft, dtype, axes.map(({ extent }) => extent));
  axes.forEach((axis) => draft.sized.add(axis.name));
  return `${name}[${axes.map((axis) => axis.name).join(", ")}]`;
}

/** A product of three factors or a product behind which more is computed. */
function drawChain(draft: StatementDraft, name: string): Made {
  const { choices } = draft;
  const [i, r, s, j] = drawAxes(draft, ["i", "r", "s", "j"], 4);
  if (
    i === undefined || r === undefined || s === undefined || j === undefined
  ) {
    return drawMap(draft, name);
  }
  const dtype = choices.pick<ScalarType>(["f32", "i32", "f16"]);
  const factor = (...axes: readonly RandomAxis[]): string => {
    const made = makeInput(draft, dtype, axes.map(({ extent }) => extent));
    axes.forEach((axis) => draft.sized.add(axis.name));
    return `${made.name}[${axes.map((axis) => axis.name).join(", ")}]`;
  };
  const [a, b, c] = [factor(i, r), factor(r, s), factor(s, j)];
  const [op, body] = choices.pick<readonly [string, string]>(
    [
      ["+=", `${a} * ${b} * ${c}`],
      ["+=", `${a} * ${factor(s, r)} * ${c} * ${factor(i, j)}`],
      ["min=", `${a} + ${b} + ${c}`],
      ["=", `sum[r](${a} * sum[s](${b} * ${c}))`],
      ["=", `relu(sum[r,s](${a} * ${b} * ${c}) - ${factor(j)})`],
      ["=", `max[r](${a}) + sum[s](${c})`],
    ] as const,
  );
  const axes = [i, j];
  return finish(draft, {
    name,
    axes,
    indices: ["i", "j"],
    op,
    body,
    kind: dtype === "i32" ? "whole" : "number",
  });
}

/** Statements over a spread of rank 0 to 3. */
function drawBatched(draft: StatementDraft, name: string): Made {
  const { choices } = draft;
  const batch = drawAxes(draft, ["b1", "b2", "b3"], choices.below(4)).map(
    ({ extent }) => extent,
  );
  const axes = drawAxes(draft, ["i", "k"], 2, []);
  const [i = 2, k = 2] = axes.map(({ extent }) => extent);
  const input = (shape: readonly number[]): string =>
    makeInput(draft, choices.pick(["f32", "f32", "i32"]), shape).name;
  axes.forEach((axis) => draft.sized.add(axis.name));
  const A = input([...batch, i, k]);
  const B = input([...batch, k]);
  const x = input([k]);
  const [index, op, body] = choices.pick<readonly [string, string, string]>(
    [
      ["...b, i", "+=", `${A}[...b, i, k] * ${B}[...b, k]`],
      ["...b, i", "=", `sum[k](${A}[...b, i, k] * ${x}[k])`],
      ["...b, i, k", "=", `softmax[k](${A}[...b, i, k])`],
      ["...b, i", "=", `max[k](${A}[...b, i, k] - ${B}[...b, k])`],
      ["i, ...b", "=", `mean[k](${A}[...b, i, k])`],
      ["i", "+=", `${A}[...b, i, k]`],
      ["i, k", "=", `max[...b](${A}[...b, i, k])`],
      ["...b, k, i", "=", `cumsum[i](${A}[...b, i, k] + ${B}[...b, k])`],
    ],
  );
  return finish(draft, {
    name,
    axes,
    indices: [index],
    op,
    body,
    kind: "number",
    isOutside: true,
  });
}

/** `Y[id[t], d] += …` into a target that the caller binds. */
function drawScatter(draft: StatementDraft): Made {
  const { choices } = draft;
  const kind = choices.pick(["number", "number", "whole"] as const);
  const rows = choices.pick([4, 1, 0, 9, 40]);
  const columns = drawAxes(draft, ["d"], choices.below(2));
  const target = makeInput(
    draft,
    kind === "whole" ? "i32" : choices.pick(["f32", "f32", "f16"]),
    [
      rows,
      ...columns.map(({ extent }) => extent),
    ],
  );
  const source = drawAxes(draft, ["t", "u"], choices.pick([1, 2]), columns);
  const here = hereOf([...source, ...columns], 2);
  const index = drawPositions(draft, rows, here);
  const op = choices.pick(["+=", "+=", "max=", "min=", "*="]);
  // The product carries every source axis.
  const carrier = drawCarrier(draft, kind, source, here);
  const body = choices.once(2)
    ? carrier
    : `${carrier} * ${drawExpr(draft, kind, { ...here, depth: 1 })}`;
  const indices = [index, ...columns.map(({ name }) => name)];
  const axes = columns;
  const name = target.name;
  return finish(draft, {
    name,
    axes,
    indices,
    op,
    body,
    kind,
    isOutside: true,
  });
}

/** `Y[i + j] += …`. */
function drawSpreadOut(draft: StatementDraft, name: string): Made {
  const { choices } = draft;
  const [i, j] = drawAxes(draft, ["i", "j"], 2);
  if (i === undefined || j === undefined) return drawMap(draft, name);
  const here = hereOf([i, j], 1);
  const body = drawCarrier(draft, "number", [i, j], here);
  const index = choices.pick(["i + j", "2*i + j", "i + 3*j + 1"]);
  const op = choices.pick(["+=", "max="]);
  return finish(draft, {
    name,
    axes: [i, j],
    indices: [index],
    op,
    body,
    kind: "number",
    isOutside: true,
  });
}

/** A new version of an earlier target. */
function drawAgain(draft: StatementDraft, name: string): Made {
  const { choices } = draft;
  const known = draft.tensors.get(name);
  if (known === undefined) return drawMap(draft, name);
  const letters = ["i", "j", "h", "g"];
  const axes = known.shape.map((extent, d) => {
    const axis = { name: letters[d] ?? "z", extent };
    draft.axes.set(axis.name, axis);
    return axis;
  });
  const kind = kindOf(known.dtype);
  const body = drawExpr(draft, kind, hereOf(axes, 2));
  const ops: [string, ...string[]] = kind === "truth"
    ? ["=", "or=", "and="]
    : ["=", "+=", "max=", "*="];
  const op = choices.pick(ops);
  return finish(draft, {
    name,
    axes,
    indices: axes.map((a) => a.name),
    op,
    body,
    kind,
  });
}

function kindOf(dtype: ScalarType): ExprKind {
  switch (dtype) {
    case "f32":
    case "f16":
      return "number";
    case "i32":
      return "whole";
    case "u32":
      return "count";
    case "bool":
      return "truth";
  }
}

function hereOf(axes: readonly RandomAxis[], depth: number): Here {
  return { axes, depth, mayFold: true };
}

function drawAxes(
  draft: StatementDraft,
  names: readonly string[],
  count: number,
  others: readonly RandomAxis[] = [],
): readonly RandomAxis[] {
  const axes: RandomAxis[] = [];
  for (const name of names.slice(0, count)) {
    const axis = { name, extent: drawExtent(draft, [...others, ...axes]) };
    draft.axes.set(name, axis);
    axes.push(axis);
  }
  return axes;
}

/** The axes, turned around once in a while. */
function drawOrder(
  { choices }: Drafting,
  axes: readonly RandomAxis[],
): readonly RandomAxis[] {
  return choices.once(3) ? [...axes].reverse() : axes;
}

interface Parts {
  readonly name: string;
  readonly axes: readonly RandomAxis[];
  readonly indices: readonly string[];
  readonly op: string;
  readonly body: string;
  readonly kind: ExprKind;
  /** The target's shape is not that of `axes`, so later statements leave it alone. */
  readonly isOutside?: boolean;
}

/** The statement with its `where`: ranges that are needed or wanted, and predicates. */
function finish(draft: StatementDraft, parts: Parts): Made {
  const { choices, sized, axes, predicates } = draft;
  const { name, op, body, kind, indices, isOutside } = parts;
  if (choices.once(3)) {
    predicates.push(drawPredicate(draft, hereOf(parts.axes, 1)));
  }
  const text = `${indices} ${body} ${predicates}`;
  const used = [...axes.values()].filter((axis) =>
    new RegExp(`\\b${axis.name}\\b`).test(text)
  );
  const ranges = used.flatMap(({ name: axis, extent }) => {
    const isCut = choices.once(10) && extent > 1;
    if (sized.has(axis) && !isCut) return [];
    return [
      isCut && sized.has(axis)
        ? `${axis} in 1..${extent}`
        : `${axis} in 0..${extent}`,
    ];
  });
  const where = [...ranges, ...predicates];
  const dtype = kind === "number" && choices.once(6)
    ? choices.pick<ScalarType>(["f16", "f32", "i32"])
    : null;
  const isKnown = draft.operands.has(name) || draft.tensors.has(name);
  const typed = dtype === null || isKnown ? "" : `: ${dtype}`;
  const target = indices.length === 0 ? name : `${name}[${indices.join(", ")}]`;
  bindTarget(draft, parts);
  const clause = where.length === 0 ? "" : ` where ${where.join(", ")}`;
  const hint = drawHint(draft, body);
  if (isOutside === true) draft.tensors.delete(name);
  else {
    draft.tensors.set(name, {
      name,
      dtype: draft.tensors.get(name)?.dtype ?? dtype ?? naturalType(kind),
      shape: parts.axes.map(({ extent }) => extent),
    });
  }
  return {
    name,
    text: `${target}${typed} ${op} ${body}${clause}${hint}`,
    wantsLet: choices.once(2) && isOutside !== true,
  };
}

/** Gives a fresh target a value to continue from, once in a while. */
function bindTarget(
  draft: StatementDraft,
  { name, axes, op, kind, isOutside }: Parts,
): void {
  const { choices, operands, tensors } = draft;
  const isFresh = !operands.has(name) && !tensors.has(name);
  if (!isFresh || isOutside === true || op === "=" || !choices.once(5)) return;
  const dtype = choices.once(3) ? "f32" : naturalType(kind);
  const shape = axes.map(({ extent }) => extent);
  const values = { kind: "whole", limit: dtype === "bool" ? 1 : 4 } as const;
  const layout = choices.once(4) ? "reversed" : "dense";
  operands.set(name, { dtype, shape, values, seed: 77, layout });
}

/** A `with` clause over a tensor that the body reads. */
function drawHint({ choices, operands }: StatementDraft, body: string): string {
  if (!choices.once(6)) return "";
  const named = [...operands].filter(([name, spec]) =>
    typeof spec !== "number" && body.includes(`${name}[`)
  ).map(([name]) => name);
  const [first, ...rest] = named;
  if (first === undefined) return "";
  const name = choices.pick([first, ...rest]);
  const spec = operands.get(name);
  const isMatrix = typeof spec === "object" && spec.shape.length === 2;
  const hint = choices.pick([
    "sparse",
    "dense",
    ...(isMatrix ? ["sparse(32,1)", "sparse(1,32)"] : []),
  ]);
  return ` with ${name}: ${hint}`;
}

/** A guess: only kinds matter for what reads the tensor later. */
function naturalType(kind: ExprKind): ScalarType {
  switch (kind) {
    case "number":
      return "f32";
    case "whole":
      return "i32";
    case "count":
      return "u32";
    case "truth":
      return "bool";
  }
}
