/* Parley's name and marking; the script is the Tasklist's. */
export default {
  app: { name: "Welcome", vendor: "Parley" },
  locales: { availableLocales: ["en"], fallbackLocale: "en" },
  customScripts: ["../tasklist/scripts/parley"],
  disableWelcomeMessage: true
};
