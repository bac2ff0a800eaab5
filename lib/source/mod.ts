/**
 * Business files read: transactions in any usual form become checked customers, any other file a
 * table; every row accounted for.
 *
 * `names/` finds columns by their names, `files/` brings any file into a form that DuckDB reads,
 * `records/` splits it into records, `values/` reads dates, amounts and units; `transactions/` makes
 * customers of them, `tables/` any other table.
 *
 * @module
 */
export { openTransactions } from "./transactions/open_transactions.ts";
export { type ReadCustomers, readCustomers } from "./transactions/read_customers.ts";
export { Transactions } from "./transactions/transactions.ts";
export { joinCustomers, type JoinedCustomers, type JoinOptions } from "./tables/join_customers.ts";
export { type ReadTable, readTable } from "./tables/read_table.ts";
export { EVENT_NAMES, KEY_NAMES, LINE_NAMES } from "./names/table_names.ts";
export type { TableOptions } from "./tables/table_options.ts";
export type { ColumnReport, TableFileReport, TableReport } from "./tables/table_report.ts";
export { checkColumns } from "./options.ts";
export type {
  DateOrder,
  DecimalMark,
  Encoding,
  FileOptions,
  TransactionOptions,
} from "./options.ts";
export { type Field, fieldOfName, FIELDS } from "./names/field_names.ts";
export { type ColumnChoice, type ColumnMap, mapColumns } from "./names/columns.ts";
export type { FileReport, ReasonCount, SourceNotes, SourceReport } from "./transactions/report.ts";
export type { FileFormat } from "./files/inputs.ts";
export type { SheetChoice } from "./files/layout.ts";
export {
  EXCLUSION_REASONS,
  type ExclusionReason,
  QUALITY_REASONS,
  type QualityReason,
  type RejectReason,
} from "./records/reasons.ts";
export {
  type FrequencyTrend,
  frequencyTrend,
  type PurchaseHistory,
  TREND_PURCHASES,
  TREND_SHARE,
} from "./transactions/trend.ts";
