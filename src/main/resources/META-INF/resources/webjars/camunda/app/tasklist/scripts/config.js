/* The Tasklist as a negotiator meets it: Parley's name, Parley's marking. What Parley refuses is hidden by the style sheet. */
export default {
  app: { name: "Tasklist", vendor: "Parley" },
  locales: { availableLocales: ["en"], fallbackLocale: "en" },
  customScripts: ["scripts/parley"],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: "ctrl+alt+c", description: "claims the task that is selected" },
    focusFilter: { key: "ctrl+shift+f", description: "goes to the first filter in the list" },
    focusList: { key: "ctrl+alt+l", description: "goes to the first task in the list" },
    focusForm: { key: "ctrl+alt+f", description: "goes to the first field of the task's form" }
  }
};
