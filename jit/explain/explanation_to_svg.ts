/**
 * Explanation -> a picture: each statement with its operands as rectangles whose sides are axes.
 *
 * The last two dimensions are the sides, outer ones are layers behind. Sides that a PIT-axis runs
 * along are coloured. Of each product a second picture shows how its zeros are packed
 * (`draw_packing.ts`).
 */
import type {
  DimensionExplanation,
  Explanation,
  OperandExplanation,
  StatementExplanation,
} from "./explanation.ts";
import { drawContraction } from "./draw_packing.ts";
import { COLORS, type Drawn, LAYOUT, short, text, wrap } from "./svg_parts.ts";

/** How a side is drawn. */
type Side = "permutable" | "fixed" | "plain";

const ARROW =
  `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" ` +
  `markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="${COLORS.packed}"/></marker></defs>`;

/** The picture as one SVG document. */
export function explanationToSvg({ statements }: Explanation): string {
  const lines: string[] = [];
  let top: number = LAYOUT.margin + LAYOUT.legend;
  statements.forEach((statement, at) => {
    const drawn = drawStatement(statement, at, top);
    lines.push(...drawn.lines);
    top += drawn.height + LAYOUT.margin;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${LAYOUT.width}" height="${top}" ` +
    `viewBox="0 0 ${LAYOUT.width} ${top}" font-family="monospace" font-size="13">`,
    "<title>PIT-axes and PIT rules of a program</title>",
    ARROW,
    `<rect width="${LAYOUT.width}" height="${top}" fill="${COLORS.ground}"/>`,
    ...drawLegend(),
    ...lines,
    "</svg>",
  ].join("\n") + "\n";
}

function drawLegend(): string[] {
  const y = LAYOUT.margin + 4;
  const entry = (x: number, side: Side, label: string): string[] => [
    edge({ x1: x, y1: y, x2: x + 36, y2: y }, side),
    text(x + 44, y + 4, label, COLORS.ink),
  ];
  return [
    ...entry(LAYOUT.margin, "permutable", "PIT-axis: may be permuted"),
    ...entry(LAYOUT.margin + 270, "fixed", "must keep its order"),
    ...entry(LAYOUT.margin + 490, "plain", "no axis"),
  ];
}

function drawStatement(
  statement: StatementExplanation,
  at: number,
  top: number,
): Drawn {
  const x = LAYOUT.margin;
  const title = wrap(`${at + 1}. ${statement.text}`);
  const lines = title.map((line, row) =>
    text(x, top + 14 + row * LAYOUT.line, line, COLORS.ink, "bold")
  );
  let y = top + title.length * LAYOUT.line;
  lines.push(text(x, y + 14, statement.kind, COLORS.faint));
  y += LAYOUT.line;
  const operands = drawOperands(statement, y);
  lines.push(...operands.lines);
  y += operands.height;
  for (const axis of statement.axes) {
    const extent = axis.extent === null ? "" : ` (${axis.extent})`;
    const verdict = axis.permutable ? "PIT-axis" : "no PIT-axis";
    const color = axis.permutable ? COLORS.permutable : COLORS.fixed;
    for (
      const line of wrap(
        `${axis.name}${extent}: ${axis.role}, ${verdict}; ${axis.reason}`,
      )
    ) {
      lines.push(text(x, y + 14, line, color));
      y += LAYOUT.line;
    }
  }
  for (const contraction of statement.contractions) {
    const drawn = drawContraction(contraction, y + LAYOUT.line / 2);
    lines.push(...drawn.lines);
    y += drawn.height + LAYOUT.line / 2;
  }
  return { lines, height: y - top };
}

/** Operands from left to right, in rows of as many as fit. */
function drawOperands(
  { operands, axes }: StatementExplanation,
  top: number,
): Drawn {
  const verdicts = new Map(
    axes.map(({ name, permutable }) => [name, permutable]),
  );
  const step = LAYOUT.box.width + LAYOUT.gap;
  const perRow = Math.max(1, Math.floor((LAYOUT.width - LAYOUT.margin) / step));
  const height = LAYOUT.box.height + 84;
  const lines = operands.flatMap((operand, at) =>
    drawOperand(operand, verdicts, {
      x: LAYOUT.margin + 64 + (at % perRow) * step,
      y: top + 52 + Math.floor(at / perRow) * height,
    })
  );
  return { lines, height: Math.ceil(operands.length / perRow) * height };
}

function drawOperand(
  operand: OperandExplanation,
  verdicts: ReadonlyMap<string, boolean>,
  at: { readonly x: number; readonly y: number },
): string[] {
  const { dimensions } = operand;
  const column = dimensions.at(-1) ?? null;
  const row = dimensions.at(-2) ?? null;
  const outer = dimensions.slice(0, -2);
  const { width } = LAYOUT.box;
  const height = row === null ? LAYOUT.box.height / 3 : LAYOUT.box.height;
  const side = (dimension: DimensionExplanation | null): Side =>
    sideOf(dimension, verdicts);
  const { x, y } = at;
  const layers = outer.map((_, depth) =>
    box(
      x + shift(outer.length - depth),
      y - shift(outer.length - depth),
      height,
    )
  );
  const name = `${operand.isTarget ? "→ " : ""}${operand.tensor}`;
  const dtype = operand.dtype === null ? "" : ` ${operand.dtype}`;
  return [
    ...layers,
    box(x, y, height),
    text(
      x + width / 2,
      y + height / 2 + 5,
      short(name + dtype, 15),
      COLORS.ink,
      "bold",
      "middle",
    ),
    edge({ x1: x, y1: y, x2: x + width, y2: y }, side(column)),
    edge(
      { x1: x, y1: y, x2: x, y2: y + height },
      row === null ? "plain" : side(row),
    ),
    ...(column === null ? [] : [
      text(
        x + width / 2,
        y - 8 - shift(outer.length),
        label(column),
        color(side(column)),
        "normal",
        "middle",
      ),
    ]),
    ...(row === null ? [] : [
      text(
        x - 8,
        y + height / 2 + 4,
        label(row),
        color(side(row)),
        "normal",
        "end",
      ),
    ]),
    ...outer.map((dimension, depth) =>
      text(
        x + depth * 60,
        y + height + 18,
        short(`[${label(dimension)}]`, 12),
        color(side(dimension)),
      )
    ),
  ];
}

/** A side is fixed as soon as one of its axes is. */
function sideOf(
  dimension: DimensionExplanation | null,
  verdicts: ReadonlyMap<string, boolean>,
): Side {
  if (dimension === null || dimension.axes.length === 0) return "plain";
  const isFree = dimension.axes.every((axis) => verdicts.get(axis) === true);
  return isFree ? "permutable" : "fixed";
}

function label({ index, extent }: DimensionExplanation): string {
  return short(extent === null ? index : `${index}:${extent}`, 14);
}

function shift(depth: number): number {
  return depth * LAYOUT.layer;
}

function color(side: Side): string {
  return side === "permutable"
    ? COLORS.permutable
    : side === "fixed"
    ? COLORS.fixed
    : COLORS.faint;
}

function box(x: number, y: number, height: number): string {
  return `<rect x="${x}" y="${y}" width="${LAYOUT.box.width}" height="${height}" ` +
    `fill="${COLORS.box}" stroke="${COLORS.edge}"/>`;
}

function edge(
  line: {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  },
  side: Side,
): string {
  const stroke = side === "plain" ? COLORS.edge : color(side);
  const dash = side === "fixed" ? ' stroke-dasharray="7 4"' : "";
  const width = side === "plain" ? 1 : 4;
  return `<line x1="${line.x1}" y1="${line.y1}" x2="${line.x2}" y2="${line.y2}" ` +
    `stroke="${stroke}" stroke-width="${width}"${dash}/>`;
}
