/** The five-criteria scorecard of a segmentation. */
import { formatMonthName, type LocalizedText } from "../../base/mod.ts";
import {
  measureColumn,
  type Notice,
  segmentActions,
  type Segmentation,
  type SegmentLabels,
} from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { actionable, reachTable } from "./actionable.ts";
import { attritionNotice, type AttritionRule, findGone, USUAL_ATTRITION } from "./attrition.ts";
import { type QualityInput, readQualityInput } from "./input.ts";
import { groupsOfCustomers, interesting } from "./interesting.ts";
import type { Figures } from "./line.ts";
import { addMonthly, type Months } from "./months.ts";
import { measurable, recognisable } from "./recognisable.ts";
import { growRuleTree, type RuleTree } from "./rule_tree.ts";
import { judge } from "./scorecard.ts";
import { homogeneous, momentsBySegment } from "./separation.ts";
import { QUALITY_THRESHOLDS, type QualityThresholds } from "./thresholds.ts";

/** Options of {@linkcode segmentQuality}; what is not given is unknown, not failed. */
export interface QualityOptions {
  /** Column of the customer's key, text; "customer" when left out. */
  readonly key?: string | undefined;
  /** Column of the value, account currency; "monetary" when left out. */
  readonly value?: string | undefined;
  /** Number columns the segments are judged on; those they were made of when left out. */
  readonly measures?: readonly string[] | undefined;
  /** When a customer is gone; no purchase for 365 days when left out. */
  readonly attrition?: AttritionRule | undefined;
  /** `customer`, `month` (YYYY-MM), `revenue`: for growth and volatility. */
  readonly monthly?: Table | undefined;
  /** One yes/no column of the customers per channel name. */
  readonly channels?: Readonly<Record<string, string>> | undefined;
  /** One row per contact: `customer`, and `responded`, yes or no. */
  readonly responses?: Table | undefined;
  /** What to do with each segment; the actions of the model's rules when left out. */
  readonly actions?: Readonly<Record<string, LocalizedText>> | undefined;
  /** Where verdicts change; {@linkcode QUALITY_THRESHOLDS} when left out. */
  readonly thresholds?: QualityThresholds | undefined;
}

/** The scorecard. */
export interface SegmentQuality {
  /**
   * One row per figure of everybody (`segment` missing) and of each segment: `criterion`,
   * `indicator`, `value` (missing when unknown), `verdict`, `passAt`, `watchAt`.
   */
  readonly figures: Table;
  /**
   * One row per criterion of everybody and of each segment: `criterion`, `verdict` (the worst of
   * its figures), `indicator` (the figure that decides), `value`, `threshold` (the one it misses,
   * or `passAt`).
   */
  readonly verdicts: Table;
  /** One row per channel and segment: `channel`, `segment`, `reachable`. */
  readonly reach: Table;
  /** Rules that find the segments again: segments and measures by index. */
  readonly tree: RuleTree | null;
  /** Segment ids by index. */
  readonly segments: readonly string[];
  /** Measures by index. */
  readonly measures: readonly string[];
  /** Names of the segments. */
  readonly labels: SegmentLabels;
  /** How attrition was counted, and what else a reader should know. */
  readonly notices: readonly Notice[];
}

/** Questions from the top of the rule tree to a segment, unless more segments need more. */
const USUAL_DEPTH = 3;

/**
 * Judges a segmentation by five criteria: measurable, recognisable, homogeneous, interesting,
 * accessible and actionable; as a whole and segment by segment.
 *
 * η², gaps, silhouettes and spreads are taken on the ranks of the measures, so that long tails and
 * units do not matter (η² on ranks is Kruskal and Wallis's H / (n − 1)); customers without a measure
 * are left out of them and counted by `completeness`. `treeAccuracy` is the share of customers whose
 * segment a tree of three questions (more, where more than eight segments need them to be told
 * apart) finds again, on the customers it was grown on. `spread` is
 * the standard deviation inside over everybody's. `growth` compares twelve months with the twelve
 * before, `volatility` is the coefficient of variation of twelve months.
 *
 * @param segmentation Any method's result.
 * @param options Columns, what is known of months, channels, responses and actions, thresholds.
 * @returns Figures, verdicts, reach and rules. O(measures × n log n).
 * @throws {DataError} When a column is absent or of another kind, or a month is not one.
 * @throws {RangeError} When the attrition rule is not positive.
 *
 * @example
 * ```ts
 * import { abc, segmentQuality, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c", "d"], monetary: [90, 80, 5, 4] });
 * const { figures } = segmentQuality(abc(customers, { lines: [0.95], classes: ["A", "B"] }));
 * const row = figures.rows().find(({ indicator }) => indicator === "treeAccuracy")!;
 * assert.deepEqual([row.value, row.verdict], [1, "pass"]);
 * ```
 */
export function segmentQuality(
  segmentation: Segmentation<unknown>,
  options: QualityOptions = {},
): SegmentQuality {
  const { customers, model, labels } = segmentation;
  const { key = "customer", channels = {}, attrition = USUAL_ATTRITION } = options;
  const input = readQualityInput(segmentation, key, options.measures);
  const value = measureColumn(customers, options.value ?? "monetary");
  const gone = findGone(customers, attrition);
  const months = monthsOf(input, customers, key, options.monthly);
  const actions = options.actions
    ? new Map(Object.entries(options.actions))
    : segmentActions(model);
  const depth = Math.max(USUAL_DEPTH, Math.ceil(Math.log2(input.segments.length)));
  const grown = input.complete.length === 0 || input.measures.length === 0
    ? null
    : growRuleTree(input.values, input.completeCodes, input.segments.length, depth);
  const moments = momentsBySegment(input);
  const figures: Figures[] = [
    ...measurable(input, value),
    ...recognisable(input, moments, grown),
    homogeneous(moments, input.segments.length),
    ...interesting(input, value, gone, months),
    ...actionable(input, customers, key, { channels, responses: options.responses, actions }),
  ];
  return {
    ...judge(figures, input.segments, options.thresholds ?? QUALITY_THRESHOLDS),
    reach: reachTable(input, customers, channels),
    tree: grown?.tree ?? null,
    segments: input.segments,
    measures: input.measures,
    labels,
    notices: noticesOf(depth, gone, attrition, months),
  };
}

function monthsOf(
  input: QualityInput,
  customers: Table,
  key: string,
  monthly: Table | undefined,
): Months | null {
  if (monthly === undefined) return null;
  const groups = groupsOfCustomers(input, customers, key);
  return addMonthly(monthly, groups, input.segments.length + 1);
}

function noticesOf(
  depth: number,
  gone: Float64Array | null,
  attrition: AttritionRule,
  months: Months | null,
): Notice[] {
  const notices: Notice[] = [
    { key: "qualityOnRanks", parameters: {} },
    { key: "qualityByRules", parameters: { count: depth } },
  ];
  if (gone !== null) {
    notices.push(attritionNotice(attrition));
  }
  if (months !== null) {
    const month = {
      fr: formatMonthName(months.last, "fr"),
      en: formatMonthName(months.last, "en"),
    };
    notices.push({ key: "qualityMonths", parameters: { month } });
  }
  return notices;
}
