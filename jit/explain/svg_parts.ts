/**
 * The parts that pictures are made of: plain SVG 1.1 with its own ground, so that it can be read on
 * light and on dark pages; no scripts, no style sheets, every text escaped.
 */

/** Dark on a light ground. */
export const COLORS = {
  ground: "#ffffff",
  ink: "#1f2328",
  faint: "#57606a",
  box: "#f3f5f7",
  edge: "#8c959f",
  permutable: "#1a7f37",
  fixed: "#bc4c00",
  packed: "#0550ae",
  tile: "#ddf4ff",
} as const;

/** Pixels. */
export const LAYOUT = {
  width: 920,
  margin: 24,
  line: 18,
  box: { width: 120, height: 84 },
  gap: 96,
  layer: 6,
  legend: 40,
} as const;

/** Characters of a line of small text that fit into the width. */
export const LINE_CHARACTERS = 108;

/** A group of lines of SVG and the height that it takes. */
export interface Drawn {
  readonly lines: readonly string[];
  readonly height: number;
}

/** At most so many characters. */
export function short(words: string, characters: number): string {
  const all = [...words];
  return all.length <= characters
    ? words
    : `${all.slice(0, characters - 1).join("")}…`;
}

/** One line of text. */
export function text(
  x: number,
  y: number,
  words: string,
  fill: string,
  weight: "normal" | "bold" = "normal",
  anchor: "start" | "middle" | "end" = "start",
  size: number | null = null,
): string {
  const bold = weight === "bold" ? ' font-weight="bold"' : "";
  const place = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const font = size === null ? "" : ` font-size="${size}"`;
  return `<text x="${x}" y="${y}" fill="${fill}"${bold}${place}${font}>${
    escapeXml(words)
  }</text>`;
}

/** Lines of at most `LINE_CHARACTERS`, broken at spaces where there are any. */
export function wrap(words: string): readonly string[] {
  const lines: string[] = [];
  let rest = words;
  while (rest.length > LINE_CHARACTERS) {
    const space = rest.lastIndexOf(" ", LINE_CHARACTERS);
    const cut = space > LINE_CHARACTERS / 2 ? space : LINE_CHARACTERS;
    lines.push(rest.slice(0, cut));
    rest = `   ${rest.slice(cut).trimStart()}`;
  }
  return [...lines, rest];
}

/** Control characters have no place in XML, not even escaped. */
export function escapeXml(words: string): string {
  return words.toWellFormed()
    // deno-lint-ignore no-control-regex -- the range is the point
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
