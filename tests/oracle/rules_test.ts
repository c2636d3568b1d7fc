/** The rules of meaning hold on every device. */
import { testCases } from "../support/differential.ts";
import { RULES } from "./corpus_rules.ts";

testCases("rules", RULES);
