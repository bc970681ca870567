/** Values that are offered, gapped or marked: nobody states them. A row that is wrong stands beside one that is offered. */
import { holdReadings } from './readings.ts';

describe('values to choose from', () => {
  describe('with letters in front', () => {
    holdReadings([
      ['In July 1904 (a) 42% (b) 24% (c) 53% of boats had joined.', '42% (quiz)', '24% (quiz)', '53% (quiz)'],
      ['a) 42% b) 24% of boats had joined in July 1904.', '42% (quiz)', '24% (quiz)'],
      ['A 42% B 24% C 53% of boats had joined in 1904.', '42% (quiz)', '24% (quiz)', '53% (quiz)'],
      // Letters that do not begin with A, or of which there is one, are no choice.
      [
        'In July 1904 (d) 42% and in July 1905 (c) 53% of boats had joined.',
        '42% contradicted!!',
        '53% supported',
      ],
      ['a) 42% of boats had joined in July 1904.', '42% contradicted!!'],
    ]);
  });

  describe('with letters in front, one a line', () => {
    const question = 'What share of boats had joined in July 1904?';
    holdReadings([
      [`${question}\n\n- 42%\n- 24%`, '42% (quiz)', '24% (quiz)'],
      [`${question}\n\nA. 42%\nB. 24%`, '42% (quiz)', '24% (quiz)'],
      [`1. ${question}\n   a. 42%\n   b. 24%`, '42% (quiz)', '24% (quiz)'],
      // The first of the lines goes on from the question.
      [`${question}\nA. 42%\nB. 24%`, '42% (quiz)', '24% (quiz)'],
      [`${question}\nA) 42%\nB) 24%\nC) 53%`, '42% (quiz)', '24% (quiz)', '53% (quiz)'],
      [`${question}\nA 42%\nB 24%\nC 53%`, '42% (quiz)', '24% (quiz)', '53% (quiz)'],
      [`${question}\n42%\n24%\n53%`, '42% (quiz)', '24% (quiz)', '53% (quiz)'],
      [`${question}\n\nA) 42%\n\nB) 24%`, '42% (quiz)', '24% (quiz)'],
      ['Boats that had joined by July 1904:\nA) 42%\nB) 24%', '42% (quiz)', '24% (quiz)'],
      ['Boats that had joined by July 1904:\n\n- A) 42%\n- B) 24%', '42% (quiz)', '24% (quiz)'],
      // An answer is one value; so are the answers to two questions, and the lines of an outline have dates.
      [`${question}\n42%`, '42% contradicted!!'],
      [`${question} 42%.\nHow many nets were pooled in 1905? 68%.`, '42% contradicted!!', '68% supported'],
      [`${question} 42%.\nIn 1905 it was 53% of boats.`, '42% contradicted!!', '53% supported'],
      [
        'What share of boats had joined?\n\n- 42% in 1904\n- 53% in 1905',
        '42% contradicted!!',
        '53% supported',
      ],
      ['Boats that had joined:\n\n- A) 1904: 42%\n- B) 1905: 53%', '42% contradicted!!', '53% supported'],
    ]);
  });

  describe('with a tick behind the right one', () => {
    const question = 'What share of boats had joined in July 1904?';
    holdReadings([
      ['In July 1904 had joined of all boats (a) 42% ✓ (b) 24% (c) 53%', '42% contradicted!!'],
      ['In July 1904 had joined of all boats (a) 42% (b) 24% ✔ (c) 53%', '24% supported'],
      ['In July 1904 had joined of all boats (a) 42% ✓ (b) 24% ✓', '42% (quiz)', '24% (quiz)'],
      [`${question}\n\n- [x] 24%\n- [ ] 42%`, '24% supported', '42% (quiz)'],
      [`${question}\n\n- [x] 24%\n- [x] 42%`, '24% (quiz)', '42% (quiz)'],
    ]);
  });

  describe('with a letter for who speaks', () => {
    const question = 'What share of boats had joined in July 1904?';
    holdReadings([
      [`${question} B: 42%`, '42% contradicted!!'],
      [`${question} B: 24%`, '24% supported'],
      [`${question} A: 42%. B: 24%.`, '42% (quiz)', '24% (quiz)'],
    ]);
  });

  describe('with slashes between them', () => {
    holdReadings([
      ['In 1904 42%/24%/53% of boats had joined.', '42% (quiz)', '24% (quiz)', '53% (quiz)'],
      ['In 1904 24/42% of boats had joined.', '24 (quiz)', '42% (quiz)'],
      // As many dates as values: each has its own.
      ['In 1904/1905 24/35% of boats had joined.', '24 supported', '35% contradicted!!'],
      ['In 1904 and 1905 42% / 53% of boats had joined.', '42% contradicted!!', '53% supported'],
    ]);
  });

  describe('three for one date', () => {
    holdReadings([
      [
        'Boats that had joined by July 1904: 42%, 24% or 53%',
        '42% (option)',
        '24% supported',
        '53% (option)',
      ],
      ['Boats that had joined by July 1904: 42%, 24%', '42% contradicted!!', '24% supported'],
    ]);
  });
});

describe('statements to be judged', () => {
  describe('under a line or a heading that says so', () => {
    holdReadings([
      ['# Boats\n\n## Quiz\n\nIn 1904 42% of boats had joined.', '42% (quiz)'],
      ['# Test yourself\n\nIn 1904 42% of boats had joined.', '42% (quiz)'],
      ['# Quizzical notes\n\nIn 1904 42% of boats had joined.', '42% contradicted!!'],
      ['Spot the mistake:\n\n- In 1904 42% of boats had joined.', '42% (quiz)'],
      ['- Spot the lie\n  - In 1904 42% of boats had joined.', '42% (quiz)'],
      ['The facts:\n\n- In 1904 42% of boats had joined.', '42% contradicted!!'],
      ['True or false? In 1904 42% of boats had joined.', '42% (quiz)'],
      ['- A\n  - In 1904 42% of boats had joined.', '42% (quiz)'],
    ]);
  });

  describe('with something to ring, to tick or to fill in', () => {
    holdReadings([
      ['In 1904 42% of boats had joined. True / false', '42% (quiz)'],
      ['In 1904 42% of boats had joined. ☐ T ☐ F', '42% (quiz)'],
      ['In 1904 42% of boats had joined. That is true.', '42% contradicted!!'],
      ['- [ ] In 1904 42% of boats had joined.', '42% (quiz)'],
      ['- [x] In 1904 42% of boats had joined.', '42% contradicted!!'],
      ['In 1904 42% of ______ had joined: boats.', '42% (quiz)'],
    ]);
  });

  describe('in a table that marks them', () => {
    const table = (headers: string, row: string): string => `| ${headers} |\n|---|---|\n| ${row} |`;
    holdReadings([
      [table('Statement | Common mistakes', 'Boats that joined by 1904 | 42%'), '42% (quiz)'],
      [table('Statement | Answer', 'Boats that joined by 1904 | 42%'), '42% contradicted!!'],
      [table('Claim | ', 'In 1904 42% of boats had joined | ✗'), '42% (quiz)'],
      [table('Claim | ', 'In 1904 42% of boats had joined | f'), '42% (quiz)'],
      [table('Claim | ', 'In 1904 42% of boats had joined | ✓'), '42% contradicted!!'],
    ]);
  });
});

describe('a number that counts nothing', () => {
  holdReadings([
    ['In round 42 of July 1904 the boats joined.', '42 (no-measure)'],
    ['Boats in guilds, July 1904: no. 42 of 93.', '93 (no-measure)'],
    ['Card 42: boats that had joined by July 1904.', '42 (no-measure)'],
    ['By July 1904 the boats of class 42 had joined.', '42 (no-measure)'],
    ['By July 1904 the boats had joined [42].'],
    ['By July 1904 the boats had joined [42, 43].', '42 (no-measure)', '43 (no-measure)'],
    ['By July 1904 the boats had joined [42; 43; p. 3].', '42 (no-measure)', '43 (no-measure)'],
    ['By July 1904 the boats had joined [some 42% or 43%].', '42% contradicted!!', '43% contradicted!!'],
    ['42. In July 1904 the boats had joined.'],
    // What is larger, is no whole number or has a unit counts something.
    ['In July 1904, in round 42% of boats had joined.', '42% contradicted!!'],
    ['Boats in guilds, July 1904: 42', '42 contradicted!!'],
    ['Boats in guilds, July 1904: group 42.5', '42.5 contradicted!!'],
  ]);
});
