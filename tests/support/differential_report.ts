/** Results of a device beside those of the reference -> where they part, in words; null when nowhere. */
import type { HostArray } from "../../runtime/backend/backend.ts";
import { countOf, describeOperand } from "./corpus_operands.ts";
import type { Case, PreparedCase } from "./differential_case.ts";
import { errorBounds, isWithin } from "./tolerance.ts";

/** Where the reference itself is not what the case says; null when it is. */
export function misfitOf({ source, ir, wanted }: PreparedCase): string | null {
  const tensorOf = (result: string): string =>
    ir.results.find(({ name }) => name === result)?.tensor ?? result;
  for (const [name, shape] of Object.entries(source.shapes ?? {})) {
    const found = ir.tensors.find((info) => info.name === tensorOf(name))
      ?.shape;
    if (`${found}` !== `${shape}`) {
      return `"${name}" has shape [${found}], wanted [${shape}]`;
    }
  }
  for (const [name, numbers] of Object.entries(source.expect ?? {})) {
    const found = [...wanted.get(tensorOf(name)) ?? []].map(Number);
    const isRight = found.length === numbers.length &&
      found.every((value, i) => isSame(value, numbers[i] ?? NaN));
    if (!isRight) {
      return `"${name}" is [${found}], worked out by hand [${numbers}]`;
    }
  }
  return null;
}

/** Where a device is farther from the reference than its bound; null when nowhere. */
export function differenceOf(
  one: PreparedCase,
  found: ReadonlyMap<string, HostArray>,
): string | null {
  const { source, ir, stored, scalars, wanted } = one;
  let bounds: ReadonlyMap<string, Float64Array> | null = null;
  for (const { name, tensor } of ir.results) {
    const [right, actual] = [wanted.get(tensor), found.get(tensor)];
    if (right === undefined || actual?.length !== right.length) {
      return `"${name}" has ${actual?.length} elements, wanted ${right?.length}`;
    }
    const wrong = [...right.keys()].filter((i) =>
      !isSame(Number(actual[i]), Number(right[i]))
    );
    if (wrong.length === 0) continue;
    const isExact = source.isExact === true;
    if (!isExact) bounds ??= errorBounds(ir, stored, scalars);
    const bound = (i: number): number => bounds?.get(tensor)?.[i] ?? 0;
    const far = wrong.filter((i) =>
      !isWithin(Number(actual[i]), Number(right[i]), bound(i))
    );
    const first = far[0];
    if (first === undefined) continue;
    const shape = ir.tensors.find((info) => info.name === tensor)?.shape ?? [];
    return `"${name}"[${positionOf(first, shape)}] is ${
      actual[first]
    }, wanted ${right[first]} within ${
      bound(first)
    }; ${far.length} of ${right.length} elements differ`;
  }
  return null;
}

function isSame(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

function positionOf(at: number, shape: readonly number[]): string {
  return shape.map((extent, d) =>
    Math.floor(at / countOf(shape.slice(d + 1))) % extent
  ).join(", ");
}

/** A case and what is wrong with it, so that it can be run again. */
export function report(source: Case, device: string, wrong: string): string {
  const operands = Object.entries(source.operands).map(([name, spec]) =>
    `  ${name}: ${describeOperand(spec)}`
  );
  return [
    `on ${device}:`,
    ...source.program.split("\n").map((line) => `    ${line}`),
    ...operands,
    `  ${wrong}`,
  ].join("\n");
}
