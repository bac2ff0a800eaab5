/**
 * What a run of studies looks like while it goes on: plain lines, and on a terminal a bar below.
 *
 * @module
 */
import { formatNumber, message, type MessageKey } from "../lib/base/mod.ts";
import type { BatchEvent, EditionFault, KeyChange, Listener, Reason } from "../lib/batch/mod.ts";

const BAR_CELLS = 24;
const CLEAR_LINE = "\r\x1b[K";

/** Things that a report depends on of which there is one. */
const PARTS: Readonly<Record<string, MessageKey>> = {
  deno: "partDeno",
  library: "partLibrary",
  notebook: "partNotebook",
  configuration: "partConfiguration",
  lock: "partLock",
  locale: "partLocale",
  clock: "partClock",
  code: "partCode",
  privacy: "partPrivacy",
};

/** Things of which there may be several, each with its name. */
const NAMED_PARTS: Readonly<Record<string, MessageKey>> = {
  parameter: "partParameter",
  theme: "partTheme",
  data: "partData",
  module: "partModule",
};

function partText(part: string): string {
  const [, kind, name] = /^(\S+) (.+)$/s.exec(part) ?? [];
  if (name !== undefined && kind in NAMED_PARTS) return message(NAMED_PARTS[kind], { name });
  return part in PARTS ? message(PARTS[part]) : part;
}

const CHANGES: Readonly<Record<KeyChange["kind"], MessageKey>> = {
  added: "progressAdded",
  removed: "progressRemoved",
  changed: "progressChanged",
};

function changeText({ part: name, kind, values }: KeyChange): string {
  const part = partText(name);
  if (values === undefined) return message(CHANGES[kind], { part });
  const [before, now] = values;
  return message("progressValues", { part, before, now });
}

function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case "first":
      return message("progressFirst");
    case "forced":
      return message("progressForced");
    case "failed":
      return message("progressLastFailed");
    case "changed":
      return reason.changes.map(changeText).join(", ");
  }
}

function faultLines(faults: readonly EditionFault[]): string[] {
  return faults.flatMap(({ where, message: fault, hint }) => [
    `  ${message("progressFault", { where, fault })}`,
    ...(hint === undefined ? [] : [`  → ${hint}`]),
  ]);
}

/**
 * The lines that an event adds, in the display language.
 *
 * @param event What happened.
 * @param explain Say why each report is made.
 * @param rank How far the run has come, such as `[2/7]`.
 * @returns The lines; none for an event that only moves the bar.
 */
export function progressLines(event: BatchEvent, explain: boolean, rank: string): string[] {
  switch (event.event) {
    case "begin": {
      if (!explain) return [];
      return [message("progressBegin", { id: event.id, reason: reasonText(event.reason) })];
    }
    case "unchanged":
      return [message("progressUnchanged", { rank, id: event.id })];
    case "retry": {
      const { id, delaySeconds: seconds, fault } = event;
      return [message("progressRetry", { id, seconds }), ...faultLines([fault])];
    }
    case "complete": {
      const key = event.identical ? "progressIdentical" : "progressComplete";
      const { id, seconds } = event;
      const version = String(event.version);
      return [message(key, { rank, id, version, seconds: secondsText(seconds) })];
    }
    case "failed": {
      const key = event.stale ? "progressFailedKept" : "progressFailed";
      const { id, seconds, faults } = event;
      return [message(key, { rank, id, seconds: secondsText(seconds) }), ...faultLines(faults)];
    }
    case "pdf": {
      const { id, fault } = event;
      return [message(fault === "" ? "progressPrinted" : "progressNoPdf", { id, fault })];
    }
    case "notice":
      return [message("progressNotice", { id: event.id, text: event.text })];
    case "threshold": {
      const key = event.level === "alert" ? "progressAlert" : "progressWarning";
      return [message(key, { id: event.id, text: event.text })];
    }
    case "end": {
      const { complete, unchanged, failed, seconds } = event;
      const counts = { complete, unchanged, failed };
      return [message("progressEnd", { ...counts, seconds: secondsText(seconds) })];
    }
    default:
      return [];
  }
}

function secondsText(seconds: number): string {
  return formatNumber(seconds, 1);
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
    const text = progressLines(event, explain, `[${done}/${total}]`).map((line) => `${line}\n`)
      .join("");
    const below = isTerminal && event.event !== "end" ? bar(done, total, running) : "";
    const clear = isTerminal ? CLEAR_LINE : "";
    Deno.stdout.writeSync(encoder.encode(clear + text + below));
  };
}
