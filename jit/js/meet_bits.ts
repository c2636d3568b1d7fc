/** The marks of two operands as a meeting reads them: lines that join a word of a panel over its spans. */
import type { LoopAxis } from "../ir/tile_block.ts";
import type { MarksRead } from "../ir/tile_pit.ts";
import { axisCountText } from "./axis_groups.ts";
import { axisText, type Scope } from "./emit_expr.ts";

/** A panel of a meeting: the rows from `m0`, or the columns from `n0`. */
export interface MeetPanel {
  readonly group: "m" | "n";
  readonly marks: MarksRead;
  /** Points of the panel. */
  readonly tile: number;
}

/** Lines that set `both` to the bits of `word` where both panels live; `words` counts those of a panel. */
export function meetLines(
  left: MeetPanel,
  right: MeetPanel,
  batch: readonly LoopAxis[],
  scope: Scope,
): string[] {
  return [
    ...joinLines(left, batch, scope),
    "if (mBits === 0) continue;",
    ...joinLines(right, batch, scope),
    "let both = mBits & nBits;",
  ];
}

function joinLines(
  { group, marks, tile }: MeetPanel,
  batch: readonly LoopAxis[],
  scope: Scope,
): string[] {
  const { bits, span } = marks;
  const spans = `Math.ceil(${group} / ${span})`;
  const first = `Math.imul(${marksMatrix(marks, batch, scope)}, ${spans})`;
  const wordOf = (row: string): string =>
    `Math.imul(${first} + ${row}, words) + word | 0`;
  return [
    `const ${group}To = ${
      wordOf(`Math.min(${spans}, (${group}0 + ${tile}) / ${span})`)
    };`,
    `let ${group}Bits = 0;`,
    `for (let at = ${
      wordOf(`${group}0 / ${span}`)
    }; at < ${group}To; at += words) {`,
    `${group}Bits |= ${scope.writer.binding(bits)}[at];`,
    "}",
  ];
}

/** The point of the batch axes that the marks depend on. */
function marksMatrix(
  { batch: names }: MarksRead,
  batch: readonly LoopAxis[],
  scope: Scope,
): string {
  return batch.filter(({ name }) => names.includes(name)).reduce(
    (text, axis) => {
      const start = scope.writer.size(`start ${axis.name}`, axis.start);
      const at = `(${axisText(scope, axis.name)} - ${start})`;
      return text === "0"
        ? at
        : `(Math.imul(${text}, ${axisCountText(axis, scope)}) + ${at})`;
    },
    "0",
  );
}
