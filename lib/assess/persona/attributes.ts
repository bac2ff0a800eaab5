/** The attributes of every customer of a segmentation, checked once. */
import { DataError, kindWord, message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { PersonaAxis } from "./axes.ts";
import type { Group } from "./groups.ts";

/** A number of every customer; NaN is missing. */
export interface NumberAttribute {
  readonly kind: "number";
  readonly name: string;
  readonly axis: PersonaAxis;
  readonly values: Float64Array;
}

/** A category of every customer. */
export interface CategoryAttribute {
  readonly kind: "category";
  readonly name: string;
  readonly axis: PersonaAxis;
  /** Index of the category; −1 is missing. */
  readonly codes: Int32Array;
  /** Names, in order of code unit. */
  readonly categories: readonly string[];
}

/** Something known of every customer. */
export type Attribute = NumberAttribute | CategoryAttribute;

type Key = string | number | boolean | null;

/** The row of `attributes` that describes each customer; −1 for none. */
export function joinAttributes(customers: Table, attributes: Table, key: string): Int32Array {
  const wanted = customers.column(key), found = attributes.column(key);
  if (wanted.kind !== found.kind && wanted.values.length > 0 && found.values.length > 0) {
    throw new DataError(
      message("errorAttributesKind", {
        column: key,
        kind: kindWord(found.kind),
        known: kindWord(wanted.kind),
      }),
      { column: key },
    );
  }
  const rowOf = new Map<Key, number>();
  for (let row = 0; row < found.values.length; row++) {
    const name = found.values[row];
    if (name === null) continue;
    const first = rowOf.get(name);
    if (first !== undefined) {
      const rows = { first: `${first + 1}`, row: `${row + 1}` };
      throw new DataError(
        message("errorAttributesTwice", { name: `${name}`, column: key, ...rows }),
        { column: key, row: row + 1 },
      );
    }
    rowOf.set(name, row);
  }
  return Int32Array.from(
    { length: wanted.values.length },
    (_, row) => wanted.values[row] === null ? -1 : rowOf.get(wanted.values[row]) ?? -1,
  );
}

/** Takes one column, in the order of the customers. */
export function readAttribute(
  table: Table,
  name: string,
  axis: PersonaAxis,
  rows: Int32Array,
): Attribute {
  const { kind } = table.column(name);
  if (kind === "number") {
    const column = measureColumn(table, name);
    const values = Float64Array.from(rows, (row) => row < 0 ? NaN : column[row]);
    return { kind, name, axis, values };
  }
  if (kind === "day") {
    throw new DataError(
      message("errorDescribeDays", { column: name }),
      { column: name },
    );
  }
  const texts = kind === "flag"
    ? table.flag(name).map((flag) => flag === null ? null : flag ? "✓" : "✗")
    : table.text(name);
  return { kind: "category", name, axis, ...encode(texts, rows) };
}

/** Categories in order of code unit, whatever the order of the rows. */
function encode(
  texts: readonly (string | null)[],
  rows: Int32Array,
): Pick<CategoryAttribute, "codes" | "categories"> {
  const present = new Set<string>();
  for (const row of rows) if (row >= 0 && texts[row] !== null) present.add(texts[row]);
  const categories = [...present].sort();
  const codeOf = new Map(categories.map((category, code) => [category, code]));
  return {
    categories,
    codes: rows.map((row) => row < 0 || texts[row] === null ? -1 : codeOf.get(texts[row]!)!),
  };
}

/**
 * The attribute of those who may be described: customers of groups where fewer than `k` are known
 * become missing, so that nothing about them can be found by subtraction from everybody.
 */
export function keepLargeGroups<Kind extends Attribute>(
  attribute: Kind,
  groups: readonly Group[],
  k: number,
): Kind {
  const isKnown = (row: number) =>
    attribute.kind === "number" ? !Number.isNaN(attribute.values[row]) : attribute.codes[row] >= 0;
  const source = attribute.kind === "number" ? attribute.values : attribute.codes;
  const kept = attribute.kind === "number"
    ? new Float64Array(source.length).fill(NaN)
    : new Int32Array(source.length).fill(-1);
  for (const { rows } of groups) {
    if (rows.reduce((sum, row) => isKnown(row) ? sum + 1 : sum, 0) < k) continue;
    for (const row of rows) kept[row] = source[row];
  }
  return { ...attribute, [attribute.kind === "number" ? "values" : "codes"]: kept };
}
