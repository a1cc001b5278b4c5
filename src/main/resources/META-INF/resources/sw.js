'use strict';
// Shows the page for no connection when a page of the questionnaire cannot be had. Keeps that page and its style sheet, nothing else.
const kept = 'thuis' + location.search;
const step = /^(\/[a-z]{2,3}(-[a-z]{2})?)\/[qu](\/|$)/i;

onmessage = e => e.waitUntil(caches.open(kept).then(c =>
  Promise.all(e.data.map(a => c.match(a).then(has => has || c.add(a))))));

oninstall = () => skipWaiting();

onactivate = e => e.waitUntil(caches.keys().then(all =>
  Promise.all(all.filter(name => name !== kept).map(name => caches.delete(name)))).then(() => clients.claim()));

onfetch = e => {
  const r = e.request, path = new URL(r.url).pathname, tag = step.exec(path);
  const or = other => e.respondWith(fetch(r).catch(() => other().then(a => a || Response.error())));
  if (r.mode === 'navigate' && tag) {
    or(() => caches.match(tag[1] + '/offline'));
  } else if (path === '/assets/respondent.css') {
    or(() => caches.match(r));
  }
};
