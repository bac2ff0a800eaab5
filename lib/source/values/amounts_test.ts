import fc from "fast-check";
import assert from "node:assert/strict";
import { withTransactions } from "../files/temporary_files_test.ts";
import type { TransactionOptions } from "../mod.ts";

/** Reads amounts, one a customer, tab-separated so that any mark can stand in them. */
async function amounts(
  texts: readonly string[],
  options: Partial<TransactionOptions> = {},
): Promise<{ values: (number | null)[]; decimal: string | null; rounded: number }> {
  const lines = texts.map((text, i) => `${String(i).padStart(6, "0")}\t2024-01-01\t${text}`);
  const tsv = `client\tdate\tmontant\n${lines.join("\n")}\n`;
  return await withTransactions(tsv, { maxRejectShare: 1, ...options }, async (transactions) => {
    const customers = await transactions.customers();
    const monetary = customers.number("monetary");
    const read = new Map(customers.text("customer").map((name, i) => [Number(name), monetary[i]]));
    const { files, notes } = transactions.report;
    return {
      values: texts.map((_, i) => read.get(i) ?? null),
      decimal: files[0].decimal,
      rounded: notes.roundedAmounts,
    };
  });
}

Deno.test("amounts with a decimal comma are read in every French form", async () => {
  const { values, decimal } = await amounts([
    "1234,56",
    "1 234,56",
    "1\u00a0234,56",
    "1\u202f234,56",
    "1.234,56",
    "1.234.567,8",
    "1'234,56",
    "1’234,56",
    "12,50 €",
    "€ 12,50",
    "EUR 12,50",
    "(1 234,56)",
    "12,50-",
    "-12,50",
    "\u221212,50",
    "- 12,50",
    "+12,50",
    "12",
    "1.234",
    " 7,5 ",
    ",5",
    "12,",
  ]);
  assert.equal(decimal, ",");
  assert.deepEqual(values, [
    ...[1234.56, 1234.56, 1234.56, 1234.56, 1234.56, 1234567.8, 1234.56, 1234.56],
    ...[12.5, 12.5, 12.5, -1234.56, -12.5, -12.5, -12.5, -12.5, 12.5, 12, 1234, 7.5, 0.5, 12],
  ]);
});

Deno.test("amounts with a decimal point are read in every English form", async () => {
  const { values, decimal } = await amounts([
    "1234.56",
    "1,234.56",
    "1,234,567.8",
    "1 234.56",
    "$12.50",
    "USD 12.50",
    "12.50 USD",
    "($1,234.56)",
    "-$12.50",
    "$-12.50",
    "12.50-",
    "1e3",
    "1.234",
    "1,234",
    ".5",
  ], { currency: "USD" });
  assert.equal(decimal, ".");
  assert.deepEqual(values, [
    ...[1234.56, 1234.56, 1234567.8, 1234.56, 12.5, 12.5, 12.5, -1234.56, -12.5, -12.5, -12.5],
    ...[1000, 1.234, 1234, 0.5],
  ]);
});

Deno.test("an amount that could lose money is rejected, not guessed", async () => {
  const many = Array.from({ length: 40 }, () => "1,50");
  const comma = await amounts([
    ...many,
    "12.34",
    "1.2345",
    "1,2,3",
    "12 34,5",
    "(5",
    "5 5",
    "--5",
    "abc",
    "1,5x",
  ]);
  assert.deepEqual(comma.values.slice(40), Array(9).fill(null));
  const point = await amounts([
    ...many.map(() => "1.50"),
    "12,34",
    "1,2345",
    "1.2.3",
    "NaN",
    "Infinity",
    "1e99",
  ]);
  assert.deepEqual(point.values.slice(40), Array(6).fill(null));
});

Deno.test("whole amounts need no decimal mark; one that comes late is then found", async () => {
  const whole = await amounts(["12", "1 234", "-5", "(6)"]);
  assert.deepEqual([whole.values, whole.decimal], [[12, 1234, -5, -6], null]);
  const late = await amounts([...Array(3000).fill("12"), "1.234", "2,50"]);
  assert.deepEqual([late.values.slice(3000), late.decimal], [[1234, 2.5], ","]);
});

Deno.test("amounts that allow both marks throughout need decimal", async () => {
  await assert.rejects(amounts(["1.234", "12", "5.678"]), {
    name: "DataError",
    message:
      /Cannot tell decimals from thousands in orders\.csv.*'montant'.*`decimal: ","` or `decimal: "\."`/,
  });
  assert.deepEqual((await amounts(["1.234"], { decimal: "." })).values, [1.234]);
  assert.deepEqual((await amounts(["1.234"], { decimal: "," })).values, [1234]);
});

Deno.test("amounts written both ways are refused, or the rare way rejected", async () => {
  await assert.rejects(amounts(["1,50", "2.50"]), {
    name: "DataError",
    message: /1 have a decimal comma and 1 a decimal point/,
  });
  const { values } = await amounts([...Array(39).fill("1,50"), "2.50"]);
  assert.deepEqual(values.slice(38), [1.5, null]);
});

Deno.test("any amount written in a French or English form is read back exactly", async () => {
  const cents = fc.sample(fc.integer({ min: -1e11, max: 1e11 }), { numRuns: 300, seed: 7 });
  for (const [language, decimal] of [["fr-FR", ","], ["en-US", "."], ["de-CH", "."]] as const) {
    const style = new Intl.NumberFormat(language, { minimumFractionDigits: 2 });
    const { values } = await amounts(
      ["1,5", "1.5"].filter((t) => t.includes(decimal)).concat(
        cents.map((c) => style.format(c / 100)),
      ),
    );
    assert.deepEqual(values.slice(1), cents.map((c) => c / 100), language);
  }
});

Deno.test("amounts in several currencies are refused unless one is chosen", async () => {
  const csv =
    "client;date;montant;devise\nA;2024-01-01;1,5;EUR\nA;2024-01-01;2,5;USD\nA;2024-01-01;4,5;€\nB;2024-01-01;8,5;\n";
  await assert.rejects(withTransactions(csv, {}, () => {}), {
    name: "DataError",
    message: /several currencies: EUR \(2 lines\), USD \(1 lines\)/,
  });
  await withTransactions(csv, { currency: "eur" }, ({ report }) => {
    assert.equal(report.currency, "EUR");
    assert.equal(report.total, 14.5);
    assert.deepEqual(report.exclusions, [{ reason: "otherCurrency", count: 1 }]);
  });
  await assert.rejects(
    withTransactions(csv, { currency: "GBP" }, () => {}),
    /GBP: the currencies are EUR/,
  );
  await assert.rejects(amounts(["1,50 €", "2,50 $"]), /several currencies: EUR \(1 lines\), USD/);
  assert.deepEqual((await amounts(["1,50 €", "2,50 $", "3,50"], { currency: "€" })).values, [
    1.5,
    null,
    3.5,
  ]);
});

Deno.test("a currency that no line states is the caller's word, and said to be", async () => {
  const csv = "client;date;montant\nA;2024-01-01;1,5\n";
  await withTransactions(csv, { currency: "EUR" }, ({ report }) => {
    assert.deepEqual([report.currency, report.currencyStated, report.total], ["EUR", false, 1.5]);
  });
  await withTransactions(csv, {}, ({ report }) => {
    assert.deepEqual([report.currency, report.currencyStated], [undefined, false]);
  });
  await withTransactions(csv.replace("1,5", "1,5 €"), { currency: "€" }, ({ report }) => {
    assert.deepEqual([report.currency, report.currencyStated], ["EUR", true]);
  });
  await assert.rejects(withTransactions(csv, { currency: "euros TTC" }, () => {}), {
    name: "RangeError",
    message: /currency must be a code of ISO 4217.*euros TTC/,
  });
});

Deno.test("a currency column that has names instead of codes is no code in the report", async () => {
  const csv = "client;date;montant;devise\nA;2024-01-01;1,5;Euros TTC\n";
  await withTransactions(csv, {}, ({ report }) => {
    assert.deepEqual([report.currency, report.currencyStated], [undefined, true]);
  });
});

Deno.test("a currency column that is empty at first is read to its end", async () => {
  const lines = Array.from({ length: 3000 }, () => "A;2024-01-01;1,5;").join("\n");
  const csv = `client;date;montant;devise\n${lines}\nA;2024-01-01;1,5;EUR\nA;2024-01-01;1,5;USD\n`;
  await assert.rejects(withTransactions(csv, {}, () => {}), /several currencies/);
});

Deno.test("amounts with a currency sign are not rounded", async () => {
  const csv = "client;date;montant\nA;2024-01-01;1 234,56 €\nA;2024-01-01;-3,50 €\n";
  await withTransactions(csv, {}, ({ report }) => {
    assert.equal(report.notes.roundedAmounts, 0);
    assert.equal(report.total, 1231.06);
  });
});

Deno.test("a currency sign that comes late is seen", async () => {
  for (const [euros, dollars] of [["2,50 €", "2,50 $"], ["2€", "2$"], ["EUR 2,5", "2,5USD"]]) {
    const texts = [...Array(3000).fill("1,50"), euros, dollars];
    await assert.rejects(amounts(texts), /several currencies/);
    const { values, rounded } = await amounts(texts.slice(0, -1));
    assert.deepEqual([values.at(-1) !== null, rounded], [true, 0]);
  }
});

Deno.test("cancelled lines are left out and counted", async () => {
  const csv =
    "client;date;montant;statut\nA;2024-01-01;1,5;Livrée\nA;2024-01-01;2,5;Annulée\nA;2024-01-01;4,5;CANCELLED\n";
  await withTransactions(csv, {}, ({ report }) => {
    assert.equal(report.total, 1.5);
    assert.deepEqual(report.exclusions, [{ reason: "cancelled", count: 2 }]);
  });
  await withTransactions(csv, { columns: { status: null } }, ({ report }) => {
    assert.equal(report.total, 8.5);
  });
});
