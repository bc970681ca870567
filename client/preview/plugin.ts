/**
 * What is added to the editor's Markdown preview: a definition behind each term, a sign behind each figure that was checked,
 * a glossary. A plugin of markdown-it, which the preview renders with.
 */
import type { MarkdownIt } from 'markdown-it';
import type { PreviewContent, PreviewWords } from './content.ts';
import { glossaryHtml } from './glossary.ts';
import { keyHtml } from './key.ts';
import { markTokens, type MakeToken } from './markedTokens.ts';

/** Gives what is to be shown of the note at a URI; undefined where nothing is known of it, or nothing is wanted. */
export type ContentOf = (uri: unknown) => PreviewContent | undefined;

/**
 * Adds the marks of `contentOf` to what `md` renders. Returns `md`, as the editor expects it. Nothing is added when a note
 * is parsed: the editor keeps what it has parsed for as long as the note stays the same, and the marks come later.
 */
export function addMarks(md: MarkdownIt, contentOf: ContentOf, words: PreviewWords): MarkdownIt {
  const { Token: TokenClass } = new md.core.State('', md, {});
  const make: MakeToken = (type, tag, nesting) => new TokenClass(type, tag, nesting);
  const { renderer } = md;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    // The editor renders with the URI of the note at hand; a cell of a notebook comes without one.
    const content = contentOf(env?.['currentDocument']);
    if (content === undefined) return render(tokens, options, env);
    const marked = markTokens(tokens, content.marks, words, make);
    const behind = Object.assign(make('html_block', '', 0), { content: endOf(content, words, md) });
    return render([...marked, behind], options, env);
  };
  return md;
}

/** What follows the note. */
function endOf({ marks, glossary }: PreviewContent, words: PreviewWords, { utils }: MarkdownIt): string {
  const escape = (text: string): string => utils.escapeHtml(text);
  return (
    keyHtml(marks, words, escape) +
    (glossary.length === 0 ? '' : glossaryHtml(glossary, words.glossary, escape))
  );
}
