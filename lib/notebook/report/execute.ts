/** Running a planned notebook: its module is written, run, and what came of it read. */
import { writeModule, writeSource } from "../process/cache.ts";
import { concealer, rewriteOutcome } from "../process/hidden.ts";
import { childWords } from "../process/child_words.ts";
import type { WrittenModule } from "../process/check.ts";
import { narrowDoor } from "../program/library.ts";
import { runModule } from "../program/module.ts";
import { type Outcome, readOutcome } from "../process/outcome.ts";
import type { Plan } from "./plan.ts";
import { runProcess } from "../process/run.ts";

/** The module of the cells, and the door through which they have the library. */
async function writeCells({ notebook, project, program }: Plan): Promise<WrittenModule> {
  const door = narrowDoor(program.cells, project.root);
  const standIn = door &&
    { ...door, url: (await writeSource(notebook, project, door.text)).href };
  return await writeModule(notebook, project, runModule(program, project.folderUrl, standIn));
}

/**
 * Runs the cells of a notebook.
 *
 * @param plan What to run, and within which limits.
 * @param signal Ends the run early.
 * @returns Outputs, and what ended the run if not the last cell.
 */
export async function execute(plan: Plan, signal: AbortSignal): Promise<Outcome> {
  const { hidden, rewrite, inputs, output, limits, locale } = plan;
  const written = await writeCells(plan);
  const dir = plan.scratch === undefined ? {} : { dir: plan.scratch };
  const scratch = Deno.makeTempDirSync({ prefix: "strate-", ...dir });
  try {
    const record = await runProcess(written, { inputs, output, scratch }, limits, signal, {
      hidden: Object.fromEntries(Object.entries(hidden).map(([name, h]) => [name, h.value])),
      words: childWords(limits, locale),
    });
    const outcome = readOutcome(record, written, limits, output, locale);
    return rewriteOutcome(outcome, concealer(hidden, rewrite));
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}
