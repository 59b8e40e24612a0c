/**
 * `npm test`: every gate and every test, in both browsers. Prints one line per step and closes with
 * `N passed, N failed`, where a gate counts as one. Exits 1 on any failure, a missing browser included.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBrowsers } from '../browsers/ensure.ts';
import { STEPS, type Step } from './steps.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

/** A run that left no report, or whose failure no test explains, counts as one failure. */
function countTests(report: string, ok: boolean): Counts {
  let counts: Counts = { passed: 0, failed: 0 };
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    counts = { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function runStep(step: Step): Counts {
  const started = performance.now();
  if (step.report) {
    mkdirSync(dirname(step.report), { recursive: true });
    rmSync(step.report, { force: true });
  }
  const [command, ...args] = step.command;
  const { status } = spawnSync(join('node_modules', '.bin', command), args, {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ok = status === 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${step.name}  (${seconds} s)\n\n`);
  if (step.report) return countTests(step.report, ok);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function main(): number {
  const missing = ensureBrowsers(['chromium', 'firefox']);
  if (missing.length > 0) {
    process.stderr.write(`${missing.join('\n')}\n`);
    process.stdout.write(`0 passed, ${missing.length} failed\n`);
    return 1;
  }
  const results = STEPS.map((step) => ({ step, counts: runStep(step) }));
  const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
  const failed = results.reduce((sum, { counts }) => sum + counts.failed, 0);
  for (const { step, counts } of results) {
    if (counts.failed > 0) process.stdout.write(`failed: ${step.name} (${counts.failed})\n`);
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

process.exitCode = main();
