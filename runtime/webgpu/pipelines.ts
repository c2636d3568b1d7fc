/**
 * WGSL text -> pipeline, with an explicit layout made from the bindings. Texts that differ only in
 * names share one: the layers of a network, written out, are compiled once.
 *
 * Messages of the shader compiler are led back to the program through the origins of the lines.
 * Absent on purpose: buffers and bind groups.
 */
import { PitError } from "../../jit/diagnostics/pit_error.ts";
import type { Origin } from "../../jit/diagnostics/span.ts";
import { BoundedMap } from "./bounded_map.ts";
import { shaderRejected } from "./diagnostics.ts";
import { STAGE_COMPUTE } from "./gpu_flags.ts";

/** What a pipeline is made from. Equal texts have equal bindings. */
export interface PipelineSource {
  readonly name: string;
  readonly wgsl: string;
  readonly lineOrigins: readonly (Origin | null)[];
  /** Bytes of the uniform block at binding 0; 0: no block. */
  readonly paramBytes: number;
  /** Storage buffers from binding 1 on. */
  readonly access: readonly ("read" | "read_write")[];
}

/** The layout that pipelines with equal bindings share. */
export interface BindLayout {
  /** Names the layout in the keys of bind groups. */
  readonly id: number;
  readonly group: GPUBindGroupLayout;
  readonly pipeline: GPUPipelineLayout;
}

/** A pipeline, and whether the device took it, which is known late. */
export interface PipelineEntry {
  readonly pipeline: GPUComputePipeline;
  readonly layout: BindLayout;
  /** Resolves with the refusal, or null. */
  readonly verdict: Promise<Error | null>;
  /** The verdict is known. */
  isJudged: boolean;
  /** The refusal, once it is known. */
  fault: Error | null;
}

const MAXIMUM_PIPELINES = 1024;

/** The pipelines of one device. */
export class PipelineCache {
  readonly #device: GPUDevice;
  readonly #entries = new BoundedMap<string, PipelineEntry>(MAXIMUM_PIPELINES);
  /** By text as it came, so that a repeated request renames nothing. */
  readonly #byText = new BoundedMap<string, PipelineEntry>(MAXIMUM_PIPELINES);
  readonly #layouts = new Map<string, BindLayout>();

  /** An empty cache. */
  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** Number of pipelines that are kept. */
  get size(): number {
    return this.#entries.size;
  }

  /** The pipeline of `source.wgsl`, made at the first request. */
  get(source: PipelineSource): PipelineEntry {
    const known = this.#byText.get(source.wgsl);
    if (known !== undefined) return known;
    const key = withNumbersForNames(source.wgsl);
    const entry = this.#entries.get(key) ??
      createPipeline(this.#device, source, this.#layout(source));
    this.#entries.set(key, entry);
    this.#byText.set(source.wgsl, entry);
    return entry;
  }

  /** True when the pipeline is there. */
  has(source: PipelineSource): boolean {
    return this.#byText.get(source.wgsl) !== undefined;
  }

  /**
   * Makes the pipeline behind other work. One that the device refuses stays missing: the request
   * that needs it hears why.
   */
  async make(source: PipelineSource): Promise<void> {
    if (this.has(source)) return;
    const key = withNumbersForNames(source.wgsl);
    const entry = this.#entries.get(key) ??
      await createBehind(this.#device, source, this.#layout(source));
    if (entry === null) return;
    this.#entries.set(key, entry);
    this.#byText.set(source.wgsl, entry);
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.clear();
    this.#byText.clear();
    this.#layouts.clear();
  }

  #layout(source: PipelineSource): BindLayout {
    const key = `${source.paramBytes}:${source.access.join()}`;
    const known = this.#layouts.get(key);
    if (known !== undefined) return known;
    const group = this.#device.createBindGroupLayout({
      entries: layoutEntries(source),
    });
    const pipeline = this.#device.createPipelineLayout({
      bindGroupLayouts: [group],
    });
    const layout = { id: this.#layouts.size, group, pipeline };
    this.#layouts.set(key, layout);
    return layout;
  }
}

/**
 * The text with its names numbered in order of appearance, without comments. Distinct names stay
 * distinct, so equal texts are the same program; all names of the printer begin with `x_`.
 */
function withNumbersForNames(wgsl: string): string {
  const numbers = new Map<string, string>();
  return wgsl.replace(/^\/\/.*\n/gm, "").replace(
    /\b([bfpvw]_)\w+/g,
    (name, prefix: string) => {
      const number = numbers.get(name) ?? `${prefix}${numbers.size}`;
      numbers.set(name, number);
      return number;
    },
  );
}

function layoutEntries(
  { paramBytes, access }: PipelineSource,
): GPUBindGroupLayoutEntry[] {
  const entries: GPUBindGroupLayoutEntry[] = access.map((mode, index) => ({
    binding: index + 1,
    visibility: STAGE_COMPUTE,
    buffer: { type: mode === "read" ? "read-only-storage" : "storage" },
  }));
  if (paramBytes > 0) {
    entries.unshift({
      binding: 0,
      visibility: STAGE_COMPUTE,
      buffer: {
        type: "uniform",
        hasDynamicOffset: true,
        minBindingSize: paramBytes,
      },
    });
  }
  return entries;
}

function createPipeline(
  device: GPUDevice,
  source: PipelineSource,
  layout: BindLayout,
): PipelineEntry {
  device.pushErrorScope("validation");
  const module = device.createShaderModule({ code: source.wgsl });
  const moduleError = device.popErrorScope();
  device.pushErrorScope("validation");
  const pipeline = device.createComputePipeline({
    layout: layout.pipeline,
    compute: { module, entryPoint: "main" },
  });
  const pipelineError = device.popErrorScope();
  const verdict = judge(source, module, moduleError, pipelineError);
  const entry: PipelineEntry = {
    pipeline,
    layout,
    verdict,
    isJudged: false,
    fault: null,
  };
  verdict.then((fault) => {
    entry.isJudged = true;
    entry.fault = fault;
  });
  return entry;
}

/** The entry of a pipeline that the device took; null where it refused, or knows no such call. */
async function createBehind(
  device: GPUDevice,
  source: PipelineSource,
  layout: BindLayout,
): Promise<PipelineEntry | null> {
  const making = startBehind(device, source, layout);
  const refusal = device.popErrorScope();
  try {
    const pipeline = await making;
    if (await refusal !== null) return null;
    const verdict = Promise.resolve(null);
    return { pipeline, layout, verdict, isJudged: true, fault: null };
  } catch {
    return null;
  }
}

/** Opens an error scope, which the caller closes in the same turn: others may be open around it. */
async function startBehind(
  device: GPUDevice,
  source: PipelineSource,
  layout: BindLayout,
): Promise<GPUComputePipeline> {
  device.pushErrorScope("validation");
  const module = device.createShaderModule({ code: source.wgsl });
  return await device.createComputePipelineAsync({
    layout: layout.pipeline,
    compute: { module, entryPoint: "main" },
  });
}

/** A scope of a lost device is gone; the loss is reported on its own. */
async function judge(
  source: PipelineSource,
  module: GPUShaderModule,
  moduleError: Promise<GPUError | null>,
  pipelineError: Promise<GPUError | null>,
): Promise<Error | null> {
  try {
    const error = await moduleError ?? await pipelineError;
    if (error === null) return null;
    const { messages } = await module.getCompilationInfo();
    return rejection(source, error, messages);
  } catch {
    return null;
  }
}

function rejection(
  source: PipelineSource,
  error: GPUError,
  messages: readonly GPUCompilationMessage[],
): PitError {
  const first = messages.find(({ type }) => type === "error");
  const line = first?.lineNum ?? 0;
  return new PitError(
    [shaderRejected({
      kernel: source.name,
      text: first?.message ?? error.message,
      line,
      lineText: source.wgsl.split("\n")[line - 1] ?? "",
      origin: source.lineOrigins[line - 1] ?? null,
    })],
    null,
    { cause: error },
  );
}
