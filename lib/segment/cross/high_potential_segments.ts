/** The kinds of customers with the most room to grow. */
import { median, totalMoney } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { type Row, Table } from "../../table/mod.ts";
import type { CrossModel } from "./model.ts";

/** Options of {@linkcode highPotentialSegments}. */
export interface HighPotentialSegmentsOptions {
  /** Smallest group reported; 10 when left out. */
  readonly minimumCustomers?: number;
}

/** Customers alike in one criterion or two. */
interface Group {
  readonly criteria: readonly string[];
  readonly values: readonly string[];
  readonly rows: readonly number[];
}

/** Amounts of the customers whose potential is known. */
interface Amounts {
  readonly value: Float64Array;
  readonly potential: Float64Array;
  readonly room: Float64Array;
  readonly customers: number;
  readonly totalRoom: number;
}

const DEFAULT_MINIMUM = 10;
const COLUMNS = [
  "criteria",
  "group",
  "customers",
  "customerShare",
  "value",
  "potential",
  "roomToGrow",
  "roomShare",
  "roomIndex",
  "walletShare",
  "medianRoomToGrow",
  "largestRoomShare",
] as const;

/**
 * Finds, among the groups that one criterion or two together make, those with more room to grow per
 * customer than the average: `roomIndex` is the group's share of the room over its share of the
 * customers, above 1. A pair of criteria is reported only where it says more than each of the two
 * alone. Customers of unknown potential are left out; where a criterion is missing they are in no
 * group of it.
 *
 * An index above 1 may come from one large customer: `largestRoomShare`, the share of the group's
 * room that its largest customer holds, and the median room say so.
 *
 * @param result A crossed-matrix segmentation.
 * @param criteria Text columns of its customers: industry, size band, region, rep …
 * @param options Smallest group reported.
 * @returns One row per group, most room first: `criteria`, `group`, `customers`, `customerShare`,
 * `value`, `potential`, `roomToGrow` (account currency), `roomShare`, `roomIndex`, `walletShare`
 * (value over potential), `medianRoomToGrow`, `largestRoomShare`. No row when there is no room.
 * @throws {DataError} When a criterion is not a text column.
 *
 * @example
 * ```ts
 * import { cross, highPotentialSegments, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   sector: ["food", "food", "hotels", "hotels"],
 *   monetary: [70, 20, 10, 10],
 *   potential: [80, 20, 90, 50],
 * });
 * const found = highPotentialSegments(cross(customers), ["sector"], { minimumCustomers: 2 });
 * assert.deepEqual(found.text("group"), ["hotels"]);
 * assert.equal(found.cell("roomToGrow", 0), 120);
 * ```
 */
export function highPotentialSegments(
  result: Segmentation<CrossModel>,
  criteria: readonly string[],
  { minimumCustomers = DEFAULT_MINIMUM }: HighPotentialSegmentsOptions = {},
): Table {
  const { model, customers } = result;
  const room = customers.number("roomToGrow");
  const rows = Array.from(room.keys()).filter((row) => !Number.isNaN(room[row]));
  const amounts = {
    value: customers.number(model.columns.value),
    potential: customers.number("potentialAmount"),
    room,
    customers: rows.length,
    totalRoom: totalMoney(room),
  };
  const columns = criteria.map((name) => customers.text(name));
  if (!(amounts.totalRoom > 0)) return toTable([]);
  const groups = findGroups(criteria, columns, rows, amounts)
    .filter(({ rows }) => rows.length >= minimumCustomers);
  return toTable(groups.map((group) => describe(group, amounts)).sort(byRoom));
}

/** The groups with more room a head than everybody and, for pairs, than each criterion alone. */
function findGroups(
  criteria: readonly string[],
  columns: readonly (readonly (string | null)[])[],
  rows: readonly number[],
  amounts: Amounts,
): Group[] {
  const singles = columns.map((column) => splitBy(column, rows));
  const indices = singles.map((groups) =>
    new Map([...groups].map(([value, rows]) => [value, roomIndex(rows, amounts)]))
  );
  const found: Group[] = [];
  singles.forEach((groups, i) => {
    for (const [first, rows] of groups) {
      const index = indices[i].get(first)!;
      if (index > 1) found.push({ criteria: [criteria[i]], values: [first], rows });
      for (let j = i + 1; j < columns.length; j++) {
        for (const [second, both] of splitBy(columns[j], rows)) {
          if (roomIndex(both, amounts) <= Math.max(1, index, indices[j].get(second)!)) continue;
          found.push({ criteria: [criteria[i], criteria[j]], values: [first, second], rows: both });
        }
      }
    }
  });
  return found;
}

/** The rows of each value; those where it is missing are in none. */
function splitBy(
  column: readonly (string | null)[],
  rows: readonly number[],
): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  for (const row of rows) {
    const value = column[row];
    if (value === null) continue;
    const part = parts.get(value);
    if (part) part.push(row);
    else parts.set(value, [row]);
  }
  return parts;
}

/** Share of the room over share of the customers. */
function roomIndex(rows: readonly number[], { room, customers, totalRoom }: Amounts): number {
  const share = totalMoney(rows.map((row) => room[row])) / totalRoom;
  return share * customers / rows.length;
}

function describe({ criteria, values, rows }: Group, amounts: Amounts): Row {
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]);
  const rooms = pick(amounts.room);
  const value = totalMoney(pick(amounts.value)), potential = totalMoney(pick(amounts.potential));
  const roomToGrow = totalMoney(rooms);
  return {
    criteria: criteria.join(" × "),
    group: values.join(" × "),
    customers: rows.length,
    customerShare: rows.length / amounts.customers,
    value,
    potential,
    roomToGrow,
    roomShare: roomToGrow / amounts.totalRoom,
    roomIndex: roomIndex(rows, amounts),
    walletShare: value / potential,
    medianRoomToGrow: median(rooms),
    largestRoomShare: rooms.reduce((most, room) => Math.max(most, room), -Infinity) / roomToGrow,
  };
}

/** The columns stand there even when no group was found. */
function toTable(rows: readonly Row[]): Table {
  return Table.of(
    Object.fromEntries(COLUMNS.map((name) => [name, rows.map((row) => row[name])])),
  );
}

function byRoom(a: Row, b: Row): number {
  const more = Number(b.roomToGrow) - Number(a.roomToGrow);
  if (more !== 0) return more;
  return JSON.stringify([a.criteria, a.group]) < JSON.stringify([b.criteria, b.group]) ? -1 : 1;
}
