/** What a caller may say about a transactions file, and the checks on it. */
import { type Day, message, parseDay } from "../base/mod.ts";
import type { QueryOptions } from "../engine/mod.ts";
import { CURRENCY_CODE, currencyCode } from "./names/currency_codes.ts";
import { type Field, FIELDS } from "./names/field_names.ts";

/** The order of the parts of a date such as 03/04/2024. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/** The decimal mark of amounts. */
export type DecimalMark = "," | ".";

/** How the bytes of a text file stand for characters. */
export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** What a caller may say about files of any kind. */
export interface FileOptions {
  /** Order of day, month and year; found from the data when left out. */
  readonly dateOrder?: DateOrder;
  /** Decimal mark; found from the data when left out. */
  readonly decimal?: DecimalMark;
  /** One character between fields; found from the data when left out. */
  readonly delimiter?: string;
  /** Encoding of text files; found from the data, line by line, when left out. */
  readonly encoding?: Encoding;
  /** Sheet of an Excel workbook, by name or number from 1; the first when left out. Files without sheets refuse it. */
  readonly sheet?: string | number;
  /** Largest share of unusable lines, in [0, 1]; more of them stop the reading. 0.05. */
  readonly maxRejectShare?: number;
  /** Most memory of the database, such as "2GB" (the default); beyond, it works on disk. */
  readonly maxMemory?: string;
  /** Threads; as many as there are cores when left out. Results do not depend on it. */
  readonly threads?: number;
  /** Folder for temporary files; the system's when left out. */
  readonly tempDirectory?: string;
  /** Stops the reading when aborted. */
  readonly signal?: AbortSignal;
}

/** Options of `openTransactions` and `readCustomers`. */
export interface TransactionOptions extends FileOptions {
  /** The day the customers are looked at, `YYYY-MM-DD`. Lines of later days are left out. */
  readonly asOf: string;
  /**
   * Column names by field, where they are not found by themselves; `null` says that the file has
   * no such column (order, margin, currency and status only).
   */
  readonly columns?: Readonly<Partial<Record<Field, string | null>>>;
  /**
   * The currency to keep when there are several (ISO 4217); lines in another are left out. Where no
   * line states one, amounts are taken to be in it, and the report says so.
   */
  readonly currency?: string;
  /**
   * What becomes of returns and credit notes, the lines of negative amount: `"net"` (default)
   * lowers `monetary`; `"exclude"` leaves them out, counted; `"separate"` leaves `monetary` gross
   * and adds a column `returned`. They never count as a purchase.
   */
  readonly returns?: "net" | "exclude" | "separate";
  /** What `frequency` counts: distinct orders (default) or distinct purchase days. */
  readonly frequency?: "orders" | "days";
  /** Counts lines that occur more than once; when left out, done for files up to 64 MiB in all. */
  readonly countIdentical?: boolean;
  /** Adds the SHA-256 of each file to the report, at the price of reading it once more. */
  readonly sha256?: boolean;
}

/** Options with every default in place. */
export interface ReadingPlan extends TransactionOptions {
  /** The day `asOf` as a number. */
  readonly asOfDay: Day;
  /** Column names by field, never left out. */
  readonly columns: Readonly<Partial<Record<Field, string | null>>>;
  /** See {@linkcode TransactionOptions}. */
  readonly returns: "net" | "exclude" | "separate";
  /** See {@linkcode TransactionOptions}. */
  readonly frequency: "orders" | "days";
  /** See {@linkcode TransactionOptions}. */
  readonly maxRejectShare: number;
}

/** The largest share of unusable lines when the caller says nothing. */
export const MAX_REJECT_SHARE = 0.05;

const CHOICES = {
  dateOrder: ["dmy", "mdy", "ymd"],
  decimal: [",", "."],
  encoding: ["utf-8", "windows-1252", "utf-16le", "utf-16be"],
  returns: ["net", "exclude", "separate"],
  frequency: ["orders", "days"],
} as const;

const REQUIRED_FIELDS: ReadonlySet<Field> = new Set(
  ["customer", "date", "amount", "quantity", "unitPrice"] as const,
);

function checkChoices(options: FileOptions): void {
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value = (options as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined && !(choices as readonly string[]).includes(value as string)) {
      throw new RangeError(
        message("errorOptionChoice", {
          name,
          choices: choices.join(message("errorOr")),
          value: String(value),
        }),
      );
    }
  }
}

/**
 * Checks which columns a caller chose.
 *
 * @param columns Column names by field.
 * @throws {RangeError} When there is no such field, or one that is needed is to be left out.
 */
export function checkColumns(
  columns: Readonly<Record<string, string | null | undefined>>,
): void {
  for (const [field, column] of Object.entries(columns)) {
    if (!(FIELDS as readonly string[]).includes(field)) {
      throw new RangeError(
        message("errorUnknownField", { field, fields: FIELDS.join(", ") }),
      );
    }
    if (column === null && REQUIRED_FIELDS.has(field as Field)) {
      throw new RangeError(message("errorFieldNeeded", { field }));
    }
  }
}

/**
 * Checks what a caller says about files of any kind.
 *
 * @param options What the caller said.
 * @throws {RangeError} When a value is not one of those possible.
 */
export function checkFileOptions(options: FileOptions): void {
  const { maxRejectShare = MAX_REJECT_SHARE, delimiter } = options;
  checkChoices(options);
  if (!(maxRejectShare >= 0 && maxRejectShare <= 1)) {
    throw new RangeError(
      message("errorShareRange", { value: String(maxRejectShare) }),
    );
  }
  // A letter, a digit or a quote would also stand inside fields; beyond ASCII it is several bytes.
  if (delimiter !== undefined && !/^[\t !#$%&'*+,\-./:;<=>?@[\\\]^_`{|}~]$/.test(delimiter)) {
    throw new RangeError(
      message("errorDelimiter", { value: delimiter }),
    );
  }
}

/**
 * Checks options and puts the defaults in.
 *
 * @param options What the caller said.
 * @returns The plan of the reading.
 * @throws {RangeError} When a value is not one of those possible, or `asOf` is not a day.
 */
export function planReading(options: TransactionOptions): ReadingPlan {
  const { maxRejectShare, currency, columns = {} } = {
    maxRejectShare: MAX_REJECT_SHARE,
    ...options,
  };
  if (typeof options.asOf !== "string") {
    throw new TypeError(message("errorReadNoDay"));
  }
  const asOfDay = parseDay(options.asOf, "asOf");
  checkFileOptions(options);
  checkColumns(columns);
  if (currency !== undefined && !CURRENCY_CODE.test(currencyCode(currency))) {
    throw new RangeError(
      message("errorCurrencyCode", { value: currency }),
    );
  }
  const { returns = "net", frequency = "orders" } = options;
  return { ...options, asOfDay, columns, returns, frequency, maxRejectShare };
}

/**
 * The signal of a plan as the options of a query.
 *
 * @param plan The plan.
 * @returns Query options.
 */
export function signalOf({ signal }: FileOptions): QueryOptions {
  return signal === undefined ? {} : { signal };
}
