/**
 * Compiles WGSL with Tint: a JSON list of texts on standard input, a JSON list of lists of messages
 * on standard output.
 *
 * A command of its own (`tint.ts` runs it), because Tint comes as native code in the npm package
 * `webgpu` (Dawn), 100 MB that neither the lock file nor a user of pit should carry.
 */

/** What is used of Dawn; its classes must not be mixed with Deno's. */
interface Dawn {
  readonly create: (flags: readonly string[]) => {
    requestAdapter(): Promise<DawnAdapter>;
  };
}

interface DawnAdapter {
  readonly features: ReadonlySet<string>;
  requestDevice(
    options: { requiredFeatures: readonly string[] },
  ): Promise<DawnDevice>;
}

interface DawnDevice {
  pushErrorScope(filter: "validation"): void;
  popErrorScope(): Promise<{ readonly message: string } | null>;
  createShaderModule(options: { code: string }): {
    getCompilationInfo(): Promise<{
      readonly messages: readonly {
        readonly type: string;
        readonly lineNum: number;
        readonly message: string;
      }[];
    }>;
  };
  destroy(): void;
}

// Not a literal where it is imported: nothing but this command may fetch it.
const DAWN_PACKAGE = "npm:webgpu@0.6.2";

const FEATURES = ["shader-f16", "subgroups"];

const texts: readonly string[] = await new Response(Deno.stdin.readable).json();
const dawn: Dawn = await import(DAWN_PACKAGE);
// The null back end needs no driver. Dawn ends when `gpu` is collected: it stays in scope.
const gpu = dawn.create(["backend=null"]);
const adapter = await gpu.requestAdapter();
const device = await adapter.requestDevice({
  requiredFeatures: FEATURES.filter((name) => adapter.features.has(name)),
});
const messages: (readonly string[])[] = [];
for (const text of texts) messages.push(await compile(text));
await Deno.stdout.write(new TextEncoder().encode(JSON.stringify(messages)));
device.destroy();

async function compile(wgsl: string): Promise<readonly string[]> {
  device.pushErrorScope("validation");
  const module = device.createShaderModule({ code: wgsl });
  const info = await module.getCompilationInfo();
  const error = await device.popErrorScope();
  const errors = info.messages.filter(({ type }) => type === "error")
    .map(({ lineNum, message }) => `line ${lineNum}: ${message}`);
  return errors.length > 0 || error === null ? errors : [error.message];
}
