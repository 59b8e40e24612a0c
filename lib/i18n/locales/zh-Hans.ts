import about from './zh-Hans/about.json';
import common from './zh-Hans/common.json';
import options from './zh-Hans/options.json';
import panel from './zh-Hans/panel.json';
import popup from './zh-Hans/popup.json';
import verdicts from './zh-Hans/verdicts.json';
import welcome from './zh-Hans/welcome.json';

export const texts = { about, common, options, panel, popup, verdicts, welcome };
