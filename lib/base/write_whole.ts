/** Files that appear whole or not at all. */
import { dirname } from "node:path";

/**
 * Writes a file beside its place and then moves it there: a reader never sees half of it, and a
 * failure keeps what was there. The folder is made when it is missing.
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
  const aside = await Deno.makeTempFile({ dir: folder, prefix: ".strate-" });
  try {
    await (typeof write === "string" ? Deno.writeTextFile(aside, write) : write(aside));
    await Deno.chmod(aside, 0o644).catch(() => {}); // A temporary file is private by default.
    await Deno.rename(aside, path);
  } catch (cause) {
    await Deno.remove(aside).catch(() => {});
    throw cause;
  }
}
