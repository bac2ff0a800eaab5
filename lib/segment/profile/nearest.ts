/** The nearest prototype of each customer: the arithmetic that SQL repeats step by step. */
import type { ProfileInput } from "./input.ts";
import type { ProfileModel } from "./model.ts";
import { UNDECIDED, UNPROFILED } from "./prototype.ts";
import { standardize } from "./standardize.ts";

/** Where each customer stands; one entry per customer. */
export interface Placing {
  /** Index of the nearest prototype; −1 when no trait is known. */
  readonly nearest: Int32Array;
  /** Index of the next one. */
  readonly second: Int32Array;
  /** How far the second lies behind the nearest; NaN when no trait is known. */
  readonly margin: Float64Array;
  /** Share of the traits' weight that is known, in [0, 1]. */
  readonly evidence: Float64Array;
}

/** A trait that says something, ready for arithmetic. */
export interface SpeakingTrait {
  /** Its index among the traits of the model. */
  readonly index: number;
  readonly column: string;
  readonly weight: number;
  readonly centre: number;
  readonly scale: number;
  /** The position of each prototype. */
  readonly positions: Float64Array;
}

/** The traits that are not silent. */
export function speakingTraits(
  { traits, prototypes }: Pick<ProfileModel, "traits" | "prototypes">,
): SpeakingTrait[] {
  return traits.flatMap(({ column, weight, centre, scale }, index) => {
    if (centre === null || scale === null) return [];
    const positions = Float64Array.from(prototypes, ({ position }) => position[column] ?? 0);
    return [{ index, column, weight, centre, scale, positions }];
  });
}

/** The weight of all traits that are not silent. */
export function totalWeight(traits: readonly SpeakingTrait[]): number {
  return traits.reduce((sum, { weight }) => sum + weight, 0);
}

/** Finds the two nearest prototypes of every customer. O(customers · traits · prototypes). */
export function placeColumns(model: ProfileModel, { traits, value }: ProfileInput): Placing {
  const speaking = speakingTraits(model), total = totalWeight(speaking);
  const count = value.length;
  const placing = {
    nearest: new Int32Array(count).fill(-1),
    second: new Int32Array(count).fill(-1),
    margin: new Float64Array(count).fill(NaN),
    evidence: new Float64Array(count),
  };
  const distances = new Float64Array(model.prototypes.length);
  for (let row = 0; row < count; row++) {
    distances.fill(0);
    let known = 0;
    for (const { index, weight, centre, scale, positions } of speaking) {
      const belief = traits[index].belief[row];
      if (belief === 0) continue;
      const share = weight * belief;
      const deviation = standardize(traits[index].values[row], centre, scale, model.limit);
      known += share;
      for (let p = 0; p < positions.length; p++) {
        const difference = deviation - positions[p];
        distances[p] += share * (difference * difference);
      }
    }
    if (known === 0) continue;
    const [nearest, second] = twoNearest(distances);
    placing.nearest[row] = nearest;
    placing.second[row] = second;
    placing.margin[row] = (distances[second] - distances[nearest]) / total;
    placing.evidence[row] = known / total;
  }
  return placing;
}

/** Of equal distances the first counts. */
function twoNearest(distances: Float64Array): [number, number] {
  let nearest = 0, second = -1;
  for (let p = 1; p < distances.length; p++) {
    if (distances[p] < distances[nearest]) {
      second = nearest;
      nearest = p;
    } else if (second < 0 || distances[p] < distances[second]) second = p;
  }
  return [nearest, second];
}

/** The segment of each customer. */
export function segmentsOf({ prototypes, margin }: ProfileModel, placing: Placing): string[] {
  return Array.from(placing.nearest, (nearest, row) => {
    if (nearest < 0) return UNPROFILED;
    return placing.margin[row] < margin ? UNDECIDED : prototypes[nearest].profile;
  });
}
