/** Reads packs from folders, in addition to the bundled ones. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { compilePack } from '../knowledge/compile.ts';
import type { Pack } from '../knowledge/model.ts';
import { reason } from './findNotes.ts';

export interface ReadPacks {
  readonly packs: readonly Pack[];
  /** `FOLDER/terms.yaml:3:5 what is wrong`, a line each. */
  readonly problems: readonly string[];
}

/** The bundled packs and those of the folders; one with the id of an earlier pack takes its place. */
export function readPacks(bundled: readonly Pack[], folders: readonly string[]): ReadPacks {
  const packs = new Map(bundled.map((pack) => [pack.id, pack]));
  const problems: string[] = [];
  for (const folder of folders) {
    const { pack, problems: found } = readPack(folder);
    if (pack !== undefined) packs.set(pack.id, pack);
    problems.push(...found);
  }
  return problems.length > 0
    ? { packs: [], problems }
    : { packs: [...packs.values()], problems: clashes([...packs.values()]) };
}

function readPack(folder: string): { readonly pack?: Pack; readonly problems: readonly string[] } {
  let files: ReadonlyMap<string, string>;
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    files = new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
  } catch (error) {
    return { problems: [`${folder}: ${reason(error)}`] };
  }
  const { pack, problems } = compilePack(files);
  const lines = problems.map(
    ({ file, line, column, message }) => `${path.join(folder, file)}:${line}:${column} ${message}`,
  );
  return pack === undefined ? { problems: lines } : { pack, problems: lines };
}

/** Ids are unique over all packs; nobody could tell which entry is meant. */
function clashes(packs: readonly Pack[]): readonly string[] {
  const owners = new Map<string, string>();
  return packs.flatMap((pack) =>
    [...pack.terms, ...pack.people, ...pack.events, ...pack.measures, ...pack.quotations].flatMap(
      ({ id }) => {
        const owner = owners.get(id);
        owners.set(id, pack.id);
        return owner === undefined ? [] : [`The id "${id}" is in two packs, ${owner} and ${pack.id}.`];
      },
    ),
  );
}
