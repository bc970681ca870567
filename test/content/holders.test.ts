/** Whose figure a disputed one is said to be, in the bundled pack. */
import assert from 'node:assert/strict';
import { checkBlock } from '../../server/claims/check.ts';
import { parseNote } from '../../server/note/parse.ts';
import { bundledKnowledge } from '../evaluation/bundledKnowledge.ts';

const knowledge = bundledKnowledge();
const reported = (words: string): readonly string[] =>
  parseNote(`# The famine\n\n${words} 69.8 million tonnes in 1932.\n`)
    .blocks.flatMap(({ block, context }) => checkBlock(block, context, knowledge))
    .map(({ verdict, rule }) => rule ?? verdict);

describe('a disputed figure', () => {
  it('is nobody’s where only the country is named', () => {
    assert.deepEqual(reported('The Soviet grain harvest came to'), ['statistic.contested']);
  });
  it('is somebody’s where the holder is named', () => {
    assert.deepEqual(reported('Soviet statistics put the grain harvest at'), ['contested']);
  });
});
