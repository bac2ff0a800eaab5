/** What a reader should know about scores. */
import type { Notice } from "../../contract/mod.ts";
import type { CategoryCriterion, EventCriterion, FieldCriterion } from "./criterion.ts";
import { readsEvents } from "./criterion.ts";
import type { EventIndex } from "./event_index.ts";
import type { FieldValues } from "./field.ts";
import type { ScoreInput } from "./input.ts";
import { lintScorecard } from "./lint.ts";
import type { ScoreModel } from "./model.ts";
import type { ScoreTotals } from "./total.ts";

/** A high score on less known data than this is worth a word. */
const THIN = 0.5;

/** The card's lint, what the data never holds, and high scores on thin data. */
export function noticesOf(model: ScoreModel, input: ScoreInput, totals: ScoreTotals): Notice[] {
  const criteria = model.card.groups.flatMap((group) => group.criteria);
  const seenTypes = typesSeen(input.events);
  const data = input.customers === 0
    ? []
    : criteria.flatMap((criterion) =>
      readsEvents(criterion)
        ? unseenTypes(criterion, seenTypes)
        : unseenValues(criterion, input.fields.get(criterion.id)!)
    );
  return [...lintScorecard(model.card), ...data, ...strangers(input), ...thinBest(model, totals)];
}

/** Types of event that occur up to the day of analysis. */
function typesSeen(events: EventIndex | undefined): ReadonlySet<string> {
  if (!events) return new Set();
  const seen = new Uint8Array(events.types.length);
  for (let event = 0; event < events.typeCodes.length; event++) seen[events.typeCodes[event]] = 1;
  return new Set(events.types.filter((_, code) => seen[code] === 1));
}

function unseenTypes({ id, types }: EventCriterion, seen: ReadonlySet<string>): Notice[] {
  return types.filter((type) => !seen.has(type)).map((type) => ({
    key: "scoreTypeUnseen",
    parameters: { criterion: id, type },
  }));
}

function unseenValues(criterion: FieldCriterion, values: FieldValues): Notice[] {
  const { id, column } = criterion;
  if (isEmpty(values)) {
    return [{ key: "scoreColumnEmpty", parameters: { criterion: id, column } }];
  }
  if (criterion.kind !== "category") return [];
  return missingFrom(criterion, values).map((value) => ({
    key: "scoreValueUnseen",
    parameters: { criterion: id, column, value: String(value) },
  }));
}

function isEmpty(values: FieldValues): boolean {
  for (let row = 0; row < values.length; row++) {
    if (values[row] !== null && !Number.isNaN(values[row])) return false;
  }
  return true;
}

/** Values of a category that the column never holds; stops at the row where all were seen. */
function missingFrom({ levels }: CategoryCriterion, values: FieldValues) {
  const unseen = new Set<unknown>(levels.flatMap((level) => level.values));
  for (let row = 0; row < values.length && unseen.size > 0; row++) unseen.delete(values[row]);
  return [...unseen];
}

function strangers({ strangers: count }: ScoreInput): Notice[] {
  return count === 0 ? [] : [{ key: "scoreStrangers", parameters: { count } }];
}

function thinBest({ card }: ScoreModel, { score, completeness }: ScoreTotals): Notice[] {
  const [{ from }] = card.stages;
  let count = 0;
  for (let row = 0; row < score.length; row++) {
    if (score[row] >= from && completeness[row] < THIN) count++;
  }
  return count === 0 ? [] : [{ key: "scoreThinBest", parameters: { count } }];
}
