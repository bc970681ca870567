/** Tables of Markdown that read well as their source too, which is what an editor shows when it peeks. */

/**
 * A table with its columns under each other, but for the last one, whose ends nobody sees. The cells are Markdown on one
 * line each; `rows` follow the two lines of the head, a line each.
 *
 *     | Year | Figure | Source |
 *     | ---- | ------ | ------ |
 *     | 1932 | 61.5%  | Nove   |
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const last = head.length - 1;
  const write = (row: readonly string[], fill: string): string => {
    const cells = head.map((name, column) => {
      const width = column === last ? Math.max(3, name.length) : (widths[column] ?? 0);
      return (row[column] ?? '').padEnd(width, fill);
    });
    return `| ${cells.join(' | ')} |`;
  };
  return [
    write(head, ' '),
    write(
      head.map(() => ''),
      '-',
    ),
    ...rows.map((row) => write(row, ' ')),
  ];
}
