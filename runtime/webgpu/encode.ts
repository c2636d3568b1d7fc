/**
 * Run -> dispatches in the open submission.
 *
 * The cached path does as little as it can: find blocks, copy parameter words, look up bind groups.
 * Absent on purpose: submits, but where the parameter buffer is full.
 */
import { InternalError, PitError } from "../../jit/diagnostics/pit_error.ts";
import { unreachable } from "../../jit/diagnostics/unreachable.ts";
import type { Outcome } from "../../jit/diagnostics/diagnostic.ts";
import type {
  CompileRequest,
  Layouts,
  TargetInfo,
  WebGpuExecutable,
} from "../../jit/ir/executable.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import type { Run } from "../backend/backend.ts";
import { alignOperand, isAligned } from "./align_operand.ts";
import type { BoundRange } from "./bind_groups.ts";
import type { PoolBlock } from "./buffer_pool.ts";
import { DeviceProgram } from "./device_program.ts";
import { tooLargeForDevice } from "./diagnostics.ts";
import { faultOf } from "./failures.ts";
import type { Launch } from "./launch.ts";
import type {
  BindingSlot,
  PreparedBuffer,
  PreparedDispatch,
  PreparedExecutable,
} from "./prepare.ts";
import type { Session } from "./session.ts";
import { storageOf } from "./storage.ts";
import { encoderOf, passOf, submit } from "./submission.ts";

/** The compiler, given from outside: bound program, layouts of the inputs, device -> dispatches. */
export type CompileWebGpu = (
  ir: TensorIr,
  layouts: Layouts,
  target: TargetInfo,
  request: CompileRequest,
) => Outcome<WebGpuExecutable>;

/** Where one buffer of the executable lies during a run. */
interface Place {
  readonly block: PoolBlock;
  readonly baseBytes: number;
  /** Bytes of the tensor from `baseBytes` on. */
  readonly sizeBytes: number;
}

/** Encodes `run`. Throws a `PitError` when it cannot be run on this device. */
export function encodeRun(
  session: Session,
  run: Run,
  compile: CompileWebGpu,
): void {
  const prepared = programOf(session, run, compile).next(run);
  const isNew = !prepared.hasRun;
  prepared.hasRun = true;
  // A text that the device refuses takes its submission along, so new ones travel alone.
  if (isNew) submit(session);
  const { id } = session.submission;
  recordUse(session, run);
  for (const launch of launchesOf(session, run, prepared)) {
    record(passOf(session), launch);
  }
  // A full parameter buffer made it two submissions: either may fail.
  if (session.submission.id !== id) recordUse(session, run);
  if (isNew) submit(session);
}

/** The program of `run`, compiled when it is not known. Throws what the compiler says. */
export function programOf(
  session: Session,
  run: Run,
  compile: CompileWebGpu,
): DeviceProgram {
  const known = session.programs.get(run.key);
  if (known !== undefined) return known;
  const layouts = new Map(
    [...run.operands].map(([name, { strides }]) => [name, strides]),
  );
  const packed = new Set(
    [...run.operands].filter(([, { buffer }]) => storageOf(buffer).isPacked)
      .map(([name]) => name),
  );
  // Forms are made later as well: nothing of the run but its program may be held.
  const { program } = run;
  const { target, description, pipelines, backlog } = session;
  const made = new DeviceProgram((narrowing) => {
    const request = { narrowing, device: description, packed };
    const outcome = compile(program, layouts, target, request);
    if (!outcome.ok) throw new PitError(outcome.diagnostics);
    return outcome.value;
  }, { pipelines, backlog, hasF16: target.hasF16 });
  session.programs.set(run.key, made);
  return made;
}

/** The launches of `run`, each bound when it is asked for; temporaries go back as they end. */
export function* launchesOf(
  session: Session,
  run: Run,
  prepared: PreparedExecutable,
): Generator<Launch, void> {
  const borrowed = new Set<PoolBlock>();
  try {
    requirePipelines(session, prepared);
    const places: (Place | null)[] = [];
    for (const buffer of prepared.buffers) {
      switch (buffer.role) {
        case "input":
          places.push(yield* placeInput(session, run, buffer, borrowed));
          break;
        case "result":
          places.push(placeResult(session, run, buffer));
          break;
        case "kept":
          places.push(placeReport(session, prepared, places.length));
          break;
        case "temporary":
          // Its block is taken when it is first bound.
          places.push(null);
          break;
        default:
          unreachable(buffer.role);
      }
    }
    for (const dispatch of prepared.dispatches) {
      yield bindDispatch(session, run, prepared, places, dispatch, borrowed);
      for (const end of dispatch.ends) {
        giveBack(session, places[end]?.block, borrowed);
      }
    }
  } finally {
    for (const block of borrowed) session.pool.give(block);
  }
}

/** Notes what `run` reads and writes, so that a failure reaches what depends on it. */
export function recordUse(session: Session, run: Run): void {
  const reads = [];
  for (const operand of run.operands.values()) {
    reads.push(storageOf(operand.buffer));
  }
  const writes = [];
  for (const result of run.results.values()) writes.push(storageOf(result));
  session.submission.runs.push({ reads, writes });
}

/** Encodes one dispatch into `pass`. */
export function record(pass: GPUComputePassEncoder, launch: Launch): void {
  const { entry, group, paramOffset, workgroups } = launch;
  pass.setPipeline(entry.pipeline);
  pass.setBindGroup(0, group, paramOffset === null ? [] : [paramOffset]);
  pass.dispatchWorkgroups(workgroups[0], workgroups[1], workgroups[2]);
}

function requirePipelines(
  session: Session,
  { dispatches }: PreparedExecutable,
): void {
  for (const { entry } of dispatches) {
    if (entry.fault !== null) throw entry.fault;
    if (!entry.isJudged) session.submission.suspects.push(entry.verdict);
  }
}

function* placeInput(
  session: Session,
  run: Run,
  buffer: PreparedBuffer,
  borrowed: Set<PoolBlock>,
): Generator<Launch, Place> {
  const operand = run.operands.get(buffer.name);
  if (operand === undefined) throw missing("operand", buffer.name);
  const storage = storageOf(operand.buffer);
  const block = session.place(storage);
  const baseBytes = operand.offset * buffer.elementBytes;
  const sizeBytes = Math.max(4, session.bytesOf(storage) - baseBytes);
  if (isAligned(session, baseBytes)) return { block, baseBytes, sizeBytes };
  const source = { block, offsetBytes: baseBytes, sizeBytes };
  const { launch, copy } = alignOperand(session, source);
  borrowed.add(copy);
  yield launch;
  return { block: copy, baseBytes: 0, sizeBytes };
}

function placeReport(
  session: Session,
  { reports }: PreparedExecutable,
  buffer: number,
): Place {
  const owner = reports.get(buffer);
  if (owner === undefined) throw missing("report", String(buffer));
  const what = "the reports of selections";
  const place = session.reports.place(
    owner,
    (bytes) => session.take(bytes, what),
  );
  if (place.isNew) {
    const { block, baseBytes, sizeBytes } = place;
    encoderOf(session).clearBuffer(block.buffer, baseBytes, sizeBytes);
  }
  return { ...place, sizeBytes: owner.sizeBytes };
}

function placeResult(
  session: Session,
  run: Run,
  buffer: PreparedBuffer,
): Place {
  const result = run.results.get(buffer.name);
  if (result === undefined) throw missing("result", buffer.name);
  const storage = storageOf(result);
  for (const operand of run.operands.values()) {
    if (operand.buffer !== storage) continue;
    throw new InternalError(
      "encodeRun",
      `result "${buffer.name}" is also an operand`,
      "",
    );
  }
  const block = session.place(storage);
  return { block, baseBytes: 0, sizeBytes: session.bytesOf(storage) };
}

function bindDispatch(
  session: Session,
  run: Run,
  prepared: PreparedExecutable,
  places: (Place | null)[],
  dispatch: PreparedDispatch,
  borrowed: Set<PoolBlock>,
): Launch {
  const ranges: BoundRange[] = [];
  for (const slot of dispatch.slots) {
    const buffer = prepared.buffers[slot.buffer];
    if (buffer === undefined) throw missing("buffer", String(slot.buffer));
    const place = places[slot.buffer] ?? takeTemporary(session, buffer);
    if (places[slot.buffer] === null) {
      places[slot.buffer] = place;
      borrowed.add(place.block);
    }
    ranges.push(rangeOf(session, slot, buffer, place));
  }
  const { name, role, entry, params, workgroups } = dispatch;
  const paramBytes = params.words.byteLength;
  if (!session.params.hasRoom(1, paramBytes)) submit(session);
  for (const { block } of ranges) block.usedIn = session.submission.id;
  return {
    name,
    role,
    entry,
    workgroups,
    group: session.bindGroups.get(entry.layout, paramBytes, ranges),
    paramOffset: paramBytes === 0
      ? null
      : session.params.push(params, run.scalars),
  };
}

function takeTemporary(session: Session, buffer: PreparedBuffer): Place {
  const { name, sizeBytes } = buffer;
  const block = session.take(sizeBytes, `the intermediate tensor "${name}"`);
  return { block, baseBytes: 0, sizeBytes };
}

function giveBack(
  session: Session,
  block: PoolBlock | undefined,
  borrowed: Set<PoolBlock>,
): void {
  if (block === undefined) return;
  borrowed.delete(block);
  session.pool.give(block);
}

/** Rounded up to 16 bytes, so that a `vec4` array of a short tensor has its one element. */
function rangeOf(
  session: Session,
  slot: BindingSlot,
  buffer: PreparedBuffer,
  { block, baseBytes, sizeBytes }: Place,
): BoundRange {
  const offsetBytes = baseBytes + slot.offsetBytes;
  if (!isAligned(session, offsetBytes)) {
    throw new InternalError(
      "encodeRun",
      `"${buffer.name}" is bound at byte ${offsetBytes}, which this device does not allow`,
      "",
    );
  }
  const limitBytes = session.target.limits.maxStorageBindingBytes;
  const wanted = Math.max(4, slot.sizeBytes ?? sizeBytes - slot.offsetBytes);
  if (wanted > limitBytes) {
    throw faultOf(tooLargeForDevice({
      what: `"${buffer.name}"`,
      neededBytes: wanted,
      limitBytes,
      limit: "maxStorageBufferBindingSize",
    }));
  }
  const padded = Math.ceil(wanted / 16) * 16;
  const largest = Math.min(limitBytes, block.sizeBytes - offsetBytes);
  return {
    block,
    offsetBytes,
    sizeBytes: Math.min(padded, Math.floor(largest / 4) * 4),
  };
}

function missing(what: string, name: string): InternalError {
  return new InternalError("encodeRun", `${what} "${name}" is missing`, "");
}
