import assert from "node:assert/strict";
import { useLocale } from "../base/mod.ts";
import { chosenColumn, mapColumns } from "./names/columns.ts";

/** What a call throws, in French. */
function inFrench(call: () => unknown): string {
  useLocale("fr");
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  } finally {
    useLocale("en");
  }
  return "";
}

Deno.test("errors of files are written in the language of the display, code as it is", () => {
  assert.equal(
    inFrench(() => chosenColumn(["client", "montant"], "montan", "v.csv")),
    "Colonne 'montan' introuvable dans v.csv\u00a0: vouliez-vous dire 'montant'\u202f? les colonnes " +
      "sont 'client', 'montant'",
  );
  const missing = inFrench(() => mapColumns(["client", "montant"], {}, "v.csv"));
  assert.match(missing, /^Aucune colonne pour 'date' \(noms tels que .*\) dans v\.csv/);
  assert.match(missing, /`columns: \{ date: "client" \}`$/);
});
