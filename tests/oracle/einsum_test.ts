/** einsum is numpy's on every device, but for what pit refuses. */
import { assert, assertEquals } from "../support/assert.ts";
import { whole } from "../support/corpus_operands.ts";
import { prepareCase, testCases } from "../support/differential.ts";
import { EINSUM } from "./corpus_einsum.ts";

testCases("einsum", EINSUM);

function refusal(
  program: string,
  ...shapes: readonly (readonly number[])[]
): string {
  const operands = Object.fromEntries(
    shapes.map((shape, at) => [`$${at}`, whole(shape)]),
  );
  const outcome = prepareCase({ program, operands, isEinsum: true });
  assert(!outcome.ok, `"${program}" is not refused`);
  const [{ code, help }] = outcome.diagnostics;
  assert(help !== null, `${code} gives no help`);
  return code;
}

Deno.test("einsum: a string without an arrow is refused", () => {
  assertEquals(refusal("mk,kn", [3, 4], [4, 5]), "PIT0124");
  assertEquals(refusal("ii", [3, 3]), "PIT0124");
});

Deno.test("einsum: an extent of 1 does not stretch", () => {
  assertEquals(refusal("ij,ij->ij", [1, 4], [3, 4]), "PIT0301");
  assertEquals(refusal("...i,...i->...", [1, 4], [3, 4]), "PIT0301");
  assertEquals(refusal("ii->i", [1, 3]), "PIT0301");
});

Deno.test("einsum: what numpy refuses is refused", () => {
  for (
    const [text, ...shapes] of [
      ["ij->k", [2, 3]],
      ["ij->iij", [2, 3]],
      ["ij,jk->ik", [2, 3]],
      ["ij->ij", [2, 3], [2, 3]],
      ["ijk->i", [2, 3]],
      ["i->i", [2, 3]],
      ["ij,jk->ik", [2, 3], [4, 5]],
      ["...i->i", [2, 3]],
      ["i->i->i", [2]],
      ["i1->i", [2, 3]],
      ["..i->i", [2, 3]],
      ["i......->i...", [2, 3]],
      ["", []],
    ] as const
  ) refusal(text, ...shapes);
});
