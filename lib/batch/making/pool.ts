/** Several things at once, no more than a number of them. */

/**
 * Works on each item, in order, some at the same time. The first error ends the taking up of new
 * items and is thrown when those at work are done.
 *
 * @param items What to work on.
 * @param most How many at a time.
 * @param work What to do.
 */
export async function forEachAtOnce<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const errors: unknown[] = [];
  const worker = async () => {
    while (next < items.length && errors.length === 0) {
      try {
        await work(items[next++]);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  if (errors.length > 0) throw errors[0];
}
