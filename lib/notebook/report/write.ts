/** Reports written where readers find them. */
import { readFileSync } from "node:fs";
import { writeWhole } from "../../base/mod.ts";
import type { Report } from "./report.ts";

/** Where a report was written. */
export interface WrittenReport {
  /** The HTML file. */
  readonly html: string;
  /** The executed notebook beside it. */
  readonly notebook: string;
}

function isComplete(path: string): boolean {
  try {
    return /^<!DOCTYPE html>\n<html [^>]*data-status="complete"/.test(readFileSync(path, "utf8"));
  } catch {
    return false;
  }
}

function pathsFor(html: string): WrittenReport {
  return { html, notebook: html.replace(/\.html?$/i, "") + ".ipynb" };
}

/**
 * Writes a report and its executed notebook. A failed report never takes the place of one that is
 * complete: it is written beside it as `NAME.failed.html`, which the next success removes.
 *
 * @param report What {@linkcode buildReport} gave.
 * @param path Path of the HTML file.
 * @returns The paths written.
 */
export async function writeReport(report: Report, path: string): Promise<WrittenReport> {
  const target = pathsFor(path);
  const aside = pathsFor(path.replace(/(\.html?)?$/i, ".failed.html"));
  const chosen = report.errors.length > 0 && isComplete(path) ? aside : target;
  await writeWhole(chosen.html, report.html);
  await writeWhole(chosen.notebook, report.notebook);
  if (chosen === target) {
    for (const old of Object.values(aside)) await Deno.remove(old).catch(() => {});
  }
  return chosen;
}
