/**
 * What became of the rows that a command read, and how its files were understood: for a reader, in
 * sentences, and for a program.
 *
 * @module
 */
import {
  formatNumber,
  type JoinedCustomers,
  message,
  sourceFiles,
  sourceRemarks,
  type SourceReport,
  tableRemarks,
  type TableReport,
} from "../lib/mod.ts";

/** What became of rows, whatever they hold. */
type RowAccount = Pick<
  SourceReport,
  "rowsRead" | "rowsAccepted" | "rowsRejected" | "rejects" | "exclusions"
>;

/** The account of rows, in sentences. */
export function rowLines(account: RowAccount): string[] {
  const { rowsRead, rowsAccepted, rowsRejected, rejects, exclusions } = account;
  return [
    message("rowsSummary", { rowsRead, rowsAccepted, rowsRejected }),
    ...[...rejects, ...exclusions].map(({ reason, count }) =>
      `  ${formatNumber(count)} × ${message(reason)}`
    ),
  ];
}

/** The account of the rows and how the files were understood, for programs. */
export function reportSummary(report: SourceReport) {
  const { rowsRead, rowsAccepted, rowsRejected, rejects, exclusions, notes, currency } = report;
  const account = { rowsRead, rowsAccepted, rowsRejected, rejects, exclusions, notes };
  return { ...account, ...(currency === undefined ? {} : { currency }), sources: report.files };
}

/** The account of transactions, in sentences. */
export function reportLines(report: SourceReport): string[] {
  return [...sourceFiles(report), ...rowLines(report), ...sourceRemarks(report)];
}

/** The account of a table and how its columns were understood, for programs. */
export function tableSummary(report: TableReport) {
  const { rowsRead, rowsAccepted, rowsRejected, rejects, exclusions, columns, files } = report;
  const unreadableValues = columns.reduce((total, { unreadable }) => total + unreadable, 0);
  const account = { rowsRead, rowsAccepted, rowsRejected, rejects, exclusions, unreadableValues };
  return { ...account, columns, sources: files };
}

/** The account of a table, in sentences. */
export function tableLines(report: TableReport): string[] {
  const [first, ...rest] = rowLines(report);
  return [
    `${report.files.map(({ name }) => name).join(", ")} — ${first}`,
    ...rest,
    ...tableRemarks(report),
  ];
}

/** What joining customers to their records gave, for programs. */
export function joinSummary({ inBoth, onlyInFirst, onlyInSecond }: JoinedCustomers) {
  return {
    customersInBoth: inBoth,
    customersWithoutRecord: onlyInFirst,
    customersWithoutPurchase: onlyInSecond,
  };
}

/** What joining customers to their records gave, in sentences. */
export function joinLines({ inBoth, onlyInFirst, onlyInSecond }: JoinedCustomers): string[] {
  return [
    message("customersInBoth", { count: inBoth }),
    ...(onlyInFirst > 0 ? [message("customersWithoutRecord", { count: onlyInFirst })] : []),
    ...(onlyInSecond > 0 ? [message("customersWithoutPurchase", { count: onlyInSecond })] : []),
  ];
}
