/** Proves that nothing leaves the machine, by two witnesses. */
import assert from 'node:assert/strict';
import http from 'node:http';
import { beforeEnding } from '../vscode/ending.mjs';

const isLocal = (address) =>
  /^(?:blob|data):|^https?:\/\/(?:[\w-]+\.)?(?:localhost|127\.0\.0\.1):\d+\//.test(address);

/** Chromium asks these for lists and forms of its own, whatever it shows. */
const chromium = /^(?:https?:\/\/)?[\w.-]+\.(?:google|googleapis|gstatic|gvt1)\.com[:/]/;

/**
 * Starts a proxy that refuses everything and remembers it: a browser asks a proxy for every address but those of its own
 * machine, from whichever page or worker. A browser's context is opened with `proxy`, and `watch` listens to it besides.
 * `judge` throws where one of the two has seen a stranger, or nothing at all.
 */
export async function watchNetwork() {
  const seen = new Set();
  const refused = new Set();
  const server = http.createServer(({ url }, response) => {
    refused.add(url);
    response.writeHead(403).end();
  });
  // How a browser asks for what is encrypted.
  server.on('connect', ({ url }, socket) => {
    refused.add(url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  beforeEnding(() => server.close());
  const watch = (context) => context.on('request', (request) => seen.add(request.url()));
  const judge = () => {
    assert.deepEqual(
      [
        ...[...seen].filter((address) => !isLocal(address)),
        ...[...refused].filter((address) => !chromium.test(address)),
      ],
      [],
    );
    // Who sees nothing sees no stranger either.
    assert.ok([...seen].some((address) => address.endsWith('/dist/packs.json')));
  };
  const proxy = {
    server: `http://127.0.0.1:${server.address().port}`,
    // Playwright would send these there as well.
    bypass: 'localhost,*.localhost,127.0.0.1',
  };
  return { proxy, watch, judge };
}
