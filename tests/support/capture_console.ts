// deno-lint-ignore-file no-console -- the console is what is captured
/** What code writes to the console. */

/** Lines that `body` writes with `console.log` or `console.warn`. */
export async function captureConsole(
  method: "log" | "warn",
  body: () => Promise<void>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const original = console[method];
  console[method] = (text: unknown) => lines.push(String(text));
  try {
    await body();
  } finally {
    console[method] = original;
  }
  return lines;
}
