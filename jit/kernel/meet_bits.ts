/** The marks of two operands as a meeting reads them: the bits of a panel, joined over its spans. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { MarksRead } from "../ir/tile_pit.ts";
import {
  bufferArray,
  countParam,
  type KernelBuilder,
  letOf,
  numberParam,
} from "./builder.ts";
import {
  add,
  asU32,
  bitOr,
  call,
  elementAt,
  minimum,
  multiply,
  subtract,
  u32,
} from "./expressions.ts";
import { pointCount } from "./grid.ts";

/** Positions of a word. */
export const WORD = 32;

/** The groups of a product and its tile. */
export interface MeetTiles {
  readonly batch: readonly LoopAxis[];
  readonly m: readonly LoopAxis[];
  readonly n: readonly LoopAxis[];
  readonly k: readonly LoopAxis[];
  readonly tileM: number;
  readonly tileN: number;
}

/** A tile of the product. */
interface TilePlace {
  readonly batch: ReadonlyMap<string, KernelExpr>;
  readonly tile: { readonly m: KernelExpr; readonly n: KernelExpr };
}

/** Words of a panel. */
export function wordsOf(
  builder: KernelBuilder,
  { k }: Pick<MeetTiles, "k">,
): KernelExpr {
  const words = Math.ceil(pointCount(k) / WORD);
  return numberParam(builder, "words", "words", "u32", words);
}

/** Bits of a word that are set. */
export function countOf(bits: KernelExpr): KernelExpr {
  return call("countOneBits", [bits], U32);
}

/** The bits of a tile's panel of one group. */
export function panelBits(
  builder: KernelBuilder,
  tiles: MeetTiles,
  { batch, tile }: TilePlace,
  { bits, span, batch: names, panel }: MarksRead & {
    readonly panel: "m" | "n";
  },
): {
  readonly statements: readonly KernelStatement[];
  readonly at: (word: KernelExpr) => KernelExpr;
} {
  const words = wordsOf(builder, tiles);
  const matrix = tiles.batch.filter(({ name }) => names.includes(name))
    .reduce<KernelExpr>((index, axis) => {
      const value = asU32(batch.get(axis.name)!);
      const at = axis.start === 0 ? value : subtract(
        value,
        numberParam(
          builder,
          `first ${axis.name}`,
          `first_${axis.name}`,
          "u32",
          axis.start,
        ),
      );
      return add(multiply(index, countParam(builder, axis)), at);
    }, u32(0));
  const spans = numberParam(
    builder,
    `${panel} spans`,
    `${panel}_spans`,
    "u32",
    Math.ceil(pointCount(tiles[panel]) / span),
  );
  const each = (panel === "m" ? tiles.tileM : tiles.tileN) /
    span;
  const array = bufferArray(builder, bits, "read");
  const own = multiply(tile[panel], u32(each));
  // A panel at the edge may have fewer spans: its last one stands in for them.
  const firsts = Array.from({ length: each }, (_, at) => {
    const last = subtract(spans, u32(1));
    const row = each === 1 ? own : minimum(add(own, u32(at)), last);
    return letOf(
      builder,
      `${panel}_words`,
      multiply(add(multiply(matrix, spans), row), words),
    );
  });
  return {
    statements: firsts.map(({ statement }) => statement),
    at: (word) =>
      firsts.map(({ name }) => elementAt(array, add(name, word)))
        .reduce(bitOr),
  };
}
