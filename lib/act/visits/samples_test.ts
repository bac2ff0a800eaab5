/** What the tests of visit plans share. */
import { Table } from "../../table/mod.ts";
import type { VisitConfig, VisitNorm } from "./mod.ts";

/** Share 0.5 without a visit, then 0.2 a visit up to two, 0.05 up to six. */
export const POINTS = { points: [[0, 0.5], [2, 0.9], [6, 1.1]] } as const;

export function norm(
  segment: string,
  minVisits: number,
  maxVisits: number,
  response: VisitNorm["response"] = POINTS,
): VisitNorm {
  return { segment, minVisits, maxVisits, response };
}

/** Four customers of two reps. */
export const FOUR = Table.of({
  customer: ["a", "b", "c", "d"],
  segment: ["A", "A", "B", "B"],
  margin: [1000, 400, 300, 100],
  rep: ["Ada", "Ada", "Ada", "Bo"],
});

export const FOUR_CONFIG: VisitConfig = {
  norms: [norm("A", 1, 6), norm("B", 0, 2)],
  capacity: [{ rep: "Ada", days: 2, visitsPerDay: 3 }, { rep: "Bo", days: 1, visitsPerDay: 4 }],
};
