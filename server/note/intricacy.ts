/** A bound on markup: parsing it takes time that grows with its square, and no writer comes near. */
const mostNested = 100;
const mostDelimiters = 4000;
const mostCells = 1000;

const nesting = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t][>\t ]*)*/;

/** Is `source` markup rather than notes (thousands of asterisks in a paragraph, hundreds of `>` on a line)? */
export function tooIntricate(source: string): boolean {
  // What is too short to hold that many of anything need not be counted.
  if (source.length <= mostNested) return false;
  const lines = source.split(/[\r\n]+/);
  if (lines.some((line) => line.length > mostNested && markersOf(line) > mostNested)) return true;
  if (lines.some((line) => line.length > mostCells && line.split('|').length - 1 > mostCells)) return true;
  if (source.length <= mostDelimiters) return false;
  let delimiters = 0;
  for (const line of lines) {
    if (line.length < 1000 && line.includes('|')) continue;
    for (const unit of line) if (unit === '*' || unit === '_' || unit === '[' || unit === '<') delimiters++;
  }
  return delimiters > mostDelimiters;
}

function markersOf(line: string): number {
  if (!/^[ \t]*[>\-+*\d]/.test(line)) return 0;
  return nesting.exec(line)?.[0].replace(/[ \t\d]+/g, '').length ?? 0;
}
