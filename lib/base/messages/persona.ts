/** Sentences and headings of personas. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const PERSONA_MESSAGES = {
  age: { fr: "Âge", en: "Age" },
  gender: { fr: "Genre", en: "Gender" },
  household: { fr: "Foyer", en: "Household" },
  lifestyle: { fr: "Style de vie", en: "Lifestyle" },
  motivation: { fr: "Motivation", en: "Motivation" },
  region: { fr: "Région", en: "Region" },
  city: { fr: "Ville", en: "City" },
  postcode: { fr: "Code postal", en: "Postcode" },
  sector: { fr: "Secteur", en: "Sector" },
  axis: { fr: "Côté", en: "Side" },
  attribute: { fr: "Attribut", en: "Attribute" },
  category: { fr: "Modalité", en: "Category" },
  inside: { fr: "Dans le segment", en: "In the segment" },
  everybody: { fr: "Tous", en: "Everybody" },
  vTest: { fr: "Valeur-test", en: "V-test" },
  pValue: { fr: "Valeur p", en: "P-value" },
  personasTitle: { fr: "Personas", en: "Personas" },
  personaIdentity: {
    fr: "Identité et socio-démographie",
    en: "Identity and socio-demographics",
  },
  personaBehaviour: {
    fr: "Caractéristiques et comportement",
    en: "Characteristics and behaviour",
  },
  personaMotivations: { fr: "Motivations et besoins", en: "Motivations and needs" },
  personaHabits: { fr: "Habitudes de consommation", en: "Consumption habits" },
  personaWeight: { fr: "{customers} des clients", en: "{customers} of customers" },
  personaRevenue: { fr: "{revenue} du chiffre d’affaires", en: "{revenue} of revenue" },
  personaDifference: { fr: "Ce qui les distingue", en: "What sets them apart" },
  personaMore: { fr: "Plus souvent", en: "More often" },
  personaLess: { fr: "Moins souvent", en: "Less often" },
  personaHigher: { fr: "Plus élevé", en: "Higher" },
  personaLower: { fr: "Plus bas", en: "Lower" },
  personaAgainst: {
    fr: "{inside} contre {everybody} pour tous",
    en: "{inside} against {everybody} for all",
  },
  personaWithheld: {
    fr:
      "part non publiée (moins de {k} clients, ou de quoi les déduire) contre {everybody} pour tous",
    en:
      "share withheld (fewer than {k} customers, or what would give them away) against {everybody} for all",
  },
  personaNoDifference: {
    fr: "Rien ne les distingue de l’ensemble des clients au-delà du hasard.",
    en: "Nothing sets them apart from all customers beyond chance.",
  },
  personaNoAttribute: { fr: "Aucune donnée.", en: "No data." },
  personaMoreTraits: {
    fr: { one: "… et {count} autre différence", other: "… et {count} autres différences" },
    en: { one: "… and {count} more difference", other: "… and {count} more differences" },
  },
  personaTypical: { fr: "Typiquement", en: "Typically" },
  personaQuartiles: {
    fr: "{median}, la moitié entre {lower} et {upper} (tous\u00a0: {everybody})",
    en: "{median}, half between {lower} and {upper} (all: {everybody})",
  },
  personaMostWithheld: {
    fr: "{category}, le plus souvent (tous\u00a0: {everybody})",
    en: "{category}, most often (all: {everybody})",
  },
  personaMost: {
    fr: "{category} ({share}\u00a0; tous\u00a0: {everybody})",
    en: "{category} ({share}; all: {everybody})",
  },
  personaNotes: { fr: "Note du consultant", en: "Consultant’s note" },
  personaMessage: { fr: "Message", en: "Message" },
  personaExemplar: {
    fr: "Un client réel de ce segment, sans son nom (valeurs arrondies)",
    en: "A real customer of this segment, unnamed (values rounded)",
  },
  personaExemplarNamed: {
    fr: "Un client réel\u00a0: {customer}",
    en: "A real customer: {customer}",
  },
  personaNotDescribed: {
    fr: "Moins de {k} clients\u00a0: ce segment n’est pas décrit.",
    en: "Fewer than {k} customers: this segment is not described.",
  },
  personaMethod: {
    fr: {
      one: "Différences au seuil de {level}, valeurs p ajustées ({adjustment}) pour " +
        "{count} comparaison.",
      other: "Différences au seuil de {level}, valeurs p ajustées ({adjustment}) pour " +
        "{count} comparaisons.",
    },
    en: {
      one: "Differences at the {level} level, p-values adjusted ({adjustment}) for " +
        "{count} comparison.",
      other: "Differences at the {level} level, p-values adjusted ({adjustment}) for " +
        "{count} comparisons.",
    },
  },
  personaWithout: {
    fr: {
      one: "{count} client n’a pas d’attributs\u00a0: il n’est comparé sur rien.",
      other: "{count} clients n’ont pas d’attributs\u00a0: ils ne sont comparés sur rien.",
    },
    en: {
      one: "{count} customer has no attributes and is compared on nothing.",
      other: "{count} customers have no attributes and are compared on nothing.",
    },
  },
  personaSmall: {
    fr: {
      one: "{count} segment de moins de {k} clients n’est pas décrit.",
      other: "{count} segments de moins de {k} clients ne sont pas décrits.",
    },
    en: {
      one: "{count} segment of fewer than {k} customers is not described.",
      other: "{count} segments of fewer than {k} customers are not described.",
    },
  },
  personaSilent: {
    fr: {
      one: "Un attribut ne permet aucune comparaison\u00a0: {attributes}.",
      other: "{count} attributs ne permettent aucune comparaison\u00a0: {attributes}.",
    },
    en: {
      one: "One attribute allows no comparison: {attributes}.",
      other: "{count} attributes allow no comparison: {attributes}.",
    },
  },
} as const satisfies Catalogue;
