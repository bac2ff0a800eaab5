/** Counting in SQL. */

/**
 * How many rows meet a condition. DuckDB's own `count_if` is NULL where the condition is NULL on
 * every row.
 *
 * @param condition SQL of the condition.
 * @returns SQL of the aggregate, 0 when none does.
 */
export function countSql(condition: string): string {
  return `coalesce(count_if(${condition}), 0)`;
}
