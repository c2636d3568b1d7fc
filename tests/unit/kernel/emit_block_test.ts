/** Blocks as kernel text: addresses, predicated reads, growth of expressions. */
import {
  createBuilder,
  finishLaunch,
  kernelContext,
} from "../../../jit/kernel/builder.ts";
import { emitBlock, emitStore } from "../../../jit/kernel/emit_block.ts";
import { axisValue } from "../../../jit/kernel/grid.ts";
import type { Launch } from "../../../jit/kernel/builder.ts";
import type {
  Block,
  LoopAxis,
  Store,
  TileExpr,
} from "../../../jit/ir/tile_block.ts";
import type { TileBuffer } from "../../../jit/ir/tile_ir.ts";
import { builtin } from "../../../jit/kernel/expressions.ts";
import {
  kernelChildren,
  statementExpressions,
  walkStatements,
} from "../../../jit/ir/kernel_nodes.ts";
import type { KernelExpr } from "../../../jit/ir/kernel_ir.ts";
import { InternalError } from "../../../jit/diagnostics/pit_error.ts";
import { printWgsl } from "../../../jit/wgsl/print_wgsl.ts";
import { assert, assertEquals, assertThrows } from "../../support/assert.ts";
import { TEST_TARGET } from "../../support/run_kernels.ts";
import {
  apply,
  at,
  axis,
  block,
  constant,
  dense,
  load,
  NOWHERE,
  store,
  value,
  via,
} from "../../support/tile_shorthand.ts";

/** A kernel of one block and one store, all axes at the position of the invocation. */
function launchOf(
  body: Block,
  target: Store,
  buffers: readonly TileBuffer[],
  axes: readonly LoopAxis[],
): Launch {
  const builder = createBuilder(
    kernelContext(buffers, TEST_TARGET),
    "k",
    NOWHERE,
    axes,
  );
  const env = {
    axes: new Map(axes.map((loop) => [
      loop.name,
      axisValue(builder, loop, builtin("local_invocation_index")),
    ])),
    accumulated: null,
  };
  const emitted = emitBlock(builder, body, env);
  const writes = emitStore(builder, target, emitted.result, emitted.dtype, env);
  return finishLaunch(builder, [...emitted.statements, ...writes], [64, 1, 1], [
    1,
    1,
    1,
  ]);
}

/** Lines of `main` without its head. */
function bodyOf(launch: Launch): readonly string[] {
  const lines = printWgsl(launch.kernel).text.split("\n");
  const start = lines.findIndex((line) => line.startsWith("fn main"));
  return lines.slice(start + 1, -2).map((line) =>
    line.trim().replaceAll("local_invocation_index", "id")
  );
}

Deno.test("emitBlock folds strides, factors and offsets into one parameter an axis", () => {
  const launch = launchOf(
    block(
      [load("a", "A", [at("i", { factor: 2, offset: 1 }), at("j")])],
      value("a"),
    ),
    store("C", [at("i"), at("j")]),
    [dense("A", [9, 5]), dense("C", [4, 5])],
    [axis("i", 4), axis("j", 5)],
  );
  assertEquals(bodyOf(launch), [
    "let v_a = b_A[id * params.p_A_i + id + params.p_A_base];",
    "b_C[id * params.p_C_i + id] = v_a;",
  ]);
  assertEquals(
    launch.params.map((word) =>
      word.kind === "number" ? word.value : word.name
    ),
    [10, 5, 5],
  );
});

Deno.test("emitBlock reads under an `if` where a position is checked", () => {
  const launch = launchOf(
    block([
      load("e", "E", [at("i")]),
      load("w", "W", [via("e")], { inside: "ok" }),
    ], {
      kind: "select",
      condition: value("ok", "bool"),
      whenTrue: value("w"),
      whenFalse: constant(-1),
      dtype: "f32",
    }),
    store("C", [at("i")]),
    [dense("E", [4], "i32"), dense("W", [9]), dense("C", [4])],
    [axis("i", 4)],
  );
  assertEquals(bodyOf(launch), [
    "let v_e = b_E[id];",
    "let v_ok = u32(v_e) < params.p_W_shape0;",
    "var v_w: f32 = 0.0f;",
    "if (v_ok) {",
    "v_w = b_W[u32(v_e)];",
    "}",
    "b_C[id] = select((-1.0f), v_w, v_ok);",
  ]);
});

Deno.test("emitBlock reads a bool as a comparison and stores one as 0 or 1", () => {
  const launch = launchOf(
    block(
      [load("m", "M", [at("i")])],
      apply("not", [value("m", "bool")], "bool"),
    ),
    store("C", [at("i")]),
    [dense("M", [4], "bool"), dense("C", [4], "bool")],
    [axis("i", 4)],
  );
  assertEquals(bodyOf(launch), [
    "let v_m = b_M[id] != 0u;",
    "b_C[id] = select(0u, 1u, !v_m);",
  ]);
});

Deno.test("emitStore drops a point whose checked index is outside", () => {
  const launch = launchOf(
    block([], constant(1)),
    store("C", [via("e")], [load("e", "E", [at("i")])]),
    [dense("E", [4], "i32"), dense("C", [9])],
    [axis("i", 4)],
  );
  assertEquals(bodyOf(launch), [
    "let v_e = b_E[id];",
    "if (u32(v_e) < params.p_C_shape0) {",
    "b_C[u32(v_e)] = 1.0f;",
    "}",
  ]);
});

Deno.test("emitBlock keeps any expression shallow and small", () => {
  const { kernel } = launchOf(
    block([load("a", "A", [at("i")])], nested(value("a"), 60)),
    store("C", [at("i")]),
    [dense("A", [4]), dense("C", [4])],
    [axis("i", 4)],
  );
  for (const statement of walkStatements(kernel.body)) {
    for (const expr of statementExpressions(statement)) {
      assert(depthOf(expr) < 32, `depth ${depthOf(expr)}`);
    }
  }
  assert(printWgsl(kernel).text.length < 20000);
});

/** relu(clamp(... x ...)) of a given depth: functions that may use their argument twice. */
function nested(inner: TileExpr, depth: number): TileExpr {
  if (depth === 0) return inner;
  const arg = nested(inner, depth - 1);
  return depth % 2 === 0
    ? apply("relu", [arg])
    : apply("clamp", [arg, constant(-3), constant(3)]);
}

function depthOf(expr: KernelExpr): number {
  return 1 + Math.max(0, ...kernelChildren(expr).map(depthOf));
}

Deno.test("emitBlock finds no value that no step has named", () => {
  assertThrows(
    () =>
      launchOf(block([], value("ghost")), store("C", [at("i")]), [
        dense("C", [4]),
      ], [
        axis("i", 4),
      ]),
    InternalError,
    'unknown value "ghost"',
  );
});
