/** The module graph as Deno itself resolves it. Needs read permission and `deno` to run. */

/** One import, as paths from the root of the project or `npm:` specifiers. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

interface Dependency {
  readonly code?: { readonly specifier?: string };
  readonly type?: { readonly specifier?: string };
}

interface Module {
  readonly specifier: string;
  readonly dependencies?: readonly Dependency[];
}

const ROOT = new URL("../../", import.meta.url).href;

/** All imports of the project's files reached from `entries`, type-only ones included. */
export async function readEdges(
  entries: readonly string[],
): Promise<readonly Edge[]> {
  const edges = await Promise.all(entries.map(readEntry));
  const unique = new Map(
    edges.flat().map((edge) => [`${edge.from} ${edge.to}`, edge]),
  );
  return [...unique.values()];
}

async function readEntry(entry: string): Promise<readonly Edge[]> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", entry],
    cwd: new URL(ROOT),
  }).output();
  const { modules }: { modules: readonly Module[] } = JSON.parse(
    new TextDecoder().decode(stdout),
  );
  return modules
    .filter(({ specifier }) => specifier.startsWith(ROOT))
    .flatMap(({ specifier, dependencies = [] }) =>
      dependencies.map(({ code, type }) => ({
        from: specifier.replace(ROOT, ""),
        to: (code?.specifier ?? type?.specifier ?? "").replace(ROOT, ""),
      }))
    );
}

/** Paths of the TypeScript files below `folder`, from the root of the project. */
export async function listSources(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const entry of Deno.readDir(new URL(`${folder}/`, ROOT))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) paths.push(...await listSources(path));
    else if (path.endsWith(".ts")) paths.push(path);
  }
  return paths.toSorted();
}

/** The text of a file of the project. */
export function readSource(path: string): Promise<string> {
  return Deno.readTextFile(new URL(path, ROOT));
}

/** A cycle of imports as a path that ends where it begins; null when there is none. */
export function findCycle(edges: readonly Edge[]): readonly string[] | null {
  const next = Map.groupBy(edges, (edge) => edge.from);
  const done = new Set<string>();
  const visit = (
    file: string,
    path: readonly string[],
  ): readonly string[] | null => {
    const seen = path.indexOf(file);
    if (seen >= 0) return [...path.slice(seen), file];
    if (done.has(file)) return null;
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
