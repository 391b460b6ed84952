// Makes each line of its input safe: HTML in, HTML out, for nasty_html.mjs.
#include <algorithm>
#include <iostream>
#include <string>

#include "mail/safe_html.hpp"

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    auto html = kept::safe_html(line, kept::RemoteImages::removed, {}).html;
    std::replace(html.begin(), html.end(), '\n', ' ');
    std::cout << html << "\n";
  }
}
