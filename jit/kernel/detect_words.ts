/**
 * Detections of packed truth values: a word of the tensor is 32 neighbours at once.
 *
 * Absent on purpose: any other block; a bit among other things is looked at like an element.
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import type { DetectNest } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  type KernelBuilder,
  letOf,
  numberParam,
  varOf,
} from "./builder.ts";
import { bitsInside, type Look, type LookPlace } from "./look_place.ts";
import { onlyLoad, startOf, WORD } from "./packed_load.ts";
import { EIGHT, type PatchPlan } from "./detect_patch.ts";
import { axisStrides } from "./emit_block.ts";
import {
  add,
  asU32,
  bitAnd,
  bitOr,
  compare,
  elementAt,
  lessThan,
  minimum,
  multiply,
  select,
  shiftRight,
  subtract,
  u32,
} from "./expressions.ts";

/** Emits the look of one invocation: a word in each of its eight places. */
export function emitWords(
  builder: KernelBuilder,
  nest: DetectNest,
  { across }: PatchPlan,
  place: LookPlace,
): Look {
  const load = onlyLoad(nest)!;
  const buffer = builder.context.buffers.get(load.buffer)!;
  const steps = axisStrides(load.indices, buffer.strides);
  const array = bufferArray(builder, load.buffer, "read");
  const words = (hint: string, elements: number): KernelExpr =>
    numberParam(builder, hint, hint, "u32", elements / WORD);
  const start = [...place.batch].reduce(
    (sum, [name, at]) =>
      add(
        sum,
        multiply(asU32(at), words(`step_${name}`, steps.get(name) ?? 0)),
      ),
    words("start", startOf(load, buffer)),
  );
  const last = subtract(place.alongCount, u32(1));
  const word = shiftRight(minimum(place.along, last), 5);
  const first = letOf(builder, "first_word", add(start, word));
  const step = words(
    "step_across",
    steps.get(across.axes[0]?.name ?? "") ?? 0,
  );
  const isInside = lessThan(place.along, place.alongCount);
  const neighbours = varOf(builder, "neighbours", u32(0));
  const places = varOf(builder, "places", u32(0));
  const reads = Array.from({ length: EIGHT }, (_, at) => {
    const row = minimum(
      add(place.across, u32(at)),
      subtract(place.acrossCount, u32(1)),
    );
    return letOf(
      builder,
      "bits",
      elementAt(array, add(first.name, multiply(row, step))),
    );
  });
  const notes = reads.flatMap(({ name }, at) => {
    const bit = select(compare("!=", name, u32(0)), u32(2 ** at), u32(0));
    return [
      assign(builder, neighbours.name, bitOr(neighbours.name, name)),
      assign(builder, places.name, bitOr(places.name, bit)),
    ];
  });
  return {
    statements: [
      first.statement,
      neighbours.statement,
      places.statement,
      ...reads.map(({ statement }) => statement),
      ...notes,
    ],
    along: select(isInside, neighbours.name, u32(0)),
    across: bitAnd(
      places.name,
      bitsInside(place.across, place.acrossCount, EIGHT),
    ),
  };
}
