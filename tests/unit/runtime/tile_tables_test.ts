/** Which tile database a device gets, and the cache folder in which measured ones stay. */
import { MODEL_TABLE, type TileTable } from "../../../jit/mod.ts";
import {
  type CacheFiles,
  DENO_CACHE,
} from "../../../runtime/backend/cache_files.ts";
import { findTable, storeTable } from "../../../runtime/tile_tables.ts";
import { assertEquals, assertMatch } from "../../support/assert.ts";

const MEASURED: TileTable = {
  ...MODEL_TABLE,
  device: "NVIDIA H200",
  source: "measured here",
};
const H200 = "NVIDIA H200 (webgpu)";

/** Files in memory. */
function memoryFiles(): CacheFiles & { readonly files: Map<string, string> } {
  const files = new Map<string, string>();
  return {
    files,
    read: (name) => files.get(name) ?? null,
    write: (name, text) => {
      files.set(name, text);
      return name;
    },
  };
}

Deno.test("findTable() prefers what was measured on this machine", () => {
  const cache = memoryFiles();
  assertEquals(findTable(H200, cache).source === MEASURED.source, false);
  assertEquals(
    storeTable(H200, MEASURED, cache),
    "tiles-nvidia-h200-webgpu.json",
  );
  assertEquals(findTable(H200, cache), MEASURED);
});

Deno.test("findTable() gives the model for a device that nobody measured", () => {
  assertEquals(findTable("Some GPU (webgpu)", memoryFiles()), MODEL_TABLE);
});

Deno.test("findTable() passes over files that are broken, or of another device", () => {
  const cache = memoryFiles();
  const name = storeTable(H200, { ...MEASURED, device: "Other" }, cache) ?? "";
  assertMatch(findTable(H200, cache).source, /H200/);
  cache.files.set(name, "{");
  assertMatch(findTable(H200, cache).source, /H200/);
});

Deno.test({
  name: "DENO_CACHE is empty, and asks nobody, without permissions",
  permissions: "none",
  fn: () => {
    assertEquals(DENO_CACHE.read("tiles-none.json"), null);
    assertEquals(DENO_CACHE.write("tiles-none.json", "{}"), null);
  },
});

const granted = Deno.build.os === "linux" &&
  [{ name: "read" }, { name: "write" }, { name: "env" }].every((descriptor) =>
    Deno.permissions.querySync(descriptor as Deno.PermissionDescriptor)
      .state === "granted"
  );

Deno.test({
  name: "DENO_CACHE keeps files in the cache folder of the user",
  ignore: !granted,
  fn: () => {
    const folder = Deno.makeTempDirSync();
    const before = Deno.env.get("XDG_CACHE_HOME");
    Deno.env.set("XDG_CACHE_HOME", folder);
    try {
      assertEquals(DENO_CACHE.read("one.json"), null);
      assertEquals(
        DENO_CACHE.write("one.json", "text"),
        `${folder}/pit/one.json`,
      );
      assertEquals(DENO_CACHE.read("one.json"), "text");
    } finally {
      if (before === undefined) Deno.env.delete("XDG_CACHE_HOME");
      else Deno.env.set("XDG_CACHE_HOME", before);
      Deno.removeSync(folder, { recursive: true });
    }
  },
});
