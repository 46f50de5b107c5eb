// Dark or light: as the system has it, until the person chooses; the choice is remembered where the browser lets it be.

const KEY = "portrait-view-theme";

/** The system's choice, or what was chosen before. */
export function currentTheme() {
  const forced = document.documentElement.dataset.theme;
  return forced ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

/** Puts the remembered choice in force. */
export function restoreTheme() {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
  } catch {
    // Storage is refused: the system's choice stays.
  }
}

/** Dark becomes light and the other way round. Returns the theme now in force. */
export function switchTheme() {
  const theme = currentTheme() === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Not remembered then.
  }
  return theme;
}
