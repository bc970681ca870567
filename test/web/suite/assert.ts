/** Node's strict assertions where there is no Node: the package `assert`, which test/vscode/web installs. */
import assert from 'assert';

export default assert.strict;
