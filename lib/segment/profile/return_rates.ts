/** How each profile answers what it is sent. */
import { DataError, message, wilsonInterval } from "../../base/mod.ts";
import { measureColumn, type Segmentation } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";

/** The columns that {@linkcode returnRates} adds up. */
export interface ReturnColumns {
  /** Messages sent to the customer. */
  readonly sent: string;
  /** How many of them the customer answered. */
  readonly answered: string;
}

const MESSAGE_COLUMNS: ReturnColumns = { sent: "messagesSent", answered: "messageClicks" };

/**
 * Measures the return rate of each segment: messages answered ÷ sent, with its 95 % interval
 * (E. B. Wilson, 1927, doi:10.1080/01621459.1927.10502953). Where one customer gets many messages
 * the interval is somewhat too narrow, since answers of one person resemble each other.
 *
 * @param result Any segmentation.
 * @param columns Columns of messages sent and answered; those of {@linkcode profileTraits} when left
 * out.
 * @returns One row per segment: `segment`, `customers`, `sent`, `answered`, `answeredShare`,
 * `lowShare`, `highShare`; shares are missing where nothing was sent. Sums equal those of the
 * customers.
 * @throws {DataError} When a column is absent or cannot be used, holds a negative count, or a segment
 * answered more than it was sent.
 *
 * @example
 * ```ts
 * import { abc, returnRates, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c"],
 *   monetary: [80, 15, 5],
 *   messagesSent: [10, 10, 0],
 *   messageClicks: [5, 1, 0],
 * });
 * const rates = returnRates(abc(customers));
 * assert.deepEqual(rates.rows().map(({ answeredShare }) => answeredShare), [0.5, 0.1, null]);
 * assert.equal(rates.number("lowShare")[0].toFixed(3), "0.237");
 * ```
 */
export function returnRates(
  result: Segmentation<unknown>,
  columns: ReturnColumns = MESSAGE_COLUMNS,
): Table {
  const { customers, segments } = result;
  const names = segments.text("segment") as readonly string[];
  const sums = (column: string) => sumBySegment(customers, column, names);
  const sent = sums(columns.sent), answered = sums(columns.answered);
  refuseMoreThanSent(names, sent, answered, columns);
  const intervals = Array.from(
    sent,
    (total, i) => wilsonInterval({ count: answered[i], total }),
  );
  return Table.of({
    segment: names,
    customers: segments.number("customers"),
    sent,
    answered,
    answeredShare: answered.map((count, i) => count / sent[i]),
    lowShare: intervals.map(({ low }) => low),
    highShare: intervals.map(({ high }) => high),
  });
}

function sumBySegment(customers: Table, column: string, names: readonly string[]): Float64Array {
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const segmentOf = customers.text("segment"), sums = new Float64Array(names.length);
  measureColumn(customers, column).forEach((count, row) => {
    if (count < 0) {
      throw new DataError(
        message("errorReturnNegative", { column, row: `${row + 1}` }),
        { column, row: row + 1 },
      );
    }
    if (!Number.isNaN(count)) sums[indexOf.get(segmentOf[row]!)!] += count;
  });
  return sums;
}

function refuseMoreThanSent(
  names: readonly string[],
  sent: Float64Array,
  answered: Float64Array,
  columns: ReturnColumns,
): void {
  const at = answered.findIndex((count, i) => count > sent[i]);
  if (at < 0) return;
  throw new DataError(
    message("errorReturnMore", {
      segment: names[at]!,
      answers: answered[at],
      messages: sent[at],
      answered: columns.answered,
      sent: columns.sent,
    }),
    { column: columns.answered },
  );
}
