import assert from 'node:assert/strict';
import { MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { checkLazily } from '../../../server/checkedNotes.ts';
import { hover } from '../../../server/features/hover.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { checkedNote, type Judged, withCursor, wrongFigure } from './support.ts';

interface Shown {
  readonly text: string;
  readonly words: string;
}

function hoverIn(
  marked: string,
  judged: readonly Judged[] = [],
  format: MarkupKind = MarkupKind.Markdown,
): Shown {
  const { text, offset } = withCursor(marked);
  const checked = checkedNote(text, ...judged);
  const found = hover(checked, offset, tinyKnowledge, format);
  assert.ok(found?.range, `nothing at ${marked}`);
  assert.ok(MarkupContent.is(found.contents));
  const { start, end } = found.range;
  return {
    text: found.contents.value,
    words: text.slice(checked.lines.offsetAt(start), checked.lines.offsetAt(end)),
  };
}

describe('hover', () => {
  const places: readonly (readonly [string, string, string])[] = [
    ['in a paragraph', 'Every fishing gu$0ild had boats.', 'fishing guild'],
    ['at the first letter', 'Every $0fishing guild had boats.', 'fishing guild'],
    ['behind the last letter', 'Every fishing guild$0', 'fishing guild'],
    ['in a heading', '# The fishing gu$0ild\n\nText.', 'fishing guild'],
    ['in a list item', '- one\n- a fishing gu$0ild\n', 'fishing guild'],
    ['in a table cell', '| a | b |\n| - | - |\n| 1 | fishing gu$0ild |\n', 'fishing guild'],
    ['in a block quote', '> The fishing gu$0ild grew.\n', 'fishing guild'],
    [
      'in a line of plain notes',
      '```\nboat tax - a levy\nfishing gu$0ild - a village\n```\n',
      'fishing guild',
    ],
    ['with CRLF', 'One.\r\n\r\nThe fishing gu$0ild.\r\n', 'fishing guild'],
    ['behind an emoji', '🌾🌾 The fishing gu$0ild.', 'fishing guild'],
    ['through emphasis', 'A *fishing* gu$0ild.', 'fishing* guild'],
    ['by a name in another script', 'The рыбо$0лов.', 'рыболов'],
  ];
  for (const [name, marked, words] of places) {
    it(`finds a term ${name}`, () => {
      assert.equal(hoverIn(marked).words, words);
    });
  }

  it('defines a term, with its dates, the common confusion and what is near it', () => {
    const { text } = hoverIn('The fishing gu$0ild.');
    assert.match(text, /^\*\*fishing guild\*\* \(1903–10\)/);
    assert.match(text, /boats and nets in common/);
    assert.match(text, /Not the merchants' guilds/);
    assert.match(text, /boat tax, net/);
  });

  it('says who a person was', () => {
    const { text } = hoverIn('Crit$0ias called a halt.');
    assert.match(text, /\*\*Critias Solonides\*\* \(1861–1912, First archon\)/);
  });

  it('dates an event, Old Style too', () => {
    const { text } = hoverIn('The Canal Dec$0ree came.');
    assert.match(text, /12 April 1903/);
    assert.match(text, /30 March 1903/);
  });

  it('gives the words and the speaker of a quotation', () => {
    const { text } = hoverIn('They said every oar is a v$0ote again.');
    assert.match(text, /> Every oar is a vote for the canal\./);
    assert.match(text, /Critias, 2 January 1904/);
  });

  it('takes the works of an entry for its source, and the sites it was checked on for no more than that', () => {
    const { text } = hoverIn('The fishing gu$0ild.');
    assert.match(text, /Source:\* Plato \(1950\), p\. 12/);
    assert.doesNotMatch(text, /example\.org/);
    const unfounded = hoverIn('The harbour fe$0es rose.').text;
    assert.match(unfounded, /Checked on:\* example\.org$/);
    assert.doesNotMatch(unfounded, /Source/);
  });

  it('has nothing to say of other words', () => {
    const { text, offset } = withCursor('The wea$0ther was constructor.');
    assert.equal(hover(checkedNote(text), offset, tinyKnowledge, MarkupKind.Markdown), null);
  });

  it('has nothing to say of code with a language', () => {
    const { text, offset } = withCursor('```js\nfishing gu$0ild\n```\n');
    assert.equal(hover(checkedNote(text), offset, tinyKnowledge, MarkupKind.Markdown), null);
  });

  it('answers in an empty note', () => {
    assert.equal(hover(checkedNote(''), 0, tinyKnowledge, MarkupKind.Markdown), null);
  });

  describe('of a figure', () => {
    const marked = 'In 1905 only 3$05% of boats were in a fishing guild.';

    it('is an evidence card', () => {
      const { text, words } = hoverIn(marked, [wrongFigure()]);
      assert.equal(words, '35%');
      assert.match(text, /^\*\*Contradicts the record\.\*\*/);
      assert.match(text, /\*\*53%\*\* – Boats in fishing guilds, July 1905/);
      assert.match(text, /Share of all fishing boats that belonged to a guild on 1 July\. Place: Atlantis\./);
      assert.match(text, /Accepted here:\* 52\.7–53%/);
      assert.doesNotMatch(text, /Also in circulation/);
      assert.match(text, /Source:\* Plato \(1950\)/);
      assert.match(text, /“boats”/);
    });

    it('names the place only where the definition does not', () => {
      const { text } = hoverIn('There were 1$0,000 boats.', [
        { ...wrongFigure('1,000'), measure: 'boats-north', observation: 'boats-north-1905' },
      ]);
      assert.match(text, /What is measured:\* Fishing boats registered on the Northern Isle\.\n/);
    });

    it('says that only the value is accepted by saying nothing', () => {
      const { text } = hoverIn('There were 1$0,000 boats.', [
        { ...wrongFigure('1,000'), measure: 'boats-north', observation: 'boats-north-1905' },
      ]);
      assert.doesNotMatch(text, /Accepted here/);
    });

    it('is written without markup for a client that has none', () => {
      const { text } = hoverIn(marked, [wrongFigure()], MarkupKind.PlainText);
      assert.match(text, /^Contradicts the record\.\n\n53% – Boats in fishing guilds/);
      assert.doesNotMatch(text, /[*\\]/);
    });

    it('says how the slip happened, and leaves the message to the finding', () => {
      const { text } = hoverIn(marked, [
        { ...wrongFigure(), slip: { kind: 'digits', words: 'the digits of 53% look transposed' } },
      ]);
      assert.match(text, /^\*\*Contradicts the record\.\*\* The digits of 53% look transposed\./);
      assert.equal(text.split('In July 1905').length, 1);
    });

    it('says who holds which value', () => {
      const { text } = hoverIn('Of the diggers 55$0 thousand died.', [
        {
          words: '55 thousand',
          verdict: 'contested',
          rule: 'statistic.contested',
          measure: 'diggers-dead',
          observation: 'diggers-dead-1903-1907',
        },
      ]);
      assert.match(text, /Historians disagree/);
      assert.match(text, /- Plato 1950: 50,000–60,000 people\n- Solon 1911: 20,000 people/);
    });

    it('wins over a term at the same place', () => {
      const { text } = hoverIn('There were fi$0ve fishing guilds.', [wrongFigure('five fishing guilds')]);
      assert.match(text, /Contradicts the record/);
      assert.doesNotMatch(text, /nets in common/);
    });

    it('leaves the words alone where the pack does not cover the figure', () => {
      const { text } = hoverIn('The fishing gu$0ild.', [{ words: 'fishing guild', verdict: 'not-covered' }]);
      assert.match(text, /nets in common/);
    });

    const read: readonly (readonly [string, string, string])[] = [
      [
        'the words and where they stand',
        '# Boats in guilds, July 1905\n\nOnly 3$05% of boats had joined.',
        'Read as:* boats in fishing guilds, Atlantis (assumed), July 1905: “boats” and “joined” in the sentence, % at the figure, July 1905 in the heading',
      ],
      [
        'a table by its axes',
        '| Boats in guilds | % |\n| - | - |\n| 1905 | 3$05 |\n',
        'Read as:* boats in fishing guilds, Atlantis (assumed), 1905: “Boats”, “in guilds”, % and 1905 in its row, column or list',
      ],
      [
        'a place that is named',
        'In 1905 1,$0300 boats were registered on the Northern Isle.',
        'Read as:* boats of the Northern Isle, 1905: “boats”, “registered”, the place and 1905 in the sentence',
      ],
      [
        'a date of an event',
        'The Canal Decree came in May 19$005.',
        'Read as:* the date of Canal Decree: May 1905 in the sentence',
      ],
    ];
    for (const [name, marked, line] of read) {
      it(`says how it was read: ${name}`, () => {
        const { text, offset } = withCursor(marked);
        const checked = checkLazily(text, tinyKnowledge, (error) => assert.fail(String(error)));
        const found = hover(checked, offset, tinyKnowledge, MarkupKind.Markdown);
        assert.ok(MarkupContent.is(found?.contents), 'no hover');
        assert.equal(found.contents.value.split('\n').at(-1), `*${line}`);
      });
    }

    it('says why it is not compared, where nothing else is known of the place', () => {
      const judged: Judged = {
        words: '35%',
        verdict: 'not-covered',
        reason: 'rival',
        measure: 'boats-in-guilds',
        period: '1905',
        place: 'atlantis',
      };
      const { text } = hoverIn(marked, [judged]);
      assert.match(
        text,
        /^\*\*Not compared\.\*\* It is right for another measure that fits nearly as well\.\n/,
      );
      assert.match(text, /Read as:\* boats in fishing guilds, Atlantis, 1905$/);
    });

    it('shows a message from a note as text, never as markup', () => {
      const { text } = hoverIn('About 3$05% of boats.', [
        { ...wrongFigure(), slip: { kind: 'digits', words: '[x](command:evil) <b>*' } },
      ]);
      assert.match(text, /\\\[x\\\]\(command:evil\) \\<b\\>\\\*/);
    });
  });
});
