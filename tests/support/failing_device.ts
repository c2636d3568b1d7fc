/**
 * A GPUDevice made of arrays that fails when it is told to: no memory, refused work, loss.
 *
 * Copies and writes work, kernels do nothing. Maps are never ready at once, as in browsers, so
 * these tests also walk the awaited path of reads. Absent on purpose: what back ends never call.
 */

/** What the device does wrong. */
export interface FailurePlan {
  /** Bytes that buffers may take together; more is out of memory. */
  readonly memoryBytes?: number;
  /** Submits, counted from 0, that are refused. */
  readonly refusedSubmits?: readonly number[];
  /** Largest buffer. */
  readonly maxBufferSize?: number;
  /** Largest storage binding. */
  readonly maxStorageBufferBindingSize?: number;
}

/** The device and the strings it hangs on. */
export interface FailingDevice {
  readonly device: GPUDevice;
  /** Loses the device now. */
  lose(message: string): void;
  /** An error outside of any scope. */
  raise(message: string): void;
  /** Submits so far. */
  readonly submitCount: number;
  /** Bytes of buffers that are not destroyed. */
  readonly liveBytes: number;
}

interface Scope {
  readonly filter: string;
  error: { readonly message: string } | null;
}

class FakeBuffer {
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isBroken: boolean;
  readonly #owner: Fake;
  #isMapped: boolean;
  #isDestroyed = false;

  constructor(owner: Fake, size: number, isBroken: boolean, isMapped: boolean) {
    this.#owner = owner;
    this.size = size;
    this.isBroken = isBroken;
    this.bytes = new Uint8Array(isBroken ? 0 : size);
    this.#isMapped = isMapped;
  }

  async mapAsync(): Promise<void> {
    await Promise.resolve();
    if (this.#owner.isLost) throw new DOMException("lost", "AbortError");
    this.#isMapped = true;
  }

  getMappedRange(offset: number, size: number): ArrayBuffer {
    if (!this.#isMapped) throw new DOMException("not mapped", "OperationError");
    return this.bytes.slice(offset, offset + size).buffer;
  }

  unmap(): void {
    this.#isMapped = false;
  }

  destroy(): void {
    if (this.#isDestroyed || this.isBroken) return;
    this.#isDestroyed = true;
    this.#owner.liveBytes -= this.size;
  }
}

type Command = () => void;

class Fake {
  isLost = false;
  liveBytes = 0;
  submitCount = 0;
  readonly features = new Set<string>();
  readonly adapterInfo = { description: "failing device" };
  readonly limits: Readonly<Record<string, number>>;
  readonly lost: Promise<{ reason: string; message: string }>;
  readonly #lose: (loss: { reason: string; message: string }) => void;
  readonly #plan: FailurePlan;
  readonly #scopes: Scope[] = [];
  readonly #listeners: ((event: unknown) => void)[] = [];
  readonly queue: unknown;

  constructor(plan: FailurePlan) {
    this.#plan = plan;
    this.limits = {
      maxComputeWorkgroupsPerDimension: 65535,
      maxComputeInvocationsPerWorkgroup: 256,
      maxComputeWorkgroupSizeX: 256,
      maxComputeWorkgroupStorageSize: 16384,
      maxStorageBuffersPerShaderStage: 8,
      minStorageBufferOffsetAlignment: 256,
      maxBufferSize: plan.maxBufferSize ?? 2 ** 28,
      maxStorageBufferBindingSize: plan.maxStorageBufferBindingSize ?? 2 ** 27,
    };
    const { promise, resolve } = Promise.withResolvers<
      { reason: string; message: string }
    >();
    this.lost = promise;
    this.#lose = resolve;
    this.queue = {
      submit: (commands: readonly Command[][]): void => this.#submit(commands),
      writeBuffer: (
        target: FakeBuffer,
        offset: number,
        data: Uint8Array | Uint32Array,
        from: number,
        count: number,
      ): void => this.#write(target, offset, data, from, count),
    };
  }

  addEventListener(_: string, listener: (event: unknown) => void): void {
    this.#listeners.push(listener);
  }

  pushErrorScope(filter: string): void {
    this.#scopes.push({ filter, error: null });
  }

  async popErrorScope(): Promise<{ message: string } | null> {
    const scope = this.#scopes.pop();
    await Promise.resolve();
    return scope?.error ?? null;
  }

  createBuffer(
    { size, mappedAtCreation = false }: {
      size: number;
      mappedAtCreation?: boolean;
    },
  ): FakeBuffer {
    const isBroken = !this.isLost &&
      this.liveBytes + size > (this.#plan.memoryBytes ?? Infinity);
    if (isBroken) this.report("out-of-memory", "no memory left");
    else this.liveBytes += size;
    return new FakeBuffer(this, size, isBroken, mappedAtCreation);
  }

  createShaderModule(): unknown {
    return { getCompilationInfo: () => Promise.resolve({ messages: [] }) };
  }

  createComputePipeline(): unknown {
    return {};
  }

  createBindGroupLayout(): unknown {
    return {};
  }

  createPipelineLayout(): unknown {
    return {};
  }

  createBindGroup(
    { entries }: { entries: { resource: { buffer: FakeBuffer } }[] },
  ): unknown {
    return {
      isBroken: entries.some(({ resource }) => resource.buffer.isBroken),
    };
  }

  createCommandEncoder(): unknown {
    const commands: Command[] = [];
    const refuse = (): void => this.report("validation", "invalid resource");
    return {
      copyBufferToBuffer: (
        source: FakeBuffer,
        from: number,
        target: FakeBuffer,
        to: number,
        size: number,
      ): void => {
        commands.push(() => {
          if (source.isBroken || target.isBroken) refuse();
          else target.bytes.set(source.bytes.subarray(from, from + size), to);
        });
      },
      beginComputePass: () => ({
        setPipeline: () => {},
        setBindGroup: (_: number, group: { isBroken: boolean }) => {
          if (group.isBroken) commands.push(refuse);
        },
        dispatchWorkgroups: () => {},
        end: () => {},
      }),
      finish: () => commands,
    };
  }

  destroy(): void {
    this.lose("destroyed", "destroy() was called");
  }

  lose(reason: string, message: string): void {
    this.isLost = true;
    this.#lose({ reason, message });
  }

  report(filter: string, message: string): void {
    if (this.isLost) return;
    const scope = this.#scopes.findLast((scope) => scope.filter === filter);
    if (scope !== undefined) scope.error ??= { message };
    else {this.#listeners.forEach((listener) =>
        listener({ error: { message } })
      );}
  }

  #submit(buffers: readonly Command[][]): void {
    if (buffers.length === 0 || this.isLost) return;
    const isRefused = this.#plan.refusedSubmits?.includes(this.submitCount);
    this.submitCount += 1;
    if (isRefused) this.report("validation", "the submit was refused");
    else for (const command of buffers.flat()) command();
  }

  #write(
    target: FakeBuffer,
    offset: number,
    data: Uint8Array | Uint32Array,
    from: number,
    count: number,
  ): void {
    if (target.isBroken) {
      this.report("validation", "invalid buffer");
      return;
    }
    const part = data.subarray(from, from + count);
    target.bytes.set(
      new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
      offset,
    );
  }
}

/** A device that works but for `plan`. */
export function makeFailingDevice(plan: FailurePlan = {}): FailingDevice {
  const fake = new Fake(plan);
  return {
    device: fake as unknown as GPUDevice,
    lose: (message) => fake.lose("unknown", message),
    raise: (message) => fake.report("none", message),
    get submitCount(): number {
      return fake.submitCount;
    },
    get liveBytes(): number {
      return fake.liveBytes;
    },
  };
}
