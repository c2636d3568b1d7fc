/**
 * Tensor IR -> the text that a user would write, with the operators of the language.
 *
 * For reading only: the canonical text is `printTensorIr`. Numbers behind renamed axes and versions
 * (`k.1`, `C.2`) are dropped, as scoping makes them plain again.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import {
  type Access,
  type AffineIndex,
  type Apply,
  type AssignOperator,
  type Axis,
  type Expr,
  type Index,
  type ScalarOp,
  type Statement,
  walk,
} from "../ir/tensor_ir.ts";

/** How tightly each form binds; a looser one inside a tighter one gets parentheses. */
const LEVEL = {
  choice: 0,
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  sum: 5,
  product: 6,
  sign: 7,
  power: 8,
  atom: 9,
} as const;

const INFIX: Partial<
  Record<ScalarOp, { readonly sign: string; readonly level: number }>
> = {
  or: { sign: "or", level: LEVEL.or },
  and: { sign: "and", level: LEVEL.and },
  eq: { sign: "==", level: LEVEL.comparison },
  ne: { sign: "!=", level: LEVEL.comparison },
  lt: { sign: "<", level: LEVEL.comparison },
  le: { sign: "<=", level: LEVEL.comparison },
  gt: { sign: ">", level: LEVEL.comparison },
  ge: { sign: ">=", level: LEVEL.comparison },
  add: { sign: "+", level: LEVEL.sum },
  sub: { sign: "-", level: LEVEL.sum },
  mul: { sign: "*", level: LEVEL.product },
  div: { sign: "/", level: LEVEL.product },
  mod: { sign: "%", level: LEVEL.product },
};

const ASSIGN: Readonly<Record<AssignOperator, string>> = {
  set: "=",
  sum: "+=",
  prod: "*=",
  max: "max=",
  min: "min=",
  all: "and=",
  any: "or=",
};

/** The name under which an axis is shown. */
export type AxisName = (axis: string) => string;

/**
 * Names of the axes of a statement as the user wrote them: an inner `k.1` that shadows `k` is `k`,
 * the parts `b.0` and `b.1` of a spread stay apart.
 */
export function axisNames(statement: Statement): AxisName {
  const all = new Set([
    ...statement.axes,
    ...expressionsOf(statement).flatMap((expr) =>
      [...walk(expr)].flatMap((node) =>
        node.kind === "reduce" || node.kind === "scan" ? node.axes : []
      )
    ),
  ].map(({ name }) => name));
  return (axis) => all.has(plainName(axis)) ? plainName(axis) : axis;
}

/** Everything that a statement evaluates but the indices of its target. */
export function expressionsOf(
  { body, guard, finish }: Statement,
): readonly Expr[] {
  return [
    body,
    ...guard,
    ...(finish === null ? [] : [finish.body, ...finish.guard]),
  ];
}

/** One statement on one line. */
export function printStatementSource(statement: Statement): string {
  const names = axisNames(statement);
  const { target, assign, body, guard, finish, isTemporary } = statement;
  const left = `${isTemporary ? "let " : ""}${plainName(target.tensor)}${
    indexList(target.indices, names)
  }`;
  const guards = [...guard, ...(finish?.guard ?? [])];
  return [
    `${left} ${ASSIGN[assign]} ${printExprSource(body, names)}`,
    ...(guards.length === 0
      ? []
      : [`where ${
        guards.map((each) => printExprSource(each, names)).join(", ")
      }`]),
  ].join("  ");
}

/** An expression with the names of its statement. */
export function printExprSource(expr: Expr, names: AxisName): string {
  return printAt(expr, LEVEL.choice, names);
}

/** One position along a dimension. */
export function printIndexSource(index: Index, names: AxisName): string {
  switch (index.kind) {
    case "affine":
      return printAffine(index, names);
    case "indirect":
      return printAccess(index.read, names);
    case "unit":
      return "_";
    case "spread":
      return `...${index.axis}`;
  }
  return unreachable(index);
}

/** The name without the number of its version. */
export function plainName(name: string): string {
  return name.replace(/\.\d+$/, "");
}

function printAt(expr: Expr, outer: number, names: AxisName): string {
  const { text, level } = printNode(expr, names);
  return level < outer ? `(${text})` : text;
}

interface Printed {
  readonly text: string;
  readonly level: number;
}

function atom(text: string): Printed {
  return { text, level: LEVEL.atom };
}

function printNode(expr: Expr, names: AxisName): Printed {
  switch (expr.kind) {
    case "literal":
      return printLiteral(expr.value, expr.dtype === "bool");
    case "axis":
      return atom(names(expr.axis));
    case "extent":
      return atom(`extent(${names(expr.axis)})`);
    case "scalar":
      return atom(expr.name);
    case "accumulated":
      return atom("(result)");
    case "access":
      return expr.fallback === null ? atom(printAccess(expr, names)) : {
        text: `${printAccess(expr, names)} ?? ${
          printAt(expr.fallback, LEVEL.atom, names)
        }`,
        // It binds tightest, which few readers know: parentheses everywhere inside.
        level: LEVEL.choice,
      };
    case "apply":
      return printApply(expr, names);
    case "cast":
      return atom(`${expr.dtype}(${printExprSource(expr.arg, names)})`);
    case "select": {
      const parts = [
        printAt(expr.condition, LEVEL.or, names),
        printAt(expr.whenTrue, LEVEL.or, names),
        printAt(expr.whenFalse, LEVEL.choice, names),
      ];
      return {
        text: `${parts[0]} ? ${parts[1]} : ${parts[2]}`,
        level: LEVEL.choice,
      };
    }
    case "reduce":
      return atom(
        `${expr.reducer}[${axisList(expr.axes, names)}](${
          printExprSource(expr.body, names)
        })`,
      );
    case "scan":
      return atom(
        `${expr.scan}[${axisList(expr.axes, names)}](${
          printExprSource(expr.body, names)
        })`,
      );
  }
  return unreachable(expr);
}

function printLiteral(value: number, isTruth: boolean): Printed {
  if (isTruth) return atom(value === 0 ? "false" : "true");
  const size = Math.abs(value);
  const text = Number.isFinite(value)
    ? `${size}`
    : Number.isNaN(value)
    ? "nan"
    : "inf";
  const isNegative = value < 0 || Object.is(value, -0);
  return isNegative ? { text: `-${text}`, level: LEVEL.sign } : atom(text);
}

function printApply({ op, args }: Apply, names: AxisName): Printed {
  const [first, second] = args;
  const infix = INFIX[op];
  if (infix !== undefined && second !== undefined && args.length === 2) {
    const { sign, level } = infix;
    // Comparisons do not chain; the other operators lean to the left.
    const left = printAt(
      first,
      level === LEVEL.comparison ? level + 1 : level,
      names,
    );
    return {
      text: `${left} ${sign} ${printAt(second, level + 1, names)}`,
      level,
    };
  }
  switch (op) {
    case "neg":
      return {
        text: `-${printAt(first, LEVEL.sign, names)}`,
        level: LEVEL.sign,
      };
    case "not":
      return {
        text: `not ${printAt(first, LEVEL.not, names)}`,
        level: LEVEL.not,
      };
    case "pow":
      return {
        text: `${printAt(first, LEVEL.power + 1, names)} ** ${
          second === undefined ? "" : printAt(second, LEVEL.sign, names)
        }`,
        level: LEVEL.power,
      };
    default:
      return atom(
        `${op}(${args.map((arg) => printExprSource(arg, names)).join(", ")})`,
      );
  }
}

function printAccess({ tensor, indices }: Access, names: AxisName): string {
  return `${plainName(tensor)}${indexList(indices, names)}`;
}

function indexList(indices: readonly Index[], names: AxisName): string {
  return indices.length === 0
    ? ""
    : `[${indices.map((index) => printIndexSource(index, names)).join(",")}]`;
}

function axisList(axes: readonly Axis[], names: AxisName): string {
  return axes.map((axis) => `${axis.isSpread ? "..." : ""}${names(axis.name)}`)
    .join(",");
}

function printAffine(
  { terms, extents, offset }: AffineIndex,
  names: AxisName,
): string {
  const parts: { readonly factor: number; readonly name: string }[] = [
    ...terms.map(({ axis, factor }) => ({ factor, name: names(axis) })),
    ...extents.map(({ axis, factor }) => ({
      factor,
      name: `extent(${names(axis)})`,
    })),
  ];
  const texts = parts.map(({ factor, name }, at) =>
    signText(factor, at) +
    (Math.abs(factor) === 1 ? name : `${Math.abs(factor)}*${name}`)
  );
  if (offset !== 0 || texts.length === 0) {
    texts.push(`${signText(offset, texts.length)}${Math.abs(offset)}`);
  }
  return texts.join("");
}

function signText(value: number, at: number): string {
  return value < 0 ? "-" : at === 0 ? "" : "+";
}
