/** The order in which readers look for a name. */

/** Made when a name is first compared: that takes as long as loading a dozen modules. */
let collator: Intl.Collator | undefined;

/**
 * Compares two names as a directory does: accents and capitals count only between names that are
 * otherwise the same, and numbers by their value. The order is the same on every machine, whatever
 * its language.
 *
 * @param a A name.
 * @param b Another.
 * @returns Negative when `a` comes first, positive when `b` does, 0 for the same text.
 *
 * @example
 * ```ts
 * import { compareNames } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(["Farid", "Élodie", "Damien"].sort(compareNames), ["Damien", "Élodie", "Farid"]);
 * ```
 */
export function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator("fr-FR", { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
