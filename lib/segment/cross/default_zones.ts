/** The zones used when a caller brings none. */
import type { CrossZone } from "./zones.ts";

const ZONES: readonly CrossZone[] = [
  {
    zone: "core-business",
    cells: ["AA'", "AB'", "AC'"],
    label: { fr: "Fonds de commerce", en: "Core business" },
    action: {
      fr: "Fidéliser\u00a0: visites régulières, service irréprochable, interlocuteur attitré.",
      en: "Keep them: regular visits, faultless service, a contact of their own.",
    },
  },
  {
    zone: "growth-potential",
    cells: ["AA'", "BA'", "CA'", "PA'"],
    label: { fr: "Potentiel de développement", en: "Growth potential" },
    action: {
      fr: "Développer\u00a0: visites offensives, gammes qu’ils achètent ailleurs, démonstrations.",
      en: "Develop them: visits to win, the ranges they buy elsewhere, demonstrations.",
    },
  },
  {
    zone: "low-cost",
    cells: ["BB'", "BC'", "CB'", "CC'"],
    label: { fr: "Gestion à l’économie", en: "Low-cost service" },
    action: {
      fr: "Servir à moindre coût\u00a0: téléphone, e-mail, commande en ligne.",
      en: "Serve them cheaply: telephone, e-mail, online orders.",
    },
  },
  {
    zone: "no-visit",
    cells: ["PB'", "PC'"],
    label: { fr: "Pas de visite", en: "No visit" },
    action: {
      fr: "Ne pas visiter\u00a0: les laisser venir par le site et les campagnes.",
      en: "Do not visit: let them come through the website and campaigns.",
    },
  },
];

/**
 * The usual zones of a matrix of three classes each way, in order of precedence: *fonds de
 * commerce* (AA' AB' AC'), *potentiel de développement* (AA' BA' CA' PA'), *gestion à l'économie*
 * (BB' BC' CB' CC'), and PB' PC', which earn no visit. AA' lies in the first two; what is already
 * earned is kept first, so its customers count in the first.
 *
 * @returns A new list, to be changed freely.
 *
 * @example
 * ```ts
 * import { defaultCrossZones } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const [core, growth] = defaultCrossZones();
 * assert.ok(core.cells.includes("AA'") && growth.cells.includes("AA'"));
 * ```
 */
export function defaultCrossZones(): CrossZone[] {
  return structuredClone(ZONES) as CrossZone[];
}
