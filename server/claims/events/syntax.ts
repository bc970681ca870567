/** The little syntax that dating needs: what a name leans on, how a date stands, who does what to whom. */
import type { DateMention } from '../../language/dates.ts';
import type { Sentence } from '../sentence.ts';
import { HALF_VERBS } from './datingWords.ts';
import { readGap, wordRole, type Gap, type WordRole } from './gap.ts';

/** The word before a name that says something. */
export interface Lead {
  readonly role: WordRole;
  /** Its index; -1 where there is none. */
  readonly at: number;
  /** Whether it is a verb in the past of some other matter: "remembered Dizzy with Success". */
  readonly past: boolean;
  /** Whether the name hangs on it: "critics of NEP". */
  readonly governs: boolean;
}

/** What stands before `at`, articles, names and signs passed over. */
export function leaningOn(sentence: Sentence, at: number): Lead {
  let governs = false;
  for (let index = at - 1; index >= 0; index -= 1) {
    const role = wordRole(sentence, index);
    if (/^(?:of|to|against|for|with|under|on|about)$/.test(sentence.tokens[index]?.lower ?? ''))
      governs = true;
    if (role !== 'passed')
      return { role, at: index, governs, past: role === 'other' && isPast(sentence, index) };
  }
  return { role: 'break', at: -1, governs, past: false };
}

/** Where the statement begins that holds a token: behind a semicolon or a question mark. */
export function statementStart(sentence: Sentence, at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) {
    if (wordRole(sentence, index) === 'break') return index + 1;
  }
  return 0;
}

/** How a date stands to what is before it. */
export interface Opening {
  /** Nothing comes before it, or what does is another statement: it dates what follows. */
  readonly opens: boolean;
  /** "In 1930" rather than a bare "1930". */
  readonly preposition: boolean;
  /** "the 1937 census". */
  readonly attributive: boolean;
}

const PREPOSITION = /^(?:in|on|at|from|during|around|about|c|ca|circa|as|early|back|since|until|till)$/;
const JOINER = /^(?:and|but|then|finally|so|later|only|q|a|front|back|answer)$/;
/** "It was in 1936 that …", "it's not till 1936 that …", "Not until 1936 …": they put the date first. */
const CLEFT = /^(?:(?:and|but|so|then) )?(?:(?:it|this|that)(?:['’]s| is| was)(?: not)?|not)$/;

/** Whether a date opens a statement, as in "In 1930, …", "…; on 14 March 1930 …" and "A decree of 1932 …". */
export function leadOf(sentence: Sentence, { from }: DateMention): Opening {
  const { tokens } = sentence;
  let at = from - 1;
  let preposition = false;
  let determined = false;
  for (; at >= 0; at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (PREPOSITION.test(word)) preposition = true;
    else if (/^(?:the|a|his|this|that|its|year)$/.test(word) || word.endsWith("'s")) determined = true;
    else if (!/^["'‘’“”*_(-]$/.test(word)) break;
  }
  const last = tokens[at];
  const start = statementStart(sentence, from);
  const ofKind =
    last?.lower === 'of' && readGap(sentence, start, at).others === 0 && leaningOn(sentence, at).at < start;
  const cleft =
    at < 4 &&
    CLEFT.test(
      tokens
        .slice(0, at + 1)
        .map(({ lower }) => lower)
        .join(' '),
    );
  const opens =
    cleft ||
    last === undefined ||
    ofKind ||
    (last.kind === 'sign' && last.text !== '%') ||
    JOINER.test(last.lower);
  return {
    opens,
    preposition: preposition || ofKind,
    attributive: determined || (last === undefined && !preposition),
  };
}

/** How many tokens behind a name are looked at for its verb. */
const TAIL = 7;

/** The words behind a name up to its verb or a sign, and whether that verb tells what became of it later (`foreign`). */
export function readTail(
  sentence: Sentence,
  from: number,
): { readonly gap: Gap; readonly to: number; readonly foreign: boolean } {
  const { tokens } = sentence;
  let to = from;
  while (to < Math.min(tokens.length, from + TAIL)) {
    const token = tokens[to];
    if (token === undefined || (token.kind === 'sign' && !/^["'’”»*_]$/.test(token.text))) break;
    const role = wordRole(sentence, to);
    to += 1;
    if (role !== 'passed') break;
  }
  const gap = readGap(sentence, from, to);
  const told = isPast(sentence, to - 1) || AUXILIARY.test(tokens[to - 2]?.lower ?? '');
  const foreign = to > from && wordRole(sentence, to - 1) === 'other' && told;
  return { gap, to: gap.words === 0 ? from : to, foreign: foreign || gap.relates };
}

/** The first token of what leads up to a date: "until 1935", "up to the end of 1935", "since 1932". */
export function dateStart({ tokens }: Sentence, { from }: DateMention): number {
  let at = from;
  while (/^(?:about|ever|from|since|the|till|to|until|up)$/.test(tokens[at - 1]?.lower ?? '')) at -= 1;
  return at;
}

/**
 * Where the relative clause ends that a date begins: "a committee that in 1928 backed Stalin"; nothing where it begins none.
 */
export function relativeClauseEnd(sentence: Sentence, date: DateMention): number | undefined {
  const { tokens } = sentence;
  let at = dateStart(sentence, date) - 1;
  while (/^(?:in|on|by|during|early|late)$/.test(tokens[at]?.lower ?? '')) at -= 1;
  if (!/^(?:that|which|who|where)$/.test(tokens[at]?.lower ?? '')) return undefined;
  // "It was in 1929 that …" and what follows.
  const end = tokens.findIndex((token, index) => index >= date.to && /^[,;)]$/.test(token.text));
  return end < 0 ? tokens.length : end;
}

/** Whether a date is what a verb sets, not when it does: "the resolution set the spring of 1931 as a deadline". */
export function isObject({ tokens }: Sentence, { from }: DateMention): boolean {
  const at = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  return /^(?:chose|fixed|made|named|set|sets)$/.test(tokens[at]?.lower ?? '');
}

/** "ten years after", "a month before". */
const SPAN_OF_TIME = /^(?:centur(?:y|ies)|days?|decades?|fortnight|generations?|months?|weeks?|years?)$/;

/**
 * Whether what reckons at token `at` only begins a clause or a phrase about the event: "When NEP was introduced in 1921 …",
 * "Ever since the Fifteenth Congress (1927) …", but not "ten years after the Fifteenth Congress (1937)".
 */
export function isConjunction({ tokens }: Sentence, at: number): boolean {
  return (
    /^(?:after|as|before|because|following|once|since|till|until|when|whenever|while)$/.test(
      tokens[at]?.lower ?? '',
    ) && !SPAN_OF_TIME.test(tokens[at - 1]?.lower ?? '')
  );
}

const AUXILIARY = /^(?:was|were|is|are|had|has|have|be|been|being|still|remained|did|could|got)$/;
/** Whether the token is a verb whose subject stands before it. */
export const isTold = ({ tokens }: Sentence, at: number): boolean => AUXILIARY.test(tokens[at]?.lower ?? '');

const ADVERB = /^(?:also|first|then|again|finally|only|all|just|now)$|ly$/;
const INTRANSITIVE =
  /^(?:began|begins?|begun|belong(?:ed|s)?|came|comes?|cease[ds]?|dates?|dated|end|ended|ends|expired|finish|finished|start|started|starts|stopped|took)$/;
/** What may follow a participle without an auxiliary: "introduced in 1932", "introduced: 1932", "introduced by Stalin". */
const COMPLEMENT = /^(?:in|on|at|by|as|from|under|for|during|back|after|early|late|since|until|till)$/;

/** "wound up", "phased out", "done away with". */
const PARTICLE = /^(?:away|down|off|out|up)$/;

/** Whether something happened to what is named before `from`: "was introduced", "began", "introduced in" – not "issued orders". */
export function isUndergone(sentence: Sentence, from: number, to: number, verb: WordRole): boolean {
  const { tokens } = sentence;
  for (let at = from; at < to; at += 1) {
    if (wordRole(sentence, at) !== verb) continue;
    let before = at - 1;
    while (before >= from && ADVERB.test(tokens[before]?.lower ?? '')) before -= 1;
    if (before >= from && AUXILIARY.test(tokens[before]?.lower ?? '')) return true;
    if (INTRANSITIVE.test(tokens[at]?.lower ?? '')) return true;
    // "brought in by Lenin", but "brought in much silver".
    const particle = HALF_VERBS.test(tokens[at]?.lower ?? '') || PARTICLE.test(tokens[at + 1]?.lower ?? '');
    const next = tokens[particle ? at + 2 : at + 1];
    if (
      next?.kind !== 'word' ||
      COMPLEMENT.test(next.lower) ||
      sentence.dates.some((date) => tokens[date.from] === next)
    ) {
      return true;
    }
  }
  return false;
}

/** Whether a word looks like a verb in the past. */
const isPast = ({ tokens }: Sentence, at: number): boolean => /..(?:ed|ied)$/.test(tokens[at]?.lower ?? '');
