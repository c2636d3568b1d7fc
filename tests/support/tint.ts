/**
 * Compiles WGSL with Tint, the shader compiler of browsers: a second opinion on every text.
 *
 * Tint comes in the npm package `webgpu` (Dawn), whose null back end needs no driver. It is native
 * code: without `--allow-ffi` nothing is loaded and the tests say that they did not run.
 */

/** What is used of Dawn; its classes must not be mixed with Deno's. */
interface Dawn {
  readonly create: (flags: readonly string[]) => {
    requestAdapter(): Promise<DawnAdapter | null>;
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

/** A compiler that only checks. */
export interface Tint {
  /** What Tint says against `wgsl`; empty when it is valid. */
  messages(wgsl: string): Promise<readonly string[]>;
  close(): void;
}

// Not a literal where it is imported: a plain `deno test` must not fetch native code.
const DAWN_PACKAGE = "webgpu";

const FEATURES = ["shader-f16", "subgroups"];

/** Opens Tint; null without the permission, which is said on the console. */
export async function openTint(): Promise<Tint | null> {
  const { state } = await Deno.permissions.query({ name: "ffi" });
  if (state !== "granted") {
    // deno-lint-ignore no-console -- a skipped test must be seen
    console.warn(
      "\n*** SKIPPED: WGSL is not checked with Tint; it needs --allow-ffi ***\n",
    );
    return null;
  }
  const dawn: Dawn = await import(DAWN_PACKAGE);
  const gpu = dawn.create(["backend=null"]);
  const adapter = await gpu.requestAdapter();
  if (adapter === null) throw new Error("Cannot open Dawn's null back end");
  const requiredFeatures = FEATURES.filter((name) =>
    adapter.features.has(name)
  );
  const device = await adapter.requestDevice({ requiredFeatures });
  return {
    messages: (wgsl) => compile(device, wgsl),
    close: () => {
      device.destroy();
      // Dawn ends when its root object is collected, which must not be before this.
      void gpu;
    },
  };
}

async function compile(
  device: DawnDevice,
  wgsl: string,
): Promise<readonly string[]> {
  device.pushErrorScope("validation");
  const module = device.createShaderModule({ code: wgsl });
  const { messages } = await module.getCompilationInfo();
  const error = await device.popErrorScope();
  const errors = messages.filter(({ type }) => type === "error")
    .map(({ lineNum, message }) => `line ${lineNum}: ${message}`);
  return errors.length > 0 || error === null ? errors : [error.message];
}
