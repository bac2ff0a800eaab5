/**
 * Customers with the traits that behavioural profiles compare, from the files that the user names.
 *
 * @module
 */
import { LINE_NAMES, profileTraits, type Segmentation, type Table } from "../lib/mod.ts";
import type { SegmentData } from "./segment_data.ts";

/** What files call the day of first contact. */
export const FIRST_CONTACT = {
  firstContact:
    ("premiercontact datepremiercontact firstcontact firstcontactdate dateacquisition " +
      "acquiredon acquisitiondate").split(" "),
};

/**
 * Computes the traits of every customer from order lines and, where they are given, contacts, and
 * places customers by them.
 *
 * @param data The files read.
 * @param asOf The day of the analysis.
 * @param place Places customers with traits.
 * @returns The segmentation, with what the traits left out among its notices.
 */
export async function placeByTraits<Model>(
  { customers, events, lines }: SegmentData,
  asOf: string,
  place: (customers: Table) => Segmentation<Model>,
): Promise<Segmentation<Model>> {
  const channel = events?.columnNames.find((name) => /^(canal|channel)$/i.test(name));
  const traits = profileTraits(
    { customers, orders: await lines(LINE_NAMES), interactions: events },
    { asOf, columns: { interactions: { event: "type", ...(channel ? { channel } : {}) } } },
  );
  const result = place(traits.customers);
  return { ...result, notices: [...traits.notices, ...result.notices] };
}
