/**
 * Sums that rest in global memory between the stretches of k of a contraction: where they lie, and how
 * a tile of them comes back into accumulators. `contract_store.ts` writes them.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { Block, Store } from "../ir/tile_block.ts";
import type { ContractNest, TileBuffer } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  bufferOf,
  type KernelBuilder,
  letOf,
} from "./builder.ts";
import { isUnchecked } from "./contract_access.ts";
import { toTile } from "./contract_algebra.ts";
import {
  isHandedOn,
  isVectorStore,
  linearAddress,
  type StorePoint,
  type StoreSpec,
} from "./contract_store.ts";
import { type Accumulators, columnInTile, rowInTile } from "./contract_tile.ts";
import { emitBlock } from "./emit_block.ts";
import {
  add,
  component,
  elementAt,
  minimum,
  shiftRight,
  subtract,
  u32,
} from "./expressions.ts";
import { splitLinear } from "./grid.ts";

/** Where a contraction keeps its sums. */
export interface Sums {
  /** The nest that hands sums on to where they rest. */
  readonly resting: ContractNest;
  /** What holds them; null: the target itself, which needs no finish. */
  readonly buffer: TileBuffer | null;
}

/** The target, where it can hold sums as they are; else a temporary of the shape of the result. */
export function sumsOf(
  nest: ContractNest,
  buffers: ReadonlyMap<string, TileBuffer>,
): Sums {
  const plain = { ...nest, gathers: [], choice: null };
  if (isHeldByTarget(nest, buffers)) return { resting: plain, buffer: null };
  const axes = [...nest.batch, ...nest.m, ...nest.n];
  const shape = axes.map(({ start, end }) => end - start);
  const strides = shape.map((_, d) =>
    shape.slice(d + 1).reduce((a, b) => a * b, 1)
  );
  const { dtype } = nest;
  const name = `${nest.name}.sums`;
  const buffer = { name, dtype, role: "temporary", shape, strides } as const;
  const indices = axes.map(({ name: axis, start }) => ({
    terms: [{ axis, factor: 1 }],
    offset: -start,
    value: null,
    isChecked: false,
  }));
  const result = { kind: "accumulated", dtype } as const;
  const finish = { steps: [], live: null, result };
  const store = { buffer: name, indices, steps: [] };
  return { resting: { ...plain, finish, store }, buffer };
}

function isHeldByTarget(
  { finish, store, dtype }: ContractNest,
  buffers: ReadonlyMap<string, TileBuffer>,
): boolean {
  return isHandedOn(finish) && store.steps.length === 0 &&
    isUnchecked(store) && buffers.get(store.buffer)?.dtype === dtype;
}

/** The positions of an invocation's rows, all asked for at once; behind the end the last one stands in. */
export function rowPositions(
  builder: KernelBuilder,
  { nest, position, mStart, mCount, lookups }: StoreSpec,
): {
  readonly statements: readonly KernelStatement[];
  readonly rows: readonly KernelExpr[];
} {
  const lookup = lookups.of.get("m");
  const found = Array.from({ length: nest.schedule.registerM }, (_, r) => {
    const row = rowInTile(nest.schedule, position.row, r);
    const last = subtract(mCount, u32(1));
    const packed = minimum(add(mStart, row), last);
    return letOf(builder, "m_position", lookup?.at(packed) ?? packed);
  });
  return {
    statements: found.map(({ statement }) => statement),
    rows: found.map(({ name }) => name),
  };
}

/** What a tile of sums is loaded for: rows that are known. */
type ResumeSpec = StoreSpec & { readonly rows: readonly KernelExpr[] };

/**
 * Loads a tile of sums, as `storeTile` left them, into the accumulators. No load waits for a test:
 * beyond the edges the last row and column are read again, and never stored.
 */
export function resumeTile(
  builder: KernelBuilder,
  spec: ResumeSpec,
  { rows }: Accumulators,
): readonly KernelStatement[] {
  const { nest, position } = spec;
  const resume = isVectorStore(spec, builder) ? resumeVector : resumeElements;
  return rows.flatMap((vectors, r) => {
    const m = spec.rows[r]!;
    const mAxes = splitLinear(builder, m, nest.m);
    return [
      ...mAxes.statements,
      ...vectors.flatMap((vector, v) => {
        const column = columnInTile(nest.schedule, position.column, v);
        const n = add(spec.nStart, column);
        return resume(builder, spec, { m, n, mAxes: mAxes.axes }, vector);
      }),
    ];
  });
}

type ResumePoint = Pick<StorePoint, "m" | "n" | "mAxes">;

function resumeVector(
  builder: KernelBuilder,
  spec: ResumeSpec,
  { m, n }: ResumePoint,
  vector: KernelExpr,
): readonly KernelStatement[] {
  const { access, nCount } = spec;
  if (access === null) return [];
  const array = bufferArray(builder, access.buffer, "read_write", 4);
  const point = { m, n: minimum(n, subtract(nCount, u32(4))) };
  const address = linearAddress(builder, access, spec, point);
  return [assign(builder, vector, elementAt(array, shiftRight(address, 2)))];
}

function resumeElements(
  builder: KernelBuilder,
  spec: ResumeSpec,
  { n, mAxes }: ResumePoint,
  vector: KernelExpr,
): readonly KernelStatement[] {
  const { nest, nCount } = spec;
  const sum = sumAt(nest.store, bufferOf(builder, nest.store.buffer));
  return ([0, 1, 2, 3] as const).flatMap((lane) => {
    const last = subtract(nCount, u32(1));
    const at = letOf(builder, "n_lane", minimum(add(n, u32(lane)), last));
    const nAxes = splitLinear(builder, at.name, nest.n);
    const axes = new Map([...spec.batch, ...mAxes, ...nAxes.axes]);
    const read = emitBlock(builder, sum, { axes, accumulated: null });
    return [
      at.statement,
      ...nAxes.statements,
      ...read.statements,
      assign(builder, component(vector, lane), toTile(read.result)),
    ];
  });
}

function sumAt({ buffer, indices }: Store, { dtype }: TileBuffer): Block {
  return {
    steps: [{
      kind: "load",
      name: "sum",
      buffer,
      indices,
      when: null,
      inside: null,
    }],
    live: null,
    result: { kind: "value", name: "sum", dtype },
  };
}
