/** Optimizing passes change no result: all of them off, each one alone. (All on is every other test.) */
import { type Case, checkCases, cpuDevice } from "../support/differential.ts";
import { CONTRACTIONS } from "./corpus_contractions.ts";
import { PROGRAMS } from "./corpus_programs.ts";
import { SCANS } from "./corpus_reductions.ts";
import { RULES } from "./corpus_rules.ts";
import { SPARSE } from "./corpus_sparse.ts";

const PASSES = [
  "splitRoutes",
  "splitContractions",
  "fuseEpilogues",
  "hintZeros",
  "applyPitRules",
];
const CASES: readonly Case[] = [
  ...CONTRACTIONS,
  ...PROGRAMS,
  ...SCANS,
  ...RULES,
  ...SPARSE,
];

Deno.test("switches: the cpu agrees with all optimizing passes off", () =>
  checkCases(CASES, cpuDevice(PASSES)));

for (const pass of PASSES) {
  const others = PASSES.filter((name) => name !== pass);
  Deno.test(`switches: the cpu agrees with ${pass} alone`, () =>
    checkCases(CASES, cpuDevice(others)));
}
