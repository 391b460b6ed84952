// What may stay in somebody's HTML: elements and attributes by name. What stands on no list goes;
// the text of an unknown element stays, that of a hidden one goes with it.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace kept {

using namespace std::string_view_literals;

constexpr std::array safe_elements = {
    "a"sv,       "abbr"sv,  "address"sv,    "article"sv,    "aside"sv,   "b"sv,      "bdi"sv,
    "bdo"sv,     "big"sv,   "blockquote"sv, "br"sv,         "caption"sv, "center"sv, "cite"sv,
    "code"sv,    "col"sv,   "colgroup"sv,   "dd"sv,         "del"sv,     "dfn"sv,    "div"sv,
    "dl"sv,      "dt"sv,    "em"sv,         "figcaption"sv, "figure"sv,  "font"sv,   "footer"sv,
    "h1"sv,      "h2"sv,    "h3"sv,         "h4"sv,         "h5"sv,      "h6"sv,     "header"sv,
    "hr"sv,      "i"sv,     "img"sv,        "ins"sv,        "kbd"sv,     "li"sv,     "main"sv,
    "mark"sv,    "ol"sv,    "p"sv,          "pre"sv,        "q"sv,       "s"sv,      "samp"sv,
    "section"sv, "small"sv, "span"sv,       "strike"sv,     "strong"sv,  "sub"sv,    "sup"sv,
    "table"sv,   "tbody"sv, "td"sv,         "tfoot"sv,      "th"sv,      "thead"sv,  "time"sv,
    "tr"sv,      "tt"sv,    "u"sv,          "ul"sv,         "var"sv,     "wbr"sv,
};

/// Nothing in them is meant to be read, or a browser would read it in another way.
constexpr std::array hidden_elements = {
    "applet"sv,   "audio"sv,    "canvas"sv,    "embed"sv,  "frame"sv,   "frameset"sv, "iframe"sv,
    "input"sv,    "listing"sv,  "math"sv,      "meta"sv,   "noembed"sv, "noframes"sv, "noscript"sv,
    "object"sv,   "option"sv,   "plaintext"sv, "script"sv, "select"sv,  "style"sv,    "svg"sv,
    "template"sv, "textarea"sv, "title"sv,     "video"sv,  "xml"sv,     "xmp"sv,
};

constexpr std::array void_elements = {"br"sv, "col"sv, "hr"sv, "img"sv, "wbr"sv};

/// Attributes whose value is plain: no address, no CSS, no script.
constexpr std::array plain_attributes = {
    "abbr"sv,        "align"sv,       "alt"sv,    "bgcolor"sv, "border"sv,
    "cellpadding"sv, "cellspacing"sv, "color"sv,  "colspan"sv, "datetime"sv,
    "dir"sv,         "face"sv,        "height"sv, "lang"sv,    "nowrap"sv,
    "reversed"sv,    "rowspan"sv,     "scope"sv,  "size"sv,    "span"sv,
    "start"sv,       "title"sv,       "type"sv,   "valign"sv,  "width"sv,
};

template <std::size_t N>
constexpr bool is_listed(std::array<std::string_view, N> const& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

}  // namespace kept
