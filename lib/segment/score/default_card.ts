/** What a scorecard says where its author said nothing. */
import type { Scorecard, ScorecardInput, ScoreGrades, ScoreStage } from "./card.ts";
import { HUNDREDTHS, mostOfGroups } from "./points.ts";

const QUARTERS = [75, 50, 25, 0];
const DEFAULT_GRADES: ScoreGrades = {
  fit: QUARTERS.map((from, i) => ({ name: "ABCD"[i], from })),
  engagement: QUARTERS.map((from, i) => ({ name: "1234"[i], from })),
};

/** Names of the default stages, best first. */
const DEFAULT_STAGES: readonly ScoreStage[] = [
  {
    segment: "sales-ready",
    from: 75,
    label: { fr: "Prêt pour la vente", en: "Sales-ready" },
    action: {
      fr: "Transmettre au commercial, appel sous 24 heures.",
      en: "Hand over to a rep, call within 24 hours.",
    },
  },
  {
    segment: "hot",
    from: 50,
    label: { fr: "Chaud", en: "Hot" },
    action: {
      fr: "Proposer un rendez-vous ou une démonstration.",
      en: "Offer an appointment or a demonstration.",
    },
  },
  {
    segment: "warm",
    from: 25,
    label: { fr: "Tiède", en: "Warm" },
    action: {
      fr: "Nourrir par des contenus ciblés.",
      en: "Nurture with content on what they look for.",
    },
  },
  {
    segment: "cold",
    from: 0,
    label: { fr: "Froid", en: "Cold" },
    action: {
      fr: "Rester présent à faible coût, par e-mail.",
      en: "Stay in mind at low cost, by e-mail.",
    },
  },
];

/** A card with its defaults written out. */
export function completeCard(card: ScorecardInput): Scorecard {
  return {
    groups: card.groups,
    total: card.total ?? mostOfGroups(card.groups) / HUNDREDTHS,
    missing: card.missing ?? "zero",
    grades: {
      fit: card.grades?.fit ?? DEFAULT_GRADES.fit,
      engagement: card.grades?.engagement ?? DEFAULT_GRADES.engagement,
    },
    stages: card.stages ?? DEFAULT_STAGES,
  };
}
