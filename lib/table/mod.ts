/**
 * The table: immutable, named columns over typed arrays, and its exchange with row objects and
 * danfojs. Exchange with Arrow stands apart in `@strate/strate/arrow`.
 *
 * @module
 */
export {
  type Cell,
  type Column,
  type ColumnInput,
  type ColumnKind,
  type Columns,
  type DayColumn,
  dayColumn,
  type FlagColumn,
  type NumberColumn,
  type TextColumn,
} from "./column.ts";
export { type Row, Table } from "./table.ts";
export {
  isMoneyColumn,
  type NumberStyle,
  type TableDisplayOptions,
  tableToHtml,
  tableToText,
} from "./display.ts";
export { type DataFrameLike, type DataFrameModule, fromDataFrame, toDataFrame } from "./danfo.ts";
