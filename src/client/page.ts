// On every page: theme, language switch, search opener, evidence, copy buttons.
import { enableCopyButtons } from './copy.ts';
import { enableEvidence } from './evidence.ts';
import { enableLanguageSwitch } from './language-switch.ts';
import { enableSearchOpener } from './search-opener.ts';
import { enableThemeSwitch } from './theme.ts';

enableThemeSwitch();
enableLanguageSwitch();
enableSearchOpener();
enableEvidence();
enableCopyButtons();
