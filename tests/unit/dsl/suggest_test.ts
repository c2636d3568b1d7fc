/** `nearest()`: the word that was probably meant. */
import { editDistance, nearest } from "../../../dsl/suggest.ts";
import { assertEquals } from "../../support/assert.ts";

Deno.test("nearest() finds slips of one letter, and of two in long words", () => {
  assertEquals(nearest("sqrtt", ["exp", "sqrt", "rsqrt"]), "sqrt");
  assertEquals(nearest("sotfmax", ["max", "softmax"]), "softmax");
  assertEquals(nearest("scores", ["score", "core"]), "score");
  assertEquals(nearest("sigmiod_", ["sigmoid"]), "sigmoid");
});

Deno.test("nearest() takes no letter for another, but another case", () => {
  assertEquals(nearest("z", ["i", "j"]), null);
  assertEquals(nearest("a", ["A"]), "A");
});

Deno.test("nearest() is silent when nothing is near", () => {
  assertEquals(nearest("banana", ["exp", "log"]), null);
  assertEquals(nearest("exp", []), null);
});

Deno.test("editDistance() counts a swap of neighbors once", () => {
  assertEquals(editDistance("abcd", "abdc"), 1);
  assertEquals(editDistance("", "abc"), 3);
  assertEquals(editDistance("kitten", "sitting"), 3);
});
