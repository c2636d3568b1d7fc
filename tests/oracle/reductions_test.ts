/** Reductions and scans agree on every device. */
import { testCases } from "../support/differential.ts";
import { REDUCTIONS, SCANS } from "./corpus_reductions.ts";

testCases("reductions", REDUCTIONS);
testCases("scans", SCANS);
