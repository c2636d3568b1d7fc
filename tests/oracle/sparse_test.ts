/** Contractions that look for zeros agree on every device. */
import { testCases } from "../support/differential.ts";
import { SPARSE } from "./corpus_sparse.ts";

testCases("sparse", SPARSE);
