/** What stages are read from, checked once for fit and apply. */
import { DataError, type Day, message, parseDay } from "../../base/mod.ts";
import { joinEvents, measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type {
  DateEvidence,
  EventEvidence,
  FieldEvidence,
  StageColumns,
  StageEvidence,
  StageModel,
} from "./model.ts";
import { type DatedEvents, lastEventDays, nthEventDays } from "./event_days.ts";

/** The day of analysis, and what happened until then. */
export interface StageSources {
  /** The day of analysis, YYYY-MM-DD. Nothing later is seen. */
  readonly asOf: string;
  /** One row per event: customer, type, date. Needed when a rule reads events. */
  readonly events?: Table | undefined;
}

/** When each customer reached each stage, as far as the day of analysis. */
export interface StageInput {
  /** The day of analysis. */
  readonly asOf: Day;
  /**
   * One column per stage: the day it was reached, NaN when it was on an unknown day, Infinity when
   * it was not.
   */
  readonly reachedOn: readonly Float64Array[];
  /** The last order of each customer, NaN when none is known; undefined when nobody asks. */
  readonly lastOrder: Float64Array | undefined;
  /** Whether the customer first appears after the day of analysis. */
  readonly comesLater: readonly boolean[];
}

/** The part of a model that says what to read. */
export type StageRules = Pick<StageModel, "columns" | "stages" | "lapsed">;

/** Takes everything the rules read, and refuses what cannot be used. */
export function readInput(
  customers: Table,
  rules: StageRules,
  sources: StageSources,
): StageInput {
  const asOf = parseDay(sources.asOf, "asOf");
  const rowCount = customers.rowCount;
  customers.column(rules.columns.customer);
  const events = readEvents(customers, rules, sources, asOf);
  const reachedOn = rules.stages.map(({ reachedBy }, i) => {
    const reached = new Float64Array(rowCount).fill(i === 0 ? NaN : Infinity);
    for (const [j, evidence] of reachedBy.entries()) {
      const path = `stages[${i}].reachedBy[${j}]`;
      const days = evidenceDays(customers, evidence, events, path);
      for (let row = 0; row < rowCount; row++) {
        const day = days[row] > asOf ? Infinity : days[row];
        reached[row] = earlier(reached[row], day);
      }
    }
    return reached;
  });
  const lastOrder = rules.lapsed && lastOrderDays(customers, rules.lapsed.lastOrder, events, asOf);
  return { asOf, reachedOn, lastOrder, comesLater: comingLater(customers, rules, asOf) };
}

/** The earlier of two days; a known day goes before an unknown one. */
function earlier(a: number, b: number): number {
  if (a === Infinity || Number.isNaN(a)) return b === Infinity ? a : b;
  return Number.isNaN(b) ? a : Math.min(a, b);
}

function evidenceDays(
  customers: Table,
  evidence: StageEvidence,
  events: DatedEvents | undefined,
  path: string,
): Float64Array {
  try {
    if ("types" in evidence) return nthEventDays(evidence, events!, customers.rowCount);
    if ("column" in evidence) return fieldDays(customers, evidence);
    return customers.day(evidence.date).map((day) => Number.isNaN(day) ? Infinity : day);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(message("errorStagesAt", { path, text: error.message }), error.place);
  }
}

/** NaN where the field tells that the stage is reached, Infinity elsewhere. */
function fieldDays(customers: Table, { column, values }: FieldEvidence): Float64Array {
  const known = fieldValues(customers, column, typeof values[0]);
  const wanted = new Set<unknown>(values);
  const days = new Float64Array(customers.rowCount);
  for (let row = 0; row < days.length; row++) days[row] = wanted.has(known[row]) ? NaN : Infinity;
  return days;
}

function fieldValues(customers: Table, column: string, type: string): ArrayLike<unknown> {
  const { values } = customers.column(column);
  if ((values as readonly unknown[]).every((value) => value === null)) return values;
  if (type === "number") return measureColumn(customers, column);
  return type === "boolean" ? customers.flag(column) : customers.text(column);
}

/** Events that the rules read, up to the day of analysis. */
function readEvents(
  customers: Table,
  { columns, stages, lapsed }: StageRules,
  { events }: StageSources,
  asOf: Day,
): DatedEvents | undefined {
  const evidence: readonly (StageEvidence | Pick<EventEvidence, "types">)[] = [
    ...stages.flatMap(({ reachedBy }) => reachedBy),
    ...(lapsed ? [lapsed.lastOrder] : []),
  ];
  if (!evidence.some((item) => "types" in item)) return undefined;
  if (events) return datedEvents(customers, columns, events, asOf);
  throw new DataError(
    message("errorStagesEvents"),
  );
}

function datedEvents(
  customers: Table,
  columns: StageColumns,
  events: Table,
  asOf: Day,
): DatedEvents {
  const joined = joinEvents(customers, columns.customer, events, columns.events);
  const rows = joined.rows.map((row, event) => joined.days[event] > asOf ? -1 : row);
  return { ...joined, rows };
}

function lastOrderDays(
  customers: Table,
  lastOrder: DateEvidence | Pick<EventEvidence, "types">,
  events: DatedEvents | undefined,
  asOf: Day,
): Float64Array {
  if ("types" in lastOrder) return lastEventDays(lastOrder.types, events!, customers.rowCount);
  return evidenceDays(customers, lastOrder, events, "lapsed.lastOrder")
    .map((day) => day > asOf ? NaN : day);
}

/** Customers whose dates of the first stage all lie after the day of analysis. */
function comingLater(customers: Table, { stages }: StageRules, asOf: Day): boolean[] {
  const columns = stages[0].reachedBy.flatMap((evidence) =>
    "date" in evidence ? [customers.day(evidence.date)] : []
  );
  return Array.from({ length: customers.rowCount }, (_, row) => {
    const days = columns.map((column) => column[row]).filter((day) => !Number.isNaN(day));
    return days.length > 0 && days.every((day) => day > asOf);
  });
}
