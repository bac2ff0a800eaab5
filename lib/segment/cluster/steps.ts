/** Long work cut into steps, so that it can report how far it is and be given up. */

/** Work that pauses now and then with the share done, in [0, 1], and ends with its result. */
export type Steps<Result> = Generator<number, Result, void>;

/** What a caller may ask of long work. */
export interface LongRun {
  /** Gives the work up: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told the share of the work done, in [0, 1], never decreasing. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Does all the work at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Does the work while leaving room for others between steps.
 *
 * @throws The reason of the signal, when it is aborted.
 */
export async function runStepsAsync<Result>(
  steps: Steps<Result>,
  { signal, onProgress }: LongRun,
): Promise<Result> {
  signal?.throwIfAborted();
  for (let step = steps.next();; step = steps.next()) {
    if (step.done) return step.value;
    onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
}
