/**
 * Tile IR blocks -> kernel statements: loads, named values, expressions, stores at one point.
 *
 * The point is given by an environment of axis values; who loops over it is the caller's business.
 * Addresses are u32 and made of one parameter for each axis that an access moves along, so strides,
 * affine factors and windows are folded into one multiplication an axis. Absent on purpose: loops,
 * folds, grids.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { Block, Load, Step, Store, TileIndex } from "../ir/tile_block.ts";
import type { TileBuffer } from "../ir/tile_ir.ts";
import { tileType } from "../ir/tile_block.ts";
import {
  assign,
  boundWidth,
  bufferArray,
  bufferOf,
  ifOf,
  type KernelBuilder,
  letOf,
  numberParam,
  registerScalar,
  varOf,
  windowOffset,
} from "./builder.ts";
import {
  type BlockEnv,
  type BlockState,
  castTo,
  emitExpr,
  nameLarge,
  valueOf,
} from "./emit_expr.ts";
import {
  add,
  allOf,
  and,
  asU32,
  bitAnd,
  bool,
  compare,
  elementAt,
  lessThan,
  multiply,
  scalarType,
  select,
  shiftRight,
  shiftUp,
  u32,
  widen,
  zeroOf,
} from "./expressions.ts";

/** A block at one point. */
export interface EmittedBlock {
  readonly statements: readonly KernelStatement[];
  /** Null when every point counts. */
  readonly live: KernelExpr | null;
  readonly result: KernelExpr;
  /** Type of the result in the language; f16 results are f32 in registers, already rounded. */
  readonly dtype: ScalarType;
}

/** Emits `block` at the point of `env`. */
export function emitBlock(
  builder: KernelBuilder,
  block: Block,
  env: BlockEnv,
): EmittedBlock {
  const state = beginBlock(builder, env);
  for (const step of block.steps) emitStep(state, step);
  return endBlock(state, block);
}

/** An empty state at the point of `env`; `values` are named by steps that were emitted before. */
export function beginBlock(
  builder: KernelBuilder,
  env: BlockEnv,
  values: ReadonlyMap<string, KernelExpr> = new Map(),
): BlockState {
  return { builder, env, values: new Map(values), statements: [] };
}

/** The results of `block`, all of whose steps were emitted into `state`. */
export function endBlock(state: BlockState, block: Block): EmittedBlock {
  const live = block.live === null ? null : emitExpr(state, block.live);
  const result = emitExpr(state, block.result);
  return {
    statements: state.statements,
    live,
    result,
    dtype: tileType(block.result),
  };
}

/** Emits one step and names its value. */
export function emitStep(state: BlockState, step: Step): void {
  switch (step.kind) {
    case "let": {
      const value = nameLarge(state, step.name, emitExpr(state, step.value));
      state.values.set(step.name, value);
      return;
    }
    case "load":
      return emitLoad(state, step);
  }
  return unreachable(step);
}

/**
 * Stores `value`, of the language's type `dtype`, where `store` says. Steps that compute the
 * position are emitted first; a point whose checked index is outside is dropped.
 */
export function emitStore(
  builder: KernelBuilder,
  store: Store,
  value: KernelExpr,
  dtype: ScalarType,
  env: BlockEnv,
): readonly KernelStatement[] {
  const state = beginBlock(builder, env);
  for (const step of store.steps) emitStep(state, step);
  const inside = insideOf(state, store.buffer, store.indices);
  const address = addressOf(state, store.buffer, store.indices);
  const stored = toStorage(builder, store.buffer, value, dtype);
  const target = elementAt(
    bufferArray(builder, store.buffer, "read_write"),
    address,
  );
  const write = assign(builder, target, stored);
  return inside === null
    ? [...state.statements, write]
    : [...state.statements, ifOf(builder, inside, [write])];
}

/** `value` as the buffer stores it: rounded to the buffer's type, bool as 0 or 1. */
export function toStorage(
  builder: KernelBuilder,
  buffer: string,
  value: KernelExpr,
  dtype: ScalarType,
): KernelExpr {
  const wanted = bufferOf(builder, buffer).dtype;
  const rounded = wanted === dtype
    ? value
    : castTo(builder, value, dtype, wanted);
  if (wanted === "bool") return select(rounded, u32(1), u32(0));
  if (wanted !== "f16" || !builder.context.target.hasF16) return rounded;
  return { kind: "construct", type: scalarType("f16"), args: [rounded] };
}

/** The element at an address, as the language sees it; a packed truth value is a bit of a word. */
export function readElement(
  array: KernelExpr,
  address: KernelExpr,
  { dtype, isPacked }: TileBuffer,
): KernelExpr {
  if (isPacked !== true) return fromStorage(elementOf(array, address), dtype);
  const word = elementAt(array, shiftRight(address, 5));
  const bit = shiftUp(u32(1), bitAnd(address, u32(31)));
  return compare("!=", bitAnd(word, bit), u32(0));
}

/** An element as the language sees it: f16 as f32, bool as a truth value. */
export function fromStorage(
  element: KernelExpr,
  dtype: ScalarType,
): KernelExpr {
  return dtype === "bool" ? compare("!=", element, u32(0)) : widen(element);
}

/** Address of an element, u32, relative to what is bound. */
export function addressOf(
  state: BlockState,
  buffer: string,
  indices: readonly TileIndex[],
): KernelExpr {
  const { builder, env, values } = state;
  const { strides } = bufferOf(builder, buffer);
  const key = accessKey(buffer, indices);
  let address: KernelExpr = u32(0);
  for (const [axis, stride] of axisStrides(indices, strides)) {
    const factor = strideFactor(
      builder,
      `${key} ${axis}`,
      `${buffer}_${axis}`,
      stride,
    );
    address = add(
      address,
      multiply(asU32(valueOf(builder, env.axes, axis, "axis")), factor),
    );
  }
  indices.forEach(({ value }, dimension) => {
    if (value === null) return;
    const hint = `${buffer}_d${dimension}`;
    const factor = strideFactor(
      builder,
      `${key} d${dimension}`,
      hint,
      strides[dimension]!,
    );
    address = add(
      address,
      multiply(asU32(valueOf(builder, values, value, "value")), factor),
    );
  });
  const hasBase = indices.some(({ offset }) => offset !== 0) ||
    windowOffset(builder, buffer) !== 0;
  if (!hasBase) return address;
  const start = indices.reduce(
    (sum, { offset }, d) => sum + offset * strides[d]!,
    0,
  );
  const base = start - windowOffset(builder, buffer);
  return add(
    address,
    numberParam(builder, `${key} base`, `${buffer}_base`, "u32", base),
  );
}

/** Elements that an access moves for one step along each axis. */
export function axisStrides(
  indices: readonly TileIndex[],
  strides: readonly number[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  indices.forEach(({ terms }, dimension) => {
    for (const { axis, factor } of terms) {
      sums.set(axis, (sums.get(axis) ?? 0) + factor * strides[dimension]!);
    }
  });
  return sums;
}

/** Whether every checked index is inside its dimension; null when all are proven. */
export function insideOf(
  state: BlockState,
  buffer: string,
  indices: readonly TileIndex[],
): KernelExpr | null {
  const { builder } = state;
  const { shape } = bufferOf(builder, buffer);
  const checks = indices.flatMap((index, dimension) => {
    if (!index.isChecked) return [];
    const hint = `${buffer}_shape${dimension}`;
    const extent = numberParam(builder, hint, hint, "u32", shape[dimension]!);
    // One unsigned comparison covers both ends.
    return [lessThan(asU32(positionOf(state, index)), extent)];
  });
  return checks.length === 0 ? null : allOf(checks);
}

/** A read that is always performed is a `let`; any other is performed inside an `if`. */
function emitLoad(state: BlockState, load: Load): void {
  const { builder, statements, values } = state;
  const buffer = bufferOf(builder, load.buffer);
  const guard = emitGuard(state, load);
  const array = bufferArray(
    builder,
    load.buffer,
    "read",
    boundWidth(builder, load.buffer),
  );
  const address = addressOf(state, load.buffer, load.indices);
  const value = readElement(array, address, buffer);
  const type = scalarType(registerScalar(buffer.dtype));
  const read = guard === null
    ? letOf(builder, load.name, value)
    : varOf(builder, load.name, zeroOf(type));
  statements.push(read.statement);
  if (guard !== null) {
    statements.push(ifOf(builder, guard, [assign(builder, read.name, value)]));
  }
  values.set(load.name, read.name);
}

/**
 * Whether a load is performed, as a named flag that is known as `load.inside` from now on; null
 * when it always is.
 */
export function emitGuard(state: BlockState, load: Load): KernelExpr | null {
  const { builder, statements, values } = state;
  const when = load.when === null ? null : emitExpr(state, load.when);
  const inside = insideOf(state, load.buffer, load.indices);
  if (when === null && inside === null) {
    if (load.inside !== null) values.set(load.inside, bool(true));
    return null;
  }
  const isPerformed = and(when ?? bool(true), inside ?? bool(true));
  const flag = letOf(
    builder,
    load.inside ?? `${load.name}_inside`,
    isPerformed,
  );
  statements.push(flag.statement);
  if (load.inside !== null) values.set(load.inside, flag.name);
  return flag.name;
}

/** Element at a scalar address, also where the buffer is bound as vectors of four. */
export function elementOf(array: KernelExpr, address: KernelExpr): KernelExpr {
  const element = elementAt(array, address);
  if (element.kind !== "index" || element.type.kind !== "vector") {
    return element;
  }
  return elementAt(
    elementAt(array, shiftRight(address, 2)),
    bitAnd(address, u32(3)),
  );
}

/** `offset + Σ factor * axis + value` as u32: a negative position is larger than any extent. */
export function positionOf(
  state: BlockState,
  { terms, offset, value }: TileIndex,
): KernelExpr {
  const { builder, env, values } = state;
  let position: KernelExpr = u32(offset >>> 0);
  for (const { axis, factor } of terms) {
    const at = asU32(valueOf(builder, env.axes, axis, "axis"));
    position = add(position, multiply(at, u32(factor >>> 0)));
  }
  if (value === null) return position;
  return add(position, asU32(valueOf(builder, values, value, "value")));
}

/** Stride 1 is part of the text, so that contiguous accesses cost no multiplication. */
function strideFactor(
  builder: KernelBuilder,
  key: string,
  hint: string,
  stride: number,
): KernelExpr {
  return stride === 1 ? u32(1) : numberParam(builder, key, hint, "u32", stride);
}

/** Equal for accesses that share their address parameters. */
function accessKey(buffer: string, indices: readonly TileIndex[]): string {
  const dimensions = indices.map(({ terms, offset, value }) => {
    const sum = terms.map(({ axis, factor }) => `${factor}*${axis}`).join("+");
    return `${sum}+${offset}${value === null ? "" : "+?"}`;
  });
  return `${buffer}[${dimensions.join(",")}]`;
}
