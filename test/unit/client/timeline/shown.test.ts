import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listOf } from '../../../../client/timeline/list.ts';
import type { Move } from '../../../../client/timeline/moves.ts';
import { paperStyle } from '../../../../client/timeline/paper.ts';
import { after, markAt, opened, type Shown, shownOf, statusOf } from '../../../../client/timeline/shown.ts';
import { svgOf } from '../../../../client/timeline/svg.ts';
import type { TimelineDate, TimelineEntry } from '../../../../server/protocol.ts';
import { anyDates, anyEntries, date, entry, result, t } from './support.ts';

function shown(dates: readonly TimelineDate[], entries: readonly TimelineEntry[] = []): Shown {
  const found = shownOf(result(dates, entries), 700, undefined, t);
  assert.ok(found);
  return found;
}

/** Where the focus is after these moves, begun with nothing that has it. */
function focusAfter(from: Shown, ...moves: readonly Move[]): string | undefined {
  return moves.reduce((now, move) => after({ type: 'move', move }, now, t), from).focus;
}

describe('a timeline that is shown', () => {
  const three = shown([date(500), date(0), date(900)], [entry(0), entry(880)]);

  const moves: readonly (readonly [readonly Move[], string])[] = [
    [['next'], 'd0.0'],
    [['next', 'next'], 'd500.500'],
    [['last'], 'd900.900'],
    [['last', 'next'], 'd900.900'],
    [['last', 'previous'], 'd500.500'],
    [['last', 'first'], 'd0.0'],
    [['last', 'across'], 'history-notes:/pack/880.md'],
    [['last', 'across', 'previous'], 'history-notes:/pack/0.md'],
    [['last', 'across', 'across'], 'd900.900'],
  ];
  for (const [keys, expected] of moves) {
    it(`goes to ${expected} by ${keys.join(', ')}`, () => assert.equal(focusAfter(three, ...keys), expected));
  }

  it('goes on to dates that are not seen', () => {
    const near = after({ type: 'zoom', factor: 20, at: 0 }, three, t);
    assert.deepEqual(
      near.picture.dates.map(({ mark }) => mark.id),
      ['d0.0'],
    );
    const next = after({ type: 'move', move: 'next' }, after({ type: 'focus', id: 'd0.0' }, near, t), t);
    assert.equal(next.focus, 'd500.500');
    assert.ok(next.picture.dates.some(({ mark }) => mark.id === 'd500.500'));
    const back = after({ type: 'all' }, next, t);
    assert.equal(back.picture.dates.length, 3);
  });

  it('reaches every date by the keyboard alone, forwards and backwards', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        for (const [start, step] of [
          ['first', 'next'],
          ['last', 'previous'],
        ] as const) {
          let now = after({ type: 'move', move: start }, shown(dates), t);
          const seen = new Set<string | undefined>();
          while (!seen.has(now.focus)) {
            seen.add(now.focus);
            now = after({ type: 'move', move: step }, now, t);
          }
          const stops = now.picture.dates.length + now.picture.clusters.length;
          assert.equal(seen.size, stops);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('stays as near when the note is edited, and shows all of it where all was shown', () => {
    const near = after({ type: 'zoom', factor: 4, at: 0 }, three, t);
    const edited = shownOf(result([date(0), date(900)]), 700, near.picture.view, t);
    assert.deepEqual(edited?.picture.view, near.picture.view);
    assert.equal(shownOf(result([]), 700, undefined, t), undefined);
  });

  it('keeps the keyboard at its date when others are written, wherever they stand', () => {
    const at500 = after({ type: 'focus', id: 'd500.500' }, three, t);
    const edited = [date(100), date(500), date(0), date(300), date(900)];
    assert.equal(shownOf(result(edited), 700, undefined, t, at500)?.focus, 'd500.500');
    const gone = shownOf(result([date(0), date(900), date(600)]), 700, undefined, t, at500);
    assert.equal(gone?.focus, 'd600.600');
  });

  it('keeps the keyboard at what is seen, whatever the zoom', () => {
    const at900 = after({ type: 'focus', id: 'd900.900' }, three, t);
    const near = after({ type: 'zoom', factor: 8, at: 0.5 }, at900, t);
    assert.equal(near.focus, 'd500.500');
    assert.equal(after({ type: 'pan', by: 4 }, near, t).focus, 'd900.900');
    assert.equal(after({ type: 'all' }, near, t).focus, 'd500.500');
    assert.equal(after({ type: 'all' }, three, t).focus, undefined);
    fc.assert(
      fc.property(
        anyDates,
        fc.array(fc.double({ min: 0.3, max: 20, noNaN: true }), { maxLength: 6 }),
        (dates, zooms) => {
          let now = after({ type: 'move', move: 'first' }, shown(dates), t);
          for (const [number, factor] of zooms.entries()) {
            now = after({ type: 'zoom', factor, at: (number % 3) / 2 }, now, t);
            const { dates: placed, clusters, backdrop, rest } = now.picture;
            const ids = [
              ...[...placed, ...backdrop, ...rest].map(({ mark }) => mark.id),
              ...clusters.map(({ id }) => id),
            ];
            if (ids.length > 0 && now.focus !== undefined) assert.ok(ids.includes(now.focus));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('opens a cluster by zooming, until its dates part or cannot', () => {
    const crowd = Array.from({ length: 200 }, (_, at) => date(at * 3, at * 3, { about: 'a line of words' }));
    const full = shown([...crowd, date(50_000)]);
    const [cluster] = full.picture.clusters;
    assert.ok(cluster);
    const nearer = opened(cluster, full, t);
    assert.ok(
      nearer.picture.view.to - nearer.picture.view.from < full.picture.view.to - full.picture.view.from,
    );
    assert.ok(nearer.picture.dates.length > 0);
    const same = shown(Array.from({ length: 90 }, (_, at) => date(0, at)));
    let now = same;
    for (let times = 0; times < 20; times += 1) {
      const [still] = now.picture.clusters;
      if (still === undefined) break;
      const next = opened(still, now, t);
      if (next === now) break;
      now = next;
    }
    assert.ok(now.picture.view.to - now.picture.view.from < 20);
  });

  it('finds the mark of a place in the note', () => {
    assert.equal(markAt(three, { line: 500, character: 2 }), 'd500.500');
    assert.equal(markAt(three, { line: 500, character: 9 }), undefined);
  });

  it('finds the mark of the date for which a figure is stated', () => {
    const figures = [{ start: { line: 5, character: 10 }, end: { line: 5, character: 13 } }];
    const two = shown([date(5), date(7, 7, { figures })]);
    assert.equal(markAt(two, { line: 5, character: 13 }), 'd7.7');
    assert.equal(markAt(two, { line: 5, character: 2 }), 'd5.5');
    assert.equal(markAt(two, { line: 5, character: 20 }), undefined);
  });

  it('says what it shows', () => {
    assert.equal(statusOf(three, t), '1969 to 1972, 3 dates');
    const capped = shownOf({ ...result([date(0)]), total: 9000 }, 700, undefined, t);
    assert.equal(capped && statusOf(capped, t), '1969 to 1970, the first 1 of 9000 dates');
  });
});

/** Why a text is no well-formed XML: the first tag that does not fit, or a sign that must not stand there. */
function trouble(xml: string): string | undefined {
  const open: string[] = [];
  const tag = /<(\/?)([\w:-]+)(?: [\w:-]+="[^"<]*")*(\/?)>/y;
  let at = xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0;
  while (at < xml.length) {
    const text = xml.slice(at, !xml.includes('<', at) ? undefined : xml.indexOf('<', at));
    const isForbidden = (sign: string): boolean => sign < ' ' && !'\t\n\r'.includes(sign);
    if (/&(?!(?:amp|lt|gt|quot);)/.test(text) || Array.from(text).some(isForbidden)) return text;
    at += text.length;
    if (at >= xml.length) break;
    tag.lastIndex = at;
    const match = tag.exec(xml);
    if (match === null) return xml.slice(at, at + 80);
    const [whole, closes, name = '', empty] = match;
    if (closes === '/' && open.pop() !== name) return whole;
    if (closes === '' && empty === '') open.push(name);
    at += whole.length;
  }
  return open.length === 0 ? undefined : `${open.join(' ')} is left open`;
}

describe('the SVG of a timeline', () => {
  it('is well-formed, on the page and in a file, whatever stands in the note', () => {
    fc.assert(
      fc.property(anyDates, anyEntries, fc.string({ unit: 'binary' }), (dates, entries, title) => {
        const { picture } = shown(dates, entries);
        const file = svgOf(picture, { kind: 'file', title, description: title, style: paperStyle }, t);
        assert.equal(trouble(file), undefined);
        assert.equal(trouble(svgOf(picture, { kind: 'page', label: title }, t)), undefined);
      }),
      { numRuns: 40 },
    );
  });

  it('has a name for each mark, and tells what is about so by faded ends', () => {
    const { picture } = shown([date(0, 400, { label: 'c. 1970', circa: true, sentence: 'A < B.' })]);
    const svg = svgOf(picture, { kind: 'page', label: 'Timeline' }, t);
    assert.match(
      svg,
      /data-id="d0\.400" role="button" tabindex="-1" aria-label="c. 1970, circa, in “A &lt; B.”"/,
    );
    assert.match(svg, /url\(#in-none\)/);
    assert.match(svg, /about then/);
  });

  it('as a file has a title, a description and colours of its own, and nothing to press', () => {
    const { picture } = shown([date(0)]);
    const svg = svgOf(
      picture,
      { kind: 'file', title: 'My note', description: '1 date', style: paperStyle },
      t,
    );
    assert.match(svg, /<title id="title">My note<\/title><desc id="description">1 date<\/desc><style>/);
    assert.doesNotMatch(svg, /tabindex|role="button"|var\(/);
    // Programs that know nothing of it draw the outline over the letters.
    assert.doesNotMatch(svg, /paint-order/);
  });

  it('as a file cuts a long title where the picture ends, and says all of it to who does not see it', () => {
    const { picture } = shown([date(0)]);
    const title = `Timeline of ${'a-long-name-'.repeat(20)}.md`;
    const svg = svgOf(picture, { kind: 'file', title, description: '1 date', style: paperStyle }, t);
    assert.ok(svg.includes(`<title id="title">${title}</title>`));
    assert.match(svg, /<text class="title"[^>]*>Timeline of (?:a-long-name-){3}[^<]*…<\/text>/);
  });

  it('has no line through what stands above the packs’ part', () => {
    const { picture } = shown([date(0), date(900)], [entry(500)]);
    const svg = svgOf(picture, { kind: 'page', label: 'Timeline' }, t);
    assert.ok(svg.indexOf('class="heading"') > svg.lastIndexOf('class="grid'));
  });
});

describe('the dates of a timeline as a list', () => {
  it('are in the order of time, each with its sentences as buttons', () => {
    const dates = [date(5, 5, { label: 'later' }), date(1, 1, { label: 'sooner', sentence: 'A & B.' })];
    assert.equal(
      listOf(shown(dates).contents.dates, dates, t),
      '<li><strong>sooner</strong> <button type="button" data-id="d1.1:1">A &amp; B.</button></li>' +
        '<li><strong>later</strong> <button type="button" data-id="d5.5:0">It happened that day.</button></li>',
    );
  });
});
