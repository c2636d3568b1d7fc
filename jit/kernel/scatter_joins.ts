/** Long runs that were folded part by part: the parts folded, in order, into the target. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { TileBuffer } from "../ir/tile_ir.ts";
import {
  assign,
  createBuilder,
  forOf,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  numberParam,
  RETURN,
  varOf,
} from "./builder.ts";
import { fromStorage } from "./emit_block.ts";
import {
  and,
  asU32,
  compare,
  multiply,
  not,
  subtract,
  u32,
} from "./expressions.ts";
import { combineValues } from "./fold_values.ts";
import { launchPoints } from "./lower_map.ts";
import { emitPlace, readTarget, writeTarget } from "./scatter_point.ts";
import {
  emitGoesOn,
  emitPoint,
  isOutside,
  PART,
  PART_POINTS,
  partElement,
  readKey,
  type SortedScatter,
} from "./sorted_points.ts";

/** Folds the parts of each long run, in order, into what its first part left in the target. */
export function launchJoin(
  scatter: SortedScatter,
  parts: TileBuffer,
  context: KernelContext,
): Launch {
  const { nest, plan, sorted } = scatter;
  const builder = createBuilder(
    context,
    `${nest.name}.join`,
    nest.origin,
    nest.source,
  );
  const count = parts.shape[0]!;
  // The first part goes on from none.
  const axis: LoopAxis = { name: PART, start: 1, end: count, extent: count };
  return launchPoints(builder, [axis, ...plan.plain], (axes) => {
    const part = letOf(builder, "part", asU32(axes.get(PART)!));
    const at = letOf(builder, "at", multiply(part.name, u32(PART_POINTS)));
    const key = letOf(
      builder,
      "key",
      readKey(builder, sorted, at.name),
    );
    const goesOn = emitGoesOn(builder, scatter, at.name, key.name);
    const earlier = letOf(
      builder,
      "earlier",
      subtract(at.name, u32(PART_POINTS)),
    );
    const earlierKey = letOf(
      builder,
      "key",
      readKey(builder, sorted, earlier.name),
    );
    const earlierGoesOn = emitGoesOn(
      builder,
      scatter,
      earlier.name,
      earlierKey.name,
    );
    const isSecond = and(
      compare("==", earlierKey.name, key.name),
      earlierGoesOn.flag,
    );
    const head = emitPoint(builder, scatter, at.name, axes);
    const place = emitPlace(builder, nest, head.env);
    const address = letOf(builder, "address", place.address);
    const state = varOf(
      builder,
      "folded",
      readTarget(builder, nest, address.name),
    );
    return [
      part.statement,
      at.statement,
      key.statement,
      ifOf(builder, isOutside(builder, scatter, key.name), [RETURN]),
      ...goesOn.statements,
      ifOf(builder, not(goesOn.flag), [RETURN]),
      earlier.statement,
      earlierKey.statement,
      ...earlierGoesOn.statements,
      ifOf(builder, isSecond, [RETURN]),
      ...head.statements,
      ...place.statements,
      address.statement,
      state.statement,
      emitJoin(builder, scatter, parts, {
        part: part.name,
        key: key.name,
        axes,
        state: state.name,
      }),
      writeTarget(builder, nest, address.name, state.name),
    ];
  });
}

interface Join {
  readonly part: KernelExpr;
  readonly key: KernelExpr;
  readonly axes: ReadonlyMap<string, KernelExpr>;
  readonly state: KernelExpr;
}

function emitJoin(
  builder: KernelBuilder,
  scatter: SortedScatter,
  parts: TileBuffer,
  { part, key, axes, state }: Join,
): KernelStatement {
  const { nest, sorted } = scatter;
  const count = numberParam(builder, "parts", "parts", "u32", parts.shape[0]!);
  return forOf(
    builder,
    "next",
    { from: part, to: count, step: u32(1) },
    (index) => {
      const first = multiply(index, u32(PART_POINTS));
      const other = compare(
        "!=",
        readKey(builder, sorted, first),
        key,
      );
      const element = partElement(builder, scatter, parts, "read", index, axes);
      const value = {
        result: fromStorage(element, nest.dtype),
        dtype: nest.dtype,
      };
      return [
        ifOf(builder, other, [{ kind: "break" }]),
        assign(
          builder,
          state,
          combineValues(builder, nest.fold, nest.dtype, state, value),
        ),
      ];
    },
  );
}
