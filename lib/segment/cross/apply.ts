/** Placing customers by a model. */
import {
  createSegmentation,
  type Notice,
  type Segmentation,
  type SegmentLabels,
  summarizeByValue,
} from "../../contract/mod.ts";
import { totalMoney } from "../../base/mod.ts";
import type { ColumnInput, Table } from "../../table/mod.ts";
import { chooseColumns, type CrossOptions, fitInput } from "./fit.ts";
import { type CrossInput, readInput } from "./input.ts";
import { lintCrossZones } from "./lint.ts";
import { axesOfModel, type CrossModel } from "./model.ts";
import { crossSegments, placeColumns } from "./placing.ts";
import { type Potentials, potentialsOf } from "./potentials.ts";
import { UNKNOWN } from "./zones.ts";

/**
 * Crosses what customers bring with what they could bring: fits the classes and places the same
 * customers. See {@linkcode fitCross} for the classes, {@linkcode applyCross} for the result.
 *
 * @param customers One row per customer: key, current value, potential or peer columns.
 * @param options Columns, quantile and weight of peers, lines or least amounts, zones.
 * @returns The model, every customer in its cell and zones, and the zones.
 * @throws {DataError} When a column is absent or cannot be used, no value or no potential is
 * positive, or the options cannot be used.
 *
 * @example
 * ```ts
 * import { cross, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   monetary: [70, 20, 7, null],
 *   potential: [80, 20, 90, 60],
 * });
 * const { customers: placed } = cross(customers);
 * assert.deepEqual(placed.text("cell"), ["AA'", "AB'", "BA'", "PA'"]);
 * assert.equal(placed.cell("zones", 0), "core-business, growth-potential");
 * assert.deepEqual([...placed.number("roomToGrow")], [10, 0, 83, 60]);
 * ```
 */
export function cross(customers: Table, options: CrossOptions = {}): Segmentation<CrossModel> {
  const { columns, config } = chooseColumns(options);
  const input = readInput(customers, columns, config.peers ?? []);
  return applyInput(fitInput(input, columns, config), input, customers);
}

/**
 * Places customers by a fitted model, for instance last year's.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @returns `customers`: the input columns, then — with estimates — `estimatedPotential`, `peerGroup`
 * and `peerCustomers` (the smallest known group of peers, " › " between its values, "all" for
 * everybody, and its size when fitted); `potentialAmount` and `potentialSource` ("given",
 * "estimated"); `currentClass`, `potentialClass`, `cell`; `roomToGrow`, potential less current
 * value, negative when a given potential is out of date; `zones`, all of them, and `segment`, the
 * first ("unknown" when the potential is). `segments`: one row per zone by first zone, so that each
 * customer counts once, with the sums of potential and room to grow.
 * @throws {DataError} When a column is absent, cannot be used, or would be replaced.
 */
export function applyCross(model: CrossModel, customers: Table): Segmentation<CrossModel> {
  const input = readInput(customers, model.columns, model.estimate?.peers ?? []);
  return applyInput(model, input, customers);
}

/** Places customers whose columns are already checked. */
function applyInput(
  model: CrossModel,
  input: CrossInput,
  customers: Table,
): Segmentation<CrossModel> {
  const potentials = potentialsOf(input, model.estimate);
  const placing = placeColumns(input.value, potentials.amount, model);
  const room = roomToGrow(potentials.amount, input.value);
  const { segment, zones, ...classes } = placing;
  return createSegmentation({
    model,
    customers: customers.add({
      ...estimateColumns(potentials),
      potentialAmount: potentials.amount,
      potentialSource: potentials.source,
      ...classes,
      roomToGrow: room,
      zones,
      segment,
    }),
    segments: summarize(model, customers, segment, {
      value: input.value,
      potential: potentials.amount,
      roomToGrow: room,
    }),
    labels: crossLabels(model),
    notices: [
      ...lintCrossZones(model.zones, axesOfModel(model)).notices,
      ...remarks(input, potentials, model),
    ],
  });
}

function estimateColumns({ groups }: Potentials): Record<string, ColumnInput> {
  if (!groups) return {};
  return {
    estimatedPotential: Float64Array.from(groups, ({ estimate }) => estimate),
    peerGroup: groups.map(({ peers }) => peers.join(" › ") || "all"),
    peerCustomers: Float64Array.from(groups, ({ customers }) => customers),
  };
}

/** Potential less current value to 1/10 000, the precision to which money is added. */
export function roomToGrow(potential: Float64Array, value: Float64Array): Float64Array {
  return potential.map((amount, row) => {
    const current = Number.isNaN(value[row]) ? 0 : value[row];
    return Math.round((amount - current) * 10_000) / 10_000 + 0; // -0 becomes 0
  });
}

function summarize(
  model: CrossModel,
  customers: Table,
  segmentOf: readonly string[],
  measures: Readonly<Record<"value" | "potential" | "roomToGrow", Float64Array>>,
): Table {
  const unknown = segmentOf.includes(UNKNOWN) ? [UNKNOWN] : [];
  const segments = [...crossSegments(model), ...unknown];
  const totals = (values: Float64Array) => {
    const parts = new Map<string, number[]>(segments.map((segment) => [segment, []]));
    values.forEach((value, row) => parts.get(segmentOf[row])!.push(value));
    return Float64Array.from(
      segments,
      (segment) => totalMoney(parts.get(segment)!.filter((value) => !Number.isNaN(value))),
    );
  };
  return summarizeByValue(customers, measures.value, { segmentOf, segments, measures }).add({
    potential: totals(measures.potential),
    roomToGrow: totals(measures.roomToGrow),
  });
}

/**
 * Names of the segments of a model for a reader, those of customers of unknown potential included.
 *
 * @param model A fitted model.
 * @returns Names by segment id; a segment without one is called by its id.
 */
export function crossLabels(
  { zones, others }: Pick<CrossModel, "zones" | "others">,
): SegmentLabels {
  const named = zones.flatMap(({ zone, label }) => label ? [[zone, label] as const] : []);
  return {
    [UNKNOWN]: { fr: "Potentiel inconnu", en: "Unknown potential" },
    ...(others === "others" ? { others: { fr: "Hors zone", en: "In no zone" } } : {}),
    ...Object.fromEntries(named),
  };
}

/** What a reader should know about the amounts. */
function remarks({ value }: CrossInput, potentials: Potentials, model: CrossModel): Notice[] {
  const { amount, source, groups } = potentials;
  const minimum = model.estimate?.priorCustomers ?? 0;
  const count = (test: (row: number) => boolean) =>
    value.reduce((sum, _, row) => test(row) ? sum + 1 : sum, 0);
  const lastClass = model.current.at(-1)!.name;
  const found: Notice[] = [
    { key: "crossPotentialUnknown", parameters: { count: count((row) => source[row] === null) } },
    {
      key: "crossValueAbovePotential",
      parameters: { count: count((row) => source[row] === "given" && value[row] > amount[row]) },
    },
    { key: "crossNegativeValue", parameters: { count: count((row) => value[row] < 0), lastClass } },
    {
      key: "crossFewPeers",
      parameters: {
        count: groups
          ? count((row) => source[row] === "estimated" && groups[row].customers < minimum)
          : 0,
        minimum,
      },
    },
  ];
  return found.filter(({ parameters }) => Number(parameters.count) > 0);
}
