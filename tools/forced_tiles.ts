/**
 * A WebGPU device whose contractions are computed with a tile of our choice, and the time of each
 * of its kernels. Absent on purpose: which tiles, and what their times mean.
 */
import { compileTileIr, compileTiles } from "../jit/compile.ts";
import type { CompileRequest, TargetInfo } from "../jit/ir/executable.ts";
import type { ContractSchedule, TileIr } from "../jit/ir/tile_ir.ts";
import { DEFAULT_CONTEXT } from "../jit/pass.ts";
import type { KernelTime } from "../runtime/backend/backend.ts";
import { makeDevices } from "../runtime/devices.ts";
import { makePit, type Pit } from "../runtime/pit.ts";
import {
  makeWebGpuBackend,
  type WebGpuBackend,
} from "../runtime/webgpu/webgpu_backend.ts";
import type { Tensor } from "../mod.ts";

/** The device, with the tile that the next new program is compiled for; mutable. */
export interface ForcedTiles {
  readonly backend: WebGpuBackend;
  readonly pit: Pit;
  /** Null: as the compiler has it. */
  tile: ContractSchedule | null;
  /** The tile of the last contraction that was compiled. */
  compiled: ContractSchedule | null;
  /** Programs so far: each has a name of its own, so that each is compiled. */
  programs: number;
  /** Queues work before a measurement: a share of what the first run gets. */
  queueWork: (share: number) => void;
}

/** Opens the default adapter. */
export async function openForcedTiles(): Promise<ForcedTiles> {
  const compile: Parameters<typeof makeWebGpuBackend>[0]["compile"] = (
    ir,
    layouts,
    target,
    request,
  ) => {
    const context = contextFor(request);
    const tiles = compileTiles(ir, layouts, context);
    if (!tiles.ok) return tiles;
    const made = withTile(tiles.value, forced.tile);
    forced.compiled = made.nests.findLast((nest) => nest.kind === "contract")
      ?.schedule ?? null;
    return compileTileIr(made, target, context);
  };
  const backend = makeWebGpuBackend({ compile });
  const never = (): never => {
    throw new Error("Cannot tune another device than the GPU");
  };
  const devices = makeDevices({
    webgpu: () => backend,
    cpu: never,
    reference: never,
  });
  const pit = makePit(devices).on("webgpu");
  const forced: ForcedTiles = {
    backend,
    pit,
    tile: null,
    compiled: null,
    programs: 0,
    queueWork: () => {},
  };
  await backend.open();
  return forced;
}

/** What the open device can do. */
export function targetOf({ backend }: ForcedTiles): TargetInfo {
  const { target } = backend;
  if (target === null) throw new Error("Cannot tune a device that is not open");
  return target;
}

/** Each product is searched: the tile decides nothing, and dispatches are what is measured. */
function contextFor({ narrowing }: CompileRequest): typeof DEFAULT_CONTEXT {
  const { pit } = DEFAULT_CONTEXT;
  const table = { ...pit.table, dispatch: 0, leave: 0, detectMiB: 0 };
  const others = narrowing.others;
  return {
    ...DEFAULT_CONTEXT,
    pit: {
      ...pit,
      leastSearched: 0,
      table,
      narrowing: { kept: new Map(), others },
    },
  };
}

/** Lists for panels bring the tile of their rule along; all others take the forced one. */
function withTile(tiles: TileIr, tile: ContractSchedule | null): TileIr {
  if (tile === null) return tiles;
  const nests = tiles.nests.map((nest) =>
    nest.kind === "contract" &&
      nest.gathers.every((gather) =>
        gather.kind === "list" && gather.panel === null
      )
      ? { ...nest, schedule: tile }
      : nest
  );
  return { ...tiles, nests };
}

/** Runs that are timed. */
const RUNS = 9;
/** Products that tell how long one takes. */
const TRIALS = 4;
/** Work before each timed run, as a share of that before the first. */
const PAUSE_SHARE = 0.25;

/**
 * Gives the device dense products before each measurement, worth `milliseconds` before the first run of
 * a program: an idle device lowers its clock, and a wait for each run leaves it idle.
 */
export async function keepBusy(
  forced: ForcedTiles,
  operands: Readonly<Record<"A" | "B", Tensor>>,
  milliseconds: number,
): Promise<void> {
  forced.tile = null;
  const product = forced.pit("Busy[m,n] += A[m,k] * B[k,n]");
  const queue = (calls: number): void => {
    for (let call = 0; call < calls; call++) product(operands).dispose();
  };
  const timed = async (calls: number): Promise<number> => {
    const start = performance.now();
    queue(calls);
    await forced.backend.settled();
    return performance.now() - start;
  };
  await timed(1);
  const each = await timed(TRIALS) / TRIALS;
  // Nobody waits for them: the timed run follows in the device's own queue.
  forced.queueWork = (share) => queue(Math.ceil(share * milliseconds / each));
}

/** Times of each kernel of a fresh program over `operands`: medians, on a busy device. */
export async function medianTimes(
  forced: ForcedTiles,
  text: (target: string) => string,
  operands: Readonly<Record<string, Tensor>>,
): Promise<readonly KernelTime[]> {
  const program = forced.pit(text(`C${forced.programs++}`));
  await program.profile(operands);
  forced.queueWork(1);
  const runs: (readonly KernelTime[])[] = [];
  for (let run = 0; run < RUNS; run++) {
    forced.queueWork(PAUSE_SHARE);
    runs.push(await program.profile(operands));
  }
  return (runs[0] ?? []).map((kernel, at) => ({
    ...kernel,
    durationNs: medianOf(runs.map((times) => times[at]?.durationNs ?? 0)),
  }));
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
