/** The stop when too many rows are unusable. */
import { DataError, formatShare, message } from "../base/mod.ts";
import { QUALITY_REASONS, type RejectReason } from "./reasons.ts";
import type { Reading } from "./reading.ts";
import { listRejects, readRejects } from "./rejects.ts";
import type { SourceReport } from "./report.ts";
import type { Workshop } from "./workshop.ts";

/** Rejects shown as examples. */
const SHOWN = 5;

/** Characters shown of each. */
const SHOWN_CHARACTERS = 120;

async function examples(reading: Reading, workshop: Workshop): Promise<string> {
  const list = await listRejects(reading.batches, workshop);
  const choice = { limit: SHOWN, reasons: QUALITY_REASONS };
  const rows = (await readRejects(list, choice, workshop)).rows();
  return rows.map(({ file, line, column, reason, text }) => {
    const place = `${file}, line ${line}${column === null ? "" : `, column '${column}'`}`;
    const why = message(reason as RejectReason, {}, "en");
    return `  ${place}: ${why}: ${String(text).slice(0, SHOWN_CHARACTERS)}`;
  }).join("\n");
}

/**
 * Stops when more rows are unusable than the plan allows.
 *
 * @param report The account.
 * @param reading How the files were read.
 * @param workshop Database and plan.
 * @throws {DataError} With how many rows, why, the first of them, and what to do.
 */
export async function stopWhenTooMany(
  report: SourceReport,
  reading: Reading,
  workshop: Workshop,
): Promise<void> {
  const { rejects, rowsRead } = report, { maxRejectShare } = workshop.plan;
  const count = rejects.reduce((total, reject) => total + reject.count, 0);
  if (count === 0 || count <= maxRejectShare * rowsRead) return;
  const reasons = rejects.map((reject) => `${reject.count} ${message(reject.reason, {}, "en")}`);
  throw new DataError(
    `Cannot use ${count} of ${rowsRead} rows (${formatShare(count / rowsRead, 1, "en")}, at most ` +
      `${formatShare(maxRejectShare, 1, "en")} allowed): ${reasons.join(", ")}.\n` +
      `${await examples(reading, workshop)}\n` +
      "Correct the file or the column mapping, or allow more with maxRejectShare",
    { count },
  );
}
