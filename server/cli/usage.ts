/** What `history-notes --help` says. */
export const usage = `Usage: history-notes check [options] PATH…

Checks the figures and dates in Markdown notes against what historians have established.

PATH is a file, a folder (all *.md and *.markdown in it and below, but for node_modules and
folders whose name begins with a dot), or - for standard input.

Options:
  --format text|json|sarif  how to write the result (default: text)
  --explain                 tell of every figure and date, reported or not, what led to its
                            verdict, or why it is not compared; in text and JSON
  --pack DIR                use the pack in this folder too; can be given more than once.
                            A pack with the id of a bundled one takes its place.
  -h, --help                show this
  -v, --version             show the version

Exit code: 0 nothing is contradicted, 1 something is, 2 the check could not be run.

The environment variables NO_COLOR and FORCE_COLOR switch colours off and on.
`;
