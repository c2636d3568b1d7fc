/**
 * What the type-level parser of `argument_types.ts` knows between two events, and how brackets and
 * statements change it. Absent on purpose: characters, and what an event means.
 */

/** An index list that is open, or an access that was just read. */
export interface Frame {
  readonly name: string;
  /** One element for each comma. */
  readonly commas: readonly unknown[];
  readonly isEmpty: boolean;
  readonly isOpenRank: boolean;
  readonly axes: string;
  readonly uses: readonly [string, number];
}

/** A name or an access whose role the next token decides: target, reducer, axis of a range, or read. */
export interface Candidate {
  readonly name: string;
  readonly rank: number;
  readonly isBare: boolean;
  readonly axes: string;
  readonly uses: readonly [string, number];
}

/** Everything between two events. */
export interface State<
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

/** Before the first character. */
export type Start = State<
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
export type With<S, Changes> = S extends State<
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

// ---------------------------------------------------------------- frames

/** Opens a bracket. */
export type Push<S, Open> = S extends State
  ? With<S, { stack: readonly [Open, ...S["stack"]] }>
  : null;

/** An index list that begins. */
export interface OpenFrame<Word extends string> {
  readonly name: Word;
  readonly commas: readonly [];
  readonly isEmpty: true;
  readonly isOpenRank: false;
  readonly axes: never;
  readonly uses: never;
}

/** The frame with some fields replaced. */
export type ChangeFrame<F extends Frame, Changes> = {
  readonly [K in keyof Frame]: K extends keyof Changes ? Changes[K] : F[K];
};

/** True inside an index list, parentheses in it included. */
export type IsInIndex<S extends State> = S["stack"] extends
  readonly [infer Top, ...unknown[]] ? Top extends "(" ? false : true
  : false;

/** Adds an axis to the innermost index list, through parentheses. */
export type FillTop<S extends State, Axis extends string> = S["stack"] extends
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
export type CloseFrame<S extends State> = S["stack"] extends
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

/** A name without brackets. */
export interface BareCandidate<Word extends string> {
  readonly name: Word;
  readonly rank: 0;
  readonly isBare: true;
  readonly axes: never;
  readonly uses: never;
}

// ---------------------------------------------------------------- statements

/** The candidate is a read. In a `with` list it is neither. */
export type Commit<S> = S extends State
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
export type NewStatement<S> = S extends State
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
export type EndStatement<S extends State> = With<S, {
  assigned: S["assigned"] | S["target"];
  inputs: S["inputs"] | Unassigned<S["uses"], S["assigned"][0]>;
  scalars: S["scalars"] | Exclude<S["bare"], S["axes"] | S["assigned"][0]>;
}>;

type Unassigned<Uses, Assigned> = Uses extends readonly [infer N, unknown]
  ? N extends Assigned ? never : Uses
  : never;
