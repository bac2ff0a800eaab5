/** What a customer's purchases say of how they buy. */
import { quantileSorted } from "../../base/mod.ts";
import type { PurchaseLines } from "./purchase_lines.ts";

/** Columns of traits and of the counts they rest on: one entry per customer, NaN is missing. */
export type TraitValues = Record<string, Float64Array>;

/** Choices behind the traits of purchases. */
export interface PurchaseChoices {
  /** Channels where the customer comes in person. */
  readonly shopChannels: readonly string[];
  /** For how many days after its launch a product is a novelty. */
  readonly launchDays: number;
}

/** Everything a customer bought on one day. */
interface Basket {
  readonly day: number;
  readonly amount: number;
}

/** Counts of one customer. */
interface Tally {
  lines: number;
  laterLines: number;
  newLines: number;
  agedLines: number;
  launchLines: number;
  promotedLines: number;
  returnedLines: number;
  baskets: Basket[];
  /** Days with a purchase, by channel. */
  channelDays: Map<number, number>;
}

/** When the customer at hand first bought each product; shared by all customers, one at a time. */
interface FirstBought {
  /** The last customer who bought it. */
  readonly row: Int32Array;
  /** The day that customer first did. */
  readonly day: Float64Array;
}

const NAMES = [
  "purchaseLines",
  "purchaseDays",
  "laterLines",
  "purchaseGaps",
  "channelDays",
  "newProductShare",
  "launchShare",
  "promotionShare",
  "productsPerBasket",
  "gapVariation",
  "basketGrowth",
  "channelVariety",
  "remoteShare",
  "returnShare",
] as const;

/** Computes the traits of purchases. */
export function purchaseTraits(lines: PurchaseLines, choices: PurchaseChoices): TraitValues {
  const count = lines.starts.length - 1;
  const traits: TraitValues = Object.fromEntries(
    NAMES.map((name) => [name, new Float64Array(count).fill(NaN)]),
  );
  const put = (name: typeof NAMES[number], row: number, value: number | null) => {
    if (value !== null && Number.isFinite(value)) traits[name][row] = value;
  };
  const inPerson = new Set(choices.shopChannels);
  const isShop = lines.channelNames.map((name) => inPerson.has(name));
  const firstBought = {
    row: new Int32Array(lines.productCount).fill(-1),
    day: new Float64Array(lines.productCount),
  };
  for (let row = 0; row < count; row++) {
    const tally = tallyOf(lines, row, choices.launchDays, firstBought);
    const gaps = gapsOf(tally.baskets);
    const channels = channelsOf(tally.channelDays, isShop);
    put("purchaseLines", row, tally.lines);
    put("purchaseDays", row, tally.baskets.length);
    put("laterLines", row, lines.products && tally.laterLines);
    put("purchaseGaps", row, gaps.count);
    put("channelDays", row, lines.channels && channels.days);
    put("newProductShare", row, lines.products && tally.newLines / tally.laterLines);
    put("launchShare", row, lines.ages && tally.launchLines / tally.agedLines);
    put("promotionShare", row, lines.promoted && tally.promotedLines / tally.lines);
    put("productsPerBasket", row, tally.lines / tally.baskets.length);
    put("gapVariation", row, gaps.variation);
    put("basketGrowth", row, lines.amounts && basketGrowth(tally.baskets));
    put("channelVariety", row, lines.channels && channels.variety);
    put("remoteShare", row, lines.channels && channels.remote);
    put("returnShare", row, tally.lines > 0 ? Math.min(1, tally.returnedLines / tally.lines) : NaN);
  }
  return traits;
}

function tallyOf(
  lines: PurchaseLines,
  row: number,
  launchDays: number,
  firstBought: FirstBought,
): Tally {
  const tally: Tally = {
    lines: 0,
    laterLines: 0,
    newLines: 0,
    agedLines: 0,
    launchLines: 0,
    promotedLines: 0,
    returnedLines: 0,
    baskets: [],
    channelDays: new Map(),
  };
  let at = lines.starts[row];
  while (at < lines.starts[row + 1]) {
    const day = lines.days[lines.order[at]];
    const channels: number[] = [];
    let amount = 0, bought = 0;
    for (; at < lines.starts[row + 1] && lines.days[lines.order[at]] === day; at++) {
      const line = lines.order[at];
      if (lines.returned[line]) {
        tally.returnedLines++;
        continue;
      }
      bought++;
      amount += lines.amounts?.[line] || 0; // a missing amount adds nothing
      const channel = lines.channels?.[line] ?? -1;
      if (channel >= 0 && !channels.includes(channel)) channels.push(channel);
      addLine(tally, lines, line, launchDays);
      addProduct(tally, lines.products?.[line] ?? -1, row, day, firstBought);
    }
    if (bought > 0) tally.baskets.push({ day, amount });
    for (const code of channels) {
      tally.channelDays.set(code, (tally.channelDays.get(code) ?? 0) + 1);
    }
  }
  return tally;
}

function addLine(tally: Tally, lines: PurchaseLines, line: number, launchDays: number): void {
  tally.lines++;
  if (lines.promoted?.[line]) tally.promotedLines++;
  const age = lines.ages?.[line] ?? NaN;
  if (!Number.isNaN(age)) tally.agedLines++;
  if (age >= 0 && age <= launchDays) tally.launchLines++;
}

/** Two lines of one day never make each other known: the order of rows says nothing. */
function addProduct(
  tally: Tally,
  product: number,
  row: number,
  day: number,
  firstBought: FirstBought,
): void {
  if (product < 0) return;
  if (firstBought.row[product] !== row) {
    firstBought.row[product] = row;
    firstBought.day[product] = day;
  }
  if (tally.baskets.length === 0) return;
  tally.laterLines++;
  if (firstBought.day[product] === day) tally.newLines++;
}

/** How uneven the days between purchases are: standard deviation ÷ mean. */
function gapsOf(baskets: readonly Basket[]): { count: number; variation: number } {
  const gaps = baskets.slice(1).map(({ day }, i) => day - baskets[i].day);
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  const squares = gaps.reduce((total, gap) => total + gap * gap, 0);
  const spread = Math.max(0, gaps.length * squares - sum * sum); // whole numbers: exact
  return { count: gaps.length, variation: gaps.length < 2 ? NaN : Math.sqrt(spread) / sum };
}

/** Median of the later baskets ÷ the first one. */
function basketGrowth([first, ...later]: readonly Basket[]): number {
  if (later.length === 0 || !(first.amount > 0)) return NaN;
  const sorted = Float64Array.from(later, ({ amount }) => amount).sort();
  return quantileSorted(sorted, 0.5) / first.amount;
}

/** Effective number of channels (inverse Simpson index), and the share of days not in a shop. */
function channelsOf(
  channelDays: ReadonlyMap<number, number>,
  isShop: readonly boolean[],
): { days: number; variety: number; remote: number } {
  let days = 0, squares = 0, remote = 0;
  for (const [code, count] of channelDays) {
    days += count;
    squares += count * count;
    if (!isShop[code]) remote += count;
  }
  return { days, variety: days * days / squares, remote: remote / days };
}
