/** Every pack in content/ compiles, and the first one has what it promises. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compilePack } from '../../server/knowledge/compile.ts';
import { createKnowledge } from '../../server/knowledge/create.ts';
import { compileBundledPack } from './bundledPack.ts';

const content = new URL('../../content/', import.meta.url);
const folders = readdirSync(content).filter((name) => existsSync(new URL(`${name}/pack.yaml`, content)));

describe('packs', () => {
  it('are there', () => {
    assert.ok(folders.includes('soviet-collectivisation'));
  });

  for (const folder of folders) {
    it(`compile without a problem: ${folder}`, () => {
      const at = new URL(`${folder}/`, content);
      const names = readdirSync(at).filter((name) => name.endsWith('.yaml'));
      const { pack, problems } = compilePack(
        new Map(names.map((name) => [name, readFileSync(new URL(name, at), 'utf8')])),
      );
      const list = problems.map(
        ({ file, line, column, message }) => `${folder}/${file}:${line}:${column} ${message}`,
      );
      assert.ok(pack, list.join('\n'));
      assert.deepEqual(JSON.parse(JSON.stringify(pack)), pack);
    });

    it(`are wired to their schemas for editing: ${folder}`, () => {
      for (const name of readdirSync(new URL(`${folder}/`, content))) {
        const [first = ''] = readFileSync(new URL(`${folder}/${name}`, content), 'utf8').split('\n', 1);
        const schema = /^# yaml-language-server: \$schema=(\S+)$/u.exec(first)?.[1];
        assert.equal(schema, `../schema/${name.replace('.yaml', '.schema.json')}`, `${folder}/${name}`);
        assert.ok(existsSync(new URL(schema, new URL(`${folder}/`, content))), schema);
      }
    });
  }
});

describe('the pack on Soviet collectivisation', () => {
  const { pack } = compileBundledPack();

  /** What the research for the pack holds; less than that means that something was lost. */
  const floors = { terms: 80, people: 60, events: 78, quotations: 10, measures: 40, sources: 40 } as const;
  for (const [kind, floor] of Object.entries(floors) as [keyof typeof floors, number][])
    it(`has at least ${floor} ${kind}`, () => {
      const count = pack?.[kind].length ?? 0;
      assert.ok(count >= floor, `${count} ${kind}`);
    });

  it('has historians and actors among its people', () => {
    assert.ok((pack?.people.filter(({ historian }) => historian).length ?? 0) >= 20);
    assert.ok((pack?.people.filter(({ historian }) => !historian).length ?? 0) >= 20);
  });

  it('finds every entry under its own name, unless that is guarded or silent', () => {
    assert.ok(pack);
    const knowledge = createKnowledge([pack]);
    const dark = [...pack.terms, ...pack.people, ...pack.events, ...pack.quotations]
      .filter(({ labels: [first] }) => !(first?.onlyNear ?? first?.notNear ?? first?.silent))
      .filter(({ id, prefLabel }) => !knowledge.mentions(prefLabel, []).some(({ entry }) => entry.id === id));
    assert.deepEqual(
      dark.map(({ id }) => id),
      [],
    );
  });

  it('shows who holds what where a figure may only be attributed', () => {
    const bare = (pack?.measures ?? [])
      .flatMap(({ observations }) => observations)
      .filter(({ use, estimates }) => use === 'attribute' && estimates.length === 0);
    assert.deepEqual(
      bare.map(({ id }) => id),
      [],
    );
  });
});

/** Homographs: a sentence, and the entry that must or must not be found in it. */
const homographs: readonly (readonly [sentence: string, entry: string, found: boolean])[] = [
  ['The peasants ran the village through the mir.', 'mir', true],
  ['Cosmonauts docked at the MIR station in 1986.', 'mir', false],
  ['Diaghilev edited Mir Iskusstva.', 'mir', false],
  ['Stalin defeated the Right in the party in 1929.', 'right-opposition', true],
  ['Turn right at the lights.', 'right-opposition', false],
  ['He was right about the price.', 'right-opposition', false],
  ['The OGPU deported kulak families.', 'ogpu', true],
  ['My GPU has eight gigabytes.', 'ogpu', false],
  ['The scissors crisis of 1923 hurt peasants.', 'scissors-crisis', true],
  ['The tailor put down the scissors.', 'scissors-crisis', false],
  ['The village artel kept livestock in common.', 'artel', true],
  ['An artel of icon painters.', 'artel', false],
];

describe('homographs in the bundled pack', () => {
  const { pack } = compileBundledPack();
  const knowledge = createKnowledge(pack ? [pack] : []);

  for (const [sentence, id, expected] of homographs)
    it(`${expected ? 'finds' : 'does not find'} ${id} in “${sentence}”`, () => {
      assert.ok(knowledge.entry(id), `no entry ${id}`);
      assert.equal(
        knowledge.mentions(sentence, []).some(({ entry }) => entry.id === id),
        expected,
      );
    });

  const sentencesWithoutHistorians = [
    'Military service was long.',
    'Service in the army was feared.',
    'A lynch mob gathered.',
    'The hospital ward was full.',
    'Ward off the frost.',
    'The Getty Center stands in Los Angeles.',
    'Howard Hughes built aeroplanes.',
    'Woody Allen made a film.',
    'Bette Davis and Ray Davies sang.',
  ];
  for (const sentence of sentencesWithoutHistorians)
    it(`takes nobody for a historian in “${sentence}”`, () => {
      const people = knowledge.mentions(sentence, []).filter(({ entry }) => entry.kind === 'person');
      assert.deepEqual(
        people.map(({ entry }) => entry.id),
        [],
      );
    });

  for (const name of ['Service', 'Ward', 'Getty', 'Hughes', 'Allen', 'Davies'])
    it(`takes ${name} for a historian who argues`, () => {
      const people = knowledge.mentions(
        `The economic historian ${name} argues that the famine was not intended.`,
        [],
      );
      assert.ok(people.some(({ entry }) => entry.kind === 'person' && entry.historian));
    });
});
