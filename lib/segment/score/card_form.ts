/** The form of a scorecard. */
import { message } from "../../base/mod.ts";
import { z } from "zod";
import type { Scorecard, ScorecardInput, ScoreGrade, ScoreGroup, ScoreStage } from "./card.ts";
import { criterionForm, localizedForm, pointsForm, textForm } from "./criterion_form.ts";
import { HUNDREDTHS, isToTheHundredth, mostOfGroups } from "./points.ts";

/** The segment of customers without a score. */
export const UNSCORED = "unscored";

const groupForm: z.ZodType<ScoreGroup> = z.strictObject({
  id: textForm,
  axis: z.enum(["fit", "engagement"]),
  label: localizedForm.optional(),
  cap: pointsForm.refine((cap) => cap > 0, { error: () => message("ruleCapPositive") }).optional(),
  criteria: z.array(criterionForm).min(1),
});

const from = z.number().min(0).max(100);
const descending = {
  error: () => message("ruleFromShrink"),
};

function descends(steps: readonly { readonly from: number }[]): boolean {
  return steps.at(-1)?.from === 0 &&
    steps.every((step, i) => i === 0 || step.from < steps[i - 1].from);
}

const gradesForm: z.ZodType<readonly ScoreGrade[]> = z.array(
  z.strictObject({ name: textForm, from }),
).min(1).refine(descends, descending).refine(
  (grades) => new Set(grades.map(({ name }) => name)).size === grades.length,
  { error: () => message("ruleGradeTwice") },
);

const stagesForm: z.ZodType<readonly ScoreStage[]> = z.array(z.strictObject({
  segment: textForm.refine((id) => id !== UNSCORED, {
    error: () => message("ruleKept", { name: UNSCORED, what: { key: "keptNoScore" } }),
  }),
  from,
  label: localizedForm.optional(),
  action: localizedForm.optional(),
})).min(1).refine(descends, descending).refine(
  (stages) => new Set(stages.map(({ segment }) => segment)).size === stages.length,
  { error: () => message("ruleStageTwice") },
);

const groups = z.array(groupForm).min(1).superRefine((list, context) => {
  const place = firstRepeated(list);
  if (place === null) return;
  context.addIssue({ code: "custom", ...place });
});

/** Where an id stands for the second time. */
function firstRepeated(
  list: readonly ScoreGroup[],
): { path: (string | number)[]; message: string } | null {
  const seen = new Set<string>(), ids = new Set<string>();
  for (const [g, group] of list.entries()) {
    if (ids.has(group.id)) {
      return { path: [g, "id"], message: message("ruleGroupNamedTwice", { id: group.id }) };
    }
    ids.add(group.id);
    for (const [c, { id }] of group.criteria.entries()) {
      if (seen.has(id)) {
        return {
          path: [g, "criteria", c, "id"],
          message: message("ruleCriterionNamedTwice", { id }),
        };
      }
      seen.add(id);
    }
  }
  return null;
}

const total = z.number().gt(0).refine(isToTheHundredth, {
  error: () => message("rulePointsDecimals"),
});
const missing = z.enum(["zero", "average", "excluded"]);

/** Refuses a card on which nobody can reach 100. */
export function refuseOutOfReach(
  card: { readonly groups: readonly ScoreGroup[]; readonly total?: number | undefined },
  context: z.RefinementCtx,
): void {
  const most = mostOfGroups(card.groups) / HUNDREDTHS;
  const fix = most <= 0
    ? message("ruleNoPositive")
    : card.total !== undefined && card.total > most
    ? message("ruleOutOfReach", { most: `${most}`, total: `${card.total}` })
    : null;
  if (fix === null) return;
  context.addIssue({ code: "custom", path: [most <= 0 ? "groups" : "total"], message: fix });
}

/** The fields of a card as a person writes it. */
export const cardInputFields = {
  groups,
  total: total.optional(),
  missing: missing.optional(),
  grades: z.strictObject({ fit: gradesForm.optional(), engagement: gradesForm.optional() })
    .optional(),
  stages: stagesForm.optional(),
};

/** The form of a card as a person writes it. */
export const cardInputForm: z.ZodType<ScorecardInput> = z.strictObject(cardInputFields)
  .superRefine(refuseOutOfReach);

/** The form of a card with everything said. */
export const cardForm: z.ZodType<Scorecard> = z.strictObject({
  groups,
  total,
  missing,
  grades: z.strictObject({ fit: gradesForm, engagement: gradesForm }),
  stages: stagesForm,
}).superRefine(refuseOutOfReach);
