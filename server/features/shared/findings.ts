/** What is reported of a checked note: the judgements under a rule that neither settings nor comments silence. */
import type { Rule } from '../../claims/judgement.ts';
import type { Settings, SeveritySetting } from '../../protocol.ts';
import type { CheckedNote, PlacedJudgement } from './checkedNote.ts';
import { ignoresOf } from './ignores.ts';

/** A judgement that is reported. */
export interface Finding extends PlacedJudgement {
  readonly rule: Rule;
  readonly severity: Exclude<SeveritySetting, 'off'>;
}

/**
 * The findings of a note, in its order. What rests on weak evidence is never louder than an information, whatever the
 * settings say.
 */
export function findingsOf(checked: CheckedNote, settings: Settings): readonly Finding[] {
  const silenced = ignoresOf(checked.note);
  return checked.note.blocks.flatMap((placed, number) =>
    checked.judgementsIn(number).flatMap((judgement): Finding[] => {
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
        },
      ];
    }),
  );
}
