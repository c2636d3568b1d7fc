/** Costs by the tile database: in proportion to what is live, and to the processors that have work. */
import { costAt, denseCost } from "../../../jit/pit/cost_model.ts";
import { considerRules } from "../../../jit/pit/consider_rules.ts";
import type { PitSettings } from "../../../jit/pit/pit_settings.ts";
import { DEFAULT_PIT_SETTINGS } from "../../../jit/pit/pit_settings.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { contractionsOf, type Shapes } from "../../support/bind_shapes.ts";
import { FREE_TABLE } from "../../support/pit_settings.ts";

const SQUARE: Shapes = { A: [4096, 4096], B: [4096, 4096] };
const SKINNY: Shapes = { A: [32, 4096], B: [4096, 4096] };

function settingsOf(processors: number): PitSettings {
  const table = { ...FREE_TABLE, processors };
  return { ...DEFAULT_PIT_SETTINGS, table };
}

/** Cost of each rule of a sparse A where `share` of it lives, as a share of the dense cost. */
function shares(
  shapes: Shapes,
  share: number,
  processors: number,
): Readonly<Record<string, number>> {
  const text = "C[m,n] += A[m,k] * B[k,n] with A: sparse";
  const [nest] = contractionsOf(text, shapes);
  assert(nest !== undefined);
  const settings = settingsOf(processors);
  const { rules } = considerRules(nest, settingsOf(0));
  const dense = denseCost(nest, settings.table);
  return Object.fromEntries(
    rules.map((rule) => [
      rule.name,
      costAt(nest, rule, settings, share) / dense,
    ]),
  );
}

const [ROWS, PANELS] = ["A by whole rows", "A along k, micro-tile 32x1"];

Deno.test("costAt() follows what is live", () => {
  for (const rule of [ROWS, PANELS]) {
    const [full = 0, tenth = 0, none] = [1, 0.1, 0].map((share) =>
      shares(SQUARE, share, 0)[rule]
    );
    assert(full > 1 && full < 1.25, `${rule}: ${full}`);
    assert(Math.abs(tenth - full / 10) < 1e-9);
    assertEquals(none, 0);
  }
});

Deno.test("costAt() adds half a round of tiles for packed rows", () => {
  const alone = shares(SQUARE, 0.5, 1);
  const many = shares(SQUARE, 0.5, 128);
  assert((many[ROWS] ?? 0) > (alone[ROWS] ?? 0));
  assertEquals(many[PANELS], alone[PANELS]);
});

Deno.test("costAt() counts the processors that have no tile", () => {
  // k of the skinny dense nest is split between them, that of a list is not.
  const [alone = 0, many = 0] = [1, 128].map((processors) =>
    shares(SKINNY, 1, processors)[PANELS]
  );
  assert(many > 2 * alone, `${many} against ${alone}`);
});
