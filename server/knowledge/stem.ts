/** Word stems: what two forms of one word have in common. Everything in a pack that is "compared as stems" goes here. */
import { stemmer } from 'stemmer';
import { MONTHS } from '../language/dateWords.ts';
import { remembering } from '../language/remembering.ts';
import { fold, withoutPossessive, words } from './words.ts';

/** Plurals and pasts that no rule gives away. */
const irregular = new Map([
  ['ate', 'eat'],
  ['bought', 'buy'],
  ['driven', 'drive'],
  ['drove', 'drive'],
  ['eaten', 'eat'],
  ['gave', 'give'],
  ['given', 'give'],
  ['grew', 'grow'],
  ['grown', 'grow'],
  ['held', 'hold'],
  ['kept', 'keep'],
  ['paid', 'pay'],
  ['sank', 'sink'],
  ['shrank', 'shrink'],
  ['sold', 'sell'],
  ['sown', 'sow'],
  ['stole', 'steal'],
  ['stolen', 'steal'],
  ['swept', 'sweep'],
  ['taken', 'take'],
  ['took', 'take'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['oxen', 'ox'],
  ['crises', 'crisis'],
  ['halves', 'half'],
  ['loaves', 'loaf'],
  ['sheaves', 'sheaf'],
  ['lives', 'life'],
]);

/** "7 Aug law", "by Sept": the full name of each month by its number. The first name of each in the table is its full one. */
const months = new Map(Array.from(MONTHS, ([name, number]) => [number, name] as const).toReversed());

/** Verbs in -ise or -ize and what is made of them; four letters before keep `rise`, `size` and `advise` out. */
const izeFamily = /^(.{4,}i)[sz](?:e|es|ed|ing|er|ers|ation|ations|ational|able)$/u;

/** Adjectives in -ive, which Porter's rules would take for forms of the verb: a collective is no collection. */
const iveFamily = /^(.{5,}iv)es?$/u;

/** No English word is longer; what is, is compared as it stands. */
const longestWord = 60;

/** How many words stay stemmed at least: more than most writers use. */
const REMEMBERED = 4000;

/**
 * The stem of one word, without case, accents and possessive: two words with one stem count as the same word.
 *
 * British and American -ise/-ize and their nouns share a stem of their own, which is not that of the adjective
 * (`industrialised` is not `industrial`, unlike in Porter's rules, which do the rest). Cyrillic words keep their endings.
 *
 *     stem('Households')       // 'household'
 *     stem('collectivised')    // 'collectiviz', as of 'collectivize' and 'Collectivisation'
 *     stem('collective')       // 'collectiv', neither that nor 'collect', as of 'collected'
 *     stem("peasants’")        // 'peasant'
 *     stem('Колхоз')           // 'колхоз'
 */
export const stem: (word: string) => string = remembering(REMEMBERED, (word) => {
  const folded = fold(withoutPossessive(word));
  if (folded.length > longestWord) return folded;
  const whole = irregular.get(folded) ?? months.get(MONTHS.get(folded) ?? 0);
  if (whole !== undefined) return stemmer(whole);
  const verb = izeFamily.exec(folded)?.[1];
  return verb === undefined ? (iveFamily.exec(folded)?.[1] ?? stemmer(folded)) : `${verb}z`;
});

/**
 * The stems of a phrase, word by word; hyphens part words. `stemPhrase('grain-procuring stations')` is
 * `['grain', 'procur', 'station']`; a phrase without words is `[]`.
 */
export function stemPhrase(phrase: string): readonly string[] {
  return words(phrase).map((word) => stem(word.text));
}
