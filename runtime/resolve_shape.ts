/** Shapes as users give them: checked, with one extent left to compute where that is allowed. */
import { kindOf, lengthMismatch, raise, shapeInvalid } from "./diagnostics.ts";
import { countOf, showShape } from "./host_array.ts";

/** A frozen copy of a shape, after a check. */
export function checkShape(shape: unknown): readonly number[] {
  if (!Array.isArray(shape)) {
    return raise(shapeInvalid(kindOf(shape), "it is no array"));
  }
  const odd = shape.find((extent) => !Number.isInteger(extent) || extent < 0);
  if (odd !== undefined || shape.includes(undefined)) {
    raise(shapeInvalid(showShape(shape), `${kindOf(odd)} is no extent`));
  }
  countOf(shape);
  return Object.freeze([...shape]);
}

/** `shape` for exactly `count` elements; one extent of -1 is computed. */
export function resolveShape(
  shape: readonly number[],
  count: number,
): readonly number[] {
  const open = Array.isArray(shape) ? shape.indexOf(-1) : -1;
  if (open < 0) {
    const checked = checkShape(shape);
    const wanted = countOf(checked);
    if (wanted !== count) raise(lengthMismatch(count, checked, wanted));
    return checked;
  }
  const others = checkShape(shape.toSpliced(open, 1));
  const product = countOf(others);
  if (product === 0 || count % product !== 0) {
    const why = `no extent in place of -1 makes it hold ${count} elements`;
    raise(shapeInvalid(showShape(shape), why));
  }
  return Object.freeze(shape.toSpliced(open, 1, count / product));
}
