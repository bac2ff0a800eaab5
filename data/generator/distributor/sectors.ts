/** The industries the distributor serves. */
import type { Family } from "./catalogue.ts";

/** An industry. */
export type Sector =
  | "Restauration"
  | "Hôtellerie"
  | "Agroalimentaire"
  | "Santé"
  | "Bâtiment"
  | "Collectivités"
  | "Commerce"
  | "Logistique";

/** What is common to the companies of an industry. */
export interface SectorProfile {
  /** The share of companies, in no particular unit. */
  readonly weight: number;
  /** The words their names begin with. */
  readonly kinds: readonly string[];
  /** Families ordered more than the others, and how much more. */
  readonly families: Partial<Record<Family, number>>;
}

/** The industries: how many, what they are called, what they need. */
export const SECTORS: Readonly<Record<Sector, SectorProfile>> = {
  "Restauration": {
    weight: 18,
    kinds: ["Restaurant", "Brasserie", "Traiteur", "Auberge"],
    families: { "Cuisine pro": 6, "Hygiène": 3, "Emballage": 2 },
  },
  "Hôtellerie": {
    weight: 10,
    kinds: ["Hôtel", "Résidence", "Camping"],
    families: { "Hygiène": 5, "Nettoyage": 4 },
  },
  "Agroalimentaire": {
    weight: 12,
    kinds: ["Conserverie", "Fromagerie", "Biscuiterie", "Salaisons"],
    families: { "Emballage": 6, "Protection": 3, "Nettoyage": 2 },
  },
  "Santé": {
    weight: 12,
    kinds: ["Clinique", "Laboratoire", "Maison de santé"],
    families: { "Hygiène": 6, "Protection": 4, "Nettoyage": 2 },
  },
  "Bâtiment": {
    weight: 16,
    kinds: ["Maçonnerie", "Charpentes", "Travaux publics", "Couverture"],
    families: { "Outillage": 6, "Protection": 5 },
  },
  "Collectivités": {
    weight: 9,
    kinds: ["Mairie", "Lycée", "Syndicat mixte"],
    families: { "Bureau": 4, "Nettoyage": 4, "Hygiène": 2 },
  },
  "Commerce": {
    weight: 14,
    kinds: ["Magasin", "Jardinerie", "Comptoir", "Librairie"],
    families: { "Emballage": 3, "Bureau": 3, "Stockage": 2 },
  },
  "Logistique": {
    weight: 9,
    kinds: ["Transports", "Entrepôts", "Messagerie"],
    families: { "Stockage": 7, "Emballage": 4, "Protection": 2 },
  },
};
