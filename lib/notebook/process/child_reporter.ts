/** Runs inside the notebook's process: writes events, marks what is printed, follows the cells. */
import type { Metric } from "../../base/mod.ts";
import { type ChildEvent, type ChildTask, type ChildWords, writeMark } from "./protocol.ts";
import { formatValue } from "./child_format.ts";

const encoder = new TextEncoder();

/** Methods of the console that write to stderr; the others write to stdout. */
const STDERR_METHODS: ReadonlySet<string> = new Set(["error", "warn", "assert", "trace"]);

/** Tells the starting process what the cells do; the running module drives it. */
export class Reporter {
  /** What the running cell would show if it ended now. */
  value: unknown = undefined;
  /** Values that no module and no report holds, by parameter. */
  readonly hidden: Readonly<Record<string, string>>;
  /** What it says of mistakes. */
  readonly words: ChildWords;
  readonly #task: ChildTask;
  readonly #file: Deno.FsFile;
  readonly #metrics = new Set<string>();
  #cell = 0;
  #order = 0;
  #written = 0;
  #marked: "stdout" | "stderr" | undefined;

  /**
   * Opens the file of events.
   *
   * @param task What the starting process asked for.
   */
  constructor(task: ChildTask) {
    this.#task = task;
    this.hidden = task.hidden;
    this.words = task.words;
    this.#file = Deno.openSync(task.events, { append: true });
  }

  /** Shows the value of the cell before and says that the next one begins. */
  async begin(cell: number): Promise<void> {
    await this.#showValue();
    this.#cell = cell;
    this.send({ kind: "begin" });
    this.#mark("stdout");
    this.#mark("stderr");
  }

  /** Shows the value of the last cell and says that all cells ran. */
  async finish(): Promise<void> {
    await this.#showValue();
    this.send({ kind: "finish" });
  }

  /** A specifier computed by the notebook, as seen from the notebook's folder. */
  resolve(specifier: unknown): string {
    const text = String(specifier);
    return /^\.{0,2}\//.test(text) ? new URL(text, this.#task.folder).href : text;
  }

  /** Takes a figure that the report declares; each name once. */
  metric(metric: Metric): void {
    if (this.#metrics.has(metric.name)) {
      throw new RangeError(this.words.metricTwice.replace("{name}", () => metric.name));
    }
    this.#metrics.add(metric.name);
    this.send({ kind: "metric", metric });
  }

  /** Reports what was thrown, as far as it can be told. */
  sendError(thrown: unknown): void {
    const error = thrown instanceof Error ? thrown : undefined;
    this.send({
      kind: "error",
      name: error?.name ?? "Error",
      message: error?.message ?? String(thrown),
      stack: error?.stack ?? "",
    });
  }

  /** Writes one event. */
  send(event: ChildEvent): void {
    const line = JSON.stringify({ ...event, cell: this.#cell, order: ++this.#order });
    this.#marked = undefined;
    this.#written += line.length;
    if (this.#written > this.#task.limit && event.kind !== "error") {
      throw new RangeError(this.words.shown);
    }
    this.#write(this.#file, line + "\n");
  }

  /** Marks what the console writes, so that it keeps its order among other outputs. */
  watchConsole(): void {
    const methods = console as unknown as Record<string, unknown>;
    for (const [name, method] of Object.entries(methods)) {
      if (typeof method !== "function") continue;
      const stream = STDERR_METHODS.has(name) ? "stderr" : "stdout";
      methods[name] = (...values: unknown[]) => {
        if (this.#marked !== stream) this.#mark(stream);
        return method.apply(console, values);
      };
    }
  }

  async #showValue(): Promise<void> {
    const { value } = this;
    this.value = undefined;
    if (value === undefined || value === null) return;
    this.send({ kind: "result", data: await formatValue(value) });
  }

  #mark(stream: "stdout" | "stderr"): void {
    this.#write(Deno[stream], writeMark(this.#task.key, this.#cell, ++this.#order));
    this.#marked = stream;
  }

  #write(target: { writeSync(bytes: Uint8Array): number }, text: string): void {
    let bytes = encoder.encode(text);
    while (bytes.length > 0) bytes = bytes.subarray(target.writeSync(bytes));
  }
}
