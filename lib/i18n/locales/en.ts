import about from './en/about.json';
import common from './en/common.json';
import options from './en/options.json';
import panel from './en/panel.json';
import popup from './en/popup.json';
import verdicts from './en/verdicts.json';
import welcome from './en/welcome.json';

export const texts = { about, common, options, panel, popup, verdicts, welcome };
