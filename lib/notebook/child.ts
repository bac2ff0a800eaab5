/** The notebook's own process: runs the module of its cells and reports. */
import { jupyter } from "./child_jupyter.ts";
import { Reporter } from "./child_reporter.ts";
import type { ChildTask } from "./protocol.ts";

const exit = Deno.exit;
const task: ChildTask = await new Response(Deno.stdin.readable).json();
const reporter = new Reporter(task);

function fail(event: Event, thrown: unknown): void {
  event.preventDefault();
  reporter.sendError(thrown);
  exit(1);
}

addEventListener("error", (event) => fail(event, event.error));
addEventListener("unhandledrejection", (event) => fail(event, event.reason));
Object.assign(globalThis, { [Symbol.for("strate.notebook")]: reporter });
Object.assign(Deno, { jupyter: jupyter(reporter) });
reporter.watchConsole();

try {
  await import(task.module);
} catch (thrown) {
  reporter.sendError(thrown);
  exit(1);
}
// Timers and servers that a cell left behind are not waited for: a report ends with its last cell.
exit(0);
