import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parseMarkers } from '../markers.ts';
import { type Workspace, createWorkspace, wrongNote } from './program.ts';
import { sarifRules } from './sarifRules.ts';

/** Everything that moves positions about, before a figure whose place is expected. */
const awkward = parseMarkers(
  '# Atlantis 🛶\r\n\r\n- — *e\u0301te\u0301*\t👩🏽‍🌾 In 1904 only **⟦42%⟧** of fishing boats belonged to guilds.\r\n',
);

/** Where the figure stands: line and column from 0. */
const awkwardPlace = {
  line: 2,
  character: awkward.range().start - awkward.text.indexOf('- '),
};

interface Claim {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly verdict: string;
}
interface Json {
  readonly version: number;
  readonly notes: readonly {
    readonly path: string;
    readonly claims: readonly Claim[];
    readonly diagnostics: readonly {
      readonly range: object;
      readonly code: string;
      readonly message: string;
    }[];
  }[];
}
interface Region {
  readonly charOffset: number;
  readonly charLength: number;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Region;
    };
  }[];
  readonly relatedLocations?: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number; readonly startColumn: number };
    };
  }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}
interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly { readonly executionSuccessful: boolean }[];
      readonly results: readonly Result[];
    },
  ];
}

describe('the formats for programs', () => {
  let workspace: Workspace;

  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => workspace.remove());

  const check = (format: string, ...paths: string[]): string =>
    workspace.run(['check', '--pack', 'pack', '--format', format, ...paths]).out;
  const json = (...paths: string[]): Json => JSON.parse(check('json', ...paths)) as Json;
  const sarif = (...paths: string[]): Sarif => JSON.parse(check('sarif', ...paths)) as Sarif;

  describe('JSON', () => {
    it('has the fields that are documented, and no others', () => {
      workspace.write('a.md', wrongNote);
      const report = json('a.md');
      assert.deepEqual(Object.keys(report), ['version', 'notes']);
      assert.equal(report.version, 1);
      assert.deepEqual(Object.keys(report.notes[0] ?? {}), ['path', 'claims', 'diagnostics']);
      const [claim] = report.notes[0]?.claims ?? [];
      assert.deepEqual(Object.keys(claim ?? {}), [
        'start',
        'end',
        'text',
        'verdict',
        'measure',
        'value',
        'unit',
        'period',
        'observation',
        'message',
      ]);
    });

    it('says what is claimed and what is known', () => {
      workspace.write('a.md', wrongNote);
      const [claim] = json('a.md').notes[0]?.claims ?? [];
      assert.ok(claim);
      const { message, ...facts } = claim as Claim & { message: string };
      const start = wrongNote.indexOf('42%');
      assert.deepEqual(facts, {
        start,
        end: start + 3,
        text: '42%',
        verdict: 'contradicted',
        measure: 'boats-in-guilds',
        value: [41.5, 42.5],
        unit: 'percent',
        period: '1904',
        observation: 'boats-1904',
      });
      assert.match(message, /24%/);
    });

    it('says of a date which event it is of', () => {
      const note = 'The Canal Decree came on 12 April 1904.\n';
      workspace.write('a.md', note);
      const [claim] = json('a.md').notes[0]?.claims ?? [];
      assert.deepEqual(
        { ...claim, message: '' },
        {
          start: note.indexOf('12 April'),
          end: note.indexOf('.'),
          text: '12 April 1904',
          verdict: 'contradicted',
          measure: 'canal-decree',
          value: null,
          unit: null,
          period: '1904-04-12',
          observation: null,
          message: '',
        },
      );
    });

    it('counts UTF-16 units from the start of the note, without a byte order mark', () => {
      workspace.write('a.md', `\uFEFF${awkward.text}`);
      const { claims, diagnostics } = json('a.md').notes[0] ?? assert.fail();
      assert.deepEqual(
        claims.map(({ start, end }) => ({ start, end })),
        awkward.ranges,
      );
      const { line, character } = awkwardPlace;
      assert.deepEqual(
        diagnostics.map(({ range }) => range),
        [{ start: { line, character }, end: { line, character: character + 3 } }],
      );
    });

    it('lists silenced claims, and no diagnostics of them', () => {
      workspace.write('a.md', `<!-- history-notes-ignore-note statistic.contradicts -->\n\n${wrongNote}`);
      const { claims, diagnostics } = json('a.md').notes[0] ?? assert.fail();
      assert.deepEqual([claims.map(({ verdict }) => verdict), diagnostics], [['contradicted'], []]);
    });

    it('is the same every time', () => {
      for (const name of ['b', 'a', 'c']) workspace.write(`notes/${name}.md`, wrongNote);
      assert.equal(check('json', 'notes'), check('json', 'notes'));
      assert.deepEqual(
        json('notes').notes.map(({ path }) => path),
        ['notes/a.md', 'notes/b.md', 'notes/c.md'],
      );
    });

    it('calls standard input -', () => {
      const { out } = workspace.run(['check', '--pack', 'pack', '--format', 'json', '-'], {
        input: wrongNote,
      });
      assert.equal((JSON.parse(out) as Json).notes[0]?.path, '-');
    });
  });

  describe('SARIF', () => {
    it('keeps the rules of SARIF 2.1.0', () => {
      workspace.write('notes/a b#ü.md', `${wrongNote}\nThe Canal Decree came on 12 April 1904.\n`);
      workspace.write('notes/right.md', 'Nothing.\n');
      const valid = new Ajv({ allErrors: true, validateFormats: false }).compile(sarifRules);
      for (const paths of [['notes'], ['notes', 'gone.md']]) {
        assert.ok(valid(sarif(...paths)), JSON.stringify(valid.errors, undefined, 2));
      }
    });

    it('points at its rules, and at files by URI', () => {
      workspace.write('notes/a b#ü.md', wrongNote);
      const [{ results, tool }] = sarif('notes').runs;
      assert.deepEqual(
        results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri),
        ['notes/a%20b%23%C3%BC.md'],
      );
      for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    });

    it('counts lines and columns from 1, in UTF-16 units', () => {
      workspace.write('a.md', awkward.text);
      const [{ results }] = sarif('a.md').runs;
      const { start, end } = awkward.range();
      assert.deepEqual(
        results.map(({ locations }) => locations[0]?.physicalLocation.region),
        [
          {
            startLine: awkwardPlace.line + 1,
            startColumn: awkwardPlace.character + 1,
            endLine: awkwardPlace.line + 1,
            endColumn: awkwardPlace.character + 1 + (end - start),
            charOffset: start,
            charLength: end - start,
            snippet: { text: '42%' },
          },
        ],
      );
    });

    it('has fixes that mend the note', () => {
      workspace.write('a.md', awkward.text);
      const [{ results }] = sarif('a.md').runs;
      const [change] = results[0]?.fixes?.[0]?.artifactChanges ?? [];
      const { deletedRegion, insertedContent } = change?.replacements[0] ?? assert.fail();
      const { charOffset, charLength } = deletedRegion;
      const mended =
        awkward.text.slice(0, charOffset) +
        insertedContent.text +
        awkward.text.slice(charOffset + charLength);
      assert.equal(mended, awkward.text.replace('42%', '24%'));
    });

    it('points at the other place where two notes do not agree', () => {
      const note = (value: number): string =>
        `# Atlantis\n\nIn 1905 ${value} million tonnes of fish were landed.\n`;
      workspace.write('notes/a b.md', note(40));
      workspace.write('notes/c.md', note(48));
      const log = sarif('notes');
      const valid = new Ajv({ allErrors: true, validateFormats: false }).compile(sarifRules);
      assert.ok(valid(log), JSON.stringify(valid.errors, undefined, 2));
      assert.deepEqual(
        log.runs[0].results.map(({ ruleId, relatedLocations }) => [
          ruleId,
          relatedLocations?.map(({ physicalLocation: { artifactLocation, region } }) => [
            artifactLocation.uri,
            region.startLine,
            region.startColumn,
          ]),
        ]),
        [
          ['note.disagrees', [['notes/c.md', 3, 9]]],
          ['note.disagrees', [['notes/a%20b.md', 3, 9]]],
        ],
      );
    });

    it('says when something could not be checked', () => {
      workspace.write('a.md', wrongNote);
      const successful = (...paths: string[]): boolean | undefined =>
        sarif(...paths).runs[0].invocations[0]?.executionSuccessful;
      assert.deepEqual([successful('a.md'), successful('a.md', 'gone.md')], [true, false]);
    });
  });
});
