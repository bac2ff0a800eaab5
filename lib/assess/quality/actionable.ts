/** Reachable by a channel, answering, and with an action of its own. */
import type { LocalizedText } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import type { QualityInput } from "./input.ts";
import { type Figures, nothing, shareOf } from "./line.ts";
import type { QualityIndicator } from "./thresholds.ts";

/** What is known of reaching the customers. */
export interface Contacts {
  /** One yes/no column of the customers per channel name: may be, and can be, contacted so. */
  readonly channels: Readonly<Record<string, string>>;
  /** One row per contact: `customer`, and `responded`, yes or no. */
  readonly responses: Table | undefined;
  /** What to do with each segment. */
  readonly actions: ReadonlyMap<string, LocalizedText>;
}

/** Reach by any channel, response to contacts, and whether the action is the segment's own. */
export function actionable(
  input: QualityInput,
  customers: Table,
  key: string,
  { channels, responses, actions }: Contacts,
): Figures[] {
  const { codes, segments } = input;
  const names = Object.values(channels);
  const flags = names.map((name) => customers.flag(name));
  const reached = codes.map((_, row) => Number(flags.some((column) => column[row] === true)));
  return [
    names.length === 0
      ? unknown("reachable", segments.length)
      : { indicator: "reachable", ...shares(reached, codes, segments.length) },
    responses === undefined
      ? unknown("response", segments.length)
      : responseRates(input, customers, key, responses),
    distinctActions(segments, actions),
  ];
}

/** The share of each segment that each channel reaches, and of everybody (`segment` missing). */
export function reachTable(
  { codes, segments }: QualityInput,
  customers: Table,
  channels: Readonly<Record<string, string>>,
): Table {
  const rows = Object.entries(channels).flatMap(([channel, column]) => {
    const flags = customers.flag(column);
    const { overall, bySegment } = shares(
      codes.map((_, row) => Number(flags[row] === true)),
      codes,
      segments.length,
    );
    return [overall, ...bySegment].map((reachable, i) => ({
      channel,
      segment: i === 0 ? null : segments[i - 1],
      reachable,
    }));
  });
  return Table.of({
    channel: rows.map(({ channel }) => channel),
    segment: { kind: "text", values: rows.map(({ segment }) => segment) },
    reachable: Float64Array.from(rows, ({ reachable }) => reachable),
  });
}

function responseRates(
  { codes, segments }: QualityInput,
  customers: Table,
  key: string,
  responses: Table,
): Figures {
  const rowOf = new Map(customers.text(key).map((one, row) => [one, row]));
  const answered = responses.flag("responded"), who = responses.text("customer");
  const known = [...who.keys()].filter((row) => rowOf.has(who[row]) && answered[row] !== null);
  return {
    indicator: "response",
    ...shares(
      Int32Array.from(known, (row) => Number(answered[row])),
      Int32Array.from(known, (row) => codes[rowOf.get(who[row])!]),
      segments.length,
    ),
  };
}

/** The share of ones, of everybody and by segment. */
function shares(ones: Int32Array, codes: Int32Array, segments: number) {
  const counts = new Array<number>(segments).fill(0), yes = [...counts];
  codes.forEach((code, i) => {
    counts[code]++;
    yes[code] += ones[i];
  });
  return {
    overall: shareOf(yes.reduce((sum, count) => sum + count, 0), codes.length),
    bySegment: counts.map((count, code) => shareOf(yes[code], count)),
  };
}

/** Whether each segment has an action that no other has. */
export function distinctActions(
  segments: readonly string[],
  actions: ReadonlyMap<string, LocalizedText>,
): Figures {
  if (actions.size === 0) return unknown("distinctAction", segments.length);
  const texts = segments.map((segment) => actions.get(segment)?.fr);
  const distinct = texts.map((text, i) =>
    text !== undefined && texts.indexOf(text) === i &&
    texts.lastIndexOf(text) === i
  );
  return {
    indicator: "distinctAction",
    overall: shareOf(distinct.filter(Boolean).length, distinct.length),
    bySegment: distinct.map(Number),
  };
}

/** A figure of which nothing is known. */
export function unknown(indicator: QualityIndicator, segments: number): Figures {
  return { indicator, overall: NaN, bySegment: nothing(segments) };
}
