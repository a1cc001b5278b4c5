// The page of a message: shows while somebody types, and puts a placeholder where they are typing. Without it the page has a button for the one, and hands for the other.
(() => {
  const form = document.getElementById('message-form');
  const phone = document.getElementById('preview');
  const fields = [form.elements.subject, form.elements.body];
  let waiting;
  let last = 0;

  async function show() {
    const mine = ++last;
    try {
      const answer = await fetch(form.dataset.preview, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (answer.ok && !answer.redirected && mine === last) {
        phone.innerHTML = await answer.text();
      }
    } catch {
      // no connection: what was shown stays
    }
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(show, 400);
  }

  let typing = form.elements.body;
  fields.forEach((field) => {
    field.addEventListener('input', later);
    field.addEventListener('focus', () => { typing = field; });
  });

  document.querySelectorAll('[data-insert]').forEach((name) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'secondary';
    button.dir = 'ltr';
    button.textContent = name.dataset.insert;
    button.addEventListener('click', () => {
      typing.setRangeText(name.dataset.insert, typing.selectionStart, typing.selectionEnd, 'end');
      typing.focus();
      later();
    });
    name.replaceWith(button);
  });
})();
