/** The kinds of criteria a scorecard is made of. */
import type { LocalizedText } from "../../base/mod.ts";

/** What every criterion has. */
export interface NamedCriterion {
  /** Criterion id, once per card. */
  readonly id: string;
  /** The criterion's name for a reader; its id when left out. */
  readonly label?: LocalizedText | undefined;
}

/** What every criterion that reads a column of the customers has. */
export interface ColumnCriterion extends NamedCriterion {
  /** Column of the customers. */
  readonly column: string;
  /** Points when no level applies; 0 when left out. A missing value is another matter. */
  readonly otherwise?: number | undefined;
}

/** Points for some values of a column. */
export interface CategoryLevel {
  /** Values that earn the points, exactly as they stand in the data. */
  readonly values: readonly (string | number | boolean)[];
  /** Points, to the hundredth; may be negative. */
  readonly points: number;
}

/** One value or one of several: industry, role, origin of the lead, product sought. */
export interface CategoryCriterion extends ColumnCriterion {
  /** Which kind. */
  readonly kind: "category";
  /** Points by value. */
  readonly levels: readonly CategoryLevel[];
}

/** Points for a range of numbers; at most one bound on each side, at least one in all. */
export interface NumberLevel {
  /** Larger than this. */
  readonly above?: number | undefined;
  /** This or more. */
  readonly from?: number | undefined;
  /** Less than this. */
  readonly below?: number | undefined;
  /** This or less. */
  readonly upTo?: number | undefined;
  /** Points, to the hundredth; may be negative. */
  readonly points: number;
}

/** Bands or a threshold: "more than 50 employees: 10 points". Bands do not overlap. */
export interface NumberCriterion extends ColumnCriterion {
  /** Which kind. */
  readonly kind: "number";
  /** Points by band. */
  readonly levels: readonly NumberLevel[];
}

/** Points for text that contains something. */
export interface TextLevel {
  /** Any of these, wherever it stands; case and accents do not matter. */
  readonly contains: readonly string[];
  /** Points, to the hundredth; may be negative. */
  readonly points: number;
}

/** Words in free text, such as "achat" in a job title. The first level that matches counts. */
export interface TextCriterion extends ColumnCriterion {
  /** Which kind. */
  readonly kind: "text";
  /** Points by content. */
  readonly levels: readonly TextLevel[];
}

/** Points for a number of days. */
export interface DaysLevel {
  /** This many days or fewer. */
  readonly withinDays: number;
  /** Points, to the hundredth; may be negative. */
  readonly points: number;
}

/** How soon a date comes, such as a wanted delivery: days from the day of analysis to it. */
export interface DueDateCriterion extends ColumnCriterion {
  /** Which kind. */
  readonly kind: "dueDate";
  /** Points by days to come, shortest first. */
  readonly levels: readonly DaysLevel[];
  /** Points when the date has passed; `otherwise` when left out. */
  readonly past?: number | undefined;
}

/** How long ago a date was, such as the last contact: days from it to the day of analysis. */
export interface RecencyCriterion extends ColumnCriterion {
  /** Which kind. */
  readonly kind: "recency";
  /** Points by days passed, shortest first. A later date is not known yet: it is missing. */
  readonly levels: readonly DaysLevel[];
}

/** Points for each event: forms filled, downloads, e-mails read. No event is 0 points. */
export interface EventsCriterion extends NamedCriterion {
  /** Which kind. */
  readonly kind: "events";
  /** Types of event that count. */
  readonly types: readonly string[];
  /** Points per event, to the hundredth; negative for a bad sign. */
  readonly points: number;
  /** The most points it can come to (the least, when points are negative). */
  readonly cap: number;
  /** Only events of the last so many days count. */
  readonly withinDays?: number | undefined;
  /** Points halve with each such number of days; rounded to the hundredth per event. */
  readonly halfLifeDays?: number | undefined;
  /** At most so many events in each window of so many days, counted back from the analysis. */
  readonly atMost?: EventLimit | undefined;
}

/** How many events may count in a while; the latest do. */
export interface EventLimit {
  /** This many events… */
  readonly events: number;
  /** …in each window of this many days. */
  readonly days: number;
}

/** How long ago the last event was: recency of contact, silence. */
export interface LastEventCriterion extends NamedCriterion {
  /** Which kind. */
  readonly kind: "lastEvent";
  /** Types of event that count. */
  readonly types: readonly string[];
  /** Points by days since the last one, shortest first. */
  readonly levels: readonly DaysLevel[];
  /** Points when it is longer ago or there is none; 0 when left out. */
  readonly otherwise?: number | undefined;
}

/** A criterion that reads a column of the customers. */
export type FieldCriterion =
  | CategoryCriterion
  | NumberCriterion
  | TextCriterion
  | DueDateCriterion
  | RecencyCriterion;

/** A criterion that reads events. */
export type EventCriterion = EventsCriterion | LastEventCriterion;

/** A criterion of any kind. */
export type Criterion = FieldCriterion | EventCriterion;

/** Whether a criterion reads events. */
export function readsEvents(criterion: Criterion): criterion is EventCriterion {
  return criterion.kind === "events" || criterion.kind === "lastEvent";
}
