/** Printed tile IR -> which PIT rules ran, in a few words, and whether they are those that a case names. */
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import type { PreparedCase } from "./differential_case.ts";

/** Where a program was computed by other rules than its case says; null when it was not. */
export function otherGathers(
  { source, ir }: PreparedCase,
  traced: ReadonlyMap<TensorIr, () => string> | null,
): string | null {
  const { gathers } = source;
  if (gathers === undefined || traced === null) return null;
  const found = gathersOf(traced.get(ir)?.() ?? "");
  return `${found}` === `${gathers}`
    ? null
    : `gathers ${found.join(", ")}, wanted ${gathers.join(", ")}`;
}

/**
 * What each contraction of printed tile IR gathers, in order: `dense`, `k per m` for a list of k per
 * panel of m, `m` for whole rows, `m per bucket` for rows sorted by what they choose.
 */
export function gathersOf(tiles: string): readonly string[] {
  const gathers: string[][] = [];
  let isContraction = false;
  for (const line of tiles.split("\n")) {
    if (!line.startsWith(" ")) isContraction = line.startsWith("contract ");
    if (line.startsWith("contract ")) gathers.push([]);
    const found =
      /^ *sread (?:swrite )?(\w) by \S+(?: per (\w) tile| (bucket))?/.exec(
        line,
      );
    if (!isContraction || found === null) continue;
    const [, group, panel = found[3]] = found;
    gathers.at(-1)?.push(
      panel === undefined ? `${group}` : `${group} per ${panel}`,
    );
  }
  return gathers.map((groups) => groups.join(" and ") || "dense");
}
