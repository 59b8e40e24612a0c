import about from './zh-Hant/about.json';
import common from './zh-Hant/common.json';
import options from './zh-Hant/options.json';
import panel from './zh-Hant/panel.json';
import popup from './zh-Hant/popup.json';
import verdicts from './zh-Hant/verdicts.json';
import welcome from './zh-Hant/welcome.json';

export const texts = { about, common, options, panel, popup, verdicts, welcome };
