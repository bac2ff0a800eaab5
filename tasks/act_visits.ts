/**
 * `deno task act visits`: how often to visit each customer, per rep.
 *
 * @module
 */
import { InvalidArgumentError, Option } from "commander";
import {
  abcVisitNorms,
  crossVisitNorms,
  message,
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
  purpose: "helpVisits",
  example: [
    "deno task segment cross data/distributor/commandes.csv --as-of 2025-12-31 " +
    "--customers data/distributor/comptes.csv --out out",
    "deno task act visits out/cross.customers.csv --norms cross --map segment=cell " +
    "--team --rep Ada=200x4",
  ],
  json: [{
    flag: "--config",
    keys: {
      norms: "configNorms",
      capacity: "configCapacity",
      visitCost: "configVisitCost",
      columns: "configVisitColumns",
    },
    example: {
      norms: [{
        segment: "A",
        minVisits: 2,
        maxVisits: 12,
        response: { without: 0.5, usualVisits: 4, most: 1.2 },
      }],
      capacity: [{ rep: "Ada", days: 180, visitsPerDay: 4 }],
      visitCost: 80,
    },
  }],
  describe: (command) =>
    command
      .argument("<input...>", message("helpVisitsInput"))
      .option("--config <file>", message("helpConfig"))
      .addOption(
        new Option("--norms <set>", message("helpNorms")).choices(Object.keys(NORMS)),
      )
      .option("--rep <name=DAYSxVISITS>", message("helpRepCapacity"), repOption)
      .option("--team", message("helpTeam"))
      .option("--map <field=column>", message("helpVisitsMap"), pairOption)
      .option("--from <day>", message("helpCalendarFrom"), dayOption)
      .option("--to <day>", message("helpCalendarTo"), dayOption)
      .option("--currency <code>", message("helpMarginCurrency"))
      .option("--sheet <name>", message("helpSheet"))
      .option("--max-reject-share <share>", message("helpMaxRejectShare"), shareOption),
  run: (inputs, options) => run(inputs, options as VisitsCommandOptions),
};

/** Reads `name=180x4`: days a year, visits a day. */
function repOption(text: string, before: readonly RepCapacity[] = []): readonly RepCapacity[] {
  const [, rep, days, visitsPerDay] = /^(.+)=([\d.]+)[*x×]([\d.]+)$/.exec(text) ?? [];
  if (rep === undefined) {
    throw new InvalidArgumentError(message("usageNotCapacity", { text }));
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
  throw new RangeError(message("errorOneDay"));
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
