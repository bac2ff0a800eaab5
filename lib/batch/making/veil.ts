/** What a report may not show, taken from the data: covered in its outputs, looked for at its end. */
import { parse } from "parse5";
import { createPseudonymiser, KnownValues } from "../../privacy/mod.ts";
import type { Table } from "../../table/mod.ts";
import { privateFiles } from "../history/edition_key.ts";
import type { Edition } from "../studies/editions.ts";
import { refusal } from "./refusal.ts";
import type { Privacy } from "../studies/study.ts";

/** What stands for a value that has no pseudonym. */
const MASK = "•••";

/** Covers what a report may not show. */
export interface Veil {
  /** A text without such values. */
  cover(text: string): string;
  /** How many such values a finished report shows, by column. */
  shownIn(html: string, notebook: string): ReadonlyMap<string, number>;
}

/** The classified columns of a file as text, whatever they look like. */
async function readColumns(path: string, columns: Privacy["columns"]): Promise<Table> {
  // Loaded when a study asks for it: a run that makes nothing needs no database.
  const { readTable } = await import("../../source/mod.ts");
  const { table } = await readTable(path, { maxRejectShare: 1 });
  const classified = table.columnNames.filter((name) => Object.hasOwn(columns, name));
  if (classified.every((name) => table.column(name).kind === "text")) return table;
  const types = Object.fromEntries(classified.map((name) => [name, "text" as const]));
  return (await readTable(path, { maxRejectShare: 1, types })).table;
}

async function readKnownValues(edition: Edition, privacy: Privacy): Promise<KnownValues> {
  const known = new KnownValues();
  const found = new Set<string>();
  const files = privateFiles(edition);
  if (files.length === 0) throw refusal(edition, "privateNoFile", { study: edition.study.name });
  for (const path of files) {
    const table = await readColumns(path, privacy.columns);
    for (const name of table.columnNames) {
      found.add(name);
      if (Object.hasOwn(privacy.columns, name)) known.add(name, table.text(name));
    }
  }
  for (const column of Object.keys(privacy.columns)) {
    if (found.has(column)) continue;
    throw refusal(edition, "privateColumn", { column, known: [...found].join(", ") });
  }
  return known;
}

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

const READ_ATTRIBUTES = /^(aria-.*|title|alt|data-.*|href)$/;

/** Every text of a page that somebody reads or hears. */
function* textsOf({ nodeName, value, attrs, childNodes }: HtmlNode): Generator<string> {
  if (nodeName === "script" || nodeName === "style") return;
  if (nodeName === "#text") yield value ?? "";
  for (const attribute of attrs ?? []) {
    if (READ_ATTRIBUTES.test(attribute.name)) yield attribute.value;
  }
  for (const child of childNodes ?? []) yield* textsOf(child);
}

/** Every text of an executed notebook: sources and outputs, pictures left out. */
function* stringsOf(value: unknown, key = ""): Generator<string> {
  if (/^image\/(?!svg)|^(metadata|id)$/.test(key)) return;
  if (/^(text\/html|image\/svg\+xml)$/.test(key)) {
    const html = Array.isArray(value) ? value.join("") : String(value);
    yield* textsOf(parse(html) as unknown as HtmlNode);
  } else if (typeof value === "string") yield value;
  else if (Array.isArray(value)) { for (const item of value) yield* stringsOf(item); }
  else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* stringsOf(item, name);
  }
}

function countShown(known: KnownValues, texts: Iterable<string>): Map<string, Set<string>> {
  const shown = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const { column, value } of known.find(text)) {
      shown.set(column, (shown.get(column) ?? new Set()).add(value));
    }
  }
  return shown;
}

function createVeil(known: KnownValues, { columns }: Privacy, key: string | undefined): Veil {
  const pseudonym = key === undefined ? () => MASK : createPseudonymiser(key);
  const stand = (value: string, column: string) =>
    columns[column] === "identifier" ? pseudonym(value) : MASK;
  return {
    cover: (text) => known.replace(text, stand),
    shownIn(html, notebook) {
      const texts = [
        ...textsOf(parse(html) as unknown as HtmlNode),
        ...stringsOf(JSON.parse(notebook)),
      ];
      return new Map([...countShown(known, texts)].map(([column, { size }]) => [column, size]));
    },
  };
}

function readKey(edition: Edition, { key, columns }: Privacy): string | undefined {
  if (!Object.values(columns).includes("identifier")) return undefined;
  const value = Deno.env.get(key);
  if (value) return value;
  throw refusal(edition, "batchNoSecret", { variable: key }, "privateKeyHint");
}

/** Veils of one run: studies that share files and columns share the reading. */
export class Veils {
  readonly #known = new Map<string, Promise<KnownValues>>();

  /**
   * The veil of an edition.
   *
   * @param edition An edition.
   * @returns What covers its report; undefined when all may show.
   * @throws {CellError} When the key, a file or a column is missing.
   */
  async of(edition: Edition): Promise<Veil | undefined> {
    const { privacy } = edition.study;
    if (privacy === undefined) return undefined;
    const key = readKey(edition, privacy);
    const what = JSON.stringify([privateFiles(edition), privacy.columns]);
    const known = this.#known.get(what) ?? readKnownValues(edition, privacy);
    this.#known.set(what, known);
    return createVeil(await known, privacy, key);
  }
}
