/**
 * What all callables of one program text share: its IR, its inputs and its bound forms.
 *
 * Knows types and shapes, never data or devices.
 */
import {
  bindingScalars,
  bindProgram,
  type OperandType,
  zeroTensors,
} from "../jit/mod.ts";
import { PitError } from "../jit/diagnostics/pit_error.ts";
import { printTensorIr } from "../jit/ir/print_tensor_ir.ts";
import { isInteger, type ScalarType } from "../jit/ir/scalar_type.ts";
import {
  children,
  type Expr,
  type Hint,
  type Statement,
  type TensorIr,
} from "../jit/ir/tensor_ir.ts";
import type { Layouts } from "../jit/ir/executable.ts";
import { BoundedMap } from "./webgpu/bounded_map.ts";
import { countOf } from "./host_array.ts";
import { hostLocation } from "./location.ts";
import { denseStrides, isDense } from "./strides.ts";
import type { Zeros } from "./tensor.ts";

/** A program after the front end. */
export interface ProgramCore {
  readonly text: string;
  readonly ir: TensorIr;
  /** All inputs: tensors, targets that may be continued, scalars; slots are positions in it. */
  readonly names: readonly string[];
  readonly slots: ReadonlyMap<string, number>;
  /** Inputs that a call must give. */
  readonly required: readonly string[];
  /** Slots of scalars whose values are part of the signature, since ranges read them. */
  readonly bakedSlots: ReadonlySet<number>;
  /** Begins the signature of each call: no other program has it. */
  readonly prefix: string;
}

/** A program bound to types, shapes and layouts. */
export interface BoundCall {
  readonly program: TensorIr;
  /** Text of the bound program and its layouts: equal keys compile to equal code. */
  readonly key: string;
  readonly layouts: Layouts;
  readonly operands: readonly BoundInput[];
  readonly scalars: readonly BoundInput[];
  /** Scalars in integer positions: a fraction is refused at each call. */
  readonly integerScalars: readonly IntegerInput[];
  readonly results: readonly BoundResult[];
}

/** An input and its place in the arguments. */
export interface BoundInput {
  readonly name: string;
  readonly slot: number;
}

/** A scalar that must be whole. */
export interface IntegerInput {
  readonly slot: number;
  readonly dtype: "i32" | "u32";
}

/** A result, dense. */
export interface BoundResult {
  readonly name: string;
  /** Version that holds the value. */
  readonly tensor: string;
  readonly dtype: ScalarType;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly count: number;
  /** What made it makes zeros: the next program looks for them. */
  readonly zeros: Zeros | null;
}

/** What binding looks at in a tensor argument. */
interface TypedView {
  readonly storage: {
    readonly dtype: ScalarType;
    readonly isPacked?: boolean;
  };
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly zeros: Zeros | null;
}

/**
 * Bound forms of all programs by signature: types, shapes and layouts after the prefix of the
 * program. Bounded together, since a thousand programs may each be called with a thousand shapes; a
 * bound statement takes some KiB.
 */
const BINDINGS = new BoundedMap<string, BoundCall>(16_384, {
  weigh: ({ program }) => program.statements.length,
  limit: 32_768,
});

let coreCount = 0;

/** A program that was never bound. */
export function makeCore(text: string, ir: TensorIr): ProgramCore {
  const tensors = ir.tensors.filter(({ role }) => role !== "made");
  const names = [...tensors, ...ir.scalars].map(({ name }) => name);
  const slots = new Map(names.map((name, slot) => [name, slot]));
  const optional = tensors.filter(({ role }) => role === "optional");
  const free = new Set(optional.map(({ name }) => name));
  return {
    text,
    ir,
    names,
    slots,
    required: names.filter((name) => !free.has(name)),
    bakedSlots: slotsOf(bindingScalars(ir), slots),
    prefix: `${coreCount++}:`,
  };
}

/** Names that the caller gives and the program lacks: refused with the other mistakes of the call. */
export function refuseUnknown(
  core: ProgramCore,
  unknown: readonly string[],
): never {
  const nothing: OperandType = { dtype: "f32", shape: [] };
  const tensors = new Map(unknown.map((name) => [name, nothing]));
  // The marker of a hole is an input, but not one of the caller's.
  const isOpen = ({ name }: { readonly name: string }): boolean =>
    !tensors.has(name);
  const outcome = bindProgram({
    ...core.ir,
    tensors: core.ir.tensors.filter(isOpen),
    scalars: core.ir.scalars.filter(isOpen),
  }, { tensors, scalars: new Map() });
  const all = outcome.ok ? [] : outcome.diagnostics;
  const [first, ...rest] = all.filter(({ code }) => code === "PIT0303");
  if (first === undefined) throw new Error(`Cannot bind "${unknown}"`);
  const source = { text: core.text, location: hostLocation() };
  throw new PitError([first, ...rest], source);
}

/** The bound form under a signature, made when it is not known. */
export function boundOnce(signature: string, bind: () => BoundCall): BoundCall {
  const known = BINDINGS.get(signature);
  if (known !== undefined) return known;
  const bound = bind();
  BINDINGS.set(signature, bound);
  return bound;
}

/** Binds the program to the types of `views` and `values`, both by slot. */
export function bindCall(
  core: ProgramCore,
  views: readonly (TypedView | null)[],
  values: readonly unknown[],
): BoundCall {
  const tensors = new Map<string, OperandType>();
  const scalars = new Map<string, number>();
  const layouts = new Map<string, readonly number[]>();
  const zeros = new Map<string, Zeros>();
  const packed = new Set<string>();
  core.names.forEach((name, slot) => {
    const view = views[slot] ?? null;
    const value = values[slot];
    if (typeof value === "number") scalars.set(name, value);
    if (view === null) return;
    tensors.set(name, { dtype: view.storage.dtype, shape: view.shape });
    if (!isDense(view.shape, view.strides)) layouts.set(name, view.strides);
    if (view.zeros !== null) zeros.set(name, view.zeros);
    if (view.storage.isPacked === true) packed.add(name);
  });
  const outcome = bindProgram(core.ir, { tensors, scalars });
  if (!outcome.ok) {
    const source = { text: core.text, location: hostLocation() };
    throw new PitError(outcome.diagnostics, source);
  }
  const program = withZeroHints(outcome.value, zeros);
  return describeBound(core, program, { layouts, packed });
}

function describeBound(
  { slots }: ProgramCore,
  program: TensorIr,
  { layouts, packed }: {
    readonly layouts: Layouts;
    readonly packed: ReadonlySet<string>;
  },
): BoundCall {
  const inputs = program.tensors.filter(({ role }) => role === "input");
  const place = ({ name }: { readonly name: string }): BoundInput => ({
    name,
    slot: slots.get(name) ?? -1,
  });
  const scalars = program.scalars.map(place);
  const suffix = [
    ...[...layouts].map(([name, strides]) => `${name}/${strides}\n`),
    ...[...packed].map((name) => `${name}/bits\n`),
  ];
  return {
    program,
    key: printTensorIr(program) + suffix.join(""),
    layouts,
    operands: inputs.map(place),
    scalars,
    integerScalars: integerScalars(program, slots),
    results: boundResults(program),
  };
}

function boundResults(program: TensorIr): readonly BoundResult[] {
  const { tensors, results } = program;
  const made = zeroTensors(program);
  return results.map(({ name, tensor }) => {
    const info = tensors.find((candidate) => candidate.name === tensor);
    const { dtype = null, shape = null } = info ?? {};
    if (info === undefined || dtype === null || shape === null) {
      throw new Error(`Cannot return "${name}": it is not bound`);
    }
    return {
      name,
      tensor,
      dtype,
      shape: Object.freeze([...shape]),
      strides: denseStrides(shape),
      count: countOf(shape),
      zeros: made.has(tensor) ? "many" : null,
    };
  });
}

/** `tensor(..., { sparse: true })` says the same as `with A: sparse` in each statement that reads A. */
function withZeroHints(
  program: TensorIr,
  zeros: ReadonlyMap<string, Zeros>,
): TensorIr {
  if (zeros.size === 0) return program;
  const statements = program.statements.map((statement) => ({
    ...statement,
    hints: [...statement.hints, ...zeroHints(statement, zeros)],
  }));
  return { ...program, statements };
}

function zeroHints(
  statement: Statement,
  zeros: ReadonlyMap<string, Zeros>,
): readonly Hint[] {
  const read = new Set<string>();
  eachExpr(statement, (expr) => {
    if (expr.kind === "access") read.add(expr.tensor);
  });
  // What the text says about a tensor wins.
  const said = new Set(statement.hints.map(({ tensor }) => tensor));
  const { origin } = statement;
  return [...zeros].filter(([name]) => read.has(name) && !said.has(name)).map(
    ([tensor, amount]) => ({
      tensor,
      hint: amount === "many" ? "sparse" : "dense",
      microTile: null,
      origin,
    }),
  );
}

/** Scalars that stand where an i32 or u32 is wanted. */
function integerScalars(
  { statements }: TensorIr,
  slots: ReadonlyMap<string, number>,
): readonly IntegerInput[] {
  const found = new Map<string, IntegerInput>();
  for (const statement of statements) {
    eachExpr(statement, (expr) => {
      if (expr.kind !== "scalar" || expr.dtype === null) return;
      const { name, dtype } = expr;
      const slot = slots.get(name) ?? -1;
      if (isInteger(dtype)) found.set(`${name} ${dtype}`, { slot, dtype });
    });
  }
  return [...found.values()];
}

function eachExpr(statement: Statement, visit: (expr: Expr) => void): void {
  const down = (expr: Expr): void => {
    visit(expr);
    children(expr).forEach(down);
  };
  [statement.body, ...statement.guard].forEach(down);
  for (const index of statement.target.indices) {
    if (index.kind === "indirect") down(index.read);
  }
}

function slotsOf(
  names: ReadonlySet<string>,
  slots: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  return new Set([...names].map((name) => slots.get(name) ?? -1));
}
