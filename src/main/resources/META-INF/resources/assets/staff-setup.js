// Checks what was typed as soon as a field is left: the server says what is wrong, in the sentences that it would say at saving, and stores nothing.
// Without this script the same is said at saving.
(() => {
  'use strict';
  const form = document.querySelector('form[data-check]');
  if (!form) {
    return;
  }
  let last = 0;

  function sentences(page, pointer) {
    const said = [...page.querySelectorAll('[data-about]')].find(one => one.dataset.about === pointer);
    return said ? [...said.children].map(one => document.importNode(one, true)) : [];
  }

  function show(page) {
    for (const box of form.querySelectorAll('.said')) {
      const now = sentences(page, box.id.replace('said-', ''));
      if (now.map(one => one.textContent).join('\n') !== [...box.children].map(one => one.textContent).join('\n')) {
        box.replaceChildren(...now);
      }
      const wrong = now.some(one => one.className === 'wrong');
      for (const field of form.querySelectorAll('[aria-describedby~="' + box.id + '"]:is(input, select, textarea)')) {
        if (wrong) {
          field.setAttribute('aria-invalid', 'true');
        } else {
          field.removeAttribute('aria-invalid');
        }
      }
    }
  }

  form.addEventListener('change', async () => {
    const mine = ++last;
    try {
      const answer = await fetch(form.dataset.check, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        credentials: 'same-origin',
      });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (answer.ok && mine === last) {
        show(page);
      }
    } catch {
      // no connection: what is wrong is said at saving
    }
  });
})();
