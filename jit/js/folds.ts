/**
 * The folds of the language -> JavaScript: declaration of the state, one step, the result.
 *
 * Sums and products of floats are carried in f64. Absent on purpose: loops.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import { emptyValue } from "../ir/reducer.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import type { FoldName } from "../ir/tile_ir.ts";
import {
  applyText,
  literalText,
  numberText,
  truthText,
  type TypedText,
} from "./scalar_functions.ts";

/** Folds whose state is one value of the accumulation type. */
export type SimpleFold = "sum" | "prod" | "max" | "min" | "any" | "all";

/** One component of the state of a fold. */
export interface FoldState {
  /** A variable, or any other place that can be assigned. */
  readonly place: string;
  /** Text of its value before the first point. */
  readonly initial: string;
  readonly dtype: ScalarType;
}

/** The text of one fold. */
export interface FoldText {
  readonly states: readonly FoldState[];
  /** Folds in one value; `position` is an integer expression, for argmax and argmin. */
  readonly step: (value: TypedText, position: string) => readonly string[];
  readonly result: TypedText;
  /** Whether no further value can change the state; null: there is always one that can. */
  readonly isSettled: string | null;
}

/** The fold over states that stand where `place` says. */
export function foldText(
  fold: FoldName,
  dtype: ScalarType,
  place: (hint: string) => string,
): FoldText {
  switch (fold) {
    case "sum":
    case "prod":
    case "max":
    case "min":
    case "any":
    case "all":
      return simpleFold(fold, dtype, place("acc"));
    case "mean":
      return meanFold(place("sum"), place("count"));
    case "argmax":
      return positionFold(">", place("best"), place("place"));
    case "argmin":
      return positionFold("<", place("best"), place("place"));
    case "logsumexp":
      return logsumexpFold(place("top"), place("sum"));
  }
  return unreachable(fold);
}

/** Literal of the identity of a simple fold. */
export function identityText(fold: SimpleFold, dtype: ScalarType): string {
  const isTruth = fold === "any" || fold === "all";
  return literalText(emptyValue(fold, dtype), isTruth ? "bool" : dtype);
}

/** `state` with `value` folded in, as an expression. */
export function combineText(
  fold: SimpleFold,
  dtype: ScalarType,
  state: string,
  value: TypedText,
): string {
  const number = numberText(value);
  switch (fold) {
    case "sum":
    case "prod": {
      const args = [{ text: state, dtype }, { text: number, dtype }] as const;
      return applyText(
        fold === "sum" ? "add" : "mul",
        [...args],
        dtype,
        (name) => name,
      );
    }
    case "max":
      return `(${number} > ${state} ? ${number} : ${state})`;
    case "min":
      return `(${number} < ${state} ? ${number} : ${state})`;
    case "any":
      return `(${state} || ${truthText(value)})`;
    case "all":
      return `(${state} && ${truthText(value)})`;
  }
  return unreachable(fold);
}

/** Type of the state of a simple fold. */
export function stateType(fold: SimpleFold, dtype: ScalarType): ScalarType {
  return fold === "any" || fold === "all" ? "bool" : dtype;
}

function simpleFold(
  fold: SimpleFold,
  dtype: ScalarType,
  state: string,
): FoldText {
  return {
    states: [{
      place: state,
      initial: identityText(fold, dtype),
      dtype: stateType(fold, dtype),
    }],
    step: (value) => {
      if (fold !== "max" && fold !== "min") {
        return [`${state} = ${combineText(fold, dtype, state, value)};`];
      }
      const sign = fold === "max" ? ">" : "<";
      const number = numberText(value);
      return [`if (${number} ${sign} ${state}) ${state} = ${number};`];
    },
    result: { text: state, dtype: stateType(fold, dtype) },
    isSettled: fold === "any" ? state : fold === "all" ? `!${state}` : null,
  };
}

function meanFold(sum: string, count: string): FoldText {
  return {
    states: [
      { place: sum, initial: "0", dtype: "f32" },
      { place: count, initial: "0", dtype: "i32" },
    ],
    step: (value) => [`${sum} += ${numberText(value)};`, `${count}++;`],
    result: { text: `(${count} === 0 ? 0 : ${sum} / ${count})`, dtype: "f32" },
    isSettled: null,
  };
}

function positionFold(sign: ">" | "<", best: string, place: string): FoldText {
  return {
    states: [
      { place: best, initial: "0", dtype: "f32" },
      { place, initial: "-1", dtype: "i32" },
    ],
    step: (value, position) => {
      const number = numberText(value);
      return [
        `if (${place} === -1 || ${number} ${sign} ${best}) {`,
        `${best} = ${number};`,
        `${place} = ${position};`,
        "}",
      ];
    },
    result: { text: place, dtype: "i32" },
    isSettled: null,
  };
}

/** Running maximum and scaled sum: `sum exp(x - top)`. */
function logsumexpFold(top: string, sum: string): FoldText {
  return {
    states: [
      { place: top, initial: "-Infinity", dtype: "f32" },
      { place: sum, initial: "0", dtype: "f32" },
    ],
    step: (value) => {
      const x = numberText(value);
      return [
        `if (${x} > ${top}) {`,
        `${sum} = ${sum} * Math.exp(${top} - ${x}) + 1;`,
        `${top} = ${x};`,
        `} else if (${x} !== -Infinity) {`,
        // Infinity meets itself here, where the difference would be NaN.
        `${sum} += ${x} === ${top} ? 1 : Math.exp(${x} - ${top});`,
        "}",
      ];
    },
    result: {
      text: `(${sum} === 0 ? -Infinity : ${top} + Math.log(${sum}))`,
      dtype: "f32",
    },
    isSettled: null,
  };
}
