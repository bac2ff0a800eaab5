/** The control group: drawn by chance, the same way every time. */
import { createHash } from "node:crypto";

/**
 * Draws a share of the members of each stratum: those whose key, mixed with the seed by SHA-256, comes
 * first. The draw depends on the keys alone, not on the order of the rows; its size is the share of
 * the stratum, rounded to the nearest whole number.
 *
 * @param strata The keys of each stratum.
 * @param share Share drawn, in [0, 1).
 * @param salt What makes this draw differ from others: seed and campaign.
 * @returns The keys drawn.
 */
export function drawControl(
  strata: Iterable<readonly string[]>,
  share: number,
  salt: string,
): Set<string> {
  const drawn = new Set<string>();
  for (const keys of strata) {
    const size = Math.round(keys.length * share);
    if (size === 0) continue;
    const lots = keys.map((key) => ({ key, lot: lotOf(salt, key) }));
    lots.sort((a, b) => a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0);
    for (const { key } of lots.slice(0, size)) drawn.add(key);
  }
  return drawn;
}

function lotOf(salt: string, key: string): string {
  return createHash("sha256").update(JSON.stringify([salt, key])).digest("hex");
}
