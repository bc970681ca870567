/** The colours of an exported timeline: dark on white, told apart on a grey printer by shapes and signs too. */

/** A style sheet without `<` or `&`, so that it may stand in XML as it is. */
export const paperStyle = [
  '.timeline{font:12px sans-serif;fill:#1b1b1b}',
  '.paper{fill:#fff}',
  '.title{font-size:18px;font-weight:bold}',
  '.band{fill:#f4f4f2}',
  '.grid{stroke:#ecece8}.grid.main{stroke:#c9c9c4}.axis{stroke:#8a8a85}',
  '.tick,.heading,.meaning,.entry{font-size:11px;fill:#555}',
  '.when{font-weight:bold}',
  '.ring{fill:none}',
  '.sign{fill:none;stroke-width:2}.half{stroke:none}',
  ...Object.entries({
    none: '#2a6fb0',
    supported: '#2e7d32',
    contradicted: '#c62828',
    contested: '#a15c00',
    'scope-differs': '#a15c00',
    entry: '#8a8a85',
  }).map(
    ([name, colour]) =>
      `.${name} .shape{fill:${colour}}.${name} .sign{stroke:${colour}}.${name} .half{fill:${colour}}.fade.${name} stop{stop-color:${colour}}`,
  ),
  '.legend .shape{fill:#2a6fb0}.rest .shape{stroke:#8a8a85}',
  '.badge{fill:#e4e4e0}.count{font-size:11px}',
].join('');
