/** Applies one operator of the language to arrays on a device, through a map. */
import { kernelContext } from "../../jit/kernel/builder.ts";
import { lowerMap } from "../../jit/kernel/lower_map.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { ScalarOp } from "../../jit/ir/tensor_ir.ts";
import type { TileExpr } from "../../jit/ir/tile_block.ts";
import type { MapNest, TileBuffer } from "../../jit/ir/tile_ir.ts";
import { runKernels, type TestDevice } from "./run_kernels.ts";
import {
  at,
  axis,
  block,
  dense,
  load,
  NOWHERE,
  store,
  value,
} from "./tile_shorthand.ts";

/** Elements with their type. */
export interface TypedColumn {
  readonly dtype: ScalarType;
  readonly values: readonly number[];
}

/** `op` over equally long columns; `result` is the type of the result. */
export function applyOnDevice(
  device: TestDevice,
  op: ScalarOp,
  columns: readonly TypedColumn[],
  result: ScalarType,
): Promise<readonly number[]> {
  return mapOnDevice(device, columns, result, (args) => {
    const [first, ...rest] = args;
    return { kind: "apply", op, args: [first!, ...rest], dtype: result };
  });
}

/** A column converted to another type. */
export function castOnDevice(
  device: TestDevice,
  column: TypedColumn,
  result: ScalarType,
): Promise<readonly number[]> {
  return mapOnDevice(
    device,
    [column],
    result,
    ([arg]) => ({ kind: "cast", dtype: result, arg: arg! }),
  );
}

/** An expression over columns. */
export async function mapOnDevice(
  device: TestDevice,
  columns: readonly TypedColumn[],
  result: ScalarType,
  write: (args: readonly TileExpr[]) => TileExpr,
): Promise<readonly number[]> {
  const count = columns[0]!.values.length;
  const inputs = columns.map(({ dtype }, index): TileBuffer =>
    dense(`x${index}`, [count], dtype)
  );
  const buffers = [...inputs, dense("y", [count], result)];
  const nest: MapNest = {
    kind: "map",
    name: "map",
    origin: NOWHERE,
    axes: [axis("i", count)],
    block: block(
      inputs.map(({ name }) => load(`v_${name}`, name, [at("i")])),
      write(inputs.map(({ name, dtype }) => value(`v_${name}`, dtype))),
    ),
    store: store("y", [at("i")]),
  };
  const { launches } = lowerMap(nest, kernelContext(buffers, device.target));
  const data = inputs.map(({ name }, index): [string, readonly number[]] => [
    name,
    columns[index]!.values,
  ]);
  const results = await runKernels(device, {
    buffers,
    launches,
    data: new Map(data),
    scalars: new Map(),
  });
  return results.get("y")!;
}
