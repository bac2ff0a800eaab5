import assert from "node:assert/strict";
import { join } from "node:path";

const FILES: Readonly<Record<string, string>> = {
  "été.csv": "client;date;montant\nC1;21/02/2025;10,00\nC2;22/02/2025;12,00\n",
  "vide.csv": "",
  "entete.csv": "client;date;montant\n",
  "deux.csv": "client;date;montant HT;montant TTC\nC1;21/02/2025;10,00;12,00\n",
  "devises.csv": "client;date;montant;devise\nC1;21/02/2025;1,00;EUR\nC2;22/02/2025;2,00;USD\n",
  "ambigu.csv": "client;date;montant\nC1;01/02/2025;10,00\n",
  "coupe.json": '{"method": "rfm", "version": 1, "cuts": {"rece',
  "forme.json": '{"bins": "quatre", "bin": 3}',
  "autre.json": '{"method": "rfm", "version": 1}',
  "sans.csv": "ville;secteur\nLyon;BTP\n",
  "fichier": "x",
};

const DAY = ["--as-of", "2025-12-31"];

/** What users type, the exit code, and what they are told in each language. */
const MISTAKES: readonly (readonly [string, readonly string[], number, RegExp, RegExp])[] = [
  ["segment", ["été.csv", ...DAY], 2, /unknown command 'été\.csv'/, /inconnue 'été\.csv'/],
  ["segment", ["rfm", "été.csv"], 2, /'--as-of <day>' not specified/, /<jour>' est obligatoire/],
  ["segment", ["rfm", "absent.csv", ...DAY], 1, /no file has that name/, /introuvable/],
  ["segment", ["rfm", "dossier", ...DAY], 1, /it is a folder/, /c’est un dossier/],
  ["segment", ["rfm", "vide.csv", ...DAY], 1, /it is empty/, /il est vide/],
  ["segment", ["rfm", "entete.csv", ...DAY], 1, /no customer has a purchase/, /Aucun client à/],
  ["segment", ["rfm", "deux.csv", ...DAY], 1, /--map amount="montant HT"/, /'montant TTC' conv/],
  [
    "segment",
    ["rfm", "devises.csv", ...DAY],
    1,
    /such as --currency EUR/,
    /exemple --currency EUR/,
  ],
  ["segment", ["rfm", "ambigu.csv", ...DAY], 1, /Give --date-order dmy/, /Indiquez --date-order d/],
  ["segment", ["rfm", "été.csv", ...DAY, "--map", "amount=XX"], 1, /column 'XX'/, /Colonne 'XX'/],
  [
    "segment",
    ["rfm", "été.csv", ...DAY, "--sheet", "Ventes"],
    1,
    /sheet 'Ventes' of été\.csv: only an Excel workbook/,
    /feuille 'Ventes' de été\.csv\u00a0: seul un classeur/,
  ],
  [
    "segment",
    ["cross", "été.csv", ...DAY, "--customers", "deux.csv", "--customers-sheet", "2"],
    1,
    /sheet '2' of deux\.csv/,
    /feuille '2' de deux\.csv/,
  ],
  [
    "segment",
    ["rfm", "été.csv", ...DAY, "--customers-sheet", "Comptes"],
    2,
    /rfm does not read --customers-sheet/,
    /rfm ne lit pas --customers-sheet/,
  ],
  [
    "assess",
    ["quality", "été.csv", ...DAY, "--model", "autre.json", "--customers-sheet", "Comptes"],
    2,
    /--customers-sheet is about a file that is not given: add --customers <file>/,
    /--customers-sheet parle d’un fichier qui n’est pas donné\u00a0: ajoutez --customers <fichier>/,
  ],
  [
    "act",
    ["campaign", "été.csv", "--day", DAY[1], "--config", "{}", "--contact-where", "event=sent"],
    2,
    /add --contacts <file>/,
    /ajoutez --contacts <fichier>/,
  ],
  [
    "segment",
    ["score", "sans.csv", ...DAY, "--config", "{}"],
    1,
    /If it has another name, give it: --map customer=/,
    /autre nom, indiquez-le\u00a0: --map customer=/,
  ],
  ["segment", ["rfm", "été.csv", ...DAY, "--model", "coupe.json"], 1, /stops in the/, /s’arrête/],
  [
    "segment",
    ["rfm", "été.csv", ...DAY, "--config", "forme.json"],
    1,
    /at bins: .*number/,
    /nombre/,
  ],
  [
    "segment",
    ["abc", "été.csv", ...DAY, "--model", "autre.json"],
    1,
    /segment rfm/,
    /méthode 'rfm'/,
  ],
  ["segment", ["rfm", "été.csv", ...DAY, "--out", "fichier"], 1, /a file has that/, /porte ce nom/],
  [
    "assess",
    ["compare", "été.csv", ...DAY, "--customers", "été.csv", "--by", "date", "--events", "x"],
    2,
    /unknown option '--events'/,
    /option inconnue '--events'/,
  ],
  ["act", ["visits", "été.csv", "--norms", "abc"], 1, /at capacity: is missing/, /il n’y a rien/],
  ["act", ["affinity", "été.csv", ...DAY], 1, /Cannot find column 'product'/, /'product' introuv/],
];

/** Runs a command where the files are. */
async function run(folder: string, task: string, ...args: string[]) {
  const script = new URL(`./${task}.ts`, import.meta.url).pathname;
  const permissions = ["read", "write", "ffi", "env"].map((name) => `--allow-${name}`);
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", ...permissions, script, ...args],
    env: { INIT_CWD: folder, NO_COLOR: "1" },
  }).output();
  return { code, text: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
}

Deno.test("what users mistype is told in their language, without a stack, and ends as documented", async () => {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(FILES)) {
      await Deno.writeTextFile(join(folder, name), text);
    }
    await Deno.mkdir(join(folder, "dossier"));
    for (const [task, args, wanted, en, fr] of MISTAKES) {
      const [english, french] = await Promise.all([
        run(folder, task, ...args),
        run(folder, task, ...args, "--locale", "fr"),
      ]);
      const line = `${task} ${args.join(" ")}`;
      assert.deepEqual([english.code, french.code], [wanted, wanted], line);
      assert.match(english.text, en, line);
      assert.match(french.text, fr, line);
      assert.match(french.text, /^Erreur\u00a0: /m, line);
      assert.doesNotMatch(french.text, /\b(the|cannot|must|is not)\b/i, line);
      for (const { text } of [english, french]) {
        assert.doesNotMatch(text, /\n\s+at |NaN|undefined|\[object/, line);
      }
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
