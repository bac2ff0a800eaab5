/** What a campaign brought. */
import {
  type Adjustment,
  adjustPValues,
  compareShares,
  type CountedShare,
  newcombeInterval,
  wilsonInterval,
} from "../../base/mod.ts";
import type { Notice, SegmentLabels } from "../../contract/mod.ts";
import { type ColumnInput, Table } from "../../table/mod.ts";
import { countResponses, type ResponseCounts, type ResponseInput } from "./responses.ts";

/** Options of {@linkcode measureCampaign}; all have defaults. */
export interface MeasureOptions extends Partial<ResponseInput> {
  /** Confidence of the intervals, in (0, 1); 0.95 when left out. */
  readonly confidence?: number | undefined;
  /** How p-values are corrected for the number of segments; "holm" when left out. */
  readonly adjustment?: Adjustment | undefined;
  /** Names of the segments for a reader. */
  readonly labels?: SegmentLabels | undefined;
}

/** The effect of a campaign on all segments together. */
export interface CampaignEffect {
  /** Share of responses that the message added, segments weighing as their targets; NaN: unknown. */
  readonly uplift: number;
  /** Lower bound of the uplift. */
  readonly low: number;
  /** Upper bound. */
  readonly high: number;
  /** Responses that would not have come without it. */
  readonly extraResponses: number;
}

/** What a campaign brought. */
export interface CampaignMeasure {
  /**
   * One row per segment and channel, and per segment all channels together (`channel` missing):
   * `targets`, `responses`, `rate`, and its Wilson interval `low`, `high`.
   */
  readonly rates: Table;
  /**
   * One row per segment: targets, controls, their responses and rates, `uplift` with its Newcombe
   * interval, `pValue`, `adjustedPValue`, `verdict` (`more`, `less`, `unclear`, `noControl`).
   */
  readonly uplifts: Table;
  /** All segments together. */
  readonly effect: CampaignEffect;
  /** The confidence of the intervals. */
  readonly confidence: number;
  /** Names of the segments for a reader. */
  readonly labels: SegmentLabels;
  /** What a reader should know: groups too small for the test. */
  readonly notices: readonly Notice[];
}

/** Below this many expected in a cell, the z-test is a rough guide. */
const FEW_EXPECTED = 5;

/**
 * Measures a campaign: response per segment and channel, and what the message added, by comparing
 * targets with the control group of the same segment. Rates have Wilson intervals, uplifts Newcombe's
 * (method 10); p-values are those of the two-sided z-test of two shares, corrected for the number of
 * segments compared. The effect on all segments weighs each by its targets, its interval from those
 * of the segments (G. Y. Zou and A. Donner, 2008, doi:10.1002/sim.3095).
 *
 * @param customers One row per customer: segment, group (`target`, `control`, others are left out),
 * channel, and whether it responded; a missing response is none. What `targetCampaign` gave, with
 * the column `responded` of `campaignResponses`, is ready.
 * @param options Columns, confidence, correction.
 * @returns Rates, uplifts, and the effect on all.
 * @throws {DataError} When a column is absent or of another kind, or nobody is a target.
 * @throws {RangeError} When the confidence is not in (0, 1).
 *
 * @example
 * ```ts
 * import { measureCampaign, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const count = (total: number, yes: number) => Array.from({ length: total }, (_, i) => i < yes);
 * const customers = Table.of({
 *   segment: new Array(150).fill("loyal"),
 *   campaignGroup: [...new Array(70).fill("target"), ...new Array(80).fill("control")],
 *   campaignChannel: new Array(150).fill("email"),
 *   responded: [...count(70, 56), ...count(80, 48)],
 * });
 * const { uplifts } = measureCampaign(customers);
 * assert.equal(uplifts.number("uplift")[0].toFixed(2), "0.20");
 * assert.equal(uplifts.number("low")[0].toFixed(4), "0.0524"); // Newcombe 1998, table II
 * ```
 */
export function measureCampaign(customers: Table, options: MeasureOptions = {}): CampaignMeasure {
  const { confidence = 0.95, adjustment = "holm", labels = {} } = options;
  const counts = countResponses(customers, options);
  const uplifts = upliftTable(counts, confidence, adjustment);
  return {
    rates: rateTable(counts, confidence),
    uplifts,
    effect: effectOf(uplifts),
    confidence,
    labels,
    notices: noticesOf(counts, uplifts),
  };
}

function rateTable(counts: readonly ResponseCounts[], confidence: number): Table {
  const rows = counts.flatMap(({ segment, target, channels }) => [
    { segment, channel: null, ...target },
    ...channels.map(([channel, share]) => ({ segment, channel, ...share })),
  ]);
  const intervals = rows.map((share) => wilsonInterval(share, confidence));
  return Table.of({
    segment: { kind: "text", values: rows.map(({ segment }) => segment) },
    channel: { kind: "text", values: rows.map(({ channel }) => channel) },
    targets: rows.map(({ total }) => total),
    responses: rows.map(({ count }) => count),
    rate: Float64Array.from(rows, rateOf),
    low: Float64Array.from(intervals, ({ low }) => low),
    high: Float64Array.from(intervals, ({ high }) => high),
  });
}

function upliftTable(
  counts: readonly ResponseCounts[],
  confidence: number,
  adjustment: Adjustment,
): Table {
  const intervals = counts.map(({ target, control }) =>
    newcombeInterval(target, control, confidence)
  );
  const pValues = counts.map(({ target, control }) => compareShares(target, control));
  const adjusted = adjustPresent(pValues, adjustment);
  const uplift = Float64Array.from(
    counts,
    ({ target, control }) => rateOf(target) - rateOf(control),
  );
  const columns: Record<string, ColumnInput> = {
    segment: { kind: "text", values: counts.map(({ segment }) => segment) },
    targets: counts.map(({ target }) => target.total),
    targetResponses: counts.map(({ target }) => target.count),
    targetRate: Float64Array.from(counts, ({ target }) => rateOf(target)),
    controls: counts.map(({ control }) => control.total),
    controlResponses: counts.map(({ control }) => control.count),
    controlRate: Float64Array.from(counts, ({ control }) => rateOf(control)),
    uplift,
    low: Float64Array.from(intervals, ({ low }) => low),
    high: Float64Array.from(intervals, ({ high }) => high),
    extraResponses: uplift.map((share, row) => share * counts[row].target.total),
    pValue: Float64Array.from(pValues),
    adjustedPValue: adjusted,
    verdict: Array.from(adjusted, (p, row) => verdictOf(p, uplift[row], confidence)),
  };
  return Table.of(columns);
}

function rateOf({ count, total }: CountedShare): number {
  return count / total;
}

/** Segments without a control group make no comparison. */
function adjustPresent(pValues: readonly number[], adjustment: Adjustment): Float64Array {
  const known = pValues.flatMap((p, row) => Number.isNaN(p) ? [] : [row]);
  const adjusted = adjustPValues(known.map((row) => pValues[row]), adjustment);
  const all = new Float64Array(pValues.length).fill(NaN);
  known.forEach((row, i) => all[row] = adjusted[i]);
  return all;
}

function verdictOf(p: number, uplift: number, confidence: number): string {
  if (Number.isNaN(p)) return "noControl";
  if (p > 1 - confidence) return "unclear";
  return uplift > 0 ? "more" : "less";
}

function effectOf(uplifts: Table): CampaignEffect {
  const compared = uplifts.filter((row) => !Number.isNaN(uplifts.number("uplift")[row]));
  const [targets, uplift, low, high] = ["targets", "uplift", "low", "high"].map((name) =>
    compared.number(name)
  );
  const total = targets.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { uplift: NaN, low: NaN, high: NaN, extraResponses: NaN };
  const weigh = (values: Float64Array) =>
    values.reduce((sum, value, row) => sum + value * targets[row] / total, 0);
  const spread = (bound: Float64Array) =>
    Math.hypot(...bound.map((value, row) => (value - uplift[row]) * targets[row] / total));
  const mean = weigh(uplift);
  return {
    uplift: mean,
    low: mean - spread(low),
    high: mean + spread(high),
    extraResponses: mean * total,
  };
}

function noticesOf(counts: readonly ResponseCounts[], uplifts: Table): Notice[] {
  const verdicts = uplifts.text("verdict");
  const compared = counts.filter((_, row) => verdicts[row] !== "noControl");
  const few = compared.filter(({ target, control }) => {
    const rate = (target.count + control.count) / (target.total + control.total);
    return Math.min(target.total, control.total) * Math.min(rate, 1 - rate) < FEW_EXPECTED;
  });
  const found: Notice[] = [
    {
      key: "campaignUncontrolled",
      parameters: { count: counts.length - compared.length },
    },
    { key: "campaignFewResponses", parameters: { count: few.length } },
  ];
  return found.filter(({ parameters }) => Number(parameters.count) > 0);
}
