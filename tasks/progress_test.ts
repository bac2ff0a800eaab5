import assert from "node:assert/strict";
import { type Locale, useLocale } from "../lib/base/mod.ts";
import type { BatchEvent, Reason } from "../lib/batch/mod.ts";
import { progressLines } from "./progress.ts";

function linesIn(locale: Locale, event: BatchEvent, explain = true): string {
  useLocale(locale);
  try {
    return progressLines(event, explain, "[1/2]").join("\n");
  } finally {
    useLocale("en");
  }
}

Deno.test("progressLines() tells each event in the display language", () => {
  const fault = { where: "a.ipynb, cellule 2", message: "x", hint: "y" };
  const cases: [BatchEvent, string, string][] = [
    [{ event: "unchanged", id: "a" }, "[1/2] a: unchanged", "[1/2] a\u00a0: inchangé"],
    [
      { event: "complete", id: "a", seconds: 3.25, version: 1234, identical: false },
      "[1/2] a: complete, version 1234, 3.3 s",
      "[1/2] a\u00a0: produit, version 1234, 3,3 s",
    ],
    [
      { event: "complete", id: "a", seconds: 3, version: 2, identical: true },
      "[1/2] a: the same bytes as version 2, 3 s",
      "[1/2] a\u00a0: les mêmes octets que la version 2, 3 s",
    ],
    [
      { event: "failed", id: "a", seconds: 2, faults: [fault], stale: false },
      "[1/2] a: FAILED, 2 s\n  a.ipynb, cellule 2: x\n  → y",
      "[1/2] a\u00a0: ÉCHEC, 2 s\n  a.ipynb, cellule 2\u00a0: x\n  → y",
    ],
    [
      { event: "failed", id: "a", seconds: 2, faults: [], stale: true },
      "[1/2] a: FAILED, 2 s; the last good report stays, marked out of date",
      "[1/2] a\u00a0: ÉCHEC, 2 s\u202f; le dernier bon rapport reste, marqué périmé",
    ],
    [
      { event: "retry", id: "a", fault: { where: "a", message: "x" }, delaySeconds: 30 },
      "a: again in 30 s\n  a: x",
      "a\u00a0: nouvel essai dans 30 s\n  a\u00a0: x",
    ],
    [
      { event: "pdf", id: "a", version: 1, fault: "" },
      "a: printed to PDF",
      "a\u00a0: imprimé en PDF",
    ],
    [
      { event: "pdf", id: "a", version: 1, fault: "x" },
      "a: no PDF: x",
      "a\u00a0: pas de PDF\u00a0: x",
    ],
    [{ event: "notice", id: "a", text: "x" }, "a: x", "a\u00a0: x"],
    [
      { event: "threshold", id: "a", level: "alert", metric: "n", text: "x" },
      "a: ALERT x",
      "a\u00a0: ALERTE x",
    ],
    [
      { event: "threshold", id: "a", level: "warning", metric: "n", text: "x" },
      "a: WARNING x",
      "a\u00a0: ATTENTION x",
    ],
    [
      { event: "end", complete: 1, unchanged: 0, failed: 2, seconds: 12.34 },
      "1 made, 0 unchanged, 2 failed, 12.3 s",
      "Produits\u00a0: 1\u202f; inchangés\u00a0: 0\u202f; en échec\u00a0: 2\u202f; 12,3 s",
    ],
    [{ event: "start", editions: 1, jobs: 1 }, "", ""],
  ];
  for (const [event, en, fr] of cases) {
    assert.equal(linesIn("en", event), en);
    assert.equal(linesIn("fr", event), fr);
  }
});

Deno.test("progressLines() explains why a report is made, part by part", () => {
  const changes = [
    { part: "data data/orders.csv", kind: "changed" },
    { part: "module lib/a b.ts", kind: "added" },
    { part: "theme c.json", kind: "removed" },
    { part: "parameter asOf", kind: "changed", values: ['"2025"', '"2026"'] },
    { part: "lock", kind: "changed" },
  ] as const;
  const cases: [Reason, string, string][] = [
    [{ kind: "first" }, "it was never made", "il n’a jamais été produit"],
    [{ kind: "forced" }, "--force", "--force le demande"],
    [{ kind: "failed" }, "its last run failed", "sa dernière exécution a échoué"],
    [
      { kind: "changed", changes },
      "data data/orders.csv changed, module lib/a b.ts added, theme c.json removed, " +
      'parameter asOf: "2025" → "2026", lock changed',
      "le fichier de données data/orders.csv a changé, le module lib/a b.ts s’ajoute, " +
      "le fichier de thème c.json a disparu, " +
      'le paramètre asOf\u00a0: "2025" → "2026", le verrou des dépendances a changé',
    ],
  ];
  for (const [reason, en, fr] of cases) {
    const event: BatchEvent = { event: "begin", id: "a", reason };
    assert.equal(linesIn("en", event), `a: made because ${en}`);
    assert.equal(linesIn("fr", event), `a\u00a0: en cours, car ${fr}`);
    assert.equal(linesIn("fr", event, false), "");
  }
});
