/** Parts of a concrete syntax tree by their names in the grammar. */
import type { CstElement, CstNode, IToken } from "chevrotain";

function children(cst: CstNode, key: string): readonly CstElement[] {
  return cst.children[key] ?? [];
}

/** The sub-trees of `cst` under `key`. */
export function nodes(cst: CstNode, key: string): readonly CstNode[] {
  return children(cst, key).filter((child): child is CstNode =>
    "children" in child
  );
}

/** The first sub-tree under `key`; the grammar says that there is one. */
export function node(cst: CstNode, key: string): CstNode {
  const [first] = nodes(cst, key);
  if (first === undefined) throw missing(cst, key);
  return first;
}

/** The tokens of `cst` under `key`. */
export function tokens(cst: CstNode, key: string): readonly IToken[] {
  return children(cst, key).filter((child): child is IToken =>
    "image" in child
  );
}

/** The first token under `key`; the grammar says that there is one. */
export function token(cst: CstNode, key: string): IToken {
  const [first] = tokens(cst, key);
  if (first === undefined) throw missing(cst, key);
  return first;
}

/** Only a tree without syntax errors comes here, so a missing part is our mistake. */
export function missing(cst: CstNode, key: string): Error {
  return new Error(
    `Cannot build the syntax tree: "${cst.name}" has no "${key}"`,
  );
}
