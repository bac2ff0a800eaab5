/** How a theme and a cover change the look of a page. */
import { colorProperties } from "./page_colors.ts";
import type { Theme } from "./theme.ts";
import { isVariableFont } from "./woff2.ts";

/** What any glyph that a font lacks is written in. */
const FALLBACK = `system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif`;

/** Whether a theme brings fonts, which the policy of the page must allow. */
export function hasFonts({ files: { font, headingFont } }: Theme): boolean {
  return font !== undefined || headingFont !== undefined;
}

/** A face, and the weights it is for: a variable font has them all, and bold may have its own. */
function faceRule(family: string, url: string, weights: string): string {
  return `@font-face { font-family: "${family}"; src: url(${url}) format("woff2"); ` +
    `font-weight: ${weights}; }`;
}

function fontRules({ files: { font, boldFont, headingFont } }: Theme): string[] {
  const rules: string[] = [];
  if (font) {
    const weights = isVariableFont(font.bytes) ? "1 1000" : boldFont ? "1 599" : "400";
    rules.push(faceRule("theme text", font.url, weights));
    if (boldFont) rules.push(faceRule("theme text", boldFont.url, "600 1000"));
    rules.push(`body { font-family: "theme text", ${FALLBACK}; }`);
  }
  if (headingFont) {
    // Chosen for headings, it is taken as it is: nothing is made bolder by the browser.
    rules.push(faceRule("theme heading", headingFont.url, "1 1000"));
    rules.push(`h1, h2, h3, h4, h5, h6 { font-family: "theme heading", ${FALLBACK}; }`);
  }
  return rules;
}

function accentRules({ accent }: Theme): string[] {
  if (accent === undefined) return [];
  const { band, light, dark } = accent;
  const onLight = `${colorProperties({ accent: light })} --band: ${band};`;
  return [
    `:root { ${onLight} }`,
    `@media (prefers-color-scheme: dark) { :root { ${
      colorProperties({ accent: dark })
    } --band: ${dark}; } }`,
    `@media print { :root { ${onLight} } }`,
    `h1, h2, h3 { color: var(--accent); }`,
  ];
}

/** The head of a page with a theme, and the cover: a page of its own on paper. */
const HEAD_STYLE = `
:root { --band: var(--accent); }
body { border-top: 0.375rem solid var(--band); }
.masthead { grid-column: 1 / -1; margin-bottom: 2rem; font-weight: 650; }
.masthead:empty { display: none; }
.masthead ~ .contents { grid-row: 2 / span 3; }
.logo { display: block; height: 3rem; max-width: min(20rem, 100%); object-fit: contain;
  object-position: left; }
.cover { margin-bottom: 2.5rem; }
.cover h1 { margin-bottom: 0.5rem; }
.cover .client { font-size: 1.25rem; line-height: 1.4; margin: 0 0 1rem; }
.cover dl { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; margin: 0; font-size: 0.9rem;
  color: var(--muted); }
.cover dl div { display: flex; gap: 0.5rem; }
.cover dd { margin: 0; color: var(--ink); }
.key-figures div { border-left: 3px solid var(--band); }
@media (prefers-color-scheme: dark) {
  .logo { box-sizing: content-box; padding: 0.5rem 0.75rem; border-radius: 6px; background: #ffffff; }
}
@media print {
  .masthead { margin: 6mm 0 8mm; }
  .logo { height: 14mm; max-width: 80mm; padding: 0; }
  .cover { break-after: page; margin: 0; padding-top: 50mm; }
  .cover h1 { font-size: 30pt; margin-bottom: 6mm; }
  .cover .client { font-size: 16pt; margin-bottom: 16mm; }
  .cover dl { display: block; font-size: 11pt; }
  .cover dl div { margin-bottom: 1.5mm; }
  .cover dt { width: 32mm; }
}
`;

/**
 * The style sheet of a theme.
 *
 * @param theme The theme; undefined for a cover without one.
 * @returns CSS that follows the page's own.
 */
export function themeSheet(theme: Theme | undefined): string {
  return [HEAD_STYLE, ...theme ? [...accentRules(theme), ...fontRules(theme)] : []].join("\n");
}
