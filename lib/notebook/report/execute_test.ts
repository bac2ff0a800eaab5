import assert from "node:assert/strict";
import { join } from "node:path";
import { execute } from "./execute.ts";
import { notebookOf, runCells, texts, withProject } from "../fixture_test.ts";
import type { Outcome } from "../process/outcome.ts";
import { makePlan } from "./plan.ts";

/** The first megabyte-sized heap in which Deno itself starts. */
const SMALL_HEAP = 40;

function failureOf(outcome: Outcome) {
  assert.ok(outcome.failure, "the run did not fail");
  return outcome.failure;
}

Deno.test("execute() shows the value of each cell as the kernel does", async () => {
  const outcome = await runCells([
    "1 + 1;",
    "const a = { b: [1, 'x'] };\na",
    "undefined",
    "null",
    "await Promise.resolve('text')",
    "if (a) { 'inside' }",
    "({ [Symbol.for('Jupyter.display')]() { return { 'text/html': '<b>x</b>' }; } })",
    "({ async [Symbol.for('Jupyter.display')]() { return { 'text/plain': 'y' }; } })",
    "({ outerHTML: '<svg></svg>' })",
    "({ toDataURL: () => 'data:image/png;base64,AAAA' })",
    "new Uint8Array([0xff, 0xd8, 0xff, 1])",
    "let n = 1; n = 5",
    "Deno.args",
  ]);
  assert.equal(outcome.failure, undefined);
  assert.deepEqual(texts(outcome), [
    ['{"text/plain":"2"}'],
    [String.raw`{"text/plain":"{ b: [ 1, \"x\" ] }"}`],
    [],
    [],
    [String.raw`{"text/plain":"\"text\""}`],
    [String.raw`{"text/plain":"\"inside\""}`],
    ['{"text/html":"<b>x</b>"}'],
    ['{"text/plain":"y"}'],
    ['{"image/svg+xml":"<svg></svg>"}'],
    ['{"image/png":"AAAA"}'],
    ['{"image/jpeg":"/9j/AQ=="}'],
    ['{"text/plain":"5"}'],
    ['{"text/plain":"[]"}'],
  ]);
});

Deno.test("execute() offers Deno.jupyter, with displays that are updated in place", async () => {
  const outcome = await runCells([
    "Deno.jupyter.html`<i>${'&'}</i>`",
    "await Deno.jupyter.display(Deno.jupyter.md`# a`); 1",
    "await Deno.jupyter.display({ 'text/plain': 'old' }, { raw: true, display_id: 'd' })",
    "await Deno.jupyter.display({ 'text/plain': 'new' }, { raw: true, display_id: 'd', update: true })",
    "await Deno.jupyter.broadcast('display_data', { data: { 'text/plain': 'b' }, metadata: {} })",
    "await Deno.jupyter.format(Deno.jupyter.svg`<svg/>`)",
  ]);
  assert.deepEqual(texts(outcome), [
    ['{"text/html":"<i>&</i>"}'],
    ['{"text/markdown":"# a"}', '{"text/plain":"1"}'],
    ['{"text/plain":"new"}'],
    [],
    ['{"text/plain":"b"}'],
    [String.raw`{"text/plain":"{ \"image/svg+xml\": \"<svg/>\" }"}`],
  ]);
});

Deno.test("execute() gives what is printed to the right cell, in order", async () => {
  const outcome = await runCells([
    "console.log('a', { b: 1 });\nconsole.error('c');\nconsole.log('d');\n" +
    "await Deno.jupyter.display({ 'text/plain': 'e' }, { raw: true });\nconsole.warn('f');\n'g'",
    "Deno.stdout.writeSync(new TextEncoder().encode('raw \\u00e9\\n'));\nconst z = 0",
    "console.log('last')",
  ]);
  const [first, second, third] = texts(outcome);
  assert.deepEqual(first, [
    "stdout: a { b: 1 }\n",
    "stderr: c\n",
    "stdout: d\n",
    '{"text/plain":"e"}',
    "stderr: f\n",
    String.raw`{"text/plain":"\"g\""}`,
  ]);
  assert.deepEqual(second, ["stdout: raw é\n", '{"text/plain":"7"}']);
  assert.deepEqual(third, ["stdout: last\n"]);
});

Deno.test("execute() passes an output of 10 MB on", async () => {
  const outcome = await runCells([
    "console.log('x'.repeat(10_000_000))",
    "({ [Symbol.for('Jupyter.display')]: () => ({ 'text/plain': 'y'.repeat(10_000_000) }) })",
  ]);
  const lengths = texts(outcome).map(([text]) => text.length);
  assert.deepEqual(lengths, ["stdout: \n".length + 1e7, '{"text/plain":""}'.length + 1e7]);
});

Deno.test("an error gives cell, line and message, and keeps the outputs before it", async () => {
  const outcome = await runCells([
    "function check(x: number): void {\n  if (x > 1) throw new RangeError(`too much: ${x}`);\n}",
    "md:text",
    "console.log('before');\nconst y = 2;\n\ncheck(y);\nconsole.log('after')",
    "'never'",
  ]);
  const { message, place, where } = failureOf(outcome);
  assert.equal(message, "too much: 2");
  assert.equal(where, "study.ipynb, cell 2, line 4");
  assert.equal(place.errorName, "RangeError");
  assert.deepEqual(place.trace, ["cell 1, line 2", "cell 2, line 4"]);
  assert.deepEqual(texts(outcome), [[], [
    "stdout: before\n",
    "error: RangeError: too much: 2",
  ]]);
});

Deno.test("an error has the line of its own cell when another cell's function throws", async () => {
  const { place } = failureOf(await runCells(["const f = () => {\n\n  throw 1;\n};", "0\nnull.x"]));
  assert.deepEqual([place.cell, place.line], [2, 2]);
});

Deno.test("what is thrown may be anything, and may come from a display or a timer", async () => {
  const thrown = async (code: string) => {
    const { place, message } = failureOf(await runCells(["0", code]));
    return [place.kind, place.cell, place.errorName, message];
  };
  assert.deepEqual(await thrown("throw 'text'"), ["thrown", 2, "Error", "text"]);
  assert.deepEqual(
    await thrown("({ [Symbol.for('Jupyter.display')]() { throw new TypeError('shown'); } })"),
    ["thrown", 2, "TypeError", "shown"],
  );
  assert.deepEqual(
    await thrown("setTimeout(() => { throw new Error('late'); });\nawait new Promise(() => {})"),
    ["thrown", 2, "Error", "late"],
  );
  assert.deepEqual(
    await thrown(
      "Promise.reject(new Error('lost'));\nawait new Promise((r) => setTimeout(r, 1e4))",
    ),
    ["thrown", 2, "Error", "lost"],
  );
});

Deno.test("a cell that never ends is stopped and keeps its outputs", async () => {
  const outcome = await runCells(["console.log('a')", "console.log('b'); while (true);"], {
    timeoutSeconds: 1,
  });
  const { place, message } = failureOf(outcome);
  assert.deepEqual([place.kind, place.cell], ["timeout", 2]);
  assert.equal(message, "The cell had not ended after 1 second");
  assert.deepEqual(texts(outcome), [["stdout: a\n"], [
    "stdout: b\n",
    `error: timeout: ${message}`,
  ]]);
});

Deno.test("the ways in which a process can die are told apart", async () => {
  const death = async (code: string, options = {}) => {
    const { place, message } = failureOf(await runCells(["0", code], options));
    assert.equal(place.cell, 2);
    return `${place.kind}: ${message}`;
  };
  assert.equal(
    await death("Deno.exit(0)"),
    "exit: The cell ended its own process (Deno.exit or process.exit, code 0)",
  );
  assert.match(await death("(await import('node:process')).exit(3)"), /^exit: .* code 3\)$/);
  assert.equal(
    await death("const all = []; while (true) all.push(new Array(1e5).fill(Math.random()))", {
      memoryMegabytes: SMALL_HEAP,
    }),
    "memory: The cell ran out of memory",
  );
  assert.match(await death("await new Promise(() => {})"), /^stuck: /);
  assert.match(
    await death("while (true) console.log('flood'.repeat(1000))", { outputBytes: 1e6 }),
    /^output: The notebook printed more than 1 MB$/,
  );
  assert.match(
    await death("while (true) await Deno.jupyter.display('x'.repeat(1e4))", { outputBytes: 1e6 }),
    /^thrown: Cannot show more than 1 MB/,
  );
});

Deno.test("a caller can interrupt a run", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 300);
  const { place } = failureOf(await runCells(["while (true);"], { signal: controller.signal }));
  assert.equal(place.kind, "aborted");
});

Deno.test("timers and servers left behind are not waited for", async () => {
  const outcome = await runCells(["setInterval(() => {}, 1e6);\n'done'"], { timeoutSeconds: 20 });
  assert.equal(outcome.failure, undefined);
});

Deno.test("a notebook may read its project, and nothing else without being told so", async () => {
  const refused = async (code: string, hint: RegExp) => {
    const { place } = failureOf(await runCells([code]));
    assert.match(place.hint ?? "", hint);
  };
  await refused("Deno.readTextFileSync('/etc/hostname')", /reads only its project/);
  await refused("Deno.writeTextFileSync('x.csv', '')", /writes only to its own folder: .*study/);
  await refused("await fetch('http://192.0.2.1')", /has no network/);
  await refused("await import('http://192.0.2.1/x.ts')", /has no network/);
  await refused("new Deno.Command('ls').outputSync()", /does not have this permission \(run\)/);
  const outcome = await runCells([
    "Deno.readTextFileSync('deno.json')",
    "import process from 'node:process';\nString(process.env.HOME ?? Deno.env.get('PATH'))",
    "Deno.mkdirSync('reports/study', { recursive: true });\n" +
    "Deno.writeTextFileSync('reports/study/out.csv', 'a');\n" +
    "Deno.writeTextFileSync(Deno.makeTempFileSync(), 'b')",
  ]);
  assert.equal(outcome.failure, undefined, outcome.failure?.message);
  assert.deepEqual(texts(outcome)[1], [String.raw`{"text/plain":"\"undefined\""}`]);
});

Deno.test("a notebook may read a file outside its project that its caller names", async () => {
  const outside = await Deno.makeTempFile();
  await Deno.writeTextFile(outside, "outside");
  const cells = [
    { code: 'const file = "";', tags: ["parameters"] },
    "Deno.readTextFileSync(file)",
  ];
  const outcome = await runCells(cells, { parameters: { file: outside } });
  assert.deepEqual(texts(outcome)[1], [String.raw`{"text/plain":"\"outside\""}`]);
  const own = [{ code: `const file = "${outside}";`, tags: ["parameters"] }, cells[1]] as const;
  assert.equal(failureOf(await runCells(own)).place.errorName, "NotCapable");
  await Deno.remove(outside);
});

Deno.test("relative imports and paths start at the notebook's folder", async () => {
  await withProject(
    [
      'import { five, type Five } from "./five.ts";\nimport data from "./d.json" with { type: "json" };' +
      "\nconst f: Five = five;\n[f, data]",
      "const name = 'five';\n(await import(`./${name}.ts`)).five",
      "Deno.readTextFileSync('d.json')",
      'import { boom } from "./boom.ts";\nboom()',
    ],
    async (notebook, folder) => {
      await Deno.writeTextFile(
        join(folder, "five.ts"),
        "export const five = 5;\nexport type Five = number;",
      );
      await Deno.writeTextFile(join(folder, "d.json"), "[1]");
      await Deno.writeTextFile(
        join(folder, "boom.ts"),
        "export function boom() {\n  throw new Error('b');\n}",
      );
      const outcome = await execute(makePlan(notebook, {}), new AbortController().signal);
      assert.deepEqual(texts(outcome).slice(0, 3), [
        ['{"text/plain":"[ 5, [ 1 ] ]"}'],
        ['{"text/plain":"5"}'],
        [String.raw`{"text/plain":"\"[1]\""}`],
      ]);
      assert.deepEqual(failureOf(outcome).place.trace, ["boom.ts:2", "cell 4, line 2"]);
      assert.deepEqual(
        [...Deno.readDirSync(folder)].map(({ name }) => name).sort(),
        [".cache", "boom.ts", "d.json", "deno.json", "five.ts", "study.ipynb"],
        "nothing is left in the notebook's folder",
      );
    },
  );
});

Deno.test("nothing of the machine shows: chance, time zone and language are fixed", async () => {
  const cells = [
    "[Math.random(), crypto.randomUUID(), new Date(0).getHours(), (1234.5).toLocaleString()]",
  ];
  const [first, second] = [await runCells(cells), await runCells(cells)].map(texts);
  assert.deepEqual(first, second);
  assert.match(first[0][0], / 0,/);
  assert.match(first[0][0], /1,234\.5/);
});

Deno.test("makePlan() takes the seed from the parameter of that name", () => {
  const notebook = notebookOf([{ code: "const seed = 9;", tags: ["parameters"] }]);
  const path = new URL(import.meta.url).pathname;
  assert.equal(makePlan({ ...notebook, path }, {}).limits.seed, 9);
  assert.equal(makePlan({ ...notebook, path }, { parameters: { seed: 4 } }).limits.seed, 4);
  assert.equal(makePlan({ ...notebookOf([]), path }, {}).limits.seed, 1);
});
