/** Money in whole cents, so that parts add up to the whole. */

/** An amount rounded to the cent, halves away from zero, as a whole number of cents. */
export function toCents(amount: number): number {
  const cents = Math.round(Math.abs(amount) * 100);
  return amount < 0 && cents > 0 ? -cents : cents;
}

/** Cents as an amount. */
export function fromCents(cents: number): number {
  return cents / 100;
}

/** Each entry of a column of cents as an amount. */
export function amounts(cents: Float64Array): Float64Array {
  return cents.map(fromCents);
}

/** Whole cents added; exact. */
export function sumCents(cents: Iterable<number>): number {
  let sum = 0;
  for (const one of cents) sum += one;
  return sum;
}
