/**
 * What a run of studies looks like while it goes on: plain lines, and on a terminal a bar below.
 *
 * @module
 */
import type { BatchEvent, EditionFault, KeyChange, Listener, Reason } from "../lib/batch/mod.ts";

const BAR_CELLS = 24;
const CLEAR_LINE = "\r\x1b[K";

function changeText({ part, kind, values }: KeyChange): string {
  return values ? `${part}: ${values[0]} → ${values[1]}` : `${part} ${kind}`;
}

function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case "first":
      return "it was never made";
    case "forced":
      return "--force";
    case "failed":
      return "its last run failed";
    case "changed":
      return reason.changes.map(changeText).join(", ");
  }
}

function faultLines(faults: readonly EditionFault[]): string[] {
  return faults.flatMap(({ where, message, hint }) => [
    `  ${where}: ${message}`,
    ...(hint === undefined ? [] : [`  → ${hint}`]),
  ]);
}

/** The lines that an event adds; none for those that only move the bar. */
function linesOf(event: BatchEvent, explain: boolean, rank: () => string): string[] {
  switch (event.event) {
    case "begin":
      return explain ? [`${event.id}: made because ${reasonText(event.reason)}`] : [];
    case "unchanged":
      return [`${rank()} ${event.id}: unchanged`];
    case "retry":
      return [
        `${event.id}: again in ${event.delaySeconds} s`,
        ...faultLines([event.fault]),
      ];
    case "complete": {
      const what = event.identical ? "the same bytes as" : "complete,";
      return [
        `${rank()} ${event.id}: ${what} version ${event.version}, ${event.seconds.toFixed(1)} s`,
      ];
    }
    case "failed": {
      const kept = event.stale ? "; the last good report stays, marked out of date" : "";
      return [
        `${rank()} ${event.id}: FAILED, ${event.seconds.toFixed(1)} s${kept}`,
        ...faultLines(event.faults),
      ];
    }
    case "pdf":
      return [`${event.id}: ${event.fault === "" ? "printed to PDF" : `no PDF: ${event.fault}`}`];
    case "notice":
      return [`${event.id}: ${event.text}`];
    case "threshold":
      return [`${event.id}: ${event.level.toUpperCase()} ${event.text}`];
    case "end":
      return [
        `${event.complete} made, ${event.unchanged} unchanged, ${event.failed} failed, ` +
        `${event.seconds.toFixed(1)} s`,
      ];
    default:
      return [];
  }
}

function bar(done: number, total: number, running: ReadonlySet<string>): string {
  const filled = total === 0 ? BAR_CELLS : Math.round(BAR_CELLS * done / total);
  const cells = "█".repeat(filled) + "░".repeat(BAR_CELLS - filled);
  const names = [...running].join(", ");
  const width = Deno.consoleSize().columns - BAR_CELLS - 12;
  const shown = names.length > width ? `${names.slice(0, Math.max(0, width - 1))}…` : names;
  return `${cells} ${done}/${total} ${shown}`;
}

/**
 * Prints what happens.
 *
 * @param explain Say why each report is made.
 * @returns Takes the events of one run.
 */
export function createProgress(explain: boolean): Listener {
  const isTerminal = Deno.stdout.isTerminal();
  const running = new Set<string>();
  let total = 0;
  let done = 0;
  const encoder = new TextEncoder();
  return (event) => {
    if (event.event === "start") [total, done] = [event.editions, 0];
    if (event.event === "begin") running.add(event.id);
    if (["unchanged", "complete", "failed"].includes(event.event)) {
      running.delete((event as { id: string }).id);
      done++;
    }
    const text = linesOf(event, explain, () => `[${done}/${total}]`).map((line) => `${line}\n`)
      .join("");
    const below = isTerminal && event.event !== "end" ? bar(done, total, running) : "";
    const clear = isTerminal ? CLEAR_LINE : "";
    Deno.stdout.writeSync(encoder.encode(clear + text + below));
  };
}
