/** The shapes and signs of a timeline, as SVG. */
import type { Outcome } from './marks.ts';

/** A tenth of a unit is as exact as a screen. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Half the width of a point. */
export const HALF_POINT = 5;

/** How long a faded end is at most. */
const FADE = 16;

/** The names of the fades: of the dates, by their outcome, and of the packs' entries. */
export type Ink = Outcome | 'entry';

/** From left to right, and how high. */
export interface Bar {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

/** A bar. */
export function bar({ left, right, top, height }: Bar): string {
  return `<rect class="shape" x="${n(left)}" y="${n(top)}" width="${n(right - left)}" height="${height}" rx="${n(height / 3)}"/>`;
}

/** A bar whose ends fade, for what is about so; {@link fades} has its ends. */
export function fadingBar({ left, right, top, height }: Bar, ink: Ink): string {
  const fade = Math.min(FADE, (right - left) / 2);
  const piece = (kind: string, from: number, to: number): string =>
    to - from < 0.1
      ? ''
      : `<rect ${kind} x="${n(from)}" y="${n(top)}" width="${n(to - from)}" height="${height}"/>`;
  return [
    piece(`fill="url(#in-${ink})"`, left, left + fade),
    piece('class="shape"', left + fade, right - fade),
    piece(`fill="url(#out-${ink})"`, right - fade, right),
  ].join('');
}

/** A diamond, for what is too short for a bar. */
export function point(x: number, y: number): string {
  const side = String(HALF_POINT);
  return `<path class="shape" d="M${n(x)} ${n(y - HALF_POINT)}l${side} ${side}l-${side} ${side}l-${side} -${side}z"/>`;
}

const INKS: readonly Ink[] = ['none', 'supported', 'contradicted', 'contested', 'scope-differs', 'entry'];

/** The fades that the bars use; their class has the colour. */
export const fades = `<defs>${INKS.map(
  (ink) =>
    `<linearGradient id="in-${ink}" class="fade ${ink}"><stop offset="0" stop-opacity="0"/><stop offset="1"/></linearGradient>` +
    `<linearGradient id="out-${ink}" class="fade ${ink}"><stop offset="0"/><stop offset="1" stop-opacity="0"/></linearGradient>`,
).join('')}</defs>`;

/** The sign in front of a date that was held against the packs: a tick, a cross, a half circle; 10 units wide and high. */
export function sign(outcome: Outcome, x: number, y: number): string {
  const at = `class="sign" transform="translate(${n(x)} ${n(y)})"`;
  switch (outcome) {
    case 'none':
      return '';
    case 'supported':
      return `<path ${at} d="M1 5.5l3 3l5 -7"/>`;
    case 'contradicted':
      return `<path ${at} d="M1.5 1.5l7 7m0 -7l-7 7"/>`;
    default:
      return `<g ${at}><circle cx="5" cy="5" r="4"/><path class="half" d="M5 1a4 4 0 0 1 0 8z"/></g>`;
  }
}
