/** Files that appear whole or not at all. */

/**
 * Writes a file aside and renames it, so that a reader never sees half of it and a failure keeps
 * what was there.
 *
 * @param path Where the file goes.
 * @param write Writes to the path it is given.
 */
export async function writeWhole(
  path: string,
  write: (path: string) => Promise<void>,
): Promise<void> {
  const aside = `${path}.part`;
  try {
    await write(aside);
    await Deno.rename(aside, path);
  } catch (error) {
    await Deno.remove(aside).catch(() => {});
    throw error;
  }
}
