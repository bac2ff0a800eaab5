/** What sets each segment apart. */
import { type Adjustment, adjustPValues, DataError, exactSum, message } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { categoryLines } from "./category_lines.ts";
import { type CategoryLine, type NumberLine, toTable } from "./lines.ts";
import { numberLines, relevanceOf } from "./number_lines.ts";

/** Options of {@linkcode describeSegments}. */
export interface DescribeOptions {
  /** How p-values are adjusted for the number of comparisons; "holm" when left out. */
  readonly adjustment?: Adjustment | undefined;
  /**
   * Column of how many customers each row stands for, whole numbers from 1, as where a clustering was
   * weighted: the description is that of the rows repeated so often. Each row is one customer when
   * left out.
   */
  readonly weights?: string | undefined;
}

/** What sets segments apart, three ways. */
export interface SegmentDescription {
  /**
   * One row per segment and number column: `segment`, `column`, `vTest`, `pValue`,
   * `adjustedPValue`, `meanInside`, `mean`, `deviationInside`, `deviation` (both divided by n).
   */
  readonly numbers: Table;
  /**
   * One row per segment and category: `segment`, `column`, `category`, `vTest`, `pValue`,
   * `adjustedPValue`, `shareInside` (of the segment, in the category), `share` (of everybody),
   * `coverage` (of the category, in the segment). A missing value is category "–".
   */
  readonly categories: Table;
  /** One row per number column: `column`, `etaSquared`, the share of its variance between segments. */
  readonly relevance: Table;
  /** One row per segment: `segment`, `customers`, `customerShare` of everybody; weights counted. */
  readonly sizes: Table;
}

const NUMBER_COLUMNS = ["meanInside", "mean", "deviationInside", "deviation"] as const;
const CATEGORY_COLUMNS = ["shareInside", "share", "coverage"] as const;

/**
 * Describes segments as FactoMineR's `catdes` and `HCPC` do: v-tests for numbers and categories
 * ({@linkcode vTestNumeric}, {@linkcode vTestCategory}), and eta² for each number. p-values are
 * adjusted over all comparisons of the description. Where segments were made from the very columns
 * that describe them, as clusters are, p-values order what sets them apart and prove nothing.
 *
 * @param segmentation Any method's result.
 * @param columns Columns of its customers: numbers, text, yes/no.
 * @param options How p-values are adjusted, how many customers a row stands for.
 * @returns The description; within a segment the strongest v-test first. O(customers × columns).
 * @throws {DataError} When a column is absent, or a weight is not a whole number from 1.
 * @throws {RangeError} When a column holds days, or none is named.
 *
 * @example
 * ```ts
 * import { cluster, describeSegments, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   frequency: [1, 2, 11, 12],
 *   channel: ["web", "web", "shop", "shop"],
 * });
 * const result = cluster(customers, { features: ["frequency"], clusters: 2 });
 * const { numbers, categories } = describeSegments(result, ["frequency", "channel"]);
 * assert.equal(numbers.cell("meanInside", 0), 1.5);
 * assert.equal(categories.cell("shareInside", 0), 1);
 * ```
 */
export function describeSegments(
  segmentation: Segmentation<unknown>,
  columns: readonly string[],
  options: DescribeOptions = {},
): SegmentDescription {
  if (columns.length === 0) {
    throw new RangeError(message("errorDescribeNothing"));
  }
  const { customers, segments } = segmentation;
  const weights = options.weights === undefined ? undefined : weightsOf(customers, options.weights);
  const groups = groupRows(customers.text("segment"), segments.text("segment"));
  const numbers: NumberLine[] = [], categories: CategoryLine[] = [], relevance: Relevance[] = [];
  for (const name of columns) {
    const column = customers.column(name);
    if (column.kind === "day") {
      throw new RangeError(message("errorDescribeDays", { column: name }));
    }
    if (column.kind === "number") {
      const lines = numberLines(name, column.values, groups, weights);
      numbers.push(...lines);
      relevance.push({ column: name, etaSquared: relevanceOf(lines) });
    } else categories.push(...categoryLines(name, column, groups, weights));
  }
  const adjusted = adjustPValues(
    [...numbers, ...categories].map(({ pValue }) => pValue),
    options.adjustment ?? "holm",
  );
  const order = [...groups.keys()];
  return {
    numbers: toTable(numbers, adjusted.subarray(0, numbers.length), order, NUMBER_COLUMNS),
    categories: toTable(categories, adjusted.subarray(numbers.length), order, CATEGORY_COLUMNS),
    relevance: Table.of({
      column: relevance.map(({ column }) => column),
      etaSquared: Float64Array.from(relevance, (one) => one.etaSquared),
    }),
    sizes: sizesOf(groups, weights ?? new Float64Array(customers.rowCount).fill(1)),
  };
}

interface Relevance {
  readonly column: string;
  readonly etaSquared: number;
}

function sizesOf(
  groups: ReadonlyMap<string, readonly number[]>,
  weights: Float64Array,
): Table {
  const sum = (rows: Iterable<number>) => exactSum(Float64Array.from(rows, (row) => weights[row]));
  const customers = Float64Array.from(groups.values(), sum), total = sum(weights.keys());
  return Table.of({
    segment: [...groups.keys()],
    customers,
    customerShare: customers.map((count) => count / total),
  });
}

function weightsOf(customers: Table, name: string): Float64Array {
  const weights = customers.number(name);
  const row = weights.findIndex((weight) => !(Number.isSafeInteger(weight) && weight >= 1));
  if (row < 0) return weights;
  throw new DataError(
    message("errorDescribeWeight", { row: `${row + 1}`, weight: `${weights[row]}`, column: name }),
    { column: name, row: row + 1 },
  );
}

/** The rows of each segment, in the order of the segments. */
function groupRows(
  segmentOf: readonly (string | null)[],
  segments: readonly (string | null)[],
): Map<string, number[]> {
  const groups = new Map(segments.map((segment) => [segment!, [] as number[]]));
  segmentOf.forEach((segment, row) => groups.get(segment!)?.push(row));
  return groups;
}
