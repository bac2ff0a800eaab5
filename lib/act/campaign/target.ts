/** Whom a campaign contacts, by which channel, and whom it leaves out. */
import { DataError, message, parseDay } from "../../base/mod.ts";
import type { Notice, SegmentLabels } from "../../contract/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { type CampaignColumns, type CampaignConfig, readCampaignConfig } from "./config.ts";
import { yesNoColumn } from "./consent.ts";
import { drawControl } from "./control.ts";
import { noticesOf } from "./notices.ts";
import { pressedCustomers } from "./pressure.ts";
import { summarizeChannels, summarizeSegments } from "./summary.ts";

/** Options of {@linkcode targetCampaign}. */
export interface CampaignOptions extends CampaignConfig {
  /** The day of sending, YYYY-MM-DD. */
  readonly day: string;
  /**
   * Contacts already made or planned, one row each: `customer`, `channel` (text) and `date` (day).
   * It is needed where there is a limit of contacts.
   */
  readonly contacts?: Table | undefined;
  /** Names of the segments for a reader. */
  readonly labels?: SegmentLabels | undefined;
}

/** A campaign ready to be sent. */
export interface Campaign {
  /** What it was made from, ready for `JSON.stringify`. */
  readonly config: CampaignConfig & { readonly columns: CampaignColumns; readonly day: string };
  /**
   * One row per input row, in input order: every input column, then `campaignGroup` (`target`,
   * `control` or `withheld`), `campaignChannel` and `campaignMessage` (what the customer gets, or
   * would have got), `withheldReason` (`noMessage`, `noConsent`, `pressure`, or missing).
   */
  readonly customers: Table;
  /**
   * One row per segment: `customers` = `target` + `control` + `noMessage` + `noConsent` +
   * `pressure`; `contactable` = `target` + `control`, and its share.
   */
  readonly segments: Table;
  /** One row per segment and channel: customers, those who consent, those targeted by it. */
  readonly channels: Table;
  /** One row per customer targeted: `customer`, `channel`, `date`, for the next campaign's contacts. */
  readonly contacts: Table;
  /** Names of the segments for a reader. */
  readonly labels: SegmentLabels;
  /** What a reader should know: groups too small, segments without a control group. */
  readonly notices: readonly Notice[];
}

/**
 * Chooses whom a campaign contacts: one message a segment, by the channel that suits the customer
 * best among those of the message to which the customer consents; nobody beyond the limit of
 * contacts; and in each segment a control group drawn by chance that gets nothing, so that the
 * effect can be measured. Nobody is lost: each customer is target, control, or withheld with a
 * reason. The draw depends on seed, campaign and key alone, not on the order of the rows.
 *
 * @param customers One row per customer: key, segment, consents. Any segmentation will do.
 * @param options Messages, consents, control group, limit of contacts, day of sending.
 * @returns Customers by group, sums by segment and channel.
 * @throws {DataError} When a column is absent or cannot be used, a key stands twice, or the options
 * cannot be used; the message names each path.
 * @throws {RangeError} When `day` is not written YYYY-MM-DD, or there is a limit of contacts and no
 * table of them.
 *
 * @example
 * ```ts
 * import { Table, targetCampaign } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   segment: ["loyal", "loyal", "loyal", "lost"],
 *   email: [true, true, false, true],
 * });
 * const campaign = targetCampaign(customers, {
 *   campaign: "spring",
 *   day: "2026-03-02",
 *   messages: [{ segment: "loyal", message: "New this spring", channels: ["email"] }],
 *   consent: { email: "email" },
 *   control: { share: 0.5, seed: 1 },
 * });
 * const groups = campaign.customers.text("campaignGroup");
 * assert.deepEqual(groups.slice(2), ["withheld", "withheld"]);
 * assert.deepEqual(groups.slice(0, 2).toSorted(), ["control", "target"]);
 * assert.deepEqual(campaign.customers.text("withheldReason").slice(2), ["noConsent", "noMessage"]);
 * ```
 */
export function targetCampaign(customers: Table, options: CampaignOptions): Campaign {
  const { day, contacts, labels = {}, ...given } = options;
  const read = readCampaignConfig(given);
  const columns = { customer: "customer", segment: "segment", channel: null, ...read.columns };
  const config = { ...read, columns, day };
  const sent = parseDay(day, "day");
  const keys = keyColumn(customers, columns.customer);
  const places = placesOf(customers, config, pressedBy(customers, config, contacts));
  const control = drawControl(
    contactableBySegment(customers.text(columns.segment), keys, places).values(),
    config.control.share,
    `${config.control.seed}:${config.campaign}`,
  );
  const groups = places.map(({ reason }, row) =>
    reason !== null ? "withheld" : control.has(keys[row]) ? "control" : "target"
  );
  const placed = customers.add({
    campaignGroup: { kind: "text", values: groups },
    campaignChannel: { kind: "text", values: places.map(({ channel }) => channel) },
    campaignMessage: { kind: "text", values: places.map(({ message }) => message) },
    withheldReason: { kind: "text", values: places.map(({ reason }) => reason) },
  });
  const targets = placed.filter((row) => groups[row] === "target");
  const segments = summarizeSegments(placed, config);
  return {
    config,
    customers: placed,
    segments,
    channels: summarizeChannels(placed, config),
    contacts: Table.of({
      customer: { kind: "text", values: targets.text(columns.customer) },
      channel: { kind: "text", values: targets.text("campaignChannel") },
      date: dayColumn(new Float64Array(targets.rowCount).fill(sent)),
    }),
    labels,
    notices: noticesOf(segments, config, labels),
  };
}

/** What a customer gets, or why nothing. */
interface Place {
  readonly channel: string | null;
  readonly message: string | null;
  readonly reason: "noMessage" | "noConsent" | "pressure" | null;
}

type ResolvedConfig = Campaign["config"];

function placesOf(
  customers: Table,
  { messages, consent, columns }: ResolvedConfig,
  pressed: readonly boolean[] | null,
): Place[] {
  const messageOf = new Map(messages.map((message) => [message.segment, message]));
  const consents = new Map(
    Object.entries(consent).map(([channel, column]) => [channel, yesNoColumn(customers, column)]),
  );
  const best = columns.channel === null ? null : customers.text(columns.channel);
  return customers.text(columns.segment).map((segment, row): Place => {
    const found = segment === null ? undefined : messageOf.get(segment);
    if (!found) return { channel: null, message: null, reason: "noMessage" };
    const open = found.channels.filter((channel) => consents.get(channel)![row] === true);
    if (open.length === 0) return { channel: null, message: null, reason: "noConsent" };
    if (pressed?.[row]) return { channel: null, message: null, reason: "pressure" };
    const channel = open.find((each) => each === best?.[row]) ?? open[0];
    return { channel, message: found.message, reason: null };
  });
}

function pressedBy(
  customers: Table,
  { pressure, columns, day }: ResolvedConfig,
  contacts: Table | undefined,
): boolean[] | null {
  if (!pressure) return null;
  if (contacts) {
    return pressedCustomers(customers, columns.customer, contacts, parseDay(day), pressure);
  }
  throw new RangeError(
    message("errorPressure"),
  );
}

function contactableBySegment(
  segmentOf: readonly (string | null)[],
  keys: readonly string[],
  places: readonly Place[],
): Map<string, string[]> {
  const strata = new Map<string, string[]>();
  places.forEach(({ reason }, row) => {
    if (reason !== null) return;
    const segment = segmentOf[row]!;
    if (!strata.has(segment)) strata.set(segment, []);
    strata.get(segment)!.push(keys[row]);
  });
  return strata;
}

function keyColumn(customers: Table, column: string): readonly string[] {
  const keys = customers.text(column);
  const rows = new Map<string, number>();
  keys.forEach((key, row) => {
    const trouble = key === null
      ? message("errorRowNoKey", { row: `${row + 1}`, column })
      : rows.has(key)
      ? message("errorRowsSame", {
        key,
        first: `${rows.get(key)! + 1}`,
        row: `${row + 1}`,
        column,
      })
      : null;
    if (trouble) {
      throw new DataError(message("errorTargetKey", { trouble }), { column, row: row + 1 });
    }
    rows.set(key!, row);
  });
  return keys as readonly string[];
}
