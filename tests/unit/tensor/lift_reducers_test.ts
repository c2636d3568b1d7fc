/** `liftReducers()` read as text in, text out. */
import { printTensorIr } from "../../../jit/ir/print_tensor_ir.ts";
import { liftReducers } from "../../../jit/tensor/lift_reducers.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";

/** Compares the statements alone; `inputs` are the declarations before them. */
function check(inputs: string, before: string, after: string): void {
  const outcome = liftReducers(parseTensorIr(inputs + before));
  assert(outcome.ok);
  const text = printTensorIr(outcome.value);
  assertEquals(text.slice(text.indexOf("statement")), after);
}

Deno.test("liftReducers() gives a nested sum a statement over the axes that it depends on", () =>
  check(
    `input X: f32 (8, 5)
input W: f32 (5, 3)
input b: f32 (3)
made H: f32 (8, 3)
`,
    `statement (t: spatial 0..8, f: spatial 0..3)
  H[t, f] = relu(add(sum[d: reduction 0..5](mul(X[t, d], W[d, f])), b[f]))
return H
`,
    `statement (t: spatial 0..8, f: spatial 0..3, d: reduction 0..5)
  let t.0[t, f] sum= mul(X[t, d], W[d, f])
statement (t: spatial 0..8, f: spatial 0..3)
  H[t, f] = relu(add(t.0[t, f], b[f]))
return H
`,
  ));

Deno.test("liftReducers() leaves out the axes that a reducer does not depend on", () =>
  check(
    `input X: f32 (8, 5)
made Y: f32 (8, 5)
`,
    `statement (t: spatial 0..8, d: spatial 0..5)
  Y[t, d] = max[k: reduction 0..5](X[t, k])
return Y
`,
    `statement (t: spatial 0..8, k: reduction 0..5)
  let t.0[t] max= X[t, k]
statement (t: spatial 0..8, d: spatial 0..5)
  Y[t, d] = t.0[t]
return Y
`,
  ));

Deno.test("liftReducers() turns a sum at the root into the assignment", () =>
  check(
    `input X: f32 (8, 5)
made y: f32 (8)
`,
    `statement (t: spatial 0..8)
  y[t] = sum[d: reduction 0..5](X[t, d] where lt(d, t))
  where lt(t, 4:i32)
return y
`,
    `statement (t: spatial 0..8, d: reduction 0..5)
  y[t] sum= X[t, d]
  where lt(t, 4:i32)
  where lt(d, t)
return y
`,
  ));

Deno.test("liftReducers() keeps a guarded maximum at the root, whose left-out rows are 0", () =>
  check(
    `input X: f32 (8, 5)
made y: f32 (8)
`,
    `statement (t: spatial 0..8)
  y[t] = max[d: reduction 0..5](X[t, d])
  where lt(t, 4:i32)
return y
`,
    `statement (t: spatial 0..8)
  y[t] = max[d: reduction 0..5](X[t, d])
  where lt(t, 4:i32)
return y
`,
  ));

Deno.test("liftReducers() writes a norm as the root of a sum and a count as a sum", () =>
  check(
    `input X: f32 (8, 5)
made y: f32 (8)
made n: i32 (8)
`,
    `statement (t: spatial 0..8)
  y[t] = norm[d: reduction 0..5](X[t, d])
statement (t: spatial 0..8)
  n[t] = count[d: reduction 0..5](gt(X[t, d], 0:f32))
return y
return n
`,
    `statement (t: spatial 0..8, d: reduction 0..5)
  let t.0[t] sum= mul(X[t, d], X[t, d])
statement (t: spatial 0..8)
  y[t] = sqrt(t.0[t])
statement (t: spatial 0..8, d: reduction 0..5)
  n[t] sum= i32(gt(X[t, d], 0:f32))
return y
return n
`,
  ));

Deno.test("liftReducers() computes equal reducers once, whatever their axes are called", () =>
  check(
    `input X: f32 (8, 5)
made y: f32 (8)
`,
    `statement (t: spatial 0..8)
  y[t] = mul(mean[d: reduction 0..5](X[t, d]), mean[d.1: reduction 0..5](X[t, d.1]))
return y
`,
    `statement (t: spatial 0..8)
  let t.0[t] = mean[d: reduction 0..5](X[t, d])
statement (t: spatial 0..8)
  y[t] = mul(t.0[t], t.0[t])
return y
`,
  ));

Deno.test("liftReducers() moves conditions along and starts temporaries at 0", () =>
  check(
    `input X: f32 (8, 5)
made y: f32 (8)
`,
    `statement (t: spatial 2..4 of 8)
  y[t] = select(lt(t, 3:i32), mean[d: reduction 0..5](X[t + 5, d]), 1:f32)
return y
`,
    `statement (t: spatial 0..2 of 8)
  let t.0[t] = mean[d: reduction 0..5](X[t + 7, d])
  where lt(add(t, 2:i32), 3:i32)
statement (t: spatial 2..4 of 8)
  y[t] = select(lt(t, 3:i32), t.0[t - 2], 1:f32)
return y
`,
  ));

Deno.test("liftReducers() gives a fallback to reads that a guard left behind protects", () =>
  check(
    `input X: f32 (8, 5)
made y: f32 (8, 8)
`,
    `statement (t: spatial 0..8, s: spatial 0..8)
  y[t, s] = add(max[d: reduction 0..5](X[t + 2, d]), 1:f32)
  where lt(add(t, s), 6:i32)
return y
`,
    `statement (t: spatial 0..8, d: reduction 0..5)
  let t.0[t] max= (X[t + 2, d] ?? 0:f32)
statement (t: spatial 0..8, s: spatial 0..8)
  y[t, s] = add(t.0[t], 1:f32)
  where lt(add(t, s), 6:i32)
return y
`,
  ));

Deno.test("liftReducers() holds reducers of f16 in f32", () =>
  check(
    `input X: f16 (8, 5)
made y: f16 (8)
`,
    `statement (t: spatial 0..8)
  y[t] = sub(mean[d: reduction 0..5](X[t, d]), X[t, 0])
return y
`,
    `statement (t: spatial 0..8)
  let t.0[t] = mean[d: reduction 0..5](f32(X[t, d]))
statement (t: spatial 0..8)
  y[t] = sub(t.0[t], f32(X[t, 0]))
return y
`,
  ));

Deno.test("liftReducers() lifts reducers out of a softmax, and the softmax out of its statement", () =>
  check(
    `input X: f32 (8, 5)
input W: f32 (5, 3)
made P: f32 (8, 5)
`,
    `statement (t: spatial 0..8, d: spatial 0..5)
  P[t, d] = mul(softmax[d.1: reduction 0..5 at d](mul(X[t, d.1], max[q: reduction 0..3](W[d.1, q]))), 2:f32)
return P
`,
    `statement (d.1: spatial 0..5, q: reduction 0..3)
  let t.0[d.1] max= W[d.1, q]
statement (t: spatial 0..8, d: spatial 0..5)
  let t.1[t, d] = softmax[d.1: reduction 0..5 at d](mul(X[t, d.1], t.0[d.1]))
statement (t: spatial 0..8, d: spatial 0..5)
  P[t, d] = mul(t.1[t, d], 2:f32)
return P
`,
  ));

Deno.test("liftReducers() folds before it scatters", () =>
  check(
    `input X: f32 (8, 5)
input W: f32 (5, 3)
input id: i32 (8)
input Y0: f32 (4, 3)
made Y: f32 (4, 3)
`,
    `statement (f: spatial 0..3, t: source 0..8, d: reduction 0..5)
  Y[id[t], f] sum= mul(X[t, d], W[d, f])
  base Y0
  where lt(d, t)
  where lt(t, 7:i32)
return Y
`,
    `statement (f: spatial 0..3, t: spatial 0..8, d: reduction 0..5)
  let t.0[f, t] sum= mul(X[t, d], W[d, f])
  where lt(t, 7:i32)
  where lt(d, t)
statement (f: spatial 0..3, t: source 0..8)
  Y[id[t], f] sum= t.0[f, t]
  base Y0
  where lt(t, 7:i32)
return Y
`,
  ));

Deno.test("liftReducers() names temporaries past the names that are taken", () =>
  check(
    `input t.0: f32 (8, 5)
made y: f32 (8)
`,
    `statement (i: spatial 0..8)
  y[i] = exp(sum[d: reduction 0..5](t.0[i, d]))
return y
`,
    `statement (i: spatial 0..8, d: reduction 0..5)
  let t.1[i] sum= t.0[i, d]
statement (i: spatial 0..8)
  y[i] = exp(t.1[i])
return y
`,
  ));
