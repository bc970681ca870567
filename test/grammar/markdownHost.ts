/**
 * As much of a Markdown grammar as the injections need around them: paragraphs, headings, emphasis, fenced and indented
 * code, code spans, links and comments, under the scopes that the editor's own grammar gives them.
 */
import type { IRawGrammar } from 'vscode-textmate';

export const markdownHost = {
  scopeName: 'text.html.markdown',
  patterns: [{ include: '#block' }],
  repository: {
    $self: {},
    $base: {},
    block: {
      patterns: [
        { include: '#fence' },
        { include: '#indented' },
        { include: '#heading' },
        { include: '#comment' },
        { include: '#paragraph' },
      ],
    },
    fence: {
      name: 'markup.fenced_code.block.markdown',
      begin: '^\\s*(`{3,}|~{3,}).*$',
      end: '^\\s*\\1\\s*$',
    },
    indented: { name: 'markup.raw.block.markdown', begin: '^(?: {4}|\\t)', while: '^(?: {4}|\\t)' },
    heading: {
      name: 'markup.heading.markdown',
      match: '^#{1,6} .*$',
      captures: { 0: { patterns: [{ include: '#inline' }] } },
    },
    comment: { name: 'comment.block.html', begin: '^\\s*<!--', end: '-->' },
    paragraph: {
      name: 'meta.paragraph.markdown',
      begin: '^ {0,3}(?=\\S)',
      while: '^(?=\\S)(?!#|```|~~~)',
      patterns: [{ include: '#inline' }],
    },
    inline: {
      patterns: [
        { name: 'comment.block.html', begin: '<!--', end: '-->' },
        { name: 'markup.inline.raw.string.markdown', match: '(`+)[^`]+\\1' },
        { name: 'markup.bold.markdown', begin: '\\*\\*', end: '\\*\\*', patterns: [{ include: '#inline' }] },
        { name: 'meta.link.inline.markdown', match: '\\[[^\\[\\]]*\\]\\([^()]*\\)' },
        { name: 'meta.link.reference.markdown', match: '\\[[^\\[\\]]*\\](?:\\[[^\\[\\]]*\\])?' },
      ],
    },
  },
} as unknown as IRawGrammar;
