/** The linking phrases of packs: gathered, kept in a file, and found in the words of a sentence. */
import assert from 'node:assert/strict';
import { findPhrases, indexPhrases } from '../../../server/claims/phraseIndex.ts';
import { gatherPhrases, type PhraseUse } from '../../../server/claims/phraseUses.ts';
import { alternatives } from '../../../server/knowledge/alternatives.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import type { GatheredPhrases, Knowledge } from '../../../server/knowledge/knowledge.ts';
import { words } from '../../../server/knowledge/words.ts';
import { tinyCountries, tinyKnowledge, tinyPack } from '../tinyPack.ts';

/** What all phrases in a text say, as `measure boats-in-guilds subject`. */
function saidIn(text: string, knowledge: Knowledge): readonly string[] {
  const { wordOf } = indexPhrases(knowledge);
  return findPhrases(words(text).map((word) => wordOf(word.text))).flatMap(({ uses }) => uses.map(inWords));
}

function inWords(use: PhraseUse): string {
  switch (use.of) {
    case 'measure':
      return `measure ${use.measure.id} ${use.role}`;
    case 'event':
      return `event ${use.event.id} ${use.way}.${use.group}`;
    case 'name':
      return `name ${use.event.id} ${use.role}`;
    case 'term':
      return `term ${use.term.id}`;
    default:
      return `${use.of} ${use.event.id}`;
  }
}

describe('the linking phrases of packs', () => {
  const phrases: readonly (readonly [phrase: string, says: string])[] = [
    ...tinyPack.measures.flatMap((measure) =>
      (['subject', 'predicate', 'topic'] as const).flatMap((role) =>
        measure[role].map((phrase) => [phrase, `measure ${measure.id} ${role}`] as const),
      ),
    ),
    ...tinyPack.events.flatMap(({ id, mentions, names }) => [
      ...mentions.flatMap((groups, way) =>
        groups.flatMap((group, at) => group.map((phrase) => [phrase, `event ${id} ${way}.${at}`] as const)),
      ),
      ...names.map(({ role, text }) => [text, `name ${id} ${role}`] as const),
    ]),
  ];
  for (const [phrase, says] of phrases) {
    it(`have ${JSON.stringify(phrase)} say: ${says}`, () => {
      for (const one of alternatives(phrase)) assert.ok(saidIn(one, tinyKnowledge).includes(says), one);
    });
  }

  it('say the same when they were gathered beforehand and kept in a file', () => {
    const file = JSON.stringify(gatherPhrases(tinyKnowledge));
    const kept = createKnowledge([tinyPack], tinyCountries, JSON.parse(file) as GatheredPhrases);
    for (const [phrase] of phrases) {
      const text = `${phrase} of guilds and boats, housholds`;
      assert.deepEqual(saidIn(text, kept), saidIn(text, tinyKnowledge));
    }
  });

  it('are not gathered again where that was done', () => {
    const [phrase = ''] = phrases[0] ?? [];
    assert.deepEqual(saidIn(phrase, createKnowledge([tinyPack], tinyCountries, [])), []);
  });
});
