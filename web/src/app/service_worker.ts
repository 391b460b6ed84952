// Keeps the page itself on the device, so that Capture opens without a network. Never touches /api.
declare const self: ServiceWorkerGlobalScope;
export {};

const build = "__BUILD__";
const files: string[] = "__FILES__" as never;
const cache_name = `kept-${build}`;
const shell = "/";
/** What Capture and the doors need at once; the rest is kept as it is used. */
const first = files.filter((file) => !/\.(woff2|map)$/.test(file));

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cache_name)
      .then((cache) => cache.addAll([shell, ...first]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await caches.keys())
      if (name.startsWith("kept-") && name !== cache_name) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

/** Files with a hash in their name never change: from the cache, else fetched and kept. */
async function kept_file(request: Request): Promise<Response> {
  const cache = await caches.open(cache_name);
  const held = await cache.match(request);
  if (held) return held;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** A page: from the network, and from the cache where there is none. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      const cache = await caches.open(cache_name);
      await cache.put(shell, answer.clone());
    }
    return answer;
  } catch (error) {
    const held = await caches.match(shell);
    if (held) return held;
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(kept_file(request));
  else if (request.mode === "navigate" && !/^\/(api|s|u|c)\//.test(url.pathname))
    event.respondWith(page(request));
});
