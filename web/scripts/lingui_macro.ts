// Expands Lingui's macros. plugin-react 6 has no Babel of its own.
import { transformAsync } from "@babel/core";

/** The source with calls instead of macros. */
export async function expand_macros(code: string, id: string) {
  const result = await transformAsync(code, {
    filename: id,
    babelrc: false,
    configFile: false,
    sourceMaps: true,
    parserOpts: { plugins: ["typescript", "jsx"] },
    plugins: ["@lingui/babel-plugin-lingui-macro"],
  });
  if (!result?.code) throw new Error(`${id}: no code came of it`);
  return { code: result.code, map: result.map };
}

/** The texts that expanded code names. */
export const texts_named = (code: string) =>
  [...code.matchAll(/\/\*i18n\*\/\s*\{\s*id: "([^"]+)"/g)].flatMap(([, id]) => id ?? []);
