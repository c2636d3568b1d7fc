/** Meet nest -> one kernel: an invocation counts the positions where the two panels of a tile both live. */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import type { MeetNest } from "../ir/tile_pit.ts";
import {
  assign,
  bufferArray,
  createBuilder,
  finishLaunch,
  forOf,
  ifOf,
  type KernelContext,
  letOf,
  type Lowered,
  numberParam,
  RETURN,
  varOf,
} from "./builder.ts";
import {
  add,
  bitAnd,
  compare,
  divide,
  elementAt,
  modulo,
  u32,
} from "./expressions.ts";
import {
  foldWorkgroups,
  linearInvocation,
  pointCount,
  splitLinear,
} from "./grid.ts";
import { countOf, panelBits, wordsOf } from "./meet_bits.ts";

const INVOCATIONS = 64;

/** Makes the kernel that counts the meetings of two operands. */
export function lowerMeet(nest: MeetNest, context: KernelContext): Lowered {
  const [tilesM, tilesN] = [
    Math.ceil(pointCount(nest.m) / nest.tileM),
    Math.ceil(pointCount(nest.n) / nest.tileN),
  ];
  const total = pointCount(nest.batch) * tilesM * tilesN;
  if (total === 0) return { buffers: [], launches: [] };
  const builder = createBuilder(context, nest.name, nest.origin, nest.batch);
  const word = (key: string, value: number): KernelExpr =>
    numberParam(builder, key, key, "u32", value);
  const at = letOf(builder, "tile", linearInvocation(INVOCATIONS));
  const row = letOf(
    builder,
    "tile_row",
    divide(at.name, word("n_tiles", tilesN)),
  );
  const matrix = letOf(
    builder,
    "matrix",
    divide(row.name, word("m_tiles", tilesM)),
  );
  const axes = splitLinear(builder, matrix.name, nest.batch);
  const place = {
    batch: axes.axes,
    tile: {
      m: modulo(row.name, word("m_tiles", tilesM)),
      n: modulo(at.name, word("n_tiles", tilesN)),
    },
  };
  const left = panelBits(builder, nest, place, { ...nest.left, panel: "m" });
  const right = panelBits(builder, nest, place, { ...nest.right, panel: "n" });
  const met = varOf(builder, "met", u32(0));
  const range = { from: u32(0), to: wordsOf(builder, nest), step: u32(1) };
  const body = [
    at.statement,
    ifOf(builder, compare(">=", at.name, word("tiles", total)), [RETURN]),
    row.statement,
    matrix.statement,
    ...axes.statements,
    ...left.statements,
    ...right.statements,
    met.statement,
    forOf(builder, "word", range, (index) => {
      const both = bitAnd(left.at(index), right.at(index));
      return [assign(builder, met.name, add(met.name, countOf(both)))];
    }),
    assign(
      builder,
      elementAt(bufferArray(builder, nest.counts, "read_write"), at.name),
      met.name,
    ),
  ];
  const groups = Math.ceil(total / INVOCATIONS);
  const workgroups = foldWorkgroups(groups, context.target);
  const launch = finishLaunch(builder, body, [INVOCATIONS, 1, 1], workgroups);
  return { buffers: [], launches: [launch] };
}
