/** What a condition says about axes: comparisons as linear forms that are 0 or more. */
import type { Apply, Expr } from "../ir/tensor_ir.ts";
import { addScaled, constantForm, type Linear, linearExpr } from "./linear.ts";

/** Forms that are 0 or more where `condition` is `holds`; what is not affine says nothing. */
export function conditionsOf(
  condition: Expr,
  holds: boolean,
  extents: ReadonlyMap<string, number>,
): readonly Linear[] {
  if (condition.kind !== "apply") return [];
  const { op, args } = condition;
  if (op === "not") return conditionsOf(args[0], !holds, extents);
  if ((op === "and" && holds) || (op === "or" && !holds)) {
    return args.flatMap((arg) => conditionsOf(arg, holds, extents));
  }
  return comparison(condition, holds, extents);
}

function comparison(
  { op, args }: Apply,
  holds: boolean,
  extents: ReadonlyMap<string, number>,
): readonly Linear[] {
  const [a, b] = args.map((arg) => linearExpr(arg, extents));
  if (a === undefined || b === undefined || a === null || b === null) return [];
  const difference = addScaled(a, b, -1);
  const opposite = addScaled(constantForm(0), difference, -1);
  switch (holds ? op : negated(op)) {
    case "lt":
      return [strictly(opposite)];
    case "le":
      return [opposite];
    case "gt":
      return [strictly(difference)];
    case "ge":
      return [difference];
    case "eq":
      return [difference, opposite];
    default:
      return [];
  }
}

function negated(op: Apply["op"]): Apply["op"] {
  switch (op) {
    case "lt":
      return "ge";
    case "le":
      return "gt";
    case "gt":
      return "le";
    case "ge":
      return "lt";
    case "ne":
      return "eq";
    default:
      return "ne";
  }
}

/** `form > 0`: over integers that is `form >= 1`. */
function strictly(form: Linear): Linear {
  const isInteger = Number.isInteger(form.constant) &&
    [...form.terms.values()].every(Number.isInteger);
  return isInteger ? { ...form, constant: form.constant - 1 } : form;
}
