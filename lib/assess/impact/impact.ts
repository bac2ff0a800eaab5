/** What an event brought. */
import { message, normalQuantile, normalTail, totalMoney } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { bootstrapInterval, differenceOf, meanOf, type TwoGroups } from "./difference.ts";
import {
  type ImpactWindow,
  layOutPanel,
  monthNames,
  type PanelCustomer,
  readWindow,
  refuseUnusable,
} from "./panel.ts";
import { contributions } from "./segments.ts";

/** Options of {@linkcode impact}. */
export interface ImpactOptions {
  /** First month looked at, YYYY-MM. */
  readonly from: string;
  /** First month after the event, YYYY-MM. */
  readonly event: string;
  /** Last month looked at, YYYY-MM. */
  readonly to: string;
  /** Yes/no column of the customers: whether the event touched them. */
  readonly treated: string;
  /** Text column of the segments; without it contributions are not split. */
  readonly segment?: string | undefined;
  /** Column of the customer's key, text; "customer" when left out. */
  readonly key?: string | undefined;
  /** Confidence of the intervals, in (0, 1); 0.95 when left out. */
  readonly confidence?: number | undefined;
  /** Times customers are drawn again for the bootstrap; 1 000 when left out. */
  readonly resamples?: number | undefined;
  /** Chooses the draws; 1 when left out. */
  readonly seed?: number | undefined;
}

/** Whether both groups moved alike before the event. */
export interface ImpactTrend {
  /** Touched less control, in value per customer and month, from one month to the next. */
  readonly difference: number;
  /** Clustered by customer. */
  readonly standardError: number;
  /** Chance of that much if both moved alike; NaN (missing) with fewer than three months. */
  readonly pValue: number;
  /** "parallel" when chance explains the difference, "diverging" when not (5 %), "unknown". */
  readonly verdict: "parallel" | "diverging" | "unknown";
}

/** What an event brought, in account currency. */
export interface Impact {
  /** Per touched customer and month: its change, less the change of the control group. */
  readonly effect: number;
  /** Clustered by customer. */
  readonly standardError: number;
  /** Normal interval of the effect. */
  readonly low: number;
  /** Its upper bound. */
  readonly high: number;
  /** Chance of an effect at least as large, either way, if there were none. */
  readonly pValue: number;
  /** Percentile interval of the effect, customers drawn again. */
  readonly bootstrapLow: number;
  /** Its upper bound. */
  readonly bootstrapHigh: number;
  /** The confidence of both intervals. */
  readonly confidence: number;
  /** Effect over all touched customers and months after; the sum of the segments'. */
  readonly total: number;
  /** Touched customers. */
  readonly treated: number;
  /** Customers compared with. */
  readonly control: number;
  /** Customers left out as they bought nothing before the event. */
  readonly newcomers: number;
  /** Customers left out as it is not known whether the event touched them. */
  readonly unknown: number;
  /** First month after the event, YYYY-MM. */
  readonly event: string;
  /** Whether both groups moved alike before. */
  readonly trend: ImpactTrend;
  /** One row per month: `month`, `treated`, `control`, means per customer, and `after`. */
  readonly months: Table;
  /**
   * One row per segment: `segment`, `treated`, `control`, `effect` and `standardError` against the
   * control of the same segment (missing with fewer than two on a side), and `contribution`: what
   * its touched customers brought against the whole control group. Contributions add up to `total`.
   */
  readonly segments: Table;
}

const DEFAULTS = { confidence: 0.95, resamples: 1000, seed: 1 } as const;
/** A trend takes this many months. */
const FEWEST_MONTHS = 3;
/** Below this chance, groups did not move alike. */
const LEVEL = 0.05;

/**
 * Measures what an event or a means (a delivery, another rep, e-commerce) brought: the change of the
 * customers it touched, less that of the customers it did not (difference in differences; Ashenfelter
 * & Card, 1985, doi:10.2307/1924810). Standard errors are clustered by customer (Bertrand, Duflo &
 * Mullainathan, 2004, doi:10.1162/003355304772839588), equal to those of the regression of value on
 * touched, after and both.
 *
 * A customer who bought nothing before the event is left out and counted. A month without a purchase
 * is 0. The effect is only as good as its control group: look at `trend` and the figure first.
 *
 * @param monthly One row per customer and month: `customer`, `month` (YYYY-MM), `revenue`.
 * @param customers One row per customer: key, whether it was touched, its segment.
 * @param options Months, columns, confidence, bootstrap.
 * @returns The effect, its intervals, the trend before, and the part of each segment.
 * @throws {DataError} When there is no usable control group, with the reason; when a column is absent
 * or of another kind, or a customer stands twice.
 * @throws {RangeError} When the months overlap or are not months, or confidence or resamples are out
 * of range.
 *
 * @example
 * ```ts
 * import { impact, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const monthly = Table.of({
 *   customer: ["a", "a", "b", "b", "c", "c", "d", "d"],
 *   month: ["2025-01", "2025-02", "2025-01", "2025-02", "2025-01", "2025-02", "2025-01", "2025-02"],
 *   revenue: [10, 18, 20, 26, 10, 12, 30, 30],
 * });
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   delivered: [true, true, false, false],
 * });
 * const months = { from: "2025-01", event: "2025-02", to: "2025-02" };
 * const { effect, total } = impact(monthly, customers, { ...months, treated: "delivered" });
 * assert.deepEqual([effect, total], [6, 12]); // +7 for a and b, +1 for c and d
 * ```
 */
export function impact(monthly: Table, customers: Table, options: ImpactOptions): Impact {
  const { confidence = DEFAULTS.confidence, resamples = DEFAULTS.resamples } = options;
  checkChoices(confidence, resamples);
  const window = readWindow(options);
  const columns = {
    key: options.key ?? "customer",
    treated: options.treated,
    segment: options.segment,
  };
  const panel = layOutPanel(monthly, customers, columns, window);
  refuseUnusable(panel, options.treated);
  const list = panel.customers;
  const months = { before: window.event - window.from, after: window.to - window.event + 1 };
  const changes = split(list, (one) => changeOf(one, window));
  const observations = list.length * (months.before + months.after);
  const { value: effect, standardError } = differenceOf(changes, observations);
  const half = normalQuantile((1 + confidence) / 2) * standardError;
  const draws = { resamples, seed: options.seed ?? DEFAULTS.seed, confidence };
  const bootstrap = bootstrapInterval(changes, draws);
  const segments = contributions(list, (one) => changeOf(one, window), months);
  return {
    effect,
    standardError,
    low: effect - half,
    high: effect + half,
    pValue: twoSided(effect, standardError),
    bootstrapLow: bootstrap.low,
    bootstrapHigh: bootstrap.high,
    confidence,
    total: totalMoney(segments.number("contribution")),
    treated: changes.touched.length,
    control: changes.control.length,
    newcomers: panel.newcomers,
    unknown: panel.unknown,
    event: options.event,
    trend: trendBefore(list, window),
    months: monthTable(list, window),
    segments,
  };
}

function checkChoices(confidence: number, resamples: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(message("errorIntervalConfidence", { confidence: `${confidence}` }));
  }
  if (!Number.isInteger(resamples) || resamples < 1) {
    throw new RangeError(message("errorResamples", { resamples: `${resamples}` }));
  }
}

function split(
  customers: readonly PanelCustomer[],
  figure: (customer: PanelCustomer) => number,
): TwoGroups {
  const group = (treated: boolean) =>
    Float64Array.from(customers.filter((one) => one.treated === treated), figure);
  return { touched: group(true), control: group(false) };
}

/** Mean of the months after, less mean of the months before. */
function changeOf({ totals }: PanelCustomer, { from, event }: ImpactWindow): number {
  return meanOf(totals.subarray(event - from)) - meanOf(totals.subarray(0, event - from));
}

function twoSided(value: number, standardError: number): number {
  if (standardError === 0) return value === 0 ? 1 : 0;
  return 2 * normalTail(Math.abs(value / standardError));
}

/** Slopes of the months before, customer by customer, compared like the changes. */
function trendBefore(
  customers: readonly PanelCustomer[],
  { from, event }: ImpactWindow,
): ImpactTrend {
  const months = event - from;
  if (months < FEWEST_MONTHS) {
    return { difference: NaN, standardError: NaN, pValue: NaN, verdict: "unknown" };
  }
  const middle = (months - 1) / 2, spread = months * (months * months - 1) / 12;
  const slopes = split(customers, ({ totals }) => {
    let sum = 0;
    for (let month = 0; month < months; month++) sum += (month - middle) * totals[month];
    return sum / spread;
  });
  const { value, standardError } = differenceOf(slopes, customers.length * months);
  const pValue = twoSided(value, standardError);
  const verdict = pValue < LEVEL ? "diverging" : "parallel";
  return { difference: value, standardError, pValue, verdict };
}

function monthTable(customers: readonly PanelCustomer[], window: ImpactWindow): Table {
  const names = monthNames(window);
  const groups = names.map((_, month) => split(customers, ({ totals }) => totals[month]));
  return Table.of({
    month: names,
    treated: Float64Array.from(groups, ({ touched }) => meanOf(touched)),
    control: Float64Array.from(groups, ({ control }) => meanOf(control)),
    after: names.map((_, month) => window.from + month >= window.event),
  });
}
