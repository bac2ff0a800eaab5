/** One figure per customer compared between two groups. */
import { exactSum, quantileSorted, random } from "../../base/mod.ts";

/** Two groups of customers, one figure each. */
export interface TwoGroups {
  readonly touched: Float64Array;
  readonly control: Float64Array;
}

/** A difference of means and how sure it is. */
export interface Difference {
  readonly value: number;
  readonly standardError: number;
}

/**
 * The difference of the means of two groups. In a panel where every customer has every month, the
 * coefficient of a difference in differences is the difference of the customers' changes, and its
 * standard error clustered by customer (Liang & Zeger, 1986; with the usual factor
 * G / (G − 1) · (N − 1) / (N − K)) is a sum over the customers' deviations.
 *
 * @param groups One figure per customer.
 * @param observations Customers times months, N.
 * @param coefficients Of the regression, K.
 */
export function differenceOf(
  { touched, control }: TwoGroups,
  observations: number,
  coefficients = 4,
): Difference {
  const clusters = touched.length + control.length;
  const factor = clusters / (clusters - 1) * (observations - 1) / (observations - coefficients);
  const spread = [touched, control].map((values) => {
    const mean = meanOf(values);
    return exactSum(values.map((value) => (value - mean) ** 2)) / values.length ** 2;
  });
  return {
    value: meanOf(touched) - meanOf(control),
    standardError: Math.sqrt(factor * (spread[0] + spread[1])),
  };
}

/** The mean; the sum carries full precision. */
export function meanOf(values: Float64Array): number {
  return exactSum(values) / values.length;
}

/** The percentile interval of the difference, customers drawn again within their groups. */
export function bootstrapInterval(
  { touched, control }: TwoGroups,
  { resamples, seed, confidence }: {
    readonly resamples: number;
    readonly seed: number;
    readonly confidence: number;
  },
): { low: number; high: number } {
  const next = random(seed);
  const again = (values: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(next() * values.length)];
    return sum / values.length;
  };
  const differences = Float64Array.from(
    { length: resamples },
    () => again(touched) - again(control),
  ).sort();
  return {
    low: quantileSorted(differences, (1 - confidence) / 2),
    high: quantileSorted(differences, (1 + confidence) / 2),
  };
}
