/** The layer table: the only statement of who may import whom. The lint plugin reads it as well. */

/** What one folder may import besides itself. */
export interface Layer {
  readonly layers: readonly string[];
  readonly packages: readonly string[];
}

const IR: readonly string[] = ["jit/ir", "jit/diagnostics"];
const PASS: Layer = { layers: IR, packages: [] };
const RUNTIME: readonly string[] = [
  "runtime",
  "runtime/backend",
  "runtime/webgpu",
];
const SUB_LAYERS: readonly string[] = [
  "jit/bind",
  "jit/tensor",
  "jit/tile",
  "jit/pit",
  "jit/kernel",
  "jit/wgsl",
  "jit/js",
  "jit/explain",
];

/** Leaves first. A folder that is not listed may not hold source. */
export const LAYERS: ReadonlyMap<string, Layer> = new Map<string, Layer>([
  ["jit/diagnostics", { layers: [], packages: [] }],
  ["jit/ir", { layers: ["jit/diagnostics"], packages: [] }],
  ...SUB_LAYERS.map((name): [string, Layer] => [name, PASS]),
  ["jit", { layers: [...SUB_LAYERS, ...IR], packages: [] }],
  ["dsl", { layers: IR, packages: ["chevrotain"] }],
  ["runtime/backend", { layers: IR, packages: [] }],
  ["runtime/formats", { layers: ["runtime/backend", ...IR], packages: [] }],
  ["runtime/cpu", { layers: ["runtime/backend", ...IR], packages: [] }],
  ["runtime/webgpu", {
    layers: ["runtime/backend", ...IR],
    packages: ["@webgpu/types"],
  }],
  ["runtime", {
    layers: [
      "jit",
      "dsl",
      "runtime/backend",
      "runtime/cpu",
      "runtime/webgpu",
      "runtime/formats",
      ...IR,
    ],
    packages: ["@webgpu/types"],
  }],
  ["mod.ts", {
    layers: [
      "dsl",
      "jit",
      "runtime",
      "runtime/backend",
      "runtime/formats",
      ...IR,
    ],
    packages: [],
  }],
  ["examples", { layers: ["mod.ts"], packages: ["deno-std"] }],
  // Tools may look below the public surface.
  ["tools", {
    layers: ["mod.ts", "jit", ...SUB_LAYERS, ...RUNTIME, ...IR],
    packages: [],
  }],
  // A bench of the CPU reads the clock of its own process.
  ["bench", {
    layers: ["mod.ts"],
    packages: ["deno-std", "@webgpu/types", "node:process"],
  }],
]);

/** The only file of `runtime/` that may import the front end: the composition root. */
export const COMPOSITION_ROOT = "runtime/pit.ts";

/** The deepest layer that holds `path`, or null when none does. */
export function layerOf(path: string): string | null {
  const holds = (name: string): boolean =>
    path === name || path.startsWith(`${name}/`);
  const names = [...LAYERS.keys()].filter(holds);
  return names.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** True when the file `from` may import `to`: a path from the root, an `npm:` or a `node:` specifier. */
export function isAllowed(from: string, to: string): boolean {
  const home = layerOf(from);
  const rule = home === null ? undefined : LAYERS.get(home);
  if (rule === undefined) return false;
  const name = /^npm:\/?((?:@[^/]+\/)?[^@/]+)/.exec(to)?.[1] ??
    /^node:.+/.exec(to)?.[0];
  if (name !== undefined) return rule.packages.includes(name);
  const target = layerOf(to);
  if (target === null) return false;
  if (home === "runtime" && target === "dsl") return from === COMPOSITION_ROOT;
  return target === home || rule.layers.includes(target);
}
