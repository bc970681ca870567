/** The settings of the editor, as the server reads them. */
import type { Rule } from './claims/judgement.ts';
import { rules } from './features/shared/rules.ts';
import type { Settings, SettingsSection, SeveritySetting } from './protocol.ts';

/** The section of the editor's settings that is ours. */
export const settingsSection: SettingsSection = 'historyNotes';

const severities: readonly SeveritySetting[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What the section says, whatever it is: anything missing or malformed has its default. */
export function readSettings(section: unknown): Settings {
  const given = field(section, 'severity');
  const severity = (rule: Rule): SeveritySetting => {
    const value = field(given, rule);
    return (
      severities.find((known) => known === value) ??
      rules.find((known) => known.rule === rule)?.severity ??
      'warning'
    );
  };
  const hints = field(section, 'inlayHints');
  return {
    severity: {
      'statistic.contradicts': severity('statistic.contradicts'),
      'statistic.contested': severity('statistic.contested'),
      'date.contradicts': severity('date.contradicts'),
      'arithmetic.inconsistent': severity('arithmetic.inconsistent'),
      'term.anachronism': severity('term.anachronism'),
      'quotation.differs': severity('quotation.differs'),
      'note.disagrees': severity('note.disagrees'),
    },
    inlayHints: { eventDates: isOn('eventDates', hints), sources: isOn('sources', hints) },
    codeLens: isOn('codeLens', section),
    highlighting: field(section, 'highlighting') !== false,
  };
}

/** True when two settings say the same. */
export function sameSettings(a: Settings, b: Settings): boolean {
  return (
    rules.every(({ rule }) => a.severity[rule] === b.severity[rule]) &&
    a.inlayHints.eventDates === b.inlayHints.eventDates &&
    a.inlayHints.sources === b.inlayHints.sources &&
    a.codeLens === b.codeLens &&
    a.highlighting === b.highlighting
  );
}

/** What is off unless it is said to be on. */
const isOn = (name: string, section: unknown): boolean => field(section, name) === true;

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
