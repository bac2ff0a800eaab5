/** The lines between segments that a model draws on measures. */
import type { Closed } from "../../base/mod.ts";
import { type AbcModel, readAbcModel } from "../../segment/abc/mod.ts";
import { readRfmModel, type RfmModel } from "../../segment/rfm/mod.ts";

/** Where segments meet on one measure. */
export interface MeasureCuts {
  /** Column of the measure. */
  readonly column: string;
  /** Ascending values at which the segment may change. */
  readonly cuts: readonly number[];
  /** "right": a value equal to a cut is below it. "left": it is above. */
  readonly closed: Closed;
}

/**
 * The cuts of a model whose segments are bounded by single measures: RFM and ABC.
 *
 * @param model The model of a segmentation.
 * @returns One entry per measure; none for a model that draws no such lines.
 * @throws {DataError} When an RFM or ABC model has another form.
 */
export function cutsOfModel(model: unknown): MeasureCuts[] {
  const { method } = (model ?? {}) as { method?: unknown };
  if (method === "rfm") return cutsOfRfm(readRfmModel(model));
  if (method === "abc") return [cutsOfAbc(readAbcModel(model))];
  return [];
}

function cutsOfRfm({ columns, cuts, closed }: RfmModel): MeasureCuts[] {
  return (["recencyDays", "frequency", "monetary"] as const)
    .map((measure) => ({ column: columns[measure], cuts: cuts[measure], closed }));
}

function cutsOfAbc({ columns, classes }: AbcModel): MeasureCuts {
  const leasts = classes.flatMap(({ least }) => least ?? []);
  return { column: columns.value, cuts: leasts.toSorted((a, b) => a - b), closed: "left" };
}
