/** How random contractions meet the PIT rules: pinned by their hints, left to the selection, or off. */
import type { PassContext } from "../../jit/pass.ts";
import { SEARCHED, SMALL_TILES } from "../support/pit_settings.ts";
import type { Hinting } from "../support/random_contraction.ts";

/** Hints of the programs, and how they are compiled. */
export interface PitMode {
  readonly hinting: Hinting;
  readonly settings: Partial<PassContext>;
}

/** Each by the word that `run.ts` takes. */
export const PIT_MODES: Readonly<
  Record<"forced" | "automatic" | "off", PitMode>
> = {
  forced: { hinting: "forced", settings: SMALL_TILES },
  automatic: { hinting: "automatic", settings: SEARCHED },
  off: { hinting: "forced", settings: { off: new Set(["applyPitRules"]) } },
};
