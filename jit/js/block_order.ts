/** In which order the blocks of a contraction are walked, so that packed panels and caches serve long. */
import type { ContractNest } from "../ir/tile_ir.ts";
import type { IndexLists } from "./index_lists.ts";
import { isCloser } from "./panel_arrays.ts";
import type { StepWriter } from "./step_writer.ts";

/** The nesting of the two block loops. */
export interface BlockOrder {
  readonly outer: "m" | "n";
  readonly inner: "m" | "n";
  /** Whether the packed panel of the outer blocks stays the same over the inner ones. */
  readonly isHeld: boolean;
}

/**
 * Columns outside, and the right panel is kept. An operand whose lists change with the panels of the
 * other one goes inside, save where K is contiguous: there each gathered element costs a cache
 * line, and neighbours in it are wanted by the next panels, so that its block stays outside.
 */
export function blockOrder(
  nest: ContractNest,
  lists: IndexLists,
  buffers: StepWriter["buffers"],
): BlockOrder {
  if (lists.get("k")?.panel === "m and n") {
    return { outer: "n", inner: "m", isHeld: false };
  }
  const moving = (["m", "n"] as const).find((group) =>
    isMoving(lists, group, other(group))
  );
  if (moving === undefined) return { outer: "n", inner: "m", isHeld: true };
  const block = moving === "m" ? nest.left : nest.right;
  const isGathered = lists.get("k")?.panel === other(moving);
  return isGathered && isCloser(block, nest.k, nest[moving], buffers)
    ? { outer: moving, inner: other(moving), isHeld: false }
    : { outer: other(moving), inner: moving, isHeld: true };
}

/** Whether what the operand of `group` packs depends on the panel of the other group. */
function isMoving(
  lists: IndexLists,
  group: "m" | "n",
  panel: "m" | "n",
): boolean {
  return ([group, "k"] as const).some((part) =>
    lists.get(part)?.panel === panel
  );
}

function other(group: "m" | "n"): "m" | "n" {
  return group === "m" ? "n" : "m";
}
