/**
 * `deno task act rep-pack`: one page and one workbook per rep.
 *
 * @module
 */
import {
  formatNotice,
  joinCustomers,
  type LocalizedText,
  message,
  openTransactions,
  type ProfitLever,
  readProfitLevers,
  type RepPack,
  repPacks,
  type RepPackShowOptions,
  repPage,
  repSheets,
  sheetsToXlsx,
  Table,
  tableToText,
} from "../lib/mod.ts";
import { reportLines, reportSummary } from "./account.ts";
import { addInputOptions, type InputOptions, readFieldsBeside } from "./act_inputs.ts";
import { countOption, dayOption, userPath } from "./command.ts";
import type { CommandMethod, Outcome } from "./outcome.ts";
import { readJson } from "./json_file.ts";
import { transactionOptions } from "./reading.ts";

interface RepPackCommandOptions extends InputOptions {
  readonly asOf: string;
  readonly customers: string;
  readonly months: number;
  readonly rep?: readonly string[];
  readonly segment?: string;
  readonly schedule?: string;
  readonly gaps?: string;
  readonly levers?: string;
  readonly leverNames?: string;
  readonly currency?: string;
}

type Files = Record<string, string | ((path: string) => Promise<void>)>;

/** For each rep, what to do next on one page and in one short workbook. */
export const REP_PACK: CommandMethod = {
  purpose: "helpRepPack",
  example: [
    "deno task act rep-pack data/distributor/commandes.csv --as-of 2025-12-31 " +
    "--customers data/distributor/comptes.csv --out out",
  ],
  describe: (command) =>
    addInputOptions(
      command
        .argument("<orders...>", message("helpTransactions"))
        .requiredOption("--as-of <day>", message("helpPackDay"), dayOption)
        .requiredOption("--customers <file>", message("helpPackCustomers"))
        .option("--rep <name>", message("helpOneRep"), repOption)
        .option("--months <count>", message("helpMonthsAhead"), countOption, 2)
        .option("--segment <column>", message("helpSegmentColumn"))
        .option("--schedule <file>", message("helpScheduleFile"))
        .option("--gaps <file>", message("helpGapsFile"))
        .option("--levers <file>", message("helpLeversFile"))
        .option("--lever-names <file>", message("helpLeverNames"))
        .option("--currency <code>", message("helpAmountCurrency")),
    ),
  run: (inputs, options) => run(inputs, options as RepPackCommandOptions),
};

function repOption(name: string, before: readonly string[] = []): readonly string[] {
  return [...before, name];
}

async function run(inputs: readonly string[], options: RepPackCommandOptions): Promise<Outcome> {
  const { asOf, months, rep: reps } = options;
  await using orders = await openTransactions(
    inputs.map(userPath),
    transactionOptions(asOf, transactionColumns(options)),
  );
  const accounts = await readAccounts(options);
  const { customers } = joinCustomers(await orders.customers(), accounts);
  const table = (path: string | undefined) =>
    path === undefined ? undefined : readResult(path, options);
  const { packs, notices } = repPacks({
    customers,
    schedule: await table(options.schedule),
    gaps: await table(options.gaps),
    levers: await table(options.levers),
  }, { asOf, months, reps });
  const shown = await showOptions(options);
  const summary = repTable(packs);
  return {
    summary: { ...reportSummary(orders.report), reps: summary.rows(), notices },
    lines: [
      ...reportLines(orders.report),
      ...notices.map((notice) => `! ${formatNotice(notice)}`),
      "",
      tableToText(summary, { labels: headings() }),
      "",
    ],
    tables: {},
    figures: {},
    files: packFiles(packs, shown),
  };
}

/** What `--map` says of transactions; the rest is for the table of customers. */
function transactionColumns(options: RepPackCommandOptions): RepPackCommandOptions {
  const { name: _name, rep: _rep, ...map } = options.map ?? {};
  return { ...options, map };
}

/** Key, rep, name and segment of each account, and nothing else: no contact, no e-mail. */
async function readAccounts(options: RepPackCommandOptions): Promise<Table> {
  const { table } = await readFieldsBeside(
    options.customers,
    ["customer", "rep"],
    ["name"],
    options,
  );
  const { segment } = options;
  return Table.of({
    customer: table.column("customer"),
    rep: table.column("rep"),
    ...(table.has("name") ? { name: table.column("name") } : {}),
    ...(segment === undefined ? {} : { segment: table.column(segment) }),
  });
}

/** A table that another command wrote, as it is; under `--locale fr`, with `;` and decimal commas. */
async function readResult(path: string, { maxRejectShare }: InputOptions): Promise<Table> {
  const written = { dateOrder: "ymd", decimal: await isFrench(path) ? "," : "." } as const;
  const share = maxRejectShare === undefined ? {} : { maxRejectShare };
  return (await readFieldsBeside(path, ["customer"], [], { ...written, ...share })).table;
}

async function isFrench(path: string): Promise<boolean> {
  if (!/\.csv$/i.test(path)) return false;
  const [header] = (await Deno.readTextFile(userPath(path))).split("\n", 1);
  return header.split(";").length > header.split(",").length;
}

async function showOptions(options: RepPackCommandOptions): Promise<RepPackShowOptions> {
  const { currency, leverNames } = options;
  const levers = leverNames ? readProfitLevers(await readJson(leverNames)) : [];
  return { levers: namesOf(levers), ...(currency === undefined ? {} : { currency }) };
}

function namesOf(levers: readonly ProfitLever[]): Record<string, LocalizedText> {
  return Object.fromEntries(levers.flatMap(({ id, label }) => label ? [[id, label]] : []));
}

function repTable(packs: readonly RepPack[]): Table {
  const count = (list: (pack: RepPack) => Table) =>
    Float64Array.from(packs, (pack) => list(pack).rowCount);
  return Table.of({
    rep: packs.map(({ rep }) => rep),
    customers: Float64Array.from(packs, ({ customers }) => customers),
    actions: count(({ actions }) => actions),
    visits: count(({ visits }) => visits),
    gaps: count(({ gaps }) => gaps),
    atRisk: count(({ atRisk }) => atRisk),
  });
}

function headings(): Record<string, string> {
  return {
    actions: message("repPackActions"),
    visits: message("repPackVisits"),
    gaps: message("repPackGaps"),
    atRisk: message("repPackAtRisk"),
  };
}

/** A page and a workbook per rep, named by the letters and digits of the rep's name. */
function packFiles(packs: readonly RepPack[], shown: RepPackShowOptions): Files {
  const files: Files = {};
  for (const pack of packs) {
    const name = fileName(pack.rep, files);
    files[`${name}.html`] = repPage(pack, shown).document;
    files[`${name}.xlsx`] = async (path) =>
      Deno.writeFile(path, await sheetsToXlsx(repSheets(pack, shown)));
  }
  return files;
}

function fileName(rep: string, taken: Readonly<Files>): string {
  const name = rep.replace(/[^\p{L}\p{N}]+/gu, "-");
  let unique = name;
  for (let copy = 2; Object.hasOwn(taken, `${unique}.html`); copy++) unique = `${name}-${copy}`;
  return unique;
}
