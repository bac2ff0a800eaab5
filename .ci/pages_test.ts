/**
 * The demo's pages in a real Chromium, from `file://`, as a reader gets them. The browser's driver
 * and axe-core are named here and nowhere else: whoever only makes reports downloads neither.
 */
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import axe from "npm:axe-core@4.14.1";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "npm:playwright-core@1.65.1";

const SITE = "reports";
const SCHEMES = ["light", "dark"] as const;
/** A desk's screen and a phone's, in pixels. */
const WIDTHS = [1280, 390] as const;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What the keyboard stands on. */
interface Stop {
  readonly name: string;
  readonly isOutlined: boolean;
}

/** Every page of the site, earlier versions included, from its top folder. */
function pageNames(folder = ""): string[] {
  return [...Deno.readDirSync(`${SITE}/${folder}`)].flatMap(({ name, isDirectory }) => {
    if (isDirectory) return name.startsWith(".") ? [] : pageNames(`${folder}${name}/`);
    return name.endsWith(".html") ? [folder + name] : [];
  }).sort();
}

/** Opens a page and gives what it complained of and what it asked for. */
async function listenTo(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (line) => {
    if (["error", "warning"].includes(line.type())) complaints.push(line.text());
  });
  page.on("dialog", async (dialog) => {
    complaints.push(`a dialog opened: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(url, { waitUntil: "load" });
  return { page, complaints, requests };
}

async function withContext(
  browser: Browser,
  options: BrowserContextOptions,
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    await use(context);
  } finally {
    await context.close();
  }
}

/** Shows what a page keeps closed: its code, its lists of files and versions. */
async function openAll(page: Page): Promise<void> {
  const button = page.locator(".tools button");
  if (await button.count() > 0 && await button.isVisible()) await button.click();
  await page.evaluate(`for (const details of document.querySelectorAll("details")) {
    details.open = true;
  }`);
}

/** One line for each element that breaks a rule of axe-core, WCAG 2.2's size of targets included. */
async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return await page.evaluate(`axe.run(document, {
    resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } },
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) =>
      [id, target.join(" "), html.slice(0, 160), failureSummary].join("\\n  "))))`);
}

/** Everything that Tab reaches from the top of the page, once round. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(`(() => {
      const element = document.activeElement;
      if (element === document.body || element.dataset.walked !== undefined) return null;
      element.dataset.walked = "";
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        name: element.matches(".contents a") ? "contents" : element.matches(".tools button")
          ? "code" : element.localName,
        isOutlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 1,
      };
    })()`) as Stop | null;
    if (stop === null) return stops;
    stops.push(stop);
  }
}

/** How many elements there are for Tab to reach, of those a reader acts on. */
async function countControls(page: Page): Promise<number> {
  return await page.evaluate(
    `[...document.querySelectorAll("a[href], button, input, select, summary")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true })).length`,
  );
}

/** A theme's logo is a picture and its fonts are in use, whatever the policy of the page. */
async function checkTheme(page: Page): Promise<void> {
  const faults = await page.evaluate(`(async () => {
    await document.fonts.ready;
    return [
      ...[...document.images].filter(({ naturalWidth }) => naturalWidth === 0)
        .map(({ alt }) => "no picture: " + alt),
      ...[...document.fonts].filter(({ status }) => status !== "loaded")
        .map(({ family, weight, status }) => [family, weight, status].join(" ")),
    ];
  })()`);
  assert.deepEqual(faults, []);
}

/** The button shows every block of code, and hides it again. */
async function checkCodeButton(page: Page): Promise<void> {
  const button = page.locator(".tools button");
  const block = page.locator("details.code pre").first();
  await button.focus();
  await page.keyboard.press("Enter");
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  assert.ok(await block.isVisible());
  await page.keyboard.press("Space");
  assert.equal(await button.getAttribute("aria-pressed"), "false");
  assert.ok(!await block.isVisible());
}

/** Typing the title of the last report leaves it, and not all; nonsense leaves none. */
async function checkSearch(page: Page): Promise<void> {
  const shown = page.locator("tbody tr:visible");
  const all = await shown.count();
  const title = await page.locator("tbody th > a").last().innerText();
  await page.locator("input[type=search]").focus();
  await page.keyboard.type(title);
  const count = await shown.count();
  assert.ok(count >= 1 && count < all, `${count} of ${all} reports for “${title}”`);
  await page.setViewportSize({ width: WIDTHS[1], height: 900 });
  assert.equal(await shown.count(), count, "on a phone as well");
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
  await page.keyboard.type(" no such report");
  assert.equal(await shown.count(), 0);
}

/** Pages whose tables were pressed and typed at: some must be. */
let tried = 0;

/** By keyboard: a head sorts up, down and back, the filter leaves what was typed, a file comes. */
async function checkTables(page: Page): Promise<void> {
  const table = page.locator(".output:has(.table-tools input) > table").first();
  if (await table.count() === 0) return;
  const firstRow = table.locator("tbody tr").first().locator("td");
  const column = await firstRow.evaluateAll((cells) =>
    cells.findIndex((cell) => cell.dataset.value !== undefined)
  );
  if (column < 0) return;
  tried++;
  const cells = table.locator("tbody tr:not([hidden])").locator(`td:nth-child(${column + 1})`);
  const read = () => cells.evaluateAll((all) => all.map((cell) => cell.dataset.value ?? ""));
  const before = await read();
  const button = table.locator("th .sort").nth(column);
  await button.focus();
  for (const order of ["ascending", "descending"]) {
    await page.keyboard.press("Enter");
    assert.equal(await table.locator(`th[aria-sort=${order}]`).count(), 1);
    const known = (await read()).filter((value) => value !== "");
    const numeric = known.every((value) => Number.isFinite(Number(value)));
    const sorted = numeric ? known.toSorted((a, b) => Number(a) - Number(b)) : known.toSorted();
    assert.deepEqual(known, order === "ascending" ? sorted : sorted.toReversed());
  }
  await page.keyboard.press("Enter");
  assert.deepEqual(await read(), before, "the study's own order");
  const first = (await table.locator("tbody tr").first().innerText()).split("\t")[0];
  const tools = page.locator(".table-tools:has(input)").first();
  await tools.locator("input").fill(first);
  assert.ok((await read()).length < before.length, `nothing is filtered by “${first}”`);
  assert.match(await tools.locator("[role=status]").innerText(), new RegExp(`${before.length}`));
  const downloading = page.waitForEvent("download");
  await tools.locator("button").press("Enter");
  const path = await (await downloading).path();
  // Files hold what stands behind a cell: a month as 2025-12, whatever the page writes.
  const kept = await firstRow.first().evaluate((cell) => cell.dataset.value) ?? first;
  assert.ok(Deno.readTextFileSync(path).includes(kept.replaceAll('"', '""')));
  await tools.locator("input").fill("");
}

/** Pages whose figures tell their values under the pointer: some must. */
let telling = 0;

/** Bars, cells and tiles tell their values at their middle, whatever is written over it. */
async function checkMarks(page: Page): Promise<void> {
  const [found, mute] = await page.evaluate(`(() => {
    const marks = [...document.querySelectorAll(
      "svg[role=img] rect:has(> title), svg[role=img] g:has(> title) > rect",
    )].filter((mark) => {
      const { width, height } = mark.getBoundingClientRect();
      return width >= 2 && height >= 2;
    }).slice(0, 60);
    const mute = marks.filter((mark) => {
      mark.scrollIntoView({ block: "center" });
      const { x, y, width, height } = mark.getBoundingClientRect();
      const under = document.elementFromPoint(x + width / 2, y + height / 2);
      return !under?.closest("svg[role=img] :has(> title)");
    });
    return [marks.length, mute.map((mark) => mark.textContent || mark.parentNode.textContent)];
  })()`) as [number, string[]];
  assert.deepEqual(mute, [], "marks that tell nothing under the pointer");
  if (found > 0) telling++;
}

async function checkKeyboard(page: Page, isIndex: boolean): Promise<void> {
  const stops = await walk(page);
  const names = stops.map(({ name }) => name);
  const reached = names.filter((name) =>
    /^(contents|code|a|button|input|select|summary)$/.test(name)
  );
  assert.equal(reached.length, await countControls(page), `reached: ${names.join(", ")}`);
  const bare = stops.filter(({ isOutlined }) => !isOutlined).map(({ name }) => name);
  assert.deepEqual(bare, [], "focus that cannot be seen");
  const hasCode = await page.locator("details.code").count() > 0;
  const wanted = isIndex ? ["input", "select", "a"] : ["contents", ...hasCode ? ["code"] : []];
  for (const name of wanted) {
    assert.ok(names.includes(name), `Tab does not reach ${name}: ${names.join(", ")}`);
  }
  if (isIndex) await checkSearch(page);
  if (hasCode) await checkCodeButton(page);
}

/** Pages of A4; every page is one object of that type in the file. */
function countSheets(pdf: Uint8Array): number {
  const text = new TextDecoder("latin1").decode(pdf);
  assert.ok(text.startsWith("%PDF-"));
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** A4 without its margins, in pixels of the screen. */
const SHEET = { width: 673, height: 979 } as const;

/**
 * As many sheets as the page is long: not far fewer, or something is cut off (the browser makes a
 * page with a wide table smaller); a few more, as figures and rows are not torn apart, and one for
 * each break that is asked for; but no empty ones.
 */
async function checkSheets(page: Page): Promise<void> {
  const sheets = countSheets(await page.pdf({ preferCSSPageSize: true }));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(SHEET);
  const [height, breaks] = await page.evaluate(`[
    document.documentElement.scrollHeight,
    [...document.querySelectorAll("body *")].filter((element) => {
      const { breakBefore, breakAfter } = getComputedStyle(element);
      return breakBefore === "page" || breakAfter === "page";
    }).length,
  ]`) as [number, number];
  const long = height / SHEET.height;
  const least = Math.floor(0.7 * long), most = Math.ceil(1.4 * long) + 1 + breaks;
  assert.ok(sheets >= least && sheets <= most, `${sheets} sheets, not ${least} to ${most}`);
}

async function checkPage(browser: Browser, name: string, t: Deno.TestContext): Promise<void> {
  const url = pathToFileURL(`${SITE}/${name}`).href;
  await t.step("nothing asked for, no complaint, by keyboard and on paper", async () => {
    await withContext(browser, {}, async (context) => {
      const { page, complaints, requests } = await listenTo(context, url);
      await checkKeyboard(page, name === "index.html");
      await checkTables(page);
      await checkTheme(page);
      await checkMarks(page);
      await checkSheets(page);
      assert.deepEqual(complaints, []);
      assert.deepEqual(requests, [url]);
    });
  });
  // An earlier version is made of the same parts as the newest.
  for (const colorScheme of name.startsWith("history/") ? [] : SCHEMES) {
    await t.step(`axe-core finds nothing, ${colorScheme}`, async () => {
      // The page's own policy would refuse axe-core as it refuses every script that is not its own.
      await withContext(browser, { colorScheme, bypassCSP: true }, async (context) => {
        const { page } = await listenTo(context, url);
        await openAll(page);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const faults = await findFaults(page);
          assert.equal(faults.length, 0, `at ${width} px:\n${faults.join("\n")}`);
        }
      });
    });
  }
}

const executablePath = Deno.env.get("STRATE_CHROMIUM") ?? "/usr/bin/chromium";
const names = pageNames();

Deno.test("the demo has its list and its reports", () => {
  assert.ok(names.includes("index.html") && names.length > 1, names.join(", "));
});

for (const name of names) {
  Deno.test({
    name: `${name} in Chromium`,
    fn: async (t) => {
      const browser = await chromium.launch({ executablePath, args: FLAGS });
      try {
        await checkPage(browser, name, t);
      } finally {
        await browser.close();
      }
    },
  });
}

Deno.test("tables were sorted, filtered and downloaded on some of them", () =>
  assert.ok(tried > 0));

Deno.test("figures told their values under the pointer on some of them", () =>
  assert.ok(telling > 0));
