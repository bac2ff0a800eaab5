/**
 * `deno task schedule`: what to tell cron, systemd or GitHub Actions so that reports make themselves.
 *
 * @module
 */
import { join, relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import {
  crontabText,
  groupBySchedule,
  parseStudies,
  type ScheduleGroup,
  type ScheduleSetting,
  systemdUnits,
  workflowText,
} from "../lib/batch/mod.ts";
import { message } from "../lib/base/mod.ts";
import { createCommand, localeOption, runCommand, userPath } from "./command.ts";
import { STUDIES } from "./reports.ts";

const ROOT = join(import.meta.dirname!, "..");

type Scheduler = "cron" | "systemd" | "github";

const WRITERS: Readonly<
  Record<Scheduler, (groups: readonly ScheduleGroup[], setting: ScheduleSetting) => string>
> = {
  cron: (groups, setting) => `# crontab -e\n${crontabText(groups, setting)}`,
  systemd: (groups, setting) =>
    Object.entries(systemdUnits(groups, setting))
      .map(([name, text]) => `# ~/.config/systemd/user/${name}\n${text}`).join("\n"),
  github: (groups, setting) => `# .github/workflows/reports.yml\n${workflowText(groups, setting)}`,
};

async function schedule(
  command: Command,
  path: string,
  { for: chosen }: { readonly for?: Scheduler },
): Promise<void> {
  const { site, studies } = parseStudies(await Deno.readTextFile(path), path);
  const groups = groupBySchedule(studies);
  if (groups.length === 0) {
    return command.error(
      `error: ${message("errorNoSchedule", { path })}`,
    );
  }
  const below = (target: string) => relative(ROOT, target).replaceAll("\\", "/");
  const setting = {
    folder: resolve(ROOT),
    deno: Deno.execPath(),
    version: Deno.version.deno,
    studies: below(path),
    site: below(resolve(path, "..", site)),
  };
  const chosenOnes = chosen === undefined ? Object.values(WRITERS) : [WRITERS[chosen]];
  console.log(chosenOnes.map((write) => write(groups, setting)).join("\n").trimEnd());
}

if (import.meta.main) {
  const command = createCommand("schedule", "helpSchedule", ["deno task schedule --for cron"])
    .argument("[studies]", message("helpStudies"))
    .addOption(
      new Option("--for <scheduler>", message("helpFor")).choices([
        "cron",
        "systemd",
        "github",
      ]),
    )
    .option("--locale <locale>", message("helpLocaleMessages"), localeOption, "en")
    .action((path: string | undefined, options: { readonly for?: Scheduler }) =>
      schedule(command, path === undefined ? STUDIES : userPath(path), options)
    );
  await runCommand(command);
}
