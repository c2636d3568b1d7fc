/** Contractions agree on every device. */
import { testCases } from "../support/differential.ts";
import { CONTRACTIONS } from "./corpus_contractions.ts";

testCases("contractions", CONTRACTIONS);
