#include "http/head.hpp"

#include <ctime>

#include "http/text.hpp"

namespace kept {
namespace {

// What an answer of the API may do in a browser that opens it by itself: nothing.
constexpr std::string_view api_policy =
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'none'; sandbox\r\n";

// Referrer-Policy is not no-referrer: a form of ours would then send Origin: null.
constexpr std::string_view security =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), geolocation=(), microphone=(self), payment=(), usb=()\r\n";

constexpr std::string_view strict_transport = "Strict-Transport-Security: max-age=31536000\r\n";

std::string_view reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 206:
      return "Partial Content";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 406:
      return "Not Acceptable";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 410:
      return "Gone";
    case 411:
      return "Length Required";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 422:
      return "Unprocessable Content";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 507:
      return "Insufficient Storage";
    default:
      return "Answer";
  }
}

std::string_view cache_control(Caching caching) {
  switch (caching) {
    case Caching::no_store:
      break;
    case Caching::revalidate:
      return "private, no-cache";
    case Caching::immutable:
      return "public, max-age=31536000, immutable";
  }
  return "no-store";
}

// The clock is asked for each answer, the text made once a second.
std::string_view date_now() {
  thread_local std::time_t second = 0;
  thread_local std::string text;
  auto now = std::time(nullptr);
  if (now != second) second = now, text = http_date(now);
  return text;
}

void line(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ");
  for (char c : value) out += c == '\r' || c == '\n' || c == '\0' ? ' ' : c;  // never a second line
  out += "\r\n";
}

}  // namespace

std::string http_date(std::int64_t seconds_since_1970) {
  constexpr char const* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr char const* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::time_t seconds = seconds_since_1970;
  std::tm at{};
  gmtime_r(&seconds, &at);
  char text[64];
  std::snprintf(text, sizeof text, "%s, %02d %s %d %02d:%02d:%02d GMT", days[at.tm_wday],
                at.tm_mday, months[at.tm_mon], at.tm_year + 1900, at.tm_hour, at.tm_min, at.tm_sec);
  return text;
}

void write_head(std::string& out, Response const& response, HeadFacts const& facts) {
  out.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
  out.append(reason(response.status)).append("\r\nDate: ").append(date_now()).append("\r\n");
  if (!response.type.empty()) line(out, "Content-Type", response.type);
  if (facts.framing == Framing::chunks) {
    out += "Transfer-Encoding: chunked\r\n";
  } else if (facts.framing == Framing::length && response.status != 204 && response.status != 304) {
    out.append("Content-Length: ").append(std::to_string(body_of(response).size())).append("\r\n");
  }
  if (!facts.keeps_alive)
    out += "Connection: close\r\n";
  else if (facts.is_http_1_0)
    out += "Connection: keep-alive\r\n";
  out.append("Cache-Control: ").append(cache_control(response.caching)).append("\r\n");
  if (!response.etag.empty()) line(out, "ETag", response.etag);
  if (!response.encoding.empty()) line(out, "Content-Encoding", response.encoding);
  line(out, "X-Request-Id", facts.request_id);
  bool own_policy = false;
  for (auto const& [name, value] : response.headers) {
    line(out, name, value);
    own_policy = own_policy || same_word(name, "Content-Security-Policy");
  }
  if (!own_policy) out += api_policy;
  out += security;
  if (facts.secure) out += strict_transport;
  out += "\r\n";
}

}  // namespace kept
