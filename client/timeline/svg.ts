/** Draws the picture of a timeline as SVG. What a class looks like is said by a style sheet: one for the editor, one for paper. */
import { escapeXml } from './escape.ts';
import { legendOf } from './legend.ts';
import type { EntryMark, Mark } from './marks.ts';
import { type Cluster, type Picture, type PlacedMark, sizes } from './picture.ts';
import { bar, fades, fadingBar, n, point, sign } from './shapes.ts';
import { BOLD, fitting } from './textWidth.ts';
import type { Translate } from './words.ts';

/** How it is used: with the keyboard and the mouse, or as a file of its own with its title and its colours. */
export type Use =
  | { readonly kind: 'page'; readonly label: string }
  | { readonly kind: 'file'; readonly title: string; readonly description: string; readonly style: string };

/** Room between the picture and the edges of a file. */
const PAPER = 24;
const TITLE = 34;
/** As in paper.ts. */
const TITLE_LETTERS = 18;

/** The picture as one `<svg>`. */
export function svgOf(picture: Picture, use: Use, t: Translate): string {
  const { width } = picture;
  const legend = legendOf(picture, t);
  const height = picture.height + legend.height;
  const body = `${fades}${ground(picture, t)}${marksOf(picture, use)}${legend.svg}`;
  if (use.kind === 'page') {
    return `<svg xmlns="http://www.w3.org/2000/svg" class="timeline" width="${n(width)}" height="${n(height)}" role="group" aria-label="${escapeXml(use.label)}">${body}</svg>`;
  }
  const [wide, high] = [n(width + 2 * PAPER), n(height + 2 * PAPER + TITLE)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" class="timeline" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeXml(use.title)}</title><desc id="description">${escapeXml(use.description)}</desc>`,
    `<style>${use.style}</style><rect class="paper" width="${wide}" height="${high}"/>`,
    `<text class="title" x="${PAPER}" y="${PAPER + 14}">${escapeXml(fitting(use.title, TITLE_LETTERS * BOLD, width))}</text>`,
    `<g transform="translate(${PAPER} ${PAPER + TITLE})">${body}</g></svg>\n`,
  ].join('');
}

/** What the marks stand on: lines of time with their names, and the packs' part with its heading. */
function ground({ ticks, width, height, backdropTop }: Picture, t: Translate): string {
  const end = n(height - 4);
  const lines = ticks.map(({ x, label }) => {
    const main = label === undefined ? '' : ' main';
    const line = `<line class="grid${main}" x1="${n(x)}" y1="${label === undefined ? sizes.axis : 4}" x2="${n(x)}" y2="${end}"/>`;
    return label === undefined
      ? line
      : `${line}<text class="tick" x="${n(x + 4)}" y="15">${escapeXml(label)}</text>`;
  });
  const band =
    backdropTop === undefined
      ? ''
      : `<rect class="band" x="0" y="${n(backdropTop - sizes.backdropHead + 4)}" width="${n(width)}" height="${n(height - backdropTop + sizes.backdropHead - 8)}"/>`;
  const heading =
    backdropTop === undefined
      ? ''
      : `<text class="heading" x="6" y="${n(backdropTop - 10)}">${escapeXml(t('From the pack: what else happened'))}</text>`;
  return `<g class="ground" aria-hidden="true">${band}${lines.join('')}${heading}<line class="axis" x1="0" y1="${sizes.axis}" x2="${n(width)}" y2="${sizes.axis}"/></g>`;
}

function marksOf({ dates, clusters, backdrop, rest }: Picture, use: Use): string {
  const row = <M>(of: readonly M[], draw: (one: M) => string): string => of.map(draw).join('');
  const interactive = (kind: string, id: string, name: string, drawn: string): string => {
    const tooltip = `<title>${escapeXml(name)}</title>`;
    if (use.kind === 'file') return `<g class="${kind}">${tooltip}${drawn}</g>`;
    return `<g class="${kind}" data-id="${escapeXml(id)}" role="button" tabindex="-1" aria-label="${escapeXml(name)}">${tooltip}${drawn}</g>`;
  };
  return [
    row(backdrop, (placed) =>
      interactive(`mark entry ${placed.mark.kind}`, placed.mark.id, placed.mark.name, entry(placed)),
    ),
    row(rest, ({ x, y, mark }) =>
      interactive(
        'mark entry rest',
        mark.id,
        mark.name,
        `${ring(x - 4, y - 1, x + 4, y + 9)}<line class="shape" x1="${n(x)}" y1="${n(y)}" x2="${n(x)}" y2="${n(y + 8)}"/>`,
      ),
    ),
    row(dates, (placed) =>
      interactive(`mark ${placed.mark.outcome}`, placed.mark.id, placed.mark.name, date(placed)),
    ),
    row(clusters, (cluster) => interactive('mark cluster', cluster.id, cluster.name, badge(cluster))),
  ].join('');
}

/** The area that takes a click, and the ring around what has the focus; a little of it may be outside the picture, which shows it. */
function ring(left: number, top: number, right: number, bottom: number): string {
  return `<rect class="ring" x="${n(left)}" y="${n(top)}" width="${n(right - left)}" height="${n(bottom - top)}" rx="3"/>`;
}

function date({ mark, top, left, right, isPoint, textAt, wordsEnd, when, about }: PlacedMark<Mark>): string {
  const start = textAt - (mark.outcome === 'none' ? 0 : sizes.sign);
  const time = { left, right, top: top + 18, height: 6 };
  const more = about === '' ? '' : `<tspan dx="6">${escapeXml(about)}</tspan>`;
  return [
    ring(Math.min(start, left) - 3, top - 1, Math.max(wordsEnd, right) + 3, top + 27),
    sign(mark.outcome, start, top + 4),
    `<text class="words" x="${n(textAt)}" y="${n(top + 13)}"><tspan class="when">${escapeXml(when)}</tspan>${more}</text>`,
    mark.circa ? fadingBar(time, mark.outcome) : isPoint ? point((left + right) / 2, top + 21) : bar(time),
  ].join('');
}

function entry({ mark, top, left, right, isPoint, textAt, about, wordsEnd }: PlacedMark<EntryMark>): string {
  const time = { left, right, top: top + 14.5, height: 3 };
  return [
    ring(Math.min(textAt, left) - 3, top - 1, Math.max(wordsEnd, right) + 3, top + 20),
    `<text class="words" x="${n(textAt)}" y="${n(top + 11)}">${escapeXml(about)}</text>`,
    mark.circa
      ? fadingBar(time, 'entry')
      : isPoint
        ? `<circle class="shape" cx="${n((left + right) / 2)}" cy="${n(top + 16)}" r="2.5"/>`
        : bar(time),
  ].join('');
}

function badge({ left, right, top, marks }: Cluster): string {
  const middle = (left + right) / 2;
  return `${ring(left, top, right, top + 18)}<rect class="badge" x="${n(left + 1)}" y="${n(top + 1)}" width="${n(right - left - 2)}" height="16" rx="8"/><text class="count" x="${n(middle)}" y="${n(top + 13)}" text-anchor="middle">+${marks.length}</text>`;
}
