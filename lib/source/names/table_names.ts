/** The names under which business files carry the columns that every method knows. */
import { namesOf } from "./field_names.ts";

/**
 * Names of the column that tells customers, leads or prospects apart, for the `columns` of
 * `readTable`: that of prospects before that of the customers they became.
 */
export const KEY_NAMES: readonly string[] = [
  ..."prospect prospectid idprospect codeprospect lead leadid idlead codelead".split(" "),
  ...namesOf("customer"),
  "id",
];

/** Names of the columns of a table of events, for the `columns` of `readTable`. */
export const EVENT_NAMES: Readonly<Record<"type" | "date", readonly string[]>> = {
  type: ("evenement event type typeevenement eventtype typeevent action activite activity " +
    "interaction").split(" "),
  date: ["date", "dateevenement", "eventdate", ...namesOf("date")],
};

/** Names of the columns of order lines, for the `columns` of `readTable`. */
export const LINE_NAMES: Readonly<
  Record<
    "customer" | "date" | "amount" | "quantity" | "product" | "promotion" | "channel",
    readonly string[]
  >
> = {
  customer: namesOf("customer"),
  date: namesOf("date"),
  amount: namesOf("amount"),
  quantity: namesOf("quantity"),
  product:
    ("produit idproduit produitid codeproduit refproduit referenceproduit article idarticle " +
      "codearticle refarticle referencearticle sku reference ref product productid productcode item " +
      "itemid designation").split(" "),
  promotion: "promotion idpromotion promotionid codepromotion promo codepromo promocode".split(" "),
  channel: "canal canalvente canalcommande channel saleschannel orderchannel".split(" "),
};
