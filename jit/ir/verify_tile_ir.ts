/**
 * Tile IR -> broken invariants, as diagnostics for `runPass`: a non-empty list is a mistake of pit.
 *
 * Names of steps are defined before they are read and unique in a nest; axes are loops of the nest;
 * buffers exist, are indexed by their rank, and are written by one nest at most; types agree.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { spanOf } from "../diagnostics/span.ts";
import { unreachable } from "../diagnostics/unreachable.ts";
import { opClass } from "./expr_type.ts";
import type { ScalarType } from "./scalar_type.ts";
import type {
  Block,
  LoopAxis,
  Step,
  Store,
  TileExpr,
  TileIndex,
} from "./tile_block.ts";
import type { Nest, TileBuffer, TileIr } from "./tile_ir.ts";
import type { DetectNest, ListNest } from "./tile_pit.ts";
import { tileType } from "./tile_block.ts";
import { gatherProblems, meetProblems } from "./verify_gathers.ts";

/** What the checks of one nest read and fill. */
interface NestCheck {
  readonly buffers: ReadonlyMap<string, TileBuffer>;
  /** Types of the steps so far. */
  readonly names: Map<string, ScalarType>;
  readonly problems: string[];
}

/** What a block may refer to. */
interface BlockPlace {
  readonly axes: ReadonlySet<string>;
  /** Axes whose extent may be read. */
  readonly extents: ReadonlySet<string>;
  readonly accumulated: ScalarType | null;
}

/** What is wrong with `ir`; empty when nothing is. */
export function verifyTileIr(ir: TileIr): readonly Diagnostic[] {
  const buffers = new Map(ir.buffers.map((buffer) => [buffer.name, buffer]));
  const twice = [
    ...repeated(ir.buffers.map(({ name }) => name)).map((name) =>
      `buffer "${name}" is declared twice`
    ),
    ...repeated(ir.nests.map(({ name }) => name)).map((name) =>
      `nest "${name}" is named twice`
    ),
  ];
  const [first] = ir.nests;
  const general = twice.map((text) => problem(text, first));
  return [
    ...general,
    ...ir.nests.flatMap((nest) => nestProblems(nest, buffers)),
  ];
}

function nestProblems(
  nest: Nest,
  buffers: ReadonlyMap<string, TileBuffer>,
): readonly Diagnostic[] {
  const check: NestCheck = { buffers, names: new Map(), problems: [] };
  switch (nest.kind) {
    case "map":
      checkBlock(check, nest.block, place(nest.axes));
      checkStore(check, nest.store, place(nest.axes));
      break;
    case "reduce":
      checkBlock(
        check,
        nest.block,
        place([...nest.spatial, ...nest.reduction]),
      );
      checkFinish(check, nest, nest.spatial, nest.reduction, foldedType(nest));
      break;
    case "contract": {
      const { batch, m, n, k } = nest;
      const bucket = nest.route === null ? [] : [nest.route.bucket];
      checkBlock(
        check,
        nest.left,
        place([...batch, ...m, ...k], [...n, ...bucket]),
      );
      checkBlock(
        check,
        nest.right,
        place([...batch, ...bucket, ...n, ...k], m),
      );
      checkFinish(
        check,
        nest,
        [...batch, ...m, ...n],
        [...k, ...bucket],
        nest.dtype,
      );
      checkLists(check, nest.route);
      check.problems.push(...gatherProblems(nest, buffers));
      break;
    }
    case "softmax":
      checkBlock(check, nest.block, place([...nest.rows, ...nest.along]));
      checkFinish(check, nest, [...nest.rows, ...nest.along], [], "f32");
      break;
    case "cumsum":
      checkBlock(check, nest.block, place([...nest.rows, nest.along]));
      checkFinish(check, nest, [...nest.rows, nest.along], [], nest.dtype);
      break;
    case "scatter":
      checkBlock(check, nest.initial, place(nest.positions));
      checkBlock(check, nest.block, place(nest.source));
      checkStore(check, nest.store, place(nest.source));
      break;
    case "detect":
      checkBlock(
        check,
        nest.block,
        place([...nest.batch, ...nest.rows, ...nest.columns]),
      );
      check.problems.push(...marksProblems(nest));
      break;
    case "list":
      check.problems.push(...listProblems(nest));
      break;
    case "meet":
      check.problems.push(...meetProblems(nest, buffers));
      break;
    case "select":
      break;
    case "bucket":
      checkBlock(check, nest.block, place([...nest.batch, ...nest.points]));
      checkKey(check, nest.block);
      checkLists(check, nest);
      break;
    default:
      return unreachable(nest);
  }
  return check.problems.map((text) => problem(text, nest));
}

function marksProblems({ marks }: DetectNest): readonly string[] {
  const wrong = marks.filter(({ span }) =>
    span < 8 || span > 256 || !Number.isInteger(Math.log2(span))
  );
  return wrong.map(({ bits, span }) => `"${bits}" has bits of ${span} points`);
}

function listProblems(
  { marks, panelSize, batch }: ListNest,
): readonly string[] {
  const isWhole = panelSize === null || panelSize % marks.span === 0;
  const missing = marks.batch.filter((name) =>
    batch.every((axis) => axis.name !== name)
  );
  return [
    ...isWhole ? [] : [`a panel of ${panelSize} splits bits of ${marks.span}`],
    ...missing.map((name) => `axis "${name}" of the marks is no batch axis`),
  ];
}

function checkKey(check: NestCheck, { result }: Block): void {
  const dtype = tileType(result);
  if (dtype !== "i32" && dtype !== "u32") {
    check.problems.push(`a key is ${dtype}, wanted an integer`);
  }
}

/** Lists of a route are declared, as u32. */
function checkLists(
  check: NestCheck,
  lists: { readonly positions: string; readonly tiles: string } | null,
): void {
  for (const name of lists === null ? [] : [lists.positions, lists.tiles]) {
    const dtype = check.buffers.get(name)?.dtype;
    if (dtype !== "u32") check.problems.push(`list "${name}" is no u32 buffer`);
  }
}

function checkFinish(
  check: NestCheck,
  nest: { readonly finish: Block; readonly store: Store },
  axes: readonly LoopAxis[],
  folded: readonly LoopAxis[],
  accumulated: ScalarType,
): void {
  checkBlock(check, nest.finish, { ...place(axes, folded), accumulated });
  checkStore(check, nest.store, place(axes));
}

function foldedType(nest: Nest & { readonly kind: "reduce" }): ScalarType {
  switch (nest.reducer) {
    case "argmax":
    case "argmin":
      return "i32";
    case "sum":
    case "prod":
    case "max":
    case "min":
    case "any":
    case "all":
    case "mean":
    case "logsumexp":
      return nest.dtype;
  }
}

function checkBlock(check: NestCheck, block: Block, at: BlockPlace): void {
  for (const step of block.steps) checkStep(check, step, at);
  if (block.live !== null) {
    expectType(check, block.live, "bool", "a live flag", at);
  }
  checkExpr(check, block.result, at);
}

function checkStore(check: NestCheck, store: Store, at: BlockPlace): void {
  for (const step of store.steps) checkStep(check, step, at);
  checkIndices(check, store.buffer, store.indices, at);
  const role = check.buffers.get(store.buffer)?.role;
  if (role === "input") {
    check.problems.push(`input "${store.buffer}" is written`);
  }
}

function checkStep(check: NestCheck, step: Step, at: BlockPlace): void {
  switch (step.kind) {
    case "let":
      checkExpr(check, step.value, at);
      return define(check, step.name, tileType(step.value));
    case "load": {
      const { buffer, indices, when, inside, name } = step;
      if (when !== null) {
        expectType(check, when, "bool", `the condition of "${name}"`, at);
      }
      checkIndices(check, buffer, indices, at);
      const isChecked = indices.some((index) => index.isChecked);
      if (isChecked !== (inside !== null)) {
        check.problems.push(
          `load "${name}" is ${
            isChecked ? "checked without" : "proven with"
          } a flag`,
        );
      }
      const dtype = check.buffers.get(buffer)?.dtype ?? "f32";
      define(check, name, dtype === "f16" ? "f32" : dtype);
      if (inside !== null) define(check, inside, "bool");
      return;
    }
  }
  return unreachable(step);
}

function define(check: NestCheck, name: string, dtype: ScalarType): void {
  if (check.names.has(name)) check.problems.push(`"${name}" is defined twice`);
  check.names.set(name, dtype);
}

function checkIndices(
  check: NestCheck,
  name: string,
  indices: readonly TileIndex[],
  at: BlockPlace,
): void {
  const buffer = check.buffers.get(name);
  if (buffer === undefined) {
    check.problems.push(`buffer "${name}" is not declared`);
  } else if (buffer.shape.length !== indices.length) {
    check.problems.push(
      `"${name}" of rank ${buffer.shape.length} has ${indices.length} indices`,
    );
  }
  for (const { terms, value } of indices) {
    for (const { axis } of terms) {
      if (!at.axes.has(axis)) {
        check.problems.push(`axis "${axis}" is no loop around "${name}"`);
      }
    }
    if (value === null) continue;
    const dtype = check.names.get(value);
    if (dtype !== "i32" && dtype !== "u32") {
      check.problems.push(
        `"${name}" is indexed by "${value}", which is no integer`,
      );
    }
  }
}

function checkExpr(check: NestCheck, expr: TileExpr, at: BlockPlace): void {
  switch (expr.kind) {
    case "literal":
    case "scalar":
      return;
    case "axis":
      if (!at.axes.has(expr.axis)) {
        check.problems.push(`axis "${expr.axis}" is no loop`);
      }
      return;
    case "extent":
      if (!at.extents.has(expr.axis)) {
        check.problems.push(`extent of unknown "${expr.axis}"`);
      }
      return;
    case "value":
      return checkSame(
        check,
        `"${expr.name}"`,
        check.names.get(expr.name) ?? null,
        expr.dtype,
      );
    case "accumulated":
      return checkSame(check, "the folded value", at.accumulated, expr.dtype);
    case "cast":
      return checkExpr(check, expr.arg, at);
    case "apply":
      return checkApply(check, expr, at);
    case "select":
      expectType(check, expr.condition, "bool", "a condition", at);
      expectType(check, expr.whenTrue, expr.dtype, "a chosen value", at);
      expectType(check, expr.whenFalse, expr.dtype, "a chosen value", at);
      return;
  }
  return unreachable(expr);
}

function checkApply(
  check: NestCheck,
  expr: TileExpr & { readonly kind: "apply" },
  at: BlockPlace,
): void {
  const types = new Set(expr.args.map((arg) => registerType(tileType(arg))));
  for (const arg of expr.args) checkExpr(check, arg, at);
  const [first = "f32"] = types;
  const kind = opClass(expr.op);
  const isLogical = kind === "logic";
  const wanted = kind === "arithmetic" || kind === "float" ? first : "bool";
  if (
    types.size > 1 || isLogical !== (first === "bool") || wanted !== expr.dtype
  ) {
    check.problems.push(
      `${expr.op} of ${[...types].join(", ")} gives ${expr.dtype}`,
    );
  }
}

function expectType(
  check: NestCheck,
  expr: TileExpr,
  wanted: ScalarType,
  what: string,
  at: BlockPlace,
): void {
  checkExpr(check, expr, at);
  checkSame(check, what, registerType(tileType(expr)), wanted);
}

function checkSame(
  check: NestCheck,
  what: string,
  found: ScalarType | null,
  wanted: ScalarType,
): void {
  if (found === null) check.problems.push(`${what} is not defined here`);
  else if (registerType(found) !== registerType(wanted)) {
    check.problems.push(`${what} is ${found}, wanted ${wanted}`);
  }
}

/** A value rounded to f16 is an f32 in registers. */
function registerType(dtype: ScalarType): ScalarType {
  return dtype === "f16" ? "f32" : dtype;
}

function place(
  axes: readonly LoopAxis[],
  others: readonly LoopAxis[] = [],
): BlockPlace {
  const names = axes.map(({ name }) => name);
  return {
    axes: new Set(names),
    extents: new Set([...names, ...others.map(({ name }) => name)]),
    accumulated: null,
  };
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}

function problem(text: string, nest: Nest | undefined): Diagnostic {
  const where = nest === undefined ? "" : ` in ${nest.kind} "${nest.name}"`;
  return {
    code: "PIT0491",
    severity: "error",
    message: `Cannot accept tile IR${where}: ${text}`,
    primary: nest === undefined ? null : { span: spanOf(nest.origin), text },
    related: [],
    help:
      "This is a bug in pit, not in your program: please report it with the program's text",
  };
}
