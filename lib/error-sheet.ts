/** The published error figures: counted by `npm run bench -- errors`, never typed by hand. */
import sheet from './error-sheet.json';

export interface ErrorRow {
  readonly id:
    | 'exact-copies'
    | 'light-edits'
    | 'meaning-passed'
    | 'content-changed'
    | 'cut-inside'
    | 'joined'
    | 'others-found'
    | 'page-spans-found'
    | 'page-spans-right'
    | 'page-credit-found'
    | 'page-credit-right'
    | 'page-others-given'
    | 'page-accusations';
  readonly count: number;
  readonly of: number;
}

export interface ErrorSheet {
  /** ISO date. */
  readonly measured: string;
  readonly rows: readonly ErrorRow[];
}

export const ERROR_SHEET = sheet as ErrorSheet;
