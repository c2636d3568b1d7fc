/**
 * Detections of packed truth values: a word of the tensor is 32 neighbours at once.
 *
 * Absent on purpose: any other block; a bit among other things is looked at like an element.
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { DetectNest } from "../ir/tile_pit.ts";
import {
  bufferArray,
  bufferOf,
  type KernelBuilder,
  letOf,
  numberParam,
} from "./builder.ts";
import { type Look, type LookPlace, takeNotes } from "./look_place.ts";
import { onlyLoad, startOf, WORD } from "./packed_load.ts";
import { EIGHT, type PatchPlan } from "./detect_patch.ts";
import { axisStrides } from "./emit_block.ts";
import {
  add,
  asU32,
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
  const { first, step, array } = firstWord(builder, nest, across.axes, place);
  const notes = takeNotes(builder, place, EIGHT);
  const last = subtract(place.acrossCount, u32(1));
  const offsets = Array.from({ length: EIGHT }, (_, at) => u32(at));
  const reads = offsets.map((offset) => {
    const row = minimum(add(place.across, offset), last);
    const at = add(first.name, multiply(row, step));
    return letOf(builder, "bits", elementAt(array, at));
  });
  const isInside = lessThan(place.along, place.alongCount);
  return {
    statements: [
      first.statement,
      ...notes.start,
      ...reads.map(({ statement }) => statement),
      ...reads.flatMap(({ name }, at) => notes.note(name, offsets[at]!)),
    ],
    along: select(isInside, notes.neighbours, u32(0)),
    across: notes.places,
  };
}

/** Where the words of an invocation begin, and how far apart its places are, in words. */
function firstWord(
  builder: KernelBuilder,
  nest: DetectNest,
  [across]: readonly LoopAxis[],
  { batch, along, alongCount }: LookPlace,
): {
  readonly first: ReturnType<typeof letOf>;
  readonly step: KernelExpr;
  readonly array: KernelExpr;
} {
  const load = onlyLoad(nest)!;
  const buffer = bufferOf(builder, load.buffer);
  const steps = axisStrides(load.indices, buffer.strides);
  const words = (hint: string, elements: number): KernelExpr =>
    numberParam(builder, hint, hint, "u32", elements / WORD);
  const start = [...batch].reduce(
    (sum, [name, at]) =>
      add(
        sum,
        multiply(asU32(at), words(`step_${name}`, steps.get(name) ?? 0)),
      ),
    words("start", startOf(load, buffer)),
  );
  const word = shiftRight(minimum(along, subtract(alongCount, u32(1))), 5);
  return {
    first: letOf(builder, "first_word", add(start, word)),
    step: words("step_across", steps.get(across?.name ?? "") ?? 0),
    array: bufferArray(builder, load.buffer, "read"),
  };
}
