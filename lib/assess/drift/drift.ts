/** Whether a model still holds. */
import { message, parseDay } from "../../base/mod.ts";
import {
  measureColumn,
  measuresOf,
  type Notice,
  type Segmentation,
  type SegmentLabels,
} from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { adjustedRand } from "./adjusted_rand.ts";
import { ksDistance } from "./ks_distance.ts";
import { populationStability, stabilityOfMeasure } from "./population_stability.ts";
import { pairLabels, relabelledShare } from "./relabelled.ts";
import {
  DRIFT_THRESHOLDS,
  type DriftIndicator,
  type DriftThreshold,
  type DriftThresholds,
  type DriftVerdict,
  driftVerdict,
  worstVerdict,
} from "./thresholds.ts";

/** The customers compared; each a result of the same method. */
export interface DriftInput {
  /** The customers the model was fitted on, placed by it. */
  readonly reference: Segmentation<unknown>;
  /** The customers of today, placed by the same model. */
  readonly current: Segmentation<unknown>;
  /** The customers of today, placed by a model fitted on them; without it labels are not compared. */
  readonly refitted?: Segmentation<unknown> | undefined;
}

/** Options of {@linkcode drift}. */
export interface DriftOptions {
  /** The day the model was fitted, YYYY-MM-DD. */
  readonly fittedOn: string;
  /** The day of today's customers, YYYY-MM-DD. */
  readonly asOf: string;
  /** Column of the customer's key, text; "customer" when left out. */
  readonly key?: string | undefined;
  /** Number columns compared; those the segments are made of when left out. */
  readonly measures?: readonly string[] | undefined;
  /** Where verdicts change; {@linkcode DRIFT_THRESHOLDS} when left out. */
  readonly thresholds?: DriftThresholds | undefined;
}

/** What has become of a model. */
export interface Drift {
  /** Keep, watch or review now: the worst of the figures judged. */
  readonly verdict: DriftVerdict;
  /** Why, one notice per figure that is not to be kept; one that all is well otherwise. */
  readonly reasons: readonly Notice[];
  /** One row per measure: `measure`, `psi`, `ks`, `verdict`. */
  readonly measures: Table;
  /** One row per segment: `segment`, `shareBefore`, `shareAfter`. */
  readonly segments: Table;
  /**
   * One row per figure of the whole: `indicator` (`segmentPsi`, `adjustedRand`, `relabelledShare`,
   * `ageYears`), `value` (missing when unknown), `verdict`.
   */
  readonly figures: Table;
  /** The thresholds used. */
  readonly thresholds: DriftThresholds;
  /** Names of the segments. */
  readonly labels: SegmentLabels;
}

/** One figure judged; `of` is the measure it is of. */
interface Line {
  readonly indicator: DriftIndicator;
  readonly of: string | null;
  readonly value: number;
  readonly verdict: DriftVerdict;
}

const DAYS_A_YEAR = 365.25;

/**
 * Says whether a model still holds: the population stability index and the Kolmogorov–Smirnov
 * distance of each measure, the stability of the mix of segments, how many labels a refit would
 * change, and the age of the model.
 *
 * @param input The customers then, now, and now refitted.
 * @param options Days, columns, thresholds.
 * @returns The verdict with its reasons and figures. O(measures × n log n).
 * @throws {DataError} When a column is absent or of another kind.
 * @throws {RangeError} When today is before the day the model was fitted, or a day is not one.
 *
 * @example
 * ```ts
 * import { abc, applyAbc, drift, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const reference = abc(Table.of({ customer: ["a", "b", "c"], monetary: [80, 15, 5] }));
 * const days = { fittedOn: "2022-12-31", asOf: "2026-01-31" };
 * const { verdict, reasons } = drift({ reference, current: reference }, days);
 * assert.equal(verdict, "review");
 * assert.equal(reasons[0].key, "driftAgeYears"); // nothing moved, but three years have passed
 * ```
 */
export function drift(input: DriftInput, options: DriftOptions): Drift {
  const { reference, current } = input;
  const { thresholds = DRIFT_THRESHOLDS, measures = measuresOf(reference) } = options;
  const line = (indicator: DriftIndicator, value: number, of: string | null = null): Line => ({
    indicator,
    of,
    value,
    verdict: judge(value, thresholds[indicator]),
  });
  const ofMeasures = measures.map((name) => {
    const before = measureColumn(reference.customers, name);
    const after = measureColumn(current.customers, name);
    return {
      psi: line("psi", stabilityOfMeasure(before, after), name),
      ks: line("ks", ksDistance(before, after), name),
    };
  });
  const mix = mixOf(reference, current);
  const figures = [
    line("segmentPsi", populationStability(mix.before, mix.after)),
    ...labelFigures(input, options.key ?? "customer").map(([name, value]) => line(name, value)),
    line("ageYears", ageInYears(options)),
  ];
  const all = [...ofMeasures.flatMap(({ psi, ks }) => [psi, ks]), ...figures];
  return {
    verdict: worstVerdict(all.map(({ verdict }) => verdict)),
    reasons: reasonsOf(all, thresholds),
    measures: Table.of({
      measure: [...measures],
      psi: Float64Array.from(ofMeasures, ({ psi }) => psi.value),
      ks: Float64Array.from(ofMeasures, ({ ks }) => ks.value),
      verdict: ofMeasures.map(({ psi, ks }) => worstVerdict([psi.verdict, ks.verdict])),
    }),
    segments: mix.table,
    figures: Table.of({
      indicator: figures.map(({ indicator }) => indicator),
      value: Float64Array.from(figures, ({ value }) => value),
      verdict: figures.map(({ verdict }) => verdict),
    }),
    thresholds,
    labels: { ...reference.labels, ...current.labels },
  };
}

function judge(value: number, threshold: DriftThreshold | undefined): DriftVerdict {
  return threshold === undefined ? "unknown" : driftVerdict(value, threshold);
}

function ageInYears({ fittedOn, asOf }: DriftOptions): number {
  const days = parseDay(asOf, "asOf") - parseDay(fittedOn, "fittedOn");
  if (days >= 0) return days / DAYS_A_YEAR;
  throw new RangeError(
    message("errorDriftDays", { fitted: fittedOn, day: asOf }),
  );
}

function mixOf(reference: Segmentation<unknown>, current: Segmentation<unknown>) {
  const ids = [
    ...new Set([reference, current].flatMap(({ segments }) => segments.text("segment"))),
  ];
  const count = ({ customers }: Segmentation<unknown>) => {
    const counts = new Map<string | null, number>();
    for (const id of customers.text("segment")) counts.set(id, (counts.get(id) ?? 0) + 1);
    return ids.map((id) => counts.get(id) ?? 0);
  };
  const before = count(reference), after = count(current);
  const shares = (counts: readonly number[], customers: number) =>
    Float64Array.from(counts, (one) => customers === 0 ? NaN : one / customers);
  const table = Table.of({
    segment: { kind: "text", values: ids },
    shareBefore: shares(before, reference.customers.rowCount),
    shareAfter: shares(after, current.customers.rowCount),
  });
  return { before, after, table };
}

function labelFigures(
  { current, refitted }: DriftInput,
  key: string,
): [DriftIndicator, number][] {
  if (refitted === undefined) return [["adjustedRand", NaN], ["relabelledShare", NaN]];
  const pairs = pairLabels(current, refitted, key);
  const { method } = (current.model ?? {}) as { method?: unknown };
  return [
    ["adjustedRand", adjustedRand(pairs.current, pairs.refitted)],
    ["relabelledShare", relabelledShare(pairs, method !== "cluster")],
  ];
}

const REASONS = {
  psi: "driftPsi",
  ks: "driftKs",
  segmentPsi: "driftSegmentPsi",
  adjustedRand: "driftAdjustedRand",
  relabelledShare: "driftRelabelled",
  ageYears: "driftAgeYears",
} as const;

function reasonsOf(lines: readonly Line[], thresholds: DriftThresholds): Notice[] {
  const reasons = (["review", "watch"] as const).flatMap((verdict) =>
    lines.filter((line) => line.verdict === verdict).map(({ indicator, of, value }): Notice => ({
      key: REASONS[indicator],
      parameters: {
        value,
        threshold: thresholds[indicator]![verdict],
        ...(of === null ? {} : { measure: of }),
      },
    }))
  );
  return reasons.length > 0 ? reasons : [{ key: "driftNothing", parameters: {} }];
}
