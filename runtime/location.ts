/**
 * Where in the user's code a call stands: `file:line:column` out of a stack.
 *
 * Read only when an error is rendered; taking a stack costs little, formatting it does not.
 */

/** Folders of the library itself: their frames are not the user's. */
const OWN_FOLDERS: readonly string[] = ["../runtime/", "../dsl/", "../jit/"]
  .map((folder) => new URL(folder, import.meta.url).href);

/** Frames of the library between the user's call and the error. */
const MAXIMUM_FRAMES = 60;

/** The call in progress that is nearest to the library, or null when the stack does not tell. */
export function hostLocation(stack: string = currentStack()): string | null {
  // A hook of the host program may have made something else of it.
  if (typeof stack !== "string") return null;
  for (const line of stack.split("\n")) {
    const frame = /\(?((?:[a-z+-]+:\/\/|\/|[A-Za-z]:\\).*:\d+:\d+)\)?$/.exec(
      line.trim(),
    );
    const place = frame?.[1];
    if (place === undefined) continue;
    if (!OWN_FOLDERS.some((folder) => place.startsWith(folder))) {
      return place;
    }
  }
  return null;
}

function currentStack(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = MAXIMUM_FRAMES;
  const { stack } = new Error();
  Error.stackTraceLimit = limit;
  return stack ?? "";
}
