/** Programs of several statements agree on every device. */
import { testCases } from "../support/differential.ts";
import { PROGRAMS } from "./corpus_programs.ts";

testCases("programs", PROGRAMS);
