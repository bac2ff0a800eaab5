/** Reports as PDF, printed by a Chromium of the machine. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { message } from "../../base/mod.ts";
import { PDF, REPORT, type Version } from "../history/archive.ts";
import type { SitePlan } from "../studies/editions.ts";
import type { Listener } from "../making/events.ts";
import { withLock } from "../making/lock.ts";
import { publishSite } from "./publish.ts";
import type { SiteEntry } from "../history/site_entry.ts";
import { workFolder } from "../making/workplace.ts";

/** Names under which a Chromium may be found, tried in order. */
const CHROMIUMS: readonly string[] = ["chromium", "chromium-browser", "google-chrome"];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--no-pdf-header-footer",
];

async function runs(program: string): Promise<boolean> {
  try {
    const command = new Deno.Command(program, { args: ["--version"] });
    return (await command.output()).success;
  } catch {
    return false; // Not there, or not allowed.
  }
}

/** The first Chromium that runs; undefined when there is none. */
export async function findChromium(
  names: readonly string[] = CHROMIUMS,
): Promise<string | undefined> {
  for (const name of names) if (await runs(name)) return name;
  return undefined;
}

async function printVersion(program: string, { folder }: Version, work: string): Promise<string> {
  const aside = await Deno.makeTempDir({ dir: work, prefix: "pdf-" });
  try {
    const { success, stderr } = await new Deno.Command(program, {
      args: [
        ...FLAGS,
        `--user-data-dir=${join(aside, "profile")}`,
        `--print-to-pdf=${join(aside, PDF)}`,
        pathToFileURL(join(folder, REPORT)).href,
      ],
      stdout: "null",
      stderr: "piped",
    }).output();
    if (!success || !existsSync(join(aside, PDF))) {
      return new TextDecoder().decode(stderr).trim().split("\n").at(-1) ?? "";
    }
    await Deno.rename(join(aside, PDF), join(folder, PDF));
    return "";
  } finally {
    await Deno.remove(aside, { recursive: true }).catch(() => {});
  }
}

/**
 * Prints the newest version of each report to PDF, unless that was done, and lists them.
 *
 * @param plan The site.
 * @param entries How its reports stand.
 * @param only Names of studies, or paths of reports; all when left out.
 * @param listen Told what is printed.
 * @throws {RangeError} When the machine has no Chromium that runs.
 */
export async function printReports(
  plan: SitePlan,
  entries: readonly SiteEntry[],
  only: readonly string[] | undefined,
  listen: Listener,
): Promise<void> {
  const program = await findChromium();
  if (program === undefined) {
    throw new RangeError(message("pdfNoChromium", { names: CHROMIUMS.join(", ") }));
  }
  const work = workFolder(plan.folder);
  const chosen = entries.filter(({ edition: { id, study } }) =>
    only === undefined || only.includes(id) || only.includes(study.name)
  );
  for (const { edition: { id }, versions: [newest] } of chosen) {
    if (newest === undefined) continue;
    await withLock(join(work, "locks", ".pdf"), async () => {
      if (existsSync(join(newest.folder, PDF))) return;
      const fault = await printVersion(program, newest, work);
      listen({ event: "pdf", id, version: newest.number, fault });
    });
  }
  await publishSite(plan);
}
