import { initAll } from './govuk.js';

// ARIA knows no expanded state of a radio button; GOV.UK Frontend sets one, anew with every choice.
const withoutExpanded = () => {
  for (const radio of document.querySelectorAll('[type=radio][aria-expanded]'))
    radio.removeAttribute('aria-expanded');
};
new MutationObserver(withoutExpanded).observe(document.body, {
  subtree: true,
  attributeFilter: ['aria-expanded'],
});
initAll();
withoutExpanded();

// Half of all script is theirs, and few pages have a component of theirs that moves.
if (document.querySelector('[data-module^="moj-"]')) {
  const { initAll: initMoj } = await import('./moj.js');
  initMoj();
}
