/** An index list as the text of a step knows it. */

/** Whose panels have a list each: rows, columns, both together, blocks of k; null: batch points. */
export type ListPanel = "m" | "n" | "m and n" | "k" | null;

/** One list as it stands in the text of a step. */
export interface IndexList {
  readonly panel: ListPanel;
  /** Variable of the place of the list's first position; null where the list is made on the spot. */
  readonly first: string | null;
  /** Variable of the number of live positions. */
  readonly live: string;
  /** The position at a packed coordinate. */
  readonly positionAt: (packed: string) => string;
  /** Lines that set `first` and `live`; the text is a packed coordinate of the panel's group. */
  readonly find: (panelPoint: string) => readonly string[];
  /** Lines before all loops. */
  readonly start: readonly string[];
}
