import assert from "node:assert/strict";
import { join } from "node:path";
import type { Command } from "commander";
import { CommanderError } from "commander";
import { type Locale, message, MESSAGES, useLocale } from "../lib/base/mod.ts";
import { ACT_METHODS } from "./act_methods.ts";
import { ASSESS_METHODS } from "./assess_methods.ts";
import { createCommand, dayOption } from "./command.ts";
import { askedLocale, placeWords } from "./help_words.ts";
import { methodsCommand } from "./methods_command.ts";
import { SEGMENT_HELP, segmentExample } from "./segment_help.ts";
import { usageProblem } from "./usage_words.ts";
import {
  LOAD_EXAMPLE,
  MIGRATE_EXAMPLE,
  PLACE_EXAMPLE,
  QUALITY_EXAMPLE,
} from "./warehouse_examples.ts";
import { inFolder, runTask } from "./warehouse_fixture_test.ts";

/** Runs in a language, and leaves the display as it was. */
function speaking<T>(locale: Locale, run: () => T): T {
  useLocale(locale);
  try {
    return run();
  } finally {
    useLocale("en");
  }
}

/** The whole help of a command, and of each of its methods. */
function helpOf(describe: () => Command, locale: Locale): string[] {
  return speaking(locale, () => {
    const command = describe();
    return [command, ...command.commands].map((one) => {
      let text = "";
      one.configureOutput({ writeOut: (written) => text += written });
      one.outputHelp();
      return text;
    });
  });
}

/** What works in a database: each with the examples of its help. */
const IN_DATABASES: Readonly<Record<string, readonly string[]>> = {
  "warehouse-load": LOAD_EXAMPLE,
  "warehouse": PLACE_EXAMPLE,
  "warehouse-assess": QUALITY_EXAMPLE,
  "warehouse-assess quality": QUALITY_EXAMPLE,
  "warehouse-assess migrate": MIGRATE_EXAMPLE,
};

const METHODS = { ...ASSESS_METHODS, ...ACT_METHODS };

Deno.test("help of every method is French throughout under fr, and says first what it is for", () => {
  const describe = () => methodsCommand("act", "helpAct", [], METHODS);
  const [english, french] = (["en", "fr"] as const).map((locale) => helpOf(describe, locale));
  Object.entries(METHODS).forEach(([name, { purpose, example, json = [] }], i) => {
    const [en, fr] = [english[i + 1], french[i + 1]];
    assert.ok(en.startsWith(message(purpose, {}, "en")), name);
    assert.ok(fr.startsWith(message(purpose, {}, "fr")), name);
    for (const line of example) assert.ok(fr.includes(`  ${line}\n`), `${name}: ${line}`);
    for (const { flag, example } of json) {
      assert.ok(fr.includes(`${flag} prend un fichier JSON`), name);
      assert.ok(fr.includes(JSON.stringify(example)), name);
    }
    assert.match(en, /Usage: deno task act [^]*Options:\n[^]*\nExit codes: 0 done/);
    assert.match(fr, /Utilisation\s: deno task act [^]*Options\s:\n[^]*\nCodes de sortie\s: 0 /);
    // What is left when examples, flags and code are taken out holds no English word.
    const prose = fr.replace(/^ {2}deno task .*$/gm, "").replace(/\{.*\}|`[^`]*`|--[\w-]+/g, "");
    assert.doesNotMatch(
      prose,
      /\b(the|of|with|which|and|file|column|customers?:|display)\b/i,
      name,
    );
  });
});

Deno.test("every example of the help names files that are there", async () => {
  const examples = [
    ...Object.keys(SEGMENT_HELP).map(segmentExample),
    ...Object.values(METHODS).flatMap(({ example }) => example),
    ...LOAD_EXAMPLE,
  ];
  const root = new URL("..", import.meta.url);
  for (const path of new Set(examples.join(" ").match(/\bdata\/[\w/.]+/g))) {
    await Deno.stat(new URL(path, root));
  }
});

Deno.test("what a flag takes has a word in each language, wherever help shows it", () => {
  const [, ...helps] = helpOf(() => methodsCommand("act", "helpAct", [], METHODS), "en");
  for (const [, word] of helps.join("\n").matchAll(/--[\w-]+ <([^\s>]+)>/g)) {
    assert.ok(Object.hasOwn(MESSAGES, `<${word}>`), word);
  }
  assert.equal(speaking("fr", () => placeWords("--as-of <day>")), "--as-of <jour>");
  assert.equal(
    speaking("fr", () => placeWords("x [options] <input...>")),
    "x [options] <fichier...>",
  );
});

Deno.test("askedLocale() finds the language anywhere on the command line", () => {
  assert.equal(askedLocale(["rfm", "--help", "--locale", "fr"]), "fr");
  assert.equal(askedLocale(["--locale=fr", "rfm"]), "fr");
  assert.equal(askedLocale(["--locale", "fr", "--locale", "en"]), "en");
  for (const args of [[], ["--locale"], ["--locale", "de"], ["fr"]]) {
    assert.equal(askedLocale(args), "en");
  }
});

/** What is said of a command line, in both languages. */
function said(args: readonly string[]): string[] {
  return (["en", "fr"] as const).map((locale) =>
    speaking(locale, () => {
      const command = createCommand("x", "helpSql");
      command.command("rfm").argument("<input>").requiredOption("--as-of <day>", "", dayOption)
        .option("--out <folder>").allowExcessArguments(false).action(() => {});
      try {
        command.parse([...args], { from: "user" });
      } catch (error) {
        assert.ok(error instanceof CommanderError);
        return usageProblem(error, command).split("\n")[0];
      }
      return "";
    })
  );
}

Deno.test("usageProblem() says what is wrong with a command line in each language", () => {
  const day = ["--as-of", "2025-12-31"];
  const cases: [string[], string, string][] = [
    [["rfm", ...day], "missing required argument 'input'", "il manque l’argument 'fichier'"],
    [["rfm", "a", "--as-of"], "option '--as-of <day>' argument missing", "attend une valeur"],
    [["rfm", "a"], "required option '--as-of <day>' not specified", "'--as-of <jour>' est oblig"],
    [["rfm", "a", ...day, "--ouut", "b"], "unknown option '--ouut'. Did you mean --out?", "Voul"],
    [["rfn"], "unknown command 'rfn': choose one of rfm", "inconnue 'rfn'\u00a0: choisissez"],
    [["rfm", "l'été", "b", ...day], "2 received (l'été, b)", "1 attendu, 2 reçus (l'été, b)"],
    [["rfm", "a", "--as-of", "31/12/2025"], "written YYYY-MM-DD. Write 2025-12-31.", "2025-12-31."],
    [["rfm", "a", "--as-of", "l'an 1"], "argument 'l'an 1' is invalid. 'l'an 1' is not", "l'an 1"],
  ];
  for (const [args, wanted, french] of cases) {
    const [en, fr] = said(args);
    assert.ok(en.startsWith("Error: ") && en.includes(wanted), en);
    assert.ok(fr.startsWith("Erreur\u00a0: ") && fr.includes(french), fr);
    assert.doesNotMatch(fr, /error|missing|argument '.*' is|not /, fr);
  }
});

/** Words that no French help holds; flags, examples and code are taken out before. */
const ENGLISH = /\b(the|of|with|which|and|when|what|where|file|display|default)\b/i;

Deno.test("commands that are programs of their own speak French under fr", async () => {
  const tasks = ("data demo report reports schedule sql strip warehouse warehouse_assess " +
    "warehouse_load").split(" ");
  await Promise.all(tasks.map(async (task) => {
    const script = new URL(`./${task}.ts`, import.meta.url).pathname;
    const { code, stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-prompt", "-R", "-E", script, "--help", "--locale", "fr"],
      env: { NO_COLOR: "1" },
    }).output();
    const text = new TextDecoder().decode(stdout);
    assert.deepEqual([code, /Utilisation\s: deno task/.test(text)], [0, true], task);
    const prose = text.replace(/^ {2}deno task .*$/gm, "").replace(/`[^`]*`|[\w-]*-[\w-]+/g, "");
    assert.doesNotMatch(prose, ENGLISH, task);
  }));
});

Deno.test("commands that work in a database show their examples, and these run in order", () =>
  inFolder(async (folder) => {
    const shown = Object.entries(IN_DATABASES).flatMap(([command, example]) =>
      (["en", "fr"] as const).map(async (locale) => {
        const [task, ...sub] = command.split(" ");
        const asked = [...sub, "--help", "--locale", locale];
        const { code, out } = await runTask(`${task.replace("-", "_")}.ts`, folder, ...asked);
        assert.equal(code, 0);
        const [title, ...lines] = out.split("\n").slice(2, 3 + example.length);
        assert.deepEqual([title, ...lines], [
          message("usageExample", {}, locale),
          ...example.map((line) => `  ${line}`),
        ], command);
      })
    );
    await Promise.all(shown);
    // As in a fresh copy of the project: the samples are there, and nothing else.
    await Deno.symlink(new URL("../data", import.meta.url).pathname, join(folder, "data"));
    for (const line of new Set(Object.values(IN_DATABASES).flat())) {
      const [, , task, ...args] = line.split(" ");
      const { code, out, err } = await runTask(`${task.replace("-", "_")}.ts`, folder, ...args);
      assert.deepEqual([code, err], [0, ""], line);
      assert.ok(out.length > 0, line);
    }
  }));
