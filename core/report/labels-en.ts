/** English texts of a report, for the command line and as the pattern of the others. */
import type { ReportLabels } from './rows.ts';

export const REPORT_LABELS_EN: ReportLabels = {
  wording: {
    exact: 'Exact words',
    'light-edit': 'Light edit',
    translation: 'Translation',
    cut: 'Cut',
    joined: 'Joined',
    altered: 'Changed',
    'altered-meaning': 'Changed: meaning',
    disputed: 'Disputed saying',
    possible: 'Close to words in the record',
    'not-found': 'Not found',
    none: 'Not judged',
  },
  speaker: {
    his: 'Credited to the person',
    'someone-else': 'Somebody else said it',
    'page-says-other': 'The page credits somebody else',
    unattributed: 'The page names no speaker',
  },
  source: {
    agrees: 'the page names this occasion',
    differs: 'the page names another occasion',
    'not-stated': 'the page names no occasion',
  },
  columns: {
    quotation: 'Quotation',
    verdict: 'Verdict',
    credited: 'Credited to',
    speaker: 'Speaker',
    source: 'Source',
    record: 'In the record',
    link: 'Link',
  },
  nobody: 'nobody',
  heading: (title) => `Quotations checked: ${title}`,
};
