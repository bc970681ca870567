/** Parts that a sentence says make up a whole: "a total of 20 million: 12 million here and 5 million there". */
import type { Quantity } from '../../language/quantities.ts';
import type { Token } from '../../language/tokens.ts';
import { countedPhrase } from '../countedPhrase.ts';
import type { Sentence } from '../sentence.ts';
import { apart, formatLike, rounded, total, type Inconsistency } from './inconsistency.ts';

/** The whole of a sentence that its parts do not make up. */
export function wrongTotal(sentence: Sentence): readonly Inconsistency[] {
  const { quantities, text } = sentence;
  if (quantities.length < 3 || quantities.length > LONGEST || PARTIAL.test(text)) return [];
  const found = wholeFirst(sentence) ?? wholeLast(sentence);
  if (found === undefined) return [];
  const { whole, parts } = found;
  if (parts.length < 2 || !areAlike(sentence, whole, parts)) return [];
  const sum = total(parts.map((part) => rounded(part)));
  if (!apart(sum, rounded(whole)) || parts.some(({ hedge }) => hedge === 'over' || hedge === 'under'))
    return [];
  const value = parts.reduce((known, part) => known + part.value, 0);
  const right = formatLike(value, whole);
  const list = parts.map(({ start, end }) => text.slice(start, end)).join(' + ');
  const newText = right;
  return [
    {
      start: whole.start,
      end: whole.end,
      message: `${list} is ${right}, not ${text.slice(whole.start, whole.end)}.`,
      ...(whole.digits ? { fix: { start: whole.start, end: whole.numberEnd, newText } } : {}),
    },
  ];
}

const LONGEST = 8;

/** Some of the parts are not named, or what is named is a part of a part. */
const PARTIAL =
  /\b(?:includ(?:es|ed|ing)|such as|e\.g\.|among|mostly|mainly|chiefly|largely|notably|another|others?|etc|rest|remain(?:der|ing)|besides|plus|excluding|except|not counting|of which|of whom|of these|of them|each|every|per|average|only|first|second|last|some|several|few|many|respectively)\b/i;

interface Whole {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
}

/** `a total of 27 ships: 12 frigates and 15 sloops`, `27 ships in all (12 frigates, 15 sloops)`. */
function wholeFirst({ tokens, quantities }: Sentence): Whole | undefined {
  const [whole, ...parts] = quantities;
  const first = parts[0];
  const last = parts.at(-1);
  if (whole === undefined || first === undefined || last === undefined) return undefined;
  const lead = tokens.slice(whole.to, first.from);
  const opening = lead.findIndex(({ text }) => text === ':' || text === '(');
  if (opening < 0 || lead.slice(opening + 1).some(({ kind }) => kind === 'sign')) return undefined;
  if (!saysTotal(tokens.slice(Math.max(0, whole.from - 4), whole.to + opening))) return undefined;
  return isList(tokens, parts) && endsWithin(tokens, last) ? { whole, parts } : undefined;
}

/** `12 frigates and 15 sloops, 27 in all`, `12 frigates and 15 sloops, a total of 27`. */
function wholeLast({ tokens, quantities }: Sentence): Whole | undefined {
  const whole = quantities.at(-1);
  const parts = quantities.slice(0, -1);
  const last = parts.at(-1);
  const first = parts[0];
  if (whole === undefined || last === undefined || first === undefined) return undefined;
  const gap = tokens.slice(last.to, whole.from);
  const comma = gap.findLastIndex(({ text }) => /^[,;:(=–—]$/.test(text));
  // "and 15 boats were sold, 28 in all" may count others besides.
  const counted = ({ kind, lower }: Token): boolean => kind !== 'sign' && !VERB.test(lower);
  if (comma < 0 || !gap.slice(0, comma).every(counted)) return undefined;
  const words = [...gap.slice(comma + 1), ...tokens.slice(whole.to, whole.to + 4)];
  if (!gap.slice(comma + 1).every(({ lower }) => TOTAL_WORD.test(lower)) || !saysTotal(words))
    return undefined;
  // "the captain, 3 mates and 12 men": who is named without a number is counted too.
  const before = tokens[first.from - 1];
  const listed = before !== undefined && /^(?:,|and|with|plus|&|or)$/.test(before.lower);
  return !listed && isList(tokens, parts) ? { whole, parts } : undefined;
}

const TOTAL_WORD =
  /^(?:a|an|in|total|of|all|altogether|together|making|giving|or|for|the|overall|sum|which|makes|that|is)$/;

/** Whether words say that a number is the whole: "a total of", "in all", "altogether". */
function saysTotal(words: readonly Token[]): boolean {
  return /\b(?:total|in all|altogether|all told|total of|sum of)\b/.test(
    words.map(({ lower }) => lower).join(' '),
  );
}

/** Numbers side by side with their nouns, a comma or "and" between two of them and no number or sign besides. */
function isList(tokens: readonly Token[], parts: readonly Quantity[]): boolean {
  return parts.every((part, at) => {
    const next = parts[at + 1];
    if (next === undefined) return true;
    const gap = tokens.slice(part.to, next.from);
    const joints = gap.filter(({ lower }) => /^(?:,|and|;|&|\+)$/.test(lower));
    const joint = gap.at(-1)?.lower ?? '';
    return (
      gap.length <= 7 &&
      joints.length > 0 &&
      joints.length <= 2 &&
      /^(?:,|and|;|&|\+)$/.test(joint) &&
      gap.every(({ kind, lower }) => kind === 'word' || /^[,;&+-]$/.test(lower)) &&
      !gap.some(({ lower }) => VERB.test(lower))
    );
  });
}

/** A verb between two parts: the second says something else. */
const VERB = /^(?:is|are|was|were|had|has|have|but|while|which|who|that|then|from|to|by)$/;

/** Whether a list ends with the sentence, its bracket or a stop: nothing goes on that might be a part without a number. */
function endsWithin(tokens: readonly Token[], last: Quantity): boolean {
  const rest = tokens.slice(last.to);
  const close = rest.findIndex(({ text }) => /^[).;]$/.test(text));
  const tail = close < 0 ? rest : rest.slice(0, close);
  return tail.length <= 6 && tail.every(({ kind, lower }) => kind === 'word' && lower !== 'and');
}

/** Of one unit; and where all count things, things of one name: "3 ships and 2 boats, a total of 400 men" is no sum. */
function areAlike(sentence: Sentence, whole: Quantity, parts: readonly Quantity[]): boolean {
  const alike = parts.every(
    ({ unit, range, pair }) =>
      // "20 million tonnes: 12 million here": the unit is written once.
      ((unit.dimension === 'none' && whole.unit.dimension !== 'share') ||
        unit.dimension === whole.unit.dimension) &&
      unit.factor === whole.unit.factor &&
      !range &&
      pair === undefined,
  );
  if (!alike || whole.range || parts.some(({ value }) => value > whole.value * 20)) return false;
  if (whole.unit.dimension === 'points' || whole.unit.dimension === 'ratio') return false;
  if (whole.unit.dimension !== 'none') return true;
  // "Opus 4.6, 14 skills, 20 total": things that are counted come whole.
  if (whole.magnitude === 1 && parts.some(({ value }) => !Number.isInteger(value))) return false;
  const noun = (quantity: Quantity): string | undefined => {
    const counted = countedPhrase(sentence, quantity.to);
    return counted === undefined ? undefined : sentence.tokens[counted.head]?.lower;
  };
  const named = noun(whole);
  return named === undefined || parts.some((part) => noun(part) === named);
}
