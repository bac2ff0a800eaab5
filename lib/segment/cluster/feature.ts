/** What a feature is, and how a value of it becomes a number. */

/** How the values of a number feature are bent before they are scaled. */
export type Transform = "none" | "log1p" | "rank";

/** How number features are made comparable. */
export type Scaling = "standard" | "robust" | "none";

/** A number feature of a model. */
export interface NumberFeature {
  /** What the column holds. */
  readonly kind: "number";
  /** Column name. */
  readonly column: string;
  /** How values are bent first. */
  readonly transform: Transform;
  /** With `rank`: values at equally spaced ranks, ascending; the rank between two is linear. */
  readonly ranks?: readonly number[] | undefined;
  /** Subtracted from the bent value. */
  readonly center: number;
  /** What it is then divided by; 0 for a feature that is constant, which then counts for nothing. */
  readonly spread: number;
}

/** A text or yes/no feature of a model. */
export interface CategoryFeature {
  /** What the column holds. */
  readonly kind: "category";
  /** Column name. */
  readonly column: string;
  /** Its values ("true" and "false" for yes/no), in code-unit order. */
  readonly categories: readonly string[];
  /** Share of the customers with each, in (0, 1]. */
  readonly shares: readonly number[];
}

/** A feature of a model. */
export type Feature = NumberFeature | CategoryFeature;

/**
 * The scaled value of a number feature.
 *
 * @param feature The feature.
 * @param value A value, not NaN.
 * @returns The number that distances are taken of.
 */
export function scaleValue(feature: NumberFeature, value: number): number {
  if (feature.spread === 0) return 0;
  return (bendValue(feature, value) - feature.center) / feature.spread;
}

/** The value after its transform, before scaling. */
export function bendValue(
  feature: Pick<NumberFeature, "transform" | "ranks">,
  value: number,
): number {
  if (feature.transform === "log1p") return Math.log(1 + value);
  return feature.transform === "rank" ? rankOf(feature.ranks!, value) : value;
}

/** The rank of a value in [0, 1]: linear between knots, the middle where knots are equal. */
function rankOf(ranks: readonly number[], value: number): number {
  const last = ranks.length - 1;
  let below = 0, upTo = 0;
  for (const knot of ranks) {
    if (knot < value) below++;
    if (knot <= value) upTo++;
  }
  if (upTo > below) return (below + upTo - 1) / 2 / last;
  if (below === 0 || below > last) return below === 0 ? 0 : 1;
  const [low, high] = [ranks[below - 1], ranks[below]];
  return (below - 1 + (value - low) / (high - low)) / last;
}
