/** Why a figure is not compared, in words for a reader. */
import type { Reason } from '../../claims/judgement.ts';

/** A sentence without its full stop and its capital: `it is a target or a plan`. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  question: 'it is asked, not stated',
  quotation: 'it stands in a quotation',
  'taken-back': 'the next sentence takes it back',
  denied: 'it is denied, or told as a mistake or as hearsay',
  'whole-of-part': 'it is only the whole of which another figure is a part',
  target: 'it is a target, a plan or a forecast',
  hypothesis: 'it is only supposed',
  'one-place': 'it is for one village, one farm or the like',
  quiz: 'it is a gap or an option of a question',
  'table-header': 'it stands in the header of a table',
  'no-measure': 'what it counts is not said, or is nothing that the packs have figures for',
  'weak-link': 'the words around it do not point to one measure surely enough',
  'other-place': 'it is for another place than the figures that are known',
  'unknown-place': 'it is for a place that no pack knows',
  'no-date': 'it has no date, and what stands around it settles none',
  'unclear-date': 'it is not clear which date is its own',
  'open-date': 'its date is open (before, until, since …)',
  'date-before': 'its date stands only in the sentence before',
  'off-topic': 'nothing before it names the topic of the pack',
  rival: 'it is right for another measure that fits nearly as well',
  'held-elsewhere': 'somebody who is named beside it holds it of something else',
  change: 'it tells what came or went, not what there was',
  option: 'several values are given for the same thing at the same time',
  remote: 'it is too far off to be about this',
  'loose-link': 'it is right for a neighbouring measure, and only loosely linked to this one',
  'no-record':
    'what is known does not decide it: no figure for this date, or one that may be meant more loosely',
};
