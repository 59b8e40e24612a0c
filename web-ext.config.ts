import { defineWebExtConfig } from 'wxt';

/** `wxt dev` would launch a browser of its own, which fails as root; ours is started by `npm start`. */
export default defineWebExtConfig({ disabled: true });
