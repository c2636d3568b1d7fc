/** Pages of the docs -> their fenced blocks; and running a block as a reader would. */
import * as pitModule from "../../mod.ts";
import { PitError } from "../../mod.ts";

/** One fenced block of a page. */
export interface Block {
  /** What stands behind the fence: `ts`, `text`, `pit`, … */
  readonly language: string;
  /** `ignore` behind the language: shown, not run. */
  readonly isIgnored: boolean;
  readonly text: string;
  /** Line of the fence in the page, from 1. */
  readonly line: number;
  /** The heading above. */
  readonly heading: string;
  /** The block of language `text` right behind this one: what it prints, or the error it gives. */
  readonly output: string | null;
}

/** What a reader of the page sees when the block runs. */
export interface Shown {
  /** Each `console.log` of the block. */
  readonly logged: readonly string[];
  /** What the comment behind each `console.log(…);` promises, in order. */
  readonly promised: readonly string[];
  /** The message of the `PitError` that ended it, or null. */
  readonly message: string | null;
  /** Its code. */
  readonly code: string | null;
}

/** Values that a block may use without making them, by name. */
export type Scope = Readonly<Record<string, unknown>>;

type BlockFunction = (...values: readonly unknown[]) => Promise<void>;

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: readonly string[]
) => BlockFunction;

const IMPORT = /^import (?:type )?\{[^}]*\} from "\.\/mod\.ts";$/gm;

/** The fenced blocks of a page, in order. */
export function blocksOf(page: string): readonly Block[] {
  const fence = /^```(\w+)( ignore)?\n([\s\S]*?)^```$/gm;
  const found = [...page.matchAll(fence)];
  return found.map((match, at) => {
    const [whole, language = "", ignore, text = ""] = match;
    const before = page.slice(0, match.index);
    const next = found[at + 1];
    const gap = next === undefined
      ? "none"
      : page.slice(match.index + whole.length, next.index);
    const isFollowed = next?.[1] === "text" && gap.trim() === "";
    return {
      language,
      isIgnored: ignore !== undefined,
      text,
      line: before.split("\n").length,
      heading: [...before.matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? "",
      output: isFollowed ? (next[3] ?? "") : null,
    };
  });
}

/** Runs a block of plain JavaScript over everything that `mod.ts` exports. */
export async function runBlock(
  text: string,
  scope: Scope = {},
): Promise<Shown> {
  const logged: string[] = [];
  const log = (...values: readonly unknown[]): void => {
    logged.push(values.map(show).join(" "));
  };
  const promised = [...text.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)]
    .map(([, comment]) => comment ?? "");
  const names = { ...pitModule, console: { ...console, log }, ...scope };
  const body = new AsyncFunction(
    ...Object.keys(names),
    `"use strict";\n${text.replace(IMPORT, "")}`,
  );
  try {
    await body(...Object.values(names));
  } catch (error) {
    if (!(error instanceof PitError)) throw error;
    return { logged, promised, message: error.message, code: error.code };
  }
  return { logged, promised, message: null, code: null };
}

/** Text without the places of the host program, which differ from reader to reader. */
export function withoutPlaces(text: string): string {
  return text
    .replace(/^ {2}at .*\n?/gm, "")
    .replace(/disposed of at .*:\d+:\d+/g, "disposed of at PLACE")
    .trimEnd();
}

function show(value: unknown): string {
  return typeof value === "string" ? value : Deno.inspect(value);
}
