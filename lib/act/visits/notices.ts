/** What a reader of a plan should know. */
import type { Notice } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { TEAM } from "./input.ts";

/** Reasons why customers get no visit that the reader may not expect. */
const TOLD = { noSegment: "visitsNoSegment", noRep: "visitsNoRep" } as const;

/** Least visits that cannot be made and what would change it, time left, customers left out. */
export function noticesOf(planned: Table, reps: Table): Notice[] {
  const reasons = planned.text("noVisitReason");
  const leftOut = Object.entries(TOLD).flatMap(([reason, key]): Notice[] => {
    const count = reasons.reduce((sum, each) => each === reason ? sum + 1 : sum, 0);
    return count === 0 ? [] : [{ key, parameters: { count } }];
  });
  return [...reps.rows().flatMap(noticesOfRep), ...leftOut];
}

function noticesOfRep(row: ReturnType<Table["row"]>): Notice[] {
  const rep = row.rep === TEAM ? { key: "wholeTeam" } as const : String(row.rep);
  const waived = Number(row.waivedVisits), unused = Number(row.unusedVisits);
  if (waived > 0 && row.daysMissing === null) {
    return [{ key: "visitsOnLeave", parameters: { rep, count: waived } }];
  }
  if (waived > 0) {
    const parameters = { rep, count: waived, capacity: Number(row.capacity) };
    return [{
      key: "visitsWaived",
      parameters: {
        ...parameters,
        wanted: parameters.capacity + waived,
        days: Number(row.daysMissing),
      },
    }];
  }
  return unused > 0 ? [{ key: "visitsUnused", parameters: { rep, count: unused } }] : [];
}
