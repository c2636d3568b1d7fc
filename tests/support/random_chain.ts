/**
 * A fast-check arbitrary of several contractions over the same square matrices and masks, each read
 * straight and transposed: what one statement finds must serve another only where it is the same.
 *
 * Everything is legal, and small whole numbers keep sums exact.
 */
import fc from "fast-check";
import {
  type CaseOperands,
  laid,
  list,
  type OperandSpec,
  patterned,
} from "./corpus_operands.ts";
import type { Case } from "./differential.ts";
import { Choices } from "./random_choices.ts";
import type { Hinting } from "./random_contraction.ts";
import { PATTERNS } from "./zero_patterns.ts";

/** Chains whose text pins micro-tiles, or leaves the rules to the selection. */
export function randomChains(hinting: Hinting): fc.Arbitrary<Case> {
  return fc.array(fc.nat({ max: 0xffff }), {
    minLength: 80,
    maxLength: 80,
    size: "max",
  }).map((numbers) => decodeChain(new Choices(numbers), hinting));
}

const GUARDS = [
  "",
  "W[q,k]",
  "W[k,q]",
  "W[q,n]",
  "W[n,q]",
  "V[q,k]",
  "not W[q,k]",
  "k in 3..17",
  "W[q,k], k in 5..16",
  "W[q,k] and k <= q",
  "k <= q",
  "q <= k",
  "k < L[q]",
  "q < L[n]",
] as const;

function decodeChain(choices: Choices, hinting: Hinting): Case {
  const extent = choices.pick([18, 20, 33]);
  const tensors: [string, ...string[]] = ["A", "B"];
  const lines: string[] = [];
  const count = choices.below(3) + 2;
  for (let at = 0; at < count; at++) {
    const [left, right] = [choices.pick(tensors), choices.pick(tensors)];
    const target = `S${at}`;
    const where = choices.pick(GUARDS);
    const hints = drawHints(choices, [left, right, target], hinting);
    lines.push(
      `${target}[q,n] += ${drawLeft(choices, left)} * ` +
        drawRight(choices, right) +
        (where === "" ? "" : ` where ${where}`) +
        (hints.length === 0 ? "" : ` with ${hints.join(", ")}`),
    );
    // Products of products grow: later statements read few of them.
    if (choices.once(3)) tensors.push(target);
  }
  const results = lines.map((_, at) => `S${at}`);
  const program = [...lines, `return ${results.join(", ")}`].join("\n");
  return { program, operands: drawOperands(choices, program, extent) };
}

function drawLeft(choices: Choices, name: string): string {
  return choices.pick([
    `${name}[q,k]`,
    `${name}[k,q]`,
    `relu(${name}[q,k])`,
    `(-${name}[q,k])`,
    `(${name}[q,k] + 1)`,
  ]);
}

function drawRight(choices: Choices, name: string): string {
  return choices.pick([`${name}[k,n]`, `${name}[n,k]`, `relu(${name}[k,n])`]);
}

function drawHints(
  choices: Choices,
  names: readonly string[],
  hinting: Hinting,
): readonly string[] {
  const hinted = [...new Set(names)].filter(() => !choices.once(3));
  return hinted.map((name) => {
    const tile = [choices.pick([32, 1, 16]), choices.pick([1, 64, 32])];
    return hinting === "automatic"
      ? `${name}: sparse`
      : `${name}: sparse(${tile})`;
  });
}

function drawOperands(
  choices: Choices,
  program: string,
  extent: number,
): CaseOperands {
  const shape = [extent, extent];
  const square = (dtype: "f32" | "bool"): OperandSpec =>
    laid(
      patterned(shape, choices.pick(PATTERNS), dtype),
      choices.pick(["dense", "reversed", "offset"]),
    );
  const all: CaseOperands = {
    A: square("f32"),
    B: square("f32"),
    W: square("bool"),
    V: square("bool"),
    L: list(
      Array.from({ length: extent }, (_, at) => at * 7 % (extent + 4) - 2),
      "i32",
    ),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => program.includes(`${name}[`)),
  );
}
