/**
 * Small files in the user's cache folder, where the process may read and write them already.
 *
 * Never a prompt: permissions are queried, and what is not granted is as if it were not there.
 * Absent on purpose: what the files hold.
 */

/** Files by name, without folders. */
export interface CacheFiles {
  /** The text of a file; null when there is none, or it may not be read. */
  readonly read: (name: string) => string | null;
  /** The path of the file, once it is written; null when that is not permitted, or fails. */
  readonly write: (name: string, text: string) => string | null;
}

/** The cache folder of the user that runs Deno; no files on another host. */
export const DENO_CACHE: CacheFiles = {
  read: (name) => {
    const path = pathOf(name);
    if (path === null || !isGranted({ name: "read", path })) return null;
    return attempt(() => Deno.readTextFileSync(path));
  },
  write: (name, text) => {
    const path = pathOf(name);
    if (path === null || !isGranted({ name: "write", path })) return null;
    return attempt(() => {
      Deno.mkdirSync(path.slice(0, path.lastIndexOf("/")), { recursive: true });
      Deno.writeTextFileSync(path, text);
      return path;
    });
  },
};

/** `~/.cache/pit/name` by the rules of the system; null where the folder is not known. */
function pathOf(name: string): string | null {
  if (!("Deno" in globalThis)) return null;
  const folder = cacheFolder();
  return folder === null ? null : `${folder}/pit/${name}`;
}

function cacheFolder(): string | null {
  switch (Deno.build.os) {
    case "windows":
      return variable("LOCALAPPDATA")?.replaceAll("\\", "/") ?? null;
    case "darwin":
      return below(variable("HOME"), "Library/Caches");
    default:
      return variable("XDG_CACHE_HOME") ?? below(variable("HOME"), ".cache");
  }
}

function below(folder: string | null, name: string): string | null {
  return folder === null ? null : `${folder}/${name}`;
}

/** An environment variable that may be read; it says where the folder is, and steers nothing else. */
function variable(name: string): string | null {
  if (!isGranted({ name: "env", variable: name })) return null;
  const value = Deno.env.get(name);
  return value === undefined || value === "" ? null : value;
}

function isGranted(descriptor: Deno.PermissionDescriptor): boolean {
  return Deno.permissions.querySync(descriptor).state === "granted";
}

function attempt(action: () => string): string | null {
  try {
    return action();
  } catch {
    return null;
  }
}
