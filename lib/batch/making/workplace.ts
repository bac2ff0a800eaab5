/** Where reports are made, and what they share while they are. */
import { join } from "node:path";
import type { SharedParts } from "../history/edition_key.ts";
import type { Listener } from "./events.ts";
import type { Veils } from "./veil.ts";

/** What making a report needs to know besides the edition. */
export interface Workplace {
  /** Folder of the site. */
  readonly site: string;
  /** Fingerprints that every report shares. */
  readonly shared: SharedParts;
  /** Make it even if nothing changed. */
  readonly force: boolean;
  /** When the run takes place, as an ISO instant; undefined when reports do not say. */
  readonly clock: string | undefined;
  /** What reports may not show. */
  readonly veils: Veils;
  /** Ends the run early. */
  readonly signal: AbortSignal;
  /** Told what happens. */
  readonly listen: Listener;
}

/**
 * The folder of what is not for readers: locks, and what is being made.
 *
 * @param site Folder of the site.
 * @returns A folder on the same disk as the site.
 */
export function workFolder(site: string): string {
  return join(site, ".strate");
}
