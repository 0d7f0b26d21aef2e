/**
 * The text of the site's script: search by typing, and buttons that copy. Without it the pages are whole; what needs it is hidden.
 * It is written for browsers as it stands, puts words into pages only as text, and asks for nothing from anywhere.
 */
export const siteScript = `'use strict';
(() => {
  // Letters without accents and case, so that "cafe" finds "Café".
  const fold = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();

  const startSearch = (field) => {
    const lists = [...document.querySelectorAll('[data-list]')];
    const lines = lists.flatMap((list) => [...list.children]).map((line) => ({ line, text: fold(line.textContent) }));
    const status = field.parentElement.querySelector('[role=status]');
    const search = () => {
      const words = fold(field.value).split(/\\s+/).filter(Boolean);
      for (const { line, text } of lines) line.hidden = !words.every((word) => text.includes(word));
      const found = lines.some(({ line }) => !line.hidden);
      for (const section of document.querySelectorAll('.earlier')) {
        section.hidden = section.querySelector('[data-list] > :not([hidden])') === null;
      }
      status.textContent = found ? '' : status.dataset.none;
    };
    field.addEventListener('input', search);
    field.parentElement.hidden = false;
    // A browser that goes back in its history puts the words into the field again.
    search();
  };

  const startCopying = (button) => {
    const label = button.textContent;
    const source = document.getElementById(button.dataset.copy);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(source.textContent);
      } catch {
        // Not allowed to copy: the text is selected, and the listener's own keys can.
        getSelection().selectAllChildren(source);
        return;
      }
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
    button.hidden = false;
  };

  for (const field of document.querySelectorAll('[data-search]')) startSearch(field);
  for (const button of document.querySelectorAll('[data-copy]')) startCopying(button);
})();
`;
