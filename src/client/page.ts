// On every page: theme, language switch, search opener, evidence, reports, copy buttons.
import { enableCopyButtons } from './copy.ts';
import { enableEvidence } from './evidence.ts';
import { enableLanguageSwitch } from './language-switch.ts';
import { enableSearchOpener } from './search-opener.ts';
import { enableThemeSwitch } from './theme.ts';

// Pages of entries have a link for reporting an error; only they need what makes more of it.
const reports = document.querySelector('[data-report]') ? import('./report.ts') : undefined;

enableThemeSwitch();
enableLanguageSwitch();
enableSearchOpener();
enableEvidence(reports);
enableCopyButtons();
void reports?.then(({ enableReports }) => enableReports());
