// Signs in as the demo's owner by the API, and puts the user's own settings where a test wants them.
import { regions } from "./browser.mjs";

export async function sign_in(page, demo, settings) {
  const headers = {
    "Content-Type": "application/json",
    Origin: demo.url,
    "Sec-Fetch-Site": "same-origin",
  };
  const { request } = page.context();
  const send = async (method, path, data, more = {}) => {
    const answer = await request.fetch(demo.url + path, {
      method,
      data,
      headers: { ...headers, ...more },
    });
    if (!answer.ok())
      throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.status() === 204 ? null : answer.json();
  };
  if (!(await request.get(`${demo.url}/api/session`)).ok()) {
    await send("POST", "/api/session", { email: demo.email, password: demo.password });
  }
  if (settings) {
    const me = await send("GET", "/api/me");
    const { language, theme } = settings;
    const numerals = language === "ar" ? "arab" : "latn";
    await send(
      "PATCH",
      "/api/me",
      { language, theme, region: regions[language], numerals },
      { "If-Match": `"${me.version}"` },
    );
  }
  return send;
}
