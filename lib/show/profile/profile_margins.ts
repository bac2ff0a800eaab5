/** How clearly customers have a profile. */
// @ts-types="npm:@types/d3-array@3.2.2"
import { tickStep } from "d3-array";
import { quantileSorted } from "../../base/mod.ts";
import type { ProfileModel } from "../../segment/profile/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";

/** The customers nearest to one prototype, by margin. */
export interface MarginCounts {
  readonly profile: string;
  /** Customers whose margin decides. */
  readonly decided: number;
  /** Customers whose margin is too thin. */
  readonly undecided: number;
  /** Customers in each interval; the last one holds everything beyond. */
  readonly counts: readonly number[];
}

/** Margins counted by interval of equal width from 0. */
export interface MarginHistogram {
  readonly step: number;
  /** Intervals below the margin of the model: it lies on the border of one. */
  readonly thin: number;
  readonly intervals: number;
  readonly profiles: readonly MarginCounts[];
}

/** About how many intervals make a distribution legible. */
const INTERVALS = 36;
/** Margins beyond this quantile share the last interval. */
const TAIL = 0.98;

/** Counts the margins of every profile; null when no customer has one. */
export function marginHistogram(
  { model, customers }: Segmentation<ProfileModel>,
): MarginHistogram | null {
  const margins = customers.number("profileMargin"), nearest = customers.text("profileNearest");
  const sorted = margins.filter((margin) => !Number.isNaN(margin)).sort();
  if (sorted.length === 0) return null;
  const most = Math.max(quantileSorted(sorted, TAIL), model.margin) || 1;
  const usual = tickStep(0, most, INTERVALS);
  const thin = model.margin > 0 ? Math.max(1, Math.round(model.margin / usual)) : 0;
  const step = thin > 0 ? model.margin / thin : usual;
  const intervals = Math.max(thin + 1, Math.ceil(most / step));
  const profiles = model.prototypes.map(({ profile }): MarginCounts => {
    const own = margins.filter((_, row) => nearest[row] === profile);
    const counts = new Array<number>(intervals).fill(0);
    let undecided = 0;
    for (const margin of own) {
      const isThin = margin < model.margin;
      if (isThin) undecided++;
      // Rounding may not carry a customer across the margin.
      const interval = Math.min(intervals - 1, Math.floor(margin / step));
      counts[isThin ? Math.min(thin - 1, interval) : Math.max(thin, interval)]++;
    }
    return { profile, decided: own.length - undecided, undecided, counts };
  });
  return { step, thin, intervals, profiles };
}
