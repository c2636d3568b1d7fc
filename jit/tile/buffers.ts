/** Tensors -> the buffers that nests read and write. */
import type { Layouts } from "../ir/executable.ts";
import type { TensorInfo, TensorIr } from "../ir/tensor_ir.ts";
import type { Block, Step } from "../ir/tile_block.ts";
import type { Nest, TileBuffer } from "../ir/tile_ir.ts";
import { tensorShape, tensorTable, tensorType } from "../ir/tensor_table.ts";

/** Strides of a dense row-major tensor, in elements. */
export function rowMajorStrides(shape: readonly number[]): readonly number[] {
  let stride = 1;
  return shape.toReversed().map((extent) => {
    const own = stride;
    stride *= Math.max(1, extent);
    return own;
  }).reverse();
}

/** The buffers that `nests` use and the results, in the order of the program's tensors. */
export function buffersOf(
  ir: TensorIr,
  nests: readonly Nest[],
  layouts: Layouts,
): readonly TileBuffer[] {
  const used = new Set([
    ...ir.results.map(({ tensor }) => tensor),
    ...nests.flatMap(buffersOfNest),
  ]);
  const results = new Set(ir.results.map(({ tensor }) => tensor));
  const tensors = tensorTable(ir.tensors);
  const roleOf = ({ name, role }: TensorInfo): TileBuffer["role"] =>
    role !== "made" ? "input" : results.has(name) ? "result" : "temporary";
  return ir.tensors.filter(({ name }) => used.has(name)).map((info) => {
    const shape = tensorShape(tensors, info.name);
    return {
      name: info.name,
      dtype: tensorType(tensors, info.name),
      role: roleOf(info),
      shape,
      strides: layouts.get(info.name) ?? rowMajorStrides(shape),
    };
  });
}

/** The blocks of a nest, in the order of evaluation. */
export function blocksOf(nest: Nest): readonly Block[] {
  switch (nest.kind) {
    case "map":
      return [nest.block];
    case "reduce":
    case "softmax":
    case "cumsum":
      return [nest.block, nest.finish];
    case "contract":
      return [nest.left, nest.right, nest.finish];
    case "scatter":
      return [nest.initial, nest.block];
    case "detect":
    case "bucket":
      return [nest.block];
    case "list":
    case "meet":
    case "select":
      return [];
  }
}

function buffersOfNest(nest: Nest): readonly string[] {
  const stored = "store" in nest ? [nest.store] : [];
  const steps: readonly Step[] = [
    ...blocksOf(nest).flatMap((block) => block.steps),
    ...stored.flatMap((store) => store.steps),
  ];
  const loads = steps.flatMap((step) =>
    step.kind === "load" ? [step.buffer] : []
  );
  return [...loads, ...stored.map(({ buffer }) => buffer), ...listsOf(nest)];
}

/** Buffers of index lists, counts and choices. */
function listsOf(nest: Nest): readonly string[] {
  if (nest.kind === "detect") return nest.marks.map(({ bits }) => bits);
  if (nest.kind === "list") {
    return [nest.marks.bits, nest.positions, nest.counts];
  }
  if (nest.kind === "meet") {
    return [nest.left.bits, nest.right.bits, nest.counts];
  }
  if (nest.kind === "select") {
    return [nest.choice, ...nest.candidates.map(({ counts }) => counts)];
  }
  if (nest.kind === "bucket") return [nest.positions, nest.tiles];
  if (nest.kind !== "contract") return [];
  const { route } = nest;
  return [
    ...(route === null ? [] : [route.positions, route.tiles]),
    ...nest.gathers.flatMap((gather) =>
      gather.kind === "meet"
        ? [gather.left.bits, gather.right.bits]
        : [gather.positions, gather.counts]
    ),
    ...(nest.choice === null ? [] : [nest.choice.buffer]),
  ];
}
