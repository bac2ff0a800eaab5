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

/** The width at which the formatter breaks prose. */
const LINE_WIDTH = 100;

/**
 * Breaks the prose of a document at the width of the project; titles and tables stay as they are.
 *
 * @param document Markdown whose blocks are separated by empty lines. Items of a list start with
 *   `- `, and a line of prose never does.
 * @returns The same document, laid out.
 */
export function wrapMarkdown(document: string): string {
  const blocks = document.trim().split("\n\n").map((block) => {
    if (block.startsWith("|") || block.startsWith("#")) return block;
    return block.split(/\n(?=- )/).map(wrapProse).join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

function wrapProse(text: string): string {
  const indent = text.startsWith("- ") ? "  " : "";
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/)) {
    if (line !== "" && line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line);
      line = indent + word;
    } else {
      line += (line === "" ? "" : " ") + word;
    }
  }
  return [...lines, line].join("\n");
}
