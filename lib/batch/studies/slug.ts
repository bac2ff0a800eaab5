/** Words made safe for the name of a file. */

const LONGEST = 60;

/**
 * Makes of any text a name that is the same on every file system and leads nowhere else.
 *
 * @param text Any text, such as the name of a region.
 * @returns ASCII letters, digits, `_` and `-`; never empty.
 *
 * @example
 * ```ts
 * import { slug } from "./slug.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(slug("Île-de-France / Nord"), "Ile-de-France-Nord");
 * ```
 */
export function slug(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "").slice(0, LONGEST) || "none";
}
