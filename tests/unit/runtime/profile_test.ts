/** Profiles: a list of kernels with totals by part, and a table. */
import { pit, random } from "../../../mod.ts";
import { profileOf } from "../../../runtime/profile.ts";
import { assert, assertEquals } from "../../support/assert.ts";

Deno.test("profileOf() is the list of kernels, with totals by part", () => {
  const profile = profileOf([
    { name: "C.0.detect", role: "detect", durationNs: 20_000 },
    { name: "C.select", role: "select", durationNs: 5_000 },
    { name: "C", role: "compute", durationNs: 75_000 },
  ]);
  assertEquals(profile.map(({ name }) => name), [
    "C.0.detect",
    "C.select",
    "C",
  ]);
  assertEquals(JSON.parse(JSON.stringify(profile)).length, 3);
  assertEquals(profile.totals, {
    detectNs: 20_000,
    selectNs: 5_000,
    computeNs: 75_000,
    totalNs: 100_000,
  });
  assertEquals(
    String(profile),
    `C.0.detect  detect          20.0 us   20.0%
C.select    select           5.0 us    5.0%
C           compute         75.0 us   75.0%
total       detect          20.0 us   20.0%
total       select           5.0 us    5.0%
total       compute         75.0 us   75.0%
total                      100.0 us  100.0%`,
  );
});

Deno.test("profileOf() of nothing has totals of 0 and no shares", () => {
  assertEquals(profileOf([]).totals.totalNs, 0);
  assert(!String(profileOf([])).includes("%"));
});

Deno.test("profile() tells detection from compute on the CPU", async () => {
  const product = pit.on("cpu")(
    "C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)",
  );
  const A = random({ shape: [64, 64], density: 0.1, seed: 1 });
  const B = random({ shape: [64, 64], seed: 2 });
  const profile = await product.profile({ A, B });
  assertEquals(profile.map(({ role }) => role), [
    "detect",
    "detect",
    "compute",
  ]);
});
