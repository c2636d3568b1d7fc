/** Source positions and the provenance of IR nodes. Leaf: imports nothing. */

/** Half-open range `[start, end)` of a program text, in UTF-16 code units. */
export interface Span {
  /** First code unit. */
  readonly start: number;
  /** Code unit after the last. */
  readonly end: number;
}

/** Where a node comes from: program text, or a pass that made it out of another node. */
export type Origin = SourceOrigin | PassOrigin;

/** The node was written by the user. */
export interface SourceOrigin {
  readonly kind: "source";
  readonly span: Span;
}

/** The node was made by a pass; `from` leads back to the text. */
export interface PassOrigin {
  readonly kind: "pass";
  readonly pass: string;
  readonly from: Origin;
}

/** The nearest source span of `origin`. */
export function spanOf(origin: Origin): Span {
  let at = origin;
  while (at.kind === "pass") at = at.from;
  return at.span;
}

/** The smallest span that holds both. */
export function joinSpans(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** An origin in source text. */
export function sourceOrigin(span: Span): SourceOrigin {
  return { kind: "source", span };
}

/** An origin made by `pass` out of `from`. */
export function passOrigin(pass: string, from: Origin): PassOrigin {
  return { kind: "pass", pass, from };
}
