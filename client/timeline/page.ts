/** The page that a timeline is shown on: HTML without a word of script or style in it. */
import { escapeXml } from './escape.ts';
import type { Translate } from './words.ts';

/** Where the page finds what it needs. */
export interface Resources {
  readonly script: string;
  readonly style: string;
  /** Where styles may come from, as the editor says it. */
  readonly source: string;
  /** Only the script with this word runs. */
  readonly nonce: string;
}

/** The page, before it has a picture. */
export function pageOf({ script, style, source, nonce }: Resources, language: string, t: Translate): string {
  const says = (text: string): string => escapeXml(text);
  const button = (action: string, sign: string, words: string): string =>
    `<button type="button" data-do="${action}" title="${says(words)}" aria-label="${says(words)}">${says(sign)}</button>`;
  return `<!DOCTYPE html>
<html lang="${says(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${says(style)}">
<title>${says(t('Timeline'))}</title>
</head>
<body>
<header>
<h1 id="title">${says(t('Timeline'))}</h1>
<div id="tools" role="toolbar" aria-label="${says(t('Timeline'))}" hidden>
${button('out', '−', t('Zoom out (−)'))}
${button('in', '+', t('Zoom in (+)'))}
${button('all', t('Show all'), t('Show all (0)'))}
${button('export', t('Export…'), t('Export as SVG…'))}
</div>
</header>
<p id="status" role="status"></p>
<p id="words"></p>
<main id="picture" hidden></main>
<p id="detail" aria-hidden="true"></p>
<details id="list" hidden><summary>${says(t('The dates as a list'))}</summary><ol></ol></details>
<p id="keys" hidden>${says(t('Arrow keys go from date to date, up and down between your dates and the pack, Enter to the text. + and − zoom, 0 shows all.'))}</p>
<script nonce="${nonce}" src="${says(script)}"></script>
</body>
</html>`;
}
