/**
 * `deno task demo`: every report of the sample data, and their list.
 *
 * @module
 */
import { type Locale, message } from "../lib/base/mod.ts";
import { createCommand, localeOption, runCommand } from "./command.ts";
import { reports, STUDIES } from "./reports.ts";

if (import.meta.main) {
  const command = createCommand("demo", "helpDemo", ["deno task demo"])
    .option("--locale <locale>", message("helpDemoLocale"), localeOption)
    .action((options: { readonly locale?: Locale }) => reports(command, STUDIES, options));
  await runCommand(command);
}
