/**
 * Which tile database a device has: the one that was measured on this machine, else a shipped one,
 * else the model. A device's name finds figures here, and steers nothing else.
 */
import {
  MODEL_TABLE,
  readTileTable,
  SHIPPED_TABLES,
  tableFor,
  type TileTable,
} from "../jit/mod.ts";
import type { CacheFiles } from "./backend/cache_files.ts";
import { THIS_HOST } from "./backend/host.ts";

/** Tables of the devices that were asked for, by their description. */
const KNOWN = new Map<string, TileTable>();

/** The table of a device that describes itself so; its file is looked at once. */
export function tileTableOf(description: string): TileTable {
  const known = KNOWN.get(description);
  if (known !== undefined) return known;
  const table = findTable(description, THIS_HOST.cache);
  KNOWN.set(description, table);
  return table;
}

/** The table in `files`, else the shipped one, else the model. */
export function findTable(description: string, files: CacheFiles): TileTable {
  return storedTable(description, files) ??
    tableFor(description, SHIPPED_TABLES);
}

/** Keeps a table for later processes; the path of its file, or null where none may be written. */
export function storeTable(
  description: string,
  table: TileTable,
  files: CacheFiles,
): string | null {
  const text = `${JSON.stringify(table, null, 2)}\n`;
  return files.write(fileName(description), text);
}

function storedTable(
  description: string,
  files: CacheFiles,
): TileTable | null {
  const text = files.read(fileName(description));
  if (text === null) return null;
  const table = readTileTable(parse(text));
  // Two devices may share a file name.
  return table === null || tableFor(description, [table]) === MODEL_TABLE
    ? null
    : table;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fileName(description: string): string {
  const words = description.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `tiles-${words.join("-")}.json`;
}
