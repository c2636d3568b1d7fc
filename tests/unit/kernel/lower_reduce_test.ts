/** Reductions, softmax and running sums as kernels: schedules, texts, invariants. */
import { kernelContext, type Lowered } from "../../../jit/kernel/builder.ts";
import { lowerReduce } from "../../../jit/kernel/lower_reduce.ts";
import { chooseReduceSchedule } from "../../../jit/kernel/reduce_schedule.ts";
import { verifyKernelIr } from "../../../jit/ir/verify_kernel_ir.ts";
import { printKernelIr } from "../../../jit/ir/print_kernel_ir.ts";
import type { ReduceNest } from "../../../jit/ir/tile_ir.ts";
import { printWgsl } from "../../../jit/wgsl/print_wgsl.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { TEST_TARGET } from "../../support/run_kernels.ts";
import { foldKernels, operatorKernels } from "../../support/sample_kernels.ts";
import {
  at,
  axis,
  block,
  dense,
  load,
  NOWHERE,
  store,
  value,
} from "../../support/tile_shorthand.ts";

function sumOfRows(rows: number, columns: number): Lowered {
  const nest: ReduceNest = {
    kind: "reduce",
    name: "y",
    origin: NOWHERE,
    spatial: [axis("i", rows)],
    reduction: [axis("k", columns)],
    reducer: "sum",
    dtype: "f32",
    block: block([load("v", "x", [at("i"), at("k")])], value("v")),
    finish: block([], { kind: "accumulated", dtype: "f32" }),
    store: store("y", [at("i")]),
  };
  const buffers = [dense("x", [rows, columns]), dense("y", [rows])];
  return lowerReduce(nest, kernelContext(buffers, TEST_TARGET));
}

function textsOf({ launches }: Lowered): readonly string[] {
  return launches.map(({ kernel }) => printWgsl(kernel).text);
}

const FEW = { isColumnwise: false, steps: 1 } as const;

Deno.test("chooseReduceSchedule() gives short rows one invocation", () => {
  const { lanes, outputs, parts } = chooseReduceSchedule(
    { ...FEW, points: 5, outputs: 1000 },
    TEST_TARGET,
  );
  assertEquals({ lanes, outputs, parts }, { lanes: 1, outputs: 256, parts: 1 });
});

Deno.test("chooseReduceSchedule() gives rows a workgroup", () => {
  const { lanes, parts } = chooseReduceSchedule(
    { ...FEW, points: 4096, outputs: 5000 },
    TEST_TARGET,
  );
  assertEquals({ lanes, parts }, { lanes: 256, parts: 1 });
});

Deno.test("chooseReduceSchedule() shares one long row among workgroups", () => {
  const { parts } = chooseReduceSchedule(
    { ...FEW, points: 2 ** 24, outputs: 1 },
    TEST_TARGET,
  );
  assert(parts > 100);
});

Deno.test("chooseReduceSchedule() keeps neighbours of columns together", () => {
  const { lanes, outputs, isLaneFirst } = chooseReduceSchedule(
    { points: 4096, outputs: 5000, isColumnwise: true, steps: 1 },
    TEST_TARGET,
  );
  assertEquals({ lanes, outputs, isLaneFirst }, {
    lanes: 8,
    outputs: 32,
    isLaneFirst: false,
  });
});

Deno.test("chooseReduceSchedule() bounds the points of an invocation", () => {
  for (const points of [2 ** 20, 2 ** 26, 2 ** 31]) {
    for (const isColumnwise of [false, true]) {
      for (const outputs of [1, 1000, 2 ** 20]) {
        const { lanes, parts } = chooseReduceSchedule(
          { points, outputs, isColumnwise, steps: 1 },
          TEST_TARGET,
        );
        assert(points / lanes / parts <= 1024);
      }
    }
  }
});

Deno.test("lowerReduce() makes one text for all sizes of a schedule", () => {
  assertEquals(textsOf(sumOfRows(300, 4096)), textsOf(sumOfRows(77, 4093)));
  assertEquals(textsOf(sumOfRows(1, 500_000)), textsOf(sumOfRows(2, 520_001)));
});

Deno.test("lowerReduce() keeps partial states in temporaries", () => {
  const { buffers, launches } = sumOfRows(2, 500_000);
  assertEquals(launches.map(({ kernel }) => kernel.name), [
    "y.parts",
    "y.join",
  ]);
  assertEquals(buffers.map(({ name, shape }) => [name, shape[0]]), [
    ["y.state0", 2],
  ]);
});

Deno.test("lowerReduce() binds nothing that it does not read when there is no point", () => {
  const { launches } = sumOfRows(3, 0);
  assertEquals(
    launches.map(({ bindings }) => bindings.map((use) => use.buffer)),
    [
      ["y"],
    ],
  );
});

Deno.test("lowerNest() keeps the invariants of kernel IR for every operator, fold and scan", () => {
  const samples = [
    ...operatorKernels(TEST_TARGET),
    ...operatorKernels({ ...TEST_TARGET, hasF16: true }),
    ...foldKernels(TEST_TARGET),
  ];
  for (const { title, launch: { kernel } } of samples) {
    const problems = verifyKernelIr(kernel, TEST_TARGET.limits)
      .map(({ message }) => message);
    assertEquals(problems, [], `${title}\n${printKernelIr(kernel)}`);
  }
});
