/** The words that go with the truth of the distributor. */
import { formatIsoDay } from "../day.ts";
import type { Ledger } from "../ledger.ts";
import { ledgerText } from "../ledger_text.ts";
import { markdownTable, wrapMarkdown } from "../markdown.ts";
import { HAZARD, ORDER_RATE, TRENDS, VISITS, WALLETS } from "./accounts.ts";
import { CONVERSION } from "./conversion.ts";
import type { DistributorHistory } from "./history.ts";
import { RESPONSE } from "./interactions.ts";
import { NEGATIVE_STYLES } from "./order_rows.ts";
import { CREDIT, ORDER_VALUE_SHAPE } from "./orders.ts";
import { PIPELINE } from "./pipeline.ts";
import { MEAN_POTENTIAL, ZIPF_MANDELBROT } from "./potential.ts";
import { ENGAGEMENT_SHAPE, SIGNALS } from "./prospects.ts";
import { ONLINE_SHOP, REP_CHANGE } from "./territory.ts";
import { VISIT_RESPONSE } from "./visits.ts";

/**
 * Writes `truth/README.md`.
 *
 * @param history What happened.
 * @param ledger The account of `commandes.csv`.
 * @returns The document.
 */
export function distributorTruth(history: DistributorHistory, ledger: Ledger): string {
  return wrapMarkdown(`# The truth behind the distributor

Written by the generator; do not edit. Sources are in [the data guide](../../README.md).

## What a reader of commandes.csv should find

${ledgerText("commandes.csv", ledger)}

${populationText(history)}

## What accounts are worth

${worthText()}

## What changed, and when

${eventText()}

## Which prospects sign

${conversionText()}

## Who answers mailings

${responseText()}

## What goes together

\`bundles.csv\` lists the products that bring another into the same order, and the probability that
they do. Otherwise products are chosen by the needs of the industry and 1/√rank (Zipf).`);
}

function populationText({ accounts, orders, prospects }: DistributorHistory): string {
  const purchases = orders.filter(({ lines }) => lines[0].quantity > 0);
  const credits = orders.filter(({ lines }) => lines[0].quantity < 0);
  const creditLines = credits.reduce((total, { lines }) => total + lines.length, 0);
  const signed = prospects.filter(({ outcome }) => outcome === "Signé").length;
  const buyers = new Set(purchases.map(({ account }) => account)).size;
  const { leading, trailing, parentheses } = NEGATIVE_STYLES;
  return `Before any line was spoilt: ${accounts.length} accounts, of which ${buyers} ordered at least once in the three
years; ${purchases.length} orders; ${credits.length} credit notes of ${creditLines} lines in all; ${prospects.length} prospects, of
whom ${signed} signed and are among the accounts. Amounts of credit notes are written \`-1,00\`, \`1,00-\`
or \`(1,00)\` with probabilities ${leading}, ${trailing} and ${parentheses}.`;
}

function worthText(): string {
  const { exponent, offset } = ZIPF_MANDELBROT;
  const wallets = Object.entries(WALLETS)
    .map(([name, { share, alpha, beta }]) => [name, share, `beta(${alpha}, ${beta})`]);
  const trends = Object.entries(TRENDS).map(([name, { share, yearly }]) => [name, share, yearly]);
  const { shape, atTenThousand, elasticity } = ORDER_RATE;
  return `The potential of the company of rank k is proportional to (k + ${offset})^-${exponent}, with a mean of ${MEAN_POTENTIAL}
euros a year (Zipf–Mandelbrot); rank follows headcount loosely. An account buys a share of it here:

${markdownTable(["wallet", "share of accounts", "share of the potential bought"], wallets)}

Expected revenue E is potential × that share. Orders a year: gamma, shape ${shape}, mean
${atTenThousand} × (E / 10000)^${elasticity}. The value of an order: gamma of shape ${ORDER_VALUE_SHAPE} around E / orders a year.
Leaving: exponential, at a risk that is gamma of shape ${HAZARD.shape} and mean ${HAZARD.mean} a year. So each account is
Pareto/NBD with gamma spend. A line comes back with probability ${CREDIT.probability}, ${CREDIT.soonestDays} to ${CREDIT.latestDays} days later. The order
rate moves with the years:

${markdownTable(["trend", "share of accounts", "rate multiplied each year by"], trends)}

Visits: gamma of shape ${VISITS.shape} and mean ${VISITS.base} + ${VISITS.perLog10} × log10(potential / 1 000 €) a year, which hardly
follows potential. The response flattens: v visits in a calendar year multiply the order rate of that
year by 1 + ${VISIT_RESPONSE.highest} × (1 − e^(−v/${VISIT_RESPONSE.scale})).`;
}

function eventText(): string {
  return `- On ${formatIsoDay(ONLINE_SHOP.on)} the online shop opened in ${
    ONLINE_SHOP.regions.join(", ")
  }: order
  rates × ${ONLINE_SHOP.effect} there from that day on, ${ONLINE_SHOP.share} of orders go through it. The other regions, untouched,
  serve for comparison.
- On ${
    formatIsoDay(REP_CHANGE.on)
  } ${REP_CHANGE.to} took over from ${REP_CHANGE.from}: order rates × ${REP_CHANGE.effect} in that region from
  that day on. \`commandes.csv\` and \`visites.csv\` name the rep of the day, \`comptes.csv\` the current one.`;
}

function conversionText(): string {
  const { origin, ...effects } = CONVERSION;
  const rows = [
    ["intercept", effects.intercept],
    ["more than 50 people", effects.large],
    ["Santé or Agroalimentaire", effects.targetSector],
    ["Dirigeant or Responsable achats", effects.decisionMaker],
    ["ln(budget / 5 000 €)", effects.logBudget],
    ["delivery wanted within 60 days", effects.urgent],
    ["per form filled", effects.form],
    ["per file downloaded", effects.download],
    ["per e-mail read", effects.emailRead],
    ...Object.entries(origin).map(([name, effect]) => [`origin: ${name}`, effect]),
  ];
  return `Once contacted (probability ${PIPELINE.contacted}), a prospect signs with a logistic probability:

${markdownTable(["effect", "log-odds"], rows)}

Forms, downloads and e-mails are Poisson, means ${SIGNALS.forms}, ${SIGNALS.downloads} and ${SIGNALS.emailsRead} times an engagement that is gamma of
shape ${ENGAGEMENT_SHAPE} and mean 1 (no e-mail read without consent). They fall within ${PIPELINE.earliestQuoteDays} days of creation, before
any quote. \`prospects.csv\` here gives the counts and the probability; dates beyond 2025-12-31 are
left empty, so late prospects are still open.`;
}

function responseText(): string {
  return `An account that agreed to e-mail receives a mailing with probability ${RESPONSE.targeted}. Log-odds: reading an
e-mail ${RESPONSE.read}, clicking once read ${RESPONSE.click}, clicking an online offer ${RESPONSE.clickOffer}, attending an online
demonstration ${RESPONSE.attendDemo}; +${RESPONSE.preferred} when the channel is the preferred one, ${RESPONSE.left} once the account has left. Accounts
that prefer visits order at them twice as readily.`;
}
