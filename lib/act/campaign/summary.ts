/** A campaign by segment and by channel. */
import { Table } from "../../table/mod.ts";
import type { CampaignConfig } from "./config.ts";
import { yesNoColumn } from "./consent.ts";

const PARTS = ["target", "control", "noMessage", "noConsent", "pressure"] as const;

/**
 * Counts the groups of each segment: those with a message in its order, then the others by name, then
 * customers without a segment (missing). `customers` is the sum of the five parts.
 */
export function summarizeSegments(
  placed: Table,
  { messages, columns }: CampaignConfig & { readonly columns: { readonly segment: string } },
): Table {
  const segmentOf = placed.text(columns.segment);
  const groups = placed.text("campaignGroup"), reasons = placed.text("withheldReason");
  const named = messages.map(({ segment }) => segment);
  const others = [...new Set(segmentOf)].filter((segment) =>
    segment === null || !named.includes(segment)
  ).sort((a, b) => a === null ? 1 : b === null ? -1 : a < b ? -1 : 1);
  const segments = [...named, ...others];
  const rowOf = new Map(segments.map((segment, row) => [segment, row]));
  const counts = Object.fromEntries(PARTS.map((part) => [part, new Float64Array(segments.length)]));
  const customers = new Float64Array(segments.length);
  segmentOf.forEach((segment, row) => {
    const part = reasons[row] ?? groups[row]!;
    counts[part][rowOf.get(segment)!]++;
    customers[rowOf.get(segment)!]++;
  });
  const contactable = counts.target.map((count, row) => count + counts.control[row]);
  return Table.of({
    segment: { kind: "text", values: segments },
    customers,
    contactable,
    contactableShare: contactable.map((count, row) => count / customers[row]),
    ...counts,
  });
}

/** Counts, per segment with a message and per channel, customers, consents and targets. */
export function summarizeChannels(
  placed: Table,
  { messages, consent, columns }: CampaignConfig & {
    readonly columns: { readonly segment: string };
  },
): Table {
  const segmentOf = placed.text(columns.segment);
  const groups = placed.text("campaignGroup"), channels = placed.text("campaignChannel");
  const members = new Map<string | null, number[]>();
  segmentOf.forEach((segment, row) => {
    if (!members.has(segment)) members.set(segment, []);
    members.get(segment)!.push(row);
  });
  const rows = messages.flatMap(({ segment, channels: used }) =>
    used.map((channel) => {
      const consents = yesNoColumn(placed, consent[channel]);
      const all = members.get(segment) ?? [];
      const consenting = all.filter((row) => consents[row] === true).length;
      const target = all.filter((row) => groups[row] === "target" && channels[row] === channel);
      return {
        segment,
        channel,
        customers: all.length,
        consenting,
        consentingShare: all.length === 0 ? null : consenting / all.length,
        target: target.length,
      };
    })
  );
  return Table.fromRows(rows);
}
