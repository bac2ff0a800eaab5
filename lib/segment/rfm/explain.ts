/** Why a customer is in a segment, and the shortest way to a better one. */
import { DataError, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { type ByDimension, eachDimension, MEASURE_OF } from "./dimensions.ts";
import { binsOf, cellIndex, matches, type RfmCell, rfmSegments, segmentGrid } from "./grid.ts";
import { readInput } from "./input.ts";
import { type RfmModel, UNSCORED } from "./model.ts";
import { type Scale, scaleOf, scoreOf } from "./score.ts";

/** One dimension of an explanation. */
export interface RfmDimensionExplanation {
  /** The customer's value: days, orders, account currency. */
  readonly value: number;
  /** Its score, 1 is worst. */
  readonly score: number;
  /** The cut just below the value's bin; null in the lowest bin. */
  readonly lowerCut: number | null;
  /** The cut just above the value's bin; null in the highest bin. */
  readonly upperCut: number | null;
}

/** The cheapest change that takes a customer to a better segment. */
export interface RfmStep {
  /** The better segment. */
  readonly segment: string;
  /** Further orders needed, at least one: nothing gets better without a purchase. */
  readonly orders: number;
  /** What these orders must bring in all, account currency; 0 when any amount will do. */
  readonly amount: number;
  /** The new purchase keeps the customer there for this many days; null when for good. */
  readonly days: number | null;
  /** The scores reached. */
  readonly scores: RfmCell;
}

/** Why a customer is in a segment. */
export interface RfmExplanation {
  /** The customer's key. */
  readonly customer: string;
  /** The customer's segment. */
  readonly segment: string;
  /** Value, score and the cuts around it, by dimension. */
  readonly dimensions: ByDimension<RfmDimensionExplanation>;
  /** Index of the rule that matched; null when none did. */
  readonly rule: number | null;
  /** One step per better segment that purchases can reach, nearest segment first. */
  readonly steps: readonly RfmStep[];
}

/**
 * Explains the segment of one customer: scores, the cuts around each value, the rule that matched,
 * and for each better segment (one that stands earlier in the rules) the cheapest change that
 * reaches it. A change is one or more orders placed on `asOf`, which brings recency to 0 days; the
 * cheapest has the fewest orders, then the least amount.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param customer The customer's key.
 * @returns The explanation, as plain data.
 * @throws {DataError} When the customer is not in the table, or one of its measures is missing.
 *
 * @example
 * ```ts
 * import { explainRfm, fitRfm, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b"],
 *   recencyDays: [10, 90],
 *   frequency: [6, 2],
 *   monetary: [900, 300],
 * });
 * const model = fitRfm(customers, {
 *   asOf: "2025-12-31",
 *   cuts: { recencyDays: [30], frequency: [4], monetary: [500] },
 * });
 * const [step] = explainRfm(model, customers, "b").steps.filter((s) => s.segment === "champions");
 * assert.deepEqual([step.orders, step.amount, step.days], [3, 200.01, 30]);
 * ```
 */
export function explainRfm(model: RfmModel, customers: Table, customer: string): RfmExplanation {
  const row = customers.text(model.columns.customer).indexOf(customer);
  if (row < 0) {
    throw new DataError(message("errorNoCustomer", { customer }), {
      column: model.columns.customer,
    });
  }
  const { values, tieKeys } = readInput(customers.take([row]), model.columns, !!model.tieCuts);
  const tieKey = tieKeys?.[0];
  const dimensions = eachDimension((dimension) => {
    const [value] = values[dimension];
    if (Number.isNaN(value)) throw missingMeasure(customer, model.columns[MEASURE_OF[dimension]]);
    return explainDimension(value, scaleOf(model, dimension), tieKey);
  });
  const scores = eachDimension((dimension) => dimensions[dimension].score);
  const rule = model.rules.findIndex((rule) => matches(rule, scores));
  const segment = rule < 0 ? model.others : model.rules[rule].segment;
  return {
    customer,
    segment,
    dimensions,
    rule: rule < 0 ? null : rule,
    steps: findSteps(model, dimensions, segment, tieKey),
  };
}

function missingMeasure(customer: string, column: string): DataError {
  return new DataError(
    message("errorExplainMissing", { customer, column, segment: UNSCORED }),
    { column },
  );
}

function explainDimension(value: number, scale: Scale, tieKey?: string): RfmDimensionExplanation {
  const score = scoreOf(value, scale, tieKey);
  const bin = scale.reversed ? scale.cuts.length + 1 - score : score - 1;
  const { cuts } = scale;
  return { value, score, lowerCut: cuts[bin - 1] ?? null, upperCut: cuts[bin] ?? null };
}

type Dimensions = ByDimension<RfmDimensionExplanation>;

/** Every combination of higher scores that new purchases reach, cheapest first per segment. */
function findSteps(
  model: RfmModel,
  dimensions: Dimensions,
  segment: string,
  tieKey?: string,
): RfmStep[] {
  const better = rfmSegments(model);
  const here = better.indexOf(segment);
  if (here >= 0) better.length = here;
  const cheapest = new Map<string, RfmStep>();
  for (const step of possibleSteps(model, dimensions, tieKey)) {
    const known = cheapest.get(step.segment);
    const cheaper = !known || step.orders < known.orders ||
      (step.orders === known.orders && step.amount < known.amount);
    if (cheaper) cheapest.set(step.segment, step);
  }
  return better.toReversed().flatMap((name) => cheapest.get(name) ?? []);
}

function possibleSteps(model: RfmModel, dimensions: Dimensions, tieKey?: string): RfmStep[] {
  const scales = eachDimension((dimension) => scaleOf(model, dimension));
  const bins = binsOf(model), grid = segmentGrid(model);
  const recency = scoreOf(0, scales.recency, tieKey);
  const orders = dimensions.frequency.value, amount = dimensions.monetary.value;
  const steps: RfmStep[] = [];
  for (let f = scoreOf(orders + 1, scales.frequency, tieKey); f <= bins.frequency; f++) {
    const further = Math.max(1, leastValue(f, scales.frequency, 1, tieKey) - orders);
    if (scoreOf(orders + further, scales.frequency, tieKey) !== f) continue;
    for (let m = dimensions.monetary.score; m <= bins.monetary; m++) {
      steps.push({
        segment: grid[cellIndex(bins, recency, f, m)],
        orders: further,
        amount: cents(leastValue(m, scales.monetary, 100, tieKey) - amount),
        days: daysWithin(model, { recency, frequency: f, monetary: m }, scales.recency, tieKey),
        scores: { recency, frequency: f, monetary: m },
      });
    }
  }
  return steps;
}

/** The least multiple of 1/`precision` that has at least this score. */
function leastValue(score: number, scale: Scale, precision: number, tieKey?: string): number {
  if (score === 1) return -Infinity;
  const start = Math.ceil(scale.cuts[score - 2] * precision - 1e-6);
  const value = [start, start + 1].find((v) => scoreOf(v / precision, scale, tieKey) >= score);
  return (value ?? start + 1) / precision;
}

function cents(amount: number): number {
  return Math.max(0, Math.ceil(amount * 100 - 1e-6)) / 100;
}

/** How many days after the purchase the segment still holds; null when it holds for good. */
function daysWithin(model: RfmModel, cell: RfmCell, scale: Scale, tieKey?: string): number | null {
  const bins = binsOf(model), grid = segmentGrid(model);
  const at = (recency: number) => grid[cellIndex(bins, recency, cell.frequency, cell.monetary)];
  let recency = cell.recency;
  while (recency > 1 && at(recency - 1) === at(cell.recency)) recency--;
  if (recency === 1) return null;
  const days = Math.floor(scale.cuts[scale.cuts.length + 1 - recency]);
  return scoreOf(days, scale, tieKey) >= recency ? days : days - 1;
}
