/** What a run came to: outputs by cell, and the error that ended it, if one did. */
import type { Locale, Metric } from "../../base/mod.ts";
import type { WrittenModule } from "./check.ts";
import { deathOf } from "./death.ts";
import type { CellError } from "../errors.ts";
import type { Output } from "../ipynb/notebook.ts";
import type { PlacedEvent } from "./protocol.ts";
import type { ProcessRecord, RunLimits } from "./run.ts";
import { errorOutput, thrownError } from "./thrown.ts";

/** Outputs of every cell that began, by cell number, and why the run ended early. */
export interface Outcome {
  readonly outputs: ReadonlyMap<number, readonly Output[]>;
  /** Figures that the cells declared, in order. */
  readonly metrics: readonly Metric[];
  /** Undefined when every cell ran. */
  readonly failure: CellError | undefined;
}

type Placed = { readonly cell: number; readonly order: number; readonly output: Output };
type Shown = Extract<PlacedEvent, { kind: "result" | "display" }>;

function toOutput(event: Shown): Output {
  const { data, cell } = event;
  if (event.kind === "result") {
    return { output_type: "execute_result", execution_count: cell, data, metadata: {} };
  }
  return { output_type: "display_data", data, metadata: event.metadata ?? {} };
}

/** Shown values, with later updates put in the place of what they replace. */
function shownOutputs(events: readonly PlacedEvent[]): Placed[] {
  const shown: (Placed & { displayId?: string | undefined })[] = [];
  for (const event of events) {
    if (event.kind !== "result" && event.kind !== "display") continue;
    const { cell, order } = event;
    const displayId = event.kind === "display" ? event.displayId : undefined;
    const placed = { cell, order, output: toOutput(event), displayId };
    if (event.kind === "result" || !event.update) shown.push(placed);
    else {
      shown.forEach((old, i) => {
        if (old.displayId === displayId) shown[i] = { ...old, output: placed.output };
      });
    }
  }
  return shown;
}

/** What the virtual machine prints as it dies: addresses and times that no reader needs. */
function withoutLastWords(text: string): string {
  return text.replace(
    /\n?(<--- Last few GCs --->|#\n# Fatal|error: Uncaught|error: Top-level await)[\s\S]*$/,
    "",
  );
}

function printedOutputs({ printed }: ProcessRecord): Placed[] {
  return (["stdout", "stderr"] as const).flatMap((name) =>
    printed[name].map(({ cell, order, text }) => ({
      cell,
      order,
      output: {
        output_type: "stream" as const,
        name,
        text: name === "stderr" ? withoutLastWords(text) : text,
      },
    }))
  );
}

/** Joins neighbours of the same stream, as Jupyter does. */
function joinStreams(outputs: readonly Output[]): Output[] {
  const joined: Output[] = [];
  for (const output of outputs) {
    const last = joined.at(-1);
    if (output.output_type === "stream" && output.text === "") continue;
    if (
      last?.output_type === "stream" && output.output_type === "stream" && last.name === output.name
    ) {
      joined[joined.length - 1] = { ...last, text: last.text + output.text };
    } else joined.push(output);
  }
  return joined;
}

function groupByCell(placed: readonly Placed[], begun: readonly number[]): Map<number, Output[]> {
  const groups = new Map<number, Output[]>(begun.map((cell) => [cell, []]));
  const first = begun[0] ?? 1;
  for (const { cell, output } of placed.toSorted((a, b) => a.order - b.order)) {
    const group = groups.get(cell || first);
    if (group) group.push(output);
    else groups.set(cell || first, [output]);
  }
  return new Map([...groups].map(([cell, outputs]) => [cell, joinStreams(outputs)]));
}

/**
 * Reads the record of a process: what each cell showed, and what ended the run.
 *
 * @param record What the process left.
 * @param written The module it ran.
 * @param limits Limits it had.
 * @param output Folder it could write to, for messages.
 * @param locale Language of messages.
 * @returns Outputs and failure; the outputs before a failure are kept.
 */
export function readOutcome(
  record: ProcessRecord,
  written: WrittenModule,
  limits: RunLimits,
  output: string,
  locale: Locale,
): Outcome {
  const begun = record.events.filter(({ kind }) => kind === "begin").map(({ cell }) => cell);
  const thrown = record.events.find((event) => event.kind === "error");
  const finished = record.events.some(({ kind }) => kind === "finish");
  const failure = thrown
    ? thrownError(thrown, written, output, locale)
    : finished
    ? undefined
    : deathOf(record, written.notebook, begun.at(-1), limits, locale);
  const outputs = groupByCell([...shownOutputs(record.events), ...printedOutputs(record)], begun);
  if (failure) {
    const cell = failure.place.cell ?? begun.at(-1);
    if (cell !== undefined) outputs.set(cell, [...outputs.get(cell) ?? [], errorOutput(failure)]);
  }
  const metrics = record.events.flatMap((event) => event.kind === "metric" ? [event.metric] : []);
  return { outputs, metrics, failure };
}
