/**
 * What users put into the holes of a template beside tensors and numbers.
 *
 * Plain, frozen data. Absent on
 * purpose: reading texts.
 */
import { isPromise } from "./diagnostics.ts";
import { isTensor, type Tensor } from "./tensor.ts";

/** What only `pit.const`, `pit.name` and `pit.expr` make: no other object passes for it. */
const MADE = new WeakSet<object>();

/** `pit.const(n)`: a number that is compiled in. */
export interface ConstHole {
  /** Tells it from the other holes. */
  readonly kind: "const";
  /** The number. */
  readonly value: number;
}

/** `pit.name("A")`: a name that is decided at run time. */
export interface NameHole {
  /** Tells it from the other holes. */
  readonly kind: "name";
  /** The name. */
  readonly name: string;
}

/** `pit.expr`: an expression to splice; its axes are matched by name. */
export interface ExprHole {
  /** Tells it from the other holes. */
  readonly kind: "expr";
  /** What the front end made of it. */
  readonly source: ExprSource;
  /** The values of its own holes, by position. */
  readonly values: readonly unknown[];
}

/** A joined text and the places of the values of its markers. */
export interface ExprSource {
  /** The text, holes as `$0`, `$1`, …. */
  readonly text: string;
  /** Host position of the call; null when it is not known. */
  readonly location: string | null;
  /** What each marker stands for, and the positions that lead to its value. */
  readonly holes: readonly {
    readonly kind: "tensor" | "number";
    readonly path: readonly [number, ...number[]];
  }[];
}

/** What stands in a hole of a program: tensor and number are values, the others are text. */
export type Hole = Tensor | number | ConstHole | NameHole | ExprHole;

/** A hole that leaves the template a program. */
export type TextHole = number | ConstHole | NameHole | ExprHole;

/** Makes the value of `pit.const`. */
export function makeConstHole(value: number): ConstHole {
  return made({ kind: "const", value });
}

/** Makes the value of `pit.name`. */
export function makeNameHole(name: string): NameHole {
  return made({ kind: "name", name });
}

/** Makes the value of `pit.expr`. */
export function makeExprHole(
  source: ExprSource,
  values: readonly unknown[],
): ExprHole {
  return made({ kind: "expr", source, values });
}

/** A value that one of the makers made, else null. */
export function madeHole(
  value: unknown,
): ConstHole | NameHole | ExprHole | null {
  return typeof value === "object" && value !== null && MADE.has(value)
    ? value as ConstHole | NameHole | ExprHole
    : null;
}

function made<H extends object>(hole: H): H {
  const frozen = Object.freeze(hole);
  MADE.add(frozen);
  return frozen;
}

/**
 * What makes two fillings of one template the same program: kinds, compiled-in values, and which
 * holes hold the same tensor. Values of numbers and tensors are left out.
 */
export function holesKey(holes: readonly unknown[]): string {
  let key = "";
  for (let at = 0; at < holes.length; at++) {
    const hole = holes[at];
    if (typeof hole === "number") key += "n;";
    else if (isTensor(hole)) key += `t${holes.indexOf(hole)};`;
    else key += `${textKey(hole)};`;
  }
  return key;
}

function textKey(value: unknown): string {
  const hole = madeHole(value);
  if (hole === null) return "?";
  switch (hole.kind) {
    case "const":
      return Object.is(hole.value, -0) ? "c-0" : `c${hole.value}`;
    case "name":
      return `a${JSON.stringify(hole.name)}`;
    case "expr": {
      const kinds = hole.source.holes.map(({ kind }) => kind).join();
      return `e${kinds} ${JSON.stringify(hole.source.text)}`;
    }
  }
}

/** The value at the end of a path: a hole, or a hole of a spliced expression. */
export function holeAt(
  holes: readonly unknown[],
  [first, ...rest]: readonly [number, ...number[]],
): unknown {
  let value = holes[first];
  for (const position of rest) {
    const hole = madeHole(value);
    value = hole?.kind === "expr" ? hole.values[position] : null;
  }
  return value;
}

/** What a value that fits no hole is called in messages; null for one that fits. */
export function misfitOf(hole: unknown): string | null {
  if (typeof hole === "number" || isTensor(hole) || madeHole(hole) !== null) {
    return null;
  }
  if (hole === null) return "null";
  if (Array.isArray(hole)) return "array";
  if (ArrayBuffer.isView(hole)) return "typed array";
  if (isPromise(hole)) return "promise";
  if (typeof hole === "function") return "ir" in hole ? "program" : "function";
  return typeof hole;
}
