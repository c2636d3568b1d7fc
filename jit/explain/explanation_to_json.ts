/** Explanation -> data for `JSON.stringify`, with names that stay. */
import type { Explanation, StatementExplanation } from "./explanation.ts";

/** An explanation as JSON holds it. */
export interface ExplanationJson {
  /** Extents are known. */
  readonly bound: boolean;
  /** Device memory that the rules need beside the tensors; null until bound. */
  readonly extraBytes: number | null;
  /** In the order of the text. */
  readonly statements: readonly StatementExplanation[];
}

/** The data of `explanation`: fresh objects, nothing else than numbers, texts, lists and records. */
export function explanationToJson(
  { isBound, extraBytes, statements }: Explanation,
): ExplanationJson {
  return {
    bound: isBound,
    extraBytes,
    statements: structuredClone(statements),
  };
}
