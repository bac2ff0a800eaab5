/** Customers, or their revenue, by recency score and frequency score. */
import { totalMoney } from "../../base/mod.ts";
import type { RfmModel } from "../../segment/rfm/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";

/** What the cells of a heatmap count. */
export type HeatmapValue = "customers" | "revenue";

/** One combination of scores. */
export interface HeatmapCell {
  readonly recency: number;
  readonly frequency: number;
  /** Customers, or their revenue. */
  readonly amount: number;
}

/** Every combination of the two scores, and how many customers are in none. */
export function countCells(
  { model, customers }: Segmentation<RfmModel>,
  value: HeatmapValue,
): { cells: HeatmapCell[]; unscored: number } {
  const rows = model.cuts.recencyDays.length + 1, columns = model.cuts.frequency.length + 1;
  const amounts = Array.from({ length: rows * columns }, () => [] as number[]);
  const recency = customers.number("recencyScore"), frequency = customers.number("frequencyScore");
  const money = customers.number(model.columns.monetary);
  let unscored = 0;
  recency.forEach((score, row) => {
    const cell = amounts[(score - 1) * columns + frequency[row] - 1];
    if (cell) cell.push(value === "customers" ? 1 : money[row]);
    else unscored++;
  });
  const cells = amounts.map((members, i) => ({
    recency: Math.floor(i / columns) + 1,
    frequency: (i % columns) + 1,
    amount: totalMoney(members),
  }));
  return { cells, unscored };
}
