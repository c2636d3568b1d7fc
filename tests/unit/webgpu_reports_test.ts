/** `ReportStore`: a place for each report, as long as it is not the one that came longest ago. */
import { InternalError } from "../../jit/diagnostics/pit_error.ts";
import type { PoolBlock } from "../../runtime/webgpu/buffer_pool.ts";
import {
  REPORT_BYTES,
  type ReportOwner,
  ReportStore,
} from "../../runtime/webgpu/report_store.ts";
import { assert, assertEquals, assertThrows } from "../support/assert.ts";

const SIZE = 24;

/** A block that is looked at by identity alone. */
const BLOCK: PoolBlock = {
  id: 1,
  buffer: {} as GPUBuffer,
  sizeBytes: REPORT_BYTES,
  creation: Promise.resolve(null),
  isBroken: false,
  usedIn: -1,
};

function owner(heard: number[][] = []): ReportOwner {
  return { sizeBytes: SIZE, hear: (words) => heard.push([...words]) };
}

/** The bytes of a read: each word holds its own position in the buffer. */
function bytesOf(fromBytes: number, sizeBytes: number): ArrayBuffer {
  return Uint32Array.from(
    { length: sizeBytes / 4 },
    (_, at) => fromBytes / 4 + at,
  ).buffer;
}

Deno.test("ReportStore gives an owner its place again, cleared once", () => {
  const store = new ReportStore();
  const taken: number[] = [];
  const take = (bytes: number): PoolBlock => {
    taken.push(bytes);
    return BLOCK;
  };
  const [one, other] = [owner(), owner()];
  const first = store.place(one, take);
  const second = store.place(other, take);
  assertEquals([first.isNew, second.isNew], [true, true]);
  assert(first.baseBytes !== second.baseBytes);
  assertEquals(store.place(one, take), { ...first, isNew: false });
  assertEquals(taken, [REPORT_BYTES]);
});

Deno.test("ReportStore brings what was written since the last read, and nothing twice", () => {
  const store = new ReportStore();
  const heard: number[][][] = [[], [], []];
  const owners = heard.map(owner);
  const places = owners.map((one) => store.place(one, () => BLOCK));
  const all = store.take();
  assert(all !== null);
  all.deliver(bytesOf(all.fromBytes, all.sizeBytes));
  assertEquals(
    heard.map((words) => words[0]?.[0]),
    places.map(({ baseBytes }) => baseBytes / 4),
  );
  assertEquals(heard.map((words) => words[0]?.length), [6, 6, 6]);
  assertEquals(store.take(), null);
  const [, middle] = owners;
  assert(middle !== undefined);
  const { baseBytes, sizeBytes } = store.place(middle, () => BLOCK);
  const again = store.take();
  assertEquals([again?.fromBytes, again?.sizeBytes], [baseBytes, sizeBytes]);
});

Deno.test("ReportStore takes the place of the oldest owner when all are given out", () => {
  const store = new ReportStore();
  const oldest = owner();
  const { baseBytes, sizeBytes } = store.place(oldest, () => BLOCK);
  for (let at = 1; at < REPORT_BYTES / sizeBytes; at++) {
    store.place(owner(), () => BLOCK);
  }
  assertEquals(store.place(oldest, () => BLOCK).isNew, false);
  assertEquals(store.place(owner(), () => BLOCK).baseBytes, baseBytes);
  assertEquals(store.place(oldest, () => BLOCK).isNew, true);
});

Deno.test("ReportStore refuses a report that fits no place", () => {
  const large = { ...owner(), sizeBytes: 1024 };
  const place = (): unknown => new ReportStore().place(large, () => BLOCK);
  assertThrows(place, InternalError, "1024 bytes");
});
