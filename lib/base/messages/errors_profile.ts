/** What keeps behavioural profiles from placing customers, and what their configuration may not say. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_PROFILE_MESSAGES = {
  errorTraitsProduct: {
    fr: "Traits impossibles à calculer : la table des produits n’a pas de colonne 'product'. " +
      "Nommez-la dans `columns.products.product`",
    en: "Cannot compute traits as the table of products has no column 'product': name it in " +
      "`columns.products.product`",
  },
  errorTraitCount: {
    fr: "Impossible de pondérer le trait '{trait}' : son effectif '{column}' est négatif à " +
      "la ligne {row}. Corrigez-le, ou laissez-le vide s’il n’est pas connu",
    en: "Cannot weigh trait '{trait}' as its count '{column}' is negative in row {row}: " +
      "correct it, or leave it empty when it is not known",
  },
  errorExplainTraits: {
    fr: "Impossible d’expliquer le client '{customer}' : aucun de ses traits n’est connu",
    en: "Cannot explain customer '{customer}' as none of its traits is known",
  },
  errorReturnNegative: {
    fr: "Taux de retour impossibles à mesurer : '{column}' est négatif à la ligne {row}. " +
      "Corrigez-le",
    en: "Cannot measure return rates as '{column}' is negative in row {row}: correct it",
  },
  errorReturnMore: {
    fr: "Taux de retour impossibles à mesurer : le segment '{segment}' a répondu à {answers} " +
      "messages sur {messages}. '{answered}' doit compter des réponses à '{sent}'",
    en: "Cannot measure return rates as segment '{segment}' answered {answers} of {messages} " +
      "messages: '{answered}' must count answers to '{sent}'",
  },
  errorTraitsTwice: {
    fr: "Traits impossibles à calculer : '{key}' figure aux lignes {first} et {row} de la " +
      "colonne '{column}'. Il faut une ligne chacun",
    en: "Cannot compute traits as '{key}' stands in rows {first} and {row} of column " +
      "'{column}': give one row each",
  },
  errorTraitsKind: {
    fr: "Traits impossibles à calculer : la colonne '{column}' contient des valeurs de type " +
      "{kind}, et '{other}', qu’elle nomme, de type {known}. Lisez les deux comme du texte",
    en: "Cannot compute traits as column '{column}' holds {kind} values and '{other}', which " +
      "it names, {known} values: read both as text",
  },
  errorTraitsColumn: {
    fr: "Traits impossibles à calculer : la table {table} n’a pas de colonne '{column}', mais " +
      "{names}. Nommez-la dans {code}",
    en: "Cannot compute traits as the table of {table} has no column '{column}': it has {names}; " +
      "name it in {code}",
  },
  ruleCentreScale: {
    fr: "centre et scale sont deux nombres, ou tous deux null pour un trait muet",
    en: "centre and scale are both numbers, or both null for a silent trait",
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
  ruleProfilesKept: {
    fr:
      "« {undecided} » et « {unprofiled} » sont réservés aux clients sans profil : choisissez un autre nom",
    en:
      '"{undecided}" and "{unprofiled}" are kept for customers without a profile: choose another name',
  },
  errorProfileKind: {
    fr: "Colonne '{column}' inutilisable dans les profils : elle contient des valeurs de type " +
      "{kind}. Donnez une colonne de nombres, ou faites-en une dans une vue",
    en: "Cannot use column '{column}' in profiles as it holds {kind} values: give a number " +
      "column, or make it one in a view",
  },
  errorProfileInfinite: {
    fr: "Colonne '{column}' inutilisable dans les profils : elle est infinie pour {customers} " +
      "clients. Corrigez-la, ou laissez-la vide quand elle n’est pas connue",
    en: "Cannot use column '{column}' in profiles as it is infinite for {customers} customers: " +
      "correct it, or leave it empty when it is not known",
  },
  errorProfileNegative: {
    fr: "Colonne '{column}' inutilisable dans les profils : elle est négative pour {customers} " +
      "clients. Corrigez-la, ou laissez-la vide quand elle n’est pas connue",
    en: "Cannot use column '{column}' in profiles as it is negative for {customers} customers: " +
      "correct it, or leave it empty when it is not known",
  },
  errorPrototypesNone: {
    fr: "Impossible d’apprendre des prototypes : la colonne '{column}' ne nomme aucun profil. " +
      "Donnez des clients de deux profils au moins",
    en: "Cannot learn prototypes as column '{column}' names no profile: give customers of two " +
      "profiles at least",
  },
  errorPrototypesOne: {
    fr: "Impossible d’apprendre des prototypes : la colonne '{column}' ne nomme que le profil " +
      "'{profile}'. Donnez des clients de deux profils au moins",
    en: "Cannot learn prototypes as column '{column}' names only the profile '{profile}': give " +
      "customers of two profiles at least",
  },
} as const satisfies Catalogue;
