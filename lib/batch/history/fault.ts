/** What went wrong with an edition, in plain data. */

/** An error of an edition. */
export interface EditionFault {
  /** Notebook, cell, line. */
  readonly where: string;
  /** What happened. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
}
