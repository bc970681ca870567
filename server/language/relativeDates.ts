/** Dates that lean on the date before them: "five years later", "that autumn", "by the end of that year". */
import { monthAt } from './calendarDates.ts';
import { SEASONS, TIME_UNITS } from './dateWords.ts';
import type { Reading } from './dates.ts';
import { PHRASE_ENDS } from './functionWords.ts';
import { CARDINALS } from './numberWords.ts';
import { span, yearPeriod } from './period.ts';
import type { Token } from './tokens.ts';
import { yearAt } from './years.ts';

type Form = (tokens: readonly Token[], index: number) => Reading | undefined;

const POINTING = ['the', 'that', 'this'] as const;

/** The ways in which a date leans on another one, each tried in turn, and the words it can begin with. */
const FORMS: readonly (readonly [form: Form, openers: readonly string[]])[] = [
  [readOtherYear, POINTING],
  [readOtherMonth, POINTING],
  [readDayOfMonth, ['the']],
  [readDistance, ['a', 'an', 'half', ...CARDINALS.keys()]],
  [readWithin, ['during', 'in', 'inside', 'over', 'within']],
  [readSeason, [...POINTING, ...SEASONS.keys(), 'early', 'high', 'late', 'mid']],
  [readYearEnd, ['year', "year's"]],
  [readSameStretch, [...POINTING, 'these', 'those']],
  [readEra, ['after', 'before', 'during', 'eve']],
];

/** The words that such a date begins with: most words of a text are none of them. */
export const RELATIVE_OPENERS: ReadonlySet<string> = new Set(FORMS.flatMap(([, openers]) => openers));

const BY_OPENER: ReadonlyMap<string, readonly Form[]> = new Map(
  Array.from(RELATIVE_OPENERS, (word) => [
    word,
    FORMS.flatMap(([form, openers]) => (openers.includes(word) ? [form] : [])),
  ]),
);

/** Reads the relative date that begins at token `index`, or nothing. Only its context can say what it covers. */
export function readRelativeDate(tokens: readonly Token[], index: number): Reading | undefined {
  const first = tokens[index];
  if (first?.kind === 'digits') return readDistance(tokens, index);
  if (first?.lower === 'the' && !BEHIND_THE.has(tokens[index + 1]?.lower ?? '')) {
    return tokens[index + 1]?.kind === 'digits' ? readDayOfMonth(tokens, index) : undefined;
  }
  for (const read of BY_OPENER.get(first?.lower ?? '') ?? []) {
    const reading = read(tokens, index);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** Words that lead to the unit of time before or behind the one that was spoken of, and how far. */
const TURNS: ReadonlyMap<string, number> = new Map([
  ['same', 0],
  ['following', 1],
  ['next', 1],
  ['ensuing', 1],
  ['subsequent', 1],
  ['previous', -1],
  ['preceding', -1],
]);

/** The words that "the" may stand in front of at the beginning of such a date; "the 31st" is another. */
const BEHIND_THE: ReadonlySet<string> = new Set([...TURNS.keys(), ...SEASONS.keys(), 'year']);

/** "that year", "the same year", "the following year", "the year after", "the year before that". */
export function readRelativeYear(
  tokens: readonly Token[],
  index: number,
): { readonly years: number; readonly next: number } | undefined {
  const turned = turnedAt(tokens, index);
  if (turned !== undefined && tokens[turned.next]?.lower === 'year')
    return { years: turned.by, next: turned.next + 1 };
  const [a, b, c] = wordsAt(tokens, index);
  if (a !== 'the' || b !== 'year') return undefined;
  const end = behindThat(tokens, index + 3);
  if (end === undefined) return undefined;
  if (c === 'after') return { years: 1, next: end };
  return c === 'before' ? { years: -1, next: end } : undefined;
}

/** "that", "the same", "the following", "the previous": which one of a kind, counted from the one spoken of. */
function turnedAt(
  tokens: readonly Token[],
  index: number,
): { readonly by: number; readonly next: number } | undefined {
  const [a, b] = wordsAt(tokens, index);
  if (a === 'that' || a === 'this') {
    if (TURNS.get(b ?? '') === 0) return { by: 0, next: index + 2 };
    return a === 'that' ? { by: 0, next: index + 1 } : undefined;
  }
  const by = a === 'the' ? TURNS.get(b ?? '') : undefined;
  return by === undefined ? undefined : { by, next: index + 2 };
}

/**
 * Behind "before" or "after" alone, or with "that": the token where the date ends; nothing where something is named.
 * "The year before it had been 55.8" and "the year before only 55.8" name nothing.
 */
function behindThat(tokens: readonly Token[], index: number): number | undefined {
  const [word = '', next = ''] = wordsAt(tokens, index);
  if (/^(?:that|this)$/.test(word) && !isWord(tokens[index + 1])) return index + 1;
  const goesOn = PRONOUNS.has(word) ? PHRASE_ENDS.has(next) : /^(?:had|was|were|only|just|saw)$/.test(word);
  return isWord(tokens[index]) && !goesOn ? undefined : index;
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'it', 'she', 'there', 'they', 'we']);

function readOtherYear(tokens: readonly Token[], index: number): Reading | undefined {
  const year = readRelativeYear(tokens, index);
  return year && inYears(year.years, year.next);
}

/** "that March", "the following January", "the same month", "the next month". */
function readOtherMonth(tokens: readonly Token[], index: number): Reading | undefined {
  const turned = turnedAt(tokens, index);
  if (turned === undefined) return undefined;
  if (tokens[turned.next]?.lower === 'month') return inMonths(turned.by, turned.next + 1);
  const month = monthAt(tokens, turned.next);
  if (month === undefined || yearAt(tokens, month.next) !== undefined) return undefined;
  if (turned.by === 0) return { kind: 'month', month: month.number, precision: 'month', next: month.next };
  return { kind: 'relative', turn: turned.by, month: month.number, precision: 'month', next: month.next };
}

/** "on the 31st", "by the 14th of the same month": a day of the month that was spoken of. */
function readDayOfMonth(tokens: readonly Token[], index: number): Reading | undefined {
  const [the, day, ending, behind] = tokens.slice(index, index + 4);
  const led = /^(?:by|from|of|on|until)$/.test(tokens[index - 1]?.lower ?? '');
  if (the?.lower !== 'the' || day?.kind !== 'digits' || day.text.length > 2 || !led) return undefined;
  if (ending?.joined !== true || !/^(?:st|nd|rd|th)$/.test(ending.lower)) return undefined;
  // "on the 15th Congress"
  const named = behind?.kind === 'word' && (behind.lower === 'of' || !PHRASE_ENDS.has(behind.lower));
  const month = behind?.lower === 'of' ? turnedAt(tokens, index + 4) : undefined;
  const same = month?.by === 0 && tokens[month.next]?.lower === 'month';
  if (named && !same) return undefined;
  const next = same ? month.next + 1 : index + 3;
  return { kind: 'relative', day: Number(day.text), precision: 'day', next };
}

/** A number of units of time: "five years", "a fortnight", "half a year", "two and a half years". */
function lengthAt(
  tokens: readonly Token[],
  index: number,
): { readonly months?: number; readonly days?: number; readonly next: number } | undefined {
  const first = tokens[index];
  const half = first?.lower === 'half' && /^an?$/.test(tokens[index + 1]?.lower ?? '');
  const digits = first?.kind === 'digits' && first.text.length <= 2 ? Number(first.text) : undefined;
  let count = half
    ? 0.5
    : (digits ?? (/^an?$/.test(first?.lower ?? '') ? 1 : CARDINALS.get(first?.lower ?? '')));
  let at = half ? index + 2 : index + 1;
  if (count === undefined || (!half && tokens[index - 1]?.lower === 'half')) return undefined;
  const more = wordsAt(tokens, at).slice(0, 3).join(' ');
  if (more === 'and a half') {
    count += 0.5;
    at += 3;
  }
  const unit = TIME_UNITS.get(tokens[at]?.lower ?? '');
  if (unit === undefined) return undefined;
  return 'days' in unit
    ? { days: count * unit.days, next: at + 1 }
    : { months: count * unit.months, next: at + 1 };
}

/** `five years later`, `a year earlier`, `eight weeks later`, `two months after`, "two years after 1930". */
function readDistance(tokens: readonly Token[], index: number): Reading | undefined {
  const length = lengthAt(tokens, index);
  if (length === undefined) return undefined;
  const word = tokens[length.next]?.lower ?? '';
  const sign = AFTER.test(word) ? 1 : BEFORE.test(word) ? -1 : 0;
  if (sign === 0) return undefined;
  if (/^(?:after|before|on)$/.test(word)) {
    const year = word === 'on' ? undefined : yearAt(tokens, length.next + 1);
    const months = length.months ?? 0;
    if (year !== undefined && months >= 12 && months % 12 === 0) {
      const other = yearPeriod(year.number + (sign * months) / 12);
      if (isThroughout(tokens, index)) {
        const here = yearPeriod(year.number);
        const period = sign > 0 ? span(here, other) : span(other, here);
        return { kind: 'absolute', period, precision: 'interval', next: year.next };
      }
      const period = other;
      return { kind: 'absolute', period, precision: 'year', next: year.next };
    }
    // "Five years on the herd had halved": what opens a sentence needs nothing behind it.
    const opens = word === 'on' && (index === 0 || /^[.;!?]$/.test(tokens[index - 1]?.text ?? ''));
    const end = behindThat(tokens, length.next + 1) ?? (opens ? length.next + 1 : undefined);
    return end === undefined ? undefined : distance(length, sign, end);
  }
  return distance(length, sign, length.next + 1);
}

/** "**in the** five years after 1932": all that time, and not its end. */
const isThroughout = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.lower === 'the' && /^(?:during|in|over|within)$/.test(tokens[index - 2]?.lower ?? '');

const AFTER = /^(?:later|after|afterwards|on|thereafter)$/;
const BEFORE = /^(?:earlier|before|previously|beforehand)$/;

function distance(
  length: { readonly months?: number; readonly days?: number },
  sign: number,
  next: number,
): Reading {
  const { months = 0, days } = length;
  if (days !== undefined) return { ...inMonths(Math.round((sign * days) / 28), next), days: sign * days };
  return months % 12 === 0 ? inYears((sign * months) / 12, next) : inMonths(Math.round(sign * months), next);
}

/** `within five years`, `over the next three years`, `in just four years`: how long it took from the date before on. */
function readWithin(tokens: readonly Token[], index: number): Reading | undefined {
  const [opener = '', article, turn] = wordsAt(tokens, index);
  if (!/^(?:within|in|over|during|inside)$/.test(opener)) return undefined;
  const turned = article === 'the' && /^(?:next|following|ensuing|subsequent)$/.test(turn ?? '');
  const short = /^(?:just|only|barely)$/.test(article ?? '');
  // "in five years" in the middle of a clause is how long something took, whenever that was.
  const opens = index === 0 || /^(?:[,;:(]|and)$/.test(tokens[index - 1]?.lower ?? '');
  const counted = short || (opens && !/^an?$/.test(article ?? ''));
  const bare = opener === 'within' || opener === 'inside' || (opener === 'in' && counted);
  if (!turned && !bare) return undefined;
  const length = lengthAt(tokens, index + (turned ? 3 : short ? 2 : 1));
  if (length?.months === undefined) return undefined;
  return { ...distance(length, 1, length.next), within: true };
}

/** `that autumn`, `by the summer`, "the following spring", "in winter": a season of the year that was spoken of. */
function readSeason(tokens: readonly Token[], index: number): Reading | undefined {
  const turned = turnedAt(tokens, index);
  const [a = '', b = ''] = wordsAt(tokens, index);
  const dated = /^(?:in|by|during|until)$/.test(tokens[index - 1]?.lower ?? '');
  const qualified = /^(?:early|late|mid|high)$/.test(a) ? index + (b === '-' ? 2 : 1) : index;
  const at = turned?.next ?? (a === 'the' ? index + 1 : qualified);
  const name = tokens[at]?.lower ?? '';
  // To fall is more than a season.
  const part = name === 'fall' ? undefined : SEASONS.get(name);
  const behind = tokens[at + 1];
  if (part === undefined || behind?.lower === 'of' || yearAt(tokens, at + 1) !== undefined) return undefined;
  // "in spring sowing" dates nothing.
  const bare = turned === undefined && a !== 'the';
  if (bare && !(dated && (!isWord(behind) || PHRASE_ENDS.has(behind?.lower ?? '')))) return undefined;
  if (turned !== undefined && turned.by !== 0) {
    return { kind: 'relative', turn: turned.by, part, precision: 'part', next: at + 1 };
  }
  const after = b === name && behind?.lower === 'after' && behindThat(tokens, at + 2) === at + 2;
  if (after) return { kind: 'relative', turn: 1, part, precision: 'part', next: at + 2 };
  return { kind: 'season', part, precision: 'part', next: at + 1 };
}

/** "by year's end", "at the year-end". */
function readYearEnd(tokens: readonly Token[], index: number): Reading | undefined {
  const [year = '', end, behind] = wordsAt(tokens, index);
  const next = year === "year's" && end === 'end' ? index + 2 : index + 3;
  const named = next === index + 2 || (year === 'year' && end === '-' && behind === 'end');
  return named ? { kind: 'season', part: { month: 10, months: 3 }, precision: 'part', next } : undefined;
}

/** "over the same five years", "in the same period", "during those years": the stretch of time that was spoken of. */
function readSameStretch(tokens: readonly Token[], index: number): Reading | undefined {
  const [a = '', b] = wordsAt(tokens, index);
  const at =
    a === 'the' && b === 'same' ? index + 2 : /^th(?:is|at|ese|ose)$/.test(a) ? index + 1 : undefined;
  if (at === undefined) return undefined;
  const length = lengthAt(tokens, at);
  const same =
    length?.months ?? (/^(?:period|stretch|timespan|years)$/.test(tokens[at]?.lower ?? '') ? 0 : undefined);
  if (same === undefined || (length !== undefined && same < 24)) return undefined;
  return { kind: 'relative', same, precision: 'interval', next: length?.next ?? at + 1 };
}

/**
 * "on the eve of the war", "before the revolution", "during the Civil War": a time of its own that these words alone put
 * in no year; whatever is counted then is not counted in a year that was named before.
 */
function readEra(tokens: readonly Token[], index: number): Reading | undefined {
  const [a = '', b] = wordsAt(tokens, index);
  const from =
    a === 'eve' && b === 'of' ? index + 2 : /^(?:after|before|during)$/.test(a) ? index + 1 : undefined;
  if (from === undefined) return undefined;
  const noun = tokens.slice(from, from + 5).findIndex(({ lower }) => ERAS.has(lower));
  if (noun < 0) return undefined;
  const named = tokens
    .slice(from, from + noun)
    .every(({ lower, text }) => /^(?:the|world|first|second)$/.test(lower) || /^\p{Lu}/u.test(text));
  return named ? { kind: 'relative', era: true, precision: 'part', next: from + noun + 1 } : undefined;
}

/** What a time is told by when it is told by no year. */
const ERAS: ReadonlySet<string> = new Set(['war', 'wwi', 'wwii', 'ww', 'revolution', 'nep']);

function wordsAt(tokens: readonly Token[], index: number): readonly string[] {
  return tokens.slice(index, index + 4).map((token) => token.lower);
}

const isWord = (token: Token | undefined): boolean => token?.kind === 'word';

const inYears = (years: number, next: number): Reading => ({
  kind: 'relative',
  years,
  precision: 'year',
  next,
});

const inMonths = (months: number, next: number): Reading => ({
  kind: 'relative',
  months,
  precision: 'month',
  next,
});
