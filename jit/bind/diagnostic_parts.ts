/** Phrases and labels that the messages of binding share. Absent on purpose: codes and messages. */
import type { Diagnostic, Label } from "../diagnostics/diagnostic.ts";
import { type Origin, type Span, spanOf } from "../diagnostics/span.ts";

/** The user's name of a tensor version or an expanded axis: `y.1` is `y`, `b.0` is `b`. */
export function nameOf(name: string): string {
  return name.replace(/(?:\.\d+)+$/, "");
}

/** Code, severity and primary label of an error; no origin: the program text is not involved. */
export function problem(
  code: Diagnostic["code"],
  origin: Origin | null,
  text: string,
): Omit<Diagnostic, "message" | "help"> {
  const primary = origin === null ? null : label(origin, text);
  return { code, severity: "error", primary, related: [] };
}

/** A label at the nearest source text of `origin`. */
export function label(origin: Origin, text: string): Label {
  const span: Span = spanOf(origin);
  return { span, text };
}

/** `n elements`, in words. */
export function elements(count: number): string {
  return count === 1 ? "1 element" : `${count} elements`;
}

/** `n dimensions`, in words. */
export function dimensions(count: number): string {
  return count === 1 ? "1 dimension" : `${count} dimensions`;
}
