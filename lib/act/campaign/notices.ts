/** What a reader should know before a campaign leaves. */
import type { Notice, SegmentLabels } from "../../contract/mod.ts";
import { currentLocale } from "../../base/mod.ts";
import { segmentLabel } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { CampaignConfig } from "./config.ts";
import { campaignSampleSize } from "./sample_size.ts";

/** Segments without a control group, groups too small to tell, customers without a message. */
export function noticesOf(
  segments: Table,
  { expected, control }: CampaignConfig,
  labels: SegmentLabels,
): Notice[] {
  const rows = segments.rows().filter(({ contactable }) => Number(contactable) > 0);
  const nameOf = (segment: unknown) => segmentLabel(labels, String(segment), currentLocale());
  const uncontrolled = rows.filter((row) => Number(row.control) === 0);
  const notices = uncontrolled.map(({ segment, contactable }): Notice => ({
    key: "campaignNoControl",
    parameters: { segment: nameOf(segment), count: Number(contactable) },
  }));
  if (!expected || control.share === 0) return notices;
  const needed = campaignSampleSize({ ...expected, controlShare: control.share });
  const small = rows.filter((row) =>
    Number(row.target) < needed.target || Number(row.control) < needed.control
  );
  return [
    ...notices,
    ...small.map(({ segment, target, control }): Notice => ({
      key: "campaignTooSmall",
      parameters: {
        segment: nameOf(segment),
        target: Number(target),
        control: Number(control),
        neededTarget: needed.target,
        neededControl: needed.control,
      },
    })),
  ];
}
