/** Binding problems of names, ranks, sizes and positions: one constructor per code (PIT0301 to PIT0324). */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/span.ts";
import {
  dimensions,
  elements,
  label,
  nameOf,
  problem,
} from "./diagnostic_parts.ts";

/** Where the extent of an axis was written, in elements. */
export interface ExtentUse {
  readonly tensor: string;
  readonly extent: number;
  readonly origin: Origin;
}

/** A stretch of values, end excluded. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** PIT0301: two operands give one axis different extents. `first` fixed it. */
export function axisExtentMismatch(
  axis: string,
  { first, second }: { readonly first: ExtentUse; readonly second: ExtentUse },
): Diagnostic {
  return {
    ...problem(
      "PIT0301",
      second.origin,
      `${elements(second.extent)} along "${nameOf(axis)}"`,
    ),
    message: `Cannot iterate axis "${nameOf(axis)}": ${
      nameOf(second.tensor)
    } has ${elements(second.extent)}, ${
      nameOf(first.tensor)
    } has ${first.extent}`,
    related: [
      label(
        first.origin,
        `"${nameOf(axis)}" was fixed to ${first.extent} here`,
      ),
    ],
    help: first.extent === 1 || second.extent === 1
      ? "Nothing stretches: write `_` where the extent is 1, or drop the dimension with reshape"
      : `Give both operands the same extent along "${
        nameOf(axis)
      }", or name one axis differently`,
  };
}

/** PIT0302: an input of the program has no argument. */
export function missingArgument(
  name: string,
  kind: "tensor" | "scalar",
  origin: Origin,
): Diagnostic {
  const wanted = kind === "tensor" ? "a tensor" : "a number";
  return {
    ...problem("PIT0302", origin, `${wanted} is wanted`),
    message: `Cannot run the program: argument "${name}" is missing`,
    help: `Call it with { ${name}: … }`,
  };
}

/** PIT0303: an argument that the program does not have. */
export function unknownArgument(
  name: string,
  wanted: readonly string[],
  { closest, origin }: {
    readonly closest: string | null;
    readonly origin: Origin | null;
  },
): Diagnostic {
  const list = wanted.map((other) => `"${other}"`).join(", ");
  const short = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  const found = closest === null
    ? `"${short}" does not stand here`
    : `"${closest}" is wanted here`;
  return {
    ...problem("PIT0303", origin, found),
    message: `Cannot bind "${short}": the program has no such input${
      list === "" ? "" : `, it has ${list}`
    }`,
    help: closest === null
      ? `Leave "${short}" out`
      : `Did you mean "${closest}"?`,
  };
}

/** PIT0304: a tensor has another rank than its indices say. */
export function rankMismatch(
  tensor: string,
  found: number,
  wanted: { readonly rank: number; readonly isLeast: boolean },
  origin: Origin,
): Diagnostic {
  const least = wanted.isLeast ? "at least " : "";
  return {
    ...problem("PIT0304", origin, `${least}${dimensions(wanted.rank)} here`),
    message: `Cannot index ${nameOf(tensor)}: it has ${
      dimensions(found)
    }, the program indexes ${least}${wanted.rank}`,
    help: `Give ${nameOf(tensor)} ${least}${
      dimensions(wanted.rank)
    }, or write one index per dimension`,
  };
}

/** PIT0305: a spread stands for different numbers of dimensions. */
export function spreadMismatch(
  spread: string,
  { first, second }: {
    readonly first: { readonly rank: number; readonly origin: Origin };
    readonly second: { readonly rank: number; readonly origin: Origin };
  },
): Diagnostic {
  return {
    ...problem("PIT0305", second.origin, `${dimensions(second.rank)} here`),
    message: `Cannot expand "...${spread}": it stands for ${
      dimensions(second.rank)
    }, and for ${first.rank} before`,
    related: [label(first.origin, `${dimensions(first.rank)} here`)],
    help:
      `Give both operands the same batch dimensions, or name one spread differently`,
  };
}

/** PIT0307: nothing says how long an axis is. */
export function unknownExtent(axis: string, origin: Origin): Diagnostic {
  const name = nameOf(axis);
  return {
    ...problem("PIT0307", origin, "nothing gives its extent"),
    message:
      `Cannot tell the extent of axis "${name}": no operand has it as a plain index outside \`??\``,
    help: `Give it a range: where ${name} in 0..N`,
  };
}

/** PIT0308: a declared range leaves the extent that the operands give. */
export function rangeOutside(
  axis: string,
  range: Interval,
  use: ExtentUse,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0308", origin, `${range.start}..${range.end}`),
    message: `Cannot run axis "${
      nameOf(axis)
    }" over ${range.start}..${range.end}: ${nameOf(use.tensor)} has ${
      elements(use.extent)
    } along it`,
    related: [
      label(use.origin, `"${nameOf(axis)}" has ${elements(use.extent)} here`),
    ],
    help: `Keep the range inside 0..${use.extent}`,
  };
}

/** PIT0309: an affine index can leave its tensor. Both intervals have their end excluded. */
export function indexOutside(
  access: {
    readonly tensor: string;
    readonly dimension: number;
    readonly isWrite: boolean;
  },
  found: Interval,
  extent: number,
  origin: Origin,
): Diagnostic {
  const { tensor, dimension, isWrite } = access;
  return {
    ...problem("PIT0309", origin, `runs over ${found.start}..${found.end}`),
    message: `Cannot ${isWrite ? "write" : "read"} ${
      nameOf(tensor)
    } outside: the index of dimension ${dimension} runs over ${found.start}..${found.end}, wanted 0..${extent}`,
    help: isWrite
      ? "Restrict the axes with a range or a comparison in `where`"
      : `Write \`${
        nameOf(tensor)
      }[…] ?? 0\` to read 0 outside, or restrict the axes in \`where\``,
  };
}

/** PIT0310: an indirect scatter does not say how large its target is. */
export function unknownTargetExtent(
  tensor: string,
  dimension: number,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0310", origin, "positions are known only when it runs"),
    message: `Cannot tell the shape of ${
      nameOf(tensor)
    }: dimension ${dimension} is written at positions read from a tensor`,
    help: `Bind ${
      nameOf(tensor)
    } to the tensor to add to, for example zeros([…])`,
  };
}

/** PIT0311: a made tensor has more elements than an index can count. */
export function tooLarge(
  tensor: string,
  shape: readonly number[],
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0311", origin, `shape (${shape.join(", ")})`),
    message: `Cannot make ${nameOf(tensor)}: its shape (${
      shape.join(", ")
    }) has more than 2147483648 elements`,
    help: "Compute it in parts, or sum over an axis before it is stored",
  };
}

/** PIT0315: `_` stands for a dimension that is not of extent 1. */
export function unitMismatch(
  tensor: string,
  dimension: number,
  extent: number,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0315", origin, elements(extent)),
    message: `Cannot match "_" in ${
      nameOf(tensor)
    }: dimension ${dimension} has ${elements(extent)}, wanted 1`,
    help: "Name the axis: nothing is stretched or dropped silently",
  };
}

/** PIT0316: a number where a tensor with dimensions is wanted, or the reverse. */
export function scalarOrTensor(
  name: string,
  found: "a number" | "a tensor",
  wanted: string,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0316", origin, `${wanted} is wanted`),
    message: `Cannot bind "${name}": found ${found}, wanted ${wanted}`,
    help: found === "a number"
      ? `Pass a tensor, for example tensor([…])`
      : `Pass a number, or write ${name}[…] with one index per dimension`,
  };
}

/** PIT0318: softmax or cumsum runs over other values than the axis it is read at. */
export function scanMismatch(
  axis: string,
  inner: Interval,
  outer: Interval,
  origin: Origin,
): Diagnostic {
  return {
    ...problem(
      "PIT0318",
      origin,
      `runs over ${inner.start}..${inner.end} inside`,
    ),
    message: `Cannot read along axis "${
      nameOf(axis)
    }": it runs over ${inner.start}..${inner.end} inside and ${outer.start}..${outer.end} outside`,
    help: "Give both the same operands and the same range in `where`",
  };
}

/** PIT0319: an axis that stores has a negative start. */
export function negativeStart(
  axis: string,
  start: number,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0319", origin, `starts at ${start}`),
    message: `Cannot store along axis "${
      nameOf(axis)
    }": it starts at ${start}, wanted 0 or more`,
    help: `Write the target at ${
      nameOf(axis)
    } + ${-start}, or start the range at 0`,
  };
}

/** PIT0321: no operand says what a spread stands for. */
export function unknownSpread(spread: string, origin: Origin): Diagnostic {
  return {
    ...problem("PIT0321", origin, "no operand has it alone"),
    message:
      `Cannot expand "...${spread}": no operand says how many dimensions it stands for`,
    help: `Use "...${spread}" in an operand, or write the axes out`,
  };
}

/** PIT0322: an end of a range is no integer. */
export function rangeNotInteger(
  axis: string,
  value: number,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0322", origin, `gives ${value}`),
    message: `Cannot run axis "${
      nameOf(axis)
    }": an end of its range is ${value}, wanted an integer`,
    help: "Use integers that fit 32 bits as the ends of ranges",
  };
}

/** PIT0323: `extent` of a spread of several dimensions inside an index. */
export function spreadInIndex(
  spread: string,
  rank: number,
  origin: Origin,
): Diagnostic {
  return {
    ...problem("PIT0323", origin, `a product of ${rank} extents`),
    message: `Cannot index with extent(${spread}): "...${spread}" stands for ${
      dimensions(rank)
    }, wanted 1`,
    help: "Write the axes out, or pass the product as a number",
  };
}

/** PIT0324: a micro-tile with another number of dimensions than its tensor. */
export function microTileMismatch(
  tensor: string,
  { found, rank }: { readonly found: number; readonly rank: number },
  origin: Origin,
): Diagnostic {
  const name = nameOf(tensor);
  return {
    ...problem("PIT0324", origin, `${dimensions(found)} here`),
    message: `Cannot cut ${name} into such micro-tiles: it has ${
      dimensions(rank)
    }, the micro-tile ${found}`,
    help: rank === 0
      ? "Leave the hint out: a single number has no zeros to leave out"
      : `Write one extent for each dimension of ${name}, or "sparse" alone`,
  };
}
