/**
 * Tint, the shader compiler of browsers, as a second opinion on generated WGSL.
 *
 * It runs in a process of its own (`compile_with_tint.ts`), which needs `--allow-run=deno`; without
 * it nothing is started or fetched, and the tests say that they did not run.
 */
import { findDeno } from "./deno_command.ts";

const COMMAND = new URL("./compile_with_tint.ts", import.meta.url).href;

/** Whether Tint may be started; says so when it may not. */
export async function canRunTint(): Promise<boolean> {
  if (await findDeno() !== null) return true;
  // deno-lint-ignore no-console -- a skipped test must be seen
  console.warn(
    "\n*** SKIPPED: WGSL is not checked with Tint; it needs --allow-run=deno ***\n",
  );
  return false;
}

/** What Tint says against each text, in order; empty lists for texts that are valid. */
export async function tintMessages(
  texts: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const command = await findDeno();
  if (command === null) throw new Error("Cannot run Tint: not permitted");
  const child = new Deno.Command(command, {
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      "--no-config",
      "--no-lock",
      "--allow-ffi",
      COMMAND,
    ],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(JSON.stringify(texts)));
  await writer.close();
  const { success, stdout, stderr } = await child.output();
  if (!success) {
    throw new Error(`Cannot run Tint: ${new TextDecoder().decode(stderr)}`);
  }
  return JSON.parse(new TextDecoder().decode(stdout));
}
