/**
 * Tint accepts the kernels of every program of the corpus. Run with
 * `deno test --allow-run=deno tests/device/tint_corpus_test.ts`; without the permission it says so
 * and skips.
 */
import { compileWebGpu } from "../../jit/compile.ts";
import { CONTRACTIONS } from "../oracle/corpus_contractions.ts";
import { EINSUM } from "../oracle/corpus_einsum.ts";
import { MAPS } from "../oracle/corpus_maps.ts";
import { PROGRAMS } from "../oracle/corpus_programs.ts";
import { REDUCTIONS, SCANS } from "../oracle/corpus_reductions.ts";
import { RULES } from "../oracle/corpus_rules.ts";
import { SCATTERS } from "../oracle/corpus_scatters.ts";
import { assertEquals } from "../support/assert.ts";
import { type Case, prepareCase } from "../support/differential.ts";
import { TEST_TARGET } from "../support/run_kernels.ts";
import { canRunTint, tintMessages } from "../support/tint.ts";

const CORPUS: readonly Case[] = [
  ...CONTRACTIONS,
  ...EINSUM,
  ...MAPS,
  ...PROGRAMS,
  ...REDUCTIONS,
  ...SCANS,
  ...RULES,
  ...SCATTERS,
];

/** Kernels of a case, with and without f16 storage; none of a case that is refused. */
function textsOf(source: Case): readonly string[] {
  const prepared = prepareCase(source);
  if (!prepared.ok) return [];
  const { ir, stored } = prepared.value;
  const layouts = new Map(
    [...stored].map(([name, { strides }]) => [name, strides]),
  );
  return [false, true].flatMap((hasF16) => {
    const outcome = compileWebGpu(ir, layouts, { ...TEST_TARGET, hasF16 });
    return outcome.ok ? outcome.value.dispatches.map(({ wgsl }) => wgsl) : [];
  });
}

const isRunnable = await canRunTint();

Deno.test({
  name: "compileWebGpu() makes texts of the corpus that Tint accepts",
  ignore: !isRunnable,
  fn: async () => {
    const programs = new Map(
      CORPUS.flatMap((source) =>
        textsOf(source).map((text) => [text, source.program] as const)
      ),
    );
    const messages = await tintMessages([...programs.keys()]);
    const refused = [...programs].flatMap(([text, program], index) =>
      messages[index]!.length === 0
        ? []
        : [{ program, text, said: messages[index] }]
    );
    assertEquals(refused, []);
  },
});
