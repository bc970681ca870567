/** Hover: what the pack knows of the words, the figure or the date under the cursor. */
import { MarkupKind } from 'vscode-languageserver-types';
import type { Hover } from 'vscode-languageserver-types';
import type { Judgement, Verdict } from '../claims/judgement.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Entry } from '../knowledge/model.ts';
import { type Card, paragraph, toMarkdown, toPlainText } from './shared/card.ts';
import type { CheckedNote } from './shared/checkedNote.ts';
import { type Known, knownAt, readAt } from './shared/knownAt.ts';
import { compact, entryCard, note } from './shared/entryCard.ts';
import { figureCard } from './shared/figureCard.ts';
import { readingOf } from './shared/reading.ts';
import { reasonWords } from './shared/reasons.ts';
import { upperFirst } from '../language/upperFirst.ts';

/** Verdicts as a reader is told them; the reason says more of a figure that is not compared. */
const verdicts: Readonly<Record<Verdict, string>> = {
  supported: 'Agrees with the record.',
  contradicted: 'Contradicts the record.',
  contested: 'Historians disagree.',
  'scope-differs': 'The record is of something slightly different.',
  'not-covered': 'Not compared.',
};

/**
 * The hover at an offset of the note, or null. A figure or a date has an evidence card and wins over words; several
 * entries under one word are parted by a rule. The range covers all that is described.
 */
export function hover(
  checked: CheckedNote,
  offset: number,
  knowledge: Knowledge,
  format: MarkupKind,
): Hover | null {
  const certain = knownAt(checked, offset, knowledge);
  const known = certain.length > 0 ? certain : readAt(checked, offset, knowledge);
  const [first] = known;
  if (first === undefined) return null;
  const distinct = known.filter(
    (one, number) => known.findIndex(({ entry }) => entry.id === one.entry.id) === number,
  );
  const cards = distinct.map((one) => cardOf(one, knowledge));
  const markdown = format === MarkupKind.Markdown;
  return {
    contents: { kind: format, value: cards.map(markdown ? toMarkdown : toPlainText).join('\n\n---\n\n') },
    range: {
      start: checked.lines.positionAt(Math.min(...known.map(({ span }) => span.start))),
      end: checked.lines.positionAt(Math.max(...known.map(({ span }) => span.end))),
    },
  };
}

function cardOf(known: Known, knowledge: Knowledge): Card {
  return known.kind === 'judgement'
    ? evidenceCard(known.judgement, known.entry, knowledge)
    : entryCard(known.entry, knowledge);
}

/** The verdict in words, what is known of the figure or the event, and what in the note led to it. */
function evidenceCard(judgement: Judgement, entry: Entry, knowledge: Knowledge): Card {
  const observation =
    judgement.observation === undefined ? undefined : knowledge.observation(judgement.observation);
  const known =
    observation && entry.kind === 'measure'
      ? figureCard(observation, entry, knowledge)
      : entryCard(entry, knowledge);
  return compact([
    paragraph({ strong: verdicts[judgement.verdict] }, ...commentOn(judgement)),
    ...(judgement.verdict === 'not-covered' ? [] : known),
    note('Read as', readingOf(judgement, entry, knowledge)),
  ]);
}

/** What neither the card below nor a finding's message, which the editor shows above, has to say. */
function commentOn(judgement: Judgement): readonly string[] {
  switch (judgement.verdict) {
    case 'scope-differs':
      return [` ${judgement.message}`];
    case 'not-covered':
      return judgement.reason === undefined ? [] : [` ${upperFirst(reasonWords[judgement.reason])}.`];
    default:
      return slipWords(judgement);
  }
}

/** ` The digits of 62% look transposed.`, where the slip is known. */
function slipWords({ slip }: Judgement): readonly string[] {
  return slip === undefined ? [] : [` ${upperFirst(slip.words)}.`];
}
