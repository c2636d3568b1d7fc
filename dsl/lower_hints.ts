/** `with` clauses -> hints of the tensor IR. */
import { sourceOrigin } from "../jit/diagnostics/span.ts";
import type { Hint } from "../jit/ir/tensor_ir.ts";
import type { AstAssignment, AstHint } from "./ast.ts";
import {
  conflictingHints,
  hintForUnknown,
  HINTS,
  invalidHintArguments,
  misplacedHint,
  unknownHint,
} from "./hint_diagnostics.ts";
import type { StatementScope } from "./statement_scope.ts";

/** Lowers the hints of `statement`, whose target is the tensor `made`. */
export function lowerHints(
  { hints, target }: AstAssignment,
  made: string,
  scope: StatementScope,
): readonly Hint[] {
  const about = new Map<string, AstHint>();
  return hints.flatMap((hint) => {
    const kind = HINTS.find((known) => known === hint.hint.text);
    if (kind === undefined) {
      scope.report(unknownHint(hint.hint.text, hint.hint.span));
      return [];
    }
    const tensor = tensorOf(
      hint,
      kind,
      { user: target.name.text, made },
      scope,
    );
    if (tensor === null) return [];
    const subject = kind === "sparse" || kind === "dense" ? "zeros" : kind;
    const first = about.get(`${tensor} ${subject}`);
    if (first !== undefined) {
      scope.report(conflictingHints(hint.tensor.text, hint.span, first.span));
    }
    about.set(`${tensor} ${subject}`, hint);
    const microTile = tileOf(hint, kind, scope);
    return [{ tensor, hint: kind, microTile, origin: sourceOrigin(hint.span) }];
  });
}

function tensorOf(
  { tensor: { text: name, span }, hint }: AstHint,
  kind: Hint["hint"],
  target: { readonly user: string; readonly made: string },
  { program, reads, indexReads, report }: StatementScope,
): string | null {
  const isTarget = name === target.user;
  const read = reads.get(name);
  if (kind === "ordered") {
    if (isTarget) return target.made;
    report(misplacedHint(kind, "the target of the statement", hint.span));
    return null;
  }
  if (kind === "unique" && read !== undefined && !indexReads.has(name)) {
    report(misplacedHint(kind, "a tensor that stands in an index", hint.span));
    return null;
  }
  if (read !== undefined) return read;
  if (isTarget && kind !== "unique") return target.made;
  if (program.lookUp(name).kind === "mask") {
    report(
      misplacedHint(kind, "a tensor; a named mask is never stored", hint.span),
    );
  } else if (program.lookUp(name).kind !== "broken") {
    report(hintForUnknown(name, [...reads.keys(), target.user], span));
  }
  return null;
}

function tileOf(
  { args, hint }: AstHint,
  kind: Hint["hint"],
  { report }: StatementScope,
): readonly number[] | null {
  if (args === null) return null;
  const tile = args.map(({ value }) => value);
  const isTile = tile.every((size) =>
    Number.isInteger(size) && size > 0 && size < 65536
  );
  if (kind !== "sparse" || !isTile) {
    const wrong = args.find(({ value }) =>
      !(Number.isInteger(value) && value > 0)
    );
    report(invalidHintArguments(kind, wrong?.span ?? hint.span));
  }
  return tile;
}
