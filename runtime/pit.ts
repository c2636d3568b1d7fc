/**
 * The composition root: the `pit` tag over front end, compiler and devices.
 *
 * The one file of the runtime that knows the language. Templates are read once per call site and
 * per kind of filling; texts are read once. Absent on purpose: how any of the parts works.
 */
import type { ProgramShape, ReadShape } from "../dsl/argument_types.ts";
import {
  readEinsum,
  readExpression,
  readProgram,
} from "../dsl/read_program.ts";
import {
  type Hole as HoleKind,
  joinedText,
  joinTemplate,
  type ProgramSource,
} from "../dsl/source.ts";
import type { Outcome } from "../jit/diagnostics/diagnostic.ts";
import { PitError } from "../jit/diagnostics/pit_error.ts";
import { compileJs, compileWebGpu } from "../jit/mod.ts";
import { contextFor } from "./compile_context.ts";
import { makeCpuBackend } from "./cpu/cpu_backend.ts";
import { makeReferenceBackend } from "./cpu/reference_backend.ts";
import {
  type DeviceRequest,
  type Devices,
  laneFor,
  makeDevices,
} from "./devices.ts";
import { callKind, kindOf, raise } from "./diagnostics.ts";
import {
  type ConstHole,
  type ExprHole,
  type Hole,
  holeAt,
  madeHole,
  makeConstHole,
  makeExprHole,
  makeNameHole,
  misfitOf,
  type NameHole,
  type TextHole,
} from "./holes.ts";
import { disposeLane, type Lane, openLane } from "./lane.ts";
import { hostLocation } from "./location.ts";
import {
  type AnyArguments,
  type Captured,
  execute,
  makeProgram,
  type Place,
  type Program,
} from "./program.ts";
import {
  coreOfEinsum,
  coreOfText,
  type FrontEnd,
  makeProgramCache,
  type ProgramCache,
  type Variant,
  variantOf,
} from "./program_cache.ts";
import type { ProgramCore } from "./program_core.ts";
import type { Argument } from "./run.ts";
import { runScope } from "./scope.ts";
import {
  isTensor,
  scopedOf,
  type Tensor,
  type TensorDevice,
} from "./tensor.ts";
import { makeWebGpuBackend } from "./webgpu/webgpu_backend.ts";

/** A tensor that is known to have this rank; any tensor passes for it. */
export type TensorOfRank<Rank extends number> = Tensor & {
  /** For the type checker only; never set. */
  readonly "~rank"?: Rank;
};

/** The record of results of a program that returns several. */
export type Results = Readonly<Record<string, Tensor>>;

/** What a tag gives: a tensor when one stands in a hole, else a program. */
export type TagResult<Holes extends readonly unknown[]> =
  [Extract<Holes[number], Tensor>] extends [never] ? Program : Tensor;

/**
 * The arguments of a program text: by name, with ranks, where the text can be read by its type.
 *
 * @internal
 */
export type ArgumentsOf<Text extends string> = ReadShape<Text> extends
  infer Shape extends ProgramShape ? Flat<
    & { readonly [A in Shape["inputs"] as A[0]]: TensorOfRank<A[1]> }
    & { readonly [N in Shape["scalars"]]: number | TensorOfRank<0> }
    & {
      readonly [T in Shape["targets"] as UnlessGiven<T[0], Shape>]?:
        TensorOfRank<T[1]>;
    }
  >
  : AnyArguments;

/**
 * The result of a program text: a tensor, or a record when it returns several.
 *
 * @internal
 */
export type ResultsOf<Text extends string> = ReadShape<Text> extends
  infer Shape extends ProgramShape
  ? IsOne<Shape["results"][0]> extends true ? TensorOfRank<Shape["results"][1]>
  : { readonly [R in Shape["results"] as R[0]]: TensorOfRank<R[1]> }
  : Tensor;

type UnlessGiven<Name extends string, Shape extends ProgramShape> = Name extends
  Shape["inputs"][0] | Shape["scalars"] ? never : Name;

type IsOne<Name, Whole = Name> = Name extends unknown
  ? [Whole] extends [Name] ? true : false
  : never;

/** Shown by editors as one record. */
type Flat<Parts> = Parts extends infer Whole
  ? { readonly [Key in keyof Whole]: Whole[Key] }
  : never;

/**
 * Programs over tensors, as a tag and as a function, on one device.
 *
 * `` pit`C[m,n] += ${A}[m,k] * ${B}[k,n]` `` runs at once; without a tensor in a hole, and in the
 * form `pit("C[m,n] += A[m,k] * B[k,n]")`, it gives a program to call.
 */
export interface Pit {
  /**
   * Runs a template with tensors in its holes, or makes a program of one without.
   *
   * @throws {PitError} The text, a hole or the types of the tensors are wrong.
   */
  <const Holes extends readonly Hole[]>(
    strings: TemplateStringsArray,
    ...holes: Holes
  ): TagResult<Holes>;
  /** A program that returns several tensors: give their record as the type argument. */
  <Record extends Results>(
    strings: TemplateStringsArray,
    ...holes: readonly TextHole[]
  ): Program<AnyArguments, Record>;
  /** Several results at once: give their record as the type argument. */
  <Record extends Results>(
    strings: TemplateStringsArray,
    ...holes: readonly Hole[]
  ): Record;
  /**
   * Makes a program of a text. A literal text of up to 800 characters tells the names and ranks of
   * the arguments to the type checker.
   *
   * @throws {PitError} The text is wrong.
   */
  <const Text extends string>(
    text: Text,
  ): Program<ArgumentsOf<Text>, ResultsOf<Text>>;

  /**
   * numpy's einsum: `pit.einsum("mk,kn->mn", A, B)`. The arrow is required, and an axis of extent 1
   * does not stretch.
   *
   * @throws {PitError} The string does not fit the operands.
   */
  einsum(equation: string, ...operands: readonly Tensor[]): Tensor;
  /** A number for a hole that is compiled in, so that another value makes another program. */
  const(value: number): ConstHole;
  /** A name for a hole, decided at run time. */
  name(name: string): NameHole;
  /**
   * An expression for a hole; its axes are matched by name.
   *
   * @throws {PitError} The text is not one expression.
   */
  expr(strings: TemplateStringsArray, ...holes: readonly Hole[]): ExprHole;
  /**
   * The same tag on another device: `"webgpu"`, `"cpu"`, `"reference"`, `"auto"` or a `GPUDevice`,
   * of any WebGPU implementation. Tensors travel by themselves.
   */
  on(device: DeviceRequest): Pit;
  /**
   * Opens the device now; otherwise the first call does, in the background.
   *
   * @returns What it is.
   * @throws {PitError} There is no such device.
   */
  ready(): Promise<TensorDevice>;
  /**
   * Runs `body` and disposes of every tensor that was made inside and is not in its result (a
   * tensor, or arrays and records of them, or a promise of these). `body` may be asynchronous.
   */
  scope<T>(body: () => T): T;
  /**
   * Debug mode, off at first: each run is evaluated by the reference too, and the first index outside
   * of its tensor or broken promise is thrown when the result is read. Slow.
   */
  debug: boolean;
  /** Frees the device. Tensors with a copy on the host stay readable; a later call opens it anew. */
  dispose(): void;
}

/** Everything behind the tags of one set of devices; mutable. */
interface Runtime {
  readonly devices: Devices;
  readonly cache: ProgramCache;
  readonly tags: WeakMap<Lane, Pit>;
}

/** One tag: where it runs, and its programs without holes. */
interface Tag {
  readonly runtime: Runtime;
  readonly place: Place;
  readonly programs: WeakMap<ProgramCore, Program<AnyArguments, unknown>>;
}

const FRONT_END: FrontEnd = {
  join: joinHoles,
  read: (source) => read(readProgram(source), source.text),
};

const NOTHING: Captured = new Map();

/** A runtime of its own: devices, caches, tags. Tests make theirs over other back ends. */
export function makePit(devices: Devices): Pit {
  const runtime: Runtime = {
    devices,
    cache: makeProgramCache(),
    tags: new WeakMap(),
  };
  return tagFor(runtime, "auto");
}

/**
 * Programs over tensors on the default device: WebGPU when there is an adapter, otherwise the CPU,
 * which is said once.
 *
 * @example
 * ```ts
 * import { pit, tensor } from "@pit/pit";
 *
 * const A = tensor([[1, 2], [3, 4]]);
 * const C = pit`C[m,n] += ${A}[m,k] * ${A}[k,n]`;
 * await C.array(); // [[7, 10], [15, 22]]
 * ```
 */
export const pit: Pit = makePit(makeDevices({
  webgpu: (device) =>
    makeWebGpuBackend({
      compile: (ir, layouts, target, request) =>
        compileWebGpu(ir, layouts, target, contextFor(request)),
      ...(device === null ? {} : { device: device as GPUDevice }),
    }),
  cpu: () =>
    makeCpuBackend({
      compile: (ir, layouts, request) =>
        compileJs(ir, layouts, contextFor(request)),
    }),
  reference: () => makeReferenceBackend(),
}));

/** The tag of a device; the same one for the same device. */
function tagFor(runtime: Runtime, request: unknown): Pit {
  const lane = laneFor(runtime.devices, request);
  const known = runtime.tags.get(lane);
  if (known !== undefined) return known;
  const place: Place = { lane, isDebug: false };
  const tag: Tag = { runtime, place, programs: new WeakMap() };
  const call = (first: unknown, ...holes: readonly unknown[]): unknown => {
    if (typeof first === "string" && holes.length === 0) {
      return programOf(tag, coreOfText(runtime.cache, first, FRONT_END));
    }
    const template = { strings: checkTemplate(first, "pit"), holes };
    return fill(tag, variantOf(runtime.cache, template, FRONT_END), holes);
  };
  Object.defineProperty(call, "debug", {
    get: () => place.isDebug,
    set: (isOn: unknown) => {
      place.isDebug = isOn === true;
    },
  });
  // Defined, not assigned: `name` of a function is read-only.
  for (const [name, value] of Object.entries(methodsOf(tag))) {
    Object.defineProperty(call, name, { value });
  }
  const made = call as unknown as Pit;
  runtime.tags.set(lane, made);
  return made;
}

function methodsOf(tag: Tag): Omit<Pit, "debug"> {
  const { runtime, place: { lane } } = tag;
  return {
    einsum: (equation, ...operands) => runEinsum(tag, equation, operands),
    const: (value) => {
      if (typeof value === "number") return makeConstHole(value);
      return raise(callKind("pit.const", kindOf(value), "a number"));
    },
    name: (name) => {
      if (typeof name === "string") return makeNameHole(name);
      return raise(callKind("pit.name", kindOf(name), "a string"));
    },
    expr: (strings, ...holes) =>
      spliceOf(checkTemplate(strings, "pit.expr"), holes),
    on: (device) => tagFor(runtime, device),
    ready: async () => {
      const { kind, description } = await openLane(lane);
      return { kind, description };
    },
    scope: (body) => {
      if (typeof body === "function") return runScope(body, tensorsIn);
      return raise(callKind("pit.scope", kindOf(body), "a function"));
    },
    dispose: () => disposeLane(lane),
  };
}

/** The program of a core without holes; the same one each time. */
function programOf(
  { place, programs }: Tag,
  core: ProgramCore,
): Program<AnyArguments, unknown> {
  const program = programs.get(core) ?? makeProgram(place, core, NOTHING);
  programs.set(core, program);
  return program;
}

function checkTemplate(value: unknown, call: string): TemplateStringsArray {
  if (Array.isArray(value) && "raw" in value) {
    return value as unknown as TemplateStringsArray;
  }
  const wanted = call === "pit" ? "a template or one text" : "a template";
  const found = typeof value === "string" ? "a text and more" : kindOf(value);
  return raise(callKind(call, found, wanted));
}

/** Runs a variant, or makes a program of it that remembers the numbers of its holes. */
function fill(
  tag: Tag,
  { core, fillings, runsAtOnce }: Variant,
  holes: readonly unknown[],
): unknown {
  const { place } = tag;
  if (runsAtOnce) {
    const values: (Argument | undefined)[] = new Array(core.names.length);
    for (const { slot, path } of fillings) {
      values[slot] = holeAt(holes, path) as Argument;
    }
    return execute(place, { core, lane: place.lane, values });
  }
  if (fillings.length === 0) return programOf(tag, core);
  const captured = new Map(fillings.map(({ slot, path }) => [
    slot,
    holeAt(holes, path) as Argument,
  ]));
  return makeProgram(place, core, captured);
}

function joinHoles(
  { raw }: TemplateStringsArray,
  holes: readonly unknown[],
): ProgramSource {
  const isTemplate = Array.isArray(raw) && raw.length === holes.length + 1 &&
    raw.every((piece) => typeof piece === "string");
  if (!isTemplate) {
    const found = "an array that no template gives";
    return raise(callKind("pit", found, "a template or one text"));
  }
  const kinds = holes.map((hole) => kindOfHole(hole, holes));
  const outcome = joinTemplate(raw, kinds);
  return outcome.ok ? outcome.value : read(outcome, joinedText(raw, kinds));
}

function kindOfHole(hole: unknown, holes: readonly unknown[]): HoleKind {
  if (typeof hole === "number") return { kind: "number" };
  if (isTensor(hole)) return { kind: "tensor", sameAs: holes.indexOf(hole) };
  const made = madeHole(hole);
  if (made === null) {
    return { kind: "invalid", what: misfitOf(hole) ?? typeof hole };
  }
  return made.kind === "expr"
    ? { kind: "expression", source: made.source }
    : made;
}

function spliceOf(
  strings: TemplateStringsArray,
  holes: readonly unknown[],
): ExprHole {
  const source = joinHoles(strings, holes);
  return makeExprHole(read(readExpression(source), source.text), holes);
}

function runEinsum(
  { runtime, place }: Tag,
  text: unknown,
  operands: readonly unknown[],
): Tensor {
  if (typeof text !== "string") {
    raise(callKind("pit.einsum", kindOf(text), "a string first"));
  }
  const tensors = operands.map((operand) => {
    if (isTensor(operand)) return operand;
    const wanted = "tensors after the string";
    return raise(callKind("pit.einsum", kindOf(operand), wanted));
  });
  const ranks = tensors.map(({ rank }) => rank);
  const core = coreOfEinsum(
    runtime.cache,
    { text, ranks },
    () => read(readEinsum(text, ranks.length, ranks), text),
  );
  const values: (Argument | undefined)[] = new Array(core.names.length);
  tensors.forEach((tensor, at) => {
    const slot = core.slots.get(`$${at}`);
    if (slot !== undefined) values[slot] = tensor;
  });
  return execute(place, { core, lane: place.lane, values }) as Tensor;
}

/** The value of an outcome, or its diagnostics thrown over the text. */
function read<T>(outcome: Outcome<T>, text: string): T {
  if (outcome.ok) return outcome.value;
  throw new PitError(outcome.diagnostics, { text, location: hostLocation() });
}

/** Tensors in the result of a scope: in arrays, records and maps, at any depth. */
function tensorsIn(result: unknown): ReturnType<typeof scopedOf>[] {
  const found: ReturnType<typeof scopedOf>[] = [];
  // A set that grows while it is walked: each object once, however deep they nest.
  const objects = new Set<object>();
  const note = (value: unknown): void => {
    if (typeof value === "object" && value !== null) objects.add(value);
  };
  note(result);
  for (const value of objects) {
    if (isTensor(value)) found.push(scopedOf(value));
    else if (value instanceof Map || value instanceof Set) {
      value.forEach(note);
    } else if (!ArrayBuffer.isView(value)) Object.values(value).forEach(note);
  }
  return found;
}
