/** Reads packs from folders, in addition to the bundled ones. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Pack } from '../knowledge/model.ts';
import { reason } from './findNotes.ts';

export interface ReadPacks {
  readonly packs: readonly Pack[];
  /** `FOLDER/terms.yaml:3:5 what is wrong`, a line each. */
  readonly problems: readonly string[];
}

/** The bundled packs and those of the folders; one with the id of an earlier pack takes its place. */
export async function readPacks(bundled: readonly Pack[], folders: readonly string[]): Promise<ReadPacks> {
  const packs = new Map(bundled.map((pack) => [pack.id, pack]));
  const problems: string[] = [];
  for (const folder of folders) {
    const { pack, problems: found } = await readPack(folder);
    if (pack !== undefined) packs.set(pack.id, pack);
    problems.push(...found);
  }
  return problems.length > 0
    ? { packs: [], problems }
    : { packs: [...packs.values()], problems: clashes([...packs.values()]) };
}

async function readPack(
  folder: string,
): Promise<{ readonly pack?: Pack; readonly problems: readonly string[] }> {
  let files: ReadonlyMap<string, string>;
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    files = new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
  } catch (error) {
    return { problems: [`${folder}: ${reason(error)}`] };
  }
  // Its schemas take a fifth of a second to get ready, and hardly anybody has a pack of their own.
  const { compilePack } = await import('../knowledge/compile.ts');
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
