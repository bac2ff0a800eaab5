/** What a customer's answers and traces say of how they decide. */
import type { Table } from "../../table/mod.ts";
import { encode, findRows, type KeyIndex } from "./keys.ts";
import { type PurchaseLines, type Unused, usableRows } from "./purchase_lines.ts";
import type { TraitValues } from "./purchase_traits.ts";
import { findColumns, type TraitColumns } from "./trait_tables.ts";

/** Choices behind the traits of contacts. */
export interface ContactChoices {
  /** Channels of messages that can be opened. */
  readonly mailChannels: readonly string[];
  /** Channels of likes and shares. */
  readonly socialChannels: readonly string[];
  /** Events that say a message was sent. */
  readonly sentEvents: readonly string[];
  /** Events that say a message was opened. */
  readonly openedEvents: readonly string[];
  /** Events that say a message was clicked. */
  readonly clickedEvents: readonly string[];
  /** An order so many days after a click, the day of the click included, follows from it. */
  readonly decisionDays: number;
}

/** What {@linkcode contactTraits} reads. */
export interface ContactInput {
  readonly interactions: Table;
  readonly customers: KeyIndex;
  readonly count: number;
  readonly asOf: number;
  readonly columns: TraitColumns;
  readonly lines: PurchaseLines;
}

/** The traits of contacts, and the first day on which each customer left a trace. */
export function contactTraits(
  input: ContactInput,
  choices: ContactChoices,
  unused: Unused,
): { traits: TraitValues; firstTrace: Float64Array } {
  const { interactions, count, asOf } = input;
  const names = findColumns("interactions", interactions, input.columns);
  const days = interactions.day(names.date!);
  const found = findRows(input.customers, interactions, names.customer!);
  const rows = usableRows(found, days, asOf, unused);
  const isEvent = membership(interactions, names.event!);
  const isChannel = names.channel === null
    ? () => () => true
    : membership(interactions, names.channel);
  const mail = isChannel(choices.mailChannels), social = isChannel(choices.socialChannels);
  const sent = isEvent(choices.sentEvents), opened = isEvent(choices.openedEvents);
  const clicked = isEvent(choices.clickedEvents);
  const zeros = () => new Float64Array(count);
  const counts = { sent: zeros(), opened: zeros(), clickedMail: zeros() };
  const clicks = zeros(), followed = zeros(), socialTraces = zeros();
  const firstTrace = zeros().fill(NaN);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i], day = days[i];
    if (row < 0) continue;
    if (!(firstTrace[row] <= day)) firstTrace[row] = day;
    if (names.channel !== null && social(i)) socialTraces[row]++;
    if (mail(i)) {
      if (sent(i)) counts.sent[row]++;
      if (opened(i)) counts.opened[row]++;
      if (clicked(i)) counts.clickedMail[row]++;
    }
    if (!clicked(i) || day > asOf - choices.decisionDays) continue; // too young to be followed
    clicks[row]++;
    if (boughtWithin(input.lines, row, day, choices.decisionDays)) followed[row]++;
  }
  const traits: TraitValues = {
    messagesSent: counts.sent,
    messagesOpened: counts.opened,
    messageClicks: counts.clickedMail,
    clicks,
    openShare: ratio(counts.opened, counts.sent),
    clickShare: ratio(counts.clickedMail, counts.opened),
    orderAfterClickShare: ratio(followed, clicks),
  };
  if (names.channel !== null) traits.socialTraces = socialTraces;
  return { traits, firstTrace };
}

/** A test of whether a row holds one of some names. */
function membership(table: Table, column: string) {
  const { codes, names } = encode(table, column);
  return (accepted: readonly string[]): (row: number) => boolean => {
    const isAccepted = names.map((name) => accepted.includes(name));
    return (row) => codes[row] >= 0 && isAccepted[codes[row]];
  };
}

/** A share in [0, 1]; NaN of nothing. */
function ratio(parts: Float64Array, wholes: Float64Array): Float64Array {
  return parts.map((part, row) => wholes[row] === 0 ? NaN : Math.min(1, part / wholes[row]));
}

/** Whether a customer bought from a day on, within some days; by bisection. */
function boughtWithin(lines: PurchaseLines, row: number, from: number, days: number): boolean {
  const { order, starts, returned } = lines;
  let low = starts[row], high = starts[row + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines.days[order[middle]] < from) low = middle + 1;
    else high = middle;
  }
  for (; low < starts[row + 1] && lines.days[order[low]] < from + days; low++) {
    if (!returned[order[low]]) return true;
  }
  return false;
}
