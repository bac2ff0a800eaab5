/** What a dirty file should give once read: the account an analyst can check a reader against. */
import type { Row } from "./csv.ts";
import type { DirtyFile, Fault } from "./dirt.ts";

/** Money on one line, in cents. */
export interface MoneyLine {
  /** What the line bills. */
  readonly amount: number;
  /** What it earns. */
  readonly margin: number;
}

/** The account of a file. */
export interface Ledger {
  /** Lines below the header, faulty ones included. */
  readonly lineCount: number;
  /** Lines with nothing wrong; the second copy of a duplicate is not one of them. */
  readonly cleanCount: number;
  /** The total of those lines, in cents. */
  readonly amount: number;
  /** Their total margin, in cents. */
  readonly margin: number;
  /** The total of the second copies, which is added when duplicates are kept. */
  readonly duplicateAmount: number;
  /** How many lines have each fault. */
  readonly faults: ReadonlyMap<Fault, number>;
  /** The rows of `truth/dirt.csv`, header first. */
  readonly rows: readonly Row[];
}

/**
 * Draws up the account of a dirty file.
 *
 * @param file The file.
 * @param lines The money of each clean line before it was spoilt, in the order of the file.
 * @returns The account.
 */
export function ledgerOf(file: DirtyFile, lines: readonly MoneyLine[]): Ledger {
  const clean = lines.filter((_, index) => file.isIntact[index]);
  const repeated = lines.filter((_, index) => file.isRepeated[index]);
  const faults = new Map<Fault, number>();
  for (const { fault } of file.spoilt) faults.set(fault, (faults.get(fault) ?? 0) + 1);
  return {
    lineCount: file.rows.length,
    cleanCount: clean.length,
    amount: clean.reduce((total, { amount }) => total + amount, 0),
    margin: clean.reduce((total, { margin }) => total + margin, 0),
    duplicateAmount: repeated.reduce((total, { amount }) => total + amount, 0),
    faults,
    rows: [["line", "fault"], ...file.spoilt.map(({ line, fault }) => [String(line), fault])],
  };
}
