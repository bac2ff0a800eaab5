/** What keeps ABC from placing customers. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_ABC_MESSAGES = {
  errorXyzMonths: {
    fr: "Impossible de compter les mois de '{from}' à '{to}' : donnez deux mois AAAA-MM, " +
      "dans l’ordre",
    en: "Cannot count months from '{from}' to '{to}': give two months YYYY-MM, in order",
  },
  errorAbcPositive: {
    fr: "Classement impossible : la colonne '{column}' n’a aucune valeur positive. Vérifiez " +
      "que la bonne colonne est lue",
    en: "Cannot rank customers as column '{column}' has no positive value: check that the " +
      "right column is read",
  },
  errorAbcLines: {
    fr: "Impossible de tracer des limites à [{lines}] : donnez des parts croissantes entre 0 " +
      "et 1, telles que 0.8",
    en: "Cannot draw lines at [{lines}]: give ascending shares between 0 and 1, such as 0.8",
  },
  errorAbcNames: {
    fr: "Impossible de nommer {number} classes [{names}] : donnez un nom de plus que de " +
      "limites, chacun une fois",
    en: "Cannot name {number} classes [{names}]: give one more name than lines, each once",
  },
} as const satisfies Catalogue;
