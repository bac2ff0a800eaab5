/** Column names that say that digits are not a quantity. */

/** Words of a name, without accents or case, that say so. */
const CODE_WORDS = new Set(
  ("code codes cp postcode postal zip departement dept insee siren siret naf ape nace tva vat iban bic " +
    "ean gtin upc sku id ids uuid identifiant identifier ref reference key cle tel telephone phone " +
    "mobile portable fax n no nr num numero").split(" "),
);

/**
 * Whether a column holds codes by its name: `N° client`, `Code postal`, `customer_id`, `Département`.
 * Their digits are no quantity, and their leading zeros count.
 *
 * @param name The name in the file.
 * @returns True for a code.
 */
export function isCodeName(name: string): boolean {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .normalize("NFD").replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
  return words.some((word) => CODE_WORDS.has(word));
}
