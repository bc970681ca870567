/** The knowledge base as users get it, compiled from content/. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Country } from 'world-countries';
import { createKnowledge } from '../../server/knowledge/create.ts';
import { otherPlaces } from '../../server/knowledge/elsewhere.ts';
import type { Knowledge, PlaceNames } from '../../server/knowledge/knowledge.ts';
import type { Pack } from '../../server/knowledge/model.ts';
import { compileBundledPack } from '../content/bundledPack.ts';

/** The compiled packs and the names of other places: all that a knowledge base is made of. */
export interface KnowledgeParts {
  readonly packs: readonly Pack[];
  readonly countries: readonly PlaceNames[];
}

/** Compiles the bundled pack; throws with the list of its problems where it has any. */
export function bundledKnowledge(): Knowledge {
  const { packs, countries } = bundledParts();
  return createKnowledge(packs, countries);
}

/** … as parts, which can be handed to another thread. */
export function bundledParts(): KnowledgeParts {
  const { pack, problems } = compileBundledPack();
  if (pack === undefined) {
    throw new Error(
      problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`).join('\n'),
    );
  }
  const file = createRequire(import.meta.url).resolve('world-countries/countries.json');
  return { packs: [pack], countries: otherPlaces(JSON.parse(readFileSync(file, 'utf8')) as Country[]) };
}
