/** What is said of claims, in words; `t` translates. */
import type { NoteClaim } from '../../server/protocol.ts';
import type { Translate } from '../statusText.ts';
import type { GroupName } from './groups.ts';

/** The heading of a group, which is what is said of each claim in it. */
export function groupTitle(name: GroupName, t: Translate): string {
  switch (name) {
    case 'contradicted':
      return t('Contradicts the record');
    case 'disagrees':
      return t('Differs within your notes');
    case 'contested':
      return t('Historians disagree');
    case 'scope-differs':
      return t('Known for another date');
    case 'supported':
      return t('Agrees with the record');
    case 'ignored':
      return t('Ignored');
  }
}

/** `Contradicts the record, 4 places` */
export function groupSpoken(name: GroupName, count: number, t: Translate): string {
  const title = groupTitle(name, t);
  return count === 1 ? t('{0}, 1 place', title) : t('{0}, {1} places', title, count);
}

/** What a claim is about: `Share of peasant households collectivised`. */
export function aboutOf({ entry, subject }: NoteClaim, t: Translate): string {
  if (entry !== undefined) return entry.label;
  return subject === 'arithmetic' ? t('numbers that do not add up') : '';
}

/** How long the words of a note may be in a list; a quotation is longer. */
const most = 60;

/** The words of the note on one line, the end of long ones left out. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= most ? line : `${line.slice(0, most).trimEnd()}…`;
}

/** `line 13, 2. Look at what is underlined` */
export function placeOf({ range, heading }: NoteClaim, t: Translate): string {
  const line = range.start.line + 1;
  return heading === undefined ? t('line {0}', line) : t('line {0}, {1}', line, shortened(heading));
}

/** Why a claim is not reported that would be; empty where nothing silences it. */
export function silenceOf({ silenced }: NoteClaim, t: Translate): string {
  if (silenced === undefined) return '';
  return silenced === 'comment' ? t('Ignored by a comment in the note.') : t('Switched off in the settings.');
}

/** All of it, as a screen reader says it: `26%. Contradicts the record: … line 13, 2. Look at what is underlined` */
export function spoken(claim: NoteClaim, t: Translate): string {
  const said = t('{0}. {1}: {2}', shortened(claim.text), groupTitle(claim.verdict, t), claim.message);
  return [said, silenceOf(claim, t), placeOf(claim, t)].filter((part) => part !== '').join(' ');
}
