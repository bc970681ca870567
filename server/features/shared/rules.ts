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
  {
    rule: 'arithmetic.inconsistent',
    title: 'Numbers that do not add up',
    severity: 'warning',
    explanation: [
      'Numbers of the note contradict each other, whatever is known of them: a change and its two ends, a total and its parts, what remains of a hundred per cent, an age or a duration and the years it is counted from, a written sum, the foot of a table.',
      'Rounding and hedges count for the writer, and so does every other reading: percentage points, a share of the new value instead of the old one, the first and the last year included. Quotations, questions and exercises are not checked.',
    ],
    example: {
      wrong: 'The harvest fell from 73.3 to 67.6 million tonnes, a drop of 20%.',
      right: 'The harvest fell from 73.3 to 67.6 million tonnes, a drop of 8%.',
    },
  },
  {
    rule: 'term.anachronism',
    title: 'Something acts at a time when it did not exist',
    severity: 'information',
    explanation: [
      'A body, an office or an instrument that the pack knows does something on a date on which it did not exist yet or any more. The message says when it existed and what stood in its place.',
      'One name and one date have to stand in the same clause. Sentences that tell of its founding, its end or its successor, that look back on it, deny or suppose are left alone.',
    ],
    example: {
      wrong: 'In 1937 the OGPU arrested former kulaks.',
      right: 'In 1937 the NKVD arrested former kulaks.',
    },
  },
  {
    rule: 'quotation.differs',
    title: 'A quotation is worded otherwise, or is somebody else’s',
    severity: 'information',
    explanation: [
      'Words in quotation marks, or in a block quote, are a quotation that the pack knows, but a word that matters is another, or they are given to a person who did not say them.',
      'Omissions, words in square brackets, other spellings and other translations are no difference: of what was said in another language only a number or a "not" counts. Fewer than four words in quotation marks are never called reworded, and nobody is corrected where words are only passed on ("Trotsky mocked", "never said").',
    ],
    example: {
      wrong: 'As Lenin put it, "we are fifty or a hundred years behind the advanced countries".',
      right: 'As Stalin put it, "we are fifty or a hundred years behind the advanced countries".',
    },
  },
  {
    rule: 'note.disagrees',
    title: 'Two figures of your notes do not agree',
    severity: 'information',
    explanation: [
      'The note, or another note of the folder that is open, gives a different value for the same thing, the same place and the same date. One of the two is likely to be a slip; where both are in circulation, say which count each of them is.',
      'Only figures are compared that are dated, stated as facts and surely about the same thing; rounding is no difference. Figures that contradict the record are reported as that, and not again. What somebody is named for, targets and quotations are not compared. Notes that are not open are read where they lie, the first 200 of the folder; nothing leaves the machine.',
    ],
    example: {
      wrong:
        'In 1934 there were 3,500 machine tractor stations. […] The 3,300 machine tractor stations of 1934 …',
      right:
        'In 1934 there were 3,500 machine tractor stations. […] The 3,500 machine tractor stations of 1934 …',
    },
  },
];
