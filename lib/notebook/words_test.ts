import assert from "node:assert/strict";
import { report, useLocale } from "../base/mod.ts";
import { notebookOf, parameters, runCells } from "./fixture_test.ts";
import { parseNotebook } from "./ipynb/notebook.ts";
import { parseParameterTexts } from "./program/parameter_values.ts";
import { readParameters } from "./program/parameters.ts";
import { readProgram } from "./program/program.ts";

function inFrench(act: () => unknown, expected: object): void {
  useLocale("fr");
  try {
    assert.throws(act, expected);
  } finally {
    useLocale("en");
  }
}

Deno.test("files that are no notebook are told in French: what was found, where, what to do", () => {
  const cases: [string, string][] = [
    [
      '{"nbformat": 3, "worksheets": []}',
      "'x.ipynb' est au format de notebook 3\u00a0: ouvrez-le dans JupyterLab et enregistrez-le, " +
      "ce qui écrit le format 4",
    ],
    [
      '{"nbformat": 4}',
      "'x.ipynb' n’est pas un notebook\u00a0: à cells\u00a0: il n’y a rien\u00a0: donnez une liste",
    ],
    [
      '{"nbformat": 4, "cells": [{"cell_type": "texte", "source": ""}]}',
      "'x.ipynb' n’est pas un notebook\u00a0: à cells[0].cell_type\u00a0: " +
      'il faut "code", "markdown" ou "raw" (trouvé\u00a0: "texte")',
    ],
    ["[]", "'x.ipynb' n’est pas un notebook\u00a0: à la racine\u00a0: il faut un objet"],
  ];
  for (const [text, message] of cases) {
    inFrench(() => parseNotebook(text, "x.ipynb"), { name: "SyntaxError", message });
  }
});

Deno.test("cells that cannot stand together are told in French", () => {
  const twice = () => readProgram(notebookOf(["const a = 1", "0\nlet a = 2"]));
  const message = "'a' est déclaré dans la cellule 1 et de nouveau dans la cellule 2";
  inFrench(twice, (error: Error & { where: string; place: { hint: string } }) => {
    assert.equal(error.message, message);
    assert.equal(error.where, "/somewhere/study.ipynb, cellule 2, ligne 2");
    assert.match(error.place.hint, /^Déclarez-le une seule fois/);
    return true;
  });
  inFrench(() => readProgram(notebookOf(["import.meta.url"])), {
    message:
      "'import.meta' ne peut servir dans un notebook\u00a0: les chemins partent du dossier " +
      "du notebook",
  });
  inFrench(() => readParameters(notebookOf([parameters("let a = 1"), parameters("let b = 1")])), {
    message: "Les cellules 1 et 2 sont toutes deux étiquetées 'parameters'\u00a0: gardez-en une",
  });
});

Deno.test("a value of another kind than its parameter is told in French", () => {
  const cell = parameters('const name = "a", count = 5, deep = true, list = [1];');
  const declared = readParameters(notebookOf([cell]));
  const cases = [
    ["count", "six", "un nombre, comme 5"],
    ["deep", "oui", "true ou false, comme true"],
    ["list", "[x", "une liste, comme [1]"],
  ];
  for (const [name, text, wanted] of cases) {
    inFrench(() => parseParameterTexts(declared, { [name]: text }), {
      name: "TypeError",
      message: `'${text}' ne convient pas au paramètre '${name}'\u00a0: il faut ${wanted}`,
    });
  }
});

Deno.test("report.metric() refuses a name or a value in French", () => {
  inFrench(() => report.metric("a b", 1), {
    name: "RangeError",
    message: /^Impossible de déclarer l’indicateur 'a b'\u00a0: un nom n’a que des lettres/,
  });
  inFrench(() => report.metric("a", NaN), {
    message: /'a' avec NaN\u00a0: donnez un nombre fini$/,
  });
});

Deno.test("mistakes that the process of a notebook finds are told in the report's language", async () => {
  const metric = "globalThis[Symbol.for('strate.notebook')].metric({ name: '$&', value: 1 });";
  const cells: [string, string, string][] = [
    [
      `${metric}\n${metric}`,
      "Cannot declare metric '$&' twice: give it another name",
      "L’indicateur '$&' est déclaré deux fois\u00a0: donnez-lui un autre nom",
    ],
    [
      "while (true) await Deno.jupyter.display('x'.repeat(1e4))",
      "Cannot show more than 1 MB in one notebook: show a part, or a summary",
      "Impossible de montrer plus de 1 Mo dans un notebook\u00a0: montrez un extrait ou un résumé",
    ],
    [
      "Deno.jupyter.image(new Uint8Array([1]))",
      "Cannot show an image: it is neither PNG nor JPEG",
      "Impossible de montrer cette image\u00a0: elle n’est ni PNG ni JPEG",
    ],
  ];
  for (const [cell, en, fr] of cells) {
    const messages = await Promise.all((["en", "fr"] as const).map(async (locale) => {
      const { failure } = await runCells([cell], { locale, outputBytes: 1e6 });
      return failure?.message;
    }));
    assert.deepEqual(messages, [en, fr]);
  }
});
