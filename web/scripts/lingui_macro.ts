// Expands Lingui's macros. plugin-react 6 has no Babel of its own; the filter keeps Babel away from
// files without a macro.
import { transformAsync } from "@babel/core";
import type { Plugin } from "vite";

export function linguiMacro(): Plugin {
  return {
    name: "kept-lingui-macro",
    enforce: "pre",
    transform: {
      filter: { id: /src\/.*\.tsx?$/, code: /@lingui\/(core|react)\/macro/ },
      async handler(code, id) {
        const result = await transformAsync(code, {
          filename: id.split("?")[0] ?? id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ["typescript", "jsx"] },
          plugins: ["@lingui/babel-plugin-lingui-macro"],
        });
        return result?.code ? { code: result.code, map: result.map } : null;
      },
    },
  };
}
