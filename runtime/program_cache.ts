/**
 * What was read already: templates by identity, texts by themselves. Both bounded.
 *
 * A second call of a template costs a look-up by its strings and one by the kinds of its holes; a
 * second template of the same text costs no parse. Absent on purpose: the front end itself.
 */
import type { TensorIr } from "../jit/ir/tensor_ir.ts";
import { type ExprSource, holesKey } from "./holes.ts";
import { makeCore, type ProgramCore } from "./program_core.ts";
import { BoundedMap } from "./webgpu/bounded_map.ts";

/** Programs by template and by text; mutable. */
export interface ProgramCache {
  /** By template: one variant per kind of filling. */
  readonly templates: WeakMap<
    TemplateStringsArray,
    BoundedMap<string, Variant>
  >;
  /** By text and kinds of markers. */
  readonly cores: BoundedMap<string, ProgramCore>;
}

/** A template with one kind of filling. */
export interface Variant {
  readonly core: ProgramCore;
  /** Slots that holes fill, and where their values stand. */
  readonly fillings: readonly Filling[];
  /** A tensor stands in a hole. */
  readonly runsAtOnce: boolean;
}

/** The place of a hole's value: in the arguments, and in the template. */
export interface Filling {
  readonly slot: number;
  readonly path: readonly [number, ...number[]];
}

/** What the cache asks when it does not know. Both throw for mistakes. */
export interface FrontEnd {
  /** Template and holes -> one text with markers. */
  readonly join: (
    strings: TemplateStringsArray,
    holes: readonly unknown[],
  ) => ExprSource;
  /** A joined text -> its IR. */
  readonly read: (source: ExprSource) => TensorIr;
}

/** Texts that are remembered, and how many characters they have together. */
const CORES_KEPT = 1024;
const CHARACTERS_KEPT = 2 ** 21;
/** Fillings of one template that are remembered: compiled-in numbers may vary. */
const VARIANTS_KEPT = 64;

/** Nothing known yet. */
export function makeProgramCache(): ProgramCache {
  const weights = {
    weigh: ({ text }: ProgramCore): number => text.length,
    limit: CHARACTERS_KEPT,
  };
  return {
    templates: new WeakMap(),
    cores: new BoundedMap(CORES_KEPT, weights),
  };
}

/** The variant of a template for these holes. */
export function variantOf(
  cache: ProgramCache,
  { strings, holes }: {
    readonly strings: TemplateStringsArray;
    readonly holes: readonly unknown[];
  },
  frontEnd: FrontEnd,
): Variant {
  let variants = cache.templates.get(strings);
  if (variants === undefined) {
    variants = new BoundedMap(VARIANTS_KEPT);
    cache.templates.set(strings, variants);
  }
  const key = holesKey(holes);
  const known = variants.get(key);
  if (known !== undefined) return known;
  const variant = makeVariant(cache, frontEnd.join(strings, holes), frontEnd);
  variants.set(key, variant);
  return variant;
}

/** The core of a text without holes. */
export function coreOfText(
  { cores }: ProgramCache,
  text: string,
  frontEnd: FrontEnd,
): ProgramCore {
  const read = (): TensorIr =>
    frontEnd.read({ text, holes: [], location: null });
  return coreOf(cores, { kinds: "", text }, read);
}

/** The core of an einsum string over operands of these ranks. */
export function coreOfEinsum(
  { cores }: ProgramCache,
  { text, ranks }: { readonly text: string; readonly ranks: readonly number[] },
  read: () => TensorIr,
): ProgramCore {
  return coreOf(cores, { kinds: `einsum ${ranks}`, text }, read);
}

function makeVariant(
  { cores }: ProgramCache,
  source: ExprSource,
  frontEnd: FrontEnd,
): Variant {
  const { text, holes } = source;
  const kinds = holes.map(({ kind }) => kind).join();
  const core = coreOf(cores, { kinds, text }, () => frontEnd.read(source));
  const fillings = holes.flatMap(({ path }, marker) => {
    const slot = core.slots.get(`$${marker}`);
    return slot === undefined ? [] : [{ slot, path }];
  });
  const runsAtOnce = holes.some(({ kind }) => kind === "tensor");
  return { core, fillings, runsAtOnce };
}

/** Kinds hold no line break, so the first one of a key ends them: no two programs share a key. */
function coreOf(
  cores: BoundedMap<string, ProgramCore>,
  { kinds, text }: { readonly kinds: string; readonly text: string },
  read: () => TensorIr,
): ProgramCore {
  const key = `${kinds}\n${text}`;
  const known = cores.get(key);
  if (known !== undefined) return known;
  const core = makeCore(text, read());
  cores.set(key, core);
  return core;
}
