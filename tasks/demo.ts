/**
 * `deno task demo`: every notebook on the sample data as a report, and an index of them.
 *
 * @module
 */
import { basename, join, relative } from "node:path";
import { type Locale, useLocale, writeWhole } from "../lib/base/mod.ts";
import {
  buildReport,
  type IndexEntry,
  readNotebook,
  readOutline,
  renderIndex,
  writeReport,
} from "../lib/notebook/mod.ts";
import { createCommand, localeOption, runCommand, userPath } from "./command.ts";

const NOTEBOOKS = join(import.meta.dirname!, "..", "notebooks");
const REPORTS = join(import.meta.dirname!, "..", "reports");
const EXIT_FAILURE = 1;

function notebookNames(): string[] {
  const names = Array.from(Deno.readDirSync(NOTEBOOKS), ({ name }) => name);
  return names.filter((name) => name.endsWith(".ipynb")).sort();
}

async function build(name: string, locale: Locale): Promise<IndexEntry> {
  const notebook = await readNotebook(join(NOTEBOOKS, name));
  const report = await buildReport(notebook, { locale });
  const written = await writeReport(report, join(REPORTS, `${basename(name, ".ipynb")}.html`));
  for (const { where, message } of report.errors) console.error(`${where}: ${message}`);
  return { ...readOutline(notebook), path: relative(REPORTS, written.html), status: report.status };
}

async function demo({ locale }: { readonly locale: Locale }): Promise<void> {
  useLocale(locale);
  const names = notebookNames();
  const entries: IndexEntry[] = [];
  for (const [i, name] of names.entries()) {
    const start = performance.now();
    const entry = await build(name, locale);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`[${i + 1}/${names.length}] ${name}: ${entry.status}, ${seconds} s`);
    entries.push(entry);
  }
  const index = join(REPORTS, "index.html");
  await writeWhole(index, renderIndex(entries, locale));
  console.log(`Open ${relative(userPath("."), index)} in a browser.`);
  if (entries.some(({ status }) => status === "failed")) Deno.exit(EXIT_FAILURE);
}

if (import.meta.main) {
  const command = createCommand("demo", "Make every report of the sample data, and their index.")
    .option("--locale <locale>", "language of the reports: fr or en", localeOption, "en" as Locale)
    .action(demo);
  await runCommand(command);
}
