/** The gates of the test command, in the order that fails fastest. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** A vitest project writes its counts to this file. */
  readonly report?: string;
}

const REPORTS = '.cache/reports';

function vitest(project: string): Step {
  const report = `${REPORTS}/${project}.json`;
  const command = ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'] as const;
  return { name: `tests: ${project}`, command: [...command, `--outputFile.json=${report}`], report };
}

export const STEPS: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of the pure core', command: ['tsc', '--noEmit', '-p', 'core/tsconfig.json'] },
  {
    name: 'import direction',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.mjs',
      'core',
      'lib',
      'cli',
      'entrypoints',
      'components',
    ],
  },
  { name: 'build for Chromium', command: ['wxt', 'build', '-b', 'chrome'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  { name: 'linter of Mozilla', command: ['addons-linter', '--warnings-as-errors', '.output/firefox-mv3'] },
  vitest('core'),
  vitest('wiring'),
  vitest('dom'),
  vitest('e2e'),
];
