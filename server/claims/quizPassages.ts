/** Passages of a quiz or of a teacher's table: what stands in them is offered or marked, not stated. */
import type { Block, Context, Passage } from '../note/note.ts';
import { MARKED_FALSE } from './wordClasses.ts';

/** A heading that announces a quiz. */
export const QUIZ =
  /\b(?:quiz|true or false|multiple[- ]choice|match(?:ing)?[- ]up|gap[- ]fill|cloze|mark scheme|test yourself)\b/i;

/** A line that announces a game with the statements below it. */
const GAME =
  /\b(?:fact or (?:fiction|myth)|higher or lower|odd one out|right or wrong|spot the (?:error|lie|mistake)|true or false|two (?:lies and a truth|truths and a lie)|which (?:figure|number|statement) is (?:false|right|true|wrong))\b/i;

/** What a pupil is to ring at the end of a statement: "T F", "(true/false)", "☐ T ☐ F". */
const TO_RING = /(?:^|[\s(|☐□])(?:t|true)[\s/|,☐□]{1,4}(?:f|false)\)?[.\s]*$/i;

/** A column of answers that are wrong, or that others gave. */
const WRONG_COLUMN =
  /^(?:common )?(?:errors?|guess(?:es)?|misconceptions?|mistakes?|my (?:answer|guess)|myths?|wrong(?: answer| figure)?)$/i;

const FALSE_CELL = /^f$/i;

/** The passages of a block that a quiz, a game or a mark in their row takes the writer's word from. */
export function quizPassages(block: Block, context: Context): ReadonlySet<Passage> {
  if (context.headings.some((text) => QUIZ.test(text))) return new Set(block.passages);
  const announced = GAME.test(context.previous.at(-1) ?? '');
  const falseRows = new Set(block.passages.filter(isMarkedFalse).map(({ row }) => row));
  const wrongColumns = new Set(
    block.passages
      .filter(({ kind, prose }) => kind === 'header' && WRONG_COLUMN.test(prose.text))
      .map(({ column }) => column),
  );
  return new Set(
    block.passages.filter(
      ({ kind, row, column, parents, prose }) =>
        TO_RING.test(prose.text) ||
        isUnticked(prose, block) ||
        (kind === 'cell' && (falseRows.has(row) || wrongColumns.has(column))) ||
        ((kind === 'item' || kind === 'line') && (announced || parents.some((parent) => GAME.test(parent)))),
    ),
  );
}

/** "- [ ] 26%" beside "- [x] 62%": an option that was not chosen, a thing still to be looked up. */
function isUnticked({ text, segments }: Passage['prose'], { source }: Block): boolean {
  const start = segments[0]?.source ?? 0;
  return /^\[\s?\]/.test(text) || /\[ \]\s*$/.test(source.slice(Math.max(0, start - 5), start));
}

function isMarkedFalse({ kind, prose }: Passage): boolean {
  const text = prose.text.trim();
  return kind === 'cell' && (MARKED_FALSE.test(text) || FALSE_CELL.test(text));
}
