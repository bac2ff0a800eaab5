/** Running the notebook of an edition, within what its study allows. */
import { join } from "node:path";
import {
  type Baseline,
  type CellError,
  findProject,
  namedPaths,
  type Notebook,
  readTheme,
  type Report,
  type Theme,
} from "../../notebook/mod.ts";
import { FILES } from "../history/archive.ts";
import { attempt } from "./attempt.ts";
import { inputFiles } from "../history/edition_key.ts";
import { type Edition, labelOf } from "../studies/editions.ts";
import type { EditionFault } from "../history/fault.ts";
import { refusal } from "./refusal.ts";
import type { Veil } from "./veil.ts";
import type { Workplace } from "./workplace.ts";

/** Folder of temporary files, inside the folder in which a report is made. */
export const SCRATCH = "scratch";

/** A notebook may read what its study names, not what a parameter happens to spell. */
function checkPaths(edition: Edition, inputs: readonly string[]): void {
  const project = findProject(edition.notebook);
  for (const path of namedPaths(edition.parameters, project)) {
    if (inputs.includes(path) || !labelOf(path, project.root).startsWith("..")) continue;
    throw refusal(edition, "batchOutside", { path }, "batchOutsideHint");
  }
}

/** The values of secret parameters, from the environment. */
function readSecrets(edition: Edition): Record<string, string> {
  const pairs = Object.entries(edition.secrets).map(([parameter, variable]) => {
    const value = Deno.env.get(variable);
    if (value) return [parameter, value];
    throw refusal(edition, "batchNoSecret", { parameter, variable }, "batchNoSecretHint");
  });
  return Object.fromEntries(pairs);
}

/** An error of a cell as plain data. */
export function asFault({ where, message, place }: CellError): EditionFault {
  return { where, message, hint: place.hint };
}

/** The theme of an edition; what its author should know of it is told. */
async function themeOf({ id, theme: path }: Edition, { listen }: Workplace) {
  if (path === undefined) return undefined;
  const theme: Theme = await readTheme(path);
  for (const text of theme.notices) listen({ event: "notice", id, text });
  return theme;
}

/** A report that shows what its study keeps private is not kept. */
function checkPrivacy(edition: Edition, veil: Veil | undefined, report: Report): void {
  const shown = veil?.shownIn(report.html, report.notebook) ?? [];
  for (const [column, count] of shown) {
    throw refusal(edition, "privateShown", { count, column }, "privateShownHint");
  }
}

/**
 * Runs the notebook of an edition, again if it fails in a way that may pass.
 *
 * @param edition What to make.
 * @param notebook Its notebook.
 * @param baseline The report before it, if there is one.
 * @param aside Folder in which it is made.
 * @param place Where, and whom to tell.
 * @returns The report; a failed one says why.
 * @throws {CellError} When a secret is missing, a parameter names a file that it may not read, or the
 *   report shows what its study keeps private.
 * @throws {SyntaxError|DataError} When its theme cannot be used.
 */
export async function makeReport(
  edition: Edition,
  notebook: Notebook,
  baseline: Baseline | undefined,
  aside: string,
  place: Workplace,
): Promise<Report> {
  const { site, listen, signal, clock, veils } = place;
  const { id, study, locale } = edition;
  const inputs = inputFiles(edition);
  checkPaths(edition, inputs);
  const theme = await themeOf(edition, place);
  const veil = await veils.of(edition);
  const smallestGroup = study.privacy?.smallestGroup;
  const options = {
    parameters: {
      ...(smallestGroup === undefined ? {} : { smallestGroup }),
      ...edition.parameters,
    },
    rewrite: veil && ((text: string) => veil.cover(text)),
    locale,
    theme,
    code: study.code,
    timeoutSeconds: study.timeoutSeconds,
    memoryMegabytes: study.memoryMegabytes,
    secrets: readSecrets(edition),
    outputFolder: join(aside, FILES),
    shownOutputFolder: join(site, id),
    scratchFolder: join(aside, SCRATCH),
    inputs,
    baseline,
    clock,
    signal,
  };
  const report = await attempt(
    notebook,
    options,
    study,
    (error, delaySeconds) => listen({ event: "retry", id, fault: asFault(error), delaySeconds }),
  );
  checkPrivacy(edition, veil, report);
  return report;
}
