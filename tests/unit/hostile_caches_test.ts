/** Thousands of programs and shapes: what is remembered stays bounded, and what is forgotten is made anew. */
import { pit, type Tensor, zeros } from "../../mod.ts";
import { BoundedMap } from "../../runtime/webgpu/bounded_map.ts";
import { assertEquals } from "../support/assert.ts";

Deno.test("BoundedMap keeps the youngest entries within the weight, and at least one", () => {
  const map = new BoundedMap<string, number>(9, {
    weigh: (value) => value,
    limit: 10,
  });
  for (const weight of [1, 2, 3, 4]) map.set(`w${weight}`, weight);
  assertEquals(map.size, 4);
  map.get("w1");
  map.set("w5", 5);
  assertEquals([map.get("w1"), map.get("w2"), map.get("w3")], [
    1,
    undefined,
    undefined,
  ]);
  map.set("w1", 6);
  assertEquals([map.size, map.get("w4"), map.get("w5")], [
    1,
    undefined,
    undefined,
  ]);
  map.set("heavy", 100);
  assertEquals([map.size, map.get("heavy")], [1, 100]);
  map.delete("heavy");
  map.set("a", 10);
  assertEquals([map.size, map.get("a")], [1, 10]);
});

Deno.test("pit: many shapes of many programs come out right whether they are remembered or not", async () => {
  const cpu = pit.on("cpu");
  const programs = Array.from(
    { length: 40 },
    (_, at) => cpu(`C[i] = A[i] + ${at}\nD[i] = C[i] * 2` as "D[i] = A[i]"),
  );
  const check = async (at: number, count: number): Promise<void> => {
    const result = programs[at]?.({ A: zeros([count]) }) as Tensor;
    assertEquals(result.shape, [count]);
    const [first] = await result.data();
    assertEquals(first, 2 * at);
    result.dispose();
  };
  for (let at = 0; at < programs.length; at++) {
    for (let count = 1; count <= 40; count++) await check(at, count);
  }
  await check(0, 1);
  // One text of thousands of statements must not push out everything else.
  const long = "C[i] += A[i]\n".repeat(2000) as "C[i] = A[i]";
  for (let count = 1; count <= 4; count++) {
    const C = cpu(long)({ A: zeros([count]) });
    assertEquals(C.shape, [count]);
  }
  await check(39, 40);
});
