/** Whether a text is well-formed XML of the kind that pictures are written in. */
import { assertEquals } from "./assert.ts";

/** Fails unless every element of `xml` is closed in order and nothing unescaped stands between. */
export function assertWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml.replaceAll(
    /<(\/?)([a-z]+)((?:\s[a-zA-Z0-9:-]+="[^"<&]*")*)(\/?)>/g,
    (_, end, name, __, empty) => {
      if (end === "/") assertEquals(open.pop(), name);
      else if (empty !== "/") open.push(name);
      return "";
    },
  );
  assertEquals(open, []);
  assertEquals(rest.replaceAll(/&(amp|lt|gt|quot);/g, "").match(/[<>&]/), null);
}
