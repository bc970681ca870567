import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { MarkupContent, MarkupKind, TextEdit } from 'vscode-languageserver-types';
import { completion } from '../../../server/features/completion/completion.ts';
import { resolveCompletion } from '../../../server/features/completion/resolve.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { applied, checkedNote, type Judged, withCursor } from './support.ts';

/** The items, in the order a client shows them, without those an editor drops as not matching what is typed. */
function itemsIn(marked: string, trigger?: string, judged: readonly Judged[] = []): CompletionItem[] {
  const { text, offset } = withCursor(marked);
  const checked = checkedNote(text, ...judged);
  const items = completion(checked, offset, trigger, tinyKnowledge)?.items ?? [];
  const kept = items.filter((item) => {
    assert.ok(TextEdit.is(item.textEdit));
    const { start, end } = item.textEdit.range;
    assert.equal(start.line, end.line, 'an editor takes edits of one line only');
    const typed = text.slice(checked.lines.offsetAt(start), offset).toLowerCase();
    return item.filterText?.toLowerCase().startsWith(typed) === true;
  });
  assert.deepEqual(kept, items, 'an editor would drop some items');
  return items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

function labels(marked: string, trigger?: string): readonly string[] {
  return itemsIn(marked, trigger).map(({ label }) => label);
}

/** The note after the item with this label was accepted. */
function accepted(marked: string, label: string, trigger?: string, judged: readonly Judged[] = []): string {
  const items = itemsIn(marked, trigger, judged);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `no ${label} among ${items.map((one) => one.label).join(', ') || 'nothing'}`);
  assert.ok(TextEdit.is(item.textEdit));
  return applied(withCursor(marked).text, [item.textEdit]);
}

describe('completion', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    // what, note, accepted, result
    ['a term', 'The boat t$0', 'boat tax', 'The boat tax'],
    ['a term in the middle of a line', 'The boa$0 was high.', 'boat tax', 'The boat tax was high.'],
    ['a term at the start of a sentence', 'Boat t$0', 'Boat tax', 'Boat tax'],
    ['a transliteration', 'The rybol$0', 'fishing guild', 'The fishing guild'],
    ['another name as it is', 'The rybol$0', 'rybolov', 'The rybolov'],
    ['a misspelling', 'The fishing gil$0', 'fishing guild', 'The fishing guild'],
    ['another script', 'The рыб$0', 'fishing guild', 'The fishing guild'],
    ['a name of several words', 'A guild of f$0', 'guild of fishers', 'A guild of fishers'],
    ['a later word of a name', 'Then Solon$0', 'Critias Solonides', 'Then Critias Solonides'],
    ['the rest of a word', 'The boat t$0ax', 'boat tax', 'The boat tax'],
    ['an event by name', 'On canal dec$0', 'Canal Decree', 'On Canal Decree'],
    ['a date by the name of an event', 'On drown$0', '20 February 1906', 'On 20 February 1906'],
    ['a date by day and month', 'On 12 Apr$0', '12 April 1903', 'On 12 April 1903'],
    ['a date by an ordinal', 'On the 12th Apr$0', '12 April 1903', 'On the 12 April 1903'],
    ['a date by month and day', 'On April 12$0', '12 April 1903', 'On 12 April 1903'],
    ['a date by year and month', 'On 1903-04$0', '12 April 1903', 'On 12 April 1903'],
    ['a date by month and year', 'In April 19$0', '12 April 1903', 'In 12 April 1903'],
    ['a date by figures', 'On 12.4.$0', '12 April 1903', 'On 12 April 1903'],
    ['an approximate date', 'In great fl$0', 'c. 1907', 'In c. 1907'],
    ['a figure by subject and year', 'boats 1905$0', '53%', '53%'],
    ['a figure in a list', '- boats in guilds 1905$0', '53%', '- 53%'],
    ['a figure behind a space', 'boats guilds 1905 $0', '53%', '53%'],
    ['a figure with its unit', 'fish landed 1903$0', '73.3 million tonnes', '73.3 million tonnes'],
    ['a figure in a sentence', 'In 1905 boats in guilds were $0', '53%', 'In 1905 boats in guilds were 53%'],
    [
      'a figure that was begun',
      'In 1905 boats in guilds were 5$0',
      '53%',
      'In 1905 boats in guilds were 53%',
    ],
    [
      'a figure whose noun is there',
      'In 1903 the head of seals was $0',
      '30.7 million',
      'In 1903 the head of seals was 30.7 million',
    ],
    ['a source', 'As said [@pla$0]', 'plato1950', 'As said [@plato1950]'],
    [
      'a second source',
      'As said [@plato1950, p. 3; @so$0]',
      'solon1911',
      'As said [@plato1950, p. 3; @solon1911]',
    ],
    ['a term in a heading', '# The boat t$0', 'boat tax', '# The boat tax'],
    ['a term in a table', '| a |\n| - |\n| boat t$0 |\n', 'boat tax', '| a |\n| - |\n| boat tax |\n'],
    ['a term in a fence of plain notes', '```\nboat t$0\n```\n', 'boat tax', '```\nboat tax\n```\n'],
    [
      'a term below front matter',
      '---\ntitle: x\n---\n\nboat t$0',
      'boat tax',
      '---\ntitle: x\n---\n\nboat tax',
    ],
    ['a term with CRLF', 'One.\r\n\r\nboat t$0\r\n', 'boat tax', 'One.\r\n\r\nboat tax\r\n'],
    ['a term behind an emoji', '🌾 boat t$0', 'boat tax', '🌾 boat tax'],
  ];
  for (const [what, marked, label, result] of cases) {
    it(`completes ${what}`, () => {
      assert.equal(accepted(marked, label), result);
    });
  }

  const styles: readonly (readonly [string, string])[] = [
    ['It began on 3 May 1901. ', '12 April 1903'],
    ['It began on May 3, 1901. ', 'April 12, 1903'],
    ['It began on 3.5.1901. ', '12.4.1903'],
    ['It began on 1901-05-03. ', '1903-04-12'],
  ];
  for (const [before, date] of styles) {
    it(`writes dates as the note does: ${date}`, () => {
      assert.ok(labels(`${before}Then canal dec$0`).includes(date));
    });
  }

  it('does not take front matter for the way a note writes dates', () => {
    assert.ok(labels('---\ndate: 2024-01-01\n---\n\ncanal dec$0').includes('12 April 1903'));
  });

  it('offers a figure before anything else that is about the year', () => {
    const [first] = itemsIn('boats 1905$0');
    assert.equal(first?.label, '53%');
    assert.match(first.detail ?? '', /Boats in fishing guilds, July 1905 – Plato \(1950\)/);
  });

  it('offers the date before the name where a name leads to one day', () => {
    assert.equal(labels('drown$0')[0], '20 February 1906');
  });

  it('offers no other day of the month where a day is typed', () => {
    assert.deepEqual(labels('20 Feb$0'), ['20 February 1906']);
  });

  it('offers preferred names before other names', () => {
    assert.deepEqual(labels('boat$0').slice(0, 1), ['boat tax']);
  });

  it('offers another name below the preferred one', () => {
    assert.deepEqual(labels('The rybol$0'), ['fishing guild', 'rybolov']);
  });

  it('offers what goes on from all of the words before what goes on from the last', () => {
    assert.deepEqual(labels('Board of C$0').slice(0, 3), [
      'BCW',
      'Board of Canal Works',
      'Critias Solonides',
    ]);
  });

  it('offers no misspelling', () => {
    assert.deepEqual(labels('The fishing gil$0'), ['fishing guild']);
  });

  it('says beside each figure what it is and of when, then who says so', () => {
    assert.deepEqual(
      itemsIn('boats in guilds 1906$0')
        .slice(0, 2)
        .map(({ labelDetails }) => labelDetails?.description),
      [
        'Boats in fishing guilds, July 1906 – Plato (1950)',
        'Boats in fishing guilds, February 1906 – Plato (1950)',
      ],
    );
  });

  it('offers every figure of a year, the best founded first', () => {
    assert.deepEqual(labels('boats in guilds 1906$0').slice(0, 2), ['37%', '58%']);
  });

  it('offers no figure for a year that nothing is known of', () => {
    assert.deepEqual(labels('boats 1899$0'), []);
  });

  it('does not take a sentence for a question', () => {
    for (const item of itemsIn('The boats in 1905$0')) assert.notEqual(item.label, '53%');
  });

  it('offers terms and people where nothing is typed', () => {
    const offered = labels('$0');
    assert.ok(offered.includes('fishing guild') && offered.includes('Critias Solonides'));
  });

  const silent: readonly (readonly [string, string])[] = [
    ['code with a language', '```js\nboat t$0\n```\n'],
    ['an open fence with a language', 'x\n\n```js\nboat t$0'],
    ['code in a list', '- a\n  ```js\n  boat t$0\n  ```\n'],
    ['inline code', 'The `boat t$0` here'],
    ['front matter', '---\ntitle: boat t$0\n---\n'],
    ['a URL', 'See https://example.org/boat$0'],
    ['the target of a link', 'See [x](boat$0)'],
    ['a comment', '<!-- boat t$0 -->'],
    ['a definition', '[x]: boat$0'],
    ['a word nobody knows', 'constructor$0'],
  ];
  for (const [where, marked] of silent) {
    it(`is silent in ${where}`, () => {
      assert.deepEqual(labels(marked), []);
    });
  }

  describe('that an editor asks for by itself', () => {
    it('gives the date behind the name of an event', () => {
      assert.equal(
        accepted('The Canal Decree ($0)', '12 April 1903', '('),
        'The Canal Decree (12 April 1903)',
      );
      assert.equal(accepted('*Canal Decree* ($0', '12 April 1903', '('), '*Canal Decree* (12 April 1903');
    });
    it('gives the years of a life behind the name of a person', () => {
      assert.equal(accepted('Critias ($0)', '1861–1912', '('), 'Critias (1861–1912)');
    });
    it('gives the source behind a figure', () => {
      const right: Judged = {
        words: '53%',
        verdict: 'supported',
        measure: 'boats-in-guilds',
        observation: 'boats-1905',
      };
      assert.equal(accepted('It was 53% ($0)', 'Plato 1950', '(', [right]), 'It was 53% (Plato 1950)');
    });
    it('keeps silent behind other brackets and signs', () => {
      assert.deepEqual(labels('Reasons ($0)', '('), []);
      assert.deepEqual(labels('me@$0', '@'), []);
    });
  });

  it('documents an item only when it is looked at', () => {
    const item = itemsIn('boats 1905$0').find(({ label }) => label === '53%');
    assert.ok(item && item.documentation === undefined);
    const { documentation } = resolveCompletion(item, tinyKnowledge, MarkupKind.Markdown);
    assert.ok(MarkupContent.is(documentation));
    assert.match(documentation.value, /Share of all fishing boats/);
  });

  it('gives items with foreign data back as they are', () => {
    for (const data of [
      undefined,
      null,
      7,
      'x',
      {},
      { entry: 'constructor' },
      { entry: 3 },
      { source: '__proto__' },
    ]) {
      const item = { label: 'x', data };
      assert.deepEqual(resolveCompletion(item, tinyKnowledge, MarkupKind.Markdown), item);
    }
  });

  it('offers some of what is too much to show, and the right one as typing goes on', () => {
    const [tiny] = tinyKnowledge.packs;
    const [term] = tiny?.terms ?? [];
    assert.ok(tiny && term);
    const more = Array.from({ length: 2000 }, (_, number) => {
      const prefLabel = `dock number ${number}`;
      return { ...term, id: `dock-${number}`, prefLabel, labels: [{ text: prefLabel }] };
    });
    const knowledge = createKnowledge([{ ...tiny, terms: [...tiny.terms, ...more] }]);
    const offered = (text: string): readonly string[] =>
      (completion(checkedNote(text), text.length, undefined, knowledge)?.items ?? []).map(
        ({ label }) => label,
      );
    const some = offered('They built d').length;
    assert.ok(some > 100 && some < 1000, `${some}`);
    assert.deepEqual(offered('They built dock number 1999'), ['dock number 1999']);
    assert.deepEqual(offered('They built 1999'), ['dock number 1999']);
  });
});
