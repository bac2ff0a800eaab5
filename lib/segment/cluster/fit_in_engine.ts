/** Fitting on customers that stay in their database. */
import { DataError, message } from "../../base/mod.ts";
import {
  columnKind,
  type Engine,
  isNaNSql,
  quoteIdentifier,
  type RelationColumn,
  type RelationName,
  relationSql,
  requireColumns,
} from "../../engine/mod.ts";
import type { Table } from "../../table/mod.ts";
import { fitSteps } from "./fit.ts";
import type { ClusterModel } from "./model.ts";
import type { ClusterOptions } from "./options.ts";
import { type LongRun, runStepsAsync } from "./steps.ts";

/** Options of {@linkcode fitClusterInEngine}: each customer weighs one. */
export type ClusterInEngineOptions = Omit<ClusterOptions, "weights">;

/** More distinct customers than this take long to fetch, and gigabytes to merge. */
const MOST_POINTS = 2_000_000;
const WEIGHT = "strate_weight", KEY = "strate_key";

/**
 * Fits the model of {@linkcode fitCluster} on customers that stay in their database: those that are
 * equal in every feature are merged and counted there, and the tree is built here on the distinct
 * ones, each with its weight. Bent to whole numbers or classes, a hundred million customers are often
 * some thousands of distinct ones.
 *
 * @param engine The database.
 * @param customers The relation of customers, with the features.
 * @param options As for {@linkcode fitCluster}; weights apart. Quartiles and ranks count customers,
 * not distinct ones: scale `"robust"` and transform `"rank"` are refused.
 * @param run A signal to give up, a function told the share done.
 * @returns The model. The tree is that of memory; consolidation moves customers alike together, where
 * memory moves them one by one.
 * @throws {DataError} When a column is absent or cannot be a feature, there are too many distinct
 * customers, or fewer than clusters.
 * @throws {RangeError} When an option cannot be used.
 *
 * @example
 * ```ts
 * import { fitClusterInEngine, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c", "d"], orders: [1, 1, 11, 12] });
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * const options = { features: ["orders"], clusters: 2 };
 * const model = await fitClusterInEngine(engine, "customers", options);
 * assert.deepEqual(model.clusters.map((cluster) => cluster.customers), [2, 2]);
 * ```
 */
export async function fitClusterInEngine(
  engine: Engine,
  customers: RelationName,
  options: ClusterInEngineOptions,
  run: LongRun = {},
): Promise<ClusterModel> {
  refuseUnweighted(options);
  const { customer = "customer", features } = options;
  const columns = await requireColumns(engine, customers, [customer, ...features]);
  const distinct = await distinctCustomers(engine, customers, features, columns);
  const fit = await runStepsAsync(
    fitSteps(distinct, { ...options, customer: KEY, weights: WEIGHT }),
    run,
  );
  const weights = fit.points.weights!, counts = fit.model.clusters.map(() => 0);
  fit.labels.forEach((label, point) => counts[label] += weights[point]);
  const hasMonetary = columns.some(({ name }) => name.toLowerCase() === "monetary");
  return {
    ...fit.model,
    columns: { customer, value: options.value ?? (hasMonetary ? "monetary" : null) },
    clusters: fit.model.clusters.map((one, i) => ({ ...one, customers: counts[i] })),
  };
}

function refuseUnweighted(options: ClusterInEngineOptions): void {
  const { scale, transform = "none" } = options;
  const transforms = typeof transform === "string" ? [transform] : Object.values(transform);
  const refused = "weights" in options
    ? "weights"
    : scale === "robust"
    ? 'scale "robust"'
    : transforms.includes("rank")
    ? 'transform "rank"'
    : undefined;
  if (refused === undefined) return;
  throw new RangeError(
    message("errorClusterInside", { refused }),
  );
}

/** The distinct customers with every feature, and how many each stands for. */
async function distinctCustomers(
  engine: Engine,
  customers: RelationName,
  features: readonly string[],
  columns: readonly RelationColumn[],
): Promise<Table> {
  const parts = features.map((feature) => {
    const folded = feature.toLowerCase();
    const column = columns.find(({ name }) => name.toLowerCase() === folded)!;
    return featureSql(engine, feature, column);
  });
  const names = features.map(quoteIdentifier).join(", ");
  const found = await engine.query(
    `SELECT ${names}, CAST(count(*) AS DOUBLE) AS "${WEIGHT}" FROM (SELECT ` +
      `${parts.map(({ read }) => read).join(", ")} FROM ${relationSql(customers)}) AS "read" ` +
      `WHERE ${parts.map(({ known }) => known).join(" AND ")} ` +
      `GROUP BY ${names} LIMIT ${MOST_POINTS + 1}`,
  );
  if (found.rowCount <= MOST_POINTS) {
    return found.with({ [KEY]: Array.from({ length: found.rowCount }, (_, row) => String(row)) });
  }
  throw new DataError(
    message("errorClusterMany", { most: MOST_POINTS }),
    { count: MOST_POINTS },
  );
}

/** How a feature is read, and whether a customer has it. */
function featureSql(
  engine: Engine,
  feature: string,
  column: RelationColumn,
): { read: string; known: string } {
  const name = quoteIdentifier(feature), kind = columnKind(column);
  if (kind === "number") {
    return {
      read: `CAST(${name} AS DOUBLE) AS ${name}`,
      known: `${name} IS NOT NULL AND NOT ${isNaNSql(name, engine.dialect)}`,
    };
  }
  if (kind === "text" || kind === "flag") {
    return { read: `CAST(${name} AS VARCHAR) AS ${name}`, known: `${name} IS NOT NULL` };
  }
  throw new DataError(
    message("errorClusterType", { column: feature, kind: column.type }),
    { column: feature },
  );
}
