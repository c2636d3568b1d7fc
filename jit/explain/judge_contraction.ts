/**
 * Which of the rules of a contraction runs, and why: by the report of a run where there is one,
 * else by the covers of the values at hand, compared as the selection on the device compares them.
 */
import type {
  ContractionExplanation,
  OutcomeExplanation,
  RuleExplanation,
} from "../ir/rule_explanation.ts";

/** What a selection on a device said after a run. */
export interface SelectionReport {
  /** Name of the dense nest. */
  readonly nest: string;
  readonly candidates: readonly {
    readonly rule: string;
    readonly live: number;
    readonly total: number;
    readonly steps: number;
    readonly cost: number;
  }[];
  readonly denseCost: number;
  /** Position in `candidates`; null: the dense nest. */
  readonly chosen: number | null;
}

/** The contraction with what is known about its outcome. */
export function judgeContraction(
  contraction: ContractionExplanation,
  reports: readonly SelectionReport[],
): ContractionExplanation {
  if (contraction.decision !== "device") return contraction;
  const report = reports.find(({ nest }) => nest === contraction.nest);
  if (report !== undefined) return byReport(contraction, report);
  const candidates = contraction.rules.filter(({ status }) =>
    status === "candidate"
  );
  if (candidates.some(({ measured }) => measured === null)) return contraction;
  return { ...contraction, outcome: cheapest(contraction, candidates) };
}

/** The contraction without its rules, for `reason`: what a device cannot run is not chosen. */
export function refuseRules(
  contraction: ContractionExplanation,
  reason: string,
): ContractionExplanation {
  const { decision, rules } = contraction;
  if (decision === "dense" || decision === "routed") return contraction;
  return {
    ...contraction,
    decision: "dense",
    reason,
    rules: rules.map((rule) =>
      rule.status === "refused" ? rule : { ...rule, status: "refused", reason }
    ),
    outcome: { winners: [], basis: "compiled", why: reason },
  };
}

function byReport(
  contraction: ContractionExplanation,
  { candidates, denseCost, chosen }: SelectionReport,
): ContractionExplanation {
  const rules = contraction.rules.map((rule): RuleExplanation => {
    const found = candidates.find((candidate) => candidate.rule === rule.name);
    if (found === undefined) return rule;
    const { live, total, steps, cost } = found;
    // The device counts micro-tiles, not elements; those of the values at hand may be others by now.
    const isSame = rule.measured?.live === live &&
      rule.measured.steps === steps;
    const known = isSame ? rule.measured : null;
    return {
      ...rule,
      measured: {
        live,
        total,
        steps,
        cost,
        waste: known?.waste ?? null,
        example: known?.example ?? null,
      },
    };
  });
  const winner = chosen === null ? undefined : candidates[chosen];
  const costs = { dense: denseCost, winner: winner?.cost ?? null };
  const least = Math.min(...candidates.map(({ cost }) => cost));
  return {
    ...contraction,
    rules,
    outcome: {
      winners: winner === undefined ? [] : [winner.rule],
      basis: "run",
      why: compare(costs.winner ?? least, denseCost, winner !== undefined),
    },
  };
}

function cheapest(
  { denseCost }: ContractionExplanation,
  candidates: readonly RuleExplanation[],
): OutcomeExplanation {
  const costs = candidates.map(({ measured }) => measured?.cost ?? Infinity);
  const least = Math.min(...costs);
  const winner = least < denseCost
    ? candidates[costs.indexOf(least)]
    : undefined;
  return {
    winners: winner === undefined ? [] : [winner.name],
    basis: "arguments",
    why: compare(least, denseCost, winner !== undefined),
  };
}

function compare(rule: number, dense: number, isRule: boolean): string {
  return isRule
    ? `it costs ${costText(rule)}, the dense kernel ${costText(dense)}`
    : `it costs ${costText(dense)}, the best rule ${costText(rule)}`;
}

/** A time to three digits; `us` are microseconds. */
export function costText(us: number): string {
  const [value, unit] = us < 9999 ? [us, "us"] : [us / 1000, "ms"];
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
}
