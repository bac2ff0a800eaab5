/**
 * JSON files that the user names: models, configurations, rates.
 *
 * @module
 */
import { parseJson } from "../lib/mod.ts";
import { userPath } from "./command.ts";

/**
 * Reads a JSON file, or JSON written in its place: `{"bins":4}`.
 *
 * @param path As the user names it; what begins with a brace or a bracket is the JSON itself.
 * @returns The parsed data.
 * @throws {SyntaxError} When it is not JSON.
 */
export async function readJson(path: string): Promise<unknown> {
  if (/^\s*[{[]/.test(path)) return parseJson(path, path);
  return parseJson(await Deno.readTextFile(userPath(path)), path);
}
