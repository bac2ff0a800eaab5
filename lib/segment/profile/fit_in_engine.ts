/** Fitting a model inside a database. */
import { DataError, message } from "../../base/mod.ts";
import {
  columnKind,
  type Engine,
  isNaNSql,
  numberLiteral,
  quantilesInEngine,
  quoteIdentifier,
  type RelationColumn,
  type RelationName,
  relationSql,
  requireColumns,
} from "../../engine/mod.ts";
import { chooseColumns, profileModelOf, type ProfileOptions, scaledTrait } from "./fit.ts";
import type { ProfileModel, ProfileTrait } from "./model.ts";
import type { TraitChoice } from "./prototype.ts";
import {
  CROWDED,
  ENOUGH_CUSTOMERS,
  HALF,
  SILENT,
  spreadOf,
  type TraitScale,
} from "./standardize.ts";

/**
 * Fits the model of {@linkcode fitProfile} inside a database: the median of each trait and the
 * spread about it are found there, exact; only they come back. Where a quarter of customers or more
 * have the median value itself, the mean deviation is summed there as DECIMAL, and equals that of
 * memory to twelve digits.
 *
 * @param engine The database.
 * @param customers The relation of customers, with the traits and the counts they rest on.
 * @param options As for {@linkcode fitProfile}.
 * @returns The model, as plain data.
 * @throws {DataError} When a column is absent, holds no numbers, an infinite one or a negative
 * count, or the options cannot be used.
 *
 * @example
 * ```ts
 * import { fitProfile, fitProfileInEngine, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], novelty: [0.1, 0.2, 0.4] });
 * const options = {
 *   traits: [{ column: "novelty" }],
 *   prototypes: [
 *     { profile: "curious", position: { novelty: 1 } },
 *     { profile: "faithful", position: { novelty: -1 } },
 *   ],
 * };
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * const model = await fitProfileInEngine(engine, "customers", options);
 * assert.deepEqual(model, fitProfile(customers, options));
 * ```
 */
export async function fitProfileInEngine(
  engine: Engine,
  customers: RelationName,
  options: ProfileOptions = {},
): Promise<ProfileModel> {
  const there = await requireColumns(engine, customers);
  const { columns, config } = chooseColumns({ has: (name) => find(there, name) !== null }, options);
  const { customer, value } = columns;
  const numbers = config.traits.flatMap(({ column, evidence }) => [
    column,
    ...evidence ? [evidence.column] : [],
  ]);
  if (value !== null) numbers.push(value);
  await requireColumns(engine, customers, [customer, ...numbers]);
  for (const name of numbers) requireNumbers(find(there, name)!);
  const traits: ProfileTrait[] = [];
  for (const trait of config.traits) {
    traits.push(scaledTrait(trait, await scaleInEngine(engine, customers, trait)));
  }
  return profileModelOf(traits, columns, config);
}

/** A column by its name; databases do not tell names apart by their case. */
function find(columns: readonly RelationColumn[], wanted: string): RelationColumn | null {
  const folded = wanted.toLowerCase();
  return columns.find(({ name }) => name.toLowerCase() === folded) ?? null;
}

function requireNumbers(column: RelationColumn): void {
  if (columnKind(column) === "number") return;
  throw new DataError(
    message("errorProfileKind", { column: column.name, kind: column.type }),
    { column: column.name },
  );
}

/** The `value` of a trait and the `count` it rests on, 1 when it rests on none. */
function readSql({ dialect }: Engine, customers: RelationName, trait: TraitChoice): string {
  const number = (name: string) => {
    const value = `CAST(${quoteIdentifier(name)} AS DOUBLE)`;
    return `CASE WHEN ${isNaNSql(value, dialect)} THEN NULL ELSE ${value} END`;
  };
  const count = trait.evidence ? number(trait.evidence.column) : "1e0";
  return `SELECT ${number(trait.column)} AS "value", ${count} AS "count" ` +
    `FROM ${relationSql(customers)}`;
}

/** Whether the value of a trait is known at all, and believed by half at least. */
function testsOf({ dialect }: Engine, { evidence }: TraitChoice) {
  const known = `"value" IS NOT NULL AND "count" > 0e0`;
  const prior = numberLiteral(evidence?.prior ?? 0, dialect), half = numberLiteral(HALF, dialect);
  return { known, believed: `${known} AND "count" / ("count" + ${prior}) >= ${half}` };
}

/** What {@linkcode scaleOf} finds in memory. */
async function scaleInEngine(
  engine: Engine,
  customers: RelationName,
  trait: TraitChoice,
): Promise<TraitScale> {
  const read = readSql(engine, customers, trait), tests = testsOf(engine, trait);
  const counts = await countCustomers(engine, read, tests, trait);
  const chosen = counts.believed >= ENOUGH_CUSTOMERS ? "believed" : "known";
  const count = counts[chosen];
  if (count === 0) return SILENT;
  const values = `SELECT "value" FROM (${read}) AS "read" WHERE ${tests[chosen]}`;
  const [centre] = await quantilesInEngine(engine, values, count, [0.5]);
  const deviations = `SELECT abs("value" - ${numberLiteral(centre, engine.dialect)}) AS "value" ` +
    `FROM (${values}) AS "values"`;
  const shares = [CROWDED, 0.5, 1];
  const [crowded, median, widest] = await quantilesInEngine(engine, deviations, count, shares);
  if (widest === 0) return SILENT;
  const mean = crowded > 0 ? NaN : await meanInEngine(engine, deviations, widest);
  return spreadOf(centre, { crowded, median, mean });
}

/** Counts the customers of each test and refuses what cannot be a trait. */
async function countCustomers(
  engine: Engine,
  read: string,
  { known, believed }: ReturnType<typeof testsOf>,
  { column, evidence }: TraitChoice,
): Promise<{ readonly known: number; readonly believed: number }> {
  const count = (name: string, test: string) =>
    `CAST(count(CASE WHEN ${test} THEN 1 END) AS DOUBLE) AS "${name}"`;
  const infinite = (name: string) => `abs("${name}") > 1.7976931348623157e308`;
  const found = await engine.query(
    `SELECT ${count("known", known)}, ${count("believed", believed)}, ` +
      `${count("infinite", infinite("value"))}, ${count("infiniteCount", infinite("count"))}, ` +
      `${count("negativeCount", `"count" < 0e0`)} FROM (${read}) AS "read"`,
  );
  const at = (name: string) => found.number(name)[0];
  for (const name of ["infinite", "infiniteCount", "negativeCount"]) {
    if (at(name) === 0) continue;
    const refused = name === "infinite" ? column : evidence!.column;
    const key = name === "negativeCount" ? "errorProfileNegative" : "errorProfileInfinite";
    throw new DataError(
      message(key, { column: refused, customers: at(name) }),
      { column: refused, count: at(name) },
    );
  }
  return { known: at("known"), believed: at("believed") };
}

/** The mean of values from 0 to the widest, summed as exact shares of that. */
async function meanInEngine(engine: Engine, values: string, widest: number): Promise<number> {
  const share = `"value" / ${numberLiteral(widest, engine.dialect)}`;
  const found = await engine.query(
    `SELECT CAST(sum(CAST(${share} AS DECIMAL(38,20))) AS DOUBLE) / CAST(count(*) AS DOUBLE) ` +
      `AS "mean" FROM (${values}) AS "deviations"`,
  );
  return found.number("mean")[0] * widest;
}
