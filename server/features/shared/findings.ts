/** What is reported of a checked note: the judgements under a rule that neither settings nor comments silence. */
import type { Judgement, Rule } from '../../claims/judgement.ts';
import type { Settings, SeveritySetting } from '../../protocol.ts';
import type { CheckedNote, PlacedJudgement } from './checkedNote.ts';
import type { Disagreement, OtherPlace } from './disagreements.ts';
import { ignoresOf } from './ignores.ts';

/** A judgement that is reported. */
export interface Finding extends PlacedJudgement {
  readonly rule: Rule;
  readonly severity: Exclude<SeveritySetting, 'off'>;
  /** The places that give another value, where that is what is reported. */
  readonly others?: readonly OtherPlace[];
}

/**
 * The findings of a note, in its order; `disagreements` are what its figures, each for itself, do not know of. What rests
 * on weak evidence is never louder than an information, whatever the settings say.
 */
export function findingsOf(
  checked: CheckedNote,
  settings: Settings,
  disagreements: readonly Disagreement[] = [],
): readonly Finding[] {
  const silenced = ignoresOf(checked.note);
  return checked.note.blocks.flatMap((placed, number) =>
    judgementsIn(number, checked, disagreements).flatMap(({ judgement, others }): Finding[] => {
      const { rule } = judgement;
      if (rule === undefined || silenced(number, judgement.span, rule)) return [];
      const setting = settings.severity[rule];
      if (setting === 'off') return [];
      const loud = setting === 'error' || setting === 'warning';
      return [
        {
          judgement,
          placed,
          rule,
          severity: judgement.strength === 'hint' && loud ? 'information' : setting,
          ...(others === undefined ? {} : { others }),
        },
      ];
    }),
  );
}

interface Told {
  readonly judgement: Judgement;
  readonly others?: readonly OtherPlace[];
}

/** The judgements of a block with its disagreements among them. */
function judgementsIn(
  number: number,
  checked: CheckedNote,
  disagreements: readonly Disagreement[],
): readonly Told[] {
  const own = checked.judgementsIn(number).map((judgement): Told => ({ judgement }));
  const more = disagreements.filter(({ block }) => block === number);
  if (more.length === 0) return own;
  return [...own, ...more].toSorted((a, b) => a.judgement.span.start - b.judgement.span.start);
}
