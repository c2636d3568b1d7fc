/**
 * The devices that a user can name, each with its lane; `"auto"` picks one, once.
 *
 * Back ends are shared between lanes: a tensor of `"auto"` on the GPU needs no travel to
 * `"webgpu"`. Absent on purpose: which back ends exist (given by the composition root), and any
 * look at the environment.
 */
import type { Backend } from "./backend/backend.ts";
import { deviceUnknown, kindOf, raise } from "./diagnostics.ts";
import { type Lane, makeLane } from "./lane.ts";

/** A device of WebGPU, of any implementation: told by what it can do, not by its class. */
export interface GpuDeviceLike {
  /** Its queue. */
  readonly queue: object;
  /** Its limits. */
  readonly limits: object;
  /** Makes a buffer. */
  createBuffer(descriptor: never): unknown;
  /** Compiles WGSL. */
  createShaderModule(descriptor: never): unknown;
}

/** What `pit.on` takes. */
export type DeviceRequest =
  | "auto"
  | "webgpu"
  | "cpu"
  | "reference"
  | GpuDeviceLike;

/** Makes back ends that are not open yet. */
export interface BackendMakers {
  readonly webgpu: (device: GpuDeviceLike | null) => Backend;
  readonly cpu: () => Backend;
  readonly reference: () => Backend;
}

/** All lanes of one runtime; mutable. */
export interface Devices {
  readonly makers: BackendMakers;
  readonly lanes: Map<string, Lane>;
  readonly foreign: WeakMap<GpuDeviceLike, Lane>;
  /** Open or opening back ends by kind, shared by lanes. */
  readonly shared: Map<string, Promise<Backend>>;
  hasSaidFallback: boolean;
}

/** No device is touched before the first use. */
export function makeDevices(makers: BackendMakers): Devices {
  return {
    makers,
    lanes: new Map(),
    foreign: new WeakMap(),
    shared: new Map(),
    hasSaidFallback: false,
  };
}

/** The lane of a device; the same one for the same request. */
export function laneFor(devices: Devices, request: unknown): Lane {
  if (isGpuDevice(request)) return foreignLane(devices, request);
  switch (request) {
    case "auto":
      return namedLane(devices, request, () => openAuto(devices));
    case "webgpu":
    case "cpu":
    case "reference":
      return namedLane(devices, request, () => openShared(devices, request));
  }
  return raise(deviceUnknown(kindOf(request)));
}

function namedLane(
  { lanes }: Devices,
  request: string,
  open: () => Promise<Backend>,
): Lane {
  const found = lanes.get(request) ?? makeLane(request, open);
  lanes.set(request, found);
  return found;
}

function foreignLane(
  { foreign, makers }: Devices,
  device: GpuDeviceLike,
): Lane {
  const found = foreign.get(device) ?? makeLane("webgpu", async () => {
    const backend = makers.webgpu(device);
    await backend.open();
    return backend;
  });
  foreign.set(device, found);
  return found;
}

/** WebGPU when there is an adapter, otherwise the CPU. */
async function openAuto(devices: Devices): Promise<Backend> {
  try {
    return await openShared(devices, "webgpu");
  } catch (error) {
    if (!devices.hasSaidFallback) {
      devices.hasSaidFallback = true;
      const [reason] = String(error).split("\n");
      // deno-lint-ignore no-console -- a choice that costs speed is said, once
      console.warn(`pit runs on the CPU. ${reason}`);
    }
    return openShared(devices, "cpu");
  }
}

/** The open back end of a kind; a fresh one when there is none, or when it was lost or closed. */
async function openShared(
  { shared, makers }: Devices,
  kind: "webgpu" | "cpu" | "reference",
): Promise<Backend> {
  const known = shared.get(kind);
  if (known !== undefined) {
    const backend = await known;
    if (backend.isOpen) return backend;
  }
  // Another caller may have been faster while this one waited.
  const newer = shared.get(kind);
  if (newer !== undefined && newer !== known) return await newer;
  // A lost device is never opened again: storages know by the back end where their buffers are.
  const backend = kind === "webgpu" ? makers.webgpu(null) : makers[kind]();
  const opening = backend.open().then(() => backend);
  shared.set(kind, opening);
  opening.catch(() => shared.delete(kind));
  return await opening;
}

function isGpuDevice(value: unknown): value is GpuDeviceLike {
  if (typeof value !== "object" || value === null) return false;
  const device = value as Partial<GpuDeviceLike>;
  return typeof device.createBuffer === "function" &&
    typeof device.createShaderModule === "function" &&
    typeof device.queue === "object";
}
