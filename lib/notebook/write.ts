/** Writing files so that a reader never sees half of one. */
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Report } from "./report.ts";

/**
 * Writes a file beside its place and then moves it there.
 *
 * @param path Path of the file; its folder is made when it is missing.
 * @param text Contents.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const partial = await Deno.makeTempFile({ dir: dirname(path), prefix: ".strate-" });
  try {
    await Deno.writeTextFile(partial, text);
    await Deno.chmod(partial, 0o644).catch(() => {}); // A temporary file is private by default.
    await Deno.rename(partial, path);
  } catch (cause) {
    await Deno.remove(partial).catch(() => {});
    throw cause;
  }
}

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
