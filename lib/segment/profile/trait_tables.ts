/** The tables from which traits are computed, and how they name their columns. */
import { DataError, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";

/** What is known of the customers. */
export interface TraitTables {
  /** One row per customer. */
  readonly customers: Table;
  /** One row per line of an order; a negative quantity (or amount, without quantities) is a return. */
  readonly orders: Table;
  /** One row per product, with the day it was launched. */
  readonly products?: Table | undefined;
  /** One row per trace: a message sent, opened or clicked, a like, a share. */
  readonly interactions?: Table | undefined;
}

/** Default column names; those marked null may be absent, and the traits that need them are then missing. */
const NAMES = {
  customers: { customer: "customer", firstContact: "firstContact" },
  orders: {
    customer: "customer",
    date: "date",
    product: "product",
    amount: "amount",
    quantity: "quantity",
    promotion: "promotion",
    channel: "channel",
  },
  products: { product: "product", launchedOn: "launchedOn" },
  interactions: { customer: "customer", date: "date", channel: "channel", event: "event" },
} as const;

/** Columns without which a table says nothing. */
const REQUIRED: ReadonlySet<string> = new Set(["customer", "date", "event"]);

/** A table of {@linkcode TraitTables}. */
type TableName = keyof typeof NAMES;

/** Column names by table, where they differ from the names of the parts. */
export interface TraitColumns {
  /** Of the customers: key, and the day of first contact where it is known. */
  readonly customers?: PartColumns<"customer" | "firstContact">;
  /** Of the order lines. */
  readonly orders?: PartColumns<
    "customer" | "date" | "product" | "amount" | "quantity" | "promotion" | "channel"
  >;
  /** Of the products: key and day of launch. */
  readonly products?: PartColumns<"product" | "launchedOn">;
  /** Of the interactions. */
  readonly interactions?: PartColumns<"customer" | "date" | "channel" | "event">;
}

/** The column of each part that is named otherwise. */
export type PartColumns<Part extends string> = { readonly [Name in Part]?: string | undefined };

/** The columns found: null where there is none. */
export type FoundColumns<Name extends TableName> = {
  readonly [Part in keyof typeof NAMES[Name]]: string | null;
};

/**
 * The columns of one table: those named must be there; of the others, those that nothing can do
 * without.
 *
 * @throws {DataError} When a column is not there.
 */
export function findColumns<Name extends TableName>(
  name: Name,
  table: Table,
  columns: TraitColumns,
): FoundColumns<Name> {
  const named: Readonly<Record<string, string | undefined>> = columns[name] ?? {};
  const found = Object.entries<string>(NAMES[name]).map(([part, byDefault]) => {
    const column = named[part] ?? byDefault;
    if (table.has(column)) return [part, column];
    if (named[part] === undefined && !REQUIRED.has(part)) return [part, null];
    throw new DataError(
      message("errorTraitsColumn", {
        table: name,
        column,
        names: table.columnNames.join(", ") || message("errorNone"),
        code: `\`columns.${name}.${part}\``,
      }),
      { column },
    );
  });
  return Object.fromEntries(found) as FoundColumns<Name>;
}
