/**
 * The type-level parser of the call form: the literal type of a program text -> the names, kinds
 * and ranks of its arguments and results.
 *
 * A scanner reads words and punctuation, one event at a time, into a state. It never judges: a text
 * that it cannot follow, that is no literal, or that is longer than 800 characters gives `null`,
 * and the caller falls back to a record. Absent on purpose: tensors, and everything at run time.
 */

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

// ---------------------------------------------------------------- state

/** An index list that is open, or an access that was just read. */
interface Frame {
  readonly name: string;
  /** One element for each comma. */
  readonly commas: readonly unknown[];
  readonly isEmpty: boolean;
  readonly isOpenRank: boolean;
  readonly axes: string;
  readonly uses: readonly [string, number];
}

/** A name or an access whose role the next token decides: target, reducer, axis of a range, or read. */
interface Candidate {
  readonly name: string;
  readonly rank: number;
  readonly isBare: boolean;
  readonly axes: string;
  readonly uses: readonly [string, number];
}

interface State<
  Word = string,
  Stack = readonly unknown[],
  Waiting = Candidate | null,
  Mode = "body" | "with" | "return",
  IsLet = boolean,
  Target = readonly [string, number],
  Uses = readonly [string, number],
  Axes = string,
  Bare = string,
  Assigned = readonly [string, number],
  Inputs = readonly [string, number],
  Scalars = string,
  Targets = readonly [string, number],
  Returned = string,
> {
  /** A word that ended a piece; what follows it says what it is. */
  readonly word: Word;
  /** Open brackets, innermost first: `"("`, `"i("` inside an index list, or a frame. */
  readonly stack: Stack;
  readonly candidate: Waiting;
  readonly mode: Mode;
  readonly isLet: IsLet;
  // Of the statement that is being read.
  readonly target: Target;
  readonly uses: Uses;
  readonly axes: Axes;
  readonly bare: Bare;
  // Of the program so far.
  readonly assigned: Assigned;
  readonly inputs: Inputs;
  readonly scalars: Scalars;
  readonly targets: Targets;
  readonly returned: Returned;
}

type Start = State<
  "",
  readonly [],
  null,
  "body",
  false,
  never,
  never,
  never,
  never,
  never,
  never,
  never,
  never,
  never
>;

/**
 * The state with some fields replaced; null stays null. The old fields are inferred and each new one is an
 * argument of `State`, so that nothing is deferred: a mapped type, or `S["word"]` of an `S` that is
 * still open, would pile up one step per event and exceed the depth of instantiation.
 */
type With<S, Changes> = S extends State<
  infer Word,
  infer Stack,
  infer Waiting,
  infer Mode,
  infer IsLet,
  infer Target,
  infer Uses,
  infer Axes,
  infer Bare,
  infer Assigned,
  infer Inputs,
  infer Scalars,
  infer Targets,
  infer Returned
> ? State<
    Field<Changes, "word", Word>,
    Field<Changes, "stack", Stack>,
    Field<Changes, "candidate", Waiting>,
    Field<Changes, "mode", Mode>,
    Field<Changes, "isLet", IsLet>,
    Field<Changes, "target", Target>,
    Field<Changes, "uses", Uses>,
    Field<Changes, "axes", Axes>,
    Field<Changes, "bare", Bare>,
    Field<Changes, "assigned", Assigned>,
    Field<Changes, "inputs", Inputs>,
    Field<Changes, "scalars", Scalars>,
    Field<Changes, "targets", Targets>,
    Field<Changes, "returned", Returned>
  >
  : null;

type Field<Changes, Key, Old> = Key extends keyof Changes ? Changes[Key] : Old;

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
type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
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

// ---------------------------------------------------------------- events

type Event =
  | "["
  | "]"
  | "("
  | ")"
  | ","
  | ":"
  | "="
  | "..."
  | "operator"
  | "word"
  | "end";

type Dtype = "f32" | "f16" | "i32" | "u32" | "bool";
type AssignWord = "max" | "min" | "and" | "or";
type Connective = "where" | "not" | "and" | "or";
type Constant = "true" | "false" | "inf" | "_";

/** A word (or none) and what follows it. */
type OnWord<S, Word extends string, E extends Event> = S extends State
  ? S["mode"] extends "return"
    ? With<S, { returned: S["returned"] | Name<Word> }>
  : Word extends "" ? OnEvent<S, E>
  : IsInIndex<S> extends true ? OnIndexWord<S, Word, E>
  : Word extends `${Digit}${string}` ? OnEvent<Commit<S>, E>
  : E extends "=" ? OnAssign<S, Word>
  : OnBodyWord<S, Word, E>
  : null;

type Name<Word extends string> = Word extends "" ? never : Word;

/** Inside an index list: axes, nested reads, numbers. */
type OnIndexWord<S extends State, Word extends string, E extends Event> =
  E extends "[" ? Push<S, OpenFrame<Word>>
    : E extends "(" ? Push<FillTop<S, never>, "i(">
    : Word extends `${Digit}${string}` | "_" ? OnEvent<FillTop<S, never>, E>
    : OnEvent<FillTop<S, Word>, E>;

/** Before an assignment: the target is this word, or what stands before `max` or `: f32`. */
type OnAssign<S extends State, Word extends string> = Word extends
  AssignWord | Dtype ? S["candidate"] extends Candidate ? NewStatement<S> : null
  : NewStatement<With<Commit<S>, { candidate: BareCandidate<Word> }>>;

type OnBodyWord<S extends State, Word extends string, E extends Event> =
  E extends "[" ? Push<Commit<S>, OpenFrame<Word>>
    : Word extends "let" ? With<Commit<S>, { isLet: true; mode: "body" }>
    : Word extends "return" ? With<Commit<S>, { mode: "return" }>
    : Word extends "with" ? With<Commit<S>, { mode: "with" }>
    : Word extends "in" ? OnEvent<RangeAxis<S>, E>
    : Word extends Connective ? OnEvent<KeepOrCommit<S, Word, E>, E>
    : Word extends Constant ? OnEvent<Commit<S>, E>
    : E extends "(" ? Push<Commit<S>, "(">
    : Word extends Dtype ? E extends "word" ? S : OnBareWord<S, Word, E>
    : OnBareWord<S, Word, E>;

type OnBareWord<S extends State, Word extends string, E extends Event> =
  OnEvent<With<Commit<S>, { candidate: BareCandidate<Word> }>, E>;

/** `C[i] and= …` with a space before the `=` keeps its candidate. */
type KeepOrCommit<S extends State, Word, E extends Event> = Word extends
  AssignWord ? E extends "word" | "(" | "operator" ? Commit<S> : S
  : Commit<S>;

/** Punctuation without a word before it. */
type OnEvent<S, E extends Event> = S extends State
  ? E extends "operator" ? IsInIndex<S> extends true ? S : Commit<S>
  : E extends "," ? OnComma<S>
  : E extends "[" ? null
  : E extends "]" ? CloseFrame<S>
  : E extends "(" ? OnParenthesis<S>
  : E extends ")" ? CloseParenthesis<Commit<S>>
  : E extends "=" ? S["candidate"] extends Candidate ? NewStatement<S> : null
  : E extends "..." ? OpenRank<S>
  : S
  : null;

type OnComma<S extends State> = S["stack"] extends
  readonly [infer Top extends Frame, ...infer Rest] ? With<S, {
    stack: readonly [
      ChangeFrame<Top, { commas: readonly [...Top["commas"], 0] }>,
      ...Rest,
    ];
  }>
  : IsInIndex<S> extends true ? S
  : Commit<S>;

/** After an access a parenthesis makes it a reducer: its indices are axes. */
type OnParenthesis<S extends State> = IsInIndex<S> extends true ? Push<S, "i(">
  : S["candidate"] extends infer C extends Candidate
    ? C["isBare"] extends true ? Push<Commit<S>, "(">
    : Push<
      With<S, {
        candidate: null;
        axes: S["axes"] | C["axes"];
        uses: S["uses"] | C["uses"];
      }>,
      "("
    >
  : Push<S, "(">;

type CloseParenthesis<S> = S extends State
  ? S["stack"] extends readonly ["(" | "i(", ...infer Rest]
    ? With<S, { stack: Rest }>
  : null
  : null;

type OpenRank<S extends State> = S["stack"] extends
  readonly [infer Top extends Frame, ...infer Rest] ? With<S, {
    stack: readonly [
      ChangeFrame<Top, { isOpenRank: true; isEmpty: false }>,
      ...Rest,
    ];
  }>
  : S;

/** `r in 0..3`: the name is an axis. */
type RangeAxis<S extends State> = S["candidate"] extends
  infer C extends Candidate
  ? With<S, { candidate: null; axes: S["axes"] | C["name"] }>
  : S;

// ---------------------------------------------------------------- frames

type Push<S, Open> = S extends State
  ? With<S, { stack: readonly [Open, ...S["stack"]] }>
  : null;

interface OpenFrame<Word extends string> {
  readonly name: Word;
  readonly commas: readonly [];
  readonly isEmpty: true;
  readonly isOpenRank: false;
  readonly axes: never;
  readonly uses: never;
}

type ChangeFrame<F extends Frame, Changes> = {
  readonly [K in keyof Frame]: K extends keyof Changes ? Changes[K] : F[K];
};

type IsInIndex<S extends State> = S["stack"] extends
  readonly [infer Top, ...unknown[]] ? Top extends "(" ? false : true
  : false;

/** Adds an axis to the innermost index list, through parentheses. */
type FillTop<S extends State, Axis extends string> = S["stack"] extends
  readonly [infer Top extends Frame, ...infer Rest] ? With<S, {
    stack: readonly [
      ChangeFrame<Top, { isEmpty: false; axes: Top["axes"] | Axis }>,
      ...Rest,
    ];
  }>
  : S["stack"] extends readonly ["i(", infer Next extends Frame, ...infer Rest]
    ? With<S, {
      stack: readonly [
        "i(",
        ChangeFrame<Next, { isEmpty: false; axes: Next["axes"] | Axis }>,
        ...Rest,
      ];
    }>
  : With<S, { axes: S["axes"] | Axis }>;

type RankOf<F extends Frame> = F["isOpenRank"] extends true ? number
  : F["isEmpty"] extends true ? 0
  : [...F["commas"], 0]["length"] extends infer Rank extends number ? Rank
  : number;

/** Ends an index list: a nested one becomes part of its list, an outer one a candidate. */
type CloseFrame<S extends State> = S["stack"] extends
  readonly [infer Top extends Frame, ...infer Rest]
  ? Rest extends readonly [infer Next extends Frame, ...infer Outer] ? With<S, {
      stack: readonly [
        ChangeFrame<Next, {
          isEmpty: false;
          axes: Next["axes"] | Top["axes"];
          uses:
            | Next["uses"]
            | Top["uses"]
            | readonly [Top["name"], RankOf<Top>];
        }>,
        ...Outer,
      ];
    }>
  : Rest extends readonly ["i(", ...unknown[]] ? null
  : With<S, {
    stack: Rest;
    candidate: {
      readonly name: Top["name"];
      readonly rank: RankOf<Top>;
      readonly isBare: false;
      readonly axes: Top["axes"];
      readonly uses: Top["uses"];
    };
  }>
  : null;

interface BareCandidate<Word extends string> {
  readonly name: Word;
  readonly rank: 0;
  readonly isBare: true;
  readonly axes: never;
  readonly uses: never;
}

// ---------------------------------------------------------------- statements

/** The candidate is a read. In a `with` list it is neither. */
type Commit<S> = S extends State
  ? S["candidate"] extends infer C extends Candidate
    ? S["mode"] extends "with" ? With<S, { candidate: null }>
    : C["isBare"] extends true
      ? With<S, { candidate: null; bare: S["bare"] | C["name"] }>
    : With<S, {
      candidate: null;
      axes: S["axes"] | C["axes"];
      uses: S["uses"] | C["uses"] | readonly [C["name"], C["rank"]];
    }>
  : S
  : null;

/** The candidate is a target: the statement before it ends. */
type NewStatement<S> = S extends State
  ? S["candidate"] extends infer C extends Candidate
    ? S["stack"] extends readonly [] ? With<EndStatement<S>, {
        candidate: null;
        mode: "body";
        isLet: false;
        target: readonly [C["name"], C["rank"]];
        uses: C["uses"];
        axes: C["axes"];
        bare: never;
        targets:
          | S["targets"]
          | (S["isLet"] extends true ? never : readonly [C["name"], C["rank"]]);
      }>
    : null
  : null
  : null;

/** What was read before it was assigned is an input; a bare name that is no axis is a scalar. */
type EndStatement<S extends State> = With<S, {
  assigned: S["assigned"] | S["target"];
  inputs: S["inputs"] | Unassigned<S["uses"], S["assigned"][0]>;
  scalars: S["scalars"] | Exclude<S["bare"], S["axes"] | S["assigned"][0]>;
}>;

type Unassigned<Uses, Assigned> = Uses extends readonly [infer N, unknown]
  ? N extends Assigned ? never : Uses
  : never;

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
