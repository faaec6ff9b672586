/** Rows of cells as lines: every column as wide as its widest cell, the last as it is. */
export function columns(rows: string[][]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, width(cell))));
  return rows.map((row) => row.map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - width(cell))).join("  ").trimEnd());
}

function width(text: string): number {
  return [...text].length; // characters, where length counts UTF-16 units
}
