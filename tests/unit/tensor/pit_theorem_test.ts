/** The PIT-axis theorem itself: permuting a marked axis on every operand leaves the result alone. */
import { markPitAxes } from "../../../jit/tensor/mark_pit_axes.ts";
import {
  type Access,
  plainAxis,
  type Statement,
  walk,
} from "../../../jit/ir/tensor_ir.ts";
import { evaluate } from "../../../runtime/cpu/reference.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import {
  type Arguments,
  bindText,
  f32,
  type HostTensor,
  i32,
  operandsOf,
  referenceOperands,
} from "../../support/run_reference.ts";

/** A program of one statement in which no operand is read twice, with whole numbers as data. */
interface Case {
  readonly text: string;
  readonly args: Readonly<Record<string, HostTensor>>;
}

function tensor(...shape: readonly number[]): HostTensor {
  const count = shape.reduce((a, b) => a * b, 1);
  return f32(
    Array.from({ length: count }, (_, i) => (i * i * 7 + i * 3) % 11 - 5),
    shape,
  );
}

const CASES: readonly Case[] = [
  {
    text: `input A rank 2
made C rank 1
statement (p: spatial, l: reduction)
  C[p] sum= A[p, l]
return C
`,
    args: { A: tensor(4, 5) },
  },
  {
    text: `input A rank 3
input B rank 3
made C rank 3
statement (b: spatial, m: spatial, n: spatial, k: reduction)
  C[b, m, n] max= add(A[b, m, k], B[b, k, n])
return C
`,
    args: { A: tensor(2, 3, 5), B: tensor(2, 5, 4) },
  },
  {
    text: `input A rank 3
input B rank 3
made C rank 2
statement (f: spatial, x: spatial in 0..6, c: reduction, i: reduction)
  C[f, x] sum= mul((A[c, _, x + i - 1] ?? 0), B[f, c, i])
return C
`,
    args: { A: tensor(3, 1, 6), B: tensor(4, 3, 3) },
  },
  {
    text: `input A rank 2
made C rank 2
statement (r: spatial, t: spatial)
  C[r, t] = cumsum[t.1: reduction at t](A[r, t.1])
return C
`,
    args: { A: tensor(4, 5) },
  },
  {
    text: `input X rank 2
input W rank 3
input e rank 1
made H rank 2
statement (t: spatial, f: spatial, d: reduction)
  H[t, f] sum= mul(X[t, d], W[e[t], d, f])
return H
`,
    args: { X: tensor(6, 3), W: tensor(2, 3, 4), e: i32([0, 1, 1, 0, 5, 1]) },
  },
];

/** Position -> position: a rotation, which moves every element of an axis with more than one. */
function rotate(position: number, extent: number): number {
  return (position + 1) % extent;
}

/** `values` with the dimensions that `moved` names rotated. */
function permute({ shape, values, moved }: {
  readonly shape: readonly number[];
  readonly values: readonly number[];
  readonly moved: readonly boolean[];
}): readonly number[] {
  return values.map((_, place) => {
    let rest = place;
    let stride = 1;
    let from = 0;
    for (let d = shape.length - 1; d >= 0; d--) {
      const extent = shape[d] ?? 1;
      const position = rest % extent;
      rest = Math.floor(rest / extent);
      from += stride *
        (moved[d] === true ? rotate(position, extent) : position);
      stride *= extent;
    }
    return values[from] ?? NaN;
  });
}

function run(
  text: string,
  args: Arguments,
): { shape: readonly number[]; values: readonly number[] } {
  const ir = bindText(text, args);
  const [result] = ir.results;
  const name = result?.tensor ?? "";
  const values = evaluate(ir, referenceOperands(args), operandsOf(args).scalars)
    .get(name);
  const shape = ir.tensors.find((info) => info.name === name)?.shape ?? [];
  return { shape, values: Array.from(values ?? [], Number) };
}

/** Dimensions of an access that `axis`, or an inner axis of that name, runs along. */
function carries(
  { indices }: Pick<Access, "indices">,
  axis: string,
): readonly boolean[] {
  return indices.map((index) =>
    plainAxis(index)?.replace(/\.\d+$/, "") === axis
  );
}

/** True when rotating `axis` on every operand rotates the result and does nothing else. */
function isInvariant(
  { text, args }: Case,
  statement: Statement,
  axis: string,
): boolean {
  const moved = Object.fromEntries(
    Object.entries(args).map(([name, { shape, dtype, data }]) => {
      const reads = [...walk(statement.body)].filter((node) =>
        node.kind === "access"
      );
      const read = reads.find((node) =>
        node.kind === "access" && node.tensor === name
      );
      const along = read?.kind === "access" ? carries(read, axis) : [];
      const values = permute({
        shape,
        values: Array.from(data, Number),
        moved: along,
      });
      return [name, {
        shape,
        dtype,
        data: dtype === "i32"
          ? Int32Array.from(values)
          : Float32Array.from(values),
      }];
    }),
  );
  const before = run(text, args);
  const after = run(text, moved);
  const wanted = permute({ ...before, moved: carries(statement.target, axis) });
  return after.values.every((value, i) => value === wanted[i]);
}

Deno.test("markPitAxes() marks exactly the axes that may be permuted on all operands", () => {
  for (const each of CASES) {
    const outcome = markPitAxes(bindText(each.text, each.args));
    assert(outcome.ok);
    const [statement] = outcome.value.statements;
    assert(statement !== undefined);
    for (const { name, permutation } of statement.axes) {
      assertEquals(
        isInvariant(each, statement, name),
        permutation?.permutable,
        `${each.text}${name}`,
      );
    }
  }
});
