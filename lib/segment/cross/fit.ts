/** Fitting a model. */
import { DataError, leastValue, message, rankPositive } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { axesOf } from "./axes.ts";
import { type CrossConfig, DEFAULT_LINES, readCrossConfig } from "./config.ts";
import { defaultCrossZones } from "./default_zones.ts";
import { type CrossInput, readInput } from "./input.ts";
import { type CrossClass, type CrossColumns, type CrossModel, readCrossModel } from "./model.ts";
import { fitEstimate } from "./peers.ts";
import { potentialsOf } from "./potentials.ts";

/** Options of {@linkcode fitCross} and {@linkcode cross}; all have defaults. */
export interface CrossOptions extends CrossConfig {
  /** Column of the customer's key; "customer" when left out. */
  readonly customer?: string;
}

const DEFAULT_QUANTILE = 0.75;
const DEFAULT_PRIOR_CUSTOMERS = 10;

/**
 * Fits a crossed matrix: finds the least amount of each class of current value and of potential,
 * and what customers of each kind bring when potentials are to be estimated.
 *
 * Both axes follow the rule of ABC: A is what makes the first 80 % of the total, B the next 15 %, C
 * the rest; equal amounts share a class, and the one that crosses a line is in the better class.
 * `lines` moves the lines; `least` gives amounts instead. Value and potential must be counted over
 * the same time, usually a year.
 *
 * A customer of zero or missing value is P, a prospect; one of negative value is in the last class;
 * so is a potential of zero. With `peers`, a missing potential is the quantile of the values of
 * customers alike in these columns, drawn towards a larger group when they are few, and never less
 * than what the customer brings.
 *
 * @param customers One row per customer: key, current value, potential or peer columns.
 * @param options Columns, quantile and weight of peers, lines or least amounts, zones.
 * @returns The model, as plain data.
 * @throws {DataError} When a column is absent or cannot be used, no value or no potential is
 * positive, or the options cannot be used; the message names each path.
 *
 * @example
 * ```ts
 * import { fitCross, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   monetary: [70, 20, 7, null],
 *   potential: [80, 20, 90, 60],
 * });
 * const { current, potential } = fitCross(customers);
 * assert.deepEqual(current.map(({ least }) => least), [20, 7, 7]);
 * assert.deepEqual(potential.map(({ least }) => least), [60, 20, 20]);
 * ```
 */
export function fitCross(customers: Table, options: CrossOptions = {}): CrossModel {
  const { columns, config } = chooseColumns(options);
  return fitInput(readInput(customers, columns, config.peers ?? []), columns, config);
}

/** The columns that options name, and the options checked. */
export function chooseColumns(
  { customer = "customer", ...rest }: CrossOptions,
): { columns: CrossColumns; config: CrossConfig } {
  const config = readCrossConfig(rest);
  const potential = config.potential ?? (config.peers ? null : "potential");
  return { columns: { customer, value: config.value ?? "monetary", potential }, config };
}

/** Fits a model on columns already checked. */
export function fitInput(
  input: CrossInput,
  columns: CrossColumns,
  config: CrossConfig,
): CrossModel {
  const estimate = config.peers
    ? fitEstimate(input, {
      peers: config.peers,
      quantile: config.quantile ?? DEFAULT_QUANTILE,
      priorCustomers: config.priorCustomers ?? DEFAULT_PRIOR_CUSTOMERS,
    })
    : null;
  const amounts = { current: input.value, potential: potentialsOf(input, estimate).amount };
  return crossModelOf(columns, config, estimate, (axis, lines) => {
    const ranking = rankPositive(amounts[axis]);
    if (ranking.values.length === 0) return null;
    return lines.map((line) => leastValue(ranking, line));
  });
}

/** The lines between the classes of an axis, the last of them the whole; none for amounts given. */
export function linesOf(
  { lines, least }: CrossConfig,
  axis: "current" | "potential",
): readonly number[] {
  return least?.[axis] ? [] : [...lines?.[axis] ?? DEFAULT_LINES, 1];
}

/** The model, once the least amount of each line is known; null when no amount is positive. */
export function crossModelOf(
  columns: CrossColumns,
  config: CrossConfig,
  estimate: CrossModel["estimate"],
  leastsOf: (
    axis: "current" | "potential",
    lines: readonly number[],
  ) => readonly (number | null)[] | null,
): CrossModel {
  const columnOf = { current: columns.value, potential: columns.potential ?? columns.value };
  const classesOf = (axis: "current" | "potential"): CrossClass[] => {
    const given = config.least?.[axis], lines = linesOf(config, axis);
    const count = given ? given.length + 1 : lines.length;
    const names = axesOf(count, count)[axis].slice(0, count);
    if (given) return names.map((name, i) => ({ name, upTo: null, least: given[i] ?? null }));
    const leasts = leastsOf(axis, lines);
    if (leasts === null) throw nothingPositive(columnOf[axis], axis);
    return names.map((name, i) => ({ name, upTo: lines[i], least: leasts[i] }));
  };
  // Read back at once: what is fitted and what is saved obey the same form.
  return readCrossModel({
    method: "cross",
    version: 1,
    columns,
    estimate,
    current: classesOf("current"),
    potential: classesOf("potential"),
    zones: config.zones ?? defaultCrossZones(),
    others: config.others ?? "others",
  });
}

function nothingPositive(column: string, axis: string): DataError {
  return new DataError(
    message("errorCrossPositive", { column, axis }),
    { column },
  );
}
