/** Sentences of migrations between segments and their figures. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const MIGRATE_MESSAGES = {
  migrationTitle: {
    fr: "D’où viennent et où vont les clients",
    en: "Where customers came and went",
  },
  migrationBefore: { fr: "Avant", en: "Before" },
  migrationAfter: { fr: "Après", en: "After" },
  migrationArrived: { fr: "Pas encore clients", en: "Not yet customers" },
  migrationLost: { fr: "Plus clients", en: "No longer customers" },
  migrationStayedKey: { fr: "restés", en: "stayed" },
  migrationUpKey: { fr: "montés dans la liste", en: "moved up the list" },
  migrationDownKey: { fr: "descendus dans la liste", en: "moved down the list" },
  migrationEdgeKey: { fr: "arrivés ou perdus", en: "new or lost" },
  migrationReading: {
    fr:
      "{stickiness} des clients sont restés dans leur segment ; ont changé de segment : {moved} ; " +
      "perdus : {lost} ; arrivés : {arrived}.",
    en: "{stickiness} of customers stayed in their segment; moved: {moved}; lost: {lost}; " +
      "new: {arrived}.",
  },
  migrationLargest: {
    fr: "Premier mouvement : de « {from} » à « {to} », {customers}.",
    en: "Largest move: from “{from}” to “{to}”, {customers}.",
  },
  migrationTableTitle: {
    fr: "Entrées et sorties par segment",
    en: "Inflow and outflow by segment",
  },
  migrationBalance: {
    fr: "{before} + {arrived} arrivés − {lost} perdus = {after} clients ; " +
      "{valueBefore} + {valueArrived} − {valueLost} {valueChange} (clients présents aux deux " +
      "dates) = {valueAfter}.",
    en: "{before} + {arrived} new − {lost} lost = {after} customers; " +
      "{valueBefore} + {valueArrived} − {valueLost} {valueChange} (customers at both dates) = " +
      "{valueAfter}.",
  },
  flowTableTitle: { fr: "Principaux mouvements", en: "Main moves" },
  flowRest: {
    fr: {
      one: "Autres mouvements : {count}, {customers}.",
      other: "Autres mouvements : {count}, {customers}.",
    },
    en: {
      one: "{count} other move, {customers}.",
      other: "{count} other moves, {customers}.",
    },
  },
  flowReason: { fr: "{measure} ({customers})", en: "{measure} ({customers})" },
  from: { fr: "De", en: "From" },
  to: { fr: "Vers", en: "To" },
  before: { fr: "Avant", en: "Before" },
  after: { fr: "Après", en: "After" },
  stayed: { fr: "Restés", en: "Stayed" },
  outflow: { fr: "Sortis", en: "Out" },
  lost: { fr: "Perdus", en: "Lost" },
  inflow: { fr: "Entrés", en: "In" },
  arrived: { fr: "Arrivés", en: "New" },
  stickiness: { fr: "Part restée", en: "Stickiness" },
  valueBefore: { fr: "Valeur avant", en: "Value before" },
  valueAfter: { fr: "Valeur après", en: "Value after" },
  valueChange: { fr: "Écart de valeur", en: "Change in value" },
  mainMeasure: { fr: "Mesure en cause", en: "Measure behind it" },
} as const satisfies Catalogue;
