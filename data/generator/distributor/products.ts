/** The products and suppliers of the distributor. */
import { choose, wholeBetween } from "../choice.ts";
import type { Row } from "../csv.ts";
import { type Day, FIRST_DAY, frenchDate, LAST_DAY, parseDay } from "../day.ts";
import { cents, decimalComma } from "../money.ts";
import type { Random } from "../stream.ts";
import { BUNDLES, CATALOGUE, type Family } from "./catalogue.ts";

/** A supplier. */
export interface Supplier {
  /** Its identifier, `F01`. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** Where it is. */
  readonly country: string;
  /** Days from order to delivery. */
  readonly leadDays: number;
  /** The year-end rebate it grants, in tenths of a percent. */
  readonly rebatePerMille: number;
}

/** A product. */
export interface Product {
  /** Its reference, `HYG-001`. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** Its family. */
  readonly family: Family;
  /** Who makes it. */
  readonly supplier: Supplier;
  /** The catalogue price before tax, in cents. */
  readonly price: number;
  /** What one costs the distributor, in cents. */
  readonly cost: number;
  /** The day it entered the catalogue. */
  readonly createdOn: Day;
  /** 1 / √rank within the family (Zipf's law). */
  readonly popularity: number;
}

const NOVELTY_SHARE = 0.2;

/** Bundles hold over the whole history, so their products must have been there all along. */
const BUNDLED: ReadonlySet<string> = new Set(
  BUNDLES.flatMap(([first, second]) => [first, second]),
);
const COST_PERCENTAGES = [58, 62, 66, 70];

const SUPPLIER_NAMES: readonly (readonly [string, string])[] = [
  ["Papeteries du Val Clair", "France"],
  ["Nordhaus Technik", "Allemagne"],
  ["Cartonnages de l'Aulne", "France"],
  ["Iberia Guantes", "Espagne"],
  ["Outils Grand Chêne", "France"],
  ["Metalrack Polska", "Pologne"],
  ["Œil de Perdrix Inox", "France"],
  ["Lago Pulito", "Italie"],
  ["Vlaamse Verpakking", "Belgique"],
  ["Bureau Saule & Cie", "France"],
  ["Atelier des Trois Rivières", "France"],
  ["Chimie verte du Layon", "France"],
];

/**
 * Makes the suppliers.
 *
 * @param random A uniform stream.
 * @returns The suppliers, by identifier.
 */
export function makeSuppliers(random: Random): Supplier[] {
  return SUPPLIER_NAMES.map(([name, country], index) => ({
    id: `F${String(index + 1).padStart(2, "0")}`,
    name,
    country,
    leadDays: wholeBetween(random, 2, country === "France" ? 8 : 18),
    rebatePerMille: 5 * wholeBetween(random, 0, 10),
  }));
}

/**
 * Makes the catalogue; two or three suppliers share each family.
 *
 * @param random A uniform stream.
 * @param suppliers The suppliers.
 * @returns The products, by reference within each family.
 */
export function makeProducts(random: Random, suppliers: readonly Supplier[]): Product[] {
  const families = Object.entries(CATALOGUE) as [Family, typeof CATALOGUE[Family]][];
  return families.flatMap(([family, shelf], familyIndex) => {
    const familySuppliers = [0, 1, 5].map((step) =>
      suppliers[(familyIndex + step) % suppliers.length]
    );
    return shelf.map(([name, euros], rank) => ({
      id: `${referencePrefix(family)}-${String(rank + 1).padStart(3, "0")}`,
      name,
      family,
      supplier: choose(random, familySuppliers),
      price: cents(euros),
      cost: Math.round(cents(euros) * choose(random, COST_PERCENTAGES) / 100),
      createdOn: drawCreation(random, rank < 3 || BUNDLED.has(name)),
      popularity: 1 / Math.sqrt(rank + 1),
    }));
  });
}

/**
 * Lays out `produits.csv`.
 *
 * @param products The products.
 * @returns The rows, header first.
 */
export function productRows(products: readonly Product[]): Row[] {
  const header = ["Référence", "Désignation", "Famille", "N° fournisseur", "Prix catalogue HT"];
  const rows = products.map((product) => [
    product.id,
    product.name,
    product.family,
    product.supplier.id,
    decimalComma(product.price),
    decimalComma(product.cost),
    frenchDate(product.createdOn),
  ]);
  return [[...header, "Prix d'achat HT", "Date création"], ...rows];
}

/**
 * Lays out `fournisseurs.csv`.
 *
 * @param suppliers The suppliers.
 * @returns The rows, header first.
 */
export function supplierRows(suppliers: readonly Supplier[]): Row[] {
  const rows = suppliers.map(({ id, name, country, leadDays, rebatePerMille }) => [
    id,
    name,
    country,
    String(leadDays),
    decimalComma(rebatePerMille * 10),
  ]);
  return [["N° fournisseur", "Raison sociale", "Pays", "Délai (jours)", "Remise (%)"], ...rows];
}

function referencePrefix(family: Family): string {
  const letters = family.normalize("NFD").replace(/[^A-Za-z]/g, "");
  return letters.slice(0, 3).toUpperCase();
}

function drawCreation(random: Random, isOld: boolean): Day {
  const isNew = random() < NOVELTY_SHARE && !isOld;
  return isNew
    ? wholeBetween(random, FIRST_DAY + 30, LAST_DAY - 90)
    : wholeBetween(random, parseDay("2012-01-02"), parseDay("2022-12-01"));
}
