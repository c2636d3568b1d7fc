/**
 * Prints which golden kernels differ between this working tree and another commit:
 * `deno task replay <ref>`. A refactor shows none; the exit status is 1 when there is one.
 *
 * Compares what the compiler makes now with the files of the commit, so that nothing has to be
 * rewritten first.
 */
// deno-lint-ignore-file no-console -- a command speaks on the console
import { compileCase, type Level, LEVELS } from "./golden_case.ts";
import { GOLDEN } from "./index.ts";

const FOLDER = "tests/golden";

const [reference, ...rest] = Deno.args;
if (reference === undefined || rest.length > 0) {
  console.log("Usage: deno task replay <ref>, as in: deno task replay HEAD~1");
  Deno.exit(2);
}
if (await git(["rev-parse", "--verify", `${reference}^{commit}`]) === null) {
  console.log(`Cannot replay: git knows no commit "${reference}"`);
  Deno.exit(2);
}

const changed: string[] = [];
for (const name of GOLDEN.keys()) {
  const difference = await compareCase(name, reference);
  if (difference !== null) changed.push(`${name}: ${difference}`);
}
const known = await namesAt(reference);
const gone = [...known].filter((name) => !GOLDEN.has(name));
changed.push(...gone.map((name) => `${name}: gone`));
for (const line of changed.toSorted()) console.log(line);
console.log(
  `${changed.length} of ${GOLDEN.size} golden cases differ from ${reference}`,
);
Deno.exit(changed.length === 0 ? 0 : 1);

/** The levels of a case that differ, first level first; null when none does. */
async function compareCase(
  name: string,
  commit: string,
): Promise<string | null> {
  const files = GOLDEN.get(name);
  if (files === undefined) return null;
  const made = compileCase(files["input.tx"], files["shapes.json"]);
  const before = await Promise.all(
    LEVELS.map((level) =>
      git(["show", `${commit}:${FOLDER}/${name}/${level}`])
    ),
  );
  if (before.every((text) => text === null)) return "new";
  const levels: readonly Level[] = LEVELS.filter((level, at) =>
    made[level] !== before[at]
  );
  return levels.length === 0 ? null : levels.join(", ");
}

async function namesAt(commit: string): Promise<ReadonlySet<string>> {
  const listing = await git([
    "ls-tree",
    "-d",
    "--name-only",
    commit,
    `${FOLDER}/`,
  ]);
  const paths = (listing ?? "").split("\n").filter((path) => path !== "");
  return new Set(paths.map((path) => path.slice(FOLDER.length + 1)));
}

/** What git prints; null when it fails. */
async function git(args: readonly string[]): Promise<string | null> {
  const { success, stdout } = await new Deno.Command("git", {
    args: [...args],
    cwd: new URL("../../", import.meta.url),
  }).output();
  return success ? new TextDecoder().decode(stdout) : null;
}
