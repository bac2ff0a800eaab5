/** What keeps segments from being judged, or turned into actions. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_WORK_MESSAGES = {
  errorJudgeUnlisted: {
    fr: "Impossible de juger le segment '{segment}' : il n’est pas dans la liste",
    en: "Cannot judge segment '{segment}': it is not listed",
  },
  errorJudgeRow: {
    fr: "Impossible de juger le segment '{segment}' de la ligne {row} : il n’est pas dans la liste",
    en: "Cannot judge segment '{segment}' of row {row}: it is not listed",
  },
  errorAttrition: {
    fr: "Impossible de savoir qui est parti selon {rule} : windowDays et rhythm doivent être " +
      "positifs",
    en: "Cannot tell who is gone by {rule}: windowDays and rhythm must be positive",
  },
  errorMonthRow: {
    fr: "Mois '{month}' illisible à la ligne {row} : écrivez les mois AAAA-MM, tel 2025-03",
    en: "Cannot read month '{month}' of row {row}: write months YYYY-MM, such as 2025-03",
  },
  errorImpactMonths: {
    fr: "Impossible de comparer avant et après {event} de {from} à {to} : un des côtés n’a " +
      "aucun mois. Il faut from < event ≤ to",
    en: "Cannot compare before and after {event} from {from} to {to}: the months before and " +
      "after overlap or one side has none; give from < event ≤ to",
  },
  errorImpactTwice: {
    fr: "Impossible de suivre les clients : '{key}' figure deux fois dans la colonne " +
      "'{column}'. Il faut une ligne chacun",
    en: "Cannot follow customers as '{key}' stands twice in column '{column}': one row each",
  },
  errorImpactUnusable: {
    fr: "Impossible de dire ce que l’événement a apporté : {reason} ('{treated}' ; écartés : " +
      "{newcomers} sans achat avant l’événement, {unknown} dont on ne sait rien). " +
      "Choisissez d’autres mois, ou d’autres clients à comparer",
    en: "Cannot tell what the event brought as {reason} ('{treated}'; left out: {newcomers} " +
      "without a purchase before the event, {unknown} of whom it is not known): choose " +
      "other months, or customers to compare with",
  },
  errorCutsOrder: {
    fr: "Bornes de '{column}' inutilisables : elles doivent être croissantes",
    en: "Cannot use the cuts of '{column}': they must be ascending",
  },
  errorFollowSegment: {
    fr: "Impossible de suivre le segment '{segment}' : il n’est pas parmi les segments",
    en: "Cannot follow segment '{segment}': it is not among the segments",
  },
  errorCompareBy: {
    fr: "Impossible de comparer par '{column}' : aucune ligne n’y a de valeur",
    en: "Cannot compare by '{column}': no row has a value there",
  },
  errorCompareNobody: {
    fr: "Impossible de comparer '{column}' : aucun client n’y a de valeur",
    en: "Cannot compare '{column}': no customer has a value there",
  },
  errorDriftDays: {
    fr: "Impossible de juger le {day} un modèle du {fitted} : les clients doivent être d’un " +
      "jour plus tardif",
    en: "Cannot judge a model of {fitted} on {day}: the customers must be of a later day",
  },
  errorAxisTwice: {
    fr: "Impossible de montrer deux fois la colonne '{column}' : nommez-la d’un seul côté " +
      "(axes.{axis})",
    en: "Cannot show column '{column}' twice: name it on one side only (axes.{axis})",
  },
  errorNotesSegment: {
    fr: "Notes sur '{segment}' inutilisables : ce segment n’existe pas. Les segments sont " +
      "{segments}",
    en: "Cannot merge the notes on '{segment}' as there is no such segment: the segments are " +
      "{segments}",
  },
  errorAttributesKind: {
    fr: "Attributs impossibles à joindre : leur colonne '{column}' contient des valeurs de " +
      "type {kind}, et celle des clients de type {known}. Lisez les deux comme du texte",
    en: "Cannot join attributes as their column '{column}' holds {kind} values and that of " +
      "the customers {known} values: read both as text",
  },
  errorDescribeDays: {
    fr: "Impossible de décrire les segments par la colonne '{column}', qui contient des " +
      "dates : faites-en un âge ou un délai en jours, ou des années",
    en: "Cannot describe segments by column '{column}' as it holds days: turn them into an " +
      "age or a delay in days, or into years",
  },
  errorConsent: {
    fr: "La colonne '{column}' ne peut dire oui ou non : la ligne {row} contient '{text}'. " +
      "Écrivez oui ou non",
    en: "Cannot use column '{column}' as yes or no as row {row} holds '{text}': write yes or no",
  },
  errorPressure: {
    fr: "Impossible de respecter la limite de contacts sans les contacts déjà faits : donnez " +
      "`contacts`, vide s’il n’y en a aucun",
    en: "Cannot keep to the limit of contacts without the contacts made: give `contacts`, " +
      "empty when there are none",
  },
  errorNoTarget: {
    fr: "Impossible de mesurer la campagne : aucun client n’a le groupe 'target' dans la " +
      "colonne '{column}'",
    en: "Cannot measure the campaign as no customer has the group 'target' in column '{column}'",
  },
  errorNoRep: {
    fr: "Pas de dossier pour '{rep}' : aucun client n’a ce commercial. Les commerciaux sont {reps}",
    en: "Cannot write a pack for '{rep}' as no customer has that rep: the reps are {reps}",
  },
  errorPackTwice: {
    fr: "Impossible de distinguer les clients : '{key}' figure sur deux lignes. Il faut une " +
      "ligne par client",
    en: "Cannot tell customers apart as '{key}' stands in two rows: give one row per customer",
  },
  errorResource: {
    fr: "Impossible de chiffrer l’activité '{activity}' : la ressource '{resource}' n’est " +
      "pas dans la liste. Les ressources sont {resources}",
    en: "Cannot cost activity '{activity}' as resource '{resource}' is not listed: the " +
      "resources are {resources}",
  },
  errorRatesTwice: {
    fr: "Coûts des activités illisibles : {what} '{name}' figure deux fois",
    en: "Cannot read the activity rates as {what} '{name}' stands twice",
  },
  errorLookBack: {
    fr: "Impossible de revenir {months} mois en arrière : donnez un nombre entier à partir de 1",
    en: "Cannot look back {months} months: give a whole number from 1",
  },
  errorUnits: {
    fr: "Impossible de chiffrer la colonne '{column}' : la ligne {row} contient {value}, et " +
      "une activité compte 0 unité ou plus",
    en: "Cannot cost column '{column}' as row {row} holds {value}: units of an activity are " +
      "0 or more",
  },
  errorLever: {
    fr: "Impossible d’actionner le levier '{lever}' : aucune activité n’a l’inducteur " +
      "'{driver}'. Les inducteurs sont {drivers}",
    en: "Cannot pull lever '{lever}' as no activity has the driver '{driver}': the drivers " +
      "are {drivers}",
  },
  errorSupport: {
    fr: "Impossible de chercher ce qui s’achète ensemble au support {support} : donnez une " +
      "part des paniers entre 0 et 1, 0 exclu",
    en: "Cannot look for products bought together at support {support}: give a share of the " +
      "baskets above 0, up to 1",
  },
  errorItemsets: {
    fr: "Pas plus de {most} ensembles de produits : augmentez `minSupport`, ou réduisez " +
      "`maxLength`",
    en: "Cannot list more than {most} sets of products: raise `minSupport` or lower `maxLength`",
  },
  errorWhole: {
    fr: "{name} ne peut valoir {value} : donnez un nombre entier à partir de 1",
    en: "Cannot use {name} {value}: give a whole number from 1",
  },
  errorConfidence: {
    fr: "La confiance ne peut valoir {confidence} : donnez une part entre 0 et 1",
    en: "Cannot use confidence {confidence}: give a share in [0, 1]",
  },
  errorBaskets: {
    fr: "Impossible de faire des paniers par commande : il n’y a pas de colonne 'order'. Nommez-la",
    en: "Cannot make baskets of orders as there is no column 'order': name it",
  },
  errorSpend: {
    fr: "Impossible d’additionner les dépenses : il n’y a pas de colonne 'amount'. Nommez-la",
    en: "Cannot add up spend as there is no column 'amount': name it",
  },
  errorSpendTwice: {
    fr: "Impossible de distinguer les clients : '{key}' figure aux lignes {first} et {row}. " +
      "Il faut une ligne par client",
    en: "Cannot tell customers apart as '{key}' stands in rows {first} and {row}: give one " +
      "row per customer",
  },
  errorVisitsTwice: {
    fr: "Impossible de planifier les visites : '{key}' figure sur deux lignes de la colonne " +
      "'{column}', la seconde étant la ligne {row}. Il faut une ligne par client",
    en: "Cannot plan visits as '{key}' stands in two rows of column '{column}', the second " +
      "being row {row}: give one row per customer",
  },
  errorSchedule: {
    fr: "Impossible de mettre à l’agenda les visites de {rep} : {days} jours de tournée ne " +
      "tiennent pas dans les {open} jours ouvrés du {from} au {to}. Donnez plus de temps",
    en: "Cannot schedule the visits of {rep} as {days} days on the road do not fit into the " +
      "{open} open days from {from} to {to}: give a longer time",
  },
  errorVisitsKey: {
    fr: "Impossible de planifier les visites : la ligne {row} n’a pas de '{column}'. " +
      "Donnez-lui-en un",
    en: "Cannot plan visits as row {row} has no '{column}': give it one",
  },
  errorVisitsNoNorm: {
    fr: {
      one: "Impossible de planifier les visites : {names} n’a pas de norme (colonne '{column}', " +
        "d’abord à la ligne {row}). Ajoutez-la, ou corrigez le nom ; il y a {known}",
      other: "Impossible de planifier les visites : {names} n’ont pas de norme (colonne " +
        "'{column}', d’abord à la ligne {row}). Ajoutez-en une chacun, ou corrigez les noms ; il y " +
        "a {known}",
    },
    en: {
      one: "Cannot plan visits as {names} in column '{column}' (first in row {row}) has no norm: " +
        "add one, or correct the name; those there are: {known}",
      other: "Cannot plan visits as {names} in column '{column}' (first in row {row}) have no " +
        "norm: add one for each, or correct the name; those there are: {known}",
    },
  },
  errorVisitsNoCapacity: {
    fr: {
      one:
        "Impossible de planifier les visites : {names} n’a pas de capacité (colonne '{column}', " +
        "d’abord à la ligne {row}). Ajoutez-la, ou corrigez le nom ; il y a {known}",
      other: "Impossible de planifier les visites : {names} n’ont pas de capacité (colonne " +
        "'{column}', d’abord à la ligne {row}). Ajoutez-en une chacun, ou corrigez les noms ; il y " +
        "a {known}",
    },
    en: {
      one:
        "Cannot plan visits as {names} in column '{column}' (first in row {row}) has no capacity: " +
        "add one, or correct the name; those there are: {known}",
      other: "Cannot plan visits as {names} in column '{column}' (first in row {row}) have no " +
        "capacity: add one for each, or correct the name; those there are: {known}",
    },
  },
  errorAndMore: { fr: "{names} et {more} de plus", en: "{names} and {more} more" },
  errorTargetKey: {
    fr: "Impossible de choisir les clients : {trouble}. Il faut une ligne par client",
    en: "Cannot target customers as {trouble}: give one row per customer",
  },
  errorRowNoKey: { fr: "la ligne {row} n’a pas de '{column}'", en: "row {row} has no '{column}'" },
  errorRowsSame: {
    fr: "'{key}' figure aux lignes {first} et {row} de la colonne '{column}'",
    en: "'{key}' stands in rows {first} and {row} of column '{column}'",
  },
  errorImpactNobody: { fr: "il n’a touché aucun client", en: "it touched no customer" },
  errorImpactEverybody: {
    fr: "il n’y a pas de groupe témoin, il a touché tous les clients",
    en: "there is no control group: it touched every customer",
  },
  errorImpactOneTouched: {
    fr: "un seul client a été touché",
    en: "the touched group is one customer",
  },
  errorImpactOneControl: {
    fr: "un seul client n’a pas été touché",
    en: "the control group is one customer",
  },
  errorImpactIdleTouched: {
    fr: "les clients touchés n’ont rien acheté ces mois-là",
    en: "the touched group bought nothing in these months",
  },
  errorImpactIdleControl: {
    fr: "les clients non touchés n’ont rien acheté ces mois-là",
    en: "the control group bought nothing in these months",
  },
} as const satisfies Catalogue;
