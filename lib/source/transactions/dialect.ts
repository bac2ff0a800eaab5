/** What the text of a file's dates and amounts means. */
import type { DateOrder, DecimalMark } from "../options.ts";

/** Where the currency of a line is stated. */
export type CurrencyPlace = "column" | "amount";

/** What the text of dates and amounts means, for files of one layout. */
export interface Dialect {
  /** Decimal mark; null when no amount seen has one, and then none is accepted. */
  readonly decimal: DecimalMark | null;
  /** Order of dates whose year is last; null when none was seen, and then none is accepted. */
  readonly dateOrder: DateOrder | null;
  /** Where currencies are stated, if they are. */
  readonly currencyPlace?: CurrencyPlace | undefined;
  /** The currency to keep, where they are stated. */
  readonly currency?: string | undefined;
  /**
   * Whether amounts with more than four decimals are counted. When the first lines have none, the
   * count is spared, and a line that has some makes every line be looked at.
   */
  readonly countsRounded: boolean;
  /** Whether every line was looked at; otherwise only the first ones. */
  readonly certain: boolean;
}
