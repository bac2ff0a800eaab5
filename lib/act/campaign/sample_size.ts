/** How many customers it takes to tell a difference. */
import { message, normalQuantile } from "../../base/mod.ts";

/** What {@linkcode campaignSampleSize} starts from. */
export interface SampleSizeOptions {
  /** Share of customers expected to respond without the message, in [0, 1]. */
  readonly controlRate: number;
  /** Share expected with it. */
  readonly targetRate: number;
  /** Share of the control group in both groups together, in (0, 1); 0.5 when left out. */
  readonly controlShare?: number | undefined;
  /** Chance to see the difference if it is there, in (0, 1); 0.8 when left out. */
  readonly power?: number | undefined;
  /** Chance to see one if there is none, two-sided, in (0, 1); 0.05 when left out. */
  readonly significance?: number | undefined;
}

/** Customers needed. */
export interface SampleSize {
  /** In the group that gets the message. */
  readonly target: number;
  /** In the control group. */
  readonly control: number;
}

/**
 * The smallest groups with which a campaign can show the expected difference of response: the
 * two-sided z-test of two shares with pooled variance under the hypothesis of no difference (J. L.
 * Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 2003, chapter 4,
 * without continuity correction), as R's `power.prop.test` for equal groups.
 *
 * @param options Expected rates, share of the control group, power, significance.
 * @returns Whole numbers of customers, rounded up.
 * @throws {RangeError} When a share is out of range or the two rates are the same.
 *
 * @example
 * ```ts
 * import { campaignSampleSize } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * // power.prop.test(p1 = 0.5, p2 = 0.75, power = 0.9): n = 76.7
 * const size = campaignSampleSize({ controlRate: 0.5, targetRate: 0.75, power: 0.9 });
 * assert.deepEqual(size, { target: 77, control: 77 });
 * ```
 */
export function campaignSampleSize(options: SampleSizeOptions): SampleSize {
  const { controlRate, targetRate, controlShare = 0.5, power = 0.8, significance = 0.05 } = options;
  checkRates(controlRate, targetRate);
  checkOpen({ controlShare, power, significance });
  const targetsPerControl = (1 - controlShare) / controlShare;
  const pooled = (controlRate + targetRate * targetsPerControl) / (1 + targetsPerControl);
  const underNone = pooled * (1 - pooled) * (1 + 1 / targetsPerControl);
  const underBoth = controlRate * (1 - controlRate) +
    targetRate * (1 - targetRate) / targetsPerControl;
  const deviations = normalQuantile(1 - significance / 2) * Math.sqrt(underNone) +
    normalQuantile(power) * Math.sqrt(underBoth);
  const control = (deviations / (targetRate - controlRate)) ** 2;
  return { target: Math.ceil(control * targetsPerControl), control: Math.ceil(control) };
}

function checkRates(controlRate: number, targetRate: number): void {
  for (const [name, rate] of Object.entries({ controlRate, targetRate })) {
    if (rate >= 0 && rate <= 1) continue;
    throw new RangeError(message("errorSampleRate", { name, rate: `${rate}` }));
  }
  if (controlRate !== targetRate) return;
  throw new RangeError(message("errorSampleSame", { rate: `${controlRate}` }));
}

function checkOpen(shares: Readonly<Record<string, number>>): void {
  for (const [name, share] of Object.entries(shares)) {
    if (share > 0 && share < 1) continue;
    throw new RangeError(message("errorSampleShare", { name, share: `${share}` }));
  }
}
