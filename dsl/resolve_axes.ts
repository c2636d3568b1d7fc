/**
 * Which axes a statement has and what each does: spatial (a plain index of the target), source
 * (inside any other index of the target), reduction (only on the right).
 *
 * Axes of reducers are lexically local and not part of the lists; their names are known here so
 * that a predicate of `where` can find its scope.
 */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import { type AstAssignment, type AstIndex, isBareName } from "./ast.ts";
import {
  duplicateRange,
  spreadAndAxis,
  spreadAsValue,
  unusedRange,
} from "./axis_diagnostics.ts";
import { indexMentions, type Mention, mentionsOf } from "./axis_mentions.ts";
import { axisIsTensor } from "./name_diagnostics.ts";
import type { ProgramScope } from "./program_scope.ts";

/** An axis of a statement and its first mention. */
export interface AxisUse {
  readonly name: string;
  readonly isSpread: boolean;
  readonly role: "spatial" | "source" | "reduction";
  readonly span: Span;
}

/** The axes of one statement. */
export interface StatementAxes {
  /** Spatial axes in target order, then source, then reduction in order of mention. */
  readonly axes: readonly AxisUse[];
  /** Names that reducers of the body bind. */
  readonly bound: ReadonlySet<string>;
}

/** Finds the axes of `statement`; reports names that cannot be axes. */
export function resolveAxes(
  statement: AstAssignment,
  program: ProgramScope,
  report: (diagnostic: Diagnostic) => void,
): StatementAxes {
  // The bare name of a scalar target is a read; with dots or in brackets of a reducer it is not.
  const isAxis = ({ name, place }: Mention): boolean =>
    place === "spread" || place === "binder" || place === "scan" ||
    !program.isScalarTarget(name);
  const inBody = [...mentionsOf(statement.body)].filter(isAxis);
  const inWhere = statement.where.flatMap((item) =>
    item.kind === "predicate" ? [...mentionsOf(item.value)] : []
  ).filter(isAxis);
  const bound = new Set(
    inBody.filter(({ place }) => place === "binder").map(({ name }) => name),
  );
  const found = new AxisList();
  for (const mention of targetMentions(statement, true).filter(isAxis)) {
    found.add(mention, "spatial");
  }
  for (const mention of targetMentions(statement, false).filter(isAxis)) {
    found.add(mention, "source");
  }
  for (const mention of inBody) {
    if (defines(mention) && !mention.isBound) found.add(mention, "reduction");
  }
  for (const mention of inWhere) {
    const isNew = defines(mention) && !mention.isBound &&
      !bound.has(mention.name);
    if (isNew) found.add(mention, "reduction");
  }
  const all = [
    ...targetMentions(statement, true),
    ...targetMentions(statement, false),
  ]
    .filter(isAxis).concat(inBody, inWhere);
  const binders = new Set(
    all.filter(({ place }) => place === "binder").map(({ name }) => name),
  );
  addRanges(statement, found, { binders, inBody, all }, report);
  checkNames(all, program, report);
  return { axes: found.axes, bound };
}

/** True where a name must be an axis, whatever else stands in the statement. */
function defines({ place }: Mention): boolean {
  return place === "index" || place === "spread";
}

/** Mentions in plain indices of the target, or in its other indices. */
function targetMentions(statement: AstAssignment, isPlain: boolean): Mention[] {
  return statement.target.indices.filter((index) =>
    isPlainIndex(index) === isPlain
  )
    .flatMap((index) => [...indexMentions(index)])
    .filter(defines);
}

function isPlainIndex(index: AstIndex): boolean {
  if (index.kind === "position") return isBareName(index.value);
  return index.kind === "spread";
}

class AxisList {
  readonly axes: AxisUse[] = [];

  has(name: string): boolean {
    return this.axes.some((axis) => axis.name === name);
  }

  add({ name, isSpread, span }: Mention, role: AxisUse["role"]): void {
    if (this.has(name)) return;
    this.axes.push({ name, isSpread, role, span });
  }
}

interface Mentions {
  /** Names that reducers of the body or of a predicate bind. */
  readonly binders: ReadonlySet<string>;
  readonly inBody: readonly Mention[];
  readonly all: readonly Mention[];
}

/** A range makes an axis of a name that nothing indexes, unless a reducer binds it. */
function addRanges(
  { where }: AstAssignment,
  found: AxisList,
  { binders, inBody, all }: Mentions,
  report: (diagnostic: Diagnostic) => void,
): void {
  const ranges = new Map<string, Span>();
  for (const item of where) {
    if (item.kind !== "range") continue;
    const { text: name, span } = item.axis;
    const first = ranges.get(name);
    if (first !== undefined) report(duplicateRange(name, span, first));
    ranges.set(name, span);
    if (!all.some((mention) => mention.name === name)) {
      report(
        unusedRange(
          name,
          [...new Set(all.map((mention) => mention.name))],
          span,
        ),
      );
    }
    if (all.some((mention) => mention.name === name && mention.isSpread)) {
      report(spreadAsValue(name, span));
    }
    const isFree = inBody.some((mention) =>
      mention.name === name && mention.place === "value" && !mention.isBound
    );
    if (!binders.has(name) || isFree) {
      const mention = {
        name,
        place: "index",
        isBound: false,
        isSpread: false,
        span,
      } as const;
      found.add(mention, "reduction");
    }
  }
}

function checkNames(
  mentions: readonly Mention[],
  program: ProgramScope,
  report: (diagnostic: Diagnostic) => void,
): void {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const { name, place, span } = mention;
    if (!defines(mention) && place !== "binder") continue;
    const tensor = program.facts.survey.tensors.get(name);
    if (tensor !== undefined) report(axisIsTensor(name, span, tensor));
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, mention);
    else if (earlier.isSpread !== mention.isSpread) {
      report(spreadAndAxis(name, span, earlier.span));
    }
  }
}
