/** `verifyKernelIr()` and `printKernelIr()` on kernels that keep or break one invariant. */
import {
  BOOL,
  F32,
  I32,
  type KernelExpr,
  type KernelIr,
  type KernelScalar,
  type KernelStatement,
  type KernelType,
  U32,
} from "../../../jit/ir/kernel_ir.ts";
import { printKernelIr } from "../../../jit/ir/print_kernel_ir.ts";
import { verifyKernelIr } from "../../../jit/ir/verify_kernel_ir.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { TEST_TARGET } from "../../support/run_kernels.ts";

const SLOT: KernelExpr = { kind: "builtin", value: "local_invocation_index" };
const COUNT: KernelExpr = { kind: "param", name: "count", scalar: "u32" };
const BARRIER: KernelStatement = { kind: "barrier", scope: "workgroup" };
const WORDS: KernelType = { kind: "array", element: F32, count: null };

function kernel(
  body: readonly KernelStatement[],
  parts: Partial<KernelIr> = {},
): KernelIr {
  return {
    name: "sample",
    workgroupSize: [64, 1, 1],
    params: [{ name: "count", scalar: "u32" }],
    bindings: [
      { name: "A", access: "read", element: F32 },
      { name: "C", access: "read_write", element: F32 },
    ],
    workgroup: [{
      name: "tile",
      type: { kind: "array", element: F32, count: 64 },
    }],
    functions: [],
    enables: [],
    body,
    ...parts,
  };
}

function name(text: string, type: KernelType): KernelExpr {
  return { kind: "name", name: text, type };
}

function literal(value: number, scalar: KernelScalar): KernelExpr {
  return { kind: "literal", value, scalar };
}

function element(array: string, index: KernelExpr): KernelExpr {
  const type: KernelType = array === "tile"
    ? { kind: "array", element: F32, count: 64 }
    : WORDS;
  return { kind: "index", base: name(array, type), index, type: F32 };
}

function assign(target: KernelExpr, value: KernelExpr): KernelStatement {
  return { kind: "assign", target, value, origin: null };
}

function letOf(text: string, value: KernelExpr): KernelStatement {
  return { kind: "let", name: text, value, origin: null };
}

function less(left: KernelExpr, right: KernelExpr): KernelExpr {
  return { kind: "binary", op: "<", left, right, type: BOOL };
}

function ifOf(
  condition: KernelExpr,
  then: readonly KernelStatement[],
): KernelStatement {
  return { kind: "if", condition, then, otherwise: [], origin: null };
}

function forOf(
  to: KernelExpr,
  body: readonly KernelStatement[],
): KernelStatement {
  const [from, step] = [literal(0, "u32"), literal(1, "u32")];
  return { kind: "for", name: "i", from, to, step, body, origin: null };
}

/** What is found, without the common beginning. */
function problems(ir: KernelIr): readonly string[] {
  return verifyKernelIr(ir, TEST_TARGET.limits).map(({ message }) =>
    message.replace("Cannot accept kernel IR: ", "")
  );
}

function accepts(body: readonly KernelStatement[]): void {
  assertEquals(problems(kernel(body)), []);
}

function rejects(body: readonly KernelStatement[], wanted: string): void {
  const found = problems(kernel(body));
  assert(found.some((text) => text.includes(wanted)), found.join("\n"));
}

const COPY = assign(element("C", SLOT), element("A", SLOT));
const PARTED = "a barrier stands where invocations may have parted";

Deno.test("verifyKernelIr() accepts a copy through workgroup memory", () =>
  accepts([
    assign(element("tile", SLOT), element("A", SLOT)),
    BARRIER,
    assign(element("C", SLOT), element("tile", SLOT)),
  ]));

Deno.test("verifyKernelIr() rejects a name that is not declared", () =>
  rejects([letOf("x", name("y", F32))], '"y" is not declared'));

Deno.test("verifyKernelIr() rejects a name of an ended scope", () =>
  rejects(
    [
      ifOf(less(SLOT, COUNT), [letOf("x", literal(1, "f32"))]),
      letOf("y", name("x", F32)),
    ],
    '"x" is not declared',
  ));

Deno.test("verifyKernelIr() rejects a second declaration", () =>
  rejects(
    [letOf("x", literal(1, "f32")), letOf("x", literal(2, "f32"))],
    '"x" is declared twice',
  ));

Deno.test("verifyKernelIr() accepts a buffer with the name of a function", () => {
  const found = problems(kernel([], {
    bindings: [{ name: "pit_exp", access: "read", element: F32 }],
    functions: [{
      name: "pit_exp",
      params: [{ name: "x", type: F32 }],
      result: F32,
      body: [{ kind: "return", value: name("x", F32) }],
    }],
  }));
  assertEquals(found, []);
});

Deno.test("verifyKernelIr() rejects two buffers of one name", () => {
  const binding = { name: "A", access: "read", element: F32 } as const;
  const found = problems(kernel([], { bindings: [binding, binding] }));
  assertEquals(found, ['"A" is declared twice']);
});

Deno.test("verifyKernelIr() rejects operands of two types", () =>
  rejects([
    letOf("x", {
      kind: "binary",
      op: "+",
      left: literal(1, "f32"),
      right: literal(1, "i32"),
      type: F32,
    }),
  ], "operands and type disagree"));

Deno.test("verifyKernelIr() rejects a signed remainder", () =>
  rejects([
    letOf("x", {
      kind: "binary",
      op: "%",
      left: literal(1, "i32"),
      right: literal(1, "i32"),
      type: I32,
    }),
  ], "operands and type disagree"));

Deno.test("verifyKernelIr() rejects an integer beyond its type", () =>
  rejects([letOf("x", literal(-1, "u32"))], "operands and type disagree"));

Deno.test("verifyKernelIr() rejects functions that it does not know", () =>
  rejects([
    letOf("x", {
      kind: "call",
      name: "sinh",
      args: [literal(1, "f32")],
      type: F32,
    }),
  ], "operands and type disagree"));

Deno.test("verifyKernelIr() rejects a store to what is only read", () =>
  rejects(
    [assign(element("A", SLOT), literal(1, "f32"))],
    "cannot be assigned",
  ));

Deno.test("verifyKernelIr() rejects a store to a let", () =>
  rejects([
    letOf("x", literal(1, "f32")),
    assign(name("x", F32), literal(2, "f32")),
  ], "cannot be assigned"));

Deno.test("verifyKernelIr() rejects a condition that is a number", () =>
  rejects([ifOf(COUNT, [])], "is not of type bool"));

Deno.test("verifyKernelIr() rejects expressions deeper than 64", () => {
  let deep = literal(1, "f32");
  for (let level = 0; level < 70; level++) {
    deep = { kind: "unary", op: "-", arg: deep, type: F32 };
  }
  rejects([letOf("x", deep)], "levels deep");
});

Deno.test("verifyKernelIr() rejects more than the device's limits", () => {
  const found = problems(kernel([COPY], {
    workgroupSize: [1024, 1, 1],
    workgroup: [{
      name: "tile",
      type: { kind: "array", element: F32, count: 5000 },
    }],
  }));
  assertEquals(found, [
    "1024 invocations, the limit is 256",
    "20000 bytes of workgroup memory, the limit is 16384",
  ]);
});

Deno.test("verifyKernelIr() rejects buffers of bool", () => {
  const found = problems(kernel([], {
    bindings: [{ name: "A", access: "read", element: BOOL }],
  }));
  assertEquals(found, ['"A" stores bool, which no buffer can']);
});

Deno.test("verifyKernelIr() accepts a barrier in a loop over a parameter", () =>
  accepts([forOf(COUNT, [BARRIER])]));

Deno.test("verifyKernelIr() accepts a barrier under a uniform condition", () =>
  accepts([ifOf(less(COUNT, literal(3, "u32")), [BARRIER])]));

Deno.test("verifyKernelIr() rejects a barrier under a condition that varies", () =>
  rejects([ifOf(less(SLOT, COUNT), [BARRIER])], PARTED));

Deno.test("verifyKernelIr() rejects a barrier after some have returned", () =>
  rejects([
    ifOf(less(SLOT, COUNT), [{ kind: "return", value: null }]),
    BARRIER,
  ], PARTED));

Deno.test("verifyKernelIr() rejects a barrier in a loop of varying length", () =>
  rejects([forOf(SLOT, [BARRIER])], PARTED));

Deno.test("verifyKernelIr() rejects a barrier before some leave the loop", () =>
  rejects([
    forOf(COUNT, [BARRIER, ifOf(less(SLOT, COUNT), [{ kind: "break" }])]),
  ], PARTED));

Deno.test("verifyKernelIr() rejects a barrier under a value from shared memory", () =>
  rejects([
    letOf("x", element("tile", literal(0, "u32"))),
    ifOf(less(name("x", F32), literal(1, "f32")), [BARRIER]),
  ], PARTED));

Deno.test("verifyKernelIr() follows variables that vary later in a loop", () =>
  rejects([
    {
      kind: "var",
      name: "end",
      type: U32,
      value: literal(0, "u32"),
      origin: null,
    },
    forOf(COUNT, [
      ifOf(less(name("end", U32), literal(1, "u32")), [BARRIER]),
      assign(name("end", U32), SLOT),
    ]),
  ], PARTED));

Deno.test("printKernelIr() prints a kernel as canonical text", () =>
  assertEquals(
    printKernelIr(kernel([
      letOf("x", element("A", SLOT)),
      ifOf(less(SLOT, COUNT), [{ kind: "return", value: null }]),
      BARRIER,
      forOf(COUNT, [assign(element("C", name("i", U32)), name("x", F32))]),
    ], { enables: ["f16"] })),
    `kernel (64, 1, 1) enables f16 {
  param count: u32
  read A: array<f32>
  read_write C: array<f32>
  workgroup tile: array<f32, 64>
  main {
    let x: f32 = A[local_invocation_index]
    if local_invocation_index < param count {
      return
    }
    barrier workgroup
    for i in 0u..param count step 1u {
      C[i] = x
    }
  }
}
`,
  ));
