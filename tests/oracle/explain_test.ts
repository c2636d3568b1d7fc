/** Explanations of the whole corpus: none fails, none is wider than a terminal, every picture is well-formed. */
import { pit, type Tensor, tensor } from "../../mod.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { type OperandSpec, storeOperand } from "../support/corpus_operands.ts";
import { type Case, prepareCase } from "../support/differential_case.ts";
import { assertWellFormed } from "../support/well_formed.ts";
import { CONTRACTIONS } from "./corpus_contractions.ts";
import {
  ANNIHILATION,
  CHAINS,
  COMPOUND,
  GROUPS,
  GUARDED,
} from "./corpus_pit.ts";
import { PROGRAMS } from "./corpus_programs.ts";
import { REDUCTIONS, SCANS } from "./corpus_reductions.ts";
import { ROUTED_CASES, UNROUTED_CASES } from "./corpus_routed.ts";
import { EMPTY, EXTENTS, GUARDS, POSITIONS } from "./corpus_rules.ts";
import { SCATTERS } from "./corpus_scatters.ts";
import { SPARSE } from "./corpus_sparse.ts";

const COLUMNS = 100;
const cpu = pit.on("cpu");

function tensorOf(spec: OperandSpec, name: string): Tensor {
  const { dtype, shape } = spec;
  const { data } = storeOperand({ ...spec, layout: "dense" }, name);
  return tensor(data, { dtype, shape: [...shape] });
}

async function checkExplanation({ program, operands }: Case): Promise<void> {
  const values = Object.fromEntries(
    Object.entries(operands).map(([name, spec]) => [
      name,
      typeof spec === "number" ? spec : tensorOf(spec, name),
    ]),
  );
  const explanation = await cpu(program).explain(values);
  const json = explanation.toJSON();
  assertEquals(JSON.parse(JSON.stringify(json)), json);
  assertWellFormed(explanation.toSVG());
  for (const line of String(explanation).split("\n")) {
    assert(line.length <= COLUMNS, line);
  }
  for (const { contractions } of explanation.statements) {
    for (const { rules, patterns } of contractions) {
      for (const { measured, predicted } of rules) {
        for (const cover of [measured, predicted]) {
          const { live = 0, total = 0, waste } = cover ?? {};
          assert(live <= total, program);
          assert(waste === null || waste === undefined || waste >= 0, program);
        }
      }
      assert(patterns.every(({ density }) => 0 <= density && density <= 1));
    }
  }
}

/** One case a program: the others differ in their values. */
function programs(cases: readonly Case[]): readonly Case[] {
  const first = new Map<string, Case>();
  for (const one of cases) {
    const isText = one.isEinsum !== true && prepareCase(one).ok;
    if (isText && !first.has(one.program)) first.set(one.program, one);
  }
  return [...first.values()];
}

const CORPUS: Readonly<Record<string, readonly Case[]>> = {
  contractions: CONTRACTIONS,
  "PIT rules": [...GROUPS, ...GUARDED, ...ANNIHILATION, ...CHAINS, ...COMPOUND],
  routes: [...ROUTED_CASES, ...UNROUTED_CASES],
  programs: PROGRAMS,
  reductions: [...REDUCTIONS, ...SCANS],
  "rules of meaning": [...EMPTY, ...EXTENTS, ...GUARDS, ...POSITIONS],
  scatters: SCATTERS,
  "sparse operands": SPARSE,
};

for (const [name, cases] of Object.entries(CORPUS)) {
  Deno.test(`explain() of the corpus: ${name}`, async () => {
    const chosen = programs(cases);
    assert(chosen.length > 0);
    for (const one of chosen) await checkExplanation(one);
  });
}
