/** Parts of Deno std, typed: the npm package ships JavaScript alone. */
import { parseArgs as untypedParseArgs } from "@std/cli/parse_args.js";

/** Parses `--name value` options that are listed under `string`. */
export const parseArgs: (
  args: readonly string[],
  options: { readonly string: readonly string[] },
) => Readonly<Record<string, string | undefined>> = untypedParseArgs;
