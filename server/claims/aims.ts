/**
 * Lists, tables and answers of what was wanted: "Targets for 1933", "What was planned for 1933?", a column "Plan (m)". What
 * stands under them did not come about.
 */
import type { Measure } from '../knowledge/model.ts';
import { wordClass } from '../language/functionWords.ts';
import { holds, type Token } from '../language/tokens.ts';
import { isIntention, isPlanName } from './mood.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** What a label calls an aim, besides the words by which a sentence does. */
const AIMS = wordClass('forecasts plan plans prediction predictions projection projections');

/** What came of it is told as well. */
const OUTCOMES = wordClass(`
    achieved achievement achievements actual actually fulfilled fulfilment outcome outcomes overfulfilled reality
    reached result results`);

/** How many tokens a label has at most, and a question that says what its answer is. */
const LABEL = 12;
const QUESTION = 24;

/**
 * Whether a figure stands under a heading, an axis or a label that announces aims ("Targets for 1933: cattle 80m; pigs 34m"),
 * and `measure` is not itself one of aims.
 */
export function isUnderAims(
  sentence: Sentence,
  { parents, headings }: Surroundings,
  measure: Measure,
): boolean {
  if (sentence.tokens.some(({ lower }) => OUTCOMES.has(lower))) return false;
  const colon = sentence.tokens.findIndex(({ text }) => text === ':');
  const first = sentence.quantities[0]?.from ?? 0;
  return (
    (colon < first && announcesAims(sentence.tokens.slice(0, Math.max(0, colon)), sentence, measure)) ||
    [...headings.slice(-1), ...parents].some((label) => announcesAims(label.tokens, label, measure))
  );
}

function announcesAims(tokens: readonly Token[], { phrases }: Sentence, measure: Measure): boolean {
  const longest = tokens.at(-1)?.text === '?' ? QUESTION : LABEL;
  if (tokens.length > longest || tokens.some(({ lower }) => OUTCOMES.has(lower))) return false;
  return tokens.some(({ lower }, at) => {
    if (!AIMS.has(lower) && !isIntention(tokens, at)) return false;
    if (/^plans?$/.test(lower) && isPlanName(tokens, at)) return false;
    return !phrases.some(
      (hit) =>
        holds(hit, at) &&
        hit.uses.some((use) => use.of === 'measure' && use.measure === measure && use.role !== 'exclude'),
    );
  });
}
