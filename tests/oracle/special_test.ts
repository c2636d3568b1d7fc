/** Special values agree on every device. */
import { testCases } from "../support/differential.ts";
import { SPECIALS } from "./corpus_special.ts";

testCases("special values", SPECIALS);
