/**
 * The picture of a rule as the paper draws it: the operand with its zeros, micro-tiles on it, arrows
 * to the dense tile that they are packed into, with their positions, and the way to the output.
 */
import type {
  ContractionExplanation,
  PatternExplanation,
  RuleExplanation,
} from "../ir/rule_explanation.ts";
import { concludeContraction, shareText } from "./print_rules.ts";
import { COLORS, type Drawn, LAYOUT, short, text, wrap } from "./svg_parts.ts";

/** Pixels. */
const PLACE = {
  operand: { x: 90, size: 200 },
  tile: { x: 400, size: 112, slot: 28 },
  output: { x: 760, size: 110 },
  height: 270,
  top: 40,
} as const;

/** Micro-tiles that are drawn. */
const SLOTS = 8;
/** Shades of live shares. */
const SHADES = 8;

/** A rectangle in pixels. */
interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The conclusion, the picture of the rule that runs or may run, and a line for each such rule. */
export function drawContraction(
  contraction: ContractionExplanation,
  top: number,
): Drawn {
  const rule = shownRule(contraction);
  const head = wrap(concludeContraction(contraction));
  const lines = head.map((line, at) =>
    text(
      LAYOUT.margin,
      top + 14 + at * LAYOUT.line,
      line,
      COLORS.ink,
      "bold",
    )
  );
  let y = top + head.length * LAYOUT.line;
  if (rule === null) return { lines, height: y - top };
  lines.push(...drawRule(contraction, rule, y + PLACE.top));
  y += PLACE.height;
  for (const line of factsOf(contraction).flatMap(wrap)) {
    lines.push(text(LAYOUT.margin, y + 14, line, COLORS.faint));
    y += LAYOUT.line;
  }
  return { lines, height: y - top };
}

/** The winner, else the cheapest rule that may run. */
function shownRule(
  { rules, outcome }: ContractionExplanation,
): RuleExplanation | null {
  const winner = rules.find(({ name }) => outcome?.winners.includes(name));
  if (winner !== undefined) return winner;
  const costOf = (rule: RuleExplanation): number =>
    rule.measured?.cost ?? Infinity;
  return rules.filter(({ status }) => status === "candidate")
    .toSorted((a, b) => costOf(a) - costOf(b))[0] ?? null;
}

function factsOf({ rules }: ContractionExplanation): readonly string[] {
  return rules.filter(({ status }) => status !== "refused").map((
    { name, measured, breakEven },
  ) => {
    const found = measured === null
      ? "not measured"
      : `${measured.live} of ${measured.total} micro-tiles live`;
    return `${name}: ${found}; pays below ${shareText(breakEven)}`;
  });
}

function drawRule(
  contraction: ContractionExplanation,
  rule: RuleExplanation,
  top: number,
): readonly string[] {
  const drawn = drawnOperand(rule);
  const pattern =
    contraction.patterns.find(({ operand }) => operand === drawn) ?? null;
  const tiles = microTileRects(rule, pattern, top);
  const slots = slotRects(rule, top);
  return [
    ...drawOperand(contraction, rule, { pattern, top }),
    ...tiles.map((rect) => drawRect(rect, "none", COLORS.packed, 2)),
    ...drawSlots(rule, slots, top),
    ...tiles.flatMap((rect, at) => {
      const slot = slots[at];
      return slot === undefined
        ? []
        : [arrow(middleOf(rect), entryOf(rule, slot))];
    }),
    ...drawOutput(contraction, rule, top),
  ];
}

function drawOperand(
  { operands }: ContractionExplanation,
  rule: RuleExplanation,
  { pattern, top }: {
    readonly pattern: PatternExplanation | null;
    readonly top: number;
  },
): readonly string[] {
  const { x, size } = PLACE.operand;
  const operand = drawnOperand(rule);
  const [rows, columns] = pattern === null
    ? SIDES[operand]
    : [pattern.rowAxes.join(","), pattern.columnAxes.join(",")];
  const share = pattern === null
    ? "values not looked at"
    : `${shareText(pattern.density)} live`;
  const name = `${operand} = ${operands[operand].join(", ")}`;
  return [
    drawRect(
      { x, y: top, width: size, height: size },
      COLORS.box,
      COLORS.edge,
      1,
    ),
    ...pattern === null ? [] : drawCells(pattern, top),
    text(x, top - 22, short(`${name}: ${share}`, 40), COLORS.ink),
    text(
      x + size / 2,
      top - 6,
      short(columns, 20),
      COLORS.faint,
      "normal",
      "middle",
    ),
    text(x - 10, top + size / 2, short(rows, 7), COLORS.faint, "normal", "end"),
  ];
}

const SIDES = { A: ["m", "k"], B: ["k", "n"], C: ["m", "n"] } as const;

/** Of two operands that meet the first one is drawn. */
function drawnOperand({ operand }: RuleExplanation): "A" | "B" | "C" {
  return operand === "A and B" ? "A" : operand;
}

/** One path for each shade, darker where more is live. */
function drawCells(
  { cells }: PatternExplanation,
  top: number,
): readonly string[] {
  const { x, size } = PLACE.operand;
  const height = size / Math.max(1, cells.length);
  const shades = Array.from({ length: SHADES }, (): string[] => []);
  cells.forEach((row, at) => {
    const width = size / row.length;
    row.forEach((share, column) => {
      if (share === 0) return;
      const shade = Math.min(SHADES - 1, Math.floor(share * SHADES));
      const corner = `${round(x + column * width)} ${round(top + at * height)}`;
      shades[shade]?.push(
        `M${corner}h${round(width)}v${round(height)}h-${round(width)}z`,
      );
    });
  });
  return shades.flatMap((paths, shade) =>
    paths.length === 0 ? [] : [
      `<path d="${paths.join("")}" fill="${COLORS.permutable}" fill-opacity="${
        (shade + 1) / SHADES
      }"/>`,
    ]
  );
}

/** The first micro-tiles of the example where they lie; of a list behind the first matrix none. */
function microTileRects(
  rule: RuleExplanation,
  pattern: PatternExplanation | null,
  top: number,
): readonly Rect[] {
  const example = rule.measured?.example ?? null;
  if (example === null || pattern === null) return [];
  const { rows, columns, batch } = pattern;
  if (example.list >= rule.lists.count / Math.max(1, batch)) return [];
  const isByRows = listsRows(rule);
  const [listed, others] = isByRows ? [rows, columns] : [columns, rows];
  const { x, size } = PLACE.operand;
  const thick = Math.max(3, size * rule.grain / listed);
  const span = rule.span ?? others;
  const start = size * example.list * span / others;
  const long = Math.max(3, Math.min(size - start, size * span / others));
  return spread(example.positions).map((position) => {
    const at = Math.min(size - thick, size * position * rule.grain / listed);
    return isByRows
      ? { x: x + start, y: top + at, width: long, height: thick }
      : { x: x + at, y: top + start, width: thick, height: long };
  });
}

/** At most as many as there are slots, from all over the list. */
function spread(positions: readonly number[]): readonly number[] {
  const count = Math.min(SLOTS, positions.length);
  return positions.filter((_, at) =>
    Math.floor(at * count / positions.length) !==
      Math.floor((at - 1) * count / positions.length)
  );
}

/** True where the list holds rows of the operand, so that packed micro-tiles lie below each other. */
function listsRows({ operand, group }: RuleExplanation): boolean {
  return group === (operand === "B" ? "k" : "m");
}

function slotRects(rule: RuleExplanation, top: number): readonly Rect[] {
  const { x, size, slot } = PLACE.tile;
  const count = Math.min(SLOTS, rule.cost.step);
  return Array.from(
    { length: count },
    (_, at) =>
      listsRows(rule)
        ? { x, y: top + 20 + at * 18, width: size * 2, height: 18 }
        : { x: x + at * slot, y: top + 40, width: slot, height: size },
  );
}

function drawSlots(
  rule: RuleExplanation,
  slots: readonly Rect[],
  top: number,
): readonly string[] {
  const positions = spread(rule.measured?.example?.positions ?? []);
  const count = rule.measured?.example?.count ?? 0;
  const shown = Math.min(slots.length, positions.length);
  const { x } = PLACE.tile;
  const { m, n, k } = rule.tile;
  const labels = slots.map((rect, at) => {
    const position = positions[at];
    const isFilled = position !== undefined;
    const isKnown = rule.measured !== null;
    return [
      drawRect(
        rect,
        isKnown && !isFilled ? COLORS.ground : COLORS.tile,
        COLORS.packed,
        1,
      ),
      ...isFilled
        ? [
          text(
            rect.x + rect.width / 2,
            listsRows(rule) ? rect.y + 13 : rect.y + rect.height + 14,
            `${position}`,
            COLORS.ink,
            "normal",
            "middle",
            listsRows(rule) ? 11 : 9,
          ),
        ]
        : [],
    ];
  });
  return [
    text(x, top - 6, `dense tile ${m}x${n}x${k}, packed by SRead`, COLORS.ink),
    ...labels.flat(),
    text(
      x,
      top + 200,
      short(
        `${count === 0 ? "" : `${shown} of ${count} `}positions along ${
          rule.axes.join(", ")
        }, ${rule.cost.step} a step`,
        56,
      ),
      COLORS.faint,
    ),
  ];
}

function drawOutput(
  { operands }: ContractionExplanation,
  rule: RuleExplanation,
  top: number,
): readonly string[] {
  const { x, size } = PLACE.output;
  const isFolded = rule.group === "k";
  const y = top + 40;
  const name = `C = ${operands.C.join(", ")}`;
  return [
    drawRect({ x, y, width: size, height: size }, COLORS.box, COLORS.edge, 1),
    text(x, y - 8, short(name, 18), COLORS.ink),
    arrow({ x: PLACE.tile.x + 240, y: y + size / 2 }, {
      x: x - 6,
      y: y + size / 2,
    }),
    text(
      PLACE.tile.x + 246,
      y + size / 2 - 8,
      isFolded ? "in place" : "SWrite",
      COLORS.faint,
    ),
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function entryOf(rule: RuleExplanation, slot: Rect): Point {
  return listsRows(rule)
    ? { x: slot.x - 2, y: slot.y + slot.height / 2 }
    : { x: slot.x + slot.width / 2, y: slot.y - 2 };
}

function arrow(from: Point, to: Point): string {
  return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${
    round(to.x)
  }" y2="${round(to.y)}" stroke="${COLORS.packed}" stroke-width="1" ` +
    `marker-end="url(#arrow)"/>`;
}

function drawRect(
  { x, y, width, height }: Rect,
  fill: string,
  stroke: string,
  strokeWidth: number,
): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${
    round(width)
  }" height="${round(height)}" fill="${fill}" stroke="${stroke}" ` +
    `stroke-width="${strokeWidth}"/>`;
}

/** Tenths of a pixel do. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
