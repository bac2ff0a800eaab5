/** The names under which business files carry each field, in French and English. */

/** Every field a transaction can have. */
export const FIELDS = [
  "customer",
  "date",
  "amount",
  "quantity",
  "unitPrice",
  "order",
  "margin",
  "currency",
  "status",
] as const;

/** A field of a transaction. */
export type Field = typeof FIELDS[number];

/** The fields that are numbers. */
export const NUMBER_FIELDS: readonly Field[] = ["amount", "quantity", "unitPrice", "margin"];

/** Names as they stand once accents, case, spaces and words like "N°" or "de" are taken away. */
const SYNONYMS: Readonly<Record<Field, string>> = {
  customer: "client idclient clientid codeclient clientcode refclient referenceclient clientref " +
    "compteclient customer customerid idcustomer customercode customerkey customerref cust custid " +
    "account accountid accountcode compte codecompte acheteur buyer buyerid acheteurid tiers codetiers",
  date: "date datecommande commandedate datefacture datefacturation dateachat datevente " +
    "datetransaction dateoperation dateticket datepiece dateorder orderdate invoicedate purchasedate " +
    "transactiondate saledate salesdate orderedat createdat datetime jour",
  amount: "montant montantht montantttc montantnet montantnetht montantnetttc montanttotal " +
    "montanttotalht montanttotalttc montantligne montantligneht montantcommande montantfacture " +
    "ca caht cattc canet chiffreaffaires chiffreaffairesht chiffreaffairesttc chiffreaffaire " +
    "total totalht totalttc totalligne prixtotal prixtotalht prixtotalttc amount totalamount " +
    "netamount lineamount orderamount saleamount salesamount amountpaid revenue netrevenue sales " +
    "netsales turnover totalprice lineprice linetotal ordertotal ordervalue monetary",
  quantity:
    "quantite quantites qte qtes qty quantity quantityordered quantitecommandee qtecommandee units",
  unitPrice: "prixunitaire prixunitaireht prixunitairettc pu puht puttc prix prixht prixttc " +
    "prixvente unitprice price priceeach sellingprice",
  order: "commande idcommande commandeid codecommande refcommande referencecommande boncommande " +
    "order orderid idorder orderref orderreference ordercode facture idfacture factureid reffacture " +
    "referencefacture invoice invoiceid ticket ticketid idticket codeticket transaction transactionid " +
    "idtransaction receipt receiptid piece refpiece",
  margin:
    "marge margeht margebrute margenette margin grossmargin netmargin profit grossprofit benefice",
  currency: "devise codedevise monnaie currency currencycode",
  status:
    "statut statutcommande statutfacture etatcommande etatfacture status orderstatus invoicestatus",
};

/** Words that say nothing of the field: "N° de client" is "client". */
const EMPTY_WORDS = new Set(
  [
    "n",
    "no",
    "nr",
    "num",
    "numero",
    "number",
    "de",
    "du",
    "des",
    "d",
    "la",
    "le",
    "l",
    "the",
    "of",
    "en",
  ],
);

/**
 * The names of a field, reduced as {@linkcode plainName} does.
 *
 * @param field The field.
 * @returns Every name.
 */
export function namesOf(field: Field): string[] {
  return SYNONYMS[field].split(" ");
}

const FIELD_OF_NAME: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => namesOf(field).map((name) => [name, field] as const)),
);

/**
 * A column name reduced to what identifies it: no accents, case, spaces, punctuation or words like
 * "N°" and "de"; `InvoiceNo`, `INVOICE_NO` and `Invoice n°` are the same.
 *
 * @param name The name in the file.
 * @returns Lower-case letters and digits.
 */
export function plainName(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .normalize("NFD").replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return (telling.length > 0 ? telling : words).join("");
}

/**
 * The field a column name stands for.
 *
 * @param name The name in the file.
 * @returns The field, or undefined when the name says nothing.
 *
 * @example
 * ```ts
 * import { fieldOfName } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(fieldOfName("N° client"), "customer");
 * assert.equal(fieldOfName("InvoiceDate"), "date");
 * assert.equal(fieldOfName("colour"), undefined);
 * ```
 */
export function fieldOfName(name: string): Field | undefined {
  return FIELD_OF_NAME.get(plainName(name));
}

/**
 * Some names under which a field is found, for messages.
 *
 * @param field The field.
 * @returns The first few names, reduced as {@linkcode plainName} does.
 */
export function exampleNames(field: Field): string[] {
  return namesOf(field).slice(0, 4);
}
