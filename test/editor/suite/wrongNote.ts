/** A note with a mistake, wherever it is written. */
import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { finding, hoverAt } from './notes.ts';

export const wrong = 'In a kolkhoz. By 1932 only 26% of households had been collectivised.';

/** Resolves when its figure is underlined and its term explains itself. */
export async function isChecked(document: vscode.TextDocument): Promise<void> {
  const { range } = await finding(document, 'statistic.contradicts');
  assert.equal(document.getText(range), '26%');
  const cursor = document.positionAt(document.getText().indexOf('kolkhoz') + 2);
  assert.match(await hoverAt({ document, cursor }), /collective farm/i);
}
