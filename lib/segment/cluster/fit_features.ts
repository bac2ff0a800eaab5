/** Scales and categories found from the customers. */
import {
  DataError,
  exactSum,
  median,
  message,
  quantileSorted,
  sortedPresent,
} from "../../base/mod.ts";
import {
  bendValue,
  type CategoryFeature,
  type NumberFeature,
  type Scaling,
  type Transform,
} from "./feature.ts";

/** Ranks are kept at this many equal steps. */
const RANK_STEPS = 100;
/** More categories than this are keys or free text, not a feature. */
const MOST_CATEGORIES = 200;

/** How a number feature is to be scaled. */
export interface ScalingChoice {
  /** How values are bent first. */
  readonly transform: Transform;
  /** How they are made comparable. */
  readonly scaling: Scaling;
  /** Divide by n instead of n − 1 in the variance, as factor analyses do. */
  readonly population: boolean;
  /** One weight per value. */
  readonly weights?: Float64Array | undefined;
}

/** Finds the center and spread of a number feature; sums do not depend on the order of rows. */
export function fitNumber(
  column: string,
  values: Float64Array,
  choice: ScalingChoice,
): NumberFeature {
  const { transform, scaling } = choice;
  const ranks = transform === "rank" ? ranksOf(values) : undefined;
  const bent = values.map((value) => bendValue({ transform, ranks }, value));
  const [center, spread] = scaling === "standard"
    ? momentsOf(bent, choice)
    : scaling === "robust"
    ? quartilesOf(column, bent)
    : [0, 1];
  return { kind: "number", column, transform, ...(ranks ? { ranks } : {}), center, spread };
}

function ranksOf(values: Float64Array): number[] {
  const sorted = sortedPresent(values);
  return Array.from({ length: RANK_STEPS + 1 }, (_, i) => quantileSorted(sorted, i / RANK_STEPS));
}

function momentsOf(values: Float64Array, { population, weights }: ScalingChoice): [number, number] {
  if (values.every((value) => value === values[0])) return [values[0], 0];
  const total = weights ? exactSum(weights) : values.length;
  const center = exactSum(values.map((value, i) => (weights?.[i] ?? 1) * value)) / total;
  const squares = exactSum(values.map((value, i) => (weights?.[i] ?? 1) * (value - center) ** 2));
  const freedom = population || total <= 1 ? total : total - 1;
  return [center, Math.sqrt(squares / freedom)];
}

function quartilesOf(column: string, values: Float64Array): [number, number] {
  const sorted = sortedPresent(values);
  const spread = quantileSorted(sorted, 0.75) - quantileSorted(sorted, 0.25);
  if (spread > 0 || sorted[0] === sorted[sorted.length - 1]) return [median(values), spread];
  throw new DataError(
    message("errorQuartiles", { column }),
    { column },
  );
}

/** Finds the categories of a text feature and how common each is. */
export function fitCategories(
  column: string,
  values: readonly (string | null)[],
  weights?: Float64Array,
): CategoryFeature {
  const totals = new Map<string, number>();
  values.forEach((value, i) => totals.set(value!, (totals.get(value!) ?? 0) + (weights?.[i] ?? 1)));
  if (totals.size > MOST_CATEGORIES) {
    throw new DataError(
      message("errorManyCategories", { column, count: totals.size, most: MOST_CATEGORIES }),
      { column, count: totals.size },
    );
  }
  const categories = [...totals.keys()].sort();
  const total = [...totals.values()].reduce((sum, part) => sum + part, 0);
  const shares = categories.map((category) => totals.get(category)! / total);
  return { kind: "category", column, categories, shares };
}
