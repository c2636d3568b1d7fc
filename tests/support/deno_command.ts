/** Child processes of this Deno, for tests of what only a process of its own can show. */

/** What a child process left behind. */
export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The name under which this Deno may be run; null when it may not. */
export async function findDeno(): Promise<string | null> {
  for (const command of [Deno.execPath(), "deno"]) {
    const { state } = await Deno.permissions.query({ name: "run", command });
    if (state === "granted") return command;
  }
  return null;
}

/** Runs Deno in the root of the project, and ends it after `longestMs`. */
export async function runDeno(
  args: readonly string[],
  longestMs: number = 60_000,
): Promise<Finished> {
  const command = await findDeno();
  if (command === null) throw new Error("Cannot run Deno: not permitted");
  const { code, stdout, stderr } = await new Deno.Command(command, {
    args: [...args],
    cwd: new URL("../../", import.meta.url),
    env: { NO_COLOR: "1" },
    stdin: "null",
    signal: AbortSignal.timeout(longestMs),
  }).output();
  const decoder = new TextDecoder();
  return {
    code,
    stdout: decoder.decode(stdout),
    stderr: decoder.decode(stderr),
  };
}
