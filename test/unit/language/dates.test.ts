import assert from 'node:assert/strict';
import { findDates } from '../../../server/language/dates.ts';
import { parseEdtf } from '../../../server/language/period.ts';
import { dateFrom } from '../../../server/language/dateFrom.ts';
import { tokenise } from '../../../server/language/tokens.ts';
import { parseMarkers } from '../../markers.ts';
import { assertProportional } from '../../cpuTime.ts';

/** Marked text and what the date stands for in EDTF. */
const absolute: readonly (readonly [marked: string, ...edtf: readonly string[]])[] = [
  ['⟦2 March 1930⟧', '1930-03-02'],
  ['the ⟦2nd of March 1930⟧', '1930-03-02'],
  ['⟦March 2, 1930⟧', '1930-03-02'],
  ['⟦30 Jan. 1930⟧', '1930-01-30'],
  ['⟦7th August 1932⟧', '1932-08-07'],
  ['⟦1930-03-02⟧', '1930-03-02'],
  ['⟦2.3.1930⟧', '1930-03-02'],
  // A decimal is no day.
  ['⟦May 1931⟧ 25.9 - ⟦June 1931⟧ 35.3', '1931-05', '1931-06'],
  ['in ⟦March 1930⟧', '1930-03'],
  ["⟦March '30⟧", '1930-03'],
  ['⟦Oct 1929⟧', '1929-10'],
  ['from ⟦27 dec 1932⟧, not ⟦jan 1930⟧ or ⟦may 1931⟧', '1932-12-27', '1930-01', '1931-05'],
  ['⟦aug 32⟧ = 10 years, ⟦7 Aug 34⟧: amnesty', '1932-08', '1934-08-07'],
  ['by ⟦1932⟧', '1932'],
  ["in ⟦'32⟧", '1932'],
  ['⟦1932-33⟧', '1932/1933'],
  ['⟦1929–1933⟧', '1929/1933'],
  ['⟦1932/33⟧', '1932/1933'],
  ['⟦1932-3⟧', '1932/1933'],
  ['between ⟦1928 and 1933⟧', '1928/1933'],
  ['in the ⟦five years after 1928⟧', '1928/1933'],
  ['over the ⟦5 years before 1933⟧', '1928/1933'],
  ['⟦five years after 1928⟧', '1933'],
  ['from ⟦1928 to 1933⟧', '1928/1933'],
  ['in the ⟦1930s⟧', '193X'],
  ['⟦late 1930s⟧', '1936/1939'],
  ['⟦late 30s⟧', '1936/1939'],
  ['⟦early 1929⟧', '1929-01/1929-04'],
  ['⟦end of 1932⟧', '1932-10/1932-12'],
  ['⟦spring of 1929⟧', '1929-03/1929-05'],
  ['⟦winter of 1929-30⟧', '1929-12/1930-02'],
  ['⟦Jan and Feb 1930⟧', '1930-01/1930-02'],
  ['between ⟦January and March 1930⟧', '1930-01/1930-03'],
  // Years.
  ['⟦’32⟧ was worse', '1932'],
  ['in ⟦l932⟧', '1932'],
  ['in ⟦193O⟧', '1930'],
  ['⟦1928-9⟧', '1928/1929'],
  ['⟦1932/3⟧', '1932/1933'],
  ['⟦1932/1933⟧', '1932/1933'],
  ["⟦'32–33⟧", '1932/1933'],
  ["⟦'32/'33⟧", '1932/1933'],
  ['⟦1928 to 1932⟧', '1928/1932'],
  ["⟦1928–'33⟧", '1928/1933'],
  ['⟦1927/28–1932/33⟧', '1927/1933'],
  ['⟦1930⟧/⟦31⟧/⟦32⟧', '1930', '1931', '1932'],
  ['⟦1928⟧/⟦1931⟧/⟦1936⟧', '1928', '1931', '1936'],
  ['in ⟦1930⟧, ⟦31⟧ and ⟦32⟧', '1930', '1931', '1932'],
  ['in ⟦1928-29⟧ and ⟦32-33⟧', '1928/1929', '1932/1933'],
  ['the famine of ⟦32-33⟧', '1932/1933'],
  ['the ⟦29/30⟧ harvest', '1929/1930'],
  ['in ⟦28-32⟧, the plan ⟦28–32⟧', '1928/1932', '1928/1932'],
  ['1.7% in ⟦28⟧, 93% in ⟦37⟧', '1928', '1937'],
  ['16.1 mt since ⟦29⟧.', '1929'],
  ['In ⟦1932⟧ people starved', '1932'],
  ['c.⟦1932⟧', '1932'],
  ['⟦1932⟧ marks the end', '1932'],
  ['⟦1930⟧ → 23%', '1930'],
  ["⟦'32⟧ → 62%", '1932'],
  ['⟦nineteen thirty-two⟧', '1932'],
  ['⟦AD 988⟧', '0988'],
  ['⟦44 BC⟧', '-0043'],
  ['⟦300–200 B.C.⟧', '-0299/-0199'],
  ['Augustus (⟦27 BC – AD 14⟧)', '-0026/0014'],
  ['⟦27 BC–14 AD⟧', '-0026/0014'],
  ['Tiberius, ⟦AD 14–37⟧, ruled', '0014/0037'],
  ['⟦AD 14⟧ and 37 ships', '0014'],
  ['from ⟦431 to 404 BC⟧', '-0430/-0403'],
  ['between ⟦490 and 479 BCE⟧', '-0489/-0478'],
  ['in 490 ships and ⟦479 BC⟧', '-0478'],
  ['the ⟦430s BC⟧', '-0438/-0429'],
  ['the ⟦80s AD⟧', '0080/0089'],
  ['on ⟦15 March 44 BC⟧', '-0043-03-15'],
  ['in ⟦January 49 BCE⟧', '-0048-01'],
  ['the ⟦5th century BC⟧', '-0499/-0400'],
  ['the ⟦first century AD⟧', '00XX'],
  ['the second century of it'],
  ['the academic year ⟦2023/24⟧', '2023/2024'],
  // Decades and centuries.
  ['the ⟦30s⟧', '193X'],
  ["the ⟦'30s⟧", '193X'],
  ['the ⟦1930’s⟧', '193X'],
  ['the ⟦1920s⟧ and ⟦30s⟧', '192X', '193X'],
  ['the ⟦thirties⟧', '193X'],
  ['the ⟦nineteen-thirties⟧', '193X'],
  ['the ⟦late twenties⟧', '1926/1929'],
  ['the ⟦early 1930s⟧', '1930/1933'],
  ['by the ⟦mid-30s⟧', '1933/1936'],
  ['the ⟦end of the 1930s⟧', '1937/1939'],
  ['the ⟦19th century⟧', '18XX'],
  ['the ⟦nineteenth century⟧', '18XX'],
  // Parts of years.
  ['by ⟦autumn 1929⟧', '1929-09/1929-11'],
  ['⟦late autumn 1929⟧', '1929-09/1929-11'],
  ['⟦winter of 1932–3⟧', '1932-12/1933-02'],
  ['⟦winter of 1930⟧', '1929-12/1931-02'],
  ['⟦spring and summer of 1930⟧', '1930-03/1930-08'],
  ['⟦early 1930⟧', '1930-01/1930-04'],
  ['⟦mid-1931⟧', '1931-05/1931-08'],
  ['⟦end of 1937⟧', '1937-10/1937-12'],
  ['⟦end-1937⟧', '1937-10/1937-12'],
  ['the ⟦end of the year 1937⟧', '1937-10/1937-12'],
  ['at the ⟦beginning of March 1930⟧', '1930-03'],
  ['the ⟦first half of 1930⟧', '1930-01/1930-06'],
  ['⟦H1 1930⟧', '1930-01/1930-06'],
  ['⟦1930 H2⟧', '1930-07/1930-12'],
  ['⟦Q1 1930⟧', '1930-01/1930-03'],
  ['the ⟦first quarter of 1930⟧', '1930-01/1930-03'],
  ['the ⟦first five months of 1930⟧', '1930-01/1930-05'],
  ['the ⟦last two months of 1932⟧', '1932-11/1932-12'],
  ['the ⟦last months of 1932⟧', '1932-10/1932-12'],
  ['the ⟦turn of 1930⟧', '1929-12/1930-01'],
  ['the Great Turn in ⟦1929⟧, the end in ⟦1934⟧', '1929', '1934'],
  ['the ⟦last days of 1929⟧', '1929-12'],
  ['the ⟦first weeks of 1930⟧', '1930-01/1930-02'],
  ['in ⟦july 34⟧ fyi, ⟦jan 34⟧', '1934-07', '1934-01'],
  ['the ⟦turn of 1929/30⟧', '1929-12/1930-01'],
  // Days.
  ['Sunday, ⟦2 March 1930⟧', '1930-03-02'],
  ['⟦March the 2nd, 1930⟧', '1930-03-02'],
  ['⟦5–10 March 1930⟧', '1930-03-05/1930-03-10'],
  ['between ⟦5 and 10 March 1930⟧', '1930-03-05/1930-03-10'],
  ['⟦March 5–10, 1930⟧', '1930-03-05/1930-03-10'],
  ['⟦2-Mar-1930⟧', '1930-03-02'],
  ['⟦2.III.1930⟧', '1930-03-02'],
  ['⟦02/03/1930⟧', '1930-03-02'],
  ['⟦2.3.30⟧', '1930-03-02'],
  ['⟦02.03.30⟧', '1930-03-02'],
  ['⟦1930/03/02⟧', '1930-03-02'],
  ['⟦25 October (7 November) 1917⟧', '1917-11-07'],
  ['⟦25 October/7 November 1917⟧', '1917-11-07'],
  ['⟦7 November (25 October) 1917⟧', '1917-11-07'],
  ['⟦7 November 1917 (25 October Old Style)⟧', '1917-11-07'],
  ['⟦25 Oct 1917 OS⟧', '1917-11-07'],
  ['⟦25 October 1917 (O.S.)⟧', '1917-11-07'],
  ['⟦19 February 1861 (Old Style)⟧', '1861-03-03'],
  ['⟦7 Nov 1917 (NS)⟧', '1917-11-07'],
  // Rows of months with short years.
  ['1m (⟦June 29⟧), 4.4m (⟦Jan 30⟧), 14.3m (⟦Mar 30⟧)', '1929-06', '1930-01', '1930-03'],
  ['⟦Jan 31⟧ 26% / ⟦Jul 31⟧ 53% / ⟦Jul 32⟧ 62%', '1931-01', '1931-07', '1932-07'],
  ['⟦Jan 30⟧ 18%, ⟦Mar 30⟧ 57%, ⟦Jul 32⟧ 61.5', '1930-01', '1930-03', '1932-07'],
  ['⟦July 32⟧ – 62%', '1932-07'],
  ['⟦two years after 1930⟧', '1932'],
];

describe('dates', () => {
  for (const [marked, ...edtf] of absolute) {
    it(`reads ${marked} as ${edtf.join(', ')}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const found = findDates(tokenise(text));
      assert.deepEqual(
        found.map(({ start, end, period }) => ({ start, end, edtf: period?.edtf })),
        ranges.map((range, index) => ({ ...range, edtf: edtf[index] })),
      );
    });
  }

  it('finds months and relative dates, and leaves dating them to their context', () => {
    const found = findDates(
      tokenise(
        '4.4 million (Jan), five years later, two years earlier, the following year, eight weeks later, that autumn',
      ),
    );
    assert.deepEqual(
      found.map(({ kind, month, years, months, part }) => [kind, month ?? years ?? months ?? part?.month]),
      [
        ['month', 1],
        ['relative', 5],
        ['relative', -2],
        ['relative', 1],
        ['relative', 2],
        ['season', 9],
      ],
    );
  });

  it('takes no figure behind a month for its year', () => {
    const text = 'In August 56 villages burnt, in May 45 were shot, by June 62% had left.';
    assert.deepEqual(
      findDates(tokenise(text)).map(({ kind, start, end }) => [kind, text.slice(start, end)]),
      [
        ['month', 'August'],
        ['month', 'May'],
        ['month', 'June'],
      ],
    );
  });

  for (const text of [
    '1500 words',
    '1,500 people',
    '1930 million',
    'they may march on',
    'pp. 1900',
    '2446 MTS',
    'page 1932, vol. 1930, no. 1931',
    'some 1500 villages, over 2000 tractors',
    'women in their thirties, at 80s a quarter',
    'nineteen villages',
    'the third quarter',
    'the 1,930 farms',
    'in 31 villages, in 28. 000 farms, in 28, 000 farms, in 20 to 25 places, in 28 of them',
    'nine in 20, 9 in 20, between 32-33, about 32-33, pp. 32-33, the 32-33 farms, 32-33%, 32-33 million',
  ]) {
    it(`finds no year in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        findDates(tokenise(text)).map(({ precision }) => precision),
        [],
      );
    });
  }

  /** What the text before says, a date that leans on it, and what that is then. */
  const leaning: readonly (readonly [anchor: string, marked: string, edtf: string | undefined])[] = [
    ['1928', '⟦five years later⟧', '1933'],
    ['1928', '⟦five years on⟧, it was', '1933'],
    ['1928/1933', '⟦two years later⟧', '1935'],
    ['1928/1933', '⟦two years earlier⟧', '1926'],
    ['1928', '⟦a decade later⟧', '1938'],
    ['1928', '⟦within five years⟧', '1933'],
    ['1928', '⟦In five years⟧ it rose', '1933'],
    ['1928', '⟦in just four years⟧', '1932'],
    ['1928', '⟦over the next three years⟧', '1931'],
    ['1928', '⟦the next year⟧', '1929'],
    ['1928', '⟦the year after⟧', '1929'],
    ['1928', '⟦the same year⟧', '1928'],
    ['1928', '⟦that same year⟧', '1928'],
    ['1928', 'later ⟦that year⟧', '1928'],
    ['1928', '⟦the year before⟧', '1927'],
    ['1928', '⟦a year earlier⟧', '1927'],
    ['1928', '⟦two months later⟧', undefined],
    ['../1917', '⟦five years later⟧', undefined],
    ['1928', 'by the ⟦end of the year⟧', '1928-10/1928-12'],
    ['1928', 'by the ⟦end of that year⟧', '1928-10/1928-12'],
    ['1928', 'the ⟦end of the following year⟧', '1929-10/1929-12'],
    ['1928', 'the ⟦spring of the following year⟧', '1929-03/1929-05'],
    ['1928', 'by ⟦year’s end⟧', '1928-10/1928-12'],
    ['1928', '⟦that autumn⟧', '1928-09/1928-11'],
    ['1928', 'in ⟦spring⟧', '1928-03/1928-05'],
    ['1928', '⟦the following spring⟧', '1929-03/1929-05'],
    ['1930-03', '⟦the following spring⟧', '1931-03/1931-05'],
    ['1929-11', '⟦the following spring⟧', '1930-03/1930-05'],
    ['1930-03', '⟦the following autumn⟧', '1930-09/1930-11'],
    ['1930-03', 'the ⟦end of the following year⟧', '1931-10/1931-12'],
    ['1930', '⟦the spring after⟧, too', '1931-03/1931-05'],
    ['1930-05', '⟦the previous March⟧', '1930-03'],
    ['1930-03', '⟦the previous autumn⟧', '1929-09/1929-11'],
    ['1930-03', '⟦two months later⟧', '1930-05'],
    ['1930-03', '⟦half a year later⟧', '1930-09'],
    ['1930-03', '⟦eight weeks later⟧', '1930-05'],
    ['1930-03', '⟦the next month⟧', '1930-04'],
    ['1930-03', '⟦the same month⟧', '1930-03'],
    ['1930-03', '⟦the following January⟧', '1931-01'],
    ['1930-03', '⟦that May⟧', '1930-05'],
    ['1930-01', '⟦two months earlier⟧', '1929-11'],
    ['1930-03-02', '⟦twelve days later⟧', '1930-03-14'],
    ['1930-03-02', '⟦a fortnight later⟧', '1930-03-16'],
    ['1930-03-02', '⟦14 March⟧', '1930-03-14'],
    ['1933-03-29', 'on ⟦the 31st⟧.', '1933-03-31'],
    ['1933-03', 'by ⟦the 14th of the same month⟧', '1933-03-14'],
    ['1933-02', 'on ⟦the 31st⟧', undefined],
    ['1933', 'on ⟦the 31st⟧', undefined],
    ['1930-03-02', '⟦1 March⟧', '1930-03-01'],
    ['1929-10', 'in ⟦March⟧', '1930-03'],
    ['1930-03', 'in ⟦January⟧', '1930-01'],
    ['1930-03', 'in ⟦October⟧', '1930-10'],
    ['1930-09', 'in ⟦March⟧', undefined],
    ['1929-12/1930-02', 'in ⟦October⟧', '1929-10'],
    ['1929-12/1931-02', 'by ⟦May⟧', '1930-05'],
    ['1929/1930', 'in ⟦May⟧', undefined],
    ['1928/1933', 'in ⟦May⟧', undefined],
    ['1931-01/1931-03', 'by ⟦midsummer⟧ it was', '1931-06/1931-07'],
    ['1930-03', 'by ⟦late autumn⟧ it was', '1930-09/1930-11'],
    ['1928/1933', 'over ⟦the same five years⟧', '1928/1933'],
    ['1928/1933', 'in ⟦the same period⟧', '1928/1933'],
    ['1930/1931', 'over ⟦the same five years⟧', undefined],
    ['1928', 'in ⟦the same period⟧', undefined],
    ['1937', '⟦the year before⟧ it had been 55.8', '1936'],
    ['1937', '⟦the year before⟧ only 55.8', '1936'],
    ['1930', 'on the ⟦eve of the war⟧', undefined],
    ['1930', '⟦before the First World War⟧', undefined],
    ['1929-11', '⟦that spring⟧', '1930-03/1930-05'],
    ['1930-03', '⟦that winter⟧', '1929-12/1930-02'],
  ];
  for (const [anchor, marked, edtf] of leaning) {
    it(`reads ${marked} behind ${anchor} as ${edtf ?? 'nobody knows when'}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const around = parseEdtf(anchor);
      assert.ok(around);
      assert.deepEqual(
        findDates(tokenise(text)).map((date) => ({
          start: date.start,
          end: date.end,
          edtf: dateFrom(date, around)?.edtf,
        })),
        ranges.map((range) => ({ ...range, edtf })),
      );
    });
  }

  it('takes a month for the next one, or for one before, where the text tells so', () => {
    const anchor = parseEdtf('1930-09');
    const [march] = findDates(tokenise('in March'));
    assert.ok(anchor && march);
    assert.equal(dateFrom(march, anchor, 'ahead')?.edtf, '1931-03');
    const spring = parseEdtf('1930-03');
    const [october] = findDates(tokenise('in October'));
    assert.ok(spring && october);
    assert.equal(dateFrom(october, spring, 'either')?.edtf, '1929-10');
  });

  it('keeps a length of time apart from a date', () => {
    for (const text of [
      'finished in four years',
      'ten years in prison',
      'a year of famine',
      'in spring sowing',
      'the year before collectivisation',
      'these five farms',
      'after the price war',
    ]) {
      assert.deepEqual(findDates(tokenise(text)), [], text);
    }
  });

  it('takes a row of months and digits for days where it may be one', () => {
    for (const text of [
      'March 15, then April 20',
      'March 15',
      'June 29 and 40 delegates in Oct 29 villages',
    ]) {
      assert.deepEqual(
        findDates(tokenise(text)).flatMap(({ period }) => period ?? []),
        [],
        text,
      );
    }
  });

  it('takes time in proportion to the text, however hostile', () => {
    const parts = [
      '1930 ',
      '1930-',
      '1930/31/',
      '5 March ',
      'March 15 ',
      'the following ',
      '25 Oct (',
      'winter of ',
      "'30 ",
    ];
    const read = (length: number): (() => void) => {
      const tokens = tokenise(parts.map((part) => part.repeat(length / part.length)).join('\n'));
      return () => findDates(tokens);
    };
    assertProportional(read, 2_000, 10);
  });

  it('keeps a dash between a year and a figure apart', () => {
    assert.deepEqual(
      findDates(tokenise('1928 – 73.3')).map(({ period }) => period?.edtf),
      ['1928'],
    );
  });
});
