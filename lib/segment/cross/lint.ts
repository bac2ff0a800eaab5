/** Zones checked for cells they forget, share, or never get first. */
import type { LocalizedText } from "../../base/mod.ts";
import type { Notice } from "../../contract/mod.ts";
import { allCells, axesOf, type CrossAxes } from "./axes.ts";
import { type CrossZone, zonesOfCell } from "./zones.ts";

/** A cell that lies in several zones. */
export interface SharedCell {
  /** The cell, such as "AA'". */
  readonly cell: string;
  /** Its zones in order of precedence: its customers count in the first. */
  readonly zones: readonly string[];
}

/** A zone whose cells all count in earlier zones. */
export interface HiddenZone {
  /** The zone, which is nobody's segment. */
  readonly zone: string;
  /** The zones that come first on its cells. */
  readonly hiddenBy: readonly string[];
}

/** What the linter found. */
export interface CrossLint {
  /** Cells that lie in no zone. */
  readonly uncovered: readonly string[];
  /** Cells that lie in several. */
  readonly shared: readonly SharedCell[];
  /** Zones that are never first. */
  readonly hidden: readonly HiddenZone[];
  /** The same in sentences, for a reader. */
  readonly notices: readonly Notice[];
}

/**
 * Checks a zoning over every cell of the matrix.
 *
 * @param zones Zones in order of precedence.
 * @param axes Class names; three classes each way when left out.
 * @returns Cells that lie in no zone or in several, and zones that are never first.
 *
 * @example
 * ```ts
 * import { defaultCrossZones, lintCrossZones } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const [core, ...rest] = defaultCrossZones();
 * assert.deepEqual(lintCrossZones([core, ...rest]).shared.map(({ cell }) => cell), ["AA'"]);
 * assert.deepEqual(lintCrossZones(rest).uncovered, ["AB'", "AC'"]);
 * ```
 */
export function lintCrossZones(
  zones: readonly CrossZone[],
  axes: CrossAxes = axesOf(3, 3),
): CrossLint {
  const cells = allCells(axes).map((cell) => ({ cell, zones: zonesOfCell(zones, cell) }));
  const uncovered = cells.filter(({ zones }) => zones.length === 0).map(({ cell }) => cell);
  const shared = cells.filter(({ zones }) => zones.length > 1);
  const hidden = zones.flatMap(({ zone }) => {
    const held = cells.filter(({ zones }) => zones.includes(zone));
    if (held.length === 0 || held.some(({ zones }) => zones[0] === zone)) return [];
    return [{ zone, hiddenBy: [...new Set(held.map(({ zones }) => zones[0]))] }];
  });
  return { uncovered, shared, hidden, notices: describe({ uncovered, shared, hidden }, zones) };
}

/** Zones by their names, for a reader; by their ids where they have none. */
function namesOf(ids: readonly string[], zones: readonly CrossZone[]): LocalizedText {
  const labels = ids.map((id) =>
    zones.find(({ zone }) => zone === id)?.label ?? { fr: id, en: id }
  );
  return {
    fr: labels.map(({ fr }) => fr).join(", "),
    en: labels.map(({ en }) => en).join(", "),
  };
}

function describe(
  { uncovered, shared, hidden }: Omit<CrossLint, "notices">,
  zones: readonly CrossZone[],
): Notice[] {
  const notices: Notice[] = hidden.map(({ zone, hiddenBy }) => ({
    key: "crossZoneHidden",
    parameters: { zone: namesOf([zone], zones), by: namesOf(hiddenBy, zones) },
  }));
  for (const { cell, zones: [first, ...others] } of shared) {
    notices.push({
      key: "crossCellShared",
      parameters: { cell, first: namesOf([first], zones), others: namesOf(others, zones) },
    });
  }
  if (uncovered.length > 0) {
    const parameters = { count: uncovered.length, cells: uncovered.join(", ") };
    notices.push({ key: "crossCellsUncovered", parameters });
  }
  return notices;
}
