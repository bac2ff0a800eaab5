/**
 * Watching the files that studies depend on.
 *
 * @module
 */
import { dirname, join, relative, sep } from "node:path";
import { findProject } from "../lib/notebook/mod.ts";

/** Folders that a run itself writes to, or that no report reads. */
const OWN = /(^|[\\/])(\.cache|\.git|\.strate|node_modules|history|\.ipynb_checkpoints)([\\/]|$)/;

/** An editor writes a file in several steps: they count as one change. */
const SETTLE_MILLISECONDS = 300;

/** Files that a run leaves for readers. */
const WRITTEN = /(^|[\\/])(\.strate-[^\\/]*|index\.html|log(\.1)?\.jsonl)$/;

function isOurs(path: string, root: string, site: string | undefined): boolean {
  const below = relative(root, path);
  return OWN.test(below) || WRITTEN.test(below) ||
    (site !== undefined && (path === site || path.startsWith(site + sep)));
}

/** The folder of the site, if the studies can be read at the moment. */
function siteOf(studies: string): string | undefined {
  try {
    const { site = "../reports" } = JSON.parse(Deno.readTextFileSync(studies));
    return join(dirname(studies), site);
  } catch {
    return undefined;
  }
}

/**
 * Runs again each time that a file of the project changes, until the signal comes. A run makes only
 * what the change concerns.
 *
 * @param studies Absolute path of the file of studies.
 * @param signal Ends the watch.
 * @param run One run.
 */
export async function watchStudies(
  studies: string,
  signal: AbortSignal,
  run: () => Promise<unknown>,
): Promise<void> {
  const { root } = findProject(studies);
  const watcher = Deno.watchFs(root);
  signal.addEventListener("abort", () => watcher.close(), { once: true });
  if (signal.aborted) return watcher.close();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  for await (const { kind, paths } of watcher) {
    if (kind === "access") continue;
    if (paths.every((path) => isOurs(path, root, siteOf(studies)))) continue;
    clearTimeout(timer);
    timer = setTimeout(() => running = running.then(run), SETTLE_MILLISECONDS);
  }
  clearTimeout(timer);
  await running;
}
