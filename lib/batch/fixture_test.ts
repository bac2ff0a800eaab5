/** Sites for the tests of this folder; no tests of its own. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { notebookText, parameters } from "../notebook/fixture_test.ts";
import { type BatchEvent, laySite, parseStudies, type RunOptions, runStudies } from "./mod.ts";

/** A project with notebooks, data and a file of studies, in a folder of its own. */
export class Bench {
  /** Events of the last run. */
  events: BatchEvent[] = [];

  private constructor(readonly folder: string) {}

  /** A new project, for its caller to remove. */
  static async open(): Promise<Bench> {
    const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "strate-batch-" }));
    await Deno.writeTextFile(join(folder, "deno.json"), "{}");
    return new Bench(folder);
  }

  /** Runs a test in a new project. */
  static async with(test: (bench: Bench) => Promise<void>): Promise<void> {
    const bench = await Bench.open();
    try {
      await test(bench);
    } finally {
      await Deno.remove(bench.folder, { recursive: true });
    }
  }

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  write(name: string, text: string): void {
    Deno.mkdirSync(join(this.path(name), ".."), { recursive: true });
    Deno.writeTextFileSync(this.path(name), text);
  }

  read(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  /** A notebook: its parameters, then cells. */
  notebook(name: string, first: string, ...cells: string[]): void {
    this.write(name, notebookText([parameters(first), ...cells]));
  }

  studies(studies: readonly object[], more: object = {}): void {
    this.write("studies.json", JSON.stringify({ site: "site", studies, ...more }));
  }

  /** Runs the studies; says how each edition came out. */
  async run(options: RunOptions = {}, date?: string): Promise<Record<string, string>> {
    this.events = [];
    const path = this.path("studies.json");
    const studies = parseStudies(this.read("studies.json"), path);
    await runStudies(laySite(studies, path, undefined, date), {
      ...options,
      listen: (event) => this.events.push(event),
    });
    const ends = this.events.flatMap((event) =>
      event.event === "unchanged" || event.event === "complete" || event.event === "failed"
        ? [[event.id, event.event] as const]
        : []
    );
    return Object.fromEntries(ends.toSorted(([a], [b]) => a < b ? -1 : 1));
  }

  /** Why an edition was made in the last run, in words. */
  reason(id: string): string {
    const event = this.events.find((event) => event.event === "begin" && event.id === id);
    if (event?.event !== "begin") return "not made";
    const { reason } = event;
    return reason.kind === "changed"
      ? reason.changes.map(({ part, kind, values }) => `${part} ${values?.join(" → ") ?? kind}`)
        .join(", ")
      : reason.kind;
  }

  /** Why an edition failed in the last run, in words; empty when it did not. */
  fault(id: string): string {
    const event = this.events.find((event) => event.event === "failed" && event.id === id);
    return event?.event === "failed" ? event.faults.map(({ message }) => message).join("; ") : "";
  }

  /** Every file of the site that readers may open, by path. */
  site(): Record<string, string> {
    const folder = this.path("site");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
      .filter((name) => !name.startsWith(".strate/")).toSorted();
    return Object.fromEntries(
      files.map((name) => [name, readFileSync(join(folder, name), "utf8")]),
    );
  }
}
