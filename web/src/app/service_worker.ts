// Keeps the page itself on the device, so that Capture opens without a network. Of /api it touches faces and voices.
declare const self: ServiceWorkerGlobalScope;
export {};

const build = "__BUILD__";
const files: string[] = "__FILES__" as never;
const cache_name = `kept-${build}`;
const shell = "/";
/** What Capture and the doors need at once; the letters' shapes come after, without holding anything up. */
const first = files.filter((file) => !/\.(woff2|map)$/.test(file));
const fonts = files.filter((file) => file.endsWith(".woff2"));
/** Pages of earlier builds in other tabs still ask for their own files. */
const builds_kept = 3;
/** A server that takes this long is none: what is on the device is shown. */
const patience_ms = 3000;

/** The page of this very build: a server that is just being changed may answer with another's. */
async function fetch_shell(): Promise<Response> {
  const answer = await fetch(shell, { cache: "reload" });
  const text = await answer.clone().text();
  const named = [...text.matchAll(/\/assets\/[\w.-]+/g)].map(([name]) => name);
  if (!answer.ok || named.some((name) => !files.includes(name)))
    throw new Error("the page is not of this build");
  return answer;
}

self.addEventListener("install", (event) => {
  const install = async () => {
    const cache = await caches.open(cache_name);
    await Promise.all([fetch_shell().then((page) => cache.put(shell, page)), cache.addAll(first)]);
    await self.skipWaiting();
  };
  event.waitUntil(install());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const builds = (await caches.keys()).filter((name) => name.startsWith("kept-"));
    const others = builds.filter((name) => name !== cache_name);
    for (const name of others.slice(0, -(builds_kept - 1))) await caches.delete(name);
    await self.clients.claim();
  };
  const letters = async () => {
    const cache = await caches.open(cache_name);
    for (const file of fonts) if (!(await cache.match(file))) await cache.add(file).catch(() => {});
  };
  event.waitUntil(tidy().then(letters));
});

/** Files with a hash in their name never change: from a cache, whichever build's, else fetched and kept. */
async function kept_file(request: Request): Promise<Response> {
  const held = await caches.match(request);
  if (held) return held;
  const answer = await fetch(request);
  if (answer.ok && files.includes(new URL(request.url).pathname)) {
    const cache = await caches.open(cache_name);
    await cache.put(request, answer.clone()).catch(() => {});
  }
  return answer;
}

/** A page: from the network, and this build's own where there is none or nobody answers. */
async function page(request: Request): Promise<Response> {
  const held = await caches.match(shell, { cacheName: cache_name });
  if (!held) return fetch(request);
  const late = new Promise<Response>((done) => setTimeout(() => done(held), patience_ms));
  const answered = fetch(request).then(
    (answer) => (answer.status >= 500 ? held : answer),
    () => held,
  );
  return Promise.race([answered, late]);
}

/** A face or a voice: the page keeps those of name practice in a cache of its user (practice_device.ts). */
async function face_or_voice(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const held = await caches.match(request.url);
    if (held) return held;
    throw error;
  }
}

interface PushText {
  id: string;
  title: string;
  body: string;
  page: string;
  language: string;
}

/** Each push must be shown. The id makes one that was sent twice replace itself. */
self.addEventListener("push", (event) => {
  const text = event.data?.json() as PushText | undefined;
  if (!text) return;
  const shown = self.registration.showNotification(text.title, {
    body: text.body,
    tag: text.id,
    lang: text.language,
    dir: text.language === "ar" ? "rtl" : "ltr",
    icon: "/icon-192.png",
    badge: "/icon-192.png",
    data: { page: text.page, id: text.id },
  });
  event.waitUntil(shown);
});

/** A press opens what it is about, in a tab of Kept that is open already where there is one. */
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { page: path, id } = event.notification.data as { page: string; id: string };
  const open = async () => {
    await fetch(`/api/notifications/${id}/reading`, { method: "PUT" }).catch(() => {});
    const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    const tab = tabs[0];
    if (!tab) return void (await self.clients.openWindow(path));
    await tab.focus();
    await tab.navigate(path);
  };
  event.waitUntil(open());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(kept_file(request));
  else if (/^\/api\/people\/[^/]+\/(photo|recording)$/.test(url.pathname))
    event.respondWith(face_or_voice(request));
  else if (request.mode === "navigate" && !/^\/(api|s|u|c|calendar-feed)\//.test(url.pathname))
    event.respondWith(page(request));
});
