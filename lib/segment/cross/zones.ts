/** Zones: cells of the matrix that are worked the same way. */
import { z } from "zod";
import { type LocalizedText, message } from "../../base/mod.ts";
import { allCells, type CrossAxes } from "./axes.ts";

/** Cells of the matrix that are worked the same way. A cell may lie in several zones. */
export interface CrossZone {
  /** Zone id. */
  readonly zone: string;
  /** Cells such as "AB'": the current class (A, B, C, P), then the potential class (A', B', C'). */
  readonly cells: readonly string[];
  /** The zone's name for a reader; its id when left out. */
  readonly label?: LocalizedText | undefined;
  /** What to do with these customers. */
  readonly action?: LocalizedText | undefined;
}

/** The segment of customers whose potential is not known. */
export const UNKNOWN = "unknown";

const text = z.string().min(1);
const localized = z.strictObject({ fr: text, en: text });

/** A zone id; the name kept for customers without a potential is refused. */
export const zoneId: z.ZodType<string> = text.refine((id) => id !== UNKNOWN, {
  error: () => message("ruleKept", { name: UNKNOWN, what: { key: "keptNoPotential" } }),
});

/** The form of zones, in order of precedence. */
export const crossZones: z.ZodType<readonly CrossZone[]> = z.array(z.strictObject({
  zone: zoneId.refine((id) => !id.includes(","), { error: () => message("ruleZoneComma") }),
  cells: z.array(text).min(1),
  label: localized.optional(),
  action: localized.optional(),
})).min(1);

/** What is wrong at a place of a model or a configuration. */
export interface ZoneIssue {
  /** Where, below the list of zones. */
  readonly path: readonly (string | number)[];
  /** What, and what to do. */
  readonly message: string;
}

/** Zones that name a cell that does not exist, a cell twice, or that have the same id. */
export function zoneIssues(zones: readonly CrossZone[], axes: CrossAxes): ZoneIssue[] {
  const cells = allCells(axes);
  return zones.flatMap(({ zone, cells: named }, i) => {
    const twice = zones.findIndex((other) => other.zone === zone) < i
      ? [{
        path: [i, "zone"],
        message: message("ruleZoneTwice", { zone }),
      }]
      : [];
    return [
      ...twice,
      ...named.flatMap((cell, c) => cellIssue(cell, named, c, cells, [i, "cells", c])),
    ];
  });
}

function cellIssue(
  cell: string,
  named: readonly string[],
  index: number,
  cells: readonly string[],
  path: ZoneIssue["path"],
): ZoneIssue[] {
  if (!cells.includes(cell)) {
    const parts = { cell: JSON.stringify(cell), cells: cells.join(", ") };
    return [{ path, message: message("ruleNoCell", parts) }];
  }
  if (named.indexOf(cell) === index) return [];
  return [{ path, message: message("ruleCellTwice", { cell }) }];
}

/** The ids of the zones that hold a cell, in order of precedence. */
export function zonesOfCell(zones: readonly CrossZone[], cell: string): string[] {
  return zones.filter(({ cells }) => cells.includes(cell)).map(({ zone }) => zone);
}
