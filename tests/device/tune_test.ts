/** `tools/tune.ts` makes a table of the device at hand that the runtime takes. */
import { readTileTable, tableFor } from "../../jit/pit/tile_table.ts";
import { assert, assertEquals, assertMatch } from "../support/assert.ts";
import { findDeno, runDeno } from "../support/deno_command.ts";
import { hasAdapter } from "../support/webgpu_device.ts";

const isGranted = await findDeno() !== null &&
  (["read", "write"] as const).every((name) =>
    Deno.permissions.querySync({ name }).state === "granted"
  );

Deno.test({
  name: "tune.ts measures every tile, and keeps nothing where it may not",
  ignore: !isGranted || !hasAdapter,
  fn: async () => {
    const path = await Deno.makeTempFile({ suffix: ".json" });
    try {
      // Without --allow-env nobody knows where the cache folder is.
      const { code, stdout, stderr } = await runDeno([
        "run",
        "--no-prompt",
        "--allow-read",
        "--allow-write",
        "tools/tune.ts",
        "--size=32",
        "--warm-up=0",
        `--out=${path}`,
      ]);
      assertEquals(code, 0, stderr);
      const text = await Deno.readTextFile(path);
      const table = readTileTable(JSON.parse(text));
      assert(table !== null, text);
      const gathers = new Set(table.rates.map(({ gather }) => gather));
      assertEquals(gathers, new Set(["none", "whole", "k", "panel"]));
      // The first line names the device, then each measurement has one.
      const [device = ""] = stdout.split("\n");
      assertEquals(tableFor(device, [table]), table);
      assertEquals(stdout.match(/^\d+\/\d+ /gm)?.length, table.rates.length);
      assertMatch(stdout, /no cache folder/);
    } finally {
      await Deno.remove(path);
    }
  },
});
