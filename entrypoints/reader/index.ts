import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideReader } from '../../lib/reader.ts';
import { Frame } from './frame.ts';

export default defineUnlistedScript(() => {
  provideReader((options) => new Frame(options));
});
