/**
 * Business files read: transactions in any usual form become checked customers, any other file a
 * table; every row accounted for.
 *
 * @module
 */
export { openTransactions } from "./open_transactions.ts";
export { type ReadCustomers, readCustomers } from "./read_customers.ts";
export { Transactions } from "./transactions.ts";
export { joinCustomers, type JoinedCustomers, type JoinOptions } from "./join_customers.ts";
export { type ReadTable, readTable } from "./read_table.ts";
export { EVENT_NAMES, KEY_NAMES, LINE_NAMES } from "./table_names.ts";
export type { TableOptions } from "./table_options.ts";
export type { ColumnReport, TableFileReport, TableReport } from "./table_report.ts";
export type {
  DateOrder,
  DecimalMark,
  Encoding,
  FileOptions,
  TransactionOptions,
} from "./options.ts";
export { type Field, fieldOfName, FIELDS } from "./field_names.ts";
export { type ColumnChoice, type ColumnMap, mapColumns } from "./columns.ts";
export type { FileReport, ReasonCount, SourceNotes, SourceReport } from "./report.ts";
export type { FileFormat } from "./inputs.ts";
export type { SheetChoice } from "./layout.ts";
export {
  EXCLUSION_REASONS,
  type ExclusionReason,
  QUALITY_REASONS,
  type QualityReason,
  type RejectReason,
} from "./reasons.ts";
export {
  type FrequencyTrend,
  frequencyTrend,
  type PurchaseHistory,
  TREND_PURCHASES,
  TREND_SHARE,
} from "./trend.ts";
