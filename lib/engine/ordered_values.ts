/** Values of given ranks among the numbers of a relation: what exact quantiles are made of. */
import { quantileCutsAt, quantileSorted } from "../base/mod.ts";
import type { Engine } from "./engine.ts";
import { numberLiteral } from "./sql.ts";

/** So many values are put in order by one machine of a cluster without its noticing. */
const FEW = 100_000;
/** Equal parts that a range with more values is cut into. */
const PARTS = 4096;

/** Values between two others, and the ranks looked for among them. */
interface Range {
  /** The least value. */
  readonly low: number;
  /** The greatest. */
  readonly high: number;
  /** How many there are. */
  readonly count: number;
  /** How many are less. */
  readonly before: number;
  /** The ranks looked for, from 0 over the whole relation. */
  readonly ranks: readonly number[];
}

/**
 * Finds the values of some ranks without putting all of them in order: they are counted in 4 096
 * equal parts of their range, and only those parts that hold a rank are looked at more closely, so
 * that hundreds of millions of values need little memory anywhere. Equal values take as many ranks
 * as there are.
 *
 * @param engine The database.
 * @param values SQL of a query with the DOUBLE column `value`, never NULL, NaN or infinite.
 * @param count How many values it has.
 * @param ranks Ranks from 0, each below `count`.
 * @returns The value of each rank.
 *
 * @example
 * ```ts
 * import { openDuckDb, orderedValues, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * await using engine = await openDuckDb();
 * await engine.load("sales", Table.of({ value: [30, 10, 20, 20] }));
 * const found = await orderedValues(engine, "SELECT value FROM sales", 4, [0, 2]);
 * assert.deepEqual([...found], [[0, 10], [2, 20]]);
 * ```
 */
export async function orderedValues(
  engine: Engine,
  values: string,
  count: number,
  ranks: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const found = new Map(ranks.map((rank) => [rank, NaN]));
  const settle = ({ low, ranks }: Range) => ranks.forEach((rank) => found.set(rank, low));
  let open = [await wholeRange(engine, values, count, ranks)];
  let few: Range[] = [];
  while (open.length > 0) {
    open.filter(({ low, high }) => low === high).forEach(settle);
    const wide = open.filter(({ low, high }) => low < high);
    few = few.concat(wide.filter((range) => range.count <= FEW));
    const parts: Range[] = [];
    for (const range of wide.filter((range) => range.count > FEW)) {
      parts.push(...await partsOf(engine, values, range));
    }
    open = parts;
  }
  if (few.length > 0) await lookUp(engine, values, few, found);
  return found;
}

/**
 * The cuts of `quantileCuts` between the values of a relation.
 *
 * @param engine The database.
 * @param values SQL of a query with the DOUBLE column `value`, never NULL, NaN or infinite.
 * @param count How many values it has, at least one.
 * @param bins Number of bins.
 * @returns `bins − 1` ascending cuts, equal to the last bit to those in memory.
 */
export async function quantileCutsInEngine(
  engine: Engine,
  values: string,
  count: number,
  bins: number,
): Promise<number[]> {
  const needed = new Set<number>();
  quantileCutsAt(count, bins, (rank) => (needed.add(rank), 0));
  const valueAt = await orderedValues(engine, values, count, [...needed]);
  return quantileCutsAt(count, bins, (rank) => valueAt.get(rank)!);
}

/**
 * The quantiles of `quantileSorted` among the values of a relation.
 *
 * @param engine The database.
 * @param values SQL of a query with the DOUBLE column `value`, never NULL, NaN or infinite.
 * @param count How many values it has, at least one.
 * @param shares Shares in [0, 1].
 * @returns One quantile a share, equal to the last bit to those in memory.
 */
export async function quantilesInEngine(
  engine: Engine,
  values: string,
  count: number,
  shares: readonly number[],
): Promise<number[]> {
  const places = shares.map((share) => {
    const position = (count - 1) * share, below = Math.floor(position);
    return { below, above: Math.min(below + 1, count - 1), rest: position - below };
  });
  const ranks = new Set(places.flatMap(({ below, above }) => [below, above]));
  const valueAt = await orderedValues(engine, values, count, [...ranks]);
  return places.map(({ below, above, rest }) =>
    quantileSorted(Float64Array.of(valueAt.get(below)!, valueAt.get(above)!), rest)
  );
}

async function wholeRange(
  engine: Engine,
  values: string,
  count: number,
  ranks: readonly number[],
): Promise<Range> {
  const ends = await engine.query(
    `SELECT min("value") AS "low", max("value") AS "high" FROM (${values}) AS "all"`,
  );
  return { low: ends.number("low")[0], high: ends.number("high")[0], count, before: 0, ranks };
}

/** The parts of a range that hold a rank. */
async function partsOf(engine: Engine, values: string, range: Range): Promise<Range[]> {
  const { low, high, ranks } = range;
  const literal = (value: number) => numberLiteral(value, engine.dialect);
  // Halves, so that the difference of the largest numbers is one.
  const share = `("value" / 2e0 - ${literal(low / 2)}) / ${literal(high / 2 - low / 2)}`;
  const parts = await engine.query(
    `SELECT CAST(count(*) AS DOUBLE) AS "count", min("value") AS "low", max("value") AS "high" ` +
      `FROM (SELECT "value", floor(${literal(PARTS)} * (${share})) AS "part" ` +
      `FROM (${values}) AS "all" WHERE ${withinSql(range, literal)}) AS "parted" ` +
      `GROUP BY "part" ORDER BY "low"`,
  );
  const lows = parts.number("low"), highs = parts.number("high"), counts = parts.number("count");
  let { before } = range;
  return [...counts].flatMap((count, i) => {
    const held = ranks.filter((rank) => rank >= before && rank < before + count);
    const part = { low: lows[i], high: highs[i], count, before, ranks: held };
    before += count;
    // Numbers too near to one another to be told apart are put in order, however many they are.
    const stuck = part.low === low && part.high === high;
    return held.length === 0 ? [] : [stuck ? { ...part, count: Math.min(count, FEW) } : part];
  });
}

function withinSql({ low, high }: Range, literal: (value: number) => string): string {
  return `"value" BETWEEN ${literal(low)} AND ${literal(high)}`;
}

/** Puts the values of some ranges in order and picks the ranks. */
async function lookUp(
  engine: Engine,
  values: string,
  ranges: readonly Range[],
  found: Map<number, number>,
): Promise<void> {
  const literal = (value: number) => numberLiteral(value, engine.dialect);
  const ordered = ranges.toSorted((a, b) => a.before - b.before);
  const rankAt = new Map<number, number>();
  let before = 0;
  for (const range of ordered) {
    for (const rank of range.ranks) rankAt.set(before + rank - range.before + 1, rank);
    before += range.count;
  }
  const tests = ordered.map((range) => `(${withinSql(range, literal)})`).join(" OR ");
  const picked = await engine.query(
    `SELECT CAST("place" AS DOUBLE) AS "place", "value" FROM (` +
      `SELECT "value", row_number() OVER (ORDER BY "value") AS "place" ` +
      `FROM (${values}) AS "all" WHERE ${tests}) AS "ordered" ` +
      `WHERE "place" IN (${[...rankAt.keys()].join(", ")})`,
  );
  const places = picked.number("place"), column = picked.number("value");
  places.forEach((place, i) => found.set(rankAt.get(place)!, column[i]));
}
