/** Studies on a schedule: what cron, systemd and GitHub Actions are to be told. */
import { message } from "../../base/mod.ts";
import { systemdCalendars } from "./cron.ts";
import type { Study } from "./study.ts";

/** Studies that are made at the same times. */
export interface ScheduleGroup {
  /** Five fields of a crontab. */
  readonly cron: string;
  /** Names of the studies, in order. */
  readonly studies: readonly string[];
}

/** Where the command runs. */
export interface ScheduleSetting {
  /** Absolute path of the folder of deno.json. */
  readonly folder: string;
  /** Absolute path of the deno executable. */
  readonly deno: string;
  /** Version of Deno. */
  readonly version: string;
  /** Path of the file of studies, below the folder. */
  readonly studies: string;
  /** Path of the site, below the folder. */
  readonly site: string;
}

/**
 * Groups studies by their schedule.
 *
 * @param studies Studies; those without a schedule are left out.
 * @returns One group a schedule, in order of their first study.
 */
export function groupBySchedule(studies: readonly Study[]): ScheduleGroup[] {
  const scheduled = studies.flatMap(({ name, schedule }) =>
    schedule === undefined ? [] : [{ name, cron: schedule.trim().split(/\s+/).join(" ") }]
  );
  const groups = Map.groupBy(scheduled, ({ cron }) => cron);
  return [...groups].map(([cron, members]) => ({ cron, studies: members.map(({ name }) => name) }));
}

/** A word as the shell takes it, whatever is in it. */
function quote(word: string): string {
  return /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A word as systemd takes it in a command line. */
function quoteUnit(word: string): string {
  const plain = word.replaceAll("%", "%%").replaceAll("$", "$$$$");
  return /^[\w./@:+%$-]+$/.test(word)
    ? plain
    : `"${plain.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function words({ studies: names }: ScheduleGroup, { studies }: ScheduleSetting): string[] {
  return ["task", "reports", studies, ...names.flatMap((name) => ["--only", name]), "--clock"];
}

/** The command as a shell runs it: only there is the date of the run asked for. */
function shellCommand(program: readonly string[], group: ScheduleGroup, setting: ScheduleSetting) {
  const fixed = [...program, ...words(group, setting)].map(quote).join(" ");
  return `${fixed} --date $(date +%F)`;
}

/**
 * Writes lines for `crontab -e`. What a run prints goes to the cron mail, so that a failure is seen.
 *
 * @param groups Studies by schedule.
 * @param setting Where the command runs.
 * @returns One line a group.
 */
export function crontabText(groups: readonly ScheduleGroup[], setting: ScheduleSetting): string {
  return groups.map((group) => {
    const line = `cd ${quote(setting.folder)} && ${shellCommand([setting.deno], group, setting)}`;
    return `${group.cron} ${line.replaceAll("%", "\\%")}\n`; // cron ends the command at a bare %.
  }).join("");
}

/**
 * Writes a systemd service and timer for each schedule. A run missed while the machine was off is made
 * up for; a report that failed or an alert leaves the service failed, where it is seen.
 *
 * @param groups Studies by schedule.
 * @param setting Where the command runs.
 * @returns Files by name.
 */
export function systemdUnits(
  groups: readonly ScheduleGroup[],
  setting: ScheduleSetting,
): Readonly<Record<string, string>> {
  const { folder, deno } = setting;
  const units = groups.flatMap((group, i) => {
    const name = groups.length === 1 ? "strate-reports" : `strate-reports-${i + 1}`;
    const command = quoteUnit(`exec ${shellCommand([deno], group, setting)}`);
    const what = message("progressSchedule", { studies: group.studies.join(", ") });
    const service = `[Unit]
Description=${what}

[Service]
Type=oneshot
WorkingDirectory=${folder.replaceAll("%", "%%")}
ExecStart=/bin/sh -c ${command}
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=full
`;
    const calendars = systemdCalendars(group.cron).map((text) => `OnCalendar=${text}\n`).join("");
    const timer = `[Unit]
Description=${what}

[Timer]
${calendars}Persistent=true

[Install]
WantedBy=timers.target
`;
    return [[`${name}.service`, service], [`${name}.timer`, timer]] as const;
  });
  return Object.fromEntries(units);
}

/**
 * Writes a GitHub Actions workflow. The reports are kept as an artifact even when one failed.
 *
 * @param groups Studies by schedule.
 * @param setting Where the command runs.
 * @returns Text of a file for `.github/workflows`.
 */
export function workflowText(groups: readonly ScheduleGroup[], setting: ScheduleSetting): string {
  const crons = groups.map(({ cron }) => `    - cron: "${cron}"\n`).join("");
  const steps = groups.map((group) => {
    const command = shellCommand(["npx", "-y", `deno@${setting.version}`], group, setting);
    return `      - if: github.event.schedule == '${group.cron}' || github.event_name == 'workflow_dispatch'
        run: ${JSON.stringify(command)}
`;
  }).join("");
  return `name: reports
on:
  workflow_dispatch:
  schedule:
${crons}permissions:
  contents: read
jobs:
  reports:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/cache@v4
        with:
          path: ${setting.site}
          key: reports-\${{ github.run_id }}
          restore-keys: reports-
${steps}      - if: always()
        uses: actions/upload-artifact@v4
        with:
          name: reports
          path: ${setting.site}
`;
}
