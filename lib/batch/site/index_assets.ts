/** Style and script of the list of reports. */

/** On a narrow screen each report is a card; on a wide one, a row. */
export const INDEX_STYLE = `
.site { grid-column: 1 / -1; width: min(72rem, 100%); margin: 0 auto; }
.page:has(.site) { display: block; }
.masthead:has(+ .site) { width: min(72rem, 100%); margin: 0 auto 2rem; }
.site .controls { display: flex; flex-wrap: wrap; align-items: baseline;
  gap: 0.75rem 1.5rem; margin: 0 0 1.25rem; }
.site .controls[hidden] { display: none; }
.site input, .site select { font: inherit; color: var(--ink); background: var(--paper);
  border: 1px solid var(--muted); border-radius: 6px; padding: 0.3rem 0.6rem; }
.site input:focus-visible, .site select:focus-visible { outline: 2px solid var(--accent);
  outline-offset: 2px; }
main.site table { display: table; width: 100%; }
.site tbody th { font-weight: 400; }
.site tbody th > a { font-weight: 650; font-size: 1.05rem; }
.site tbody th p, .site td p, .site td ul { margin: 0.25rem 0 0; font-size: 0.9rem; max-width: none; }
.site tbody th p { color: var(--muted); }
.site td ul { padding-left: 1.1rem; }
.site td summary { cursor: pointer; font-size: 0.9rem; color: var(--muted); }
.site .tag { color: var(--muted); border: 1px solid var(--line); border-radius: 4px;
  padding: 0 0.3em; font-size: 0.8rem; }
.state, .site time { white-space: nowrap; }
.site td:nth-child(3) { white-space: nowrap; }
.state::before { content: "●\\00a0"; }
.state.stale::before { content: "▲\\00a0"; }
.state.failed::before { content: "✕\\00a0"; }
.state.pending::before { content: "○\\00a0"; }
.state.stale, .state.failed { color: var(--danger); }
.state.pending { color: var(--muted); }
.reason { overflow-wrap: anywhere; }
.alert { border-left: 3px solid var(--danger); padding-left: 0.5rem; }
.alert.warning { border-color: var(--muted); }
@media (max-width: 44rem) {
  .site thead { position: absolute; clip-path: inset(50%); }
  .site table, .site tbody, .site tr, .site th, .site td { display: block; }
  .site tr[hidden] { display: none; }
  .site tbody tr { padding: 0.75rem 0; }
}
@media print { .site .controls { display: none; } }
`;

/** Search, filter, and how long ago each report was made; without it everything is there too. */
export const INDEX_SCRIPT = `
const rows = [...document.querySelectorAll("tbody tr")];
const search = document.querySelector("input");
const state = document.querySelector("select");
const status = document.querySelector("[role=status]");
const fold = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase();
const texts = rows.map((row) => fold(row.textContent + " " + row.cells[0].dataset.words));
function apply() {
  const words = fold(search.value).split(/\\s+/).filter(Boolean);
  let count = 0;
  rows.forEach((row, i) => {
    const fits = words.every((word) => texts[i].includes(word));
    row.hidden = !fits || (state.value !== "" && row.dataset.state !== state.value);
    if (!row.hidden) count++;
  });
  const form = count === 1 || (count === 0 && document.documentElement.lang === "fr") ? "one" : "other";
  status.textContent = status.dataset[form].replace(/[12]/, count).replace("{total}", rows.length);
}
search.addEventListener("input", apply);
state.addEventListener("change", apply);
document.querySelector(".controls").hidden = false;
const ages = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
for (const time of document.querySelectorAll("time")) {
  const hours = (Date.parse(time.dateTime) - Date.now()) / 36e5;
  const age = hours > -48 ? ages.format(Math.round(hours), "hour") : ages.format(Math.round(hours / 24), "day");
  time.after(" (" + age + ")");
}
`;
