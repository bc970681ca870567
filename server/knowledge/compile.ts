/** From the YAML files of a pack to the pack, with every problem at its line. */
import { checkLabels } from './compile/ambiguity.ts';
import type { AuthoredLists, AuthoredPack as PackHeading } from './compile/authored.ts';
import { readEvent, readPerson, readQuotation, readSource, readTerm } from './compile/entries.ts';
import { fieldOf, givenIds, referenceCheck } from './compile/ids.ts';
import type { GivenId, IdKind, Reference } from './compile/ids.ts';
import { readMeasure } from './compile/measures.ts';
import { withRemainder } from './compile/remainder.ts';
import type { PackProblem, Report } from './compile/problem.ts';
import {
  checkEvent,
  checkMeasure,
  checkPerson,
  checkPlaces,
  checkQuotation,
  checkTerm,
} from './compile/references.ts';
import { isEntryOf, isPack, reportSchemaError } from './compile/schemas.ts';
import { readYaml } from './compile/yamlFile.ts';
import type { YamlFile } from './compile/yamlFile.ts';
import type { Pack } from './model.ts';
import { vocabularyOf } from './vocabulary.ts';

export type { PackProblem } from './compile/problem.ts';

/** A pack, or what is wrong with its files. */
export interface CompiledPack {
  /** Plain data that survives JSON; absent when there is any problem. */
  readonly pack?: Pack;
  /** By file and line. */
  readonly problems: readonly PackProblem[];
}

const kinds = ['terms', 'people', 'events', 'statistics', 'quotations', 'sources'] as const;
const fileNames = ['pack.yaml', ...kinds.map((kind) => `${kind}.yaml`)];

/** An entry of a list file that has the right shape; paths of `report` count from the entry. */
interface Authored<T> {
  readonly data: T;
  readonly report: Report;
}

/**
 * Compiles the files of one pack. `files` maps a file name (`terms.yaml`) to its text; `pack.yaml` is required, the
 * other kinds may be absent. Nothing throws, whatever the files hold.
 */
export function compilePack(files: ReadonlyMap<string, string>): CompiledPack {
  const file = (name: string): YamlFile => readYaml(name, files.get(name));
  const packFile = file('pack.yaml');
  const lists = {
    terms: file('terms.yaml'),
    people: file('people.yaml'),
    events: file('events.yaml'),
    statistics: file('statistics.yaml'),
    quotations: file('quotations.yaml'),
    sources: file('sources.yaml'),
  };
  if (packFile.data === null)
    packFile.report([], 'A pack needs a file pack.yaml with its id, title and places.');
  const ids = collectIds(packFile, lists);
  const heading = readPackFile(packFile);

  const terms = readList('terms', lists.terms);
  const people = readList('people', lists.people);
  const events = readList('events', lists.events);
  const measures = readList('statistics', lists.statistics);
  const quotations = readList('quotations', lists.quotations);
  const sources = readList('sources', lists.sources);
  // Ids of a file that cannot be read are missing everywhere, which is no news.
  if ([packFile, ...Object.values(lists)].every(({ data }) => data !== undefined)) {
    if (heading) checkPlaces(heading, referenceCheck(ids, packFile.report));
    checkEach(terms, ids, checkTerm);
    checkEach(people, ids, checkPerson);
    checkEach(events, ids, checkEvent);
    checkEach(measures, ids, checkMeasure);
    checkEach(quotations, ids, checkQuotation);
  }
  checkLabels([...terms, ...people, ...events, ...quotations]);

  const content = {
    terms: terms.map(({ data, report }) => readTerm(data, report)),
    people: people.map(({ data, report }) => readPerson(data, report)),
    events: events.map(({ data, report }) => readEvent(data, report)),
    measures: measures.flatMap(({ data, report }) => withRemainder(readMeasure(data, report), data, report)),
    quotations: quotations.map(({ data, report }) => readQuotation(data, report)),
    sources: sources.map(({ data }) => readSource(data)),
  };
  const problems = [
    ...strangeFiles(files.keys()),
    ...[packFile, ...Object.values(lists)].flatMap((read) => read.problems()),
  ].toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
  if (heading === undefined || problems.length > 0) return { problems };
  const pack = { ...heading, ...content };
  return { pack: { ...pack, vocabulary: vocabularyOf(pack) }, problems };
}

function strangeFiles(names: Iterable<string>): readonly PackProblem[] {
  const message = `Unknown file: a pack has ${fileNames.join(', ')}.`;
  return Array.from(names)
    .filter((name) => !fileNames.includes(name))
    .map((file) => ({ file, line: 1, column: 1, message }));
}

function readPackFile({ data, report }: YamlFile): PackHeading | undefined {
  if (data === undefined || data === null) return undefined;
  if (isPack(data)) return data;
  for (const error of isPack.errors ?? []) reportSchemaError(error, report);
  return undefined;
}

/** The entries of a list file that have the right shape; the others are reported. */
function readList<Kind extends keyof AuthoredLists>(
  kind: Kind,
  { data, report }: YamlFile,
): readonly Authored<AuthoredLists[Kind]>[] {
  if (data === undefined || data === null) return [];
  if (!Array.isArray(data)) {
    report([], `${kind}.yaml must be a list: every entry starts with “- id: …”.`);
    return [];
  }
  return data.flatMap((item: unknown, index): readonly Authored<AuthoredLists[Kind]>[] => {
    const reportItem: Report = (path, message, at) => {
      report([index, ...path], message, at);
    };
    const valid = isEntryOf[kind];
    if (valid(item)) return [{ data: item, report: reportItem }];
    for (const error of valid.errors ?? []) reportSchemaError(error, reportItem);
    return [];
  });
}

/** All ids; one that is given twice is reported where it stands the second time. */
function collectIds(
  packFile: YamlFile,
  lists: { readonly [Kind in keyof AuthoredLists]: YamlFile },
): ReadonlyMap<string, IdKind> {
  const ids = new Map<string, IdKind>();
  const collect = (given: readonly GivenId[], { report }: YamlFile): void => {
    for (const { id, kind, path } of given) {
      const first = ids.get(id);
      if (first === undefined) ids.set(id, kind);
      else
        report(
          path,
          `The id “${id}” is given twice: ids are unique over all files; the other is in ${first}.`,
        );
    }
  };
  collect(givenIds('places', fieldOf(packFile.data, 'places'), ['places']), packFile);
  for (const kind of kinds) collect(givenIds(kind, lists[kind].data), lists[kind]);
  return ids;
}

function checkEach<T>(
  entries: readonly Authored<T>[],
  ids: ReadonlyMap<string, IdKind>,
  check: (entry: T, refer: Reference) => void,
): void {
  for (const { data, report } of entries) check(data, referenceCheck(ids, report));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
