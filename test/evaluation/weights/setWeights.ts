/**
 * `npm run weights -- [--only heading,previous.0] [--also FILE] [--write]`: how far each weight of linking can be moved
 * before a case changes, what is lost on either side, which values would be better, and whether that carries over to cases
 * they were not searched on. Changes nothing; `--write` puts what carries over into `server/claims/weights.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundledParts } from '../bundledKnowledge.ts';
import { allCases } from './cases.ts';
import { gainOfDescent, gainOfMove } from './folds.ts';
import { startJudges } from './judges.ts';
import { costOf } from './objective.ts';
import { complaintsAbout, parameters, todaysWeights } from './parameters.ts';
import { difference, inWords, signed, table, type Finding } from './report.ts';
import { rewritten } from './rewrite.ts';
import { bestMove, descend, scan, type Line, type Problem } from './search.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    also: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
const wanted = new Set(values.only.split(',').filter((name) => name !== ''));
const unknown = [...wanted].filter((name) => !parameters.some((one) => one.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no weight ${unknown.join(', ')}; there are ${parameters.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const cases = allCases(values.also);
const ids = cases.map(({ id }) => id);
const { judge, end } = await startJudges(cases, bundledParts());
const problem: Problem = {
  costs: async (weights) => (await judge(weights)).map(costOf),
  isAllowed: (weights) => complaintsAbout(weights).length === 0,
};
const everyCase = (): boolean => true;

const before = await judge(todaysWeights);
console.log(`${cases.length} texts; with today's weights ${inWords(before)}\n`);

const lines: Line[] = [];
for (const [at, parameter] of parameters.entries()) {
  if (parameter.least === parameter.most || (wanted.size > 0 && !wanted.has(parameter.name))) continue;
  process.stderr.write(`${parameter.name} …\n`);
  lines.push(await scan(problem, at, parameter, todaysWeights));
}
const findings = lines.map((line): Finding => ({
  line,
  move: bestMove(line, todaysWeights, everyCase),
  carriedOver: gainOfMove(line, todaysWeights, ids),
}));
console.log(await table(findings, judge));

process.stderr.write('all together …\n');
const proposed = await descend(problem, lines, todaysWeights, everyCase);
const carriedOver = await gainOfDescent(problem, lines, todaysWeights, ids);
const changed = parameters.flatMap(({ name, today }, at): readonly (readonly [string, number])[] => {
  const value = proposed[at] ?? today;
  return value === today ? [] : [[name, value]];
});
if (changed.length === 0) {
  console.log('\nNo weight is better elsewhere.');
} else {
  console.log(`\nTogether: ${changed.map(([name, value]) => `${name} ${value}`).join(', ')}`);
  console.log(`on all cases         ${difference(before, await judge(proposed))}`);
  console.log(`carried over         ${signed(carriedOver)} (more than 0 is better)`);
}
await end();

if (values.write && changed.length > 0) {
  if (carriedOver > 0) {
    const file = path.resolve(import.meta.dirname, '../../../server/claims/weights.ts');
    writeFileSync(file, rewritten(readFileSync(file, 'utf8'), new Map(changed)));
    console.log('Written. Now run npm run evaluate and npm test.');
  } else {
    console.log('What is gained does not carry over to other cases, so nothing is written.');
  }
}
