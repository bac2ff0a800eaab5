/** Files that appear whole or not at all. */
import { dirname } from "node:path";

/** Puts on the disk what the system still holds in memory; a folder cannot be on every system. */
async function sync(path: string): Promise<void> {
  try {
    using file = await Deno.open(path);
    await file.sync();
  } catch {
    // What cannot be forced to the disk is left to the system.
  }
}

/**
 * Writes a file beside its place and then moves it there: a reader never sees half of it, and a
 * failure, a power cut included, keeps what was there. The folder is made when it is missing.
 *
 * @param path Where the file goes.
 * @param write What to write: text, or a function that writes to the path it is given.
 */
export async function writeWhole(
  path: string,
  write: string | ((path: string) => Promise<void>),
): Promise<void> {
  const folder = dirname(path);
  await Deno.mkdir(folder, { recursive: true });
  const aside = await makeAside(folder);
  try {
    await (typeof write === "string" ? Deno.writeTextFile(aside, write) : write(aside));
    await Deno.chmod(aside, 0o644).catch(() => {}); // A temporary file is private by default.
    await sync(aside);
    await Deno.rename(aside, path);
    await sync(folder);
  } catch (cause) {
    await Deno.remove(aside).catch(() => {});
    throw cause;
  }
}

async function makeAside(folder: string): Promise<string> {
  try {
    return await Deno.makeTempFile({ dir: folder, prefix: ".strate-" });
  } catch (error) {
    // Deno names no place: "Permission denied (os error 13): tmpfile".
    if (error instanceof Error) error.message = error.message.replace(/tmpfile$/, `'${folder}'`);
    throw error;
  }
}
