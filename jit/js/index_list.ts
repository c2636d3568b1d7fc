/** An index list as the text of a step knows it. */
import type { Gather } from "../ir/tile_ir.ts";

/** One list as it stands in the text of a step. */
export interface IndexList {
  readonly panel: Gather["panel"];
  /** Variable of the place of the list's first position. */
  readonly first: string;
  /** Variable of the number of live positions. */
  readonly live: string;
  /** The position at a packed coordinate. */
  readonly positionAt: (packed: string) => string;
  /** Lines that set `first` and `live`; the text is a packed coordinate of the panel's group. */
  readonly find: (panelPoint: string) => readonly string[];
}
