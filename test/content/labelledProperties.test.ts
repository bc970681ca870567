/** What must not change the verdicts on the labelled cases: another notation, other paragraphs, packs and Markdown. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Country } from 'world-countries';
import { compilePack } from '../../server/knowledge/compile.ts';
import { createKnowledge } from '../../server/knowledge/create.ts';
import { otherPlaces } from '../../server/knowledge/elsewhere.ts';
import { bundledKnowledge } from '../evaluation/bundledKnowledge.ts';
import { readCorpus, type Item } from '../evaluation/corpus.ts';
import { judgeText } from '../evaluation/score.ts';
import { millionForms, shareForms } from '../unit/claims/notations.ts';

const knowledge = bundledKnowledge();
const items = readCorpus(new URL('../evaluation/dev.jsonl', import.meta.url).pathname);
const short = items.filter(({ text }) => text.length < 1000);

/** Every verdict of the fact base on a text, in order, with the words it is on. */
function verdicts(text: string, known = knowledge): readonly string[] {
  return judgeText(text, known)
    .filter(({ judgement: { subject } }) => subject === 'statistic' || subject === 'date')
    .map(({ judgement }) => `${judgement.text}: ${judgement.verdict}`);
}

/** Every third case, another third for each property: all of them would take long and tell no more. */
const third = (number: number): readonly Item[] => short.filter((_, index) => index % 3 === number % 3);

/** The same figure in other notations, where a claim is written as a share or as millions. */
function formsOf(span: string): readonly string[] {
  const share = /^(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per cent|percent)$/.exec(span)?.[1];
  const millions = /^(\d{1,3}(?:\.\d)?) ?(?:million|m)$/.exec(span)?.[1];
  if (share !== undefined) return shareForms(share);
  return millions === undefined ? [] : millionForms(millions);
}

describe('the verdict on a labelled claim', () => {
  it('is the same in another notation', () => {
    const changes = short.flatMap(({ text, claims }) =>
      claims.flatMap(({ start, end, span }, at) => {
        const forms = formsOf(span);
        // Two of the forms for each claim, and over all claims every form.
        return [forms[(start + at) % forms.length], forms[(end + at + 3) % forms.length]]
          .filter((form) => form !== undefined && form !== span)
          .map((form = '') => ({ text, start, end, span, form }));
      }),
    );
    assert.ok(changes.length > 100, `${String(changes.length)} changes`);
    const on = (text: string, start: number, end: number): readonly string[] =>
      judgeText(text, knowledge)
        .filter((one) => one.start < end && start < one.end && one.judgement.subject === 'statistic')
        .map(({ judgement }) => judgement.verdict);
    const different = changes.filter(({ text, start, end, form }) => {
      const changed = text.slice(0, start) + form + text.slice(end);
      return on(changed, start, start + form.length).join() !== on(text, start, end).join();
    });
    assert.deepEqual(
      different.map(({ text, span, form }) => `${span} → ${form}: ${text}`),
      [],
    );
  });

  const unrelated = 'The bakery on the corner sells bread rolls. My sister prefers poppy seed.';
  const changes: readonly (readonly [name: string, change: (text: string) => string])[] = [
    ['a paragraph about something else behind it', (text) => `${text}\n\n${unrelated}\n`],
    ['a section about something else behind it', (text) => `${text}\n\n## Baking\n\n${unrelated}\n`],
    ['a paragraph about something else before it', (text) => `My sister bakes.\n\n${text}`],
    ['the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['a citation behind it', (text) => text.replaceAll(/\.$/gm, ' [@nove-1969, p. 12].')],
    [
      'other dashes and apostrophes',
      (text) => text.replaceAll(' – ', ' — ').replaceAll('–', '-').replaceAll("'", '’'),
    ],
    ['a heading that says nothing above it', (text) => `## Week 4\n\n${text}`],
  ];
  changes.forEach(([name, change], number) => {
    it(`is the same with ${name}`, () => {
      for (const { id, text } of third(number)) {
        // The words themselves may be written with another dash.
        const told = (one: string): string => one.slice(one.lastIndexOf(': '));
        assert.deepEqual(verdicts(change(text)).map(told), verdicts(text).map(told), id);
      }
    });
  });

  it('is the same in an item of a list', () => {
    const paragraphs = short.filter(({ text }) => !text.includes('\n') && /^[\p{L}\d“"]/u.test(text));
    assert.ok(paragraphs.length > 50);
    for (const { id, text } of paragraphs) assert.deepEqual(verdicts(`- ${text}`), verdicts(text), id);
  });

  it('is the same with another pack in front or behind', () => {
    const folder = new URL('./weimar/', import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    const { pack } = compilePack(
      new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
    );
    assert.ok(pack);
    const countries = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('world-countries/countries.json'), 'utf8'),
    ) as Country[];
    const both = [
      [...knowledge.packs, pack],
      [pack, ...knowledge.packs],
    ].map((packs) => createKnowledge(packs, otherPlaces(countries)));
    for (const { id, text } of third(1)) {
      for (const known of both) assert.deepEqual(verdicts(text, known), verdicts(text), id);
    }
  });
});
