/** A whole shared out so that the rounded parts still add up to it. */

/**
 * Divides whole numbers by the same number and rounds the quotients so that they add up to a given
 * sum: everybody is rounded down, then those with the largest remainders get one more (Hamilton's
 * method); the first of equal ones.
 *
 * @param numerators Whole numbers, negative ones too.
 * @param denominator A positive whole number.
 * @param sum What the quotients are to add up to: the rounded quotient of the sum.
 * @returns One whole number per numerator.
 */
export function shareOut(
  numerators: readonly number[],
  denominator: number,
  sum: number,
): number[] {
  const parts = numerators.map((numerator) => Math.floor(numerator / denominator));
  const remainders = numerators.map((numerator, i) => numerator - parts[i] * denominator);
  let left = sum - parts.reduce((total, part) => total + part, 0);
  const byRemainder = [...remainders.keys()].sort((a, b) => remainders[b] - remainders[a] || a - b);
  for (const i of byRemainder) if (left-- > 0) parts[i]++;
  return parts;
}
