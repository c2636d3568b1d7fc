/**
 * Loads and stores of tile IR -> typed array accesses, with the bounds checks that they ask for.
 *
 * An address is a sum of products over size parameters; `Math.imul` and `| 0` keep it in 32-bit
 * integers, which lets the engine hoist its parts out of loops. Absent on purpose: the order of steps.
 */
import type { Load, Store, TileIndex } from "../ir/tile_block.ts";
import type { TileBuffer } from "../ir/tile_ir.ts";
import { axisText, emitCondition, type Scope } from "./emit_expr.ts";
import { castText, type TypedText } from "./scalar_functions.ts";

/** An address, the condition under which it is inside, and the lines that both need first. */
interface Address {
  readonly lines: readonly string[];
  readonly text: string;
  /** Conjunction of the checks; empty when every index is proven. */
  readonly checks: readonly string[];
}

/** Lines that declare the value of `load` (and its flag), and the scope that knows them. */
export function emitLoad(
  load: Load,
  scope: Scope,
): { readonly lines: readonly string[]; readonly scope: Scope } {
  const { writer } = scope;
  const buffer = bufferOf(scope, load.buffer);
  const site = scope.copies === null ? null : `${scope.copies} ${load.name}`;
  const address = emitAddress(load.indices, buffer, scope, site);
  const value = writer.fresh(load.name);
  const element = `${writer.binding(load.buffer)}[${address.text}]`;
  const read = buffer.dtype === "bool" ? `${element} !== 0` : element;
  const zero = buffer.dtype === "bool" ? "false" : "0";
  const checks = [
    ...(load.when === null ? [] : [emitCondition(load.when, scope)]),
    ...address.checks,
  ];
  const values = new Map(scope.values).set(load.name, value);
  const lines = [...address.lines];
  let condition = checks.join(" && ");
  if (load.inside !== null) {
    const flag = writer.fresh(load.inside);
    values.set(load.inside, flag);
    lines.push(`const ${flag} = ${condition === "" ? "true" : condition};`);
    if (condition !== "") condition = flag;
  }
  lines.push(
    condition === ""
      ? `const ${value} = ${read};`
      : `const ${value} = ${condition} ? ${read} : ${zero};`,
  );
  return { lines, scope: { ...scope, values } };
}

/** An element of a store's target: where it is, and what must hold for it to be written. */
export interface StorePlace {
  readonly lines: readonly string[];
  /** Position in the storage of the target, in elements. */
  readonly address: string;
  readonly checks: readonly string[];
}

/** The place of `store`, whose own steps must be in scope already. */
export function emitStorePlace(store: Store, scope: Scope): StorePlace {
  const address = emitAddress(
    store.indices,
    bufferOf(scope, store.buffer),
    scope,
  );
  return {
    lines: address.lines,
    address: address.text,
    checks: address.checks,
  };
}

/** Lines that write `value` at `place` of `array`, converted to the type of the target. */
export function emitStore(
  store: Store,
  place: StorePlace,
  value: TypedText,
  scope: Scope,
  array: string = scope.writer.binding(store.buffer),
): string[] {
  const { dtype } = bufferOf(scope, store.buffer);
  const assign = `${array}[${place.address}] = ${
    storedText(value, dtype, scope)
  };`;
  return [
    ...place.lines,
    place.checks.length === 0
      ? assign
      : `if (${place.checks.join(" && ")}) ${assign}`,
  ];
}

/** `value` as the number that a typed array of `dtype` takes; the array itself rounds floats. */
function storedText(
  value: TypedText,
  dtype: TileBuffer["dtype"],
  scope: Scope,
): string {
  if (dtype === "f32" || dtype === "f16") {
    return value.dtype === "bool" ? `(${value.text} ? 1 : 0)` : value.text;
  }
  const cast = castText(value, dtype, scope.writer.helper);
  return dtype === "bool" ? `${cast} ? 1 : 0` : cast;
}

/** The buffer of that name. */
export function bufferOf(scope: Scope, name: string): TileBuffer {
  const buffer = scope.writer.buffers.get(name);
  if (buffer === undefined) {
    throw new Error(`Cannot emit JavaScript: no buffer "${name}"`);
  }
  return buffer;
}

function emitAddress(
  indices: readonly TileIndex[],
  buffer: TileBuffer,
  scope: Scope,
  sharedSite: string | null = null,
): Address {
  const { writer } = scope;
  const site = sharedSite ?? writer.fresh("at");
  const lines: string[] = [];
  const checks: string[] = [];
  const parts: string[] = [];
  const open = indices.map((index, at) => ({
    index,
    stride: buffer.strides[at] ?? 0,
    at,
  }))
    .filter(({ index }) => !index.isChecked);
  const constant = open.reduce(
    (sum, { index, stride }) => sum + index.offset * stride,
    0,
  );
  if (open.some(({ index }) => index.offset !== 0)) {
    parts.push(writer.size(`${site} constant`, constant));
  }
  for (const [axis, step] of axisSteps(open)) {
    parts.push(
      `Math.imul(${axisText(scope, axis)}, ${
        writer.size(`${site} ${axis}`, step)
      })`,
    );
  }
  indices.forEach((index, at) => {
    const stride = (): string =>
      writer.size(`stride ${buffer.name} ${at}`, buffer.strides[at] ?? 0);
    if (index.isChecked) {
      const position = writer.fresh("p");
      const extent = writer.size(
        `shape ${buffer.name} ${at}`,
        buffer.shape[at] ?? 0,
      );
      lines.push(
        `const ${position} = ${positionText(index, `${site} ${at}`, scope)};`,
      );
      checks.push(`${position} >= 0 && ${position} < ${extent}`);
      parts.push(`Math.imul(${position}, ${stride()})`);
    } else if (index.value !== null) {
      parts.push(`Math.imul(${valueText(index.value, scope)}, ${stride()})`);
    }
  });
  return { lines, text: sumText(parts), checks };
}

/** Elements that one step along each axis moves, over the indices that need no check. */
function axisSteps(
  open: readonly { readonly index: TileIndex; readonly stride: number }[],
): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  for (const { index, stride } of open) {
    for (const { axis, factor } of index.terms) {
      steps.set(axis, (steps.get(axis) ?? 0) + factor * stride);
    }
  }
  return steps;
}

/** The position along one dimension, which may be far outside: f64, unwrapped. */
function positionText(index: TileIndex, key: string, scope: Scope): string {
  const parts = index.terms.map(({ axis, factor }) =>
    `Math.imul(${axisText(scope, axis)}, ${
      scope.writer.size(`${key} ${axis}`, factor)
    })`
  );
  if (index.offset !== 0) {
    parts.push(scope.writer.size(`${key} offset`, index.offset));
  }
  if (index.value !== null) parts.push(valueText(index.value, scope));
  return parts.length === 0 ? "0" : parts.join(" + ");
}

function valueText(name: string, scope: Scope): string {
  const text = scope.values.get(name);
  if (text === undefined) {
    throw new Error(`Cannot emit JavaScript: index "${name}" is not in scope`);
  }
  return text;
}

function sumText(parts: readonly string[]): string {
  const [first, ...rest] = parts;
  if (first === undefined) return "0";
  return rest.length === 0 ? first : `${parts.join(" + ")} | 0`;
}
