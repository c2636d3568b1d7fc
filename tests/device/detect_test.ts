/** Detections and lists against plain loops, on a device and as JavaScript: patches, chunks, orders, layouts. */
import type { Block, LoopAxis } from "../../jit/ir/tile_block.ts";
import type { TileBuffer } from "../../jit/ir/tile_ir.ts";
import { lowerToKernels } from "../../jit/kernel/lower_to_kernels.ts";
import { type ListRequest, requestLists } from "../../jit/pit/request_lists.ts";
import { shareDetections } from "../../jit/pit/share_detections.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { runJs } from "../support/run_js.ts";
import {
  deviceTest,
  openTestDevice,
  runKernels,
  type TestDevice,
} from "../support/run_kernels.ts";
import {
  apply,
  at,
  axis,
  block,
  constant,
  dense,
  load,
  NOWHERE,
  value,
} from "../support/tile_shorthand.ts";

const DEVICE = await openTestDevice();

/** A matrix for each batch point, and which of its points are live. */
interface Matrix {
  readonly A: TileBuffer;
  readonly data: readonly number[];
  readonly block: Block;
  readonly batch: readonly LoopAxis[];
  readonly rows: readonly LoopAxis[];
  readonly columns: readonly LoopAxis[];
  readonly isLive: (batch: number, row: number, column: number) => boolean;
}

/** Lists of the columns for each panel of rows, or of the rows for each panel of columns. */
interface Wanted {
  readonly listed: "rows" | "columns";
  readonly panelSize: number | null;
  readonly isPermutation?: boolean;
}

const PANELS: readonly Wanted[] = [
  { listed: "columns", panelSize: 32 },
  { listed: "columns", panelSize: 64, isPermutation: true },
  { listed: "columns", panelSize: 8 },
  { listed: "rows", panelSize: null, isPermutation: true },
  { listed: "rows", panelSize: 16 },
  { listed: "rows", panelSize: 128 },
];

function pointsOf(axes: readonly LoopAxis[]): number {
  return axes.reduce((count, { start, end }) => count * (end - start), 1);
}

function requestOf(
  { block, batch, rows, columns }: Matrix,
  { listed, panelSize, isPermutation = false }: Wanted,
  number: number,
): ListRequest {
  const [own, other] = listed === "rows" ? [rows, columns] : [columns, rows];
  return {
    name: `list${number}`,
    origin: NOWHERE,
    batch,
    listed: own,
    panel: other,
    panelSize,
    block,
    isPermutation,
  };
}

/** The lists by plain loops, batch point by batch point. */
function listsOf(
  { batch, rows, columns, isLive }: Matrix,
  { listed, panelSize }: Wanted,
): readonly (readonly number[])[] {
  const [own, other] = listed === "rows" ? [rows, columns] : [columns, rows];
  const [count, across] = [pointsOf(own), pointsOf(other)];
  const size = panelSize ?? across;
  const panels = panelSize === null ? 1 : Math.ceil(across / size);
  const isSeen = (z: number, position: number, point: number): boolean =>
    listed === "rows" ? isLive(z, position, point) : isLive(z, point, position);
  return Array.from({ length: pointsOf(batch) * panels }, (_, list) => {
    const [z, panel] = [Math.floor(list / panels), list % panels];
    const end = Math.min(across, (panel + 1) * size);
    return Array.from({ length: count }, (_, position) => position).filter(
      (position) => {
        for (let point = panel * size; point < end; point++) {
          if (isSeen(z, position, point)) return true;
        }
        return false;
      },
    );
  });
}

async function check(
  test: TestDevice | null,
  matrix: Matrix,
  wanted: readonly Wanted[] = PANELS,
  isOrdered = true,
): Promise<void> {
  const made = wanted.map((each, number) =>
    requestLists(requestOf(matrix, each, number), isOrdered)
  );
  const { nests, buffers } = shareDetections({
    nests: made.flatMap(({ nests }) => nests),
    buffers: [matrix.A, ...made.flatMap(({ buffers }) => buffers)],
  });
  const held = new Map<string, ArrayLike<number>>();
  if (test === null) {
    const arrays = Object.fromEntries(
      buffers.map(({ name, shape }) => [
        name,
        new Uint32Array(shape.reduce((a, b) => a * b, 1)).fill(77),
      ]),
    );
    runJs({ buffers, nests }, {
      ...arrays,
      [matrix.A.name]: Float32Array.from(matrix.data),
    });
    for (const [name, array] of Object.entries(arrays)) held.set(name, array);
  } else {
    const lowered = lowerToKernels({ buffers, nests }, test.target);
    assert(lowered.ok);
    const result = await runKernels(test, {
      ...lowered.value,
      data: new Map([[matrix.A.name, [...matrix.data]]]),
      scalars: new Map(),
    });
    for (const [name, array] of result) held.set(name, array);
  }
  wanted.forEach((each, number) =>
    checkLists(listsOf(matrix, each), each, {
      positions: [...Array.from(held.get(`list${number}.positions`) ?? [])],
      counts: [...Array.from(held.get(`list${number}.counts`) ?? [])],
      isOrdered: isOrdered || test === null,
    })
  );
}

function checkLists(
  lists: readonly (readonly number[])[],
  { isPermutation = false, listed, panelSize }: Wanted,
  { positions, counts, isOrdered }: {
    readonly positions: readonly number[];
    readonly counts: readonly number[];
    readonly isOrdered: boolean;
  },
): void {
  const title = `${listed} by panels of ${panelSize ?? "all"}`;
  assertEquals(counts, lists.map(({ length }) => length), title);
  const length = positions.length / lists.length;
  lists.forEach((list, number) => {
    const all = positions.slice(number * length, (number + 1) * length);
    const live = all.slice(0, list.length);
    assertEquals(isOrdered ? live : ascending(live), [...list], title);
    if (isPermutation) assertEquals(ascending(all), [...all.keys()], title);
  });
}

function ascending(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

/** Zeros but for a few; -0 is zero, NaN is not. */
function sparseAt(z: number, row: number, column: number): number {
  const mixed = (row * 7919 + column * 104729 + z * 31) % 1009;
  if (mixed < 4) return mixed === 0 ? NaN : mixed - 2.5;
  return mixed % 2 === 0 ? -0 : 0;
}

function matrixOf(
  { batch = 1, rows, columns, isTransposed = false, isGuarded = false }: {
    readonly batch?: number;
    readonly rows: number;
    readonly columns: number;
    readonly isTransposed?: boolean;
    /** Points behind the diagonal do not count. */
    readonly isGuarded?: boolean;
  },
): Matrix {
  const plain = dense("A", [batch, rows, columns]);
  const A = isTransposed
    ? { ...plain, strides: [rows * columns, 1, rows] }
    : plain;
  const data = new Array<number>(batch * rows * columns).fill(0);
  for (let z = 0; z < batch; z++) {
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const [sz, sr, sc] = A.strides;
        data[z * sz! + r * sr! + c * sc!] = sparseAt(z, r, c);
      }
    }
  }
  const isBefore = apply("le", [
    { kind: "axis", axis: "c" },
    { kind: "axis", axis: "r" },
  ], "bool");
  const read = load("x", "A", [at("z"), at("r"), at("c")], {
    ...isGuarded ? { when: isBefore } : {},
  });
  return {
    A,
    data,
    block: block([read], value("x"), isGuarded ? isBefore : null),
    batch: [axis("z", batch)],
    rows: [axis("r", rows)],
    columns: [axis("c", columns)],
    isLive: (z, r, c) => {
      const x = sparseAt(z, r, c);
      return (x !== 0 || Number.isNaN(x)) && (!isGuarded || c <= r);
    },
  };
}

const SHAPES = [
  { rows: 300, columns: 1100 },
  { rows: 70, columns: 2304, batch: 2 },
  { rows: 37, columns: 13 },
  { rows: 1, columns: 5 },
  { rows: 257, columns: 31, batch: 3 },
  { rows: 8, columns: 4096 },
  { rows: 0, columns: 7 },
  { rows: 9, columns: 0 },
] as const;

for (const shape of SHAPES) {
  const title = `${shape.rows} x ${shape.columns}`;
  Deno.test(`detection and lists on the CPU: ${title}`, async () => {
    for (const isTransposed of [false, true]) {
      await check(null, matrixOf({ ...shape, isTransposed }));
    }
    await check(null, matrixOf({ ...shape, isGuarded: true }));
  });
  deviceTest(DEVICE, `detection and lists: ${title}`, async (device) => {
    for (const isTransposed of [false, true]) {
      const matrix = matrixOf({ ...shape, isTransposed });
      await check(device, matrix);
      await check(device, matrix, PANELS, false);
    }
    await check(device, matrixOf({ ...shape, isGuarded: true }));
  });
}

deviceTest(
  DEVICE,
  "detection of groups of several axes, four neighbours in one of them",
  async (device) => {
    for (const inner of [6, 8]) {
      const [r, s, c, d] = [5, 9, 7, inner];
      const A = dense("A", [r, s, c, d]);
      const data = Array.from(
        { length: r * s * c * d },
        (_, at) => sparseAt(0, Math.floor(at / (c * d)), at % (c * d)),
      );
      await check(device, {
        A,
        data,
        block: block(
          [load("x", "A", [at("r"), at("s"), at("c"), at("d")])],
          value("x"),
        ),
        batch: [],
        rows: [axis("r", r), axis("s", s)],
        columns: [axis("c", c), axis("d", d)],
        isLive: (_, row, column) => sparseAt(0, row, column) !== 0,
      });
    }
  },
);

deviceTest(
  DEVICE,
  "detection of a computed block: what a function makes zero is left out",
  async (device) => {
    const matrix = matrixOf({ rows: 100, columns: 300 });
    // Twice the value, or 0 for negative ones.
    const positive = apply("add", [value("x"), apply("abs", [value("x")])]);
    const steps = [
      ...matrix.block.steps,
      { kind: "let", name: "y", value: positive } as const,
      {
        kind: "let",
        name: "z2",
        value: apply("mul", [value("y"), value("y")]),
      } as const,
      {
        kind: "let",
        name: "w",
        value: apply("mul", [value("z2"), value("y")]),
      } as const,
    ];
    await check(device, {
      ...matrix,
      block: block(steps, value("w")),
      isLive: (z, r, c) => {
        const x = sparseAt(z, r, c);
        return x > 0 || Number.isNaN(x);
      },
    });
  },
);

/** A band: \`low <= 2 c - r + z <= high\`. */
function bandMatrix(
  { rows, columns, start, low, high }: {
    readonly rows: number;
    readonly columns: number;
    /** The first row and column. */
    readonly start: number;
    readonly low: number;
    readonly high: number;
  },
): Matrix {
  const axisOf = (name: string) => ({ kind: "axis", axis: name }) as const;
  const twice = apply("mul", [axisOf("c"), constant(2, "i32")], "i32");
  const form = apply("add", [
    apply("sub", [twice, axisOf("r")], "i32"),
    axisOf("z"),
  ], "i32");
  const band = apply("and", [
    apply("ge", [form, constant(low, "i32")], "bool"),
    apply("not", [apply("gt", [form, constant(high, "i32")], "bool")], "bool"),
  ], "bool");
  return {
    A: dense("A", [1]),
    data: [0],
    block: block([], constant(1, "bool"), band),
    batch: [axis("z", 2)],
    rows: [axis("r", start + rows, start)],
    columns: [axis("c", start + columns, start)],
    isLive: (z, row, column) => {
      const value = 2 * (start + column) - (start + row) + z;
      return value >= low && value <= high;
    },
  };
}

const BANDS = [
  { rows: 100, columns: 75, start: 0, low: 0, high: 40 },
  { rows: 33, columns: 65, start: 3, low: -10, high: 1000 },
  { rows: 64, columns: 64, start: -5, low: 5000, high: 6000 },
] as const;

for (const band of BANDS) {
  const title = `${band.low} to ${band.high}`;
  Deno.test(`an affine predicate is solved, not read, on the CPU: ${title}`, () =>
    check(null, bandMatrix(band)));
  deviceTest(
    DEVICE,
    `an affine predicate is solved, not read: ${title}`,
    (device) => check(device, bandMatrix(band)),
  );
}

/** Truth values as bits, 32 in a word. */
function packedMatrix(
  { batch = 1, rows, columns, isTransposed = false }: {
    readonly batch?: number;
    readonly rows: number;
    readonly columns: number;
    readonly isTransposed?: boolean;
  },
): Matrix {
  const isLive = (z: number, r: number, c: number): boolean =>
    Math.abs(sparseAt(z, r, c)) > 0;
  const plain = dense("A", [batch, rows, columns], "bool");
  const strides = isTransposed ? [rows * columns, 1, rows] : plain.strides;
  const words = new Uint32Array(Math.ceil(batch * rows * columns / 32));
  for (let z = 0; z < batch; z++) {
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const bit = z * strides[0]! + r * strides[1]! + c * strides[2]!;
        if (isLive(z, r, c)) words[bit >>> 5]! |= 1 << bit;
      }
    }
  }
  return {
    A: { ...plain, strides, isPacked: true },
    data: [...words],
    block: block(
      [load("x", "A", [at("z"), at("r"), at("c")])],
      value("x", "bool"),
    ),
    batch: [axis("z", batch)],
    rows: [axis("r", rows)],
    columns: [axis("c", columns)],
    isLive,
  };
}

/** Spans of less than a word leave no word to look at whole; both forms are wanted. */
const WORD_PANELS = PANELS.filter(({ panelSize }) =>
  panelSize === null || panelSize >= 32
);

for (
  const shape of [
    { rows: 300, columns: 1120 },
    { rows: 64, columns: 2304, batch: 2 },
    { rows: 37, columns: 13 },
    { rows: 5, columns: 44, batch: 3 },
  ] as const
) {
  const title = `${shape.rows} x ${shape.columns}`;
  deviceTest(DEVICE, `detection of packed bits: ${title}`, async (device) => {
    for (const isTransposed of [false, true]) {
      const matrix = packedMatrix({ ...shape, isTransposed });
      await check(device, matrix, WORD_PANELS);
      await check(device, matrix, PANELS);
    }
  });
}

/** More long spans than a patch holds: whole lists of one side take finer marks. */
const WHOLE: readonly Wanted[] = [
  { listed: "columns", panelSize: 32 },
  { listed: "rows", panelSize: 32 },
  { listed: "rows", panelSize: null, isPermutation: true },
  { listed: "columns", panelSize: null },
];

Deno.test("detection of whole rows and whole columns in one pass, on the CPU", () =>
  check(null, matrixOf({ rows: 300, columns: 330, batch: 2 }), WHOLE));
deviceTest(
  DEVICE,
  "detection of whole rows and whole columns in one pass",
  async (device) => {
    const matrix = matrixOf({ rows: 300, columns: 332, batch: 2 });
    await check(device, matrix, WHOLE);
    await check(device, matrix, WHOLE, false);
  },
);
