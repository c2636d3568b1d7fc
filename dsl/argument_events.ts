/**
 * The events of the type-level parser of `argument_types.ts`: a word and what follows it -> the next
 * state. Absent on purpose: characters.
 */
import type {
  BareCandidate,
  Candidate,
  ChangeFrame,
  CloseFrame,
  Commit,
  FillTop,
  Frame,
  IsInIndex,
  NewStatement,
  OpenFrame,
  Push,
  State,
  With,
} from "./argument_state.ts";

/** What follows a word. */
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

/** A digit: what begins with one is a number. */
export type Digit =
  | "0"
  | "1"
  | "2"
  | "3"
  | "4"
  | "5"
  | "6"
  | "7"
  | "8"
  | "9";
type Dtype = "f32" | "f16" | "i32" | "u32" | "bool";
type AssignWord = "max" | "min" | "and" | "or";
type Connective = "where" | "not" | "and" | "or";
type Constant = "true" | "false" | "inf" | "_";

/** A word (or none) and what follows it. */
export type OnWord<S, Word extends string, E extends Event> = S extends State
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
