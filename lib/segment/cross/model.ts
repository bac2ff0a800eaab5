/** What a crossed-matrix model is, and how it is read back. */
import { message } from "../../base/mod.ts";
import { z } from "zod";
import { checkForm } from "../../contract/mod.ts";
import { axesOf, type CrossAxes, MAX_CLASSES } from "./axes.ts";
import { type CrossZone, crossZones, zoneId, zoneIssues } from "./zones.ts";

/** One class of an axis. */
export interface CrossClass {
  /** Class id: A, B, C of current value, A', B', C' of potential. */
  readonly name: string;
  /** The line it reaches to, as a cumulative share in (0, 1]; null where the amounts were given. */
  readonly upTo: number | null;
  /** The smallest amount of the class, account currency; null when nobody reaches it. */
  readonly least: number | null;
}

/** Customers that are alike, and what they bring. */
export interface PeerGroup {
  /** Values of the peer columns, the first ones only for a larger group; none for everybody. */
  readonly peers: readonly string[];
  /** Customers of positive value in the group when the model was fitted. */
  readonly customers: number;
  /** The quantile of their values, account currency. */
  readonly quantile: number;
  /** The same drawn towards the larger group: the potential of a customer of the group. */
  readonly estimate: number;
}

/** How a potential that is not given is estimated. */
export interface CrossEstimate {
  /** Text columns that make customers alike, the most telling first. */
  readonly peers: readonly string[];
  /** Which quantile of the peers' values is the potential, in (0, 1]. */
  readonly quantile: number;
  /** A group of so many customers counts as much as the larger group around it. */
  readonly priorCustomers: number;
  /** Every group, the larger before the smaller; the first is everybody. */
  readonly groups: readonly PeerGroup[];
}

/** The column of each part of the matrix. */
export interface CrossColumns {
  /** The customer's key: text. */
  readonly customer: string;
  /** What the customer brings, account currency. */
  readonly value: string;
  /** What the customer could bring over the same time, account currency; null: all estimated. */
  readonly potential: string | null;
}

/** A fitted crossed matrix: plain data that gives the same label anywhere. */
export interface CrossModel {
  /** Which method. */
  readonly method: "cross";
  /** Version of this form. */
  readonly version: 1;
  /** Columns read. */
  readonly columns: CrossColumns;
  /** How a missing potential is estimated; null: it stays unknown. */
  readonly estimate: CrossEstimate | null;
  /** Classes of current value, from best to worst; P, for customers of no value yet, goes without saying. */
  readonly current: readonly CrossClass[];
  /** Classes of potential, from best to worst. */
  readonly potential: readonly CrossClass[];
  /** Zones in order of precedence: the first that holds a cell is its segment. */
  readonly zones: readonly CrossZone[];
  /** The segment of customers whose cell lies in no zone. */
  readonly others: string;
}

const text = z.string().min(1);
const amount = z.number().min(0);
const crossClass = z.strictObject({
  name: text,
  upTo: z.number().gt(0).lte(1).nullable(),
  least: z.number().gt(0).nullable(),
});
const classes = z.array(crossClass).min(2).max(MAX_CLASSES).refine(
  (list) => {
    const leasts = list.flatMap(({ least }) => least ?? []);
    return leasts.every((least, i) => i === 0 || least <= leasts[i - 1]);
  },
  { error: () => message("ruleLeastDescend") },
);
const group = z.strictObject({
  peers: z.array(text),
  customers: z.int().min(1),
  quantile: amount,
  estimate: amount,
});
const estimate: z.ZodType<CrossEstimate> = z.strictObject({
  peers: z.array(text),
  quantile: z.number().gt(0).lte(1),
  priorCustomers: z.number().min(0),
  groups: z.array(group).min(1),
}).superRefine(({ peers, groups }, context) => {
  const known = new Set<string>();
  groups.forEach((group, i) => {
    const key = JSON.stringify(group.peers);
    const parent = JSON.stringify(group.peers.slice(0, -1));
    const complaint = known.has(key)
      ? message("ruleGroupTwice")
      : group.peers.length > peers.length
      ? message("rulePeerValues", { count: peers.length })
      : (i === 0) !== (group.peers.length === 0) || (i > 0 && !known.has(parent))
      ? message("ruleGroupOrder")
      : undefined;
    known.add(key);
    if (complaint === undefined) return;
    context.addIssue({ code: "custom", path: ["groups", i, "peers"], message: complaint });
  });
});

const crossModel: z.ZodType<CrossModel> = z.strictObject({
  method: z.literal("cross"),
  version: z.literal(1),
  columns: z.strictObject({ customer: text, value: text, potential: text.nullable() }),
  estimate: estimate.nullable(),
  current: classes,
  potential: classes,
  zones: crossZones,
  others: zoneId,
}).superRefine((model, context) => {
  const axes = axesOf(model.current.length, model.potential.length);
  for (const axis of ["current", "potential"] as const) {
    model[axis].forEach(({ name }, i) => {
      if (name === axes[axis][i]) return;
      const text = message("ruleClassName", { name: axes[axis][i] });
      context.addIssue({ code: "custom", path: [axis, i, "name"], message: text });
    });
  }
  for (const { path, message } of zoneIssues(model.zones, axes)) {
    context.addIssue({ code: "custom", path: ["zones", ...path], message });
  }
  if (model.columns.potential === null && model.estimate === null) {
    const text = message("rulePotentialOrEstimate");
    context.addIssue({ code: "custom", path: ["columns", "potential"], message: text });
  }
});

/**
 * Reads a crossed-matrix model back.
 *
 * @param data Parsed JSON.
 * @returns The model.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readCrossModel(data: unknown): CrossModel {
  return checkForm(crossModel, data, "formCrossModel");
}

/** The class names of a model. */
export function axesOfModel({ current, potential }: CrossModel): CrossAxes {
  return axesOf(current.length, potential.length);
}
