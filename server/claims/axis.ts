/** Dates that head the figures behind them as the columns of a table do: "1929 / 1933: cattle 7.5m / 1.6m, camels 1.06m / 73,000". */
import type { Period } from '../language/period.ts';
import type { TokenRange } from '../language/tokens.ts';
import type { Dating } from './dating.ts';
import type { PhraseRole } from './phraseIndex.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** What stands between two of a list. */
const LISTING = /^(?:[/,&>→⇒-]|v|vs|versus|and|to|then|against)$/;

/** How many signs part two of a list at most: ", and", "->". */
const SIGNS = 2;

/** A longer list of dates is a table or no list. */
const MOST = 8;

/**
 * The dating of each figure where two dates or more stand in front of all of them, in a list, and the figures come in groups
 * of as many: in the sentence itself, or else in the nearest label over it. Nothing where they do not.
 */
export function onAxis(
  sentence: Sentence,
  { parents, headings, previous }: Surroundings,
): readonly Dating[] | undefined {
  const { quantities, dates } = sentence;
  const [first] = quantities;
  if (first === undefined || quantities.length < 2) return undefined;
  if (dates.length > 0) {
    const inFront = dates.every(({ to }) => to <= first.from);
    return inFront ? spread(sentence, axisOf(sentence), 'clause') : undefined;
  }
  const before = previous.slice(-1).filter((around) => around.quantities.length === 0);
  const label = [...headings.slice(-1), ...before, ...parents].findLast((around) => around.dates.length > 0);
  return label && spread(sentence, axisOf(label), headings.includes(label) ? 'heading' : 'parent');
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
    else labels.push({ from: before?.to ?? dates.at(-1)?.to ?? 0, to: from });
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
  return whole && forward && dates.every((date, at) => at === 0 || isListed(sentence, dates[at - 1], date))
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

/** Whether nothing but the sign of a list stands between the two. */
function isListed({ tokens }: Sentence, left: TokenRange | undefined, right: TokenRange): boolean {
  const between = tokens.slice(left?.to ?? 0, right.from);
  return between.length > 0 && between.length <= SIGNS && between.every(({ lower }) => LISTING.test(lower));
}

/** Whether something is said between the two: the label of the second. */
function isParted({ tokens }: Sentence, left: TokenRange, right: TokenRange): boolean {
  return tokens
    .slice(left.to, right.from)
    .some(({ kind, lower }) => kind === 'word' && lower !== 'or' && !LISTING.test(lower));
}
