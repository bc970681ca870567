/** The rules a finding can be reported under: their defaults and what a reader is told about them, in one table. */
import type { Rule } from '../../claims/judgement.ts';
import type { SeveritySetting } from '../../protocol.ts';

/** One rule as the settings and its documentation page know it. */
export interface RuleDescription {
  readonly rule: Rule;
  readonly title: string;
  /** The severity where the settings say nothing. */
  readonly severity: Exclude<SeveritySetting, 'off'>;
  /** Paragraphs of plain text: what is reported, and when the rule keeps silent. */
  readonly explanation: readonly string[];
  readonly example: { readonly wrong: string; readonly right: string };
}

export const rules: readonly RuleDescription[] = [
  {
    rule: 'statistic.contradicts',
    title: 'A figure contradicts the record',
    severity: 'warning',
    explanation: [
      'The note states a figure for a subject, a place and a period that the pack knows, and the figure lies outside every value in circulation.',
      'Rounding is no error, nor is a hedge such as "about" or "nearly", nor the other of two standard counts. Targets, plans, questions, quotations and figures for other places or years are not compared.',
      'A figure that rests on a single page is reported as information, not as a warning.',
    ],
    example: {
      wrong: 'By 1932 only 26% of households had been collectivised.',
      right: 'By 1932 62% of households had been collectivised.',
    },
  },
  {
    rule: 'statistic.contested',
    title: 'Historians disagree about a figure',
    severity: 'information',
    explanation: [
      'Historians hold different values for the figure. The one in the note is within their range, so it is not wrong; it is worth saying whose it is.',
      'The message names the range and who holds which value.',
    ],
    example: {
      wrong: 'The famine killed 7 million people.',
      right: 'According to Conquest, the famine killed 7 million people.',
    },
  },
  {
    rule: 'date.contradicts',
    title: 'A date contradicts the record',
    severity: 'warning',
    explanation: [
      'The note gives an event that the pack knows a date on which it did not happen.',
      'Old Style dates, and the day of adoption where another is the day of publication, are accepted; a year or a month alone is right when the event lies in it.',
    ],
    example: {
      wrong: '"Dizzy with Success" appeared on 2 May 1930.',
      right: '"Dizzy with Success" appeared on 2 March 1930.',
    },
  },
];
