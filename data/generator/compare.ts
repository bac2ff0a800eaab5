/** Whether files on disk are what the generator makes. */

/** A file that is not what it should be. */
export interface Difference {
  /** The path inside `data/`. */
  readonly path: string;
  /** What is wrong with it. */
  readonly problem: "missing" | "different" | "unexpected";
}

/**
 * Compares files byte for byte.
 *
 * @param expected What the generator makes, by path.
 * @param actual What is there, by path.
 * @returns The differences, by path; none when all is well.
 */
export function compareFiles(
  expected: ReadonlyMap<string, Uint8Array>,
  actual: ReadonlyMap<string, Uint8Array>,
): Difference[] {
  const paths = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  return paths.flatMap((path) => {
    const problem = problemOf(expected.get(path), actual.get(path));
    return problem ? [{ path, problem }] : [];
  });
}

function problemOf(
  expected: Uint8Array | undefined,
  actual: Uint8Array | undefined,
): Difference["problem"] | undefined {
  if (!expected) return "unexpected";
  if (!actual) return "missing";
  return areEqual(expected, actual) ? undefined : "different";
}

function areEqual(first: Uint8Array, second: Uint8Array): boolean {
  return first.length === second.length && first.every((byte, index) => byte === second[index]);
}
