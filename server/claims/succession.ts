/** Figures one behind the other under a span of years: "1930–33: 4.8, 5.2, 1.8, 1.7", "1928–32: 2 → 4 → 24 → 53 → 62%". */
import { calendarDay, yearPeriod } from '../language/period.ts';
import type { Dating } from './dating.ts';
import { lastDate, type SentenceDate } from './sentenceDates.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A chain of arrows or a bare list ("Exports 1930–33: 4.8, 5.2, 1.8, 1.7") under a span of years: a value for each year where
 * there are as many; else nobody knows for which, and of a list it may be anything.
 */
export function inSuccession(
  { tokens, quantities }: Sentence,
  dates: readonly SentenceDate[],
  { parents, headings, previous }: Surroundings,
): readonly Dating[] | undefined {
  if (quantities.length < 3 || dates.length > 1) return undefined;
  const first = quantities[0]?.from ?? 0;
  const chained = arrowsIn(tokens) >= quantities.length - 1;
  const listed =
    dates.every(({ mention }) => mention.to <= first) &&
    quantities.every(({ from }, at) => {
      const between = tokens.slice(quantities[at - 1]?.to ?? from, from);
      return between.length < 3 && between.every(({ lower }) => /^(?:[,;/–-]|and)$/.test(lower));
    });
  if (!chained && !listed) return undefined;
  const around = lastDate(parents) ?? lastDate(headings.slice(-1)) ?? lastDate(previous.slice(-1));
  const span = dates.length === 1 ? dates[0]?.period : around;
  const start = span === undefined ? 0 : calendarDay(span.first).year;
  const years = span === undefined ? 0 : calendarDay(span.last).year - start + 1;
  if (!chained && years !== quantities.length) return undefined;
  return quantities.map((_, at) => ({
    period: years === quantities.length ? yearPeriod(start + at) : undefined,
    where: dates.length === 1 ? 'clause' : 'heading',
  }));
}

const arrowsIn = (tokens: Sentence['tokens']): number =>
  tokens.filter(({ text, joined }) => text === '→' || text === '⇒' || (text === '>' && joined)).length;
