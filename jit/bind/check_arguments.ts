/**
 * First stage of binding: arguments against declarations.
 *
 * Ensures: every input has a dtype, a shape and a rank; no optional target is left (one that is
 * given is an input, one that is not is gone); a scalar given as a tensor of rank 0 is an access,
 * a tensor of rank 0 given as a number is a scalar.
 */
import {
  type Diagnostic,
  type Outcome,
  outcomeOf,
} from "../diagnostics/diagnostic.ts";
import type {
  Expr,
  Index,
  ScalarInfo,
  Statement,
  TensorInfo,
  TensorIr,
} from "../ir/tensor_ir.ts";
import { closestName } from "./closest_name.ts";
import {
  missingArgument,
  rankMismatch,
  scalarOrTensor,
  unknownArgument,
} from "./diagnostics.ts";
import { dtypeMismatch } from "./type_diagnostics.ts";
import type { Operands } from "./operands.ts";
import {
  accessesOf,
  axesOf,
  mapExpressions,
  rewrite,
} from "./statement_nodes.ts";

/** Unknown names that are told of: a record from elsewhere may have any number. */
const MAXIMUM_UNKNOWN = 20;

/** What happens to the declarations. */
interface Changes {
  readonly tensors: TensorInfo[];
  readonly scalars: ScalarInfo[];
  readonly dropped: Set<string>;
  readonly toAccess: Set<string>;
  readonly toScalar: Set<string>;
  readonly problems: Diagnostic[];
}

/** Matches `operands` with the inputs of `ir`. */
export function checkArguments(
  ir: TensorIr,
  operands: Operands,
): Outcome<TensorIr> {
  const changes: Changes = {
    tensors: [],
    scalars: [],
    dropped: new Set(),
    toAccess: new Set(),
    toScalar: new Set(),
    problems: [],
  };
  for (const tensor of ir.tensors) bindTensor(tensor, operands, ir, changes);
  for (const scalar of ir.scalars) bindScalar(scalar, operands, ir, changes);
  changes.problems.push(...unknownArguments(ir, operands));
  return outcomeOf(changes.problems, () => applyChanges(ir, changes));
}

function bindTensor(
  tensor: TensorInfo,
  operands: Operands,
  ir: TensorIr,
  changes: Changes,
): void {
  const { name, role, rank, origin } = tensor;
  if (role === "made") {
    changes.tensors.push(tensor);
    return;
  }
  const given = operands.tensors.get(name);
  if (given !== undefined) {
    const { dtype, shape } = given;
    if (rank !== null && rank !== shape.length) {
      changes.problems.push(
        rankMismatch(name, shape.length, { rank, isLeast: false }, origin),
      );
    }
    if (tensor.dtype !== null && tensor.dtype !== dtype) {
      changes.problems.push(dtypeMismatch(name, dtype, tensor.dtype, origin));
    }
    changes.tensors.push({
      ...tensor,
      role: "input",
      dtype,
      shape,
      rank: shape.length,
    });
  } else if (operands.scalars.has(name)) {
    if ((rank ?? 0) === 0 && !isPosition(name, ir)) {
      changes.toScalar.add(name);
      changes.scalars.push({ name, origin });
    } else {
      const wanted = `a tensor${rank === null ? "" : ` of rank ${rank}`}`;
      changes.problems.push(scalarOrTensor(name, "a number", wanted, origin));
    }
  } else if (role === "optional") changes.dropped.add(name);
  else changes.problems.push(missingArgument(name, "tensor", origin));
}

function bindScalar(
  scalar: ScalarInfo,
  operands: Operands,
  ir: TensorIr,
  changes: Changes,
): void {
  const { name, origin } = scalar;
  const given = operands.tensors.get(name);
  if (operands.scalars.has(name)) changes.scalars.push(scalar);
  else if (given === undefined) {
    changes.problems.push(missingArgument(name, "scalar", origin));
  } else if (given.shape.length > 0 || isRangeEnd(name, ir)) {
    changes.problems.push(scalarOrTensor(name, "a tensor", "a number", origin));
  } else {
    changes.toAccess.add(name);
    changes.tensors.push({ ...scalar, role: "input", rank: 0, ...given });
  }
}

/** True for a tensor that is continued or indexes another: a number cannot take its place. */
function isPosition(name: string, ir: TensorIr): boolean {
  const indexes = (index: Index): boolean =>
    index.kind === "indirect" && index.read.tensor === name;
  return ir.statements.some((statement) =>
    statement.base === name || statement.target.indices.some(indexes) ||
    accessesOf(statement).some(({ indices }) => indices.some(indexes))
  );
}

/** Extents must be known when the program is bound, so a range cannot read a tensor. */
function isRangeEnd(name: string, ir: TensorIr): boolean {
  return bindingScalars(ir).has(name);
}

/**
 * The scalars whose values binding reads: those in the ends of ranges. Any other scalar may change
 * without binding again.
 */
export function bindingScalars(ir: TensorIr): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (expr: Expr): void => {
    if (expr.kind === "scalar") names.add(expr.name);
    if (expr.kind === "apply") expr.args.forEach(visit);
  };
  for (const { range } of ir.statements.flatMap(axesOf)) {
    if (range !== null) [range.start, range.end].forEach(visit);
  }
  return names;
}

function unknownArguments(
  ir: TensorIr,
  { tensors, scalars }: Operands,
): readonly Diagnostic[] {
  const inputs = ir.tensors.filter(({ role }) => role === "input");
  const wanted = [...inputs, ...ir.scalars];
  const targets = ir.tensors.filter(({ role }) => role === "optional");
  const known = new Map(
    [...wanted, ...targets].map(({ name, origin }) => [name, origin]),
  );
  const given = [...tensors.keys(), ...scalars.keys()];
  const free = [...known.keys()].filter((name) => !given.includes(name));
  const names = wanted.map(({ name }) => name);
  const unknown = given.filter((name) => !known.has(name));
  return unknown.slice(0, MAXIMUM_UNKNOWN).map((name) => {
    const closest = closestName(name, free);
    const origin = known.get(closest ?? "") ?? ir.statements[0]?.origin ?? null;
    return unknownArgument(name, names, { closest, origin });
  });
}

function applyChanges(ir: TensorIr, changes: Changes): TensorIr {
  const { tensors, scalars, dropped, toAccess, toScalar } = changes;
  const isKept = dropped.size === 0 && toAccess.size === 0 &&
    toScalar.size === 0;
  const statements = isKept
    ? ir.statements
    : ir.statements.map((statement) => changeStatement(statement, changes));
  return { ...ir, tensors, scalars, statements };
}

function changeStatement(
  statement: Statement,
  { dropped, toAccess, toScalar }: Changes,
): Statement {
  const { base } = statement;
  const kept = base !== null && dropped.has(base)
    ? { ...statement, base: null }
    : statement;
  if (toAccess.size === 0 && toScalar.size === 0) return kept;
  return mapExpressions(kept, (expr) =>
    rewrite(expr, (node) => {
      if (node.kind === "scalar" && toAccess.has(node.name)) {
        const { name, origin } = node;
        return {
          kind: "access",
          tensor: name,
          indices: [],
          fallback: null,
          origin,
        };
      }
      if (node.kind === "access" && toScalar.has(node.tensor)) {
        const { tensor, origin } = node;
        return { kind: "scalar", name: tensor, dtype: null, origin };
      }
      return node;
    }));
}
