/** What the injection grammars colour: a note, a scope, and every stretch of the note that has it. */

export interface GrammarCase {
  readonly name: string;
  readonly note: string;
  /** The beginning of a scope. */
  readonly scope: string;
  /** The stretches under that scope, in order; empty: none. */
  readonly found: readonly string[];
}

const citation = 'meta.citation';
const key = 'constant.other.reference.link.citation';
const locator = 'constant.numeric.locator';
const directive = 'keyword.control.ignore';
const rule = 'constant.language.rule';

export const cases: readonly GrammarCase[] = [
  { name: 'a key', note: 'It fell [@davies2004].', scope: key, found: ['@davies2004'] },
  { name: 'the whole citation', note: 'It fell [@davies2004].', scope: citation, found: ['[@davies2004]'] },
  { name: 'a page', note: 'So [@conquest1986, p. 306].', scope: locator, found: ['p. 306'] },
  { name: 'a range of pages', note: 'So [@nove1969, pp. 12–14].', scope: locator, found: ['pp. 12–14'] },
  { name: 'a chapter', note: 'So [@nove1969, ch. IV].', scope: locator, found: ['ch. IV'] },
  {
    name: 'several works',
    note: 'See [see @conquest1986, p. 306; also @davies_wheatcroft:2004].',
    scope: key,
    found: ['@conquest1986', '@davies_wheatcroft:2004'],
  },
  { name: 'an author named before', note: 'Nove [-@nove1969] says', scope: key, found: ['@nove1969'] },
  {
    name: 'the minus that suppresses the author',
    note: 'Nove [-@nove1969] says',
    scope: 'keyword.operator.suppress-author',
    found: ['-'],
  },
  { name: 'a key in Cyrillic', note: 'So [@зеленин1996].', scope: key, found: ['@зеленин1996'] },
  { name: 'two in one line', note: '[@a1] and [@b2]', scope: citation, found: ['[@a1]', '[@b2]'] },
  { name: 'in a heading', note: '## The famine [@davies2004]', scope: key, found: ['@davies2004'] },
  { name: 'in bold', note: 'It was **bad [@davies2004]**.', scope: key, found: ['@davies2004'] },
  {
    name: 'on the second line of a paragraph',
    note: 'It\nfell [@davies2004].',
    scope: key,
    found: ['@davies2004'],
  },
  { name: 'the full stop behind it', note: 'It fell [@davies2004.]', scope: key, found: ['@davies2004'] },
  {
    name: 'a key under a name that the themes of the editor colour',
    note: 'It fell [see @davies2004, p. 3].',
    scope: 'string.other.link',
    found: ['@davies2004'],
  },
  {
    name: 'the sign of a key as punctuation',
    note: 'It fell [@davies2004].',
    scope: 'punctuation.definition.citation.key',
    found: ['@'],
  },
  {
    name: 'keys in the text',
    note: '@nove1969 and (@davies2004) say so, “@carr1950” too.',
    scope: key,
    found: ['@nove1969', '@davies2004', '@carr1950'],
  },
  {
    name: 'a key in the text before a full stop',
    note: 'So says @davies_wheatcroft:2004.',
    scope: key,
    found: ['@davies_wheatcroft:2004'],
  },
  { name: 'a key in the text in bold', note: 'So **@nove1969** says', scope: key, found: ['@nove1969'] },
  {
    name: 'the minus of a key in the text',
    note: 'Nove -@nove1969 says',
    scope: 'keyword.operator.suppress-author',
    found: ['-'],
  },
  { name: 'no address in the text', note: 'Write to me@example.org today', scope: key, found: [] },
  { name: 'no name in a web address', note: 'See https://example.org/@nove1969', scope: key, found: [] },
  { name: 'no price', note: 'They sold 5 kg @2 roubles, 3 kg @ 4', scope: key, found: [] },
  {
    name: 'no key in the text of a link',
    note: 'See [what @nove says](https://example.org).',
    scope: key,
    found: [],
  },
  {
    name: 'no key in the text of a link by reference',
    note: 'See [what @nove says][home].',
    scope: key,
    found: [],
  },
  { name: 'no key in a code span', note: 'Write `as @key` so.', scope: key, found: [] },
  { name: 'no key in fenced code', note: '```\n@nove1969\n```', scope: key, found: [] },
  { name: 'no key in a comment', note: '<!-- @nove1969 -->', scope: key, found: [] },
  { name: 'no link', note: 'See [@somebody](https://example.org).', scope: citation, found: [] },
  { name: 'no link by reference', note: 'See [@somebody][home].', scope: citation, found: [] },
  { name: 'no definition', note: '[@home]: https://example.org', scope: citation, found: [] },
  { name: 'no address of mail', note: 'Write to [me@example.org].', scope: citation, found: [] },
  { name: 'no brackets without a key', note: 'He [Stalin] said so.', scope: citation, found: [] },
  { name: 'no escaped bracket', note: 'So \\[@nove1969].', scope: citation, found: [] },
  { name: 'no bracket left open', note: 'So [@nove1969, p. 3\n\nand on', scope: citation, found: [] },
  { name: 'not in a code span', note: 'Write `[@key]` so.', scope: citation, found: [] },
  { name: 'not in fenced code', note: '```\n[@nove1969]\n```', scope: citation, found: [] },
  { name: 'not in indented code', note: '    [@nove1969]', scope: citation, found: [] },
  { name: 'not in a comment', note: '<!-- [@nove1969] -->', scope: citation, found: [] },
  { name: 'again after fenced code', note: '```\nx\n```\n[@nove1969]', scope: key, found: ['@nove1969'] },

  {
    name: 'an ignore comment',
    note: '<!-- history-notes-ignore -->',
    scope: directive,
    found: ['history-notes-ignore'],
  },
  {
    name: 'an ignore comment in a line',
    note: 'Only 26% <!-- history-notes-ignore --> joined.',
    scope: directive,
    found: ['history-notes-ignore'],
  },
  {
    name: 'one for the whole note',
    note: '<!-- history-notes-ignore-note date.contradicts -->',
    scope: directive,
    found: ['history-notes-ignore-note'],
  },
  {
    name: 'its rules',
    note: '<!-- history-notes-ignore statistic.contradicts, statistic.contested, quotation.differs -->',
    scope: rule,
    found: ['statistic.contradicts', 'statistic.contested', 'quotation.differs'],
  },
  {
    name: 'the rules that ask no pack',
    note: '<!-- history-notes-ignore arithmetic.inconsistent note.disagrees -->',
    scope: rule,
    found: ['arithmetic.inconsistent', 'note.disagrees'],
  },
  {
    name: 'no rule that does not exist',
    note: '<!-- history-notes-ignore date.wrong -->',
    scope: rule,
    found: [],
  },
  {
    name: 'without spaces',
    note: '<!--history-notes-ignore-->',
    scope: directive,
    found: ['history-notes-ignore'],
  },
  { name: 'no other comment', note: '<!-- see history-notes-ignore -->', scope: directive, found: [] },
  { name: 'no longer word', note: '<!-- history-notes-ignored -->', scope: directive, found: [] },
  { name: 'no directive in prose', note: 'history-notes-ignore is a word', scope: directive, found: [] },
  {
    name: 'no directive in fenced code',
    note: '```\n<!-- history-notes-ignore -->\n```',
    scope: directive,
    found: [],
  },
];
