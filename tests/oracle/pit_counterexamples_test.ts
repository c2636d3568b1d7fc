/**
 * Programs that a careless PIT rule gets wrong, with their numbers worked out by hand.
 *
 * Each is run under the rules it names. Where NaN or infinity stands beside a left-out zero the
 * reference is no judge: it computes the product, a rule leaves it out.
 */
import { EXACT, rule } from "../support/corpus_case.ts";
import {
  type CaseOperands,
  list,
  type OperandSpec,
} from "../support/corpus_operands.ts";
import {
  type Case,
  type CaseDevice,
  checkCases,
  prepareCase,
  runBatch,
  testOnEach,
} from "../support/differential.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { SMALL_TILES } from "../support/pit_settings.ts";

/** Elements of a matrix from its positions. */
function matrix(
  rows: number,
  columns: number,
  element: (row: number, column: number) => number,
  dtype: OperandSpec["dtype"] = "f32",
): OperandSpec {
  return list(grid(rows, columns, element), dtype, [rows, columns]);
}

function grid(
  rows: number,
  columns: number,
  element: (row: number, column: number) => number,
): readonly number[] {
  return Array.from(
    { length: rows * columns },
    (_, at) => element(Math.floor(at / columns), at % columns),
  );
}

/** Two panels of 16 rows, the second one short; a list of 5 ends within a step of 8. */
const [M, N, K] = [19, 18, 5];
const HINTS = [
  ["A: sparse(32,1)", "k per m"],
  ["A: sparse(1,64)", "m"],
  ["B: sparse(1,32)", "k per n"],
  ["B: sparse(64,1)", "n"],
] as const;

/** The program under each of the rules; those of the `refused` tensors are not followed. */
function forced(
  program: string,
  operands: CaseOperands,
  expect: readonly number[],
  refused: readonly ("A" | "B")[] = [],
): readonly Case[] {
  return HINTS.map(([hint, gathers]) =>
    rule(`${program} with ${hint}`, operands, { C: expect }, {
      ...EXACT,
      gathers: [
        refused.some((tensor) => hint.startsWith(tensor)) ? "dense" : gathers,
      ],
    })
  );
}

const ZEROS = {
  A: matrix(M, K, () => 0),
  B: matrix(K, N, (_, n) => n === 3 ? 2 : 0),
};

/** A zero of the tensor is no zero of the factor. */
const NOT_ANNIHILATED: readonly Case[] = [
  ...forced(
    "C[m,n] += exp(A[m,k]) * B[k,n]",
    ZEROS,
    grid(M, N, (_, n) => n === 3 ? 2 * K : 0),
    ["A"],
  ),
  ...forced(
    "C[m,n] += (A[m,k] + 1) * (B[k,n] + 1)",
    ZEROS,
    grid(M, N, (_, n) => n === 3 ? 3 * K : K),
    ["A", "B"],
  ),
  ...forced(
    "C[m,n] += (A[m,k] == 0) * (B[k,n] - 1)",
    ZEROS,
    grid(M, N, (_, n) => n === 3 ? K : -K),
    ["B"],
  ),
];

/** The greatest of products is no sum: a zero wins over what is negative, infinity is no zero. */
const NEGATIVE: readonly Case[] = [
  // No rule applies, nor any contraction: nothing annihilates a product under a maximum.
  ...HINTS.map(([hint]) =>
    rule(
      `C[m,n] max= A[m,k] * B[k,n] with ${hint}`,
      {
        A: matrix(M, K, (m, k) => m === 7 && k === 2 ? 0 : 1),
        B: matrix(K, N, () => -3),
      },
      { C: grid(M, N, (m) => m === 7 ? 0 : -3) },
      { ...EXACT, gathers: [] },
    )
  ),
  ...forced(
    "C[m,n] max= A[m,k] + B[k,n]",
    {
      A: matrix(M, K, (m, k) => m === 7 || k !== 1 ? -Infinity : -m),
      B: matrix(K, N, (_, n) => n === 4 ? -Infinity : -n),
    },
    grid(M, N, (m, n) => m === 7 || n === 4 ? -Infinity : -m - n),
  ),
];

const BIASED = {
  A: matrix(M, K, (m) => m === 17 ? 1 : 0),
  B: matrix(K, N, (_, n) => n % 2 === 0 ? 1 : -1),
  c: list(grid(1, N, (_, n) => n - 9)),
};

/** What is skipped holds the epilogue of the identity. */
const SKIPPED: readonly Case[] = [
  ...forced(
    "C[m,n] = relu(sum[k](A[m,k] * B[k,n]) + c[n])",
    BIASED,
    grid(M, N, (m, n) => {
      const sum = m === 17 ? (n % 2 === 0 ? K : -K) : 0;
      return Math.max(0, sum + n - 9);
    }),
  ),
  ...forced(
    "C[m,n] = 7 - min[k](A[m,k] + B[k,n])",
    {
      A: matrix(M, K, (m) => m === 17 ? 1 : Infinity),
      B: matrix(K, N, (k, n) => n === 2 ? Infinity : k),
    },
    grid(M, N, (m, n) => m === 17 && n !== 2 ? 6 : -Infinity),
  ),
];

const ONES = { A: matrix(M, K, () => 1), B: matrix(K, N, () => 1) };

/** Masks that leave whole rows, or everything, without a point. */
const MASKED: readonly Case[] = [
  ["C[m,n] += A[m,k] * B[k,n] where W[m,k]", "W: sparse(32,1)", 0, "k per m"],
  ["C[m,n] += A[m,k] * B[k,n] where W[m,k]", "W: sparse(1,64)", 0, "m"],
  [
    "C[m,n] min= A[m,k] + B[k,n] where W[m,k]",
    "W: sparse(32,1)",
    Infinity,
    "k per m",
  ],
  ["C[m,n] = relu(sum[k](A[m,k] * B[k,n]) + 2) where W[m,k]", "", 2, "dense"],
].flatMap(([program = "", hint, empty, gathers]) =>
  [4, 18, -1].map((live) =>
    rule(
      `${program}${hint === "" ? "" : ` with ${hint}`}`,
      {
        ...ONES,
        W: matrix(M, K, (m, k) => Number(m === live && k < 3), "bool"),
      },
      {
        C: grid(M, N, (m) =>
          m !== live
            ? Number(empty)
            : empty === Infinity
            ? 2
            : Number(empty) + 3),
      },
      { ...EXACT, gathers: [String(gathers)] },
    )
  )
);

const TOKENS = [3, 7, 2] as const;

/** Lengths of 0, above the extent, and below 0. */
const LENGTHS: readonly Case[] = [
  [0, 99, 7],
  [0, 0, 0],
  [-4, 3, 2_000_000_000],
].map((lengths) => {
  const [batches, tokens, features] = TOKENS;
  return rule(
    "C[b,t,f] += X[b,t,d] * W[d,f] where t < len[b] with C: sparse(1,64,1)",
    {
      X: list(
        Array.from({ length: batches * tokens * 4 }, () => 1),
        "f32",
        [batches, tokens, 4],
      ),
      W: matrix(4, features, (d, f) => d + f),
      len: list(lengths, "i32"),
    },
    {
      C: Array.from({ length: batches * tokens * features }, (_, at) => {
        const token = Math.floor(at / features) % tokens;
        const batch = Math.floor(at / features / tokens);
        return token < (lengths[batch] ?? 0) ? 6 + 4 * (at % features) : 0;
      }),
    },
    { ...EXACT, gathers: ["m"] },
  );
});

/** Experts that several tokens share, that nobody has, and that do not exist. */
const EXPERTS: readonly Case[] = [
  [1, 1, 1, 1, 1, 1],
  [2, 0, 2, 0, 2, 2],
  [0, -1, 3, 2_000_000_000, 0, 0],
].flatMap((experts) => {
  const operands = {
    X: matrix(6, 3, (t) => t + 1),
    W: list(
      Array.from({ length: 3 * 3 * 4 }, (_, at) => Math.floor(at / 12) + 1),
      "f32",
      [3, 3, 4],
    ),
    e: list(experts, "i32"),
  };
  const C = grid(6, 4, (t) => {
    const expert = experts[t] ?? 0;
    return expert >= 0 && expert < 3 ? 3 * (t + 1) * (expert + 1) : 0;
  });
  return [
    "C[t,f] += X[t,d] * W[e[t],d,f]",
    "C[t,f] += X[t,d] * W[e[t],d,f] with X: sparse(1,64)",
    "C[t,f] += X[t,d] * W[e[t],d,f] with X: sparse(32,1)",
    "C[t,f] += X[t,d] * W[x,d,f] where x == e[t]",
  ].map((program) => rule(program, operands, { C }));
});

/** Sums of products that leave i32 and u32. */
const WRAPPING: readonly Case[] = [
  ...forced(
    "C[m,n] += A[m,k] * B[k,n]",
    {
      A: matrix(M, K, (m) => m === 3 ? 2 ** 30 : 0, "i32"),
      B: matrix(K, N, (_, n) => n === 1 ? 1 : 0, "i32"),
    },
    grid(M, N, (m, n) => m === 3 && n === 1 ? 2 ** 30 : 0),
  ),
  ...forced(
    "C[m,n] += A[m,k] * B[k,n]",
    {
      A: matrix(M, K, (m) => m === 3 ? 2 ** 31 + 1 : 0, "u32"),
      B: matrix(K, N, (_, n) => n === 1 ? 3 : 0, "u32"),
    },
    grid(M, N, (m, n) => m === 3 && n === 1 ? 2 ** 31 + 15 : 0),
  ),
];

const CASES = {
  "a zero of a tensor is no zero of exp or of a sum": NOT_ANNIHILATED,
  "a maximum of negative values keeps its zeros": NEGATIVE,
  "skipped rows hold the epilogue of the identity": SKIPPED,
  "masks leave whole rows empty": MASKED,
  "lengths of 0, above the extent and below 0": LENGTHS,
  "experts twice, not at all, and none that exist": EXPERTS,
  "integers wrap": WRAPPING,
} as const;

for (const [name, cases] of Object.entries(CASES)) {
  testOnEach(
    `pit counterexamples: ${name}`,
    (make) => checkCases(cases, make(SMALL_TILES)),
  );
}

/** What stands beside zeros. */
const WILD = [NaN, Infinity, -Infinity] as const;

/** Elements of `C` that the device gives. */
async function resultOf(source: Case, device: CaseDevice): Promise<number[]> {
  const prepared = prepareCase(source);
  assert(prepared.ok);
  const [after] = await runBatch([prepared.value], device.backend);
  assert(after instanceof Map, String(after));
  const [C] = after.values();
  return [...C].map(Number);
}

testOnEach(
  "pit counterexamples: a rule leaves out what stands beside a zero, at the end of a list as well",
  async (make) => {
    const device = make(SMALL_TILES);
    // Row 0 is not among the live ones: what a careless tail reads is wild.
    for (const live of [[1], [1, 3], [4, 3, 2, 1], []]) {
      for (const wild of WILD) {
        const isLive = (k: number) => live.includes(k);
        const alongK = {
          A: matrix(M, K, (_, k) => isLive(k) ? 2 : -0),
          B: matrix(K, N, (k, n) => isLive(k) ? n : wild),
        };
        const alongN = {
          A: matrix(M, K, (m, k) => isLive(k) ? m : wild),
          B: matrix(K, N, (_, k) => 0 * k),
        };
        const text = "C[m,n] += A[m,k] * B[k,n] with ";
        assertEquals(
          await resultOf({
            program: `${text}A: sparse(32,1)`,
            operands: alongK,
          }, device),
          grid(M, N, (_, n) => 2 * n * live.length),
        );
        assertEquals(
          await resultOf({
            program: `${text}B: sparse(1,32)`,
            operands: alongN,
          }, device),
          grid(M, N, () => 0),
        );
      }
    }
    device.backend.dispose();
  },
);

testOnEach(
  "pit counterexamples: rows that live meet the NaN of their partner, and so do all when dense",
  async (make) => {
    const device = make(SMALL_TILES);
    const isLive = (m: number) => m === 2 || m === 18;
    const operands = {
      A: matrix(M, K, (m) => isLive(m) ? 1 : 0),
      B: matrix(K, N, (k, n) => k === 0 && n === 5 ? NaN : 1),
    };
    const text = "C[m,n] += A[m,k] * B[k,n] with A: ";
    const packed = await resultOf(
      { program: `${text}sparse(1,64)`, operands },
      device,
    );
    const dense = await resultOf(
      { program: `${text}dense`, operands },
      device,
    );
    // IEEE: a zero times NaN is NaN.
    const ieee = grid(
      M,
      N,
      (m, n) => n === 5 ? NaN : isLive(m) ? K : 0,
    );
    assertEquals(dense, ieee);
    // A row of zeros that shares a tile with live ones may be computed: 0 or NaN.
    const isFree = (at: number) => at % N === 5 && !isLive(Math.floor(at / N));
    assertEquals(
      packed.map((value, at) => isFree(at) && value === 0 ? NaN : value),
      ieee,
    );
    device.backend.dispose();
  },
);

/** Points that a guard leaves out are never computed, whatever the rule: the reference is the judge. */
testOnEach(
  "pit counterexamples: what a mask leaves out may hold anything",
  async (make) => {
    const isMasked = (m: number, k: number) => (m * 5 + k * 3) % 7 < 5;
    const A = matrix(M, K, (m, k) => isMasked(m, k) ? NaN : m - 9);
    const B = matrix(K, N, (k, n) => k === 2 ? Infinity : n - k);
    const W = matrix(M, K, (m, k) => Number(!isMasked(m, k)), "bool");
    const onTarget = {
      A: matrix(M, K, (m) => m % 3 === 0 ? NaN : m),
      B: matrix(K, N, (_, n) => n % 4 === 1 ? Infinity : n),
      W: matrix(M, N, (m, n) => Number(m % 3 !== 0 && n % 4 !== 1), "bool"),
    };
    const text = "C[m,n] += A[m,k] * B[k,n]";
    await checkCases([
      ...["W: sparse(32,1)", "W: sparse(1,64)", "B: sparse(1,32)", "W: dense"]
        .map((hint) => ({
          program: `${text} where W[m,k] with ${hint}`,
          operands: { A, B, W },
          isExact: true,
        })),
      ...["C: sparse(1,32)", "C: dense"].map((hint) => ({
        program: `${text} where W[m,n] with ${hint}`,
        operands: onTarget,
        isExact: true,
      })),
    ], make(SMALL_TILES));
  },
);
