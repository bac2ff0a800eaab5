/** The channel that suits each customer best. */
import { DataError, message } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { yesNoColumn } from "./consent.ts";

/** Options of {@linkcode bestChannels}. */
export interface BestChannelOptions {
  /** The column of consent by channel: yes/no; a missing value is no. */
  readonly consent: Readonly<Record<string, string>>;
  /** Column of the customer's key; "customer" when left out. */
  readonly key?: string | undefined;
  /**
   * A customer's own past counts as much as what all customers do by a channel once it was contacted
   * so many times by it; 10 when left out.
   */
  readonly priorContacts?: number | undefined;
}

/** The best channel of each customer, and what is known of channels. */
export interface BestChannels {
  /**
   * The table of customers with `bestChannel` and `bestChannelRate`, missing where the customer
   * consents to none.
   */
  readonly customers: Table;
  /** One row per channel: `channel`, `contacts`, `responses`, `rate` (missing without contacts). */
  readonly channels: Table;
}

const DEFAULT_PRIOR_CONTACTS = 10;

/**
 * Chooses, for each customer, the channel with the highest expected response among those to which it
 * consents. Its own past response is drawn towards that of all customers by that channel:
 * (responses + prior × rate of the channel) ÷ (contacts + prior), the mean of a beta-binomial (G.
 * Casella, 1985, doi:10.1080/00031305.1985.10479400), so that one lucky click proves little. Equal
 * rates go to the channel named first in `consent`.
 *
 * @param customers One row per customer: key and consents.
 * @param contacts One row per contact: `customer`, `channel` (text) and `responded` (yes/no; a
 * missing response is none). Contacts of others count for the rate of their channel too.
 * @param options Consents, weight of the prior.
 * @returns The customers with their best channel, and the channels.
 * @throws {DataError} When a column is absent or of another kind.
 * @throws {RangeError} When there is no channel, or the prior is negative or not a number.
 *
 * @example
 * ```ts
 * import { bestChannels, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b"], byEmail: [true, true], bySms: [true, false] });
 * const contacts = Table.of({
 *   customer: ["a", "a", "a", "b"],
 *   channel: ["email", "email", "sms", "sms"],
 *   responded: [false, false, true, false],
 * });
 * const consent = { email: "byEmail", sms: "bySms" };
 * const best = bestChannels(customers, contacts, { consent, priorContacts: 1 });
 * assert.deepEqual(best.customers.text("bestChannel"), ["sms", "email"]);
 * assert.deepEqual([...best.customers.number("bestChannelRate")], [0.75, 0]); // (1 + 0.5) / 2
 * ```
 */
export function bestChannels(
  customers: Table,
  contacts: Table,
  { consent, key = "customer", priorContacts = DEFAULT_PRIOR_CONTACTS }: BestChannelOptions,
): BestChannels {
  const names = Object.keys(consent);
  if (names.length === 0) {
    throw new RangeError(message("errorNoChannel"));
  }
  if (!(priorContacts >= 0 && priorContacts < Infinity)) {
    throw new RangeError(message("errorPriorContacts", { contacts: `${priorContacts}` }));
  }
  const tallies = names.map(() => tallyOf(customers.rowCount));
  const all = names.map(() => ({ contacts: 0, responses: 0 }));
  countContacts(customers.text(key), contacts, names, tallies, all);
  const rates = all.map(({ contacts, responses }) => responses / contacts);
  const consents = names.map((name) => yesNoColumn(customers, consent[name]));
  const best = Array.from({ length: customers.rowCount }, (_, row) => {
    let chosen = -1, highest = -Infinity;
    names.forEach((_, c) => {
      if (consents[c][row] !== true) return;
      const rate = shrunkenRate(tallies[c], row, rates[c], priorContacts);
      if (rate > highest || chosen < 0) [chosen, highest] = [c, rate];
    });
    return { channel: names[chosen] ?? null, rate: chosen < 0 ? NaN : highest };
  });
  return {
    customers: customers.add({
      bestChannel: { kind: "text", values: best.map(({ channel }) => channel) },
      bestChannelRate: Float64Array.from(best, ({ rate }) => rate),
    }),
    channels: Table.of({
      channel: names,
      contacts: all.map(({ contacts }) => contacts),
      responses: all.map(({ responses }) => responses),
      rate: Float64Array.from(rates),
    }),
  };
}

interface Tally {
  readonly contacts: Float64Array;
  readonly responses: Float64Array;
}

function tallyOf(customers: number): Tally {
  return { contacts: new Float64Array(customers), responses: new Float64Array(customers) };
}

function countContacts(
  keys: readonly (string | null)[],
  contacts: Table,
  names: readonly string[],
  tallies: readonly Tally[],
  all: { contacts: number; responses: number }[],
): void {
  const rowOf = new Map(keys.map((key, row) => [key, row]));
  if (rowOf.size < keys.length) {
    throw new DataError(message("errorChannelTwice"));
  }
  const channelOf = new Map(names.map((name, c) => [name, c]));
  const who = contacts.text("customer"), how = contacts.text("channel");
  const responded = yesNoColumn(contacts, "responded");
  who.forEach((key, contact) => {
    const c = channelOf.get(how[contact] ?? "");
    if (c === undefined || key === null) return;
    const answer = responded[contact] === true ? 1 : 0;
    all[c].contacts++;
    all[c].responses += answer;
    const row = rowOf.get(key);
    if (row === undefined) return;
    tallies[c].contacts[row]++;
    tallies[c].responses[row] += answer;
  });
}

/** A channel never used has no rate of its own: nothing is expected of it. */
function shrunkenRate(tally: Tally, row: number, rate: number, prior: number): number {
  const contacts = tally.contacts[row] + prior;
  if (contacts === 0 || Number.isNaN(rate)) return Number.isNaN(rate) ? 0 : rate;
  return (tally.responses[row] + prior * rate) / contacts;
}
