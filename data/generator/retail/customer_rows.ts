/** The customer files of the retailer: what it knows, and the truth behind. */
import { formatIsoDay, LAST_DAY } from "../day.ts";
import { decimalPoint } from "../money.ts";
import type { Row } from "../csv.ts";
import { TYPES } from "./behaviour.ts";
import type { Shopper } from "./shoppers.ts";
import { TEMPERAMENTS } from "./temperament.ts";

/**
 * Lays out `customers.csv`.
 *
 * @param shoppers The customers.
 * @param unsubscribed Those whose e-mail consent was withdrawn.
 * @returns The rows, header first.
 */
export function customerRows(
  shoppers: readonly Shopper[],
  unsubscribed: ReadonlySet<Shopper>,
): Row[] {
  const rows = shoppers.map((shopper) => [
    shopper.id,
    shopper.firstName,
    shopper.lastName,
    `customer${Number(shopper.id.slice(1))}@example.com`,
    String(shopper.birthYear ?? ""),
    shopper.gender,
    shopper.postcode,
    shopper.city,
    shopper.household,
    shopper.lifestyleKnown ? shopper.lifestyle : "",
    shopper.motivation,
    formatIsoDay(shopper.acquiredOn),
    shopper.acquisitionChannel,
    decimalPoint(shopper.acquisitionCost),
    yesOrNo(shopper.consents.email && !unsubscribed.has(shopper)),
    yesOrNo(shopper.consents.sms),
    yesOrNo(shopper.consents.post),
    yesOrNo(shopper.consents.phone),
  ]);
  return [CUSTOMER_HEADER, ...rows];
}

const CUSTOMER_HEADER: Row = [
  "customer_id",
  "first_name",
  "last_name",
  "email",
  "birth_year",
  "gender",
  "postcode",
  "city",
  "household",
  "lifestyle",
  "motivation",
  "acquired_on",
  "acquisition_channel",
  "acquisition_cost",
  "email_consent",
  "sms_consent",
  "post_consent",
  "phone_consent",
];

/**
 * Lays out `truth/customers.csv`.
 *
 * @param shoppers The customers.
 * @returns The rows, header first.
 */
export function customerTruthRows(shoppers: readonly Shopper[]): Row[] {
  const rows = shoppers.map((shopper) => [
    shopper.id,
    shopper.type,
    shopper.temperament,
    shopper.lifestyle,
    shopper.ratePerYear.toFixed(4),
    shopper.hazardPerYear.toFixed(4),
    shopper.dropoutDay <= LAST_DAY ? formatIsoDay(shopper.dropoutDay) : "",
    shopper.price.toFixed(2),
    TYPES[shopper.type].promotionSensitivity.toFixed(2),
    TEMPERAMENTS[shopper.temperament].returnProbability.toFixed(2),
  ]);
  return [CUSTOMER_TRUTH_HEADER, ...rows];
}

const CUSTOMER_TRUTH_HEADER: Row = [
  "customer_id",
  "type",
  "temperament",
  "lifestyle",
  "orders_per_year",
  "dropout_risk_per_year",
  "dropped_out_on",
  "price_in_mind",
  "promotion_sensitivity",
  "return_probability",
];

function yesOrNo(flag: boolean): string {
  return flag ? "yes" : "no";
}
