/** A transactions file, opened: its report, its customers, its rejects. */
import { currentLocale, type Locale } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { closeWorkshop, type Workshop } from "../files/workshop.ts";
import { signalOf } from "../options.ts";
import { customerTable } from "./customer_table.ts";
import { shapeOf } from "./metrics_shape.ts";
import { lastYearTable, monthlyTable } from "./monthly_sql.ts";
import type { Reading } from "./reading.ts";
import { listRejects, readRejects, writeRejectList } from "./rejects.ts";
import type { SourceReport } from "./report.ts";

/**
 * Transactions that were read: every line is accounted for, and the customers are ready.
 * Temporary files stay until it is closed.
 */
export class Transactions implements AsyncDisposable {
  /** What was read, what was not, and how the files were understood. */
  readonly report: SourceReport;
  readonly #workshop: Workshop;
  readonly #reading: Reading;
  #rejects: Promise<string> | undefined;
  #closing: Promise<void> | undefined;

  /**
   * Made by {@linkcode openTransactions}.
   *
   * @param workshop Database, plan and temporary folder.
   * @param reading How the files were read.
   * @param report The account.
   */
  constructor(workshop: Workshop, reading: Reading, report: SourceReport) {
    this.#workshop = workshop;
    this.#reading = reading;
    this.report = report;
  }

  /**
   * The customers as of `asOf`, one row each, sorted by customer:
   *
   * | column | kind | what |
   * |---|---|---|
   * | `customer` | text | as written, without spaces around |
   * | `recencyDays` | number | days from the last purchase to `asOf` |
   * | `frequency` | number | orders, or purchase days |
   * | `monetary` | number | accepted revenue |
   * | `orders` | number | distinct orders with a purchase; without an order column, purchase lines |
   * | `margin` | number | only with a margin column |
   * | `returned` | number | only with `returns: "separate"`; negative |
   * | `firstPurchase`, `lastPurchase` | day | |
   * | `tenureDays` | number | days from the first purchase to `asOf` |
   * | `meanBasket` | number | `monetary / orders` |
   * | `frequencyLast12Months` | number | in (asOf − 12 months, asOf] |
   * | `frequencyPrevious12Months` | number | in (asOf − 24 months, asOf − 12 months] |
   * | `frequencyTrend` | text | see {@linkcode frequencyTrend} |
   *
   * A purchase is a line whose amount is not negative. An order belongs to the day of its first
   * purchase line; a line without order number, where there is such a column, belongs to the order
   * of its customer and day. A customer who only returned has frequency 0 and no recency.
   *
   * @returns The table; missing values are NaN or null.
   */
  async customers(): Promise<Table> {
    const { engine, plan } = this.#workshop;
    return await customerTable(engine, plan, shapeOf(this.#reading.batches, plan));
  }

  /**
   * The revenue of each customer by calendar month, for the regularity of purchases.
   *
   * @returns Table with `customer`, `month` (`YYYY-MM`) and `revenue`; only months with a line.
   */
  async monthly(): Promise<Table> {
    const { engine, plan } = this.#workshop;
    return await monthlyTable(engine, this.#reading.batches, plan, signalOf(plan));
  }

  /**
   * The revenue of each customer over the twelve months that end on `asOf`, which a potential a year
   * is compared with.
   *
   * @returns Table with `customer` and `revenueLast12Months`, every customer of
   * {@linkcode Transactions.customers} in the same order; 0 without a line in (asOf − 12 months,
   * asOf].
   */
  async lastYear(): Promise<Table> {
    const { engine, plan } = this.#workshop;
    const found = await lastYearTable(engine, this.#reading.batches, plan, signalOf(plan));
    const customers = (await this.customers()).text("customer");
    const revenue = found.number("revenue"), rows = found.text("customer");
    const revenueOf = new Map(rows.map((customer, row) => [customer, revenue[row]]));
    return Table.of({
      customer: { kind: "text", values: customers },
      revenueLast12Months: Float64Array.from(customers, (name) => revenueOf.get(name) ?? 0),
    });
  }

  /**
   * The lines that were not accepted.
   *
   * @param limit Most rows; all when left out.
   * @returns Table with `file`, `line`, `column` (missing when the whole line is to blame),
   * `reason` (a key of the message catalogue) and `text`, by file and line.
   */
  async rejects(limit?: number): Promise<Table> {
    return await readRejects(await this.#listed(), { limit }, this.#workshop);
  }

  /**
   * Writes the lines that were not accepted as CSV for Excel: UTF-8 with byte order mark, `;` in
   * French and `,` in English, reasons in words, and an apostrophe before cells that Excel would
   * run as formulas.
   *
   * @param path Where to; replaced if it is there.
   * @param locale Language; the display locale when left out.
   */
  async writeRejects(path: string, locale: Locale = currentLocale()): Promise<void> {
    await writeRejectList(await this.#listed(), path, locale, this.#workshop);
  }

  async #listed(): Promise<string> {
    this.#rejects ??= listRejects(this.#reading.batches, this.#workshop);
    const list = await this.#rejects;
    const table = await this.#workshop.engine.query(`SELECT count(*) AS count FROM ${list}`);
    const [count] = table.number("count");
    if (count !== this.report.rowsRejected) {
      throw new Error(
        `Cannot account for every row: ${this.report.rowsRejected} were rejected and ${count} listed`,
      );
    }
    return list;
  }

  /** Frees the database and the temporary files. Calling it twice is harmless. */
  async close(): Promise<void> {
    this.#closing ??= closeWorkshop(this.#workshop);
    await this.#closing;
  }

  /** The same as {@linkcode Transactions.close}, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
