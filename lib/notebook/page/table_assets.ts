/** Tables of a report that can be sorted, filtered and taken along; whole without the script too. */
import { FORMULA_START } from "../../base/mod.ts";

/** Fewer rows are seen at a glance. */
const MIN_SORTED_ROWS = 3;
/** More rows than this are worth a filter. */
const MAX_UNFILTERED_ROWS = 10;

/** Heads that can be pressed, and the line of controls above a table. */
export const TABLE_STYLE = `
.table-tools { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 1rem;
  padding: 0.3rem 0.25rem; font-size: 0.85rem; color: var(--muted); }
.table-tools label { display: flex; align-items: center; gap: 0.5rem; }
.table-tools input { font: inherit; color: var(--ink); background: var(--paper); min-height: 1.75rem;
  border: 1px solid var(--muted); border-radius: 6px; padding: 0.15rem 0.5rem; width: 12rem; }
.table-tools input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.table-tools button { font: inherit; color: inherit; background: none; min-height: 1.75rem;
  border: 1px solid var(--line); border-radius: 6px; padding: 0.15rem 0.6rem; cursor: pointer; }
.table-tools button:hover { color: var(--accent); border-color: currentColor; }
th .sort { font: inherit; color: inherit; background: none; border: 0; padding: 0; min-height: 1.5rem;
  min-width: 1.5rem; text-align: inherit; cursor: pointer; }
th .sort:hover { color: var(--accent); text-decoration: underline; }
th[aria-sort] { color: var(--ink); }
th[aria-sort="ascending"] .sort::after { content: "\\00a0▲"; }
th[aria-sort="descending"] .sort::after { content: "\\00a0▼"; }
@media print {
  .table-tools { display: none; }
  th .sort { display: contents; } /* a button is not painted in the heads repeated on each page */
  tbody tr[hidden] { display: table-row; }
}
`;

/**
 * Sorts by the value behind each cell, in the reader's alphabet, missing values last either way; a
 * third press brings the order of the study back. The filter ignores case and accents and tells how
 * many rows are left. The file has what is on screen, as `tableToCsv()` would write it.
 */
export const TABLE_SCRIPT = `
const { filter, download, rowsOne, rowsOther } = document.querySelector(".tools").dataset;
const french = document.documentElement.lang === "fr";
const alphabet = new Intl.Collator(document.documentElement.lang, { numeric: true });
const fold = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase();
const textOf = (cell) => cell.textContent.trim();
const isMissing = (cell) => ["", "–"].includes(textOf(cell));
function compareBy(column, rows) {
  const value = (row) => row.cells[column].dataset.value ?? textOf(row.cells[column]);
  const known = rows.filter((row) => !isMissing(row.cells[column]));
  const compare = known.every((row) => Number.isFinite(Number(value(row))))
    ? (a, b) => value(a) - value(b)
    : (a, b) => alphabet.compare(value(a), value(b));
  return (sign) => (a, b) => {
    const missing = isMissing(a.cells[column]) - isMissing(b.cells[column]);
    return missing || sign * compare(a, b);
  };
}
function makeSortable(table, rows) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    const order = compareBy(column, rows);
    button.addEventListener("click", () => {
      const next = { null: "ascending", ascending: "descending" }[head.getAttribute("aria-sort")];
      for (const other of heads) other.removeAttribute("aria-sort");
      if (next) head.setAttribute("aria-sort", next);
      table.tBodies[0].append(
        ...next ? rows.toSorted(order(next === "ascending" ? 1 : -1)) : rows,
      );
    });
  });
}
function makeFilter(rows, bar) {
  const label = document.createElement("label"), input = document.createElement("input");
  const status = document.createElement("span");
  input.type = "search";
  status.setAttribute("role", "status");
  label.append(filter, input);
  bar.append(label, status);
  const texts = rows.map((row) => fold(row.textContent));
  input.addEventListener("input", () => {
    const words = fold(input.value).split(/\\s+/).filter(Boolean);
    rows.forEach((row, i) => row.hidden = !words.every((word) => texts[i].includes(word)));
    const count = rows.filter((row) => !row.hidden).length;
    const form = count === 1 || (count === 0 && french) ? rowsOne : rowsOther;
    const text = form.replace(/[12]/, count).replace("{total}", rows.length);
    status.textContent = words.length === 0 ? "" : text;
  });
}
function csvField(cell) {
  const { value } = cell.dataset;
  if (isMissing(cell)) return "";
  // Only a number or a day is taken as it stands; anything else is text that must be made safe.
  if (/^-?\\d[\\d.e+-]*$/.test(value ?? "")) return french ? value.replace(".", ",") : value;
  const text = ${FORMULA_START}.test(textOf(cell)) ? "'" + textOf(cell) : textOf(cell);
  return /[",;\\r\\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}
function makeDownload(table, bar) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = download;
  bar.append(button);
  button.addEventListener("click", () => {
    const shown = [...table.tBodies[0].rows].filter((row) => !row.hidden);
    const lines = [table.tHead.rows[0], ...shown]
      .map((row) => [...row.cells].map(csvField).join(french ? ";" : ","));
    const text = (french ? "\\ufeff" : "") + lines.join("\\n") + "\\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    const name = fold(table.caption?.lastChild?.textContent ?? document.title).replace(/[^a-z0-9]+/g, "-");
    link.download = name.replace(/^-|-$/g, "") + ".csv";
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
for (const table of document.querySelectorAll(".output > table.strate-table")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < ${MIN_SORTED_ROWS}) continue;
  makeSortable(table, rows);
  const bar = document.createElement("div");
  bar.className = "table-tools";
  if (rows.length > ${MAX_UNFILTERED_ROWS}) makeFilter(rows, bar);
  makeDownload(table, bar);
  table.before(bar);
}
reachWideBoxes();
`;
