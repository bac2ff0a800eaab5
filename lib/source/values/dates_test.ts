import fc from "fast-check";
import assert from "node:assert/strict";
import { formatIsoDay } from "../../base/mod.ts";
import { withTransactions } from "../files/temporary_files_test.ts";
import type { TransactionOptions } from "../mod.ts";

/** Reads dates, one a customer: ISO days, or the reason for which one was not read. */
async function days(
  texts: readonly string[],
  options: Partial<TransactionOptions> = {},
): Promise<(string | null)[]> {
  const lines = texts.map((text, i) => `${String(i).padStart(6, "0")};${text};1`);
  const csv = `client;date;montant\n${lines.join("\n")}\n`;
  const all = { maxRejectShare: 1, asOf: "9000-01-01", ...options };
  return await withTransactions(csv, all, async (transactions) => {
    const customers = await transactions.customers();
    const dates = customers.day("lastPurchase");
    const read = new Map<number, string | null>();
    customers.text("customer").forEach((name, i) => read.set(Number(name), formatIsoDay(dates[i])));
    for (const { line, reason } of (await transactions.rejects()).rows()) {
      read.set(Number(line) - 2, reason as string);
    }
    return texts.map((_, i) => read.get(i) ?? null);
  });
}

Deno.test("dates are read in ISO form, with or without time, as written", async () => {
  const texts = [
    "2024-02-29",
    "2024-02-29 23:59:59",
    "2024-02-29T23:59:59Z",
    "2024-02-29T23:59:59.123+02:00",
    "2024-02-29 11:59 PM",
    "2024/2/29",
    "2024.02.29",
    "20240229",
    " 2024-02-29 ",
  ];
  assert.deepEqual(await days(texts), texts.map(() => "2024-02-29"));
});

Deno.test("dates that are none are rejected, each for its reason", async () => {
  assert.deepEqual(
    await days([
      "2023-02-29",
      "2024-01-1x",
      "2024-01-011",
      "0024-01-01",
      "1899-12-30",
      "soon",
      "",
      " ",
      "31/12/24",
      "infinity",
      "epoch",
      "45000",
    ]),
    [
      ...Array(6).fill("unreadableDate"),
      ...["missingDate", "missingDate", "twoDigitYear"],
      ...Array(2).fill("unreadableDate"),
      "serialDate",
    ],
  );
});

// 45291 is 31 December 2023 in Excel: =TEXT(45291;"yyyy-mm-dd").
Deno.test("a column of Excel day numbers is read, when its last day is near asOf", async () => {
  const asOf = "2024-01-31", texts = ["45291", "45292", "44927", "", "45291,604", "45291.5"];
  const expected = [
    ...["2023-12-31", "2024-01-01", "2023-01-01", "missingDate"],
    ...["2023-12-31", "2023-12-31"],
  ];
  assert.deepEqual(await days(texts, { asOf }), expected);
  const order = { asOf, dateOrder: "dmy" } as const;
  assert.deepEqual(await days(texts, order), expected);
  assert.deepEqual(await days(["soon", "45291"], { asOf }), ["unreadableDate", "2023-12-31"]);
});

Deno.test("Excel day numbers that may be something else are asked about, never guessed", async () => {
  const asked = (value: string, day: string) => ({
    name: "DataError",
    message: "Cannot read the dates of orders.csv: column 'date' holds nothing but numbers such " +
      `as ${value}. Taken for Excel day numbers they run to ${day}, more than a year from ` +
      "`asOf`: they may count from 1904, or be no dates. Give the column a date format in Excel " +
      "and export it again, or choose another column",
  });
  await assert.rejects(days(["45291", "45290"]), asked("45291", "31 Dec 2023"));
  const lastDay = { asOf: "2024-12-31" }; // 366 days after 31 December 2023
  assert.deepEqual(await days(["45291"], lastDay), ["2023-12-31"]);
  await assert.rejects(days(["45291"], { asOf: "2025-01-01" }), asked("45291", "31 Dec 2023"));
  await assert.rejects(days(["75011"], lastDay), asked("75011", "15 May 2105"));
});

Deno.test("an Excel day number among written dates is rejected for what it is", async () => {
  const asOf = "2024-01-31";
  for (const written of ["2023-12-31", "31/12/2023", "12/31/2023", "20231231"]) {
    assert.deepEqual(await days([written, "45291"], { asOf }), ["2023-12-31", "serialDate"]);
  }
  assert.deepEqual(await days(["31/12/23", "45291"], { asOf }), ["twoDigitYear", "serialDate"]);
});

Deno.test("files of day numbers stand beside files of written dates, each read its own way", async () => {
  const day = (customer: string, date: string) => `client;date;montant\n${customer};${date};1,50\n`;
  const files = {
    "2022.csv": day("A", "44562"),
    "2023.csv": day("B", "45291"),
    "2024.csv": day("C", "31/01/2024"),
    "2024b.ndjson": '{"client":"D","date":45291,"montant":1.5}\n',
  };
  await withTransactions(files, { asOf: "2024-01-31" }, ({ report }) => {
    assert.deepEqual([report.rowsAccepted, report.rowsRejected, report.total], [4, 0, 6]);
    assert.deepEqual([report.firstDay, report.lastDay], ["2022-01-01", "2024-01-31"]);
    assert.deepEqual(
      report.files.map(({ serialDates }) => serialDates),
      [true, true, undefined, true],
    );
  });
});

Deno.test("the order of day and month is found from the data", async () => {
  assert.deepEqual(await days(["03/04/2024", "31/12/2023"]), ["2024-04-03", "2023-12-31"]);
  assert.deepEqual(await days(["03/04/2024", "12/31/2023"]), ["2024-03-04", "2023-12-31"]);
  assert.deepEqual(await days(["3.4.2024 8:05", "31-12-2023"]), ["2024-04-03", "2023-12-31"]);
});

Deno.test("the order of day and month is found even when only the last line tells", async () => {
  const many = Array(5000).fill("03/04/2024");
  assert.equal((await days([...many, "13/04/2024"]))[0], "2024-04-03");
  assert.equal((await days([...many, "04/13/2024"]))[0], "2024-03-04");
});

Deno.test("one file of several that tells the order tells it for all of the same layout", async () => {
  const day = (date: string) => `client;date;montant\nA;${date};1\n`;
  const files = { "a.csv": day("03/04/2024"), "b.csv": day("25/04/2024") };
  await withTransactions(files, {}, ({ report }) => {
    assert.equal(report.firstDay, "2024-04-03");
    assert.deepEqual(report.files.map(({ dateOrder }) => dateOrder), ["dmy", "dmy"]);
  });
});

Deno.test("dates that allow both orders throughout need dateOrder", async () => {
  await assert.rejects(days(["03/04/2024", "2024-01-01"]), {
    name: "DataError",
    message: /Cannot tell day from month in orders\.csv.*'date'.*dateOrder: "dmy".*"mdy"/,
  });
  assert.deepEqual(await days(["03/04/2024"], { dateOrder: "dmy" }), ["2024-04-03"]);
  assert.deepEqual(await days(["03/04/2024"], { dateOrder: "mdy" }), ["2024-03-04"]);
  assert.deepEqual(await days(["03/04/2024"], { dateOrder: "ymd" }), ["unreadableDate"]);
});

Deno.test("dates in both orders are refused, or the rare order rejected", async () => {
  await assert.rejects(days(["31/12/2024", "12/31/2024"]), {
    name: "DataError",
    message: /1 lines have the day first and 1 the month first/,
  });
  const rare = await days([...Array(39).fill("31/12/2024"), "12/31/2024"]);
  assert.deepEqual(rare.slice(38), ["2024-12-31", "unreadableDate"]);
});

Deno.test("any day written in any order is read back", async () => {
  const numbers = fc.sample(fc.integer({ min: -25567, max: 200_000 }), { numRuns: 400, seed: 3 });
  const iso = numbers.map(formatIsoDay);
  const parts = iso.map((day) => day.split("-"));
  assert.deepEqual(await days(parts.map(([y, m, d]) => `${d}/${m}/${y}`)), iso);
  assert.deepEqual(await days(parts.map(([y, m, d]) => `${+m}-${+d}-${y} 10:00`)), iso);
  assert.deepEqual(await days(parts.map(([y, m, d]) => `${y}${m}${d}`)), iso);
  assert.deepEqual(await days(iso), iso);
});
