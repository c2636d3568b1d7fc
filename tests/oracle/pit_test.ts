/** Every PIT rule gives what the reference gives, and is the rule that ran. */
import { testCases } from "../support/differential.ts";
import {
  ANNIHILATION,
  CHAINS,
  COMPOUND,
  EPILOGUES,
  GROUPS,
  GUARDED,
  LAYOUTS,
  LIVENESS,
  PRODUCTS,
} from "./corpus_pit.ts";

testCases("pit products", PRODUCTS);
testCases("pit layouts", LAYOUTS);
testCases("pit groups", GROUPS);
testCases("pit beside predicates", GUARDED);
testCases("pit epilogues", EPILOGUES);
testCases("pit annihilation", ANNIHILATION);
testCases("pit liveness", LIVENESS);
testCases("pit chains", CHAINS);
testCases("pit compound indices", COMPOUND);
