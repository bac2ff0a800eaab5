/** The style sheet of a report: screen, light and dark, narrow and wide, and paper. */
import { colorProperties, DARK, LIGHT, PAPER } from "../theme/page_colors.ts";

/**
 * Colours as custom properties (text at 7:1, muted text and links at 4.5:1 or more against the
 * page), one column of text with the contents beside it, tables that scroll inside their own box.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  ${colorProperties(LIGHT)}
}
@media (prefers-color-scheme: dark) { :root { ${colorProperties(DARK)} } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
.page { display: grid; grid-template-columns: minmax(0, 52rem); justify-content: center;
  gap: 0 3.5rem; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 650; text-wrap: balance; }
h1 { font-size: 2.1rem; letter-spacing: -0.02em; margin: 0 0 1.25rem; }
h2 { font-size: 1.45rem; letter-spacing: -0.01em; margin: 3rem 0 0.75rem; padding-top: 1.25rem;
  border-top: 1px solid var(--line); }
h3 { font-size: 1.15rem; margin: 2.25rem 0 0.5rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.75rem 0 0.5rem; }
p, ul, ol, dl, blockquote { margin: 0 0 1.1rem; max-width: 46rem; }
li { margin: 0.25rem 0; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, button:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
  outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
blockquote { padding: 0.1rem 0 0.1rem 1.1rem; border-left: 3px solid var(--line);
  color: var(--muted); }
blockquote > :last-child { margin-bottom: 0; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem 0; }
img, svg { max-width: 100%; height: auto; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
  font-size: 0.86em; }
:not(pre) > code { padding: 0.1em 0.3em; border-radius: 4px; background: var(--soft); }
pre { margin: 0 0 0.75rem; padding: 0.8rem 1rem; border-radius: 6px; background: var(--soft);
  overflow-x: auto; line-height: 1.5; tab-size: 2; }
.output:focus-visible, pre:focus-visible, table:focus-visible { outline-offset: -2px; }
pre.stderr { border-left: 3px solid var(--danger); }
.note { color: var(--muted); font-size: 0.9rem; }

.index { list-style: none; padding: 0; }
.index h2 { margin-top: 1.5rem; }
.index .failed { color: var(--danger); font-weight: 650; }
.contents { font-size: 0.9rem; line-height: 1.4; margin-bottom: 2rem; }
.contents summary { font-weight: 650; cursor: pointer; }
.contents ol { list-style: none; margin: 0.6rem 0 0; padding: 0; }
.contents li { margin: 0.45rem 0; }
.contents .level-3 { padding-left: 1rem; }
.contents a { color: var(--muted); text-decoration: none; }
.contents a:hover { color: var(--accent); text-decoration: underline; }
.tools { display: flex; justify-content: flex-end; margin-bottom: 1rem; }
.tools button { font: inherit; font-size: 0.85rem; color: var(--muted); background: none;
  border: 1px solid var(--line); border-radius: 6px; padding: 0.3rem 0.8rem; cursor: pointer; }
.tools button:hover { color: var(--accent); border-color: currentColor; }
@media (min-width: 72rem) {
  .page { grid-template-columns: 14rem minmax(0, 52rem) 4rem; }
  .contents { grid-column: 1; grid-row: 1 / span 3; }
  .contents details { position: sticky; top: 2rem; max-height: calc(100vh - 4rem); overflow-y: auto; }
  .contents summary { list-style: none; cursor: default; pointer-events: none; }
  .contents summary::-webkit-details-marker { display: none; }
  .tools, main, footer { grid-column: 2; }
}

.cell { margin: 0 0 1.1rem; }
details.code { margin: 0 0 0.6rem; }
details.code summary { color: var(--muted); font-size: 0.8rem; cursor: pointer; width: max-content; }
details.code pre { margin-top: 0.4rem; }
.output { margin: 0 0 0.75rem; overflow-x: auto; }
.output > pre, details.code pre { margin-bottom: 0; }
figure { margin: 1.5rem 0; }
svg[class*="plot-"] { --plot-background: var(--paper); }
.strate-figure svg { display: block; margin: 0 auto; }
figcaption { margin-top: 0.6rem; font-size: 0.9rem; line-height: 1.5; color: var(--muted); }
figcaption strong { color: var(--ink); }

table { border-collapse: collapse; font-size: 0.92rem; line-height: 1.45;
  font-variant-numeric: tabular-nums; }
.output table { margin: 0; }
.key-figures { display: grid; gap: 0.75rem; margin: 0 0 1.5rem;
  grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); }
.key-figures div { padding: 0.6rem 0.9rem; background: var(--soft); border-radius: 8px; break-inside: avoid; }
.key-figures dt { font-size: 0.85rem; line-height: 1.35; color: var(--muted); }
.key-figures dd { margin: 0.2rem 0 0; font-size: 1.25rem; font-weight: 650;
  font-variant-numeric: tabular-nums; }
.footnotes { font-size: 0.85rem; line-height: 1.5; color: var(--muted);
  border-top: 1px solid var(--line); padding-top: 0.6rem; }
.footnotes p { margin: 0 0 0.3rem; }
sup { line-height: 0; }
sup a { padding: 0 0.15em; }
.number-of { color: var(--muted); font-weight: 600; }
caption { caption-side: top; text-align: left; font-weight: 600; padding: 0 0 0.5rem; }
th, td { padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
th { font-weight: 600; }
thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; text-wrap: balance;
  color: var(--muted); font-size: 0.85rem; }
tbody tr { border-bottom: 1px solid var(--line); }
tbody tr:nth-child(even) { background: var(--stripe); }
.output table + p { margin-top: 0.75rem; }
tfoot td { color: var(--muted); font-size: 0.85rem; }
th.number, td.number, th.right, td.right { text-align: right; }
td.number, td.right { white-space: nowrap; }
th.center, td.center { text-align: center; }

.failure { margin: 0 0 2rem; padding: 1rem 1.25rem; border: 1px solid var(--danger); border-radius: 8px;
  background: var(--danger-soft); }
.failure > :last-child { margin-bottom: 0; }
.failure h2 { margin: 0 0 0.6rem; padding: 0; border: 0; font-size: 1.1rem; color: var(--danger); }
.failure .where { font-weight: 650; margin-bottom: 0.25rem; }
.failure pre { background: none; padding: 0; white-space: pre-wrap; margin-bottom: 0.6rem; }

footer { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line);
  color: var(--muted); font-size: 0.85rem; }
footer h2 { font-size: 1rem; margin: 0 0 0.75rem; padding: 0; border: 0; color: var(--ink); }
footer dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.35rem 1.25rem;
  margin: 0; }
footer dt { font-weight: 600; }
footer dd { margin: 0; }
footer code { overflow-wrap: anywhere; background: none; padding: 0; font-size: 0.8em; }
@media (max-width: 34rem) {
  footer dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  footer dd { margin-bottom: 0.6rem; }
  h1 { font-size: 1.7rem; }
}
@media (max-width: 40rem) {
  .strate-figure svg { max-width: max(100%, 36rem); }
  .strate-table td:last-child:not(.number) { min-width: 8rem; }
}

@media print {
  @page { size: A4; margin: 18mm 16mm 20mm; }
  :root { color-scheme: light; ${colorProperties(PAPER)} }
  html { font-size: 10pt; }
  body { font-size: 10pt; line-height: 1.45; }
  .page { display: block; padding: 0; }
  .contents, .tools, details.code { display: none; }
  .appendix { break-before: page; }
  .appendix pre { font-size: 8pt; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; margin-top: 1.6rem; padding-top: 0.6rem; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, .failure, tr, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  table:not(:has(tbody tr:nth-child(11))) { break-inside: avoid; }
  tbody tr:first-child, tbody tr:nth-last-child(2) { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  pre { white-space: pre-wrap; }
  .output { overflow: visible; }
  main table { font-size: 8.5pt; }
  footer { break-inside: avoid; }
}
`;
