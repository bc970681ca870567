/** The readable documents behind the packs: entries, sources and rules, as Markdown. */
import type { Rule } from '../claims/judgement.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { parseAddress } from './shared/addresses.ts';
import { entryDocument } from './shared/entryDocument.ts';
import { rules } from './shared/rules.ts';
import { sourceDocument } from './shared/sourceDocument.ts';

/**
 * The text behind an address such as `history-notes:/soviet-collectivisation/kolkhoz.md`,
 * `history-notes:/soviet-collectivisation/sources/nove-1969.md` or `history-notes:/rules/date.contradicts.md`; undefined
 * where there is nothing.
 */
export function packDocument(uri: string, knowledge: Knowledge): string | undefined {
  const destination = parseAddress(uri);
  if (destination === undefined) return undefined;
  if (destination.kind === 'rule') return ruleDocument(destination.rule);
  if (destination.kind === 'source') {
    const pack = knowledge.packs.find(({ id }) => id === destination.pack);
    const source = pack?.sources.find(({ id }) => id === destination.source);
    return source && sourceDocument(source, knowledge);
  }
  const entry = knowledge.entry(destination.entry);
  if (entry === undefined || knowledge.packOf(entry.id)?.id !== destination.pack) return undefined;
  return entryDocument(entry, knowledge).text;
}

function ruleDocument(name: Rule): string | undefined {
  const rule = rules.find((known) => known.rule === name);
  if (rule === undefined) return undefined;
  return [
    `# ${rule.title}`,
    '',
    `Rule \`${rule.rule}\`, reported as ${rule.severity} unless the settings say otherwise.`,
    '',
    ...rule.explanation.flatMap((text) => [text, '']),
    '## Example',
    '',
    `- Reported: ${rule.example.wrong}`,
    `- Not reported: ${rule.example.right}`,
    '',
    '## How to silence it',
    '',
    'Once: a comment behind the sentence, on its line, or on a line of its own before the paragraph.',
    '',
    '```markdown',
    `<!-- history-notes-ignore ${rule.rule} -->`,
    '```',
    '',
    'In the whole note: a comment anywhere in it.',
    '',
    '```markdown',
    `<!-- history-notes-ignore-note ${rule.rule} -->`,
    '```',
    '',
    'Everywhere: the setting `historyNotes.severity`, where each rule is `error`, `warning`, `information`, `hint` or `off`.',
    '',
    '```json',
    `"historyNotes.severity": { "${rule.rule}": "off" }`,
    '```',
    '',
  ].join('\n');
}
