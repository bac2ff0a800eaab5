/** When drift is worth a look, or a review: data, to be replaced at will. */

/** A figure that is judged. */
export type DriftIndicator =
  | "psi"
  | "ks"
  | "segmentPsi"
  | "adjustedRand"
  | "relabelledShare"
  | "ageYears";

/** What to do with the model; "unknown" of a figure that cannot be taken. */
export type DriftVerdict = "keep" | "watch" | "review" | "unknown";

/** Where verdicts change. Where `watch` is above `review`, large figures are good. */
export interface DriftThreshold {
  /** From here on, the model is to be watched. */
  readonly watch: number;
  /** From here on, it is to be reviewed. */
  readonly review: number;
}

/** A threshold for each figure judged; one left out is not judged. */
export type DriftThresholds = Readonly<Partial<Record<DriftIndicator, DriftThreshold>>>;

/**
 * The usual thresholds. PSI: Siddiqi, *Credit Risk Scorecards* (2006); adjusted Rand: Steinley, 2004,
 * doi:10.1037/1082-989X.9.3.386; age: segmentations are reviewed about every three years. The others
 * are conventions.
 */
export const DRIFT_THRESHOLDS: DriftThresholds = {
  psi: { watch: 0.1, review: 0.25 },
  ks: { watch: 0.1, review: 0.2 },
  segmentPsi: { watch: 0.1, review: 0.25 },
  adjustedRand: { watch: 0.8, review: 0.65 },
  relabelledShare: { watch: 0.1, review: 0.25 },
  ageYears: { watch: 2, review: 3 },
};

/** The verdict on a figure; a missing one (NaN) is unknown. */
export function driftVerdict(value: number, { watch, review }: DriftThreshold): DriftVerdict {
  if (Number.isNaN(value)) return "unknown";
  const sign = watch > review ? -1 : 1;
  if (sign * value >= sign * review) return "review";
  return sign * value >= sign * watch ? "watch" : "keep";
}

const ORDER: readonly DriftVerdict[] = ["review", "watch", "keep", "unknown"];

/** The worst of some verdicts; unknown when none is known. */
export function worstVerdict(verdicts: readonly DriftVerdict[]): DriftVerdict {
  return ORDER.find((verdict) => verdicts.includes(verdict)) ?? "unknown";
}
