/** Tables as a reader sees them: accessible HTML, and plain text for a terminal. */
import {
  currentLocale,
  decimalsOf,
  escapeHtml,
  formatDay,
  formatFixed,
  formatIsoDay,
  formatMoney,
  formatShare,
  headingWords,
  isMonthCell,
  legibleText,
  type Locale,
  message,
  MISSING_TEXT,
  MOST_OF_CELL,
  valueWords,
} from "../base/mod.ts";
import { breakable } from "./breakable.ts";
import type { Column, Columns } from "./column.ts";

/** How the numbers of a column are written. */
export type NumberStyle = "number" | "money" | "share" | "whole";

/** Options of {@linkcode tableToHtml} and {@linkcode tableToText}. */
export interface TableDisplayOptions {
  /** A sentence above the table. */
  readonly caption?: string;
  /** Column headings by column name; a name of the message catalogue is translated by itself. */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * How the numbers of a column are written; "number" (as many decimals in every cell as one of them
   * needs, at most two) when left out.
   */
  readonly styles?: Readonly<Record<string, NumberStyle>>;
  /** ISO 4217 code for money columns. */
  readonly currency?: string;
  /** Most rows shown; the rest is counted below. 20 when left out. */
  readonly limit?: number;
  /** Language; the display locale when left out. */
  readonly locale?: Locale;
}

const DEFAULT_LIMIT = 20;
/** Less than this is what rounding left of nothing. */
const SMALLEST_AMOUNT = 1e-6;
const NO_BREAK_SPACE = "\u00a0";
const MONEY_COLUMNS = new Set([
  "monetary",
  "revenue",
  "margin",
  "value",
  "meanBasket",
  "meanRevenue",
  "potential",
  "potentialAmount",
  "estimatedPotential",
  "roomToGrow",
  "revenueLast12Months",
]);

/**
 * Whether a column of the library holds money.
 *
 * @param name Name of the column.
 * @returns True for amounts and mean amounts; false for a column the library does not know.
 */
export function isMoneyColumn(name: string): boolean {
  return MONEY_COLUMNS.has(name);
}

function headingOf(name: string, options: TableDisplayOptions, locale: Locale): string {
  return options.labels?.[name] || headingWords(name, locale);
}

function styleOf(name: string, options: TableDisplayOptions): NumberStyle {
  if (options.styles?.[name]) return options.styles[name];
  if (name.endsWith("Share")) return "share";
  return isMoneyColumn(name) ? "money" : "number";
}

/** How the cells of a column are written. */
interface ColumnForm {
  readonly name: string;
  readonly style: NumberStyle;
  /** Of every cell of a column of numbers. */
  readonly decimals: number;
  readonly currency: string | undefined;
  readonly locale: Locale;
}

/** The cells of a column down to a row, as text. */
function columnTexts(
  name: string,
  column: Column,
  shown: number,
  options: TableDisplayOptions,
  locale: Locale,
): string[] {
  const style = styleOf(name, options), { currency } = options;
  const numbers = column.kind === "number" && style === "number" ? column.values : [];
  const decimals = decimalsOf(numbers.slice(0, shown));
  const form = { name, style, decimals, currency, locale };
  return Array.from({ length: shown }, (_, row) => formatCell(column, row, form));
}

function formatCell(column: Column, row: number, form: ColumnForm): string {
  const { name, style, decimals, currency, locale } = form;
  const value = column.values[row];
  if (typeof value === "string") return textCell(name, value, locale);
  if (typeof value !== "number") return value === null ? MISSING_TEXT : value ? "✓" : "✗";
  if (column.kind === "day") return formatDay(value, locale).replaceAll(" ", NO_BREAK_SPACE);
  if (style === "money") return moneyText(value, currency, locale);
  if (style === "share") return formatShare(value, 1, locale);
  return formatFixed(value, decimals, locale);
}

/** The library's words where it has some; a month keeps its year beside it. */
function textCell(name: string, value: string, locale: Locale): string {
  const words = valueWords(name, value, locale);
  return isMonthCell(name, value) ? words.replaceAll(" ", NO_BREAK_SPACE) : words;
}

/** Money to the cent; what is less than half a cent, such as the cost of a unit, is not nothing. */
function moneyText(amount: number, currency: string | undefined, locale: Locale): string {
  const size = Math.abs(amount);
  if (!(size >= SMALLEST_AMOUNT && size < 0.005)) return formatMoney(amount, currency, locale);
  return amount > 0
    ? `< ${formatMoney(0.01, currency, locale)}`
    : `> ${formatMoney(-0.01, currency, locale)}`;
}

/** The value behind a number, a day or a month, for whoever sorts the table or takes it along. */
function rawValue(name: string, { kind, values }: Column, row: number): string | undefined {
  const value = values[row];
  if (typeof value === "string") return isMonthCell(name, value) ? value : undefined;
  if (typeof value !== "number" || Number.isNaN(value)) return undefined;
  return kind === "day" ? formatIsoDay(value) : String(value);
}

/** The cells of the rows shown, as text, and how many rows are left out. */
function textCells(table: Columns, options: TableDisplayOptions, locale: Locale) {
  const shown = Math.min(table.rowCount, options.limit ?? DEFAULT_LIMIT);
  const names = table.columnNames;
  const texts = names.map((name) => columnTexts(name, table.column(name), shown, options, locale));
  const cells = Array.from({ length: shown }, (_, row) => texts.map((column) => column[row]));
  const headings = names.map((name) => headingOf(name, options, locale));
  const numeric = names.map((name) => table.column(name).kind === "number");
  return { headings, numeric, cells, hidden: table.rowCount - shown };
}

/**
 * Writes a table as HTML: a caption, column headings with scope, numbers aligned right in the
 * locale with the value itself in `data-value`, everything from the data escaped.
 *
 * @param table What to show.
 * @param options Caption, headings, number styles, row limit, locale.
 * @returns One `<table>` element.
 */
export function tableToHtml(table: Columns, options: TableDisplayOptions = {}): string {
  const locale = options.locale ?? currentLocale();
  const { headings, numeric, cells, hidden } = textCells(table, options, locale);
  const side = (i: number) => numeric[i] ? ` class="number" align="right"` : "";
  const head = headings.map((h, i) => `<th scope="col"${side(i)}>${escapeHtml(h)}</th>`).join("");
  const names = table.columnNames, columns = names.map((name) => table.column(name));
  const pieces = (text: string) => breakable(legibleText(text, MOST_OF_CELL, locale));
  const cellHtml = (text: string, row: number, i: number) => {
    const raw = rawValue(names[i], columns[i], row);
    const data = raw === undefined ? "" : ` data-value="${raw}"`;
    return `<td${side(i)}${data}>${pieces(text).map(escapeHtml).join("<wbr>")}</td>`;
  };
  const body = cells.map((texts, row) =>
    `<tr>${texts.map((text, i) => cellHtml(text, row, i)).join("")}</tr>`
  );
  const caption = options.caption ? `<caption>${escapeHtml(options.caption)}</caption>` : "";
  const more = hidden === 0 ? "" : `<tfoot><tr><td colspan="${headings.length}">` +
    `${escapeHtml(message("moreRows", { count: hidden }, locale))}</td></tr></tfoot>`;
  return `<table class="strate-table">${caption}<thead><tr>${head}</tr></thead>` +
    `<tbody>${body.join("")}</tbody>${more}</table>`;
}

/**
 * Writes a table as aligned text for a terminal.
 *
 * @param table What to show.
 * @param options Headings, number styles, row limit, locale.
 * @returns Lines: headings, a rule, the rows, and how many rows are left out.
 */
export function tableToText(table: Columns, options: TableDisplayOptions = {}): string {
  const locale = options.locale ?? currentLocale();
  const { headings, numeric, cells, hidden } = textCells(table, options, locale);
  const widths = headings.map((h, i) => Math.max(h.length, ...cells.map((row) => row[i].length)));
  const pad = (text: string, i: number) =>
    numeric[i] ? text.padStart(widths[i]) : text.padEnd(widths[i]);
  const lines = [headings, widths.map((w) => "─".repeat(w)), ...cells]
    .map((row) => row.map(pad).join("  ").trimEnd());
  if (hidden > 0) lines.push(message("moreRows", { count: hidden }, locale));
  return lines.join("\n");
}
