import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { join } from "node:path";
import { DataError, useLocale } from "../../base/mod.ts";
import { readTheme, themeFiles } from "./theme.ts";

const SVG = `<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>`;
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
/** A header that states its 60 bytes and one table; browsers want more, this library does not. */
const WOFF2 = Uint8Array.from({ length: 60 }, (_, i) => [0x77, 0x4f, 0x46, 0x32][i] ?? 0);
WOFF2.set([60], 11);
WOFF2.set([1], 13);

/** A folder with a theme and its files. */
async function withTheme(
  theme: unknown,
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (path: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "strate-theme-" });
  try {
    const text = typeof theme === "string" ? theme : JSON.stringify(theme);
    await Deno.writeTextFile(join(folder, "client.json"), text);
    for (const [name, content] of Object.entries(files)) {
      await Deno.mkdir(join(folder, name, ".."), { recursive: true });
      await (typeof content === "string" ? Deno.writeTextFile : Deno.writeFile)(
        join(folder, name),
        content as string & Uint8Array,
      );
    }
    await test(join(folder, "client.json"));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The message with which a theme is refused. */
async function refusal(theme: unknown, files: Parameters<typeof withTheme>[1] = {}) {
  let error: unknown;
  await withTheme(theme, files, async (path) => {
    error = await readTheme(path).then(() => undefined, (error) => error);
  });
  assert.ok(error instanceof SyntaxError || error instanceof DataError, String(error));
  return error.message;
}

Deno.test("readTheme() reads a theme and its files as data", async () => {
  const form = {
    name: "Aubépine",
    logo: "logo.svg",
    font: "fonts/a.woff2",
    authors: ["A. Lisier"],
  };
  await withTheme(form, { "logo.svg": SVG, "fonts/a.woff2": WOFF2 }, async (path) => {
    const theme = await readTheme(path);
    assert.deepEqual([theme.name, theme.authors, theme.cover], ["Aubépine", ["A. Lisier"], false]);
    assert.equal(
      theme.files.logo?.url,
      `data:image/svg+xml;base64,${Buffer.from(SVG).toString("base64")}`,
    );
    assert.match(theme.files.font!.url, /^data:font\/woff2;base64,d09GM/);
    assert.deepEqual(
      theme.sources.map(({ label }) => label),
      ["client.json", "logo.svg", "fonts/a.woff2"],
    );
    assert.deepEqual(themeFiles(path), theme.sources.map(({ path }) => path));
    assert.deepEqual([theme.accent, theme.notices], [undefined, []]);
  });
});

Deno.test("readTheme() takes a picture for what it holds, not for its name", async () => {
  const prolog =
    `\ufeff<?xml version="1.0"?>\n<!-- drawn by hand -->\n<!DOCTYPE svg PUBLIC "x" "y">\n`;
  for (const [content, type] of [[PNG, "image/png"], [prolog + SVG, "image/svg+xml"]] as const) {
    await withTheme({ name: "a", logo: "logo.txt" }, { "logo.txt": content }, async (path) => {
      assert.ok((await readTheme(path)).files.logo?.url.startsWith(`data:${type};`));
    });
  }
});

Deno.test("readTheme() says which shade stands in for a colour that cannot be read", async () => {
  await withTheme({ name: "a", accent: "#0b5", darkAccent: "#000" }, {}, async (path) => {
    const { accent, notices } = await readTheme(path);
    assert.equal(accent?.band, "#00bb55");
    // On #fdf1f0, the box of a failure; on white it is 2.54:1, as WebAIM's contrast checker has it.
    assert.equal(
      notices[0],
      "Theme 'client.json', accent: #00bb55 has a contrast of 2.3:1 with some grounds of the page, " +
        `and text needs 4.5:1; links and headings are in ${accent?.light}`,
    );
    assert.match(notices[1], /darkAccent: #000000 has a contrast of 1\.17:1 .* in #[0-9a-f]{6}$/);
  });
  await withTheme({ name: "a", accent: "#1f6b4a" }, {}, async (path) => {
    assert.deepEqual((await readTheme(path)).notices, [], "a lighter shade in the dark is no news");
  });
});

Deno.test("readTheme() says where a theme is wrong, what stands there and what to do", async () => {
  const cases: readonly (readonly [unknown, RegExp])[] = [
    ["{", /^Cannot read the theme 'client\.json' as it is not JSON: /],
    ["[]", /^Cannot read the theme 'client\.json':\n {2}at the top: /],
    [{}, /at name: is missing: give a string/],
    [{ name: " " }, /at name: must be a text/],
    [{ name: "a", acent: "#000" }, /unknown key 'acent'; did you mean 'accent'\?/],
    [{ name: "a", accent: "green" }, /at accent: must be a colour such as '#0b5'.*found "green"/],
    [{ name: "a", accent: "#0b5f" }, /at accent: must be a colour/],
    [{ name: "a", darkAccent: "#0b5" }, /at darkAccent: needs an accent/],
    [{ name: "a", boldFont: "b.woff2" }, /at boldFont: needs a font/],
    [{ name: "a", logo: "https://example.com/l.png" }, /at logo: must be a file beside the theme/],
    [{ name: "a", font: "data:font/woff2;base64,AA" }, /at font: must be a file beside the theme/],
  ];
  for (const [theme, expected] of cases) assert.match(await refusal(theme), expected);
  await assert.rejects(readTheme("/nowhere/client.json"), (error: Error) => {
    assert.ok(error instanceof DataError);
    assert.match(error.message, /Cannot find the theme 'client\.json'/);
    return true;
  });
});

Deno.test("readTheme() says the same in French", async () => {
  const cases: readonly (readonly [unknown, RegExp])[] = [
    ["{", /^Lecture impossible, le thème «\sclient\.json\s»\s: ce n’est pas du JSON \(/],
    [{ nom: "a" }, /\n {2}à name\s: il n’y a rien\s: donnez un texte\n {2}à la racine\s: clé inc/],
    [{ name: " " }, /à name\s: il faut un texte/],
    [{ name: "a", accent: "vert" }, /à accent\s: il faut une couleur, .*trouvé\s: "vert"/],
    [{ name: "a", logo: "" }, /à logo\s: il faut le chemin d’un fichier/],
    [{ name: "a", logo: "https://example.com/l.png" }, /à logo\s: il faut un fichier à côté du/],
    [{ name: "a", darkAccent: "#0b5" }, /à darkAccent\s: il faut aussi accent/],
    [{ name: "a", boldFont: "b.woff2" }, /à boldFont\s: il faut aussi font/],
  ];
  useLocale("fr");
  try {
    for (const [theme, expected] of cases) assert.match(await refusal(theme), expected);
  } finally {
    useLocale("en");
  }
});

Deno.test("readTheme() refuses a file that it cannot put into a page, and says why", async () => {
  const logo = { name: "a", logo: "l.png" }, font = { name: "a", font: "f.woff2" };
  const text = (text: string) => new TextEncoder().encode(text);
  const ttf = Uint8Array.from([0, 1, 0, 0, 0, 12, 0, 0]);
  const large = new Uint8Array(2_500_000);
  large.set(PNG);
  const cases: readonly (readonly [object, Record<string, Uint8Array>, RegExp])[] = [
    [logo, {}, /^Theme 'client\.json', logo: 'l\.png' cannot be read: put that file beside/],
    [{ name: "a", logo: "." }, {}, /logo: '\.' cannot be read/],
    [{ name: "a", logo: "../l.png" }, {}, /logo: '\.\.\/l\.png' is outside the theme’s folder/],
    [{ name: "a", logo: "/etc/hosts" }, {}, /logo: '\/etc\/hosts' is outside the theme’s folder/],
    [logo, { "l.png": text("%PDF-1.7") }, /is PDF, and SVG, PNG or JPEG is needed: convert it/],
    [logo, { "l.png": text("<html><svg></svg>") }, /is not SVG, PNG or JPEG: convert it/],
    [logo, { "l.png": text("") }, /is not SVG, PNG or JPEG/],
    [logo, { "l.png": text("<svg></svg>") }, /does not say that it is a picture: add xmlns="http/],
    [logo, { "l.png": large }, /'l\.png' has 2\.5 MB, and 1 MB are the most/],
    [logo, { "l.png": WOFF2 }, /is WOFF2, and SVG/],
    [font, { "f.woff2": ttf }, /font: 'f\.woff2' is TrueType, and WOFF2 is needed: convert it/],
    [font, { "f.woff2": text("wOFF") }, /is WOFF 1, and WOFF2 is needed/],
    [font, { "f.woff2": WOFF2.subarray(0, 59) }, /'f\.woff2' is incomplete: .*copy it again/],
  ];
  for (const [theme, files, expected] of cases) assert.match(await refusal(theme, files), expected);
});

Deno.test("readTheme() follows no link out of the theme's folder", async () => {
  const secret = await Deno.makeTempFile({ suffix: ".svg" });
  await Deno.writeTextFile(secret, SVG);
  await withTheme({ name: "a", logo: "logo.svg" }, {}, async (path) => {
    await Deno.symlink(secret, join(path, "..", "logo.svg"));
    await assert.rejects(readTheme(path), /'logo\.svg' is outside the theme’s folder/);
  });
  await Deno.remove(secret);
});

Deno.test("a beginning made to be ambiguous is told from a picture at once", async () => {
  const comments = "<!---->".repeat(2000) + "<!--";
  assert.match(await refusal({ name: "a", logo: "l.svg" }, { "l.svg": comments }), /is not SVG/);
});
