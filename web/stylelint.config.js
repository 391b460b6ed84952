export default {
  plugins: ["stylelint-use-logical"],
  rules: {
    "csstools/use-logical": ["always", { except: [] }],
    "declaration-property-value-disallowed-list": {
      "/^(text-align|float|clear)$/": ["left", "right"],
    },
    "color-no-hex": true,
    "function-disallowed-list": ["rgb", "rgba", "hsl", "hsla"],
    "declaration-no-important": true,
  },
};
