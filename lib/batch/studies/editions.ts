/** Studies laid out as editions: one report for each notebook, combination and language. */
import { globSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { type Locale, message } from "../../base/mod.ts";
import type { ParameterValue } from "../../notebook/mod.ts";
import { resolveDay } from "./relative_day.ts";
import { slug } from "./slug.ts";
import type { SecretValue, Studies, Study } from "./study.ts";

/** One report that is to be made. */
export interface Edition {
  /** Path of the report below the site, without its extension: "regions/nord.fr". */
  readonly id: string;
  /** The study it belongs to. */
  readonly study: Study;
  /** Absolute path of the notebook. */
  readonly notebook: string;
  /** Values of its parameters, secrets left out. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** The environment variable of each secret parameter. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Language; the notebook's own when undefined. */
  readonly locale: Locale | undefined;
  /** Absolute path of its theme; undefined without one. */
  readonly theme: string | undefined;
  /** Folder of the file of studies, which the paths in it are relative to. */
  readonly folder: string;
}

/** A site laid out: where it stands and what it holds. */
export interface SitePlan {
  /** Absolute path of the site's folder. */
  readonly folder: string;
  /** Title of the list of reports; undefined for the usual one. */
  readonly title: string | undefined;
  /** Absolute path of the theme of the list of reports; undefined without one. */
  readonly theme: string | undefined;
  /** Language of the list of reports. */
  readonly locale: Locale;
  /** Reports, in order. */
  readonly editions: readonly Edition[];
}

type Combination = Readonly<Record<string, ParameterValue>>;

/** Every combination of the values of a grid, the last name varying fastest. */
function combinationsOf(grid: Study["grid"]): Combination[] {
  return Object.entries(grid).reduce<Combination[]>(
    (found, [name, values]) =>
      found.flatMap((before) => values.map((value) => ({ ...before, [name]: value }))),
    [{}],
  );
}

function isPattern(text: string): boolean {
  return /[*?[{]/.test(text);
}

/**
 * Finds the files that a pattern stands for.
 *
 * @param pattern A path or a pattern, such as `data/orders_*.csv`.
 * @param folder Where it starts.
 * @returns Absolute paths, sorted.
 */
export function findFiles(pattern: string, folder: string): string[] {
  return globSync(pattern, { cwd: folder }).map((path) => resolve(folder, path)).toSorted();
}

function notebooksOf({ notebook, name }: Study, folder: string): string[] {
  const found = isPattern(notebook) ? findFiles(notebook, folder) : [resolve(folder, notebook)];
  if (found.length > 0) return found;
  throw new RangeError(message("studiesNoNotebook", { notebook, study: name }));
}

/** The place of a report when the study names none: everything that varies is in the name. */
function usualOutput(study: Study, locales: readonly unknown[]): string {
  const name = isPattern(study.notebook) ? "{notebook}" : "{study}";
  const grid = Object.keys(study.grid).map((parameter) => `-{${parameter}}`).join("");
  return name + grid + (locales.length > 1 ? ".{locale}" : "");
}

function fill(template: string, words: Readonly<Record<string, string>>, study: Study): string {
  return template.replace(/\{(\w+)\}/g, (place, name) => {
    if (Object.hasOwn(words, name)) return words[name];
    const known = Object.keys(words).map((word) => `{${word}}`).join(", ");
    throw new RangeError(message("studiesUnknownPlace", { place, study: study.name, known }));
  });
}

const RESERVED = /^(index|log|history)(\/|$)|\.failed$/i;

function isSecret(value: Study["parameters"][string]): value is SecretValue {
  return typeof value === "object" && value !== null && "secret" in value;
}

/** The parameter `asOf` may say a day by its place before the date of the run. */
function withDay(
  parameters: Combination,
  date: string | undefined,
  { name }: Study,
): Combination {
  const { asOf } = parameters;
  if (typeof asOf !== "string") return parameters;
  return { ...parameters, asOf: resolveDay(asOf, date, name) };
}

/** What holds for every study that does not say otherwise. */
interface Common {
  readonly folder: string;
  readonly chosen: readonly Locale[] | undefined;
  readonly date: string | undefined;
  readonly theme: string | undefined;
}

function editionsOf(study: Study, { folder, chosen, date, ...common }: Common): Edition[] {
  const locales: readonly (Locale | undefined)[] = study.locales ?? chosen ?? [undefined];
  const template = study.output ?? usualOutput(study, locales);
  const named = study.theme ?? common.theme;
  const theme = named === undefined ? undefined : resolve(folder, named);
  const given = Object.entries(study.parameters);
  const plain = Object.fromEntries(given.filter(([, value]) => !isSecret(value))) as Combination;
  const secrets = Object.fromEntries(
    given.flatMap(([name, value]) => isSecret(value) ? [[name, value.secret]] : []),
  );
  return notebooksOf(study, folder).flatMap((notebook) =>
    combinationsOf(study.grid).flatMap((combination) =>
      locales.map((locale) => {
        const parameters = withDay({ ...plain, ...combination }, date, study);
        const words = {
          ...Object.fromEntries(Object.entries(parameters).map(([k, v]) => [k, slug(String(v))])),
          study: study.name,
          notebook: slug(basename(notebook, ".ipynb")),
          locale: locale ?? "",
        };
        const id = fill(template, words, study);
        return { id, study, notebook, parameters, secrets, locale, theme, folder };
      })
    )
  );
}

/** Two reports in one place would take turns in replacing each other. */
function checkPlaces(editions: readonly Edition[]): void {
  const owners = new Map<string, string>();
  for (const { id, study } of editions) {
    if (RESERVED.test(id)) {
      throw new RangeError(message("studiesReserved", { study: study.name, id }));
    }
    const owner = owners.get(id.toLowerCase());
    if (owner !== undefined) {
      const places = { id, owner, study: study.name, example: "{study}-{region}" };
      throw new RangeError(message("studiesSamePlace", places));
    }
    owners.set(id.toLowerCase(), study.name);
  }
}

/**
 * Lays studies out as editions.
 *
 * @param studies What {@linkcode parseStudies} gave.
 * @param path Path of the file, which its paths are relative to.
 * @param locales Languages in place of those of the file, for studies that name none.
 * @param date Date of the run, which an `asOf` such as `end-of-last-month` counts from.
 * @returns Where the site stands and the reports it is to hold.
 * @throws {RangeError} When a pattern finds no notebook, two reports would have one place, or an
 *   `asOf` counts from a date that was not given.
 */
export function laySite(
  studies: Studies,
  path: string,
  locales?: readonly Locale[],
  date?: string,
): SitePlan {
  const folder = dirname(resolve(path));
  const chosen = locales ?? studies.locales;
  const common = { folder, chosen, date, theme: studies.theme };
  const editions = studies.studies.flatMap((study) => editionsOf(study, common));
  checkPlaces(editions);
  return {
    folder: resolve(folder, studies.site),
    title: studies.title,
    theme: studies.theme === undefined ? undefined : resolve(folder, studies.theme),
    locale: chosen?.[0] ?? "en",
    editions,
  };
}

/** The path of a file in words that are the same wherever the site's project stands. */
export function labelOf(path: string, root: string): string {
  return relative(root, path).replaceAll("\\", "/");
}
