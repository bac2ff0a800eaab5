/** Personas built from evidence. */
import { DataError, message } from "../../base/mod.ts";
import type { Notice, Segmentation } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { type Attribute, joinAttributes, keepLargeGroups, readAttribute } from "./attributes.ts";
import { PERSONA_AXES } from "./axes.ts";
import type { PersonaConfig } from "./config.ts";
import { describeExemplar, findExemplar } from "./exemplar.ts";
import { type Group, groupCustomers } from "./groups.ts";
import type { PersonaNotesFile } from "./notes.ts";
import type { Persona, PersonaSet } from "./persona.ts";
import { emptySides, findSides, type Testing } from "./sides.ts";

/** Options of {@linkcode personas}; only `axes` is required. */
export interface PersonaOptions extends PersonaConfig {
  /** Column of the customer's key in both tables; "customer" when left out. */
  readonly customer?: string | undefined;
  /** What the consultant adds, from {@linkcode readPersonaNotes}. */
  readonly notes?: PersonaNotesFile | undefined;
  /** Names the key of each exemplar. For your own eyes: leave it out of anything you hand over. */
  readonly revealExemplars?: boolean | undefined;
}

const DEFAULT_LEVEL = 0.05;
const DEFAULT_K = 5;

/**
 * Describes each segment of any segmentation from four sides: in what it differs from all
 * customers, what is usual in it, and the real customer closest to its middle. Nothing is invented:
 * what cannot be told from chance, once p-values are adjusted for all comparisons of all segments,
 * is left out, and the consultant's notes stay apart.
 *
 * Text and flags are compared category by category, numbers by their mean, both by v-tests; missing
 * values do not count. Privacy: a segment of fewer than `k` customers is not described, and its
 * customers are left out of the comparison, so that nothing about them can be found by subtraction;
 * a category of fewer than `k` is not compared; a share is withheld where fewer than `k` could be
 * counted from it, alone or with the others; the exemplar has no key, its numbers are rounded, and
 * of what strangers could know it shows only what `k` customers of the segment have in common. The
 * result does not depend on the order of rows. O(customers · attributes), and sorting.
 *
 * @param result Any segmentation.
 * @param attributes One row per customer, joined by key; `result.customers` will do.
 * @param options Columns of each side, notes, level, adjustment, `k`.
 * @returns One persona per segment that has customers.
 * @throws {DataError} When a column is absent, holds days or an infinite value, stands on two sides,
 * a key stands twice, or notes name a segment that is not there.
 * @throws {RangeError} When `level` or `k` is out of range.
 *
 * @example
 * ```ts
 * import { abc, personas, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const count = 40;
 * const customers = Table.of({
 *   customer: Array.from({ length: count }, (_, i) => `C${i}`),
 *   monetary: Array.from({ length: count }, (_, i) => i < 10 ? 80 : 5),
 *   sector: Array.from({ length: count }, (_, i) => i < 10 ? "food" : "tools"),
 * });
 * const { personas: [best] } = personas(abc(customers), customers, { axes: { identity: ["sector"] } });
 * const [trait] = best.sides.identity.traits;
 * assert.deepEqual([best.segment, trait.category, trait.direction], ["A", "food", "over"]);
 * ```
 */
export function personas(
  result: Segmentation<unknown>,
  attributes: Table,
  options: PersonaOptions,
): PersonaSet {
  const { level, k, adjustment } = checkOptions(options);
  const key = options.customer ?? "customer";
  const rows = joinAttributes(result.customers, attributes, key);
  const ids = result.segments.text("segment");
  refuseUnknownSegments(options.notes ?? {}, ids);
  const groups = groupCustomers(result.customers.text("segment"), ids);
  const described = groups.filter(({ rows }) => rows.length >= k);
  const read = readAttributes(attributes, options.axes, rows)
    .map((attribute) => keepLargeGroups(attribute, described, k));
  const { sides, comparisons, silent } = findSides(read, described, { level, k, adjustment });
  const keys = result.customers.column(key).values;
  const exemplars = described.map((group) => {
    if (read.every((attribute) => isUnknown(attribute, group))) return null;
    const row = findExemplar(group, read, keys);
    const name = options.revealExemplars ? String(keys[row]) : null;
    return describeExemplar(row, group, read, name, k);
  });
  return {
    personas: groups.map((group): Persona => {
      const at = described.indexOf(group);
      return {
        ...weightOf(result, group, at >= 0),
        sides: sides[at] ?? emptySides(),
        exemplar: exemplars[at] ?? null,
        notes: options.notes?.[group.segment] ?? null,
      };
    }),
    comparisons,
    adjustment,
    level,
    k,
    notices: noticesOf(rows, groups.length - described.length, k, silent),
  };
}

function checkOptions(
  { level = DEFAULT_LEVEL, k = DEFAULT_K, adjustment = "benjamini-hochberg" }: PersonaOptions,
): Testing {
  if (!(level > 0 && level <= 1)) {
    throw new RangeError(message("errorPersonaLevel", { level: `${level}` }));
  }
  if (!Number.isInteger(k) || k < 1) {
    throw new RangeError(message("errorPersonaGroups", { k: `${k}` }));
  }
  return { level, k, adjustment };
}

function readAttributes(
  table: Table,
  axes: PersonaOptions["axes"],
  rows: Int32Array,
): Attribute[] {
  const seen = new Set<string>();
  return PERSONA_AXES.flatMap((axis) =>
    (axes[axis] ?? []).map((name) => {
      if (seen.has(name)) {
        throw new DataError(
          message("errorAxisTwice", { column: name, axis }),
          { column: name },
        );
      }
      seen.add(name);
      return readAttribute(table, name, axis, rows);
    })
  );
}

function refuseUnknownSegments(
  notes: PersonaNotesFile,
  segments: readonly (string | null)[],
): void {
  const unknown = Object.keys(notes).find((segment) => !segments.includes(segment));
  if (unknown === undefined) return;
  throw new DataError(
    message("errorNotesSegment", { segment: unknown, segments: segments.join(", ") }),
  );
}

function isUnknown(attribute: Attribute, { rows }: Group): boolean {
  return rows.every((row) =>
    attribute.kind === "number" ? Number.isNaN(attribute.values[row]) : attribute.codes[row] < 0
  );
}

/** Name and size of a segment; nothing but the name of a small one. */
function weightOf(
  { segments, labels }: Segmentation<unknown>,
  { segment, rows }: Group,
  described: boolean,
): Omit<Persona, "sides" | "exemplar" | "notes"> {
  const at = segments.text("segment").indexOf(segment);
  const share = (column: string) => {
    const value = described && segments.has(column) ? segments.number(column)[at] : NaN;
    return Number.isNaN(value) ? null : value;
  };
  return {
    segment,
    label: Object.hasOwn(labels, segment) ? labels[segment] : null,
    described,
    customers: described ? rows.length : null,
    customerShare: share("customerShare"),
    revenueShare: share("revenueShare"),
  };
}

function noticesOf(
  rows: Int32Array,
  small: number,
  k: number,
  silent: readonly string[],
): Notice[] {
  const without = rows.reduce((sum, row) => row < 0 ? sum + 1 : sum, 0);
  const notices: Notice[] = [];
  if (without > 0) notices.push({ key: "personaWithout", parameters: { count: without } });
  if (small > 0) notices.push({ key: "personaSmall", parameters: { count: small, k } });
  if (silent.length > 0) {
    const parameters = { count: silent.length, attributes: silent.join(", ") };
    notices.push({ key: "personaSilent", parameters });
  }
  return notices;
}
