/** Points of criteria that read a column of the customers, in hundredths. */
import type { FieldCriterion } from "./criterion.ts";
import type { FieldValues } from "./field.ts";
import { pointsOfDays, pointsOfNumber, pointsOfText, pointsOfValue } from "./levels.ts";

/**
 * The points of a criterion that reads a column.
 *
 * @param criterion The criterion.
 * @param values Its column, checked.
 * @param asOf Day of analysis of every customer.
 * @returns Hundredths of a point, one per customer; NaN where the data is missing.
 */
export function fieldPoints(
  criterion: FieldCriterion,
  values: FieldValues,
  asOf: Float64Array,
): Float64Array {
  switch (criterion.kind) {
    case "category":
      return ofPresent(values, pointsOfValue(criterion));
    case "number":
      return ofPresent(values as Float64Array, pointsOfNumber(criterion));
    case "text":
      return ofPresent(values as readonly (string | null)[], pointsOfText(criterion));
    case "dueDate": {
      const worth = pointsOfDays(criterion);
      return ofDays(values as Float64Array, asOf, (day, today) => worth(day - today));
    }
    case "recency": {
      const worth = pointsOfDays(criterion);
      // A date after the day of analysis is not known yet.
      return ofDays(
        values as Float64Array,
        asOf,
        (day, today) => day > today ? NaN : worth(today - day),
      );
    }
  }
}

/** Points where there is a day, NaN elsewhere. */
function ofDays(
  days: Float64Array,
  asOf: Float64Array,
  worth: (day: number, today: number) => number,
): Float64Array {
  const points = new Float64Array(days.length);
  for (let row = 0; row < points.length; row++) {
    points[row] = days[row] === days[row] ? worth(days[row], asOf[row]) : NaN;
  }
  return points;
}

/** Points where there is a value, NaN elsewhere. */
function ofPresent<Value extends string | number | boolean>(
  values: { readonly length: number; readonly [row: number]: Value | null },
  worth: (value: Value) => number,
): Float64Array {
  const points = new Float64Array(values.length);
  for (let row = 0; row < points.length; row++) {
    const value = values[row];
    points[row] = value === null || value !== value ? NaN : worth(value);
  }
  return points;
}
