/** The parts of the WebGPU back end that need no device: pool, size classes, bounded map. */
import { assert, assertEquals } from "../support/assert.ts";
import { makeFailingDevice } from "../support/failing_device.ts";
import { BoundedMap } from "../../runtime/webgpu/bounded_map.ts";
import { BufferPool, sizeClass } from "../../runtime/webgpu/buffer_pool.ts";
import { formatBytes } from "../../runtime/webgpu/diagnostics.ts";

Deno.test("sizeClass() wastes at most an eighth, in multiples of 4", () => {
  for (
    let bytes = 4;
    bytes < 2 ** 36;
    bytes = Math.ceil(bytes * 1.37 / 4) * 4
  ) {
    const size = sizeClass(bytes, 2 ** 40);
    assert(size >= bytes && size % 4 === 0);
    assert(bytes <= 256 || size <= bytes * 1.125, `${bytes} -> ${size}`);
  }
});

Deno.test("sizeClass() never exceeds the largest buffer", () => {
  assertEquals(sizeClass(2 ** 31 - 100, 2 ** 31 - 1), 2 ** 31 - 100);
});

Deno.test("BufferPool gives the youngest block of a class and destroys the oldest", () => {
  const failing = makeFailingDevice();
  const pool = new BufferPool(failing.device, {
    maxBufferBytes: 2 ** 28,
    maxFreeBytes: 512,
  });
  const [a, b, c] = [pool.acquire(1), pool.acquire(100), pool.acquire(256)];
  for (const block of [a, b, c]) pool.give(block);
  assertEquals(pool.freeBytes, 768);
  assert(pool.isOverfull);
  pool.trim();
  assertEquals([pool.liveCount, pool.freeBytes], [2, 512]);
  assertEquals(failing.liveBytes, 512);
  assertEquals(pool.acquire(7).id, c.id);
  assertEquals(pool.acquire(7).id, b.id);
  assert(pool.acquire(7).id > c.id);
  pool.dispose();
  assertEquals(failing.liveBytes, 0);
});

Deno.test("BufferPool takes a block back once", () => {
  const { device } = makeFailingDevice();
  const pool = new BufferPool(device, {
    maxBufferBytes: 2 ** 28,
    maxFreeBytes: 4096,
  });
  const block = pool.acquire(16);
  pool.give(block);
  pool.give(block);
  assert(pool.acquire(16).id !== pool.acquire(16).id);
  pool.dispose();
});

Deno.test("BoundedMap drops the entry that was not asked for longest", () => {
  const map = new BoundedMap<string, number>(2);
  map.set("a", 1);
  map.set("b", 2);
  map.get("a");
  map.set("c", 3);
  assertEquals([map.get("a"), map.get("b"), map.get("c")], [1, undefined, 3]);
});

Deno.test("formatBytes() names a fitting unit", () => {
  assertEquals(
    [0, 1536, 2 ** 31, 280_000_000_000].map(formatBytes),
    ["0 bytes", "1.5 KiB", "2 GiB", "260.8 GiB"],
  );
});
