/** Customers followed from one date to another inside their database. */
import { type Closed, message } from "../../base/mod.ts";
import {
  type Engine,
  isNaNSql,
  numberLiteral,
  quoteIdentifier,
  type RelationName,
  relationSql,
  requireSameKeys,
} from "../../engine/mod.ts";
import { balanceSegments, totalFlows } from "./balance.ts";
import type { MeasureCuts } from "./cuts_of_model.ts";
import { type Flow, inOrder, mainMeasure, tableOfFlows } from "./flows.ts";
import type { Migration } from "./migration.ts";

/** Customers and labels of one date, in the database. */
export interface LabelledRelations {
  /** The labels: the customer's key and `segment`. */
  readonly labels: RelationName;
  /** The customers: the key, the value, and the measures that the cuts are drawn on. */
  readonly customers: RelationName;
}

/** Options of {@linkcode migrateInEngine}. */
export interface MigrateInEngineOptions {
  /** Column of the customer's key; "customer" when left out. */
  readonly key?: string | undefined;
  /** Column of the value followed, account currency; "monetary" when left out. */
  readonly value?: string | undefined;
  /** Every segment of either date, in the order of the result. */
  readonly segments: readonly string[];
  /** Where segments meet, see {@linkcode cutsOfModel}; no measure is named when left out. */
  readonly cuts?: readonly MeasureCuts[] | undefined;
}

/**
 * Follows customers between two tables of labels inside their database, as {@linkcode migrate} does
 * in memory: the flows, the balance of each segment and the totals come back, no customer does.
 * Values are summed as DECIMAL of four places.
 *
 * @param engine The database.
 * @param before Labels and customers of the first date.
 * @param after Labels and customers of the second date.
 * @param options Columns, segments, lines between segments.
 * @returns Flows, segments and totals. One join there.
 * @throws {DataError} When a key is missing, stands twice, or is in one relation of a date only.
 * @throws {RangeError} When a customer has a segment that is not listed.
 *
 * @example
 * ```ts
 * import { migrateInEngine, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * await using engine = await openDuckDb();
 * const spring = Table.of({ customer: ["a", "b"], segment: ["A", "B"], monetary: [90, 10] });
 * const autumn = Table.of({ customer: ["a", "c"], segment: ["B", "B"], monetary: [20, 30] });
 * await engine.load("spring", spring);
 * await engine.load("autumn", autumn);
 * const { totals } = await migrateInEngine(
 *   engine,
 *   { labels: "spring", customers: "spring" },
 *   { labels: "autumn", customers: "autumn" },
 *   { segments: ["A", "B"] },
 * );
 * assert.deepEqual([totals.moved, totals.lost, totals.valueArrived], [1, 1, 30]);
 * ```
 */
export async function migrateInEngine(
  engine: Engine,
  before: LabelledRelations,
  after: LabelledRelations,
  { key = "customer", value = "monetary", segments, cuts = [] }: MigrateInEngineOptions,
): Promise<Pick<Migration, "flows" | "segments" | "totals">> {
  for (const { labels, customers } of [before, after]) {
    await requireSameKeys(engine, labels, customers, key);
  }
  const flows = await queryFlows(engine, [before, after], { key, value, segments, cuts });
  return {
    flows: tableOfFlows(flows, segments),
    segments: balanceSegments(flows, segments),
    totals: totalFlows(flows),
  };
}

/** The options with nothing left out. */
interface FlowRequest {
  readonly key: string;
  readonly value: string;
  readonly segments: readonly string[];
  readonly cuts: readonly MeasureCuts[];
}

/** One date: key, segment, value and the bin of each measure. */
function dateSql(
  { labels, customers }: LabelledRelations,
  { key, value, cuts }: FlowRequest,
  engine: Engine,
): string {
  const name = `"c".${quoteIdentifier(key)}`;
  const columns = [
    `${name} AS "key"`,
    `"l"."segment" AS "segment"`,
    `CAST("c".${quoteIdentifier(value)} AS DECIMAL(38,4)) AS "value"`,
    ...cuts.map((lines, i) => `${binSql(lines, engine)} AS "bin${i}"`),
  ];
  return `SELECT ${columns.join(", ")} FROM ${relationSql(labels)} AS "l" ` +
    `JOIN ${relationSql(customers)} AS "c" ON "l".${quoteIdentifier(key)} = ${name}`;
}

/** How many cuts stand below a value; NULL when it is missing. */
function binSql({ column, cuts, closed }: MeasureCuts, { dialect }: Engine): string {
  const value = `CAST("c".${quoteIdentifier(column)} AS DOUBLE)`;
  const below: Record<Closed, string> = { right: "<=", left: "<" };
  const tests = cuts.map((cut, bin) =>
    `WHEN ${value} ${below[closed]} ${numberLiteral(cut, dialect)} THEN ${bin}`
  );
  return `CASE WHEN ${value} IS NULL OR ${isNaNSql(value, dialect)} THEN NULL ` +
    `${tests.join(" ")} ELSE ${cuts.length} END`;
}

async function queryFlows(
  engine: Engine,
  [before, after]: readonly [LabelledRelations, LabelledRelations],
  request: FlowRequest,
): Promise<Flow[]> {
  const { segments, cuts } = request;
  const sum = (side: string) => `coalesce(CAST(sum("${side}"."value") AS DOUBLE), 0e0)`;
  const columns = [
    `"b"."segment" AS "from"`,
    `"a"."segment" AS "to"`,
    `CAST(count(*) AS DOUBLE) AS "customers"`,
    `${sum("b")} AS "valueBefore"`,
    `${sum("a")} AS "valueAfter"`,
    // Those who stayed in their segment have no reason to have moved.
    ...cuts.map((_, i) =>
      `CAST(count(CASE WHEN "b"."segment" <> "a"."segment" AND "b"."bin${i}" <> "a"."bin${i}" ` +
      `THEN 1 END) AS DOUBLE) AS "crossed${i}"`
    ),
  ];
  const sql = `SELECT ${columns.join(", ")} FROM (${dateSql(before, request, engine)}) AS "b" ` +
    `FULL OUTER JOIN (${dateSql(after, request, engine)}) AS "a" ON "b"."key" = "a"."key" ` +
    `GROUP BY "b"."segment", "a"."segment"`;
  const found = await engine.query(sql);
  const codeOf = (segment: string | null) => segment === null ? -1 : listed(segment, segments);
  const from = found.text("from").map(codeOf), to = found.text("to").map(codeOf);
  const names = cuts.map(({ column }) => column);
  return inOrder(from.map((code, row) => ({
    from: code,
    to: to[row],
    customers: found.number("customers")[row],
    valueBefore: found.number("valueBefore")[row],
    valueAfter: found.number("valueAfter")[row],
    ...mainMeasure(
      new Map(names.map((name, i) => [name, found.number(`crossed${i}`)[row]])),
      names,
    ),
  })));
}

function listed(segment: string, segments: readonly string[]): number {
  const code = segments.indexOf(segment);
  if (code >= 0) return code;
  throw new RangeError(message("errorFollowSegment", { segment: `${segment}` }));
}
