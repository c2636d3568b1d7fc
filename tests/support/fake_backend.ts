/**
 * A device for tests of the runtime: computes with the reference, counts what is alive, and fails
 * on demand: it does not open, it is lost, an allocation finds no memory.
 */
import type { Diagnostic } from "../../jit/diagnostics/diagnostic.ts";
import { PitError } from "../../jit/diagnostics/pit_error.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type {
  Backend,
  BackendKind,
  DeviceBuffer,
  HostArray,
  Run,
} from "../../runtime/backend/backend.ts";
import { evaluate } from "../../runtime/cpu/reference.ts";
import { makeDevices } from "../../runtime/devices.ts";
import { makeHostArray } from "../../runtime/host_array.ts";
import { makePit, type Pit } from "../../runtime/pit.ts";

/** What the device does and has done; tests change the first part. */
export interface FakeState {
  /** Why it cannot be opened; null when it can. */
  openFault: Diagnostic | null;
  /** Why every further download fails; null while it works. */
  lost: Diagnostic | null;
  /** Elements above which an allocation fails at once. */
  maximumCount: number;
  /** Runs compute nothing. */
  isIdle: boolean;
  /** Resolves when it may open. */
  gate: Promise<void>;
  isOpen: boolean;
  /** Buffers allocated and not released. */
  live: number;
  /** The largest `live` so far. */
  peak: number;
  runs: Run[];
  flushes: number;
  downloads: number;
  /** Kinds of calls in order: "run", "flush", "download". */
  log: string[];
}

/** A fake device and its handle. */
export interface FakeDevice {
  readonly backend: Backend;
  readonly state: FakeState;
}

/** A diagnostic that a device could give. */
export function deviceFault(message: string): Diagnostic {
  return {
    code: "PIT0599",
    severity: "error",
    message,
    primary: null,
    related: [],
    help: null,
  };
}

/** A fake device that works. */
export function makeFakeDevice(kind: BackendKind = "cpu"): FakeDevice {
  const state: FakeState = {
    openFault: null,
    lost: null,
    maximumCount: Infinity,
    isIdle: false,
    gate: Promise.resolve(),
    isOpen: false,
    live: 0,
    peak: 0,
    runs: [],
    flushes: 0,
    downloads: 0,
    log: [],
  };
  return { backend: fakeBackend(kind, state), state };
}

/** A `pit` over fake devices only; `all` holds each device that was made, in order. */
export function makeFakePit(
  setUp: (state: FakeState, kind: BackendKind) => void = () => {},
): { readonly pit: Pit; readonly all: FakeDevice[] } {
  const all: FakeDevice[] = [];
  const make = (kind: BackendKind): Backend => {
    const device = makeFakeDevice(kind);
    setUp(device.state, kind);
    all.push(device);
    return device.backend;
  };
  const devices = makeDevices({
    webgpu: () => make("webgpu"),
    cpu: () => make("cpu"),
    reference: () => make("reference"),
  });
  return { pit: makePit(devices), all };
}

function fakeBackend(kind: BackendKind, state: FakeState): Backend {
  const data = new Map<DeviceBuffer, HostArray>();
  const fail = (fault: Diagnostic): never => {
    throw new PitError([fault]);
  };
  return {
    kind,
    description: `fake ${kind}`,
    open: async () => {
      await state.gate;
      if (state.openFault !== null) fail(state.openFault);
      state.isOpen = true;
    },
    get isOpen() {
      return state.isOpen && state.lost === null;
    },
    allocate: (dtype: ScalarType, count: number) => {
      if (count > state.maximumCount) {
        fail(deviceFault(`Cannot allocate ${count} elements`));
      }
      const buffer = { dtype, count };
      data.set(buffer, makeHostArray(dtype, count));
      state.live++;
      state.peak = Math.max(state.peak, state.live);
      return buffer;
    },
    upload: (buffer, values) => data.get(buffer)?.set(values),
    run: (run) => {
      state.runs.push(run);
      state.log.push("run");
      if (!state.isIdle) evaluateRun(run, data);
    },
    flush: () => {
      state.flushes++;
      state.log.push("flush");
    },
    download: (buffer) => {
      state.downloads++;
      state.log.push("download");
      if (state.lost !== null) {
        return Promise.reject(new PitError([state.lost]));
      }
      const values = data.get(buffer);
      return values === undefined
        ? Promise.reject(new Error("Cannot download: the buffer was released"))
        : Promise.resolve(values.slice());
    },
    release: (buffer) => {
      if (data.delete(buffer)) state.live--;
    },
    settled: () => Promise.resolve(),
    profile: (run) => {
      evaluateRun(run, data);
      return Promise.resolve([
        { name: "fake", role: "compute", durationNs: 1 },
      ]);
    },
    reports: () => [],
    prepared: () => Promise.resolve(),
    dispose: () => {
      state.isOpen = false;
    },
  };
}

function evaluateRun(run: Run, data: Map<DeviceBuffer, HostArray>): void {
  const operands = new Map(
    [...run.operands].map(([name, { buffer, strides, offset }]) => {
      const values = data.get(buffer);
      if (values === undefined) throw new Error(`Cannot read "${name}"`);
      return [name, { data: values, strides, offset }];
    }),
  );
  const results = evaluate(run.program, operands, run.scalars);
  for (const [name, buffer] of run.results) {
    const values = results.get(name);
    if (values !== undefined) data.get(buffer)?.set(values);
  }
}
