/** Locks that die with their owner. */
import { dirname } from "node:path";

/**
 * Works while no other process works under the same lock. The lock belongs to the open file: the
 * system lets go of it when the process ends, however it ends, so that none is ever left behind.
 *
 * @param path File that stands for the lock; it is made when missing, and stays.
 * @param work What is to be done alone.
 * @returns What the work gives.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await Deno.mkdir(dirname(path), { recursive: true });
  using file = await Deno.open(path, { create: true, write: true });
  await file.lock(true);
  return await work();
}
