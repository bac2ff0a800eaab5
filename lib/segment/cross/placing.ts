/** From amounts to classes, cells and zones. */
import { classIndex } from "../../base/mod.ts";
import { type CrossAxes, PROSPECT } from "./axes.ts";
import { axesOfModel, type CrossModel } from "./model.ts";
import { UNKNOWN, zonesOfCell } from "./zones.ts";

/** Where amounts lie in the matrix; plain columns, one entry per customer. */
export interface Placing {
  /** A, B, C or P. */
  readonly currentClass: readonly string[];
  /** A', B', C'; null when the potential is unknown. */
  readonly potentialClass: readonly (string | null)[];
  /** Both together; null when the potential is unknown. */
  readonly cell: readonly (string | null)[];
  /** Every zone of the cell, in order of precedence, with commas; null when there is none. */
  readonly zones: readonly (string | null)[];
  /** The first of these zones, the segment of other cells, or "unknown". */
  readonly segment: readonly string[];
}

/**
 * Places amounts in the matrix.
 *
 * @param value What customers bring; zero and missing (NaN) are P, negative is the last class.
 * @param potential What customers could bring; NaN is unknown.
 * @param model Classes and zones.
 */
export function placeColumns(
  value: Float64Array,
  potential: Float64Array,
  model: CrossModel,
): Placing {
  const axes = axesOfModel(model);
  const current = classesOfValue(value, model, axes);
  const reachable = classesOfPotential(potential, model);
  const places = placesOf(model, axes);
  const pick = <T>(part: (place: Place) => T): T[] => {
    const parts = places.map((row) => row.map(part));
    return Array.from(current, (row, i) => parts[row][reachable[i]]);
  };
  return {
    currentClass: Array.from(current, (row) => axes.current[row]),
    potentialClass: Array.from(reachable, (column) => axes.potential[column] ?? null),
    cell: pick(({ cell }) => cell),
    zones: pick(({ zones }) => zones.join(", ") || null),
    segment: pick(({ segment }) => segment),
  };
}

function classesOfValue(value: Float64Array, { current }: CrossModel, axes: CrossAxes): Int8Array {
  const leasts = current.map(({ least }) => least);
  const prospect = axes.current.indexOf(PROSPECT);
  return Int8Array.from(
    value,
    (amount) => amount === 0 || Number.isNaN(amount) ? prospect : classIndex(amount, leasts),
  );
}

/** An unknown potential stands one place after the last class. */
function classesOfPotential(potential: Float64Array, model: CrossModel): Int8Array {
  const leasts = model.potential.map(({ least }) => least);
  return Int8Array.from(
    potential,
    (amount) => Number.isNaN(amount) ? leasts.length : classIndex(amount, leasts),
  );
}

/** One place of the matrix. */
export interface Place {
  /** Current and potential class; null when the potential is unknown. */
  readonly cell: string | null;
  /** Its zones in order of precedence. */
  readonly zones: readonly string[];
  /** Its segment. */
  readonly segment: string;
}

/** Every place by current class, then by potential class, unknown last. */
export function placesOf({ zones, others }: CrossModel, axes: CrossAxes): Place[][] {
  return axes.current.map((row) => {
    const known = axes.potential.map((column): Place => {
      const held = zonesOfCell(zones, row + column);
      return { cell: row + column, zones: held, segment: held[0] ?? others };
    });
    return [...known, { cell: null, zones: [], segment: UNKNOWN }];
  });
}

/**
 * Every segment that a customer with a known potential can have.
 *
 * @param model A fitted model.
 * @returns Segment ids in order of precedence.
 */
export function crossSegments(model: CrossModel): string[] {
  const places = placesOf(model, axesOfModel(model)).flat();
  const forgotten = places.some(({ segment, zones }) => segment !== UNKNOWN && zones.length === 0);
  const zones = model.zones.map(({ zone }) => zone);
  return [...new Set([...zones, ...(forgotten ? [model.others] : [])])];
}
