/** From the days stages were reached to the stage of today. */
import type { StageInput, StageRules } from "./input.ts";

/** Where a customer stands. */
export interface StagePlace {
  /** Index of the furthest stage reached; the number of stages for a lapsed client; −1 not yet. */
  readonly stage: number;
  /** The day it began; NaN when unknown. */
  readonly since: number;
}

/** Where every customer stands on the day of analysis. */
export function placesOf(rules: StageRules, input: StageInput): StagePlace[] {
  return Array.from(input.reachedOn[0], (_, row) => placeOf(rules, input, row));
}

function placeOf({ stages, lapsed }: StageRules, input: StageInput, row: number): StagePlace {
  let stage = stages.length - 1;
  while (stage > 0 && input.reachedOn[stage][row] === Infinity) stage--;
  if (stage === 0 && input.comesLater[row]) return { stage: -1, since: NaN };
  const since = input.reachedOn[stage][row];
  if (!lapsed || stage < stages.length - 1) return { stage, since };
  const lastOrder = input.lastOrder![row];
  const lapsedOn = (Number.isNaN(lastOrder) ? since : lastOrder) + lapsed.afterDays + 1;
  return lapsedOn <= input.asOf ? { stage: stage + 1, since: lapsedOn } : { stage, since };
}
