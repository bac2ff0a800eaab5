/**
 * The log of runs: one JSON object a line, beside the reports.
 *
 * @module
 */
import { join } from "node:path";
import type { BatchEvent } from "../lib/batch/mod.ts";

/** Takes the events of one run. */
export interface RunLog {
  /** Adds an event. */
  write(event: BatchEvent): void;
  /** An event as it stands in the log. */
  line(event: object): string;
  /** Lets go of the file. */
  close(): void;
}

const LARGEST_BYTES = 5_000_000;

/** A log that has grown long starts anew; the one before is kept. */
async function rotate(path: string): Promise<void> {
  const { size } = await Deno.stat(path).catch(() => ({ size: 0 }));
  if (size > LARGEST_BYTES) await Deno.rename(path, path.replace(/\.jsonl$/, ".1.jsonl"));
}

/** Whether a run was ended in the middle of a line. */
async function endsWhole(path: string): Promise<boolean> {
  using file = await Deno.open(path);
  const { size } = await file.stat();
  if (size === 0) return true;
  await file.seek(size - 1, Deno.SeekMode.Start);
  const last = new Uint8Array(1);
  await file.read(last);
  return last[0] === 10;
}

/**
 * Opens the log of a site.
 *
 * @param site Folder of the site.
 * @returns Takes events; each line has its instant and names its run.
 */
export async function openRunLog(site: string): Promise<RunLog> {
  await Deno.mkdir(site, { recursive: true });
  const path = join(site, "log.jsonl");
  await rotate(path);
  const file = await Deno.open(path, { append: true, create: true });
  if (!await endsWhole(path)) file.writeSync(new TextEncoder().encode("\n"));
  const run = crypto.randomUUID().slice(0, 8);
  const line = (event: object) => JSON.stringify({ time: new Date().toISOString(), run, ...event });
  return {
    line,
    close: () => file.close(),
    write: (event) => void file.writeSync(new TextEncoder().encode(`${line(event)}\n`)),
  };
}
