/** What a reader is told of a date, and how to mend it. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { HistoricalEvent } from '../../knowledge/model.ts';
import type { DateMention } from '../../language/dates.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import { dateReplacement, yearReplacement } from '../fixes.ts';
import type { Sentence } from '../sentence.ts';
import type { SentenceJudgement } from '../sentenceJudgement.ts';
import { dateMessage, dateNotComparedMessage, dateSupportedMessage } from '../wording.ts';
import { compareDates, type DateClaim } from './dateClaim.ts';

/** The judgement on a claim; offsets count from the start of its sentence. */
export function dateJudgement(sentence: Sentence, claim: DateClaim, knowledge: Knowledge): SentenceJudgement {
  const { event, mention, period } = claim;
  const { start, end } = mention;
  const text = sentence.text.slice(start, end);
  const verdict = compareDates(claim);
  const base = {
    start,
    end,
    text,
    subject: 'date',
    verdict,
    strength: event.use === 'warn' ? 'warn' : 'hint',
    event: event.id,
    period: period.edtf,
    evidence: [
      { kind: 'event', words: event.prefLabel, where: 'sentence' },
      { kind: 'period', words: text, where: 'clause' },
    ],
  } as const;
  if (verdict !== 'contradicted') {
    const agrees = verdict === 'supported';
    const message = agrees ? dateSupportedMessage(event, knowledge) : dateNotComparedMessage(event);
    return { ...base, message, fixes: [] };
  }
  return {
    ...base,
    rule: 'date.contradicts',
    message: dateMessage(event, text, knowledge),
    fixes: mention.precision === 'interval' ? [] : fixesFor(sentence, mention, event),
  };
}

/** The right year where the note gives no day, and the right date as it is known. */
function fixesFor(
  sentence: Sentence,
  mention: DateMention,
  { period }: HistoricalEvent,
): SentenceJudgement['fixes'] {
  const when = formatEdtf(period.edtf);
  const date = {
    kind: 'replace-date',
    title: `Change the date to ${when}`,
    ...dateReplacement(sentence, mention, when),
  } as const;
  const year = mention.precision === 'day' ? undefined : yearReplacement(sentence, mention, period);
  if (year === undefined) return [date];
  return [{ kind: 'replace-date', title: `Change the year to ${year.newText}`, ...year }, date];
}
