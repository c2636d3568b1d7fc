/**
 * What is done about the zeros of a contraction: the one decision that the rewriting follows and
 * that explanations show. Absent on purpose: rewriting.
 */
import type { Narrowing } from "../ir/executable.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import { costAt, denseCost, pairCount, searchCost } from "./cost_model.ts";
import { deriveRules, type RefusedRule } from "./derive_rules.ts";
import { groupPoints } from "./group_points.ts";
import type { PitRule } from "./pit_rule.ts";
import type { PitSettings } from "./pit_settings.ts";

/** The rules of a nest, and who chooses among them. */
export interface Consideration {
  /** `dense`: nobody, at compile time; `pinned`: the text; `device`: the covers of each call. */
  readonly decision: "dense" | "pinned" | "device";
  /** Why it is decided so. */
  readonly reason: string;
  /** Those that stand in the program; none where `decision` is `dense`. */
  readonly rules: readonly PitRule[];
  readonly refused: readonly RefusedRule[];
}

/** Derives the rules of `nest` and drops those that cannot pay for their dispatches. */
export function considerRules(
  nest: ContractNest,
  settings: PitSettings,
): Consideration {
  const { rules, refused, isPinned } = deriveRules(nest, settings);
  const dense = (reason: string): Consideration => ({
    decision: "dense",
    reason,
    rules: [],
    refused: [...refused, ...rules.map((rule) => ({ rule, reason }))],
  });
  if (rules.length === 0) return dense("no rule has anything to leave out");
  const { m, n, k } = groupPoints(nest);
  if (m < 2 || n < 2 || k === 0) {
    return dense("a product of a single row, column or point is no tile");
  }
  if (isPinned) {
    const reason = "the text names the micro-tile";
    return { decision: "pinned", reason, rules, refused };
  }
  const pairs = pairCount(nest);
  if (pairs < settings.leastSearched) {
    return dense(
      `${pairs} multiplications are too few to search: at least ${settings.leastSearched} pay for it`,
    );
  }
  return offerRules(nest, { rules, refused }, settings);
}

/** Leaves the choice between those that may pay to the device. */
function offerRules(
  nest: ContractNest,
  { rules, refused }: Pick<Consideration, "rules" | "refused">,
  settings: PitSettings,
): Consideration {
  const left = rules.flatMap((rule) => {
    const reason = objection(nest, rule, settings);
    return reason === null ? [] : [{ rule, reason }];
  });
  const out = new Set(left.map(({ rule }) => rule));
  const [first] = left;
  const isDense = first !== undefined && left.length === rules.length;
  return {
    decision: isDense ? "dense" : "device",
    reason: isDense
      ? first.reason
      : "the cheapest by the covers that each call finds",
    rules: rules.filter((rule) => !out.has(rule)),
    refused: [...refused, ...left],
  };
}

/** Why no run would be better off with the rule; null where one may be. */
function objection(
  nest: ContractNest,
  rule: PitRule,
  settings: PitSettings,
): string | null {
  const { table, narrowing } = settings;
  const cost = denseCost(nest, table);
  const search = searchCost(nest, rule, table);
  if (search > LARGEST_SEARCH * cost) {
    const [found, wanted] = [search, cost].map((time) => time.toPrecision(3));
    return `the search takes ${found} us, the dense kernel ${wanted} us`;
  }
  const least = costAt(nest, rule, settings, HOPE);
  if (least >= cost) {
    const [found, wanted] = [least, cost].map((time) => time.toPrecision(3));
    return `with ${
      100 * HOPE
    }% alive it takes ${found} us, the dense kernel ${wanted} us`;
  }
  const stays = nest.isOrdered || isKept(narrowing, nest.name, rule.name);
  return stays ? null : NARROWED;
}

/** Share of the dense kernel's time that a search may take: small work stays dense, whatever its zeros. */
const LARGEST_SEARCH = 0.25;
/** Live micro-tiles of an operand that is worth the search for them. */
const HOPE = 0.1;

const NARROWED = "the covers of earlier runs left it out for a while";

function isKept(
  { kept, others }: Narrowing,
  nest: string,
  rule: string,
): boolean {
  return kept.get(nest)?.includes(rule) ?? others === "all";
}
