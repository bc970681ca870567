/** The nouns that writers count the things of a unit by, whatever the measure: "million people" are peasants, lives, dead. */
import type { Unit } from '../knowledge/model.ts';

/** Each class of nouns that count the same kind of thing, by their singular. */
const CLASSES: readonly (readonly string[])[] = [
  [
    'people',
    'person',
    'man woman and child',
    'human being',
    'individual',
    'inhabitant',
    'citizen',
    'soul',
    'life',
    'lives',
    'men',
    'villager',
    'peasant',
    'victim',
    'dead',
    'death',
  ],
  ['household', 'family', 'homestead', 'farmstead', 'dvor'],
  ['head', 'animal', 'beast'],
];

/**
 * The nouns that can stand for a unit: `million people` → people, persons, lives…; `thousand lorries` → lorries; a unit of
 * measurement, such as percent, has none.
 */
export function unitNouns({ dimension, label }: Unit): readonly string[] {
  if (dimension !== 'count') return [];
  const noun = label.toLowerCase().replace(/^(?:thousand|million|billion)\s*/u, '');
  const own = noun.endsWith('families') ? 'family' : noun.replace(/s$/u, '');
  return CLASSES.find((nouns) => nouns.includes(noun) || nouns.includes(own)) ?? (noun === '' ? [] : [noun]);
}
