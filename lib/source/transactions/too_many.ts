/** The stop when too many rows are unusable. */
import { DataError, formatShare, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { Workshop } from "../files/workshop.ts";
import { QUALITY_REASONS, type RejectReason } from "../records/reasons.ts";
import type { Reading } from "./reading.ts";
import { listRejects, readRejects } from "./rejects.ts";
import type { SourceReport } from "./report.ts";

/** Rejects shown as examples. */
const SHOWN = 5;

/** Characters shown of each. */
const SHOWN_CHARACTERS = 120;

/** The first rejects as lines of text. */
function firstOf(rejects: Table): string {
  return rejects.head(SHOWN).rows().map(({ file, line, column, reason, text }) => {
    const found = { file: `${file}`, line: `${line}`, column: `${column}` };
    return message("errorExample", {
      place: message(column === null ? "errorPlace" : "errorPlaceColumn", found),
      why: message(reason as RejectReason),
      text: String(text).slice(0, SHOWN_CHARACTERS),
    });
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
  const { maxRejectShare } = workshop.plan;
  if (!isTooMany(report, maxRejectShare)) return;
  const list = await listRejects(reading.batches, workshop);
  const choice = { limit: SHOWN, reasons: QUALITY_REASONS };
  throw tooMany(report, maxRejectShare, await readRejects(list, choice, workshop));
}

/** What became of the rows of a file, whatever it holds. */
type RowAccount = Pick<SourceReport, "rejects" | "rowsRead">;

function countOf({ rejects }: RowAccount): number {
  return rejects.reduce((total, reject) => total + reject.count, 0);
}

/**
 * Whether more rows are unusable than allowed.
 *
 * @param account The account.
 * @param maxRejectShare The share allowed.
 * @returns True when the reading must stop.
 */
export function isTooMany(account: RowAccount, maxRejectShare: number): boolean {
  const count = countOf(account);
  return count > 0 && count > maxRejectShare * account.rowsRead;
}

/**
 * Says that too many rows are unusable.
 *
 * @param account The account.
 * @param maxRejectShare The share allowed.
 * @param examples The first rejects: `file`, `line`, `column`, `reason`, `text`.
 * @returns The error, with how many rows, why, the first of them, and what to do.
 */
export function tooMany(
  account: RowAccount,
  maxRejectShare: number,
  examples: Table,
): DataError {
  const { rejects, rowsRead } = account;
  const count = countOf(account);
  const reasons = rejects.map((reject) => `${reject.count} × ${message(reject.reason)}`);
  return new DataError(
    message("errorTooMany", {
      unusable: `${count}`,
      read: `${rowsRead}`,
      share: formatShare(count / rowsRead),
      most: formatShare(maxRejectShare),
      reasons: reasons.join(", "),
      examples: firstOf(examples),
    }),
    { count },
  );
}
