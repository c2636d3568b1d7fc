/**
 * One program through every pass: after each the verifier is silent and the reference gives the same
 * numbers, the text of the loop nests reads back, and the generated JavaScript agrees.
 */
import { bindProgram } from "../../jit/bind/bind_program.ts";
import type { Outcome } from "../../jit/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../../jit/diagnostics/render.ts";
import { printTensorIr } from "../../jit/ir/print_tensor_ir.ts";
import { printTileIr } from "../../jit/ir/print_tile_ir.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import type { TileIr } from "../../jit/ir/tile_ir.ts";
import { verifyBoundIr } from "../../jit/ir/verify_tensor_ir.ts";
import { verifyTileIr } from "../../jit/ir/verify_tile_ir.ts";
import { fuseEpilogues } from "../../jit/tensor/fuse_epilogues.ts";
import { liftReducers } from "../../jit/tensor/lift_reducers.ts";
import { splitContractions } from "../../jit/tensor/split_contractions.ts";
import { splitRoutes } from "../../jit/tensor/split_routes.ts";
import { lowerToTiles } from "../../jit/tile/lower_to_tiles.ts";
import { readProgram } from "../../dsl/read_program.ts";
import { joinTemplate } from "../../dsl/source.ts";
import type { HostArray } from "../../runtime/backend/backend.ts";
import { evaluate } from "../../runtime/cpu/reference.ts";
import { assert, assertEquals } from "./assert.ts";
import { parseTileIr } from "./parse_tile_ir.ts";
import { runJs } from "./run_js.ts";
import {
  type Arguments,
  type HostTensor,
  operandsOf,
  referenceOperands,
} from "./run_reference.ts";

/** What the passes made of a program. */
export interface Passed {
  readonly lifted: TensorIr;
  readonly split: TensorIr;
  readonly fused: TensorIr;
  readonly tiles: TileIr;
}

/** Reads and binds `text`, runs every pass, and compares each step with the reference. */
export function checkPasses(
  text: string,
  args: Arguments,
  tolerance: number = 0,
): Passed {
  const source = valueOf(joinTemplate([text], []), text);
  const open = valueOf(readProgram(source), text);
  const bound = valueOf(bindProgram(open, operandsOf(args)), text);
  const wanted = numbersOf(bound, args);
  const step = (
    name: string,
    pass: (ir: TensorIr) => Outcome<TensorIr>,
    ir: TensorIr,
  ): TensorIr => {
    const result = valueOf(pass(ir), text);
    const printed = printTensorIr(result);
    assertEquals(
      verifyBoundIr(result).map(({ message }) => message),
      [],
      `${name}\n${printed}`,
    );
    compare(numbersOf(result, args), wanted, tolerance, `${name}\n${printed}`);
    return result;
  };
  const lifted = step("liftReducers", liftReducers, bound);
  const routed = step("splitRoutes", (ir) => splitRoutes(ir, 0), lifted);
  const split = step("splitContractions", splitContractions, routed);
  const fused = step("fuseEpilogues", fuseEpilogues, split);
  const tiles = valueOf(lowerToTiles(fused, new Map()), text);
  const printed = printTileIr(tiles);
  assertEquals(verifyTileIr(tiles).map(({ message }) => message), [], printed);
  assertEquals(printTileIr(parseTileIr(printed)), printed);
  for (const ir of [lifted, split, fused]) {
    const tiles = valueOf(lowerToTiles(ir, new Map()), text);
    compare(
      tileNumbers(tiles, ir, args),
      wanted,
      tolerance,
      printTileIr(tiles),
    );
  }
  return { lifted, split, fused, tiles };
}

/** Whole numbers from -3 to 3 that look random, as elements of `dtype`. */
export function sample(
  dtype: ScalarType,
  shape: readonly number[],
  seed: number = 1,
): HostTensor {
  const count = shape.reduce((a, b) => a * b, 1);
  const values = Array.from({ length: count }, (_, i) => {
    const value = ((i + 3 * seed) * 7919 + (i >> 2) * 104729) % 7;
    return dtype === "u32" ? value : dtype === "bool" ? value % 2 : value - 3;
  });
  return { dtype, shape, data: arrayOf(dtype, values) };
}

function numbersOf(
  ir: TensorIr,
  args: Arguments,
): ReadonlyMap<string, readonly number[]> {
  const values = evaluate(
    ir,
    referenceOperands(args),
    operandsOf(args).scalars,
  );
  return new Map(
    ir.results.map((
      { name, tensor },
    ) => [name, [...values.get(tensor) ?? []].map(Number)]),
  );
}

function tileNumbers(
  tiles: TileIr,
  ir: TensorIr,
  args: Arguments,
): ReadonlyMap<string, readonly number[]> {
  const data = Object.fromEntries(
    tiles.buffers.map(({ name, dtype, shape }) => {
      const given = args[name];
      if (given !== undefined && typeof given !== "number") {
        return [name, given.data];
      }
      // Buffers of a pool are dirty.
      const count = shape.reduce((a, b) => a * b, 1);
      return [name, arrayOf(dtype, Array.from({ length: count }, () => 77))];
    }),
  );
  const scalars = Object.fromEntries(
    Object.entries(args).filter(([, value]) => typeof value === "number"),
  );
  runJs(tiles, data, scalars as Record<string, number>);
  return new Map(
    ir.results.map((
      { name, tensor },
    ) => [name, [...data[tensor] ?? []].map(Number)]),
  );
}

function compare(
  found: ReadonlyMap<string, readonly number[]>,
  wanted: ReadonlyMap<string, readonly number[]>,
  tolerance: number,
  text: string,
): void {
  for (const [name, values] of wanted) {
    const others = found.get(name) ?? [];
    assertEquals(others.length, values.length, text);
    values.forEach((value, i) => {
      const other = others[i] ?? NaN;
      const isClose = Object.is(value, other) || value === other ||
        Math.abs(value - other) <= tolerance * Math.max(1, Math.abs(value));
      assert(isClose, `${name}[${i}] is ${other}, wanted ${value}\n${text}`);
    });
  }
}

function arrayOf(dtype: ScalarType, values: readonly number[]): HostArray {
  switch (dtype) {
    case "f32":
      return new Float32Array(values);
    case "f16":
      return new Float16Array(values);
    case "i32":
      return new Int32Array(values);
    case "u32":
      return new Uint32Array(values);
    case "bool":
      return new Uint8Array(values.map((value) => value === 0 ? 0 : 1));
  }
}

function valueOf<T>(outcome: Outcome<T>, text: string): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    renderDiagnostics(outcome.diagnostics, { text, location: null }),
  );
}
