/**
 * `npm run evaluate -- --clean DIR`: what is reported of the prose in a folder of text about other things, and how often.
 * `npm run evaluate -- --classes`: the figures on all labelled cases, apart for each class of case.
 * `npm run evaluate -- [--corpus FILE] [--show misses,false-alarms,unrecognised,misjudged]`: the three figures of the
 * fact check on labelled cases, and each case that went wrong on request.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundledKnowledge } from './bundledKnowledge.ts';
import { scoreByClass } from './classes.ts';
import { alarmsIn, proseIn } from './cleanText.ts';
import { readCorpus } from './corpus.ts';
import { score, type Outcome } from './score.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: path.join(here, 'dev.jsonl') },
    show: { type: 'string', default: '' },
    clean: { type: 'string' },
    classes: { type: 'boolean', default: false },
  },
});

if (values.clean !== undefined) {
  reportClean(values.clean);
  process.exit();
}
if (values.classes) {
  reportClasses();
  process.exit();
}
if (!existsSync(values.corpus)) {
  console.error(`There is no file ${values.corpus}.`);
  process.exit(2);
}
const items = readCorpus(values.corpus);
const result = score(items, bundledKnowledge());

console.log(`${String(items.length)} texts, ${String(result.warnings)} warnings`);
console.log(`recognition rate    ${percent(result.recognition)}`);
console.log(`flag precision      ${percent(result.flagPrecision)}`);
console.log(`end-to-end recall   ${percent(result.recall)}`);
console.log(`right verdict       ${percent(result.rightVerdict)}`);

const lists = new Map<string, readonly Outcome[]>([
  ['misses', result.missed],
  ['false-alarms', result.falseAlarms],
  ['unrecognised', result.unrecognised],
  ['misjudged', result.misjudged],
]);
for (const name of values.show.split(',').filter((one) => one !== '')) {
  const outcomes = lists.get(name);
  if (outcomes === undefined) {
    console.error(`--show knows ${[...lists.keys()].join(', ')}, not ${name}`);
    process.exitCode = 2;
    continue;
  }
  console.log(`\n${name}: ${String(outcomes.length)}`);
  for (const outcome of outcomes) console.log(describe(outcome));
}

/** A row for each class of case, in the columns of the table in README. */
function reportClasses(): void {
  const independent = path.join(here, 'independent');
  const files = readdirSync(independent).filter((name) => name.endsWith('.jsonl'));
  const all = [path.join(here, 'dev.jsonl'), ...files.map((name) => path.join(independent, name))];
  const scores = scoreByClass(all.flatMap(readCorpus), bundledKnowledge());
  console.log('| class | claims | recognition | flag precision | recall |\n|---|---|---|---|---|');
  for (const [name, { claims, warnings, recognition, flagPrecision, recall }] of scores) {
    const precision = `${percent(flagPrecision)} of ${String(warnings)}`;
    console.log(
      `| ${name} | ${String(claims)} | ${percent(recognition)} | ${precision} | ${percent(recall)} |`,
    );
  }
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}

/** Lists what is reported of each file below a folder, then how many words there are to one warning. */
function reportClean(folder: string): void {
  const knowledge = bundledKnowledge();
  const count = { words: 0, warnings: 0, informations: 0 };
  for (const file of proseIn(folder)) {
    const { words, warnings, informations } = alarmsIn(file, folder, knowledge);
    count.words += words;
    count.warnings += warnings.length;
    count.informations += informations.length;
    for (const text of warnings) console.log(`warning      ${text}`);
    for (const text of informations) console.log(`information  ${text}`);
  }
  const { words, warnings, informations } = count;
  console.log(`${String(words)} words, ${String(warnings)} warnings, ${String(informations)} informations`);
}

function describe({ item, claim, placed }: Outcome): string {
  const at = claim ?? placed;
  const around =
    at === undefined ? '' : item.text.slice(Math.max(0, at.start - 60), at.end + 40).replaceAll('\n', '⏎');
  const wanted = claim === undefined ? '' : `\n    wanted ${claim.label}: ${claim.span} (${claim.measure})`;
  const got = placed?.judgement;
  const said =
    got === undefined
      ? ''
      : `\n    got ${got.verdict} [${got.measure ?? got.event ?? ''}]: ${got.text} – ${got.message}`;
  return `  ${item.id}: …${around}…${wanted}${said}`;
}
