/** The account of a dirty file, in words. */
import type { Fault } from "./dirt.ts";
import type { Ledger } from "./ledger.ts";
import { markdownTable } from "./markdown.ts";
import { decimalPoint } from "./money.ts";

const MEANINGS: Readonly<Record<Fault, string>> = {
  empty_customer: "the customer is missing",
  impossible_date: "31 February 2025",
  text_in_amount: "words where the amount should be",
  missing_fields: "the line stops after its first fields",
  date_after_analysis: "a date in 2026",
  duplicate_line: "the second of two identical lines",
  total_line: "the total that the software prints at the foot",
};

/**
 * Writes the account as Markdown.
 *
 * @param path The file the account is about.
 * @param ledger The account.
 * @returns A list of totals and a table of faults.
 */
export function ledgerText(path: string, ledger: Ledger): string {
  const faults = Array.from(ledger.faults, ([fault, count]) => [fault, count, MEANINGS[fault]]);
  return `\`${path}\` has ${ledger.lineCount} lines below its header.

- Lines with nothing wrong, counting a duplicated line once: **${ledger.cleanCount}**.
- Their total amount: **${decimalPoint(ledger.amount)}** euros; their total margin:
  **${decimalPoint(ledger.margin)}** euros. Returns are counted as negative.
- Keeping the duplicates adds ${decimalPoint(ledger.duplicateAmount)} euros to the amount.

Faulty lines, each listed with its line number in \`dirt.csv\` (the header is line 1):

${markdownTable(["fault", "lines", "what it looks like"], faults.sort(byName))}`;
}

function byName(first: (string | number)[], second: (string | number)[]): number {
  return first[0] < second[0] ? -1 : 1;
}
