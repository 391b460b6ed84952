#pragma once
// From a request to its answer, without sockets: the server calls it with requests that came by
// wire, the stories with requests from a text file.
#include <functional>
#include <memory>
#include <optional>

#include "http/context.hpp"
#include "http/route.hpp"

namespace kept {

struct Wiring {
  Store& store;
  Clock const& clock;
  /// Who sends this request; refuses with not_signed_in.
  std::function<Result<SignedIn>(Request const&)> authenticate;
  /// Where Kept is reached, such as https://kept.example; empty: whatever Host says.
  std::string base_url = {};
  /// What is answered outside /api where no route fits: the files of the page.
  std::function<std::optional<Response>(Request const&)> page = {};
};

/// The route of a request, or why there is none.
struct Match {
  Route const* route = nullptr;
  std::size_t index = 0;                 // of the route in routes()
  std::vector<std::string> params = {};  // decoded
  std::vector<Method> allowed = {};      // where the path is known but not the method
};

class Router {
 public:
  Router(Wiring wiring, Routes routes);
  ~Router();

  Routes const& routes() const { return routes_; }
  /// For another router beside this one.
  Wiring wiring_without_page() const {
    auto copy = wiring_;
    copy.page = {};
    return copy;
  }
  Match match(Method method, std::string_view path) const;

  /// The whole chain: request id, route, cross-site defence, type and size of the body, sign-in,
  /// permission, If-Match, the handler, faults, If-None-Match.
  Response answer(Request& request) const;
  Response answer(Request& request, Match const& match) const;

  /// What can be said before the body is read: refuses strangers' large uploads early.
  std::optional<Response> refuse_early(Request& request, Match const& match) const;

 private:
  struct Node;
  void add(std::size_t index);
  bool walk(Node const& node, std::string_view rest, std::vector<std::string>& params,
            Node const*& end) const;
  Done check_request(Request const& request, Route const& route) const;
  Done check_origin(Request const& request) const;
  Result<SignedIn> sign_in(Request const& request, Route const& route) const;
  Result<Response> handle(Request& request, Match const& match) const;

  Wiring wiring_;
  Routes routes_;
  std::unique_ptr<Node> root_;
};

}  // namespace kept
