// Copying, passing on, and seeing what an embedded piece will look like. Without this file the addresses and the code are
// there to be copied by hand.

const told = document.createElement('p');
told.className = 'hidden';
told.setAttribute('role', 'status');
document.body.append(told);

for (const button of document.querySelectorAll('[data-copies]')) {
  const source = document.getElementById(button.dataset.copies);
  const words = button.textContent;
  source.addEventListener('focus', () => source.select());
  // Only where the page came over an encrypted way, or from this very machine.
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.value);
    button.textContent = told.textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = words;
      told.textContent = '';
    }, 3000);
  });
}

for (const button of document.querySelectorAll('[data-shares]')) {
  const { title, shares: url } = button.dataset;
  button.parentElement.hidden = !navigator.share;
  // Whoever changes their mind closes the sheet, and that is no error.
  button.addEventListener('click', () => navigator.share({ title, url }).catch(() => {}));
}

// Nothing is loaded or counted for a preview before somebody wants to see it.
for (const details of document.querySelectorAll('.embed details')) {
  details.addEventListener('toggle', () => {
    const template = details.querySelector('template');
    template?.replaceWith(template.content);
  });
}
