/**
 * Tensor IR -> the text that a user would write, with the operators of the language.
 *
 * For reading only: the canonical text is `printTensorIr`. Numbers behind renamed axes and versions
 * (`k.1`, `C.2`) are dropped, as scoping makes them plain again.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type {
  Access,
  AffineIndex,
  Apply,
  AssignOperator,
  Axis,
  Expr,
  Index,
  ScalarOp,
  Statement,
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

/** One statement on one line. */
export function printStatementSource(statement: Statement): string {
  const { target, assign, body, guard, finish, isTemporary } = statement;
  const left = `${isTemporary ? "let " : ""}${plainName(target.tensor)}${
    indexList(target.indices)
  }`;
  const guards = [...guard, ...(finish?.guard ?? [])];
  return [
    `${left} ${ASSIGN[assign]} ${printExprSource(body)}`,
    ...(guards.length === 0
      ? []
      : [`where ${guards.map(printExprSource).join(", ")}`]),
  ].join("  ");
}

/** One expression. */
export function printExprSource(expr: Expr): string {
  return printAt(expr, LEVEL.choice);
}

/** One position along a dimension. */
export function printIndexSource(index: Index): string {
  switch (index.kind) {
    case "affine":
      return printAffine(index);
    case "indirect":
      return printAccess(index.read);
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

function printAt(expr: Expr, outer: number): string {
  const { text, level } = printNode(expr);
  return level < outer ? `(${text})` : text;
}

interface Printed {
  readonly text: string;
  readonly level: number;
}

function atom(text: string): Printed {
  return { text, level: LEVEL.atom };
}

function printNode(expr: Expr): Printed {
  switch (expr.kind) {
    case "literal":
      return printLiteral(expr.value, expr.dtype === "bool");
    case "axis":
      return atom(plainName(expr.axis));
    case "extent":
      return atom(`extent(${plainName(expr.axis)})`);
    case "scalar":
      return atom(expr.name);
    case "accumulated":
      return atom("(result)");
    case "access":
      return expr.fallback === null ? atom(printAccess(expr)) : {
        text: `${printAccess(expr)} ?? ${printAt(expr.fallback, LEVEL.atom)}`,
        // It binds tightest, which few readers know: parentheses everywhere inside.
        level: LEVEL.choice,
      };
    case "apply":
      return printApply(expr);
    case "cast":
      return atom(`${expr.dtype}(${printExprSource(expr.arg)})`);
    case "select": {
      const parts = [
        printAt(expr.condition, LEVEL.or),
        printAt(expr.whenTrue, LEVEL.or),
        printAt(expr.whenFalse, LEVEL.choice),
      ];
      return {
        text: `${parts[0]} ? ${parts[1]} : ${parts[2]}`,
        level: LEVEL.choice,
      };
    }
    case "reduce":
      return atom(
        `${expr.reducer}[${axisList(expr.axes)}](${
          printExprSource(expr.body)
        })`,
      );
    case "scan":
      return atom(
        `${expr.scan}[${axisList(expr.axes)}](${printExprSource(expr.body)})`,
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

function printApply({ op, args }: Apply): Printed {
  const [first, second] = args;
  const infix = INFIX[op];
  if (infix !== undefined && second !== undefined && args.length === 2) {
    const { sign, level } = infix;
    // Comparisons do not chain; the other operators lean to the left.
    const left = printAt(first, level === LEVEL.comparison ? level + 1 : level);
    return { text: `${left} ${sign} ${printAt(second, level + 1)}`, level };
  }
  switch (op) {
    case "neg":
      return { text: `-${printAt(first, LEVEL.sign)}`, level: LEVEL.sign };
    case "not":
      return { text: `not ${printAt(first, LEVEL.not)}`, level: LEVEL.not };
    case "pow":
      return {
        text: `${printAt(first, LEVEL.power + 1)} ** ${
          second === undefined ? "" : printAt(second, LEVEL.sign)
        }`,
        level: LEVEL.power,
      };
    default:
      return atom(`${op}(${args.map(printExprSource).join(", ")})`);
  }
}

function printAccess({ tensor, indices }: Access): string {
  return `${plainName(tensor)}${indexList(indices)}`;
}

function indexList(indices: readonly Index[]): string {
  return indices.length === 0
    ? ""
    : `[${indices.map(printIndexSource).join(",")}]`;
}

function axisList(axes: readonly Axis[]): string {
  return axes.map((axis) =>
    `${axis.isSpread ? "..." : ""}${plainName(axis.name)}`
  ).join(",");
}

function printAffine({ terms, extents, offset }: AffineIndex): string {
  const parts: { readonly factor: number; readonly name: string }[] = [
    ...terms.map(({ axis, factor }) => ({ factor, name: plainName(axis) })),
    ...extents.map(({ axis, factor }) => ({
      factor,
      name: `extent(${plainName(axis)})`,
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
