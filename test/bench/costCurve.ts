/** Draws the cost curve as a picture (SVG) that can be read on light and on dark pages. */
import type { Machine } from './machine.ts';
import type { Measurement } from './result.ts';

const width = 900;
const height = 470;
const plot = { left: 76, right: 600, top: 56, bottom: 404 };

/** From one power of ten to another; both axes are logarithmic. */
const words = { from: 1e3, to: 1e6, ticks: [1e3, 1e4, 1e5, 1e6] };
const milliseconds = { from: 0.05, to: 5000, ticks: [0.1, 1, 10, 100, 1000] };

/** In the order of the servers; each is dark enough for a light page and, in the second place, light enough for a dark one. */
const colours = [
  ['#c0392b', '#ff7b6b'],
  ['#1f6feb', '#6cb0ff'],
  ['#7a5af5', '#b7a3ff'],
  ['#5f6b76', '#a9b4bf'],
  ['#8a6d1d', '#d8b74a'],
] as const;

/** One line of the picture: a server with its medians (ms) by the length of the note (words). */
interface Line {
  readonly who: string;
  readonly points: readonly { readonly words: number; readonly median: number }[];
}

/** The picture of what was measured; it says where and when. */
export function drawCostCurve(measurements: readonly Measurement[], { cpu, node, date }: Machine): string {
  const lines = linesOf(measurements);
  const labels = spread(lines.map(heightAtEnd));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">What an edit costs as notes grow: ${lines.map(inWords).join('; ')}</title>`,
    `<style>${style(lines.length)}</style>`,
    `<rect class="page" width="${width}" height="${height}" rx="8"/>`,
    text(plot.left, 28, 'heading', 'From a keystroke in the middle of a note to its diagnostics'),
    text(plot.left, 45, 'note', `median; ${cpu}, Node ${node}, ${date}`),
    ...milliseconds.ticks.flatMap((value) => [
      `<path class="grid" d="M${plot.left} ${y(value)}H${plot.right}"/>`,
      text(plot.left - 8, y(value) + 4, 'tick end', value.toLocaleString('en-GB')),
    ]),
    ...words.ticks.flatMap((value) => [
      `<path class="grid" d="M${x(value)} ${plot.top}V${plot.bottom}"/>`,
      text(x(value), plot.bottom + 20, 'tick middle', value.toLocaleString('en-GB')),
    ]),
    text(
      (plot.left + plot.right) / 2,
      plot.bottom + 44,
      'axis middle',
      'length of the note, in words (logarithmic)',
    ),
    `<text class="axis middle" transform="translate(22 ${(plot.top + plot.bottom) / 2}) rotate(-90)">time, in milliseconds (logarithmic)</text>`,
    ...lines.flatMap(({ who, points }, number) => [
      `<polyline class="line s${number}" points="${points.map((point) => `${x(point.words)},${y(point.median)}`).join(' ')}"/>`,
      ...points.map(
        (point) => `<circle class="dot s${number}" cx="${x(point.words)}" cy="${y(point.median)}" r="3"/>`,
      ),
      text(plot.right + 12, (labels[number] ?? 0) + 4, `label s${number}`, who),
    ]),
    '</svg>',
    '',
  ].join('\n');
}

function linesOf(measurements: readonly Measurement[]): readonly Line[] {
  const names = [...new Set(measurements.map(({ who }) => who))];
  return names.map((who) => ({
    who,
    points: measurements
      .filter((one) => one.who === who && Number.isFinite(one.summary.median))
      .map((one) => ({ words: one.words, median: one.summary.median })),
  }));
}

function inWords({ who, points }: Line): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return escaped(who);
  const at = (point: typeof first): string =>
    `${point.median.toPrecision(2)} ms at ${point.words.toLocaleString('en-GB')} words`;
  return escaped(`${who} ${at(first)}, ${at(last)}`);
}

function style(count: number): string {
  const page = (paper: string, ink: string, grid: string): string =>
    `.page{fill:${paper}}text{fill:${ink}}.grid{stroke:${grid}}`;
  const hues = (which: 0 | 1): string =>
    colours
      .slice(0, count)
      .map((pair, number) => {
        const colour = pair[which];
        return `.line.s${number}{stroke:${colour}}.dot.s${number},.label.s${number}{fill:${colour}}`;
      })
      .join('');
  return [
    'text{font:12px system-ui,sans-serif}.heading{font-size:15px;font-weight:600}.note{font-size:11px}',
    '.middle{text-anchor:middle}.end{text-anchor:end}.label{font-weight:600}.line{fill:none;stroke-width:2}.grid{stroke-width:1}',
    page('#ffffff', '#1f2328', '#d8dee4'),
    hues(0),
    `@media (prefers-color-scheme:dark){${page('#0d1117', '#e6edf3', '#30363d')}${hues(1)}}`,
  ].join('');
}

function x(value: number): number {
  return along(value, words, plot.left, plot.right);
}

function y(value: number): number {
  return along(value, milliseconds, plot.bottom, plot.top);
}

/** The place of a value on a logarithmic axis, to a tenth of a pixel. */
function along(
  value: number,
  { from, to }: { readonly from: number; readonly to: number },
  start: number,
  end: number,
): number {
  const share = Math.log(value / from) / Math.log(to / from);
  return Math.round((start + share * (end - start)) * 10) / 10;
}

/** How high a line is at the right edge, or would be if it went on as it ended. */
function heightAtEnd({ points }: Line): number {
  const [before, last] = points.slice(-2);
  if (before === undefined || last === undefined) return y(before?.median ?? 1);
  const steepness = Math.log(last.median / before.median) / Math.log(last.words / before.words);
  return Math.max(plot.top, y(last.median * (words.to / last.words) ** steepness));
}

/** Heights of labels, moved apart so that none covers another: 16 pixels a line. */
function spread(heights: readonly number[]): readonly number[] {
  const order = heights.map((height, number) => ({ height, number })).sort((a, b) => a.height - b.height);
  const moved: number[] = [];
  let least = -Infinity;
  for (const { height, number } of order) {
    least = Math.max(height, least + 16);
    moved[number] = least;
  }
  return moved;
}

function text(left: number, top: number, classes: string, content: string): string {
  return `<text class="${classes}" x="${left}" y="${top}">${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
