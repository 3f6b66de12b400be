import { defineCallback } from './callback-data.ts';

// Buttons that one feature shows and another one answers.
export const menuButton = defineCallback('menu', {});
export const profileButton = defineCallback('profile', {});
export const diagnoseButton = defineCallback('diag', {});
export const whoSeesButton = defineCallback('who', {});
export const routeButton = defineCallback('route', {});
export const suggestionsButton = defineCallback('sug', {});
export const routesInboxButton = defineCallback('routes', {});
export const peopleButton = defineCallback('people', {});
export const settingsButton = defineCallback('set', {});
export const privacyButton = defineCallback('priv', {});
/** «Показать методисту»: leads to showing the profile, or to stopping it where it is shown already. */
export const shareButton = defineCallback('share', {});
export const myDataButton = defineCallback('data', {});
export const deleteMeButton = defineCallback('del', {});
