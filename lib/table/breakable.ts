/** Long words of a table's cells. */

/** A word longer than a column is wide, in pieces that keep accents with their letters. */
const LONG_WORD = /(?:[^\s\p{M}]\p{M}*){40}(?=\S)/gu;

/**
 * Cuts a text where a line may break within a word: one of a thousand letters must not push the
 * other columns of a table out of sight.
 *
 * @param text Any text.
 * @returns Its pieces, in order.
 */
export function breakable(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    pieces.push(text.slice(start, index + word.length));
    start = index + word.length;
  }
  return [...pieces, text.slice(start)];
}
