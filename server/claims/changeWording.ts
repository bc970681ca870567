/** What a reader is told of a change, and how it can be mended. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import { formatReferences } from '../knowledge/references.ts';
import { formatFigure } from '../knowledge/writtenFigures.ts';
import type { Change } from '../language/changes.ts';
import type { Interval } from '../language/interval.ts';
import { lazily } from '../language/lazily.ts';
import { formatEdtf } from '../language/writtenDates.ts';
import { middle, type Ends, type KnownChange } from './changeEnds.ts';
import type { Slip } from './judgement.ts';
import { midSentence } from './midSentence.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceJudgement } from './sentenceJudgement.ts';
import { upperFirst } from '../language/upperFirst.ts';

/**
 * `State grain procurement (USSR): 10.8 million tonnes (1928), then 22.1 million tonnes (1930), 2 times as much, not “trebled”
 * – after Nove (1969).`, and how the slip came about; without `written` that it agrees.
 */
export function changeMessage(
  measure: Measure,
  { kind }: Change,
  { before, after }: Ends,
  written: string | undefined,
  slip: Slip | undefined,
  knowledge: Knowledge,
): string {
  const name = knowledge.place(measure.place)?.prefLabel;
  const place = name === undefined || measure.prefLabel.includes(name) ? '' : ` (${name})`;
  const [first, second] = [before, after].map(
    ({ value, period }) => `${formatFigure(value, measure.unit)} (${formatEdtf(period.edtf)})`,
  );
  const difference = middle(after) - middle(before);
  const amount = formatFigure(single(Math.abs(difference)), measure.unit);
  const size =
    kind === 'amount'
      ? `a ${difference < 0 ? 'fall' : 'rise'} of ${amount}`
      : howMuch(middle(after) / middle(before));
  const known = `${place}: ${first ?? ''}, then ${second ?? ''}, ${size}`;
  const sources = formatReferences(after.sources.slice(0, 2), knowledge);
  const source = sources === '' ? '' : ` – ${sources}`;
  if (written === undefined) return `Agrees: ${midSentence(measure.prefLabel, knowledge)}${known}${source}.`;
  return `${measure.prefLabel}${known}, not “${written}”${source}.${slip === undefined ? '' : ` ${upperFirst(slip.words)}.`}`;
}

const single = (value: number): Interval => {
  const rounded = Number(value.toPrecision(3));
  return { low: rounded, high: rounded };
};

/** Loading what Intl knows of numbers takes as long as reading a page of notes. */
const rough = lazily(() => new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 }));

/** `a fall of 45%`, `a rise of 12%`, `2.1 times as much`. */
function howMuch(factor: number): string {
  if (factor >= 1.8) return `${rough().format(factor)} times as much`;
  const percent = Math.round(Math.abs(factor - 1) * 100);
  if (percent === 0) return 'hardly a change';
  return `a ${factor < 1 ? 'fall' : 'rise'} of ${String(percent)}%`;
}

/** A rise told as a fall, or the other way round. */
export function directionSlip({ direction }: Change, { ratio }: KnownChange): Slip | undefined {
  if (direction === 'down' && ratio.low > 1) return { kind: 'direction', words: 'it rose' };
  if (direction === 'up' && ratio.high < 1) return { kind: 'direction', words: 'it fell' };
  return undefined;
}

/** What each verb of change means, for the one that would have been right. */
const VERBS: readonly (readonly [string, number, number])[] = [
  ['halved', 0.44, 0.56],
  ['doubled', 1.85, 2.25],
  ['trebled', 2.8, 3.25],
  ['quadrupled', 3.8, 4.3],
];

/** The percentage or the verb that is right, where nothing but that has to be exchanged. */
export function changeFixes(
  sentence: Sentence,
  change: Change,
  { before, after }: Ends,
): SentenceJudgement['fixes'] {
  const factor = middle(after) / middle(before);
  const told = change.quantity === undefined ? undefined : sentence.quantities[change.quantity];
  const replace = (start: number, end: number, newText: string): SentenceJudgement['fixes'] => [
    { kind: 'replace-figure', title: `Change it to ${newText}`, start, end, newText },
  ];
  if (told !== undefined) {
    const right = factor < 1 === (change.direction === 'down');
    if (change.kind !== 'share' || !right) return [];
    return replace(told.start, told.end, `${String(Math.round(Math.abs(factor - 1) * 100))}%`);
  }
  const verb = VERBS.find(([, low, high]) => low <= factor && factor <= high)?.[0];
  const isVerb = /^(?:halv|doubl|trebl|tripl|quadrupl|quintupl)ed$/.test(
    sentence.text.slice(change.start, change.end),
  );
  return verb === undefined || !isVerb ? [] : replace(change.start, change.end, verb);
}
