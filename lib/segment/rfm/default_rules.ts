/** The named segments used when a caller brings no rules. */
import type { LocalizedText } from "../../base/mod.ts";
import { FIVE_BINS, type RfmBins } from "./grid.ts";
import type { RfmRule, ScoreRange } from "./model.ts";

interface NamedSegment {
  readonly label: LocalizedText;
  readonly action: LocalizedText;
}

/** From best to worst; each asks for a different action. */
const SEGMENTS = {
  champions: {
    label: { fr: "Champions", en: "Champions" },
    action: {
      fr: "Récompenser, associer aux nouveautés, demander des recommandations.",
      en: "Reward them, give early access to new products, ask for referrals.",
    },
  },
  loyal: {
    label: { fr: "Clients fidèles", en: "Loyal customers" },
    action: {
      fr: "Augmenter le panier\u00a0: gammes supérieures et ventes complémentaires.",
      en: "Raise the basket: higher ranges and complementary products.",
    },
  },
  "big-spenders": {
    label: { fr: "Gros paniers", en: "Big spenders" },
    action: {
      fr: "Donner une raison de revenir\u00a0: contact personnel et service.",
      en: "Give them a reason to come back: personal contact and service.",
    },
  },
  "potential-loyalists": {
    label: { fr: "Fidèles en devenir", en: "Potential loyalists" },
    action: {
      fr: "Obtenir la prochaine commande\u00a0: programme de fidélité, réassort.",
      en: "Win the next order: loyalty programme, replenishment offer.",
    },
  },
  new: {
    label: { fr: "Nouveaux clients", en: "New customers" },
    action: {
      fr: "Accueillir et accompagner vers la prochaine commande.",
      en: "Welcome them and lead them to the next order.",
    },
  },
  "slipping-champions": {
    label: { fr: "Champions qui s’éloignent", en: "Slipping champions" },
    action: {
      fr: "Appeler maintenant, demander ce qui a changé.",
      en: "Call now, and ask what has changed.",
    },
  },
  "needs-attention": {
    label: { fr: "À relancer", en: "Need attention" },
    action: {
      fr: "Relancer par une offre limitée dans le temps sur leurs produits.",
      en: "Remind them with a time-limited offer on what they buy.",
    },
  },
  "about-to-sleep": {
    label: { fr: "En train de s’endormir", en: "About to sleep" },
    action: {
      fr: "Rappeler la marque par e-mail, produits populaires.",
      en: "Stay in mind by e-mail with popular products.",
    },
  },
  "cant-lose": {
    label: { fr: "À ne pas perdre", en: "Can’t lose them" },
    action: {
      fr: "Rendre visite, comprendre la cause, proposer un retour.",
      en: "Visit, find out why they left, make an offer to return.",
    },
  },
  "at-risk": {
    label: { fr: "À risque", en: "At risk" },
    action: {
      fr: "Réactiver par un message personnel et une offre.",
      en: "Reactivate with a personal message and an offer.",
    },
  },
  hibernating: {
    label: { fr: "En sommeil", en: "Hibernating" },
    action: {
      fr: "Réactiver à faible coût, par e-mail seulement.",
      en: "Reactivate at low cost, by e-mail only.",
    },
  },
  lost: {
    label: { fr: "Perdus", en: "Lost" },
    action: {
      fr: "Ne plus dépenser, une dernière campagne groupée par an.",
      en: "Stop spending on them beyond one grouped campaign a year.",
    },
  },
} as const satisfies Record<string, NamedSegment>;

type SegmentId = keyof typeof SEGMENTS;

/** Boxes over five levels a dimension: recency, frequency, monetary. They tile all 125 cells. */
const BOXES: readonly (readonly [SegmentId, ScoreRange, ScoreRange, ScoreRange])[] = [
  ["champions", [4, 5], [4, 5], [4, 5]],
  ["loyal", [3, 5], [4, 5], [1, 3]],
  ["big-spenders", [3, 5], [1, 3], [4, 5]],
  ["potential-loyalists", [4, 5], [2, 3], [1, 3]],
  ["new", [4, 5], [1, 1], [1, 3]],
  ["slipping-champions", [3, 3], [4, 5], [4, 5]],
  ["needs-attention", [3, 3], [2, 3], [1, 3]],
  ["about-to-sleep", [3, 3], [1, 1], [1, 3]],
  ["cant-lose", [1, 2], [4, 5], [4, 5]],
  ["at-risk", [1, 2], [4, 5], [1, 3]],
  ["at-risk", [1, 2], [1, 3], [4, 5]],
  ["hibernating", [2, 2], [1, 3], [1, 3]],
  ["lost", [1, 1], [1, 3], [1, 3]],
];

const LEVELS = 5;

/** The scores out of `bins` whose level out of five lies in a range; null when none does. */
function rescale([low, high]: ScoreRange, bins: number): ScoreRange | null {
  const scores = Array.from({ length: bins }, (_, i) => i + 1).filter((score) => {
    const level = Math.ceil((LEVELS * score) / bins);
    return level >= low && level <= high;
  });
  return scores.length === 0 ? null : [scores[0], scores.at(-1)!];
}

/**
 * The default rules: twelve named segments, from best to worst, that cover every combination of
 * scores exactly once. They are defined on five levels; with another number of bins a score `s` has
 * level `⌈5·s/bins⌉`, and segments that no score reaches drop out.
 *
 * The names follow common practice in the field; the boxes are ours.
 *
 * @param bins Bins of each dimension; five each when left out.
 * @returns The rules, with names and one recommended action each, in French and English.
 *
 * @example
 * ```ts
 * import { defaultRfmRules, lintRfmRules } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const { unreachable, overlaps, uncovered } = lintRfmRules(defaultRfmRules());
 * assert.deepEqual([unreachable, overlaps, uncovered], [[], [], []]);
 * ```
 */
export function defaultRfmRules(bins: RfmBins = FIVE_BINS): RfmRule[] {
  return BOXES.flatMap(([segment, ...box]) => {
    const recency = rescale(box[0], bins.recency);
    const frequency = rescale(box[1], bins.frequency);
    const monetary = rescale(box[2], bins.monetary);
    if (!recency || !frequency || !monetary) return [];
    return [{ segment, recency, frequency, monetary, ...SEGMENTS[segment] }];
  });
}
