/**
 * The tiny pack with more measures, each made for one mechanism: a share with a remainder, one thing counted in several
 * places, an official figure with others beside it, things counted by the nouns of their unit, an area.
 */
import { compilePack } from '../../../server/knowledge/compile.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import type { Knowledge } from '../../../server/knowledge/knowledge.ts';
import type { Pack } from '../../../server/knowledge/model.ts';
import { tinyCountries, tinyFiles } from '../tinyPack.ts';

const more = `
- id: homes-in-unions
  prefLabel: Households in harbour unions
  definition: Share of all households that belonged to a harbour union on 1 July.
  unit: percent
  behaviour: level
  place: atlantis
  subject: [household]
  predicate: [unions, unionised]
  needs: both
  exclude: [votes]
  remainder:
    id: homes-outside
    prefLabel: Households outside harbour unions
    definition: Share of all households that belonged to no harbour union.
    predicate: [outside, stayed apart, independent, votes]
  observations:
    - { id: homes-1903, period: 1903-07, value: 1.7, use: warn, sources: [plato1950], evidence: { status: confirmed } }
    - { id: homes-1904, period: 1904-07, value: 8.04, use: warn, sources: [plato1950], evidence: { status: confirmed } }
    - { id: homes-1905, period: 1905-07, value: 61.5, accept: [[60, 62.5]], use: warn, sources: [plato1950], evidence: { status: confirmed } }
    - id: homes-1906
      period: 1906-07
      value: [70, 80]
      use: warn
      estimates:
        - { holder: Plato 1950, person: plato, value: 70, sources: [plato1950] }
        - { holder: Solon 1911, value: 80, sources: [solon1911] }
      sources: [plato1950]
      evidence: { status: confirmed }
- id: salt
  prefLabel: Salt made
  definition: Salt made in a year.
  unit: thousand tonnes
  behaviour: flow
  place: atlantis
  subject: [salt]
  predicate: []
  needs: subject
  observations:
    - { id: salt-1905, period: 1905, value: 640, use: warn, sources: [plato1950], evidence: { status: confirmed } }
    - { id: salt-1906, period: 1906, value: 715, use: warn, sources: [plato1950], evidence: { status: confirmed } }
- id: salt-north
  prefLabel: Salt made on the Northern Isle
  definition: Salt made there in a year.
  unit: thousand tonnes
  behaviour: flow
  place: northern-isle
  subject: [salt]
  predicate: []
  needs: subject
  observations:
    - { id: salt-north-1905, period: 1905, value: 210, use: warn, sources: [plato1950], evidence: { status: confirmed } }
- id: salt-lemuria
  prefLabel: Salt made in Lemuria
  definition: Salt made there in a year.
  unit: thousand tonnes
  behaviour: flow
  place: lemuria
  subject: [salt]
  predicate: []
  needs: subject
  observations:
    - { id: salt-lemuria-1905, period: 1905, value: 85, use: warn, sources: [plato1950], evidence: { status: confirmed } }
- id: flood-dead
  prefLabel: Deaths in the Great Flood
  definition: People who drowned in the Great Flood.
  unit: thousand people
  behaviour: flow
  place: atlantis
  subject: [flood]
  predicate: [drowned, killed, took]
  needs: both
  observations:
    - id: flood-dead-1907
      period: 1907
      value: 12.4
      use: warn
      estimates:
        - { holder: Plato 1950, person: plato, value: 12.4, sources: [plato1950] }
        - { holder: Solon 1911, value: 31, sources: [solon1911] }
      sources: [plato1950]
      evidence: { status: confirmed }
- id: fined
  prefLabel: Captains fined
  definition: Captains fined in a year; the count of the harbour office is all there is.
  unit: captains
  behaviour: flow
  place: atlantis
  subject: [captain]
  predicate: [fined]
  needs: both
  observations:
    - { id: fined-1905, period: 1905, value: 840, accept: [[840, 840], [1100, 1100]], use: attribute, sources: [plato1950], evidence: { status: confirmed } }
- id: evicted
  prefLabel: Households evicted
  definition: Households evicted from the harbour quarter in a year.
  unit: thousand households
  behaviour: flow
  place: atlantis
  subject: [evicted, eviction]
  predicate: []
  needs: subject
  observations:
    - { id: evicted-1906, period: 1906, value: 32.5, use: warn, sources: [plato1950], evidence: { status: confirmed } }
- id: kelp
  prefLabel: Kelp fields
  definition: Area of the kelp fields.
  unit: million hectares
  behaviour: level
  place: atlantis
  subject: [kelp]
  predicate: []
  needs: subject
  observations:
    - { id: kelp-1904, period: 1904, value: 12.8, use: warn, sources: [plato1950], evidence: { status: confirmed } }
    - { id: kelp-1909, period: 1909, value: 128, use: warn, sources: [plato1950], evidence: { status: confirmed } }
- id: townspeople
  prefLabel: Townspeople
  definition: People who lived in towns.
  unit: million people
  behaviour: level
  place: atlantis
  subject: [inhabitants, townspeople]
  predicate: []
  needs: subject
  observations:
    - { id: townspeople-1905, period: 1905, value: 2.46, use: warn, sources: [plato1950], evidence: { status: confirmed } }
`;

const terms = `
- id: eviction
  prefLabel: eviction
  definition: How the harbour quarter was cleared for the ring canal.
  dates: 1904/1907
  sources: [plato1950]
  evidence: { status: confirmed, pages: ['https://example.org/eviction'] }
`;

/** The files of the pack as a maintainer would write them. */
export const harbourFiles: ReadonlyMap<string, string> = new Map([
  ...tinyFiles,
  ['terms.yaml', `${tinyFiles.get('terms.yaml') ?? ''}${terms}`],
  ['statistics.yaml', `${tinyFiles.get('statistics.yaml') ?? ''}${more}`],
]);

export const harbourPack: Pack = compileOrThrow();

export const harbourKnowledge: Knowledge = createKnowledge([harbourPack], tinyCountries);

function compileOrThrow(): Pack {
  const { pack, problems } = compilePack(harbourFiles);
  if (pack) return pack;
  throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
}
