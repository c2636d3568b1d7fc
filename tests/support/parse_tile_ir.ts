/**
 * Canonical text of tile IR -> tile IR, so that tests of what comes after need no earlier pass. The
 * text has no extents: every loop is given one value and every dimension one element.
 */
import { sourceOrigin } from "../../jit/diagnostics/span.ts";
import { SCALAR_TYPES, type ScalarType } from "../../jit/ir/scalar_type.ts";
import type { ScalarOp } from "../../jit/ir/tensor_ir.ts";
import type {
  Block,
  Load,
  LoopAxis,
  Step,
  Store,
  TileExpr,
  TileIndex,
} from "../../jit/ir/tile_block.ts";
import type {
  FoldName,
  Nest,
  TileBuffer,
  TileIr,
} from "../../jit/ir/tile_ir.ts";
import type {
  Choice,
  Gather,
  Marks,
  MarksRead,
  Route,
} from "../../jit/ir/tile_pit.ts";
import { tileType } from "../../jit/ir/tile_block.ts";

const ORIGIN = sourceOrigin({ start: 0, end: 0 });
const NAME = /[\p{L}_$][\p{L}\p{N}\p{M}_$]*(?:\.[\p{L}\p{N}_]+)*/uy;
const NUMBER = /-?(?:Infinity|NaN|\d+(?:\.\d+)?(?:e[+-]?\d+)?)/y;

/** The program of a canonical text. */
export function parseTileIr(text: string): TileIr {
  const lines = new Lines(text);
  const buffers: TileBuffer[] = [];
  while (lines.starts("buffer")) buffers.push(parseBuffer(lines.take()));
  const nests: Nest[] = [];
  while (!lines.atEnd()) nests.push(parseNest(lines, buffers));
  return { buffers, nests };
}

class Lines {
  readonly #lines: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#lines = text.split("\n").map((line) => line.trim()).filter((line) =>
      line !== ""
    );
  }

  atEnd(): boolean {
    return this.#at >= this.#lines.length;
  }

  starts(word: string): boolean {
    const line = this.#lines[this.#at] ?? "";
    return line === word || line.startsWith(`${word} `) ||
      line.startsWith(`${word}(`);
  }

  matches(pattern: RegExp): boolean {
    return pattern.test(this.#lines[this.#at] ?? "");
  }

  take(word: string | null = null): Cursor {
    const line = this.#lines[this.#at];
    if (line === undefined) {
      throw new Error("Cannot parse tile IR: found the end, wanted a line");
    }
    this.#at += 1;
    const cursor = new Cursor(line);
    if (word !== null) cursor.expect(word);
    return cursor;
  }
}

class Cursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  fail(wanted: string): never {
    const found = this.#text.slice(this.#at);
    throw new Error(
      `Cannot parse tile IR: found "${found}" in "${this.#text}", wanted ${wanted}`,
    );
  }

  has(text: string): boolean {
    this.#skip();
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  expect(text: string): void {
    if (!this.has(text)) this.fail(`"${text}"`);
  }

  name(): string {
    return this.#match(NAME) ?? this.fail("a name");
  }

  peekName(): string | null {
    const before = this.#at;
    const name = this.#match(NAME);
    this.#at = before;
    return name;
  }

  number(): number {
    return Number(this.#match(NUMBER) ?? this.fail("a number"));
  }

  dtype(): ScalarType {
    const name = this.name();
    return SCALAR_TYPES.find((type) => type === name) ?? this.fail("a type");
  }

  list<T>(open: string, close: string, item: () => T): T[] {
    this.expect(open);
    const items: T[] = [];
    if (this.has(close)) return items;
    do items.push(item()); while (this.has(","));
    this.expect(close);
    return items;
  }

  #match(pattern: RegExp): string | null {
    this.#skip();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }

  #skip(): void {
    while (this.#text[this.#at] === " ") this.#at += 1;
  }
}

const ROLES: readonly TileBuffer["role"][] = [
  "input",
  "temporary",
  "result",
  "kept",
];

function isRole(word: string): word is TileBuffer["role"] {
  return ROLES.some((role) => role === word);
}

function parseBuffer(line: Cursor): TileBuffer {
  line.expect("buffer");
  const name = line.name();
  line.expect(":");
  const dtype = line.dtype();
  const isPacked = line.has("bits");
  const role = line.name();
  if (!isRole(role)) return line.fail("a role");
  line.expect("rank");
  const shape = Array.from({ length: line.number() }, () => 1);
  const buffer = { name, dtype, role, shape, strides: shape };
  return isPacked ? { ...buffer, isPacked } : buffer;
}

/** What expressions of a nest may name. */
interface Scope {
  readonly buffers: readonly TileBuffer[];
  readonly types: Map<string, ScalarType>;
  accumulated: ScalarType;
}

function parseNest(lines: Lines, buffers: readonly TileBuffer[]): Nest {
  const scope: Scope = { buffers, types: new Map(), accumulated: "f32" };
  const head = lines.take();
  const kind = head.name();
  const name = head.name();
  if (kind !== "map" && kind !== "softmax") head.expect(":");
  switch (kind) {
    case "map": {
      const axes = parseAxes(lines.take("grid"));
      const block = parseBlock(lines, scope);
      return {
        kind,
        name,
        axes,
        block,
        store: parseStore(lines, scope),
        origin: ORIGIN,
      };
    }
    case "reduce": {
      const reducer = head.name() as FoldName;
      const dtype = head.dtype();
      scope.accumulated = reducer === "argmax" || reducer === "argmin"
        ? "i32"
        : dtype;
      const spatial = parseAxes(lines.take("grid"));
      const reduction = parseAxes(lines.take("serial"));
      const block = parseBlock(lines, scope);
      const tail = parseFinish(lines, scope);
      return {
        kind,
        name,
        spatial,
        reduction,
        reducer,
        dtype,
        block,
        ...tail,
        origin: ORIGIN,
      };
    }
    case "contract":
      return parseContract(lines, scope, head, name);
    case "softmax":
    case "cumsum":
      return parseScan(lines, scope, head, kind, name);
    case "scatter":
      return parseScatter(lines, scope, head, name);
    case "detect":
      return parseDetect(lines, scope, head, name);
    case "list":
      return parseList(lines, head, name);
    case "meet":
      return parseMeet(lines, name);
    case "bucket":
      return parseBucket(lines, scope, head, name);
  }
  return head.fail("a nest");
}

function parseContract(
  lines: Lines,
  scope: Scope,
  head: Cursor,
  name: string,
): Nest {
  const fold = head.name() as "sum";
  const product = head.name() as ScalarOp;
  const dtype = head.dtype();
  scope.accumulated = dtype;
  const isGuarded = head.has("guarded");
  const isOrdered = head.has("ordered");
  const choice = parseChoice(lines);
  const batch = parseAxes(lines.take("grid batch"));
  const [m, tileM] = parseTiled(lines.take("grid m"));
  const [n, tileN] = parseTiled(lines.take("grid n"));
  const serial = lines.take("serial k");
  const [k, tileK] = parseTiled(serial);
  const splitK = serial.has("split") ? serial.number() : 1;
  const gathers = parseGathers(lines);
  const route = parseRoute(lines);
  lines.take("stage left");
  const left = parseBlock(lines, scope);
  lines.take("stage right");
  const right = parseBlock(lines, scope);
  const register = lines.take("register");
  const registerM = register.number();
  register.expect("x");
  const registerN = register.number();
  const schedule = { tileM, tileN, tileK, registerM, registerN, splitK };
  const tail = parseFinish(lines, scope);
  const groups = { batch, m, n, k };
  const shared = {
    kind: "contract",
    name,
    fold,
    product,
    dtype,
    left,
    right,
    isGuarded,
    isOrdered,
  } as const;
  return {
    ...shared,
    ...groups,
    ...tail,
    schedule,
    wanted: null,
    sparsity: [],
    gathers,
    route,
    choice,
    origin: ORIGIN,
  };
}

function parseChoice(lines: Lines): Choice | null {
  if (!lines.starts("chosen")) return null;
  const line = lines.take("chosen");
  const buffer = line.name();
  line.expect("[");
  const index = line.number();
  line.expect("] ==");
  return { buffer, index, value: line.number() };
}

function parseGathers(lines: Lines): readonly Gather[] {
  const gathers: Gather[] = [];
  while (lines.starts("sread") && !lines.matches(ROUTE)) {
    gathers.push(parseGather(lines.take("sread")));
  }
  return gathers;
}

function parseGather(line: Cursor): Gather {
  line.has("swrite");
  const group = line.name() as "m" | "n" | "k";
  if (line.has("where")) {
    const left = parseMarks(line);
    line.expect("per m tile meet");
    const right = parseMarks(line);
    line.expect("per n tile");
    return { kind: "meet", group: "k", left, right };
  }
  line.expect("by");
  const positions = line.name();
  const panel = line.has("per") ? line.name() as "m" | "n" | "k" : null;
  if (panel === "k") {
    line.expect("block");
    const depth = line.number();
    line.expect("stretch");
    const stretch = line.number();
    line.expect("count");
    const counts = line.name();
    return { kind: "block", group: "m", depth, stretch, positions, counts };
  }
  if (panel !== null) line.expect("tile");
  line.expect("count");
  const counts = line.name();
  const grain = line.has("grain") ? line.number() : 1;
  return { kind: "list", group, panel, grain, positions, counts };
}

function parseMarks(line: Cursor): MarksRead {
  const bits = line.name();
  const batch = line.list("(", ")", () => line.name());
  line.expect("span");
  return { bits, span: line.number(), batch };
}

/** How the line of a route begins: no list of a gather is of a bucket. */
const ROUTE = /^sread swrite m by \S+ bucket /;

function parseRoute(lines: Lines): Route | null {
  if (!lines.matches(ROUTE)) return null;
  const line = lines.take("sread swrite m by");
  const positions = line.name();
  line.expect("bucket");
  const bucket = bucketAxis(line.name());
  line.expect("of");
  const tiles = line.name();
  const others = line.has("others") ? bucket.end : null;
  return { bucket, others, positions, tiles, rowTiles: 1 };
}

function parseBucket(
  lines: Lines,
  scope: Scope,
  head: Cursor,
  name: string,
): Nest {
  const bucket = bucketAxis(head.name());
  head.expect("tile");
  const tileRows = head.number();
  const batch = parseAxes(lines.take("grid batch"));
  const points = parseAxes(lines.take("grid points"));
  const block = parseBlock(lines, scope);
  const list = lines.take("list");
  const positions = list.name();
  list.expect("tiles");
  const tiles = list.name();
  const sizes = { tileRows, rowTiles: 1 };
  const groups = { batch, points, bucket };
  const lists = { positions, tiles };
  return {
    kind: "bucket",
    name,
    ...groups,
    block,
    ...sizes,
    ...lists,
    origin: ORIGIN,
  };
}

function bucketAxis(name: string): LoopAxis {
  return { name, start: 0, end: 1, extent: 1 };
}

function parseDetect(
  lines: Lines,
  scope: Scope,
  head: Cursor,
  name: string,
): Nest {
  head.expect("bits");
  const batch = parseAxes(lines.take("grid batch"));
  const rows = parseAxes(lines.take("grid rows"));
  const columns = parseAxes(lines.take("grid columns"));
  const block = parseBlock(lines, scope);
  const marks: Marks[] = [];
  while (lines.starts("mark")) {
    const line = lines.take("mark");
    const listed = line.name() as Marks["listed"];
    line.expect("span");
    const span = line.number();
    line.expect("in");
    marks.push({ listed, span, bits: line.name() });
  }
  const groups = { batch, rows, columns };
  return { kind: "detect", name, ...groups, block, marks, origin: ORIGIN };
}

function parseList(lines: Lines, head: Cursor, name: string): Nest {
  const isOrdered = !head.has("unordered");
  if (isOrdered) head.expect("ordered");
  const isPermutation = head.has("permutation");
  const batch = parseAxes(lines.take("grid batch"));
  const panels = lines.take("grid panel");
  const panel = parseAxes(panels);
  const panelSize = panels.has("tile") ? panels.number() : null;
  const serial = lines.take("serial listed");
  const listed = parseAxes(serial);
  const grain = serial.has("grain") ? serial.number() : 1;
  const stretch = serial.has("stretch") ? serial.number() : null;
  const marks = parseMarks(lines.take("marks"));
  const list = lines.take("list");
  const positions = list.name();
  list.expect("count");
  return {
    kind: "list",
    name,
    batch,
    listed,
    panel,
    panelSize,
    grain,
    stretch,
    marks,
    positions,
    counts: list.name(),
    isPermutation,
    isOrdered,
    origin: ORIGIN,
  };
}

function parseMeet(lines: Lines, name: string): Nest {
  const batch = parseAxes(lines.take("grid batch"));
  const [m, tileM] = parseTiled(lines.take("grid m"));
  const [n, tileN] = parseTiled(lines.take("grid n"));
  const k = parseAxes(lines.take("serial k"));
  const left = parseMarks(lines.take("marks"));
  const right = parseMarks(lines.take("marks"));
  const counts = lines.take("count").name();
  const groups = { batch, m, n, k, tileM, tileN };
  const marks = { left, right, counts };
  return { kind: "meet", name, ...groups, ...marks, origin: ORIGIN };
}

function parseScan(
  lines: Lines,
  scope: Scope,
  head: Cursor,
  kind: "softmax" | "cumsum",
  name: string,
): Nest {
  const dtype = kind === "cumsum" ? head.dtype() : "f32";
  scope.accumulated = dtype;
  const rows = parseAxes(lines.take("grid rows"));
  const along = parseAxes(lines.take("serial along"));
  const block = parseBlock(lines, scope);
  const tail = parseFinish(lines, scope);
  if (kind === "softmax") {
    return { kind, name, rows, along, block, ...tail, origin: ORIGIN };
  }
  const [first] = along;
  if (first === undefined) head.fail("an axis to run along");
  return {
    kind,
    name,
    rows,
    along: first,
    dtype,
    block,
    ...tail,
    origin: ORIGIN,
  };
}

function parseScatter(
  lines: Lines,
  scope: Scope,
  head: Cursor,
  name: string,
): Nest {
  const fold = head.name() as "sum";
  const dtype = head.dtype();
  const isUnique = head.has("unique");
  const positions = parseAxes(lines.take("grid positions"));
  const initial = parseBlock(lines, scope);
  const source = parseAxes(lines.take("grid source"));
  const block = parseBlock(lines, scope);
  const store = parseStore(lines, scope);
  const shared = { kind: "scatter", name, fold, dtype, isUnique } as const;
  return {
    ...shared,
    positions,
    initial,
    source,
    block,
    store,
    origin: ORIGIN,
  };
}

function parseAxes(line: Cursor): LoopAxis[] {
  return line.list(
    "(",
    ")",
    () => ({ name: line.name(), start: 0, end: 1, extent: 1 }),
  );
}

function parseTiled(line: Cursor): [LoopAxis[], number] {
  const axes = parseAxes(line);
  line.expect("tile");
  return [axes, line.number()];
}

function parseFinish(
  lines: Lines,
  scope: Scope,
): { finish: Block; store: Store } {
  lines.take("finish");
  return { finish: parseBlock(lines, scope), store: parseStore(lines, scope) };
}

function parseBlock(lines: Lines, scope: Scope): Block {
  const steps: Step[] = [];
  while (!lines.starts("live") && !lines.starts("give")) {
    steps.push(parseStep(lines.take(), scope));
  }
  const live = lines.starts("live")
    ? parseExpr(lines.take("live"), scope)
    : null;
  return { steps, live, result: parseExpr(lines.take("give"), scope) };
}

function parseStore(lines: Lines, scope: Scope): Store {
  const steps: Step[] = [];
  while (!lines.starts("store")) steps.push(parseStep(lines.take(), scope));
  const line = lines.take("store");
  return { buffer: line.name(), indices: parseIndices(line), steps };
}

function parseStep(line: Cursor, scope: Scope): Step {
  const name = line.name();
  const inside = line.has(",") ? line.name() : null;
  line.expect("=");
  if (!line.has("load ")) {
    const value = parseExpr(line, scope);
    scope.types.set(name, tileType(value));
    return { kind: "let", name, value };
  }
  const buffer = line.name();
  const indices = parseIndices(line);
  const when = line.has("when") ? parseExpr(line, scope) : null;
  const dtype = scope.buffers.find((found) => found.name === buffer)?.dtype ??
    "f32";
  scope.types.set(name, dtype === "f16" ? "f32" : dtype);
  if (inside !== null) scope.types.set(inside, "bool");
  return { kind: "load", name, buffer, indices, when, inside } satisfies Load;
}

function parseIndices(line: Cursor): TileIndex[] {
  return line.list("[", "]", () => parseIndex(line));
}

function parseIndex(line: Cursor): TileIndex {
  const terms: { axis: string; factor: number }[] = [];
  let offset = 0;
  let value: string | null = null;
  do {
    const word = line.peekName();
    if (word === null) {
      const number = line.number();
      if (line.has("*")) terms.push({ axis: line.name(), factor: number });
      else offset = number;
    } else if (line.has("value(")) {
      value = line.name();
      line.expect(")");
    } else terms.push({ axis: line.name(), factor: 1 });
  } while (line.has("+"));
  return { terms, offset, value, isChecked: line.has("?") };
}

function parseExpr(line: Cursor, scope: Scope): TileExpr {
  const word = line.peekName();
  if (word === null || word === "Infinity" || word === "NaN") {
    const value = line.number();
    line.expect(":");
    return { kind: "literal", value, dtype: line.dtype() };
  }
  line.name();
  if (!line.has("(")) {
    if (word === "acc") {
      return { kind: "accumulated", dtype: scope.accumulated };
    }
    const dtype = scope.types.get(word) ?? line.fail(`a name, not "${word}"`);
    return { kind: "value", name: word, dtype };
  }
  const call = parseCall(line, scope, word);
  return call;
}

/** The rest of `word(...)`, after the parenthesis. */
function parseCall(line: Cursor, scope: Scope, word: string): TileExpr {
  if (word === "axis" || word === "extent" || word === "scalar") {
    const name = line.name();
    line.expect(")");
    if (word !== "scalar") return { kind: word, axis: name };
    line.expect(":");
    return { kind: word, name, dtype: line.dtype() };
  }
  const args = [parseExpr(line, scope)];
  while (line.has(",")) args.push(parseExpr(line, scope));
  line.expect(")");
  const [first, second, third] = args;
  if (first === undefined) return line.fail("an argument");
  const cast = SCALAR_TYPES.find((type) => type === word);
  if (cast !== undefined) return { kind: "cast", dtype: cast, arg: first };
  line.expect(":");
  const dtype = line.dtype();
  if (word === "select" && second !== undefined && third !== undefined) {
    return {
      kind: "select",
      condition: first,
      whenTrue: second,
      whenFalse: third,
      dtype,
    };
  }
  return {
    kind: "apply",
    op: word as ScalarOp,
    args: [first, ...args.slice(1)],
    dtype,
  };
}
