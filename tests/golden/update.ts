/**
 * Rewrites the golden files and their index: `UPDATE_GOLDEN=1 deno task test:golden`.
 *
 * Every folder beside this file is a case. Without `UPDATE_GOLDEN=1` nothing is written, so that the
 * same task compares.
 */
import { compileCase, LEVELS, type Shapes } from "./golden_case.ts";
import { listCases, printIndex } from "./list_cases.ts";

const HERE = new URL("./", import.meta.url);

if (Deno.env.get("UPDATE_GOLDEN") === "1") {
  const cases = await listCases();
  for (const name of cases) await rewrite(name);
  await Deno.writeTextFile(new URL("index.ts", HERE), printIndex(cases));
  // deno-lint-ignore no-console -- a command speaks on the console
  console.log(`${cases.length} golden cases are rewritten`);
}

async function rewrite(name: string): Promise<void> {
  const folder = new URL(`${name}/`, HERE);
  const text = await Deno.readTextFile(new URL("input.tx", folder));
  const shapes: Shapes = JSON.parse(
    await Deno.readTextFile(new URL("shapes.json", folder)),
  );
  const levels = compileCase(text, shapes);
  for (const level of LEVELS) {
    await Deno.writeTextFile(new URL(level, folder), levels[level]);
  }
}
