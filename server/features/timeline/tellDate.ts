/** What is told of one date of a sentence. */
import type { KnownDate } from '../../claims/sentenceDates.ts';
import type { Sentence } from '../../claims/sentence.ts';
import { hedgeBefore } from '../../language/hedges.ts';
import { lengthInDays } from '../../language/period.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import type { Span } from '../../note/note.ts';
import type { Granularity, TimelineDate } from '../../protocol.ts';
import { aboutWords, excerpt, firstWords, onOneLine } from './words.ts';
import type { WordsBeside } from './wordsBeside.ts';

/** A date before it is placed in the note; its `about` knows of no event. */
export interface ToldDate extends Omit<TimelineDate, 'range' | 'event' | 'figures'> {
  /** With a word in front that makes it uncertain: `c. 1932`. */
  readonly span: Span;
}

/** How long what is told of a date may be, in UTF-16 units. */
const ABOUT = 60;
const SENTENCE = 160;

/** Of the date with number `at` of a sentence, whose dates are `dates`; its span is in offsets of the sentence. */
export function tellDate(
  sentence: Sentence,
  dates: readonly KnownDate[],
  at: number,
  beside: WordsBeside,
): ToldDate | undefined {
  const date = dates[at];
  if (date === undefined) return undefined;
  const { mention, period } = date;
  const { text, tokens } = sentence;
  const span = spanOf(tokens, mention);
  const circa = span.start < mention.start || period.approximate || isDoubted(sentence, mention.to);
  const about = aboutDate(sentence, dates, at, beside);
  return {
    span,
    first: period.first,
    last: period.last,
    label: labelOf(date, text.slice(span.start, span.end), circa),
    granularity: granularityOf(date),
    circa,
    about: excerpt(about, { start: 0, end: 0 }, ABOUT),
    sentence: excerpt(text, span, SENTENCE),
  };
}

/** Where a date stands, with a word in front that makes it uncertain. */
function spanOf(tokens: Sentence['tokens'], { from, start, end }: KnownDate['mention']): Span {
  const before = hedgeBefore(tokens, from);
  return { start: before.hedge === 'about' ? (tokens[before.from]?.start ?? start) : start, end };
}

/** As it stands where words say it best ("late 1930s"); else written out, so that "'32" has its century. */
function labelOf({ mention, period }: KnownDate, words: string, circa: boolean): string {
  const inWords = mention.precision === 'part' || mention.precision === 'decade';
  if (mention.kind === 'absolute' && inWords) return onOneLine(words);
  const written = formatEdtf(period.edtf);
  return circa && !written.startsWith('c. ') ? `c. ${written}` : written;
}

/** A mere figure says more behind what it is a figure of: "Harvest (m tonnes): 73.3", "Grain exports rose … 4.8 million". */
function aboutDate(sentence: Sentence, dates: readonly KnownDate[], at: number, beside: WordsBeside): string {
  const { text, tokens } = sentence;
  const spans = dates.map(({ mention }) => spanOf(tokens, mention));
  const words = aboutWords(text, spans)[at] ?? '';
  if (words === '') return beside.any;
  if (!FIGURE.test(words)) return words;
  const start = at > 0 ? firstWords(text, dates[0]?.mention.start ?? 0) : '';
  if (start !== '') return `${start} … ${words}`;
  return beside.near === '' ? words : `${beside.near}: ${words}`;
}

/** A figure, with its unit at most. */
const FIGURE = /^\d\S*(?: \S+)?$/;

/** "(born 1880?)": a question mark right behind it that ends no sentence. */
const isDoubted = ({ tokens }: Sentence, behind: number): boolean =>
  tokens[behind]?.text === '?' && tokens[behind].joined && tokens[behind + 1] !== undefined;

/** What the reading of dates calls a decade may be a century. */
function granularityOf({ mention: { precision }, period }: KnownDate): Granularity {
  if (precision === 'interval') return 'range';
  return precision === 'decade' && lengthInDays(period) > DECADE ? 'century' : precision;
}

/** Longer than any decade, in days. */
const DECADE = 4000;
