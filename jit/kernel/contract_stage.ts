/**
 * Brings the tile of one operand from global into workgroup memory, as `[k][outer / 4]` vectors.
 *
 * Four ways, chosen by `stageMode`: vectors along the outer group (stored as they come), vectors
 * along k (transposed on the way in), single elements of an even access, and any block of tile IR.
 * Positions beyond the outer group repeat its last point, whose products are never stored;
 * positions beyond k hold the identity of the fold in both operands, because 0 * NaN is NaN.
 */
import type {
  KernelExpr,
  KernelStatement,
  KernelType,
} from "../ir/kernel_ir.ts";
import { kernelTypeOf } from "../ir/kernel_nodes.ts";
import type { Block, ContractNest, LoopAxis } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  bufferOf,
  ifOf,
  type KernelBuilder,
  letOf,
  numberParam,
  varOf,
  windowOffset,
} from "./builder.ts";
import {
  behindEnd,
  foldIdentity,
  splat,
  tileScalar,
  toTile,
} from "./contract_algebra.ts";
import type { LinearAccess, StageMode } from "./contract_access.ts";
import type { Lookup, StagedEntries } from "./contract_gather.ts";
import { emitBlock, readElement } from "./emit_block.ts";
import {
  add,
  asU32,
  bitAnd,
  builtin,
  component,
  divide,
  elementAt,
  lessThan,
  minimum,
  modulo,
  multiply,
  select,
  shiftLeft,
  shiftRight,
  subtract,
  u32,
  vectorType,
  widen,
  zeroOf,
} from "./expressions.ts";
import { splitLinear } from "./grid.ts";

/** One operand and where its tile lies. */
export interface StageSpec {
  readonly nest: ContractNest;
  readonly name: "left" | "right";
  readonly mode: StageMode;
  readonly block: Block;
  readonly access: LinearAccess | null;
  /** m of the left operand, n of the right one. */
  readonly outer: readonly LoopAxis[];
  /** Elements of the tile along the outer group and along k. */
  readonly tileOuter: number;
  readonly tileK: number;
  readonly invocations: number;
  /** First outer point of the tile, and the number of outer points. */
  readonly outerStart: KernelExpr;
  readonly outerCount: KernelExpr;
  /** End of this workgroup's part of k; `hasTail` when it is not a multiple of the tile. */
  readonly kEnd: KernelExpr;
  readonly hasTail: boolean;
  readonly batch: ReadonlyMap<string, KernelExpr>;
  /** SRead: where the packed coordinates of the outer group and of k are; null: in place. */
  readonly outerLookup: Lookup | null;
  readonly kLookup: Lookup | null;
  /** The entries of the list for the tile that is loaded next. */
  readonly kEntries: StagedEntries | null;
  /** `array<array<vec4, outer / 4>, k>` in workgroup memory. */
  readonly tile: KernelExpr;
}

/** The statements of one operand's staging. */
export interface Stage {
  /** Before the loop over k: addresses and registers. */
  readonly setup: readonly KernelStatement[];
  /** Global memory -> registers, for the tile that begins at `k`. */
  readonly load: (k: KernelExpr) => readonly KernelStatement[];
  /** Registers -> workgroup memory. */
  readonly store: readonly KernelStatement[];
}

/** One unit (vector or element) that an invocation moves. */
interface Unit {
  readonly setup: readonly KernelStatement[];
  readonly load: (k: KernelExpr) => readonly KernelStatement[];
  readonly store: readonly KernelStatement[];
}

/** Plans the staging of one operand. */
export function planStage(builder: KernelBuilder, spec: StageSpec): Stage {
  const { tileOuter, tileK, invocations, mode } = spec;
  const width = mode.startsWith("vector") ? 4 : 1;
  const unitCount = tileOuter * tileK / width;
  const base = addressBase(builder, spec);
  const units: Unit[] = [];
  for (let first = 0; first < unitCount; first += invocations) {
    const id = letOf(
      builder,
      `${spec.name}_unit`,
      add(builtin("local_invocation_index"), u32(first)),
    );
    const unit = planUnit(builder, spec, id.name, base.name);
    const isWhole = first + invocations <= unitCount;
    const inTile = lessThan(id.name, u32(unitCount));
    const guarded = (
      body: readonly KernelStatement[],
    ): readonly KernelStatement[] =>
      isWhole ? body : [ifOf(builder, inTile, body)];
    units.push({
      setup: [id.statement, ...unit.setup],
      load: (k) => guarded(unit.load(k)),
      store: guarded(unit.store),
    });
  }
  return {
    setup: [...base.setup, ...units.flatMap(({ setup }) => setup)],
    load: (k) => units.flatMap(({ load }) => load(k)),
    store: units.flatMap(({ store }) => store),
  };
}

function planUnit(
  builder: KernelBuilder,
  spec: StageSpec,
  unit: KernelExpr,
  base: KernelExpr,
): Unit {
  const { mode } = spec;
  const at = unitPosition(spec, unit);
  const outer = letOf(builder, `${spec.name}_outer`, at.outer);
  const inner = letOf(builder, `${spec.name}_inner`, at.inner);
  const type = registerType(spec);
  const register = varOf(builder, `${spec.name}_value`, zeroOf(type));
  const position = letOf(
    builder,
    `${spec.name}_at`,
    outerPosition(spec, outer.name),
  );
  const fixed = letOf(
    builder,
    `${spec.name}_from`,
    fixedAddress(builder, spec, position.name, base),
  );
  const source: UnitSource = {
    register: register.name,
    inner: inner.name,
    outer: position.name,
    base: fixed.name,
  };
  return {
    setup: [
      outer.statement,
      inner.statement,
      position.statement,
      ...(mode === "general" ? [] : [fixed.statement]),
      register.statement,
    ],
    load: (k) =>
      mode === "general"
        ? loadGeneral(builder, spec, source, k)
        : loadLinear(builder, spec, source, k),
    store: storeUnit(builder, spec, register.name, outer.name, inner.name),
  };
}

/** Where a unit comes from; `inner` and `outer` are elements, `base` is an address in units of the load. */
interface UnitSource {
  readonly register: KernelExpr;
  readonly inner: KernelExpr;
  readonly outer: KernelExpr;
  readonly base: KernelExpr;
}

/** First element of a unit inside the tile; neighbours in the contiguous direction are adjacent invocations. */
function unitPosition(
  spec: StageSpec,
  unit: KernelExpr,
): { readonly outer: KernelExpr; readonly inner: KernelExpr } {
  const { mode, tileOuter, tileK } = spec;
  if (mode === "vector-outer") {
    const row = u32(tileOuter / 4);
    return { outer: shiftLeft(modulo(unit, row), 2), inner: divide(unit, row) };
  }
  if (mode === "vector-inner") {
    const row = u32(tileK / 4);
    return { outer: divide(unit, row), inner: shiftLeft(modulo(unit, row), 2) };
  }
  if (isContiguousInK(spec)) {
    return { outer: divide(unit, u32(tileK)), inner: modulo(unit, u32(tileK)) };
  }
  return {
    outer: modulo(unit, u32(tileOuter)),
    inner: divide(unit, u32(tileOuter)),
  };
}

function isContiguousInK({ access, block, nest }: StageSpec): boolean {
  if (access !== null) return access.innerStride === 1;
  const last = nest.k.at(-1);
  const load = block.steps.find((step) => step.kind === "load");
  if (last === undefined || load === undefined) return false;
  return load.indices.at(-1)?.terms.some(({ axis }) => axis === last.name) ??
    false;
}

/** The outer coordinate in global terms; points beyond the end repeat the last one. */
function outerPosition(
  { mode, outerStart, outerCount, outerLookup }: StageSpec,
  outer: KernelExpr,
): KernelExpr {
  const width = mode === "vector-outer" ? 4 : 1;
  const packed = minimum(
    add(outerStart, outer),
    subtract(outerCount, u32(width)),
  );
  return outerLookup === null ? packed : outerLookup.at(packed);
}

function addressBase(
  builder: KernelBuilder,
  { access, batch, name }: StageSpec,
): { readonly setup: readonly KernelStatement[]; readonly name: KernelExpr } {
  if (access === null) return { setup: [], name: u32(0) };
  const { buffer, batchStrides } = access;
  const start = access.base - windowOffset(builder, buffer);
  let sum: KernelExpr = start === 0
    ? u32(0)
    : numberParam(builder, `${name} base`, `${name}_base`, "u32", start);
  for (const [axis, stride] of batchStrides) {
    if (stride === 0) continue;
    const factor = numberParam(
      builder,
      `${name} batch ${axis}`,
      `${name}_${axis}`,
      "u32",
      stride,
    );
    sum = add(sum, multiply(asU32(batch.get(axis)!), factor));
  }
  const base = letOf(builder, `${name}_start`, sum);
  return { setup: [base.statement], name: base.name };
}

function loadLinear(
  builder: KernelBuilder,
  spec: StageSpec,
  source: UnitSource,
  k: KernelExpr,
): readonly KernelStatement[] {
  const { access, mode, name, kEnd, hasTail } = spec;
  if (access === null) return [];
  const width = mode === "linear" ? 1 : 4;
  const wanted = letOf(builder, `${name}_k`, add(k, source.inner));
  const packed = hasTail
    ? minimum(wanted.name, subtract(kEnd, u32(mode === "vector-inner" ? 4 : 1)))
    : wanted.name;
  const inner = spec.kEntries?.positionOf(source.inner, packed) ?? packed;
  const address = add(
    source.base,
    mode === "vector-inner"
      ? shiftRight(inner, 2)
      : strided(builder, `${name} inner`, inner, access.innerStride / width),
  );
  const array = bufferArray(builder, access.buffer, "read", width);
  const value = width === 4
    ? widen(elementAt(array, address))
    : toTile(readElement(array, address, bufferOf(builder, access.buffer)));
  return hasTail
    ? [
      wanted.statement,
      assign(builder, source.register, keepLive(spec, wanted.name, value)),
    ]
    : [wanted.statement, assign(builder, source.register, value)];
}

function keepLive(
  { kEnd, nest, name }: StageSpec,
  wanted: KernelExpr,
  value: KernelExpr,
): KernelExpr {
  const identity = behindEnd(nest, name);
  const isVector = kernelTypeOf(value).kind === "vector";
  return select(
    lessThan(wanted, kEnd),
    value,
    isVector ? splat(identity) : identity,
  );
}

/** The part of a unit's address that does not change with k, in units of the load. */
function fixedAddress(
  builder: KernelBuilder,
  { access, mode, name }: StageSpec,
  outer: KernelExpr,
  base: KernelExpr,
): KernelExpr {
  if (access === null) return base;
  if (mode === "vector-outer") return shiftRight(add(base, outer), 2);
  const width = mode === "linear" ? 1 : 4;
  return add(
    shiftRight(base, width === 4 ? 2 : 0),
    strided(builder, `${name} outer`, outer, access.outerStride / width),
  );
}

function loadGeneral(
  builder: KernelBuilder,
  spec: StageSpec,
  source: UnitSource,
  k: KernelExpr,
): readonly KernelStatement[] {
  const { block, name, nest, hasTail, kEnd, batch } = spec;
  const wanted = letOf(builder, `${name}_k`, add(k, source.inner));
  const last = subtract(kEnd, u32(1));
  const packed = hasTail ? minimum(wanted.name, last) : wanted.name;
  const position = letOf(
    builder,
    `${name}_point`,
    spec.kLookup === null ? packed : spec.kLookup.at(packed),
  );
  const outer = splitLinear(builder, source.outer, spec.outer);
  const inner = splitLinear(builder, position.name, nest.k);
  const axes = new Map([...batch, ...outer.axes, ...inner.axes]);
  const emitted = emitBlock(builder, block, { axes, accumulated: null });
  const identity = foldIdentity(nest);
  const value = toTile(emitted.result);
  const live = emitted.live === null
    ? value
    : select(emitted.live, value, identity);
  const kept = hasTail
    ? select(lessThan(wanted.name, kEnd), live, behindEnd(nest, name))
    : live;
  return [
    wanted.statement,
    position.statement,
    ...outer.statements,
    ...inner.statements,
    ...emitted.statements,
    assign(builder, source.register, kept),
  ];
}

function storeUnit(
  builder: KernelBuilder,
  { mode, tile }: StageSpec,
  register: KernelExpr,
  outer: KernelExpr,
  inner: KernelExpr,
): readonly KernelStatement[] {
  const column = shiftRight(outer, 2);
  if (mode === "vector-outer") {
    return [
      assign(builder, elementAt(elementAt(tile, inner), column), register),
    ];
  }
  const lane = bitAnd(outer, u32(3));
  const put = (row: KernelExpr, value: KernelExpr): KernelStatement =>
    assign(
      builder,
      elementAt(elementAt(elementAt(tile, row), column), lane),
      value,
    );
  if (mode !== "vector-inner") return [put(inner, register)];
  return ([0, 1, 2, 3] as const).map((offset) =>
    put(add(inner, u32(offset)), component(register, offset))
  );
}

function registerType({ mode, nest }: StageSpec): KernelType {
  const scalar = tileScalar(nest.dtype);
  return mode.startsWith("vector")
    ? vectorType(4, scalar)
    : { kind: "scalar", scalar };
}

function strided(
  builder: KernelBuilder,
  key: string,
  position: KernelExpr,
  stride: number,
): KernelExpr {
  if (stride === 0) return u32(0);
  if (stride === 1) return position;
  const hint = key.replace(" ", "_");
  return multiply(
    position,
    numberParam(builder, `${key} stride`, `${hint}_stride`, "u32", stride),
  );
}
