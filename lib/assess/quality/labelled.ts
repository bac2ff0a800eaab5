/** Labelled customers in a database, as the scorecard reads them. */
import { message } from "../../base/mod.ts";
import {
  type Engine,
  isNaNSql,
  quoteIdentifier,
  type RelationName,
  relationSql,
} from "../../engine/mod.ts";
import type { Table } from "../../table/mod.ts";

/** Labels joined to their customers. */
export interface Labelled {
  readonly engine: Engine;
  /** SQL that stands after FROM: labels as "l", customers as "c". */
  readonly from: string;
  /** SQL of a column of the customers as DOUBLE, missing values as NULL. */
  readonly read: (column: string) => string;
  /** SQL of whether a customer has every measure. */
  readonly isComplete: string;
  /** Every segment, in the order of the result. */
  readonly segments: readonly string[];
}

/** Joins labels to their customers by key. */
export function joinLabels(
  engine: Engine,
  labels: RelationName,
  customers: RelationName,
  { key, measures, segments }: {
    readonly key: string;
    readonly measures: readonly string[];
    readonly segments: readonly string[];
  },
): Labelled {
  const read = (column: string) => {
    const value = `CAST("c".${quoteIdentifier(column)} AS DOUBLE)`;
    return `(CASE WHEN NOT ${isNaNSql(value, engine.dialect)} THEN ${value} END)`;
  };
  const on = `"l".${quoteIdentifier(key)} = "c".${quoteIdentifier(key)}`;
  return {
    engine,
    from: `${relationSql(labels)} AS "l" JOIN ${relationSql(customers)} AS "c" ON ${on}`,
    read,
    isComplete: measures.map((name) => `${read(name)} IS NOT NULL`).join(" AND ") || "TRUE",
    segments,
  };
}

/** The row of each segment in a result; −1 for one without a customer. */
export function rowsOfSegments(found: Table, segments: readonly string[]): number[] {
  const names = found.text("segment");
  const unlisted = names.find((name) => name === null || !segments.includes(name));
  if (unlisted === undefined) return segments.map((id) => names.indexOf(id));
  throw new RangeError(message("errorJudgeUnlisted", { segment: `${unlisted}` }));
}
