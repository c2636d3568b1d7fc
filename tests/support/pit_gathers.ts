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
 * panel of m, `m` for whole rows, `m per bucket` for rows sorted by what they choose, `m per k` for rows of
 * each block of k, `blocks of k per m`, and `k of both`.
 */
export function gathersOf(tiles: string): readonly string[] {
  const gathers: string[][] = [];
  let isContraction = false;
  for (const line of tiles.split("\n")) {
    if (!line.startsWith(" ")) isContraction = line.startsWith("contract ");
    if (line.startsWith("contract ")) gathers.push([]);
    if (isContraction && /^ *sread k where /.test(line)) {
      gathers.at(-1)?.push("k of both");
    }
    const found =
      /^ *sread (?:swrite )?(\w) by \S+(?: per (\w) (?:tile|block)| (bucket))?/
        .exec(line);
    if (!isContraction || found === null) continue;
    const [, group, panel = found[3]] = found;
    const listed = line.includes(" grain ") ? `blocks of ${group}` : `${group}`;
    gathers.at(-1)?.push(
      panel === undefined ? listed : `${listed} per ${panel}`,
    );
  }
  return gathers.map((groups) => groups.join(" and ") || "dense");
}
