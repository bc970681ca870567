/** Who speaks, and whether anything is stated at all: each row beside one that is the writer's own word. */
import assert from 'node:assert/strict';
import { harbourKnowledge } from './harbourPack.ts';
import { figuresOf, holdReadings } from './readings.ts';

describe('what was to be', () => {
  holdReadings([
    ['The target for July 1904 was 42% of boats in guilds.', '42% (target)'],
    ['Under the plan 42% of boats had joined by July 1904.', '42% (target)'],
    ['Under the Five-Year Plan 42% of boats had joined by July 1904.', '42% contradicted!!'],
    ['In the plan period 42% of boats had joined by July 1904.', '42% contradicted!!'],
    ['The board wanted more, but by July 1904 42% of boats had joined.', '42% contradicted!!'],
    ['The share of boats was to be 42% by July 1904.', '42% (target)'],
    ['By July 1904 42% of boats were to be in guilds.', '42% (target)'],
    ['By July 1904 42% of boats are to be in guilds.', '42% (target)'],
    ['By July 1904 42% of boats were in guilds, come to that.', '42% contradicted!!'],
    ['It is proposed to have 42% of boats in guilds by July 1904.', '42% (target)'],
    ['For July 1904 the share of boats in guilds was set at 42%.', '42% (target)'],
    ['The archon reckoned with 42% of boats in guilds by July 1904.', '42% (target)'],
    ['The archon had counted on 42% of boats in guilds by July 1904.', '42% (target)'],
    ['Counted on 1 July 1904, 42% of boats were in guilds.', '42% contradicted!!'],
    ['The archon counted 42% of boats in guilds by July 1904.', '42% contradicted!!'],
    ['By July 1904 42% of boats were in guilds, just as planned.', '42% contradicted!!'],
    // A question or a heading says what its answer or its list is.
    ['Q: What share of boats in guilds was planned for July 1904?\nA: 42%', '42% (target)'],
    ['Q: What share of boats was in guilds in July 1904?\nA: 42%', '42% contradicted!!'],
    ['## Targets\n\n- Boats in guilds, July 1904: 42%', '42% (target)'],
    ['## Targets\n\n- Boats in guilds, July 1904: actually 42%', '42% contradicted!!'],
    ['## Targets and results\n\n- Boats in guilds, July 1904: 42%', '42% contradicted!!'],
  ]);
});

describe('what stands under a label of aims', () => {
  holdReadings([
    ['Boats in guilds\n1904: 42%\n1905: 35%', '42% contradicted!!', '35% contradicted!!'],
    ['Planned share of boats in guilds\n1904: 42%\n1905: 35%', '42% (target)', '35% (target)'],
    ['Targets for boats in guilds\nJuly 1904 42%\nJuly 1905 24%', '42% (target)', '24% (target)'],
    ['## First Five-Year Plan: targets\n\n- boats in guilds 1904: 42%', '42% (target)'],
    ['## The First Five-Year Plan\n\n- boats in guilds 1904: 42%', '42% contradicted!!'],
    ['## Plans and results\n\n- boats in guilds 1904: 42%', '42% contradicted!!'],
    [
      '| boats in guilds | plan | actual |\n|---|---|---|\n| July 1904 | 42% | 24% |\n| July 1905 | 60% | 35% |',
      '42% (target)',
      '24% supported',
      '60% (target)',
      '35% contradicted!!',
    ],
  ]);
});

describe('what only might have been', () => {
  holdReadings([
    ['By July 1904 some 42% of boats had joined.', '42% contradicted!!'],
    ['If so, 42% of boats had joined by July 1904.', '42% (hypothesis)'],
    ['Had 42% of boats joined by July 1904, the war would have been won.', '42% (target)'],
    ['By July 1904 perhaps there could be 42% of boats in guilds.', '42% (hypothesis)'],
    ['By July 1904 42% of boats could have been in guilds.', '42% (hypothesis)'],
    ['By July 1904 42% of boats should be in guilds.', '42% (hypothesis)'],
    // What somebody was able to do was so.
    ['By July 1904 42% of boats had joined and could keep their nets.', '42% contradicted!!'],
    ['By July 1904 42% of boats had joined and could now call on the guild.', '42% contradicted!!'],
    ['By July 1904 42% of boats had joined and could have kept their nets.', '42% (hypothesis)'],
    ['By July 1904 42% of boats had joined and could soon be lost.', '42% (hypothesis)'],
    // … but another clause says nothing of this one.
    ['By July 1904 42% of boats had joined, and more could follow.', '42% contradicted!!'],
    ['By July 1904 42% of boats had joined because none could fish alone.', '42% contradicted!!'],
    ['That would change: by July 1904, 42% of boats had joined.', '42% contradicted!!'],
    // What is right is right all the same.
    ['By July 1904 24% of boats could have been in guilds.', '24% supported'],
  ]);
});

describe('what is asked', () => {
  holdReadings([
    ['Did you know that 42% of boats had joined by July 1904?', '42% (question)'],
    ['In July 1904 42%? of boats had joined.', '42% (question)'],
    ['Was it 42% of boats by July 1904', '42% (question)'],
    ['It was 42% of boats by July 1904', '42% contradicted!!'],
  ]);
});

describe('what somebody else says', () => {
  holdReadings([
    ['In July 1904 42% of boats had joined, said Critias.', '42% contradicted!!'],
    ['The archon claimed that 42% of boats had joined by July 1904.', '42% (denied)'],
    ['According to a worksheet 42% of boats had joined by July 1904.', '42% (denied)'],
    ['By July 1904 42% of boats had joined, as the video shows.', '42% contradicted!!'],
    ['A pupil wrote that 42% of boats had joined by July 1904.', '42% (denied)'],
    ['Candidate B: By July 1904 42% of boats had joined.', '42% (denied)'],
    ['I guessed that 42% of boats had joined by July 1904.', '42% (denied)'],
    ['The pupils of Solon: by July 1904 42% of boats had joined.', '42% contradicted!!'],
    ['In the play 42% of boats had joined by July 1904.', '42% (hypothesis)'],
    ['In an alternative timeline 42% of boats had joined by July 1904.', '42% (hypothesis)'],
    ['In the story of the reform 42% of boats had joined by July 1904.', '42% contradicted!!'],
    ['Activists reported by July 1904 that 42% of boats had joined.', '42% (denied)'],
    ['It was announced that 42% of boats had joined by July 1904.', '42% (denied)'],
  ]);
});

describe('what stands in quotation marks', () => {
  holdReadings([
    ['“By July 1904 42% of boats had joined the guilds”, he said.', '42% (quotation)'],
    ['"By July 1904 42% of boats had joined the guilds", he said.', '42% (quotation)'],
    ['‘By July 1904 42% of boats had joined the guilds’, he said.', '42% (quotation)'],
    ["'By July 1904 42% of boats had joined the guilds', he said.", '42% (quotation)'],
    ["He said: 'By July 1904 42% of the fishers' boats had joined.'", '42% (quotation)'],
    ['> By July 1904 42% of boats had joined the guilds.\n>\n> — Critias', '42% (quotation)'],
    // Marks around a word, marks that are closed before the figure, and apostrophes quote nothing.
    ['In July 1904 “42%” of boats had joined.', '42% contradicted!!'],
    ['By July 1904 some “guilds of joy” had opened and 42% of boats had joined.', '42% contradicted!!'],
    ["By July 1904 some 'guilds of joy' had opened and 42% of boats had joined.", '42% contradicted!!'],
    ["By July '04 42% of the fishers' boats had joined.", '42% contradicted!!'],
    ["The fishers' woe: by July 1904 42% of the islanders' boats had joined.", '42% contradicted!!'],
  ]);
});

describe('what is taken back', () => {
  holdReadings([
    ['By July 1904 42% of boats had joined. This is wrong.', '42% (taken-back)'],
    ["By July 1904 42% of boats had joined. No, they hadn't!", '42% (taken-back)'],
    ['By July 1904 42% [sic] of boats had joined.', '42% (taken-back)'],
    ['By July 1904 42% of boats (actually fewer) had joined.', '42% (taken-back)'],
    ['By July 1904 42% of boats (the small ones) had joined.', '42% contradicted!!'],
    // A long sentence with such a word in it says something else.
    [
      'By July 1904 42% of boats had joined. The archon was wrong to think that this would be enough to feed all the towns.',
      '42% contradicted!!',
    ],
    ['By July 1904 42% of boats had not joined.', '42% (denied)'],
    ["By July 1904 42% of boats weren't in guilds.", '42% (denied)'],
    ['Not only 42% of boats had joined by July 1904.', '42% contradicted!!'],
    ['By July 1904 42% of boats had joined, but not the nets.', '42% contradicted!!'],
    // A storm claims lives, and says nothing.
    ['By July 1904 it was claimed that 42% of boats had joined.', '42% (denied)'],
    ['By July 1904, when a storm claimed many lives, 42% of boats had joined.', '42% contradicted!!'],
    ['By July 1904 nothing like 42% of boats had joined.', '42% (denied)'],
    ['By July 1904 far from 42% of boats had joined.', '42% (denied)'],
    ['By July 1904 boats far from home, 42%, had joined.', '42% contradicted!!'],
    ['By July 1904 fishing guilds could boast 42% of boats in guilds.', '42% contradicted!!'],
    ['The archon boasted of 42% of boats in guilds by July 1904.', '42% (denied)'],
    ['It is a legend that 42% of boats had joined by July 1904.', '42% (denied)'],
    ['Wrong.\n\nBy July 1904 42% of boats had joined.', '42% (denied)'],
  ]);
});

describe('what is only the whole of a part', () => {
  holdReadings([
    ['By July 1904 24 out of 42% of boats had joined.', '24 supported', '42% (whole-of-part)'],
    ['Of the 42% of boats that had joined by July 1904 few stayed.', '42% (whole-of-part)'],
    [
      'In 1908 3 million of the 9.6 million seals were grey.',
      '3 million (no-measure)',
      '9.6 million (whole-of-part)',
    ],
  ]);
});

describe('what came or went', () => {
  holdReadings([
    ['In July 1904 another 42% of boats joined.', '42% (change)'],
    ['In 1908 9.6 million seals were killed.', '9.6 million (change)'],
    ['In 1908 seals fell by 9.6 million.', '9.6 million (change)'],
    ['In 1908 seals fell to 9.6 million.', '9.6 million contradicted!!'],
    ['In 1908 there were 9.6 million seals; many were killed.', '9.6 million contradicted!!'],
    ['In July 1904 the share of boats in guilds was 42% above plan.', '42% (target)'],
    ['In July 1904 the share of boats in guilds was 42% higher.', '42% (change)'],
    // A share of a whole is no such number, whoever provides it.
    ['In July 1904 boats in guilds supplied 42% of the total.', '42% contradicted!!'],
    ['In July 1904 boats in guilds lost 42% of the total.', '42% (change)'],
    ['Boats in guilds, July 1904: +42%', '42% (change)'],
  ]);
});

describe('what is of something smaller', () => {
  holdReadings([
    ['In one village 42% of boats had joined by July 1904.', 'one (one-place)', '42% (one-place)'],
    ['By July 1904 42% of boats had joined in our village.', '42% (one-place)'],
    ['By July 1904 42% of boats had joined in the villages.', '42% contradicted!!'],
  ]);
});

describe('whose figure it is', () => {
  const rules = (text: string): readonly (string | undefined)[] =>
    figuresOf(text, harbourKnowledge).map(({ rule }) => rule);
  it('is asked where nobody is named who holds it', () => {
    assert.deepEqual(rules('The flood of 1907 killed 31,000 people.'), ['statistic.contested']);
    assert.deepEqual(rules('The flood of 1907 killed 31,000 people, says Critias.'), ['statistic.contested']);
  });
  it('is not asked where somebody is', () => {
    assert.deepEqual(rules('Solon says the flood of 1907 killed 31,000 people.'), [undefined]);
    assert.deepEqual(rules('The flood of 1907 killed 31,000 people (Solon 1911).'), [undefined]);
  });
  it('is told where somebody else is', () => {
    assert.deepEqual(rules('Plato says the flood of 1907 killed 31,000 people.'), ['statistic.contested']);
  });
  it('makes a claim of a figure with few words', () => {
    const [found] = figuresOf('Plato speaks of 55,000 in 1903–07.');
    assert.deepEqual([found?.verdict, found?.measure], ['contested', 'diggers-dead']);
    assert.deepEqual(figuresOf('Critias speaks of 55,000 in 1903–07.'), []);
    assert.deepEqual(figuresOf('Plato speaks of 15,000 in 1903–07.'), []);
  });
});

describe('a question behind a figure', () => {
  holdReadings([
    ['By July 1904 42% of boats were in guilds – why?', '42% contradicted!!'],
    ['By July 1904 42% of boats were in guilds – who counted them?', '42% contradicted!!'],
    ['By July 1904 42% of boats were in guilds?', '42% (question)'],
    ['By July 1904 42% of boats were in guilds – who knows?', '42% (question)'],
    ['By July 1904 42% of boats were in guilds – how many really?', '42% (question)'],
  ]);
});
