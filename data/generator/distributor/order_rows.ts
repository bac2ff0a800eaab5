/** `commandes.csv`, as the accounting software prints it. */
import { chooseKey } from "../choice.ts";
import type { Row } from "../csv.ts";
import { frenchDate } from "../day.ts";
import { decimalComma, type NegativeStyle, spacedThousands } from "../money.ts";
import type { Random } from "../stream.ts";
import type { Order } from "./orders.ts";
import { repOf } from "./territory.ts";

/** The header of `commandes.csv`. */
export const ORDER_HEADER: Row = [
  "N° commande",
  "Date commande",
  "N° client",
  "Référence",
  "Quantité",
  "Prix unitaire HT",
  "Montant HT",
  "Marge",
  "Commercial",
  "Canal",
];

/** How the lines of credit notes are printed: the software has changed several times. */
export const NEGATIVE_STYLES: Readonly<Record<NegativeStyle, number>> = {
  leading: 0.5,
  trailing: 0.3,
  parentheses: 0.2,
};

/**
 * Lays out one order. Each line of a credit note has one style for its amount and its margin.
 *
 * @param random A uniform stream.
 * @param order The order.
 * @param id Its identifier, `D00001`.
 * @returns One row per line.
 */
export function orderRows(random: Random, order: Order, id: string): Row[] {
  return order.lines.map((line) => {
    const style = line.amount < 0 ? chooseKey(random, NEGATIVE_STYLES) : "leading";
    return [
      id,
      frenchDate(order.day),
      order.account.id,
      line.product.id,
      quantityText(line.quantity),
      decimalComma(line.unitPrice),
      decimalComma(line.amount, style),
      decimalComma(line.margin, style),
      repOf(order.account.company.region, order.day),
      order.channel,
    ];
  });
}

/**
 * The line that the software prints at the foot of the file.
 *
 * @param amount The total amount in cents.
 * @param margin The total margin in cents.
 * @returns The row.
 */
export function totalRow(amount: number, margin: number): Row {
  return ["Total", "", "", "", "", "", decimalComma(amount), decimalComma(margin), "", ""];
}

function quantityText(quantity: number): string {
  return `${quantity < 0 ? "-" : ""}${spacedThousands(Math.abs(quantity))}`;
}
