import assert from "node:assert/strict";
import { join } from "node:path";

/** Forty customers: the ten who buy most live in Lille. */
const PEOPLE = Array.from({ length: 40 }, (_, c) => ({ id: `C${10 + c}`, large: c < 10 }));
const FILES = {
  "ventes.csv": [
    "client;date;montant",
    ...PEOPLE.map(({ id, large }) => `${id};15/03/2024;${large ? "900,00" : "10,00"}`),
  ],
  "clients.csv": [
    "N° client;Ville;Effectif",
    ...PEOPLE.map(({ id, large }, c) => `${id};${large ? "Lille" : "Nice"};${20 + c % 7}`),
  ],
  "cartes.json": ['{"axes": {"identity": ["Ville"], "behaviour": ["Effectif"]}}'],
  "notes.json": ['{"A": {"name": "Camille", "message": "<b>Merci</b>"}}'],
};

async function run(folder: string, task: string, ...args: string[]) {
  const permissions = ["read", "write", "ffi", "env"].map((name) => `--allow-${name}`);
  const script = new URL(task, import.meta.url).pathname;
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", ...permissions, script, ...args],
    env: { INIT_CWD: folder, NO_COLOR: "1" },
  }).output();
  return { code, out: new TextDecoder().decode(stdout), err: new TextDecoder().decode(stderr) };
}

Deno.test("assess persona draws cards of any model, and names nobody", async () => {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, lines] of Object.entries(FILES)) {
      await Deno.writeTextFile(join(folder, name), lines.join("\n"));
    }
    const asOf = ["ventes.csv", "--as-of", "2024-12-31"];
    await run(folder, "./segment.ts", "abc", ...asOf);
    const given = ["persona", ...asOf, "--model", "abc.model.json", "--locale", "fr"];
    const config = ["--config", "cartes.json"];
    const lacking = await run(folder, "./assess.ts", ...given, ...config);
    assert.equal(lacking.code, 2);
    assert.match(lacking.err, /l’option '--customers <fichier>' est obligatoire/);
    const { code, out, err } = await run(
      folder,
      "./assess.ts",
      ...[...given, ...config, "--customers", "clients.csv", "--notes", "notes.json"],
      ...["--out", "out"],
    );
    assert.equal(code, 0, err);
    assert.match(out, /Camille – A/);
    assert.match(out, /Plus souvent – Ville\s: Lille\s: 100,0\s% contre 25,0\s% pour tous/);
    const html = await Deno.readTextFile(join(folder, "out/persona.cards.html"));
    assert.match(html, /^<!DOCTYPE html><html lang="fr">/);
    assert.match(html, /&lt;b&gt;Merci/);
    const evidence = await Deno.readTextFile(join(folder, "out/persona.evidence.csv"));
    assert.match(evidence, /A.*identity.*Ville.*Lille.*over/);
    for (const text of [out, html, evidence]) assert.doesNotMatch(text, /C\d\d/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
