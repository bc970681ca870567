/** Reads the arguments of the command line. */
import { parseArgs } from 'node:util';

export const formats = ['text', 'json', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** What is wanted, or why that cannot be known. */
export type Command =
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'misuse'; readonly message: string }
  | {
      readonly kind: 'check';
      readonly format: Format;
      readonly explain: boolean;
      readonly packs: readonly string[];
      readonly paths: readonly string[];
    };

/** `args` are those behind the name of the program. */
export function readArguments(args: readonly string[]): Command {
  const parsed = parse(args);
  if (typeof parsed === 'string') return misuse(parsed);
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const [command, ...paths] = positionals;
  if (command === undefined) return misuse('Say what to do: history-notes check PATH…');
  if (command !== 'check') return misuse(`There is no command "${command}"; there is only "check".`);
  if (paths.length === 0) return misuse('Say what to check: a file, a folder, or - for standard input.');
  const format = formats.find((known) => known === values.format);
  if (format === undefined)
    return misuse(`There is no format "${values.format}"; use ${formats.join(', ')}.`);
  return { kind: 'check', format, explain: values.explain, packs: values.pack, paths };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        explain: { type: 'boolean', default: false },
        pack: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    // Node adds advice about positional arguments behind the first sentence.
    const message = error instanceof Error ? error.message : String(error);
    return `${message.split('. ')[0] ?? message}.`;
  }
}

function misuse(message: string): Command {
  return { kind: 'misuse', message };
}
