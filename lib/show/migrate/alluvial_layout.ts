/** Where the nodes and ribbons of an alluvial figure stand. */
import type { Migration } from "../../assess/migrate/mod.ts";

/** A segment at one date; null is absent: new on the left, lost on the right. */
export interface AlluvialNode {
  readonly id: string | null;
  readonly customers: number;
  /** Top of its bar, in pixels. */
  readonly top: number;
  readonly height: number;
}

/** Customers who went from one segment to another. */
export interface Ribbon {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: "stayed" | "up" | "down" | "edge";
  readonly customers: number;
  readonly leftTop: number;
  readonly rightTop: number;
  readonly height: number;
}

/** Everything placed. */
export interface AlluvialLayout {
  readonly left: readonly AlluvialNode[];
  readonly right: readonly AlluvialNode[];
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
}

/** Pixels shared out among all customers of the larger date. */
const BARS_HEIGHT = 380;
/** A label needs this much, whatever the size of its bar. */
const SLOT = 17;
const GAP = 6;

/** One pair of segments with its customers. */
interface Flow {
  readonly from: string | null;
  readonly to: string | null;
  readonly customers: number;
}

/** Places segments from the top in the order of the list, absent customers last. */
export function layOutAlluvial({ flows, segments, totals }: Migration): AlluvialLayout {
  const order = [...segments.text("segment"), null];
  const list = flows.text("from").map((from, row): Flow => ({
    from,
    to: flows.text("to")[row],
    customers: flows.number("customers")[row],
  }));
  const scale = BARS_HEIGHT / (totals.before + totals.arrived);
  const left = stackNodes(order, (id) => sum(list.filter(({ from }) => from === id)), scale);
  const right = stackNodes(order, (id) => sum(list.filter(({ to }) => to === id)), scale);
  const bottom = (nodes: readonly AlluvialNode[]) =>
    Math.max(0, ...nodes.map(({ top, height }) => top + Math.max(height, SLOT)));
  return {
    left,
    right,
    ribbons: layRibbons(list, order, left, right, scale),
    height: Math.max(bottom(left), bottom(right)),
  };
}

function sum(flows: readonly Flow[]): number {
  return flows.reduce((total, { customers }) => total + customers, 0);
}

function stackNodes(
  order: readonly (string | null)[],
  customersOf: (id: string | null) => number,
  scale: number,
): AlluvialNode[] {
  let y = 0;
  return order.map((id) => ({ id, customers: customersOf(id) }))
    .filter(({ customers }) => customers > 0)
    .map(({ id, customers }) => {
      const height = customers * scale, slot = Math.max(height, SLOT);
      const node = { id, customers, top: y + (slot - height) / 2, height };
      y += slot + GAP;
      return node;
    });
}

/** Ribbons leave and arrive in the order of the segments at the other end, so that few cross. */
function layRibbons(
  flows: readonly Flow[],
  order: readonly (string | null)[],
  left: readonly AlluvialNode[],
  right: readonly AlluvialNode[],
  scale: number,
): Ribbon[] {
  const rank = new Map(order.map((id, i) => [id, i]));
  const nextLeft = new Map(left.map(({ id, top }) => [id, top]));
  const nextRight = new Map(right.map(({ id, top }) => [id, top]));
  const sorted = flows.toSorted((a, b) =>
    rank.get(a.from)! - rank.get(b.from)! || rank.get(a.to)! - rank.get(b.to)!
  );
  return sorted.map(({ from, to, customers }) => {
    const height = customers * scale;
    const leftTop = nextLeft.get(from)!, rightTop = nextRight.get(to)!;
    nextLeft.set(from, leftTop + height);
    nextRight.set(to, rightTop + height);
    return { from, to, kind: kindOf(from, to, rank), customers, leftTop, rightTop, height };
  });
}

function kindOf(
  from: string | null,
  to: string | null,
  rank: ReadonlyMap<string | null, number>,
): Ribbon["kind"] {
  if (from === null || to === null) return "edge";
  if (from === to) return "stayed";
  return rank.get(to)! < rank.get(from)! ? "up" : "down";
}
