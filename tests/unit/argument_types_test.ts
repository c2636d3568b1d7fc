/** The types that the call form reads out of program texts: checked by the compiler alone. */
import type {
  AnyArguments,
  ArgumentsOf,
  ResultsOf,
  Tensor,
  TensorOfRank,
} from "../../mod.ts";
import { pit, random, tensor } from "../../mod.ts";
import { assertEquals } from "../support/assert.ts";

/** True when the types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends
  (<T>() => T extends B ? 1 : 2) ? true : false;

/** Fails to compile unless `Claim` is true. */
function holds<_Claim extends true>(): void {}

type T<Rank extends number> = TensorOfRank<Rank>;
type S = number | T<0>;

/** The required arguments and the optional ones, in a form that is easy to write. */
type Is<Text extends string, Required, Optional = unknown> = Same<
  { [K in keyof ArgumentsOf<Text>]: ArgumentsOf<Text>[K] },
  Merge<Readonly<Required> & Readonly<Partial<Optional>>>
>;
type Merge<Parts> = { [K in keyof Parts]: Parts[K] };

Deno.test("ArgumentsOf: names and ranks of tensors, targets optional", () => {
  holds<Is<"C[m,n] += A[m,k] * B[k,n]", { A: T<2>; B: T<2> }, { C: T<2> }>>();
  holds<Is<"C [ m , n ]=A[ m,n ]", { A: T<2> }, { C: T<2> }>>();
  holds<Is<"s[] += x[i]", { x: T<1> }, { s: T<0> }>>();
  holds<Is<"s += x[i]", { x: T<1> }, { s: T<0> }>>();
  holds<
    Is<
      "d[i] = A[i,i] - B[0,i] + C[_,i]",
      { A: T<2>; B: T<2>; C: T<2> },
      { d: T<1> }
    >
  >();
  holds<Is<"y[i] = x[2*(i+1)-1]", { x: T<1> }, { y: T<1> }>>();
});

Deno.test("ArgumentsOf: gathers, scatters, nested reads", () => {
  holds<
    Is<
      "Y[t,o] += H[t,f] * W[e[t],f,o]",
      { H: T<2>; W: T<3>; e: T<1> },
      { Y: T<2> }
    >
  >();
  holds<
    Is<
      "Y[id[t],d] += X[t,d] with id: unique",
      { id: T<1>; X: T<2> },
      { Y: T<2> }
    >
  >();
  holds<Is<"y[i] = a[b[c[i]]]", { a: T<1>; b: T<1>; c: T<1> }, { y: T<1> }>>();
});

Deno.test("ArgumentsOf: scalars, axes, ranges, extents", () => {
  holds<Is<"y[i] = x[i] * alpha", { x: T<1>; alpha: S }, { y: T<1> }>>();
  holds<
    Is<"y[i] = i * alpha where i in 0..n", { alpha: S; n: S }, { y: T<1> }>
  >();
  holds<Is<"y[i] = x[i] / sqrt(extent(i))", { x: T<1> }, { y: T<1> }>>();
  holds<
    Is<"s += x[i] where i in lo..hi-1", { x: T<1>; lo: S; hi: S }, { s: T<0> }>
  >();
  holds<Is<"y[i] = x[i] > 0 ? x[i] : a", { x: T<1>; a: S }, { y: T<1> }>>();
  holds<Is<"y[i] = x[i-1] ?? pad", { x: T<1>; pad: S }, { y: T<1> }>>();
  holds<Is<"y[i] = 2.e1 * x[i] + .5e2 + 1.5e-3", { x: T<1> }, { y: T<1> }>>();
});

Deno.test("ArgumentsOf: an axis of one statement may be a scalar of the next", () => {
  holds<
    Is<
      "a[i] = x[i]; b[j] = y[j] * i",
      { x: T<1>; y: T<1>; i: S },
      { a: T<1>; b: T<1> }
    >
  >();
  holds<
    Is<
      `a[k] = x[k] with x: sparse(32,1)
       b[j] = y[j] + k`,
      { x: T<1>; y: T<1>; k: S },
      { a: T<1>; b: T<1> }
    >
  >();
});

Deno.test("ArgumentsOf: every assignment operator and dtypes", () => {
  holds<Is<"D[i,j] min= G[i,k] + H[k,j]", { G: T<2>; H: T<2> }, { D: T<2> }>>();
  holds<Is<"D[i] max = G[i,k]", { G: T<2> }, { D: T<1> }>>();
  holds<Is<"D[i] *= G[i,k]", { G: T<2> }, { D: T<1> }>>();
  holds<Is<"D[i] and= G[i,k] == 1", { G: T<2> }, { D: T<1> }>>();
  holds<
    Is<"D[i] or= G[i,k] != 1 and not H[i]", { G: T<2>; H: T<1> }, { D: T<1> }>
  >();
  holds<Is<"D[i]: f16 = G[i]", { G: T<1> }, { D: T<1> }>>();
  holds<Is<"D[i] : i32 max= G[i,k]", { G: T<2> }, { D: T<1> }>>();
  holds<Is<"s: f32 += G[i]", { G: T<1> }, { s: T<0> }>>();
  holds<
    Is<
      "y[i] = max(a[i], b[i]) + f32(c[i])",
      { a: T<1>; b: T<1>; c: T<1> },
      { y: T<1> }
    >
  >();
});

Deno.test("ArgumentsOf: functions and dtypes have no reserved names", () => {
  holds<
    Is<"y[i] = max[i](x[i]) * max[i] + min", {
      x: T<1>;
      max: T<1>;
      min: S;
    }, { y: T<1> }>
  >();
  holds<Is<"y[i] = x[i] > 0 ? x[i] : i32", { x: T<1>; i32: S }, { y: T<1> }>>();
  holds<Is<"max[i] max= exp[i,k]", { exp: T<2> }, { max: T<1> }>>();
});

Deno.test("ArgumentsOf: reducers bind their axes", () => {
  holds<
    Is<"H[t,f] = relu(sum[d](X[t,d] * W[d,f]) + b[f])", {
      X: T<2>;
      W: T<2>;
      b: T<1>;
    }, { H: T<2> }>
  >();
  holds<
    Is<
      "y[i] = argmax[j](A[i,j]) - min[j] (B[j])",
      { A: T<2>; B: T<1> },
      { y: T<1> }
    >
  >();
});

Deno.test("ArgumentsOf: spreads leave the rank open", () => {
  holds<
    Is<
      "S[...b,q] = Q[...b,q] * m[q]",
      { Q: T<number>; m: T<1> },
      { S: T<number> }
    >
  >();
});

Deno.test("ArgumentsOf: lets, lines, comments, return", () => {
  type Attention =
    `let M[q,k]       = k <= q and q - k < 256      // a named mask
    let S[...b,q,k] += Q[...b,q,d] * K[...b,k,d] / sqrt(extent(d))  where M[q,k]
    let P[...b,q,k]  = softmax[k](S[...b,q,k])                      where M[q,k]
    /* the values
       at last */
    O[...b,q,d]     += P[...b,q,k] * V[...b,k,d]                    where M[q,k]`;
  holds<
    Is<
      Attention,
      { Q: T<number>; K: T<number>; V: T<number> },
      { O: T<number> }
    >
  >();
  holds<Same<ResultsOf<Attention>, T<number>>>();
  type Two = "m[] = mean[i](x[i])\nv[] += (x[i] - m)**2\nreturn m, v";
  holds<Is<Two, { x: T<1> }, { m: T<0>; v: T<0> }>>();
  holds<Same<ResultsOf<Two>, { readonly m: T<0>; readonly v: T<0> }>>();
  holds<Same<ResultsOf<"a[i] = x[i]; b[i] = a[i] * 2; return a">, T<1>>>();
  holds<
    Is<
      "y[i] =\n  x[i]\n  + z[i]\n  where i < n",
      { x: T<1>; z: T<1>; n: S },
      { y: T<1> }
    >
  >();
});

Deno.test("ArgumentsOf: a name is an input when it is read before it is assigned", () => {
  holds<Is<"x[i] = x[i] + 1", { x: T<1> }>>();
  holds<Is<"a[i] = b[i]\nb[i] = a[i]", { b: T<1> }, { a: T<1> }>>();
});

Deno.test("ArgumentsOf: falls back to a record, never to an error", () => {
  holds<Same<ArgumentsOf<string>, AnyArguments>>();
  holds<Same<ArgumentsOf<"">, AnyArguments>>();
  holds<Same<ArgumentsOf<"y[i] = x[i">, AnyArguments>>();
  holds<Same<ArgumentsOf<"= 3">, AnyArguments>>();
  holds<Same<ArgumentsOf<`y[i] = x[i] * ${number}`>, AnyArguments>>();
  holds<Same<ArgumentsOf<"a[i] = b[i]" | "c[i] = d[i]">, AnyArguments>>();
  type Long =
    "y[i] = x[i] + x[i] + x[i] + x[i] + x[i] + x[i] + x[i] + x[i] + x[i] + ";
  holds<
    Same<
      ArgumentsOf<
        `${Long}${Long}${Long}${Long}${Long}${Long}${Long}${Long}${Long}${Long}${Long}${Long}`
      >,
      AnyArguments
    >
  >();
  // Seven hundred characters are read, with spaces and without.
  type Sum =
    " + aa[i] * bb[j,k] + aa[i] * bb[j,k] + aa[i] * bb[j,k] + aa[i] * bb[j,k]";
  holds<
    Is<
      `y[i] = sum[j,k](${Sum}${Sum}${Sum}${Sum}${Sum}${Sum}${Sum}${Sum}${Sum})`,
      {
        aa: T<1>;
        bb: T<2>;
      },
      { y: T<1> }
    >
  >();
  type Tight =
    "+a[i]*b[j,k]+a[i]*b[j,k]+a[i]*b[j,k]+a[i]*b[j,k]+a[i]*b[j,k]+a[i]*b[j,k]";
  holds<
    Is<
      `y[i]=${Tight}${Tight}${Tight}${Tight}${Tight}`,
      { a: T<1>; b: T<2> },
      { y: T<1> }
    >
  >();
  holds<
    Same<
      ArgumentsOf<`y[i]=${Tight}${Tight}${Tight}${Tight}${Tight}${Tight}`>,
      AnyArguments
    >
  >();
});

Deno.test("pit: call sites are checked by name and rank", async () => {
  const cpu = pit.on("cpu");
  const program = cpu("y[i] += A[i,j] * x[j]");
  const A = tensor([[1, 2]]);
  const x = random({ shape: [2], seed: 1 });
  const loose: Record<string, Tensor | number> = { A, x };
  const run = (): void => {
    // @ts-expect-error -- x is missing
    program({ A });
    // @ts-expect-error -- the name is wrong
    program({ A, x, z: x });
    // @ts-expect-error -- y has rank 1, A wants rank 2
    program({ A: cpu("y[i] = x[i]")({ x }), x });
    cpu<string>("y[i] = x[i]")(loose);
  };
  assertEquals(typeof run, "function");
  holds<Same<ReturnType<typeof program>, T<1>>>();
  const tag = cpu`y[i] = ${x}[i] * 2`;
  const asProgram = cpu`y[i] = x[i] * ${2}`;
  holds<Same<typeof tag, Tensor>>();
  assertEquals((await asProgram(loose === null ? {} : { x }).data()).length, 2);
  assertEquals(tag.rank, 1);
});
