/** Changes to a text by place, which leave every line where it was. */

/** Text to put in place of a stretch; equal start and end insert. */
export interface Edit {
  /** Offset of the first character replaced. */
  readonly start: number;
  /** Offset after the last one. */
  readonly end: number;
  /** What stands there afterwards. */
  readonly text: string;
}

/** The text, on as many lines as it replaces: a line of the module stays a line of its cell. */
function keepLines(text: string, replaced: string): string {
  return text + "\n".repeat(replaced.split("\n").length - text.split("\n").length);
}

/**
 * Applies edits that do not overlap. A replacement has at most as many lines as what it replaces,
 * and is filled up with line breaks to exactly as many.
 *
 * @param source The text.
 * @param edits In any order; insertions at the same place keep theirs.
 * @returns The changed text, with the same number of lines.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.order - b.order);
  let done = 0;
  let result = "";
  for (const { start, end, text } of ordered) {
    result += source.slice(done, start) + keepLines(text, source.slice(start, end));
    done = end;
  }
  return result + source.slice(done);
}
