/** The pack that is bundled, read from its folder and compiled. */
import { readdirSync, readFileSync } from 'node:fs';
import { compilePack } from '../../server/knowledge/compile.ts';
import type { CompiledPack } from '../../server/knowledge/compile.ts';

const folder = new URL('../../content/soviet-collectivisation/', import.meta.url);

/** Compiles the pack afresh; problems are part of the answer. */
export function compileBundledPack(): CompiledPack {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return compilePack(new Map(files.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])));
}
