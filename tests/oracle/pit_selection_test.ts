/**
 * Selection on the device: the choice follows the measured covers, and the chosen nest alone writes.
 *
 * Dispatches cost nothing here, so that small products are decided by their covers as large ones
 * are. The host works the choice out again from the pattern and the costs in the nest.
 */
import { compileTiles } from "../../jit/compile.ts";
import type {
  ContractNest,
  ContractSchedule,
  TileIr,
} from "../../jit/ir/tile_ir.ts";
import type { SelectCandidate, SelectNest } from "../../jit/ir/tile_pit.ts";
import { lowerToKernels } from "../../jit/kernel/lower_to_kernels.ts";
import { DEFAULT_CONTEXT } from "../../jit/pass.ts";
import type { HostArray } from "../../runtime/backend/backend.ts";
import { assert, assertEquals } from "../support/assert.ts";
import {
  type CaseOperands,
  list,
  type OperandSpec,
  patterned,
  whole,
} from "../support/corpus_operands.ts";
import {
  prepareCase,
  type PreparedCase,
} from "../support/differential_case.ts";
import { SEARCHED } from "../support/pit_settings.ts";
import {
  deviceTest,
  openTestDevice,
  runKernels,
  type TestDevice,
} from "../support/run_kernels.ts";
import { runJs } from "../support/run_js.ts";
import { type Pattern, PATTERNS } from "../support/zero_patterns.ts";

const DEVICE = await openTestDevice();
// k ends within a step, so that no two candidates cost the same.
const [M, N, K] = [64, 40, 50];
const DIRT = -77;

/** Contents of every buffer after the nests ran; buffers without data start dirty. */
type Run = (
  tiles: TileIr,
  data: ReadonlyMap<string, readonly number[]>,
) => Promise<ReadonlyMap<string, readonly number[]>>;

interface Sample {
  readonly prepared: PreparedCase;
  readonly tiles: TileIr;
  readonly select: SelectNest;
  readonly data: ReadonlyMap<string, readonly number[]>;
}

function sampleOf(pattern: Pattern, operand: "A" | "B"): Sample {
  const make = (name: string, shape: readonly number[]) =>
    name === operand ? patterned(shape, pattern) : whole(shape);
  return sampleWith(`${operand}: sparse`, {
    A: make("A", [M, K]),
    B: make("B", [K, N]),
  });
}

/** Rows in blocks of k take two such tiles, and a stretch of 32 rows holds two of those. */
const LOW_TILE = { ...SEARCHED.pit.panelTile, tileM: 8 };

function sampleWith(
  hints: string,
  operands: CaseOperands,
  panelTile: ContractSchedule = SEARCHED.pit.panelTile,
): Sample {
  const program = `C[m,n] += A[m,k] * B[k,n] with ${hints}`;
  const outcome = prepareCase({ program, operands });
  assert(outcome.ok);
  const pit = { ...SEARCHED.pit, panelTile };
  const context = { ...DEFAULT_CONTEXT, ...SEARCHED, pit };
  const compiled = compileTiles(outcome.value.ir, new Map(), context);
  assert(compiled.ok);
  const tiles = compiled.value;
  const select = tiles.nests.find((nest) => nest.kind === "select");
  assert(select !== undefined);
  const data = new Map(
    [...outcome.value.stored].map(([name, { data }]) => [
      name,
      [...data].map(Number),
    ]),
  );
  return {
    prepared: outcome.value,
    tiles,
    select,
    data,
  };
}

function variantsOf({ nests }: TileIr): readonly ContractNest[] {
  return nests.filter((nest) => nest.kind === "contract");
}

/** The choice by the costs in the nest and the covers that `counts` hold. */
function cheapest(
  { denseCost, candidates }: SelectNest,
  counts: ReadonlyMap<string, readonly number[]>,
): number {
  const costOf = ({ counts: name, step, perStep, lists }: SelectCandidate) =>
    perStep *
    (counts.get(name) ?? []).slice(0, lists).reduce(
      (steps, count) => steps + Math.ceil(count / step),
      0,
    );
  let [best, least] = [0, denseCost];
  for (const candidate of candidates) {
    if (costOf(candidate) < least) {
      [best, least] = [candidate.value, costOf(candidate)];
    }
  }
  return best;
}

/** What stands behind the choice, where the buffer held another choice before. */
function reportOf(
  { candidates }: SelectNest,
  counts: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const covers = candidates.flatMap(({ counts: name, step, lists }) => {
    const live = (counts.get(name) ?? []).slice(0, lists);
    const sum = (values: readonly number[]): number =>
      values.reduce((total, value) => total + value, 0);
    return [sum(live.map((count) => Math.ceil(count / step))), sum(live)];
  });
  return [1, ...covers];
}

/** What `operand` has: rows that live, and steps of k that live in each panel of `span` points. */
function coversOf(
  { data }: Sample,
  operand: "A" | "B",
  span: number,
): { readonly whole: readonly number[]; readonly panels: readonly number[] } {
  const values = data.get(operand) ?? [];
  const at = (outer: number, k: number): number =>
    (operand === "A" ? values[outer * K + k] : values[k * N + outer]) ?? 0;
  const outers = [...Array(operand === "A" ? M : N).keys()];
  const ks = [...Array(K).keys()];
  const live = outers.filter((outer) => ks.some((k) => at(outer, k) !== 0));
  const panels = [...Array(Math.ceil(outers.length / span)).keys()].map(
    (panel) =>
      ks.filter((k) =>
        outers.slice(panel * span, (panel + 1) * span).some((outer) =>
          at(outer, k) !== 0
        )
      ).length,
  );
  return { whole: [live.length], panels };
}

async function checkSelection(run: Run): Promise<void> {
  const chosen = new Set<string>();
  for (const operand of ["A", "B"] as const) {
    for (const pattern of PATTERNS) {
      const sample = sampleOf(pattern, operand);
      const { tiles, select, prepared } = sample;
      const after = await run(tiles, sample.data);
      const [choice, ...report] = after.get(select.choice) ?? [];
      const covers = coversOf(sample, operand, 16);
      const counts = select.candidates.map(({ counts }) => after.get(counts));
      assertEquals(counts, [covers.whole, covers.panels], pattern);
      assertEquals(report, reportOf(select, after), pattern);
      assertEquals(choice, cheapest(select, after), `${operand}, ${pattern}`);
      chosen.add(`${operand} ${pattern} ${choice}`);
      assertEquals(
        after.get(select.name.replace(/\.select$/, "")),
        [...prepared.wanted.values()].flatMap((all) => [...all].map(Number)),
        pattern,
      );
    }
  }
  // A full operand runs dense; rows, and a few elements in a column, run by their rule.
  for (
    const expected of [
      "A full 0",
      "B full 0",
      "A one row 1",
      "B one column 1",
      "A one column 2",
      "B one row 2",
      "A all zero 1",
    ]
  ) assert(chosen.has(expected), `${expected} in ${[...chosen].join("; ")}`);
}

async function checkOneWriter(run: Run): Promise<void> {
  for (const pattern of ["full", "one row", "one column"] as const) {
    const { tiles, data, select } = sampleOf(pattern, "A");
    const all = variantsOf(tiles);
    const writers: number[] = [];
    let choice: number | undefined;
    for (const variant of all) {
      const nests = tiles.nests.filter((nest) =>
        nest.kind !== "contract" || nest === variant
      );
      const target = variant.store.buffer;
      const dirty = new Map([...data, [target, Array(M * N).fill(DIRT)]]);
      const after = await run({ ...tiles, nests }, dirty);
      [choice] = after.get(select.choice) ?? [];
      if (!(after.get(target) ?? []).every((value) => value === DIRT)) {
        writers.push(variant.choice?.value ?? -1);
      }
    }
    assertEquals(all.length, 3);
    assertEquals(writers, [choice], pattern);
  }
}

/** A matrix of 1 where it is live, and 0. */
function livePoints(
  [rows, columns]: readonly [number, number],
  isLive: (row: number, column: number) => boolean,
): OperandSpec {
  const points = Array.from(
    { length: rows * columns },
    (_, at) => Number(isLive(Math.floor(at / columns), at % columns)),
  );
  return list(points, "f32", [rows, columns]);
}

/** Patterns that rows in blocks of k, and meetings, cover best. */
async function checkBlocks(run: Run): Promise<void> {
  const [rows, steps, columns] = [64, 1024, 32];
  const samples = {
    "A along m in blocks of k, micro-tile 1x64": sampleWith("A: sparse", {
      A: livePoints(
        [rows, steps],
        (row, k) => row % 8 === Math.floor(k / 64) % 8,
      ),
      B: whole([steps, columns]),
    }, LOW_TILE),
    "B along n in blocks of k, micro-tile 64x1": sampleWith("B: sparse", {
      A: whole([columns, steps]),
      B: livePoints(
        [steps, rows],
        (k, column) => column % 8 === Math.floor(k / 64) % 8,
      ),
    }, LOW_TILE),
    "A and B along k, micro-tile 16x1 and 1x16": sampleWith(
      "A: sparse, B: sparse",
      {
        A: livePoints([rows, steps], (_, k) => k % 5 === 0),
        B: livePoints([steps, columns], (k) => k % 7 === 0),
      },
    ),
  };
  for (
    const [rule, { tiles, data, select, prepared }] of Object.entries(samples)
  ) {
    const after = await run(tiles, data);
    const [choice] = after.get(select.choice) ?? [];
    const chosen = select.candidates.find(({ value }) => value === choice);
    assertEquals(chosen?.rule, rule);
    assertEquals(
      after.get(select.name.replace(/\.select$/, "")),
      [...prepared.wanted.values()].flatMap((all) => [...all].map(Number)),
      rule,
    );
  }
}

/** Every buffer as an array, then the generated JavaScript over them. */
const onCpu: Run = (tiles, data) => {
  const arrays = Object.fromEntries(tiles.buffers.map((buffer) => {
    const { name, shape, dtype } = buffer;
    const count = shape.reduce((product, extent) => product * extent, 1);
    const array: HostArray = dtype === "f32"
      ? new Float32Array(count)
      : dtype === "bool"
      ? new Uint8Array(count)
      : new Uint32Array(count);
    return [name, array.fill(99)];
  }));
  for (const [name, values] of data) arrays[name]?.set(values);
  runJs(tiles, arrays);
  return Promise.resolve(
    new Map(
      Object.entries(arrays).map(([name, array]) => [
        name,
        [...array].map(Number),
      ]),
    ),
  );
};

function onDevice(device: TestDevice): Run {
  return (tiles, data) => {
    const lowered = lowerToKernels(tiles, device.target);
    assert(lowered.ok);
    return runKernels(device, { ...lowered.value, data, scalars: new Map() });
  };
}

Deno.test("selection on the cpu follows the covers", () =>
  checkSelection(onCpu));
Deno.test("selection on the cpu takes blocks of k and meetings", () =>
  checkBlocks(onCpu));
Deno.test("selection on the cpu lets one nest write", () =>
  checkOneWriter(onCpu));
deviceTest(
  DEVICE,
  "selection on a device follows the covers",
  (device) => checkSelection(onDevice(device)),
);
deviceTest(
  DEVICE,
  "selection on a device takes blocks of k and meetings",
  (device) => checkBlocks(onDevice(device)),
);
deviceTest(
  DEVICE,
  "selection on a device lets one nest write",
  (device) => checkOneWriter(onDevice(device)),
);
