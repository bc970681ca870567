/** The source of a figure, shown behind it. */
import type { InlayHint } from 'vscode-languageserver-types';
import type { Judgement } from '../../claims/judgement.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { formatFigure } from '../../knowledge/writtenFigures.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import type { Span } from '../../note/note.ts';
import { type Attribution, attributionOf } from '../shared/attribution.ts';
import { type CheckedNote, judgementsBetween } from '../shared/checkedNote.ts';
import { waysToCite } from '../shared/citing.ts';
import { textEdits } from '../shared/edits.ts';

/**
 * The sources of the figures between two offsets of the note that agree with the record, in sentences that do not name them;
 * of several figures in a sentence that have one source the last has it. Taken over, a source is put where the note's own way
 * of citing has it. Asks for all of the note to be checked.
 */
export function sourceHints(
  checked: CheckedNote,
  { start, end }: Span,
  knowledge: Knowledge,
): readonly InlayHint[] {
  const { note, lines } = checked;
  const hints = new Map<string, InlayHint>();
  for (const { judgement, placed } of judgementsBetween(checked, start, end)) {
    const offset = placed.start + judgement.span.end;
    if (judgement.verdict !== 'supported' || judgement.subject !== 'statistic') continue;
    if (offset < start || offset > end) continue;
    const attribution = attributionOf(judgement, knowledge);
    const [way] = attribution ? waysToCite(note, placed, judgement.span, attribution) : [];
    if (attribution === undefined || way === undefined) continue;
    hints.set(`${String(way.edits[0]?.start)} ${attribution.source}`, {
      position: lines.positionAt(offset),
      label: attribution.title,
      paddingLeft: true,
      tooltip: recordOf(judgement, attribution, knowledge),
      textEdits: textEdits(lines, way.edits),
    });
  }
  return [...hints.values()];
}

/** `Boats in fishing guilds, July 1904: 24% – Plato (1950). Water and Bronze. Academy Press, p. 40.` */
function recordOf(judgement: Judgement, { full }: Attribution, knowledge: Knowledge): string {
  const observation = knowledge.observation(judgement.observation ?? '');
  const measure = observation && knowledge.measure(observation.measure);
  if (observation === undefined || measure === undefined) return full;
  const figure = formatFigure(observation.value, measure.unit);
  return `${measure.prefLabel}, ${formatEdtf(observation.period.edtf)}: ${figure} – ${full}`;
}
