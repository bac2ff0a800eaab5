/**
 * `deno task act visits`: how often to visit each customer, per rep.
 *
 * @module
 */
import { InvalidArgumentError, Option } from "commander";
import {
  abcVisitNorms,
  crossVisitNorms,
  planVisits,
  readTable,
  readVisitConfig,
  type RepCapacity,
  scheduleVisits,
  type Table,
  visitCalendars,
  type VisitConfig,
  visitFrontier,
  visitFrontierChart,
  type VisitPlan,
  visitPlanBars,
  visitRepTable,
  visitSegmentTable,
} from "../lib/mod.ts";
import { tableLines, tableSummary } from "./account.ts";
import { KNOWN_NAMES } from "./act_inputs.ts";
import { dayOption, pairOption, shareOption, userPath } from "./command.ts";
import type { CommandMethod, Outcome } from "./outcome.ts";
import { readJson } from "./json_file.ts";

interface VisitsCommandOptions {
  readonly config?: string;
  readonly norms?: keyof typeof NORMS;
  readonly rep?: readonly RepCapacity[];
  readonly team?: boolean;
  readonly map?: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly to?: string;
  readonly currency?: string;
  readonly sheet?: string;
  readonly maxRejectShare?: number;
}

const NORMS = { abc: abcVisitNorms, cross: crossVisitNorms };

/** How often to visit each customer so that the expected margin is the largest. */
export const VISITS: CommandMethod = {
  description: "Share out the visits of a year where they bring most, within each rep's time.",
  describe: (command) =>
    command
      .argument("<input...>", "customers with their segment, margin and rep: CSV, Excel, Parquet…")
      .option("--config <file>", "norms, capacity, visitCost and columns, JSON")
      .addOption(
        new Option("--norms <set>", "norms to start from").choices(Object.keys(NORMS)),
      )
      .option("--rep <name=DAYSxVISITS>", "days a year × visits a day, repeatable", repOption)
      .option("--team", "anyone may visit anybody: one plan for the whole team")
      .option("--map <field=column>", "column of customer, segment, value, rep or name", pairOption)
      .option("--from <day>", "first day of the calendars, YYYY-MM-DD", dayOption)
      .option("--to <day>", "last day of the calendars, YYYY-MM-DD", dayOption)
      .option("--currency <code>", "currency of the margins, such as EUR")
      .option("--sheet <name>", "the sheet of a workbook, by name or number; the first by default")
      .option("--max-reject-share <share>", "stop above this share of rejected rows", shareOption),
  run: (inputs, options) => run(inputs, options as VisitsCommandOptions),
};

/** Reads `name=180x4`: days a year, visits a day. */
function repOption(text: string, before: readonly RepCapacity[] = []): readonly RepCapacity[] {
  const [, rep, days, visitsPerDay] = /^(.+)=([\d.]+)[*x×]([\d.]+)$/.exec(text) ?? [];
  if (rep === undefined) {
    throw new InvalidArgumentError(`'${text}' is not written name=DAYSxVISITS, as Ada=180x4.`);
  }
  return [...before, { rep, days: Number(days), visitsPerDay: Number(visitsPerDay) }];
}

async function run(inputs: readonly string[], options: VisitsCommandOptions): Promise<Outcome> {
  const config = await visitConfig(options);
  const { customer, segment, value, rep } = {
    customer: "customer",
    segment: "segment",
    value: "margin",
    rep: "rep",
    ...config.columns,
  };
  const { maxRejectShare, sheet } = options;
  const { table, report, rejects } = await readTable(inputs.map(userPath), {
    key: customer,
    columns: config.columns?.rep === undefined ? { rep: KNOWN_NAMES.rep } : {},
    ...(maxRejectShare === undefined ? {} : { maxRejectShare }),
    ...(sheet === undefined ? {} : { sheet }),
    types: { [segment]: "text", [value]: "number", ...(rep === null ? {} : { [rep]: "text" }) },
  });
  const plan = planVisits(table, config);
  const shown = options.currency === undefined ? {} : { currency: options.currency };
  const schedule = scheduleOf(plan, options);
  const { reps, segments, repSegments, totals, notices, customers } = plan;
  return {
    summary: {
      ...tableSummary(report),
      totals,
      reps: reps.rows(),
      segments: segments.rows(),
      notices,
    },
    lines: [
      ...tableLines(report),
      "",
      visitRepTable(plan, shown).text,
      "",
      visitSegmentTable(plan, shown).text,
      "",
    ],
    tables: { customers, reps, segments, repSegments, rejects, ...(schedule ? { schedule } : {}) },
    figures: {
      reps: visitPlanBars(plan),
      frontier: visitFrontierChart(visitFrontier(table, plan.config), shown),
    },
    files: schedule
      ? calendarFiles(visitCalendars(schedule, namesOf(table, customer, options.map?.name)))
      : {},
  };
}

/** The configuration file, and what the command line says instead. */
async function visitConfig(options: VisitsCommandOptions): Promise<VisitConfig> {
  const { config, norms, rep, map, team } = options;
  const given = config === undefined ? {} : await readJson(config);
  const { name: _, ...named } = map ?? {};
  const columns = { ...named, ...(team ? { rep: null } : {}) };
  return readVisitConfig({
    ...Object(given),
    ...(norms ? { norms: NORMS[norms]() } : {}),
    ...(rep ? { capacity: rep } : {}),
    columns: { ...Object(Object(given).columns), ...columns },
  });
}

function scheduleOf(plan: VisitPlan, { from, to }: VisitsCommandOptions) {
  if (from === undefined && to === undefined) return undefined;
  if (from !== undefined && to !== undefined) return scheduleVisits(plan, { from, to });
  throw new RangeError("Cannot write calendars from one day alone: give both --from and --to");
}

/** Names of customers for the calendars, where a column of names is told. */
function namesOf(table: Table, key: string, column: string | undefined) {
  if (column === undefined) return {};
  const names = table.text(column);
  return {
    names: Object.fromEntries(
      table.text(key).map((customer, row) => [customer!, names[row] ?? customer!]),
    ),
  };
}

/** Calendars by the end of their file name: letters and digits of the rep's name, each once. */
function calendarFiles(calendars: ReadonlyMap<string, string>): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [rep, text] of calendars) {
    const name = rep.replace(/[^\p{L}\p{N}]+/gu, "-");
    let end = `${name}.ics`;
    for (let copy = 2; Object.hasOwn(files, end); copy++) end = `${name}-${copy}.ics`;
    files[end] = text;
  }
  return files;
}
