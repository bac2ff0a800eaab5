/** Drawing the lines between classes. */
import { DataError, leastValue, message, rankPositive } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { AbcClass, AbcConfig, AbcModel } from "./model.ts";

/** Options of {@linkcode fitAbc} and {@linkcode abc}; all have defaults. */
export interface AbcOptions extends AbcConfig {
  /** The customer's key; "customer" when left out. */
  readonly customer?: string;
}

/** 80 % and 95 % of the value: the usual reading of Pareto's 20/80. */
const DEFAULT_LINES: readonly number[] = [0.8, 0.95];
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * Fits an ABC model: ranks customers by value and finds the least value of each class.
 *
 * Cumulative shares are counted over the customers of **positive** value. Customers of zero,
 * negative or missing value have classes of their own, "zero", "negative" and "missing": they are
 * neither dropped nor taken for C. Equal values always share a class: when the line falls within a
 * group of equal values, `crossing: "inside"` takes the whole group in, `"outside"` leaves it out.
 *
 * @param customers One row per customer: key and value.
 * @param options Column ranked, lines, class names, basis, what happens to the customer that
 * crosses a line.
 * @returns The model, as plain data.
 * @throws {DataError} When the column is absent, holds an infinite value, or no positive one.
 * @throws {RangeError} When lines or class names cannot be used.
 *
 * @example
 * ```ts
 * import { fitAbc, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c", "d"], monetary: [70, 20, 7, 3] });
 * const leasts = fitAbc(customers).classes.map(({ least }) => least);
 * assert.deepEqual(leasts, [20, 7, 3]); // b crosses 80 %, c crosses 95 %
 * ```
 */
export function fitAbc(customers: Table, options: AbcOptions = {}): AbcModel {
  const plan = planAbc(options);
  const { value } = plan.columns;
  const ranking = rankPositive(measureColumn(customers, value));
  if (ranking.values.length === 0) throw nothingPositive(value);
  return abcModelOf(plan, (upTo) => leastValue(ranking, upTo, plan));
}

/** Options of a fit with every default in place. */
export interface AbcPlan extends Pick<AbcModel, "columns" | "basis" | "crossing"> {
  /** Class ids. */
  readonly names: readonly string[];
  /** Lines between the classes. */
  readonly lines: readonly number[];
}

/** Puts the defaults in and checks lines and names. */
export function planAbc(options: AbcOptions): AbcPlan {
  const lines = options.lines ?? DEFAULT_LINES;
  const names = options.classes ?? [...ALPHABET].slice(0, lines.length + 1);
  checkLines(lines, names);
  return {
    names,
    lines,
    basis: options.basis ?? "value",
    crossing: options.crossing ?? "inside",
    columns: { customer: options.customer ?? "customer", value: options.value ?? "monetary" },
  };
}

/** The model, once the least value up to each line is known. */
export function abcModelOf(
  { names, lines, basis, crossing, columns }: AbcPlan,
  leastUpTo: (line: number) => number | null,
): AbcModel {
  const classes = names.map((name, i): AbcClass => {
    const upTo = lines[i] ?? 1;
    return { name, upTo, least: leastUpTo(upTo) };
  });
  return { method: "abc", version: 1, columns, basis, crossing, classes };
}

/** Nobody has a positive value. */
export function nothingPositive(column: string): DataError {
  return new DataError(
    message("errorAbcPositive", { column }),
    { column },
  );
}

function checkLines(lines: readonly number[], names: readonly string[]): void {
  const ascending = lines.every((line, i) => line > (lines[i - 1] ?? 0) && line < 1);
  if (lines.length === 0 || !ascending) {
    throw new RangeError(
      message("errorAbcLines", { lines: lines.join(", ") }),
    );
  }
  if (names.length !== lines.length + 1 || new Set(names).size !== names.length) {
    throw new RangeError(
      message("errorAbcNames", { number: lines.length + 1, names: names.join(", ") }),
    );
  }
}
