/** The type of the scalar functions of the reference. Leaf. */

/** A function of one to three numbers; `min` and `max` of more are folded by the caller. */
export type NumberFunction = (a: number, b: number, c: number) => number;
