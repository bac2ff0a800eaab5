/** Contact pressure: who has heard from us often enough. */
import type { Day } from "../../base/mod.ts";
import { joinEvents } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { ContactPressure } from "./config.ts";

/**
 * Which customers a further contact would press too hard: some days in a row around it would hold
 * more contacts than the limit. Contacts planned for later days count as those of the past do.
 *
 * @param customers One row per customer.
 * @param key Column of the customer's key.
 * @param contacts One row per contact: `customer`, `channel`, `date`.
 * @param day Day of the further contact.
 * @param limit The limit.
 * @returns One entry per customer. O(contacts · log contacts).
 */
export function pressedCustomers(
  customers: Table,
  key: string,
  contacts: Table,
  day: Day,
  limit: ContactPressure,
): boolean[] {
  const columns = { customer: "customer", type: "channel", date: "date" };
  const { rows, days } = joinEvents(customers, key, contacts, columns);
  const daysOf: Day[][] = Array.from({ length: customers.rowCount }, () => []);
  rows.forEach((row, contact) => {
    if (row >= 0 && Math.abs(days[contact] - day) < limit.days) daysOf[row].push(days[contact]);
  });
  return daysOf.map((near) => mostContacts([...near, day], limit.days, day) > limit.contacts);
}

/** The most contacts that so many days in a row, a given day among them, hold. */
function mostContacts(days: Day[], window: number, day: Day): number {
  days.sort((a, b) => a - b);
  let most = 0;
  days.forEach((start, first) => {
    if (start > day) return;
    let last = first;
    while (last + 1 < days.length && days[last + 1] < start + window) last++;
    if (days[last] >= day) most = Math.max(most, last - first + 1);
  });
  return most;
}
