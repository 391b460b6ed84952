// One connection: requests in, answers out, in order.
#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "http/compress.hpp"
#include "http/head.hpp"
#include "http/request_id.hpp"
#include "http/request_parser.hpp"
#include "http/wire/live_answer.hpp"
#include "http/wire/offload.hpp"
#include "http/wire/worker.hpp"

namespace kept::wire {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t one_piece_bytes_max = 16 * 1024;  // of an answer copied behind its head
constexpr std::size_t early_check_bytes = 1024 * 1024;  // a body this long: first ask whose it is
constexpr std::size_t body_bytes_without_route = 64 * 1024;
constexpr std::size_t linger_bytes_max = 1024 * 1024;

struct Session {
  Worker& worker;
  Site site;
  std::unique_ptr<Stream> stream;
  std::string address;
  bool by_tls;
  Connection& state;
  RequestParser parser = {};
  boost::beast::flat_buffer in{256 * 1024};
  std::string out = {};
  Match match = {};

  ServerLimits const& limits() const { return worker.shared.settings.limits; }
  std::string_view waiting() const {
    return {static_cast<char const*>(in.data().data()), in.size()};
  }
  void take() {
    auto taken = parser.take(waiting());
    in.consume(taken);
  }
  // The longest that so many bytes may take.
  void allow(std::chrono::milliseconds grace, std::size_t bytes) {
    state.deadline = Steady::now() + grace +
                     std::chrono::milliseconds(bytes * 1000 / limits().bytes_per_second_min);
  }
};

// False when the other side has gone. What came of a broken request is refused by the parser.
Task<bool> read_head(Session& session) {
  auto& parser = session.parser;
  auto& state = session.state;
  auto& in = session.in;
  parser.reset();
  state.idle = in.size() == 0;
  state.deadline = Steady::now() + (state.idle ? session.limits().idle : session.limits().head);
  for (;;) {
    if (in.size() > 0) session.take();
    if (parser.state() != RequestParser::State::head) co_return true;
    error_code error;
    auto space = in.prepare(4096);
    auto count = co_await session.stream->read(space, error);
    if (error) co_return false;
    in.commit(count);
    if (state.idle) {
      state.idle = false;
      state.deadline = Steady::now() + session.limits().head;
    }
  }
}

Task<bool> read_body(Session& session) {
  auto& parser = session.parser;
  std::size_t received = 0;
  while (parser.state() == RequestParser::State::body) {
    if (session.in.size() > 0) session.take();
    if (parser.state() != RequestParser::State::body) break;
    session.allow(session.limits().body_grace, received);
    error_code error;
    auto space = session.in.prepare(16 * 1024);
    auto count = co_await session.stream->read(space, error);
    if (error) co_return false;
    session.in.commit(count);
    received += count;
  }
  co_return true;
}

HeadFacts facts_of(Session& session, bool keeps_alive) {
  return {.request_id = session.parser.request().id,
          .keeps_alive = keeps_alive,
          .secure = session.parser.request().secure,
          .is_http_1_0 = session.parser.is_http_1_0()};
}

Task<bool> send_whole(Session& session, Response const& response, bool keeps_alive) {
  auto& out = session.out;
  out.clear();
  auto facts = facts_of(session, keeps_alive);
  write_head(out, response, facts);
  auto body = body_of(response);
  if (session.parser.request().method == Method::head) body = {};
  if (body.size() <= one_piece_bytes_max) {
    out += body;
    body = {};
  }
  session.allow(session.limits().write_grace, out.size() + body.size());
  auto error = co_await session.stream->write(out, body);
  if (out.capacity() > 64 * 1024) out = {};
  co_return !error;
}

// A body that is made as it goes: each piece on the slow pool.
Task<bool> send_pieces(Session& session, Response const& response, bool keeps_alive) {
  auto facts = facts_of(session, keeps_alive);
  facts.framing = facts.is_http_1_0 ? Framing::close : Framing::chunks;
  session.out.clear();
  write_head(session.out, response, facts);
  if (session.parser.request().method == Method::head) {
    auto error = co_await session.stream->write(session.out, {});
    co_return !error;
  }
  Pieces pieces(*response.source);
  for (;;) {
    session.state.deadline = Steady::time_point::max();
    bool taken = co_await offload(session.worker, session.worker.shared.slow_pool, pieces);
    if (!taken || pieces.failed)
      co_return false;  // cut: half a file is never taken for a whole one
    frame_piece(session.out, pieces.piece, facts.framing, pieces.more);
    session.allow(session.limits().write_grace, session.out.size());
    auto error = co_await session.stream->write(session.out, {});
    session.out.clear();
    if (error) co_return false;
    if (!pieces.more) co_return true;
  }
}

bool runs_inline(Session& session) {
  auto const* route = session.match.route;
  return !route || (route->runs == Runs::quick && session.worker.shared.settings.quick_is_inline);
}

Task<void> handle(Session& session, Answering& answering) {
  session.state.deadline = Steady::time_point::max();  // a handler is never cut short
  auto const* route = session.match.route;
  if (runs_inline(session) && answering.what == Answering::What::answer) {
    answering.run();
    co_return;
  }
  auto& shared = session.worker.shared;
  auto& pool = route && route->runs == Runs::slow && answering.what == Answering::What::answer
                   ? shared.slow_pool
                   : shared.pool;
  bool taken = co_await offload(session.worker, pool, answering);
  if (!taken) {
    ensure_request_id(session.parser.request());
    answering.response = problem(refuse(Code::busy), session.parser.request().id);
    answering.response.headers.emplace_back("Retry-After", "1");
  }
}

// Reads what still comes for a moment, so that our last words are not lost with a reset.
Task<void> linger(Session& session) {
  session.state.deadline = Steady::now() + 2s;
  co_await session.stream->finish();
  for (std::size_t read = 0; read < linger_bytes_max;) {
    session.in.consume(session.in.size());
    error_code error;
    auto space = session.in.prepare(16 * 1024);
    auto count = co_await session.stream->read(space, error);
    if (error || count == 0) co_return;
    read += count;
  }
}

void record(Session& session, Response const& response, Steady::time_point began) {
  if (!session.site.metrics) return;
  auto const& match = session.match;
  auto micros =
      std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - began).count();
  auto index = match.route ? match.index : session.site.router.routes().size();
  session.site.metrics->count_request(index, response.status, micros);
  auto const& request = session.parser.request();
  session.worker.log.write({.id = request.id,
                            .method = word_of(request.method),
                            .route = match.route ? match.route->pattern : "none",
                            .status = response.status,
                            .micros = micros,
                            .bytes = body_of(response).size()});
}

Task<bool> send(Session& session, Response& response, bool keeps_alive) {
  if (session.parser.request().method == Method::head) response.events.reset();
  if (response.events) {
    auto facts = facts_of(session, keeps_alive);
    facts.framing = facts.is_http_1_0 ? Framing::close : Framing::chunks;
    session.out.clear();
    write_head(session.out, response, facts);
    co_await send_live(session.worker, session.state, *session.stream, session.out, response.events,
                       facts.framing);
    co_return false;
  }
  if (response.source) {
    bool sent = co_await send_pieces(session, response, keeps_alive);
    co_return sent&& keeps_alive && !session.parser.is_http_1_0();
  }
  bool sent = co_await send_whole(session, response, keeps_alive);
  co_return sent&& keeps_alive;
}

// The head is there: looks up the route, and reads the body. True when `answering` holds an answer
// already, and the body was not read to its end.
Task<bool> receive(Session& session, Answering& answering) {
  auto& parser = session.parser;
  auto& request = parser.request();
  request.remote_address = session.address;
  request.secure = session.by_tls;
  request.local = session.site.local;
  apply_forwarded(request, session.worker.shared.settings.trusted_proxies);
  session.match = session.site.router.match(request.method, request.path);
  auto const* route = session.match.route;
  auto limit = route ? route->body_bytes_max : body_bytes_without_route;
  parser.limit_body(limit);
  if (parser.state() == RequestParser::State::body && route &&
      parser.content_length().value_or(limit) > early_check_bytes) {
    answering.what = Answering::What::early_refusal;
    co_await handle(session, answering);
    answering.what = Answering::What::answer;
    if (answering.response.status >= 400) co_return true;
  }
  if (parser.state() == RequestParser::State::body && parser.expects_continue() &&
      session.in.size() == 0) {
    session.allow(session.limits().write_grace, 0);
    auto error = co_await session.stream->write("HTTP/1.1 100 Continue\r\n\r\n", {});
    if (error) co_return false;
  }
  bool whole = co_await read_body(session);
  if (!whole) {
    ensure_request_id(request);
    answering.response = problem(refuse(Code::bad_request, "", "the body ended early"), request.id);
    co_return true;
  }
  co_return false;
}

// False when the connection must end.
Task<bool> serve_request(Session& session) {
  auto& parser = session.parser;
  session.match = {};
  bool there = co_await read_head(session);
  if (!there) {
    if (session.in.size() == 0 || session.worker.stopping) co_return false;
    ensure_request_id(parser.request());
    auto const& id = parser.request().id;
    auto response = problem(refuse(Code::bad_request, "", "the request ended early"), id);
    co_await send_whole(session, response, false);
    co_return false;
  }
  Answering answering(session.site.router, parser.request(), session.match);
  bool cut = false;
  if (parser.state() != RequestParser::State::refused) cut = co_await receive(session, answering);
  auto began = Steady::now();
  bool refused = parser.state() == RequestParser::State::refused;
  if (refused) {
    ensure_request_id(parser.request());
    answering.response = problem(parser.refusal(), parser.request().id);
  } else if (!cut) {
    co_await handle(session, answering);
  }
  bool keeps_alive = !refused && !cut && parser.keeps_alive() && !session.worker.stopping;
  record(session, answering.response, began);
  bool goes_on = co_await send(session, answering.response, keeps_alive);
  if ((refused || cut) && !answering.response.events) co_await linger(session);
  co_return goes_on;
}

}  // namespace

Task<void> serve_connection(Worker& worker, Site site, std::unique_ptr<Stream> stream,
                            std::string address, bool by_tls) {
  auto place = worker.connections.emplace(worker.connections.end());
  place->stream = stream.get();
  place->deadline = Steady::now() + worker.shared.settings.limits.handshake;
  place->idle = false;
  auto failed = co_await stream->handshake();
  if (!failed) {
    Session session{worker, site, std::move(stream), address, by_tls, *place};
    while (!worker.stopping) {
      bool goes_on = co_await serve_request(session);
      if (!goes_on) break;
    }
    place->deadline = Steady::now() + 2s;
    co_await session.stream->finish();
    stream = std::move(session.stream);
  }
  worker.connections.erase(place);
  worker.shared.let_go(address);
}

}  // namespace kept::wire
