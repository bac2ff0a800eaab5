/** The metrics computed: one pass over a clean file, and what it takes over any other. */
import { DataError } from "../../base/mod.ts";
import { damaged } from "../files/damaged.ts";
import { normalise } from "../files/lay_out.ts";
import { type Batch, batchesOf, type Layout } from "../files/layout.ts";
import type { Workshop } from "../files/workshop.ts";
import { signalOf } from "../options.ts";
import { DOUBTFUL, QUOTED, reasonNumber, ROUNDED } from "../records/reasons.ts";
import { relationOfFile } from "../records/relation_sql.ts";
import { CURRENCY_CODE } from "../names/currency_codes.ts";
import { decideCurrency, decideDialect, guessDialect } from "./decide.ts";
import type { ReadableBatch } from "./metrics_shape.ts";
import { makeMetrics } from "./metrics_sql.ts";
import { type Profile, profileBatch } from "./profile.ts";
import { allowsQuick } from "./quick_sql.ts";
import { findSerialDates } from "./serial_dates.ts";
import { findTotalLines } from "./total_lines.ts";

/** The name of the view that {@linkcode readMetrics} makes. */
export const METRICS_TABLE = "metrics";

/** What was read, and how. */
export interface Reading {
  /** Files with what their text means. */
  readonly batches: readonly ReadableBatch[];
  /** The currency of the amounts, where the lines or the caller state it. */
  readonly currency: string | undefined;
  /** Whether some line states it. */
  readonly currencyStated: boolean;
}

/** Up to this size, looking at every line takes less time than a guess that turns out wrong. */
const SMALL_BYTES = 1 << 21;

/** Lines from which a dialect is guessed. */
const FIRST_LINES = 1000;

/** Reasons that a wrong guess at the dialect would give. */
const DOUBTS = [
  ...(["unreadableDate", "unreadableAmount", "unreadableMargin"] as const).map(reasonNumber),
  ROUNDED,
];

/** A line whose date looks like a day number of Excel, where such are not expected. */
const SERIAL_DATE = reasonNumber("serialDate");

/**
 * How closely the files of a batch, named by its first, are looked at: quickly where that is
 * possible, then with the dialect of the first lines, then with that of every line.
 */
type Care = Map<string, "first lines" | "every line">;

/** Profiles by what was looked at: a file that is tried again is not looked at again. */
type Profiles = Map<string, Profile>;

async function profileOnce(
  batch: Batch,
  limit: number | undefined,
  profiles: Profiles,
  { engine, plan }: Workshop,
): Promise<Profile> {
  const files = batch.layouts.map(({ readPath, serialDates }) => [readPath, serialDates]);
  const key = JSON.stringify([limit, files]);
  const profile = profiles.get(key) ?? await profileBatch(engine, batch, limit, signalOf(plan));
  profiles.set(key, profile);
  return profile;
}

function isSmall({ layouts }: Batch): boolean {
  return layouts.reduce((bytes, { file }) => bytes + file.bytes, 0) <= SMALL_BYTES;
}

async function decideAll(
  batches: readonly Batch[],
  care: Care,
  profiles: Profiles,
  workshop: Workshop,
): Promise<Reading> {
  const { plan } = workshop;
  const look = (batch: Batch, limit?: number) => profileOnce(batch, limit, profiles, workshop);
  const opinions = [];
  for (const batch of batches) {
    // The first lines may all leave the currency out.
    const all = isSmall(batch) || care.get(batch.layout.readPath) === "every line" ||
      batch.layout.columns.currency !== undefined;
    const first = all ? undefined : await look(batch, FIRST_LINES);
    const guess = first && guessDialect(first, plan);
    opinions.push({ batch, guess, profile: first && guess ? first : await look(batch) });
  }
  const currency = decideCurrency(opinions.map(({ profile }) => profile), plan);
  const readable = opinions.map(({ batch, guess, profile }) => {
    const dialect = guess ?? decideDialect(profile, batch, plan, currency);
    const quick = batches.length === 1 && !care.has(batch.layout.readPath) &&
      allowsQuick(batch, dialect);
    return { ...batch, dialect, quick, totals: [] };
  });
  return {
    batches: readable,
    currency: currency !== undefined && CURRENCY_CODE.test(currency) ? currency : undefined,
    currencyStated: opinions.some(({ profile }) => profile.currencyPlace !== undefined),
  };
}

/** Batches, by number, in which the metrics left lines of some reasons. */
async function batchesWith(
  reasons: readonly number[],
  batches: readonly ReadableBatch[],
  { engine }: Workshop,
): Promise<ReadableBatch[]> {
  const table = await engine.query(
    `SELECT DISTINCT coalesce(batch, 0) AS batch FROM ${METRICS_TABLE} ` +
      `WHERE reason IN (${reasons.join(", ")})`,
  );
  const numbers = new Set(table.number("batch"));
  return batches.filter((_, i) => numbers.has(i));
}

/** Finds the files that the database refuses to scan, after it refused them all together. */
async function refused(
  layouts: readonly Layout[],
  cause: unknown,
  { engine, plan }: Workshop,
): Promise<Layout[]> {
  plan.signal?.throwIfAborted();
  const found: Layout[] = [];
  for (const layout of layouts) {
    const { from, text } = relationOfFile(layout);
    try {
      await engine.run(`SELECT max(${text}) FROM ${from}`);
    } catch (error) {
      plan.signal?.throwIfAborted();
      if (layout.kind !== "lines" && layout.kind !== "jsonLines") throw damaged(layout, error);
      found.push(layout);
    }
  }
  if (found.length === 0) throw cause;
  return found;
}

async function rewrite(
  layouts: readonly Layout[],
  chosen: readonly Layout[],
  workshop: Workshop,
): Promise<Layout[]> {
  const rewritten: Layout[] = [];
  for (const layout of layouts) {
    rewritten.push(chosen.includes(layout) ? await normalise(layout, workshop) : layout);
  }
  return rewritten;
}

/** Files whose dates are day numbers of Excel, among batches with a date that looks like one. */
async function serialDates({ batches }: Reading, workshop: Workshop): Promise<Layout[]> {
  const numbered = await batchesWith([SERIAL_DATE], batches, workshop);
  return await findSerialDates(numbered.flatMap(({ layouts }) => layouts), workshop);
}

/** Leaves out the lines that sum up others, when the metrics show that there may be some. */
async function withoutTotals(reading: Reading, { engine, plan }: Workshop): Promise<Reading> {
  const batches: ReadableBatch[] = [];
  for (const batch of reading.batches) {
    const totals = await findTotalLines(engine, METRICS_TABLE, batch, plan);
    batches.push({ ...batch, totals });
  }
  if (batches.every(({ totals }) => totals.length === 0)) return reading;
  await makeMetrics(engine, batches, plan, METRICS_TABLE);
  return { ...reading, batches };
}

/**
 * Computes the metrics. The files are first read as they are, with the dialect that their first
 * lines show: one pass, when all goes well. What that pass cannot read is done again with more
 * care: a file with quotes or bytes that DuckDB refuses is normalised, and where dates or amounts
 * are unreadable every line is asked about the dialect.
 *
 * @param layouts One a file.
 * @param workshop Database, plan and temporary folder.
 * @returns How the files were read.
 * @throws {DataError} When a file is damaged or leaves its dialect open.
 */
export async function readMetrics(
  layouts: readonly Layout[],
  workshop: Workshop,
): Promise<Reading> {
  const { engine, plan } = workshop, care: Care = new Map(), profiles: Profiles = new Map();
  let current = [...layouts];
  let reading: Reading | undefined;
  // Each turn normalises a file, takes its dates for day numbers or looks closer: it ends.
  while (true) {
    try {
      reading = undefined;
      reading = await decideAll(batchesOf(current), care, profiles, workshop);
      await makeMetrics(engine, reading.batches, plan, METRICS_TABLE);
    } catch (error) {
      if (error instanceof DataError) throw error;
      const quick = reading?.batches.filter((batch) => batch.quick) ?? [];
      for (const { layout } of quick) care.set(layout.readPath, "first lines");
      if (quick.length > 0 && !plan.signal?.aborted) continue;
      current = await rewrite(current, await refused(current, error, workshop), workshop);
      continue;
    }
    const quoted = await batchesWith([QUOTED], reading.batches, workshop);
    if (quoted.length > 0) {
      current = await rewrite(current, quoted.flatMap((batch) => batch.layouts), workshop);
      continue;
    }
    const suspect = await batchesWith(
      [...DOUBTS, SERIAL_DATE, DOUBTFUL],
      reading.batches,
      workshop,
    );
    const serial = suspect.length === 0 ? [] : await serialDates(reading, workshop);
    if (serial.length > 0) {
      current = current.map((layout) =>
        serial.includes(layout) ? { ...layout, serialDates: true } : layout
      );
      continue;
    }
    const doubtful = suspect.filter(({ quick, dialect }) => quick || !dialect.certain);
    if (doubtful.length === 0) return await withoutTotals(reading, workshop);
    for (const { layout, quick } of doubtful) {
      care.set(layout.readPath, quick ? "first lines" : "every line");
    }
  }
}
