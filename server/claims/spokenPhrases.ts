/** The phrases of a sentence that speak of measures, with what every figure that leans on them asks of them. */
import type { Measure } from '../knowledge/model.ts';
import { DETERMINERS } from '../language/functionWords.ts';
import { unitHint } from '../language/quantities.ts';
import { holds, share, type TokenRange } from '../language/tokens.ts';
import { oncePer } from './oncePer.ts';
import { countOwnWords } from './ownWords.ts';
import type { PhraseHit } from './phraseIndex.ts';
import type { PhraseRole, PhraseUse } from './phraseUses.ts';
import type { Sentence } from './sentence.ts';
import { trailingLabel } from './trailingLabel.ts';

/** The roles in which a word speaks for or against a measure. */
export type WordRole = Exclude<PhraseRole, 'unit'>;

/** … and those in which it speaks for one. */
export const ROLES = ['subject', 'predicate', 'topic', 'holder'] as const satisfies readonly WordRole[];

/** A measure that a phrase speaks of. */
export interface MeasureUse {
  readonly measure: Measure;
  readonly role: WordRole;
}

/** A phrase that speaks of measures. */
export interface SaidPhrase extends TokenRange {
  readonly uses: readonly MeasureUse[];
  /** As it is written, with single spaces. */
  readonly words: string;
  /** "Lost: cattle 70.5m → 38.4m": the word for a change, which excludes neither of the states at its ends. */
  readonly isChange: boolean;
}

/** … to the figures of its own sentence. */
export interface SpokenPhrase extends SaidPhrase {
  /** It stands in a label of all figures of the sentence. */
  readonly heads: boolean;
  /** "in kolkhozy": a place for what is counted, not the thing itself. */
  readonly isWithin: boolean;
  /** "From the 1932 harvest the state took 18.5": what something else is taken from is not what the figure tells of. */
  readonly isTakenFrom: boolean;
  /** "On the eve of collectivisation", "before the deportations": tells when, and excludes nothing. */
  readonly isOfTime: boolean;
}

/** The phrases that say something of the figures of their own sentence, in order. */
export const spokenPhrases = oncePer((sentence: Sentence): readonly SpokenPhrase[] => {
  const label = labelEnd(sentence);
  const trailing = trailingLabel(sentence);
  return sentence.phrases.flatMap((hit) => {
    const uses = measureUses(hit);
    if (uses.length === 0) return [];
    if (isTaken(sentence, hit) || isUnit(sentence, hit) || isContrasted(sentence, hit)) return [];
    return {
      from: hit.from,
      to: hit.to,
      uses,
      words: wordsOf(sentence, hit),
      heads: hit.to <= label || (trailing !== undefined && share(hit, trailing)),
      isWithin: WITHIN.has(sentence.tokens[hit.from - 1]?.lower ?? ''),
      isTakenFrom: isTakenFrom(sentence, hit),
      isOfTime: isOfTime(sentence, hit),
      isChange: isChange(hit),
    };
  });
});

/** The phrases that say something of the figures of other sentences, each where it stands first. */
export const saidIn = oncePer((source: Sentence): readonly SaidPhrase[] =>
  source.firstPhrases.flatMap((hit) => {
    const uses = measureUses(hit);
    if (uses.length === 0 || isUnit(source, hit)) return [];
    return { from: hit.from, to: hit.to, uses, words: wordsOf(source, hit), isChange: isChange(hit) };
  }),
);

/** The measures that a phrase speaks of. That people are counted speaks for every measure that counts people, and so for none. */
export const measureUses = ({ uses }: PhraseHit): readonly MeasureUse[] => wordUses(uses);

const wordUses = oncePer((uses: readonly PhraseUse[]) =>
  uses.flatMap((use): readonly MeasureUse[] =>
    use.of === 'measure' && use.role !== 'unit' ? [{ measure: use.measure, role: use.role }] : [],
  ),
);

/** The words of a phrase as they are written. */
const wordsOf = ({ tokens }: Sentence, { from, to }: TokenRange): string => {
  let words = tokens[from]?.text ?? '';
  for (let at = from + 1; at < to; at += 1) words += ` ${tokens[at]?.text ?? ''}`;
  return words;
};

/** A conquest is no Conquest. */
export const isName = (words: string): boolean => /^\p{Lu}/u.test(words);

/** How many tokens a label has at most. */
const LABEL = 12;

/**
 * Where the label of a sentence ends, as the index of its colon: "Share of the sown area (%): 1930 33.6%, 1931 67.8%". What
 * stands in front of it heads every figure behind it. -1 where there is none.
 */
function labelEnd(sentence: Sentence): number {
  const { tokens, dates, quantities } = sentence;
  const colon = tokens.findIndex(({ text, joined }) => text === ':' && joined);
  if (colon < 0) return -1;
  const first = quantities[0]?.from ?? 0;
  const heads =
    colon <= LABEL &&
    colon < first &&
    (quantities.length > 1 || dates.some(({ from }) => from === colon + 1)) &&
    quantities.every((figure) => countOwnWords(sentence, figure) <= 1);
  return heads ? colon : -1;
}

const WITHIN: ReadonlySet<string> = new Set(['at', 'in', 'inside', 'into', 'outside', 'per', 'within']);

function isOfTime({ tokens }: Sentence, { from }: PhraseHit): boolean {
  const at = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const eve = tokens[at]?.lower === 'of' && /^(?:beginning|eve|start)$/.test(tokens[at - 1]?.lower ?? '');
  return eve || /^(?:after|before|during|since|until)$/.test(tokens[at]?.lower ?? '');
}

function isTakenFrom({ tokens, dates }: Sentence, { from }: PhraseHit): boolean {
  let at = from - 1;
  while (dates.some((date) => holds(date, at)) || DETERMINERS.has(tokens[at]?.lower ?? '')) at -= 1;
  return at < from - 1 && tokens[at]?.lower === 'from';
}

/** "Grain taken (mt)": a unit in a label, and nothing of an MTS. */
function isUnit({ tokens }: Sentence, { from, to }: PhraseHit): boolean {
  const only = to - from === 1 ? tokens[from] : undefined;
  const short = only !== undefined && only.text === only.lower && only.text.length < 3;
  return short && unitHint([only]).unit.dimension !== 'none';
}

/** A word of a date or of a unit says nothing of the subject: "the middle of 1931", "800 million poods". */
export function isTaken({ dates, quantities }: Sentence, hit: PhraseHit): boolean {
  return [dates, quantities].some((ranges) =>
    ranges.some(({ from, to }) => from <= hit.from && hit.to <= to),
  );
}

/** "in the barn, **not in the field**": words that say what is not meant, set off by a comma, a bracket or a dash. */
function isContrasted({ tokens }: Sentence, { from }: PhraseHit): boolean {
  let at = from - 1;
  while (at > 0 && (DETERMINERS.has(tokens[at]?.lower ?? '') || SETTING.has(tokens[at]?.lower ?? '')))
    at -= 1;
  return tokens[at]?.lower === 'not' && /^[,(–—]$/.test(tokens[at - 1]?.text ?? '');
}

const SETTING: ReadonlySet<string> = new Set(['as', 'at', 'by', 'for', 'from', 'in', 'of', 'on']);

const isChange = ({ uses }: PhraseHit): boolean => tellsChange(uses);

const tellsChange = oncePer((uses: readonly PhraseUse[]): boolean =>
  uses.some((use) => use.of === 'measure' && use.measure.behaviour === 'change'),
);
