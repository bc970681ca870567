/** What evidence allows. */
import type { Use } from '../model.ts';
import type { AuthoredEvidence } from './authored.ts';
import type { Path, Report } from './problem.ts';

/** Reports a `use: warn` that rests on too little: nobody is told to be wrong on the word of one page. */
export function checkEvidence(
  { use, evidence }: { readonly use: Use; readonly evidence: AuthoredEvidence },
  path: Path,
  report: Report,
): void {
  if (use !== 'warn') return;
  if (evidence.status === 'single-page') {
    report([...path, 'use'], '“use: warn” needs more than one page of evidence: use hint, or confirm it.');
  } else if (evidence.status === 'partial' && evidence.note === undefined) {
    report(
      [...path, 'evidence'],
      '“use: warn” on partial evidence needs a note that says what is established.',
    );
  }
}
