/**
 * Where big data lives: SQL text written safely, and DuckDB behind a small interface.
 *
 * @module
 */
export { dayLiteral, type Dialect, numberLiteral, quoteIdentifier, textLiteral } from "./sql.ts";
export type { Engine, QueryOptions } from "./engine.ts";
export { type DuckDbOptions, openDuckDb } from "./duckdb.ts";
