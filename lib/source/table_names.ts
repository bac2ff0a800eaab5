/** The names under which business files carry the columns that every method knows. */
import { namesOf } from "./field_names.ts";

/**
 * Names of the column that tells customers, leads or prospects apart, for the `columns` of
 * `readTable`: that of prospects before that of the customers they became.
 */
export const KEY_NAMES: readonly string[] = [
  ..."prospect prospectid idprospect codeprospect lead leadid idlead codelead".split(" "),
  ...namesOf("customer"),
  "id",
];

/** Names of the columns of a table of events, for the `columns` of `readTable`. */
export const EVENT_NAMES: Readonly<Record<"type" | "date", readonly string[]>> = {
  type: ("evenement event type typeevenement eventtype typeevent action activite activity " +
    "interaction").split(" "),
  date: ["date", "dateevenement", "eventdate", ...namesOf("date")],
};
