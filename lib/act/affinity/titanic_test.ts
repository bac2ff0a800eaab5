/**
 * Facts to test against: the 2 201 persons of the Titanic by class, sex, age and survival, the
 * table `Titanic` of R (R. J. M. Dawson, *Journal of Statistics Education* 3(3), 1995,
 * doi:10.1080/10691898.1995.11910499), each person a basket of four items.
 */
import { Table } from "../../table/mod.ts";

/** Class, sex, age; died, survived. */
const COUNTS: readonly (readonly [string, string, string, number, number])[] = [
  ["1st", "Male", "Child", 0, 5],
  ["2nd", "Male", "Child", 0, 11],
  ["3rd", "Male", "Child", 35, 13],
  ["1st", "Female", "Child", 0, 1],
  ["2nd", "Female", "Child", 0, 13],
  ["3rd", "Female", "Child", 17, 14],
  ["1st", "Male", "Adult", 118, 57],
  ["2nd", "Male", "Adult", 154, 14],
  ["3rd", "Male", "Adult", 387, 75],
  ["Crew", "Male", "Adult", 670, 192],
  ["1st", "Female", "Adult", 4, 140],
  ["2nd", "Female", "Adult", 13, 80],
  ["3rd", "Female", "Adult", 89, 76],
  ["Crew", "Female", "Adult", 3, 20],
];

/** One row per person and item. */
export function titanicLines(): Table {
  const persons = COUNTS.flatMap(([rank, sex, age, died, survived]) => {
    const items = [`Class=${rank}`, `Sex=${sex}`, `Age=${age}`];
    return [
      ...Array.from({ length: died }, () => [...items, "Survived=No"]),
      ...Array.from({ length: survived }, () => [...items, "Survived=Yes"]),
    ];
  });
  return Table.of({
    customer: persons.flatMap((items, person) => items.map(() => `P${person}`)),
    product: persons.flat(),
  });
}
