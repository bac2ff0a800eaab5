/** Where a customer's score comes from, and what the next stage takes. */
import { DataError, message } from "../../base/mod.ts";
import type { Cell, Table } from "../../table/mod.ts";
import type { ScoreGroup } from "./card.ts";
import { UNSCORED } from "./card_form.ts";
import { type Criterion, readsEvents } from "./criterion.ts";
import { countedEvents, silenceDays } from "./event_points.ts";
import { criterionPoints, readInput, type ScoreInput, type ScoreSources } from "./input.ts";
import type { ScoreModel } from "./model.ts";
import { gradesOf, stagesOf } from "./place.ts";
import { HUNDREDTHS, mostOfGroups, rangeOf, toHundredths } from "./points.ts";
import { roundedRatio, totalScores } from "./total.ts";
import { shareOut } from "./share_out.ts";

/** One line of an explanation: a criterion, or what a cap took away. */
export interface ScoreLine {
  /** Group id; null for the line that holds the whole score within 0 and 100. */
  readonly group: string | null;
  /** Criterion id; null for a cap. */
  readonly criterion: string | null;
  /** What was found: a cell, a number of events, days since the last one; null when missing. */
  readonly value: Cell;
  /** Whether the data was there. */
  readonly known: boolean;
  /** Points; negative where a cap takes some away. */
  readonly points: number;
  /** The most points the criterion can give; null for a cap. */
  readonly most: number | null;
  /** The line's part of the score; parts add up to the score exactly, in hundredths. */
  readonly part: number;
}

/** Where a score comes from. */
export interface ScoreExplanation {
  /** The customer's key. */
  readonly customer: string;
  /** 0 to 100; null when there is none. */
  readonly score: number | null;
  /** Points after caps: the sum of the lines. */
  readonly points: number;
  /** The points that would make 100 for this customer. */
  readonly total: number;
  /** Share of the card that rests on known data. */
  readonly completeness: number;
  /** Both grades, such as "A1"; null when either is missing. */
  readonly grade: string | null;
  /** The stage. */
  readonly segment: string;
  /** Criteria in the order of the card, each group followed by what its cap took away. */
  readonly lines: readonly ScoreLine[];
  /** Each better stage, nearest first, and the further points that reach it. */
  readonly steps: readonly { readonly segment: string; readonly points: number }[];
}

/**
 * Explains the score of one customer, line by line.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param customer The customer's key.
 * @param sources The day of analysis and the events.
 * @returns The explanation, as plain data. Points of the lines add up to `points`, their parts to
 * `score`, both exactly when counted in hundredths; a part is rounded by largest remainder.
 * @throws {DataError} When the customer is not in the table, or the table cannot be scored.
 * @throws {RangeError} When there is no day of analysis.
 *
 * @example
 * ```ts
 * import { explainScore, fitScore, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const leads = Table.of({ customer: ["a"], employees: [120] });
 * const levels = [{ above: 50, points: 10 }, { above: 10, upTo: 50, points: 5 }];
 * const size = { id: "size", kind: "number", column: "employees", levels } as const;
 * const groups = [{ id: "company", axis: "fit", criteria: [size] }] as const;
 * const model = fitScore(leads, { groups, asOf: "2025-12-31" });
 * const { lines, score } = explainScore(model, leads, "a", { asOf: "2025-12-31" });
 * assert.deepEqual([lines[0].value, lines[0].points, score], [120, 10, 100]);
 * ```
 */
export function explainScore(
  model: ScoreModel,
  customers: Table,
  customer: string,
  sources: ScoreSources,
): ScoreExplanation {
  const row = customers.text(model.columns.customer).indexOf(customer);
  if (row < 0) {
    throw new DataError(message("errorNoCustomer", { customer }), {
      column: model.columns.customer,
    });
  }
  const one = customers.take([row]);
  const input = readInput(one, model.card, model.columns, sources);
  const totals = totalScores(model, input);
  const found = model.card.groups.flatMap((group) => linesOf(group, model, input, one));
  const score = totals.score[0], points = totals.points[0];
  const total = totalFor(model, found);
  const lines = withParts(found, score, total);
  return {
    customer,
    score: Number.isNaN(score) ? null : score,
    points,
    total: total / HUNDREDTHS,
    completeness: totals.completeness[0],
    grade: gradesOf(totals, model.card)[0],
    segment: stagesOf(totals.score, model.card)[0] ?? UNSCORED,
    lines,
    steps: stepsUp(model, score, toHundredths(points), total),
  };
}

type Line = Omit<ScoreLine, "part">;

/** The criteria of a group, then what its cap takes away. */
function linesOf(group: ScoreGroup, model: ScoreModel, input: ScoreInput, one: Table): Line[] {
  const lines = group.criteria.map((criterion): Line => {
    const [points] = criterionPoints(criterion, input);
    const known = !Number.isNaN(points);
    return {
      group: group.id,
      criterion: criterion.id,
      value: known ? valueOf(criterion, input, one) : null,
      known,
      points: known ? points / HUNDREDTHS : model.averages[criterion.id] ?? 0,
      most: rangeOf(criterion).most / HUNDREDTHS,
    };
  });
  const sum = sumOf(lines), cap = toHundredths(group.cap ?? Infinity);
  if (sum <= cap) return lines;
  return [...lines, adjustment(group.id, cap - sum)];
}

function adjustment(group: string | null, hundredths: number): Line {
  const points = hundredths / HUNDREDTHS;
  return { group, criterion: null, value: null, known: true, points, most: null };
}

function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { points }) => sum + toHundredths(points), 0);
}

function valueOf(criterion: Criterion, { events }: ScoreInput, one: Table): Cell {
  if (!readsEvents(criterion)) return one.cell(criterion.column, 0);
  if (criterion.kind === "events") return countedEvents(criterion, events!, 1)[0];
  const [days] = silenceDays(criterion.types, events!, 1);
  return days === Infinity ? null : days;
}

/** The points that make 100 for this customer, in hundredths. */
function totalFor({ card }: ScoreModel, lines: readonly Line[]): number {
  const total = toHundredths(card.total);
  if (card.missing !== "excluded") return total;
  const known = new Set(lines.flatMap((line) => line.known ? [line.criterion] : []));
  const reachable = card.groups.map((group) => ({
    ...group,
    criteria: group.criteria.filter(({ id }) => known.has(id)),
  }));
  return roundedRatio(total * mostOfGroups(reachable), mostOfGroups(card.groups));
}

/** Gives each line its part of the score; a last line holds the whole within 0 and 100. */
function withParts(lines: readonly Line[], score: number, total: number): ScoreLine[] {
  if (Number.isNaN(score)) return lines.map((line) => ({ ...line, part: 0 }));
  const full = 100 * HUNDREDTHS;
  const weights = lines.map(({ points }) => toHundredths(points) * full);
  const parts = shareOut(weights, total, roundedRatio(sumOf(lines) * full, total));
  const shared = lines.map((line, i) => ({ ...line, part: parts[i] / HUNDREDTHS }));
  const held = toHundredths(score) - parts.reduce((sum, part) => sum + part, 0);
  if (held === 0) return shared;
  return [...shared, { ...adjustment(null, 0), part: held / HUNDREDTHS }];
}

/** The least points that reach each better stage. */
function stepsUp({ card }: ScoreModel, score: number, points: number, total: number) {
  const here = card.stages.findIndex(({ from }) => score >= from);
  const better = card.stages.slice(0, Math.max(here, 0));
  return better.reverse().map(({ segment, from }) => {
    const wanted = Math.ceil(from * HUNDREDTHS - 1e-6);
    const needed = Math.ceil((2 * wanted - 1) * total / (2 * 100 * HUNDREDTHS));
    return { segment, points: (needed - points) / HUNDREDTHS };
  });
}
