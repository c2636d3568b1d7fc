/** The rules of a contraction -> lines for a terminal, the conclusion first. */
import { unreachable } from "../diagnostics/unreachable.ts";
import type {
  ContractionExplanation,
  CoverExplanation,
  RuleExplanation,
  TileExplanation,
} from "../ir/rule_explanation.ts";
import { costText } from "./judge_contraction.ts";
import { table, TERMINAL_COLUMNS, wrapLines } from "./text_lines.ts";

const INDENT = 3;

/** What runs and why, in one sentence. */
export function concludeContraction(
  { outcome, rules }: ContractionExplanation,
): string {
  if (outcome === null) {
    const count = rules.filter(({ status }) => status === "candidate").length;
    const noun = count === 1 ? "1 rule" : `${count} rules`;
    return `each call chooses between ${noun} and the dense kernel, by what is live`;
  }
  const { winners, basis, why } = outcome;
  const names = winners.length === 0
    ? "the dense kernel"
    : winners.map((name) => `"${name}"`).join(" with ");
  const verb = winners.length > 1 ? "run" : "runs";
  switch (basis) {
    case "compiled":
      return `${names} ${verb} in every call: ${why}`;
    case "run":
      return `${names} ran: ${why}`;
    case "arguments":
      return `${names} ${verb} on these values: ${why}`;
  }
  return unreachable(basis);
}

/** The letters, a table of the rules that may run, and the reasons of the others. */
export function printContraction(
  contraction: ContractionExplanation,
): readonly string[] {
  const { operands, tile, denseCost, costTable, rules } = contraction;
  const letters = (["A", "B", "C"] as const).map((letter) =>
    `${letter} is ${operands[letter].join(" and ")}`
  );
  const live = rules.filter(({ status }) => status !== "refused");
  const facts = `${letters.join(", ")}; dense tile ${tileText(tile)}, cost ${
    costText(denseCost)
  } (${costTable})`;
  return [
    ...wrapLines(facts, INDENT),
    ...printTable(live, contraction),
    ...printTiles(live),
    ...printWidening(live),
    ...printRefused(rules.filter(({ status }) => status === "refused")),
  ];
}

const HEAD = [
  "  rule",
  "micro-tile",
  "loads",
  "live",
  "random",
  "waste",
  "cost",
  "pays <",
  "memory",
];
/** Everything behind the micro-tile is a number. */
const NUMBERS = new Set([2, 3, 4, 5, 6, 7, 8]);

function printTable(
  rules: readonly RuleExplanation[],
  { outcome }: ContractionExplanation,
): readonly string[] {
  if (rules.length === 0) return [];
  const winners = new Set(outcome?.winners ?? []);
  const rows = rules.map((rule) => [
    `${winners.has(rule.name) ? "*" : " "} ${shortName(rule)}`,
    microTileText(rule),
    rule.microTile === null
      ? ""
      : `${rule.microTile.transactions}/${rule.microTile.filled}`,
    ...coverCells(rule),
    shareText(rule.breakEven),
    bytesText(rule.memoryBytes),
  ]);
  const fits = (lines: readonly string[]): boolean =>
    lines.every(({ length }) => length + INDENT <= TERMINAL_COLUMNS);
  const wide = table([HEAD, ...rows], NUMBERS);
  const lines = fits(wide) ? wide : table([HEAD, ...rows], NUMBERS, " ");
  return lines.map((row) => `${" ".repeat(INDENT)}${row}`);
}

/** Rules that pack into the same dense tile share a place in the line. */
function printTiles(rules: readonly RuleExplanation[]): readonly string[] {
  const byTile = Map.groupBy(rules, ({ tile }) => tileText(tile));
  const tiles = [...byTile].map(([tile, packed]) =>
    `${tile} by ${packed.map(shortName).join(", ")}`
  );
  return tiles.length === 0
    ? []
    : wrapLines(`packed into dense tiles ${tiles.join("; ")}`, INDENT);
}

/** Where neighbours would come with the transactions of one micro-tile. */
function printWidening(rules: readonly RuleExplanation[]): readonly string[] {
  const narrow = rules.flatMap((rule) => {
    const { transactions = 0, filled = 0, widening = 1 } = rule.microTile ?? {};
    return transactions > filled && widening > 1
      ? [`${widening} of ${shortName(rule)}`]
      : [];
  });
  return narrow.length === 0 ? [] : wrapLines(
    `micro-tiles side by side that fill their loads: ${narrow.join(", ")}`,
    INDENT,
  );
}

/** Found, predicted, wasted, and what that costs. */
function coverCells(
  { measured, predicted }: RuleExplanation,
): readonly string[] {
  const random = predicted === null ? "" : liveShare(predicted);
  if (measured === null) return ["", random, "", ""];
  const { waste, cost } = measured;
  return [
    coverText(measured),
    random,
    waste === null ? "" : shareText(waste),
    costText(cost),
  ];
}

function liveShare({ live, total }: CoverExplanation): string {
  return shareText(live / Math.max(1, total));
}

/** Rules with the same reason share a line. */
function printRefused(rules: readonly RuleExplanation[]): readonly string[] {
  const byReason = Map.groupBy(rules, ({ reason }) => reason);
  return [...byReason].flatMap(([reason, refused]) =>
    wrapLines(`not ${refused.map(refusedText).join(", ")}: ${reason}`, INDENT)
  );
}

function refusedText(rule: RuleExplanation): string {
  const { measured } = rule;
  return measured === null
    ? shortName(rule)
    : `${shortName(rule)} (${liveShare(measured)} live)`;
}

/** The name without its micro-tile, which has a column of its own. */
function shortName({ name }: RuleExplanation): string {
  return name.replace(/, micro-tile .+$/, "").replace(
    "blocks of k",
    "k-blocks",
  );
}

function microTileText({ microTile }: RuleExplanation): string {
  return microTile === null ? "by formula" : microTile.extents.join("x");
}

function tileText({ m, n, k, splitK }: TileExplanation): string {
  return `${m}x${n}x${k}${splitK === 1 ? "" : ` split ${splitK}`}`;
}

function coverText({ live, total }: CoverExplanation): string {
  return `${countText(live)}/${countText(total)}`;
}

/** A count of at most five characters up to 10^12. */
function countText(count: number): string {
  for (const [unit, size] of [["G", 1e9], ["M", 1e6], ["k", 1e3]] as const) {
    if (count < 10 * size && size === 1e3) break;
    if (count >= size) {
      const value = count / size;
      return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)}${unit}`;
    }
  }
  return `${count}`;
}

/** A share in percent, never rounded to all or nothing. */
export function shareText(share: number): string {
  const percent = 100 * share;
  if (share > 0 && percent < 0.1) return "<0.1%";
  if (share < 1 && percent > 99.9) return ">99.9%";
  return `${percent.toFixed(percent < 10 && percent > 0 ? 1 : 0)}%`;
}

/** Bytes with a binary unit. */
export function bytesText(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  const digits = unit === 0 || value >= 10 ? 0 : 1;
  return `${value.toFixed(digits)} ${units[unit]}`;
}
