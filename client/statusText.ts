/** The words of the language status item. */
import type { ClaimCounts } from '../server/protocol.ts';
import type { ServerState } from './server.ts';

export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
  readonly severity: 'information' | 'error';
}

/**
 * Says what the server does or, while it runs, how many findings the active note has and, where they are counted, what is
 * said of its claims; or what is off where the folder is not `trusted`. `t` translates.
 */
export function statusText(
  state: ServerState,
  findings: number,
  trusted: boolean,
  t: Translate,
  counts?: ClaimCounts,
): StatusText {
  if (state === 'starting') return { text: t('Starting…'), detail: '', busy: true, severity: 'information' };
  if (state === 'stopped') {
    return {
      text: t('Not running'),
      detail: t('Figures and dates are not checked'),
      busy: false,
      severity: 'error',
    };
  }
  return {
    text: findingsText(findings, t),
    detail: trusted ? countsText(counts, t) : t('Open notes only, until you trust the folder'),
    busy: false,
    severity: 'information',
  };
}

/** As `vscode.l10n.t`: `{0}` stands for the first argument. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

function findingsText(findings: number, t: Translate): string {
  if (findings === 0) return t('No findings');
  return findings === 1 ? t('1 finding') : t('{0} findings', findings);
}

/** `4 contradict, 1 disputed, 11 agree`: in few words, for the item has one line. The Evidence view says the rest. */
function countsText(counts: ClaimCounts | undefined, t: Translate): string {
  if (counts === undefined) return t('Figures and dates in this note');
  const { contradicted, disagrees, contested, supported } = counts;
  const parts: readonly (readonly [count: number, words: string])[] = [
    [contradicted, contradicted === 1 ? t('1 contradicts') : t('{0} contradict', contradicted)],
    [disagrees, disagrees === 1 ? t('1 differs') : t('{0} differ', disagrees)],
    [contested, t('{0} disputed', contested)],
    [supported, supported === 1 ? t('1 agrees') : t('{0} agree', supported)],
  ];
  const told = parts.filter(([count]) => count > 0).map(([, words]) => words);
  return told.length === 0 ? t('Nothing here could be compared') : told.join(', ');
}
