/**
 * A fast-check arbitrary of programs that are nearly right: random ones with tokens moved, doubled,
 * left out or exchanged, and with operands of other types and shapes.
 */
import fc from "fast-check";
import { SCALAR_TYPES } from "../../jit/ir/scalar_type.ts";
import { list, type OperandSpec, whole } from "./corpus_operands.ts";
import type { Case } from "./differential_case.ts";
import { Choices } from "./random_choices.ts";
import { randomPrograms } from "./random_program.ts";

/** Programs with operands, some of them wrong. */
export const mutatedPrograms: fc.Arbitrary<Case> = fc.tuple(
  randomPrograms,
  fc.array(fc.nat({ max: 0xffff }), { minLength: 4, maxLength: 24 }),
).map(([source, numbers]) => mutate(source, new Choices(numbers)));

const TOKENS =
  /[A-Za-z_][A-Za-z0-9_]*|\d+(?:\.\d+)?|\.\.\.|\.\.|\?\?|\*\*|[<>=!+*]=|\s+|./gsu;

type Texts = readonly [string, ...string[]];

/** Tokens that the grammar takes for one another. */
const CLASSES: readonly (readonly [RegExp, Texts])[] = [
  [/^\d/, ["0", "1", "2", "3", "-1", "2.5", "4294967295", "1e30", "inf"]],
  [/^(?:[-+*/%]|\*\*|[<>=!]=|[<>])$/, [
    "+",
    "-",
    "*",
    "/",
    "%",
    "**",
    "<",
    "==",
  ]],
  [/^(?:and|or)$/, ["and", "or"]],
  [/^(?:=|[+*]=)$/, ["=", "+=", "*=", "max=", "min=", "or=", "and="]],
  [
    /^(?:sum|max|min|prod|mean|norm|logsumexp|any|all|count|argmax|argmin|softmax|cumsum)$/,
    ["sum", "max", "softmax", "argmax", "cumsum", "count", "mean", "norm"],
  ],
  [
    /^(?:abs|relu|sign|floor|ceil|round|trunc|exp|sqrt|tanh|gelu|sin|log)$/,
    ["abs", "round", "exp", "log", "i32", "u32", "f16", "bool", "isnan"],
  ],
  [/^(?:f32|f16|i32|u32|bool)$/, ["f32", "f16", "i32", "u32", "bool"]],
  [/^(?:sparse|dense)$/, ["sparse", "dense", "ordered", "unique"]],
];
/** Names that are exchanged among each other: axes, tensors. */
const NAMES: readonly RegExp[] = [/^[a-z]$/, /^[A-Z]\d+$/];
const STRAYS: Texts = [
  "[",
  "]",
  "(",
  ")",
  ",",
  "where",
  "?? 0",
  "...b",
  "sum[k](",
  "return ",
  "not ",
  "99999999999",
];

function mutate(source: Case, choices: Choices): Case {
  let tokens: readonly string[] = source.program.match(TOKENS) ?? [];
  let operands = { ...source.operands };
  const count = 2 + choices.below(6);
  for (let step = 0; step < count; step++) {
    if (choices.once(6)) operands = mutateOperands(operands, choices);
    else tokens = mutateTokens(tokens, choices);
  }
  return { program: tokens.join(""), operands };
}

function mutateTokens(
  tokens: readonly string[],
  choices: Choices,
): string[] {
  const changed = [...tokens];
  const at = choices.below(changed.length);
  const token = changed[at] ?? "";
  const alike = NAMES.find((pattern) => pattern.test(token));
  if (choices.once(12)) {
    changed.splice(at, choices.below(2), choices.pick(STRAYS));
  } else if (alike !== undefined) {
    const others = changed.filter((other) => alike.test(other));
    changed[at] = choices.pick([token, ...others]);
  } else {
    const found = CLASSES.find(([pattern]) => pattern.test(token));
    if (found !== undefined) changed[at] = choices.pick(found[1]);
  }
  return changed;
}

function mutateOperands(
  operands: Record<string, OperandSpec | number>,
  choices: Choices,
): Record<string, OperandSpec | number> {
  const names = Object.keys(operands);
  const [first, ...rest] = names;
  if (first === undefined) return { A0: whole([2]) };
  const name = choices.pick([first, ...rest]);
  const { [name]: spec, ...others } = operands;
  if (spec === undefined) return operands;
  if (typeof spec === "number") {
    return {
      ...others,
      [name]: choices.pick([0, 0.5, NaN, Infinity, -1, 3e9]),
    };
  }
  switch (choices.below(8)) {
    case 7:
      return others;
    case 0:
    case 1:
      return {
        ...others,
        [name]: whole(spec.shape, choices.pick([...SCALAR_TYPES] as ["f32"])),
      };
    case 2:
      return {
        ...others,
        [name]: list([2], spec.dtype, spec.shape.length === 0 ? [1] : []),
      };
    default:
      return {
        ...others,
        [name]: {
          ...spec,
          values: { kind: "whole", limit: 1 },
          shape: spec.shape.map((extent, d) =>
            d === 0 ? choices.pick([0, 1, extent + 1, 6]) : extent
          ),
        },
      };
  }
}
