/** The words that speak for and against each measure a figure may be about, weighed by where they stand. */
import type { Measure } from '../knowledge/model.ts';
import { DETERMINERS, GENERIC } from '../language/functionWords.ts';
import { unitHint, type Quantity } from '../language/quantities.ts';
import { holds, share } from '../language/tokens.ts';
import { labelsOnAxis } from './axis.ts';
import { answerOf } from './answers.ts';
import { countedPhrase, type CountedPhrase } from './countedPhrase.ts';
import type { Evidence } from './judgement.ts';
import { countOwnWords } from './ownWords.ts';
import { isOfAnotherThing, thingsInParallel } from './parallels.ts';
import type { PhraseHit, PhraseRole } from './phraseIndex.ts';
import { closeness, SAME_CLAUSE, type Sentence } from './sentence.ts';
import { isState } from './states.ts';
import type { Surroundings } from './surroundings.ts';
import { trailingLabel } from './trailingLabel.ts';
import { LINK } from './weights.ts';
import { isOfItsPart } from './wholeAndPart.ts';

/** Words found in one role, with their weight from 0 to 1; see {@link LINK}. */
export interface Found {
  readonly weight: number;
  readonly evidence: Evidence;
}

/** What speaks for one measure: in each role the words that weigh most, and whether any exclude it. */
export interface Findings {
  readonly subject?: Found;
  readonly predicate?: Found;
  readonly topic?: Found;
  /** Somebody is named who holds a value of it. */
  readonly holder?: Found;
  readonly excluded: boolean;
}

/** The roles in which a word speaks for or against a measure. */
type WordRole = Exclude<PhraseRole, 'unit'>;

/** What a phrase weighs in each of its roles, and where a reader is told that it stands. */
interface Weighing {
  readonly weight: (role: WordRole) => number;
  readonly where: Evidence['where'];
}

/**
 * The findings for each measure of which a sentence or its surroundings have a word. Where the figure counts something by
 * name (`counted`), measures that do not know that thing are left out.
 */
export function gatherFindings(
  sentence: Sentence,
  quantity: Quantity,
  counted: CountedPhrase | undefined,
  surroundings: Surroundings,
): ReadonlyMap<Measure, Findings> {
  const all = new Map<Measure, Gathering>();
  const label = labelEnd(sentence);
  const trailing = trailingLabel(sentence);
  const state = isState(sentence, quantity);
  const answer = answerOf(sentence, quantity, surroundings);
  const parallels = counted === undefined ? thingsInParallel(sentence) : undefined;
  const isHeading = (hit: PhraseHit): boolean =>
    hit.to <= label || (trailing !== undefined && share(hit, trailing));
  const labels = labelsOnAxis(sentence, surroundings);
  const own = labels?.[sentence.quantities.indexOf(quantity)];
  for (const hit of sentence.phrases) {
    if (isTaken(sentence, hit) || isUnit(sentence, hit) || isContrasted(sentence, hit)) continue;
    if (answer !== undefined && hit.from >= answer.end) continue;
    if (own !== undefined && labels?.some((other) => other !== own && share(hit, other)) === true) continue;
    if (parallels !== undefined && isOfAnotherThing(parallels, sentence, quantity, hit)) continue;
    note(
      all,
      hit,
      sentence,
      weighInSentence(sentence, quantity, counted, { heads: isHeading(hit), state }, hit),
    );
  }
  const around = (source: Sentence, weight: number, where: Evidence['where']): void => {
    // "Not in the kolkhozy" far up in a heading excludes nothing; in a table's axis or a list's parent it does.
    const excludes = (hit: PhraseHit): boolean => where === 'parent' && !(state && isChange(hit));
    const isAsked = (hit: PhraseHit): boolean => source === answer?.question && share(hit, answer.asked);
    for (const hit of source.firstPhrases) {
      if (isUnit(source, hit)) continue;
      const weighing: Weighing = {
        weight: (role) => {
          if (role === 'exclude') return Number(excludes(hit));
          return role === 'subject' && isAsked(hit) ? LINK.sentence : weight;
        },
        where,
      };
      note(all, hit, source, weighing);
    }
  };
  for (const parent of surroundings.parents) around(parent, LINK.parent, 'parent');
  for (const [depth, heading] of surroundings.headings.toReversed().entries()) {
    around(heading, depth === 0 ? LINK.heading : LINK.outerHeading, 'heading');
  }
  for (const [distance, previous] of surroundings.previous.toReversed().entries()) {
    around(previous, LINK.previous[distance] ?? 0, 'previous');
  }
  return counted === undefined || isGeneric(sentence, counted)
    ? all
    : knowing(all, headsOf(sentence, counted), quantity);
}

/** Findings while they are gathered. This is the innermost loop of the fact check, so it changes them in place. */
type Gathering = { -readonly [Key in keyof Findings]: Findings[Key] };

/** Enters a phrase for every measure it speaks of; in each role the words that weigh most are kept. */
function note(
  all: Map<Measure, Gathering>,
  hit: PhraseHit,
  source: Sentence,
  { weight, where }: Weighing,
): void {
  for (const use of hit.uses) {
    if (use.of !== 'measure') continue;
    const { measure, role } = use;
    // That people are counted speaks for every measure that counts people, and so for none.
    if (role === 'unit') continue;
    let findings = all.get(measure);
    if (findings === undefined) all.set(measure, (findings = { excluded: false }));
    const value = weight(role);
    if (role === 'exclude') {
      findings.excluded ||= value >= LINK.excluding;
      continue;
    }
    const known = findings[role];
    if (known !== undefined && known.weight >= value) continue;
    const words = source.tokens.slice(hit.from, hit.to).map((token) => token.text);
    // A conquest is no Conquest.
    if (role === 'holder' && !/^\p{Lu}/u.test(words[0] ?? '')) continue;
    findings[role] = {
      weight: value,
      evidence: { kind: role, words: words.join(' '), where, weight: value },
    };
  }
}

/** What a phrase of the figure's own sentence weighs; `heads`: it stands in a label of all its figures. */
function weighInSentence(
  sentence: Sentence,
  quantity: Quantity,
  counted: CountedPhrase | undefined,
  { heads, state }: { readonly heads: boolean; readonly state: boolean },
  hit: PhraseHit,
): Weighing {
  const inside = counted !== undefined && share(hit, counted);
  if (inside) return { weight: () => LINK.counted, where: 'clause' };
  const near = closeness(sentence, hit, quantity);
  const crossed = crossedQuantities(sentence, quantity, hit);
  const within = WITHIN.has(sentence.tokens[hit.from - 1]?.lower ?? '') ? LINK.within : 1;
  const taken = hit.to <= quantity.from && isTakenFrom(sentence, hit) ? LINK.within : 1;
  const others =
    isLabelOfAnother(sentence, quantity, hit) ||
    (counted !== undefined && isCountedBesides(sentence, quantity, hit));
  const ofPart = isOfItsPart(sentence, quantity, hit);
  const weight = (role: WordRole): number => {
    if (ofPart && role !== 'subject' && role !== 'topic') return 0;
    const left = near * LINK.crossed[role] ** crossed;
    if (role === 'exclude')
      return others || isOfTime(sentence, hit) || (state && isChange(hit))
        ? 0
        : Math.max(left, Number(heads));
    const kept = (role === 'subject' ? within : 1) * taken;
    return Math.max(LINK.sentence * left, heads ? LINK.parent : LINK.sentenceLeast) * kept;
  };
  return { weight, where: near > SAME_CLAUSE ? 'clause' : 'sentence' };
}

/** How many tokens a label has at most. */
const LABEL = 12;

/**
 * Where the label of a sentence ends, as the index of its colon: "Share of the sown area (%): 1930 33.6%, 1931 67.8%". What
 * stands in front of it heads every figure behind it. -1 where there is none.
 */
function labelEnd(sentence: Sentence): number {
  const { tokens, dates, quantities } = sentence;
  const colon = tokens.findIndex(({ text, joined }) => text === ':' && joined);
  const first = quantities[0]?.from ?? 0;
  const heads =
    colon <= LABEL &&
    colon < first &&
    (quantities.length > 1 || dates.some(({ from }) => from === colon + 1)) &&
    quantities.every((figure) => countOwnWords(sentence, figure) <= 1);
  return heads ? colon : -1;
}

/** "in kolkhozy": a place for what is counted, not the thing itself. */
const WITHIN: ReadonlySet<string> = new Set(['at', 'in', 'inside', 'into', 'outside', 'per', 'within']);

/** "On the eve of collectivisation", "before the deportations": tells when, and excludes nothing. */
function isOfTime({ tokens }: Sentence, { from }: PhraseHit): boolean {
  const at = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const eve = tokens[at]?.lower === 'of' && /^(?:beginning|eve|start)$/.test(tokens[at - 1]?.lower ?? '');
  return eve || /^(?:after|before|during|since|until)$/.test(tokens[at]?.lower ?? '');
}

/** "From the 1932 harvest the state took 18.5": what something else is taken from is not what the figure tells of. */
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
function isTaken({ dates, quantities }: Sentence, hit: PhraseHit): boolean {
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

/** "Lost: cattle 70.5m → 38.4m": the word for a change, which excludes neither of the states at its ends. */
const isChange = ({ uses }: PhraseHit): boolean =>
  uses.some((use) => use.of === 'measure' && use.measure.behaviour === 'change');

/** "boats 53%, nets 68%": what stands right in front of another figure speaks of that one alone. */
function isLabelOfAnother({ quantities }: Sentence, { to }: Quantity, hit: PhraseHit): boolean {
  return hit.from > to && quantities.some(({ from }) => from === hit.to);
}

/** Whether a phrase is what another figure counts: in "90% of the land, 75% of households" the second excludes no land. */
function isCountedBesides(sentence: Sentence, quantity: Quantity, hit: PhraseHit): boolean {
  return sentence.quantities.some((other) => {
    if (other === quantity) return false;
    const phrase = countedPhrase(sentence, other.to);
    return phrase !== undefined && share(hit, phrase);
  });
}

/** How many other figures stand between a figure and a phrase; the other half of a pair is none. */
function crossedQuantities({ quantities }: Sentence, quantity: Quantity, hit: PhraseHit): number {
  const left = Math.min(quantity.to, hit.to);
  const right = Math.max(quantity.from, hit.from);
  const partner = quantity.pair === undefined ? undefined : quantities[quantity.pair.other];
  return quantities.filter((other) => other !== partner && other.from >= left && other.to <= right).length;
}

/** "of the total", "of Ukrainians": the phrase names no thing of its own, or a place does. */
function isGeneric({ tokens, places }: Sentence, { head }: CountedPhrase): boolean {
  return GENERIC.has(tokens[head]?.lower ?? '') || places.some((place) => holds(place, head));
}

/** How a measure knows the thing that is counted: by its full name of several words, as its own unit, or by a word. */
type Head = 'named' | 'unit' | 'known';

/** What a passage is about, or who counted, is no name for what is counted. */
const NAMING: ReadonlySet<PhraseRole> = new Set<PhraseRole>(['subject', 'predicate', 'unit']);

/** The measures that have a word for the head of the counted phrase. */
function headsOf(sentence: Sentence, { head, from }: CountedPhrase): ReadonlyMap<Measure, Head> {
  const heads = new Map<Measure, Head>();
  for (const hit of sentence.phrases) {
    if (!holds(hit, head) || isTaken(sentence, hit)) continue;
    for (const use of hit.uses) {
      if (use.of !== 'measure' || !NAMING.has(use.role) || heads.get(use.measure) === 'named') continue;
      if (use.role === 'subject' && hit.to - Math.max(hit.from, from) > 1) heads.set(use.measure, 'named');
      else if (use.role === 'unit') heads.set(use.measure, 'unit');
      else if (!heads.has(use.measure)) heads.set(use.measure, 'known');
    }
  }
  return heads;
}

/**
 * The findings of the measures that know the counted thing. Where one counts just that thing by its full name, one that
 * only speaks of it is not meant: "250 machine tractor stations" are not tractors.
 */
function knowing(
  all: ReadonlyMap<Measure, Findings>,
  heads: ReadonlyMap<Measure, Head>,
  { unit }: Quantity,
): ReadonlyMap<Measure, Findings> {
  const named = unit.dimension === 'none' && [...heads.values()].includes('named');
  const isMeant = (head: Head | undefined): boolean => head !== undefined && !(named && head === 'known');
  return new Map([...all].filter(([measure]) => isMeant(heads.get(measure))));
}
