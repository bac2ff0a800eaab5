/** A scorecard checked for parts that can never have an effect. */
import type { Notice } from "../../contract/mod.ts";
import type { ScorecardInput, ScoreGroup } from "./card.ts";
import { completeCard } from "./default_card.ts";
import type { TextCriterion } from "./criterion.ts";
import { fold } from "./fold.ts";
import { HUNDREDTHS, mostOfGroup, mostOfGroups } from "./points.ts";

/**
 * Checks a scorecard for caps that are never reached, a total below what the card can give, and
 * levels of text that an earlier level always takes.
 *
 * @param card The scorecard.
 * @returns What was found, in sentences for a reader; nothing when all is in order.
 *
 * @example
 * ```ts
 * import { formatNotice, lintScorecard } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const levels = [
 *   { contains: ["achat"], points: 5 },
 *   { contains: ["directeur des achats"], points: 10 },
 * ];
 * const role = { id: "role", kind: "text", column: "role", levels } as const;
 * const [notice] = lintScorecard({ groups: [{ id: "who", axis: "fit", criteria: [role] }] });
 * assert.match(formatNotice(notice, "en"), /role, level 2: it can never apply/);
 * ```
 */
export function lintScorecard(card: ScorecardInput): Notice[] {
  const { groups, total } = completeCard(card);
  const most = mostOfGroups(groups) / HUNDREDTHS;
  const low: Notice[] = most > total ? [{ key: "scoreTotalLow", parameters: { most, total } }] : [];
  return [...groups.flatMap(idleCap), ...low, ...groups.flatMap(shadowedLevels)];
}

function idleCap({ id, cap, criteria }: ScoreGroup): Notice[] {
  const most = mostOfGroup({ criteria }) / HUNDREDTHS;
  if (cap === undefined || cap < most) return [];
  return [{ key: "scoreCapIdle", parameters: { group: id, count: cap, most } }];
}

function shadowedLevels({ criteria }: ScoreGroup): Notice[] {
  const texts = criteria.filter((criterion) => criterion.kind === "text");
  return texts.flatMap((criterion) =>
    criterion.levels.flatMap((_, level): Notice[] =>
      isShadowed(criterion, level)
        ? [{
          key: "scoreLevelShadowed",
          parameters: { criterion: criterion.id, level: level + 1 },
        }]
        : []
    )
  );
}

/** A text that contains "directeur des achats" contains "achat" too. */
function isShadowed({ levels }: TextCriterion, level: number): boolean {
  const earlier = levels.slice(0, level).flatMap(({ contains }) => contains.map(fold));
  return levels[level].contains.every((part) =>
    earlier.some((taken) => fold(part).includes(taken))
  );
}
