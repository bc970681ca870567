import assert from 'node:assert/strict';
import { checkBlock } from '../../../server/claims/check.ts';
import type { Judgement } from '../../../server/claims/judgement.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { parseMarkers } from '../../markers.ts';
import { tinyKnowledge } from '../tinyPack.ts';

const judge = (text: string): readonly Judgement[] =>
  parseNote(text).blocks.flatMap(({ block, context }) => checkBlock(block, context, tinyKnowledge));

const verdicts = (text: string, verdict: Judgement['verdict']): readonly string[] =>
  judge(text)
    .filter((one) => one.verdict === verdict)
    .map((one) => one.text);

describe('changes in words', () => {
  /** Marked: exactly these changes contradict the counts at both ends. */
  const wrong: readonly string[] = [
    'The number of seals ⟦more than doubled⟧ from 1903 to 1908.',
    'Between 1903 and 1908 the number of seals ⟦doubled⟧.',
    'Seals ⟦rose⟧ between 1903 and 1908.',
    'The share of boats in guilds ⟦halved⟧ between 1904 and 1905.',
    'The share of boats in guilds ⟦quadrupled⟧ between July 1904 and July 1905.',
    'Boats in guilds ⟦fell⟧ between 1904 and 1905.',
    'Landings of fish ⟦more than doubled⟧ between 1903 and 1907.',
    'There was a ⟦60% fall⟧ in the fish landed between 1903 and 1907.',
    'The fish landed ⟦fell by 50 million tonnes⟧ between 1903 and 1907.',
    'In 1908 there were ⟦twice as many⟧ seals as in 1903.',
    'The number of seals in 1908 was ⟦double the 1903 level⟧.',
    'In 1908 the number of seals was ⟦ten times⟧ what it had been in 1903.',
    'Seals 1903–08: ⟦plus 20%⟧',
    '⟦minus 5%⟧ seals 1903–08',
    'Seals, on which all depended, were ⟦doubled⟧ between 1903 and 1908.',
    'Between 1903 and 1908 the number of seals ⟦doubled⟧, or the seals ⟦trebled⟧.',
    'By 1908 the number of seals had dropped to ⟦a tenth of its 1903 level⟧.',
    'Seals were down to ⟦under a tenth⟧ between 1903 and 1908.',
    'In 1908 there were only ⟦a tenth⟧ of the seals of 1903.',
    'Seals 1903–1908: ⟦×4⟧',
    'Seals 1903→1908: ⟦doubled⟧',
    'The number of seals ⟦rose fortyfold⟧ between 1903 and 1908.',
    // What is left is not what was lost, though the same third would do for that.
    '⟦A third⟧ of the seals survived from 1903 to 1908 while rents doubled.',
  ];
  for (const marked of wrong) {
    it(`contradicts ${JSON.stringify(marked)}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const found = judge(text).filter(({ strength }) => strength === 'warn');
      assert.deepEqual(
        found.map(({ span }) => text.slice(span.start, span.end)),
        ranges.map(({ start, end }) => text.slice(start, end)),
      );
    });
  }

  const right: readonly (readonly [string, string])[] = [
    ['The share of boats in guilds doubled between July 1904 and July 1905.', 'doubled'],
    ['The number of seals fell between 1903 and 1908.', 'fell'],
    ['By 1908 the number of seals had fallen by a third.', 'a third'],
    ['There were a third fewer seals in 1908 than in 1903.', 'a third'],
    ['The fish landed fell by 15 million tonnes between 1903 and 1907.', 'fell by 15 million tonnes'],
    ['The share of boats in guilds in July 1905 was twice what it had been in July 1904.', 'twice'],
    ['There were over 50% more seals in 1903 than in 1908.', 'over 50% more'],
    ['In 1905 the share of boats in guilds went up by over 100% on the previous year.', 'up by over 100%'],
    ['By 1908 a policy that left the islands with two thirds of their seals was over.', 'two thirds'],
    ['In 1904 24% of boats were in guilds. In 1905 53% were. So boats in guilds had doubled.', 'doubled'],
  ];
  for (const [text, change] of right) {
    it(`agrees with ${JSON.stringify(text)}`, () => {
      assert.ok(verdicts(text, 'supported').includes(change));
      assert.deepEqual(verdicts(text, 'contradicted'), []);
    });
  }

  const silent: readonly string[] = [
    'The price of seals doubled between 1903 and 1908.',
    'Seal prices trebled between 1903 and 1908.',
    'Deaths of seals doubled between 1903 and 1908.',
    'The seals doubled back between two boats in 1903 and in 1908.',
    'Between 1903 and 1908 taxes doubled and seals were rare.',
    'In Lemuria the number of seals doubled between 1903 and 1908.',
    'The plan was that the number of seals doubled between 1903 and 1908.',
    'Did the number of seals double between 1903 and 1908?',
    'The archon claimed that the number of seals doubled between 1903 and 1908.',
    'The number of seals doubled between 1890 and 1895.',
    'By 1908 the number of seals had doubled.',
    'The number of seals doubled.',
    'In one village the number of seals doubled between 1903 and 1908.',
    'Deaths of diggers doubled between 1903 and 1907.', // contested
    'Seals fell to pieces between 1903 and 1908.',
    // Some of the things, or things of another kind.
    'The number of stolen seals doubled between 1903 and 1908.',
    'The number of seals per boat doubled between 1903 and 1908.',
    'Guild seals trebled between 1903 and 1908.',
    'Private seals fell by 90% between 1903 and 1908.',
    'Between 1903 and 1908 two thirds of the boats were gone.',
    'The price of seals dropped to under a tenth between 1903 and 1908.',
    'Seal prices 1903→1908: doubled',
    'Seal production 1903–1908: ×4',
    'In 1908 there were only a tenth of the diggers of 1903.',
    'Seals: 1903 × 4 = 7612',
    // Which of the changes is when?
    'Seals doubled in 1903 and trebled in 1908.',
  ];
  for (const text of silent) {
    it(`does not contradict ${JSON.stringify(text)}`, () => {
      assert.deepEqual(verdicts(text, 'contradicted'), []);
    });
  }

  it('says what both ends are and that it went the other way, and offers the right word', () => {
    const [found] = judge('The number of seals doubled between 1903 and 1908.');
    assert.equal(
      found?.message,
      'Seals (Atlantis): 30.7 million head (1903), then 19.6 million head (1908), a fall of 36%, not “doubled” – Plato (1950). It fell.',
    );
    assert.equal(found.slip?.kind, 'direction');
    const [share] = judge('The share of boats in guilds quadrupled between July 1904 and July 1905.');
    assert.deepEqual(
      share?.fixes.map(({ newText }) => newText),
      ['doubled'],
    );
  });

  it('takes no change of something else for one that the pack knows', () => {
    assert.deepEqual(
      judge('Rents fell by 36% between 1903 and 1908. The number of seals did, too.').filter(
        ({ measure }) => measure === 'seals-lost',
      ),
      [],
    );
  });

  it('holds the counts against what only agrees with a part that was lost', () => {
    // The pack knows 36% as lost; the counts of 1903 and 1908 are its proof.
    assert.deepEqual(verdicts('Between 1903 and 1908 a third of the seals were lost.', 'contradicted'), []);
    assert.deepEqual(verdicts('Seals fell by half between 1903 and 1908.', 'contradicted').length, 1);
  });

  it('leaves a change that the pack knows as a change to its own measure', () => {
    const [found, ...more] = judge('The seals declined by 36% between 1903 and 1908.');
    assert.deepEqual([found?.measure, found?.verdict, more.length], ['seals-lost', 'supported', 0]);
  });
});
