/**
 * A contraction and what was decided about its zeros -> an explanation as data.
 *
 * It reads the decision that `apply_pit_rules.ts` follows, and the costs that the selection uses.
 */
import type {
  ContractionExplanation,
  OutcomeExplanation,
  RuleExplanation,
  TileExplanation,
} from "../ir/rule_explanation.ts";
import type {
  ContractNest,
  ContractSchedule,
  TileBuffer,
} from "../ir/tile_ir.ts";
import { type Consideration, considerRules } from "./consider_rules.ts";
import { costOf, denseCost, pairCount } from "./cost_model.ts";
import { groupPoints } from "./group_points.ts";
import { listShape } from "./list_shape.ts";
import { microTileOf } from "./micro_tile.ts";
import { panelOf, type PitRule } from "./pit_rule.ts";
import type { PitSettings } from "./pit_settings.ts";

/** Bytes of a position, a count, and a partial sum. */
const WORD_BYTES = 4;

const LETTERS = {
  left: "A",
  right: "B",
  both: "A and B",
  target: "C",
} as const;

/** Everything that is known of the rules of `nest` before any value is looked at. */
export function describeRules(
  nest: ContractNest,
  buffers: ReadonlyMap<string, TileBuffer>,
  settings: PitSettings,
): ContractionExplanation {
  const considered = considerRules(nest, settings);
  const { decision, reason, rules, refused } = considered;
  const describe = (
    rule: PitRule,
    status: RuleExplanation["status"],
    why: string,
  ): RuleExplanation =>
    describeRule(nest, rule, { status, why, buffers, settings });
  return {
    nest: nest.name,
    operands: operandsOf(nest),
    searched: nest.sparsity.filter(({ isSparse }) => isSparse)
      .map(({ buffer }) => buffer),
    decision,
    reason,
    tile: tileOf(nest.schedule),
    pairs: pairCount(nest),
    denseCost: denseCost(nest, settings.table),
    costTable: settings.table.source,
    rules: [
      ...rules.map((rule) =>
        describe(rule, decision === "pinned" ? "runs" : "candidate", reason)
      ),
      ...refused.map(({ rule, reason }) => describe(rule, "refused", reason)),
    ],
    patterns: [],
    outcome: outcomeOf(considered),
  };
}

/** What is known at compile time. */
function outcomeOf(
  { decision, reason, rules }: Consideration,
): OutcomeExplanation | null {
  if (decision === "device") return null;
  return {
    winners: rules.map(({ name }) => name),
    basis: "compiled",
    why: reason,
  };
}

interface RuleContext {
  readonly status: RuleExplanation["status"];
  readonly why: string;
  readonly buffers: ReadonlyMap<string, TileBuffer>;
  readonly settings: PitSettings;
}

function describeRule(
  nest: ContractNest,
  rule: PitRule,
  { status, why, buffers, settings }: RuleContext,
): RuleExplanation {
  const { batch, panels, positions } = listShape(nest, rule);
  const count = batch * panels;
  const { step, perStep, fixed } = costOf(nest, rule, settings);
  const fullCost = perStep * count * positions / step;
  const gain = Math.max(0, denseCost(nest, settings.table) - fixed);
  return {
    name: rule.name,
    operand: LETTERS[rule.operand],
    axes: nest[rule.group].map(({ name }) => name),
    group: rule.group,
    span: rule.span,
    grain: rule.grain,
    status,
    reason: why,
    tile: tileOf(rule.schedule),
    microTile: microTileOf(nest, rule, buffers),
    lists: { count, positions },
    memoryBytes: rule.operand === "both"
      ? bitsBytes(nest, rule)
      : count * (positions + 1) * WORD_BYTES +
        partialBytes(nest, rule.schedule) + sumsBytes(nest, rule),
    cost: { perStep, fixed, step },
    breakEven: fullCost === 0 ? 0 : Math.min(1, gain / fullCost),
    predicted: null,
    measured: null,
  };
}

/** A bit for each position of k and panel of either operand. */
function bitsBytes(
  nest: ContractNest,
  { schedule: { tileM, tileN } }: PitRule,
): number {
  const { batch, m, n, k } = groupPoints(nest);
  const panels = Math.ceil(m / tileM) + Math.ceil(n / tileN);
  return batch * panels * Math.ceil(k / 32) * WORD_BYTES;
}

/** Sums that wait for their epilogue where rows are packed for each block of k. */
function sumsBytes(nest: ContractNest, rule: PitRule): number {
  const { steps, live, result } = nest.finish;
  const isHandedOn = steps.length === 0 && live === null &&
    result.kind === "accumulated";
  if (panelOf(rule) !== "k" || isHandedOn) return 0;
  const { batch, m, n } = groupPoints(nest);
  return batch * m * n * WORD_BYTES;
}

/** Sums of the parts of k, folded together by a second pass. */
export function partialBytes(
  nest: ContractNest,
  { splitK }: ContractSchedule,
): number {
  const { batch, m, n } = groupPoints(nest);
  return splitK === 1 ? 0 : batch * m * n * splitK * WORD_BYTES;
}

/** The tensors behind the letters. */
export function operandsOf(
  nest: ContractNest,
): ContractionExplanation["operands"] {
  return {
    A: tensorsOf(nest, "left"),
    B: tensorsOf(nest, "right"),
    C: [nest.store.buffer],
  };
}

/** The tensors that an operand reads, as they are named in the tile IR. */
function tensorsOf(
  nest: ContractNest,
  operand: "left" | "right",
): readonly string[] {
  const read = nest[operand].steps.flatMap((step) =>
    step.kind === "load" ? [step.buffer] : []
  );
  return [...new Set(read)];
}

/** The sizes of a schedule. */
export function tileOf(
  { tileM, tileN, tileK, splitK }: ContractSchedule,
): TileExplanation {
  return { m: tileM, n: tileN, k: tileK, splitK };
}
