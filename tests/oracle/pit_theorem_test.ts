/**
 * The PIT theorem, for every rule: permuting a PIT-axis on all operands permutes the result; hints,
 * tiles and the order of the lists change nothing; runs repeat bit by bit.
 *
 * Whole numbers make every order of sums exact, so that equal means equal.
 */
import { compileTiles } from "../../jit/compile.ts";
import { lowerToKernels } from "../../jit/kernel/lower_to_kernels.ts";
import type { ContractNest, TileIr } from "../../jit/ir/tile_ir.ts";
import type { BlockGather, Gather, ListGather } from "../../jit/ir/tile_pit.ts";
import { DEFAULT_CONTEXT } from "../../jit/pass.ts";
import { assert, assertEquals } from "../support/assert.ts";
import {
  list,
  type OperandSpec,
  randomNumbers,
  storeOperand,
} from "../support/corpus_operands.ts";
import {
  type Case,
  checkCases,
  type MakeDevice,
  prepareCase,
  runBatch,
  testOnEach,
} from "../support/differential.ts";
import { SEARCHED, SMALL_TILES } from "../support/pit_settings.ts";
import {
  accessAxes,
  hinted,
  PRIME,
  RULE_TABLE,
  type RuleAxis,
  ruleCase,
  type RuleRow,
} from "../support/rule_table.ts";
import {
  deviceTest,
  openTestDevice,
  runKernels,
  type TestDevice,
} from "../support/run_kernels.ts";
import { DIRT, soilPools } from "../support/soiled_pools.ts";

const DEVICE = await openTestDevice();

function testOnDevices(
  name: string,
  check: (make: MakeDevice) => Promise<void>,
): void {
  testOnEach(`pit theorem: ${name}`, check);
}

function randomCase(rule: RuleRow): Case {
  return ruleCase(rule, PRIME, { pattern: "random" });
}

/** Elements in the order of the positions. */
function elementsOf(spec: OperandSpec, name: string): readonly number[] {
  return [...storeOperand(spec, name).data].map(Number);
}

/** Elements over named axes, row-major. */
interface Named {
  readonly axes: readonly RuleAxis[];
  readonly elements: readonly number[];
}

/** The same elements with the positions of `axis` in the order `to`. */
function permuted(
  { axes, elements }: Named,
  axis: RuleAxis,
  to: readonly number[],
): readonly number[] {
  const dimension = axes.indexOf(axis);
  if (dimension < 0) return elements;
  const inner = axes.slice(dimension + 1).reduce(
    (count, each) => count * PRIME[each],
    1,
  );
  return elements.map((_, at) => {
    const position = Math.floor(at / inner) % PRIME[axis];
    return elements[at + ((to[position] ?? 0) - position) * inner] ?? NaN;
  });
}

function shuffled(count: number, seed: number): readonly number[] {
  const next = randomNumbers(seed);
  return Array.from({ length: count }, (_, at) => ({ at, key: next() }))
    .sort((a, b) => a.key - b.key).map(({ at }) => at);
}

/** The case with `axis` permuted on all operands; it must give the result of `base`, permuted. */
function permutedCase(rule: RuleRow, base: Case, axis: RuleAxis): Case {
  const prepared = prepareCase(base);
  assert(prepared.ok);
  const axesOf = accessAxes(rule.program);
  const to = shuffled(PRIME[axis], 3);
  const moved = (name: string, elements: readonly number[]) =>
    permuted({ axes: axesOf.get(name) ?? [], elements }, axis, to);
  const operands = Object.entries(base.operands).map(([name, spec]) => {
    assert(typeof spec !== "number");
    const { dtype, shape } = spec;
    return [name, list(moved(name, elementsOf(spec, name)), dtype, shape)];
  });
  const [result] = [...prepared.value.wanted.values()];
  return {
    ...base,
    operands: Object.fromEntries(operands),
    expect: { C: moved("C", [...result ?? []].map(Number)) },
  };
}

testOnDevices(
  "permuting a PIT-axis on all operands permutes the result",
  (make) =>
    checkCases(
      RULE_TABLE.flatMap((rule) => {
        const axes = new Set([...accessAxes(rule.program).values()].flat());
        const base = randomCase(rule);
        // A permuted choice is another choice: the index tensor holds its values.
        return [...axes].filter((axis) => axis !== "x")
          .map((axis) => permutedCase(rule, base, axis));
      }),
      make(SMALL_TILES),
    ),
);

/** The cases of all rules under another hint. */
function rehinted(hintOf: (rule: RuleRow) => string): readonly Case[] {
  return RULE_TABLE.map((rule) => {
    const { gathers: _, ...one } = randomCase(rule);
    return { ...one, program: hinted(rule.program, hintOf(rule)) };
  });
}

testOnDevices("no hint, and no search, changes the result", async (make) => {
  const dense = rehinted(({ hint }) =>
    hint.replaceAll(/sparse\([^)]*\)/g, "dense")
  );
  const searched = rehinted(({ hint }) => hint.replaceAll(/\([^)]*\)/g, ""));
  await checkCases([...rehinted(() => ""), ...dense], make({}));
  const device = make(SEARCHED);
  // A search compiles all that it chooses between.
  const share = device.name === "cpu" ? 1 : 8;
  await checkCases(searched.filter((_, at) => at % share === 0), device);
});

/** Tiles of every kind: flat, tall, deep, with panels of 4 to 64 points. */
const TILES = [
  [32, 16, 4, 4, 4],
  [16, 64, 16, 4, 8],
  [64, 16, 8, 8, 4],
] as const;

TILES.forEach(([tileM, tileN, tileK, registerM, registerN], at) => {
  const panelTile = { tileM, tileN, tileK, registerM, registerN, splitK: 1 };
  const settings = {
    ...SMALL_TILES,
    pit: { ...DEFAULT_CONTEXT.pit, panelTile },
  };
  testOnDevices(
    `a tile of ${tileM}x${tileN}x${tileK} changes nothing`,
    (make) => {
      const device = make(settings);
      // Every kernel of a tile is compiled: each rule meets one of the tiles there.
      const rules = RULE_TABLE.filter((_, rule) =>
        device.name === "cpu" || rule % TILES.length === at
      );
      return checkCases(rules.map(randomCase), device);
    },
  );
});

/** Elements that no sum of is exact. */
function roughened(spec: OperandSpec | number, name: string): OperandSpec {
  assert(typeof spec !== "number");
  const { dtype, shape } = spec;
  const rough = elementsOf(spec, name).map((x, at) =>
    dtype === "bool" ? x : x * (1 + Math.sin(at) / 3)
  );
  return list(rough, dtype, shape);
}

testOnDevices("runs repeat bit by bit, whatever ran before", async (make) => {
  const device = make(SMALL_TILES);
  await device.backend.open();
  for (const rule of RULE_TABLE) {
    const { operands, ...one } = ruleCase(rule, PRIME, {
      pattern: "power-law",
    });
    const rough = Object.entries(operands).map(([name, spec]) => [
      name,
      roughened(spec, name),
    ]);
    const prepared = prepareCase({
      ...one,
      operands: Object.fromEntries(rough),
    });
    assert(prepared.ok);
    const run = async (): Promise<Uint8Array> => {
      const [after] = await runBatch([prepared.value], device.backend);
      assert(after instanceof Map);
      const [C] = after.values();
      return new Uint8Array(C.slice().buffer);
    };
    const first = await run();
    for (const dirt of DIRT) {
      soilPools(prepared.value, device.backend, {
        dirt,
        settings: SMALL_TILES,
      });
      assertEquals(await run(), first, rule.name);
    }
  }
  device.backend.dispose();
});

/** A rule's tile IR, its product apart, and its data. */
function gatheredTiles(rule: RuleRow): {
  readonly tiles: TileIr;
  readonly product: ContractNest;
  readonly data: ReadonlyMap<string, readonly number[]>;
  readonly wanted: readonly number[];
} {
  const prepared = prepareCase(
    ruleCase(rule, PRIME, { pattern: "power-law" }),
  );
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
  lengths: readonly number[],
): readonly number[] {
  let end = 0;
  return counts.flatMap((count, at) => {
    const start = end;
    end += lengths[at] ?? 0;
    const all = positions.slice(start, end);
    const pick = (part: readonly number[]) =>
      shuffled(part.length, at + 5).map((from) => part[from] ?? 0);
    return [...pick(all.slice(0, count)), ...pick(all.slice(count))];
  });
}

/** Lists of single positions mean the same in any order; blocks of k ascend, and meetings have none. */
function hasFreeOrder(gather: Gather): gather is ListGather | BlockGather {
  return gather.kind === "block" ||
    (gather.kind === "list" && gather.grain === 1);
}

/** Lengths of the lists of a gather. */
function listLengths(
  gather: ListGather | BlockGather,
  { m }: ContractNest,
  { positions, counts }: {
    readonly positions: number;
    readonly counts: number;
  },
): readonly number[] {
  if (gather.kind === "list") {
    return new Array<number>(counts).fill(positions / counts);
  }
  const rows = m.reduce((all, { start, end }) => all * (end - start), 1);
  const stretches = Math.ceil(rows / gather.stretch);
  return Array.from(
    { length: counts },
    (_, at) => Math.min(gather.stretch, rows - at % stretches * gather.stretch),
  );
}

async function checkListOrder(
  rule: RuleRow,
  device: TestDevice,
): Promise<void> {
  const { tiles, product, data, wanted } = gatheredTiles(rule);
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
  assertEquals(after.get(product.store.buffer), wanted, rule.name);
  const lists = product.gathers.filter(hasFreeOrder).flatMap((gather) => {
    const { positions, counts } = gather;
    const [places, found] = [after.get(positions), after.get(counts)];
    assert(places !== undefined && found !== undefined);
    const sizes = { positions: places.length, counts: found.length };
    const lengths = listLengths(gather, product, sizes);
    const other = reordered(places, found, lengths);
    return [[positions, other], [counts, found]] as const;
  });
  const again = await run(
    { ...tiles, nests: [product] },
    new Map([...data, ...lists]),
  );
  assertEquals(again.get(product.store.buffer), wanted, rule.name);
}

testOnDevices("lists in any order change nothing", (make) => {
  const { pit } = SMALL_TILES;
  assert(pit !== undefined);
  return checkCases(
    RULE_TABLE.map(randomCase),
    make({ ...SMALL_TILES, pit: { ...pit, isOrdered: false } }),
  );
});

deviceTest(
  DEVICE,
  "pit theorem: the order of a list changes nothing",
  async (device) => {
    const listed = RULE_TABLE.filter((rule) =>
      gatheredTiles(rule).product.gathers.some(hasFreeOrder)
    );
    assert(listed.length > RULE_TABLE.length / 2);
    for (const rule of listed) await checkListOrder(rule, device);
  },
);
