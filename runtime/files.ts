/**
 * `load` and `save`: tensors in files. The format follows the name's ending.
 *
 * The only place of the runtime that touches files; what a host without files or without the
 * permission makes of it is a coded error, never a prompt.
 */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import { hostTensor } from "./create.ts";
import { callKind, kindOf } from "./diagnostics.ts";
import {
  fileInaccessible,
  fileUnwritable,
  formatUnknown,
  raise,
} from "./formats/diagnostics.ts";
import type { HostTensor, ReadTensor } from "./formats/host_tensor.ts";
import {
  readMatrixMarket,
  writeMatrixMarket,
} from "./formats/matrix_market.ts";
import { readNpy, writeNpy } from "./formats/npy.ts";
import {
  METADATA,
  readSafetensors,
  writeSafetensors,
} from "./formats/safetensors.ts";
import { isTensor, type Tensor } from "./tensor.ts";

/** Tensors by name, as a `.safetensors` file holds them. */
export type NamedTensors = Readonly<Record<string, Tensor>>;

/** What a file of this name loads as: many tensors, one, or unknown before the name is. */
export type Loaded<Path extends string> = Path extends `${string}.safetensors`
  ? NamedTensors
  : Path extends `${string}.npy` | `${string}.mtx` ? Tensor
  : Tensor | NamedTensors;

/**
 * Reads tensors from a file: `.npy` and `.mtx` give a tensor, `.safetensors` a record by name.
 *
 * float64 is rounded to f32 (said once on the console), int64 becomes i32 with a range check,
 * bfloat16 becomes f32 exactly. A coordinate `.mtx` is made dense, up to 1 GiB. Nothing is
 * allocated before the sizes that the file claims are checked against its length.
 *
 * @param path The file. Reading needs `--allow-read`; without it the call fails and never prompts.
 * @throws {PitError} The file is broken (PIT0601), holds what a tensor cannot (PIT0602, PIT0603,
 * PIT0604), has an unknown ending (PIT0605), or cannot be read (PIT0606).
 *
 * @example
 * ```ts ignore
 * const weights = await load("layer1.mtx");
 * const { embedding } = await load("model.safetensors");
 * ```
 */
export async function load<const Path extends string>(
  path: Path,
): Promise<Loaded<Path>> {
  const format = formatOf(path, "load");
  const bytes = await readBytes(path);
  if (format === "safetensors") {
    const named = [...readSafetensors(path, bytes)]
      .map(([name, read]) => [name, tensorOf(read, name)]);
    return Object.fromEntries(named);
  }
  const read = format === "npy"
    ? readNpy(path, bytes)
    : readMatrixMarket(path, bytes);
  return tensorOf(read, path) as Loaded<Path>;
}

/**
 * Writes a tensor (`.npy`, `.mtx` for a matrix) or tensors by name (`.safetensors`).
 *
 * The elements are read from the device first, so device faults surface here.
 *
 * @param path The file. Writing needs `--allow-write`; without it the call fails and never prompts.
 * @param value One tensor, or a record of tensors for `.safetensors`.
 * @throws {PitError} The ending is unknown (PIT0605), the value does not fit the format (PIT0607),
 * or the file cannot be written (PIT0606).
 */
export async function save(
  path: string,
  value: Tensor | NamedTensors,
): Promise<void> {
  const format = formatOf(path, "save");
  const bytes = format === "safetensors"
    ? writeSafetensors(await readAll(path, value))
    : await writeOne(path, format, value);
  await writeBytes(path, bytes);
}

type Format = "npy" | "safetensors" | "mtx";

function formatOf(path: unknown, call: "load" | "save"): Format {
  if (typeof path !== "string") {
    return raise(callKind(call, kindOf(path), "the name of a file"));
  }
  const ending = /\.(npy|safetensors|mtx)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === "npy" || ending === "safetensors" || ending === "mtx") {
    return ending;
  }
  return raise(formatUnknown(path));
}

function tensorOf(
  { dtype, shape, data, notices }: ReadTensor,
  name: string,
): Tensor {
  notices.forEach(sayOnce);
  return hostTensor(data, shape, { dtype, name });
}

const said = new Set<string>();

function sayOnce({ code, message }: Diagnostic): void {
  if (said.has(code)) return;
  said.add(code);
  // deno-lint-ignore no-console -- lost precision is said once
  console.warn(`pit: ${message}`);
}

async function readAll(
  path: string,
  value: Tensor | NamedTensors,
): Promise<ReadonlyMap<string, HostTensor>> {
  if (isTensor(value)) {
    return raise(
      fileUnwritable(path, "it holds tensors by name, and one tensor has none"),
    );
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return raise(
      fileUnwritable(
        path,
        `it holds tensors by name, and ${kindOf(value)} was given`,
      ),
    );
  }
  const named = Object.entries(value);
  for (const [name, tensor] of named) {
    if (name === METADATA) {
      raise(fileUnwritable(path, `"${METADATA}" is no name for a tensor`));
    }
    if (isTensor(tensor)) continue;
    raise(
      fileUnwritable(
        path,
        `${JSON.stringify(name)} is ${kindOf(tensor)}, and no tensor`,
      ),
    );
  }
  const pending = named.map(async ([name, tensor]) => {
    const read: [string, HostTensor] = [name, await hostOf(tensor)];
    return read;
  });
  return new Map(await Promise.all(pending));
}

async function writeOne(
  path: string,
  format: "npy" | "mtx",
  value: Tensor | NamedTensors,
): Promise<Uint8Array> {
  if (!isTensor(value)) {
    return raise(
      fileUnwritable(
        path,
        `it holds one tensor, and ${kindOf(value)} was given`,
      ),
    );
  }
  if (format === "npy") return writeNpy(await hostOf(value));
  if (value.rank !== 2) {
    raise(
      fileUnwritable(
        path,
        `it holds a matrix, and the tensor has rank ${value.rank}`,
      ),
    );
  }
  return writeMatrixMarket(await hostOf(value));
}

async function hostOf(tensor: Tensor): Promise<HostTensor> {
  return {
    dtype: tensor.dtype,
    shape: tensor.shape,
    data: await tensor.data(),
  };
}

async function readBytes(path: string): Promise<Uint8Array> {
  await expectPermission("read", path);
  try {
    return await Deno.readFile(path);
  } catch (error) {
    return raise(fileInaccessible(path, "read", causeOf(error)), error);
  }
}

async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  await expectPermission("write", path);
  try {
    await Deno.writeFile(path, bytes);
  } catch (error) {
    raise(fileInaccessible(path, "write", causeOf(error)), error);
  }
}

/** Asks whether the permission is there, so that no prompt ever appears. */
async function expectPermission(
  name: "read" | "write",
  path: string,
): Promise<void> {
  const { state } = await Deno.permissions.query({ name, path });
  if (state !== "granted") {
    raise(fileInaccessible(path, name, `${name} access is not granted`));
  }
}

function causeOf(error: unknown): string {
  if (error instanceof Deno.errors.NotFound) return "there is no such file";
  return error instanceof Error ? error.message : String(error);
}
