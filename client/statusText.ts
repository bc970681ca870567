/** The words of the language status item. */
import type { ServerState } from './server.ts';

export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
  readonly severity: 'information' | 'error';
}

/**
 * Says what the server does or, while it runs, how many findings the active note has, and what is off where the folder is
 * not `trusted`. `t` translates.
 */
export function statusText(state: ServerState, findings: number, trusted: boolean, t: Translate): StatusText {
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
    detail: trusted ? t('Figures and dates in this note') : t('Open notes only, until you trust the folder'),
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
