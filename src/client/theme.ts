const KEY = 'theme';

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Lets the reader choose light, dark or the system's theme; the choice is kept on this device. */
export function enableThemeSwitch(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-theme-switch]');
  if (!select) return;
  select.value = stored();
  select.addEventListener('change', () => {
    const root = document.documentElement;
    if (select.value === 'system') delete root.dataset.theme;
    else root.dataset.theme = select.value;
    try {
      localStorage.setItem(KEY, select.value);
    } catch {
      // Storage can be switched off; the theme then holds for this page.
    }
  });
}
