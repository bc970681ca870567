/** What the shapes and signs of a timeline mean, below it; only of those that it has. */
import { escapeXml } from './escape.ts';
import type { Picture } from './picture.ts';
import { bar, fadingBar, point, sign } from './shapes.ts';
import { textWidth } from './textWidth.ts';
import { type Translate, verdictWords } from './words.ts';

const LETTERS = 11;
const ROW = 20;
/** Room for a shape, and between two meanings. */
const SHAPE = 24;
const GAP = 18;

/** The legend below a picture, in its width. */
export function legendOf(
  { dates, width, height }: Picture,
  t: Translate,
): { readonly svg: string; readonly height: number } {
  const marks = dates.map(({ mark }) => mark);
  const outcomes = (['supported', 'contradicted', 'contested', 'scope-differs'] as const).filter((outcome) =>
    marks.some((mark) => mark.outcome === outcome),
  );
  const meanings: readonly (readonly [
    draw: (x: number, y: number) => string,
    words: string,
    shown: boolean,
  ])[] = [
    [
      (x, y) => point(x + 9, y + 5),
      t('a short time'),
      dates.some(({ isPoint, mark }) => isPoint && !mark.circa),
    ],
    [
      (x, y) => bar({ left: x, right: x + 18, top: y + 2, height: 6 }),
      t('a period'),
      dates.some(({ isPoint, mark }) => !isPoint && !mark.circa),
    ],
    [
      (x, y) => fadingBar({ left: x, right: x + 18, top: y + 2, height: 6 }, 'none'),
      t('about then'),
      marks.some(({ circa }) => circa),
    ],
    ...outcomes.map(
      (outcome) =>
        [
          (x: number, y: number) => `<g class="mark ${outcome}">${sign(outcome, x + 4, y)}</g>`,
          verdictWords(outcome, t),
          true,
        ] as const,
    ),
  ];
  let [x, row] = [6, 0];
  const drawn: string[] = [];
  for (const [draw, words, shown] of meanings) {
    if (!shown) continue;
    const wide = SHAPE + textWidth(words, LETTERS);
    if (x > 6 && x + wide > width) [x, row] = [6, row + 1];
    const y = height + row * ROW;
    drawn.push(
      `${draw(x, y)}<text class="meaning" x="${Math.round(x + SHAPE)}" y="${Math.round(y + 9)}">${escapeXml(words)}</text>`,
    );
    x += wide + GAP;
  }
  if (drawn.length === 0) return { svg: '', height: 0 };
  return { svg: `<g class="legend" aria-hidden="true">${drawn.join('')}</g>`, height: (row + 1) * ROW };
}
