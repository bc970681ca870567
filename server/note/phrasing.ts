/** The inline content of a paragraph, heading or table cell as prose. */
import type { Html, PhrasingContent } from 'mdast';
import { findCitations } from './citations.ts';
import { ignoreComments } from './ignores.ts';
import { findLeftovers } from './leftovers.ts';
import type { Citation, IgnoreComment, Prose, Span } from './note.ts';
import { closeHoles, createProseBuilder, gap, proseAt, sourceSpan } from './prose.ts';
import { addText, standsAsRead } from './textSource.ts';

/** Where in a source the nodes of a tree stand. */
export interface Place {
  readonly source: string;
  /** The span of a node in `source`. */
  readonly spanOf: (node: { readonly position?: Position | undefined }) => Span;
}

interface Position {
  readonly start: { readonly offset?: number | undefined };
  readonly end: { readonly offset?: number | undefined };
}

/** Prose together with what was taken out of it. Spans are offsets of the source. */
export interface Phrasing {
  readonly prose: Prose;
  readonly citations: readonly Citation[];
  readonly ignores: readonly IgnoreComment[];
}

/** Markup nested deeper than any writer does is not read, so that no input overflows the stack. */
const deepest = 100;

/**
 * Read inline content.
 *
 * Prose is text, also inside emphasis and links, with one space for a line break. Code, images and bare URLs leave a
 * {@link gap}. Footnote references, citations, struck out text and comments leave nothing; other HTML tags leave
 * nothing either, but `<br>` is a line break.
 */
export function readPhrasing(nodes: readonly PhrasingContent[], place: Place): Phrasing {
  return readLoneText(nodes, place) ?? readMixed(nodes, place);
}

/** What most phrasing is: one text that stands in the source as it is read. */
function readLoneText(nodes: readonly PhrasingContent[], { source, spanOf }: Place): Phrasing | undefined {
  const [node] = nodes;
  if (nodes.length !== 1 || node?.type !== 'text') return undefined;
  const { start, end } = spanOf(node);
  if (!standsAsRead(node.value, source, start, end)) return undefined;
  const { prose, citations } = withoutCitations(proseAt(node.value, start));
  return { prose, citations, ignores: [] };
}

function readMixed(nodes: readonly PhrasingContent[], place: Place): Phrasing {
  const builder = createProseBuilder();
  const ignores: IgnoreComment[] = [];
  const holes: Span[] = [];
  const leaveOut = (span: Span): void => {
    builder.stand(gap, span);
    holes.push({ start: builder.length() - 1, end: builder.length() });
  };
  const readHtml = (node: Html, span: Span): void => {
    if (node.value.startsWith('<!--')) {
      ignores.push(...ignoreComments(node.value, span.start));
      leaveOut(span);
    } else if (/^<br\b/i.test(node.value)) builder.stand(' ', span);
  };

  const read = (node: PhrasingContent, depth: number): void => {
    const span = place.spanOf(node);
    switch (node.type) {
      case 'text':
        addText(builder, node.value, place.source, span.start, span.end);
        break;
      case 'break':
        builder.stand(' ', { start: span.start, end: endOfIndent(place.source, span.end) });
        break;
      case 'emphasis':
      case 'strong':
      case 'linkReference':
        if (depth < deepest) for (const child of node.children) read(child, depth + 1);
        break;
      case 'link':
        if (place.source[span.start] !== '[') builder.stand(gap, span);
        else if (depth < deepest) for (const child of node.children) read(child, depth + 1);
        break;
      case 'inlineCode':
      case 'image':
      case 'imageReference':
        builder.stand(gap, span);
        break;
      case 'delete':
      case 'footnoteReference':
        leaveOut(span);
        break;
      case 'html':
        readHtml(node, span);
        break;
    }
  };
  for (const node of nodes) read(node, 0);

  return { ...withoutCitations(builder.build(), holes), ignores };
}

/** Take the citations, the {@link findLeftovers leftovers} and the `holes` (ascending, prose offsets) out of `prose`. */
export function withoutCitations(prose: Prose, holes: readonly Span[] = []): Omit<Phrasing, 'ignores'> {
  const groups = findCitations(prose.text);
  const leftovers = findLeftovers(prose.text);
  if (groups.length + leftovers.length + holes.length === 0) return { prose, citations: [] };
  const citations = groups.flatMap(({ works }) =>
    works.map(({ key, span }) => ({ key, span: sourceSpan(prose, span) })),
  );
  const out = [...holes, ...groups.map(({ span }) => span), ...leftovers].sort((a, b) => a.start - b.start);
  return { prose: closeHoles(prose, out), citations };
}

/** The tree ends a hard break at its line ending; the markup of the next line belongs to the break as well. */
function endOfIndent(source: string, end: number): number {
  let at = end;
  while (source[at] === ' ' || source[at] === '\t' || source[at] === '>') at++;
  return at;
}
