/** Files that a killed run was still writing. */
import { join } from "node:path";

/**
 * Removes from a folder the files that were being written when a run was killed. Nobody else may be
 * writing there: the caller holds the lock of the folder.
 *
 * @param folder A folder; one that is not there has nothing to remove.
 */
export async function sweep(folder: string): Promise<void> {
  try {
    for await (const { name, isFile } of Deno.readDir(folder)) {
      if (isFile && name.startsWith(".strate-")) await Deno.remove(join(folder, name));
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
