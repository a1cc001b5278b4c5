/* Shows how far a register file is, without a reload; when it is done, the whole page is asked for again. */
(() => {
  const SECOND = 1000;

  const look = async () => {
    const shown = document.getElementById('register-progress');
    try {
      const answer = await fetch(shown.dataset.source, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (answer.status === 204 || answer.redirected) {
        location.reload();
        return;
      }
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('register-progress');
        // word by word, so that the focus stays where it is
        document.getElementById('register-progress-text').textContent = fresh.querySelector('p').textContent;
        const bar = shown.querySelector('progress');
        const value = fresh.querySelector('progress').getAttribute('value');
        if (value === null) {
          bar.removeAttribute('value');
        } else {
          bar.max = 100;
          bar.value = Number(value);
        }
      }
    } catch (offline) {
      // the next time tells
    }
    setTimeout(look, SECOND);
  };
  setTimeout(look, SECOND);
})();
