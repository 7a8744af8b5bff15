// The service worker; the server fills in the build's name and what to fetch first.
// Always true: nothing with data is kept, and nothing of whoever is signed in. Kept are the build's files (their folder is named by their hash), the icons
// and the offline page in both languages.
"use strict";
const BUILD = "{build}";
const FIRST = ["{first}"];
const CACHE = `enlace-${BUILD}`;
const SPOKEN = "enlace-language";

self.addEventListener("install", (event) => {
  // Each by itself: one missing icon must not keep the offline page away.
  event.waitUntil(
    caches.open(CACHE).then((cache) => Promise.allSettled(FIRST.map((path) => cache.add(new Request(path, { cache: "reload", credentials: "omit" }))))),
  );
});

self.addEventListener("activate", (event) => {
  // No clients.claim(): pages that were opened without this worker stay without it until they are opened again.
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((name) => name !== CACHE && name !== SPOKEN).map((name) => caches.delete(name)))),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // What is posted is never passed on here: the server would see it as coming from this house, whoever sent it.
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/pkg/")) event.respondWith(kept(request));
  else if (url.pathname === "/sprite.svg" || url.pathname.startsWith("/icons/")) event.respondWith(fetch(request).catch(() => found(request)));
  else if (request.mode === "navigate") event.respondWith(fresh(request));
});

async function kept(request) {
  const before = await caches.match(request);
  if (before) return before;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
  }
  return answer;
}

async function found(request) {
  return (await caches.match(request)) ?? Response.error();
}

async function fresh(request) {
  try {
    const answer = await fetch(request);
    const spoken = answer.headers.get("content-language");
    if (spoken) (await caches.open(SPOKEN)).put("/language", new Response(spoken));
    return answer;
  } catch {
    return (await caches.match(`/offline?lang=${await language(request)}`)) ?? Response.error();
  }
}

async function language(request) {
  const asked = new URL(request.url).searchParams.get("lang");
  const last = await caches.match("/language").then((answer) => answer?.text());
  const wanted = asked ?? last ?? self.navigator.language;
  return wanted.startsWith("es") ? "es" : "en";
}
