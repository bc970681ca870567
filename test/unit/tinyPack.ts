/**
 * A knowledge base on an invented topic, so that editing real content breaks no unit test: how the island republic of
 * Atlantis dug its canals and brought its fishers into guilds, 1901 to 1910.
 */
import { compilePack } from '../../server/knowledge/compile.ts';
import { createKnowledge } from '../../server/knowledge/create.ts';
import type { Knowledge, PlaceNames } from '../../server/knowledge/knowledge.ts';
import type { Pack } from '../../server/knowledge/model.ts';

const pack = `
id: atlantis-canals
title: The canal reform of Atlantis
defaultPlace: atlantis
places:
  - { id: atlantis, prefLabel: Atlantis, names: [Atlantean, the island republic] }
  - { id: northern-isle, prefLabel: Northern Isle, names: [Northern Islander], within: atlantis }
  - { id: lemuria, prefLabel: Lemuria, names: [Lemurian] }
`;

const terms = `
- id: guild-of-fishers
  prefLabel: fishing guild
  altLabels: [rybolov, рыболов, guild of fishers, fishing gild]
  definition: A village's fishers with boats and nets in common, paid by the day's work.
  scopeNote: Not the merchants' guilds, which the reform closed.
  dates: 1903/1910
  related: [boat-tax, net]
  sources: [{ source: plato1950, locator: p. 12 }]
  evidence: { status: confirmed, pages: ['https://example.org/guild'] }
- id: net
  prefLabel: net
  preferred: { onlyNear: [fishing, boat, guild], notNear: [internet, net income] }
  altLabels: [{ text: NET, silent: true }]
  definition: The unit in which a guild reckoned a day's work.
  broader: [guild-of-fishers]
  sources: [plato1950]
  evidence: { status: confirmed }
- id: canal-board
  prefLabel: BCW
  altLabels: [Board of Canal Works, { text: Bcw, silent: true }]
  definition: The office that planned the canals and drafted their diggers.
  sources: [plato1950]
  evidence: { status: confirmed }
- id: boat-tax
  prefLabel: boat tax
  altLabels: [лодочный налог, lodochny nalog, boat-duty]
  definition: The levy on every boat outside a guild, doubled each year from 1904.
  sources: [plato1950]
  evidence: { status: confirmed }
- id: harbour-fees
  prefLabel: harbour fees
  definition: What a boat paid to land its catch.
  evidence: { status: single-page, pages: ['https://www.example.org/fees', 'https://example.org/more'] }
`;

const people = `
- id: critias
  prefLabel: Critias Solonides
  altLabels: [Critias]
  role: First archon
  historian: false
  born: 1861
  died: 1912-05-01
  definition: Began the canal reform and called its halt in 1906.
  sources: [plato1950]
  evidence: { status: confirmed }
- id: plato
  prefLabel: Aristocles Plato
  altLabels: [{ text: Plato, caseSensitive: true, onlyNear: [historian, argues, estimates, canal] }]
  role: Historian
  historian: true
  definition: Holds that the canals were dug for war, and puts the diggers' deaths high.
  works: [plato1950]
  evidence: { status: confirmed }
`;

const events = `
- id: canal-decree
  prefLabel: Canal Decree
  altLabels: [decree on canals]
  date: 1903-04-12
  acceptedDates: [1903-03-30]
  definition: Ordered a ring of canals around the capital; 30 March in the old calendar.
  use: warn
  mentions: [[[canal decree]], [[decree, order], [canals]]]
  sources: [plato1950]
  evidence: { status: confirmed }
- id: drowned-with-joy
  prefLabel: Drowned with Joy
  date: 1906-02-20
  definition: Article in which Critias blamed the boat drivers for the haste of the reform.
  use: warn
  mentions: [[[drowned with joy]], [[article, letter], [haste]]]
  sources: [plato1950]
  evidence: { status: confirmed }
- id: flood
  prefLabel: Great Flood
  altLabels: [flood of 1907]
  date: 1907~
  definition: The ring canal burst in the winter storms; the day is not known.
  use: hint
  mentions: [[[great flood, flood of 1907]]]
  sources: [{ source: solon1911, after: true }]
  evidence: { status: single-page }
`;

const statistics = `
- id: boats-in-guilds
  prefLabel: Boats in fishing guilds
  definition: Share of all fishing boats that belonged to a guild on 1 July.
  unit: percent
  behaviour: level
  place: atlantis
  subject: [boat, fishing boat]
  predicate: [in guilds, belonged, pooled, joined]
  needs: both
  exclude: [nets, northern isle]
  confusedWith: [nets-in-guilds]
  observations:
    - { id: boats-1903, period: 1903-07, value: 4, use: warn, sources: [plato1950], evidence: { status: confirmed } }
    - { id: boats-1904, period: 1904-07, value: 24, accept: [[23.6, 24]], use: warn, sources: [{ source: plato1950, locator: p. 40 }], evidence: { status: confirmed } }
    - { id: boats-1905, period: 1905-07, value: 53, accept: [[52.7, 53]], use: warn, sources: [plato1950], evidence: { status: confirmed } }
    - { id: boats-1906-02, period: 1906-02, value: 58, use: hint, sources: [plato1950], evidence: { status: single-page }, note: Two weeks before the halt. }
    - { id: boats-1906-07, period: 1906-07, value: 37, use: warn, sources: [plato1950], evidence: { status: confirmed } }
    - { id: boats-1910, period: 1910-07, value: 93, use: warn, sources: [plato1950], evidence: { status: confirmed } }
- id: nets-in-guilds
  prefLabel: Nets in fishing guilds
  definition: Share of all nets that belonged to a guild.
  unit: percent
  behaviour: level
  place: atlantis
  subject: [nets, fishing nets]
  predicate: [in guilds, pooled]
  needs: both
  confusedWith: [boats-in-guilds]
  observations:
    - { id: nets-1905, period: 1905, value: 68, use: warn, sources: [plato1950], evidence: { status: confirmed } }
- id: seals
  prefLabel: Seals
  definition: Seals kept on the islands, in millions.
  unit: million head
  behaviour: level
  place: atlantis
  subject: [seals]
  predicate: []
  needs: subject
  observations:
    - { id: seals-1903, period: 1903, value: 30.7, accept: [[30.4, 30.7], [32.1, 32.1]], use: warn, series: summer count, sources: [plato1950], evidence: { status: confirmed } }
    - { id: seals-1908, period: 1908, value: 19.6, accept: [[19.5, 20]], use: warn, series: summer count, sources: [plato1950], evidence: { status: confirmed } }
- id: seals-lost
  prefLabel: Seals lost
  definition: Share of the seals that was lost between 1903 and 1908.
  unit: percent
  behaviour: change
  place: atlantis
  subject: [seals]
  predicate: [lost, slaughtered, fell, declined]
  needs: both
  confusedWith: [seals]
  observations:
    - { id: seals-lost-1903-1908, period: 1903/1908, value: 36, accept: [[34, 39]], use: warn, sources: [plato1950], evidence: { status: derived } }
- id: fish-landed
  prefLabel: Fish landed
  definition: Weight of fish landed in all harbours in a year.
  unit: million tonnes
  behaviour: flow
  place: atlantis
  subject: [fish, catch]
  predicate: [landed, caught]
  needs: either
  observations:
    - { id: fish-1903, period: 1903, value: 73.3, accept: [[71.7, 73.3]], use: warn, sources: [plato1950], evidence: { status: confirmed } }
    - { id: fish-1907, period: 1907, value: [55, 60], use: warn, sources: [plato1950], evidence: { status: confirmed } }
- id: diggers-dead
  prefLabel: Deaths of canal diggers
  definition: Diggers who died at the ring canal, by any cause.
  unit: thousand people
  behaviour: flow
  place: atlantis
  subject: [diggers, people]
  predicate: [died, dead, deaths, killed]
  needs: both
  topic: [canal, canals, diggers]
  observations:
    - id: diggers-dead-1903-1907
      period: 1903/1907
      value: [20, 60]
      use: hint
      estimates:
        - { holder: Plato 1950, person: plato, value: [50, 60], sources: [plato1950] }
        - { holder: Solon 1911, value: 20, sources: [{ source: solon1911, after: true }] }
      note: No register survives.
      sources: [plato1950]
      evidence: { status: partial, note: The range was seen but no count. }
- id: boats-north
  prefLabel: Boats of the Northern Isle
  definition: Fishing boats registered on the Northern Isle.
  unit: boats
  behaviour: level
  place: northern-isle
  subject: [boats]
  predicate: [registered]
  needs: both
  observations:
    - { id: boats-north-1905, period: 1905, value: 1240, use: warn, sources: [plato1950], evidence: { status: confirmed } }
`;

const quotations = `
- id: every-oar
  prefLabel: Every oar
  altLabels: [every oar is a vote]
  text: Every oar is a vote for the canal.
  speaker: critias
  speakerName: Critias
  date: 1904-01-02
  definition: From the archon's address to the guilds.
  sources: [plato1950]
  evidence: { status: confirmed }
`;

const sources = `
- id: plato1950
  type: book
  title: Water and Bronze
  author: [{ family: Plato, given: Aristocles }]
  issued: 1950
  publisher: Academy Press
- id: solon1911
  type: article-journal
  title: The Burst Ring
  author: [{ family: Solon }]
  issued: 1911
  container-title: Annals of the Sea
  note: contemporary witness
`;

/** The files of the pack as a maintainer would write them. */
export const tinyFiles: ReadonlyMap<string, string> = new Map([
  ['pack.yaml', pack],
  ['terms.yaml', terms],
  ['people.yaml', people],
  ['events.yaml', events],
  ['statistics.yaml', statistics],
  ['quotations.yaml', quotations],
  ['sources.yaml', sources],
]);

/** Countries that are not the pack's own. */
export const tinyCountries: readonly PlaceNames[] = [
  ['Hyperborea', 'Hyperborean'],
  ['Mu', 'Muan'],
  ['Lemuria', 'Lemurian', 'Greater Lemuria'],
];

/** The compiled pack. */
export const tinyPack: Pack = compileOrThrow(tinyFiles);

/** The pack as the server reads it. */
export const tinyKnowledge: Knowledge = createKnowledge([tinyPack], tinyCountries);

function compileOrThrow(files: ReadonlyMap<string, string>): Pack {
  const { pack: compiled, problems } = compilePack(files);
  if (compiled) return compiled;
  throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
}
