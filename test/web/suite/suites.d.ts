/** Provided by test/web/run.mjs: imports the suites of one run. */
declare module 'history-notes:suites';
