/** The few words of a sentence that tell what a date in it is the date of. */
import type { Span } from '../../note/note.ts';
import { gap } from '../../note/prose.ts';

/**
 * What each date of a sentence is the date of: what stands in front of it or, where that is next to nothing or told of the
 * date before already, what stands behind it. Empty where nothing does. Spans ascend.
 *
 * `The state procured 10.8 million tonnes in ⟦1928⟧ and 22.6 million in ⟦1933⟧.` → `The state procured 10.8 million tonnes`,
 * `22.6 million`; `By ⟦1932⟧ the towns were starving.` → `the towns were starving`
 */
export function aboutWords(text: string, dates: readonly Span[]): readonly string[] {
  let isTold = false;
  return dates.map(({ start, end }, at) => {
    const lead = isTold ? '' : text.slice(dates[at - 1]?.end ?? 0, start);
    const [before, behind] = [bare(lead), bare(text.slice(end, dates[at + 1]?.start))];
    const isEnough = saysMuch(before) || (lead.trimEnd().endsWith('(') && before !== '');
    isTold = !isEnough && saysMuch(behind);
    if (isEnough) return before;
    return isTold ? behind : ([before, behind].find((words) => words.length > 2) ?? '');
  });
}

/** A single word says little, unless it is a figure: "Even in 1932", but "Horses (1928)". */
const saysMuch = (words: string): boolean => /\d|\S\s+\S/.test(words);

/** How a sentence begins, in a few words at most, up to `end`: `Horses: 33.5m in` → `Horses`. */
export function firstWords(text: string, end: number): string {
  const [head = ''] = onOneLine(text.slice(0, end)).split(':');
  return bare(head.split(' ').slice(0, FEW).join(' '));
}

const FEW = 3;

/** Without what only leads to a date or away from it, and without signs at the ends. */
function bare(text: string): string {
  let words = onOneLine(text).split(' ');
  while (LEADING.has(bareWord(words[0]))) words = words.slice(1);
  while (TRAILING.has(bareWord(words.at(-1)))) words = words.slice(0, -1);
  return trimSigns(words.join(' '));
}

const bareWord = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : trimSigns(word).toLowerCase();

/** Leaves out signs that open or close what is no longer there; a bracket that encloses its own words stays. */
function trimSigns(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && OPENING.has(text[start])) start += 1;
  while (end > start && CLOSING.has(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

const OPENING: ReadonlySet<string | undefined> = new Set(' ,;:.)]→–—-');
const CLOSING: ReadonlySet<string | undefined> = new Set(' ,;:.([→–—-');

const LEADING: ReadonlySet<string | undefined> = new Set(['', 'and', 'or', 'to', 'but', 'until', 'till']);

const TRAILING: ReadonlySet<string | undefined> = new Set(
  (
    ' a about after and around at before between by during for from in it of on since still the then this till to ' +
    'until was were'
  ).split(' '),
);

/**
 * At most `length` UTF-16 units of a text around a span, cut between words and marked with `…` where it is cut.
 */
export function excerpt(text: string, { start, end }: Span, length: number): string {
  if (text.length <= length) return onOneLine(text);
  const room = Math.max(0, length - (end - start));
  const from = Math.min(Math.max(0, start - Math.floor(room / 2)), text.length - length);
  const until = from + length;
  const head = from > 0 ? Math.min(text.indexOf(' ', from) + 1 || from, start) : 0;
  const tail = until < text.length ? Math.max(text.lastIndexOf(' ', until), end) : text.length;
  return `${head > 0 ? '…' : ''}${onOneLine(text.slice(head, tail))}${tail < text.length ? '…' : ''}`;
}

/** On one line, without what stands for code and pictures. */
export const onOneLine = (text: string): string => text.replaceAll(gap, ' ').replace(/\s+/g, ' ').trim();
