/** Telling apart the ways in which a notebook's process can end before its last cell. */
import { type Locale, message, type MessageKey, type MessageParameters } from "../../base/mod.ts";
import { CellError, type CellErrorKind } from "../errors.ts";
import type { ProcessRecord, RunLimits } from "./run.ts";

/** A way to end, in words. */
interface Death {
  readonly kind: CellErrorKind;
  readonly key: MessageKey;
  readonly parameters?: MessageParameters;
  readonly hint?: MessageKey;
}

function stoppedByUs(record: ProcessRecord, limits: RunLimits): Death | undefined {
  const megabytes = Math.round(limits.outputBytes / 1e6);
  switch (record.stopped) {
    case "timeout": {
      const parameters = { count: limits.timeoutSeconds };
      return { kind: "timeout", key: "notebookTimeout", parameters, hint: "notebookTimeoutHint" };
    }
    case "output": {
      const parameters = { megabytes };
      return { kind: "output", key: "notebookOutput", parameters, hint: "notebookOutputHint" };
    }
    case "aborted":
      return { kind: "aborted", key: "notebookAborted" };
    default:
      return undefined;
  }
}

/** V8 prints this before it gives up; the exit code alone does not tell. */
const OUT_OF_MEMORY = /heap out of memory|out of memory|Array buffer allocation failed/i;
const STUCK = /Top-level await promise never resolved/i;

function endedByItself(record: ProcessRecord, lastWords: string, began: boolean): Death {
  if (OUT_OF_MEMORY.test(lastWords) && (record.signal !== null || record.code > 128)) {
    return { kind: "memory", key: "notebookMemory", hint: "notebookMemoryHint" };
  }
  if (record.signal !== null) {
    return { kind: "killed", key: "notebookKilled", parameters: { signal: record.signal } };
  }
  if (STUCK.test(lastWords)) return { kind: "stuck", key: "notebookStuck" };
  if (!began) {
    const reason = /^error: (.*)$/m.exec(lastWords)?.[1] ?? lastWords.trim();
    const parameters = { reason: reason || `exit code ${record.code}` };
    const locked = /lock ?file/i.test(reason);
    return {
      kind: "start",
      key: "notebookStart",
      parameters,
      ...(locked ? { hint: "notebookLockHint" as const } : {}),
    };
  }
  const parameters = { code: String(record.code) };
  return { kind: "exit", key: "notebookExit", parameters, hint: "notebookExitHint" };
}

/**
 * Says why a process ended although its last cell had not.
 *
 * @param record What the process left.
 * @param notebook Name of the notebook.
 * @param cell Cell that was running; undefined when none had begun.
 * @param limits Limits it had.
 * @param locale Language of the message.
 * @returns The error.
 */
export function deathOf(
  record: ProcessRecord,
  notebook: string,
  cell: number | undefined,
  limits: RunLimits,
  locale: Locale,
): CellError {
  const lastWords = record.printed.stderr.map(({ text }) => text).join("");
  const death = stoppedByUs(record, limits) ??
    endedByItself(record, lastWords, cell !== undefined);
  return new CellError(message(death.key, death.parameters, locale), {
    notebook,
    kind: death.kind,
    cell,
    hint: death.hint && message(death.hint, {}, locale),
  });
}

/**
 * Says what a report may do, when a cell asked for what it may not.
 *
 * @param refusal Message of an error.
 * @param folder Folder in which the notebook may write.
 * @param locale Language of the hint.
 * @returns The hint; undefined when the message is about something else.
 */
export function permissionHint(
  refusal: string,
  folder: string,
  locale: Locale,
): string | undefined {
  const permission = /^Requires (\w+) access/.exec(refusal)?.[1];
  switch (permission) {
    case undefined:
      return undefined;
    case "read":
      return message("notebookReadHint", {}, locale);
    case "write":
      return message("notebookWriteHint", { folder }, locale);
    case "net":
    case "import":
      return message("notebookNetHint", {}, locale);
    default:
      return message("notebookRefusedHint", { permission }, locale);
  }
}
