/** Whose figure it is, where that is somebody smaller than any measure: a town, a works, one farm of many. */
import { DETERMINERS, GENERIC, PHRASE_ENDS, wordClass } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import { holds, type TokenRange } from '../language/tokens.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import { countedPhrase } from './countedPhrase.ts';
import { oncePer } from './oncePer.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** A note or a section about one village, one family, one game: its figures are not the country's. */
const SMALL_SCOPE =
  /\b(?:case|local|village|parish|regional) stud(?:y|ies)\b|\b(?:local|oral|family|farm|village) histor(?:y|ies)\b|\b(?:family|farm) (?:accounts|memoir|story|tree)\b|\b(?:my|our) (?:great[- ])*(?:[\p{L}-]+['’]s )?(?:family|farm|grand\p{L}+|village)\b|\brole[- ]play\b|\bseating plan\b/iu;

/** What puts a single sentence of such a note back on the scale of the country. */
const LARGE_SCOPE = /\b(?:average|country|empire|nation(?:al|wide)?|overall|union|whole)\b/i;

/** Whether headings or the top of the note set everything below them in one small place, and the sentence does not leave it. */
export function isSmallScope(sentence: Sentence, { headings, opening }: Surroundings): boolean {
  return (
    (headings.some(tellsOfSmall) || opening().some(tellsOfSmall)) &&
    !LARGE_SCOPE.test(sentence.text) &&
    !sentence.places.some(({ place }) => place !== undefined)
  );
}

/** Whether a heading, or the top of a note, sets what is under it in one small place. */
export const tellsOfSmall = oncePer(({ text }: Sentence) => SMALL_SCOPE.test(text));

/** "The world exported 20 million tonnes": everybody's, and so no country's. */
const WORLDWIDE = /^(?:in \d{4},? )?(?:the )?(?:whole )?world (?!bank|market|price|war)/iu;

export const isWorldwide = ({ text }: Sentence): boolean => WORLDWIDE.test(text);

/** One farm by its name, or what is said of one: `the "Dawn" kolkhoz`, "12% of the village". */
const ONE_FARM =
  /\b(?:artel|collective|commune|farm|kolkhoz|sovkhoz),? ["“«]|["“«](?:[\p{L}-]+ )*(?:artel|collective|commune|farm|kolkhoz|sovkhoz)["”»]|["”»] (?:artel|collective|commune|farm|kolkhoz|sovkhoz)\b|% of the (?:county|district|village)\b(?! (?:population|poor|soviets?)\b)|\b(?:certain|many|several|some|whole) (?:areas|districts|provinces|regions|villages)\b/iu;

export const isOneFarm = ({ text }: Sentence): boolean => ONE_FARM.test(text);

/** "Springfield had 12,000 inhabitants", "X grew from 3,894 to 169,538 inhabitants": a town, when no pack knows it. */
export function isTown(sentence: Sentence, quantity: Quantity, knowledge: Knowledge): boolean {
  const { tokens, places } = sentence;
  const head = countedPhrase(sentence, quantity.to)?.head;
  if (head === undefined || !PEOPLE.has(tokens[head]?.lower ?? '')) return false;
  const start = tokens.slice(0, quantity.from).findLastIndex(({ text }) => /^[;:,]$/.test(text)) + 1;
  const verb = tokens.findIndex(({ lower }, at) => at > start && at < quantity.from && OWNING.has(lower));
  if (verb < 0) return false;
  const owner = tokens.slice(start, verb).filter(({ kind }) => kind === 'word');
  const isName = owner.length > 0 && owner.length <= 3 && owner.every(({ text }) => /^\p{Lu}/u.test(text));
  if (!isName || owner.some(({ lower }) => GENERIC.has(lower))) return false;
  const name = owner.map(({ text }) => text).join(' ');
  return (
    !places.some((place) => place.from < verb && place.to > start) &&
    knowledge.mentions(name, [name]).length === 0
  );
}

/**
 * "The circus had 17 horses", "GAZ made 140,000 lorries": it is told who has or makes what is counted, and neither the
 * measure nor a place nor everybody is that.
 */
export function isAnothers(
  { text, tokens, places, phrases, dates, quantities }: Sentence,
  { from, to }: Quantity,
  measure: Measure,
  knowledge: Knowledge,
): boolean {
  // "The circus had 17 horses, 4 of them lame".
  const whole =
    /^(?:them|these|those|which|whom)$/.test(tokens[to + 1]?.lower ?? '') && tokens[to]?.lower === 'of';
  const figure = whole ? (quantities.findLast((other) => other.to <= from) ?? { from }) : { from };
  let verb = figure.from - 1;
  while (verb > 0 && HEDGING.has(tokens[verb]?.lower ?? '')) verb -= 1;
  if (!HAVING.has(tokens[verb]?.lower ?? '')) return false;
  const start = tokens.slice(0, verb).findLastIndex(({ text: sign }) => /^[;:,.]$/.test(sign)) + 1;
  const taken = (at: number): boolean => [...dates, ...quantities].some((range) => holds(range, at));
  const owner = tokens
    .slice(start, verb)
    .filter(
      ({ kind, lower }, at) =>
        kind === 'word' && !taken(start + at) && !PHRASE_ENDS.has(lower) && !DETERMINERS.has(lower),
    );
  if (owner.length === 0 || owner.some(({ lower }) => EVERYBODY.has(lower) || GENERIC.has(lower)))
    return false;
  const inside = ({ from: a, to: b }: TokenRange): boolean => a < verb && b > start;
  const named = knowledge.mentions(text, [text]).some(
    ({ span, entry }) =>
      entry.kind === 'person' &&
      span.start < (tokens[verb]?.start ?? 0) &&
      // "Sholokhov's village" is not his.
      span.end >= (owner.at(-1)?.end ?? 0),
  );
  const known = phrases.some(
    (hit) => inside(hit) && hit.uses.some((use) => use.of === 'measure' && use.measure === measure),
  );
  return !named && !known && !places.some((place) => place.place !== undefined && inside(place));
}

const HAVING = wordClass('bred built employed had has held kept lost made numbered owned totalled');
const HEDGING = wordClass(
  'about almost approximately around at just least nearly only over roughly some still',
);
/** Who may be the whole country. */
const EVERYBODY = wordClass(`
    agriculture country countryside economy everybody famine farmers farming government industry it land nation peasantry
    peasants people population regime republic society state there they union villages war we`);

const PEOPLE = wordClass('citizens inhabitants people persons population residents');
const OWNING = wordClass('counted grew had has numbered reached');

/** The words that make a larger name of a town's: `Kharkov region`. */
const DISTRICTS = wordClass('county district governorate krai oblast province region');

/** "Kharkov: 16,800 tractors": a line about a part of some place that a pack knows by a longer name. */
export function isPartOfPlace({ tokens }: Sentence, { from }: Quantity, knowledge: Knowledge): boolean {
  const colon = tokens.slice(0, from).findIndex(({ text }) => text === ':');
  const label = tokens
    .slice(0, Math.max(colon, 0))
    .map(({ lower }) => lower)
    .join(' ');
  return label !== '' && townsOf(knowledge).has(label);
}

/** The towns that the packs know only by a district of their name. */
const townsOf = oncePer((knowledge: Knowledge): ReadonlySet<string> => {
  const names = knowledge.packs.flatMap(({ places }) =>
    places.flatMap((place) => [place.prefLabel, ...place.names]),
  );
  const parts = names.map((name) => name.toLowerCase().split(' '));
  return new Set(
    parts.flatMap(([town = '', kind = '', ...more]) =>
      DISTRICTS.has(kind) && more.length === 0 ? [town] : [],
    ),
  );
});

/** A row of a table that bears the initials of somebody the packs do not know: "GAZ | 120,000". */
export function isUnknownRow({ parents }: Surroundings, knowledge: Knowledge): boolean {
  const label = parents.at(-1);
  if (label === undefined || parents.length < 2 || !/^\p{L}{2,6}$/u.test(label.text.trim())) return false;
  const word = label.text.trim();
  return (
    /\p{Lu}\p{L}*\p{Lu}/u.test(word) &&
    !GENERIC.has(word.toLowerCase()) &&
    label.phrases.length === 0 &&
    label.places.length === 0 &&
    label.dates.length === 0 &&
    knowledge.mentions(word, [word]).length === 0
  );
}
