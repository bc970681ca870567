/** The knowledge base as users get it, compiled from content/. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Country } from 'world-countries';
import { createKnowledge } from '../../server/knowledge/create.ts';
import { otherPlaces } from '../../server/knowledge/elsewhere.ts';
import type { Knowledge } from '../../server/knowledge/knowledge.ts';
import { compileBundledPack } from '../content/bundledPack.ts';

/** Compiles the bundled pack; throws with the list of its problems where it has any. */
export function bundledKnowledge(): Knowledge {
  const { pack, problems } = compileBundledPack();
  if (pack === undefined) {
    throw new Error(
      problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`).join('\n'),
    );
  }
  const file = createRequire(import.meta.url).resolve('world-countries/countries.json');
  return createKnowledge([pack], otherPlaces(JSON.parse(readFileSync(file, 'utf8')) as Country[]));
}
