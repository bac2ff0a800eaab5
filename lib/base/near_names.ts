/** Names that a mistyped one may have meant. */
import { message } from "./messages/mod.ts";

/** One letter in so many may be wrong. */
const LETTERS_A_MISTAKE = 3;

/** Names given at most. */
const MOST = 3;

/** Letters from which a name inside another is no coincidence. */
const SHORTEST_PART = 3;

/** Lower-case words of a name, without accents: `N° clientId` is "n", "client", "id". */
function wordsOf(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replaceAll("œ", "oe").replaceAll("æ", "ae")
    .normalize("NFD").replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}

/** Letters to add, take away or replace to make one text of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, replaced));
    }
    row = next;
  }
  return row[b.length];
}

/** How far a name is from what was wanted, in mistakes; infinite when nobody would mean it. */
function distance(name: string, wanted: string): number {
  const words = wordsOf(name), plain = wordsOf(wanted).join("");
  const allowed = Math.floor(plain.length / LETTERS_A_MISTAKE);
  const mistakes = Math.min(...[words.join(""), ...words].map((part) => editDistance(part, plain)));
  if (mistakes <= allowed) return mistakes;
  const inside = words.some((word) => word.length >= SHORTEST_PART && word.startsWith(plain)) ||
    wordsOf(wanted).some((word) => word.length >= SHORTEST_PART && words.includes(word));
  return inside ? allowed + 1 : Infinity;
}

/**
 * The names that a mistyped one may have meant: those with at most one letter in three wrong,
 * accents, case and punctuation aside, as a whole or in one of their words; then those that begin
 * with it or share a word with it.
 *
 * @param names The names that there are.
 * @param wanted The name given.
 * @returns At most three, the nearest first.
 *
 * @example
 * ```ts
 * import { nearNames } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const names = ["N° client", "Montant HT", "Potentiel annuel", "Représentant"];
 * assert.deepEqual(nearNames(names, "Mntant HT"), ["Montant HT"]);
 * assert.deepEqual(nearNames(names, "potential"), ["Potentiel annuel"]);
 * assert.deepEqual(nearNames(names, "rep"), ["Représentant"]);
 * assert.deepEqual(nearNames(names, "cell"), []);
 * ```
 */
export function nearNames(names: readonly string[], wanted: string): string[] {
  if (wordsOf(wanted).length === 0) return [];
  return names
    .map((name) => ({ name, far: distance(name, wanted) }))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/**
 * Asks whether one of the nearest names was meant, for an error message in the display language.
 *
 * @param names The names that there are.
 * @param wanted The name given.
 * @returns `did you mean 'Montant HT'? ` with a space at its end; empty when none is near.
 */
export function didYouMean(names: readonly string[], wanted: string): string {
  const near = nearNames(names, wanted).map((name) => `'${name}'`);
  return near.length === 0 ? "" : message("errorNear", { names: near.join(message("errorOr")) });
}

/**
 * Lists names in an error message in the display language.
 *
 * @param names Any number.
 * @returns `'client', 'montant'`; "none" when there is none.
 */
export function quotedNames(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(", ") || message("errorNone");
}
