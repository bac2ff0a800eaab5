/**
 * Command lines of the help of what works in a database: each command's run in order from a fresh
 * copy of the project, as often as one likes.
 *
 * @module
 */

const ENGINE = "--engine duckdb:out/shop.duckdb";
const PLACE = `deno task warehouse rfm ${ENGINE} --table orders`;
const MODEL = "--model out/rfm.model.json";

/** A sample file becomes a table of a DuckDB file. */
export const LOAD_EXAMPLE: readonly string[] = [
  `deno task warehouse-load data/retail/orders.csv ${ENGINE} --table orders --replace --out out`,
];

/** Its customers are placed. */
export const PLACE_EXAMPLE: readonly string[] = [
  ...LOAD_EXAMPLE,
  `${PLACE} --as-of 2025-12-31 --out out`,
];

/** Their labels are judged. */
export const QUALITY_EXAMPLE: readonly string[] = [
  ...PLACE_EXAMPLE,
  `deno task warehouse-assess quality ${ENGINE} --labels strate_rfm ${MODEL}`,
];

/** Labels of two dates, by one model, are followed from one to the other. */
export const MIGRATE_EXAMPLE: readonly string[] = [
  ...LOAD_EXAMPLE,
  `${PLACE} --as-of 2025-06-30 --into rfm_june --out out`,
  `${PLACE} --as-of 2025-12-31 --into rfm_december ${MODEL} --out out`,
  `deno task warehouse-assess migrate ${ENGINE} --before rfm_june --after rfm_december ${MODEL}`,
];
