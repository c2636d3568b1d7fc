/**
 * Program text + arguments -> numbers of a device, by the passes and generators alone: no runtime,
 * no queue. For tests of generated kernels against the reference.
 */
import { bindProgram } from "../../jit/bind/bind_program.ts";
import type { Outcome } from "../../jit/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../../jit/diagnostics/render.ts";
import type { TargetInfo } from "../../jit/ir/executable.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import type { TileIr } from "../../jit/ir/tile_ir.ts";
import { lowerToKernels } from "../../jit/kernel/lower_to_kernels.ts";
import { liftReducers } from "../../jit/tensor/lift_reducers.ts";
import { lowerToTiles } from "../../jit/tile/lower_to_tiles.ts";
import { readProgram } from "../../dsl/read_program.ts";
import { textSource } from "../../dsl/source.ts";
import { evaluate } from "../../runtime/cpu/reference.ts";
import { runKernels, type TestDevice } from "./run_kernels.ts";
import {
  type Arguments,
  operandsOf,
  referenceOperands,
} from "./run_reference.ts";

/** Results by the user's name, elements in row-major order. */
export type Numbers = Readonly<Record<string, readonly number[]>>;

/** Numbers of the device, and of the reference for the same bound program. */
export interface Compared {
  readonly device: Numbers;
  readonly reference: Numbers;
  /** Names of the kernels that ran. */
  readonly kernels: readonly string[];
}

/**
 * Runs `text` both ways; `limits` narrows what the generators may use of the device, and `rewrite` stands
 * between the nests and their kernels.
 */
export async function runLowered(
  opened: TestDevice,
  text: string,
  args: Arguments,
  limits: Partial<TargetInfo["limits"]> = {},
  rewrite: (tiles: TileIr) => TileIr = (tiles) => tiles,
): Promise<Compared> {
  const operands = operandsOf(args);
  const bound = value(
    bindProgram(value(readProgram(textSource(text)), text), operands),
    text,
  );
  const target = {
    ...opened.target,
    limits: { ...opened.target.limits, ...limits },
  };
  const tiles = rewrite(
    value(lowerToTiles(value(liftReducers(bound), text), new Map()), text),
  );
  const { buffers, launches } = value(lowerToKernels(tiles, target), text);
  const data = Object.entries(args).flatMap(([name, argument]) =>
    typeof argument === "number"
      ? []
      : [[name, [...argument.data].map(Number)] as const]
  );
  const after = await runKernels(opened, {
    buffers,
    launches,
    data: new Map(data),
    scalars: operands.scalars,
  });
  const reference = evaluate(bound, referenceOperands(args), operands.scalars);
  return {
    device: named(bound, (tensor) => after.get(tensor) ?? []),
    reference: named(
      bound,
      (tensor) => [...reference.get(tensor) ?? []].map(Number),
    ),
    kernels: launches.map(({ name }) => name),
  };
}

function named(
  ir: TensorIr,
  values: (tensor: string) => readonly number[],
): Numbers {
  return Object.fromEntries(
    ir.results.map(({ name, tensor }) => [name, values(tensor)]),
  );
}

function value<T>(outcome: Outcome<T>, text: string): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    renderDiagnostics(outcome.diagnostics, { text, location: null }),
  );
}
