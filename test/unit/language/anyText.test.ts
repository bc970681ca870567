import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateFrom } from '../../../server/language/dateFrom.ts';
import { findDates } from '../../../server/language/dates.ts';
import { parseEdtf } from '../../../server/language/period.ts';
import { findQuantities } from '../../../server/language/quantities.ts';
import { tokenise } from '../../../server/language/tokens.ts';

/** Pieces that numbers and dates are made of, to be thrown together anyhow. */
const PIECES = (
  "1930 32 5 31 0 00 000 l O ' - – / . , : % ~ → > + ( ) [ ] ½ ² million m k half a third every in out of two ten " +
  'twenty hundred point odd ish per cent from to and between March May 2nd s th century BC AD OS Old Style Q1 H2 early ' +
  "mid end winter spring first last months year years year's later before after that the same following within p no"
).split(' ');

const anyText = fc
  .tuple(fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }), fc.constantFrom('', ' ', '\u00a0'))
  .map(([pieces, space]) => pieces.join(space));

const anchors = ['1930', '1930-03', '1930-03-02', '1932/1933', '193X', '../1917'].map((edtf) => {
  const period = parseEdtf(edtf);
  assert.ok(period);
  return period;
});

describe('any text', () => {
  it('has dates in order that exist, whatever they lean on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let behind = 0;
        for (const date of findDates(tokenise(text))) {
          assert.ok(date.from >= behind && date.to > date.from);
          behind = date.to;
          for (const anchor of anchors) {
            const period = dateFrom(date, anchor);
            if (period === undefined) continue;
            assert.ok(period.first <= period.last, period.edtf);
            assert.notEqual(parseEdtf(period.edtf), undefined, period.edtf);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has quantities in order, with their value in their interval, apart from its dates', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(text);
        const dates = findDates(tokens);
        const quantities = findQuantities(tokens, dates);
        let behind = 0;
        for (const [
          index,
          { from, to, start, numberEnd, end, value, interval, pair },
        ] of quantities.entries()) {
          assert.ok(
            from >= behind && to > from && start < numberEnd && numberEnd <= end && end <= text.length,
          );
          behind = to;
          assert.ok(
            interval.low <= value && value <= interval.high,
            `${String(value)} of ${text.slice(start, end)}`,
          );
          assert.ok(pair === undefined || quantities[pair.other]?.pair?.other === index);
          // A range may hold dates: "5 (1930) to 6".
          assert.ok(!dates.some((date) => date.from <= from && from < date.to));
        }
      }),
      { numRuns: 500 },
    );
  });
});
