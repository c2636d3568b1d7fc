/** `printWgsl()` read as text. */
import { sourceOrigin } from "../../../jit/diagnostics/span.ts";
import {
  BOOL,
  F32,
  I32,
  type KernelExpr,
  type KernelIr,
  type KernelStatement,
  type KernelType,
  U32,
} from "../../../jit/ir/kernel_ir.ts";
import {
  DAWN_DIALECT,
  NAGA_DIALECT,
  printWgsl,
} from "../../../jit/wgsl/print_wgsl.ts";
import { assert, assertEquals, assertThrows } from "../../support/assert.ts";

const EMPTY: KernelIr = {
  name: "sample",
  workgroupSize: [64, 1, 1],
  params: [],
  bindings: [],
  workgroup: [],
  functions: [],
  body: [],
  enables: [],
};

const ORIGIN = sourceOrigin({ start: 3, end: 7 });

function name(text: string, type: KernelType = F32): KernelExpr {
  return { kind: "name", name: text, type };
}

function number(value: number, type: KernelType = F32): KernelExpr {
  return {
    kind: "literal",
    value,
    scalar: type.kind === "scalar" ? type.scalar : "f32",
  };
}

function binary(
  left: KernelExpr,
  op: Extract<KernelExpr, { kind: "binary" }>["op"],
  right: KernelExpr,
  type: KernelType = F32,
): KernelExpr {
  return { kind: "binary", op, left, right, type };
}

function letOf(text: string, value: KernelExpr): KernelStatement {
  return { kind: "let", name: text, value, origin: null };
}

function linesOf(kernel: Partial<KernelIr>): readonly string[] {
  return printWgsl({ ...EMPTY, ...kernel }).text.trimEnd().split("\n");
}

/** The right side of `let v_x = ...;`, with `a`, `b`, `c` declared. */
function expression(value: KernelExpr): string {
  const body = [
    ...["a", "b", "c"].map((text) => letOf(text, number(1))),
    letOf("x", value),
  ];
  const lines = linesOf({ body });
  const line = lines[lines.length - 2] ?? "";
  return line.slice("  let v_x = ".length, -1);
}

Deno.test("printWgsl() prints parameters, bindings and workgroup memory", () =>
  assertEquals(
    linesOf({
      params: [{ name: "count", scalar: "u32" }],
      bindings: [
        { name: "A", access: "read", element: F32 },
        {
          name: "C.1",
          access: "read_write",
          element: { kind: "vector", size: 4, scalar: "f32" },
        },
      ],
      workgroup: [{
        name: "tile",
        type: { kind: "array", element: F32, count: 256 },
      }],
    }),
    [
      "struct Params {",
      "  p_count: u32,",
      "}",
      "@group(0) @binding(0) var<uniform> params: Params;",
      "@group(0) @binding(1) var<storage, read> b_A: array<f32>;",
      "@group(0) @binding(2) var<storage, read_write> b_C_1: array<vec4f>;",
      "var<workgroup> w_tile: array<f32, 256>;",
      "@compute @workgroup_size(64, 1, 1)",
      "fn main() {",
      "}",
    ],
  ));

Deno.test("printWgsl() declares only the built-in values that are read", () => {
  const at: KernelExpr = {
    kind: "component",
    base: { kind: "builtin", value: "workgroup_id" },
    component: 0,
    type: U32,
  };
  const lines = linesOf({ body: [letOf("group", at)] });
  assertEquals(lines.slice(1), [
    "fn main(@builtin(workgroup_id) workgroup_id: vec3u) {",
    "  let v_group = workgroup_id.x;",
    "}",
  ]);
});

Deno.test("printWgsl() gives each line the origin of its statement", () => {
  const body: readonly KernelStatement[] = [
    { kind: "let", name: "x", value: number(1), origin: ORIGIN },
    {
      kind: "if",
      condition: { kind: "literal", value: 1, scalar: "bool" },
      then: [{ kind: "return", value: null }],
      otherwise: [],
      origin: ORIGIN,
    },
  ];
  const { text, lineOrigins } = printWgsl({ ...EMPTY, body });
  const lines = text.trimEnd().split("\n");
  assertEquals(lines.length, lineOrigins.length);
  const marked = lines.filter((_, index) => lineOrigins[index] === ORIGIN);
  assertEquals(marked, ["  let v_x = 1.0f;", "  if (true) {"]);
});

Deno.test("printWgsl() keeps names apart that differ in odd characters alone", () => {
  const bindings = ["x.1", "x_1", "x 1"].map((text) => ({
    name: text,
    access: "read" as const,
    element: F32,
  }));
  const names = linesOf({ bindings }).slice(0, 3).map((line) =>
    /> (\w+):/.exec(line)?.[1]
  );
  assertEquals(names, ["b_x_1", "b_x_1_2", "b_x_1_3"]);
});

Deno.test("printWgsl() prints the subgroups line for Dawn only", () => {
  const kernel: KernelIr = { ...EMPTY, enables: ["f16", "subgroups"] };
  const first = (text: string): readonly string[] =>
    text.split("\n").filter((line) => line.startsWith("enable"));
  assertEquals(first(printWgsl(kernel, NAGA_DIALECT).text), ["enable f16;"]);
  assertEquals(first(printWgsl(kernel, DAWN_DIALECT).text), [
    "enable f16;",
    "enable subgroups;",
  ]);
});

Deno.test("printWgsl() refuses a name that is not declared", () => {
  assertThrows(
    () => linesOf({ body: [letOf("x", name("nowhere"))] }),
    Error,
    "nowhere",
  );
});

const LITERALS: readonly (readonly [number, KernelType, string])[] = [
  [0, F32, "0.0f"],
  [-1, F32, "(-1.0f)"],
  [0.1, F32, "0.1f"],
  [16777216, F32, "16777216.0f"],
  [1e21, F32, "1e+21f"],
  [3.4028234663852886e38, F32, "3.4028234663852886e+38f"],
  [1.401298464324817e-45, F32, "1e-45f"],
  [Infinity, F32, "pit_bits(0x7f800000u)"],
  [-Infinity, F32, "pit_bits(0xff800000u)"],
  [NaN, F32, "pit_bits(0x7fc00000u)"],
  [-0, F32, "pit_bits(0x80000000u)"],
  [7, I32, "7i"],
  [-7, I32, "(-7i)"],
  [-2147483648, I32, "(-2147483647i - 1i)"],
  [4294967295, U32, "4294967295u"],
  [1, BOOL, "true"],
];

for (const [value, type, text] of LITERALS) {
  const scalar = type.kind === "scalar" ? type.scalar : "";
  const shown = Object.is(value, -0) ? "-0" : String(value);
  Deno.test(`printWgsl() prints ${shown} of ${scalar}`, () =>
    assertEquals(expression(number(value, type)), text));
}

Deno.test("printWgsl() brings the helper for special values with them", () => {
  const lines = linesOf({ body: [letOf("x", number(Infinity))] });
  assert(lines.some((line) => line.startsWith("fn pit_bits(")));
});

Deno.test("printWgsl() prints f32 literals that read back exactly", () => {
  let state = 1;
  for (let round = 0; round < 2000; round++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const value = new Float32Array(new Uint32Array([state]).buffer)[0]!;
    if (!Number.isFinite(value)) continue;
    const text = expression(number(value)).replace(/[()f]/g, "");
    assertEquals(Math.fround(Number(text)), value);
  }
});

const [A, B, C] = [name("a"), name("b"), name("c")];

const PRECEDENCE: readonly (readonly [KernelExpr, string])[] = [
  [binary(binary(A, "+", B), "*", C), "(v_a + v_b) * v_c"],
  [binary(A, "+", binary(B, "*", C)), "v_a + v_b * v_c"],
  [binary(binary(A, "-", B), "-", C), "v_a - v_b - v_c"],
  [binary(A, "-", binary(B, "-", C)), "v_a - (v_b - v_c)"],
  [binary(A, "/", binary(B, "/", C)), "v_a / (v_b / v_c)"],
  [binary(A, "<", binary(B, "+", C), BOOL), "v_a < v_b + v_c"],
  [binary(binary(A, "<<", B), "+", C), "(v_a << v_b) + v_c"],
  [binary(binary(A, "&", B), "&", C), "v_a & v_b & v_c"],
  [binary(binary(A, "&", B), "|", C), "(v_a & v_b) | v_c"],
  [binary(A, "&", binary(B, "+", C)), "v_a & (v_b + v_c)"],
  [binary(binary(A, "&&", B), "||", C), "(v_a && v_b) || v_c"],
  [binary(binary(A, "<", B), "&&", C), "v_a < v_b && v_c"],
  [binary(binary(A, "==", B), "==", C), "(v_a == v_b) == v_c"],
  [
    { kind: "unary", op: "-", arg: binary(A, "+", B), type: F32 },
    "-(v_a + v_b)",
  ],
  [
    binary(A, "-", { kind: "unary", op: "-", arg: B, type: F32 }),
    "v_a - (-v_b)",
  ],
  [
    {
      kind: "call",
      name: "select",
      args: [A, B, binary(A, "<", C, BOOL)],
      type: F32,
    },
    "select(v_a, v_b, (v_a < v_c))",
  ],
  [
    { kind: "component", base: binary(A, "+", B), component: 3, type: F32 },
    "(v_a + v_b).w",
  ],
  [{ kind: "bitcast", type: U32, arg: A }, "bitcast<u32>(v_a)"],
  [
    {
      kind: "construct",
      type: { kind: "vector", size: 4, scalar: "f32" },
      args: [A],
    },
    "vec4f(v_a)",
  ],
];

for (const [value, text] of PRECEDENCE) {
  Deno.test(`printWgsl() prints ${text}`, () =>
    assertEquals(expression(value), text));
}

Deno.test("printWgsl() prints loops, branches, barriers and atomics", () => {
  const counts: KernelExpr = {
    kind: "index",
    base: name("counts", {
      kind: "array",
      element: { kind: "atomic", scalar: "u32" },
      count: null,
    }),
    index: number(0, U32),
    type: { kind: "atomic", scalar: "u32" },
  };
  const body: readonly KernelStatement[] = [
    {
      kind: "for",
      name: "i",
      from: number(0, U32),
      to: number(9, U32),
      step: number(3, U32),
      body: [{ kind: "continue" }],
      origin: null,
    },
    {
      kind: "if",
      condition: number(0, BOOL),
      then: [{ kind: "break" }],
      otherwise: [{ kind: "return", value: null }],
      origin: null,
    },
    { kind: "barrier", scope: "workgroup" },
    { kind: "barrier", scope: "storage" },
    {
      kind: "atomic",
      op: "add",
      target: counts,
      value: number(1, U32),
      name: "slot",
      origin: null,
    },
    {
      kind: "atomic",
      op: "load",
      target: counts,
      value: null,
      name: null,
      origin: null,
    },
  ];
  const bindings = [{
    name: "counts",
    access: "read_write" as const,
    element: { kind: "atomic" as const, scalar: "u32" as const },
  }];
  assertEquals(linesOf({ bindings, body }).slice(3), [
    "  for (var v_i: u32 = 0u; v_i < 9u; v_i += 3u) {",
    "    continue;",
    "  }",
    "  if (false) {",
    "    break;",
    "  } else {",
    "    return;",
    "  }",
    "  workgroupBarrier();",
    "  storageBarrier();",
    "  let v_slot = atomicAdd(&b_counts[0u], 1u);",
    "  _ = atomicLoad(&b_counts[0u]);",
    "}",
  ]);
});

Deno.test("printWgsl() calls helper functions by their prefixed names", () => {
  const lines = linesOf({
    functions: [
      {
        name: "f16",
        params: [{ name: "x", type: F32 }],
        result: F32,
        body: [{ kind: "return", value: name("x") }],
      },
      {
        name: "pit_exp",
        params: [{ name: "x", type: F32 }],
        result: F32,
        body: [{ kind: "return", value: name("x") }],
      },
    ],
    body: ["f16", "pit_exp", "exp"].map((called, index) =>
      letOf(`y${index}`, {
        kind: "call",
        name: called,
        args: [number(1)],
        type: F32,
      })
    ),
  });
  assertEquals(lines, [
    "fn f_f16(v_x: f32) -> f32 {",
    "  return v_x;",
    "}",
    "fn pit_exp(v_x: f32) -> f32 {",
    "  return v_x;",
    "}",
    "@compute @workgroup_size(64, 1, 1)",
    "fn main() {",
    "  let v_y0 = f_f16(1.0f);",
    "  let v_y1 = pit_exp(1.0f);",
    "  let v_y2 = exp(1.0f);",
    "}",
  ]);
});
