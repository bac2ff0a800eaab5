/** Markdown text as the formatter of the project would lay it out. */

/**
 * Writes a table with padded columns.
 *
 * @param header One title per column.
 * @param rows The rows; numbers are written as they are.
 * @returns The lines of the table.
 */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const [title, ...body] = cells.map((row) => tableLine(row, widths, " "));
  const rule = tableLine(header.map(() => ""), widths, "-");
  return [title, rule, ...body].join("\n");
}

function tableLine(row: readonly string[], widths: readonly number[], filler: string): string {
  return `| ${row.map((cell, column) => cell.padEnd(widths[column], filler)).join(" | ")} |`;
}
