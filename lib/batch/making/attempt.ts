/** One attempt after the other, as long as the failure may pass. */
import {
  buildReport,
  type CellError,
  type CellErrorKind,
  type Notebook,
  type Report,
  type ReportOptions,
} from "../../notebook/mod.ts";

/** Ends of a process that another time may not see: a busy machine, a full one. */
const PASSING_KINDS: ReadonlySet<CellErrorKind> = new Set(["timeout", "killed"]);

/** Errors of files and networks that come and go. */
const PASSING_ERRORS = /^(Busy|TimedOut|Interrupted|WouldBlock|UnexpectedEof|ConnectionReset)$/;

/**
 * Whether the same run might succeed another time; what a cell computes wrong stays wrong.
 *
 * @param error Why a run failed.
 * @returns Whether it is worth another attempt.
 */
export function mayPass({ place }: CellError): boolean {
  return PASSING_KINDS.has(place.kind) || PASSING_ERRORS.test(place.errorName ?? "");
}

/** How often and how soon. */
export interface Patience {
  readonly retries: number;
  /** Before the second attempt; each later one waits twice as long as the one before. */
  readonly retryDelaySeconds: number;
}

const LONGEST_DELAY_SECONDS = 300;

async function pause(seconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}

/**
 * Builds a report, again if it fails in a way that may pass.
 *
 * @param notebook The notebook.
 * @param options Of the report; its signal ends the attempts.
 * @param patience How often and how soon.
 * @param again Told before each further attempt: why, and after how many seconds.
 * @returns The last attempt's report.
 */
export async function attempt(
  notebook: Notebook,
  options: ReportOptions & { readonly signal: AbortSignal },
  { retries, retryDelaySeconds }: Patience,
  again: (error: CellError, seconds: number) => void,
): Promise<Report> {
  for (let done = 0;; done++) {
    const report = await buildReport(notebook, options);
    const [error] = report.errors;
    const isLast = done >= retries || options.signal.aborted;
    if (error === undefined || isLast || !mayPass(error)) return report;
    const seconds = Math.min(retryDelaySeconds * 2 ** done, LONGEST_DELAY_SECONDS);
    again(error, seconds);
    await pause(seconds, options.signal);
  }
}
