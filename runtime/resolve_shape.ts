/** Shapes as users give them: checked, with one extent left to compute where that is allowed. */
import { kindOf, lengthMismatch, raise, shapeInvalid } from "./diagnostics.ts";
import { countOf, showShape } from "./host_array.ts";

/** A frozen copy of a shape, after a check. */
export function checkShape(shape: unknown): readonly number[] {
  if (!Array.isArray(shape)) {
    return raise(shapeInvalid(kindOf(shape), "it is no array"));
  }
  // A copy first: what is checked is what is kept.
  const copy: readonly unknown[] = [...shape];
  const isExtent = (extent: unknown): extent is number =>
    Number.isInteger(extent) && Number(extent) >= 0;
  if (!copy.every(isExtent)) {
    const odd = copy.find((extent) => !isExtent(extent));
    return raise(shapeInvalid(showShape(copy), `${kindOf(odd)} is no extent`));
  }
  countOf(copy);
  return Object.freeze(copy);
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
