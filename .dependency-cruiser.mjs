/** Import direction and purity of the house: data -> core -> lib -> entrypoints, components, cli. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('no-cycles', 'A cycle hides which room owns a thing.', {}, { circular: true }),
    forbid(
      'core-is-pure',
      'The engine takes strings and records and gives plain data: no browser, React, Node or rim.',
      { path: '^core/' },
      {
        path: '^(lib|entrypoints|components|cli|tests)/|^node:|node_modules/(react|webextension-polyfill|wxt|i18next)',
      },
    ),
    forbid(
      'core-no-node',
      'Core runs in a worker: no Node built-ins.',
      { path: '^core/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'lib-below-surfaces',
      'The rim knows no surface.',
      { path: '^lib/' },
      { path: '^(entrypoints|components|cli|tests)/' },
    ),
    forbid(
      'entrypoints-stay-apart',
      'What two entrypoints share belongs to lib or components.',
      { path: '^entrypoints/([^/]+)' },
      { path: '^entrypoints/', pathNot: '^entrypoints/$1' },
    ),
    forbid(
      'cli-is-node-only',
      'The command line knows core alone.',
      { path: '^cli/' },
      { path: '^(entrypoints|components|lib)/' },
    ),
    forbid(
      'content-is-light',
      'Every page pays for the content script.',
      { path: '^entrypoints/content/' },
      {
        path: '^(components|data)/|^core/(find|judge|search|cite|report)/|node_modules/(react|fuse\\.js|i18next|valibot)',
        reachable: true,
      },
    ),
    forbid(
      'no-tests-in-product',
      'Tests are not shipped.',
      { path: '^(core|lib|entrypoints|components|cli)/' },
      { path: '^tests/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports cost nothing at run time: what counts is what the compiled module loads.
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
