/** What students quote, held against the bundled pack. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { judgeQuotations } from '../../server/claims/quotations/judgeQuotations.ts';
import { parseNote } from '../../server/note/parse.ts';
import { bundledKnowledge } from '../evaluation/bundledKnowledge.ts';
import { readCorpus } from '../evaluation/corpus.ts';
import { judgeText } from '../evaluation/score.ts';

const knowledge = bundledKnowledge();

/** The quotations of a text that differ: their id, and `speaker` or `wording`. */
const differing = (text: string): readonly string[] =>
  judgeText(text, knowledge)
    .filter(({ judgement }) => judgement.rule === 'quotation.differs')
    .map(
      ({ judgement }) =>
        `${judgement.quotation ?? ''}: ${judgement.message.startsWith('Known wording') ? 'wording' : 'speaker'}`,
    );

/** A sentence and what differs in it; nothing where it is right, or nobody's business. */
const sentences: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
  [
    'As Lenin put it, "we are fifty or a hundred years behind the advanced countries".',
    'q-fifty-years-behind: speaker',
  ],
  ['As Stalin put it, "we are fifty or a hundred years behind the advanced countries".'],
  ['Stalin: “We are 50 or 100 years behind the advanced countries … we shall go under.”'],
  ['Stalin warned that the USSR was “fifty to a hundred years behind the advanced countries”.'],
  ['Stalin: “We are fifty to a hundred years behind the West. We must close this gap in ten years.”'],
  ['“We must cover this distance in ten years. Either we do it, or they will crush us” (Stalin, 1931)'],
  [
    'Stalin: “We are twenty or thirty years behind the advanced countries. We must make good this distance in ten years.”',
    'q-fifty-years-behind: wording',
  ],
  [
    '> We are fifty or a hundred years behind the advanced countries. We must make good this distance in ten years.\n> — Trotsky',
    'q-fifty-years-behind: speaker',
  ],
  ['"Enrich yourselves", Stalin told the peasants in 1925.', 'q-bukharin-enrich: speaker'],
  ['- "Enrich yourselves" – Lenin, 1925', 'q-bukharin-enrich: speaker'],
  ['Bukharin called on the peasants to "enrich yourselves".'],
  ['Trotsky attacked Bukharin’s slogan “enrich yourselves”.'],
  ['Stalin disowned the slogan "enrich yourselves" within the year.'],
  ['In the NEP years peasants were told to “enrich yourselves”.'],
  ['Bukharin’s article "Dizzy with Success" blamed local officials.', 'q-dizzy: speaker'],
  ['In March 1930 Stalin published “Dizzy with Success” in Pravda.'],
  ['Bukharin hoped that “Dizzy with Success” would be the end of it.'],
  ['In his article “Dizzy with Success”, Lenin blamed local officials.', 'q-dizzy: speaker'],
  ['Khataevich wrote “Dizzy with Success” for Pravda.', 'q-dizzy: speaker'],
  ['Trotsky wrote in exile that “Dizzy with Success” proved him right.'],
  ['Trotsky wrote about “Dizzy with Success” in exile.'],
  ['Kaganovich told officials to read “Dizzy with Success”.'],
  ['According to Bukharin, “Dizzy with Success” came too late.'],
  ['Molotov called “Dizzy with Success” a necessary step.'],
  ['Lenin introduced NEP and told the peasants “enrich yourselves”.', 'q-bukharin-enrich: speaker'],
  ['Trotsky said that “enrich yourselves” was a slogan for kulaks.'],
  ['Lenin ordered the "liquidation of the kulaks as a class".', 'q-liquidate: speaker'],
  ['Molotov announced the “liquidation of the kulaks as a class”.'],
  ['Stalin spoke of “eliminating the kulaks as a class”.'],
  ['Conquest describes the "liquidation of the kulaks as a class" as a war.'],
  ['The aim was the “destruction of the kulaks as a class”.'],
  ['“One death is a tragedy, a million is a statistic” – Stalin', 'q-death-statistic: speaker'],
  ['"One death is a tragedy; a million is a statistic" is wrongly attributed to Stalin.'],
  ['Lenin: “Life has become better, comrades. Life has become more joyous.”', 'q-life-better: speaker'],
  ['In 1935 Stalin declared that “life has become better, life has become more cheerful”.'],
  [
    'Stalin ordered them to “hang without fail, so that the public sees, at least 100 notorious kulaks”.',
    'q-lenin-hanging-order: speaker',
  ],
  ['Lenin demanded that they hang “no fewer than one hundred known kulaks, rich men, bloodsuckers”.'],
  ['Gareth Jones wrote “Russians Hungry But Not Starving”.', 'q-duranty: speaker'],
  ['Duranty’s headline was "Russians hungry, but not starving".'],
  ['Robert Conquest asked “Was Stalin Really Necessary?”', 'q-nove-necessary: speaker'],
  ['Nove asked “Was Stalin Really Necessary?” and Millar answered.'],
  ['Conquest quotes Khrushchev: “No one was keeping count.”'],
  ['Stalin said of the dead that “no one was keeping count”.', 'q-khrushchev-count: speaker'],
  ['Stalin told Churchill: “Ten millions. It was fearful. Four years it lasted.”'],
  ['Churchill wrote: “Ten millions. It was fearful. Four years it lasted.”'],
  [
    'Stalin claimed that “by February 20 of this year 60 per cent of the peasant farms had been collectivised”.',
    'q-fifty-percent: wording',
  ],
  ['Stalin claimed that “by February 20 of this year 50% of the peasant farms” had been collectivised.'],
  ['Lenin said: “These bloodsuckers have grown rich on the hunger of the people.”'],
  ['Lenin called the kulaks “bloodsuckers”, and Stalin called them “enemies”.'],
];

describe('quotations in notes', () => {
  for (const [text, ...expected] of sentences) {
    it(`${expected.length > 0 ? 'differ' : 'are let be'}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(differing(text), expected);
    });
  }

  it('are let be in every labelled case and in whole notes on other topics', () => {
    const clean = new URL('../evaluation/clean/', import.meta.url);
    const texts = [
      ...readCorpus(new URL('../evaluation/dev.jsonl', import.meta.url).pathname).map(({ text }) => text),
      ...readdirSync(clean).map((name) => readFileSync(new URL(name, clean), 'utf8')),
    ];
    const found = texts.flatMap((text) =>
      parseNote(text).blocks.flatMap(({ block }) =>
        block.passages.flatMap((_, at) => judgeQuotations(block, at, undefined, knowledge)),
      ),
    );
    assert.deepEqual(
      found.map(({ message }) => message),
      [],
    );
  });

  it('are all right as the pack itself has them, with whoever it says said them', () => {
    const quotations = knowledge.packs.flatMap((pack) => pack.quotations).filter(({ checked }) => checked);
    assert.ok(quotations.length >= 20);
    for (const { id, text, variants, speakerName } of quotations)
      for (const wording of [text, ...variants])
        assert.deepEqual(differing(`${speakerName}: “${wording}”`), [], `${id}: ${wording}`);
  });
});
