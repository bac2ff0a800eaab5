/**
 * Where big data lives: SQL text written safely, and two databases behind one small interface: DuckDB here,
 * Trino there.
 *
 * @module
 */
export {
  dayLiteral,
  type Dialect,
  DIALECTS,
  numberLiteral,
  quoteIdentifier,
  textLiteral,
  wholeLiteral,
} from "./sql.ts";
export { renderSql } from "./render.ts";
export {
  addDaysSql,
  containsSql,
  daysBetweenSql,
  fenceSql,
  firstCharactersSql,
  firstLettersSql,
  isNaNSql,
  md5Sql,
  type RelationName,
  relationSql,
  startsWithSql,
  translateSql,
  valuesSql,
} from "./expressions.ts";
export type { Engine, QueryOptions, RelationColumn } from "./engine.ts";
export { EngineError, type EngineFailure } from "./engine_error.ts";
export { columnKind } from "./column_kind.ts";
export { leastValuesInEngine } from "./least_values.ts";
export { orderedValues, quantileCutsInEngine, quantilesInEngine } from "./ordered_values.ts";
export { requireColumns } from "./require_columns.ts";
export { requireSameKeys } from "./require_same_keys.ts";
export { withSignal } from "./with_signal.ts";
export { type EngineOptions, openEngine } from "./open_engine.ts";
export { openDuckDb } from "./duckdb.ts";
export type { DuckDbOptions } from "./duckdb_options.ts";
