/** Runs inside the notebook's process: sets the stage for the module of its cells, and reports. */
import { jupyter } from "./child_jupyter.ts";
import { Reporter } from "./child_reporter.ts";
import { type ChildTask, REPORTER } from "./protocol.ts";

/** The notebook may change `Deno`, not how its process ends. */
const exit = Deno.exit;

function watch(reporter: Reporter): void {
  const fail = (event: Event, thrown: unknown) => {
    event.preventDefault();
    reporter.sendError(thrown);
    exit(1);
  };
  addEventListener("error", (event) => fail(event, event.error));
  addEventListener("unhandledrejection", (event) => fail(event, event.reason));
  reporter.watchConsole();
}

/**
 * Runs the cells and ends the process. Timers and servers that a cell left behind are not waited
 * for: a report ends with its last cell.
 *
 * @param load Imports the module of the cells.
 */
export async function runCells(load: () => Promise<unknown>): Promise<void> {
  const task: ChildTask = await new Response(Deno.stdin.readable).json();
  const reporter = new Reporter(task);
  Object.assign(globalThis, { [REPORTER]: reporter });
  Object.assign(Deno, { jupyter: jupyter(reporter) });
  watch(reporter);
  try {
    await load();
  } catch (thrown) {
    reporter.sendError(thrown);
    exit(1);
  }
  exit(0);
}
