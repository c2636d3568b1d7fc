/**
 * The PIT theorem, through the public API: permuting a PIT-axis on all operands permutes the result;
 * density, micro-tile, tile, order of the lists and rule change nothing; runs repeat bit by bit.
 *
 * Whole numbers make every order of sums exact, so that equal means equal.
 */
import { type Pit, pit, random, tensor } from "../../mod.ts";
import { compileTiles } from "../../jit/compile.ts";
import { lowerToKernels } from "../../jit/kernel/lower_to_kernels.ts";
import type { ContractNest, TileIr } from "../../jit/ir/tile_ir.ts";
import { DEFAULT_CONTEXT } from "../../jit/pass.ts";
import { assert, assertEquals } from "../support/assert.ts";
import {
  normal,
  patterned,
  randomNumbers,
  storeOperand,
  whole,
} from "../support/corpus_operands.ts";
import {
  type Case,
  checkCases,
  cpuDevice,
  webgpuDevice,
} from "../support/differential.ts";
import { prepareCase } from "../support/differential_case.ts";
import { SMALL_TILES } from "../support/pit_settings.ts";
import {
  deviceTest,
  openTestDevice,
  runKernels,
} from "../support/run_kernels.ts";
import { hasAdapter } from "../support/webgpu_device.ts";

const DEVICE = await openTestDevice();
const [BATCHES, M, N, K] = [2, 37, 21, 29];
const TEXT = "C[b,m,n] += A[b,m,k] * B[b,k,n]";
const HINTS = [
  "A: sparse(1,32,1)",
  "A: sparse(1,1,64)",
  "B: sparse(1,1,32)",
  "B: sparse(1,64,1)",
  "A: sparse",
  "A: dense",
  "A: sparse(1,1,64), B: sparse(1,64,1)",
] as const;

/** A named dimension of a matrix of any rank. */
type Axis = "b" | "m" | "n" | "k";

/** Elements of a tensor with named axes, row-major. */
interface Named {
  readonly axes: readonly Axis[];
  readonly data: Float32Array;
}

const EXTENTS: Readonly<Record<Axis, number>> = {
  b: BATCHES,
  m: M,
  n: N,
  k: K,
};

function named(axes: readonly Axis[], isSparse: boolean): Named {
  const shape = axes.map((axis) => EXTENTS[axis]);
  const spec = isSparse ? patterned(shape, "random") : whole(shape);
  return {
    axes,
    data: Float32Array.from(storeOperand(spec, axes.join()).data),
  };
}

const A = named(["b", "m", "k"], true);
const B = named(["b", "k", "n"], true);

/** The same tensor with the positions of `axis` in the order `to`. */
function permuted(
  { axes, data }: Named,
  axis: Axis,
  to: readonly number[],
): Named {
  const dimension = axes.indexOf(axis);
  if (dimension < 0) return { axes, data };
  const inner = axes.slice(dimension + 1).reduce(
    (count, each) => count * EXTENTS[each],
    1,
  );
  const extent = EXTENTS[axis];
  const moved = data.map((_, at) => {
    const position = Math.floor(at / inner) % extent;
    return data[at + ((to[position] ?? 0) - position) * inner] ?? NaN;
  });
  return { axes, data: moved };
}

function shuffled(count: number, seed: number): readonly number[] {
  const next = randomNumbers(seed);
  return Array.from({ length: count }, (_, at) => ({ at, key: next() }))
    .sort((a, b) => a.key - b.key).map(({ at }) => at);
}

async function product(
  on: Pit,
  hint: string,
  a: Named,
  b: Named,
): Promise<Named> {
  const make = ({ axes, data }: Named) =>
    tensor(data, { shape: axes.map((axis) => EXTENTS[axis]) });
  using C = on(`${TEXT} with ${hint}` as string)({ A: make(a), B: make(b) });
  return { axes: ["b", "m", "n"], data: Float32Array.from(await C.data()) };
}

for (const name of ["cpu", "webgpu"] as const) {
  const test = (title: string, fn: (on: Pit) => Promise<void>): void =>
    Deno.test({
      name: `pit theorem on ${name}: ${title}`,
      ignore: name === "webgpu" && !hasAdapter,
      fn: () => fn(pit.on(name)),
    });

  test("permuting a PIT-axis on all operands permutes the result", async (on) => {
    for (const hint of HINTS) {
      const C = await product(on, hint, A, B);
      for (const axis of ["b", "m", "n", "k"] as const) {
        const to = shuffled(EXTENTS[axis], 3);
        const moved = await product(
          on,
          hint,
          permuted(A, axis, to),
          permuted(B, axis, to),
        );
        assertEquals(moved, permuted(C, axis, to), `${hint}, ${axis}`);
      }
    }
  });

  test("no hint changes the result", async (on) => {
    const wanted = await product(pit.on("reference"), "A: dense", A, B);
    for (const hint of HINTS) {
      assertEquals(await product(on, hint, A, B), wanted, hint);
    }
  });

  test("runs repeat bit by bit, whatever ran before", async (on) => {
    const a = random({
      shape: [M, K],
      density: 0.1,
      values: "normal",
      seed: 1,
    });
    const b = random({
      shape: [K, N],
      density: 0.1,
      values: "normal",
      seed: 2,
    });
    const full = random({ shape: [M, K], values: "normal", seed: 3 });
    for (
      const hint of [
        "A: sparse(32,1)",
        "A: sparse(1,64)",
        "B: sparse(1,32)",
        "B: sparse(64,1)",
      ]
    ) {
      const program = on(`C[m,n] += A[m,k] * B[k,n] with ${hint}` as string);
      const bits = async (): Promise<Uint32Array> => {
        using C = program({ A: a, B: b });
        return new Uint32Array((await C.data()).slice().buffer);
      };
      const first = await bits();
      for (let run = 0; run < 3; run++) {
        // Lists and results of other operands go back to the pool, full of other positions.
        using other = program({ A: full, B: b });
        await other.data();
        assertEquals(await bits(), first, hint);
      }
    }
  });

  test("pooled buffers that are full of others' lists change nothing", async (on) => {
    const text = "Y[m,n] = relu(sum[k](A[m,k] * B[k,n]) + c[n])";
    const c = tensor(Float32Array.from({ length: N }, (_, n) => n % 5 - 2));
    for (
      const hint of ["A: sparse(32,1)", "A: sparse(1,64)", "B: sparse(1,32)"]
    ) {
      for (
        const pattern of [
          "full",
          "all zero",
          "one row",
          "full",
          "one element",
        ] as const
      ) {
        const make = (shape: readonly number[], label: string) =>
          tensor(
            Float32Array.from(
              storeOperand(patterned(shape, pattern), label).data,
            ),
            { shape },
          );
        const operands = { A: make([M, K], "A"), B: make([K, N], "B"), c };
        using Y = on(`${text} with ${hint}` as string)(operands);
        using wanted = pit.on("reference")(text as string)(operands);
        assertEquals(
          await Y.data(),
          await wanted.data(),
          `${hint}, ${pattern}`,
        );
      }
    }
  });
}

/** Tiles of every kind: flat, tall, deep, with panels of 4 to 64 points. */
const TILES = [
  [16, 16, 8, 4, 4],
  [32, 16, 4, 4, 4],
  [16, 64, 16, 4, 8],
  [64, 16, 8, 8, 4],
] as const;

const NORMALS: readonly Case[] = ["A: sparse(32,1)", "B: sparse(1,32)"].flatMap(
  (hint) =>
    (["f32", "f16"] as const).map((dtype): Case => ({
      program: `C[m,n] += A[m,k] * B[k,n] with ${hint}`,
      operands: { A: normal([67, 45], dtype), B: normal([45, 70], dtype) },
      gathers: [hint.startsWith("A") ? "k per m" : "k per n"],
    })),
);

for (const [tileM, tileN, tileK, registerM, registerN] of TILES) {
  const panelTile = { tileM, tileN, tileK, registerM, registerN, splitK: 1 };
  const settings = { pit: { ...DEFAULT_CONTEXT.pit, panelTile } };
  const title =
    `pit theorem: a tile of ${tileM}x${tileN}x${tileK} changes nothing`;
  Deno.test(`${title}, on the cpu`, () =>
    checkCases(NORMALS, cpuDevice([], settings)));
  Deno.test({
    name: `${title}, on webgpu`,
    ignore: !hasAdapter,
    fn: () => checkCases(NORMALS.slice(0, 1), webgpuDevice(settings)),
  });
}

/** The program's tile IR, its detections apart. */
function gatheredTiles(hint: string): {
  readonly tiles: TileIr;
  readonly product: ContractNest;
  readonly data: ReadonlyMap<string, readonly number[]>;
  readonly wanted: readonly number[];
} {
  const prepared = prepareCase({
    program: `C[m,n] = sum[k](A[m,k] * B[k,n]) + 1 with ${hint}`,
    operands: {
      A: patterned([M, K], "power-law"),
      B: patterned([K, N], "random"),
    },
  });
  assert(prepared.ok);
  const { ir, stored, wanted } = prepared.value;
  const compiled = compileTiles(ir, new Map(), {
    ...DEFAULT_CONTEXT,
    ...SMALL_TILES,
  });
  assert(compiled.ok);
  const product = compiled.value.nests.find((nest) => nest.kind === "contract");
  assert(product !== undefined);
  return {
    tiles: compiled.value,
    product,
    data: new Map(
      [...stored].map(([name, { data }]) => [name, [...data].map(Number)]),
    ),
    wanted: [...wanted.values()].flatMap((all) => [...all].map(Number)),
  };
}

/** Lists with the live positions in another order, and those behind them as well. */
function reordered(
  positions: readonly number[],
  counts: readonly number[],
): readonly number[] {
  const length = positions.length / counts.length;
  return counts.flatMap((count, at) => {
    const list = positions.slice(at * length, (at + 1) * length);
    const pick = (part: readonly number[]) =>
      shuffled(part.length, at + 5).map((from) => part[from] ?? 0);
    return [...pick(list.slice(0, count)), ...pick(list.slice(count))];
  });
}

deviceTest(
  DEVICE,
  "pit theorem: the order of a list changes nothing",
  async (device) => {
    for (
      const hint of ["A: sparse(32,1)", "A: sparse(1,64)", "B: sparse(1,32)"]
    ) {
      const { tiles, product, data, wanted } = gatheredTiles(hint);
      const run = (
        part: TileIr,
        inputs: ReadonlyMap<string, readonly number[]>,
      ) => {
        const lowered = lowerToKernels(part, device.target);
        assert(lowered.ok);
        return runKernels(device, {
          ...lowered.value,
          data: inputs,
          scalars: new Map(),
        });
      };
      const after = await run(tiles, data);
      assertEquals(after.get(product.store.buffer), wanted, hint);
      const lists = product.gathers.flatMap((gather) => {
        assert(gather.kind === "list");
        const { positions, counts } = gather;
        const [places, found] = [after.get(positions), after.get(counts)];
        assert(places !== undefined && found !== undefined);
        const other = reordered(places, found);
        return [[positions, other], [counts, found]] as const;
      });
      const again = await run(
        { ...tiles, nests: [product] },
        new Map([...data, ...lists]),
      );
      assertEquals(again.get(product.store.buffer), wanted, hint);
    }
  },
);
