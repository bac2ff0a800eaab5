/** The two axes of the matrix and the cells they make. */

/** The class of customers that bring nothing yet. */
export const PROSPECT = "P";

/** Most classes on an axis, prospects not counted: more would run into the letter P. */
export const MAX_CLASSES = 8;

const LETTERS = "ABCDEFGH";

/** Class names of the two axes, from best to worst. */
export interface CrossAxes {
  /** Current classes: A, B, C, then P. */
  readonly current: readonly string[];
  /** Potential classes: A', B', C'. */
  readonly potential: readonly string[];
}

/** The axes of a matrix with so many classes, P not counted. */
export function axesOf(currentClasses: number, potentialClasses: number): CrossAxes {
  return {
    current: [...LETTERS.slice(0, currentClasses), PROSPECT],
    potential: [...LETTERS.slice(0, potentialClasses)].map((letter) => `${letter}'`),
  };
}

/** Every cell, such as "AB'", current class slowest. */
export function allCells({ current, potential }: CrossAxes): string[] {
  return current.flatMap((row) => potential.map((column) => row + column));
}
