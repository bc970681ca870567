/** Whether a sentence has a body do something on its date, or rather tells of the body's history. */
import type { DateMention } from '../../language/dates.ts';
import { CONTRAST, PHRASE_ENDS, wordClass } from '../../language/functionWords.ts';
import type { TokenRange } from '../../language/tokens.ts';
import type { Sentence } from '../sentence.ts';
import { HYPOTHETICAL, NOT_DATING, REPORTED } from '../wordClasses.ts';

/** Words of sentences about where a body came from, what became of it, and how it is looked back on. */
const HISTORY = wordClass(`
    abolished absorbed after ago already anniversary archive archives became become becomes becoming before began
    belonged called closed created days dissolved earlier established ever ex existed existence fear feared files
    following forerunner formed founded future history idea introduced joined known later led legacy like long
    memoir memoirs memory merged named never no nobody none nor not novel novels originally part plan planned plans
    predecessor predecessors previously proposed recalled remembered remembering renamed reorganised replaced replacing shut since something son still story succeeded successor successors tales till today
    transformed turned until veteran veterans wound yet`);

/** True where a word tells of history, denies, doubts or supposes. */
export function tellsOfHistory({ tokens }: Sentence): boolean {
  return tokens.some(
    ({ lower, text }) =>
      HISTORY.has(lower) ||
      REPORTED.has(lower) ||
      HYPOTHETICAL.has(lower) ||
      lower.endsWith("n't") ||
      /^[?;→⇒>]$/.test(text),
  );
}

/**
 * Whether a name is the one who acts, or by whom something is done, and the date is of the same clause: "In 1937 the OGPU
 * arrested …", "… by the NKVD in 1930", "he was People's Commissar in 1948", "1931: NKVD deports …".
 */
export function acts(sentence: Sentence, name: TokenRange, date: DateMention): boolean {
  const { tokens } = sentence;
  if (
    NOT_DATING.has(tokens[date.from - 1]?.lower ?? '') ||
    NOT_DATING.has(tokens[date.from - 2]?.lower ?? '')
  )
    return false;
  const [left, right] = name.from < date.from ? [name.to, date.from] : [date.to, name.from];
  if (tokens.slice(left, right).some(({ lower }, at) => parts(lower, at, name.from > date.from)))
    return false;
  const before = /^(?:the|a|an)$/.test(tokens[name.from - 1]?.lower ?? '') ? 2 : 1;
  const leading = tokens[name.from - before];
  if (leading?.lower === 'by' || leading?.lower === 'was') return true;
  // Whoever acts stands first, or right behind the date: "to join the Cheka" and "head of the OGPU" do not.
  const opens =
    name.from - before < 0 || leading === undefined || isDateEnd(sentence, name.from - before, date);
  const next = tokens[name.to];
  // "The Cheka's headquarters" outlived it.
  if (/['’]s?$/.test(tokens[name.to - 1]?.text ?? '')) return false;
  return opens && next?.kind === 'word' && !PHRASE_ENDS_BUT_VERBS.has(next.lower);
}

/** A conjunction, or a comma that is not the one behind an opening date, parts clauses. */
const parts = (lower: string, at: number, dateFirst: boolean): boolean =>
  CONTRAST.has(lower) || /^(?:and|who|which|that|as|when|:|–|—|\()$/.test(lower)
    ? !(dateFirst && at === 0 && /^[:–—]$/.test(lower))
    : lower === ',' && !(dateFirst && at === 0);

/** Whether the token before a name ends the date, or is the sign behind it. */
function isDateEnd({ tokens }: Sentence, at: number, date: DateMention): boolean {
  const sign = /^[,:–—]$/.test(tokens[at]?.text ?? '') ? at - 1 : at;
  return sign === date.to - 1;
}

/** Verbs among the words that end a noun phrase: after them too a body may be the one who acts. */
const VERBS = wordClass(
  'did does do got had has have gave kept made paid put said sent set shot sold took went',
);
const PHRASE_ENDS_BUT_VERBS: ReadonlySet<string> = new Set(
  [...PHRASE_ENDS].filter((word) => !VERBS.has(word)),
);
