/** What a configuration or model may not say, whatever its form. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const RULE_MESSAGES = {
  ruleLowestFirst: {
    fr: "la note la plus basse vient d’abord",
    en: "the lowest score comes first",
  },
  ruleCutsAscend: {
    fr: "les bornes doivent être croissantes",
    en: "cuts must be in ascending order",
  },
  ruleDay: { fr: "il faut un jour de la forme AAAA-MM-JJ", en: "must be a day written YYYY-MM-DD" },
  ruleTieCuts: {
    fr: "tieCuts accompagne le découpage equalCount, un par borne",
    en: "tieCuts go with equalCount binning, one for each cut",
  },
  ruleCentreScale: {
    fr: "centre et scale sont deux nombres, ou tous deux null pour un trait muet",
    en: "centre and scale are both numbers, or both null for a silent trait",
  },
  ruleLinesAscend: {
    fr: "les limites doivent être croissantes, chacune une fois",
    en: "lines must be in ascending order, each once",
  },
  ruleAmountsDescend: {
    fr: "les montants doivent être décroissants, chacun une fois : la meilleure classe d’abord",
    en: "amounts must be in descending order, each once: the best class first",
  },
  ruleLeastDescend: {
    fr: "les plus petits montants doivent décroître d’une classe à la suivante",
    en: "the least amounts must go down from one class to the next",
  },
  ruleZoneComma: { fr: "l’id d’une zone n’a pas de virgule", en: "a zone id has no comma" },
  ruleValuesAlike: {
    fr: "les valeurs doivent être toutes du texte, toutes des nombres ou toutes vrai/faux",
    en: "values must be all text, all numbers or all true/false",
  },
  ruleEvidence: {
    fr: "donnez date ; ou types (et atLeast) ; ou column et values",
    en: "give one of date; types (and atLeast); column and values",
  },
  ruleStageName: {
    fr: "une étape porte déjà ce nom : choisissez-en un autre",
    en: "a stage has that name already: choose another",
  },
  ruleCuts: {
    fr: "les bornes sont des nombres, ou des jours AAAA-MM-JJ, au moins une",
    en: "cuts must be numbers, or days written YYYY-MM-DD, at least one",
  },
  ruleCutsOnce: {
    fr: "les bornes doivent être croissantes, chacune une fois",
    en: "cuts must be in ascending order, each once",
  },
  ruleValueOnce: { fr: "chaque valeur une fois", en: "each value once" },
  rulePeriod: {
    fr:
      "une période accompagne des tranches de calendrier, fermées à gauche, et deux jours au moins",
    en: "a period goes with calendar bands, closed on the left, and at least two days to cut at",
  },
  ruleCriterionName: {
    fr: "un critère '{name}' existe déjà : donnez à celui-ci un autre nom",
    en: "there is a criterion '{name}' already: give this one another name",
  },
  ruleClusters: {
    fr: 'il faut un nombre entier à partir de 1, ou "auto"',
    en: 'expected a whole number from 1, or "auto"',
  },
  ruleTransform: {
    fr: 'il faut "none", "log1p" ou "rank", ou l’un d’eux pour chaque colonne',
    en: 'expected "none", "log1p" or "rank", or one of them for each column',
  },
  ruleCapPositive: { fr: "un plafond est supérieur à 0", en: "a cap is larger than 0" },
  ruleFromShrink: {
    fr: "from doit décroître de la meilleure à la pire, qui commence à 0",
    en: "from must shrink from the best to the worst, which starts at 0",
  },
  ruleGradeTwice: {
    fr: "deux mentions portent le même nom : renommez-en une",
    en: "two grades have the same name: rename one",
  },
  ruleStageTwice: {
    fr: "deux étapes ont le même segment : renommez-en une",
    en: "two stages have the same segment: rename one",
  },
  rulePointsDecimals: {
    fr: "les points ont deux décimales au plus : arrondissez-les",
    en: "points have two decimals at most: round them",
  },
  ruleAverages: {
    fr: 'averages accompagne missing "average", une par critère',
    en: 'averages go with missing "average", one for each criterion',
  },
  ruleWithinDays: {
    fr: "withinDays doit croître de niveau en niveau : triez-les, chacun une fois",
    en: "withinDays must grow from level to level: sort them and give each once",
  },
  ruleValueTwice: {
    fr: "une valeur figure dans deux niveaux : gardez-en un",
    en: "a value stands in two levels: keep one",
  },
  ruleBand: {
    fr: "une tranche a above ou from, below ou upTo, ou un de chaque, le plus bas d’abord",
    en: "a band has above or from, below or upTo, or one of each, the lower first",
  },
  ruleLetters: {
    fr: "il ne reste rien sans les accents : donnez des lettres",
    en: "there is nothing left without accents: give some letters",
  },
  ruleNoPoints: { fr: "il ne donne aucun point", en: "it gives no points" },
  ruleCapSign: {
    fr: "le plafond doit avoir le signe des points et contenir au moins un événement",
    en: "the cap must have the sign of points and hold one event at least",
  },
  ruleSamePoints: {
    fr: "il donne à tous les mêmes points : changez-en, ou ôtez le critère",
    en: "it gives everybody the same points: change some or take the criterion out",
  },
  ruleOneColumn: {
    fr: 'nommez au moins une colonne, par exemple `identity: ["age"]`',
    en: 'name at least one column, for instance `identity: ["age"]`',
  },
  ruleRatesDiffer: { fr: "les deux taux doivent différer", en: "the two rates must differ" },
  ruleMessageTwice: {
    fr: "'{segment}' a déjà un message : un seul par segment",
    en: "'{segment}' has a message already: one message a segment",
  },
  ruleNoConsent: {
    fr: "'{channel}' n’a pas de colonne de consentement : nommez-en une dans consent",
    en: "'{channel}' has no column of consent: name one in consent",
  },
  ruleActivityId: {
    fr: "donnez des lettres et des chiffres, une minuscule d’abord",
    en: "give letters and digits, a small letter first",
  },
  ruleActivityCost: {
    fr: "donnez soit cost, soit minutes et resource",
    en: "give either cost, or minutes and resource",
  },
  ruleVisitsPerDay: {
    fr: "il faut un nombre supérieur à 0, puisqu’il y a des jours de tournée",
    en: "expected a number above 0, as there are days on the road",
  },
  ruleMinVisits: {
    fr: "il dépasse maxVisits : {minVisits} pour {maxVisits}",
    en: "it is above maxVisits: {minVisits} of {maxVisits}",
  },
  ruleNameTwice: {
    fr: "'{name}' y est déjà : nommez-le une fois",
    en: "'{name}' is there already: name it once",
  },
} as const satisfies Catalogue;
