import assert from "node:assert/strict";
import { didYouMean, nearNames } from "./near_names.ts";

const NAMES = ["N° client", "Code œuvre", "Montant HT", "Montant TTC", "Effectif", "cell"];

Deno.test("nearNames() forgives accents, case, punctuation and one letter in three", () => {
  assert.deepEqual(nearNames(NAMES, "n°CLIENT"), ["N° client"]);
  assert.deepEqual(nearNames(NAMES, "Éfectif"), ["Effectif"]);
  assert.deepEqual(nearNames(NAMES, "oeuvre"), ["Code œuvre"]);
  assert.deepEqual(nearNames(NAMES, "montant"), ["Montant HT", "Montant TTC"]);
  assert.deepEqual(nearNames(["clientId"], "client_id"), ["clientId"]);
});

Deno.test("nearNames() proposes nothing that nobody would mean", () => {
  for (const wanted of ["rep", "zz", "", "°", "potentiel"]) {
    assert.deepEqual(nearNames(NAMES, wanted), [], wanted);
  }
});

Deno.test("nearNames() gives the nearest first, three at most", () => {
  const names = ["dates", "Date", "date de fin", "date de début", "datum"];
  assert.deepEqual(nearNames(names, "date"), ["Date", "date de fin", "date de début"]);
});

Deno.test("didYouMean() asks, or says nothing", () => {
  assert.equal(didYouMean(NAMES, "Mntant HT"), "did you mean 'Montant HT'? ");
  assert.equal(didYouMean(NAMES, "rep"), "");
});
