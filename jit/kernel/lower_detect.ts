/**
 * Detect nest -> one kernel: index lists in order, without atomics and without the host.
 *
 * A workgroup makes the list of one panel. Each invocation looks at one position (four adjacent ones
 * where the tensor is contiguous along the list) over all points of the panel; a scan in
 * workgroup memory turns the findings into places. The list is the same on every run.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { U32 } from "../ir/kernel_ir.ts";
import type { DetectNest } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  createBuilder,
  finishLaunch,
  forOf,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  letOf,
  type Lowered,
  numberParam,
  RETURN,
  varOf,
  workgroupVariable,
} from "./builder.ts";
import { type Look, lookOf, type LookPlace } from "./detect_look.ts";
import {
  add,
  and,
  builtin,
  compare,
  divide,
  elementAt,
  lessThan,
  minimum,
  modulo,
  multiply,
  select,
  subtract,
  u32,
} from "./expressions.ts";
import {
  foldWorkgroups,
  linearWorkgroup,
  pointCount,
  splitLinear,
} from "./grid.ts";

const INVOCATIONS = 256;
/** Makes the kernel of one detection. */
export function lowerDetect(nest: DetectNest, context: KernelContext): Lowered {
  const listed = pointCount(nest.listed);
  const panels = panelsOf(nest);
  const lists = panels * pointCount(nest.batch);
  if (lists === 0) return { buffers: [], launches: [] };
  const builder = createBuilder(context, nest.name, nest.origin, [
    ...nest.batch,
    ...nest.listed,
    ...nest.panel,
  ]);
  const word = (key: string, value: number): KernelExpr =>
    numberParam(builder, key, key, "u32", value);
  const list = letOf(builder, "list", linearWorkgroup());
  const panelCount = word("panels", panels);
  const matrix = letOf(builder, "matrix", divide(list.name, panelCount));
  const panel = letOf(builder, "panel", modulo(list.name, panelCount));
  const batch = splitLinear(builder, matrix.name, nest.batch);
  const place: LookPlace = {
    batch: batch.axes,
    panelStart: multiply(panel.name, u32(nest.panelSize)),
    panelPoints: word("panel_points", pointCount(nest.panel)),
  };
  const look = lookOf(builder, nest, place);
  const count = word("listed", listed);
  const first = letOf(builder, "first", multiply(list.name, count));
  const found = varOf(builder, "found", u32(0));
  const loop = forOf(
    builder,
    "chunk",
    { from: u32(0), to: count, step: u32(INVOCATIONS * look.width) },
    (chunk) =>
      placeChunk(builder, nest, {
        chunk,
        count,
        first: first.name,
        found: found.name,
        look,
      }),
  );
  const counts = bufferArray(builder, nest.counts, "read_write");
  const body = [
    list.statement,
    ifOf(builder, compare(">=", list.name, word("lists", lists)), [RETURN]),
    matrix.statement,
    panel.statement,
    ...batch.statements,
    first.statement,
    found.statement,
    loop,
    ifOf(builder, compare("==", builtin("local_invocation_index"), u32(0)), [
      assign(builder, elementAt(counts, list.name), found.name),
    ]),
  ];
  const launch = finishLaunch(
    builder,
    body,
    [INVOCATIONS, 1, 1],
    foldWorkgroups(lists, context.target),
  );
  return { buffers: [], launches: [launch] };
}

/** Lists of each batch point. */
export function panelsOf({ panel, panelSize }: DetectNest): number {
  return Math.ceil(pointCount(panel) / panelSize);
}

interface Chunk {
  readonly chunk: KernelExpr;
  readonly count: KernelExpr;
  readonly first: KernelExpr;
  readonly found: KernelExpr;
  readonly look: Look;
}

/** Looks at one chunk of positions and writes those that are live behind the ones found before. */
function placeChunk(
  builder: KernelBuilder,
  nest: DetectNest,
  { chunk, count, first, found, look }: Chunk,
): readonly KernelStatement[] {
  const { width } = look;
  const start = letOf(
    builder,
    "position",
    add(chunk, multiply(builtin("local_invocation_index"), u32(width))),
  );
  const looked = look.at(minimum(start.name, subtract(count, u32(width))));
  const flags = looked.live.map((live, lane) =>
    letOf(
      builder,
      "live",
      and(lessThan(add(start.name, u32(lane)), count), live),
    )
  );
  const own = letOf(
    builder,
    "own",
    flags.map(({ name }) => select(name, u32(1), u32(0))).reduce(add),
  );
  const scan = exclusiveScan(builder, own.name);
  const at = varOf(builder, "at", add(found, scan.before));
  const positions = bufferArray(builder, nest.positions, "read_write");
  const writes = flags.flatMap(({ name }, lane) => {
    const position = add(start.name, u32(lane));
    const put = (place: KernelExpr): KernelStatement =>
      assign(builder, elementAt(positions, add(first, place)), position);
    // Positions that are not live fill the list from its end, in descending order.
    const behind = subtract(
      subtract(count, u32(1)),
      subtract(position, at.name),
    );
    const dead = nest.isPermutation
      ? [ifOf(builder, lessThan(position, count), [put(behind)])]
      : [];
    return [
      ifOf(builder, name, [
        put(at.name),
        assign(builder, at.name, add(at.name, u32(1))),
      ], dead),
    ];
  });
  return [
    start.statement,
    ...looked.statements,
    ...flags.map(({ statement }) => statement),
    own.statement,
    ...scan.statements,
    at.statement,
    ...writes,
    assign(builder, found, add(found, scan.total)),
    BARRIER,
  ];
}

/** Invocations whose counts one invocation adds up first. */
const GROUP = 16;

/**
 * Sum of `own` over the invocations before this one, and over all. Groups of 16 are added up by one
 * invocation each, so that three barriers do.
 */
function exclusiveScan(builder: KernelBuilder, own: KernelExpr): {
  readonly statements: readonly KernelStatement[];
  readonly before: KernelExpr;
  readonly total: KernelExpr;
} {
  const array = (hint: string, count: number): KernelExpr =>
    workgroupVariable(builder, hint, { kind: "array", element: U32, count });
  const [sums, groups] = [
    array("sums", INVOCATIONS),
    array("groups", INVOCATIONS / GROUP),
  ];
  const index = builtin("local_invocation_index");
  const steps = Array.from({ length: GROUP }, (_, step) => u32(step));
  const group = steps.map((step) =>
    elementAt(sums, add(multiply(index, u32(GROUP)), step))
  );
  const place = letOf(builder, "group", divide(index, u32(GROUP)));
  const lane = letOf(builder, "lane", modulo(index, u32(GROUP)));
  const firstLane = letOf(
    builder,
    "first_lane",
    multiply(place.name, u32(GROUP)),
  );
  const inGroup = steps.slice(1).map((_, at) =>
    select(
      lessThan(u32(at), lane.name),
      elementAt(sums, add(firstLane.name, u32(at))),
      u32(0),
    )
  );
  const inGroups = steps.slice(1).map((_, at) =>
    select(lessThan(u32(at), place.name), elementAt(groups, u32(at)), u32(0))
  );
  const before = letOf(builder, "before", add(sumOf(inGroup), sumOf(inGroups)));
  const total = letOf(
    builder,
    "total",
    sumOf(steps.map((step) => elementAt(groups, step))),
  );
  return {
    statements: [
      assign(builder, elementAt(sums, index), own),
      BARRIER,
      ifOf(builder, lessThan(index, u32(INVOCATIONS / GROUP)), [
        assign(builder, elementAt(groups, index), sumOf(group)),
      ]),
      BARRIER,
      place.statement,
      lane.statement,
      firstLane.statement,
      before.statement,
      total.statement,
    ],
    before: before.name,
    total: total.name,
  };
}

const BARRIER: KernelStatement = { kind: "barrier", scope: "workgroup" };

function sumOf(values: readonly KernelExpr[]): KernelExpr {
  return values.reduce(add, u32(0));
}
