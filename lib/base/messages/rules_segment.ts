/** What the configuration or model of a segmentation may not say; scorecards have their own. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const RULE_SEGMENT_MESSAGES = {
  ruleLowestFirst: {
    fr: "la note la plus basse vient d’abord",
    en: "the lowest score comes first",
  },
  ruleCutsAscend: {
    fr: "les bornes doivent être croissantes",
    en: "cuts must be in ascending order",
  },
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
  ruleLinesOrLeast: {
    fr: "donnez lines ou least pour les classes '{axis}', pas les deux",
    en: "give lines or least amounts for the {axis} classes, not both",
  },
  ruleZoneTwice: {
    fr: "une zone '{zone}' existe déjà : réunissez leurs cases",
    en: "there is a zone '{zone}' already: put its cells together",
  },
  ruleNoCell: {
    fr: "la case {cell} n’existe pas : les cases sont {cells}",
    en: "there is no cell {cell}: the cells are {cells}",
  },
  ruleCellTwice: {
    fr: "la case {cell} y est déjà : nommez-la une fois",
    en: "the cell {cell} is there already: name it once",
  },
  ruleGroupTwice: {
    fr: "le groupe y est déjà : gardez-en un",
    en: "the group is there already: keep one",
  },
  rulePeerValues: {
    fr: "un groupe a au plus {count} valeurs de pairs",
    en: "a group has at most {count} peer values",
  },
  ruleGroupOrder: {
    fr: "le groupe plus large doit venir avant : commencez par tous les clients, peers []",
    en: "the larger group must come before: begin with everybody, peers []",
  },
  ruleClassName: {
    fr: "cette classe s’appelle {name}",
    en: "this class is called {name}",
  },
  rulePotentialOrEstimate: {
    fr: "nommez une colonne de potentiels, ou donnez une estimation",
    en: "name a column of potentials, or give an estimate",
  },
  ruleTraitTwice: {
    fr: "« {column} » figure deux fois : gardez-en un",
    en: '"{column}" stands twice: keep one',
  },
  rulePrototypeTwice: {
    fr: "« {profile} » a déjà un prototype : gardez-en un",
    en: '"{profile}" has a prototype already: keep one',
  },
  ruleNoTrait: {
    fr: "« {column} » n’est pas l’un des traits : {columns}",
    en: '"{column}" is not one of the traits: {columns}',
  },
  ruleSamePosition: {
    fr:
      "c’est aussi la position de « {profile} » : aucun client ne se distinguerait de l’un à l’autre ; déplacez-en un",
    en:
      'this is also the position of "{profile}": no customer could be told from the other; move one of them',
  },
  ruleNothingReaches: {
    fr: "rien ne dit qu’on l’atteint : donnez des preuves, ou ôtez l’étape",
    en: "nothing tells that it is reached: give evidence, or take the stage out",
  },
  ruleStageNamedTwice: {
    fr: "deux étapes s’appellent « {segment} » : renommez-en une",
    en: 'two stages are called "{segment}": rename one',
  },
  ruleCombinations: {
    fr:
      "les critères font {count} combinaisons, {most} au plus : demandez moins de tranches, un minimum plus élevé ou moins de critères",
    en:
      "the criteria make {count} combinations, at most {most} can be used: ask for fewer bands, a higher minimum, or fewer criteria",
  },
  ruleCombinationTwice: {
    fr: "deux combinaisons s’appellent '{name}' : renommez l’une de leurs valeurs",
    en: "two combinations are called '{name}': rename one of their values",
  },
  ruleValuesKept: {
    fr: "« {others} » et « {missing} » sont des noms réservés : renommez cette valeur",
    en: '"{others}" and "{missing}" are kept: rename that value',
  },
  ruleProfilesKept: {
    fr:
      "« {undecided} » et « {unprofiled} » sont réservés aux clients sans profil : choisissez un autre nom",
    en:
      '"{undecided}" and "{unprofiled}" are kept for customers without a profile: choose another name',
  },
  keptNoPotential: {
    fr: "les clients sans potentiel",
    en: "customers without a potential",
  },
  keptLater: {
    fr: "les clients à venir",
    en: "customers who come later",
  },
} as const satisfies Catalogue;
