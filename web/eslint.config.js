import hooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";

export default [
  { ignores: ["dist/", "node_modules/", "src/api/schema.d.ts"] },
  ...typescript.configs.recommended,
  hooks.configs.flat.recommended,
  {
    rules: {
      "max-lines": ["error", { max: 500 }],
      "max-len": [
        "error",
        {
          code: 120,
          ignoreUrls: true,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
        },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "No HTML from strings.",
        },
        {
          selector:
            "JSXText[value=/[A-Za-z]{2}/]:not(JSXElement[openingElement.name.name='Trans'] JSXText)",
          message: "Texts go through Trans or t.",
        },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
    },
  },
];
