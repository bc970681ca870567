/** A bound on markup: parsing it takes time that grows with its square, and no writer comes near. */
const mostNested = 100;
const mostDelimiters = 4000;
const mostCells = 1000;

const nesting = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t][>\t ]*)*/;

/** Is `source` markup rather than notes (thousands of asterisks in a paragraph, hundreds of `>` on a line)? */
export function tooIntricate(source: string): boolean {
  let delimiters = 0;
  for (const line of source.split(/[\r\n]+/)) {
    const markers = /^[ \t]*[>\-+*\d]/.test(line)
      ? (nesting.exec(line)?.[0].replace(/[ \t\d]+/g, '').length ?? 0)
      : 0;
    if (markers > mostNested) return true;
    const cells = line.split('|').length - 1;
    if (cells > mostCells) return true;
    if (cells > 0 && line.length < 1000) continue;
    for (const unit of line) if (unit === '*' || unit === '_' || unit === '[' || unit === '<') delimiters++;
    if (delimiters > mostDelimiters) return true;
  }
  return false;
}
