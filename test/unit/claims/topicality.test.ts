/** Whether a wrong figure can be meant for the pack at all, as the text around it tells. */
import { harbourKnowledge } from './harbourPack.ts';
import { holdReadings } from './readings.ts';

const prose =
  'The old harbour was full of noise and smoke that summer. Nobody knew where all the people came from.';

describe('a wrong figure with a date', () => {
  holdReadings([
    ['By 1904 42% of boats had joined.', '42% contradicted!!'],
    // Two sentences of prose before it would have named the topic; labels, lines of a list and one sentence need not.
    [`${prose}\n\nBy 1904 42% of boats had joined.`, '42% (off-topic)'],
    [`Came the day. Went the rain.\n\nBy 1904 42% of boats had joined.`, '42% contradicted!!'],
    [
      'The old harbour was full of noise and smoke that summer.\n\nBy 1904 42% of boats had joined.',
      '42% contradicted!!',
    ],
    // A place, a person, an event or a term of the pack names it.
    [`In Atlantis it was hot. ${prose}\n\nBy 1904 42% of boats had joined.`, '42% contradicted!!'],
    [`${prose}\n\nUnder Critias 42% of boats had joined by 1904.`, '42% contradicted!!'],
    [`${prose}\n\n## The Canal Decree\n\nBy 1904 42% of boats had joined.`, '42% contradicted!!'],
    [`${prose}\n\nBy 1904 42% of boats had joined a fishing guild.`, '42% contradicted!!'],
    // Far from all that is known, or reaching far beyond it, it is of another story.
    ['By 1884 42% of the boats had joined.', '42% (no-record)'],
    ['In 1903–1908 there were 3.07 million seals.', '3.07 million contradicted!!'],
    ['In 1880–1908 there were 3.07 million seals.', '3.07 million (off-topic)'],
  ]);
});

describe('a wrong figure without a date', () => {
  holdReadings([
    ['There were 3.07 million seals.', '3.07 million (off-topic)'],
    ['In Atlantis there were 3.07 million seals.', '3.07 million contradicted!!'],
    ['# Critias\n\nThere were 3.07 million seals.', '3.07 million contradicted!!'],
    [
      'In 1850 the sea was quiet. It was cold. Under Critias there were 3.07 million seals.',
      '3.07 million (no-date)',
    ],
    [
      'In 1903 the sea was quiet. It was cold. Under Critias there were 3.07 million seals.',
      '3.07 million contradicted!!',
    ],
    ['In 1903 the sea was quiet. Under Critias there were 12 million seals.', '12 million (date-before)'],
    // … unless it is just what a slip makes of the figure for that date.
    [
      'In 1903 the sea was quiet. Under Critias there were 3.07 million seals.',
      '3.07 million contradicted!!',
    ],
    // A unit that is taken from the measure needs a date, and a line that says nothing else.
    ['Under Critias: seals 307', '307 (no-date)'],
  ]);
});

describe('a term of a few years', () => {
  holdReadings(
    [
      // It tells the time by itself; a word of the measure that is no such term does not.
      ['The eviction cost 90,000 households their homes.', '90,000 contradicted!!'],
      ['There were 90 million townspeople.', '90 million (off-topic)'],
    ],
    harbourKnowledge,
  );
});

describe('a wrong figure whose words stand further off', () => {
  holdReadings([
    ['# Boats in guilds\n\nIn July 1904: 42%', '42% contradicted!!'],
    ['# Boats in guilds\n\n## Weather\n\nIn July 1904: 42%', '42% (weak-link)'],
    ['# Boats\n\n## In guilds\n\nIn July 1904: 42%', '42% contradicted!!'],
    [
      '# Boats\n\n## In guilds\n\nThe rain spoiled the hay on 42% of the total in July 1904.',
      '42% (weak-link)',
    ],
    ['# In guilds\n\n## Weather\n\nIn July 1904: 42% of boats', '42% contradicted!!'],
    [
      '# In guilds\n\n## Weather\n\nThe rain spoiled the hay on 42% of boats in July 1904.',
      '42% (weak-link)',
    ],
    ['Seals (m), 1908: 9.6', '9.6 contradicted!!'],
    // A statement with words of its own leans on nothing before its semicolon.
    [
      '# Boats\n\nTwelve thought that the guilds were a bank; 42% gave July 1904 as the date of a storm.',
      'Twelve (no-measure)',
      '42% (weak-link)',
    ],
    ['In 1908 the friendly keeper of the lighthouse loved his seals, 9.6 of them.', '9.6 (weak-link)'],
  ]);
});

describe('a note that is about another country', () => {
  holdReadings([
    ['# Boats of Hyperborea\n\n## Guilds\n\nBy 1904 42% of boats had joined.', '42% (other-place)'],
    [
      '# Boats of Hyperborea\n\n## Guilds\n\nIn Atlantis 42% of boats had joined by 1904.',
      '42% contradicted!!',
    ],
    [
      '# Boats of Hyperborea and Atlantis\n\n## Guilds\n\nBy 1904 42% of boats had joined.',
      '42% contradicted!!',
    ],
    ['---\ntitle: Boats in Hyperborea\n---\n\nBy 1904 42% of boats had joined.', '42% (other-place)'],
    ['---\ntitle: Boats in Atlantis\n---\n\nBy 1904 42% of boats had joined.', '42% contradicted!!'],
  ]);
});
