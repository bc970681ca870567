/** Labels of an entry as they are written, and what makes them ambiguous. */
import type { Label } from '../model.ts';
import type { AuthoredEntry } from './authored.ts';
import { present } from './present.ts';

/** A label with the place in its file. */
export interface PlacedLabel {
  readonly label: Label;
  readonly path: readonly (string | number)[];
}

/**
 * Every label of an entry, the prefLabel first; `path` leads on from the entry. A label of all capitals (`OGPU`) is
 * case-sensitive unless it says otherwise.
 */
export function labelsOf(entry: AuthoredEntry): readonly PlacedLabel[] {
  const preferred = { ...entry.preferred, text: entry.prefLabel };
  return [
    { label: toLabel(preferred), path: ['prefLabel'] },
    ...(entry.altLabels ?? []).map((label, index) => ({
      label: toLabel(typeof label === 'string' ? { text: label } : label),
      path: ['altLabels', index],
    })),
  ];
}

/** True where something beside the words decides whether the label is meant. */
export function isGuarded({ caseSensitive, onlyNear, notNear }: Label): boolean {
  return caseSensitive === true || onlyNear !== undefined || notNear !== undefined;
}

function toLabel({ text, caseSensitive, onlyNear, notNear, silent, misspelt }: Label): Label {
  return {
    text,
    ...present({
      caseSensitive: caseSensitive ?? (isAcronym(text) || undefined),
      onlyNear,
      notNear,
      silent,
      misspelt,
    }),
  };
}

function isAcronym(text: string): boolean {
  return text === text.toUpperCase() && (text.match(/\p{Lu}/gu) ?? []).length >= 2;
}
