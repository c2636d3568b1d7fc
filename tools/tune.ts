/**
 * Measures the tile database of the GPU at hand and keeps it: in the user's cache folder, where the
 * runtime finds it, and in the file that `--out` names.
 *
 *   deno task tune --size=4096 --out=h200.json --device="NVIDIA H200"
 *
 * `--size` is the extent of the square products, `--device` the part of the device's description
 * that other machines' drivers share, `--warm-up` the milliseconds before each measurement.
 */
// deno-lint-ignore-file no-console -- a tool speaks on the console
import type { ContractSchedule } from "../jit/ir/tile_ir.ts";
import { SUM_PAIRS } from "../jit/pit/cost_model.ts";
import {
  type GatherKind,
  type RateType,
  type TileRate,
  type TileTable,
  tileText,
} from "../jit/pit/tile_table.ts";
import { ROUTED_TILES } from "../jit/tile/choose_routed_schedule.ts";
import { type Tile, TILES } from "../jit/tile/tiling_options.ts";
import { random, type Tensor, tensor } from "../mod.ts";
import { THIS_HOST } from "../runtime/backend/host.ts";
import { storeTable } from "../runtime/tile_tables.ts";
import {
  type ForcedTiles,
  keepBusy,
  medianTimes,
  openForcedTiles,
  targetOf,
} from "./forced_tiles.ts";

/** Share of the micro-tiles that live: as far from the fixed costs as from the dense kernel. */
const LIVE = 0.5;
/** An idle GPU lowers its clock. */
const WARM_UP_MS = Number(optionOf("warm-up") ?? 150);
const MIB = 2 ** 20;

/** Operands by what they hold: making one takes longer than most measurements. */
const OPERANDS = new Map<string, Tensor>();
const SIZE = Number(optionOf("size") ?? 4096);
await tune(SIZE);

async function tune(size: number): Promise<void> {
  const forced = await openForcedTiles();
  const { description } = forced.backend;
  console.log(`${description}: products of ${size}^3`);
  const types: readonly RateType[] = targetOf(forced).hasF16
    ? ["f32", "f16"]
    : ["f32"];
  const wanted = types.flatMap((dtype) =>
    plansOf(size).map((plan) => ({ plan, dtype }))
  );
  const operands = { A: denseOf(size, "f32"), B: denseOf(size, "f32") };
  await keepBusy(forced, operands, WARM_UP_MS);
  const rates: TileRate[] = [];
  for (const [at, { plan, dtype }] of wanted.entries()) {
    const rate = await measureRate(forced, plan, dtype, size);
    rates.push(rate);
    const what = `${at + 1}/${wanted.length} ${rate.tile} ${dtype}`;
    const speed = (2 * rate.pairs / 1e6).toPrecision(3);
    console.log(`${what} ${rate.gather}: ${speed} TFLOP/s`);
  }
  const costs = await measureCosts(forced, size);
  console.log(`a kernel, one that leaves, a MiB searched:`, costs);
  const alone = await measureAlone(forced, size);
  const best = { f32: bestOf(rates, "f32"), f16: bestOf(rates, "f16") };
  const processors = Math.max(1, Math.round(best.f32 / alone));
  console.log(`workgroups that keep it busy: ${processors}`);
  keep(description, {
    device: optionOf("device") ?? description.replace(/ \(webgpu.*\)$/, ""),
    source:
      `measured by deno task tune at ${size}^3, Deno ${Deno.version.deno}`,
    ...costs,
    processors,
    best,
    rates,
  });
  forced.backend.dispose();
}

/** What is measured of each element type. */
interface Plan {
  readonly gather: GatherKind;
  /** Null: the one that the compiler takes for the rule. */
  readonly tile: ContractSchedule | null;
  /** Words behind the product, given the name of its target; they pin the rule. */
  readonly hint: (target: string) => string;
  /** The tensor of which half is zero, and how. */
  readonly half: readonly ["A" | "B" | "M", "rows" | "columns"] | null;
  /** Multiplications beside those of the live half, as a share of it. */
  readonly more: number;
}

function plansOf(size: number): readonly Plan[] {
  const forced = (tiles: readonly Tile[], gather: "none" | "whole"): Plan[] =>
    tiles.map((tile) => ({
      gather,
      tile: { ...tile, splitK: 1 },
      hint: () => gather === "none" ? "" : ` with A: sparse(1,${size})`,
      half: gather === "none" ? null : ["A", "rows"],
      more: 0,
    }));
  return [
    ...forced(TILES, "none"),
    ...forced([...TILES, ...ROUTED_TILES], "whole"),
    ...rulesOf(size),
  ];
}

/** The rules over the tiles that the compiler takes for them at this size. */
function rulesOf(size: number): readonly Plan[] {
  const shared = { tile: null, more: 0 };
  const [k, whole, panel] = ["k", "whole", "panel"] as const;
  const depth = 64;
  const blocks: Plan = {
    ...shared,
    gather: k,
    hint: () => ` with A: sparse(1,${depth})`,
    half: ["A", "rows"],
    // Sums come and go with each block of k, and all are filled before the first.
    more: SUM_PAIRS / depth + SUM_PAIRS / 2 / (LIVE * size),
  };
  return [
    {
      ...shared,
      gather: k,
      hint: () => " with A: sparse(32,1)",
      half: ["A", "columns"],
    },
    {
      ...shared,
      gather: k,
      hint: () => " with B: sparse(1,32)",
      half: ["B", "rows"],
    },
    ...size > depth ? [blocks] : [],
    {
      ...shared,
      gather: whole,
      hint: () => ` with A: sparse(1,${size})`,
      half: ["A", "rows"],
    },
    {
      ...shared,
      gather: panel,
      hint: (C) => ` where M[m,n] with ${C}: sparse(1,32)`,
      half: ["M", "rows"],
    },
  ];
}

/** The rate of a plan, with the tile that it was computed with. */
async function measureRate(
  forced: ForcedTiles,
  { tile, gather, hint, half, more }: Plan,
  dtype: RateType,
  size: number,
): Promise<TileRate> {
  forced.tile = tile;
  const [name, along] = half ?? ["A", null];
  const type = name === "M" ? "bool" : dtype;
  const operands = {
    A: denseOf(size, dtype),
    B: denseOf(size, dtype),
    ...along === null ? {} : { [name]: halfOf(size, type, along) },
  };
  const text = (C: string): string => `${C}[m,n] += A[m,k] * B[k,n]${hint(C)}`;
  const times = await medianTimes(forced, text, operands);
  const micros = times.reduce(
    (sum, { role, durationNs }) =>
      role === "compute" ? sum + durationNs / 1e3 : sum,
    0,
  );
  const schedule = forced.compiled;
  if (schedule === null || micros === 0) {
    throw new Error("Cannot time a product: no kernel");
  }
  const pairs = (half === null ? 1 : LIVE) * (1 + more) * size ** 3;
  return {
    tile: tileText(schedule),
    dtype,
    gather,
    pairs: Math.round(pairs / micros),
  };
}

function operandOnce(key: string, make: () => Tensor): Tensor {
  const known = OPERANDS.get(key) ?? make();
  OPERANDS.set(key, known);
  return known;
}

function denseOf(size: number, dtype: RateType): Tensor {
  return operandOnce(
    `dense ${dtype}`,
    () => random({ shape: [size, size], dtype, low: -1 }),
  );
}

/** Every second row (column) holds ones, the others zeros: half of the micro-tiles to the last one. */
function halfOf(
  size: number,
  dtype: RateType | "bool",
  along: "rows" | "columns",
): Tensor {
  return operandOnce(`half of the ${along} ${dtype}`, () => {
    const data = new Uint8Array(size * size);
    for (let at = 0; at < data.length; at++) {
      const line = along === "rows" ? Math.floor(at / size) : at;
      data[at] = line % 2;
    }
    return tensor(data, { shape: [size, size], dtype });
  });
}

/** Multiplications in a microsecond of a workgroup that has the device to itself. */
async function measureAlone(
  forced: ForcedTiles,
  size: number,
): Promise<number> {
  const [tile] = TILES;
  const { tileM, tileN } = tile;
  forced.tile = { ...tile, splitK: 1 };
  const A = random({ shape: [tileM, size] });
  const B = random({ shape: [size, tileN] });
  const text = (C: string): string => `${C}[m,n] += A[m,k] * B[k,n]`;
  const times = await medianTimes(forced, text, { A, B });
  A.dispose();
  B.dispose();
  const micros = (times[0]?.durationNs ?? NaN) / 1e3;
  return tileM * tileN * size / micros;
}

/** What a search costs beside the product, from a search that finds nothing to leave out. */
async function measureCosts(
  forced: ForcedTiles,
  size: number,
): Promise<Pick<TileTable, "dispatch" | "leave" | "detectMiB">> {
  forced.tile = null;
  const A = random({ shape: [size, size], low: 1, high: 2 });
  const B = random({ shape: [size, size] });
  const text = (C: string): string =>
    `${C}[m,n] += A[m,k] * B[k,n] with A: sparse`;
  const times = await medianTimes(forced, text, { A, B });
  A.dispose();
  B.dispose();
  const micros = times.map(({ durationNs }) => durationNs / 1e3);
  const select = times.findIndex(({ role }) => role === "select");
  const sum = micros.slice(0, select).reduce((total, time) => total + time, 0);
  const dispatch = micros[select] ?? 0;
  // The work is done by one contraction, the others leave.
  const products = micros.slice(select + 1).toSorted((a, b) => a - b);
  const leave = products[products.length - 2] ?? dispatch;
  const searched = 4 * size ** 2 / MIB;
  const detectMiB = Math.max(0, sum - select * dispatch) / searched;
  return {
    dispatch: rounded(dispatch),
    leave: rounded(leave),
    detectMiB: rounded(detectMiB),
  };
}

function bestOf(rates: readonly TileRate[], dtype: RateType): number {
  const plain = rates.filter(({ gather }) => gather === "none");
  const ofType = plain.filter((rate) => rate.dtype === dtype);
  const measured = ofType.length > 0 ? ofType : plain;
  return Math.max(...measured.map(({ pairs }) => pairs));
}

function keep(description: string, table: TileTable): void {
  const kept = storeTable(description, table, THIS_HOST.cache);
  console.log(
    kept === null ? "no cache folder to keep it in" : `kept: ${kept}`,
  );
  const out = optionOf("out");
  if (out === undefined) return;
  Deno.writeTextFileSync(out, `${JSON.stringify(table, null, 2)}\n`);
  console.log(`written: ${out}`);
}

function rounded(micros: number): number {
  return Number(micros.toPrecision(3));
}

function optionOf(name: string): string | undefined {
  const prefix = `--${name}=`;
  return Deno.args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
}
