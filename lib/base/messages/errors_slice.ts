/** What keeps population slices from placing customers, and what their configuration may not say. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_SLICE_MESSAGES = {
  errorNaturalBands: {
    fr: "Impossible de trouver {bands} groupes naturels dans la colonne '{column}', qui a " +
      "{distinct} valeurs distinctes : demandez moins de tranches",
    en: "Cannot find {bands} natural groups in column '{column}' as it has {distinct} " +
      "distinct values: ask for fewer bands",
  },
  errorCalendar: {
    fr: "Impossible de découper la colonne '{column}' par le calendrier : {found}. Vérifiez " +
      "que la bonne colonne est lue",
    en: "Cannot cut column '{column}' by the calendar as {found}: check that the right " +
      "column is read",
  },
  errorBands: {
    fr: "Impossible de découper la colonne '{column}' en tranches : {found}",
    en: "Cannot cut column '{column}' into bands as {found}",
  },
  errorSliceInside: {
    fr: "Impossible de découper la colonne '{column}' ({how}) : elle contient des valeurs " +
      "{kind}. Découpez-la autrement, ou changez son type dans une vue",
    en: "Cannot slice column '{column}' {how} as it holds {kind} values: choose another way " +
      "to slice it, or give it another type in a view",
  },
  errorBreaksInside: {
    fr: "Coupures naturelles introuvables dans une base de données : découpez '{column}' par " +
      '"quantile" ou "equalWidth", ou donnez les bornes',
    en: "Cannot find natural breaks inside a database: slice '{column}' by \"quantile\" or " +
      '"equalWidth", or give the cuts',
  },
  errorBandsKind: {
    fr: "Impossible de découper la colonne '{column}' en tranches : elle contient des " +
      "valeurs de type {kind}. Découpez-la par catégories, ou lisez-la comme des nombres " +
      "ou des dates",
    en: "Cannot cut column '{column}' into bands as it holds {kind} values: slice it by " +
      "categories, or read it as numbers or days",
  },
  errorCategoriesKind: {
    fr: "Impossible de découper la colonne '{column}' par catégories : elle contient des " +
      "valeurs de type {kind}. Donnez des bornes (cuts)",
    en: "Cannot slice column '{column}' by categories as it holds {kind} values: slice it by cuts",
  },
  errorPrefixKind: {
    fr: "Impossible de découper la colonne '{column}' par préfixe : elle contient des " +
      "valeurs de type {kind}. Lisez les codes comme du texte, des nombres ont perdu leurs " +
      "zéros de tête",
    en: "Cannot slice column '{column}' by prefix as it holds {kind} values: read codes as " +
      "text, numbers have lost their leading zeros",
  },
  errorCalendarLong: {
    fr: "Impossible de découper la colonne '{column}' par {period} : elle va du {first} au " +
      "{last}. Corrigez les dates égarées, ou choisissez une période plus longue",
    en: "Cannot cut column '{column}' by {period} as it runs from {first} to {last}: correct " +
      "stray dates or choose a longer period",
  },
  errorCutDays: {
    fr: "Impossible de découper la colonne '{column}' à {cut} : elle contient des dates. " +
      "Écrivez les bornes AAAA-MM-JJ",
    en: "Cannot cut column '{column}' at {cut} as it holds days: write cuts as YYYY-MM-DD",
  },
  errorCutNumbers: {
    fr: "Impossible de découper la colonne '{column}' à '{cut}' : elle contient des nombres. " +
      "Donnez des nombres",
    en: "Cannot cut column '{column}' at '{cut}' as it holds numbers: give numbers",
  },
  errorSliceDays: {
    fr: "Impossible de découper la colonne '{column}' : elle contient des dates, et les " +
      "bornes sont des nombres. Vérifiez que la bonne colonne est lue",
    en: "Cannot slice column '{column}' as it holds days and the cuts are numbers: check " +
      "that the right column is read",
  },
  errorSliceNumbers: {
    fr: "Impossible de découper la colonne '{column}' : elle contient des nombres, et les " +
      "bornes sont des dates. Vérifiez que la bonne colonne est lue",
    en: "Cannot slice column '{column}' as it holds numbers and the cuts are days: check " +
      "that the right column is read",
  },
  errorNoValue: { fr: "elle n’a aucune valeur", en: "it has no value" },
  errorHoldsNumbers: { fr: "elle contient des nombres", en: "it holds numbers" },
  errorNoValueThere: {
    fr: "elle n’a aucune valeur. Vérifiez que la bonne colonne est lue",
    en: "it has no value: check that the right column is read",
  },
  errorTooAlike: {
    fr: "ses valeurs se ressemblent trop. Donnez des bornes (cuts), ou laissez-la de côté",
    en: "its values are too much alike: give cuts, or leave it out",
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
  errorSliceExplain: {
    fr: "Impossible d’expliquer le client '{customer}' : aucune ligne n’a ce code",
    en: "Cannot explain customer '{customer}': no row has that key",
  },
  errorCrossUnknown: {
    fr: "Impossible de croiser '{name}' : ce n’est pas un critère. Les critères sont {names}",
    en: "Cannot cross '{name}' as it is no criterion: the criteria are {names}",
  },
  errorCrossSides: {
    fr: "Impossible de croiser [{rows}] avec [{columns}] : donnez au moins un critère de chaque " +
      "côté, chacun une fois",
    en: "Cannot cross [{rows}] with [{columns}]: give at least one criterion to each side, each " +
      "once",
  },
  errorMaskGroups: {
    fr: "Impossible de masquer les groupes de moins de {k} clients : donnez un nombre entier à " +
      "partir de 1",
    en: "Cannot mask groups below {k} customers: give a whole number from 1",
  },
} as const satisfies Catalogue;
