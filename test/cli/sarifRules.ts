/** The rules of SARIF 2.1.0 for the parts of a log that we write, as a JSON Schema: nothing else may be in there. */

const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 0 };
const ordinal = { type: 'integer', minimum: 1 };
const levels = { enum: ['none', 'note', 'warning', 'error'] };

/** An object with exactly these properties, the `required` ones among them always there. */
function object(properties: Readonly<Record<string, object>>, required: readonly string[] = []): object {
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(items: object, more: object = {}): object {
  return { type: 'array', items, ...more };
}

const message = object({ text }, ['text']);
const artifactLocation = object({ uri: { type: 'string', format: 'uri-reference' }, index: count }, ['uri']);
const lines = { startLine: ordinal, startColumn: ordinal, endLine: ordinal, endColumn: ordinal };
const region = object(
  {
    ...lines,
    charOffset: count,
    charLength: count,
    snippet: object({ text }, ['text']),
  },
  ['startLine', 'startColumn', 'endLine', 'endColumn', 'charOffset', 'charLength'],
);
const relatedLocation = object(
  {
    physicalLocation: object({ artifactLocation, region: object(lines, Object.keys(lines)) }, [
      'artifactLocation',
      'region',
    ]),
    message,
  },
  ['physicalLocation', 'message'],
);
const rule = object(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: object({ level: levels }),
  },
  ['id'],
);
const replacement = object(
  { deletedRegion: region, insertedContent: object({ text: { type: 'string' } }, ['text']) },
  ['deletedRegion'],
);
const fix = object(
  {
    description: message,
    artifactChanges: list(
      object({ artifactLocation, replacements: list(replacement, { minItems: 1 }) }, [
        'artifactLocation',
        'replacements',
      ]),
      { minItems: 1 },
    ),
  },
  ['artifactChanges'],
);
const result = object(
  {
    ruleId: text,
    ruleIndex: count,
    level: levels,
    message,
    locations: list(
      object({ physicalLocation: object({ artifactLocation, region }, ['artifactLocation', 'region']) }),
      {
        minItems: 1,
      },
    ),
    relatedLocations: list(relatedLocation, { minItems: 1 }),
    fixes: list(fix),
  },
  ['ruleId', 'message', 'locations'],
);
const run = object(
  {
    tool: object(
      { driver: object({ name: text, version: text, rules: list(rule, { uniqueItems: true }) }, ['name']) },
      ['driver'],
    ),
    invocations: list(
      object(
        {
          executionSuccessful: { type: 'boolean' },
          toolExecutionNotifications: list(object({ level: levels, message }, ['message'])),
        },
        ['executionSuccessful'],
      ),
    ),
    columnKind: { const: 'utf16CodeUnits' },
    newlineSequences: list({ type: 'string' }, { minItems: 1, uniqueItems: true }),
    artifacts: list(object({ location: artifactLocation }), { uniqueItems: true }),
    results: list(result),
  },
  ['tool', 'columnKind', 'results'],
);

export const sarifRules = object(
  {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: list(run, { minItems: 1 }),
  },
  ['version', 'runs'],
);
