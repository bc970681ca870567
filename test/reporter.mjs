/**
 * A mocha reporter that shows what one of mocha's own shows, `spec` or (by the option `style`) `dot`, and writes the
 * results to the file that VSCODE_TEST_RESULTS names. Only what is in that file proves that tests have passed: a process
 * that dies on the way writes none. A test that was skipped counts as failed.
 */
import { Mocha, reporters, Runner } from 'mocha';
import { writeFileSync } from 'node:fs';

export default class Reporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const { Dot, Spec } = reporters;
    const Shown = options.reporterOptions?.style === 'dot' ? Dot : Spec;
    new Shown(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.VSCODE_TEST_RESULTS;
      if (file === undefined) return;
      const { passes, failures, pending } = this.stats;
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures + pending }));
    });
  }
}

/** Not the default export: what that is for `require` differs between the versions of Node in VS Code. */
export { Mocha };
