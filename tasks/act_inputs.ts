/**
 * What the methods of `deno task act` that start from orders share: order lines and tables of
 * customers, their columns found by name.
 *
 * @module
 */
import { type Command, Option } from "commander";
import {
  DataError,
  didYouMean,
  fieldOfName,
  message,
  nearNames,
  quotedNames,
  type ReadTable,
  readTable,
  type Table,
} from "../lib/mod.ts";
import { pairOption, shareOption, userPath } from "./command.ts";
import { asDeclared } from "./declared_kinds.ts";

/** Options of {@linkcode addInputOptions}. */
export interface InputOptions {
  readonly map?: Readonly<Record<string, string>>;
  readonly sheet?: string;
  readonly dateOrder?: "dmy" | "mdy" | "ymd";
  readonly decimal?: "," | ".";
  readonly maxRejectShare?: number;
}

/** Names of fields that transactions do not have, simplified. */
export const KNOWN_NAMES: Readonly<Record<string, readonly string[]>> = {
  product: ["reference", "produit", "product", "productid", "article", "articleid", "sku", "ref"],
  rep: ["commercial", "rep", "salesrep", "representant", "vendeur"],
  name: ["raisonsociale", "nom", "name", "company", "companyname", "societe"],
  visitDate: ["datevisite", "visitdate", "date"],
};

/** What fields hold, where it is not text. */
const KINDS: Readonly<Record<string, "number" | "day">> = {
  amount: "number",
  margin: "number",
  quantity: "number",
  listAmount: "number",
  date: "day",
  visitDate: "day",
};

/** Adds the options of reading to a command. */
export function addInputOptions(command: Command): Command {
  return command
    .option("--map <field=column>", message("helpMap"), pairOption)
    .option("--sheet <name>", message("helpSheet"))
    .addOption(
      new Option("--date-order <order>", message("helpDateOrder")).choices(["dmy", "mdy", "ymd"]),
    )
    .addOption(new Option("--decimal <mark>", message("helpDecimal")).choices([",", "."]))
    .option("--max-reject-share <share>", message("helpMaxRejectShare"), shareOption);
}

/** Reads names separated by commas. */
export function listOption(text: string): string[] {
  return text.split(",").map((name) => name.trim()).filter((name) => name !== "");
}

/** A table whose fields have their names. */
export interface ReadFields extends ReadTable {
  /** The currency beside the amounts; undefined when none is. */
  readonly currency?: string;
}

/**
 * Reads files and gives fields their names: what `--map` says, or the first column whose name is
 * known for the field.
 *
 * @param inputs Files, as the user names them.
 * @param required Fields without which nothing can be done.
 * @param optional Fields taken where they are.
 * @param options Mapping, and how to read.
 * @returns The table, its columns renamed, and the account of rows.
 * @throws {DataError} When a field has no column, or `--map` names one that is not there.
 */
export async function readFields(
  inputs: readonly string[],
  required: readonly string[],
  optional: readonly string[],
  options: InputOptions,
): Promise<ReadFields> {
  return await readNamed(inputs, required, optional, options, ({ map = {} }) => map);
}

/**
 * Reads a file beside those named first, as {@linkcode readFields} does; of `--map`, which speaks of
 * those, only what it has counts.
 *
 * @param path The file, as the user names it.
 * @param required Fields without which nothing can be done.
 * @param optional Fields taken where they are.
 * @param options Mapping, and how to read.
 * @returns The table, its columns renamed, and the account of rows.
 * @throws {DataError} When a field has no column.
 */
export async function readFieldsBeside(
  path: string,
  required: readonly string[],
  optional: readonly string[],
  { sheet: _, ...options }: InputOptions,
): Promise<ReadFields> {
  return await readNamed(
    [path],
    required,
    optional,
    options,
    ({ map = {} }, table) =>
      Object.fromEntries(Object.entries(map).filter(([, name]) => nameLike(table, name))),
  );
}

async function readNamed(
  inputs: readonly string[],
  required: readonly string[],
  optional: readonly string[],
  options: InputOptions,
  mapOf: (options: InputOptions, table: Table) => Readonly<Record<string, string>>,
): Promise<ReadFields> {
  const { sheet, dateOrder, decimal, maxRejectShare } = options;
  const given = Object.entries({ sheet, dateOrder, decimal, maxRejectShare });
  const known = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  const found = await readTable(inputs.map(userPath), known);
  const map = mapOf(options, found.table);
  const names = new Map<string, string>();
  for (const field of [...required, ...optional]) {
    const column = columnOf(found.table, field, map);
    if (column !== undefined) names.set(column, field);
    else if (required.includes(field) || map[field] !== undefined) {
      throw missingField(field, map[field], found, inputs);
    }
  }
  const kinds = Object.fromEntries(
    [...names].flatMap(([column, field]) => KINDS[field] ? [[column, KINDS[field]]] : []),
  );
  const read = await asDeclared(found, inputs.map(userPath), known, kinds);
  const amount = read.report.columns.find(({ name }) => names.get(name) === "amount");
  const currency = amount?.unit === "%" ? undefined : amount?.unit;
  const table = renamed(read.table, names);
  return { ...read, table, ...(currency === undefined ? {} : { currency }) };
}

function missingField(
  field: string,
  given: string | undefined,
  { table: { columnNames: columns }, report }: ReadTable,
  inputs: readonly string[],
): DataError {
  const wanted = given ?? field;
  const example = nearNames(columns, wanted)[0] ?? columns[0] ?? "…";
  const text = message("hintNameIt", {
    text: message("errorNoColumn", {
      column: wanted,
      file: inputs.join(", "),
      near: didYouMean(columns, wanted),
      names: quotedNames(columns),
    }),
    flag: "--map",
    choice: `${field}="${example}"`,
  });
  const sheet = report.files.find(({ sheet }) => sheet && sheet.of.length > 1)?.sheet;
  const names = quotedNames(sheet?.of ?? []);
  return new DataError(
    sheet === undefined ? text : message("hintSheets", { text, name: sheet.name, names }),
    { column: field },
  );
}

function columnOf(
  table: Table,
  field: string,
  map: Readonly<Record<string, string>>,
): string | undefined {
  const given = map[field];
  if (given !== undefined) return nameLike(table, given);
  if (table.has(field)) return field;
  const known = KNOWN_NAMES[field];
  return table.columnNames.find((name) =>
    known ? known.includes(simplified(name)) : fieldOfName(name) === field
  );
}

/** The column of that name, accents, case and punctuation aside. */
function nameLike(table: Table, wanted: string): string | undefined {
  if (table.has(wanted)) return wanted;
  return table.columnNames.find((name) => simplified(name) === simplified(wanted));
}

function simplified(name: string): string {
  return name.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** A column of another meaning may stand in the way: it keeps its place under a name with a mark. */
function renamed(table: Table, names: ReadonlyMap<string, string>): Table {
  const fields = new Set(names.values());
  const all = table.columnNames.map((name) =>
    [name, names.get(name) ?? (fields.has(name) ? `${name} (file)` : name)] as const
  );
  return table.rename(Object.fromEntries(all.filter(([from, to]) => from !== to)));
}

/**
 * Takes the customers of order lines as a table of their own, for those who have no other.
 *
 * @param lines With a column `customer`.
 * @returns One row per customer, by code unit.
 */
export function customersOfLines(lines: Table): Table {
  return lines.select(["customer"]).take(firstRows(lines.text("customer"))).sortBy("customer");
}

function firstRows(keys: readonly (string | null)[]): number[] {
  const seen = new Set<string>();
  return [...keys.keys()].filter((row) => {
    const key = keys[row];
    if (key === null || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Writes another name in place of each product: its family, or its name.
 *
 * @param lines With a column `product`.
 * @param path File of products.
 * @param label Column of that file to write.
 * @param options Mapping of `product` in that file.
 * @returns The lines; a product that is not in the file keeps its own name.
 */
export async function relabelProducts(
  lines: Table,
  path: string,
  label: string,
  options: InputOptions,
): Promise<Table> {
  const { table } = await readFieldsBeside(path, ["product"], [], options);
  const names = table.text(label);
  const nameOf = new Map(table.text("product").map((product, row) => [product, names[row]]));
  return lines.with({
    product: {
      kind: "text",
      values: lines.text("product").map((product) => nameOf.get(product) ?? product),
    },
  });
}
