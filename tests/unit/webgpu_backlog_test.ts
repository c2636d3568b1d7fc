/** `Backlog`: pieces in order, one a turn, or all on demand. */
import { Backlog } from "../../runtime/webgpu/backlog.ts";
import { assertEquals } from "../support/assert.ts";

/** A backlog whose turns the test gives, and what its pieces did. */
function makeBacklog(pieces: number): {
  readonly backlog: Backlog;
  readonly done: readonly number[];
  readonly turn: () => Promise<void>;
} {
  const tasks: (() => void)[] = [];
  const done: number[] = [];
  const backlog = new Backlog((task) => tasks.push(task));
  for (let piece = 0; piece < pieces; piece++) {
    backlog.push(async () => {
      await Promise.resolve();
      done.push(piece);
    });
  }
  return {
    backlog,
    done,
    turn: async () => {
      tasks.splice(0).forEach((task) => task());
      for (let hop = 0; hop < 10; hop++) await Promise.resolve();
    },
  };
}

Deno.test("Backlog does one piece a turn, in order", async () => {
  const { done, turn } = makeBacklog(3);
  assertEquals(done, []);
  await turn();
  assertEquals(done, [0]);
  await turn();
  await turn();
  await turn();
  assertEquals(done, [0, 1, 2]);
});

Deno.test("Backlog.finish() does the rest, behind the piece under way", async () => {
  const { backlog, done, turn } = makeBacklog(3);
  const started = turn();
  await backlog.finish();
  assertEquals(done, [0, 1, 2]);
  await started;
  await turn();
  assertEquals(done, [0, 1, 2]);
});

Deno.test("Backlog.clear() drops what waits", async () => {
  const { backlog, done, turn } = makeBacklog(2);
  backlog.clear();
  await turn();
  await backlog.finish();
  assertEquals(done, []);
});
