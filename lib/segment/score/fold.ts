/** Text compared without regard to case and accents, the same in TypeScript and in SQL. */

/** Each letter that is folded, and what it becomes; databases take the two as one `translate`. */
export const FOLDED_FROM: string = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" +
  "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ" +
  "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ" +
  "’\u00a0\u202f" +
  "\u0300\u0301\u0302\u0303\u0308\u030a\u0327";

/** What stands for each letter of {@linkcode FOLDED_FROM}; those beyond its end are dropped. */
export const FOLDED_TO: string = "abcdefghijklmnopqrstuvwxyz" +
  "aaaaaaceeeeiiiinooooouuuuyy" +
  "aaaaaaceeeeiiiinooooouuuuyy" +
  "'  ";

const FOLDS: ReadonlyMap<string, string> = new Map(
  [...FOLDED_FROM].map((letter, i) => [letter, FOLDED_TO[i] ?? ""]),
);
const FOLDABLE = new RegExp(`[${FOLDED_FROM}]`, "g");

/**
 * Folds text: small letters, no accents, plain apostrophes and spaces. Accents typed as letters of
 * their own (decomposed Unicode, as macOS writes file names) are dropped too.
 *
 * @param text Any text.
 * @returns The folded text.
 */
export function fold(text: string): string {
  return text.replace(FOLDABLE, (letter) => FOLDS.get(letter)!);
}
