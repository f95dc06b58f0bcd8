// A comparison that the build has written: its boxes work by style alone, only copies and files need a script.
const place = document.querySelector<HTMLElement>('[data-export]');
if (place) void import('./compare-pair-export.ts').then(({ enablePairExport }) => enablePairExport(place));
