/** The documentation of a completion item, made when the item is looked at. */
import { MarkupKind } from 'vscode-languageserver-types';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Card, paragraph, toMarkdown, toPlainText } from '../shared/card.ts';
import { entryCard } from '../shared/entryCard.ts';
import { figureCard } from '../shared/figureCard.ts';
import { fullReference } from '../../knowledge/references.ts';

/** The item with its documentation; as it came where its data are not ours. */
export function resolveCompletion(
  item: CompletionItem,
  knowledge: Knowledge,
  format: MarkupKind,
): CompletionItem {
  const card = cardOf(item.data, knowledge);
  if (card === undefined) return item;
  const value = format === MarkupKind.Markdown ? toMarkdown(card) : toPlainText(card);
  return { ...item, documentation: { kind: format, value } };
}

function cardOf(data: unknown, knowledge: Knowledge): Card | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { entry: entryId, observation: observationId, source: sourceId } = data as Record<string, unknown>;
  if (typeof sourceId === 'string') {
    const source = knowledge.source(sourceId);
    return (
      source && [
        paragraph(fullReference(source)),
        ...(source.note === undefined ? [] : [paragraph(source.note)]),
      ]
    );
  }
  const entry = typeof entryId === 'string' ? knowledge.entry(entryId) : undefined;
  if (entry?.kind === 'measure' && typeof observationId === 'string') {
    const observation = knowledge.observation(observationId);
    if (observation?.measure === entry.id) return figureCard(observation, entry, knowledge);
  }
  return entry && entryCard(entry, knowledge);
}
