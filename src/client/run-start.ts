// The calculator loads when somebody uses it, or when the address asks something.
const form = document.querySelector<HTMLFormElement>('[data-calc]');
const load = () => void import('./run.ts');
if (form && location.search) load();
else form?.addEventListener('focusin', load, { once: true });
form?.addEventListener('submit', (event) => event.preventDefault());
