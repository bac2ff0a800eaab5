/** What scoring reads, checked once for fit and apply. */
import { DataError, message } from "../../base/mod.ts";
import { joinEvents } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { Scorecard } from "./card.ts";
import { type Criterion, readsEvents } from "./criterion.ts";
import { type EventIndex, indexEvents } from "./event_index.ts";
import { eventPoints } from "./event_points.ts";
import { type FieldValues, readField } from "./field.ts";
import { fieldPoints } from "./field_points.ts";
import type { ScoreColumns } from "./model.ts";
import { momentDays, type ScoreMoment } from "./moment.ts";

/** The day of analysis, and what happened until then. */
export interface ScoreSources extends ScoreMoment {
  /** One row per event: customer, type, date. Needed when a criterion reads events. */
  readonly events?: Table | undefined;
}

/** Customers and their events, ready to be scored. */
export interface ScoreInput {
  /** Number of customers. */
  readonly customers: number;
  /** Day of analysis of every customer. */
  readonly asOf: Float64Array;
  /** The column of each criterion that reads one, by criterion id. */
  readonly fields: ReadonlyMap<string, FieldValues>;
  /** Events until the day of analysis; undefined when no criterion reads them. */
  readonly events: EventIndex | undefined;
  /** Events until the latest day of analysis whose customer is not in the table. */
  readonly strangers: number;
}

/** Takes everything a card reads, and refuses what cannot be scored. */
export function readInput(
  customers: Table,
  card: Pick<Scorecard, "groups">,
  columns: ScoreColumns,
  sources: ScoreSources,
): ScoreInput {
  customers.column(columns.customer);
  const asOf = momentDays(customers, sources);
  const fields = new Map<string, FieldValues>();
  let reader: string | undefined;
  for (const [g, group] of card.groups.entries()) {
    for (const [c, criterion] of group.criteria.entries()) {
      if (readsEvents(criterion)) reader ??= criterion.id;
      else {
        const path = `groups[${g}].criteria[${c}]`;
        fields.set(criterion.id, readField(customers, criterion, path));
      }
    }
  }
  const parts = { customers: customers.rowCount, asOf, fields };
  if (reader === undefined) return { ...parts, events: undefined, strangers: 0 };
  const joined = joinEvents(
    customers,
    columns.customer,
    eventsFor(sources, reader),
    columns.events,
  );
  const lastDay = asOf.reduce((last, day) => Math.max(last, day), -Infinity);
  return {
    ...parts,
    events: indexEvents(joined, asOf),
    strangers: joined.strangerDays.filter((day) => day <= lastDay).length,
  };
}

function eventsFor({ events }: ScoreSources, reader: string): Table {
  if (events) return events;
  throw new DataError(
    message("errorScoreEvents", { criterion: reader }),
  );
}

/** The points of one criterion in hundredths, NaN where its data is missing. */
export function criterionPoints(criterion: Criterion, input: ScoreInput): Float64Array {
  return readsEvents(criterion)
    ? eventPoints(criterion, input.events!, input.customers)
    : fieldPoints(criterion, input.fields.get(criterion.id)!, input.asOf);
}
