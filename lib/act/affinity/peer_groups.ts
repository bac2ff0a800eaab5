/** Customers of the same kind. */

/** A group of peers, and the customers whose group it is. */
export interface PeerRows {
  /** Values of the peer columns, joined for a reader; empty for everybody. */
  readonly name: string;
  /** Every active customer of the group. */
  readonly rows: readonly number[];
  /** Those for whom no narrower group is large enough. */
  readonly members: readonly number[];
}

/**
 * Gives each active customer the narrowest group with enough peers.
 *
 * @param columns Peer columns, from the wider group to the narrower; a missing value ends them.
 * @param active Which customers count.
 * @param minPeers Fewest others in a group; everybody is a group whatever its size.
 * @returns The groups, in the order in which they first appear.
 */
export function peerGroups(
  columns: readonly (readonly (string | null)[])[],
  active: readonly boolean[],
  minPeers: number,
): PeerRows[] {
  const groups = new Map<string, { name: string; rows: number[]; members: number[] }>();
  const paths = active.map((counts, row) => counts ? pathsOf(columns, row) : []);
  paths.forEach((path, row) => {
    for (const { key, name } of path) {
      let group = groups.get(key);
      if (!group) groups.set(key, group = { name, rows: [], members: [] });
      group.rows.push(row);
    }
  });
  paths.forEach((path, row) => {
    const narrowest = path.findLast(({ key }) => groups.get(key)!.rows.length > minPeers);
    if (path.length > 0) groups.get((narrowest ?? path[0]).key)!.members.push(row);
  });
  return [...groups.values()].filter(({ rows, members }) => members.length > 0 && rows.length > 1);
}

/** The groups of a customer, from everybody to the narrowest. */
function pathsOf(
  columns: readonly (readonly (string | null)[])[],
  row: number,
): { key: string; name: string }[] {
  const values: string[] = [];
  const paths = [{ key: "[]", name: "" }];
  for (const column of columns) {
    const value = column[row];
    if (value === null) break;
    values.push(value);
    paths.push({ key: JSON.stringify(values), name: values.join(" · ") });
  }
  return paths;
}
