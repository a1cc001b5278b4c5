'use strict';
// Saves a form in between and says so; never goes on by itself, keeps nothing but on this page.
(() => {
  const form = document.getElementById('forward'), line = document.getElementById('status'), errors = document.getElementById('errors');
  if (errors) errors.focus();
  if (!form || !line || !window.fetch || !window.AbortController) return;

  const PATIENCE = 20000, STOPPING = 3000, TYPING = 1000, LONGEST = 30000, KEEPALIVE = 60000;
  const say = form.dataset, turn = form.elements.turn;
  let settled = state(); // what the server has, or has refused
  let sent = '';         // what was sent last
  let then = null;       // what to do when it is saved: a button or link was pressed
  let busy = false, lost = false, stumbled = false, leaving = false;
  let wait = 0, timer, saying, pressed, control;

  function state() {
    const fields = new URLSearchParams(new FormData(form));
    fields.delete('turn');
    return fields.toString();
  }

  function tell(text) {
    clearTimeout(saying);
    line.textContent = text;
  }

  const abort = () => control.abort();
  const now = () => state() + (then && then.extra || '');

  function later(time) {
    clearTimeout(timer);
    timer = setTimeout(send, time);
  }

  // One request at a time, with the newest state.
  function send() {
    clearTimeout(timer);
    const body = now();
    if (busy || leaving || !then && !lost && body === settled) return;
    if (!lost || then || body !== sent) turn.value = +turn.value + 1;
    busy = true;
    sent = body;
    clearTimeout(saying);
    if (!lost || then) saying = setTimeout(() => { line.textContent = say.saving; }, 300);
    control = new AbortController();
    const patience = setTimeout(abort, PATIENCE);
    fetch(form.action, {
      method: 'POST', body: new URLSearchParams(body + '&quiet=yes&turn=' + turn.value), credentials: 'same-origin', redirect: 'manual',
      keepalive: body.length < KEEPALIVE, signal: control.signal
    }).then(answer => answer.status >= 500 ? failed() : arrived(body, answer), failed).then(() => clearTimeout(patience));
  }

  function failed() {
    busy = false;
    if (leaving) return;
    if (then && then.failed) return leave(then.failed);
    lost = true;
    stumbled = stumbled || !!then;
    then = null;
    tell(say.lost);
    wait = Math.min(wait * 2 || 1000, LONGEST);
    later(wait);
  }

  function arrived(body, answer) {
    const code = answer.status, saved = code === 204, out = !saved && code !== 422;
    busy = lost = false;
    wait = 0;
    settled = out ? '' : body; // out: the session is over
    if (then && (out || now() === body)) return leave(out || !saved && then.form ? plainly : () => then.go(answer.headers.get('Thuis-Next')));
    tell(stumbled ? saved ? say.kept : say.back : saved ? say.saved : '');
    stumbled = false;
    out || send();
  }

  function leave(go) {
    leaving = true;
    setTimeout(() => { leaving = false; then = null; }, 10000);
    go();
  }

  function plainly() {
    new URLSearchParams(then.extra).forEach((value, name) => {
      form.appendChild(Object.assign(document.createElement('input'), {type: 'hidden', name, value}));
    });
    form.submit();
  }

  function first(event, action) {
    if (!leaving) {
      then = action;
      send();
    }
    event.preventDefault();
  }

  form.addEventListener('click', event => { pressed = event.target.closest('button') || pressed; });
  form.addEventListener('submit', event => {
    if (!lost && !leaving && navigator.onLine) {
      turn.value = +turn.value + 1;
      return leave(() => {});
    }
    const extra = pressed && pressed.name ? '&' + new URLSearchParams([[pressed.name, pressed.value]]) : '';
    first(event, {extra, form, go: next => location.assign(next)});
  });
  form.addEventListener('change', send);
  form.addEventListener('input', event => {
    if (!/radio|checkbox/.test(event.target.type)) later(TYPING);
  });
  const unsaved = () => busy || state() !== settled;
  document.addEventListener('submit', event => {
    if (event.target === form || !unsaved()) return;
    const go = () => event.target.submit();
    first(event, {go, failed: go});
    setTimeout(abort, STOPPING);
  });
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    if (!link || link.hash || event.button || event.ctrlKey || event.metaKey || event.shiftKey || !unsaved()) return;
    first(event, {go: () => location.assign(link.href)});
  });
  document.addEventListener('visibilitychange', send);
  window.addEventListener('online', () => { wait = 0; send(); });
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

  const workers = navigator.serviceWorker;
  if (workers && say.worker) {
    workers.register(say.worker, {updateViaCache: 'all'}).then(here => {
      if (!workers.controller) return;
      const style = document.querySelector('link[rel=stylesheet]');
      (here.installing || here.waiting || here.active).postMessage([say.offline, style.getAttribute('href')]);
    }).catch(() => {});
  }
})();
