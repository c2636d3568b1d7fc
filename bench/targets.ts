/**
 * What pit wants to reach on a GPU, as data: pairs of measured cases and the ratio between them.
 *
 * Cases are those of the benches beside this file and of `baselines/`. Every ratio is taken
 * between figures of one run on one machine.
 */

/** One line of the table. */
export interface Target {
  /** The case of pit, in ms or us. */
  readonly own: string;
  /** The case that it is compared with, of a peer or of pit. */
  readonly other: string;
  /** `faster`: other / own at least `ratio`. `slower`: own / other at most `ratio`. `extra`: own - other at most `ratio` us. */
  readonly sense: "faster" | "slower" | "extra";
  readonly ratio: number;
}

/** All targets for square matrices of `size`. */
export function targetsFor(size: number): readonly Target[] {
  return [
    faster("dense", `cuBLAS fp32 ${size}^3`, 0.9),
    ...[[50, 8], [90, 7.5], [95, 7], [99, 3]].flatMap((
      [percent, ratio = 1],
    ) => [
      faster(
        `32x1 ${percent}%, K-major`,
        `cuSPARSE CSR 32x1 ${percent}%`,
        ratio,
      ),
      slower(`32x1 ${percent}%, row-major`, `32x1 ${percent}%, K-major`, 1.3),
      slower(`32x64 ${percent}%`, `32x1 ${percent}%, row-major`, 1),
      faster(`32x64 ${percent}%`, `torch BSR 32x32 f32 32x64 ${percent}%`, 2.5),
      ...[percent === 90 ? 5 : 1].map((least) =>
        faster(`1x64 ${percent}%`, `cuSPARSE CSR 1x64 ${percent}%`, least)
      ),
    ]),
    ...[50, 90].map((percent) =>
      faster(
        `whole rows ${percent}%`,
        `torch gather, product, scatter ${percent}%`,
        1,
      )
    ),
    faster("sampled output 90%", "dense", 7),
    faster("sampled output 90%", "cuSPARSE sampled output 90%", 10),
    slower("break-even 32x1 20%", "dense", 1),
    slower("dense input, automatic", "dense", 1.03),
    ...[16, 8, 4].map((part) =>
      extra(`automatic ${size / part}^3`, `dense ${size / part}^3`, 10)
    ),
    ...[1, 8, 32].map((rows) =>
      extra(`automatic M = ${rows}, ${size}`, `dense M = ${rows}, ${size}`, 10)
    ),
    ...[1, 16, 32].map((extent) =>
      faster(
        `detection of ${extent}x${extent}, f32`,
        `conversion ${extent}x${extent} 90%`,
        10,
      )
    ),
    ...[64, 128, 256].flatMap((experts) =>
      [1024, 4096].flatMap((tokens) => {
        const layer = `${tokens} tokens, ${experts} experts, f32`;
        const own = `experts, routed, ${layer}`;
        return ["loop over experts", "padded batch"].map((peer) =>
          faster(own, `torch ${peer}, ${layer}`, 1)
        );
      })
    ),
    ...[50, 90, 99].map((percent) =>
      slower(
        `32x1 ${percent}%, ordered lists`,
        `32x1 ${percent}%, unordered lists`,
        1.05,
      )
    ),
  ];
}

function faster(own: string, other: string, ratio: number): Target {
  return { own, other, sense: "faster", ratio };
}

function slower(own: string, other: string, ratio: number): Target {
  return { own, other, sense: "slower", ratio };
}

function extra(own: string, other: string, ratio: number): Target {
  return { own, other, sense: "extra", ratio };
}
