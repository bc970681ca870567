/** The JSON Schemas of content/schema, and their errors in plain words. */
import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import common from '../../../content/schema/common.schema.json' with { type: 'json' };
import events from '../../../content/schema/events.schema.json' with { type: 'json' };
import pack from '../../../content/schema/pack.schema.json' with { type: 'json' };
import people from '../../../content/schema/people.schema.json' with { type: 'json' };
import quotations from '../../../content/schema/quotations.schema.json' with { type: 'json' };
import sources from '../../../content/schema/sources.schema.json' with { type: 'json' };
import statistics from '../../../content/schema/statistics.schema.json' with { type: 'json' };
import terms from '../../../content/schema/terms.schema.json' with { type: 'json' };
import type { AuthoredLists, AuthoredPack } from './authored.ts';
import type { Report } from './problem.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true });
ajv.addSchema(common, 'common.schema.json');

type Validators = { readonly [Kind in keyof AuthoredLists]: ValidateFunction<AuthoredLists[Kind]> };

/** Tells whether data has the shape of `pack.yaml`. */
export const isPack: ValidateFunction<AuthoredPack> = ajv.compile(pack);

/** Tells whether data has the shape of one entry of a list file, by kind. */
export const isEntryOf: Validators = {
  terms: ajv.compile(terms.items),
  people: ajv.compile(people.items),
  events: ajv.compile(events.items),
  statistics: ajv.compile(statistics.items),
  quotations: ajv.compile(quotations.items),
  sources: ajv.compile(sources.items),
};

/** Reports an error of a validator in plain words, at the place a maintainer has to change. */
export function reportSchemaError(error: ErrorObject, report: Report): void {
  const path = fromPointer(error.instancePath);
  const field = path.findLast((step) => Number.isNaN(Number(step)));
  const unknown = wordOf(error.params, 'additionalProperty');
  const missing = wordOf(error.params, 'missingProperty');
  if (unknown !== undefined) report([...path, unknown], `Unknown field “${unknown}”.`, 'key');
  else if (missing !== undefined) report(path, `“${missing}” is missing.`);
  else report(path, `${field === undefined ? 'This' : `“${field}”`} ${demand(error)}.`);
}

function demand({ keyword, schema, data, message, params }: ErrorObject): string {
  const limit = wordOf(params, 'limit') ?? '';
  switch (keyword) {
    case 'type':
      return `must be ${[schema].flat().map(nameOfType).join(' or ')}`;
    case 'enum':
      return `must be one of ${[schema].flat().join(', ')}`;
    case 'pattern':
      return schema === '\\S' ? 'must not be empty' : `has a form that is not admitted (${String(schema)})`;
    case 'maxLength':
      return `is too long: ${Array.from(String(data)).length} characters, at most ${limit}`;
    case 'minItems':
      return `needs at least ${limit} ${limit === '1' ? 'item' : 'items'}`;
    case 'maxItems':
      return `has more than ${limit} items`;
    default:
      return message ?? 'is not admitted';
  }
}

function nameOfType(type: unknown): string {
  switch (type) {
    case 'string':
      return 'text';
    case 'array':
      return 'a list';
    case 'object':
      return 'a mapping';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return 'a whole number';
    default:
      return 'a number';
  }
}

function wordOf(params: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = params[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function fromPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
