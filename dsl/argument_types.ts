/**
 * The type-level parser of the call form: the literal type of a program text -> the names, kinds
 * and ranks of its arguments and results.
 *
 * A scanner reads words and punctuation, one event at a time, into a state. It never judges: a text
 * that it cannot follow, that is no literal, or that is longer than 800 characters gives `null`,
 * and the caller falls back to a record. Absent on purpose: tensors, and everything at run time.
 */
import type { Digit, OnWord } from "./argument_events.ts";
import type {
  Commit,
  EndStatement,
  Start,
  State,
  With,
} from "./argument_state.ts";

/** What the type system knows of a program. Unions stand for sets. */
export interface ProgramShape {
  /** `[name, rank]` of each tensor that a call must give; the rank is `number` where it is open. */
  readonly inputs: readonly [string, number];
  /** Names of scalars that a call must give. */
  readonly scalars: string;
  /** `[name, rank]` of each target, which a call may give to be continued. */
  readonly targets: readonly [string, number];
  /** `[name, rank]` of each result. */
  readonly results: readonly [string, number];
  /** A record of results even if there is one name: never, since `return a` gives one tensor. */
  readonly hasReturn: boolean;
}

/**
 * The shape of a program text, or null when the text is no literal, too long or beyond the parser.
 *
 * @internal
 */
export type ReadShape<Text extends string> = IsReadable<Text> extends true
  ? Finish<ScanPieces<WithoutComments<Text>, Start>>
  : null;

/** The shape after the last event. */
type Finish<S> = S extends State
  ? Commit<OnWord<With<S, { word: "" }>, S["word"], "end">> extends
    infer Last extends State ? [Last["target"]] extends [never] ? null
    : Last["stack"] extends readonly [] ? ShapeOf<EndStatement<Last>, Last>
    : null
  : null
  : null;

type ShapeOf<S, Last extends State> = S extends State ? {
    readonly inputs: S["inputs"];
    readonly scalars: S["scalars"];
    readonly targets: S["targets"];
    readonly results: [S["returned"]] extends [never] ? Last["target"]
      : ResultOf<S["returned"], S["assigned"]>;
    readonly hasReturn: [S["returned"]] extends [never] ? false : true;
  }
  : null;

/** Rank of a returned name, by its assignments. */
type ResultOf<
  Names extends string,
  Assigned extends readonly [string, number],
> = Names extends unknown
  ? readonly [Names, Extract<Assigned, readonly [Names, number]>[1]]
  : never;

// ---------------------------------------------------------------- characters

type Lower =
  | "a"
  | "b"
  | "c"
  | "d"
  | "e"
  | "f"
  | "g"
  | "h"
  | "i"
  | "j"
  | "k"
  | "l"
  | "m"
  | "n"
  | "o"
  | "p"
  | "q"
  | "r"
  | "s"
  | "t"
  | "u"
  | "v"
  | "w"
  | "x"
  | "y"
  | "z";
type WordCharacter = Lower | Uppercase<Lower> | Digit | "_";

/** Fifty characters and the rest. */
type Fifty<Text extends string> = Text extends
  `${infer _0}${infer _1}${infer _2}${infer _3}${infer _4}${infer _5}${infer _6}${infer _7}${infer _8}${infer _9}${infer _10}${infer _11}${infer _12}${infer _13}${infer _14}${infer _15}${infer _16}${infer _17}${infer _18}${infer _19}${infer _20}${infer _21}${infer _22}${infer _23}${infer _24}${infer _25}${infer _26}${infer _27}${infer _28}${infer _29}${infer _30}${infer _31}${infer _32}${infer _33}${infer _34}${infer _35}${infer _36}${infer _37}${infer _38}${infer _39}${infer _40}${infer _41}${infer _42}${infer _43}${infer _44}${infer _45}${infer _46}${infer _47}${infer _48}${infer _49}${infer Rest}`
  ? Rest
  : null;

/** True when the text ends before `Limit` times fifty characters. */
type IsShort<
  Text extends string,
  Limit extends number,
  Steps extends readonly unknown[] = [],
> = Steps["length"] extends Limit ? false
  : Fifty<Text> extends infer Rest extends string
    ? IsShort<Rest, Limit, [...Steps, 0]>
  : true;

/** One literal, neither a union nor open at any place, of at most 800 characters. */
type IsReadable<Text extends string> = IsUnion<Text> extends true ? false
  : Record<never, never> extends Record<Text, 0> ? false
  : IsShort<Text, 16>;

type IsUnion<T, Whole = T> = T extends unknown
  ? [Whole] extends [T] ? false : true
  : never;

/** Comments become spaces: a slash is a comment or a division. */
type WithoutComments<Text extends string, Done extends string = ""> =
  Text extends `${infer Before}/${infer After}`
    ? After extends `/${infer Comment}`
      ? Comment extends `${string}\n${infer Rest}`
        ? WithoutComments<Rest, `${Done}${Before}\n`>
      : `${Done}${Before}`
    : After extends `*${infer Comment}`
      ? Comment extends `${string}*/${infer Rest}`
        ? WithoutComments<Rest, `${Done}${Before} `>
      : `${Done}${Before}`
    : WithoutComments<After, `${Done}${Before}%`>
    : `${Done}${Text}`;

// ---------------------------------------------------------------- scanner

/** Pieces between white space, each scanned by itself: that bounds the depth of instantiation. */
type ScanPieces<Text extends string, S> = Text extends
  `${infer Line}\n${infer Rest}` ? ScanPieces<Rest, ScanWords<Line, S>>
  : ScanWords<Text, S>;

type ScanWords<Text extends string, S> = Text extends
  `${infer Piece} ${infer Rest}` ? ScanWords<Rest, ScanPiece<Piece, S>>
  : ScanPiece<Text, S>;

/** A piece of 400 characters or more would be too deep. */
type ScanPiece<Text extends string, S> = Text extends "" ? S
  : S extends State
    ? IsShort<Text, 8> extends true
      ? Text extends `${WordCharacter}${string}`
        ? S["word"] extends "" ? Scan<Text, "", S>
        : Scan<Text, "", OnWord<With<S, { word: "" }>, S["word"], "word">>
      : Scan<Text, S["word"], With<S, { word: "" }>>
    : null
  : null;

/** Reads word characters into `Word`, everything else as events. The last word stays pending. */
type Scan<Text extends string, Word extends string, S> = Text extends
  `${infer Character extends WordCharacter}${infer Rest}`
  ? Scan<Rest, `${Word}${Character}`, S>
  : Text extends "" ? With<S, { word: Word }>
  : Text extends `[${infer Rest}` ? Scan<Rest, "", OnWord<S, Word, "[">>
  : Text extends `]${infer Rest}` ? Scan<Rest, "", OnWord<S, Word, "]">>
  : Text extends `,${infer Rest}` ? Scan<Rest, "", OnWord<S, Word, ",">>
  : Text extends `(${infer Rest}` ? Scan<Rest, "", OnWord<S, Word, "(">>
  : Text extends `)${infer Rest}` ? Scan<Rest, "", OnWord<S, Word, ")">>
  : Text extends `${"==" | "<=" | ">=" | "!="}${infer Rest}`
    ? Scan<Rest, "", OnWord<S, Word, "operator">>
  : Text extends `${"=" | "+=" | "*="}${infer Rest}`
    ? Scan<Rest, "", OnWord<S, Word, "=">>
  : Text extends `...${infer Rest}` ? Scan<Rest, "", OnWord<S, Word, "...">>
  : Text extends `..${infer Rest}` ? Scan<Rest, "", OnWord<S, Word, "operator">>
  : Text extends `.${infer Rest}` ? Scan<Rest, Word extends "" ? "0" : Word, S>
  : Text extends `:${infer Rest}` ? Scan<Rest, "", OnWord<S, Word, ":">>
  : Text extends `${infer _}${infer Rest}`
    ? Scan<Rest, "", OnWord<S, Word, "operator">>
  : null;
