/**
 * `deno task demo`: every report of the sample data, and their list.
 *
 * @module
 */
import type { Locale } from "../lib/base/mod.ts";
import { createCommand, localeOption, runCommand } from "./command.ts";
import { reports, STUDIES } from "./reports.ts";

if (import.meta.main) {
  const command = createCommand("demo", "Make every report of the sample data, and their list.")
    .option("--locale <locale>", "language of the reports: fr or en", localeOption)
    .action((options: { readonly locale?: Locale }) => reports(command, STUDIES, options));
  await runCommand(command);
}
