/** What a site says of each of its reports, read from what is on the disk. */
import { join } from "node:path";
import { type FailureRecord, readFailure, readVersions, type Version } from "./archive.ts";
import type { Edition, SitePlan } from "../studies/editions.ts";

/** How a report stands: its last attempt succeeded; failed after a good one; failed; never made. */
export type EditionState = "fresh" | "stale" | "failed" | "pending";

/** One report of a site. */
export interface SiteEntry {
  /** What it is. */
  readonly edition: Edition;
  /** How it stands. */
  readonly state: EditionState;
  /** Versions kept, the newest first. */
  readonly versions: readonly Version[];
  /** Why the last attempt failed, if it did. */
  readonly failure: FailureRecord | undefined;
}

function stateOf(versions: readonly Version[], failure: FailureRecord | undefined): EditionState {
  if (versions.length === 0) return failure ? "failed" : "pending";
  return failure ? "stale" : "fresh";
}

/**
 * Reads how every report of a site stands.
 *
 * @param plan The site.
 * @returns One entry a report, in order.
 */
export function readSite({ folder, editions }: SitePlan): SiteEntry[] {
  return editions.map((edition) => {
    const versions = readVersions(folder, edition.id, edition.study.retention);
    const failure = readFailure(folder, edition.id);
    return { edition, state: stateOf(versions, failure), versions, failure };
  });
}

/** The file that readers open: the same link for every version. */
export function reportPath(site: string, id: string): string {
  return join(site, `${id}.html`);
}
