/** The figures of the scorecard that a database can count. */
import type { LocalizedText } from "../../base/mod.ts";
import { type Notice, segmentActions } from "../../contract/mod.ts";
import { type Engine, type RelationName, requireSameKeys } from "../../engine/mod.ts";
import { distinctActions, unknown } from "./actionable.ts";
import {
  attritionNotice,
  type AttritionRule,
  checkAttrition,
  USUAL_ATTRITION,
} from "./attrition.ts";
import { joinLabels } from "./labelled.ts";
import { type Figures, nothing, shareOf } from "./line.ts";
import type { SegmentQuality } from "./quality.ts";
import { rankMoments } from "./rank_moments.ts";
import { judge } from "./scorecard.ts";
import { countSegments, type SegmentCounts } from "./segment_counts.ts";
import { betweenSegments, homogeneous, type MeasureMoments, smallestGap } from "./separation.ts";
import { QUALITY_THRESHOLDS, type QualityIndicator, type QualityThresholds } from "./thresholds.ts";

/** Options of {@linkcode qualityInEngine}. */
export interface QualityInEngineOptions {
  /** Column of the customer's key; "customer" when left out. */
  readonly key?: string | undefined;
  /** Column of the value, account currency; "monetary" when left out. */
  readonly value?: string | undefined;
  /** Number columns the segments are judged on. */
  readonly measures: readonly string[];
  /** Every segment, in the order of the result. */
  readonly segments: readonly string[];
  /** When a customer is gone; no purchase for 365 days when left out. */
  readonly attrition?: AttritionRule | undefined;
  /** The model that placed the customers: its rules may say what to do with each segment. */
  readonly model?: unknown;
  /** What to do with each segment; the actions of the model's rules when left out. */
  readonly actions?: Readonly<Record<string, LocalizedText>> | undefined;
  /** Where verdicts change; {@linkcode QUALITY_THRESHOLDS} when left out. */
  readonly thresholds?: QualityThresholds | undefined;
}

/**
 * Judges a table of labels inside its database, as {@linkcode segmentQuality} does in memory; only
 * counts and moments come back. The silhouette, the tree of rules, months, channels and responses
 * are unknown: they need the customers.
 *
 * @param engine The database.
 * @param labels The relation of labels: the customer's key and `segment`.
 * @param customers The relation of customers: the key, the value, the measures, `recencyDays`, and
 * by rhythm `tenureDays` and `frequency`.
 * @param options Columns, segments, when a customer is gone, thresholds.
 * @returns Figures and verdicts. One sort there for each measure.
 * @throws {DataError} When a key is missing, stands twice, or is in one relation only.
 * @throws {RangeError} When a customer has a segment that is not listed, or the attrition rule is
 * not positive.
 *
 * @example
 * ```ts
 * import { openDuckDb, qualityInEngine, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   segment: ["A", "A", "B", "B"],
 *   monetary: [90, 80, 5, 4],
 *   recencyDays: [3, 400, 9, 10],
 * });
 * await using engine = await openDuckDb();
 * await engine.load("people", customers);
 * const options = { measures: ["monetary"], segments: ["A", "B"] };
 * const { figures } = await qualityInEngine(engine, "people", "people", options);
 * const gone = figures.rows().filter(({ indicator }) => indicator === "attrition");
 * assert.deepEqual(gone.map(({ segment, value }) => [segment, value]), [
 *   [null, 0.25],
 *   ["A", 0.5],
 *   ["B", 0],
 * ]);
 * ```
 */
export async function qualityInEngine(
  engine: Engine,
  labels: RelationName,
  customers: RelationName,
  options: QualityInEngineOptions,
): Promise<Pick<SegmentQuality, "figures" | "verdicts" | "segments" | "measures" | "notices">> {
  const { key = "customer", value = "monetary", measures, segments } = options;
  const { attrition = USUAL_ATTRITION } = options;
  checkAttrition(attrition);
  await requireSameKeys(engine, labels, customers, key);
  const labelled = joinLabels(engine, labels, customers, { key, measures, segments });
  // Some databases keep names in lower case.
  const isDated = (await engine.describe(customers))
    ?.some(({ name }) => name.toLowerCase() === "recencydays");
  const counts = await countSegments(labelled, value, isDated ? attrition : null);
  const moments: MeasureMoments[] = [];
  for (const measure of measures) moments.push(await rankMoments(labelled, measure));
  const notices: Notice[] = [{ key: "qualityOnRanks", parameters: {} }];
  if (isDated) notices.push(attritionNotice(attrition));
  return {
    ...judge(
      figuresOf(counts, moments, options),
      segments,
      options.thresholds ?? QUALITY_THRESHOLDS,
    ),
    segments,
    measures,
    notices,
  };
}

function figuresOf(
  counts: SegmentCounts,
  moments: readonly MeasureMoments[],
  { segments, model, actions }: QualityInEngineOptions,
): Figures[] {
  const size = segments.length;
  const total = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);
  const share = (
    indicator: QualityIndicator,
    parts: readonly number[],
    wholes: readonly number[],
  ): Figures => ({
    indicator,
    overall: shareOf(total(parts), total(wholes)),
    bySegment: parts.map((part, code) => shareOf(part, wholes[code])),
  });
  const ofSegments = (indicator: QualityIndicator, bySegment: readonly number[]): Figures => ({
    indicator,
    overall: NaN,
    bySegment,
  });
  const { customers, value } = counts, revenue = total(value);
  return [
    share("completeness", counts.complete, customers),
    share("valueKnown", counts.valued, customers),
    betweenSegments(moments, size),
    smallestGap(moments, size),
    homogeneous(moments, size),
    { indicator: "customers", overall: total(customers), bySegment: customers },
    ofSegments("customerShare", customers.map((one) => shareOf(one, total(customers)))),
    ofSegments("valueShare", revenue > 0 ? value.map((one) => one / revenue) : nothing(size)),
    share("attrition", counts.gone, counts.dated),
    distinctActions(segments, actions ? new Map(Object.entries(actions)) : segmentActions(model)),
    ...(["silhouette", "treeAccuracy", "growth", "volatility", "reachable", "response"] as const)
      .map((indicator) => unknown(indicator, size)),
  ];
}
