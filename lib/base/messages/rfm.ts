/** Sentences of the RFM method. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const RFM_MESSAGES = {
  rfmRuleUnreachable: {
    fr: "La règle {rule} ({segment}) ne s’applique jamais : {by} prend toutes ses cases.",
    en: "Rule {rule} ({segment}) can never apply: {by} takes all its cells.",
  },
  rfmRuleOutside: {
    fr: "La règle {rule} ({segment}) ne s’applique jamais : ses notes n’existent pas.",
    en: "Rule {rule} ({segment}) can never apply: its scores do not exist.",
  },
  rfmRulesOverlap: {
    fr: {
      one: "{first} et {second} se recouvrent sur {count} case : {first} l’emporte.",
      other: "{first} et {second} se recouvrent sur {count} cases : {first} l’emporte.",
    },
    en: {
      one: "{first} and {second} overlap on {count} cell: {first} wins.",
      other: "{first} and {second} overlap on {count} cells: {first} wins.",
    },
  },
  rfmCellsUncovered: {
    fr: {
      one: "{count} case sur {cells} n’est couverte par aucune règle.",
      other: "{count} cases sur {cells} ne sont couvertes par aucune règle.",
    },
    en: {
      one: "{count} cell of {cells} is covered by no rule.",
      other: "{count} cells of {cells} are covered by no rule.",
    },
  },
  rfmBinEmpty: {
    fr: "Aucun client n’a la note {score} ({dimension}).",
    en: "No customer has score {score} ({dimension}).",
  },
  rfmBinUneven: {
    fr: {
      one: "La note {score} ({dimension}) réunit {count} client au lieu d’environ {even}.",
      other: "La note {score} ({dimension}) réunit {count} clients au lieu d’environ {even}.",
    },
    en: {
      one: "Score {score} ({dimension}) holds {count} customer instead of about {even}.",
      other: "Score {score} ({dimension}) holds {count} customers instead of about {even}.",
    },
  },
} as const satisfies Catalogue;
