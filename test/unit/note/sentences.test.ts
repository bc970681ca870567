import assert from 'node:assert/strict';
import { findSentences } from '../../../server/note/sentences.ts';

function sentences(text: string): string[] {
  return findSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Each text with `|` where one sentence ends and the next begins. */
const cases = [
  'It was c. 1932.| The harvest fell.',
  'See No. 5 of vol. 2, p. 306.| He said no.| She agreed.',
  'Dr. Smith met J. Arch Getty and R. W. Davies.| They spoke.',
  'In Jan. 1930 it was 4. 4 Million.| By March it was 14. 2 Million.',
  'Grain fell – 73. 3 million tonnes – 67. 6 million.| In 1932 it rose.',
  'There were 240, 000 farms and 28. 000 tractors in 1927.| 62% of households joined.',
  'It reached 71.7 m. tonnes, i.e. less, e.g. in St. Petersburg.| Then it fell.',
  'The U.S.S.R. exported grain.| The U.S.S.R. The end.'.replace('R. The', 'R.| The'),
  'I. e. for the foreign currency.| But peasants were poor.',
  'In the end … it failed... and they left.| Stalin won…| The end',
  'He said “we must advance.”| Thus it began.| (It ended in 1937.)| Really?!| Yes',
  '“Why?” he asked.| Nobody knew!!| 10 million left',
  'no stop at the end',
  '12. Historians agree.| Others do not.',
  'Q. How many?| A. It fell from 26 to 12.| Ans. None.',
  'World War 1. The dead were many.'.replace('1. The', '1.| The'),
  'J. V. Stalin wrote it.| V. I. Lenin did not.',
  'Колхоз – это хозяйство.| В 1932 г. было 62%.| Сталин победил.',
  'They got their bread.The harvest fell.'.replace('.The', '.|The'),
  'It fell in 1932.| 1933 was worse.',
  'In 1932 there were 250,000.| 40,000 of them left.| In 1933 it was 25.| 30,000 had died.',
  'One etc. and two etc.| Three.',
  'June 1928 .......... 1.7',
  'June 1928 . . . . . 1.7 and Oct. 1929 …… 7.6',
  'It was 26 mill. in 1928 and 12 mil. in 1933.| Then it rose.',
  'IT WAS 26 MILL. IN 1928.| THEN IT FELL.',
  'The decree of 26 Oct. (8 Nov.) 1917 was read.| He left.',
  'It began on 5 Dec. (Old Style).| He left.',
];

describe('sentences', () => {
  for (const marked of cases) {
    it(marked, () => {
      const text = marked.replaceAll('|', '');
      assert.deepEqual(
        sentences(text),
        marked.split('|').map((part) => part.trim()),
      );
    });
  }

  it('begin after a bullet inside a line', () => {
    assert.deepEqual(sentences('• 1928 – 73.3 • 1929 – 71.7'), ['1928 – 73.3', '1929 – 71.7']);
  });

  it('are none in white space', () => {
    assert.deepEqual(sentences(''), []);
    assert.deepEqual(sentences(' \u00A0 '), []);
  });
});
