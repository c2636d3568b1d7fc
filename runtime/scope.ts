/**
 * Scopes: what is made inside one and not returned from it is disposed of at its end.
 *
 * A scope may be asynchronous: it follows its function through awaits where the host can tell
 * (AsyncLocalStorage); elsewhere only synchronous scopes collect. Absent on purpose: tensors.
 */

/** Something that a scope frees. */
export interface Scoped {
  /** `disposedAt` is a stack that says where the scope ended. */
  readonly free: (disposedAt: Error) => void;
}

/** One running scope; mutable. */
export interface Scope {
  readonly owned: Set<Scoped>;
  readonly outer: Scope | null;
  isOpen: boolean;
}

/** The part of AsyncLocalStorage that is used. */
interface ScopeStore {
  readonly getStore: () => Scope | undefined;
  readonly run: <T>(scope: Scope, run: () => T) => T;
}

/** Null until the first scope, so that programs without scopes pay nothing. */
let store: ScopeStore | null = null;

/** The innermost open scope of the code that is running, or null. */
function currentScope(): Scope | null {
  let scope = store?.getStore() ?? null;
  while (scope !== null && !scope.isOpen) scope = scope.outer;
  return scope;
}

/** Makes the current scope the owner of `item`; null when there is none. */
export function ownInScope(item: Scoped): Scope | null {
  if (store === null) return null;
  const scope = currentScope();
  scope?.owned.add(item);
  return scope;
}

/** Takes an item that was freed by hand away from `scope`, or from where it moved since. */
export function disown(scope: Scope, item: Scoped): void {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    if (at.owned.delete(item)) return;
  }
}

/**
 * Runs `body` and frees what it made, except what `kept` finds in its result: that goes to the
 * scope outside. The result may be a promise; then the scope lasts until it settles.
 */
export function runScope<T>(
  body: () => T,
  kept: (result: Awaited<T>) => readonly Scoped[],
): T {
  store ??= makeStore();
  const scope: Scope = {
    owned: new Set(),
    outer: currentScope(),
    isOpen: true,
  };
  let result: T;
  try {
    result = store.run(scope, body);
  } catch (error) {
    endScope(scope, []);
    throw error;
  }
  if (isPromise(result)) return endLater(scope, result, kept);
  endWith(scope, result as Awaited<T>, kept);
  return result;
}

/** `T` is a promise: the same promise, settled after the scope has ended. */
function endLater<T>(
  scope: Scope,
  result: T & Promise<Awaited<T>>,
  kept: (result: Awaited<T>) => readonly Scoped[],
): T {
  const ended = result.then(
    (value) => {
      endWith(scope, value, kept);
      return value;
    },
    (error) => {
      endScope(scope, []);
      throw error;
    },
  );
  return ended as T & Promise<Awaited<T>>;
}

/** Ends the scope even where a look into the result throws, as a getter may. */
function endWith<R>(
  scope: Scope,
  result: R,
  kept: (result: R) => readonly Scoped[],
): void {
  let found: readonly Scoped[] = [];
  try {
    found = kept(result);
  } finally {
    endScope(scope, found);
  }
}

function endScope(scope: Scope, kept: readonly Scoped[]): void {
  scope.isOpen = false;
  for (const item of kept) {
    if (scope.owned.delete(item)) scope.outer?.owned.add(item);
  }
  const disposedAt = new Error();
  for (const item of scope.owned) item.free(disposedAt);
  scope.owned.clear();
}

function isPromise(value: unknown): value is Promise<never> {
  return value instanceof Promise;
}

/** The host's AsyncLocalStorage, else a stack of synchronous scopes. */
function makeStore(): ScopeStore {
  const { process } = globalThis as {
    readonly process?: { getBuiltinModule?: (name: string) => unknown };
  };
  const hooks = process?.getBuiltinModule?.("node:async_hooks") as
    | { readonly AsyncLocalStorage: new () => ScopeStore }
    | undefined;
  return hooks === undefined ? makeStack() : new hooks.AsyncLocalStorage();
}

function makeStack(): ScopeStore {
  const stack: Scope[] = [];
  return {
    getStore: () => stack[stack.length - 1],
    run: (scope, run) => {
      stack.push(scope);
      try {
        return run();
      } finally {
        stack.pop();
      }
    },
  };
}
