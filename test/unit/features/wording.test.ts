import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../server/features/shared/card.ts';
import {
  countDateStyles,
  detectDateStyle,
  type DateStyle,
  formatEdtf,
} from '../../../server/language/writtenDates.ts';
import { formatFigure } from '../../../server/knowledge/writtenFigures.ts';
import {
  bracketReference,
  formatReference,
  formatSites,
  shortReference,
} from '../../../server/knowledge/references.ts';
import type { Source, Unit } from '../../../server/knowledge/model.ts';
import { tinyKnowledge } from '../tinyPack.ts';

describe('dates for a reader', () => {
  const cases: readonly (readonly [string, DateStyle, string])[] = [
    ['1930-03-02', 'day-month', '2 March 1930'],
    ['1930-03-02', 'month-day', 'March 2, 1930'],
    ['1930-03-02', 'numeric', '2.3.1930'],
    ['1930-03-02', 'iso', '1930-03-02'],
    ['1930-03', 'day-month', 'March 1930'],
    ['1930-03', 'iso', '1930-03'],
    ['1930', 'numeric', '1930'],
    ['1930~', 'day-month', 'c. 1930'],
    ['1930-03~', 'day-month', 'c. March 1930'],
    ['193X', 'day-month', '1930s'],
    ['0988/0989', 'day-month', '988–989'],
    ['0014', 'day-month', '14 CE'],
    ['0014/0037', 'day-month', '14–37 CE'],
    ['-0043', 'day-month', '44 BCE'],
    ['-0043-03-15', 'day-month', '15 March 44 BCE'],
    ['-0043-03-15', 'iso', '-0043-03-15'],
    ['-0430/-0403', 'day-month', '431–404 BCE'],
    ['-0026/0014', 'day-month', '27 BCE – 14 CE'],
    ['0000/0001', 'day-month', '1 BCE – 1 CE'],
    ['1930-21', 'day-month', 'spring 1930'],
    ['1932/1933', 'iso', '1932–33'],
    ['1899/1902', 'day-month', '1899–1902'],
    ['1929-11-10/1929-11-17', 'day-month', '10–17 November 1929'],
    ['1929-11-10/1929-11-17', 'month-day', 'November 10–17, 1929'],
    ['1929-11-10/1929-12-01', 'day-month', '10 November – 1 December 1929'],
    ['1929-11-10/1929-12-01', 'month-day', 'November 10 – December 1, 1929'],
    ['1929-11-10/1929-12-01', 'numeric', '10.11.1929 – 1.12.1929'],
    ['1928-01/1928-02', 'day-month', 'January–February 1928'],
    ['1928-12/1929-02', 'day-month', 'December 1928 – February 1929'],
    ['../1917', 'day-month', 'until 1917'],
    ['1917/..', 'day-month', 'from 1917'],
  ];
  for (const [edtf, style, expected] of cases) {
    it(`${edtf} is ${expected}`, () => {
      assert.equal(formatEdtf(edtf, style), expected);
    });
  }
  it('are in the style of most dates of the note', () => {
    assert.equal(
      detectDateStyle(['On 1930-03-02 and on 2 March 1930', 'and on 1931-01-01'].map(countDateStyles)),
      'iso',
    );
    assert.equal(detectDateStyle(['On 2nd May'].map(countDateStyles)), 'day-month');
    assert.equal(detectDateStyle(['In March 1930'].map(countDateStyles)), 'day-month');
    assert.equal(detectDateStyle([]), 'day-month');
  });
});

describe('figures for a reader', () => {
  const unit = (label: string, dimension: Unit['dimension']): Unit => ({ label, dimension, factor: 1 });
  const cases: readonly (readonly [number, number, Unit, string])[] = [
    [62, 62, unit('percent', 'share'), '62%'],
    [61.5, 62, unit('percent', 'share'), '61.5–62%'],
    [240_000, 240_000, unit('farms', 'count'), '240,000 farms'],
    [5, 7, unit('million people', 'count'), '5–7 million people'],
    [60, Infinity, unit('percent', 'share'), 'over 60%'],
    [-Infinity, 5, unit('years', 'duration'), 'up to 5 years'],
    [-3, 4, unit('percent', 'share'), '-3 to 4%'],
    [27, 27, unit('thousand tractors', 'count'), '27,000 tractors'],
    [1060, 1060, unit('thousand head', 'count'), '1.06 million head'],
    [0.03, 0.03, unit('million tonnes', 'mass'), '30,000 tonnes'],
    [0.5, 2, unit('million people', 'count'), '0.5–2 million people'],
    [100 * 1.1, 100 * 1.1, unit('million tonnes', 'mass'), '110 million tonnes'],
    [0.1 + 0.2, 0.1 + 0.2, unit('million tonnes', 'mass'), '300,000 tonnes'],
  ];
  for (const [low, high, of, expected] of cases) {
    it(expected, () => {
      assert.equal(formatFigure({ low, high }, of), expected);
    });
  }
});

describe('sources for a reader', () => {
  const source = (...families: readonly string[]): Source => ({
    id: 'x',
    type: 'book',
    title: 'The Ring',
    author: families.map((family) => ({ family })),
    year: 2004,
  });
  const cases: readonly (readonly [Source, string, string])[] = [
    [source('Nove'), 'Nove (2004)', 'Nove 2004'],
    [source('Davies', 'Wheatcroft'), 'Davies and Wheatcroft (2004)', 'Davies and Wheatcroft 2004'],
    [source('A', 'B', 'C'), 'A et al. (2004)', 'A et al. 2004'],
    [source(), 'The Ring (2004)', 'The Ring 2004'],
  ];
  for (const [of, short, bracket] of cases) {
    it(short, () => {
      assert.equal(shortReference(of), short);
      assert.equal(bracketReference(of), bracket);
    });
  }
  it('say what was not seen, and where in the work', () => {
    assert.equal(formatReference({ source: 'solon1911', after: true }, tinyKnowledge), 'after Solon (1911)');
    assert.equal(
      formatReference({ source: 'plato1950', locator: 'p. 4' }, tinyKnowledge),
      'Plato (1950), p. 4',
    );
    assert.equal(formatReference({ source: 'constructor' }, tinyKnowledge), 'constructor');
  });

  it('name at most two sites, each once and without what nobody can read', () => {
    const seenOn = [
      'https://www.example.org/a',
      'http://example.org/b',
      `https://${'b4fy'.repeat(14)}.pages.example/wiki/NEP`,
      'https://third.example/',
    ];
    assert.equal(formatSites({ seenOn }), 'example.org, pages.example');
  });
});

describe('text in Markdown', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a*b_c`d', 'a\\*b\\_c\\`d'],
    ['<b>[x](y)', '\\<b\\>\\[x\\](y)'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['two\nlines', 'two lines'],
    ['1930 was', '1930 was'],
  ];
  for (const [text, expected] of cases) {
    it(`${JSON.stringify(text)} stays what it is`, () => {
      assert.equal(escapeMarkdown(text), expected);
    });
  }
});
