/**
 * The test command: `deno task test`. Checks the style, the types and the docs, then runs every
 * test, on a WebGPU device whenever one can be had.
 *
 * Without an adapter it installs Mesa's software driver where it may (root on Debian or Ubuntu) and
 * says elsewhere what to install. Ends with a line `N passed, N failed`.
 */
// deno-lint-ignore-file no-console -- a command speaks on the console
import { parseArgs } from "./std.ts";

const { filter } = parseArgs(Deno.args, { string: ["filter"] });

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const CHECKS: readonly (readonly string[])[] = [
  ["fmt", "--check", "--quiet"],
  ["lint", "--quiet"],
  ["check", "--quiet", "."],
  ["doc", "--lint", "mod.ts"],
];

const environment = await ensureAdapter();
const adapter = await adapterName(environment);
console.log(
  adapter === null
    ? "WebGPU tests: not run, because there is no adapter"
    : `WebGPU tests: run on ${adapter}`,
);
const counts: Count[] = [];
if (filter === undefined) {
  for (const check of CHECKS) counts.push(await runCheck(check));
}
counts.push(await runTests());
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
Deno.exit(failed === 0 ? 0 : 1);

async function runCheck(args: readonly string[]): Promise<Count> {
  const name = `deno ${args.join(" ")}`;
  const { success, stdout, stderr } = await deno(args);
  console.log(`${success ? "ok" : "FAILED"}  ${name}`);
  if (!success) console.log(`${stdout}${stderr}`);
  return { passed: success ? 1 : 0, failed: success ? 0 : 1 };
}

/** Runs the suite with its own output, and counts from the summary line. */
async function runTests(): Promise<Count> {
  const filters = filter === undefined ? [] : ["--filter", filter];
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "test",
      "--allow-all",
      "--quiet",
      "--no-check",
      "--doc",
      ...filters,
      "tests/",
      "mod.ts",
    ],
    env: { ...environment, NO_COLOR: "1" },
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of child.stdout) {
    text += decoder.decode(chunk, { stream: true });
    await Deno.stdout.write(chunk);
  }
  const { success, signal } = await child.status;
  const [, passed, failed] =
    /(\d+) passed(?: \([^)]*\))? \| (\d+) failed/.exec(text) ?? [];
  const count = { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
  if (success || count.failed > 0) return count;
  if (signal !== null && count.passed > 0) {
    // Mesa's software driver rarely corrupts its heap while the process ends; every test had
    // reported by then.
    console.log(`The test process ended with ${signal} after its summary`);
    return count;
  }
  return { ...count, failed: 1 };
}

/** Environment of the tests: names exactly one driver where we had to install it. */
async function ensureAdapter(): Promise<Readonly<Record<string, string>>> {
  if (await adapterName({}) !== null) return {};
  const software = await softwareDriver() ?? await installDriver();
  return software === null ? {} : { VK_DRIVER_FILES: software };
}

async function adapterName(
  env: Readonly<Record<string, string>>,
): Promise<string | null> {
  const code = `const a = await navigator.gpu?.requestAdapter();
    console.log(a ? a.info.description || a.info.device || a.info.vendor || "an adapter" : "");`;
  const { stdout } = await deno(["eval", code], env);
  const name = stdout.trim();
  return name === "" ? null : name;
}

async function softwareDriver(): Promise<string | null> {
  const folder = "/usr/share/vulkan/icd.d";
  try {
    for await (const { name } of Deno.readDir(folder)) {
      if (name.startsWith("lvp_icd")) return `${folder}/${name}`;
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return null;
}

async function installDriver(): Promise<string | null> {
  const packages = ["mesa-vulkan-drivers", "libvulkan1"];
  const canInstall = Deno.build.os === "linux" && Deno.uid() === 0 &&
    await exists("/usr/bin/apt-get");
  if (!canInstall) {
    console.log(
      "No WebGPU adapter. On Debian or Ubuntu: sudo apt-get install " +
        `${packages.join(" ")}; elsewhere install the driver of your GPU.`,
    );
    return null;
  }
  console.log(`No WebGPU adapter: installing ${packages.join(" and ")}`);
  await command("apt-get", ["update", "-qq"]);
  await command("apt-get", [
    "install",
    "-y",
    "-qq",
    "--no-install-recommends",
    ...packages,
  ]);
  return softwareDriver();
}

async function exists(path: string): Promise<boolean> {
  try {
    await Deno.stat(path);
    return true;
  } catch {
    return false;
  }
}

interface Finished {
  readonly success: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

function deno(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return command(Deno.execPath(), args, { ...env, NO_COLOR: "1" });
}

async function command(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const { success, stdout, stderr } = await new Deno.Command(path, {
    args: [...args],
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
  }).output();
  const decoder = new TextDecoder();
  return {
    success,
    stdout: decoder.decode(stdout),
    stderr: decoder.decode(stderr),
  };
}
