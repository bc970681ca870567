/** All of the language server but its first answer, which does not wait for this to be loaded. */
import countries from 'history-notes:countries';
import packs from 'history-notes:packs';
import { setFlagsFromString } from 'node:v8';
import type { Serve } from '../greeting.ts';
import { createKnowledge } from '../knowledge/create.ts';
import { startServer } from '../server.ts';

// V8 would compile each regular expression twice, the first time, for its interpreter, at several times the cost.
setFlagsFromString('--no-regexp-tier-up');

const knowledge = createKnowledge(packs, countries);

/** Serves a connection with the bundled packs. */
export const serve: Serve = (connection, support) => startServer(connection, support, knowledge);
