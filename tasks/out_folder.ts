/**
 * The folder that a command writes in, known to be usable before the work starts.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { writeWhole } from "../lib/base/mod.ts";
import { userPath } from "./command.ts";

/**
 * Makes sure that the folder of `--out` can be written in, or made: what takes minutes is not begun
 * for nothing. It is not made yet, as a command that fails leaves no folder behind.
 *
 * @param out The folder as the user names it.
 * @throws {Error} An error of the system when a file is in its place, or nothing may be written there.
 */
export async function requireOutFolder(out: string): Promise<void> {
  const folder = await nearestFolder(userPath(out));
  const trial = join(folder, `.strate-${crypto.randomUUID()}`);
  await writeWhole(trial, "");
  await Deno.remove(trial);
}

/** A folder, or the one that is there in which it would be made. */
async function nearestFolder(path: string): Promise<string> {
  try {
    await Deno.stat(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound) || dirname(path) === path) throw error;
    return await nearestFolder(dirname(path));
  }
  // Does nothing to a folder, and says of a file what is wrong.
  await Deno.mkdir(path, { recursive: true });
  return path;
}
