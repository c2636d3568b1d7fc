/**
 * The end of a contraction: accumulators -> finish -> target, with edges of any size.
 *
 * The finish block becomes a function of the kernel, because it is applied to every accumulator
 * of the unrolled register tile; a finish that only hands the value on costs nothing.
 */
import type {
  KernelExpr,
  KernelFunction,
  KernelStatement,
} from "../ir/kernel_ir.ts";
import { I32 } from "../ir/kernel_ir.ts";
import { kernelTypeOf } from "../ir/kernel_nodes.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { Block } from "../ir/tile_block.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  bufferOf,
  freshName,
  ifOf,
  type KernelBuilder,
  letOf,
  numberParam,
  useFunction,
  windowOffset,
} from "./builder.ts";
import { isVectorized, type LinearAccess } from "./contract_access.ts";
import type { Lookups } from "./contract_gather.ts";
import { fromTile, tileScalar } from "./contract_algebra.ts";
import {
  type Accumulators,
  columnInTile,
  rowInTile,
  type TilePosition,
} from "./contract_tile.ts";
import { emitBlock, emitStore, toStorage } from "./emit_block.ts";
import {
  add,
  asU32,
  call,
  component,
  elementAt,
  lessThan,
  multiply,
  nameOf,
  shiftRight,
  u32,
  vector4,
} from "./expressions.ts";
import { splitLinear } from "./grid.ts";

/** What the store needs to know of the workgroup. */
export interface StoreSpec {
  readonly nest: ContractNest;
  readonly access: LinearAccess | null;
  readonly position: TilePosition;
  readonly mStart: KernelExpr;
  readonly nStart: KernelExpr;
  readonly mCount: KernelExpr;
  readonly nCount: KernelExpr;
  readonly batch: ReadonlyMap<string, KernelExpr>;
  /** SWrite: lists of m and n. */
  readonly lookups: Lookups;
  /** Positions of m of the rows of the register tile, where they are known already. */
  readonly rows?: readonly KernelExpr[];
}

/** Maps a folded value at given axis values to what the target holds. */
type Finisher = (
  value: KernelExpr,
  axes: ReadonlyMap<string, KernelExpr>,
) => KernelExpr;

/** Stores all accumulators of an invocation that lie inside the target. */
export function storeTile(
  builder: KernelBuilder,
  spec: StoreSpec,
  { rows }: Accumulators,
): readonly KernelStatement[] {
  const { nest, position, mStart, mCount } = spec;
  const finish = finisherOf(builder, nest);
  const store = isVectorStore(spec, builder) ? storeVector : storeElements;
  return rows.flatMap((vectors, r) => {
    const m = letOf(
      builder,
      "m_at",
      add(mStart, rowInTile(nest.schedule, position.row, r)),
    );
    const known = spec.rows?.[r];
    const place = known === undefined
      ? positionOf(builder, spec.lookups, "m", m.name)
      : { statements: [], at: known };
    const mAxes = splitLinear(builder, place.at, nest.m);
    const body = vectors.flatMap((vector, v) => {
      const column = columnInTile(nest.schedule, position.column, v);
      const n = letOf(builder, "n_at", add(spec.nStart, column));
      const point: StorePoint = {
        m: place.at,
        n: n.name,
        mAxes: mAxes.axes,
        finish,
      };
      return [n.statement, ...store(builder, spec, point, vector)];
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

/** SWrite: the position that a packed coordinate stands for. */
function positionOf(
  builder: KernelBuilder,
  { of }: Lookups,
  group: "m" | "n",
  packed: KernelExpr,
): {
  readonly statements: readonly KernelStatement[];
  readonly at: KernelExpr;
} {
  const lookup = of.get(group);
  if (lookup === undefined) return { statements: [], at: packed };
  const position = letOf(builder, `${group}_position`, lookup.at(packed));
  return { statements: [position.statement], at: position.name };
}

/** Where one vector of accumulators goes. */
export interface StorePoint {
  readonly m: KernelExpr;
  readonly n: KernelExpr;
  readonly mAxes: ReadonlyMap<string, KernelExpr>;
  readonly finish: Finisher;
}

/** True when the target takes four adjacent elements at once. */
export function isVectorStore(
  { nest, access, lookups }: StoreSpec,
  builder: KernelBuilder,
): boolean {
  if (access === null || lookups.of.has("n")) return false;
  if (!isVectorized(access, "inner", nest.n)) return false;
  const { dtype } = bufferOf(builder, access.buffer);
  return dtype !== "bool";
}

/** Four adjacent elements at once; n is a multiple of 4, so a vector is inside or outside. */
function storeVector(
  builder: KernelBuilder,
  spec: StoreSpec,
  point: StorePoint,
  vector: KernelExpr,
): readonly KernelStatement[] {
  const { access, nest } = spec;
  if (access === null) return [];
  const statements: KernelStatement[] = [];
  const lanes = ([0, 1, 2, 3] as const).map((lane) => {
    const n = add(point.n, u32(lane));
    const nAxes = splitLinear(builder, n, nest.n);
    statements.push(...nAxes.statements);
    const axes = new Map([...spec.batch, ...point.mAxes, ...nAxes.axes]);
    const value = point.finish(component(vector, lane), axes);
    return toStorage(builder, access.buffer, value, finishType(nest));
  });
  const array = bufferArray(builder, access.buffer, "read_write", 4);
  const target = elementAt(
    array,
    shiftRight(linearAddress(builder, access, spec, point), 2),
  );
  const [x, y, z, w] = lanes as [
    KernelExpr,
    KernelExpr,
    KernelExpr,
    KernelExpr,
  ];
  const isPlain = isHandedOn(nest.finish) &&
    sameType(kernelTypeOf(x), kernelTypeOf(vector));
  const write = assign(
    builder,
    target,
    isPlain ? vector : vector4([x, y, z, w]),
  );
  return [
    ifOf(builder, lessThan(point.n, spec.nCount), [...statements, write]),
  ];
}

function storeElements(
  builder: KernelBuilder,
  spec: StoreSpec,
  point: StorePoint,
  vector: KernelExpr,
): readonly KernelStatement[] {
  const { nest } = spec;
  return ([0, 1, 2, 3] as const).map((lane) => {
    const n = letOf(builder, "n_lane", add(point.n, u32(lane)));
    const place = positionOf(builder, spec.lookups, "n", n.name);
    const nAxes = splitLinear(builder, place.at, nest.n);
    const axes = new Map([...spec.batch, ...point.mAxes, ...nAxes.axes]);
    const value = point.finish(component(vector, lane), axes);
    const env = { axes, accumulated: null };
    const write = emitStore(builder, nest.store, value, finishType(nest), env);
    return ifOf(
      builder,
      lessThan(add(point.n, u32(lane)), spec.nCount),
      [n.statement, ...place.statements, ...nAxes.statements, ...write],
    );
  });
}

/** Address of a point of a target that is linear over (m, n). */
export function linearAddress(
  builder: KernelBuilder,
  access: LinearAccess,
  spec: StoreSpec,
  point: Pick<StorePoint, "m" | "n">,
): KernelExpr {
  const start = access.base - windowOffset(builder, access.buffer);
  const word = (key: string, value: number): KernelExpr =>
    numberParam(builder, `store ${key}`, `store_${key}`, "u32", value);
  let address = add(
    multiply(point.m, word("stride", access.outerStride)),
    point.n,
  );
  for (const [axis, stride] of access.batchStrides) {
    if (stride === 0) continue;
    address = add(
      address,
      multiply(asU32(spec.batch.get(axis)!), word(axis, stride)),
    );
  }
  return start === 0 ? address : add(address, word("base", start));
}

/** The finish block as a function of the value and every axis of the target. */
function finisherOf(builder: KernelBuilder, nest: ContractNest): Finisher {
  if (isHandedOn(nest.finish)) return (value) => fromTile(value, nest.dtype);
  const axes = [...nest.batch, ...nest.m, ...nest.n].map(({ name }) => name);
  const value = {
    name: freshName(builder, "folded"),
    type: { kind: "scalar", scalar: tileScalar(nest.dtype) },
  } as const;
  const params = axes.map((axis) => ({
    name: freshName(builder, `at_${axis}`),
    type: I32,
  }));
  const body = emitBlock(builder, nest.finish, {
    axes: new Map(axes.map((axis, i) => [axis, nameOf(params[i]!.name, I32)])),
    accumulated: fromTile(nameOf(value.name, value.type), nest.dtype),
  });
  const finish: KernelFunction = {
    name: freshName(builder, "finish"),
    params: [value, ...params],
    result: kernelTypeOf(body.result),
    body: [...body.statements, { kind: "return", value: body.result }],
  };
  useFunction(builder, finish);
  return (folded, values) =>
    call(
      finish,
      [folded, ...axes.map((axis) => values.get(axis)!)],
      finish.result,
    );
}

/** True when the value is handed on as it is; rounding to f16 is left to an f16 store. */
export function isHandedOn({ steps, live, result }: Block): boolean {
  return steps.length === 0 && live === null && result.kind === "accumulated";
}

function finishType({ finish, dtype }: ContractNest): ScalarType {
  if (isHandedOn(finish)) return dtype;
  const { result } = finish;
  return result.kind === "axis" || result.kind === "extent"
    ? "i32"
    : result.dtype;
}

function sameType(
  element: ReturnType<typeof kernelTypeOf>,
  vector: ReturnType<typeof kernelTypeOf>,
): boolean {
  return element.kind === "scalar" && vector.kind === "vector" &&
    element.scalar === vector.scalar;
}
