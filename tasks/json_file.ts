/**
 * JSON files that the user names: models, configurations, rates.
 *
 * @module
 */
import { parseJson } from "../lib/mod.ts";
import { userPath } from "./command.ts";

/**
 * Reads a JSON file.
 *
 * @param path As the user names it.
 * @returns The parsed data.
 * @throws {SyntaxError} When it is not JSON.
 */
export async function readJson(path: string): Promise<unknown> {
  return parseJson(await Deno.readTextFile(userPath(path)), path);
}
