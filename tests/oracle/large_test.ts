/** Large problems agree on every device. */
import { testCases } from "../support/differential.ts";
import { LARGE } from "./corpus_large.ts";

testCases("large", LARGE);
