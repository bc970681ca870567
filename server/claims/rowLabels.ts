/** Rows of a list that name a thing of their own: "trains: 320" under "Grain, 1930". */
import type { Measure } from '../knowledge/model.ts';
import { DETERMINERS, GENERIC, PHRASE_ENDS, wordClass } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import { holds } from '../language/tokens.ts';
import type { Sentence } from './sentence.ts';

/** A row has no more tokens than this. */
const ROW = 12;

/** Words of a label that name no thing: they say which of several values of the one counted thing is told. */
const NEUTRAL = wordClass(`
    actual amount average beginning count date decline drop end fall final finish first good growth height high highest
    increase last later latest low lowest max maximum min minimum new next official old peak point previous real
    result results rise second start then third today top year years yearly`);

/**
 * Whether a figure stands behind a label that names something `measure` does not know. Such a row is no part of what is
 * counted above it, however well the rest of it fits.
 */
export function namesAnotherThing(sentence: Sentence, { from }: Quantity, measure: Measure): boolean {
  const { tokens, dates, places, phrases, quantities } = sentence;
  if (tokens.length > ROW || quantities.length > 2) return false;
  const colon = tokens.findIndex(({ text }) => /^[:=→–—]$/.test(text));
  const to = colon < 0 || colon > from ? from : colon;
  if (tokens.slice(0, to).some(({ lower }) => PHRASE_ENDS.has(lower) && !LINKING.has(lower))) return false;
  const known = phrases.filter(({ uses }) =>
    uses.some((use) => use.of === 'measure' && use.measure === measure && use.role !== 'exclude'),
  );
  const content = tokens.slice(0, to).flatMap(({ kind, lower }, at) => {
    const closed = [PHRASE_ENDS, DETERMINERS, GENERIC, NEUTRAL].some((words) => words.has(lower));
    const dated = [...dates, ...places, ...quantities].some((range) => holds(range, at));
    return kind === 'word' && lower.length > 2 && !closed && !dated ? at : [];
  });
  const inside = tokens.some((_, at) => known.some((hit) => holds(hit, at)));
  return content.length > 0 && !inside;
}

/** Prepositions and conjunctions that a label may have in it. */
const LINKING = wordClass('and at by for from in of on or per to with');
