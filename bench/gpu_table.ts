/**
 * `deno task bench:gpu`: pit and its peers on one GPU in one run, as a table with what was to be reached.
 *
 * Arguments: the size instead of 4096; `--out=FILE` writes the figures as JSON as well. Without
 * PyTorch on the machine the peers are left out, and the table says so.
 */
// deno-lint-ignore-file no-console -- a bench speaks on the console
import { ARGUMENTS, type Measured } from "./report.ts";
import { type Target, targetsFor } from "./targets.ts";

const SIZE = Number(ARGUMENTS[0] ?? 4096);
const OUT = Deno.args.find((arg) => arg.startsWith("--out="))?.slice(6);
const FOLDER = new URL(".", import.meta.url).pathname;
const OWN = ["sparse", "small", "detection", "experts"];
const PEERS = ["torch_peers", "torch_experts"];
const TENSOR_CORES = ["TF32", "fp16"].map((kind) => `cuBLAS ${kind} ${SIZE}^3`);

const figures = new Map<string, Measured>();
for (const bench of OWN) await collect(Deno.execPath(), ownArguments(bench));
await collect(Deno.execPath(), ownArguments("../tools/list_orders"));
let hasPeers = true;
for (const peer of PEERS) {
  const script = `${FOLDER}baselines/${peer}.py`;
  hasPeers = await collect("python3", [script, ...sizeOf(peer)]) && hasPeers;
}
if (!hasPeers) {
  console.log("Without peers: they need python3 with PyTorch and its GPU");
}
printCases();
printTargets();
if (OUT !== undefined) {
  await Deno.writeTextFile(OUT, JSON.stringify([...figures.values()], null, 1));
}

function ownArguments(bench: string): string[] {
  const cached = ["run", "--cached-only", "--no-lock"];
  const file = `${FOLDER}${bench}.ts`;
  return [...cached, file, ...sizeOf(bench), "--json", "--parts"];
}

/** Mixtures of experts have the sizes of their model; a small run rehearses them. */
function sizeOf(bench: string): readonly string[] {
  if (!bench.includes("experts")) return [`${SIZE}`];
  return SIZE < 4096 && !bench.startsWith("torch") ? ["--small"] : [];
}

/** Runs one bench and keeps its figures; false when it cannot be run. */
async function collect(command: string, args: string[]): Promise<boolean> {
  const child = new Deno.Command(command, { args, stderr: "inherit" });
  const { success, stdout } = await child.output().catch(() => ({
    success: false,
    stdout: new Uint8Array(),
  }));
  for (const line of new TextDecoder().decode(stdout).split("\n")) {
    if (!line.startsWith("{")) continue;
    const found: Measured | { readonly machine: string } = JSON.parse(line);
    if ("machine" in found) console.log(found.machine);
    else figures.set(found.case, found);
  }
  return success;
}

function printCases(): void {
  console.log("\n| case | median | quartiles | runs | kernels |");
  console.log("| --- | --- | --- | --- | --- |");
  for (
    const { value, unit, low, high, runs, note, ...rest } of figures.values()
  ) {
    const quartiles = `${show(low)} .. ${show(high)}`;
    console.log(
      `| ${rest.case} | ${show(value)} ${unit} | ${quartiles} | ${runs} | ${
        note ?? ""
      } |`,
    );
  }
}

function printTargets(): void {
  console.log("\n| pit | figure | against | figure | ratio | target | |");
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  for (const target of targetsFor(SIZE)) console.log(targetLine(target));
  console.log("\nOn the tensor cores, which f32 does not meet:");
  for (const name of TENSOR_CORES) console.log(`${name}: ${figureOf(name)}`);
}

function targetLine({ own, other, sense, ratio }: Target): string {
  const [mine, theirs] = [figures.get(own), figures.get(other)];
  const found = mine === undefined || theirs === undefined
    ? null
    : foundRatio(microseconds(mine), microseconds(theirs), sense);
  const isReached = found !== null &&
    (sense === "faster" ? found >= ratio : found <= ratio);
  const wanted = sense === "faster"
    ? `>= ${ratio}`
    : `<= ${ratio}${sense === "extra" ? " us" : ""}`;
  const verdict = found === null ? "not run" : isReached ? "reached" : "missed";
  return `| ${own} | ${figureOf(own)} | ${other} | ${figureOf(other)} | ${
    found === null ? "" : show(found)
  } | ${wanted} | ${verdict} |`;
}

function foundRatio(
  own: number,
  other: number,
  sense: Target["sense"],
): number {
  switch (sense) {
    case "faster":
      return other / own;
    case "slower":
      return own / other;
    case "extra":
      return own - other;
  }
}

function microseconds({ value, unit }: Measured): number {
  return unit === "ms" ? 1e3 * value : value;
}

function figureOf(name: string): string {
  const found = figures.get(name);
  return found === undefined ? "" : `${show(found.value)} ${found.unit}`;
}

function show(value: number): string {
  return value.toPrecision(3);
}
