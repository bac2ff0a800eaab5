/** Which column of a file is which field. */
import { DataError, didYouMean, message, quotedNames } from "../../base/mod.ts";
import { exampleNames, type Field, fieldOfName, FIELDS, plainName } from "./field_names.ts";

/** Positions of the columns in use, by field, from 0. */
export type ColumnMap<Name extends string = Field> = Readonly<Partial<Record<Name, number>>>;

/** Column names chosen by the caller, by field; null is "no such column". */
export type ColumnChoice = Readonly<Partial<Record<Field, string | null>>>;

/** Fields without which nothing is a transaction; quantity × unit price stands for the amount. */
const REQUIRED = ["customer", "date", "amount"] as const;

function candidates(names: readonly string[], field: Field): number[] {
  return names.flatMap((name, i) => fieldOfName(name) === field ? [i] : []);
}

/**
 * Whether a line of a file reads like its header: it names a customer, a date, and an amount or a
 * quantity and a price.
 *
 * @param names The fields of the line.
 * @param choice Columns chosen by the caller.
 * @returns True for a header.
 */
export function isHeader(names: readonly string[], choice: ColumnChoice): boolean {
  const plain = new Set(names.map(plainName));
  const has = (field: Field) =>
    choice[field] ? plain.has(plainName(choice[field])) : candidates(names, field).length > 0;
  return has("customer") && has("date") &&
    (has("amount") || (has("quantity") && has("unitPrice")));
}

/**
 * The column that a caller names, exactly or accents, case and punctuation aside.
 *
 * @param names Column names, in order.
 * @param wanted The name given.
 * @param file File name for messages.
 * @returns Its place, from 0.
 * @throws {DataError} When there is none, or several.
 */
export function chosenColumn(names: readonly string[], wanted: string, file: string): number {
  const exact = names.flatMap((name, i) => name === wanted ? [i] : []);
  const same = names.flatMap((name, i) => plainName(name) === plainName(wanted) ? [i] : []);
  const found = exact.length > 0 ? exact : same;
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    throw new DataError(
      message("errorSameColumns", { column: wanted, file, number: found.length }),
      { file, column: wanted },
    );
  }
  throw new DataError(
    message("errorNoColumn", {
      column: wanted,
      file,
      near: didYouMean(names, wanted),
      names: quotedNames(names),
    }),
    { file, column: wanted },
  );
}

function choiceOf(field: Field, name: string): string {
  return `\`columns: { ${field}: ${JSON.stringify(name)} }\``;
}

function foundColumn(names: readonly string[], field: Field, file: string): number | undefined {
  const found = candidates(names, field);
  if (found.length <= 1) return found[0];
  throw new DataError(
    message("errorTwoCandidates", {
      field,
      file,
      names: quotedNames(found.map((i) => names[i])),
      choice: choiceOf(field, names[found[0]]),
    }),
    { file, count: found.length },
  );
}

function missingFields(names: readonly string[], wanting: readonly Field[], file: string) {
  const described = (field: Field) =>
    message("errorFieldNames", { field, names: exampleNames(field).join(", ") });
  const accepted = wanting.map((field) =>
    field === "amount"
      ? (["amount", "quantity", "unitPrice"] as const).map(described).join(message("errorOr"))
      : described(field)
  );
  const header = wanting.length === REQUIRED.length ? message("errorNoHeader") : "";
  return new DataError(
    message("errorNoField", {
      fields: accepted.join(message("errorNor")),
      file,
      names: quotedNames(names),
      header,
      choice: choiceOf(wanting[0], names[0] ?? "name"),
    }),
    { file, column: wanting[0] },
  );
}

/**
 * Finds the column of each field by name, in French or English, accents, case and punctuation
 * aside. The amount is preferred to quantity × unit price when both are there.
 *
 * @param names Column names, in order.
 * @param choice Columns chosen by the caller, which win.
 * @param file File name for messages.
 * @returns Positions by field, of the fields in use only.
 * @throws {DataError} When a needed field is missing, a field has several candidates, or a chosen
 * column is not there.
 *
 * @example
 * ```ts
 * import { mapColumns } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const map = mapColumns(["N° client", "Date commande", "Montant HT"], {}, "sales.csv");
 * assert.deepEqual(map, { customer: 0, date: 1, amount: 2 });
 * ```
 */
export function mapColumns(
  names: readonly string[],
  choice: ColumnChoice,
  file: string,
): ColumnMap {
  const find = (field: Field): number | undefined => {
    const wanted = choice[field];
    if (wanted === null) return undefined;
    return wanted === undefined
      ? foundColumn(names, field, file)
      : chosenColumn(names, wanted, file);
  };
  const byPrice = choice.quantity !== undefined && choice.unitPrice !== undefined &&
    choice.amount === undefined;
  const map: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    if (field === "amount" && byPrice) continue;
    if ((field === "quantity" || field === "unitPrice") && map.amount !== undefined) continue;
    const column = find(field);
    if (column !== undefined) map[field] = column;
  }
  const wanting = REQUIRED.filter((field) =>
    map[field] === undefined &&
    !(field === "amount" && map.quantity !== undefined && map.unitPrice !== undefined)
  );
  if (wanting.length > 0) throw missingFields(names, wanting, file);
  return map;
}
