/**
 * A list of numbers -> choices. Shorter lists and smaller numbers choose what stands first, so that
 * fast-check shrinks a program by shrinking numbers.
 */

/** Choices in order; 0 for ever once the numbers are used up. */
export class Choices {
  readonly #numbers: readonly number[];
  #at = 0;

  /** Reads `numbers` from the first on. */
  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A number from 0 to `count`, excluded; 0 when there is nothing to choose. */
  below(count: number): number {
    const number = this.#numbers[this.#at] ?? 0;
    this.#at += 1;
    return count <= 1 ? 0 : number % count;
  }

  /** One of `options`; the first is the simplest. */
  pick<T>(options: readonly [T, ...T[]]): T {
    return options[this.below(options.length)] ?? options[0];
  }

  /** True once in `count` times. */
  once(count: number): boolean {
    return this.below(count) === count - 1;
  }

  /** One of `options`, each as often as its weight says. */
  weighted<T>(options: readonly (readonly [number, T])[], simplest: T): T {
    const total = options.reduce((sum, [weight]) => sum + weight, 0);
    let rest = this.below(total);
    for (const [weight, option] of options) {
      if (rest < weight) return option;
      rest -= weight;
    }
    return simplest;
  }
}
