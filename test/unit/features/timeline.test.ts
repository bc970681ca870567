import assert from 'node:assert/strict';
import { checkLazily } from '../../../server/checkedNotes.ts';
import { backdropOf, namedIn, timelineDates } from '../../../server/features/timeline/timeline.ts';
import { aboutWords, excerpt } from '../../../server/features/timeline/words.ts';
import { formatDay } from '../../../server/language/period.ts';
import type { TimelineDate } from '../../../server/protocol.ts';
import { parseMarkers } from '../../markers.ts';
import { tinyKnowledge } from '../tinyPack.ts';

const check = (text: string): ReturnType<typeof checkLazily> =>
  checkLazily(text, tinyKnowledge, (error) => assert.fail(String(error)));

/** The dates of a note as the timeline tells them, each with the text it stands for. */
function datesOf(text: string): readonly (TimelineDate & { readonly text: string })[] {
  const checked = check(text);
  const { note, lines } = checked;
  return Array.from({ length: note.chunkCount }, (_, chunk) => chunk).flatMap((chunk) =>
    timelineDates(checked.checkedChunk(chunk), note.startOf(chunk), lines, tinyKnowledge).map((date) => ({
      ...date,
      text: text.slice(lines.offsetAt(date.range.start), lines.offsetAt(date.range.end)),
    })),
  );
}

const daysOf = ({ first, last }: TimelineDate): string => `${formatDay(first)} ${formatDay(last)}`;

describe('the timeline of a note', () => {
  /** A note whose first date is marked: its label, how exactly it is given, from when until when. */
  const cases: readonly (readonly [string, string, TimelineDate['granularity'], string])[] = [
    ['The decree of ⟦12 April 1903⟧.', '12 April 1903', 'day', '1903-04-12 1903-04-12'],
    ['In ⟦April 1903⟧.', 'April 1903', 'month', '1903-04-01 1903-04-30'],
    ['In the ⟦spring of 1903⟧.', 'spring of 1903', 'part', '1903-03-01 1903-05-31'],
    ["Since ⟦'32⟧ it was so.", '1932', 'year', '1932-01-01 1932-12-31'],
    ['The canals of ⟦1903–05⟧ were dug.', '1903–05', 'range', '1903-01-01 1905-12-31'],
    ['In the ⟦1930s⟧.', '1930s', 'decade', '1930-01-01 1939-12-31'],
    ['In the ⟦19th century⟧.', '19th century', 'century', '1800-01-01 1899-12-31'],
    ['Caesar died in ⟦44 BC⟧.', '44 BCE', 'year', '-0043-01-01 -0043-12-31'],
  ];
  for (const [marked, label, granularity, days] of cases) {
    it(`tells of ${marked}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const [date, ...more] = datesOf(text);
      assert.deepEqual(more, []);
      assert.ok(date);
      assert.equal(date.text, text.slice(ranges[0]?.start, ranges[0]?.end));
      assert.deepEqual([date.label, date.granularity, date.circa], [label, granularity, false]);
      assert.equal(daysOf(date), days);
    });
  }

  const vague: readonly (readonly [string, string])[] = [
    ['It began ⟦c. 1903⟧.', 'c. 1903'],
    ['It began ⟦about 1903⟧.', 'c. 1903'],
    ['He died in ⟦c. 44 BC⟧.', 'c. 44 BCE'],
    ['In the ⟦late 1930s⟧.', 'late 1930s'],
    ['Critias (born ⟦1861⟧?) dug it.', 'c. 1861'],
  ];
  for (const [marked, label] of vague) {
    it(`tells that this is about so: ${marked}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const [date] = datesOf(text);
      assert.deepEqual([date?.label, date?.circa], [label, true]);
      assert.equal(date?.text, text.slice(ranges[0]?.start, ranges[0]?.end));
    });
  }

  it('reads dates through markup, in tables and in lists, and where a line ends with CRLF', () => {
    const dates = datesOf(
      '# Canals\r\n\r\n> It was **19**03&nbsp;then.\r\n\r\n| Year | Boats |\r\n| - | - |\r\n| 1904 | 24 |\r\n',
    );
    assert.deepEqual(
      dates.map(({ text, label, about }) => [text, label, about]),
      [
        ['19**03', '1903', 'Canals'],
        ['1904', '1904', 'Boats: 24'],
      ],
    );
  });

  it('completes a date from the one before it, and tells what it comes to', () => {
    const dates = datesOf('In March 1903 it began. Two years later it was over.');
    assert.deepEqual(
      dates.map(({ text, label }) => [text, label]),
      [
        ['March 1903', 'March 1903'],
        ['Two years later', '1905'],
      ],
    );
  });

  const dateless: readonly string[] = [
    'There was a decree on page 1903, and `1903` in code.',
    '---\ndate: 1903-04-12\n---\n\nNothing.',
    '```js\nconst year = 1903;\n```',
    'Nove (1969) holds that in May nothing happened.',
  ];
  for (const text of dateless) {
    it(`finds no date in ${JSON.stringify(text)}`, () => assert.deepEqual(datesOf(text), []));
  }

  it('does not let a day lean on what another paragraph is about', () => {
    assert.deepEqual(
      datesOf('The seals of 1940.\n\nThe law of 7 August.').map(({ label }) => label),
      ['1940'],
    );
  });

  it('tells what a figure is a figure of', () => {
    const dates = datesOf(
      '- Horses: 33.5m (1903) → 16.6m (1905)\n\nThe seals fell from 9 million in 1903 to 4 million in 1905.',
    );
    assert.deepEqual(
      dates.map(({ about }) => about),
      ['Horses: 33.5m', 'Horses … 16.6m', 'The seals fell from 9 million', 'The seals fell … 4 million'],
    );
  });

  it('tells which event a date was held against, and how that ended', () => {
    const [right, wrong] = datesOf(
      'The canal decree was passed on 12 April 1903.\n\nThe canal decree of 1905.',
    );
    const uri = 'history-notes:/atlantis-canals/canal-decree.md';
    assert.deepEqual(right?.event, { label: 'Canal Decree', uri, verdict: 'supported' });
    assert.equal(right.about, 'Canal Decree');
    assert.deepEqual(wrong?.event, { label: 'Canal Decree', uri, verdict: 'contradicted' });
  });

  it('tells which figures are stated for a date, and of none that were not held against anything', () => {
    const text =
      'First.\n\n- In July 1904, years of 365 days. In July 1904 24% of boats belonged to guilds, in July 1905 40% of boats did.';
    const { lines } = check(text);
    assert.deepEqual(
      datesOf(text).map(({ label, figures }) => [
        label,
        ...figures.map(({ start, end }) => text.slice(lines.offsetAt(start), lines.offsetAt(end))),
      ]),
      [['July 1904'], ['July 1904', '24%'], ['July 1905', '40%']],
    );
  });

  it('finds the same in a chunk that has moved', () => {
    const checked = check('In 1903.\n');
    const { note, lines } = checked.edit({ start: 0, end: 0, text: 'First.\n\n' });
    const chunk = checked.checkedChunk(0);
    const lineOf = (start: number): number | undefined =>
      timelineDates(chunk, start, lines, tinyKnowledge)[0]?.range.start.line;
    assert.deepEqual([lineOf(0), lineOf(note.length - 'In 1903.\n'.length)], [0, 2]);
  });
});

describe('the backdrop of a timeline', () => {
  const backdrop = (text: string): ReturnType<typeof backdropOf> => {
    const { note } = check(text);
    const chunks = Array.from({ length: note.chunkCount }, (_, chunk) => note.readChunk(chunk));
    const named = new Set(chunks.flatMap((chunk) => namedIn(chunk, tinyKnowledge)));
    return backdropOf(datesOf(text), named, tinyKnowledge);
  };

  /** A note, and what stands behind its dates; what the note names has a star. */
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['From 12 April 1903 on; in 1905.', 'event: Canal Decree, 12 April 1903'],
    ['In 1904; in 1905.'],
    ['Guilds in 1904. A fishing guild in 1905.', '* term: fishing guild, 1903–10'],
    ['In 1902 and 1905 they spoke of the canal decree.', '* event: Canal Decree, 12 April 1903'],
    // It stands among the note's own dates.
    ['The canal decree was passed on 12 April 1903; nothing in 1905.'],
    ['It was 1903. The canal decree of 1905.', '* event: Canal Decree, 12 April 1903'],
    ['A fishing guild.'],
  ];
  for (const [text, ...expected] of cases) {
    it(`of “${text}” is ${expected.join('; ') || 'empty'}`, () => {
      assert.deepEqual(
        backdrop(text).map(
          ({ kind, label, when, isNamed }) => `${isNamed ? '* ' : ''}${kind}: ${label}, ${when}`,
        ),
        expected,
      );
    });
  }
});

describe('what a date is the date of', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['The state procured 10.8 million tonnes in ⟦1928⟧.', 'The state procured 10.8 million tonnes'],
    ['It took 10.8 million in ⟦1928⟧ and 22.6 million in ⟦1933⟧.', 'It took 10.8 million', '22.6 million'],
    ['By ⟦1932⟧ the towns were starving.', 'the towns were starving'],
    ['In ⟦1932⟧ it was bad, in ⟦1933⟧ it was worse.', 'it was bad', 'it was worse'],
    ['Even in ⟦1932⟧ it sold grain.', 'it sold grain'],
    ['Horses (⟦1928⟧) were many.', 'Horses'],
    ['In ⟦1932⟧.', ''],
  ];
  for (const [marked, ...expected] of cases) {
    it(`${marked} → ${expected.join(', ')}`, () => {
      const { text, ranges } = parseMarkers(marked);
      assert.deepEqual(aboutWords(text, ranges), expected);
    });
  }

  it('is cut between words, around the date', () => {
    const text = `${'before '.repeat(20)}1932 ${'after '.repeat(20)}`;
    const at = text.indexOf('1932');
    const cut = excerpt(text, { start: at, end: at + 4 }, 40);
    assert.match(cut, /^…(?:before )+1932 (?:after ?)+…$/);
    assert.ok(cut.length <= 42);
    assert.equal(excerpt('In  1932\nonly.', { start: 4, end: 8 }, 40), 'In 1932 only.');
  });
});
