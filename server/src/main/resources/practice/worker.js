// Shows Vandaag without a network. What people filled in is not here but in the outbox (IndexedDB), which nothing here touches.
const PAGES = "vandaag-pages";
const FILES = "vandaag-files";
const PATIENCE = 3000;

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  if (event.data.keep) event.waitUntil(keepAll(event.data.keep));
  if (event.data.forget) event.waitUntil(caches.delete(PAGES));
});

addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(page(event.request));
  else if (/^\/(app|static)\//.test(address.pathname)) event.respondWith(file(event.request));
});

// A page is asked from the server; when that is away, slow or ill, or who asks was signed out by the server, the kept one does.
async function page(request) {
  const kept = await (await caches.open(PAGES)).match(path(request.url));
  try {
    const answer = await within(kept, fetch(request));
    if (answer.type === "opaqueredirect") return kept || answer;
    if (answer.ok) await keep(PAGES, path(request.url), answer.clone());
    return answer.status >= 500 && kept ? kept : answer;
  } catch (away) {
    return kept || (await (await caches.open(PAGES)).match("/vandaag")) || Response.error();
  }
}

async function file(request) {
  const kept = await (await caches.open(FILES)).match(request);
  try {
    const answer = await within(kept, fetch(request));
    if (isFile(answer)) await keep(FILES, request, answer.clone());
    return isFile(answer) || !kept ? answer : kept;
  } catch (away) {
    return kept || Response.error();
  }
}

// A hotel or a train that wants somebody to sign in first answers everything with a page of its own.
function isFile(answer) {
  return answer.ok && !answer.redirected && !/html/.test(answer.headers.get("Content-Type"));
}

// Who has something kept need not wait for a bad line.
function within(kept, answer) {
  if (!kept) return answer;
  answer.catch(() => {});
  return Promise.race([answer, new Promise((_, no) => setTimeout(() => no(new Error("slow")), PATIENCE))]);
}

// A page is kept without its day: a form is the same for every day. One write replaces it, so that it is never missing.
function path(address) {
  return new URL(address, location).pathname;
}

async function keep(name, key, answer) {
  await (await caches.open(name)).put(key, answer);
}

async function keepAll({ pages, files }) {
  // Files first: a page without its scripts would keep nothing.
  const all = [...files.map((file) => [FILES, file]), ...pages.map((page) => [PAGES, page])];
  for (const [name, address] of all) {
    const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
    const isGood = answer && (name === PAGES ? answer.ok : isFile(answer));
    if (isGood) await keep(name, name === PAGES ? path(address) : address, answer);
  }
}
