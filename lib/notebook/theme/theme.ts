/** A theme: whom a report is for and how it looks, as a small JSON file and the files beside it. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { z } from "zod";
import { DataError, message } from "../../base/mod.ts";
import { type Accent, accentOf, fullColor, leastContrast } from "./accent.ts";
import type { HashedFile } from "../program/inputs.ts";
import { DARK, groundsOf, LIGHT } from "./page_colors.ts";
import { parseSettings } from "../settings.ts";
import { FILE_KEYS, type FileKey, readThemeFile, type ThemeFile } from "./theme_file.ts";

/** A theme that was read: all that a page needs of it. */
export interface Theme {
  /** Whom the report is for, or from: the text of the logo. */
  readonly name: string;
  /** Who wrote it, where the notebook does not say. */
  readonly authors: readonly string[];
  /** Whether reports begin with a cover. */
  readonly cover: boolean;
  /** The colour in its shades; the page's own when undefined. */
  readonly accent: Accent | undefined;
  /** The logo and the fonts, by their key. */
  readonly files: Partial<Readonly<Record<FileKey, ThemeFile>>>;
  /** Fingerprints of the theme and of all its files. */
  readonly sources: readonly HashedFile[];
  /** What its author should know: which shade stands in for a colour that could not be read. */
  readonly notices: readonly string[];
}

const Text = z.string().trim().min(1, { error: () => message("themeText") });
const Color = z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, {
  error: () => message("themeColor"),
});
const FilePath = z.string().min(1, { error: () => message("themePath") }).regex(
  /^(?![a-z]{2,}:)/i,
  { error: () => message("themeAddress") },
);

const ThemeSchema = z.strictObject({
  $schema: z.string().optional(),
  name: Text,
  authors: z.array(Text).default([]),
  cover: z.boolean().default(false),
  logo: FilePath.optional(),
  accent: Color.optional(),
  darkAccent: Color.optional(),
  font: FilePath.optional(),
  boldFont: FilePath.optional(),
  headingFont: FilePath.optional(),
}).refine(({ accent, darkAccent }) => accent !== undefined || darkAccent === undefined, {
  path: ["darkAccent"],
  error: () => message("themeDarkAlone"),
}).refine(({ font, boldFont }) => font !== undefined || boldFont === undefined, {
  path: ["boldFont"],
  error: () => message("themeBoldAlone"),
});

type Form = z.infer<typeof ThemeSchema>;

function namedFiles(form: Partial<Record<FileKey, unknown>>): [FileKey, string][] {
  return FILE_KEYS.flatMap((key) => {
    const path = form[key];
    return typeof path === "string" ? [[key, path]] : [];
  });
}

/** A colour of the author's that stands in a page only where nobody has to read it is told. */
function accentNotices({ accent, darkAccent }: Form, shades: Accent, theme: string): string[] {
  const cases = [
    ["accent", accent, shades.light, groundsOf(LIGHT)],
    ["darkAccent", darkAccent, shades.dark, groundsOf(DARK)],
  ] as const;
  return cases.flatMap(([key, given, shade, grounds]) => {
    const color = given && fullColor(given);
    if (color === undefined || color === shade) return [];
    const contrast = Math.floor(leastContrast(color, grounds) * 100) / 100;
    return message("themeAccent", { theme, key, color, contrast, shade });
  });
}

/**
 * Reads a theme: a JSON file, its logo and its fonts.
 *
 * @param path Path of the JSON file.
 * @returns The theme, its files as data.
 * @throws {SyntaxError} When it is not JSON or has another form; the message names each path in the
 *   file, what stands there and what to do.
 * @throws {DataError} When it, its logo or a font cannot be used, and why.
 *
 * @example
 * ```ts
 * import { readTheme } from "@strate/strate/notebook";
 * import assert from "node:assert/strict";
 *
 * const path = await Deno.makeTempFile({ suffix: ".json" });
 * await Deno.writeTextFile(path, '{ "name": "Comptoir de l’Aubépine", "accent": "#0b5" }');
 * const theme = await readTheme(path);
 * assert.equal(theme.accent?.band, "#00bb55");
 * assert.match(theme.notices[0], /contrast of 2.3:1 with some grounds/);
 * ```
 */
export async function readTheme(path: string): Promise<Theme> {
  const label = basename(path);
  const text = await Deno.readTextFile(path).catch(() => {
    throw new DataError(message("themeMissing", { theme: label }), { file: path });
  });
  const keys = Object.keys(ThemeSchema.shape);
  const form = parseSettings(text, message("settingsTheme", { file: label }), ThemeSchema, keys);
  const accent = form.accent === undefined ? undefined : accentOf(form.accent, form.darkAccent);
  const read = namedFiles(form).map(async ([key, named]) =>
    [key, await readThemeFile(path, key, named)] as const
  );
  const files = await Promise.all(read);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return {
    name: form.name,
    authors: form.authors,
    cover: form.cover,
    accent,
    files: Object.fromEntries(files),
    sources: [
      { path, label, sha256 },
      ...files.map(([, { path, label, sha256 }]) => ({ path, label, sha256 })),
    ],
    notices: accent === undefined ? [] : accentNotices(form, accent, label),
  };
}

/**
 * The files that a report with a theme depends on, as far as they can be told: those of a theme that
 * cannot be read are not known.
 *
 * @param path Path of the JSON file.
 * @returns Absolute paths, the theme's own first; files that do not exist included.
 */
export function themeFiles(path: string): string[] {
  const theme = resolve(path);
  try {
    const form = JSON.parse(readFileSync(theme, "utf8"));
    return [theme, ...namedFiles(form).map(([, named]) => resolve(dirname(theme), named))];
  } catch {
    return [theme];
  }
}
