/** How large a share chance alone gives in a group of some size. */

/**
 * The limit of a binomial share that is stayed below with probability p, interpolated between whole
 * counts as D. J. Spiegelhalter does for funnel plots (2005, doi:10.1002/sim.1970, appendix A.1.1).
 *
 * @param count Customers in the group, at least 1.
 * @param share Share expected, in [0, 1].
 * @param p Probability in (0, 1).
 * @returns The limit, in [0, 1]. O(count).
 */
export function binomialLimit(count: number, share: number, p: number): number {
  if (share === 0 || share === 1) return share;
  const odds = Math.log(share) - Math.log1p(-share);
  let logTerm = count * Math.log1p(-share), sum = Math.exp(logTerm), hits = 0;
  while (sum < p && hits < count) {
    logTerm += Math.log((count - hits) / (hits + 1)) + odds;
    hits++;
    sum += Math.exp(logTerm);
  }
  const excess = (sum - p) / Math.exp(logTerm);
  return Math.min(1, Math.max(0, (hits - excess) / count));
}
