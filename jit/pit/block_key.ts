/**
 * Blocks -> texts that are equal where blocks compute the same, whatever their axes and values are called.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type {
  Block,
  LoopAxis,
  Step,
  TileExpr,
  TileIndex,
} from "../ir/tile_block.ts";

/** The text of `block` over groups of axes, in which an axis is known by its group and place. */
export function blockKey(
  { steps, live, result }: Block,
  groups: readonly (readonly LoopAxis[])[],
): string {
  const names: Names = { axes: axisNames(groups), values: new Map() };
  const ranges = groups.map((group) =>
    group.map(({ start, end, extent }) => `${start}:${end}:${extent}`).join(",")
  );
  return [
    ...ranges,
    ...steps.map((step) => stepKey(step, names)),
    live === null ? "" : exprKey(live, names),
    exprKey(result, names),
  ].join("\n");
}

interface Names {
  readonly axes: ReadonlyMap<string, string>;
  readonly values: Map<string, string>;
}

function axisNames(
  groups: readonly (readonly LoopAxis[])[],
): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap((group, at) =>
      group.map(({ name }, place) => [name, `${at}.${place}`] as const)
    ),
  );
}

function stepKey(step: Step, names: Names): string {
  switch (step.kind) {
    case "let": {
      const key = exprKey(step.value, names);
      names.values.set(step.name, `v${names.values.size}`);
      return key;
    }
    case "load": {
      const when = step.when === null ? "" : exprKey(step.when, names);
      const indices = step.indices.map((index) => indexKey(index, names));
      names.values.set(step.name, `v${names.values.size}`);
      if (step.inside !== null) {
        names.values.set(step.inside, `v${names.values.size}`);
      }
      return `${JSON.stringify(step.buffer)}[${indices.join(", ")}] ${when}`;
    }
  }
  return unreachable(step);
}

function indexKey(
  { terms, offset, value, isChecked }: TileIndex,
  names: Names,
): string {
  const sum = terms.map(({ axis, factor }) =>
    `${factor}*${names.axes.get(axis) ?? axis}`
  );
  const read = value === null ? [] : [names.values.get(value) ?? value];
  return [...sum, ...read, offset, isChecked ? "?" : ""].join("+");
}

function exprKey(expr: TileExpr, names: Names): string {
  const keys = (all: readonly TileExpr[]): string =>
    all.map((part) => exprKey(part, names)).join(", ");
  switch (expr.kind) {
    case "literal":
      return `${Object.is(expr.value, -0) ? "-0" : expr.value}:${expr.dtype}`;
    case "axis":
      return `axis ${names.axes.get(expr.axis) ?? expr.axis}`;
    case "extent":
      return `extent ${names.axes.get(expr.axis) ?? expr.axis}`;
    case "scalar":
      return `scalar ${JSON.stringify(expr.name)}:${expr.dtype}`;
    case "value":
      return names.values.get(expr.name) ?? expr.name;
    case "accumulated":
      return "acc";
    case "apply":
      return `${expr.op}(${keys(expr.args)}):${expr.dtype}`;
    case "cast":
      return `${expr.dtype}(${keys([expr.arg])})`;
    case "select":
      return `select(${keys([expr.condition, expr.whenTrue, expr.whenFalse])})`;
  }
  return unreachable(expr);
}
