/** The error raised for data that cannot be used as it is. */

/** Where bad data was found; every field that is known is given. */
export interface DataErrorPlace {
  /** File name, as the user gave it. */
  readonly file?: string;
  /** Column name, as it stands in the data. */
  readonly column?: string;
  /** Where the column is not there, the names of those that are. */
  readonly columns?: readonly string[];
  /** Row (first row is 1) or line of the file. */
  readonly row?: number;
  /** How many rows have the same trouble. */
  readonly count?: number;
}

/**
 * Data that cannot be used: the message says what was found, where, and what to do.
 *
 * Wrong arguments are `TypeError` or `RangeError`, unparsable text is `SyntaxError`; this class is
 * for what comes out of files and tables.
 *
 * @example
 * ```ts
 * import { DataError } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const error = new DataError("Cannot score as column 'revenue' has 3 missing values", {
 *   column: "revenue",
 *   count: 3,
 * });
 * assert.equal(error.place.count, 3);
 * ```
 */
export class DataError extends Error {
  /** Always "DataError". */
  override readonly name = "DataError";
  /** Where the trouble is. */
  readonly place: DataErrorPlace;

  /**
   * Says what is wrong with the data.
   *
   * @param message What was found, where, and what to do, in the user's words.
   * @param place The same place, for programs.
   */
  constructor(message: string, place: DataErrorPlace = {}) {
    super(message);
    this.place = place;
  }
}
