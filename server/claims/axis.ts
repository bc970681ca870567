/** Dates that head the figures behind them as the columns of a table do: "1929 / 1933: cattle 7.5m / 1.6m, camels 1.06m / 73,000". */
import type { Period } from '../language/period.ts';
import type { TokenRange } from '../language/tokens.ts';
import type { Dating } from './dating.ts';
import type { PhraseRole } from './phraseUses.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** What stands between two of a list. */
const LISTING = /^(?:[/,&>→⇒-]|v|vs|versus|and|to|then|against)$/;

/** How many signs part two of a list at most: ", and", "->". */
const SIGNS = 2;

/** A longer list of dates is a table or no list. */
const MOST = 8;

/**
 * The dating of each figure where two dates or more stand in front of all of them or behind, in a list, and the figures come
 * in groups of as many: in the sentence itself, or else in the nearest label over it. Nothing where they do not.
 */
export function onAxis(
  sentence: Sentence,
  { parents, headings, previous }: Surroundings,
): readonly Dating[] | undefined {
  const { quantities, dates } = sentence;
  const [first] = quantities;
  if (first === undefined || quantities.length < 2) return undefined;
  if (dates.length > 0) {
    const last = quantities.at(-1)?.to ?? 0;
    const apart = dates.every(({ to }) => to <= first.from) || dates.every(({ from }) => from >= last);
    if (!apart) return undefined;
    const periods = axisOf(sentence);
    const behind = (dates[0]?.from ?? 0) >= last;
    return spread(sentence, periods, 'clause') ?? (behind ? spreadBehind(sentence, periods) : undefined);
  }
  const before = previous.slice(-1).filter((around) => around.quantities.length === 0);
  const dated = ({ dates: own }: Sentence): boolean => own.length > 0;
  const label = [...before, ...parents].findLast(dated);
  if (label !== undefined) return spread(sentence, axisOf(label), 'parent');
  const heading = headings.slice(-1).find(dated);
  return heading && spread(sentence, axisOf(heading), 'heading');
}

/** Where the label of each figure's group stands, by the index of the figure; nothing where not every group has one in front. */
export function labelsOnAxis(
  sentence: Sentence,
  surroundings: Surroundings,
): readonly TokenRange[] | undefined {
  const { quantities, dates, phrases } = sentence;
  if (onAxis(sentence, surroundings) === undefined) return undefined;
  const labels: TokenRange[] = [];
  for (const [at, { from }] of quantities.entries()) {
    const before = quantities[at - 1];
    const last = labels.at(-1);
    if (last !== undefined && isListed(sentence, before, quantities[at] ?? last)) labels.push(last);
    else labels.push({ from: before?.to ?? dates.findLast(({ to }) => to <= from)?.to ?? 0, to: from });
  }
  const named = labels.every((label) =>
    phrases.some(
      (hit) =>
        hit.from >= label.from &&
        hit.to <= label.to &&
        hit.uses.some((use) => use.of === 'measure' && NAMING.has(use.role)),
    ),
  );
  return named ? labels : undefined;
}

/** The roles of the words that say what is counted. */
const NAMING: ReadonlySet<PhraseRole> = new Set<PhraseRole>(['subject', 'predicate']);

/** The dates of a sentence, if there are several and all of them stand in one list, going forward. */
function axisOf(sentence: Sentence): readonly Period[] {
  const { dates } = sentence;
  const periods = dates.flatMap(({ period, precision }) => (precision === 'decade' ? [] : (period ?? [])));
  const forward = periods.every(({ first }, at) => at === 0 || (periods[at - 1]?.last ?? first) < first);
  const whole = periods.length === dates.length && dates.length > 1 && dates.length <= MOST;
  return whole &&
    forward &&
    dates.every((date, at) => at === 0 || isListed(sentence, dates[at - 1], date, /^in$/))
    ? periods
    : [];
}

/** The figures in groups of as many as there are periods, each group a list of its own. */
function spread(
  sentence: Sentence,
  periods: readonly Period[],
  where: Dating['where'],
): readonly Dating[] | undefined {
  const { quantities } = sentence;
  const count = periods.length;
  if (count < 2 || quantities.length % count !== 0) return undefined;
  const grouped = quantities.every((quantity, at) => {
    const before = quantities[at - 1];
    if (at % count > 0) return isListed(sentence, before, quantity);
    return before === undefined || isParted(sentence, before, quantity);
  });
  return grouped
    ? quantities.map((_, at) => ({ period: periods[at % count], where, axis: true as const }))
    : undefined;
}

/**
 * "Horses 33.5, cattle 70.5 and 38.4, in 1928 and 1933": of more figures than the dates behind them only those in a list of as
 * many are for these dates; which of them a lone one is for nobody knows.
 */
function spreadBehind(sentence: Sentence, periods: readonly Period[]): readonly Dating[] | undefined {
  const { quantities } = sentence;
  if (periods.length < 2 || quantities.length <= periods.length) return undefined;
  const groups: number[] = [];
  for (const [at, quantity] of quantities.entries()) {
    if (at > 0 && isListed(sentence, quantities[at - 1], quantity))
      groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1;
    else groups.push(1);
  }
  return groups.flatMap((size) =>
    Array.from({ length: size }, (_, at) => ({
      period: size === periods.length ? periods[at] : undefined,
      where: 'clause' as const,
      axis: true as const,
    })),
  );
}

/** Whether the date of a figure is one of several in a list: "lost in 1928 and 1933" tells of neither year alone. */
export function isOneOfList({ tokens, dates }: Sentence, date: TokenRange): boolean {
  const and = (left: TokenRange, right: TokenRange): boolean =>
    right.from > left.to &&
    tokens.slice(left.to, right.from).every(({ lower }) => /^(?:,|and|&|in)$/.test(lower));
  return dates.some((other) => and(other, date) || and(date, other));
}

/** Whether nothing but the sign of a list stands between the two, and a word that may open the second. */
function isListed(
  { tokens }: Sentence,
  left: TokenRange | undefined,
  right: TokenRange,
  opener?: RegExp,
): boolean {
  const between = tokens.slice(left?.to ?? 0, right.from);
  const signs = opener?.test(between.at(-1)?.lower ?? '') === true ? between.slice(0, -1) : between;
  return signs.length > 0 && signs.length <= SIGNS && signs.every(({ lower }) => LISTING.test(lower));
}

/** Whether something is said between the two: the label of the second. */
function isParted({ tokens }: Sentence, left: TokenRange, right: TokenRange): boolean {
  return tokens
    .slice(left.to, right.from)
    .some(({ kind, lower }) => kind === 'word' && lower !== 'or' && !LISTING.test(lower));
}
