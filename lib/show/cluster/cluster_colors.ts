/** One colour for each cluster; beyond five they come again, beside other names. */
import type { ClusterModel } from "../../segment/cluster/mod.ts";
import { BLUE, GREY, ORANGE, PURPLE, TEAL } from "../drawing/palette.ts";

const COLORS = [BLUE, ORANGE, TEAL, PURPLE, GREY];

/** The colour of each cluster by its id. */
export function clusterColors({ clusters }: ClusterModel): ReadonlyMap<string, string> {
  return new Map(clusters.map(({ id }, i) => [id, COLORS[i % COLORS.length]]));
}
