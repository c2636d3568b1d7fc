/**
 * What the text of one step collects while it is written: size parameters, bindings, scalars,
 * helper functions and fresh names. From the lowering of a nest to one `JsStep`.
 *
 * Absent on purpose: any knowledge of nests. Extents and strides enter the step's `sizes`, never
 * its text, so that one text serves all sizes.
 */
import type { JsStep } from "../ir/executable.ts";
import type { KernelRole } from "../ir/kernel_role.ts";
import type { TileBuffer } from "../ir/tile_ir.ts";
import { type HelperName, HELPERS } from "./helper_functions.ts";

/** The collector of one step. Asking twice for the same thing gives the same name. */
export interface StepWriter {
  /** All buffers of the program, by name. */
  readonly buffers: ReadonlyMap<string, TileBuffer>;
  /** Variable that holds `value`; `key` says what it is, since equal values must not share a name. */
  readonly size: (key: string, value: number) => string;
  /** Variable of the typed array of a buffer. */
  readonly binding: (buffer: string) => string;
  /** Variable of a scalar of the call, as given. */
  readonly scalar: (name: string) => string;
  /** Name of a helper function, which then stands in the text. */
  readonly helper: (name: HelperName) => string;
  /** A name that no other variable of the step has. */
  readonly fresh: (hint: string) => string;
  /** The step around `body`. */
  readonly finish: (name: string, body: readonly string[]) => JsStep;
}

/** An empty collector over the buffers of a program, for a step of `role`. */
export function makeStepWriter(
  buffers: ReadonlyMap<string, TileBuffer>,
  role: KernelRole,
): StepWriter {
  const sizes = new Map<string, { name: string; value: number }>();
  const bindings = new Map<string, string>();
  const scalars = new Map<string, string>();
  const helpers = new Set<HelperName>();
  let count = 0;
  const fresh = (hint: string): string =>
    `${hint.replace(/[^A-Za-z0-9]/g, "_")}_${count++}`;
  return {
    buffers,
    fresh,
    size: (key, value) => {
      const known = sizes.get(key);
      if (known !== undefined) return known.name;
      const name = `$${sizes.size}`;
      sizes.set(key, { name, value });
      return name;
    },
    binding: (buffer) => remember(bindings, buffer, () => `b${bindings.size}`),
    scalar: (name) => remember(scalars, name, () => `scalar${scalars.size}`),
    helper: (name) => {
      addHelper(helpers, name);
      return name;
    },
    finish: (name, body) => ({
      name,
      role,
      js: [
        `"use strict";`,
        ...helperTexts(helpers),
        ...[...bindings.values()].map((variable, at) =>
          `const ${variable} = buffers[${at}];`
        ),
        ...[...sizes.values()].map((size, at) =>
          `const ${size.name} = sizes[${at}] | 0;`
        ),
        ...[...scalars.values()].map((variable, at) =>
          `const ${variable} = scalars[${at}];`
        ),
        ...indent(body),
      ].join("\n") + "\n",
      bindings: [...bindings.keys()],
      sizes: [...sizes.values()].map((size) => size.value),
      scalars: [...scalars.keys()],
    }),
  };
}

function remember(
  known: Map<string, string>,
  key: string,
  make: () => string,
): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

function addHelper(helpers: Set<HelperName>, name: HelperName): void {
  if (helpers.has(name)) return;
  helpers.add(name);
  for (const other of HELPERS[name].uses) addHelper(helpers, other);
}

function helperTexts(helpers: ReadonlySet<HelperName>): string[] {
  return [...helpers].sort().map((name) => HELPERS[name].text);
}

/** Lines with two spaces per open brace. */
function indent(lines: readonly string[]): string[] {
  let depth = 0;
  return lines.map((line) => {
    if (line.startsWith("}")) depth--;
    const shown = "  ".repeat(depth) + line;
    if (line.endsWith("{")) depth++;
    return shown;
  });
}
