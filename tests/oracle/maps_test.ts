/** Maps agree on every device. */
import { testCases } from "../support/differential.ts";
import { MAPS } from "./corpus_maps.ts";

testCases("maps", MAPS);
