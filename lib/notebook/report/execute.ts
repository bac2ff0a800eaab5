/** Running a planned notebook: its module is written, run, and what came of it read. */
import { writeModule } from "../process/cache.ts";
import { concealer, rewriteOutcome } from "../process/hidden.ts";
import { libraryFiles } from "../program/library.ts";
import { runModule } from "../program/module.ts";
import { type Outcome, readOutcome } from "../process/outcome.ts";
import type { Plan } from "./plan.ts";
import { runProcess } from "../process/run.ts";

/**
 * Runs the cells of a notebook.
 *
 * @param plan What to run, and within which limits.
 * @param signal Ends the run early.
 * @returns Outputs, and what ended the run if not the last cell.
 */
export async function execute(plan: Plan, signal: AbortSignal): Promise<Outcome> {
  const { notebook, project, program, hidden, rewrite, inputs, output, limits, locale } = plan;
  const module = runModule(program, project.folderUrl, libraryFiles(project.root));
  const written = await writeModule(notebook, project, module);
  const dir = plan.scratch === undefined ? {} : { dir: plan.scratch };
  const scratch = Deno.makeTempDirSync({ prefix: "strate-", ...dir });
  try {
    const values = Object.fromEntries(Object.entries(hidden).map(([name, h]) => [name, h.value]));
    const record = await runProcess(written, { inputs, output, scratch }, limits, signal, values);
    const outcome = readOutcome(record, written, limits, output, locale);
    return rewriteOutcome(outcome, concealer(hidden, rewrite));
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}
