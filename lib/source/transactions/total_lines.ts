/**
 * Lines that sum up others, as reports of business software end with: no purchase is on them.
 *
 * A dated line whose customer is nothing but "Total général", "Sous-total", "Total HT" or the like is
 * one, whatever its amount; so is "Total" where nine customers in ten have a digit, as codes do. One whose customer begins with "Total" (or "Sous-total", "Grand total", "Subtotal") is
 * one when its amount is, to the cent, the sum of the lines above it in the file: of all of them or
 * of those since the total before, two at least after "Total". So is the last line of a file whose
 * customer is nothing but such words, when its amount is half of that sum or more: lines may have
 * been taken away since the total was made. A company named Total, or Total Énergies, stays a
 * customer. A line without a date is no purchase anyway: the word alone tells a total.
 */
import { type Engine, textLiteral } from "../../engine/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { Layout } from "../files/layout.ts";
import { type ReadingPlan, signalOf } from "../options.ts";
import { BLANK } from "../records/reasons.ts";
import { relationOfFile } from "../records/relation_sql.ts";
import type { ReadableBatch } from "./metrics_shape.ts";
import { rowsSql } from "./rows_sql.ts";
import { isPlainTotalSql, ONLY_TOTAL, startsAsTotalSql, type TotalLine } from "./total_line_sql.ts";

/** Words with which no company's name begins: one line above is enough. */
const PARTIAL_TOTAL = /^\P{L}*(sous|sub|grand)/iu;

/** Lines from which a sum is no coincidence. */
const MIN_LINES = 2;

/** Totals are often rounded to the cent. */
const TOLERANCE = 0.01;

/** Share of customers with a digit from which customers are codes, and a word for a total is none. */
const CODED = 0.9;

/** Share of the sum above from which the last line of a file, so named, is its total. */
const MIN_SHARE = 0.5;

/** Lines named like a total, with the sums and number of the lines above that are not. */
function candidatesSql(layout: Layout, batch: ReadableBatch, plan: ReadingPlan): string {
  const relation = relationOfFile(layout);
  const { dialect } = batch;
  const extra = [`${relation.line} AS line`];
  const rows = rowsSql({ layout, relation, dialect, plan, totals: [], trimmed: true, extra });
  const lastLine = `SELECT max(line) FROM (${rows}) WHERE reason IS NULL`;
  const only = textLiteral(ONLY_TOTAL);
  const above = "OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";
  return `SELECT customer, CAST(day AS VARCHAR) AS day, CAST(amount AS VARCHAR) AS written, ` +
    `CAST(amount AS DOUBLE) AS amount, CAST(accepted AS DOUBLE) AS accepted, ` +
    `CAST(readable AS DOUBLE) AS readable, lines, ` +
    `${isPlainTotalSql("customer")} AS plain, regexp_matches(customer, ${only}) AS only, ` +
    `regexp_matches(customer, ${only}) AND line = (${lastLine}) AS "last" ` +
    `FROM (SELECT *, ` +
    `coalesce(sum(CASE WHEN reason IS NULL AND NOT named THEN amount END) ${above}, 0) AS accepted, ` +
    `coalesce(sum(CASE WHEN NOT named THEN amount END) ${above}, 0) AS readable, ` +
    `count(CASE WHEN reason IS NULL AND NOT named THEN 1 END) ${above} AS lines ` +
    `FROM (SELECT *, reason IS NULL AND ${startsAsTotalSql("customer")} AS named FROM (${rows}) ` +
    `WHERE reason IS NULL OR reason <> ${BLANK})) WHERE named`;
}

/** What stands above a line: sums of amounts accepted, and of all that could be read. */
interface Above {
  readonly accepted: number;
  readonly readable: number;
  readonly lines: number;
}

function sumsUp(amount: number, above: Above, minLines: number): boolean {
  const near = (sum: number) => Math.abs(amount - sum) <= TOLERANCE;
  return above.lines >= minLines && (near(above.accepted) || near(above.readable));
}

/** Goes down the lines named like a total: those that are none count as any other line. */
function totalsAmong(named: Table, coded: boolean): TotalLine[] {
  const totals: TotalLine[] = [];
  const customers = named.text("customer"), days = named.text("day");
  const written = named.text("written"),
    last = named.flag("last"),
    plain = named.flag("plain"),
    only = named.flag("only");
  let kept = 0, keptLines = 0;
  let before: Above = { accepted: 0, readable: 0, lines: 0 };
  named.number("amount").forEach((amount, i) => {
    const all = {
      accepted: named.number("accepted")[i] + kept,
      readable: named.number("readable")[i] + kept,
      lines: named.number("lines")[i] + keptLines,
    };
    const since = {
      accepted: all.accepted - before.accepted,
      readable: all.readable - before.readable,
      lines: all.lines - before.lines,
    };
    const minLines = PARTIAL_TOTAL.test(customers[i]!) ? 1 : MIN_LINES;
    const closing = last[i] && Math.abs(amount) >= MIN_SHARE * Math.abs(all.accepted) &&
      all.lines >= MIN_LINES;
    if (
      plain[i] || (coded && only[i]) || sumsUp(amount, all, minLines) ||
      sumsUp(amount, since, minLines) || closing
    ) {
      totals.push({ customer: customers[i]!, day: days[i]!, amount: written[i]! });
      before = all;
    } else {
      kept += amount;
      keptLines++;
    }
  });
  return totals;
}

/**
 * Finds the dated lines that sum up others. Costs one more pass over the files, and only where some
 * customer is named like a total.
 *
 * @param engine The database, with the metrics of the batch.
 * @param metrics Name of the table of the metrics.
 * @param batch The files.
 * @param plan The plan.
 * @returns The totals; none in most files.
 */
export async function findTotalLines(
  engine: Engine,
  metrics: string,
  batch: ReadableBatch,
  plan: ReadingPlan,
): Promise<TotalLine[]> {
  const options = signalOf(plan);
  const found = await engine.query(
    // The pattern takes time: it is for the few that have the word in them.
    `SELECT count(*) AS count FROM ${metrics} WHERE reason IS NULL ` +
      `AND customer ILIKE '%tota%' AND ${startsAsTotalSql("customer")}`,
    options,
  );
  if (found.number("count")[0] === 0) return [];
  const digits = await engine.query(
    `SELECT avg(CASE WHEN regexp_matches(customer, '[0-9]') THEN 1 ELSE 0 END) AS share ` +
      `FROM ${metrics} WHERE reason IS NULL AND NOT ${startsAsTotalSql("customer")}`,
    options,
  );
  const coded = digits.number("share")[0] >= CODED;
  const totals: TotalLine[] = [];
  for (const layout of batch.layouts) {
    const named = await engine.query(candidatesSql(layout, batch, plan), options);
    totals.push(...totalsAmong(named, coded));
  }
  return totals;
}
