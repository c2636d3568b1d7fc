/**
 * Brings the tile of one operand from global into workgroup memory, as `[k][outer / 4]` vectors.
 *
 * Four ways, chosen by `stageMode`: vectors along the outer group (stored as they come), vectors
 * along k (transposed on the way in), single elements of an even access, and any block of tile IR.
 * Positions beyond the outer group repeat its last point, whose products are never stored;
 * positions beyond k hold the identity of the fold in both operands, because 0 * NaN is NaN.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { Block, LoopAxis } from "../ir/tile_block.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
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
import { behindEnd, foldIdentity, toTile } from "./contract_algebra.ts";
import type { LinearAccess } from "./contract_access.ts";
import type { TileArray } from "./contract_array.ts";
import type { Lookup, StagedEntries } from "./contract_gather.ts";
import { isHeldAsStored, leftOut, registerType } from "./contract_register.ts";
import { unitCount, unitPosition, type UnitSpec } from "./contract_unit.ts";
import { elementOf, emitBlock, readElement } from "./emit_block.ts";
import {
  add,
  asU32,
  bitAnd,
  builtin,
  component,
  elementAt,
  lessThan,
  minimum,
  multiply,
  select,
  shiftRight,
  subtract,
  u32,
  widen,
  zeroOf,
} from "./expressions.ts";
import { splitLinear } from "./grid.ts";

/** One operand and where its tile lies. */
export interface StageSpec extends Omit<UnitSpec, "isContiguousInK"> {
  readonly nest: ContractNest;
  readonly name: "left" | "right";
  readonly block: Block;
  readonly access: LinearAccess | null;
  /** m of the left operand, n of the right one. */
  readonly outer: readonly LoopAxis[];
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
  readonly tile: TileArray;
}

/** The statements of one operand's staging. */
export interface Stage {
  /** Before the loop over k: addresses and registers. */
  readonly setup: readonly KernelStatement[];
  /** Global memory -> registers, for the tile that begins at `k`; all of a whole tile lies before the end. */
  readonly load: (
    k: KernelExpr,
    extent: "whole" | "edge",
  ) => readonly KernelStatement[];
  /** Registers -> workgroup memory. */
  readonly store: readonly KernelStatement[];
}

/** Plans the staging of one operand. */
export function planStage(builder: KernelBuilder, spec: StageSpec): Stage {
  const { invocations } = spec;
  const count = unitCount({ ...spec, isContiguousInK: isContiguousInK(spec) });
  const base = addressBase(builder, spec);
  const units: Stage[] = [];
  for (let first = 0; first < count; first += invocations) {
    const unit = planUnit(builder, spec, first, base.name);
    const index = add(builtin("local_invocation_index"), u32(first));
    const guarded = (
      body: readonly KernelStatement[],
    ): readonly KernelStatement[] =>
      first + invocations <= count
        ? body
        : [ifOf(builder, lessThan(index, u32(count)), body)];
    units.push({
      setup: unit.setup,
      load: (k, extent) => guarded(unit.load(k, extent)),
      store: guarded(unit.store),
    });
  }
  return {
    setup: [...base.setup, ...units.flatMap(({ setup }) => setup)],
    load: (k, extent) => units.flatMap(({ load }) => load(k, extent)),
    store: units.flatMap(({ store }) => store),
  };
}

/** One unit (vector or element) that an invocation moves. */
function planUnit(
  builder: KernelBuilder,
  spec: StageSpec,
  first: number,
  base: KernelExpr,
): Stage {
  const { mode, name } = spec;
  const at = unitPosition(
    { ...spec, isContiguousInK: isContiguousInK(spec) },
    first,
  );
  const outer = letOf(builder, `${name}_outer`, at.outer);
  const inner = letOf(builder, `${name}_inner`, at.inner);
  const type = registerType(builder, spec);
  const register = varOf(builder, `${name}_value`, zeroOf(type));
  const position = letOf(
    builder,
    `${name}_at`,
    outerPosition(spec, outer.name),
  );
  const fixed = letOf(
    builder,
    `${name}_from`,
    fixedAddress(
      builder,
      spec,
      { outer: position.name, inner: inner.name },
      base,
    ),
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
    load: (k, extent) =>
      mode === "general"
        ? loadGeneral(builder, spec, source, k)
        : loadLinear(builder, spec, source, k, extent),
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
  extent: "whole" | "edge",
): readonly KernelStatement[] {
  const { access, mode, name, kEnd, kEntries } = spec;
  if (access === null) return [];
  const width = mode === "linear" ? 1 : 4;
  const wanted = letOf(builder, `${name}_k`, add(k, source.inner));
  const along = kEntries === null
    ? k
    : kEntries.positionOf(source.inner, wanted.name);
  const address = add(source.base, alongK(builder, spec, along));
  const array = bufferArray(builder, access.buffer, "read", width);
  const value = isHeldAsStored(builder, spec)
    ? width === 4 ? elementAt(array, address) : elementOf(array, address)
    : width === 4
    ? widen(elementAt(array, address))
    : toTile(readElement(array, address, bufferOf(builder, access.buffer)));
  const load = assign(builder, source.register, value);
  if (extent === "whole") {
    return kEntries === null ? [load] : [wanted.statement, load];
  }
  const leave = assign(
    builder,
    source.register,
    leftOut(builder, spec),
  );
  return [
    wanted.statement,
    ifOf(builder, lessThan(wanted.name, kEnd), [load], [leave]),
  ];
}

/** The part of a unit's address that does not change with k, in units of the load. */
function fixedAddress(
  builder: KernelBuilder,
  spec: StageSpec,
  { outer, inner }: { readonly outer: KernelExpr; readonly inner: KernelExpr },
  base: KernelExpr,
): KernelExpr {
  const { access, mode, name, kEntries } = spec;
  if (access === null) return base;
  const width = mode === "linear" ? 1 : 4;
  const row = mode === "vector-outer" ? shiftRight(add(base, outer), 2) : add(
    shiftRight(base, width === 4 ? 2 : 0),
    strided(builder, `${name} outer`, outer, access.outerStride / width),
  );
  return kEntries === null ? add(row, alongK(builder, spec, inner)) : row;
}

/** How far a point of k lies from the first one, in units of the load. */
function alongK(
  builder: KernelBuilder,
  { access, mode, name }: StageSpec,
  k: KernelExpr,
): KernelExpr {
  if (mode === "vector-inner") return shiftRight(k, 2);
  const width = mode === "linear" ? 1 : 4;
  const stride = (access?.innerStride ?? 0) / width;
  return strided(builder, `${name} inner`, k, stride);
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
  const vectorAt = (offset: 0 | 1 | 2 | 3): KernelExpr =>
    elementAt(tile.rowFrom(inner, offset), column);
  if (mode === "vector-outer") {
    return [assign(builder, vectorAt(0), widen(register))];
  }
  const lane = bitAnd(outer, u32(3));
  const put = (offset: 0 | 1 | 2 | 3, value: KernelExpr): KernelStatement =>
    assign(builder, elementAt(vectorAt(offset), lane), value);
  if (mode !== "vector-inner") return [put(0, widen(register))];
  return ([0, 1, 2, 3] as const).map((offset) =>
    put(offset, widen(component(register, offset)))
  );
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
