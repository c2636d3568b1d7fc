/**
 * Sums that rest in global memory between the stretches of k of a contraction: where they lie, and how
 * a tile of them comes back into accumulators. `contract_store.ts` writes them.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { Block, ContractNest, Store, TileBuffer } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  bufferOf,
  ifOf,
  type KernelBuilder,
  letOf,
} from "./builder.ts";
import { isUnchecked } from "./contract_access.ts";
import { toTile } from "./contract_algebra.ts";
import {
  isHandedOn,
  isVectorStore,
  linearAddress,
  positionOf,
  type StorePoint,
  type StoreSpec,
} from "./contract_store.ts";
import { type Accumulators, columnInTile, rowInTile } from "./contract_tile.ts";
import { emitBlock } from "./emit_block.ts";
import {
  add,
  component,
  elementAt,
  lessThan,
  shiftRight,
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

/** Loads a tile of sums, as `storeTile` left them, into the accumulators that lie inside the target. */
export function resumeTile(
  builder: KernelBuilder,
  spec: StoreSpec,
  { rows }: Accumulators,
): readonly KernelStatement[] {
  const { nest, position, mStart, mCount } = spec;
  const resume = isVectorStore(spec, builder) ? resumeVector : resumeElements;
  return rows.flatMap((vectors, r) => {
    const m = letOf(
      builder,
      "m_at",
      add(mStart, rowInTile(nest.schedule, position.row, r)),
    );
    const place = positionOf(builder, spec.lookups, "m", m.name);
    const mAxes = splitLinear(builder, place.at, nest.m);
    const body = vectors.flatMap((vector, v) => {
      const column = columnInTile(nest.schedule, position.column, v);
      const n = letOf(builder, "n_at", add(spec.nStart, column));
      const point = { m: place.at, n: n.name, mAxes: mAxes.axes };
      return [n.statement, ...resume(builder, spec, point, vector)];
    });
    return [
      m.statement,
      ifOf(builder, lessThan(m.name, mCount), [
        ...place.statements,
        ...mAxes.statements,
        ...body,
      ]),
    ];
  });
}

type ResumePoint = Omit<StorePoint, "finish">;

function resumeVector(
  builder: KernelBuilder,
  spec: StoreSpec,
  point: ResumePoint,
  vector: KernelExpr,
): readonly KernelStatement[] {
  const { access } = spec;
  if (access === null) return [];
  const array = bufferArray(builder, access.buffer, "read_write", 4);
  const address = linearAddress(builder, access, spec, point);
  return [
    ifOf(builder, lessThan(point.n, spec.nCount), [
      assign(builder, vector, elementAt(array, shiftRight(address, 2))),
    ]),
  ];
}

function resumeElements(
  builder: KernelBuilder,
  spec: StoreSpec,
  point: ResumePoint,
  vector: KernelExpr,
): readonly KernelStatement[] {
  const { nest } = spec;
  const sum = sumAt(nest.store, bufferOf(builder, nest.store.buffer));
  return ([0, 1, 2, 3] as const).map((lane) => {
    const n = letOf(builder, "n_lane", add(point.n, u32(lane)));
    const nAxes = splitLinear(builder, n.name, nest.n);
    const axes = new Map([...spec.batch, ...point.mAxes, ...nAxes.axes]);
    const read = emitBlock(builder, sum, { axes, accumulated: null });
    return ifOf(builder, lessThan(add(point.n, u32(lane)), spec.nCount), [
      n.statement,
      ...nAxes.statements,
      ...read.statements,
      assign(builder, component(vector, lane), toTile(read.result)),
    ]);
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
