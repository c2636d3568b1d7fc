/**
 * Canonical text of tensor IR -> tensor IR, so that tests of passes need no front end. Recursive
 * descent over one cursor; every origin is a span of the parsed text. Throws on anything that
 * `printTensorIr` does not print.
 */
import { SCALAR_TYPES } from "../../jit/ir/scalar_type.ts";
import type {
  Access,
  AssignOperator,
  Axis,
  AxisBounds,
  AxisRange,
  AxisTerm,
  Expr,
  Finish,
  Hint,
  Index,
  ReducerName,
  Result,
  ScalarInfo,
  ScalarOp,
  ScanName,
  Statement,
  TensorInfo,
  TensorIr,
} from "../../jit/ir/tensor_ir.ts";
import { NAME, NUMBER, TextCursor } from "./text_cursor.ts";

const ROLES = ["spatial", "reduction", "source"] as const;
const HINTS = ["sparse", "dense", "ordered", "unique"] as const;
const SCANS: readonly string[] = ["softmax", "cumsum"];

/** The program of a canonical text. */
export function parseTensorIr(text: string): TensorIr {
  return new TensorIrParser(text).program();
}

/** One expression of a canonical text. */
export function parseExpr(text: string): Expr {
  const cursor = new TensorIrParser(text);
  const expr = cursor.expr();
  if (!cursor.atEnd()) cursor.fail("the end");
  return expr;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

class TensorIrParser extends TextCursor {
  program(): TensorIr {
    const scalars: ScalarInfo[] = [];
    const tensors: TensorInfo[] = [];
    const statements: Statement[] = [];
    const results: Result[] = [];
    while (!this.atEnd()) {
      const start = this.at;
      const word = this.name();
      if (word === "scalar") {
        const name = this.name();
        scalars.push({ name, origin: this.origin(start) });
      } else if (word === "input" || word === "optional" || word === "made") {
        tensors.push(this.#tensor(word, start));
      } else if (word === "statement") {
        statements.push(this.#statement(start));
      } else if (word === "return") {
        const name = this.name();
        results.push({ name, tensor: this.take("=") ? this.name() : name });
      } else this.fail("a declaration, a statement or a return");
    }
    return { tensors, scalars, statements, results };
  }

  #tensor(role: TensorInfo["role"], start: number): TensorInfo {
    const name = this.name();
    const dtype = this.take(":") ? this.dtype() : null;
    const shape = this.take("(") ? this.list(")", () => this.number()) : null;
    const rank = shape !== null
      ? shape.length
      : this.word("rank")
      ? this.number()
      : null;
    return { name, role, dtype, rank, shape, origin: this.origin(start) };
  }

  #statement(start: number): Statement {
    this.expect("(");
    const axes = this.list(")", () => this.#axis());
    const isTemporary = this.word("let");
    const targetStart = this.at;
    const tensor = this.name();
    const indices = this.#indices();
    const target = { tensor, indices, origin: this.origin(targetStart) };
    const assign = this.#assign();
    const body = this.expr();
    const base = this.word("base") ? this.name() : null;
    const guard: Expr[] = [];
    while (this.word("where")) guard.push(this.expr());
    const finish = this.#finish();
    const hints: Hint[] = [];
    while (this.word("with")) hints.push(this.#hint());
    const origin = this.origin(start);
    return {
      kind: "statement",
      target,
      base,
      axes,
      assign,
      body,
      guard,
      finish,
      isTemporary,
      hints,
      origin,
    };
  }

  #assign(): AssignOperator {
    if (this.take("=")) return "set";
    const word = this.name();
    this.expect("=");
    return word as AssignOperator;
  }

  #finish(): Finish | null {
    if (!this.word("finish")) return null;
    const body = this.expr();
    const guard: Expr[] = [];
    while (this.word("finish")) {
      if (!this.word("where")) this.fail('"where"');
      guard.push(this.expr());
    }
    return { body, guard };
  }

  #hint(): Hint {
    const start = this.at;
    const tensor = this.name();
    this.expect(":");
    const word = this.name();
    const hint = HINTS.find((name) => name === word) ?? this.fail("a hint");
    const microTile = this.take("(")
      ? this.list(")", () => this.number())
      : null;
    return { tensor, hint, microTile, origin: this.origin(start) };
  }

  #axis(): Axis {
    const start = this.at;
    const isSpread = this.take("...");
    const name = this.name();
    this.expect(":");
    const word = this.name();
    const role = ROLES.find((known) => known === word) ?? this.fail("a role");
    const permutation = this.word("pit")
      ? { permutable: true, reason: "" }
      : null;
    const bounds = this.#bounds();
    const range = this.#range();
    const origin = this.origin(start);
    return { name, role, isSpread, range, bounds, permutation, origin };
  }

  #bounds(): AxisBounds | null {
    if (!/[-\d]/.test(this.next())) return null;
    const start = this.integer();
    this.expect("..");
    const end = this.integer();
    return { start, end, extent: this.word("of") ? this.integer() : end };
  }

  #range(): AxisRange | null {
    const from = this.at;
    if (!this.word("in")) return null;
    const start = this.expr();
    this.expect("..");
    const end = this.expr();
    return { start, end, origin: this.origin(from) };
  }

  expr(): Expr {
    const start = this.at;
    if (this.take("(")) return this.#fallback(start);
    if (/[-+\d]/.test(this.next())) return this.#literal(start);
    const name = this.name();
    if (this.peek("[")) {
      return this.#isFold()
        ? this.#fold(name, start)
        : this.#access(name, start);
    }
    if (this.take("(")) return this.#call(name, start);
    return { kind: "axis", axis: name, origin: this.origin(start) };
  }

  #fallback(start: number): Access {
    const access = this.#access(this.name(), this.at);
    this.expect("??");
    const fallback = this.expr();
    this.expect(")");
    return { ...access, fallback, origin: this.origin(start) };
  }

  #literal(start: number): Expr {
    const sign = this.take("-") ? -1 : 1;
    this.take("+");
    const value = sign *
      (this.word("inf") ? Infinity : this.word("nan") ? NaN : this.number());
    const dtype = this.take(":") ? this.dtype() : null;
    return { kind: "literal", value, dtype, origin: this.origin(start) };
  }

  #call(name: string, start: number): Expr {
    if (name === "accumulated") {
      this.expect(")");
      return { kind: "accumulated", origin: this.origin(start) };
    }
    if (name === "extent") {
      const axis = this.name();
      this.expect(")");
      return { kind: "extent", axis, origin: this.origin(start) };
    }
    if (name === "scalar") {
      const scalar = this.name();
      this.expect(")");
      const dtype = this.take(":") ? this.dtype() : null;
      return {
        kind: "scalar",
        name: scalar,
        dtype,
        origin: this.origin(start),
      };
    }
    return this.#apply(name, this.list(")", () => this.expr()), start);
  }

  #apply(name: string, args: readonly Expr[], start: number): Expr {
    const [first, second, third] = args;
    if (first === undefined) this.fail("an argument");
    const origin = this.origin(start);
    const dtype = SCALAR_TYPES.find((type) => type === name);
    if (dtype !== undefined) return { kind: "cast", dtype, arg: first, origin };
    if (name === "select" && second !== undefined && third !== undefined) {
      return {
        kind: "select",
        condition: first,
        whenTrue: second,
        whenFalse: third,
        origin,
      };
    }
    return {
      kind: "apply",
      op: name as ScalarOp,
      args: [first, ...args.slice(1)],
      origin,
    };
  }

  /** A reducer or scan: its brackets hold axes with roles, where an access holds indices. */
  #isFold(): boolean {
    return /^\[\s*(?:\.\.\.)?[^\s,:[\]()]+:/.test(
      this.rest(200),
    );
  }

  #fold(name: string, start: number): Expr {
    const at: string[] = [];
    this.expect("[");
    const [axis, ...axes] = this.list("]", () => {
      const axis = this.#axis();
      if (this.word("at")) at.push(this.name());
      return axis;
    });
    if (axis === undefined) this.fail("an axis");
    this.expect("(");
    const body = this.expr();
    const guard = this.word("where") ? this.list(")", () => this.expr()) : [];
    if (guard.length === 0) this.expect(")");
    const shared = {
      axes: [axis, ...axes] as const,
      body,
      guard,
      origin: this.origin(start),
    };
    if (!SCANS.includes(name)) {
      return { kind: "reduce", reducer: name as ReducerName, ...shared };
    }
    const [first, ...rest] = at;
    if (first === undefined) this.fail('"at"');
    return {
      kind: "scan",
      scan: name as ScanName,
      at: [first, ...rest],
      ...shared,
    };
  }

  #access(tensor: string, start: number): Access {
    const indices = this.#indices();
    return {
      kind: "access",
      tensor,
      indices,
      fallback: null,
      origin: this.origin(start),
    };
  }

  #indices(): readonly Index[] {
    this.expect("[");
    return this.list("]", () => this.#index());
  }

  #index(): Index {
    const start = this.at;
    if (this.take("...")) {
      return {
        kind: "spread",
        axis: this.name(),
        origin: this.origin(start),
      };
    }
    if (
      /^_(?![\p{L}\p{N}_$])/u.test(this.rest(2))
    ) {
      this.expect("_");
      return { kind: "unit", origin: this.origin(start) };
    }
    if (this.take("(")) {
      return {
        kind: "indirect",
        read: this.#fallback(start),
        origin: this.origin(start),
      };
    }
    const mark = this.at;
    const tensor = this.match(NAME);
    if (tensor !== null && this.peek("[")) {
      return {
        kind: "indirect",
        read: this.#access(tensor, start),
        origin: this.origin(start),
      };
    }
    this.at = mark;
    return this.#affine(start);
  }

  #affine(start: number): Index {
    const sums: {
      terms: Mutable<AxisTerm>[];
      extents: AxisTerm[];
      offset: number;
    } = {
      terms: [],
      extents: [],
      offset: 0,
    };
    let sign = this.take("-") ? -1 : 1;
    for (;;) {
      const size = this.match(NUMBER);
      const isNamed = size === null || this.take("*");
      const factor = sign * Number(size ?? 1);
      if (!isNamed) sums.offset = factor;
      else this.#term(factor, sums);
      if (this.take("+")) sign = 1;
      else if (this.take("-")) sign = -1;
      else return { kind: "affine", ...sums, origin: this.origin(start) };
    }
  }

  #term(
    factor: number,
    sums: { terms: AxisTerm[]; extents: AxisTerm[] },
  ): void {
    const axis = this.name();
    if (axis !== "extent" || !this.take("(")) {
      sums.terms.push({ axis, factor });
      return;
    }
    sums.extents.push({ axis: this.name(), factor });
    this.expect(")");
  }
}
