/** Whose figure a sentence says it is. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { withoutPossessive } from '../knowledge/words.ts';
import type { Estimate, Measure, Observation } from '../knowledge/model.ts';
import { disjoint, type Interval } from '../language/interval.ts';
import { tokenise } from '../language/tokens.ts';
import { oncePer } from './oncePer.ts';
import type { Sentence } from './sentence.ts';

/**
 * What names the holder of an estimate in a text, each a word with a capital or a phrase: `Davies and Wheatcroft 2004` →
 * `Davies`, `Wheatcroft`. A place names nobody by itself ("the Soviet harvest"): `Soviet statistics` stays one phrase.
 */
export function holderNames(holder: string, knowledge: Knowledge): readonly string[] {
  const capitals = tokenise(holder).flatMap(({ text }) => (/^\p{Lu}\p{L}+$/u.test(text) ? [text] : []));
  const names = capitals.filter((name) => knowledge.places(name).length === 0);
  return names.length === 0 && capitals.length > 0 ? [holder] : names;
}

/** The holders of estimates that a sentence names: by a word of their name, or by all of it as one phrase. */
interface Named {
  readonly byWord: ReadonlySet<string>;
  readonly byPhrase: ReadonlySet<string>;
}

/** The holders of a knowledge base by the words that name them, and those whose name is one phrase. */
const holdersOf = oncePer((knowledge: Knowledge) => {
  const byWord = new Map<string, Set<string>>();
  const phrases = new Set<string>();
  const estimates = knowledge.measures.flatMap(({ observations }) =>
    observations.flatMap((observation) => observation.estimates),
  );
  for (const holder of new Set(estimates.map((estimate) => estimate.holder))) {
    for (const name of holderNames(holder, knowledge)) {
      byWord.set(name, (byWord.get(name) ?? new Set()).add(holder));
      if (name === holder) phrases.add(holder);
    }
  }
  return { byWord, phrases };
});

/** Most sentences name nobody: so much is found out once, and not for each estimate that a figure might be. */
const namedIn = oncePer((knowledge: Knowledge) =>
  oncePer(({ text, tokens }: Sentence): Named => {
    const { byWord, phrases } = holdersOf(knowledge);
    // As they are written, those with a possessive also without it: "Conquest's".
    const named = new Set<string>();
    for (const { kind, text: word } of tokens) {
      if (kind !== 'word') continue;
      const holders = byWord.get(word) ?? byWord.get(withoutPossessive(word)) ?? [];
      for (const holder of holders) named.add(holder);
    }
    const whole = new Set<string>();
    for (const phrase of phrases) if (text.includes(phrase)) whole.add(phrase);
    return { byWord: named, byPhrase: whole };
  }),
);

/** Whether the sentence names anybody who holds an estimate of anything. */
export function namesHolder(sentence: Sentence, knowledge: Knowledge): boolean {
  const { byWord, byPhrase } = namedIn(knowledge)(sentence);
  return byWord.size + byPhrase.size > 0;
}

/** Whether the sentence names somebody who holds this estimate; `stated` is in the measure's unit. */
export function isAttributed(
  sentence: Sentence,
  { estimates }: Observation,
  stated: Interval,
  knowledge: Knowledge,
): boolean {
  if (estimates.length === 0) return false;
  const { byWord, byPhrase } = namedIn(knowledge)(sentence);
  return estimates.some(
    ({ holder, value }) => (byWord.has(holder) || byPhrase.has(holder)) && !disjoint(value, stated),
  );
}

/**
 * The estimate of the one holder that a sentence names, where it is not what the sentence says: "Conquest's 5 million" of a
 * total that he put at 14.5. Nothing where several are named or several figures are told; `stated` is in the measure's unit.
 */
export function givenElsewise(
  sentence: Sentence,
  { estimates }: Observation,
  stated: Interval,
  knowledge: Knowledge,
): Estimate | undefined {
  const { byWord } = namedIn(knowledge)(sentence);
  const named = estimates.filter(({ holder }) => byWord.has(holder));
  const [only] = named;
  if (only === undefined || named.length > 1 || sentence.quantities.length > 1) return undefined;
  return disjoint(only.value, stated) ? only : undefined;
}

/**
 * Whether somebody named in the sentence holds the stated value of another measure of the same dimension: "Conquest says
 * that 14.5 million died" is his total, whatever the passage was about before. `stated` is in the unit of `measure`.
 */
export function isHeldElsewhere(
  sentence: Sentence,
  measure: Measure,
  stated: Interval,
  knowledge: Knowledge,
): boolean {
  if (!namesHolder(sentence, knowledge)) return false;
  return knowledge.measures.some((other) => {
    if (other === measure || other.unit.dimension !== measure.unit.dimension) return false;
    const scale = measure.unit.factor / other.unit.factor;
    const converted = { low: stated.low * scale, high: stated.high * scale };
    return other.observations.some((observation) =>
      isAttributed(sentence, observation, converted, knowledge),
    );
  });
}
