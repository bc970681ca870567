import assert from 'node:assert/strict';
// Brings what long work needs to let others go first on this platform.
import 'vscode-languageserver/node';
import { checkLazily, type EditableCheckedNote } from '../../server/checkedNotes.ts';
import { createNeighbours, type Neighbours } from '../../server/neighbours.ts';
import { tinyKnowledge } from './tinyPack.ts';

const parse = (text: string): EditableCheckedNote =>
  checkLazily(text, tinyKnowledge, (error) => assert.fail(String(error)));

const fish = (value: number): string => `# Atlantis\n\nIn 1905 ${value} million tonnes of fish were landed.`;
const here = 'file:///here.md';
const there = 'file:///there.md';

/** A store, and the notes it says have changed. */
interface Store extends Neighbours {
  readonly told: string[];
  /** Resolves when the store says of a note that it has changed. */
  readonly next: () => Promise<void>;
}

function store(): Store {
  const told: string[] = [];
  const waiting: (() => void)[] = [];
  const neighbours = createNeighbours({
    knowledge: tinyKnowledge,
    parse,
    changed: (uri) => {
      told.push(uri);
      for (const done of waiting.splice(0)) done();
    },
    log: (what, error) => assert.fail(`${what}: ${String(error)}`),
  });
  return { ...neighbours, told, next: () => new Promise((done) => waiting.push(done)) };
}

/** Where the figure of the note that is open `here` is contradicted. */
const contraries = (neighbours: Neighbours, text = fish(40)): readonly string[] =>
  neighbours
    .disagreementsOf(here, parse(text))
    .flatMap(({ others }) => others.map(({ uri, text: words }) => `${uri} ${words}`));

describe('the figures of the notes', () => {
  it('are those of the other open notes, as they were last checked', () => {
    const notes = store();
    notes.learn(here, parse(fish(40)));
    notes.learn(there, parse(fish(48)));
    assert.deepEqual(contraries(notes), [`${there} 48 million tonnes`]);
    notes.learn(there, parse(fish(40)));
    assert.deepEqual(contraries(notes), []);
  });

  it('are those of the notes on disk, until they are removed', async () => {
    const notes = store();
    notes.learn(here, parse(fish(40)));
    const read = notes.next();
    notes.receive({ changed: [{ uri: there, text: fish(48) }], removed: [] });
    await read;
    assert.deepEqual(contraries(notes), [`${there} 48 million tonnes`]);
    notes.receive({ changed: [], removed: [there] });
    assert.deepEqual(contraries(notes), []);
    assert.deepEqual(notes.told, [there, there]);
  });

  it('are those of the editor where a note on disk is open too, also when it has none left', async () => {
    const notes = store();
    notes.learn(here, parse(fish(40)));
    const read = notes.next();
    notes.receive({ changed: [{ uri: there, text: fish(48) }], removed: [] });
    await read;
    notes.learn(there, parse('Nothing yet.'));
    assert.deepEqual(contraries(notes), []);
    notes.forget(there);
    assert.deepEqual(contraries(notes), [`${there} 48 million tonnes`]);
  });

  it('are the newest where a file changes while it waits to be read', async () => {
    const notes = store();
    notes.learn(here, parse(fish(40)));
    const read = notes.next();
    notes.receive({ changed: [{ uri: there, text: fish(48) }], removed: [] });
    notes.receive({ changed: [{ uri: there, text: fish(30) }], removed: [] });
    await read;
    assert.deepEqual(contraries(notes), [`${there} 30 million tonnes`]);
  });

  it('are kept with the places that speak of entries, by note, until it is removed', async () => {
    const notes = store();
    const second = 'file:///a.md';
    notes.learn(here, parse(fish(40)));
    const read = notes.next();
    notes.receive({
      changed: [
        { uri: second, text: '# The fishing guild\n\nCritias.' },
        { uri: there, text: `${fish(48)}\n\nThe boat tax.` },
      ],
      removed: [],
    });
    await read;
    assert.deepEqual(
      notes
        .placesOnDisk()
        .map(({ uri, places, headings }) => [uri, [...places.keys()].sort(), headings.length]),
      [
        [second, ['critias', 'guild-of-fishers'], 1],
        [there, ['boat-tax'], 0],
      ],
    );
    notes.receive({ changed: [], removed: [second] });
    assert.deepEqual(
      notes.placesOnDisk().map(({ uri }) => uri),
      [there],
    );
  });

  const changes: readonly (readonly [string, string, boolean])[] = [
    ['another value for the same thing', fish(48), true],
    ['the same value', fish(40), false],
    ['the same value in another line', `\n\n${fish(40)}`, false],
    ['no figure any more', 'Nothing.', true],
    ['a figure of something else besides', `${fish(40)}\n\nIn 1905 68% of nets were in guilds.`, false],
  ];
  for (const [what, text, expected] of changes) {
    it(`${expected ? 'tell' : 'do not tell'} the other open notes of ${what}`, () => {
      const notes = store();
      notes.learn(here, parse(fish(40)));
      notes.learn(there, parse(fish(40)));
      notes.told.length = 0;
      notes.learn(there, parse(text));
      assert.deepEqual(notes.told, expected ? [there] : []);
    });
  }
});
