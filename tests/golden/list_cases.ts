/** The folders of golden cases, and the index that imports their files, so that tests need no permission. */
import { LEVELS } from "./golden_case.ts";

const HERE = new URL("./", import.meta.url);

/** The files of a case, in the order of the levels. */
const FILES: readonly string[] = ["input.tx", "shapes.json", ...LEVELS];

/** Names of the case folders, sorted. Needs permission to read. */
export async function listCases(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(HERE)) {
    if (isDirectory) names.push(name);
  }
  return names.toSorted();
}

/** Files of a case folder that should not be there, and those that are missing. */
export async function strayFiles(name: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for await (const entry of Deno.readDir(new URL(`${name}/`, HERE))) {
    found.add(entry.name);
  }
  const wrong = found.symmetricDifference(new Set(FILES));
  return [...wrong].map((file) => `${name}/${file}`).toSorted();
}

/** The text of `index.ts`. */
export function printIndex(cases: readonly string[]): string {
  const imports = cases.flatMap((name, at) =>
    FILES.map((file, part) => {
      const type = file.endsWith(".json") ? "json" : "text";
      return `import c${at}_${part} from "./${name}/${file}" with { type: "${type}" };`;
    })
  );
  const entries = cases.flatMap((name, at) => [
    `  ["${name}", {`,
    ...FILES.map((file, part) => `    "${file}": c${at}_${part},`),
    "  }],",
  ]);
  return [
    "// deno-lint-ignore-file camelcase -- made by update.ts",
    "// deno-fmt-ignore-file",
    "/** Every golden file by case, imported as text. Made by `UPDATE_GOLDEN=1 deno task test:golden`. */",
    'import type { GoldenFiles } from "./golden_case.ts";',
    ...imports,
    "",
    "/** The golden files, by case. */",
    "export const GOLDEN: ReadonlyMap<string, GoldenFiles> = new Map([",
    ...entries,
    "]);",
    "",
  ].join("\n");
}
