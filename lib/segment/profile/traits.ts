/** Traits of behaviour, computed from purchases and contacts. */
import { parseDay } from "../../base/mod.ts";
import type { Notice } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { type ContactChoices, contactTraits } from "./contact_traits.ts";
import { indexKeys } from "./keys.ts";
import { type PurchaseLines, readLines, type Unused } from "./purchase_lines.ts";
import { type PurchaseChoices, purchaseTraits, type TraitValues } from "./purchase_traits.ts";
import { findColumns, type TraitColumns, type TraitTables } from "./trait_tables.ts";

/** Options of {@linkcode profileTraits}; only `asOf` is required. */
export interface TraitOptions extends Partial<PurchaseChoices>, Partial<ContactChoices> {
  /** The day of analysis, YYYY-MM-DD: nothing later is read. */
  readonly asOf: string;
  /** Column names, where they differ from the names of the parts. */
  readonly columns?: TraitColumns;
}

/** Customers with their traits. */
export interface ProfileTraits {
  /** The table of customers with one column per trait, and the counts that traits rest on. */
  readonly customers: Table;
  /** What was left out. */
  readonly notices: readonly Notice[];
}

const CHOICES: PurchaseChoices & ContactChoices = {
  shopChannels: ["store", "shop", "magasin", "boutique"],
  launchDays: 120,
  mailChannels: ["email", "e-mail", "mail", "courriel"],
  socialChannels: ["social", "réseau social", "réseaux sociaux"],
  sentEvents: ["sent", "envoyé", "e-mail envoyé"],
  openedEvents: ["opened", "lu", "ouvert", "e-mail lu", "e-mail ouvert"],
  clickedEvents: ["clicked", "cliqué", "clic", "e-mail cliqué"],
  decisionDays: 7,
};
/** Columns that need interactions; without them all values are missing. */
const CONTACT_COLUMNS = [
  "messagesSent",
  "messagesOpened",
  "messageClicks",
  "clicks",
  "openShare",
  "clickShare",
  "orderAfterClickShare",
  "yearsKnown",
  "socialPerYear",
];
const DAYS_PER_YEAR = 365.25;

/**
 * Computes traits of behaviour, one column each, missing where they cannot be known. A basket is
 * all that a customer bought on one day; returns are counted apart. Each trait comes with the count
 * it rests on, since a share of two lines says less than a share of fifty.
 *
 * | trait | meaning | rests on |
 * |---|---|---|
 * | `newProductShare` | lines, after the first day, of products never bought before | `laterLines` |
 * | `launchShare` | lines of products launched at most `launchDays` before | `purchaseLines` |
 * | `promotionShare` | lines bought in a promotion | `purchaseLines` |
 * | `productsPerBasket` | lines per basket | `purchaseDays` |
 * | `gapVariation` | standard deviation ÷ mean of the days between baskets; low is regular | `purchaseGaps` |
 * | `basketGrowth` | median later basket ÷ first basket | `purchaseGaps` |
 * | `channelVariety` | effective number of channels (inverse Simpson index) | `channelDays` |
 * | `remoteShare` | days of purchase outside `shopChannels` | `channelDays` |
 * | `returnShare` | lines sent back ÷ lines bought | `purchaseLines` |
 * | `decisionDelayDays` | days from first contact to first basket | – |
 * | `openShare` | e-mails opened ÷ sent | `messagesSent` |
 * | `clickShare` | e-mails clicked ÷ opened | `messagesOpened` |
 * | `orderAfterClickShare` | clicks followed by a basket within `decisionDays` | `clicks` |
 * | `socialPerYear` | traces on social networks a year | `yearsKnown` |
 *
 * `decisionDelayDays` is known for customers whose first contact (`firstContact`, or the first
 * trace) lies within the span of the orders: of the others, the first order may be too old to be
 * there. Tables or columns that are not there leave their traits missing. The result does not
 * depend on the order of rows. Linear in lines: five million of a million customers take some ten
 * seconds.
 *
 * @param tables Customers and orders; products and interactions where they are known.
 * @param options `asOf`, column names, names of channels and events, spans of days.
 * @returns The customers with their traits, ready for {@linkcode profile}.
 * @throws {DataError} When a column is absent, of the wrong kind or taken, or a key stands twice.
 *
 * @example
 * ```ts
 * import { profileTraits, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const day = (text: string) => Date.parse(text) / 86_400_000;
 * const dates = ["2025-01-01", "2025-02-01", "2025-02-01"].map(day);
 * const orders = Table.of({
 *   customer: ["a", "a", "a"],
 *   date: { kind: "day", values: Float64Array.from(dates) },
 *   product: ["tea", "tea", "cake"],
 *   amount: [4, 4, 6],
 * });
 * const customers = Table.of({ customer: ["a", "b"] });
 * const traits = profileTraits({ customers, orders }, { asOf: "2025-12-31" }).customers;
 * assert.equal(traits.cell("newProductShare", 0), 0.5);
 * assert.equal(traits.cell("basketGrowth", 0), 2.5);
 * assert.equal(traits.cell("basketGrowth", 1), null);
 * ```
 */
export function profileTraits(tables: TraitTables, options: TraitOptions): ProfileTraits {
  const { asOf: day, columns = {}, ...given } = options;
  const asOf = parseDay(day, "asOf");
  const choices = { ...CHOICES, ...given };
  const names = findColumns("customers", tables.customers, columns);
  const customers = indexKeys(tables.customers, names.customer!);
  const count = tables.customers.rowCount;
  const ofOrders: Unused = { strangers: 0, later: 0, incomplete: 0 }, ofTraces = { ...ofOrders };
  const lines = readLines(tables, customers, count, asOf, columns, ofOrders);
  const contacts = tables.interactions && contactTraits(
    { interactions: tables.interactions, customers, count, asOf, columns, lines },
    choices,
    ofTraces,
  );
  const { socialTraces, ...ofContacts } = contacts?.traits ?? {};
  const first = firstContacts(tables.customers, names.firstContact, contacts?.firstTrace);
  const traits: TraitValues = {
    ...purchaseTraits(lines, choices),
    decisionDelayDays: decisionDelays(lines, first),
    ...unknownColumns(CONTACT_COLUMNS, count),
    ...ofContacts,
    ...(socialTraces ? socialRates(socialTraces, lines, first, asOf) : {}),
  };
  return {
    customers: tables.customers.add(traits),
    notices: [...noticesOf("orders", ofOrders), ...noticesOf("interactions", ofTraces)],
  };
}

function unknownColumns(names: readonly string[], count: number): TraitValues {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(count).fill(NaN)]));
}

/** The first day each customer is heard of, before any order. */
function firstContacts(
  customers: Table,
  column: string | null,
  firstTrace: Float64Array | undefined,
): Float64Array {
  const said = column === null ? null : customers.day(column);
  return Float64Array.from({ length: customers.rowCount }, (_, row) => {
    const days = [said?.[row], firstTrace?.[row]].filter((day) => day !== undefined && day === day);
    return days.length === 0 ? NaN : Math.min(...days as number[]);
  });
}

function firstBasket({ order, starts, days, returned }: PurchaseLines, row: number): number {
  for (let at = starts[row]; at < starts[row + 1]; at++) {
    if (!returned[order[at]]) return days[order[at]];
  }
  return NaN;
}

function decisionDelays(lines: PurchaseLines, first: Float64Array): Float64Array {
  return first.map((contact, row) => {
    const delay = firstBasket(lines, row) - contact;
    return contact >= lines.firstDay && delay >= 0 ? delay : NaN;
  });
}

/** Traces a year, since the customer is known and the files go back. */
function socialRates(
  traces: Float64Array,
  lines: PurchaseLines,
  first: Float64Array,
  asOf: number,
): TraitValues {
  const yearsKnown = first.map((contact, row) => {
    const basket = firstBasket(lines, row);
    const seen = Math.min(
      contact === contact ? contact : Infinity,
      basket === basket ? basket : Infinity,
    );
    if (seen === Infinity || seen > asOf) return NaN;
    const start = lines.firstDay > seen ? lines.firstDay : seen;
    return (asOf - start + 1) / DAYS_PER_YEAR;
  });
  return { yearsKnown, socialPerYear: traces.map((count, row) => count / yearsKnown[row]) };
}

function noticesOf(
  table: "orders" | "interactions",
  { strangers, later, incomplete }: Unused,
): Notice[] {
  const what = { key: table === "orders" ? "orderLinesWord" : "interactionsWord" } as const;
  const notices: Notice[] = [
    { key: "profileStrangers", parameters: { count: strangers, what } },
    { key: "profileLater", parameters: { count: later, what } },
    { key: "profileIncomplete", parameters: { count: incomplete, what } },
  ];
  return notices.filter(({ parameters }) => Number(parameters.count) > 0);
}
