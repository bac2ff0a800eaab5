/** The words that go with the truth of the retailer. */
import type { Ledger } from "../ledger.ts";
import { ledgerText } from "../ledger_text.ts";
import { markdownTable, wrapMarkdown } from "../markdown.ts";
import { NOVELTY_DAYS, PRICE_TOLERANCE } from "./baskets.ts";
import { PRICE_SIGMA, TYPES } from "./behaviour.ts";
import { TARGETING } from "./contacts.ts";
import type { RetailHistory } from "./history.ts";
import { PROMOTION_LIFT } from "./purchases.ts";
import { RESPONSE } from "./responses.ts";
import { RETURN_DAYS } from "./returns.ts";
import { TEMPERAMENTS } from "./temperament.ts";

/**
 * Writes `truth/README.md`.
 *
 * @param history What happened.
 * @param ledger The account of `orders.csv`.
 * @returns The document.
 */
export function retailTruth(history: RetailHistory, ledger: Ledger): string {
  return wrapMarkdown(`# The truth behind the retailer

Written by the generator; do not edit. Sources are in [the data guide](../../README.md).

## What a reader of orders.csv should find

${ledgerText("orders.csv", ledger)}

${populationText(history)}

## How shoppers buy

${purchaseText()}

## How shoppers decide

${decisionText()}

## How shoppers answer

${responseText()}

## What goes together

\`bundles.csv\` lists the products that bring another into the same basket, and the probability that
they do. Everything else in a basket is chosen independently.`);
}

function populationText({ shoppers, orders, unsubscribed }: RetailHistory): string {
  const purchases = orders.filter(({ lines }) => lines[0].quantity > 0);
  const buyers = new Set(purchases.map(({ shopper }) => shopper));
  return `Before any line was spoilt: ${shoppers.length} customers, of whom ${buyers.size} bought at least once in the
three years (the others left before), ${purchases.length} purchases, ${
    orders.length - purchases.length
  } returns. ${unsubscribed.size} customers
unsubscribed from e-mail; \`customers.csv\` shows their consent as withdrawn.`;
}

function purchaseText(): string {
  const rows = Object.entries(TYPES).map(([type, parameters]) => [
    type,
    parameters.share,
    `gamma(${parameters.rate.shape}), ${parameters.rate.mean}`,
    `gamma(${parameters.hazard.shape}), ${parameters.hazard.mean}`,
    parameters.medianPrice,
    parameters.promotionSensitivity,
  ]);
  const header = [
    "type",
    "share",
    "orders a year: law(shape), mean",
    "risk of leaving a year: law(shape), mean",
    "median price in mind (€)",
    "promotion sensitivity",
  ];
  return `${markdownTable(header, rows)}

Within a type this is Pareto/NBD: orders follow a Poisson process at the shopper's own rate, from the
day after acquisition until an exponential time of leaving; the day of acquisition is itself a day of
purchase. The price in mind is log-normal, σ = ${PRICE_SIGMA}. The intensity of a day is the rate, times the
season (mean 1 over the three years), times 1 + ${PROMOTION_LIFT} × promotion sensitivity while a promotion runs.
An order made during a promotion that covers its channel uses it with probability equal to the
promotion sensitivity.`;
}

function decisionText(): string {
  const rows = Object.entries(TEMPERAMENTS).map(([temperament, parameters]) => [
    temperament,
    parameters.share,
    parameters.returnProbability,
    parameters.extraLines,
    parameters.noveltyFactor,
    parameters.repeatFactor,
    Object.values(parameters.channels).join(" / "),
  ]);
  const header = [
    "temperament",
    "share",
    "return probability",
    "extra lines",
    "novelty",
    "repeat",
    "store / web / app",
  ];
  return `${markdownTable(header, rows)}

Temperament and type are independent. A basket has 1 + Poisson(extra lines) products plus what
bundles bring. A product is chosen in proportion to 1/√rank within its shelf (Zipf), times the taste
for the shelf (gamma), times _novelty_ if launched within ${NOVELTY_DAYS} days, times _repeat_ if bought before,
times a normal density of the log-price around the price in mind (σ = ${PRICE_TOLERANCE}). Each line comes back
with the return probability, ${RETURN_DAYS.soonest} to ${RETURN_DAYS.latest} days later, under an order number of its own.
Stores are closed on Sundays and public holidays.`;
}

function responseText(): string {
  const rows = Object.entries(TEMPERAMENTS).map(([temperament, parameters]) => [
    temperament,
    parameters.openEffect,
    parameters.clickEffect,
    parameters.orderAfterClick,
  ]);
  const header = ["temperament", "effect on opening", "effect on clicking", "order after click"];
  return `${markdownTable(header, rows)}

A customer who agreed to the channel is targeted with probability ${TARGETING.base}, plus ${TARGETING.recentBuyer} after an
order in the last ${TARGETING.recentDays} days. Opening and clicking are logistic: base log-odds ${RESPONSE.open} and ${RESPONSE.click}, plus the
effect of the temperament, ${RESPONSE.fatigue} per message received in the ${TARGETING.fatigueDays} days before, +${RESPONSE.promotion} × promotion
sensitivity when a promotion is announced, and ${RESPONSE.left} once the shopper has left. Having opened, a
shopper unsubscribes with probability ${RESPONSE.unsubscribe} × (1 + those messages). A click brings an order within a
week with the probability in the table.`;
}
