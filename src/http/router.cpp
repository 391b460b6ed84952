#include "http/router.hpp"

#include <array>
#include <stdexcept>

#include "http/text.hpp"

namespace kept {

// One segment of a path: literal children, and at most one that takes any segment.
struct Router::Node {
  std::vector<std::pair<std::string_view, std::unique_ptr<Node>>> literals;
  std::unique_ptr<Node> any;
  std::array<int, words_of(Method{}).size()> routes = {-1, -1, -1, -1, -1, -1, -1};

  bool answers() const {
    for (int route : routes)
      if (route >= 0) return true;
    return false;
  }
};

Router::Router(Wiring wiring, Routes routes)
    : wiring_(std::move(wiring)), routes_(std::move(routes)), root_(std::make_unique<Node>()) {
  for (std::size_t i = 0; i < routes_.size(); ++i) add(i);
}

Router::~Router() = default;

void Router::add(std::size_t index) {
  auto const& route = routes_[index];
  auto rest = route.pattern;
  Node* node = root_.get();
  while (!rest.empty()) {
    rest.remove_prefix(1);
    auto segment = rest.substr(0, rest.find('/'));
    rest.remove_prefix(segment.size());
    if (segment.starts_with('{')) {
      if (!node->any) node->any = std::make_unique<Node>();
      node = node->any.get();
      continue;
    }
    Node* next = nullptr;
    for (auto& [literal, child] : node->literals)
      if (literal == segment) next = child.get();
    if (!next) next = node->literals.emplace_back(segment, std::make_unique<Node>()).second.get();
    node = next;
  }
  auto& slot = node->routes[static_cast<std::size_t>(route.method)];
  if (slot >= 0 || !route.handle)
    throw std::logic_error("route doubled or without a handler: " + std::string(route.pattern));
  slot = static_cast<int>(index);
}

// Literal segments first; where they lead nowhere, the segment is a parameter.
bool Router::walk(Node const& node, std::string_view rest, std::vector<std::string>& params,
                  Node const*& end) const {
  if (rest.empty()) {
    end = &node;
    return node.answers();
  }
  rest.remove_prefix(1);
  auto segment = rest.substr(0, rest.find('/'));
  rest.remove_prefix(segment.size());
  for (auto const& [literal, child] : node.literals)
    if (literal == segment && walk(*child, rest, params, end)) return true;
  if (!node.any || segment.empty()) return false;
  auto value = percent_decoded(segment);
  if (!value) return false;
  params.push_back(std::move(*value));
  if (walk(*node.any, rest, params, end)) return true;
  params.pop_back();
  return false;
}

Match Router::match(Method method, std::string_view path) const {
  Match match;
  Node const* end = nullptr;
  if (!path.starts_with('/') || !walk(*root_, path, match.params, end)) return match;
  auto index_of = [&](Method wanted) { return end->routes[static_cast<std::size_t>(wanted)]; };
  int index = index_of(method);
  if (index < 0 && method == Method::head) index = index_of(Method::get);
  if (index >= 0) {
    match.index = static_cast<std::size_t>(index);
    match.route = &routes_[match.index];
    return match;
  }
  for (std::size_t i = 0; i < end->routes.size(); ++i) {
    auto known = static_cast<Method>(i);
    bool head = known == Method::head && index_of(Method::get) >= 0;
    if (index_of(known) >= 0 || head || known == Method::options) match.allowed.push_back(known);
  }
  return match;
}

}  // namespace kept
