/** Detections of affine predicates -> JavaScript that reads nothing: words of bits from the ends of panels. */
import type { JsStep } from "../ir/executable.ts";
import type { AffineForm } from "../ir/interval.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { DetectNest, Marks } from "../ir/tile_pit.ts";
import { groupLoop, pointCountText } from "./axis_groups.ts";
import { axisText, makeScope, type Scope } from "./emit_expr.ts";
import { loopsOver } from "./emit_nest.ts";
import type { StepWriter } from "./step_writer.ts";

/** The step of a detection whose live points are those where each form is at most 0. */
export function lowerSolved(
  nest: DetectNest,
  forms: readonly AffineForm[],
  writer: StepWriter,
): JsStep {
  const scope = makeScope(writer, [
    ...nest.batch,
    ...nest.rows,
    ...nest.columns,
  ]);
  const loops = loopsOver(nest.batch, scope);
  return writer.finish(nest.name, [
    ...nest.marks.map(({ bits }) => `${writer.binding(bits)}.fill(0);`),
    "let matrix = 0;",
    ...loops.flatMap(({ open }) => open),
    ...nest.marks.flatMap((marks) => markLines(nest, marks, forms, scope)),
    "matrix = matrix + 1 | 0;",
    ...loops.flatMap(({ close }) => close),
  ]);
}

/** The words of one kind of marks at one batch point. */
function markLines(
  { batch, rows, columns }: DetectNest,
  { listed: group, span, bits }: Marks,
  forms: readonly AffineForm[],
  scope: Scope,
): string[] {
  const [listed, spanned] = group === "rows"
    ? [rows, columns]
    : [columns, rows];
  const loop = groupLoop(listed, scope, { from: "0", to: "length" });
  const live = forms.map((form, number) =>
    [`least${number}`, ...termTexts(form, number, listed, scope)].join(" + ")
  );
  const isLive = live.map((text) => `(${text} | 0) <= 0`).join(" && ");
  const row = "Math.imul(matrix, panels) + panel | 0";
  const place = `Math.imul(${row}, words) + (${loop.counter} >>> 5) | 0`;
  return [
    "{",
    `const length = ${pointCountText(listed, scope)};`,
    `const points = ${pointCountText(spanned, scope)};`,
    "const words = length + 31 >>> 5;",
    `const panels = points + ${span - 1} >>> ${Math.log2(span)};`,
    "for (let panel = 0; panel < panels; panel++) {",
    `const first = Math.imul(panel, ${span});`,
    `const last = Math.min(first + ${span}, points) - 1 | 0;`,
    ...forms.map((form, number) =>
      `const least${number} = ${
        leastText(form, number, { known: batch, spanned }, scope)
      } | 0;`
    ),
    ...loop.open,
    `if (${isLive || "true"}) {`,
    `${scope.writer.binding(bits)}[${place}] |= 1 << ${loop.counter};`,
    "}",
    ...loop.close,
    "}",
    "}",
  ];
}

/** The least value of a form from `first` to `last` of a group, at a point of `known` axes. */
export function leastText(
  form: AffineForm,
  number: number,
  { known, spanned: [axis] }: {
    readonly known: readonly LoopAxis[];
    readonly spanned: readonly LoopAxis[];
  },
  scope: Scope,
): string {
  const { size } = scope.writer;
  const base = [
    size(`constant ${number}`, form.constant),
    ...termTexts(form, number, known, scope),
  ];
  if (axis === undefined || !form.terms.has(axis.name)) return base.join(" + ");
  const start = size(`start ${axis.name}`, axis.start);
  const factor = factorText(form, number, axis.name, scope);
  const ends = ["first", "last"].map((end) =>
    `Math.imul(${factor}, ${start} + ${end})`
  );
  return [...base, `Math.min(${ends.join(", ")})`].join(" + ");
}

function termTexts(
  form: AffineForm,
  number: number,
  axes: readonly LoopAxis[],
  scope: Scope,
): readonly string[] {
  return axes.filter(({ name }) => form.terms.has(name)).map(({ name }) => {
    const factor = factorText(form, number, name, scope);
    return `Math.imul(${factor}, ${axisText(scope, name)})`;
  });
}

/** A factor may come from an extent, so it stands in no text. */
function factorText(
  { terms }: AffineForm,
  number: number,
  axis: string,
  { writer }: Scope,
): string {
  return writer.size(`factor ${number} ${axis}`, terms.get(axis) ?? 0);
}
