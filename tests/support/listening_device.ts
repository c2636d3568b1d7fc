/**
 * A GPUDevice that notes what it is asked to do: dispatches, copies, submits, maps, in order.
 *
 * Absent on purpose: answers of its own; everything reaches the device behind it.
 */

/** One thing that a device was asked. */
export type DeviceEvent =
  | { readonly kind: "dispatch" }
  | { readonly kind: "copy"; readonly bytes: number; readonly isRead: boolean }
  | { readonly kind: "submit"; readonly buffers: number }
  | { readonly kind: "map"; readonly bytes: number };

/** The device, and what it heard since `clear`. */
export interface ListeningDevice {
  readonly device: GPUDevice;
  readonly events: readonly DeviceEvent[];
  /** Forgets what it heard. */
  clear(): void;
}

/** Wraps `device`; both share its buffers. */
export function listenTo(device: GPUDevice): ListeningDevice {
  const events: DeviceEvent[] = [];
  const readers = new Set<unknown>();
  const queue = intercept(device.queue, {
    submit: (buffers: Iterable<GPUCommandBuffer>): void => {
      const all = [...buffers];
      events.push({ kind: "submit", buffers: all.length });
      device.queue.submit(all);
    },
  });
  const listening = intercept(device, {
    queue,
    createBuffer: (descriptor: GPUBufferDescriptor): GPUBuffer => {
      const buffer = device.createBuffer(descriptor);
      if ((descriptor.usage & GPUBufferUsage.MAP_READ) === 0) return buffer;
      readers.add(buffer);
      noteMaps(buffer, events);
      return buffer;
    },
    createCommandEncoder: (): GPUCommandEncoder =>
      listeningEncoder(device.createCommandEncoder(), events, readers),
  });
  return {
    device: listening,
    events,
    clear: () => events.length = 0,
  };
}

/** The buffer itself must reach the device, so its method is replaced in place. */
function noteMaps(buffer: GPUBuffer, events: DeviceEvent[]): void {
  const map = buffer.mapAsync.bind(buffer);
  Object.defineProperty(buffer, "mapAsync", {
    value: (mode: number, offset = 0, size = buffer.size): Promise<unknown> => {
      events.push({ kind: "map", bytes: size });
      return map(mode, offset, size);
    },
  });
}

function listeningEncoder(
  encoder: GPUCommandEncoder,
  events: DeviceEvent[],
  readers: ReadonlySet<unknown>,
): GPUCommandEncoder {
  return intercept(encoder, {
    beginComputePass: (
      descriptor?: GPUComputePassDescriptor,
    ): GPUComputePassEncoder => {
      const pass = encoder.beginComputePass(descriptor);
      return intercept(pass, {
        dispatchWorkgroups: (x: number, y?: number, z?: number): void => {
          events.push({ kind: "dispatch" });
          pass.dispatchWorkgroups(x, y, z);
        },
      });
    },
    copyBufferToBuffer: (
      source: GPUBuffer,
      from: number,
      target: GPUBuffer,
      to: number,
      bytes: number,
    ): void => {
      events.push({ kind: "copy", bytes, isRead: readers.has(target) });
      encoder.copyBufferToBuffer(source, from, target, to, bytes);
    },
  });
}

/** `target` with some members replaced; its own methods keep their receiver. */
function intercept<T extends object>(target: T, members: object): T {
  return new Proxy(target, {
    get(object, name): unknown {
      const own = Reflect.get(name in members ? members : object, name);
      return typeof own === "function" && !(name in members)
        ? own.bind(object)
        : own;
    },
    set: (object, name, value) => Reflect.set(object, name, value, object),
  });
}
